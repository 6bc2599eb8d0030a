//! The chapters of the guidance page: prose from a ward's content, prerendered only.

use leptos::prelude::*;

use crate::card_number::GROUPS;
use crate::locality::{FigureKind, Locality, Step};
use crate::site::qr::Drawing;

use super::checker::Checker;
use super::list::list;
use super::parts::{address_link, bullets, chapter, date, linked, numbered, qr_code};
use super::stepper::Stepper;
use super::text;

/// The first screen: whose page this is, what it gives, and the doors into it.
pub fn opening(locality: &Locality) -> AnyView {
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
            <nav aria-label=text::DOORS_LABEL>
                <ul class="doors">{doors}</ul>
            </nav>
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

/// What the reader needs before the first step.
pub fn needs(locality: &Locality) -> AnyView {
    let cards = cards(locality.needs.iter().map(|need| (&need.title, &need.text)));
    let advice = locality.app.advice.clone();
    chapter("chuan-bi", text::NEEDS, view! { {cards} <p>{advice}</p> })
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

/// The steps, and the bar that leads through them.
pub fn steps(locality: &Locality) -> AnyView {
    let total = locality.steps.len();
    let steps: Vec<_> = locality
        .steps
        .iter()
        .zip(1..)
        .map(|(one, number)| step(one, number))
        .collect();
    chapter(
        "huong-dan",
        text::STEPS,
        view! {
            <ol id="cac-buoc" class="steps">{steps}</ol>
            <nav id="dieu-huong-buoc" class="can-script" aria-label=text::STEPS_LABEL>
                {view! { <Stepper total=total current=RwSignal::new(1) all=RwSignal::new(true) /> }.into_any()}
            </nav>
        },
    )
}

fn step(step: &Step, number: usize) -> AnyView {
    let tip = step
        .tip
        .as_ref()
        .map(|tip| view! { <p class="tip">{linked(tip)}</p> });
    view! {
        <li id=format!("buoc-{number}") class="step">
            <h3 tabindex="-1">
                <span class="step__number">{text::STEP} " " {number}</span>
                " "
                {step.title.clone()}
            </h3>
            <p>{linked(&step.text)}</p>
            {bullets(&step.points)}
            {tip}
        </li>
    }
    .into_any()
}

/// The checker, and the rules of the number in words for whoever cannot use it.
pub fn number(locality: &Locality) -> AnyView {
    let groups: Vec<_> = GROUPS
        .iter()
        .map(|group| view! { <li><b>{group.code}</b> " – " {group.meaning}</li> })
        .collect();
    let reasons: Vec<_> = text::TOOLS_OFF
        .iter()
        .map(|(reason, words)| (*reason, *words))
        .collect();
    let reasons: Vec<_> = reasons
        .into_iter()
        .map(|(reason, words)| view! { <span data-reason=reason>{words}</span> })
        .collect();
    chapter(
        "kiem-tra",
        text::CHECKER,
        view! {
            <p>{linked(&locality.number.intro)}</p>
            <noscript>
                <p class="notice">{text::NO_SCRIPT}</p>
            </noscript>
            <p id="cong-cu-tat" class="notice" hidden>{reasons}</p>
            <div id="kiem-tra-so-the">
                {view! { <Checker /> }.into_any()}
            </div>
            {list()}
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
    let label = format!("{}: {}", text::QR_OF, video.address);
    let content = view! {
        {note}
        <div class="video">
            {qr_code(drawing, label)}
            <div>
                <p>{text::QR_HOW}</p>
                <p><b>{video.leads_to.clone()}</b></p>
                <p>{address_link(&video.address)}</p>
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

/// What each audience of the document is asked to do.
pub fn audiences(locality: &Locality) -> AnyView {
    let audiences: Vec<_> = locality
        .audiences
        .iter()
        .map(|audience| {
            view! {
                <article id=format!("viec-{}", audience.id) class="card">
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
        view! { <div class="cards">{audiences}</div> },
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
                    <p>{address_link(&link.address)}</p>
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

/// The figures and dates of the document.
pub fn history(locality: &Locality) -> AnyView {
    let figures: Vec<_> = locality
        .figures
        .iter()
        .map(|figure| {
            let rows: Vec<_> = figure
                .values
                .iter()
                .map(|value| {
                    let kind = match value.kind {
                        FigureKind::Measured => text::MEASURED,
                        FigureKind::Target => text::TARGET,
                    };
                    view! {
                        <tr>
                            <th scope="row">{value.label.clone()}</th>
                            <td>{decimal(value.value)} " " {figure.unit.clone()}</td>
                            <td>{kind}</td>
                            <td>{value.date.map(date)}</td>
                            <td>{value.note.clone()}</td>
                        </tr>
                    }
                })
                .collect();
            view! {
                <div class="wide" tabindex="0" role="region" aria-label=figure.title.clone()>
                    <table>
                        <caption>{figure.title.clone()}</caption>
                        <thead>
                            <tr>{text::FIGURE_COLUMNS.map(|name| view! { <th scope="col">{name}</th> })}</tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                <p class="hint">{figure.source.clone()}</p>
            }
        })
        .collect();
    let milestones: Vec<_> = locality
        .milestones
        .iter()
        .map(|milestone| {
            view! {
                <li>
                    <b>{date(milestone.date)} " – " {milestone.title.clone()}</b>
                    <p>{milestone.text.clone()}</p>
                </li>
            }
        })
        .collect();
    chapter(
        "so-lieu",
        text::HISTORY,
        view! { {figures} <ol class="milestones">{milestones}</ol> },
    )
}

fn decimal(value: f64) -> String {
    value.to_string().replace('.', ",")
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
