//! The tasks: each can be solved, each can be failed, and each is what its story says.

use super::solutions::{failure, opening_the_card, sending, solution};
use card_number::{Code, Issuer, Verdict, check, fold};
use std::collections::HashSet;
use vneid::{
    Action, Attempt, Control, EntryForm, Failure, Finished, Outcome, Reaction, Screen, State,
    TASKS, Task,
};

fn task(code: &str) -> &'static Task {
    let found = TASKS.iter().find(|task| task.code == code);
    found.expect("a task of that code")
}

fn act_all(attempt: &mut Attempt, actions: &[Action]) -> Reaction {
    let mut last = Reaction::Restarted;
    for action in actions {
        last = attempt.act(*action);
    }
    last
}

fn send(attempt: &mut Attempt, number: &'static str, issuer: Issuer) -> Reaction {
    let actions = sending(attempt.state(), number, issuer);
    act_all(attempt, &actions)
}

fn solve(task: &'static Task) -> Attempt {
    let mut attempt = Attempt::new(task);
    act_all(&mut attempt, &solution(task));
    attempt
}

#[test]
fn there_are_at_least_eight_tasks_and_every_one_can_be_solved_without_a_wrong_tap() {
    assert!(TASKS.len() >= 8);
    for task in &TASKS {
        let attempt = solve(task);
        assert_eq!(attempt.outcome(), Outcome::Solved, "{}", task.title());
        assert_eq!(attempt.wrong(), 0, "{}", task.title());
    }
}

#[test]
fn every_task_can_be_failed() {
    for task in &TASKS {
        let mut attempt = Attempt::new(task);
        let (actions, why) = failure(task);
        act_all(&mut attempt, &actions);
        let outcome = attempt.outcome();
        assert_eq!(outcome, Outcome::Failed(why), "{}", task.title());
        assert!(outcome.message().ends_with('.'));
    }
}

#[test]
fn no_task_is_solved_or_failed_before_anything_is_done() {
    for task in &TASKS {
        assert_eq!(Attempt::new(task).outcome(), Outcome::Open);
        assert_eq!(Attempt::new(task).state(), &task.start());
    }
}

#[test]
fn the_quota_task_shows_vneids_sentence_and_works_the_next_day() {
    let mut attempt = Attempt::new(task("ba-lan"));
    let card = attempt.task().card;
    let reaction = send(&mut attempt, card.ten(), card.issuer);
    assert_eq!(
        reaction.message(),
        "Bạn đã gửi yêu cầu tích hợp thông tin quá số lần quy định. Vui lòng thử lại vào ngày mai"
    );
    assert_eq!(attempt.outcome(), Outcome::Open);
    attempt.act(Action::NextDay);
    assert_eq!(attempt.act(Action::Tap(Control::Submit)), Reaction::Sent);
    assert_eq!((attempt.outcome(), attempt.wrong()), (Outcome::Solved, 1));
}

#[test]
fn three_refusals_fail_a_task() {
    let mut attempt = Attempt::new(task("ba-lan"));
    let card = attempt.task().card;
    send(&mut attempt, card.ten(), card.issuer);
    attempt.act(Action::Tap(Control::Submit));
    assert_eq!(attempt.outcome(), Outcome::Open);
    attempt.act(Action::Tap(Control::Submit));
    let expected = Outcome::Failed(Failure::RefusedThrice);
    assert_eq!(attempt.outcome(), expected);
}

#[test]
fn a_soldiers_card_sent_under_bhxh_viet_nam_fails_though_its_ten_digits_are_right() {
    let mut attempt = Attempt::new(task("quan-nhan"));
    let ten = attempt.task().card.ten();
    send(&mut attempt, ten, Issuer::Vss);
    assert_eq!(attempt.outcome(), Outcome::Failed(Failure::OtherIssuer));
}

#[test]
fn a_form_without_issuer_cannot_fail_for_the_issuer() {
    let mut attempt = Attempt::new(task("quan-nhan"));
    attempt.act(Action::Use(EntryForm::NumberOnly));
    let ten = attempt.task().card.ten();
    send(&mut attempt, ten, Issuer::Vss);
    assert_eq!(attempt.outcome(), Outcome::Solved);
}

#[test]
fn the_faults_that_are_filled_in_are_the_ones_the_stories_tell() {
    let fault = |code: &str| {
        let start = task(code).start();
        let report = check(start.number(), start.issuer());
        let codes: Vec<Code> = report.findings.iter().map(|found| found.code).collect();
        (start.missing().is_some(), codes)
    };
    assert_eq!(fault("don-vi"), (false, vec![Code::IssuerMismatch]));
    assert_eq!(fault("chu-o"), (false, vec![Code::LookAlike]));
    assert_eq!(fault("can-cuoc"), (false, vec![Code::CitizenId]));
    assert_eq!(fault("danh-dau"), (true, vec![]));
    let outside = check(task("ngoai-43").card.printed, Some(Issuer::Vss));
    assert_eq!(outside.findings[0].code, Code::UnknownGroup);
}

#[test]
fn ticking_and_pressing_again_solves_the_task_with_the_missing_tick() {
    let mut attempt = Attempt::new(task("danh-dau"));
    let submit = Action::Tap(Control::Submit);
    assert!(matches!(attempt.act(submit), Reaction::Missing(_)));
    act_all(&mut attempt, &[Action::Tap(Control::Confirm), submit]);
    assert_eq!((attempt.outcome(), attempt.wrong()), (Outcome::Solved, 1));
}

#[test]
fn every_sample_card_is_well_formed_but_the_one_outside_the_list() {
    for task in TASKS.iter().filter(|task| task.code != "ngoai-43") {
        let report = check(task.card.printed, Some(task.card.issuer));
        assert_eq!(report.verdict(), Verdict::Ok, "{}", task.card.printed);
        let ten = report.last_ten.expect("a whole number");
        assert_eq!(ten.as_str(), task.card.ten());
        assert_eq!(check(task.card.ten(), None).findings, []);
    }
}

#[test]
fn cards_codes_and_titles_differ_from_task_to_task() {
    let distinct = |of: fn(&Task) -> &'static str| {
        let all: HashSet<&str> = TASKS.iter().map(of).collect();
        all.len() == TASKS.len()
    };
    assert!(distinct(|task| task.card.printed));
    assert!(distinct(|task| task.code));
    assert!(distinct(Task::title));
    assert!(distinct(Task::remember));
}

#[test]
fn a_task_begun_anew_is_as_at_the_beginning() {
    for task in &TASKS {
        let mut attempt = solve(task);
        attempt.act(Action::Restart);
        assert_eq!(attempt, Attempt::new(task));
    }
}

#[test]
fn what_is_remembered_holds_no_number() {
    let mut finished = Finished::default();
    for (index, _) in TASKS.iter().enumerate() {
        finished.add(index);
    }
    let stored = finished.write();
    assert_eq!(Finished::read(Some(&stored)), finished);
    for task in &TASKS {
        assert!(!stored.contains(fold(task.card.ten()).text()));
    }
    finished.add(99);
    finished.add(TASKS.len());
    assert_eq!(finished.count() as usize, TASKS.len());
    assert!(
        !finished.learned(),
        "the lesson is marked by its own name alone"
    );
    finished.learn();
    assert_eq!(Finished::read(Some(&finished.write())), finished);
    assert_eq!(finished.count() as usize, TASKS.len());
}

#[test]
fn foreign_text_marks_no_task() {
    for stored in ["", "moi,cu", "MOI", "null", "[0]", "\u{0}"] {
        assert_eq!(Finished::read(Some(stored)).count(), 0, "{stored:?}");
    }
}

#[test]
fn the_tile_of_the_card_proves_nothing_and_opening_it_does() {
    let with_card: State = task("trong-vi").start();
    for (start, opens) in [
        (with_card, Reaction::Card),
        (State::new(EntryForm::ThreeIssuers), Reaction::NoCard),
    ] {
        let (wallet, _) = super::play(&start, &opening_the_card()[..1]);
        assert!(wallet.shows(Control::HealthCard));
        let (after, reaction) = super::play(&start, &opening_the_card());
        assert_eq!((after.screen(), reaction), (Screen::Card, opens));
    }
}

#[test]
fn the_keypad_takes_nothing_but_the_practice_passcode() {
    let keypad = State::on(Screen::Passcode, EntryForm::ThreeIssuers);
    let real = [1, 9, 7, 5, 0, 3].map(|digit| Action::Tap(Control::Digit(digit)));
    let (after, reaction) = super::play(&keypad, &real);
    assert_eq!(after, keypad, "nothing of it is kept");
    assert!(reaction.message().contains("Đừng nhập passcode thật"));
    let (opened, _) = super::play(&keypad, &[Action::Passcode]);
    assert_eq!(opened.screen(), Screen::Card);
}

#[test]
fn sending_without_having_looked_fails_the_task_about_the_tile() {
    let mut attempt = Attempt::new(task("o-the"));
    let card = attempt.task().card;
    send(&mut attempt, card.ten(), card.issuer);
    assert_eq!(attempt.outcome(), Outcome::Failed(Failure::NotLooked));
}
