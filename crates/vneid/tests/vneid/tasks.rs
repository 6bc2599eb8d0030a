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
fn the_quota_task_waits_for_tomorrow_once_the_right_number_was_refused() {
    let mut attempt = Attempt::new(task("ba-lan"));
    let card = attempt.task().card;
    send(&mut attempt, card.ten(), card.issuer);
    assert!(attempt.waits());
    assert_eq!(attempt.hint(), "Hôm nay hết lượt. Bấm “Sang ngày mai”.");
    attempt.act(Action::NextDay);
    assert!(!attempt.waits());
}

#[test]
fn the_hints_alone_lead_through_every_task() {
    for task in &TASKS {
        let mut attempt = Attempt::new(task);
        for action in solution(task) {
            let hint = attempt.hint();
            let fits = match action {
                Action::Tap(Control::Digit(_)) => hint.contains("246810"),
                // From the home screen, where the phone is already further.
                Action::Tap(Control::Wallet) if attempt.state().screen() == Screen::Wallet => true,
                Action::Tap(Control::Back) => hint.contains("mũi tên"),
                Action::Tap(Control::Request) => hint.contains("dòng yêu cầu"),
                Action::Tap(control) if attempt.state().screen() != Screen::Form => {
                    hint.contains(control.label())
                }
                // The form is filled as its hint says.
                _ => hint == task.hint() || task.code == "ba-lan",
            };
            assert!(fits, "{}: {action:?}: {hint}", task.title());
            attempt.act(action);
        }
        assert_eq!(attempt.outcome(), Outcome::Solved);
    }
}

#[test]
fn a_number_that_is_refused_is_told_what_is_wrong_with_it() {
    let said = |code: &str, number: &'static str| {
        let mut attempt = Attempt::new(task(code));
        let issuer = attempt.task().card.issuer;
        let reaction = send(&mut attempt, number, issuer);
        assert!(
            matches!(reaction, Reaction::Refused(_)),
            "{number}: {reaction:?}"
        );
        assert_eq!(attempt.state().number(), number, "the form stays as it was");
        let words = attempt.words(&reaction);
        let letters = "Chưa đúng. ".chars().count() + words.chars().count();
        assert!(letters <= 46, "two lines beside a button: {words}");
        words
    };
    let ten = task("cu").card.ten();
    assert_eq!(ten, "3800005162");
    assert_eq!(
        said("cu", "HT3383800005162"),
        "Thừa 5 ký tự đầu. Nhập 10 số cuối."
    );
    assert_eq!(
        said("cu", "3383800005162"),
        "Thừa 3 số ở đầu. Nhập 10 số cuối."
    );
    assert_eq!(said("cu", "800005162"), "Thiếu 1 số. Nhập đủ 10 số cuối.");
    assert_eq!(said("cu", "380000"), "Thiếu 4 số. Nhập đủ 10 số cuối.");
    assert_eq!(said("cu", "33380000"), "Số này khác số trên thẻ.");
    assert_eq!(
        said("cu", "38 0000 5162"),
        "Nhập số liền nhau, không dấu cách."
    );
    assert_eq!(
        said("ngoai-43", "TV4383800009241"),
        "Hai chữ đầu lạ. Nhập 10 số cuối."
    );
    assert_eq!(said("can-cuoc", "038158004512"), "Số này là số căn cước.");
}

#[test]
fn the_form_that_asks_for_ten_takes_ten_and_the_one_that_asks_for_either_takes_either() {
    let mut old = Attempt::new(task("cu"));
    let fifteen = send(&mut old, "HT3383800005162", Issuer::Vss);
    assert!(matches!(fifteen, Reaction::Refused(_)));
    assert_eq!(old.outcome(), Outcome::Open);
    act_all(
        &mut old,
        &[Action::Type("3800005162"), Action::Tap(Control::Submit)],
    );
    assert_eq!(old.outcome(), Outcome::Solved);
    let mut police = Attempt::new(task("don-vi"));
    send(&mut police, "TA4989800004275", Issuer::Police);
    assert_eq!(police.outcome(), Outcome::Solved);
}

#[test]
fn what_three_refusals_failed_can_still_be_mended_and_what_was_sent_cannot() {
    let submit = Action::Tap(Control::Submit);
    let mut refused = Attempt::new(task("chu-o"));
    act_all(&mut refused, &[submit, submit, submit]);
    assert_eq!(refused.outcome(), Outcome::Failed(Failure::RefusedThrice));
    act_all(&mut refused, &[Action::Type("0120003456"), submit]);
    assert_eq!(refused.outcome(), Outcome::Solved);
    let mut sent = Attempt::new(task("moi"));
    send(&mut sent, "3899990008", Issuer::Vss);
    let failed = Outcome::Failed(Failure::OtherNumber);
    assert_eq!(sent.outcome(), failed);
    act_all(
        &mut sent,
        &[
            Action::Tap(Control::More),
            Action::Tap(Control::KindHealthCard),
        ],
    );
    let card = sent.task().card;
    assert_eq!(
        send(&mut sent, card.ten(), card.issuer),
        Reaction::Sent,
        "the phone can be used on"
    );
    assert_eq!(sent.outcome(), failed);
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
    assert!(reaction.message().contains("246810"));
    assert!(
        vneid::text::NO_REAL_PASSCODE.contains("Đừng nhập passcode thật"),
        "as the screen says"
    );
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
