//! The whole transition graph: every screen × every control, from a table. What the table does not name is not on the
//! screen, and touching it changes nothing.

use vneid::{Action, Control, EntryForm, PASSCODE, Reaction, Screen, State, apply, controls};

struct Row {
    screen: &'static str,
    control: &'static str,
    only_when: &'static str,
    to: &'static str,
    answer: &'static str,
}

fn table() -> Vec<Row> {
    let lines = include_str!("transitions.csv").lines().skip(1);
    let row = |line: &'static str| {
        let cells: Vec<&str> = line.split(',').collect();
        let [screen, control, only_when, to, answer] = cells[..] else {
            panic!("five cells a row: {line}");
        };
        Row {
            screen,
            control,
            only_when,
            to,
            answer,
        }
    };
    lines.map(row).collect()
}

/// The label; a request carries the same as the tile.
fn named(control: Control) -> String {
    let request = if control == Control::Request {
        " (yêu cầu)"
    } else {
        ""
    };
    [control.label(), request].concat()
}

fn word(reaction: &Reaction) -> &'static str {
    match reaction {
        Reaction::Moved => "moved",
        Reaction::Changed => "changed",
        Reaction::Sent => "sent",
        Reaction::Card => "card",
        Reaction::NoCard => "no card",
        Reaction::Seen(_) => "seen",
        Reaction::Row => "row",
        Reaction::Explained(_) => "explained",
        Reaction::NotHere => "not here",
        Reaction::Missing(_) => "missing",
        Reaction::Refused(_) => "refused",
        Reaction::NextDay => "next day",
        Reaction::Approved => "approved",
        Reaction::NothingToApprove => "nothing to approve",
        Reaction::Restarted => "restarted",
    }
}

/// Phones on every screen: as the film first shows them, with an approved card, and before the last digit of the passcode.
fn phones(form: EntryForm) -> Vec<State> {
    let mut phones: Vec<State> = Screen::ALL.map(|screen| State::on(screen, form)).into();
    let (home, _) = apply(
        &State::on(Screen::Success, form),
        Action::Tap(Control::ToHome),
    );
    let (mut phone, approved) = apply(&home, Action::LetApprove);
    assert_eq!(approved, Reaction::Approved);
    for control in [
        Control::Wallet,
        Control::Integrate,
        Control::NewRequest,
        Control::KindHealthCard,
    ] {
        phones.push(phone.clone());
        phone = apply(&phone, Action::Tap(control)).0;
    }
    phones.push(phone);
    for screen in [Screen::Success, Screen::History] {
        phones.push(apply(&State::on(screen, form), Action::LetApprove).0);
    }
    let keypads = [
        State::on(Screen::Passcode, form),
        apply(
            &State::on(Screen::Wallet, form),
            Action::Tap(Control::HealthCard),
        )
        .0,
    ];
    for keypad in keypads {
        let entered = PASSCODE[..5].iter().fold(keypad, |state, digit| {
            apply(&state, Action::Tap(Control::Digit(*digit))).0
        });
        phones.push(entered);
    }
    phones
}

fn is_there(row: &Row, phone: &State) -> bool {
    match row.only_when {
        "" => true,
        "sent" => !phone.requests().is_empty(),
        "first digit" => phone.entered() == 0,
        "later digit" => phone.entered() > 0,
        "not last digit" => phone.entered() < 5,
        "last digit and card" => phone.entered() == 5 && phone.card().is_some(),
        "last digit and no card" => phone.entered() == 5 && phone.card().is_none(),
        "issuer" => phone.form() != EntryForm::NumberOnly,
        other => panic!("no such condition: {other}"),
    }
}

#[test]
fn every_control_on_every_screen_leads_where_the_table_says() {
    let table = table();
    let mut used = vec![false; table.len()];
    for form in EntryForm::ALL {
        for phone in phones(form) {
            for control in Control::ALL {
                let (after, reaction) = apply(&phone, Action::Tap(control));
                let place = format!("{control:?} on {:?} with {form:?}", phone.screen());
                let row = table.iter().position(|row| {
                    row.screen == phone.screen().name()
                        && row.control == named(control)
                        && is_there(row, &phone)
                });
                assert_eq!(row.is_some(), phone.shows(control), "{place}");
                let Some(row) = row else {
                    assert_eq!(reaction, Reaction::NotHere, "{place}");
                    assert_eq!(after, phone, "{place}");
                    continue;
                };
                used[row] = true;
                assert_eq!(
                    (after.screen().name(), word(&reaction)),
                    (table[row].to, table[row].answer),
                    "{place}"
                );
                if reaction.is_wrong() {
                    assert_eq!(after, phone, "{place}");
                }
            }
        }
    }
    let unused: Vec<&str> = table
        .iter()
        .zip(&used)
        .filter(|(_, used)| !**used)
        .map(|(row, _)| row.control)
        .collect();
    assert!(unused.is_empty(), "rows that no phone reached: {unused:?}");
}

#[test]
fn every_screen_of_the_table_has_its_controls_in_the_same_order() {
    let table = table();
    for screen in Screen::ALL {
        let labels: Vec<String> = controls(screen, EntryForm::ThreeIssuers)
            .iter()
            .map(|control| named(*control))
            .collect();
        let mut rows: Vec<&str> = table
            .iter()
            .filter(|row| row.screen == screen.name())
            .map(|row| row.control)
            .collect();
        // One that answers in two ways has two rows.
        rows.dedup();
        assert_eq!(labels, rows, "{screen:?}");
    }
}

#[test]
fn every_useless_control_says_what_it_is_in_a_whole_sentence() {
    for screen in Screen::ALL {
        for control in controls(screen, EntryForm::ThreeIssuers) {
            let what = control.what(screen);
            assert!(what.ends_with('.'), "{control:?}: {what}");
            assert!(what.chars().count() <= 120, "{control:?}: {what}");
        }
    }
}
