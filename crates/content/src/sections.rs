//! The sections of a content file, each read into its part of the model.

use std::cell::RefCell;

use chrono::NaiveDate;

use super::choices::{Grade, Screen};
use super::model::{
    Answer, App, Audience, BasedOn, Basis, Benefit, Branch, Colors, Contact, Document, Figure,
    FigureValue, Link, Locality, LocalityName, LocalityNow, Milestone, NumberRules, Scam, Source,
    Step, Target, Topic, Video, Way,
};
use super::nearest::nearest;
use super::schema::{Section, TextKey};
use super::toml_cursor::TomlCursor;
use super::{rules, text};

/// About what a search engine shows of a title before it cuts it.
const PAGE_TITLE: usize = 70;
/// About what a search engine shows of a description before it cuts it.
const SUMMARY: usize = 160;
/// Two lines on a phone of 320 px at the page's text size.
const SHORT: usize = 60;
/// The words of a step: what is done in it, with the names of its buttons.
const HEADING: usize = 72;
/// A name or a heading.
const LINE: usize = 160;
/// A paragraph of a few short sentences.
const TEXT: usize = 600;
/// The steps that every page has: the path, the lesson and the film are made of them.
const STEPS: usize = 6;
/// More than this is a list that nobody reads on a phone.
const ITEMS: usize = 40;
/// Answers and sources are found by questions and links, so there may be more of them.
const ANSWERS: usize = 120;
/// The id of the page's own document as a source.
const OWN_SOURCE: &str = "van-ban";

/// The ids of one page: they name places in it, so none may be given twice.
#[derive(Default)]
struct Ids(RefCell<Vec<(String, String)>>);

impl Ids {
    fn read(&self, fields: &mut TomlCursor) -> Option<String> {
        let path = fields.path_of("id").to_string();
        fields.ruled("id", |written| {
            let id = rules::id(written)?;
            let mut taken = self.0.borrow_mut();
            if let Some((_, first)) = taken.iter().find(|(other, _)| *other == id) {
                return Err(text::taken_id(first));
            }
            taken.push((id.clone(), path));
            Ok(id)
        })
    }
}

/// What entries can rest on, and what they rest on where they say nothing.
struct Sources {
    all: Vec<Source>,
    /// The ids of all that were written, also of those that could not be read.
    written: Vec<String>,
    reviewed: Option<NaiveDate>,
}

impl Sources {
    /// The sources of an entry and the day they were looked up.
    fn of(&self, f: &mut TomlCursor) -> Option<Basis> {
        let find = |id: &str| {
            let found = self.all.iter().find(|source| source.id == id);
            // What is wrong with a source is told where it stands.
            if found.is_none() && is_among(id, &self.written) {
                return Ok(None);
            }
            let source = found.ok_or_else(|| {
                let known: Vec<&str> = self.all.iter().map(|source| &*source.id).collect();
                text::unknown_id(text::SOURCE, nearest(id, &known))
            })?;
            if source.grade == Grade::D {
                return Err(text::GRADE_D.to_owned());
            }
            Ok(Some(source.clone()))
        };
        let named = f.has("sources");
        let sources = f.maybe_list("sources", find);
        let mut sources: Option<Vec<Source>> =
            sources.map(|sources| sources.into_iter().flatten().collect());
        if !named {
            // Own words rest on the page's own document, where it has one.
            match find(OWN_SOURCE) {
                Ok(document) if !f.is_inherited() => sources = Some(document.into_iter().collect()),
                _ => f.lacks("sources", text::NO_SOURCES),
            }
        }
        let dated = f.has("checked");
        let mut checked = f.maybe_date("checked");
        if !dated {
            if f.is_inherited() {
                f.lacks("checked", text::NO_CHECKED);
            } else {
                checked = self.reviewed;
            }
        }
        Some(Basis {
            sources: sources?,
            checked: checked?,
        })
    }
}

/// The ids that entries can name.
struct Known<'k> {
    answers: Vec<String>,
    branches: Vec<String>,
    contacts: Vec<String>,
    left_out: &'k [String],
}

impl Known<'_> {
    /// An id that is none of the known ones: nothing where it was left out, a mistake else.
    fn other<'i, T>(
        &self,
        id: &str,
        what: &str,
        known: impl Iterator<Item = &'i str>,
    ) -> Result<Option<T>, String> {
        if self.left_out.iter().any(|left_out| left_out == id) {
            return Ok(None);
        }
        let known: Vec<&str> = known.collect();
        Err(text::unknown_id(what, nearest(id, &known)))
    }

    /// What a choice leads to; nothing where that is left out.
    fn target(&self, id: &str) -> Result<Option<Target>, String> {
        if is_among(id, &self.branches) {
            Ok(Some(Target::Branch(id.to_owned())))
        } else if is_among(id, &self.answers) {
            Ok(Some(Target::Answer(id.to_owned())))
        } else {
            let known = self.branches.iter().chain(&self.answers);
            self.other(id, text::TARGET, known.map(|id| &**id))
        }
    }

    fn way(&self, id: &str) -> Result<Option<Way>, String> {
        const PARTS: [(&str, Way); 4] = [
            ("kiem-tra", Way::Checker),
            ("bat-dau", Way::Path),
            ("thuc-hanh", Way::Practice),
            ("nhat-ky", Way::RequestCounter),
        ];
        if let Some((_, way)) = PARTS.iter().find(|(part, _)| *part == id) {
            Ok(Some(way.clone()))
        } else if is_among(id, &self.answers) {
            Ok(Some(Way::Answer(id.to_owned())))
        } else {
            let parts = PARTS.iter().map(|(part, _)| *part);
            let answers = self.answers.iter().map(|id| &**id);
            self.other(id, text::LINK, parts.chain(answers))
        }
    }

    fn contact(&self, id: &str) -> Result<Option<String>, String> {
        if is_among(id, &self.contacts) {
            Ok(Some(id.to_owned()))
        } else if self.contacts.is_empty() {
            // A list that could not be read is told where it stands.
            Ok(None)
        } else {
            let known = self.contacts.iter().map(|id| &**id);
            self.other(id, text::CONTACT, known)
        }
    }
}

fn is_among(id: &str, known: &[String]) -> bool {
    known.iter().any(|known| known == id)
}

/// The questions that still lead somewhere once entries are left out.
fn with_a_choice(mut branches: Vec<Branch>) -> Vec<Branch> {
    while let Some(index) = branches.iter().position(|branch| branch.options.is_empty()) {
        let gone = Target::Branch(branches.remove(index).id);
        for branch in &mut branches {
            branch.options.retain(|(_, target)| *target != gone);
        }
    }
    branches
}

/// The page's own document as a source.
fn own_source(document: &Document) -> Source {
    let number = document.number.as_deref().unwrap_or_default();
    let title = [document.kind.as_str(), number].join(" ");
    Source {
        id: OWN_SOURCE.to_owned(),
        title: title.trim_end().to_owned(),
        address: None,
        date: Some(rules::spoken(document.date)),
        grade: Grade::A,
    }
}

fn source(f: &mut TomlCursor, ids: &Ids) -> Option<Source> {
    let id = ids.read(f);
    if id.as_deref() == Some(OWN_SOURCE) {
        f.complain("id", text::OWN_SOURCE);
    }
    let title = f.text(TextKey::SourceTitle, LINE);
    let address = f.maybe_ruled(TextKey::SourceAddress, rules::address);
    let date = f.maybe_text(TextKey::SourceDate, SHORT);
    let grade = f.choice("grade");
    Some(Source {
        id: id?,
        title: title?,
        address,
        date,
        grade: grade?,
    })
}

/// The whole page; `stem` is the file's name without the ending, `left_out` what it does not want of what it extends.
pub(super) fn locality(f: &mut TomlCursor, stem: &str, left_out: &[String]) -> Option<Locality> {
    let ids = Ids::default();
    let id = f.ruled("id", |written| {
        let id = rules::page_id(written)?;
        if id == stem {
            Ok(id)
        } else {
            Err(text::not_file_name(stem))
        }
    });
    // The chain was followed, and the entries left out, before anything is read.
    f.maybe_text("extends", SHORT);
    f.maybe_texts("leave_out", SHORT);
    if f.maybe_flag("page") == Some(false) {
        f.complain("page", text::NO_PAGE);
    }
    let title = f.maybe_text(TextKey::FileTitle, PAGE_TITLE);
    let summary = f.text(TextKey::FileSummary, SUMMARY);
    let reviewed = f.date("reviewed");
    let address = f.maybe_ruled(TextKey::FileAddress, rules::own_address);
    let place = f.table(Section::Place, place);
    let document = f.maybe_table(Section::Document, document);
    let colors = f.maybe_table(Section::Colors, colors).unwrap_or_default();
    let unique = Ids::default();
    let mut all = f.maybe_tables(Section::Source, ANSWERS, |f| source(f, &unique));
    all.extend(document.as_ref().map(own_source));
    let mut written = f.ids(Section::Source);
    written.extend(f.has(Section::Document).then(|| OWN_SOURCE.to_owned()));
    let sources = Sources {
        all,
        written,
        reviewed,
    };
    let app = f.table(Section::App, |f| app(f, &sources));
    let unique = Ids::default();
    let benefits = f.tables(Section::Benefit, ITEMS, |f| benefit(f, &unique, &sources));
    let mut above = None;
    let unique = Ids::default();
    let steps = f.tables(Section::Step, STEPS, |f| {
        step(f, &mut above, &unique, &sources)
    });
    let count = f.count(Section::Step);
    if (1..STEPS).contains(&count) {
        f.lacks(Section::Step, text::steps(count));
    }
    let number = f.table(Section::Number, |f| number(f, &sources));
    let audiences = f.tables(Section::Audience, ITEMS, |f| audience(f, &ids, &sources));
    let figures = f.maybe_tables(Section::Figure, ITEMS, figure);
    let milestones = f.maybe_tables(Section::Milestone, ITEMS, milestone);
    let unique = Ids::default();
    let contacts = f.tables(Section::Contact, ITEMS, |f| contact(f, &unique, &sources));
    let known = Known {
        answers: f.ids(Section::Answer),
        branches: f.ids(Section::Branch),
        contacts: f.ids(Section::Contact),
        left_out,
    };
    let answers = f.tables(Section::Answer, ANSWERS, |f| {
        answer(f, &ids, &sources, &known)
    });
    let branches = f.tables(Section::Branch, ITEMS, |f| branch(f, &ids, &known));
    let branches = branches.map(with_a_choice);
    for branch in branches.iter().flatten().skip(1) {
        let leads = |other: &Branch| {
            let to = Target::Branch(branch.id.clone());
            other.options.iter().any(|(_, target)| *target == to)
        };
        if !branches.iter().flatten().any(leads) {
            f.complain(Section::Branch, text::unreachable(&branch.id));
        }
    }
    let video = f.table(Section::Video, video);
    let scam = f.table(Section::Scam, |f| scam(f, &sources));
    let unique = Ids::default();
    let links = f.maybe_tables(Section::Link, ITEMS, |f| link(f, &unique, &sources));
    let topics = f.maybe_tables(Section::Topic, ITEMS, |f| topic(f, &ids, &sources));
    if let (Some(reviewed), Some(document)) = (reviewed, &document)
        && reviewed < document.date
    {
        f.complain(
            "reviewed",
            text::reviewed_too_early(&rules::spoken(document.date)),
        );
    }
    let place = place?;
    Some(Locality {
        id: id?,
        title: title.unwrap_or_else(|| text::title(&place.name)),
        summary: summary?,
        reviewed: reviewed?,
        address,
        place,
        document,
        sources: sources.all,
        colors,
        app: app?,
        benefits: benefits?,
        steps: steps?,
        number: number?,
        audiences: audiences?,
        figures,
        milestones,
        branches: branches?,
        answers: answers?,
        contacts: contacts?,
        video: video?,
        scam: scam?,
        links,
        topics,
        files: Vec::new(),
        notes: Vec::new(),
    })
}

fn place(f: &mut TomlCursor) -> Option<LocalityName> {
    let name = f.text(TextKey::PlaceName, rules::PLACE_NAME);
    let within = f.text(TextKey::PlaceWithin, LINE);
    let authority = f.text(TextKey::PlaceAuthority, LINE);
    let now = f.maybe_table("now", place_now);
    Some(LocalityName {
        name: name?,
        within: within?,
        authority: authority?,
        now,
    })
}

fn place_now(f: &mut TomlCursor) -> Option<LocalityNow> {
    let name = f.text("name", LINE);
    let within = f.text("within", LINE);
    let basis = f.text("basis", LINE);
    let note = f.text("note", TEXT);
    Some(LocalityNow {
        name: name?,
        within: within?,
        basis: basis?,
        note: note?,
    })
}

fn document(f: &mut TomlCursor) -> Option<Document> {
    let number = f.maybe_text(TextKey::DocumentNumber, SHORT);
    let kind = f.text(TextKey::DocumentKind, SHORT);
    let date = f.date("date");
    let subject = f.text(TextKey::DocumentSubject, TEXT);
    let based_on = f.maybe_tables("based_on", ITEMS, |f| ground(f, date));
    Some(Document {
        number,
        kind: kind?,
        date: date?,
        subject: subject?,
        based_on,
    })
}

fn ground(f: &mut TomlCursor, document: Option<NaiveDate>) -> Option<BasedOn> {
    let number = f.text("number", SHORT);
    let date = f.date("date");
    let issuer = f.text("issuer", LINE);
    if let (Some(date), Some(document)) = (date, document)
        && date > document
    {
        f.complain("date", text::ground_too_late(&rules::spoken(document)));
    }
    Some(BasedOn {
        number: number?,
        date: date?,
        issuer: issuer?,
    })
}

fn colors(f: &mut TomlCursor) -> Option<Colors> {
    let accent = f.maybe_ruled(TextKey::ColorsAccent, rules::color);
    Some(Colors { accent })
}

fn app(f: &mut TomlCursor, sources: &Sources) -> Option<App> {
    let advice = f.text(TextKey::AppAdvice, TEXT);
    let basis = sources.of(f);
    Some(App {
        advice: advice?,
        basis: basis?,
    })
}

fn benefit(f: &mut TomlCursor, ids: &Ids, sources: &Sources) -> Option<Benefit> {
    let id = ids.read(f);
    let title = f.text(TextKey::BenefitTitle, LINE);
    let text = f.text(TextKey::BenefitText, TEXT);
    let basis = sources.of(f);
    Some(Benefit {
        id: id?,
        title: title?,
        text: text?,
        basis: basis?,
    })
}

fn step(
    f: &mut TomlCursor,
    above: &mut Option<Screen>,
    ids: &Ids,
    sources: &Sources,
) -> Option<Step> {
    let id = ids.read(f);
    let screen: Option<Screen> = f.choice("screen");
    let title = f.text(TextKey::StepTitle, HEADING);
    let text = f.text(TextKey::StepText, TEXT);
    let points = f.maybe_texts(TextKey::StepPoints, TEXT);
    let tip = f.maybe_text(TextKey::StepTip, TEXT);
    let basis = sources.of(f);
    if let Some(screen) = screen {
        if let Some(above) = above.filter(|above| screen < *above) {
            f.complain("screen", text::screen_goes_back(above, screen));
        } else if f.is_first() && screen > Screen::Home {
            f.complain("screen", text::FIRST_STEP);
        } else if f.is_last() && screen < Screen::Form {
            f.complain("screen", text::LAST_STEP);
        }
        *above = Some(screen);
    }
    Some(Step {
        id: id?,
        screen: screen?,
        title: title?,
        text: text?,
        points,
        tip,
        basis: basis?,
    })
}

fn number(f: &mut TomlCursor, sources: &Sources) -> Option<NumberRules> {
    let intro = f.text(TextKey::NumberIntro, TEXT);
    let rules = f.texts(TextKey::NumberRules, TEXT);
    let basis = sources.of(f);
    Some(NumberRules {
        intro: intro?,
        rules: rules?,
        basis: basis?,
    })
}

fn audience(f: &mut TomlCursor, ids: &Ids, sources: &Sources) -> Option<Audience> {
    let id = ids.read(f);
    let readers = f.choices("for");
    let title = f.text(TextKey::AudienceTitle, LINE);
    let meaning = f.text(TextKey::AudienceMeaning, TEXT);
    let duties = f.texts(TextKey::AudienceDuties, TEXT);
    let basis = sources.of(f);
    Some(Audience {
        id: id?,
        readers: readers?,
        title: title?,
        meaning: meaning?,
        duties: duties?,
        basis: basis?,
    })
}

fn figure(f: &mut TomlCursor) -> Option<Figure> {
    let title = f.text(TextKey::FigureTitle, LINE);
    let unit = f.text(TextKey::FigureUnit, SHORT);
    let source = f.text(TextKey::FigureSource, TEXT);
    let percent = unit.as_deref() == Some("%");
    let values = f.tables("value", ITEMS, |f| figure_value(f, percent));
    Some(Figure {
        title: title?,
        unit: unit?,
        source: source?,
        values: values?,
    })
}

fn figure_value(f: &mut TomlCursor, percent: bool) -> Option<FigureValue> {
    let label = f.text("label", LINE);
    let date = f.maybe_date("date");
    let value = f.number("value");
    let kind = f.choice("kind");
    let note = f.maybe_text("note", TEXT);
    match value {
        Some(value) if percent && !(0.0..=100.0).contains(&value) => {
            f.complain("value", text::PERCENT)
        }
        Some(value) if value < 0.0 => f.complain("value", text::NEGATIVE),
        _ => {}
    }
    Some(FigureValue {
        label: label?,
        date,
        value: value?,
        kind: kind?,
        note,
    })
}

fn milestone(f: &mut TomlCursor) -> Option<Milestone> {
    let date = f.date("date");
    let title = f.text(TextKey::MilestoneTitle, LINE);
    let text = f.text(TextKey::MilestoneText, TEXT);
    Some(Milestone {
        date: date?,
        title: title?,
        text: text?,
    })
}

fn answer(f: &mut TomlCursor, ids: &Ids, sources: &Sources, known: &Known) -> Option<Answer> {
    let id = ids.read(f);
    let ask = f.text(TextKey::AnswerAsk, LINE);
    let why = f.text(TextKey::AnswerWhy, TEXT);
    let steps = f.texts(TextKey::AnswerDo, TEXT);
    let words = f.maybe_text(TextKey::AnswerWords, LINE);
    let links = f.maybe_list("links", |id| known.way(id));
    let call = f.maybe_list("call", |id| known.contact(id));
    let basis = sources.of(f);
    Some(Answer {
        id: id?,
        ask: ask?,
        why: why?,
        steps: steps?,
        words,
        links: links.into_iter().flatten().flatten().collect(),
        call: call.into_iter().flatten().flatten().collect(),
        basis: basis?,
    })
}

fn branch(f: &mut TomlCursor, ids: &Ids, known: &Known) -> Option<Branch> {
    let id = ids.read(f);
    let ask = f.text(TextKey::BranchAsk, LINE);
    let group = f.maybe_text(TextKey::BranchGroup, LINE);
    let options = f.tables("options", ITEMS, |f| {
        let label = f.text("label", LINE);
        let to = f.ruled("to", |id| known.target(id));
        Some((label?, to?))
    });
    let options = options?.into_iter();
    Some(Branch {
        id: id?,
        ask: ask?,
        group,
        options: options
            .filter_map(|(label, to)| Some((label, to?)))
            .collect(),
    })
}

fn contact(f: &mut TomlCursor, ids: &Ids, sources: &Sources) -> Option<Contact> {
    let id = ids.read(f);
    let name = f.text(TextKey::ContactName, LINE);
    let phone = f.ruled(TextKey::ContactPhone, rules::phone);
    let help = f.text(TextKey::ContactHelp, TEXT);
    let basis = sources.of(f);
    Some(Contact {
        id: id?,
        name: name?,
        phone: phone?,
        help: help?,
        basis: basis?,
    })
}

fn video(f: &mut TomlCursor) -> Option<Video> {
    let title = f.text(TextKey::VideoTitle, LINE);
    let address = f.ruled(TextKey::VideoAddress, rules::address);
    let leads_to = f.text(TextKey::VideoLeadsTo, LINE);
    let official = f.flag("official");
    let noted = f.has("note");
    // What is inherited speaks of the inherited address.
    let overtaken = official == Some(true) && f.inherits("note");
    let note = f
        .maybe_text(TextKey::VideoNote, TEXT)
        .filter(|_| !overtaken);
    if official == Some(false) && !noted {
        f.complain("note", text::VIDEO_NOTE);
    }
    if official == Some(true) && noted && !overtaken {
        f.complain("note", text::VIDEO_NO_NOTE);
    }
    Some(Video {
        title: title?,
        address: address?,
        leads_to: leads_to?,
        official: official?,
        note,
    })
}

fn scam(f: &mut TomlCursor, sources: &Sources) -> Option<Scam> {
    let title = f.text(TextKey::ScamTitle, LINE);
    let text = f.text(TextKey::ScamText, TEXT);
    let rules = f.texts(TextKey::ScamRules, TEXT);
    let basis = sources.of(f);
    Some(Scam {
        title: title?,
        text: text?,
        rules: rules?,
        basis: basis?,
    })
}

fn link(f: &mut TomlCursor, ids: &Ids, sources: &Sources) -> Option<Link> {
    let id = ids.read(f);
    let title = f.text(TextKey::LinkTitle, LINE);
    let address = f.ruled(TextKey::LinkAddress, rules::address);
    let help = f.text(TextKey::LinkHelp, TEXT);
    let basis = sources.of(f);
    Some(Link {
        id: id?,
        title: title?,
        address: address?,
        help: help?,
        basis: basis?,
    })
}

fn topic(f: &mut TomlCursor, ids: &Ids, sources: &Sources) -> Option<Topic> {
    let id = ids.read(f);
    let title = f.text(TextKey::TopicTitle, LINE);
    let text = f.texts(TextKey::TopicText, TEXT);
    let points = f.maybe_texts(TextKey::TopicPoints, TEXT);
    let basis = sources.of(f);
    Some(Topic {
        id: id?,
        title: title?,
        text: text?,
        points,
        basis: basis?,
    })
}
