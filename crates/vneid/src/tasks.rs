//! The tasks to solve alone, their cards, and which of them are finished. Every number is made up.

use super::text::task;
use super::{EntryForm, Mode, Request, Screen, State, Status};
use card_number::{Issuer, LastTen};

/// A made-up card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// The number as the card prints it; the last ten stand together at its end.
    pub printed: &'static str,
    /// Who issued it.
    pub issuer: Issuer,
}

impl Sample {
    /// The last ten digits.
    ///
    /// ```
    /// use vneid::SAMPLE;
    /// assert!(SAMPLE.printed.ends_with(SAMPLE.ten()) && SAMPLE.ten().len() == 10);
    /// ```
    pub const fn ten(&self) -> &'static str {
        match self.printed.split_at_checked(self.printed.len() - 10) {
            Some((_, ten)) => ten,
            None => "",
        }
    }

    /// What the card prints before the last ten digits: five characters, or nothing on a new card.
    ///
    /// ```
    /// use vneid::{NEW_SAMPLE, SAMPLE};
    /// assert_eq!([SAMPLE.start(), SAMPLE.ten()].concat(), SAMPLE.printed);
    /// assert_eq!(NEW_SAMPLE.start(), "");
    /// ```
    pub fn start(&self) -> &'static str {
        self.printed.strip_suffix(self.ten()).unwrap_or_default()
    }
}

/// The card of the film and of the lesson.
pub const SAMPLE: Sample = vss("GD 4 38 3800004182");

/// The same card in its new form, which prints the ten digits alone.
pub const NEW_SAMPLE: Sample = vss("3800004182");

const fn vss(printed: &'static str) -> Sample {
    Sample {
        printed,
        issuer: Issuer::Vss,
    }
}

/// When a task is solved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// A request with the card's number, and its issuer where the form asks for it, is taken.
    Send,
    /// The card in the wallet is opened, and nothing is sent.
    OpenCard,
    /// The request under way is opened in the history, and nothing is sent.
    OpenRequest,
    /// The tile "Thẻ BHYT" is opened, no card is there, and then a request with the card's number is taken.
    LookAndSend,
}

/// A task.
#[derive(Debug, PartialEq, Eq)]
pub struct Task {
    /// The word under which it is remembered.
    pub code: &'static str,
    remember: &'static str,
    hint: &'static str,
    /// The card beside the phone.
    pub card: Sample,
    /// The form of the entry screen.
    pub form: EntryForm,
    /// When it is solved.
    pub goal: Goal,
    sent: &'static [(&'static str, Status)],
    filled: Option<Filled>,
}

/// An entry screen that somebody has filled in already.
#[derive(Debug, PartialEq, Eq)]
struct Filled {
    number: &'static str,
    issuer: Issuer,
    confirmed: bool,
}

impl Task {
    /// The title.
    ///
    /// ```
    /// assert_eq!(vneid::TASKS[0].title(), "Thẻ mẫu mới, 10 số");
    /// ```
    pub fn title(&self) -> &'static str {
        self.words()[0]
    }

    /// What to do, in one short sentence.
    ///
    /// ```
    /// assert_eq!(vneid::TASKS[0].story(), "Đưa thẻ mẫu mới này vào VNeID.");
    /// ```
    pub fn story(&self) -> &'static str {
        self.words()[1]
    }

    /// The whole situation.
    ///
    /// ```
    /// assert!(vneid::TASKS[0].situation().contains("mẫu mới"));
    /// ```
    pub fn situation(&self) -> &'static str {
        self.words()[4]
    }

    /// All that is to be remembered.
    ///
    /// ```
    /// assert_eq!(vneid::TASKS[0].lesson(), "Thẻ mẫu mới in 10 số: nhập cả 10 số.");
    /// ```
    pub fn lesson(&self) -> &'static str {
        self.words()[5]
    }

    /// Titles and stories stand in a table of their own: the page around the phone is prerendered with them, and a program
    /// that never asks for them does not carry them.
    fn words(&self) -> &'static [&'static str; 6] {
        let index = TASKS.iter().position(|task| task.code == self.code);
        &WORDS[index.unwrap_or_default()]
    }

    /// What to remember, in a few words.
    ///
    /// ```
    /// assert_eq!(vneid::TASKS[0].remember(), "thẻ 10 số thì nhập cả 10.");
    /// ```
    pub const fn remember(&self) -> &'static str {
        self.remember
    }

    /// A hint for the form; empty where nothing is to be sent.
    ///
    /// ```
    /// assert_eq!(vneid::TASKS[1].hint(), "Bỏ 5 ký tự đầu, nhập 10 số cuối.");
    /// ```
    pub const fn hint(&self) -> &'static str {
        self.hint
    }

    /// The phone at the beginning of the task.
    ///
    /// ```
    /// use vneid::{Screen, TASKS};
    /// assert_eq!(TASKS[0].start().screen(), Screen::Home);
    /// ```
    pub fn start(&self) -> State {
        let mut state = State::new(self.form);
        for &(ten, status) in self.sent {
            if let Some(ten) = LastTen::new(ten) {
                state.requests.push(Request {
                    ten,
                    issuer: Some(Issuer::Vss),
                    day: 0,
                    status,
                });
            }
        }
        if let Some(filled) = &self.filled {
            state.screen = Screen::Form;
            state.kind = true;
            state.number = filled.number.to_owned();
            state.issuer = Some(filled.issuer);
            state.confirmed = filled.confirmed;
        }
        state
    }
}

/// A task from the home screen with nothing sent; the others differ from it.
const fn plain(code: &'static str, words: [&'static str; 6], card: Sample) -> Task {
    Task {
        code,
        remember: words[2],
        hint: words[3],
        card,
        form: EntryForm::ThreeIssuers,
        goal: Goal::Send,
        sent: &[],
        filled: None,
    }
}

const fn filled(number: &'static str, confirmed: bool) -> Option<Filled> {
    Some(Filled {
        number,
        issuer: Issuer::Vss,
        confirmed,
    })
}

/// The words of [`TASKS`], in their order.
static WORDS: [[&str; 6]; TASKS.len()] = [
    task::NEW_CARD,
    task::OLD_CARD,
    task::NO_TICK,
    task::ALREADY_THERE,
    task::SOLDIER,
    task::POLICE,
    task::LETTER_O,
    task::CITIZEN_NUMBER,
    task::OUTSIDE_LIST,
    task::QUOTA,
    task::STILL_PROCESSING,
    task::SHOW_CARD,
    task::TILE,
];

/// All tasks, easiest first.
pub static TASKS: [Task; 13] = [
    plain("moi", task::NEW_CARD, vss("3800002417")),
    Task {
        form: EntryForm::NumberOnly,
        ..plain("cu", task::OLD_CARD, vss("HT 3 38 3800005162"))
    },
    Task {
        filled: filled("3800007354", false),
        ..plain("danh-dau", task::NO_TICK, vss("3800007354"))
    },
    Task {
        goal: Goal::OpenCard,
        sent: &[("3800006048", Status::Approved)],
        ..plain("trong-vi", task::ALREADY_THERE, vss("3800006048"))
    },
    plain(
        "quan-nhan",
        task::SOLDIER,
        Sample {
            printed: "QN 5 97 9700003186",
            issuer: Issuer::Military,
        },
    ),
    Task {
        filled: filled("TA4989800004275", true),
        ..plain(
            "don-vi",
            task::POLICE,
            Sample {
                printed: "TA 4 98 9800004275",
                issuer: Issuer::Police,
            },
        )
    },
    Task {
        filled: filled("DN4O10120003456", true),
        ..plain("chu-o", task::LETTER_O, vss("DN 4 01 0120003456"))
    },
    Task {
        filled: filled("038158004512", true),
        ..plain("can-cuoc", task::CITIZEN_NUMBER, vss("HS 4 19 1900008263"))
    },
    plain("ngoai-43", task::OUTSIDE_LIST, vss("TV 4 38 3800009241")),
    Task {
        sent: &[
            ("3800001073", Status::Processing),
            ("3800001307", Status::Processing),
            ("3800001730", Status::Processing),
        ],
        ..plain("ba-lan", task::QUOTA, vss("3800001037"))
    },
    Task {
        goal: Goal::OpenRequest,
        sent: &[("3800003925", Status::Processing)],
        ..plain("cho-duyet", task::STILL_PROCESSING, vss("3800003925"))
    },
    Task {
        goal: Goal::OpenCard,
        sent: &[("3800008136", Status::Approved)],
        ..plain("mo-the", task::SHOW_CARD, vss("3800008136"))
    },
    Task {
        goal: Goal::LookAndSend,
        ..plain("o-the", task::TILE, vss("3800004653"))
    },
];

/// Which tasks were solved and whether the lesson was, remembered as words so that a new order of the tasks changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Finished(u16);

/// The lesson's place, after every task's.
const LESSON: usize = TASKS.len();

impl Finished {
    /// Reads what was stored; words that are no task's are passed over.
    ///
    /// ```
    /// use vneid::Finished;
    /// assert_eq!(Finished::read(Some("moi cu rubbish")).count(), 2);
    /// assert_eq!(Finished::read(None).count(), 0);
    /// ```
    pub fn read(stored: Option<&str>) -> Finished {
        let mut finished = Finished(0);
        for word in stored.unwrap_or_default().split(' ') {
            if word == Mode::Follow.code() {
                finished.learn();
            }
            if let Some(index) = TASKS.iter().position(|task| task.code == word) {
                finished.add(index);
            }
        }
        finished
    }

    /// Marks the task at this place of [`TASKS`]; a place beyond is passed over.
    ///
    /// ```
    /// use vneid::Finished;
    /// let mut finished = Finished::default();
    /// finished.add(0);
    /// assert!(finished.has(0) && !finished.has(1));
    /// ```
    pub fn add(&mut self, index: usize) {
        if index < TASKS.len() {
            self.0 |= 1 << index;
        }
    }

    /// Every task that is marked in one of the two, such as by another window of the page.
    ///
    /// ```
    /// use vneid::Finished;
    /// let here = Finished::read(Some("moi"));
    /// assert_eq!(here.with(Finished::read(Some("cu"))).count(), 2);
    /// ```
    #[must_use]
    pub const fn with(self, other: Finished) -> Finished {
        Finished(self.0 | other.0)
    }

    /// Marks the lesson.
    ///
    /// ```
    /// use vneid::Finished;
    /// let mut finished = Finished::default();
    /// finished.learn();
    /// assert!(finished.learned() && finished.count() == 0);
    /// ```
    pub const fn learn(&mut self) {
        self.0 |= 1 << LESSON;
    }

    /// Whether the lesson is marked.
    ///
    /// ```
    /// assert!(!vneid::Finished::default().learned());
    /// ```
    pub const fn learned(self) -> bool {
        self.0 >> LESSON & 1 == 1
    }

    /// Whether the task at this place of [`TASKS`] is marked.
    ///
    /// ```
    /// assert!(!vneid::Finished::default().has(0));
    /// ```
    pub const fn has(self, index: usize) -> bool {
        index < TASKS.len() && self.0 >> index & 1 == 1
    }

    /// How many tasks are marked.
    ///
    /// ```
    /// assert_eq!(vneid::Finished::default().count(), 0);
    /// ```
    pub const fn count(self) -> u32 {
        self.0.count_ones() - self.learned() as u32
    }

    /// The text to store.
    ///
    /// ```
    /// assert_eq!(vneid::Finished::read(Some("lam-theo cu moi")).write(), "moi cu lam-theo");
    /// ```
    pub fn write(self) -> String {
        let mut out = String::new();
        let lesson = self.learned().then_some(Mode::Follow.code());
        let tasks = TASKS.iter().enumerate();
        let solved = tasks.filter_map(|(index, task)| self.has(index).then_some(task.code));
        for word in solved.chain(lesson) {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
        out
    }
}
