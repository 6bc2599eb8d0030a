//! The whole page of a ward, in reading order.

use leptos::prelude::*;

use crate::content::Locality;
use crate::qr::Drawing;

use super::{chapters, embedding, history, notices, practice, share, sheets, steps, text};

/// What a page is made of besides its ward's content.
#[derive(Clone, Debug)]
pub struct Extras {
    /// The QR code of the video guide's address, or of what stands in its place.
    pub video: Drawing,
    /// The day of the build, as `d/m/yyyy`.
    pub built: String,
}

/// Everything inside `body` that a reader sees without a script.
pub fn page(locality: &Locality, extras: &Extras) -> impl IntoView + use<> {
    view! {
        <a class="skip" href="#noi-dung">{text::SKIP}</a>
        {chapters::looks()}
        {notices::coming()}
        {chapters::opening(locality, &extras.built)}
        <main id="noi-dung">
            {history::review(locality)}
            {chapters::place_today(locality)}
            {chapters::benefits(locality)}
            {chapters::needs(locality)}
            {steps::shell::steps(locality)}
            {practice::shell::chapter()}
            {chapters::number(locality)}
            {chapters::questions(locality)}
            {chapters::video(locality, &extras.video)}
            {chapters::scam(locality)}
            {chapters::audiences(locality)}
            {chapters::contacts(locality)}
            {chapters::topics(locality)}
            {share::shell::share(locality, extras)}
            {history::history(locality)}
            {embedding::chapter(locality)}
        </main>
        {chapters::closing(locality)}
        {sheets::sheets(locality, extras)}
        {embedding::whose(locality)}
    }
}
