//! The film of the practice for a film file: its scenes as pages to photograph, and its words with their times.

use super::prerender::render;
use bhyt_vneid::widgets::practice::film;
use content::Locality;
use vneid::Session;

/// How many moments stand on one page: as many as a browser photographs at once without a limit to the picture's height.
pub const ON_A_PAGE: usize = 4;

/// How many pages there are; on the last one its last moment stands again where there is room.
///
/// ```
/// assert_eq!(page::film::pages(), 7);
/// ```
pub fn pages() -> usize {
    film::moments().len().div_ceil(ON_A_PAGE)
}

/// How long each moment stands, in seconds.
///
/// ```
/// assert!(page::film::lasts().iter().sum::<f64>() <= 90.0);
/// ```
pub fn lasts() -> Vec<f64> {
    film::moments().iter().map(seconds).collect()
}

fn seconds(moment: &Session) -> f64 {
    f64::from(moment.lasts()) / 1000.0
}

/// Some moments below each other as a page of its own, in a shape of `film.css` (`upright` or `wide`), with the name of the ward.
pub fn document(locality: &Locality, css: &str, class: &str, page: usize) -> String {
    let ward = render(|| leptos::prelude::IntoAny::into_any(locality.place.authority.clone()));
    let moments = film::moments();
    let scenes: String = (page * ON_A_PAGE..(page + 1) * ON_A_PAGE)
        .map(|place| {
            let still = render(|| film::still(&moments[place.min(moments.len() - 1)]));
            format!(
                "<section class=\"film--{class}\">{still}<p class=\"film__ward\">{ward}</p></section>"
            )
        })
        .collect();
    let own = include_str!("film.css");
    format!(
        "<!DOCTYPE html><html lang=\"vi\"><meta charset=\"utf-8\"><title>{class}</title><style>{css}{own}</style><body>{scenes}</body></html>"
    )
}

/// The words of the film with their times, as WebVTT: words that stay through some moments are one caption.
///
/// ```
/// let captions = page::film::captions();
/// assert!(captions.starts_with("WEBVTT\n\n00:00:00.000 --> 00:00:04."), "{captions}");
/// assert_eq!(captions.matches("Nhập từng số").count(), 1);
/// ```
pub fn captions() -> String {
    let mut cues: Vec<(f64, f64, String)> = Vec::new();
    let mut now = 0.0;
    for moment in film::moments() {
        let end = now + seconds(&moment);
        match cues.last_mut() {
            Some((_, until, words)) if words == moment.voice() => *until = end,
            _ => cues.push((now, end, moment.voice().to_owned())),
        }
        now = end;
    }
    let time = |seconds: f64| format!("00:{:02}:{:06.3}", (seconds / 60.0) as u32, seconds % 60.0);
    let cues = cues
        .iter()
        .map(|(from, to, words)| format!("\n{} --> {}\n{words}\n", time(*from), time(*to)));
    ["WEBVTT\n".to_owned()].into_iter().chain(cues).collect()
}
