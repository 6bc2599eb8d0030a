//! Every widget of the page, each in one line.

use super::command::Command;
use super::frame::{Frame, Widget};
use super::{
    checker, display_settings, list, practice, request_counter, search, share, steps, wizard,
};

/// Declares the widgets: the field of [`Widgets`], the variant of [`Message`] and [`Name`], the type, and what its actions
/// begin with. They render for the first time in this order.
macro_rules! widgets {
    ($($(#[$doc:meta])* $field:ident, $variant:ident: $type:ty, $prefix:literal;)*) => {
        /// The widgets of the page.
        #[derive(Default)]
        pub struct Widgets {
            $($(#[$doc])* pub $field: $type,)*
        }

        /// What happened to a widget.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Message {
            $($(#[$doc])* $variant(<$type as Widget>::Message),)*
        }

        /// One of the widgets.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub enum Name {
            $($(#[$doc])* $variant,)*
        }

        impl Name {
            /// Every widget, in the order in which they render for the first time.
            pub const ALL: &[Name] = &[$(Name::$variant,)*];

            /// What the names of its actions begin with, before the first `-`.
            pub const fn prefix(self) -> &'static str {
                match self {
                    $(Name::$variant => $prefix,)*
                }
            }

            /// The names in `data-action` that its elements have.
            pub const fn actions(self) -> &'static [&'static str] {
                match self {
                    $(Name::$variant => <$type as Widget>::ACTIONS,)*
                }
            }
        }

        impl Message {
            /// Reads the message of an element's `data-action`; a field gives its text as `value`, a button nothing.
            ///
            /// ```
            /// use bhyt_vneid::widgets::{checker, registry::Message};
            /// assert_eq!(Message::parse("checker-check", None), Some(Message::Checker(checker::Message::Check)));
            /// assert_eq!(Message::parse("checker-check", Some("1".into())), None);
            /// assert_eq!(Message::parse("nonsense", None), None);
            /// ```
            pub fn parse(action: &str, value: Option<String>) -> Option<Message> {
                match action.split_once('-')?.0 {
                    $($prefix => <$type>::parse(action, value).map(Message::$variant),)*
                    _ => None,
                }
            }

            /// The widget that it is for.
            pub const fn widget(&self) -> Name {
                match self {
                    $(Message::$variant(_) => Name::$variant,)*
                }
            }
        }

        impl Widgets {
            /// Applies a message to its widget and returns what the browser has to do besides rendering.
            pub fn update(&mut self, message: Message) -> Vec<Command> {
                match message {
                    $(Message::$variant(message) => self.$field.update(message),)*
                }
            }

            /// Renders a widget.
            pub fn render(&self, widget: Name, frame: &mut impl Frame) {
                match widget {
                    $(Name::$variant => self.$field.render(frame),)*
                }
            }
        }
    };
}

widgets! {
    /// The steps of the guide.
    steps, Steps: steps::Steps, "steps";
    /// The wizard.
    wizard, Wizard: wizard::Wizard, "wizard";
    /// Larger text and more contrast.
    display_settings, DisplaySettings: display_settings::DisplaySettings, "display";
    /// The checker of one number.
    checker, Checker: checker::Checker, "checker";
    /// The practice with the phone.
    practice, Practice: practice::Practice, "practice";
    /// The count of today's requests.
    request_counter, RequestCounter: request_counter::RequestCounter, "counter";
    /// The search.
    search, Search: search::Search, "search";
    /// The checker of a list.
    list, List: list::List, "list";
    /// Sharing and printing.
    share, Share: share::Share, "share";
}

/// What most readers do, as actions with the text of a field: the lesson up to its form, and a number with a look-alike checked
/// until it is right. The page replays them on widgets that nobody sees, so that the browser has compiled what answers.
pub const WARM_UP: [(&str, Option<&str>); 8] = [
    ("checker-number", Some("DN4O1O123498765")),
    ("checker-check", None),
    ("checker-number", Some("DN4010123498765")),
    ("practice-learn-3", None),
    ("practice-tap-wallet", None),
    ("practice-tap-integrate", None),
    ("practice-tap-new-request", None),
    ("practice-tap-kind-health-card", None),
];
