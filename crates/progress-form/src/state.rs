//! The table as a signal, with its earlier states.

use bhyt_vneid::dom::download::download;
use chrono::{Days, NaiveDate, NaiveDateTime};
use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Place, Table, Target};
use vneid::day;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File};

use super::text;

/// How many changes can be undone.
const KEPT: usize = 50;
/// The most cells that are rendered: rows and weeks.
pub const WINDOW: (usize, usize) = (25, 4);

/// The state of the form. Copies share it.
#[derive(Clone, Copy)]
pub struct State {
    pub table: RwSignal<Table>,
    earlier: RwSignal<Vec<Table>>,
    /// The table as it was opened or handed to the browser last.
    safe: StoredValue<Table>,
    /// The first row and week in sight.
    pub first: RwSignal<(usize, usize)>,
}

/// Says something in the status line.
pub fn say(words: &str) {
    if let Some(status) = document().get_element_by_id("noi") {
        status.set_text_content(Some(words));
    }
}

/// The date and time in Vietnam.
pub fn now() -> NaiveDateTime {
    // Whole milliseconds, far below the largest number.
    #[expect(clippy::cast_possible_truncation)]
    day::local(js_sys::Date::now() as i64)
}

impl State {
    pub fn new() -> Self {
        Self {
            table: RwSignal::default(),
            earlier: RwSignal::default(),
            safe: StoredValue::default(),
            first: RwSignal::default(),
        }
    }

    /// Changes the table, or says why it does not. Returns whether it changed.
    pub fn change<E: AsRef<str>>(&self, change: impl FnOnce(&mut Table) -> Result<(), E>) -> bool {
        let old = self.table.get_untracked();
        let mut new = old.clone();
        if let Err(reason) = change(&mut new) {
            say(reason.as_ref());
            return false;
        }
        say("");
        if new != old {
            self.earlier.update(|earlier| {
                if earlier.len() == KEPT {
                    earlier.remove(0);
                }
                earlier.push(old);
            });
            self.table.set(new);
        }
        true
    }

    pub fn undo(&self) {
        if let Some(table) = self.earlier.try_update(Vec::pop).flatten() {
            self.table.set(table);
            self.first.set((0, 0));
            say(text::UNDONE);
        }
    }

    pub fn can_undo(&self) -> bool {
        self.earlier.with(|earlier| !earlier.is_empty())
    }

    pub fn is_unsaved(&self) -> bool {
        self.table
            .with_untracked(|table| self.safe.with_value(|safe| safe != table))
    }

    /// Adds a column, a week after the last one or for today, and brings it into sight.
    pub fn add_week(&self) {
        let table = self.table.get_untracked();
        let weeks = table.dates().len();
        let last = table
            .dates()
            .last()
            .and_then(|date| progress::parse_day(date));
        let date = last.map_or_else(|| now().date(), |last| last + Days::new(7));
        if self.change(|table| table.set(Place::Date(weeks), &progress::written(date))) {
            let shown = (weeks + 1).saturating_sub(WINDOW.1);
            self.first.update(|first| first.1 = shown);
        }
    }

    /// Adds an empty row and brings it into sight.
    pub fn add_row(&self) {
        let rows = self.table.with_untracked(|table| table.rows().len());
        if self.change(|table| table.set(Place::Name(rows), "")) {
            self.first
                .update(|first| first.0 = rows / WINDOW.0 * WINDOW.0);
        }
    }

    /// Fills the empty table with an example.
    pub fn example(&self) {
        self.change(|table| {
            table.paste(0, 0, text::EXAMPLE)?;
            for (percent, weeks) in [(50, 3), (80, 7)] {
                let date = now().date() + Days::new(weeks * 7);
                table.aim(Target { percent, date });
            }
            Ok::<_, String>(())
        });
    }

    /// Sets targets that follow from today in the place of those there are.
    pub fn replace_targets(&self, aim: fn(&mut Table, NaiveDate)) {
        self.change(|table| {
            aim(table, now().date());
            Ok::<_, &str>(())
        });
        say(text::REPLACED);
    }

    /// Opens a file in the place of the table; what was there can be brought back.
    pub fn open(self, file: File) {
        spawn_local(async move {
            let Ok(buffer) = JsFuture::from(file.array_buffer()).await else {
                say(text::UNREADABLE);
                return;
            };
            let bytes = Uint8Array::new(&buffer).to_vec();
            let opened = progress::open(&bytes).map_err(|damage| damage.to_string());
            let is_open = self.change(|table| {
                *table = opened?;
                Ok::<_, String>(())
            });
            if is_open {
                self.safe.set_value(self.table.get_untracked());
                self.first.set((0, 0));
                say(text::OPENED);
            }
        });
    }

    /// Hands the table to the browser to keep.
    pub fn save(&self) {
        let file = self.table.with_untracked(progress::save);
        let options = BlobPropertyBag::new();
        options.set_type("text/csv;charset=utf-8");
        let parts = Array::of1(&file.into());
        if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) {
            download(text::FILE, &blob);
            self.safe.set_value(self.table.get_untracked());
            say(text::SAVED);
        }
    }
}
