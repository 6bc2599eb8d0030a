//! The practice session with what belongs to the page around it: pace, version, the card of completion, and what is still
//! to be done once the phone is painted.

use super::view;
use crate::widgets::actions::actions;
use crate::widgets::command::Command;
use crate::widgets::frame::{Frame, Widget};
use crate::widgets::names::{id, key};
use crate::widgets::registry::Message as ToWidgets;
use card_number::Issuer;
use vneid::{
    Action, Control, EntryForm, Finished, Mode, Screen, Session, Stage, TASKS, Version,
    VersionVerdict,
};

actions! {
    /// A control of the phone; its name follows. A field gives its text, a tap nothing.
    TAP = "practice-tap-",
    /// Chooses the way of practising; its code follows.
    MODE = "practice-mode-",
    /// Begins a task; its place in [`TASKS`](vneid::TASKS) follows.
    TASK = "practice-task-",
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
    /// Chooses how long a scene stands.
    PACE = "practice-pace",
    /// Plays the film or pauses it.
    PLAY = "practice-play",
    /// One scene on.
    ON = "practice-on",
    /// One scene back.
    BACK = "practice-back",
    /// Does for the reader what the lesson asks for.
    HELP = "practice-help",
    /// Shows all of the words in place of the phone, or the phone again.
    MORE = "practice-more",
    /// All from the beginning.
    RESTART = "practice-restart",
    /// The next day comes.
    NEXT_DAY = "practice-next-day",
    /// A request is approved.
    APPROVE = "practice-approve",
    /// The task after the present one.
    NEXT_TASK = "practice-next-task",
    /// Back to the choice of tasks.
    TASKS = "practice-tasks",
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

/// How long a scene of the film stands unless the reader chooses, in milliseconds.
pub const PACE: i32 = 3700;

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
    /// Whether all of the words stand in place of the phone.
    pub more: bool,
    /// Whether it is asked if what is finished shall be forgotten.
    pub erasing: bool,
    /// Whether the reader holds the new card, once that is known.
    pub new_card: Option<bool>,
    version: String,
    pace: i32,
    /// The pace of the running clock.
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
    /// Another way of practising.
    Mode(Mode),
    /// Another form of the entry screen.
    Form(EntryForm),
    /// The card that the reader holds is the new one, or the old one.
    Card(bool),
    /// The lesson begins, with this form of the entry screen.
    Learn(EntryForm),
    /// Another pace of the film, in milliseconds a scene.
    Pace(i32),
    /// The film plays or pauses.
    Play,
    /// One scene on.
    On,
    /// One scene or one step back.
    Back,
    /// The lesson is to do what it asks for.
    Help,
    /// All of the words, or the phone again.
    More,
    /// The film is to be shown from its beginning: its address was opened.
    Film,
    /// The film's clock has struck.
    Tick,
    /// All from the beginning.
    Restart,
    /// The next day comes.
    NextDay,
    /// A request is approved.
    Approve,
    /// A task begins.
    Task(usize),
    /// The next task begins.
    NextTask,
    /// Back to the choice of tasks.
    Tasks,
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
            (action::PACE, Some(pace)) => Message::Pace(pace.parse().ok()?),
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
            (action::MORE, None) => Message::More,
            (action::RESTART, None) => Message::Restart,
            (action::NEXT_DAY, None) => Message::NextDay,
            (action::APPROVE, None) => Message::Approve,
            (action::NEXT_TASK, None) => Message::NextTask,
            (action::TASKS, None) => Message::Tasks,
            (action::PRINT, None) => Message::Print,
            (action::ERASE, None) => Message::Erase,
            (action::ERASE_YES, None) => Message::EraseYes,
            (action::ERASE_NO, None) => Message::EraseNo,
            (action::JUDGE_VERSION, None) => Message::JudgeVersion,
            (action, None) => match action.strip_prefix(action::MODE) {
                Some(code) => Message::Mode(Mode::of_code(code)?),
                None => {
                    let task: usize = action.strip_prefix(action::TASK)?.parse().ok()?;
                    Message::Task((task < TASKS.len()).then_some(task)?)
                }
            },
        })
    }

    fn update(&mut self, message: Message) -> Vec<Command> {
        let screen = self.session.state().screen();
        let words = self.session.voice().to_owned();
        let tapped = matches!(message, Message::Tap(_) | Message::Help);
        let begins = match message {
            Message::Mode(_) | Message::Learn(_) | Message::Film => true,
            Message::Play => !self.session.playing(),
            _ => false,
        };
        let tells = matches!(message, Message::Task(_) | Message::NextTask);
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
                return Vec::new();
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
            Message::Pace(pace) => {
                self.pace = pace;
                return self.set_clock().into_iter().collect();
            }
            message => self.act(message),
        };
        self.unkept = true;
        // The story of a task is read before the phone is used, and a refusal or a result before anything else.
        let choosing = self.session.stage() == Stage::Choice;
        self.more = (tells && !choosing) || self.session.message_covers_phone();
        if self.session.message_covers_phone() {
            commands.push(Command::Rescue {
                from: id::SCREEN,
                to: id::STAGE_MORE,
            });
        }
        if begins && !choosing {
            commands.push(Command::Reveal(id::STAGE.to_owned()));
        }
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
            pace: PACE,
            clock: None,
            untitled: false,
            unkept: false,
        }
    }

    /// Lets the film's clock run exactly while it plays.
    fn set_clock(&mut self) -> Option<Command> {
        let clock = self.session.playing().then_some(self.pace);
        (std::mem::replace(&mut self.clock, clock) != clock).then_some(Command::Clock(clock))
    }

    fn act(&mut self, message: Message) -> Vec<Command> {
        let session = &mut self.session;
        match message {
            Message::Tap(control) => session.act(Action::Tap(control)),
            Message::Number(text) => session.act(Action::Type(&text)),
            Message::Issuer(issuer) => session.act(Action::Choose(issuer)),
            Message::Mode(mode) => session.choose_mode(mode),
            Message::Form(form) => session.choose_form(form),
            Message::Learn(form) => {
                session.choose_form(form);
                session.choose_mode(Mode::Follow);
            }
            Message::Play => session.play(),
            Message::Film => session.show_film(),
            Message::On | Message::Tick => session.next(),
            Message::Back => session.back(),
            Message::Help => session.help(),
            Message::Restart => session.restart(),
            Message::NextDay => session.act(Action::NextDay),
            Message::Approve => session.act(Action::LetApprove),
            Message::Open(screen) => session.open(screen),
            Message::Task(task) => return self.begin(Some(task)),
            Message::NextTask => {
                return match session.next_task() {
                    Some(next) => self.begin(Some(next)),
                    // Nothing is left to do but to look at what was earned.
                    None => vec![Command::Focus(id::COMPLETION_HEADING.to_owned())],
                };
            }
            Message::Tasks => return self.begin(None),
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
            _ => [id::MODE, self.session.mode().code()].concat(),
        };
        let mut commands = vec![Command::FocusInPlace(focus)];
        if *message == Message::EraseYes {
            self.session.forget();
            let (key, word) = (key::FINISHED, self.session.finished().write());
            commands.push(Command::Remember { key, word });
        }
        commands
    }

    fn begin(&mut self, task: Option<usize>) -> Vec<Command> {
        self.session.begin(task);
        let heading = match task {
            Some(task) => [id::TASK_TITLE, &task.to_string()].concat(),
            None => id::TASKS_HEADING.to_owned(),
        };
        vec![Command::Focus(heading)]
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
