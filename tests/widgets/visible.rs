//! What of a widget is shown in each of its states.

use bhyt_vneid::widgets::frame::{Snapshot, Widget};
use bhyt_vneid::widgets::names::id;
use bhyt_vneid::widgets::practice::{Message, Practice, action};
use vneid::{Action, Control, EntryForm, Outcome, Status, TASKS, Tone, follow, watch};

use super::reach::{address, message, practised, task};
use super::solutions::{failure, solution};

/// The ids of what a widget shows, of all that it can hide.
fn shown(widget: &impl Widget) -> Vec<String> {
    let attributes = Snapshot::of(widget).attributes.into_iter();
    attributes
        .filter(|one| one.name == "hidden" && one.value.is_none())
        .map(|one| one.id.into_owned())
        .collect()
}

/// Asserts that a practice shows these parts and no others, apart from what tells which tasks are finished.
fn assert_shows(moment: &str, practice: &Practice, parts: &[&str]) {
    let finished = [id::COMPLETION, id::ERASE, id::TASK_DONE];
    let mut found = shown(practice);
    found.retain(|id| !finished.iter().any(|start| id.starts_with(start)));
    let mut expected = parts.to_vec();
    found.sort();
    expected.sort_unstable();
    assert_eq!(found, expected, "{moment}");
}

#[test]
fn each_moment_of_the_film_and_the_lesson_shows_its_own_parts() {
    let scenes = watch(EntryForm::ThreeIssuers).count();
    let steps = follow(EntryForm::ThreeIssuers).map(|step| message(step.action));
    let lesson = [
        id::VOICE,
        id::SAMPLE,
        id::LESSON_AGAIN,
        action::MORE,
        action::HELP,
    ];
    let with = |parts: &[&'static str]| [&lesson[..], parts].concat();
    let film = [id::VOICE, action::PLAY, action::ON];
    assert_shows("the film", &practised([]), &film);
    let later = [&film[..], &[action::BACK]].concat();
    assert_shows("its second scene", &practised([Message::On]), &later);
    let digits = [&later[..], &[id::FILM_CARD]].concat();
    assert_shows("its card", &practised(vec![Message::On; 7]), &digits);
    let end = [id::VOICE, action::PLAY, action::BACK, id::TRY];
    assert_shows("its end", &practised(vec![Message::On; scenes]), &end);
    let begin = [address("#lam-theo")].into_iter();
    assert_shows("the lesson", &practised(begin.clone()), &lesson);
    let wrong = begin.clone().chain([Message::Tap(Control::Profile)]);
    assert_shows("a wrong tap", &practised(wrong), &lesson);
    let second = begin.clone().chain([Message::Help]);
    assert_shows(
        "its second step",
        &practised(second),
        &with(&[action::BACK]),
    );
    let end = [
        id::VOICE,
        id::SAMPLE,
        id::LESSON_END,
        action::BACK,
        action::APPROVE,
    ];
    assert_shows("its end", &practised(begin.chain(steps)), &end);
    let later = [
        address("#mo-the"),
        Message::Help,
        Message::Help,
        Message::Help,
    ];
    let end = [id::VOICE, id::CARD_AGAIN, id::CARD_REAL, action::BACK];
    assert_shows("a later day's end", &practised(later), &end);
}

#[test]
fn each_moment_of_a_task_shows_its_own_parts_and_one_button() {
    for (index, one) in TASKS.iter().enumerate() {
        let of = |start: &str| format!("{start}{}", index + 1);
        let (face, story, whole) = (of(id::TASK), of(id::TASK_STORY), of(id::TASK_WHOLE));
        let waiting = one
            .start()
            .requests()
            .iter()
            .any(|sent| sent.status == Status::Processing);
        let common = [&*face, &*whole, id::STAGE_MORE, id::HOW];
        let with = |parts: &[&str], waiting: bool| -> Vec<String> {
            let approve = waiting.then_some(action::APPROVE);
            common
                .iter()
                .chain(parts)
                .copied()
                .chain(approve)
                .map(str::to_owned)
                .collect()
        };
        let assert_parts = |moment: &str, practice: &Practice, parts: Vec<String>| {
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            assert_shows(&format!("{}: {moment}", one.code), practice, &parts);
        };
        let again = id::TASK_AGAIN;
        let begun = practised([task(index)]);
        assert_parts(
            "begun",
            &begun,
            with(&[&story, action::HINT, again], waiting),
        );
        let hinted = practised([task(index), Message::Hint]);
        assert_parts(
            "a hint",
            &hinted,
            with(&[id::VOICE, action::HINT, again], waiting),
        );
        let play = |actions: Vec<Action<'static>>| {
            practised(
                [task(index)]
                    .into_iter()
                    .chain(actions.into_iter().map(message)),
            )
        };
        let waits = |practice: &Practice| {
            let state = practice.session.state();
            state
                .requests()
                .iter()
                .any(|sent| sent.status == Status::Processing)
        };
        let solved = play(solution(one));
        let parts = with(&[id::VOICE, action::NEXT_TASK, again], waits(&solved));
        assert_parts("solved", &solved, parts);
        let failed = play(failure(one).0);
        let parts = with(&[id::VOICE, action::RESTART], waits(&failed));
        assert_parts("failed", &failed, parts);
    }
}

#[test]
fn tomorrow_comes_only_where_the_day_of_a_task_is_used_up() {
    let index = TASKS
        .iter()
        .position(|task| task.code == "ba-lan")
        .expect("the task of the quota");
    let sending = solution(&TASKS[index])
        .into_iter()
        .filter(|action| *action != Action::NextDay);
    let mut practice = practised([task(index)].into_iter().chain(sending.map(message)));
    let has = |practice: &Practice, part: &str| shown(practice).iter().any(|id| id == part);
    assert!(has(&practice, action::NEXT_DAY) && !has(&practice, action::HINT));
    practice.update(Message::NextDay);
    assert!(!has(&practice, action::NEXT_DAY) && has(&practice, action::HINT));
}

#[test]
fn a_refusal_leaves_the_phone_as_it_is_and_is_mended_on_it() {
    let index = TASKS
        .iter()
        .position(|task| task.code == "can-cuoc")
        .expect("a task");
    let submit = || Message::Tap(Control::Submit);
    let mut practice = practised([task(index), submit()]);
    assert_eq!(practice.session.tone(), Tone::Wrong);
    assert_eq!(practice.session.voice(), "Số này là số căn cước.");
    assert_eq!(practice.session.state().number(), "038158004512");
    practice.update(Message::Number(TASKS[index].card.ten().to_owned()));
    practice.update(submit());
    assert_eq!(practice.session.outcome(), Some(Outcome::Solved));
}

#[test]
fn what_is_said_about_a_version_stands_alone() {
    let all = id::VERSION_VERDICTS;
    let [too_old, card_only, good, none] = all;
    for (version, said) in [
        ("2.0.3", too_old),
        ("2.0.7", card_only),
        ("2.2.6", good),
        ("mới", none),
    ] {
        let typed = [Message::Version(version.to_owned())];
        let mut practice = practised(typed);
        assert!(!shown(&practice).iter().any(|id| all.contains(&&**id)));
        practice.update(Message::JudgeVersion);
        let mut found = shown(&practice);
        found.retain(|id| all.contains(&&**id));
        assert_eq!(found, [said], "{version}");
    }
}
