//! Every word on the simulated phone has a source or says that it has none.
//!
//! `practice_sources.csv` names for each word its source: `letter` is letter 202/UBND-VHXH of Trường Thi, appendix 01
//! (7/3/2025), `plan` VNeID's guide attached to Thái Nguyên's plan of 17/7/2025, each with the figure in it; `own` is shown by
//! neither, so the screen says "minh họa", once. The words for the arrow back and the cross are for screen readers: the
//! figures show the signs.

use std::collections::HashSet;
use std::path::Path;

use bhyt_vneid::widgets::practice::{self, Look, Use};
use page::prerender::render;
use scraper::{ElementRef, Html, Selector};
use vneid::{
    Action, Control, Digits, EntryForm, SAMPLE, Screen, State, apply, controls, scene, watch,
};

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
        assert_eq!(&row[3] == "own", row[4].is_empty(), "{row:?}");
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

/// Every screen with what can stand on it: all that the film shows on every form, the screens beside its way, the list of
/// requests while one is in process and once it is approved, and the tile opened without a card.
fn phones() -> Vec<State> {
    let form = EntryForm::ThreeIssuers;
    let walk = |from: State, actions: &[Action]| {
        actions
            .iter()
            .fold(from, |state, action| apply(&state, *action).0)
    };
    let requests = [Control::ToHome, Control::Wallet, Control::Integrate].map(Action::Tap);
    let waiting = walk(State::on(Screen::Success, form), &requests);
    let history = State::on(Screen::History, form);
    let tile = [Action::Tap(Control::HealthCard), Action::Passcode];
    EntryForm::ALL
        .into_iter()
        .flat_map(|form| (0..=watch(form).count()).map(move |seen| scene(form, seen)))
        .chain(Screen::ALL.map(|screen| State::on(screen, form)))
        .chain([
            walk(waiting.clone(), &[Action::LetApprove]),
            walk(history, &[Action::LetApprove]),
            walk(State::on(Screen::Wallet, form), &tile),
            waiting,
        ])
        .collect()
}

fn drawn(state: &State, used: Use, digits: Option<Digits>) -> Html {
    let look = Look {
        used,
        marked: None,
        missed: None,
        card: &SAMPLE,
        digits,
    };
    Html::parse_fragment(&render(|| practice::screen(state, look)))
}

fn text(element: ElementRef) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_table_knows_every_control_and_every_title_and_agrees_with_the_simulator() {
    let table = table();
    let mut known = HashSet::new();
    for screen in Screen::ALL {
        let title = row(&table, screen, "title");
        assert_eq!(title.words, screen.title());
        known.insert((screen.name(), "title"));
        for form in EntryForm::ALL {
            for control in controls(screen, form) {
                let name = control.name();
                let row = row(&table, screen, name);
                let own = row.own && *control != Control::Back;
                assert_eq!(own, control.illustrative(), "{screen:?} {name}");
                // It shows the kind of information; its label stands above it.
                if *control != Control::KindField {
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
fn every_word_on_the_phone_is_in_the_table_and_a_screen_with_any_that_has_no_source_says_so_once() {
    let table = table();
    let mark = Selector::parse(".own").expect("a selector");
    let mut seen = HashSet::new();
    let whole = phones().into_iter().map(|state| (state, None));
    let digits = [Digits::Picked, Digits::Typed(3), Digits::Compared];
    let digits = digits.map(|digits| {
        (
            State::on(Screen::Form, EntryForm::ThreeIssuers),
            Some(digits),
        )
    });
    for (state, digits) in whole.chain(digits) {
        for used in [Use::Live, Use::Film, Use::Picture] {
            let html = drawn(&state, used, digits);
            let screen = state.screen().name();
            let mut own = state.screen() == Screen::Form && state.form().illustrative();
            for node in html.root_element().descendants() {
                let (Some(words), Some(parent)) = (
                    node.value().as_text(),
                    node.parent().and_then(ElementRef::wrap),
                ) else {
                    continue;
                };
                let words = words.trim().trim_start_matches(['☑', '☐', ' ']);
                // The page's own: the mark itself, and the number and the code to practise with.
                let of_the_page = parent
                    .ancestors()
                    .filter_map(ElementRef::wrap)
                    .chain([parent]);
                let skipped = ["own", "card-line", "phone__dots", "ten"];
                let skip = of_the_page
                    .into_iter()
                    .any(|one| one.value().classes().any(|class| skipped.contains(&class)));
                if words.is_empty() || skip {
                    continue;
                }
                let title = parent
                    .value()
                    .classes()
                    .any(|class| class == "phone__title");
                let mut rows = table.iter().filter(|row| {
                    row.screen == screen && row.words == words && (row.part == "title") == title
                });
                let row = rows
                    .next()
                    .unwrap_or_else(|| panic!("{screen}: {words:?} has no row"));
                seen.insert((row.screen.as_str(), row.words.as_str()));
                own |= row.own && words != SAMPLE.ten();
            }
            let marks = html.select(&mark).count();
            assert_eq!(marks, usize::from(own), "{screen} as {used:?}");
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
        let html = drawn(&State::on(Screen::Form, form), Use::Live, None);
        assert_eq!(html.select(&selector).count(), marks, "{form:?}");
        assert_eq!(form.label().contains(MARK), marks == 1);
    }
}

#[test]
fn the_form_with_the_number_alone_shows_what_its_source_shows_and_nothing_of_the_other() {
    let html = drawn(
        &State::on(Screen::Form, EntryForm::NumberOnly),
        Use::Live,
        None,
    );
    let shown = text(html.root_element());
    assert!(shown.contains("Nhập 10 kí tự cuối trên mã số thẻ BHYT"));
    for other in ["Mẫu thẻ", "Đơn vị cấp", "Tôi xác nhận"] {
        assert!(!shown.contains(other), "{other}");
    }
}
