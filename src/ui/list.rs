//! The list of numbers: the prerendered part of the page, and the rows and sentences that the browser puts into it.
//!
//! No number, name or other cell of a list ever stands in text or in an attribute, where it would go along into a saved
//! copy of the page: cells are the *values* of read-only fields, set after the markup is there. Reasons are words without
//! digits of a number. At most [`FIRST`] rows are shown at first, however long the list.

use crate::card_number::batch::{Batch, Filter, Kind};

mod text;

/// How many rows are shown at first.
pub const FIRST: usize = 50;
/// How many rows are added at a time.
pub const MORE: usize = 200;

/// The part of the page, without any row; the browser fills it.
#[cfg(not(target_arch = "wasm32"))]
pub fn list() -> leptos::prelude::AnyView {
    use leptos::prelude::*;
    let filters: Vec<_> = text::FILTERS
        .iter()
        .enumerate()
        .map(|(at, name)| {
            view! { <button type="button" class="button button--quiet" data-filter=at aria-pressed=(at == 0).to_string()>{*name}</button> }
        })
        .collect();
    let act = |act: &'static str, class: &'static str, words: &'static str| {
        view! { <button type="button" class=class data-list=act>{words}</button> }
    };
    view! {
        <section id="danh-sach" class="list can-script" aria-labelledby="danh-sach-tieu-de">
            <h3 id="danh-sach-tieu-de">{text::HEADING}</h3>
            <p class="hint" id="danh-sach-goi-y">{text::HINT}</p>
            <label for="danh-sach-o">{text::PASTE}</label>
            <textarea id="danh-sach-o" class="field" rows="4" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="danh-sach-goi-y"></textarea>
            <label class="list__file">
                <span>{text::FILE}</span>
                <input id="danh-sach-tep" type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" />
            </label>
            <div id="danh-sach-kq" hidden>
                <div id="danh-sach-chay" class="list__run" hidden>
                    <progress id="danh-sach-tien-do" max="100" aria-label=text::PROGRESS></progress>
                    {act("stop", "button button--quiet", text::STOP)}
                </div>
                <p id="danh-sach-tin" class="list__counts" role="status"></p>
                <div id="danh-sach-xem">
                    <div class="list__buttons" role="group" aria-label=text::FILTER>{filters}</div>
                    <ol id="danh-sach-dong" class="list__rows"></ol>
                    <div class="list__buttons">
                        {act("more", "button button--quiet", text::MORE)}
                        {act("copy", "button", text::COPY)}
                        {act("save", "button button--quiet", text::SAVE)}
                        {act("clear", "button button--quiet", text::CLEAR)}
                    </div>
                    <p class="hint">{text::SAVE_HINT}</p>
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// What the browser knows about the run so far.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Run {
    /// Rows are being judged.
    Going,
    /// All rows are judged.
    Done,
    /// The reader stopped it.
    Stopped,
}

/// What happened besides the judging.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Note {
    /// The result is in the clipboard.
    Copied,
    /// The browser refused the clipboard.
    NotCopied,
    /// The file went to the browser; whether it could be kept, no page is told.
    Saved,
    /// The file could not be read.
    Unreadable,
    /// The file is no list of people.
    TooLarge,
}

/// The sentence of a note.
pub const fn note(note: Note) -> &'static str {
    match note {
        Note::Copied => text::COPIED,
        Note::NotCopied => text::NOT_COPIED,
        Note::Saved => text::SAVED,
        Note::Unreadable => text::UNREADABLE,
        Note::TooLarge => text::TOO_LARGE,
    }
}

/// The sentence with the counts.
///
/// ```
/// use bhyt_vneid::{card_number::batch::Batch, ui::list::{Run, counts}};
/// let mut batch = Batch::new("3821604417\n3821604418\n12345".to_owned());
/// batch.work(10);
/// assert_eq!(counts(&batch, Run::Done), "Đã xem xong 3 số: 2 đúng định dạng, 0 cần xem lại, 1 VNeID sẽ không nhận, 0 trùng.");
/// ```
pub fn counts(batch: &Batch, run: Run) -> String {
    if batch.column().is_none() {
        return text::NO_COLUMN.to_owned();
    }
    let mut out = String::from(match run {
        Run::Going => text::GOING,
        Run::Done => text::DONE,
        Run::Stopped => text::STOPPED,
    });
    grouped(&mut out, batch.judged());
    out.push_str(text::NUMBERS);
    for (kind, words) in text::KINDS {
        grouped(&mut out, batch.count(kind));
        out.push_str(words);
    }
    out
}

/// A count as it is written in Vietnam, with a dot before every third digit from the end.
fn grouped(out: &mut String, count: usize) {
    let digits = count.to_string();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
}

/// The markup of the rows in a window, and the values of their fields in order.
///
/// ```
/// use bhyt_vneid::{card_number::batch::{Batch, Filter}, ui::list::rows};
/// let mut batch = Batch::new("Lan <b>,DN4O13821604417".to_owned());
/// batch.work(10);
/// let (html, values) = rows(&mut batch, Filter::All, 0, 50);
/// assert_eq!(values, ["DN4O13821604417", "Lan <b>", "DN4013821604417"]);
/// assert!(html.contains("Dòng 1") && !html.contains("Lan") && !html.contains("3821604417"));
/// ```
pub fn rows(batch: &mut Batch, filter: Filter, from: usize, len: usize) -> (String, Vec<String>) {
    let mut html = String::new();
    let mut values = Vec::new();
    for place in batch.window(filter, from, len) {
        let (Some(entry), Some(details)) = (batch.entry(place).copied(), batch.details(place))
        else {
            continue;
        };
        let row = entry.row.to_string();
        let (class, verdict) = match entry.kind {
            Kind::Rejected => ("error", ""),
            Kind::Twice => ("warning", ""),
            Kind::Warning => ("warning", ""),
            Kind::Ok => ("ok", text::WELL_FORMED),
        };
        push(
            &mut html,
            &[
                "<li class=\"row row--",
                class,
                "\"><b>",
                text::ROW,
                &row,
                "</b>",
            ],
        );
        field(&mut html, text::NUMBER_IN_ROW, &row);
        values.push(details.number);
        if !details.beside.is_empty() {
            field(&mut html, text::BESIDE_IN_ROW, &row);
            values.push(details.beside);
        }
        push(&mut html, &["<span class=\"row__why\">", verdict]);
        if !verdict.is_empty() && !details.reasons.is_empty() {
            html.push_str(". ");
        }
        push(&mut html, &[&details.reasons, "</span>"]);
        if let Some(suggestion) = details.suggestion {
            push(
                &mut html,
                &["<span class=\"row__try\">", text::SUGGESTION, "</span>"],
            );
            field(&mut html, text::SUGGESTION_IN_ROW, &row);
            values.push(suggestion);
        }
        html.push_str("</li>");
    }
    (html, values)
}

fn field(html: &mut String, label: &str, row: &str) {
    push(
        html,
        &[
            "<input readonly autocomplete=\"off\" aria-label=\"",
            label,
            row,
            "\">",
        ],
    );
}

fn push(html: &mut String, pieces: &[&str]) {
    for piece in pieces {
        html.push_str(piece);
    }
}
