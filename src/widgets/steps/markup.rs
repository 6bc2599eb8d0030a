//! The static markup of the chapter with the steps.

use leptos::prelude::*;

use super::{Steps, action, text};
use crate::document::parts::{bullets, chapter, linked, shown};
use crate::widgets::attribute::Attribute;
use crate::widgets::frame::Snapshot;
use crate::widgets::names::id;
use crate::widgets::practice::drawings;
use crate::widgets::wizard::{self, Wizard};
use content::{Choice as _, Locality, Step};

/// The steps, and the bar that leads through them.
pub fn steps(locality: &Locality) -> AnyView {
    let model = Steps::new(vec![None; locality.steps.len()]);
    let initial = Snapshot::of(&model);
    let attributes = &initial.attributes;
    let next = Snapshot::of(&Wizard::default()).attributes;
    let steps: Vec<_> = locality
        .steps
        .iter()
        .zip(1..)
        .map(|(one, number)| step(one, number, locality.steps.get(number), [attributes, &next]))
        .collect();
    chapter(
        id::GUIDE,
        text::HEADING,
        view! {
            <ol id={id::STEPS} {..shown(attributes, id::STEPS)}>{steps}</ol>
            <nav id=id::STEP_BAR class="can-script" aria-label=text::BAR>
                <div class="stepper">
                    <a id=id::STEP_BACK class="button button--quiet" {..shown(attributes, id::STEP_BACK)}>{text::BACK}</a>
                    <p id=id::STEP_PLACE class="stepper__place" role="status">{initial.view(id::STEP_PLACE)}</p>
                    <a id=id::STEP_ON class="button" {..shown(attributes, id::STEP_ON)}>{text::ON}</a>
                    <button id=id::STEP_SWITCH type="button" class="stepper__all can-script" data-action=action::SWITCH>{initial.view(id::STEP_SWITCH)}</button>
                </div>
            </nav>
        },
    )
}

fn step(step: &Step, number: usize, next: Option<&Step>, attributes: [&[Attribute]; 2]) -> AnyView {
    let tip = step
        .tip
        .as_ref()
        .map(|tip| view! { <p class="tip">{linked(tip)}</p> });
    let ten = (number == 5).then(|| {
        view! {
            <label class="step__ten can-script">
                <span class="unseen">{wizard::text::REAL_TEN}</span>
                <input id=id::REAL_TEN class="field field--ten" type="text" readonly placeholder=" " autocomplete="off" />
                <span class="step__no-ten">{wizard::text::REAL_NO_TEN}</span>
            </label>
        }
    });
    let one = format!("{}{number}", id::STEP);
    let link = format!("{}{number}", id::STEP_LINK);
    let opens = shown(attributes[0], &link);
    // What stands behind the first comma is seen of the step that is next.
    let at = step.title.find([',', ';']).unwrap_or(step.title.len());
    let (title, rest) = step.title.split_at(at);
    let (comma, rest) = rest.split_at(rest.len().min(1));
    let [title, comma, rest] = [title, comma, rest].map(str::to_owned);
    let marks: Vec<_> = attributes
        .iter()
        .flat_map(|attributes| shown(attributes, &one))
        .collect();
    view! {
        <li id=one.clone() class="step" data-screen=step.screen.as_str() {..marks}>
            <input type="checkbox" class="step__tick can-script" aria-label=format!("{} {number}: {}", text::TICK, step.title) data-action=format!("{}{number}", wizard::action::TICK) />
            <h3 id=format!("{}{number}", id::STEP_HEADING) tabindex="-1">
                <span class="step__number"><span class="step__word">{text::STEP} " "</span>{number}</span>
                " "
                <span><a id={link} {..opens}><b>{title}</b><span class="step__comma">{comma}</span> <span class="step__rest">{rest}</span></a></span>
            </h3>
            {ten}
            <p>{linked(&step.text)}</p>
            {bullets(&step.points)}
            {tip}
            <div class="drawings">{drawings(step.screen, next.map(|next| next.screen))}</div>
        </li>
    }
    .into_any()
}
