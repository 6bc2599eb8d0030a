//! Whatever is typed, pasted or chosen: no view and no attribute repeats a number, and no word that the device keeps does.

use bhyt_vneid::widgets::command::Command;
use bhyt_vneid::widgets::registry::{Message, Name, Widgets};
use bhyt_vneid::widgets::{checker, list, practice, search};
use card_number::Issuer;
use card_number::batch::Filter;
use proptest::prelude::*;
use vneid::{Control, EntryForm, Finished, Mode, SAMPLE, Screen, TASKS};

use super::reach::{html, snapshot};

/// What the phone itself shows as an example, besides the made-up cards to type from.
const EXAMPLE: &str = "0123456789";

/// The first run of five digits or more, whatever digits they are.
fn number(text: &str) -> Option<String> {
    let cards = TASKS.iter().map(|task| &task.card).chain([&SAMPLE]);
    let text = cards.fold(text.replace(EXAMPLE, ""), |text, card| {
        text.replace(card.ten(), "")
    });
    let mut runs = text.split(|c: char| !c.is_numeric());
    runs.find(|run| run.chars().nth(4).is_some())
        .map(str::to_owned)
}

/// Fails where what is shown or kept holds a number.
fn nothing_is_repeated(
    widget: Name,
    widgets: &Widgets,
    commands: &[Command],
) -> Result<(), TestCaseError> {
    let shown = snapshot(widget, widgets);
    for mount_point in shown.mount_points() {
        let html = html(&shown, mount_point);
        prop_assert_eq!(number(&html), None, "{}: {}", mount_point, html);
    }
    for one in &shown.attributes {
        let value = one.value.as_deref().unwrap_or_default();
        prop_assert_eq!(number(value), None, "{} of {}", one.name, one.id);
    }
    for command in commands {
        let outside = match command {
            Command::Remember { word, .. } => word,
            Command::GoTo(address) | Command::Share(address) => address,
            Command::Focus(id) | Command::FocusInPlace(id) | Command::Reveal(id) => id,
            _ => continue,
        };
        prop_assert_eq!(number(outside), None, "{:?}", command);
    }
    Ok(())
}

/// A number as people type it: of a card, with letters for digits, with spaces and dots, inside other words, or anything.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z]{2}[1-5][0-9]{12}",
        "[A-Z]{0,2}[0-9]{5,16}",
        "[A-Z]{2}[1-5][0-9OoIlSBZ]{12}",
        "[0-9OoIlSBZ]{10}",
        "(DN|GD|QN|CA|TE|HS)[1-5][ .-]?(01|97|98|38)[ .-]?[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{4}",
        "thẻ [A-Z]{2}[0-9]{13} của tôi",
        "\\PC{0,12}[0-9]{5,15}\\PC{0,12}",
        "[0-9]{4}\\PC[0-9]{5,11}",
        "[０-９٠-٩0-9]{5,15}",
    ]
}

fn issuer() -> impl Strategy<Value = Option<Issuer>> {
    proptest::option::of(proptest::sample::select(&Issuer::ALL[..]))
}

/// What a reader does on the phone once a number is typed.
const AFTERWARDS: [practice::Message; 9] = [
    practice::Message::Tap(Control::Confirm),
    practice::Message::Tap(Control::Submit),
    practice::Message::Tap(Control::History),
    practice::Message::Approve,
    practice::Message::Tap(Control::Back),
    practice::Message::Settle,
    practice::Message::NextDay,
    practice::Message::JudgeVersion,
    practice::Message::Leave,
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn the_checker_shows_a_typed_number_in_fields_alone(typed in typed(), issuer in issuer()) {
        let mut widgets = Widgets::default();
        for message in [
            checker::Message::Typed(typed),
            checker::Message::Check,
            checker::Message::Issuer(issuer),
            checker::Message::Place(0),
            checker::Message::Take,
            checker::Message::Copied(true),
            checker::Message::Check,
        ] {
            let commands = widgets.update(Message::Checker(message));
            nothing_is_repeated(Name::Checker, &widgets, &commands)?;
        }
    }

    #[test]
    fn a_list_shows_its_cells_in_fields_alone(
        rows in proptest::collection::vec((typed(), "\\PC{0,8}", typed()), 1..12),
        delimiter in proptest::sample::select(&["\t", ";", ","][..]),
    ) {
        let rows: Vec<_> = rows.iter().map(|(number, name, other)| [number, delimiter, name, delimiter, other].concat()).collect();
        let mut widgets = Widgets::default();
        let mut all = vec![list::Message::Cells(rows.join("\r\n"))];
        all.push(list::Message::Show);
        all.extend(Filter::ALL.map(list::Message::Filter));
        all.extend([list::Message::Exported(list::Note::Copied), list::Message::Save, list::Message::More, list::Message::Copy]);
        for message in all {
            let commands = widgets.update(Message::List(message));
            while widgets.list.work() {}
            nothing_is_repeated(Name::List, &widgets, &commands)?;
        }
    }

    #[test]
    fn the_search_shows_what_was_typed_in_its_field_alone(typed in typed(), words in "(thẻ|VNeID|quá số lần) ?") {
        let entry = search::Entry::new("hoi-qua-ba-lan".to_owned(), "VNeID báo quá số lần quy định".to_owned(), "Cất thẻ đi.");
        let mut widgets = Widgets::default();
        for message in [
            search::Message::Query(typed.clone()),
            search::Message::Entries(vec![entry]),
            search::Message::Query(words.clone()),
            search::Message::Query([words, typed].concat()),
        ] {
            let commands = widgets.update(Message::Search(message));
            nothing_is_repeated(Name::Search, &widgets, &commands)?;
        }
    }

    #[test]
    fn the_phone_shows_a_typed_number_in_its_field_alone(
        typed in typed(),
        issuer in issuer(),
        mode in proptest::sample::select(&Mode::ALL[..]),
        form in proptest::sample::select(&EntryForm::ALL[..]),
        task in 0..TASKS.len(),
    ) {
        let mut widgets = Widgets::default();
        let begin = match mode {
            Mode::Watch => vec![practice::Message::Open(Screen::Form)],
            Mode::Follow => vec![practice::Message::Address("#lam-theo".to_owned()), practice::Message::Open(Screen::Form), practice::Message::Issuer(Some(Issuer::Vss))],
            Mode::Alone => vec![
                practice::Message::Address(format!("#bai-{}", task + 1)),
                practice::Message::Tap(Control::Wallet),
                practice::Message::Tap(Control::Integrate),
                practice::Message::Tap(Control::NewRequest),
                practice::Message::Tap(Control::KindHealthCard),
            ],
        };
        let all = [practice::Message::Form(form)]
            .into_iter()
            .chain(begin)
            .chain([
                practice::Message::Number(typed.clone()),
                practice::Message::Issuer(issuer),
                practice::Message::Version(typed),
            ])
            .chain(AFTERWARDS)
            .chain([practice::Message::Recalled { finished: Finished::default(), day: "22/11/2026".to_owned() }]);
        for message in all {
            let commands = widgets.update(Message::Practice(message));
            nothing_is_repeated(Name::Practice, &widgets, &commands)?;
        }
    }
}

#[test]
fn a_number_is_seen_where_it_is() {
    assert_eq!(number("<b>12345</b>").as_deref(), Some("12345"));
    assert_eq!(number("1234 5678"), None);
    assert_eq!(number("٣٤٥٦٧").as_deref(), Some("٣٤٥٦٧"));
}
