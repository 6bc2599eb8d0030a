//! The sections of a content file, each read into its part of the model.

use std::cell::RefCell;

use chrono::NaiveDate;

use super::choices::Screen;
use super::model::{
    App, Audience, BasedOn, Benefit, Colors, Contact, Document, Figure, FigureValue, Link,
    Locality, Milestone, Need, NumberRules, Place, PlaceNow, Question, Scam, Step, Topic, Video,
};
use super::reader::Fields;
use super::{rules, text};

/// About what a search engine shows of a title before it cuts it.
const PAGE_TITLE: usize = 70;
/// About what a search engine shows of a description before it cuts it.
const SUMMARY: usize = 160;
/// Two lines on a phone of 320 px at the page's text size.
const SHORT: usize = 60;
/// A name or a heading.
const LINE: usize = 160;
/// A paragraph of a few short sentences.
const TEXT: usize = 600;
/// Nine steps fit on one A4 handout.
const STEPS: usize = 9;
/// More than this is a list that nobody reads on a phone.
const ITEMS: usize = 40;

/// The ids of one page: they name places in it, so none may be given twice.
#[derive(Default)]
struct Ids(RefCell<Vec<(String, String)>>);

impl Ids {
    fn read(&self, fields: &mut Fields) -> Option<String> {
        let path = fields.path_of("id");
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

/// The whole file; `stem` is its name without the ending.
pub(super) fn locality(f: &mut Fields, stem: &str) -> Option<Locality> {
    let ids = Ids::default();
    let id = f.ruled("id", |written| {
        let id = rules::id(written)?;
        if id == stem {
            Ok(id)
        } else {
            Err(text::not_file_name(stem))
        }
    });
    let title = f.text("title", PAGE_TITLE);
    let summary = f.text("summary", SUMMARY);
    let reviewed = f.date("reviewed");
    let address = f.maybe_ruled("address", rules::address);
    let place = f.table("place", place);
    let document = f.table("document", document);
    let colors = f.maybe_table("colors", colors).unwrap_or_default();
    let app = f.table("app", app);
    let needs = f.tables("need", ITEMS, need);
    let benefits = f.tables("benefit", ITEMS, benefit);
    let mut above = None;
    let steps = f.tables("step", STEPS, |f| step(f, &mut above));
    let number = f.table("number", number);
    let audiences = f.tables("audience", ITEMS, |f| audience(f, &ids));
    let figures = f.maybe_tables("figure", ITEMS, figure);
    let milestones = f.maybe_tables("milestone", ITEMS, milestone);
    let questions = f.tables("question", ITEMS, |f| question(f, &ids));
    let contacts = f.tables("contact", ITEMS, contact);
    let video = f.table("video", video);
    let scam = f.table("scam", scam);
    let links = f.maybe_tables("link", ITEMS, link);
    let topics = f.maybe_tables("topic", ITEMS, |f| topic(f, &ids));
    if let (Some(reviewed), Some(document)) = (reviewed, &document)
        && reviewed < document.date
    {
        f.complain(
            "reviewed",
            text::reviewed_too_early(&rules::spoken(document.date)),
        );
    }
    Some(Locality {
        id: id?,
        title: title?,
        summary: summary?,
        reviewed: reviewed?,
        address,
        place: place?,
        document: document?,
        colors,
        app: app?,
        needs: needs?,
        benefits: benefits?,
        steps: steps?,
        number: number?,
        audiences: audiences?,
        figures,
        milestones,
        questions: questions?,
        contacts: contacts?,
        video: video?,
        scam: scam?,
        links,
        topics,
    })
}

fn place(f: &mut Fields) -> Option<Place> {
    let name = f.text("name", LINE);
    let within = f.text("within", LINE);
    let authority = f.text("authority", LINE);
    let now = f.maybe_table("now", place_now);
    Some(Place {
        name: name?,
        within: within?,
        authority: authority?,
        now,
    })
}

fn place_now(f: &mut Fields) -> Option<PlaceNow> {
    let name = f.text("name", LINE);
    let within = f.text("within", LINE);
    let since = f.date("since");
    let basis = f.text("basis", LINE);
    let note = f.text("note", TEXT);
    Some(PlaceNow {
        name: name?,
        within: within?,
        since: since?,
        basis: basis?,
        note: note?,
    })
}

fn document(f: &mut Fields) -> Option<Document> {
    let number = f.maybe_text("number", SHORT);
    let kind = f.text("kind", SHORT);
    let date = f.date("date");
    let subject = f.text("subject", TEXT);
    let based_on = f.maybe_tables("based_on", ITEMS, |f| ground(f, date));
    Some(Document {
        number,
        kind: kind?,
        date: date?,
        subject: subject?,
        based_on,
    })
}

fn ground(f: &mut Fields, document: Option<NaiveDate>) -> Option<BasedOn> {
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

fn colors(f: &mut Fields) -> Option<Colors> {
    let accent = f.maybe_ruled("accent", rules::color);
    Some(Colors { accent })
}

fn app(f: &mut Fields) -> Option<App> {
    let name = f.text("name", SHORT);
    let minimum = f.maybe_ruled("minimum", rules::version);
    let health_book = f.maybe_ruled("health_book", rules::version);
    let advice = f.text("advice", TEXT);
    let site = f.ruled("site", rules::address);
    Some(App {
        name: name?,
        minimum,
        health_book,
        advice: advice?,
        site: site?,
    })
}

fn need(f: &mut Fields) -> Option<Need> {
    let title = f.text("title", SHORT);
    let text = f.text("text", TEXT);
    Some(Need {
        title: title?,
        text: text?,
    })
}

fn benefit(f: &mut Fields) -> Option<Benefit> {
    let title = f.text("title", LINE);
    let text = f.text("text", TEXT);
    Some(Benefit {
        title: title?,
        text: text?,
    })
}

fn step(f: &mut Fields, above: &mut Option<Screen>) -> Option<Step> {
    let screen: Option<Screen> = f.choice("screen");
    let title = f.text("title", SHORT);
    let text = f.text("text", TEXT);
    let points = f.maybe_texts("points", TEXT);
    let tip = f.maybe_text("tip", TEXT);
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
        screen: screen?,
        title: title?,
        text: text?,
        points,
        tip,
    })
}

fn number(f: &mut Fields) -> Option<NumberRules> {
    let intro = f.text("intro", TEXT);
    let rules = f.texts("rules", TEXT);
    Some(NumberRules {
        intro: intro?,
        rules: rules?,
    })
}

fn audience(f: &mut Fields, ids: &Ids) -> Option<Audience> {
    let id = ids.read(f);
    let readers = f.choices("for");
    let title = f.text("title", LINE);
    let meaning = f.text("meaning", TEXT);
    let duties = f.texts("duties", TEXT);
    Some(Audience {
        id: id?,
        readers: readers?,
        title: title?,
        meaning: meaning?,
        duties: duties?,
    })
}

fn figure(f: &mut Fields) -> Option<Figure> {
    let title = f.text("title", LINE);
    let unit = f.text("unit", SHORT);
    let source = f.text("source", TEXT);
    let percent = unit.as_deref() == Some("%");
    let values = f.tables("value", ITEMS, |f| figure_value(f, percent));
    Some(Figure {
        title: title?,
        unit: unit?,
        source: source?,
        values: values?,
    })
}

fn figure_value(f: &mut Fields, percent: bool) -> Option<FigureValue> {
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

fn milestone(f: &mut Fields) -> Option<Milestone> {
    let date = f.date("date");
    let title = f.text("title", LINE);
    let text = f.text("text", TEXT);
    Some(Milestone {
        date: date?,
        title: title?,
        text: text?,
    })
}

fn question(f: &mut Fields, ids: &Ids) -> Option<Question> {
    let id = ids.read(f);
    let ask = f.text("ask", LINE);
    let why = f.text("why", TEXT);
    let steps = f.texts("do", TEXT);
    Some(Question {
        id: id?,
        ask: ask?,
        why: why?,
        steps: steps?,
    })
}

fn contact(f: &mut Fields) -> Option<Contact> {
    let name = f.text("name", LINE);
    let phone = f.ruled("phone", rules::phone);
    let help = f.text("help", TEXT);
    Some(Contact {
        name: name?,
        phone: phone?,
        help: help?,
    })
}

fn video(f: &mut Fields) -> Option<Video> {
    let title = f.text("title", LINE);
    let address = f.ruled("address", rules::address);
    let leads_to = f.text("leads_to", LINE);
    let official = f.flag("official");
    let noted = f.has("note");
    let note = f.maybe_text("note", TEXT);
    if official == Some(false) && !noted {
        f.complain("note", text::VIDEO_NOTE);
    }
    Some(Video {
        title: title?,
        address: address?,
        leads_to: leads_to?,
        official: official?,
        note,
    })
}

fn scam(f: &mut Fields) -> Option<Scam> {
    let title = f.text("title", LINE);
    let text = f.text("text", TEXT);
    let rules = f.texts("rules", TEXT);
    Some(Scam {
        title: title?,
        text: text?,
        rules: rules?,
    })
}

fn link(f: &mut Fields) -> Option<Link> {
    let title = f.text("title", LINE);
    let address = f.ruled("address", rules::address);
    let help = f.text("help", TEXT);
    Some(Link {
        title: title?,
        address: address?,
        help: help?,
    })
}

fn topic(f: &mut Fields, ids: &Ids) -> Option<Topic> {
    let id = ids.read(f);
    let title = f.text("title", LINE);
    let text = f.texts("text", TEXT);
    let points = f.maybe_texts("points", TEXT);
    Some(Topic {
        id: id?,
        title: title?,
        text: text?,
        points,
    })
}
