//! The whole page of a ward, in reading order.

use leptos::prelude::*;

use crate::locality::Locality;
use crate::site::qr::Drawing;

use super::{chapters, practice, text};

/// The QR codes of a page, drawn while it is built.
#[derive(Clone, Debug)]
pub struct Drawings {
    /// The address of the video guide, or of what stands in its place.
    pub video: Drawing,
}

/// Everything inside `body` that a reader sees without a script.
pub fn page(locality: &Locality, drawings: &Drawings) -> impl IntoView + use<> {
    view! {
        <a class="skip" href="#noi-dung">{text::SKIP}</a>
        {chapters::opening(locality)}
        <main id="noi-dung">
            {chapters::place_today(locality)}
            {chapters::benefits(locality)}
            {chapters::needs(locality)}
            {chapters::steps(locality)}
            {practice::chapter()}
            {chapters::number(locality)}
            {chapters::questions(locality)}
            {chapters::video(locality, &drawings.video)}
            {chapters::scam(locality)}
            {chapters::audiences(locality)}
            {chapters::contacts(locality)}
            {chapters::topics(locality)}
            {chapters::history(locality)}
        </main>
        {chapters::closing(locality)}
    }
}
