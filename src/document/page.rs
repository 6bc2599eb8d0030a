//! The whole page of a ward, in reading order.

use leptos::prelude::*;

use content::Locality;

use super::extras::Extras;
use super::{
    chapters, embedding, header, helping, history, notices, sheets, sources, troubleshooter, views,
};
use crate::routes::view;
use crate::widgets::{list, practice, share, steps, text, wizard};

/// Everything inside `body` that a reader sees without a script.
pub fn page(locality: &Locality, extras: &Extras) -> impl IntoView + use<> {
    view! {
        <a class="skip" href="#noi-dung">{text::SKIP}</a>
        {header::header(locality)}
        {notices::coming()}
        {notices::clock()}
        {chapters::opening(locality)}
        <main id="noi-dung">
            {history::review(locality)}
            {chapters::place_today(locality)}
            {chapters::benefits(locality)}
            {wizard::markup::wizard(locality)}
            {steps::markup::steps(locality)}
            {practice::markup::chapter()}
            {chapters::number(locality)}
            {wizard::markup::next(locality)}
            {views::next(view::CHECKER)}
            {troubleshooter::chapter_of(locality)}
            {chapters::scam(locality)}
            {chapters::contacts(locality)}
            {views::next(view::PRACTICE)}
            {chapters::video(locality, &extras.video)}
            {helping::chapter_of()}
            {list::markup::list()}
            {chapters::audiences(locality)}
            {share::markup::share(locality, extras)}
            {views::next(view::HELPING)}
            {chapters::about(locality)}
            {chapters::topics(locality)}
            {history::history(locality)}
            {sources::sources(locality)}
            {embedding::chapter(locality)}
            {chapters::opening_phone()}
        </main>
        {chapters::closing(locality)}
        {header::display_settings(&extras.built)}
        {sheets::sheets(locality, extras)}
        {embedding::whose(locality)}
    }
}
