//! The names by which elements say what they do (`data-action`).

/// Declares the module `action` of a widget: a constant for each name, and `ALL` of them. A name that ends with `-` is followed
/// by which of several is meant.
macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident = $action:literal,)*) => {
        /// The names of what its elements do, for `data-action`.
        pub mod action {
            $($(#[$doc])* pub const $name: &str = $action;)*
            /// All of them.
            pub const ALL: &[&str] = &[$($name),*];
        }
    };
}
pub(crate) use actions;
