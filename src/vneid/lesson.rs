//! The film and the lesson: one script, played or followed.

use super::text::{self, step};
use super::{Action, Control, EntryForm, SAMPLE, Screen, State, apply};
use crate::card_number::{Issuer, fold};

/// One action of the script.
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    /// What is done.
    pub action: Action<'static>,
    words: [&'static str; 3],
}

impl Step {
    /// What the lesson asks for.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{EntryForm, follow};
    /// assert_eq!(follow(EntryForm::NumberOnly).next().unwrap().ask(), "Bấm “Ví giấy tờ”.");
    /// ```
    pub const fn ask(&self) -> &'static str {
        self.words[0]
    }

    /// Where to tap instead, after a wrong tap.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{EntryForm, follow};
    /// assert_eq!(follow(EntryForm::NumberOnly).next().unwrap().hint(), "“Ví giấy tờ” mang số 1.");
    /// ```
    pub const fn hint(&self) -> &'static str {
        self.words[1]
    }

    /// What the film says once it is done.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{EntryForm, watch};
    /// assert!(watch(EntryForm::NumberOnly).last().unwrap().caption().contains("đi khám"));
    /// ```
    pub const fn caption(&self) -> &'static str {
        self.words[2]
    }

    fn fits(&self, form: EntryForm) -> bool {
        let control = self.action.control();
        form.has_issuer() || !matches!(control, Some(Control::Issuer | Control::Confirm))
    }
}

const fn step(action: Action<'static>, words: [&'static str; 3]) -> Step {
    Step { action, words }
}

static SCRIPT: [Step; 13] = [
    step(Action::Tap(Control::Wallet), step::WALLET),
    step(Action::Tap(Control::Integrate), step::INTEGRATE),
    step(Action::Tap(Control::NewRequest), step::NEW_REQUEST),
    step(Action::Tap(Control::KindHealthCard), step::KIND),
    step(Action::Choose(Some(Issuer::Vss)), step::ISSUER),
    step(Action::Type(SAMPLE.ten()), step::NUMBER),
    step(Action::Tap(Control::Confirm), step::CONFIRM),
    step(Action::Tap(Control::Submit), step::SUBMIT),
    step(Action::Tap(Control::History), step::HISTORY),
    step(Action::LetApprove, step::APPROVAL),
    step(Action::Tap(Control::Back), step::BACK),
    step(Action::Tap(Control::Back), step::BACK_TO_WALLET),
    step(Action::Tap(Control::HealthCard), step::CARD),
];

/// The lesson ends with the request sent; the film goes on to the card in the wallet.
const FOLLOWED: usize = 8;

/// The steps of the lesson on this form of the entry screen, up to "Gửi yêu cầu thành công".
///
/// ```
/// use bhyt_vneid::vneid::{EntryForm, follow};
/// assert_eq!(follow(EntryForm::ThreeIssuers).count(), 8);
/// assert_eq!(follow(EntryForm::NumberOnly).count(), 6); // no issuer, no tick
/// ```
pub fn follow(form: EntryForm) -> impl Iterator<Item = &'static Step> {
    SCRIPT
        .iter()
        .take(FOLLOWED)
        .filter(move |step| step.fits(form))
}

/// The steps of the film; its first frame, before any step, carries [`text::FILM_OPENING`].
///
/// ```
/// use bhyt_vneid::vneid::{EntryForm, watch};
/// assert_eq!(watch(EntryForm::ThreeIssuers).count(), 13);
/// ```
pub fn watch(form: EntryForm) -> impl Iterator<Item = &'static Step> {
    SCRIPT.iter().filter(move |step| step.fits(form))
}

/// The phone after so many steps of the film; past the end it is the end.
///
/// ```
/// use bhyt_vneid::vneid::{EntryForm, Screen, scene};
/// assert_eq!(scene(EntryForm::ThreeIssuers, 0).screen(), Screen::Home);
/// assert_eq!(scene(EntryForm::ThreeIssuers, 8).screen(), Screen::Success);
/// ```
pub fn scene(form: EntryForm, steps: usize) -> State {
    watch(form)
        .take(steps)
        .fold(State::new(form), |state, step| apply(&state, step.action).0)
}

impl State {
    /// The phone as the film first shows this screen: what opens for a step of the guide.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{EntryForm, Screen, State};
    /// assert_eq!(State::on(Screen::Kind, EntryForm::NumberOnly).screen(), Screen::Kind);
    /// ```
    pub fn on(screen: Screen, form: EntryForm) -> State {
        let mut state = State::new(form);
        for step in watch(form) {
            if state.screen() == screen {
                break;
            }
            state = apply(&state, step.action).0;
        }
        state
    }
}

/// What the lesson answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// That was it; the next step is asked for.
    Right,
    /// Not wrong, not done yet: a field was touched, or its number is half typed.
    GoOn,
    /// Nothing was done: what was touched, and where to tap instead.
    Wrong {
        /// What it is.
        what: &'static str,
        /// Where to tap.
        hint: &'static str,
    },
    /// The request is sent.
    Finished,
}

/// The lesson under way: the phone, the step, and the wrong taps so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    state: State,
    done: usize,
    wrong: u32,
}

impl Lesson {
    /// The lesson at its beginning.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{Control, EntryForm, Lesson};
    /// let lesson = Lesson::new(EntryForm::ThreeIssuers);
    /// assert_eq!(lesson.wants(), Some(Control::Wallet));
    /// ```
    pub const fn new(form: EntryForm) -> Lesson {
        Lesson {
            state: State::new(form),
            done: 0,
            wrong: 0,
        }
    }

    /// The lesson from the step on which this screen is first shown; past the end of the lesson it is finished.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{Control, EntryForm, Lesson, Screen};
    /// let lesson = Lesson::at(Screen::Kind, EntryForm::ThreeIssuers);
    /// assert_eq!(lesson.wants(), Some(Control::KindHealthCard));
    /// ```
    pub fn at(screen: Screen, form: EntryForm) -> Lesson {
        let mut lesson = Lesson::new(form);
        while lesson.state.screen() != screen {
            let Some(step) = lesson.step() else { break };
            lesson.state = apply(&lesson.state, step.action).0;
            lesson.done += 1;
        }
        lesson
    }

    /// The phone.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{EntryForm, Lesson, Screen};
    /// assert_eq!(Lesson::new(EntryForm::TwoIssuers).state().screen(), Screen::Home);
    /// ```
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// The step asked for, or `None` once all are done.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{EntryForm, Lesson};
    /// assert_eq!(Lesson::new(EntryForm::TwoIssuers).step().unwrap().ask(), "Bấm “Ví giấy tờ”.");
    /// ```
    pub fn step(&self) -> Option<&'static Step> {
        follow(self.state.form()).nth(self.done)
    }

    /// The control to mark.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{Control, EntryForm, Lesson};
    /// assert_eq!(Lesson::new(EntryForm::TwoIssuers).wants(), Some(Control::Wallet));
    /// ```
    pub fn wants(&self) -> Option<Control> {
        self.step()?.action.control()
    }

    /// How many steps are done.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{EntryForm, Lesson};
    /// assert_eq!(Lesson::new(EntryForm::TwoIssuers).done(), 0);
    /// ```
    pub const fn done(&self) -> usize {
        self.done
    }

    /// How many wrong taps there were.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{Action, Control, EntryForm, Lesson};
    /// let mut lesson = Lesson::new(EntryForm::TwoIssuers);
    /// lesson.act(Action::Tap(Control::Profile));
    /// assert_eq!(lesson.wrong(), 1);
    /// ```
    pub const fn wrong(&self) -> u32 {
        self.wrong
    }

    /// Does the action if it is the one asked for; a wrong one leaves the phone as it was, except for typing, which
    /// stays in the field. [`Action::Restart`] and [`Action::Use`] begin the lesson anew.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{Action, Answer, Control, EntryForm, Lesson};
    /// let mut lesson = Lesson::new(EntryForm::ThreeIssuers);
    /// assert!(matches!(lesson.act(Action::Tap(Control::Profile)), Answer::Wrong { .. }));
    /// assert_eq!(lesson.act(Action::Tap(Control::Wallet)), Answer::Right);
    /// ```
    pub fn act(&mut self, action: Action) -> Answer {
        match action {
            Action::Restart => *self = Lesson::new(self.state.form()),
            Action::Use(form) => *self = Lesson::new(form),
            _ => return self.judge(action),
        }
        Answer::GoOn
    }

    fn judge(&mut self, action: Action) -> Answer {
        let Some(step) = self.step() else {
            return Answer::Finished;
        };
        let asked = step.action.control();
        match action {
            Action::Type(typed) if asked == Some(Control::Number) => self.typed(typed, step),
            _ if action == step.action => self.advance(action),
            // A field must be touched before it can be filled.
            Action::Tap(Control::Issuer | Control::Number) if action.control() == asked => {
                Answer::GoOn
            }
            Action::Choose(None) if asked == Some(Control::Issuer) => Answer::GoOn,
            _ => {
                let screen = self.state.screen();
                let what = action.control().map(|control| control.what(screen));
                self.mistake(what.unwrap_or(text::WHAT_BESIDE), step)
            }
        }
    }

    /// Either form of the sample's number will do, as it does in VNeID.
    fn typed(&mut self, typed: &str, step: &'static Step) -> Answer {
        let before = on_the_way(self.state.number());
        let folded = fold(typed);
        if folded.text() == SAMPLE.ten() || folded.text() == fold(SAMPLE.printed).text() {
            return self.advance(Action::Type(typed));
        }
        self.state = apply(&self.state, Action::Type(typed)).0;
        if on_the_way(typed) {
            return Answer::GoOn;
        }
        let answer = self.mistake(text::NUMBER_DIFFERS, step);
        // One slip is one mistake, however much is typed after it.
        self.wrong -= u32::from(!before);
        answer
    }

    fn advance(&mut self, action: Action) -> Answer {
        self.state = apply(&self.state, action).0;
        self.done += 1;
        match self.step() {
            Some(_) => Answer::Right,
            None => Answer::Finished,
        }
    }

    fn mistake(&mut self, what: &'static str, step: &'static Step) -> Answer {
        self.wrong = self.wrong.saturating_add(1);
        Answer::Wrong {
            what,
            hint: step.hint(),
        }
    }
}

/// Whether the sample's number, in either form, begins like this.
fn on_the_way(typed: &str) -> bool {
    let typed = fold(typed);
    SAMPLE.ten().starts_with(typed.text()) || fold(SAMPLE.printed).text().starts_with(typed.text())
}
