//! The practice session with what belongs to the page around it: pace, version, the card of completion, and what is still
//! to be done once the phone is painted.

use super::view;
use crate::routes::{place, window};
use crate::widgets::actions::actions;
use crate::widgets::command::Command;
use crate::widgets::frame::{Frame, Widget};
use crate::widgets::names::{id, key};
use crate::widgets::registry::Message as ToWidgets;
use card_number::Issuer;
use vneid::{
    Action, Control, Course, EntryForm, Finished, Mode, Outcome, Screen, Session, TASKS, Version,
    VersionVerdict,
};

actions! {
    /// A control of the phone; its name follows. A field gives its text, a tap nothing.
    TAP = "practice-tap-",
    /// The reader holds the old card.
    CARD_OLD = "practice-card-15",
    /// The reader holds the new card.
    CARD_NEW = "practice-card-10",
    /// Begins the lesson with the form that asks for the issuer, the newest.
    LEARN_WITH = "practice-learn-3",
    /// Begins it with the form that asks for the number alone.
    LEARN_WITHOUT = "practice-learn-0",
    /// Chooses the form of the entry screen.
    FORM = "practice-form",
    /// Plays the film or pauses it.
    PLAY = "practice-play",
    /// One scene on.
    ON = "practice-on",
    /// One scene back.
    BACK = "practice-back",
    /// Does for the reader what the lesson asks for.
    HELP = "practice-help",
    /// Says how a task goes on.
    HINT = "practice-hint",
    /// Shows all of the words, or the moment alone again.
    MORE = "practice-more",
    /// All from the beginning.
    RESTART = "practice-restart",
    /// The next day comes.
    NEXT_DAY = "practice-next-day",
    /// A request is approved.
    APPROVE = "practice-approve",
    /// The task after the present one.
    NEXT_TASK = "practice-next-task",
    /// Prints the card of completion.
    PRINT = "practice-print",
    /// Asks whether what is finished shall be forgotten.
    ERASE = "practice-erase",
    /// Forgets it.
    ERASE_YES = "practice-erase-yes",
    /// Keeps it.
    ERASE_NO = "practice-erase-no",
    /// The version field.
    VERSION = "practice-version",
    /// Judges the version.
    JUDGE_VERSION = "practice-judge-version",
}

/// The practice.
#[derive(Clone, Debug)]
pub struct Practice {
    /// The session: phone, lesson, film and tasks.
    pub session: Session,
    /// Whether the mark of what is to be pressed moves; it begins once the answer is painted, because it needs a layer of
    /// the screen.
    pub beating: bool,
    /// What is said about the typed version, by its place in [`id::VERSION_VERDICTS`], once that was asked.
    pub version_verdict: Option<usize>,
    /// The day of the card of completion, d/m/yyyy.
    pub day: String,
    /// Whether all of the words are shown.
    pub more: bool,
    /// Whether it is asked if what is finished shall be forgotten.
    pub erasing: bool,
    /// Whether the reader holds the new card, once that is known.
    pub new_card: Option<bool>,
    version: String,
    /// How long the running clock stands still.
    clock: Option<i32>,
    /// Whether the focus is still to go to the title of a new screen.
    untitled: bool,
    /// Whether the place is still to be written down.
    unkept: bool,
}

impl Default for Practice {
    fn default() -> Self {
        Practice::new(Session::new(
            Mode::Watch,
            EntryForm::ThreeIssuers,
            Finished::default(),
            "",
        ))
    }
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Message {
    /// A control of the phone was tapped.
    Tap(Control),
    /// The phone's number field now holds this text.
    Number(String),
    /// The phone's list of issuers now stands on this one.
    Issuer(Option<Issuer>),
    /// Another form of the entry screen.
    Form(EntryForm),
    /// The card that the reader holds is the new one, or the old one.
    Card(bool),
    /// The lesson begins in the wizard, with this form of the entry screen.
    Learn(EntryForm),
    /// The film plays or pauses.
    Play,
    /// One scene on.
    On,
    /// One scene or one step back.
    Back,
    /// The lesson is to do what it asks for.
    Help,
    /// A hint is asked for.
    Hint,
    /// All of the words, or the moment alone again.
    More,
    /// The address inside the page is now this one.
    Address(String),
    /// The film's clock has struck.
    Tick,
    /// All from the beginning.
    Restart,
    /// The next day comes.
    NextDay,
    /// A request is approved.
    Approve,
    /// To the next task, or to the card of completion.
    NextTask,
    /// The card of completion is to be printed.
    Print,
    /// What is finished is to be forgotten, if the reader says so once more.
    Erase,
    /// The reader says so.
    EraseYes,
    /// The reader keeps it.
    EraseNo,
    /// The version field now holds this text.
    Version(String),
    /// The version is to be judged.
    JudgeVersion,
    /// The guide is at a step that happens on this screen.
    Open(Screen),
    /// The answer is painted.
    Settle,
    /// What the device remembers as finished, perhaps by another window, and today, d/m/yyyy; answers
    /// [`Command::Recall`].
    Recalled {
        /// What is finished.
        finished: Finished,
        /// Today.
        day: String,
    },
    /// The reader leaves the page.
    Leave,
}

impl Widget for Practice {
    type Message = Message;

    const ACTIONS: &[&str] = action::ALL;

    fn parse(action: &str, value: Option<String>) -> Option<Message> {
        if let Some(name) = action.strip_prefix(action::TAP) {
            return match (Control::from_name(name)?, value) {
                (Control::Number, Some(text)) => Some(Message::Number(text)),
                (Control::Issuer, Some(code)) => Some(Message::Issuer(Issuer::from_code(&code))),
                (control, None) => Some(Message::Tap(control)),
                _ => None,
            };
        }
        Some(match (action, value) {
            (action::FORM, Some(code)) => Message::Form(EntryForm::of_code(&code)),
            (action::VERSION, Some(text)) => Message::Version(text),
            (_, Some(_)) => return None,
            (action::CARD_OLD, None) => Message::Card(false),
            (action::CARD_NEW, None) => Message::Card(true),
            (action::LEARN_WITH, None) => Message::Learn(EntryForm::ThreeIssuers),
            (action::LEARN_WITHOUT, None) => Message::Learn(EntryForm::NumberOnly),
            (action::PLAY, None) => Message::Play,
            (action::ON, None) => Message::On,
            (action::BACK, None) => Message::Back,
            (action::HELP, None) => Message::Help,
            (action::HINT, None) => Message::Hint,
            (action::MORE, None) => Message::More,
            (action::RESTART, None) => Message::Restart,
            (action::NEXT_DAY, None) => Message::NextDay,
            (action::APPROVE, None) => Message::Approve,
            (action::NEXT_TASK, None) => Message::NextTask,
            (action::PRINT, None) => Message::Print,
            (action::ERASE, None) => Message::Erase,
            (action::ERASE_YES, None) => Message::EraseYes,
            (action::ERASE_NO, None) => Message::EraseNo,
            (action::JUDGE_VERSION, None) => Message::JudgeVersion,
            _ => return None,
        })
    }

    fn update(&mut self, message: Message) -> Vec<Command> {
        let screen = self.session.state().screen();
        let words = self.session.voice().to_owned();
        let tapped = matches!(message, Message::Tap(_) | Message::Help);
        let mut commands = match message {
            Message::Version(text) => {
                self.version = text;
                return Vec::new();
            }
            Message::JudgeVersion => {
                self.version_verdict = Some(version_verdict(&self.version));
                return Vec::new();
            }
            Message::Card(new) => {
                self.new_card = Some(new);
                // What to type of it stands above the field.
                return vec![Command::Focus(id::NUMBER.to_owned())];
            }
            Message::Print => return vec![Command::Recall, Command::PrintCard],
            Message::Erase | Message::EraseYes | Message::EraseNo => return self.erase(&message),
            Message::Settle => return self.settle(),
            Message::More => {
                self.more = !self.more;
                return Vec::new();
            }
            Message::Recalled { finished, day } => {
                self.session.learn_of(finished);
                self.day = day;
                let word = self.session.finished().write();
                return vec![Command::Remember {
                    key: key::FINISHED,
                    word,
                }];
            }
            Message::Leave => return self.keep(),
            Message::NextTask => return vec![Command::GoTo(self.next_address())],
            Message::Address(hash) => match self.open_address(&hash) {
                Some(commands) => commands,
                // Nothing of the practice is open, and nothing of it is to be remembered.
                None => return self.set_clock().into_iter().collect(),
            },
            message => self.act(message),
        };
        self.unkept = true;
        self.more = false;
        if self.session.state().screen() != screen {
            commands.push(Command::Unscroll(id::SCREEN_BODY));
            if tapped {
                self.untitled = true;
                commands.push(Command::Release(id::SCREEN));
            }
        }
        self.beating = false;
        commands.extend(self.set_clock());
        if self.session.voice() != words {
            commands.push(Command::StopReading);
        }
        commands.push(Command::AfterPaint(ToWidgets::Practice(Message::Settle)));
        commands
    }

    fn render(&self, frame: &mut impl Frame) {
        view::render(self, frame);
    }
}

impl Practice {
    /// The practice with a session as it was remembered.
    pub fn new(session: Session) -> Practice {
        Practice {
            session,
            beating: false,
            version_verdict: None,
            day: String::new(),
            more: false,
            erasing: false,
            new_card: None,
            version: String::new(),
            clock: None,
            untitled: false,
            unkept: false,
        }
    }

    /// Lets the film's clock run exactly while it plays.
    fn set_clock(&mut self) -> Option<Command> {
        let clock = self.session.playing().then(|| self.session.lasts());
        (std::mem::replace(&mut self.clock, clock) != clock).then_some(Command::Clock(clock))
    }

    fn act(&mut self, message: Message) -> Vec<Command> {
        let session = &mut self.session;
        match message {
            Message::Tap(control) => session.act(Action::Tap(control)),
            Message::Number(text) => session.act(Action::Type(&text)),
            Message::Issuer(issuer) => session.act(Action::Choose(issuer)),
            Message::Form(form) => session.choose_form(form),
            Message::Learn(form) => {
                session.choose_form(form);
                session.learn(Course::Request);
                return vec![Command::GoTo(["#", place::LESSON].concat())];
            }
            Message::Play => session.play(),
            Message::On => session.next(),
            Message::Tick => session.tick(),
            Message::Back => {
                session.back();
                if !session.goes_back() {
                    // The button leads out of the window now, and is another one.
                    return vec![Command::Rescue {
                        from: action::BACK,
                        to: id::PLACE,
                    }];
                }
            }
            Message::Help => session.help(),
            Message::Hint => session.hint(),
            Message::Restart => {
                session.restart();
                // The button stands in what is folded away.
                return vec![Command::Rescue {
                    from: id::STAGE,
                    to: id::STAGE_MORE,
                }];
            }
            Message::NextDay => session.act(Action::NextDay),
            Message::Approve => session.act(Action::LetApprove),
            Message::Open(screen) => session.open(screen),
            _ => {}
        }
        Vec::new()
    }

    /// Asks once, and then forgets what is finished or keeps it.
    fn erase(&mut self, message: &Message) -> Vec<Command> {
        self.erasing = *message == Message::Erase;
        let focus = match message {
            Message::Erase => id::ERASE_NO.to_owned(),
            Message::EraseNo => id::ERASE.to_owned(),
            _ => id::TASKS_HEADING.to_owned(),
        };
        let mut commands = vec![Command::Focus(focus)];
        if *message == Message::EraseYes {
            self.session.forget();
            let (key, word) = (key::FINISHED, self.session.finished().write());
            commands.push(Command::Remember { key, word });
        }
        commands
    }

    /// Opens what an address names; everywhere else the film pauses.
    fn open_address(&mut self, hash: &str) -> Option<Vec<Command>> {
        let session = &mut self.session;
        let id = hash.strip_prefix('#').unwrap_or_default();
        match id {
            id::FILM => session.show_film(),
            window::LESSON | place::LESSON => session.learn(Course::Request),
            window::OPENING => session.learn(Course::Card),
            _ => match task_of(id) {
                // A reload, or the way back to it, keeps a task that is under way.
                Some(task)
                    if session.task() == Some(task) && session.outcome() == Some(Outcome::Open) => {
                }
                Some(task) => {
                    session.begin(task);
                    let story = [id::TASK_STORY, &(task + 1).to_string()].concat();
                    return Some(vec![Command::FocusInPlace(story)]);
                }
                None => {
                    session.pause();
                    return None;
                }
            },
        }
        Some(Vec::new())
    }

    /// The address of the next task; after the last one that of the card of completion.
    fn next_address(&self) -> String {
        match self.session.next_task() {
            Some(next) => ["#", window::TASK, &(next + 1).to_string()].concat(),
            None => ["#", id::COMPLETION].concat(),
        }
    }

    /// What no answer has to wait for: the focus moves to the title of a new screen, the mark begins to move, and the place
    /// is written down. Moved at once, the focus would ask for styles, layout and scrolling before anything is seen.
    fn settle(&mut self) -> Vec<Command> {
        self.beating = true;
        let mut commands = Vec::new();
        if std::mem::take(&mut self.untitled) {
            commands.push(Command::FocusUnlessTyping {
                within: id::SCREEN,
                to: id::SCREEN_TITLE,
            });
        }
        let kept = self.keep();
        if !kept.is_empty() {
            commands.push(Command::ShowMark(id::SCREEN_BODY));
        }
        commands.extend(kept);
        commands
    }

    /// Writes down the place where that is still to be done; nothing that was typed is in it.
    fn keep(&mut self) -> Vec<Command> {
        if !std::mem::take(&mut self.unkept) {
            return Vec::new();
        }
        let remember = |key, word: String| Command::Remember { key, word };
        vec![
            remember(key::MODE, self.session.mode().code().to_owned()),
            remember(key::FORM, self.session.form().code().to_owned()),
            remember(key::PLACE, self.session.place()),
            Command::Recall,
        ]
    }
}

/// Returns the place of what is said about a version in [`id::VERSION_VERDICTS`].
fn version_verdict(text: &str) -> usize {
    match Version::parse(text).map(Version::verdict) {
        Ok(VersionVerdict::TooOld) => 0,
        Ok(VersionVerdict::CardOnly) => 1,
        Ok(VersionVerdict::Good) => 2,
        Err(_) => 3,
    }
}

/// Returns the place in [`TASKS`] of the task that has this address.
fn task_of(id: &str) -> Option<usize> {
    let number: usize = id.strip_prefix(window::TASK)?.parse().ok()?;
    (1..=TASKS.len()).contains(&number).then(|| number - 1)
}
