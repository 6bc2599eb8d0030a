//! What of a widget is shown in each of its states.

use bhyt_vneid::widgets::frame::{Snapshot, Widget};
use bhyt_vneid::widgets::names::id;
use bhyt_vneid::widgets::practice::{Message, Practice, action};
use vneid::{Control, EntryForm, Mode, Stage, TASKS, Tone, follow, watch};

use super::reach::{message, practised};
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
    let begin = [Message::Mode(Mode::Follow)].into_iter();
    let wrong = begin.clone().chain([Message::Tap(Control::Profile)]);
    let refused = wrong.clone().chain([Message::More]);
    let film = [
        id::STAGE,
        action::BACK,
        action::PLAY,
        action::PACE,
        action::FORM,
    ];
    let running = [&film[..], &[id::PHONE, action::ON]].concat();
    let words = [&film[..], &[id::SAMPLE, action::ON]].concat();
    let end = [&film[..], &[id::PHONE, id::TRY]].concat();
    let lesson = [
        id::STAGE,
        id::PHONE,
        action::BACK,
        action::HELP,
        action::FORM,
    ];
    let refusal = [id::STAGE, id::SAMPLE, action::MORE, action::FORM];
    let free = [
        id::STAGE,
        id::PHONE,
        action::BACK,
        action::NEXT_DAY,
        action::APPROVE,
        action::FORM,
    ];
    assert_shows("the film", &practised([]), &running);
    assert_shows("its words", &practised([Message::More]), &words);
    assert_shows("its end", &practised(vec![Message::On; scenes]), &end);
    assert_shows("the lesson", &practised(begin.clone()), &lesson);
    assert_shows("a wrong tap", &practised(wrong), &lesson);
    assert_shows("its words", &practised(refused), &refusal);
    assert_shows("its end", &practised(begin.chain(steps)), &free);
}

#[test]
fn each_moment_of_a_task_shows_its_own_parts() {
    for (index, task) in TASKS.iter().enumerate() {
        let story = format!("{}{index}", id::TASK);
        let begin = [Message::Mode(Mode::Alone), Message::Task(index)].into_iter();
        let phone = begin.clone().chain([Message::More]);
        let solved = begin.clone().chain(solution(task).into_iter().map(message));
        let failed = begin
            .clone()
            .chain(failure(task).0.into_iter().map(message));
        let common = [id::STAGE, action::TASKS, action::APPROVE];
        let with = |parts: &[&'static str]| [&common[..], parts].concat();
        let told = [&with(&[action::NEXT_DAY])[..], &[&*story]].concat();
        assert_shows(task.code, &practised(begin), &told);
        assert_shows(
            task.code,
            &practised(phone),
            &with(&[id::PHONE, action::NEXT_DAY]),
        );
        assert_shows(task.code, &practised(solved), &with(&[action::NEXT_TASK]));
        assert_shows(task.code, &practised(failed), &with(&[action::RESTART]));
    }
}

#[test]
fn a_refusal_in_a_task_has_one_button() {
    let mut refusals = 0;
    for (index, control) in (0..TASKS.len()).flat_map(|task| Control::ALL.map(|one| (task, one))) {
        let begin = [Message::Mode(Mode::Alone), Message::Task(index)];
        let mut practice = practised(begin);
        practice.update(Message::Tap(control));
        let session = &practice.session;
        if session.tone() != Tone::Wrong || session.stage() != Stage::Running {
            continue;
        }
        refusals += 1;
        practice.more = true;
        let story = format!("{}{index}", id::TASK);
        let parts = [id::STAGE, action::MORE, action::APPROVE, &story];
        assert_shows(TASKS[index].code, &practice, &parts);
    }
    assert!(refusals > 0);
}

#[test]
fn the_list_of_tasks_stands_in_place_of_the_stage() {
    let choice = shown(&practised([Message::Mode(Mode::Alone)]));
    assert!(choice.iter().any(|id| id == id::TASK_CHOICE));
    assert!(!choice.iter().any(|id| id == id::STAGE));
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
