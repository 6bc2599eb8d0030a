//! The chapters of the guidance page: prose from a ward's content, prerendered only.

use leptos::prelude::*;

use crate::card_number::GROUPS;
use crate::content::{Choice as _, Locality, Reader};
use crate::qr::Drawing;

use super::looks::Looks;
use super::names::id;
use super::parts::{address_link, bullets, chapter, date, linked, numbered, shown};
use super::share::shell::code;
use super::{checker, list, looks, notices, text};

/// The switches for larger text and more contrast.
pub fn looks() -> AnyView {
    let attributes = looks::attributes(&Looks::default());
    let switch = |id: &'static str, word: &'static str, label: &'static str| {
        view! { <button id={id} type="button" data-do={word} {..shown(&attributes, id)}>{label}</button> }
    };
    view! {
        <div class="looks can-script" role="region" aria-label=text::LOOKS>
            {switch(id::LARGE, looks::word::LARGE, text::LOOK_LARGE)}
            {switch(id::CONTRAST, looks::word::CONTRAST, text::LOOK_CONTRAST)}
        </div>
    }
    .into_any()
}

/// The first screen: whose page this is, what it gives, and the doors into it.
pub fn opening(locality: &Locality, built: &str) -> AnyView {
    let doors: Vec<_> = text::DOORS
        .iter()
        .map(|(address, name, hint)| {
            view! {
                <li>
                    <a class="door" href=*address>
                        <b>{*name}</b>
                        <span>{*hint}</span>
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <header id="mo-dau" class="opening">
            <p class="opening__authority">{locality.place.authority.clone()} " · " {locality.place.within.clone()}</p>
            <h1>{locality.title.clone()}</h1>
            <p class="opening__summary">{locality.summary.clone()}</p>
            {notices::standing(built)}
            <nav aria-label=text::DOORS_LABEL>
                <ul class="doors">{doors}</ul>
            </nav>
            <p><a class="opening__help" href="#go-roi">{text::DOOR_HELP}</a></p>
            <p class="opening__promise">{text::PROMISE}</p>
        </header>
    }
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
                <aside class="notice" aria-label=text::PLACE_TODAY>
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
    chapter("loi-ich", text::BENEFITS, cards)
}

/// What the reader needs before the first step, to be ticked off.
pub fn needs(locality: &Locality) -> AnyView {
    let needs: Vec<_> = locality
        .needs
        .iter()
        .map(|need| {
            view! {
                <li>
                    <label class="need">
                        <input type="checkbox" autocomplete="off" />
                        <span>
                            <b>{need.title.clone()}</b>
                            <span class="need__text">{linked(&need.text)}</span>
                        </span>
                    </label>
                </li>
            }
        })
        .collect();
    let advice = locality.app.advice.clone();
    chapter(
        "chuan-bi",
        text::NEEDS,
        view! {
            <ul class="needs">{needs}</ul>
            <p>{advice}</p>
        },
    )
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
        "kiem-tra",
        text::CHECKER,
        view! {
            <p>{linked(&locality.number.intro)}</p>
            {notices::tools_off()}
            {checker::shell::form()}
            {list::shell::list()}
            <details>
                <summary>{text::RULES}</summary>
                {numbered(&locality.number.rules)}
                <h3>{text::GROUPS}</h3>
                <ul class="groups">{groups}</ul>
            </details>
        },
    )
}

/// What to do when the app says no.
pub fn questions(locality: &Locality) -> AnyView {
    let questions: Vec<_> = locality
        .questions
        .iter()
        .map(|question| {
            view! {
                <details id=format!("hoi-{}", question.id) class="question">
                    <summary>{question.ask.clone()}</summary>
                    <p>{linked(&question.why)}</p>
                    {numbered(&question.steps)}
                </details>
            }
        })
        .collect();
    chapter("go-roi", text::QUESTIONS, questions)
}

/// The QR code, its address in clear text, and the honest name of where it leads.
pub fn video(locality: &Locality, drawing: &Drawing) -> AnyView {
    let video = &locality.video;
    let note = video
        .note
        .as_ref()
        .map(|note| view! { <p class="notice">{note.clone()}</p> });
    let content = view! {
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
    };
    chapter("video", &video.title, content)
}

/// The warning about people who misuse this subject.
pub fn scam(locality: &Locality) -> AnyView {
    let scam = &locality.scam;
    chapter(
        "canh-bao",
        &scam.title,
        view! { <p>{scam.text.clone()}</p> {bullets(&scam.rules)} },
    )
}

/// What each audience is asked to do. Plain radio buttons and the style alone narrow it to one reader, so that it works
/// without scripts too.
pub fn audiences(locality: &Locality) -> AnyView {
    let present = |reader: &Reader| {
        locality
            .audiences
            .iter()
            .any(|audience| audience.readers.contains(reader))
    };
    let radio = |value: &'static str, label: &'static str, checked: bool| {
        view! {
            <input type="radio" name="ban-la" class="reader__radio" id=format!("ban-la-{value}") checked=checked autocomplete="off" />
            <label class="reader" for=format!("ban-la-{value}")>{label}</label>
        }
    };
    let readers: Vec<_> = Reader::ALL
        .iter()
        .filter(|reader| present(reader))
        .map(|reader| radio(reader.as_str(), reader.label(), false))
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
                <article id=format!("viec-{}", audience.id) class="card" data-readers=readers>
                    <h3>{audience.title.clone()}</h3>
                    <p>{audience.meaning.clone()}</p>
                    {bullets(&audience.duties)}
                </article>
            }
        })
        .collect();
    chapter(
        "viec-cua-ban",
        text::AUDIENCES,
        view! {
            <fieldset class="readers">
                <legend>{text::READERS}</legend>
                {radio("all", text::READERS_ALL, true)}
                {readers}
                <div class="cards">{audiences}</div>
            </fieldset>
        },
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
        "lien-he",
        text::CONTACTS,
        view! { <ul class="cards">{contacts} {links}</ul> },
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
                &topic.id,
                &topic.title,
                view! { {paragraphs} {bullets(&topic.points)} },
            )
        })
        .collect::<Vec<_>>()
        .into_any()
}

/// The source of the page and the day of its last review.
pub fn closing(locality: &Locality) -> AnyView {
    let document = &locality.document;
    let number = document.number.as_ref().map(|number| format!(" {number}"));
    let grounds: Vec<_> = document
        .based_on
        .iter()
        .map(|ground| {
            view! { <li>{ground.number.clone()} ", " {date(ground.date)} ", " {ground.issuer.clone()}</li> }
        })
        .collect();
    let grounds =
        (!grounds.is_empty()).then(|| view! { <p>{text::BASED_ON}</p> <ul>{grounds}</ul> });
    view! {
        <footer class="closing">
            <p>
                {text::SOURCE} ": " {document.kind.clone()} {number} ", " {date(document.date)} ", "
                {locality.place.authority.clone()} ": " {document.subject.clone()} "."
            </p>
            {grounds}
            <p>{text::REVIEWED} " " {date(locality.reviewed)} "."</p>
            <p>{text::NOT_OFFICIAL}</p>
        </footer>
    }
    .into_any()
}
