//! The chapters of the guidance page: prose from a ward's content, prerendered only.

use leptos::prelude::*;

use crate::qr::Drawing;
use card_number::GROUPS;
use content::{AudienceKind, Choice as _, Document, Locality};

use super::{notices, troubleshooter};
use crate::document::parts::{
    address_link, bullets, chapter, code, date, forgetful, linked, numbered,
};
use crate::routes::{place, view, views_of};
use crate::widgets::names::id;
use crate::widgets::practice::picture;
use crate::widgets::request_counter::markup::sent_day;
use crate::widgets::share::markup as share;
use crate::widgets::{checker, text, wizard};
use vneid::{Control, Screen};

/// The door: the one question with its answers, the other views, and the warning. Where a request is on record
/// it asks whether the card has come, and where the card has come it asks nothing.
pub fn opening(locality: &Locality) -> AnyView {
    let [tiles @ .., (helping, name, _)] = text::DOORS;
    let tiles = tiles.map(|(address, name, drawing)| {
        view! { <li><a class="tile" href=format!("#{address}")>{icon(drawing)}<b>{name}</b></a></li> }
    });
    let answers = [
        ("button", place::VERSION, text::HAVE_NO),
        ("button button--quiet", place::HAVE, text::HAVE_UNKNOWN),
        ("button button--quiet", place::DONE, text::HAVE_YES),
    ];
    let answers = answers
        .map(|(class, to, label)| view! { <a class=class href=format!("#{to}")>{label}</a> });
    let clinic = troubleshooter::answer_address(locality, "dang-o-noi-kham");
    let scam = troubleshooter::node_address(locality, "lua-dao");
    view! {
        <section id=id::OPENING class="opening" aria-label=text::HOME>
            <h1>{locality.title.split(" – ").next().unwrap_or_default().to_owned()}</h1>
            <p class="opening__summary">{locality.summary.clone()}</p>
            <div class="ask ask--first">
                <h2 id="hoi-truoc">{text::HAVE}</h2>
                <nav class="moves" aria-labelledby="hoi-truoc">{answers}</nav>
                {wizard::markup::resumes()}
            </div>
            {opening_sent(locality)}
            <nav aria-label=text::DOORS_LABEL>
                <ul class="tiles">{tiles}</ul>
                <a class="wide-tile" href=format!("#{helping}")>{icon(FAMILY)}<b>{name}</b></a>
            </nav>
            <p class="opening__scam">{icon(SHIELD)}<a href=scam>{text::SCAM_LINE}</a></p>
            <p class="opening__more"><a href=clinic>{text::AT_THE_CLINIC}</a> " " <a href=format!("#{}", view::ABOUT)>{text::VIEW_ABOUT}</a></p>
            <p class="opening__promise">{text::PROMISE}</p>
        </section>
    }
    .into_any()
}

/// The door of who has sent a request, and of whose card has come.
fn opening_sent(locality: &Locality) -> AnyView {
    use wizard::text as words;
    let [day, ..] = id::SENT_DAYS;
    let waiting = troubleshooter::node_address(locality, "cho");
    let done = format!("#{}", place::DONE);
    view! {
        <div class="ask ask--sent can-script">
            <p class="hint">{words::WAITING} " " {sent_day(day)} "."</p>
            <h2 id="hoi-sau">{words::WAITING_LOOK}</h2>
            <p>{words::WAITING_HOW}</p>
            <nav class="moves" aria-labelledby="hoi-sau">
                <a class="button" href=done.clone()>{words::LATER_YES}</a>
                <a class="button button--quiet" href=waiting>{words::LATER_NO}</a>
            </nav>
            {wizard::markup::not_sent()}
        </div>
        <div class="ask ask--done can-script">
            <h2>{words::CAME}</h2>
            <p>{words::CAME_DO}</p>
            <nav class="moves" aria-label=words::CAME><a class="button" href=done>{words::CAME_OPEN}</a></nav>
            {wizard::markup::anew(words::CAME_ANEW)}
        </div>
    }
    .into_any()
}

/// A drawing of 24 × 24 that stands beside a name.
fn icon(path: &'static str) -> AnyView {
    view! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=path></path></svg> }
        .into_any()
}

/// Two people.
const FAMILY: &str =
    "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm-7 8c0-4 3-6 7-6s7 2 7 6m1-8a2 2 0 1 0 0-4m1 7c3 0 4 2 4 5";
/// A shield with a mark.
const SHIELD: &str = "M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zm0 5v5m0 3v.1";

/// The whole phone beside the door on a desk, with what is to be looked at.
pub fn opening_phone() -> AnyView {
    view! { <div class="opening-phone">{picture(Screen::Wallet, Control::HealthCard)}</div> }
        .into_any()
}

/// What the ward belongs to today, where that has changed since the document.
pub fn place_today(locality: &Locality) -> AnyView {
    locality
        .place
        .now
        .as_ref()
        .map(|now| {
            view! {
                <aside class="notice" aria-label=text::PLACE_TODAY data-views=view::ABOUT>
                    <p>
                        <b>{text::PLACE_TODAY} ": " {now.name.clone()} ", " {now.within.clone()}</b>
                    </p>
                    <p>{now.note.clone()} " (" {now.basis.clone()} ")"</p>
                </aside>
            }
        })
        .into_any()
}

/// What the card in the app is good for.
pub fn benefits(locality: &Locality) -> AnyView {
    let cards = cards(
        locality
            .benefits
            .iter()
            .map(|benefit| (&benefit.title, &benefit.text)),
    );
    view! {
        <section id=id::BENEFITS class="chapter" data-views=views_of(id::BENEFITS) aria-label=text::BENEFITS>
            <details><summary>{text::BENEFITS}</summary>{cards}</details>
        </section>
    }
    .into_any()
}

fn cards<'a>(entries: impl Iterator<Item = (&'a String, &'a String)>) -> AnyView {
    let cards: Vec<_> = entries
        .map(|(title, text)| {
            view! {
                <li class="card">
                    <h3>{title.clone()}</h3>
                    <p>{linked(text)}</p>
                </li>
            }
        })
        .collect();
    view! { <ul class="cards">{cards}</ul> }.into_any()
}

/// The checker, and the rules of the number in words for whoever cannot use it.
pub fn number(locality: &Locality) -> AnyView {
    let groups: Vec<_> = GROUPS
        .iter()
        .map(|group| view! { <li><b>{group.code}</b> " – " {group.meaning}</li> })
        .collect();
    chapter(
        id::CHECKER_CHAPTER,
        text::CHECKER,
        view! {
            {notices::tools_off()}
            {checker::markup::form()}
            <details>
                <summary>{text::RULES}</summary>
                <p>{linked(&locality.number.intro)}</p>
                {numbered(&locality.number.rules)}
                <h3>{text::GROUPS}</h3>
                <ul class="groups">{groups}</ul>
            </details>
        },
    )
}

/// The official video; else the page's own film, where the page has an address; else what the content names in its place. Each
/// with its QR code, its address in letters, and the honest name of where it leads.
pub fn video(locality: &Locality, drawing: &Drawing) -> AnyView {
    let video = &locality.video;
    let note = video
        .note
        .clone()
        .map(|note| view! { <p class="notice">{note}</p> });
    let named = view! {
        {note}
        <div class="video">
            {code(drawing, &video.address)}
            <div>
                <p>{text::QR_HOW}</p>
                <p>
                    <a class="button" href=video.address.clone() rel="noopener noreferrer">
                        {text::VIDEO_OPEN} " " {video.leads_to.clone()}
                    </a>
                </p>
                <p class="address-line">{address_link(&video.address)}</p>
            </div>
        </div>
    }
    .into_any();
    let content = match video.official {
        true => named,
        false => share::film(locality, named),
    };
    chapter(id::VIDEO, &video.title, content)
}

/// The warning about people who misuse this subject.
pub fn scam(locality: &Locality) -> AnyView {
    let scam = &locality.scam;
    chapter(
        id::WARNING,
        &scam.title,
        view! { <p>{scam.text.clone()}</p> {bullets(&scam.rules)} },
    )
}

/// What each audience is asked to do. Plain radio buttons and the style alone narrow it to one reader, so that it works
/// without scripts too.
pub fn audiences(locality: &Locality) -> AnyView {
    let present = |reader: &AudienceKind| {
        locality
            .audiences
            .iter()
            .any(|audience| audience.readers.contains(reader))
    };
    let radio = |value: &'static str, label: &'static str, checked: bool| {
        view! {
            <input type="radio" name="ban-la" class="reader__radio" id=format!("ban-la-{value}") checked=checked />
            <label class="reader" for=format!("ban-la-{value}")>{label}</label>
        }
    };
    let readers: Vec<_> = AudienceKind::ALL
        .iter()
        .filter(|reader| present(reader))
        .enumerate()
        .map(|(index, reader)| radio(reader.as_str(), reader.label(), index == 0))
        .collect();
    let audiences: Vec<_> = locality
        .audiences
        .iter()
        .map(|audience| {
            let readers = audience
                .readers
                .iter()
                .map(|reader| reader.as_str())
                .collect::<Vec<_>>()
                .join(" ");
            view! {
                <article id=format!("{}{}", id::AUDIENCE, audience.id) class="card" data-readers=readers>
                    <h3>{audience.title.clone()}</h3>
                    <p>{audience.meaning.clone()}</p>
                    {bullets(&audience.duties)}
                </article>
            }
        })
        .collect();
    chapter(
        id::AUDIENCES,
        text::AUDIENCES,
        forgetful(view! {
            <fieldset class="readers">
                <legend>{text::READERS}</legend>
                {readers}
                <div class="cards">{audiences}</div>
            </fieldset>
        }),
    )
}

/// Whom to ring, and where to look things up.
pub fn contacts(locality: &Locality) -> AnyView {
    let contacts: Vec<_> = locality
        .contacts
        .iter()
        .map(|contact| {
            view! {
                <li class="card">
                    <h3>{contact.name.clone()}</h3>
                    <p><a class="button" href=contact.tel()>{text::CALL} " " {contact.phone.clone()}</a></p>
                    <p>{contact.help.clone()}</p>
                </li>
            }
        })
        .collect();
    let links: Vec<_> = locality
        .links
        .iter()
        .map(|link| {
            view! {
                <li class="card">
                    <h3>{link.title.clone()}</h3>
                    <p class="address-line">{address_link(&link.address)}</p>
                    <p>{link.help.clone()}</p>
                </li>
            }
        })
        .collect();
    chapter(
        id::CONTACTS,
        text::CONTACTS,
        view! {
            <ul class="cards">{contacts}</ul>
            <details><summary>{text::LINKS}</summary><ul class="cards">{links}</ul></details>
        },
    )
}

/// The sections that only this ward has.
pub fn topics(locality: &Locality) -> AnyView {
    locality
        .topics
        .iter()
        .map(|topic| {
            let paragraphs: Vec<_> = topic
                .text
                .iter()
                .map(|text| view! { <p>{linked(text)}</p> })
                .collect();
            chapter(
                &format!("{}{}", id::TOPIC, topic.id),
                &topic.title,
                view! { {paragraphs} {bullets(&topic.points)} },
            )
        })
        .collect::<Vec<_>>()
        .into_any()
}

/// The document that the page rests on, in one line.
pub fn source_line(locality: &Locality, document: &Document) -> String {
    let number = document
        .number
        .as_ref()
        .map_or_else(String::new, |number| format!(" {number}"));
    let (kind, day) = (&document.kind, date(document.date));
    format!(
        "{}: {kind}{number}, {day}, {}",
        text::SOURCE,
        locality.place.authority
    )
}

/// The heading of the view about the page itself.
pub fn about(locality: &Locality) -> AnyView {
    let links = text::ABOUT_LINKS
        .map(|(to, label)| view! { <li><a href=format!("#{to}")>{label}</a></li> });
    let content = view! {
        <p>{locality.place.authority.clone()} ", " {locality.place.within.clone()} ". " {text::NOT_OFFICIAL}</p>
        <ul class="links">{links}</ul>
        <details>
            <summary>{text::KEPT}</summary>
            <p>{text::KEPT_WHAT}</p>
            <p class="can-script"><button type="button" class="button button--quiet" data-notice="erase">{text::KEPT_ERASE}</button></p>
        </details>
        <p id=id::ERASED class="erased notice">{text::KEPT_ERASED}</p>
    };
    chapter(id::ABOUT, text::VIEW_ABOUT, content)
}

/// The source of the page and the day of its last review.
pub fn closing(locality: &Locality) -> AnyView {
    let document = locality.document.as_ref().map(|document| {
        let grounds: Vec<_> = document
            .based_on
            .iter()
            .map(|ground| {
                view! { <li>{ground.number.clone()} ", " {date(ground.date)} ", " {ground.issuer.clone()}</li> }
            })
            .collect();
        let grounds =
            (!grounds.is_empty()).then(|| view! { <p>{text::BASED_ON}</p> <ul>{grounds}</ul> });
        view! { <p>{source_line(locality, document)} ": " {document.subject.clone()} "."</p> {grounds} }
    });
    view! {
        <footer class="closing" data-views=view::ABOUT>
            {document}
            <p>{text::REVIEWED} " " {date(locality.reviewed)} "."</p>
        </footer>
    }
    .into_any()
}
