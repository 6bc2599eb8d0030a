//! What a page shows besides its ward's content.

use crate::qr::Drawing;

/// What a page is made of besides its ward's content.
#[derive(Clone, Debug)]
pub struct Extras {
    /// The QR code of the address that the content gives the video, or that stands in its place.
    pub video: Drawing,
    /// The day of the build, as `d/m/yyyy`.
    pub built: String,
}
