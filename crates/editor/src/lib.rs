//! The editor: a page in which a ward makes its page, without a server, a command line or an engineer.
//!
//! It consists of two modules. The form (`editor-form`) is an ordinary Leptos app of fields and signals; the [`builder`], in a
//! worker, holds the [`draft`] and builds the page by the code of the command line ([`page`]): the same content and the same
//! day give the same bytes. Nothing that is typed leaves the device.

pub mod archive;
pub mod builder;
pub mod document;
pub mod draft;
pub mod text;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use page::{self, Parts, Program, Scripts, Style};

pub use editor_protocol::ids;

/// What the editor carries of the page: text that no ward's content changes.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Carried {
    template: String,
    /// The styles of the first screen, and the rest.
    css: [String; 2],
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
            css: [&parts.style.css, &parts.style.rest].map(String::clone),
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
            style: Style::new(&self.css[0], &self.css[1])?,
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
