//! Random walks: whatever is done, the rules hold.

use card_number::{Issuer, Verdict, check};
use proptest::prelude::*;
use std::collections::HashMap;
use vneid::{
    Action, Attempt, Control, EntryForm, Lesson, PER_DAY, Reaction, State, Status, TASKS, apply,
};

#[derive(Debug, Clone)]
enum Move {
    Tap(Control),
    Type(String),
    Fill(String, Option<Issuer>),
    Other(Action<'static>),
}

fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => (0..6_u32).prop_map(|n| format!("380000{n}{n}{n}{n}")),
        2 => (0..6_u32).prop_map(|n| format!("GD4 38 380000{n}{n}{n}{n}")),
        1 => Just("QN5979700001111".to_owned()),
        1 => Just("DN4O13800001111".to_owned()),
        1 => "[0-9A-Z ]{0,16}",
        1 => any::<String>(),
    ]
}

fn issuer() -> impl Strategy<Value = Option<Issuer>> {
    proptest::sample::select(vec![
        Some(Issuer::Vss),
        Some(Issuer::Vss),
        Some(Issuer::Military),
        Some(Issuer::Police),
        None,
    ])
}

fn a_move() -> impl Strategy<Value = Move> {
    let others = vec![
        Action::NextDay,
        Action::NextDay,
        Action::LetApprove,
        Action::Restart,
        Action::LogIn,
        Action::Passcode,
        Action::Use(EntryForm::NumberOnly),
        Action::Use(EntryForm::TwoIssuers),
        Action::Use(EntryForm::ThreeIssuers),
    ];
    prop_oneof![
        12 => proptest::sample::select(Control::ALL.to_vec()).prop_map(Move::Tap),
        2 => number().prop_map(Move::Type),
        // Whole requests, else a random walk seldom comes to the third one of a day.
        6 => (number(), issuer()).prop_map(|(number, issuer)| Move::Fill(number, issuer)),
        1 => proptest::sample::select(others).prop_map(Move::Other),
    ]
}

fn walk() -> impl Strategy<Value = Vec<Move>> {
    proptest::collection::vec(a_move(), 1..80)
}

/// The actions of a move, in order.
fn actions<'a>(state: &State, one: &'a Move) -> Vec<Action<'a>> {
    match one {
        Move::Tap(control) => vec![Action::Tap(*control)],
        Move::Type(text) => vec![Action::Type(text)],
        Move::Other(action) => vec![*action],
        Move::Fill(number, issuer) => {
            let mut all = vec![
                Action::Tap(Control::More),
                Action::Tap(Control::Back),
                Action::Tap(Control::Wallet),
                Action::Tap(Control::Integrate),
                Action::Tap(Control::NewRequest),
                Action::Tap(Control::KindHealthCard),
                Action::Type(number),
                Action::Choose(*issuer),
            ];
            if !state.confirmed() {
                all.push(Action::Tap(Control::Confirm));
            }
            all.push(Action::Tap(Control::Submit));
            all
        }
    }
}

fn check_step(before: &State, action: Action, after: &State, reaction: &Reaction) {
    if *reaction == Reaction::Sent {
        let report = check(before.number(), before.issuer());
        assert_eq!(report.verdict(), Verdict::Ok, "{:?}", before.number());
        assert!(before.confirmed() || !before.form().has_issuer());
        assert!(before.issuer().is_some() || !before.form().has_issuer());
        assert_eq!(after.requests().len(), before.requests().len() + 1);
    } else if action != Action::Restart {
        assert_eq!(after.requests().len(), before.requests().len());
    }
    if reaction.is_wrong() {
        assert_eq!(before, after, "a useless action changed the phone");
        assert!(!reaction.message().is_empty());
    }
    if before.screen() != after.screen() {
        let moves = [
            Reaction::Moved,
            Reaction::Sent,
            Reaction::Restarted,
            Reaction::Card,
            Reaction::NoCard,
        ];
        assert!(moves.contains(reaction), "{reaction:?}");
    }
}

fn check_phone(phone: &State) {
    let mut by_day: HashMap<u32, u8> = HashMap::new();
    let mut approved = 0;
    for (i, sent) in phone.requests().iter().enumerate() {
        *by_day.entry(sent.day).or_default() += 1;
        approved += u32::from(sent.status == Status::Approved);
        let open_variant = phone.requests()[..i].iter().any(|other| {
            other.ten == sent.ten
                && other.status == Status::Processing
                && sent.status == Status::Processing
        });
        assert!(!open_variant, "two open requests with {:?}", sent.ten);
    }
    assert!(by_day.values().all(|count| *count <= PER_DAY), "{by_day:?}");
    assert!(approved <= 1);
    let offered = |issuer: Issuer| phone.form().issuers().contains(&issuer);
    assert!(phone.issuer().is_none_or(offered));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_rules_hold_on_every_walk(moves in walk(), form in 0..3_usize) {
        let mut phone = State::new(EntryForm::ALL[form]);
        for one in &moves {
            for action in actions(&phone, one) {
                let (after, reaction) = apply(&phone, action);
                check_step(&phone, action, &after, &reaction);
                check_phone(&after);
                phone = after;
            }
        }
    }

    #[test]
    fn a_lesson_only_goes_forward_and_its_phone_obeys_the_rules(moves in walk()) {
        let mut lesson = Lesson::new(EntryForm::ThreeIssuers);
        for one in &moves {
            for action in actions(lesson.state(), one) {
                let before = (lesson.done(), lesson.wrong());
                lesson.act(action);
                check_phone(lesson.state());
                if !matches!(action, Action::Restart | Action::Use(_)) {
                    prop_assert!(lesson.done() >= before.0 && lesson.done() <= before.0 + 1);
                    prop_assert!(lesson.wrong() >= before.1 && lesson.wrong() <= before.1 + 1);
                }
            }
        }
    }

    #[test]
    fn an_attempt_once_ended_stays_ended_and_its_phone_goes_on(moves in walk(), task in 0..TASKS.len()) {
        let mut attempt = Attempt::new(&TASKS[task]);
        for one in &moves {
            for action in actions(attempt.state(), one) {
                let before = attempt.clone();
                attempt.act(action);
                check_phone(attempt.state());
                if !before.judges() && action != Action::Restart {
                    prop_assert_eq!((attempt.outcome(), attempt.wrong()), (before.outcome(), before.wrong()));
                }
            }
        }
    }
}
