//! The model of one ward's content: what a `content/<id>.toml` file says once it has passed every check.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::choices::{AudienceKind, FigureKind, Grade, Screen};
use super::colors::Color;
use super::problems::Note;
use super::schema::Section;

/// Everything one ward's page says, in the order in which the content file says it.
///
/// A value of this type has passed every rule of this module: no text is empty, every address is
/// https, every colour can be read on white.
///
/// ```
/// use content::{Locality, starter};
///
/// let file = starter("phuong-x").unwrap();
/// let locality = Locality::parse("content/phuong-x.toml", &file).unwrap();
/// assert_eq!(locality.id, "phuong-x");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Locality {
    /// The name of the file without its ending, and of the folder the page is built into: a–z, 0–9, `-`.
    pub id: String,
    /// The page's `<title>` and main heading, at most 70 characters.
    pub title: String,
    /// What the page gives its reader, in one sentence of at most 160 characters.
    pub summary: String,
    /// The day on which somebody last checked that the whole page still holds.
    pub reviewed: NaiveDate,
    /// The public https address of the page, where one is known.
    pub address: Option<String>,
    /// The ward, as the document names it.
    pub place: LocalityName,
    /// The document the page rests on, where it has one of its own.
    pub document: Option<Document>,
    /// What its entries rest on.
    pub sources: Vec<Source>,
    /// The ward's own colours.
    pub colors: Colors,
    /// The app the reader needs.
    pub app: App,
    /// What the card in the app is good for; at least one.
    pub benefits: Vec<Benefit>,
    /// The six steps in order; their screens never go back.
    pub steps: Vec<Step>,
    /// The rules of the card number in words.
    pub number: NumberRules,
    /// What each audience is asked to do; at least one.
    pub audiences: Vec<Audience>,
    /// Series for the chart; may be empty.
    pub figures: Vec<Figure>,
    /// Dates of the document in the order of the file; may be empty.
    pub milestones: Vec<Milestone>,
    /// The questions of the troubleshooter: the first is where it begins, each leads to others or to answers.
    pub branches: Vec<Branch>,
    /// The answers of the troubleshooter; at least one.
    pub answers: Vec<Answer>,
    /// Whom to ring; at least one. Institutions only.
    pub contacts: Vec<Contact>,
    /// The video guide, or what stands in its place.
    pub video: Video,
    /// The warning about people who misuse this subject.
    pub scam: Scam,
    /// Other official look-ups; may be empty.
    pub links: Vec<Link>,
    /// Sections that only this ward has; may be empty.
    pub topics: Vec<Topic>,
    /// The file itself, then the ones that it extends but the common content: what the page carries along, so that whoever has
    /// the page can change it.
    pub files: Vec<ContentFile>,
    /// What the authors of those files should know; nothing of it is in the page.
    pub notes: Vec<Note>,
}

/// A content file as it was read.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct ContentFile {
    /// Its name without folders, such as `truong-thi.toml`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// One entry of the content with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry<'l> {
    /// What it is, as the content file writes it: `step`, `answer`.
    pub kind: &'static str,
    /// Its id; empty for what is there once.
    pub id: &'l str,
    /// Its heading for readers; empty where it has none of its own.
    pub title: &'l str,
    /// What it rests on.
    pub basis: &'l Basis,
}

impl Locality {
    /// Every entry with what it rests on.
    ///
    /// ```
    /// use content::{Locality, starter};
    ///
    /// let ward = Locality::parse("content/x.toml", &starter("x").unwrap()).unwrap();
    /// let entries = ward.entries();
    /// assert!(entries.iter().any(|entry| (entry.kind, entry.id) == ("answer", "qua-ba-lan")));
    /// ```
    #[must_use]
    pub fn entries(&self) -> Vec<Entry<'_>> {
        /// The entries of a list, by the fields that each of them has.
        macro_rules! list {
            ($section:ident, $list:ident, $title:ident) => {
                self.$list.iter().map(|one| Entry {
                    kind: Section::$section.name(),
                    id: &one.id,
                    title: &one.$title,
                    basis: &one.basis,
                })
            };
        }
        let once = |section: Section, title, basis| Entry {
            kind: section.name(),
            id: "",
            title,
            basis,
        };
        let mut all: Vec<Entry> = list!(Step, steps, title).collect();
        all.extend([
            once(Section::Number, "", &self.number.basis),
            once(Section::App, "", &self.app.basis),
            once(Section::Scam, &self.scam.title, &self.scam.basis),
        ]);
        all.extend(list!(Benefit, benefits, title));
        all.extend(list!(Audience, audiences, title));
        all.extend(list!(Answer, answers, ask));
        all.extend(list!(Contact, contacts, name));
        all.extend(list!(Link, links, title));
        all.extend(list!(Topic, topics, title));
        all
    }
}

/// The ward as of its document.
#[derive(Clone, Debug, PartialEq)]
pub struct LocalityName {
    /// Such as “phường Trường Thi”.
    pub name: String,
    /// What it belonged to on the day of the document.
    pub within: String,
    /// Who issued the document.
    pub authority: String,
    /// What it belongs to today, where that has changed.
    pub now: Option<LocalityNow>,
}

/// What a ward that was merged or renamed belongs to today.
#[derive(Clone, Debug, PartialEq)]
pub struct LocalityNow {
    /// The name of the present ward.
    pub name: String,
    /// What the present ward belongs to.
    pub within: String,
    /// The act that changed it.
    pub basis: String,
    /// What the change means for the reader.
    pub note: String,
}

/// The document the page rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Its number, where one is known.
    pub number: Option<String>,
    /// Its kind, such as “Công văn” or “Kế hoạch”.
    pub kind: String,
    /// Its date.
    pub date: NaiveDate,
    /// Its subject.
    pub subject: String,
    /// The documents it names as its grounds; may be empty, none later than itself.
    pub based_on: Vec<BasedOn>,
}

/// A document that another one names as its grounds.
#[derive(Clone, Debug, PartialEq)]
pub struct BasedOn {
    /// Its number.
    pub number: String,
    /// Its date.
    pub date: NaiveDate,
    /// Who issued it.
    pub issuer: String,
}

/// What an entry can rest on.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// a–z, 0–9, `-`; no other source has the same.
    pub id: String,
    /// Such as “Nghị định 188/2025/NĐ-CP”.
    pub title: String,
    /// Its https address, where one is known.
    pub address: Option<String>,
    /// Its date as people say it: “10/8/2025”, “12/2025”.
    pub date: Option<String>,
    /// How sure it is; never [`Grade::D`] where an entry rests on it.
    pub grade: Grade,
}

/// The sources of an entry, and when they were looked up.
#[derive(Clone, Debug, PartialEq)]
pub struct Basis {
    /// At least one.
    pub sources: Vec<Source>,
    /// The day on which somebody last looked them up (`checked` in the file).
    pub checked: NaiveDate,
}

impl Basis {
    /// The weakest grade among the sources.
    #[must_use]
    pub fn grade(&self) -> Grade {
        let grades = self.sources.iter().map(|source| source.grade);
        grades.max().unwrap_or(Grade::D)
    }
}

/// The ward's own colours; what is `None` keeps the colour of the design.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Colors {
    /// Headings, links and buttons: at least 4.5 : 1 on white.
    pub accent: Option<Color>,
}

/// What is said of the app.
#[derive(Clone, Debug, PartialEq)]
pub struct App {
    /// Today's advice on versions.
    pub advice: String,
    /// What it rests on.
    pub basis: Basis,
}

/// One thing the card in the app is good for.
#[derive(Clone, Debug, PartialEq)]
pub struct Benefit {
    /// a–z, 0–9, `-`; by it another file changes the entry.
    pub id: String,
    /// What it is.
    pub title: String,
    /// One or two sentences.
    pub text: String,
    /// What it rests on.
    pub basis: Basis,
}

/// One step of the guide.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// a–z, 0–9, `-`; by it another file changes the entry.
    pub id: String,
    /// The screen of the app it happens on.
    pub screen: Screen,
    /// What to do, at most 72 characters.
    pub title: String,
    /// One to three short sentences.
    pub text: String,
    /// The taps in order; may be empty.
    pub points: Vec<String>,
    /// A word of help.
    pub tip: Option<String>,
    /// What it rests on.
    pub basis: Basis,
}

/// The rules of the card number in words, for the page without scripts and for the handout.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberRules {
    /// What the number is.
    pub intro: String,
    /// One short sentence each; at least one.
    pub rules: Vec<String>,
    /// What it rests on.
    pub basis: Basis,
}

/// What one audience of the document is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Audience {
    /// a–z, 0–9, `-`; no audience, answer, branch or topic of the page has the same.
    pub id: String,
    /// The readers it concerns (`for` in the file); at least one, none twice.
    pub readers: Vec<AudienceKind>,
    /// The audience in the document's words.
    pub title: String,
    /// What this means for such a reader, in one sentence.
    pub meaning: String,
    /// At least one.
    pub duties: Vec<String>,
    /// What it rests on.
    pub basis: Basis,
}

/// A series for the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What was counted.
    pub title: String,
    /// The unit of every value, such as “%”.
    pub unit: String,
    /// Who counted, or the document.
    pub source: String,
    /// At least one, in the order of the file.
    pub values: Vec<FigureValue>,
}

/// One value of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureValue {
    /// What the value stands for.
    pub label: String,
    /// The day it was counted, or is due.
    pub date: Option<NaiveDate>,
    /// In the unit of the series: never negative, at most 100 where the unit is “%”.
    pub value: f64,
    /// Counted or aimed at.
    pub kind: FigureKind,
    /// Such as the rank or the absolute number.
    pub note: Option<String>,
}

/// A date of the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    /// Whether it has passed is for the reader's clock to say.
    pub date: NaiveDate,
    /// What is due.
    pub title: String,
    /// More about it.
    pub text: String,
}

/// One entry of the troubleshooter.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// a–z, 0–9, `-`; no audience, answer, branch or topic of the page has the same.
    pub id: String,
    /// What the reader sees happen.
    pub ask: String,
    /// Why it happens.
    pub why: String,
    /// What to do, in order (`do` in the file); at least one.
    pub steps: Vec<String>,
    /// Words that people look for it by, where the answer has others; only the search reads them.
    pub words: Option<String>,
    /// Where the reader goes on, the likeliest first.
    pub links: Vec<Way>,
    /// Whom to ring: ids of [`Contact`]s.
    pub call: Vec<String>,
    /// What it rests on.
    pub basis: Basis,
}

/// A question of the troubleshooter, with its choices as buttons.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// a–z, 0–9, `-`; no audience, answer, topic or other branch has the same.
    pub id: String,
    /// What is asked.
    pub ask: String,
    /// The heading of its answers in the list of all.
    pub group: Option<String>,
    /// What a reader can choose; at least one.
    pub options: Vec<(String, Target)>,
}

/// Where a choice leads.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Target {
    /// To another question, the id of a [`Branch`].
    Branch(String),
    /// To an answer, the id of a [`Answer`].
    Answer(String),
}

/// A way on from an answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Way {
    /// To the checker of the card number.
    Checker,
    /// To the path, step by step.
    Path,
    /// To the phone to practise on.
    Practice,
    /// To the count of the day's requests.
    RequestCounter,
    /// To another answer.
    Answer(String),
}

/// A hotline or an office.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// a–z, 0–9, `-`; answers name it in `call`.
    pub id: String,
    /// An institution, never a person.
    pub name: String,
    /// Digits and single spaces: a hotline, an emergency number or a landline, never a mobile number.
    pub phone: String,
    /// What they help with.
    pub help: String,
    /// What it rests on.
    pub basis: Basis,
}

impl Contact {
    /// The number as a `tel:` link wants it: digits alone.
    ///
    /// ```
    /// use content::{Basis, Contact};
    ///
    /// let hotline = Contact {
    ///     id: "vneid".into(),
    ///     name: "Tổng đài VNeID".into(),
    ///     phone: "1900 0368".into(),
    ///     help: "Hỏi về ứng dụng VNeID".into(),
    ///     basis: Basis { sources: Vec::new(), checked: chrono::NaiveDate::default() },
    /// };
    /// assert_eq!(hotline.tel(), "tel:19000368");
    /// ```
    #[must_use]
    pub fn tel(&self) -> String {
        let digits: String = self.phone.chars().filter(|c| *c != ' ').collect();
        format!("tel:{digits}")
    }
}

/// The video guide, or what stands in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Video {
    /// The heading of its section.
    pub title: String,
    /// The https address behind the QR code and the button.
    pub address: String,
    /// The honest name of where the address leads.
    pub leads_to: String,
    /// Whether the address is that of an official video; where not, the page says what it links to instead.
    pub official: bool,
    /// There where `official` is false, and only there.
    pub note: Option<String>,
}

/// The warning about people who misuse this subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Scam {
    /// The heading of the warning.
    pub title: String,
    /// What happens, in a sentence or two.
    pub text: String,
    /// What nobody ever asks for; at least one.
    pub rules: Vec<String>,
    /// What it rests on.
    pub basis: Basis,
}

/// Another official look-up.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// a–z, 0–9, `-`; by it another file changes the entry.
    pub id: String,
    /// What it is.
    pub title: String,
    /// Its https address, shown in clear text.
    pub address: String,
    /// What it helps with.
    pub help: String,
    /// What it rests on.
    pub basis: Basis,
}

/// A section that only this ward has.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// a–z, 0–9, `-`; no audience, answer, branch or topic of the page has the same.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its paragraphs; at least one.
    pub text: Vec<String>,
    /// A list after the paragraphs; may be empty.
    pub points: Vec<String>,
    /// What it rests on.
    pub basis: Basis,
}
