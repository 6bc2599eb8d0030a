//! Every word on the simulated phone has a source or says that it has none.
//!
//! `practice_sources.csv` names for each word its source: `letter` is letter 202/UBND-VHXH of Trường Thi, appendix 01
//! (7/3/2025), `plan` VNeID's guide attached to Thái Nguyên's plan of 17/7/2025; `own` is shown by neither, so the phone
//! says "minh họa" there.

use std::collections::HashSet;
use std::path::Path;

use bhyt_vneid::content::Screen as StepScreen;
use bhyt_vneid::page::prerender::render;
use bhyt_vneid::ui::practice::{self, Look, Use, word};
use bhyt_vneid::vneid::{Action, Control, EntryForm, Screen, State, apply, controls, scene, watch};
use scraper::{ElementRef, Html, Selector};

const MARK: &str = "minh họa";

struct Row {
    screen: String,
    part: String,
    words: String,
    own: bool,
}

fn table() -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/practice_sources.csv");
    let mut reader = csv::Reader::from_path(path).expect("the table");
    let rows = reader.records().map(|row| {
        let row = row.expect("a row");
        assert!(["letter", "plan", "own"].contains(&&row[3]), "{row:?}");
        Row {
            screen: row[0].to_owned(),
            part: row[1].to_owned(),
            words: row[2].to_owned(),
            own: &row[3] == "own",
        }
    });
    rows.collect()
}

fn row<'a>(table: &'a [Row], screen: Screen, part: &str) -> &'a Row {
    let mut found = table
        .iter()
        .filter(|row| row.screen == screen.name() && row.part == part);
    match (found.next(), found.next()) {
        (Some(row), None) => row,
        (none, _) => panic!(
            "{screen:?} {part}: {} in the table",
            none.map_or("missing", |_| "twice")
        ),
    }
}

/// Every phone that the film shows on every form: all screens, before the request, after it, and with the card; and the
/// list of requests while one is still in process, which the film passes over.
fn phones() -> Vec<State> {
    let waiting = [Control::ToHome, Control::Wallet, Control::Integrate]
        .into_iter()
        .fold(
            State::on(Screen::Success, EntryForm::ThreeIssuers),
            |state, control| apply(&state, Action::Tap(control)).0,
        );
    EntryForm::ALL
        .into_iter()
        .flat_map(|form| (0..=watch(form).count()).map(move |seen| scene(form, seen)))
        .chain([waiting])
        .collect()
}

fn drawn(state: &State, used: Use) -> Html {
    let look = Look {
        used,
        marked: None,
        callouts: true,
    };
    Html::parse_fragment(&render(|| practice::screen(state, look)))
}

fn text(element: ElementRef) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the words stand in something that carries the mark, or carry it themselves.
fn is_marked(words: &str, parent: ElementRef) -> bool {
    let own = Selector::parse(".own").expect("a selector");
    let mut around = std::iter::once(parent).chain(parent.ancestors().filter_map(ElementRef::wrap));
    let part = around.find(|element| {
        element
            .value()
            .classes()
            .any(|class| ["tap", "phone__bar", "samples", "entry__label"].contains(&class))
    });
    words.contains(MARK) || part.is_some_and(|part| part.select(&own).next().is_some())
}

#[test]
fn the_table_knows_every_control_and_every_title_and_agrees_with_the_simulator() {
    let table = table();
    let mut known = HashSet::new();
    for screen in Screen::ALL {
        let title = row(&table, screen, "title");
        assert_eq!(title.words, screen.title());
        assert_eq!(title.own, screen.illustrative(), "{screen:?}");
        known.insert((screen.name(), "title"));
        for form in EntryForm::ALL {
            for control in controls(screen, form) {
                let name = practice::name(*control);
                let row = row(&table, screen, name);
                assert_eq!(row.own, control.illustrative(screen), "{screen:?} {name}");
                // These two show the kind of information in place of a label of their own.
                if !matches!(control, Control::Request | Control::KindField) {
                    assert_eq!(row.words, control.label());
                }
                known.insert((screen.name(), name));
            }
        }
    }
    for row in table.iter().filter(|row| row.part != "sentence") {
        assert!(
            known.contains(&(row.screen.as_str(), row.part.as_str())),
            "{} {} is on no phone",
            row.screen,
            row.part
        );
    }
}

#[test]
fn every_word_on_the_phone_is_in_the_table_and_what_has_no_source_says_so() {
    let table = table();
    let [taps, own, title_mark] = [".tap[data-do]", ".own", ".phone__bar > .own"]
        .map(|selector| Selector::parse(selector).expect("a selector"));
    let mut seen = HashSet::new();
    for state in phones() {
        for used in [Use::Live, Use::Film, Use::Picture] {
            let html = drawn(&state, used);
            let screen = state.screen().name();
            for node in html.root_element().descendants() {
                let (Some(words), Some(parent)) = (
                    node.value().as_text(),
                    node.parent().and_then(ElementRef::wrap),
                ) else {
                    continue;
                };
                let words = words.trim().trim_start_matches(['☑', '☐', ' ']);
                let classes: Vec<_> = parent.value().classes().collect();
                if words.is_empty() || classes.contains(&"own") || classes.contains(&"callout") {
                    continue;
                }
                let title = classes.contains(&"phone__title");
                let mut rows = table.iter().filter(|row| {
                    row.screen == screen && row.words == words && (row.part == "title") == title
                });
                let row = rows
                    .next()
                    .unwrap_or_else(|| panic!("{screen}: {words:?} has no row"));
                seen.insert((row.screen.as_str(), row.words.as_str()));
                if row.own {
                    assert!(
                        is_marked(words, parent),
                        "{screen}: {words:?} is not marked"
                    );
                }
            }
            for part in html.select(&taps) {
                let word = part
                    .attr("data-do")
                    .and_then(|word| word.strip_prefix(word::TAP));
                let name = word.expect("a control");
                let marked = part.select(&own).next().is_some();
                assert_eq!(
                    marked,
                    row(&table, state.screen(), name).own,
                    "{screen} {name}"
                );
            }
            let marked = html.select(&title_mark).next().is_some();
            assert_eq!(marked, row(&table, state.screen(), "title").own, "{screen}");
        }
    }
    for row in &table {
        assert!(
            seen.contains(&(row.screen.as_str(), row.words.as_str())),
            "{}: {:?} is on no phone",
            row.screen,
            row.words
        );
    }
}

#[test]
fn two_issuers_are_marked_because_no_source_names_the_two_and_three_are_not() {
    let selector = Selector::parse("label:has(> select) .own").expect("a selector");
    for (form, marks) in [(EntryForm::TwoIssuers, 1), (EntryForm::ThreeIssuers, 0)] {
        let html = drawn(&State::on(Screen::Form, form), Use::Live);
        assert_eq!(html.select(&selector).count(), marks, "{form:?}");
        assert_eq!(form.label().contains(MARK), marks == 1);
    }
}

#[test]
fn the_form_with_the_number_alone_shows_what_its_source_shows_and_nothing_of_the_other() {
    let html = drawn(&State::on(Screen::Form, EntryForm::NumberOnly), Use::Live);
    let shown = text(html.root_element());
    assert!(shown.contains("Nhập 10 kí tự cuối trên mã số thẻ BHYT"));
    for other in ["Mẫu thẻ", "Đơn vị cấp", "Tôi xác nhận"] {
        assert!(!shown.contains(other), "{other}");
    }
}

#[test]
fn the_drawing_of_the_login_is_marked_all_over_and_that_of_the_version_nowhere() {
    let own = Selector::parse(".own").expect("a selector");
    let parts = Selector::parse(".phone__bar, .tap").expect("a selector");
    for (screen, marked) in [(StepScreen::Login, true), (StepScreen::Version, false)] {
        let html = Html::parse_fragment(&render(|| practice::drawing(screen)));
        for part in html.select(&parts) {
            let has = part.select(&own).next().is_some();
            assert_eq!(has, marked, "{screen:?}: {}", text(part));
        }
    }
}
