//! What a page shows besides its ward's content.

use content::Locality;

use crate::qr::Drawing;
use crate::widgets::names::id;
use crate::widgets::text;

/// What a page is made of besides its ward's content.
#[derive(Clone, Debug)]
pub struct Extras {
    /// The QR code of the video guide's address, or of what stands in its place.
    pub video: Drawing,
    /// The day of the build, as `d/m/yyyy`.
    pub built: String,
}

/// Where the QR code and the button of the video lead.
#[derive(Clone, Debug, PartialEq)]
pub struct VideoLink {
    /// The https address.
    pub address: String,
    /// What is there.
    pub leads_to: String,
    /// What is said above it; none of an official video.
    pub note: Option<String>,
}

/// The official video; else the page's own film, where the page's address is known; else what the content names in its place.
pub fn video_link(locality: &Locality) -> VideoLink {
    let video = &locality.video;
    match &locality.address {
        Some(page) if !video.official => VideoLink {
            address: format!("{page}#{}", id::FILM),
            leads_to: text::FILM_LEADS_TO.to_owned(),
            note: Some(text::FILM_NOTE.to_owned()),
        },
        _ => VideoLink {
            address: video.address.clone(),
            leads_to: video.leads_to.clone(),
            note: video.note.clone(),
        },
    }
}
