//! Every mistake in a task can be corrected, through the practice as it is rendered.

use bhyt_vneid::widgets::names::{ACTION, id};
use bhyt_vneid::widgets::practice::action;
use bhyt_vneid::widgets::registry::{Message, Name, Widgets};
use scraper::{Html, Selector};
use vneid::{Action, Control, Stage, TASKS, Task, Tone};

use super::reach::{attribute, html, message, snapshot, task as begin};
use super::solutions::solution;

/// A person at the practice: sees what is rendered, and presses only that.
#[derive(Default)]
struct Person {
    widgets: Widgets,
}

impl Person {
    fn begin(task: usize) -> Person {
        let mut person = Person::default();
        person.widgets.update(Message::Practice(begin(task)));
        person
    }

    fn send(&mut self, action: &str, value: Option<&str>) {
        let message = Message::parse(action, value.map(str::to_owned));
        self.widgets
            .update(message.unwrap_or_else(|| panic!("{action} is no action")));
    }

    /// Whether nothing stands between the strip and the phone, which always is there.
    fn sees_the_phone(&self) -> bool {
        let shown = snapshot(Name::Practice, &self.widgets);
        attribute(&shown, id::PRACTICE, "data-more").as_deref() == Some("no")
    }

    /// The controls on the phone that can be pressed.
    fn controls(&self) -> Vec<Control> {
        let shown = snapshot(Name::Practice, &self.widgets);
        let html = Html::parse_fragment(&html(&shown, id::SCREEN));
        let pressed = Selector::parse(&format!(
            "[{ACTION}]:not([disabled]):not(input[type=text]):not(select)"
        ))
        .expect("a selector");
        let actions: Vec<_> = html
            .select(&pressed)
            .filter_map(|button| button.attr(ACTION))
            .collect();
        let mut controls = Control::ALL.to_vec();
        controls.retain(|control| {
            let action = format!("{}{}", action::TAP, control.name());
            actions.contains(&action.as_str())
        });
        controls
    }

    fn tap(&mut self, control: Control) {
        self.send(&format!("{}{}", action::TAP, control.name()), None);
    }

    /// Does an action of the solution on the phone, which must be in sight before it and after it.
    fn act(&mut self, action: &Action, task: &Task) {
        assert!(self.sees_the_phone(), "{}", task.code);
        match action {
            Action::Tap(Control::Confirm) if self.widgets.practice.session.state().confirmed() => {}
            Action::Tap(control) => {
                let there = self.controls();
                assert!(
                    there.contains(control),
                    "{}: no {control:?} in {there:?}",
                    task.code
                );
                self.tap(*control);
            }
            Action::Type(text) => {
                // Every key gives a message of its own, and the field must stay in sight between two keys.
                for end in 1..=text.len() {
                    self.send(
                        &format!("{}{}", action::TAP, Control::Number.name()),
                        Some(&text[..end]),
                    );
                    assert!(
                        self.sees_the_phone(),
                        "{}: a key hides the field",
                        task.code
                    );
                }
            }
            Action::Choose(issuer) => {
                let code = issuer.map_or("", |issuer| issuer.code());
                self.send(
                    &format!("{}{}", action::TAP, Control::Issuer.name()),
                    Some(code),
                );
                assert!(
                    self.sees_the_phone(),
                    "{}: a choice hides the list",
                    task.code
                );
            }
            Action::NextDay => self.send(action::NEXT_DAY, None),
            other => unreachable!("{other:?} is in no solution"),
        }
    }
}

#[test]
fn after_every_wrong_tap_the_solution_still_solves_the_task() {
    let mut mistakes = 0;
    for (index, task) in TASKS.iter().enumerate() {
        let solution = solution(task);
        for done in 0..solution.len() {
            let begin = || {
                let mut person = Person::begin(index);
                for action in &solution[..done] {
                    person.widgets.update(Message::Practice(message(*action)));
                }
                person
            };
            for wrong in begin().controls() {
                let mut person = begin();
                let before = person.widgets.practice.session.state();
                person.tap(wrong);
                let session = &person.widgets.practice.session;
                let moved = session.state().screen() != before.screen();
                if session.tone() != Tone::Wrong || moved || session.stage() == Stage::Over {
                    continue;
                }
                mistakes += 1;
                for action in &solution[done..] {
                    person.act(action, task);
                }
                let session = &person.widgets.practice.session;
                assert!(
                    session.finished().has(index),
                    "{} after {wrong:?} at action {done}: {}",
                    task.code,
                    session.voice()
                );
            }
        }
    }
    assert!(mistakes > 100, "{mistakes} mistakes");
}
