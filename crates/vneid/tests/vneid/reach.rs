//! Breadth-first search over everything a reader can do. Phones that differ only in which numbers were sent behave
//! alike, so they are one class: what counts is how the typed number stands to the requests.

use card_number::{Issuer, is_valid, parse};
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::LazyLock;
use vneid::{Action, Control, EntryForm, Screen, State, Status, apply};

const NUMBERS: [&str; 7] = [
    "3800001111",
    "3800002222",
    "3800003333",
    "GD4383800004444",
    "QN5979700005555",
    "DN4O13800006666",
    "",
];

type Class = String;

fn class(state: &State) -> Class {
    let ten = parse(state.number()).ok().map(|number| number.last_ten());
    let stands = state
        .requests()
        .iter()
        .rfind(|sent| Some(sent.ten) == ten)
        .map(|sent| sent.status);
    let kind = (state.number().len(), is_valid(state.number()), stands);
    let waiting = state
        .requests()
        .iter()
        .any(|sent| sent.status == Status::Processing);
    let where_it_is = (state.screen(), state.form(), state.issuer());
    let what_was_sent = (state.left_today(), waiting, state.card().is_some());
    // What is entered on the keypad counts while the keypad is there.
    let entered = (state.screen() == Screen::Passcode).then(|| state.entered());
    format!(
        "{where_it_is:?} {kind:?} {} {} {entered:?} {what_was_sent:?}",
        state.kind(),
        state.confirmed()
    )
}

/// All but [`Action::Restart`], so that nothing is reached by starting over.
fn actions() -> Vec<Action<'static>> {
    let mut all: Vec<Action> = Control::ALL.map(Action::Tap).into();
    all.extend([None, Some(Issuer::Vss), Some(Issuer::Military)].map(Action::Choose));
    all.extend(NUMBERS.map(Action::Type));
    all.extend(EntryForm::ALL.map(Action::Use));
    all.extend([
        Action::LetApprove,
        Action::NextDay,
        Action::Passcode,
        Action::LogIn,
    ]);
    all
}

/// Every class with one phone of it, and for each the classes one action away.
type Explored = (HashMap<Class, State>, HashMap<Class, HashSet<Class>>);

static EXPLORED: LazyLock<Explored> = LazyLock::new(explore);

fn explore() -> Explored {
    let start = State::in_the_store(EntryForm::ThreeIssuers);
    let mut found = HashMap::from([(class(&start), start.clone())]);
    let mut next: HashMap<Class, HashSet<Class>> = HashMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(state) = queue.pop_front() {
        let here = class(&state);
        for action in actions() {
            let (after, _) = apply(&state, action);
            // Most actions do nothing on most screens.
            let there = if after == state {
                here.clone()
            } else {
                class(&after)
            };
            next.entry(here.clone()).or_default().insert(there.clone());
            if let Entry::Vacant(place) = found.entry(there) {
                place.insert(after.clone());
                queue.push_back(after);
            }
        }
    }
    (found, next)
}

#[test]
fn no_screen_is_unreachable_and_success_can_be_reached_from_everywhere() {
    let (found, next) = &*EXPLORED;
    let screens: HashSet<Screen> = found.values().map(State::screen).collect();
    assert_eq!(screens, HashSet::from(Screen::ALL));
    assert!(found.len() > 1000, "only {} classes", found.len());

    let mut before: HashMap<&Class, Vec<&Class>> = HashMap::new();
    for (from, all) in next {
        for to in all {
            before.entry(to).or_default().push(from);
        }
    }
    let aims = found
        .iter()
        .filter(|(_, state)| state.screen() == Screen::Success);
    let mut queue: VecDeque<&Class> = aims.map(|(class, _)| class).collect();
    let mut good: HashSet<&Class> = queue.iter().copied().collect();
    while let Some(class) = queue.pop_front() {
        for &from in before.get(class).into_iter().flatten() {
            if good.insert(from) {
                queue.push_back(from);
            }
        }
    }
    // Once a card is approved VNeID takes nothing more from this phone; all others must have a way.
    let stuck: Vec<&Class> = found
        .iter()
        .filter(|(class, state)| state.card().is_none() && !good.contains(class))
        .map(|(class, _)| class)
        .collect();
    assert!(
        stuck.is_empty(),
        "stuck: {:?}",
        &stuck[..stuck.len().min(5)]
    );
}

#[test]
fn from_every_phone_starting_over_leads_to_success() {
    let (found, _) = &*EXPLORED;
    for phone in found.values() {
        let (fresh, _) = apply(phone, Action::Restart);
        assert_eq!(fresh, State::new(phone.form()));
        let (after, _) = super::send(
            &super::play(&fresh, &super::TO_THE_FORM).0,
            "3800001111",
            Issuer::Vss,
        );
        assert_eq!(after.screen(), Screen::Success);
    }
}
