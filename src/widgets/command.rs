//! What a widget asks of the browser after a message: data, carried out by [`dom`](crate::dom).

use super::list::Export;
use super::registry::Message;

/// One thing to do outside of the widgets' own mount points.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Gives an element the focus; the browser scrolls it into view.
    Focus(String),
    /// Gives an element the focus and leaves the page where it is scrolled to.
    FocusInPlace(String),
    /// Gives `to` the focus, in place, if it is on `from` or inside it: `from` goes away, and from nowhere a reader without
    /// a mouse would have to begin at the top.
    Rescue {
        /// The id of what goes away.
        from: &'static str,
        /// The id of what takes over.
        to: &'static str,
    },
    /// Takes the focus from what is inside this element before the widget renders. A focused element that goes away makes the
    /// browser compute styles and layout at once, of a page that is only half rendered.
    Release(&'static str),
    /// Gives an element the focus unless somebody already types into a field inside `within`.
    FocusUnlessTyping {
        /// The id of the part of the page.
        within: &'static str,
        /// The id of what takes the focus.
        to: &'static str,
    },
    /// Scrolls this element, and nothing around it, as far as shows what is to be pressed inside it.
    ShowMark(&'static str),
    /// Tells the search what the page holds.
    CollectEntries,
    /// Forgets the number in the checker.
    ForgetNumber,
    /// Scrolls what is inside this element back to its beginning before the widget renders.
    Unscroll(&'static str),
    /// Scrolls an element to the top of the window.
    Reveal(String),
    /// Changes the address inside the page, such as `#buoc-3`; the browser then reports the new address.
    GoTo(String),
    /// Focuses a field and selects a part of its text, in UTF-16 units.
    Select {
        /// The field's id.
        field: &'static str,
        /// The first unit.
        from: u32,
        /// One past the last unit.
        to: u32,
    },
    /// Writes into a field that somebody types into, because the reader asked for it.
    Write {
        /// The field's id.
        field: &'static str,
        /// Its new text.
        text: String,
    },
    /// Copies the text of a field, which is selected for it.
    CopyField {
        /// The field's id.
        field: &'static str,
        /// The answer where it was copied.
        copied: Message,
        /// The answer where the browser refuses.
        refused: Message,
    },
    /// Writes the result of the list, in short slices; the list gets
    /// [`Exported`](super::list::Message::Exported).
    Export(Export),
    /// Remembers a word on this device; never anything that a person typed.
    Remember {
        /// One of [`key`](super::names::key).
        key: &'static str,
        /// The word.
        word: String,
    },
    /// Sends a message once the present state is painted: work that no answer waits for.
    AfterPaint(Message),
    /// Asks for what the device remembers as finished, and for the day: the practice gets
    /// [`Recalled`](super::practice::Message::Recalled).
    Recall,
    /// Runs the film's clock with this many milliseconds a scene, or stops it.
    Clock(Option<i32>),
    /// Ends the reading of a list and the writing of its result: the list holds something else, or nothing.
    EndTransfers,
    /// Judges the list in short slices until it is done.
    Judge,
    /// Ends reading aloud: what is read no longer stands in the page.
    StopReading,
    /// Opens the device's own way of sharing the page at this address.
    Share(String),
    /// Opens the print dialog.
    Print,
    /// Prints the card of completion alone.
    PrintCard,
}
