//! The lesson: the script, asked for one action at a time.

use super::{
    Action, Control, Course, EntryForm, PASSCODE, Reaction, SAMPLE, Screen, State, Step, apply,
    steps, text,
};
use card_number::fold;

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
    course: Course,
    state: State,
    done: usize,
    wrong: u32,
}

impl Lesson {
    /// The lesson at its beginning.
    ///
    /// ```
    /// use vneid::{Control, EntryForm, Lesson};
    /// let lesson = Lesson::new(EntryForm::ThreeIssuers);
    /// assert_eq!(lesson.wants(), Some(Control::Wallet));
    /// ```
    pub fn new(form: EntryForm) -> Lesson {
        Lesson::of(Course::Request, form)
    }

    /// A course at its beginning.
    ///
    /// ```
    /// use vneid::{Answer, Course, EntryForm, Lesson, Screen};
    /// let mut later = Lesson::of(Course::Card, EntryForm::ThreeIssuers);
    /// let answers: Vec<Answer> = (0..3).map(|_| later.help()).collect();
    /// assert_eq!((answers[2], later.state().screen()), (Answer::Finished, Screen::Card));
    /// ```
    pub fn of(course: Course, form: EntryForm) -> Lesson {
        Lesson {
            course,
            state: course.start(form),
            done: 0,
            wrong: 0,
        }
    }

    /// The lesson from the step on which this screen is first shown; from its beginning where it never is.
    ///
    /// ```
    /// use vneid::{Control, EntryForm, Lesson, Screen};
    /// let lesson = Lesson::at(Screen::Kind, EntryForm::ThreeIssuers);
    /// assert_eq!(lesson.wants(), Some(Control::KindHealthCard));
    /// ```
    pub fn at(screen: Screen, form: EntryForm) -> Lesson {
        let led = Lesson::led_until(Course::Request, form, |lesson| {
            lesson.state.screen() == screen
        });
        if led.state.screen() == screen {
            led
        } else {
            Lesson::new(form)
        }
    }

    fn led_until(course: Course, form: EntryForm, there: impl Fn(&Lesson) -> bool) -> Lesson {
        let mut lesson = Lesson::of(course, form);
        while !there(&lesson) {
            let Some(step) = lesson.step() else { break };
            lesson.state = apply(&lesson.state, step.action).0;
            lesson.done += 1;
        }
        lesson
    }

    /// Does for the reader what is asked for.
    ///
    /// ```
    /// use vneid::{Answer, EntryForm, Lesson, Screen};
    /// let mut lesson = Lesson::new(EntryForm::ThreeIssuers);
    /// assert_eq!(lesson.help(), Answer::Right);
    /// assert_eq!(lesson.state().screen(), Screen::Wallet);
    /// ```
    pub fn help(&mut self) -> Answer {
        match self.step() {
            Some(step) => self.act(step.action),
            None => Answer::Finished,
        }
    }

    /// Takes the last step back; the wrong taps stay counted.
    ///
    /// ```
    /// use vneid::{EntryForm, Lesson, Screen};
    /// let mut lesson = Lesson::at(Screen::Kind, EntryForm::ThreeIssuers);
    /// lesson.back();
    /// assert_eq!(lesson.state().screen(), Screen::Integrate);
    /// ```
    pub fn back(&mut self) {
        let done = self.done.saturating_sub(1);
        let led = Lesson::led_until(self.course, self.state.form(), |lesson| lesson.done == done);
        *self = Lesson {
            wrong: self.wrong,
            ..led
        };
    }

    /// The part of the script that is followed.
    ///
    /// ```
    /// use vneid::{Course, EntryForm, Lesson};
    /// assert_eq!(Lesson::new(EntryForm::TwoIssuers).course(), Course::Request);
    /// ```
    pub const fn course(&self) -> Course {
        self.course
    }

    /// The phone.
    ///
    /// ```
    /// use vneid::{EntryForm, Lesson, Screen};
    /// assert_eq!(Lesson::new(EntryForm::TwoIssuers).state().screen(), Screen::Home);
    /// ```
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// The step asked for, or `None` once all are done.
    ///
    /// ```
    /// use vneid::{EntryForm, Lesson};
    /// assert_eq!(Lesson::new(EntryForm::TwoIssuers).step().unwrap().ask(), "Bấm “Ví giấy tờ” ở hàng nút dưới cùng.");
    /// ```
    pub fn step(&self) -> Option<&'static Step> {
        steps(self.course, self.state.form()).nth(self.done)
    }

    /// The control to mark.
    ///
    /// ```
    /// use vneid::{Control, EntryForm, Lesson};
    /// assert_eq!(Lesson::new(EntryForm::TwoIssuers).wants(), Some(Control::Wallet));
    /// ```
    pub fn wants(&self) -> Option<Control> {
        let step = self.step()?;
        if step.action == Action::Passcode {
            let next = PASSCODE.get(usize::from(self.state.entered()));
            return next.copied().map(Control::Digit);
        }
        step.action.control()
    }

    /// How many steps are done.
    ///
    /// ```
    /// use vneid::{EntryForm, Lesson};
    /// assert_eq!(Lesson::new(EntryForm::TwoIssuers).done(), 0);
    /// ```
    pub const fn done(&self) -> usize {
        self.done
    }

    /// How many wrong taps there were.
    ///
    /// ```
    /// use vneid::{Action, Control, EntryForm, Lesson};
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
    /// use vneid::{Action, Answer, Control, EntryForm, Lesson};
    /// let mut lesson = Lesson::new(EntryForm::ThreeIssuers);
    /// assert!(matches!(lesson.act(Action::Tap(Control::Profile)), Answer::Wrong { .. }));
    /// assert_eq!(lesson.act(Action::Tap(Control::Wallet)), Answer::Right);
    /// ```
    pub fn act(&mut self, action: Action) -> Answer {
        match action {
            Action::Restart => *self = Lesson::of(self.course, self.state.form()),
            Action::Use(form) => *self = Lesson::of(self.course, form),
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
            Action::Type(typed)
                if self.state.screen() == Screen::Form && self.number_is_typed() =>
            {
                self.retyped(typed)
            }
            _ if action == step.action => self.advance(action),
            Action::Tap(Control::Digit(_)) if step.action == Action::Passcode => {
                self.pressed(action, step)
            }
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
        if is_sample(typed) {
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

    /// A key of the passcode: the last of them ends the step.
    fn pressed(&mut self, action: Action, step: &'static Step) -> Answer {
        match apply(&self.state, action) {
            (_, Reaction::Card) => self.advance(action),
            (state, Reaction::Changed) => {
                self.state = state;
                Answer::GoOn
            }
            _ => self.mistake(text::PRACTICE_PASSCODE_ALONE, step),
        }
    }

    /// Whether the number was asked for and given.
    fn number_is_typed(&self) -> bool {
        self.number_step() < self.done
    }

    /// The place of the step that asks for the number.
    fn number_step(&self) -> usize {
        let asks = |step: &Step| step.action.control() == Some(Control::Number);
        steps(self.course, self.state.form())
            .position(asks)
            .unwrap_or(usize::MAX)
    }

    /// The number is right already: a space changes nothing, and for any other it is asked for again.
    fn retyped(&mut self, typed: &str) -> Answer {
        if is_sample(typed) {
            self.state = apply(&self.state, Action::Type(typed)).0;
            return Answer::GoOn;
        }
        self.done = self.number_step();
        match self.step() {
            Some(step) => self.typed(typed, step),
            None => Answer::GoOn,
        }
    }

    fn advance(&mut self, action: Action) -> Answer {
        self.state = apply(&self.state, action).0;
        self.done += 1;
        // Where the number was asked for again, the tick may stand already.
        let confirm = Some(Control::Confirm);
        if self.state.confirmed() && self.wants() == confirm {
            self.done += 1;
        }
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

/// Whether this is the sample's number, in either form.
fn is_sample(typed: &str) -> bool {
    let typed = fold(typed);
    typed.text() == SAMPLE.ten() || typed.text() == fold(SAMPLE.printed).text()
}

/// Whether the sample's number, in either form, begins like this.
fn on_the_way(typed: &str) -> bool {
    let typed = fold(typed);
    SAMPLE.ten().starts_with(typed.text()) || fold(SAMPLE.printed).text().starts_with(typed.text())
}
