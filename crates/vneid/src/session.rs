//! What is practised, how far, and what is said: everything about the practice that changes.

use super::{
    Action, Answer, Attempt, Control, Course, EntryForm, Finished, Lesson, Mode, Outcome, Reaction,
    Refusal, SAMPLE, Screen, State, Step, TASKS, apply, lasts, moves, scene, steps, text as app,
    watch,
};

use super::text::session as words;

/// The place of the course of a later day, as it is remembered.
const LATER: &str = "mo-the";

/// How many digits the film types.
const DIGITS: i32 = SAMPLE.ten().len() as i32;

/// How far the practice is; what stands beside the phone follows from it and from the mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
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

/// What the film shows of the number: the card above its field, in the same ten columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Digits {
    /// The ten are picked from the card.
    Picked,
    /// So many of them are typed.
    Typed(u8),
    /// All of them are typed, and compared.
    Compared,
}

/// The practice: mode, place, phone, and the one sentence that is said.
#[derive(Debug, Clone)]
pub struct Session {
    mode: Mode,
    form: EntryForm,
    film: usize,
    /// How many digits the present scene of the film has typed.
    typed: u8,
    playing: bool,
    lesson: Lesson,
    /// The phone after the lesson, to try anything on.
    free: Option<State>,
    task: Option<(usize, Attempt)>,
    finished: Finished,
    voice: String,
    more: String,
    tone: Tone,
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
            typed: 0,
            playing: false,
            lesson: Lesson::new(form),
            free: None,
            task: None,
            finished,
            voice: String::new(),
            more: String::new(),
            tone: Tone::Plain,
            missed: None,
        };
        match (mode, Screen::of_name(place)) {
            (Mode::Watch, _) => session.film = place.parse().unwrap_or(0).min(session.frames()),
            (Mode::Follow, Some(screen)) => session.lesson = Lesson::at(screen, form),
            (Mode::Follow, None) if place == LATER => {
                session.lesson = Lesson::of(Course::Card, form);
            }
            (Mode::Follow, None) => {}
            (Mode::Alone, _) => match TASKS.iter().position(|task| task.code == place) {
                Some(task) => session.begin(task),
                None => session.mode = Mode::Watch,
            },
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
            (Mode::Follow, _) if self.lesson.course() == Course::Card => LATER.to_owned(),
            (Mode::Follow, _) => self.lesson.state().screen().name().to_owned(),
            (Mode::Alone, Some((index, _))) => TASKS[*index].code.to_owned(),
            (Mode::Alone, None) => String::new(),
        }
    }

    /// The way of practising; without a task there is nothing to do alone.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode};
    /// let at = |place| Session::new(Mode::Alone, EntryForm::NumberOnly, Finished::default(), place).mode();
    /// assert_eq!((at("cu"), at("")), (Mode::Alone, Mode::Watch));
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

    /// What is said now, without the [lead](Tone::lead) of its tone; empty where a task has only its story to tell. Never a
    /// typed number.
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

    /// What more there is to say of it, for those who ask; often nothing. Never a typed number.
    ///
    /// ```
    /// use vneid::{Action, Control, Session, EntryForm, Finished, Mode};
    /// let mut session = Session::new(Mode::Alone, EntryForm::ThreeIssuers, Finished::default(), "chu-o");
    /// session.act(Action::Tap(Control::Submit));
    /// assert_eq!(session.voice(), "Có một chữ lẫn trong các số.");
    /// assert!(session.more().starts_with("Ký tự"), "{}", session.more());
    /// ```
    pub fn more(&self) -> &str {
        &self.more
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

    /// How the task under way stands.
    ///
    /// ```
    /// use vneid::{EntryForm, Finished, Mode, Outcome, Session};
    /// let session = Session::new(Mode::Alone, EntryForm::ThreeIssuers, Finished::default(), "cu");
    /// assert_eq!(session.outcome(), Some(Outcome::Open));
    /// ```
    pub fn outcome(&self) -> Option<Outcome> {
        let (_, attempt) = self.task.as_ref()?;
        (self.mode == Mode::Alone).then_some(attempt.outcome())
    }

    /// Whether only another day helps the task under way.
    pub fn waits(&self) -> bool {
        let attempt = self.task.as_ref().filter(|_| self.mode == Mode::Alone);
        attempt.is_some_and(|(_, attempt)| attempt.waits())
    }

    /// The part of the script that the lesson follows.
    pub const fn course(&self) -> Course {
        self.lesson.course()
    }

    /// How far the practice is.
    ///
    /// ```
    /// use vneid::{EntryForm, Finished, Mode, Session, Stage};
    /// let session = Session::new(Mode::Follow, EntryForm::ThreeIssuers, Finished::default(), "success");
    /// assert_eq!(session.stage(), Stage::Over);
    /// ```
    pub fn stage(&self) -> Stage {
        let over = match self.mode {
            Mode::Watch => self.film == self.frames(),
            Mode::Follow => self.free.is_some(),
            Mode::Alone => !matches!(self.outcome(), Some(Outcome::Open)),
        };
        if over { Stage::Over } else { Stage::Running }
    }

    /// Whether there is a scene or a step to go back to.
    ///
    /// ```
    /// use vneid::{EntryForm, Finished, Mode, Session};
    /// let mut session = Session::new(Mode::Follow, EntryForm::ThreeIssuers, Finished::default(), "");
    /// assert!(!session.goes_back());
    /// session.help();
    /// assert!(session.goes_back());
    /// ```
    pub const fn goes_back(&self) -> bool {
        match self.mode {
            Mode::Watch => self.film > 0,
            Mode::Follow => self.lesson.done() > 0,
            Mode::Alone => false,
        }
    }

    /// What the film shows of the number in its present scene.
    ///
    /// ```
    /// use vneid::{Digits, EntryForm, Finished, Mode, Session};
    /// let film = |scene| Session::new(Mode::Watch, EntryForm::ThreeIssuers, Finished::default(), scene);
    /// assert_eq!(film("7").digits(), Some(Digits::Picked));
    /// assert_eq!(film("8").digits(), Some(Digits::Typed(0)));
    /// assert_eq!(film("9").digits(), Some(Digits::Compared));
    /// assert_eq!(film("10").digits(), None);
    /// ```
    pub fn digits(&self) -> Option<Digits> {
        if self.mode != Mode::Watch {
            return None;
        }
        match watch(self.form).nth(self.film)?.action {
            Action::Type(_) => Some(Digits::Typed(self.typed)),
            Action::LookAtCard if scene(self.form, self.film).number().is_empty() => {
                Some(Digits::Picked)
            }
            Action::LookAtCard => Some(Digits::Compared),
            _ => None,
        }
    }

    /// How long the film stands as it is now, in milliseconds: a scene as long as its words are read, and within the one that
    /// types a part of it for each digit.
    ///
    /// ```
    /// use vneid::{EntryForm, Finished, Mode, Session};
    /// let film = Session::new(Mode::Watch, EntryForm::ThreeIssuers, Finished::default(), "2");
    /// assert_eq!(film.lasts(), vneid::lasts("Bấm “Ví giấy tờ” ở hàng nút dưới cùng."));
    /// ```
    pub fn lasts(&self) -> i32 {
        let step = watch(self.form).nth(self.film);
        let whole = lasts(step.map_or(app::FILM_ENDING, |step| step.caption()));
        match self.digits() {
            Some(Digits::Typed(_)) => whole / (DIGITS + 1),
            _ => whole,
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
        self.mode == Mode::Watch
    }

    /// The place in words: the step of the guide in film and lesson, the number of the task.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode};
    /// let session = Session::new(Mode::Watch, EntryForm::ThreeIssuers, Finished::default(), "2");
    /// assert_eq!(session.place_in_words(), "Phim: Bước 3");
    ///
    /// let mut lesson = Session::new(Mode::Follow, EntryForm::ThreeIssuers, Finished::default(), "");
    /// while lesson.marked().is_some() {
    ///     lesson.help();
    /// }
    /// assert_eq!(lesson.place_in_words(), "Tập thử");
    /// ```
    pub fn place_in_words(&self) -> String {
        let [step, later, task, of, film, end] = words::PLACES;
        let before = if self.mode == Mode::Watch { film } else { "" };
        match (self.task(), self.number()) {
            (Some(index), _) => {
                let (place, all) = ((index + 1).to_string(), TASKS.len().to_string());
                [task, &place, of, &all].concat()
            }
            _ if self.mode == Mode::Follow && self.lesson.step().is_none() => end.to_owned(),
            (None, 0) => [before, later].concat(),
            (None, number) => [before, step, &number.to_string()].concat(),
        }
    }

    /// The step of the guide in film and lesson, 1 to 6; 0 on a later day and in a task.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode};
    /// let session = Session::new(Mode::Follow, EntryForm::ThreeIssuers, Finished::default(), "form");
    /// assert_eq!(session.number(), 5);
    /// ```
    pub fn number(&self) -> u8 {
        let last = match self.lesson.course() {
            Course::Request => 6,
            Course::Card => 0,
        };
        match self.mode {
            Mode::Watch => watch(self.form)
                .nth(self.film)
                .map_or(0, |step| step.number),
            Mode::Follow => self.lesson.step().map_or(last, |step| step.number),
            Mode::Alone => 0,
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
            Mode::Follow => {
                let course = steps(self.lesson.course(), self.form);
                (course.collect(), self.lesson.done())
            }
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
                self.say(words::ONLY_A_FILM);
            }
            Mode::Follow => match &self.free {
                // The end of the lesson stays said; the phone can be tried on.
                Some(state) => self.free = Some(apply(state, action).0),
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
        let step = self.lesson.step();
        let (ask, more) = step.map_or(("", ""), |step| (step.ask(), step.more()));
        match answer {
            Answer::Right => self.say_in(Tone::Right, ask),
            // The praise was for what was done before.
            Answer::GoOn => self.say(ask),
            Answer::Wrong { what, hint } => {
                self.say_in(Tone::Wrong, hint);
                self.more = [what, " "].concat();
            }
            Answer::Finished => {
                if self.lesson.course() == Course::Request {
                    self.finished.learn();
                }
                self.end();
            }
        }
        self.more.push_str(more);
    }

    /// Leaves the phone of a lesson that is over to try anything on.
    fn end(&mut self) {
        self.free = Some(self.lesson.state().clone());
        let (done, more) = match self.lesson.course() {
            Course::Request => (app::LESSON_DONE, ""),
            Course::Card => (app::CARD_OPENED, app::CARD_USE),
        };
        self.say_in(Tone::Right, done);
        more.clone_into(&mut self.more);
    }

    fn attempt(&mut self, action: Action) {
        let Some((index, attempt)) = &mut self.task else {
            return;
        };
        let index = *index;
        let judged = attempt.judges();
        let before = attempt.outcome();
        let reaction = attempt.act(action);
        // What was said stays while the mistake is mended, and after the end.
        if !judged || matches!(reaction, Reaction::Changed) {
            return;
        }
        let (outcome, wrong, said) = (attempt.outcome(), attempt.wrong(), attempt.words(&reaction));
        let more = match &reaction {
            Reaction::Refused(Refusal::Quota) => {
                let [before, after] = words::QUOTED;
                [before, reaction.message(), after].concat()
            }
            Reaction::Refused(Refusal::Number { why, .. }) => why.clone(),
            _ if reaction.illustrative() => words::OWN_WORDS.to_owned(),
            _ => String::new(),
        };
        let tone = if reaction.is_wrong() {
            Tone::Wrong
        } else {
            Tone::Plain
        };
        self.say_in(tone, &said);
        self.more = more;
        if outcome == before {
            return;
        }
        if outcome == Outcome::Solved {
            self.finished.add(index);
            let remember = [words::REMEMBER, TASKS[index].remember()].concat();
            self.say_in(Tone::Right, &remember);
        } else {
            let more = std::mem::take(&mut self.more);
            self.say_in(Tone::Wrong, outcome.message());
            self.more = [&said, " ", &more, " "].concat();
        }
        let count = [words::WRONG_TAPS, &wrong.to_string(), "."].concat();
        self.more.push_str(&count);
    }

    /// Says how the task under way goes on.
    ///
    /// ```
    /// use vneid::{EntryForm, Finished, Mode, Session};
    /// let mut session = Session::new(Mode::Alone, EntryForm::ThreeIssuers, Finished::default(), "cu");
    /// session.hint();
    /// assert_eq!(session.voice(), "Bấm “Ví giấy tờ” ở hàng dưới cùng.");
    /// ```
    pub fn hint(&mut self) {
        if let (Mode::Alone, Some((_, attempt))) = (self.mode, &self.task) {
            self.say(attempt.hint());
        }
    }

    fn say(&mut self, words: &str) {
        self.say_in(Tone::Plain, words);
    }

    fn say_in(&mut self, tone: Tone, words: &str) {
        self.tone = tone;
        self.missed = None;
        words.clone_into(&mut self.voice);
        self.more.clear();
    }

    /// What is said where somebody comes to this place.
    fn greet(&mut self) {
        match self.mode {
            Mode::Watch => {
                let next = watch(self.form).nth(self.film);
                self.say(next.map_or(app::FILM_ENDING, |step| step.caption()));
            }
            // Whoever comes to the end from elsewhere has not done the lesson.
            Mode::Follow if self.lesson.step().is_none() => self.end(),
            Mode::Follow => self.answered(Answer::GoOn),
            Mode::Alone => self.say(""),
        }
    }

    /// The number of the film's last scene, counted from 0.
    fn frames(&self) -> usize {
        watch(self.form).count()
    }

    /// Goes on with the lesson, or begins it anew where it is over; film and task wait where they are.
    ///
    /// ```
    /// use vneid::{Course, EntryForm, Finished, Mode, Session};
    /// let mut session = Session::new(Mode::Watch, EntryForm::ThreeIssuers, Finished::default(), "3");
    /// session.learn(Course::Card);
    /// assert_eq!((session.mode(), session.place().as_str()), (Mode::Follow, "mo-the"));
    /// ```
    pub fn learn(&mut self, course: Course) {
        self.mode = Mode::Follow;
        self.playing = false;
        if self.lesson.course() != course || self.free.is_some() {
            self.lesson = Lesson::of(course, self.form);
            self.free = None;
        }
        self.greet();
    }

    /// Stops the film where it is.
    pub const fn pause(&mut self) {
        self.playing = false;
    }

    /// Another form of the entry screen; film and lesson begin anew, because their steps differ.
    pub fn choose_form(&mut self, form: EntryForm) {
        self.form = form;
        self.film = 0;
        self.typed = 0;
        self.lesson = Lesson::new(form);
        self.free = None;
        self.greet();
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
        self.typed = 0;
        self.playing = true;
        self.greet();
    }

    /// Plays the film, from the beginning where it has ended, or pauses it.
    pub fn play(&mut self) {
        self.playing = !self.playing;
        if self.playing && self.film == self.frames() {
            self.film = 0;
            self.typed = 0;
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
        self.typed = 0;
        self.film = (self.film + 1).min(self.frames());
        self.playing &= self.film < self.frames();
        self.greet();
    }

    /// The film's clock strikes: one digit more is typed, or the next scene begins.
    ///
    /// ```
    /// use vneid::{Digits, Session, EntryForm, Finished, Mode};
    /// let mut session = Session::new(Mode::Watch, EntryForm::ThreeIssuers, Finished::default(), "8");
    /// session.tick();
    /// assert_eq!(session.digits(), Some(Digits::Typed(1)));
    /// (0..10).for_each(|_| session.tick());
    /// assert_eq!(session.digits(), Some(Digits::Compared));
    /// ```
    pub fn tick(&mut self) {
        match self.digits() {
            Some(Digits::Typed(typed)) if i32::from(typed) < DIGITS => self.typed += 1,
            _ => self.next(),
        }
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
            self.typed = 0;
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
                self.typed = 0;
                self.lesson = Lesson::of(self.lesson.course(), self.form);
                self.free = None;
            }
        }
        self.greet();
    }

    /// Begins the task at this place of [`TASKS`]; at a place beyond nothing begins.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode};
    /// let mut session = Session::new(Mode::Watch, EntryForm::ThreeIssuers, Finished::default(), "");
    /// session.begin(1);
    /// assert_eq!(session.task(), Some(1));
    /// ```
    pub fn begin(&mut self, index: usize) {
        if let Some(task) = TASKS.get(index) {
            self.mode = Mode::Alone;
            self.playing = false;
            self.task = Some((index, Attempt::new(task)));
            self.greet();
        }
    }

    /// The next task that is not solved yet, in the order of [`TASKS`] and then from its beginning; the present one comes
    /// last. `None` where all are solved.
    ///
    /// ```
    /// use vneid::{Session, EntryForm, Finished, Mode, TASKS};
    /// let mut session = Session::new(Mode::Alone, EntryForm::ThreeIssuers, Finished::read(Some("moi cu")), "");
    /// session.begin(TASKS.len() - 1);
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
            self.typed = 0;
            self.film = film;
        } else {
            self.mode = Mode::Follow;
            self.lesson = Lesson::at(screen, self.form);
            self.free = None;
        }
        self.greet();
    }
}
