//! Attributes that a widget gives to static elements.

use std::borrow::Cow;

/// An attribute of a static element.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Attribute {
    /// The element's id; [`ROOT`](super::names::id::ROOT) is the root element.
    pub id: Cow<'static, str>,
    /// The attribute's name.
    pub name: &'static str,
    /// Its value, or nothing where it is not to be there.
    pub value: Option<Cow<'static, str>>,
}

impl Attribute {
    /// An attribute with a value, or none.
    #[inline(never)]
    pub fn new(
        id: impl Into<Cow<'static, str>>,
        name: &'static str,
        value: Option<&'static str>,
    ) -> Self {
        Self {
            id: id.into(),
            name,
            value: value.map(Cow::Borrowed),
        }
    }

    /// An attribute with a text made for it.
    #[inline(never)]
    pub fn text(id: impl Into<Cow<'static, str>>, name: &'static str, value: String) -> Self {
        Self {
            id: id.into(),
            name,
            value: Some(Cow::Owned(value)),
        }
    }

    /// Whether a switch is pressed.
    #[inline(never)]
    pub fn pressed(id: impl Into<Cow<'static, str>>, pressed: bool) -> Self {
        Self::new(
            id,
            "aria-pressed",
            Some(if pressed { "true" } else { "false" }),
        )
    }

    /// An attribute that is there or not, such as `hidden`.
    #[inline(never)]
    pub fn flag(id: impl Into<Cow<'static, str>>, name: &'static str, there: bool) -> Self {
        Self::new(id, name, there.then_some(""))
    }
}
