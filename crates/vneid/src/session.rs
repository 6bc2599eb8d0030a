//! What is practised, how far, and what is said: everything about the practice that changes.

use super::{
    Action, Answer, Attempt, Control, EntryForm, Finished, Lesson, Mode, Outcome, Reaction, Screen,
    State, Step, TASKS, apply, follow, moves, scene, text as app, watch,
};

use super::text::session as words;

/// How far the practice is; what stands beside the phone follows from it and from the mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// A task is to be chosen.
    Choice,
    /// Under way.
    Running,
    /// The lesson or the task is over.
    Over,
}

/// How what is said is meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// It asks or tells.
    #[default]
    Plain,
    /// What was done is right.
    Right,
    /// What was done is not right.
    Wrong,
}

impl Tone {
    /// The word for `data-tone`.
    ///
    /// ```
    /// assert_eq!(vneid::Tone::Wrong.name(), "wrong");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Tone::Plain => "plain",
            Tone::Right => "right",
            Tone::Wrong => "wrong",
        }
    }

    /// The words with which everything in this tone begins.
    ///
    /// ```
    /// assert_eq!(vneid::Tone::Wrong.lead(), "Chưa đúng. ");
    /// ```
    pub const fn lead(self) -> &'static str {
        match self {
            Tone::Plain => "",
            Tone::Right => words::RIGHT,
            Tone::Wrong => words::WRONG,
        }
    }
}

/// The practice: mode, place, phone, and the one sentence that is said.
#[derive(Debug, Clone)]
pub struct Session {
    mode: Mode,
    form: EntryForm,
    film: usize,
    playing: bool,
    lesson: Lesson,
    /// The phone after the lesson, to try anything on.
    free: Option<State>,
    task: Option<(usize, Attempt)>,
    finished: Finished,
    voice: String,
    tone: Tone,
    /// True while the message replaces the phone.
    message_covers_phone: bool,
    /// The control that was pressed in place of the right one.
    missed: Option<Control>,
}

impl Session {
    /// The practice as it was remembered: [`place`](Session::place) gave the word; any other word begins anew.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode, Screen};
    /// let session = Session::new(Mode::Follow, EntryForm::ThreeIssuers, Finished::default(), "kind");
    /// assert_eq!(session.state().screen(), Screen::Kind);
    /// ```
    pub fn new(mode: Mode, form: EntryForm, finished: Finished, place: &str) -> Session {
        let mut session = Session {
            mode,
            form,
            film: 0,
            playing: false,
            lesson: Lesson::new(form),
            free: None,
            task: None,
            finished,
            voice: String::new(),
            tone: Tone::Plain,
            message_covers_phone: false,
            missed: None,
        };
        match (mode, Screen::of_name(place)) {
            (Mode::Watch, _) => session.film = place.parse().unwrap_or(0).min(session.frames()),
            (Mode::Follow, Some(screen)) => session.lesson = Lesson::at(screen, form),
            (Mode::Alone, _) => session.begin(TASKS.iter().position(|task| task.code == place)),
            _ => {}
        }
        session.greet();
        session
    }

    /// The word under which the place is remembered; it holds nothing that was typed.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode};
    /// assert_eq!(Session::new(Mode::Alone, EntryForm::ThreeIssuers, Finished::default(), "cu").place(), "cu");
    /// ```
    pub fn place(&self) -> String {
        match (self.mode, &self.task) {
            (Mode::Watch, _) => self.film.to_string(),
            (Mode::Follow, _) => self.lesson.state().screen().name().to_owned(),
            (Mode::Alone, Some((index, _))) => TASKS[*index].code.to_owned(),
            (Mode::Alone, None) => String::new(),
        }
    }

    /// The way of practising.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode};
    /// assert_eq!(Session::new(Mode::Alone, EntryForm::NumberOnly, Finished::default(), "").mode(), Mode::Alone);
    /// ```
    pub const fn mode(&self) -> Mode {
        self.mode
    }

    /// The form chosen for film and lesson; a task brings its own.
    pub const fn form(&self) -> EntryForm {
        self.form
    }

    /// Whether the film plays.
    pub const fn playing(&self) -> bool {
        self.playing
    }

    /// The solved tasks, and whether the lesson was done.
    pub const fn finished(&self) -> Finished {
        self.finished
    }

    /// What is said now, without the [lead](Tone::lead) of its tone; empty where the phone says it all. Never a typed number.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode};
    /// let session = Session::new(Mode::Follow, EntryForm::ThreeIssuers, Finished::default(), "");
    /// assert_eq!(session.voice(), "Bấm “Ví giấy tờ” ở hàng nút dưới cùng.");
    /// ```
    pub fn voice(&self) -> &str {
        &self.voice
    }

    /// How it is meant.
    ///
    /// ```
    /// use vneid::{Action, Control, Session, EntryForm, Finished, Mode, Tone};
    /// let mut session = Session::new(Mode::Follow, EntryForm::ThreeIssuers, Finished::default(), "");
    /// session.act(Action::Tap(Control::Profile));
    /// assert_eq!((session.tone(), session.missed()), (Tone::Wrong, Some(Control::Profile)));
    /// ```
    pub const fn tone(&self) -> Tone {
        self.tone
    }

    /// True while the message replaces the phone: after a refusal and after the result of a task, until the next action.
    ///
    /// ```
    /// use vneid::{Action, Control, Session, EntryForm, Finished, Mode};
    /// let mut session = Session::new(Mode::Alone, EntryForm::ThreeIssuers, Finished::default(), "chu-o");
    /// session.act(Action::Tap(Control::Submit));
    /// assert!(session.message_covers_phone());
    /// session.act(Action::Type("3821604417"));
    /// assert!(!session.message_covers_phone());
    /// ```
    pub const fn message_covers_phone(&self) -> bool {
        self.message_covers_phone
    }

    /// The control that was pressed in place of the right one.
    pub const fn missed(&self) -> Option<Control> {
        self.missed
    }

    /// The task under way or just over, by its place in [`TASKS`].
    pub fn task(&self) -> Option<usize> {
        let (index, _) = self.task.as_ref()?;
        (self.mode == Mode::Alone).then_some(*index)
    }

    /// How far the practice is.
    ///
    /// ```
    /// use vneid::{EntryForm, Finished, Mode, Session, Stage};
    /// let session = Session::new(Mode::Alone, EntryForm::ThreeIssuers, Finished::default(), "");
    /// assert_eq!(session.stage(), Stage::Choice);
    /// ```
    pub fn stage(&self) -> Stage {
        match (self.mode, &self.task) {
            (Mode::Watch, _) if self.film == self.frames() => Stage::Over,
            (Mode::Watch, _) => Stage::Running,
            (Mode::Follow, _) if self.free.is_some() => Stage::Over,
            (Mode::Alone, None) => Stage::Choice,
            (Mode::Alone, Some((_, attempt))) if attempt.outcome() != Outcome::Open => Stage::Over,
            _ => Stage::Running,
        }
    }

    /// The phone as it is now.
    pub fn state(&self) -> State {
        match (self.mode, &self.task) {
            (Mode::Watch, _) => scene(self.form, self.film),
            (Mode::Follow, _) => self.free.as_ref().unwrap_or(self.lesson.state()).clone(),
            (Mode::Alone, Some((_, attempt))) => attempt.state().clone(),
            (Mode::Alone, None) => State::new(self.form),
        }
    }

    /// The control to point at: the film's next, the lesson's present one, none in a task.
    ///
    /// ```
    /// use vneid::{Session, Control, EntryForm, Finished, Mode};
    /// let session = Session::new(Mode::Follow, EntryForm::ThreeIssuers, Finished::default(), "");
    /// assert_eq!(session.marked(), Some(Control::Wallet));
    /// ```
    pub fn marked(&self) -> Option<Control> {
        match self.mode {
            Mode::Watch => watch(self.form).nth(self.film)?.action.control(),
            Mode::Follow => self.lesson.wants(),
            Mode::Alone => None,
        }
    }

    /// Whether the phone can only be looked at.
    pub fn inert(&self) -> bool {
        self.mode == Mode::Watch || self.stage() == Stage::Choice
    }

    /// The place in words: the step of the guide in film and lesson, the number of the task.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode};
    /// let session = Session::new(Mode::Watch, EntryForm::ThreeIssuers, Finished::default(), "2");
    /// assert_eq!(session.place_in_words(), "Bước 3");
    /// ```
    pub fn place_in_words(&self) -> String {
        let [step, later, task] = words::PLACES;
        let number = match (self.mode, self.task()) {
            (Mode::Watch, _) => watch(self.form)
                .nth(self.film)
                .map_or(0, |step| step.number),
            (Mode::Follow, _) => self.lesson.step().map_or(6, |step| step.number),
            (Mode::Alone, Some(index)) => return [task, &(index + 1).to_string()].concat(),
            (Mode::Alone, None) => return String::new(),
        };
        if number == 0 {
            later.to_owned()
        } else {
            [step, &number.to_string()].concat()
        }
    }

    /// Which of the small moves of the guide's step comes next, counted from 0, and how many there are.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode};
    /// let session = Session::new(Mode::Follow, EntryForm::ThreeIssuers, Finished::default(), "kind");
    /// assert_eq!(session.moves(), Some((2, 3)));
    /// ```
    pub fn moves(&self) -> Option<(usize, usize)> {
        let (steps, done): (Vec<&Step>, usize) = match self.mode {
            Mode::Watch => (watch(self.form).collect(), self.film),
            Mode::Follow => (follow(self.form).collect(), self.lesson.done()),
            Mode::Alone => return None,
        };
        moves(&steps, done)
    }

    /// Something is done on the phone or beside it.
    ///
    /// ```
    /// use vneid::{Session, Action, Control, EntryForm, Finished, Mode, Screen};
    /// let mut session = Session::new(Mode::Follow, EntryForm::ThreeIssuers, Finished::default(), "");
    /// session.act(Action::Tap(Control::Wallet));
    /// assert_eq!(session.state().screen(), Screen::Wallet);
    /// ```
    pub fn act(&mut self, action: Action) {
        match self.mode {
            Mode::Watch => {
                self.playing = false;
                self.say(&[words::ONLY_A_FILM]);
            }
            Mode::Follow => match &self.free {
                Some(state) => {
                    let (state, reaction) = apply(state, action);
                    self.free = Some(state);
                    let words = if reaction.message().is_empty() {
                        words::TRY_ANYTHING
                    } else {
                        ""
                    };
                    self.say(&[words]);
                    self.answer(&reaction);
                }
                None => self.follow(action),
            },
            Mode::Alone => self.attempt(action),
        }
    }

    /// Takes in what another window finished.
    ///
    /// ```
    /// use vneid::{EntryForm, Finished, Mode, Session};
    /// let mut session = Session::new(Mode::Watch, EntryForm::ThreeIssuers, Finished::default(), "");
    /// let mut elsewhere = Finished::default();
    /// elsewhere.add(2);
    /// session.learn_of(elsewhere);
    /// assert!(session.finished().has(2));
    /// ```
    pub const fn learn_of(&mut self, elsewhere: Finished) {
        self.finished = self.finished.with(elsewhere);
    }

    fn follow(&mut self, action: Action) {
        let answer = self.lesson.act(action);
        self.answered(answer);
        if let (Tone::Wrong, Action::Tap(control)) = (self.tone, action) {
            self.missed = Some(control);
        }
    }

    /// Does for the reader what the lesson asks for.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode, Screen};
    /// let mut session = Session::new(Mode::Follow, EntryForm::ThreeIssuers, Finished::default(), "");
    /// session.help();
    /// assert_eq!(session.state().screen(), Screen::Wallet);
    /// ```
    pub fn help(&mut self) {
        if self.mode == Mode::Follow && self.free.is_none() {
            let answer = self.lesson.help();
            self.answered(answer);
        }
    }

    fn answered(&mut self, answer: Answer) {
        let ask = self.lesson.step().map_or("", |step| step.ask());
        match answer {
            Answer::Right => self.say_in(Tone::Right, &[ask]),
            // The praise was for what was done before.
            Answer::GoOn => self.say(&[ask]),
            Answer::Wrong { what, hint } => self.say_in(Tone::Wrong, &[what, " ", hint]),
            Answer::Finished => {
                self.free = Some(self.lesson.state().clone());
                self.finished.learn();
                self.say_in(Tone::Right, &[app::LESSON_DONE]);
            }
        }
    }

    fn attempt(&mut self, action: Action) {
        let Some((index, attempt)) = &mut self.task else {
            return self.say(&[words::CHOOSE_TASK]);
        };
        let index = *index;
        if attempt.outcome() != Outcome::Open {
            return self.say(&[words::TASK_OVER]);
        }
        // A message covers the phone until the next action: the mistake is corrected on the phone.
        self.message_covers_phone = false;
        let reaction = attempt.act(action);
        let (outcome, wrong) = (attempt.outcome(), attempt.wrong());
        let typing = matches!(reaction, Reaction::Changed);
        if !typing {
            let tone = if reaction.is_wrong() {
                Tone::Wrong
            } else {
                Tone::Plain
            };
            self.say_in(tone, &[]);
            self.answer(&reaction);
            self.message_covers_phone = matches!(reaction, Reaction::Refused(_));
        }
        if outcome != Outcome::Open {
            let solved = outcome == Outcome::Solved;
            let message = outcome.message();
            let said = std::mem::take(&mut self.voice);
            if solved {
                self.finished.add(index);
                self.say_in(Tone::Right, &[message]);
            } else {
                // VNeID's own sentence carries no full stop.
                let between = if said.is_empty() {
                    ""
                } else if said.ends_with(['.', ')']) {
                    " "
                } else {
                    ". "
                };
                self.say_in(Tone::Wrong, &[&said, between, message]);
            }
            self.message_covers_phone = true;
            self.count_wrong(wrong, TASKS[index].remember());
        }
    }

    fn say(&mut self, pieces: &[&str]) {
        self.say_in(Tone::Plain, pieces);
    }

    fn say_in(&mut self, tone: Tone, pieces: &[&str]) {
        self.tone = tone;
        self.message_covers_phone = false;
        self.missed = None;
        self.voice = pieces.concat();
    }

    fn answer(&mut self, reaction: &Reaction) {
        self.voice.push_str(reaction.message());
        if reaction.illustrative() {
            self.voice.push_str(words::OWN_WORDS);
        }
    }

    fn count_wrong(&mut self, wrong: u32, remember: &str) {
        self.voice.push_str(words::WRONG_TAPS);
        self.voice.push_str(&wrong.to_string());
        self.voice.push_str(words::REMEMBER);
        self.voice.push_str(remember);
    }

    /// What is said where somebody comes to this place.
    fn greet(&mut self) {
        let words = match self.mode {
            Mode::Watch => {
                let next = watch(self.form).nth(self.film);
                next.map_or(app::FILM_ENDING, |step| step.caption())
            }
            Mode::Follow => match self.lesson.step() {
                Some(step) => step.ask(),
                None => {
                    self.free = Some(self.lesson.state().clone());
                    words::OPENED_AT_END
                }
            },
            Mode::Alone if self.task.is_none() => words::CHOOSE_TASK,
            Mode::Alone => words::TASK_BEGUN,
        };
        self.say(&[words]);
    }

    /// The number of the film's last scene, counted from 0.
    fn frames(&self) -> usize {
        watch(self.form).count()
    }

    /// Another way of practising; film, lesson and task wait where they are.
    pub fn choose_mode(&mut self, mode: Mode) {
        self.mode = mode;
        self.playing = false;
        self.greet();
    }

    /// Another form of the entry screen; film and lesson begin anew, because their steps differ.
    pub fn choose_form(&mut self, form: EntryForm) {
        self.form = form;
        self.restart();
    }

    /// Plays the film from its beginning, whatever was done before; lesson and task wait where they are.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode};
    /// let mut session = Session::new(Mode::Follow, EntryForm::ThreeIssuers, Finished::default(), "kind");
    /// session.show_film();
    /// assert_eq!((session.mode(), session.place().as_str(), session.playing()), (Mode::Watch, "0", true));
    /// ```
    pub fn show_film(&mut self) {
        self.mode = Mode::Watch;
        self.film = 0;
        self.playing = true;
        self.greet();
    }

    /// Plays the film, from the beginning where it has ended, or pauses it.
    pub fn play(&mut self) {
        self.playing = !self.playing;
        if self.playing && self.film == self.frames() {
            self.film = 0;
            self.greet();
        }
    }

    /// One scene on; the last one ends the playing.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode};
    /// let mut session = Session::new(Mode::Watch, EntryForm::ThreeIssuers, Finished::default(), "");
    /// session.next();
    /// assert_eq!(session.place(), "1");
    /// ```
    pub fn next(&mut self) {
        self.film = (self.film + 1).min(self.frames());
        self.playing &= self.film < self.frames();
        self.greet();
    }

    /// One scene of the film back, or one step of the lesson.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode};
    /// let mut session = Session::new(Mode::Follow, EntryForm::ThreeIssuers, Finished::default(), "kind");
    /// session.back();
    /// assert_eq!(session.place(), "integrate");
    /// ```
    pub fn back(&mut self) {
        if self.mode == Mode::Follow {
            self.free = None;
            self.lesson.back();
        } else {
            self.film = self.film.saturating_sub(1);
            self.playing = false;
        }
        self.greet();
    }

    /// The film, the lesson or the task from its beginning.
    pub fn restart(&mut self) {
        match (self.mode, &mut self.task) {
            (Mode::Alone, Some((_, attempt))) => {
                attempt.act(Action::Restart);
            }
            _ => {
                self.film = 0;
                self.lesson = Lesson::new(self.form);
                self.free = None;
            }
        }
        self.greet();
    }

    /// Begins the task at this place of [`TASKS`]; any other place leads back to the choice.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode};
    /// let mut session = Session::new(Mode::Alone, EntryForm::ThreeIssuers, Finished::default(), "");
    /// session.begin(Some(1));
    /// assert_eq!(session.task(), Some(1));
    /// ```
    pub fn begin(&mut self, index: Option<usize>) {
        self.task = index.and_then(|index| Some((index, Attempt::new(TASKS.get(index)?))));
        self.greet();
    }

    /// The next task that is not solved yet, in the order of [`TASKS`] and then from its beginning; the present one comes
    /// last. `None` where all are solved.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode, TASKS};
    /// let mut session = Session::new(Mode::Alone, EntryForm::ThreeIssuers, Finished::read(Some("moi cu")), "");
    /// session.begin(Some(TASKS.len() - 1));
    /// assert_eq!(session.next_task(), Some(2));
    /// ```
    pub fn next_task(&self) -> Option<usize> {
        let present = self.task().unwrap_or_default();
        let following = (1..=TASKS.len()).map(|on| (present + on) % TASKS.len());
        following.into_iter().find(|task| !self.finished.has(*task))
    }

    /// Forgets which tasks are solved and that the lesson was done: another pupil begins.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode};
    /// let mut session = Session::new(Mode::Alone, EntryForm::ThreeIssuers, Finished::read(Some("moi")), "");
    /// session.forget();
    /// assert_eq!(session.finished(), Finished::default());
    /// ```
    pub fn forget(&mut self) {
        self.finished = Finished::default();
    }

    /// Shows the screen of a step of the guide: in the film or, from a task, in the lesson.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode, Screen};
    /// let mut session = Session::new(Mode::Watch, EntryForm::ThreeIssuers, Finished::default(), "");
    /// session.open(Screen::Form);
    /// assert_eq!(session.state().screen(), Screen::Form);
    /// ```
    pub fn open(&mut self, screen: Screen) {
        let film = (0..self.frames()).find(|film| scene(self.form, *film).screen() == screen);
        if let (Mode::Watch, Some(film)) = (self.mode, film) {
            self.playing = false;
            self.film = film;
        } else {
            self.mode = Mode::Follow;
            self.lesson = Lesson::at(screen, self.form);
            self.free = None;
        }
        self.greet();
    }
}
