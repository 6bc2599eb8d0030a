//! The editor: a page in which a ward makes its page, without a server, a command line or an engineer.
//!
//! It carries what the command line builds a page from and builds it by the same code ([`page`]), so the same content
//! and the same day give the same bytes. [`model`] is the draft (pure), [`markup`] its form (prerendered from the common
//! content, so that what stands in a field is what every page says), `edge` the fields, files and the preview in the browser.
//! Nothing that is typed leaves the device.

pub mod document;
pub mod markup;
pub mod model;
pub mod take;
pub mod text;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use page::{self, Parts, Program, Scripts, Style};

/// The names of elements and attributes that the form and the edge share.
pub mod names {
    /// The field of a value: its attribute holds the value's path.
    pub const FIELD: &str = "data-field";
    /// What a button does.
    pub const ACT: &str = "data-act";
    /// Where the words of a mistake stand: its attribute holds the path.
    pub const MISTAKE: &str = "data-mistake";
    /// The tick that leaves an entry out: its attribute holds the id.
    pub const KEPT: &str = "data-kept";
    /// What the program and the parts of the page stand in.
    pub const PARTS: &str = "phan";
    /// The file field.
    pub const OPEN: &str = "mo-tep";
    /// What the editor says of the last thing done.
    pub const STATUS: &str = "noi";
    /// All mistakes in one list.
    pub const MISTAKES: &str = "loi";
    /// The preview.
    pub const PREVIEW: &str = "xem-truoc";
    /// The view that the preview shows.
    pub const VIEW: &str = "xem-phan";
    /// How wide the preview is.
    pub const WIDTH: &str = "xem-rong";
    /// The tick that keeps the draft on this device.
    pub const REMEMBER: &str = "nho";
    /// The start of the ids of the templates for a ward's own entries, and of the places that hold those.
    pub const TEMPLATE: &str = "mau-";
    /// The start of the ids of the places that hold a ward's own entries.
    pub const OWN: &str = "rieng-";
}

/// What the editor carries of the page: text that no ward's content changes.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Carried {
    template: String,
    css: String,
    glue: String,
    packed: String,
    /// Pictures beside every page, as base64.
    icons: Vec<(String, String)>,
}

impl Carried {
    /// What an editor carries of these parts and pictures.
    pub fn new(parts: &Parts, icons: &[(&'static str, Vec<u8>)]) -> Self {
        Self {
            template: parts.template.clone(),
            css: parts.style.css.clone(),
            glue: parts.program.glue.clone(),
            packed: parts.program.packed.clone(),
            icons: icons
                .iter()
                .map(|(name, png)| ((*name).to_owned(), STANDARD.encode(png)))
                .collect(),
        }
    }

    /// The parts of a page.
    ///
    /// # Errors
    /// When what was carried is no style.
    pub fn parts(&self) -> Result<Parts, page::Error> {
        Ok(Parts {
            template: self.template.clone(),
            style: Style::new(&self.css)?,
            scripts: Scripts::new()?,
            program: Program {
                glue: self.glue.clone(),
                packed: self.packed.clone(),
            },
        })
    }

    /// The pictures that lie beside every page.
    pub fn icons(&self) -> Vec<(String, Vec<u8>)> {
        let icons = self.icons.iter();
        icons
            .filter_map(|(name, png)| Some((name.clone(), STANDARD.decode(png).ok()?)))
            .collect()
    }
}
