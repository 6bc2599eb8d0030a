//! The film of the practice for a film file: its scenes as pages to photograph, and its words with their times.

use super::prerender::render;
use bhyt_vneid::widgets::practice::{PACE, film};
use content::Locality;

/// How many scenes stand on one page: as many as a browser photographs at once without a limit to the picture's height.
pub const ON_A_PAGE: usize = 4;

/// How many pages there are; on the last one its last scene stands again where there is room.
///
/// ```
/// assert_eq!(page::film::pages(), 4);
/// ```
pub fn pages() -> usize {
    film::scenes().div_ceil(ON_A_PAGE)
}

/// When a scene begins, in seconds; past the last one, when the film ends.
///
/// ```
/// use page::film;
/// assert_eq!(film::begins(0), 0.0);
/// assert!(film::begins(usize::MAX) <= 60.0);
/// ```
pub fn begins(scene: usize) -> f64 {
    scene.min(film::scenes()) as f64 * f64::from(PACE) / 1000.0
}

/// Some scenes below each other as a page of its own, in a class of `film.css`, with the name of the ward.
pub fn document(locality: &Locality, css: &str, class: &str, page: usize) -> String {
    let ward = render(|| leptos::prelude::IntoAny::into_any(locality.place.authority.clone()));
    let scenes: String = (page * ON_A_PAGE..(page + 1) * ON_A_PAGE)
        .map(|scene| {
            let still = render(|| film::still(scene.min(film::scenes() - 1)));
            format!(
                "<section class=\"{class}\">{still}<p class=\"film__ward\">{ward}</p></section>"
            )
        })
        .collect();
    let own = include_str!("film.css");
    format!(
        "<!DOCTYPE html><html lang=\"vi\"><meta charset=\"utf-8\"><title>{class}</title><style>{css}{own}</style><body>{scenes}</body></html>"
    )
}

/// The words of the film with their times, as WebVTT.
///
/// ```
/// let captions = page::film::captions();
/// assert!(captions.starts_with("WEBVTT\n\n00:00:00.000 --> 00:00:03.700\n"));
/// ```
pub fn captions() -> String {
    let cues = (0..film::scenes()).map(|scene| {
        format!(
            "\n00:00:{:06.3} --> 00:00:{:06.3}\n{}\n",
            begins(scene),
            begins(scene + 1),
            film::words(scene)
        )
    });
    ["WEBVTT\n".to_owned()].into_iter().chain(cues).collect()
}
