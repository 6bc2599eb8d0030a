//! The list being judged, which of its rows are shown, and what is said of it.

use std::rc::Rc;

use super::{text, view};
use crate::widgets::actions::actions;
use crate::widgets::command::Command;
use crate::widgets::frame::{Frame, Widget};
use crate::widgets::names::id;
use card_number::batch::{Batch, Details, Filter, Kind, Notice};

/// How many rows are shown at first, however long the list.
const FIRST: usize = 50;
/// How many rows are added at a time.
const MORE: usize = 50;
/// How many rows are judged between two looks at the clock.
const STEP: usize = 32;
/// A typed text with fewer bytes than a card number has is not judged yet.
const SHORTEST_TEXT: usize = 10;
/// A text with more bytes never stays in the field: browsers take seconds to lay it out.
pub const LONGEST_TEXT: usize = 20_000;
/// A larger file, in bytes, is no list of people.
pub const LARGEST_FILE: f64 = 64.0 * 1024.0 * 1024.0;
/// The name of the saved file.
pub const FILE_NAME: &str = "ket-qua-kiem-tra-so-the.csv";
/// By the byte order mark Excel knows that a file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

actions! {
    /// The field for pasted cells.
    CELLS = "list-cells",
    /// Stops the judging.
    STOP = "list-stop",
    /// Shows more rows.
    MORE = "list-more",
    /// Copies the result.
    COPY = "list-copy",
    /// Saves the result.
    SAVE = "list-save",
    /// Clears the list.
    CLEAR = "list-clear",
    /// Chooses the rows; the place of the filter in [`Filter::ALL`](super::Filter::ALL) follows.
    FILTER = "list-filter-",
}

/// Where the result goes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Export {
    /// Cells for a spreadsheet.
    Clipboard,
    /// A file that the browser keeps.
    File,
}

/// How far the judging is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Run {
    /// Rows are being judged.
    Going,
    /// All rows are judged.
    #[default]
    Done,
    /// The reader stopped it.
    Stopped,
}

/// What happened besides the judging.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Note {
    /// The result is being written.
    Writing,
    /// The result is in the clipboard.
    Copied,
    /// The browser refused the clipboard.
    NotCopied,
    /// The file went to the browser; whether it could be kept, no page is told.
    Saved,
    /// The file could not be read.
    Unreadable,
    /// The file is no list of people.
    TooLarge,
    /// The field holds less than a number.
    TooShort,
}

impl Note {
    /// What is said of it.
    pub const fn words(self) -> &'static str {
        match self {
            Note::Writing => text::WRITING,
            Note::Copied => text::COPIED,
            Note::NotCopied => text::NOT_COPIED,
            Note::Saved => text::SAVED,
            Note::Unreadable => text::UNREADABLE,
            Note::TooLarge => text::TOO_LARGE,
            Note::TooShort => text::TOO_SHORT,
        }
    }
}

/// A row that is shown.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Row {
    /// Its number in the list, from 1.
    pub number: u32,
    /// What became of it.
    pub kind: Kind,
    /// Its cells, for values of fields, and its reasons, for text.
    pub details: Details,
}

/// The list.
pub struct List {
    batch: Option<Batch>,
    run: Run,
    filter: Filter,
    rows: Rc<Vec<Row>>,
    /// How many rows the reader asked to see.
    wanted: usize,
    /// How many rows were judged when the shown ones were read.
    read_at: usize,
    note: Option<Note>,
}

impl Default for List {
    fn default() -> Self {
        List {
            batch: None,
            run: Run::Done,
            filter: Filter::All,
            rows: Rc::default(),
            wanted: FIRST,
            read_at: 0,
            note: None,
        }
    }
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Message {
    /// The field now holds this text.
    Cells(String),
    /// A text was pasted, dropped or read from a file, and never stood in the field.
    Text(String),
    /// The file could not be read, or is too large.
    Refused(Note),
    /// Some more rows were judged.
    Judged,
    /// The first rows were judged, or the last.
    Show,
    /// The judging is to stop.
    Stop,
    /// More rows are to be shown.
    More,
    /// Other rows are to be shown.
    Filter(Filter),
    /// The result is to be copied.
    Copy,
    /// The result is to be saved.
    Save,
    /// What came of it.
    Exported(Note),
    /// Field and result are to be emptied.
    Clear,
}

impl Widget for List {
    type Message = Message;

    const ACTIONS: &[&str] = action::ALL;

    fn parse(action: &str, value: Option<String>) -> Option<Message> {
        Some(match (action, value) {
            (action::CELLS, Some(text)) => Message::Cells(text),
            (action::STOP, None) => Message::Stop,
            (action::MORE, None) => Message::More,
            (action::COPY, None) => Message::Copy,
            (action::SAVE, None) => Message::Save,
            (action::CLEAR, None) => Message::Clear,
            (action, None) => {
                let place: usize = action.strip_prefix(action::FILTER)?.parse().ok()?;
                Message::Filter(*Filter::ALL.get(place)?)
            }
            _ => return None,
        })
    }

    fn update(&mut self, message: Message) -> Vec<Command> {
        match message {
            Message::Cells(text) => {
                let mut commands = Vec::new();
                if text.len() > LONGEST_TEXT {
                    commands.push(empty_field());
                }
                commands.extend(if text.len() < SHORTEST_TEXT {
                    let blank = text.trim_ascii().is_empty();
                    self.clear((!blank).then_some(Note::TooShort))
                } else {
                    self.begin(text)
                });
                commands
            }
            Message::Text(text) => self.begin(text),
            Message::Refused(note) => self.clear(Some(note)),
            Message::Judged => {
                self.note = None;
                Vec::new()
            }
            Message::Show => {
                self.note = None;
                self.fill();
                match self.run {
                    Run::Going => Vec::new(),
                    _ => vec![self.leave_run()],
                }
            }
            Message::Stop => {
                self.run = Run::Stopped;
                self.note = None;
                self.fill();
                vec![self.leave_run()]
            }
            Message::More => {
                self.wanted = self.rows.len() + MORE;
                self.fill();
                if self.has_more() {
                    return Vec::new();
                }
                vec![Command::Rescue {
                    from: id::LIST_MORE,
                    to: id::LIST_CLEAR,
                }]
            }
            Message::Filter(filter) => {
                self.filter = filter;
                self.rows = Rc::default();
                self.wanted = FIRST;
                self.fill();
                Vec::new()
            }
            Message::Copy => self.export(Export::Clipboard),
            Message::Save => self.export(Export::File),
            Message::Exported(note) => {
                self.note = Some(note);
                Vec::new()
            }
            Message::Clear => {
                let mut commands = vec![empty_field()];
                commands.extend(self.clear(None));
                commands
            }
        }
    }

    fn render(&self, frame: &mut impl Frame) {
        view::render(self, frame);
    }
}

impl List {
    /// How far the judging is.
    pub fn run(&self) -> Run {
        self.run
    }

    /// Which rows are shown.
    pub fn filter(&self) -> Filter {
        self.filter
    }

    /// The rows that are shown.
    pub fn rows(&self) -> &Rc<Vec<Row>> {
        &self.rows
    }

    /// The list, where there is one.
    pub fn batch(&self) -> Option<&Batch> {
        self.batch.as_ref()
    }

    /// How many rows are judged.
    pub fn judged(&self) -> usize {
        self.batch.as_ref().map_or(0, Batch::judged)
    }

    /// Whether the filter keeps more rows than are shown.
    pub fn has_more(&self) -> bool {
        self.batch
            .as_ref()
            .is_some_and(|batch| self.rows.len() < batch.kept(self.filter))
    }

    /// The sentence above the result: its counts, or why there is none; empty where there is nothing to say.
    pub fn words(&self) -> String {
        match (&self.batch, self.note) {
            (Some(batch), _) => counts(batch, self.run),
            (None, Some(note)) => note.words().to_owned(),
            (None, None) => String::new(),
        }
    }

    /// What became of the result, below the buttons that copy and save it.
    pub fn said(&self) -> &'static str {
        match (&self.batch, self.note) {
            (Some(_), Some(note)) => note.words(),
            _ => "",
        }
    }

    /// Judges a few rows; whether there are more to judge.
    pub fn work(&mut self) -> bool {
        match &mut self.batch {
            Some(batch) if self.run == Run::Going => {
                let more = batch.work(STEP);
                if !more {
                    self.run = Run::Done;
                }
                more
            }
            _ => false,
        }
    }

    /// The message after a slice of work: the first rows are shown at once and the worst of all at the end; in between
    /// nothing jumps.
    pub fn after_work(&self) -> Message {
        if self.run == Run::Going && !self.rows.is_empty() {
            Message::Judged
        } else {
            Message::Show
        }
    }

    fn export(&mut self, to: Export) -> Vec<Command> {
        if self.batch.is_none() {
            return Vec::new();
        }
        self.note = Some(Note::Writing);
        vec![Command::Export(to)]
    }

    /// How many pieces the result has by now.
    pub fn pieces(&self) -> usize {
        self.batch.as_ref().map_or(0, Batch::pieces)
    }

    /// A piece of the result as it goes out: cells with tabs between them for the clipboard, and for a file what the list
    /// has, or commas.
    pub fn piece(&self, to: Export, at: usize) -> Option<String> {
        let batch = self.batch.as_ref()?;
        let delimiter = match (to, batch.delimiter()) {
            (Export::Clipboard, _) => '\t',
            (Export::File, '\t') => ',',
            (Export::File, other) => other,
        };
        let piece = batch.piece(at, delimiter)?;
        Some(match (to, at) {
            (Export::File, 0) => [BYTE_ORDER_MARK, &piece].concat(),
            _ => piece,
        })
    }

    fn begin(&mut self, text: String) -> Vec<Command> {
        *self = List {
            batch: Some(Batch::new(text)),
            run: Run::Going,
            ..List::default()
        };
        vec![Command::EndTransfers, Command::Judge]
    }

    fn clear(&mut self, note: Option<Note>) -> Vec<Command> {
        *self = List {
            note,
            ..List::default()
        };
        let rescue = Command::Rescue {
            from: id::LIST_RESULT,
            to: id::LIST_CELLS,
        };
        vec![Command::EndTransfers, rescue]
    }

    /// Shows as many rows as the reader asked for. Those that are shown stay where no row was judged since they were read; else
    /// all are read anew, because every judged row may have its place before them.
    fn fill(&mut self) {
        if self.read_at != self.judged() {
            self.rows = Rc::default();
        }
        self.read_at = self.judged();
        let Some(batch) = &mut self.batch else {
            return;
        };
        let rows = Rc::make_mut(&mut self.rows);
        let from = rows.len();
        for place in batch.window(self.filter, from, self.wanted.saturating_sub(from)) {
            let entry = batch.entry(place).copied();
            if let (Some(entry), Some(details)) = (entry, batch.details(place)) {
                rows.push(Row {
                    number: entry.row,
                    kind: entry.kind,
                    details,
                });
            }
        }
    }

    /// The button that stops goes away with the progress bar.
    fn leave_run(&self) -> Command {
        Command::Rescue {
            from: id::LIST_RUN,
            to: if self.judged() == 0 {
                id::LIST_CELLS
            } else {
                id::LIST_FIRST_FILTER
            },
        }
    }
}

fn empty_field() -> Command {
    Command::Write {
        field: id::LIST_CELLS,
        text: String::new(),
    }
}

/// The sentence with the counts.
///
/// ```
/// use bhyt_vneid::widgets::list::{Run, counts};
/// use card_number::batch::Batch;
/// let mut batch = Batch::new("3821604417\n3821604418\n12345".to_owned());
/// batch.work(10);
/// assert_eq!(counts(&batch, Run::Done), "Đã xem xong 3 số: 2 viết đúng cách, 0 cần xem lại, 1 VNeID không nhận, 0 trùng. Đã đọc cột thứ 1.");
/// ```
pub fn counts(batch: &Batch, run: Run) -> String {
    if let Some(notice @ (Notice::Json | Notice::Xml)) = batch.notice() {
        return notice.words().to_owned();
    }
    let nothing = run == Run::Done && batch.judged() == 0;
    if batch.column().is_none() || nothing {
        return text::NO_COLUMN.to_owned();
    }
    let mut out = String::from(match run {
        Run::Going => text::GOING,
        Run::Done => text::DONE,
        Run::Stopped => text::STOPPED,
    });
    grouped(&mut out, batch.judged());
    out.push_str(text::NUMBERS);
    for (kind, words) in text::KINDS {
        grouped(&mut out, batch.count(kind));
        out.push_str(words);
    }
    if let Some(heading) = batch.column_heading() {
        out.push_str(&[text::COLUMN, heading, "”."].concat());
    } else if let Some(column) = batch.column() {
        out.push_str(text::COLUMN_NUMBER);
        grouped(&mut out, column + 1);
        out.push('.');
    }
    if let Some(notice) = batch.notice() {
        out.push(' ');
        out.push_str(notice.words());
    }
    out
}

/// A count as it is written in Vietnam, with a dot before every third digit from the end.
fn grouped(out: &mut String, count: usize) {
    let digits = count.to_string();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
}
