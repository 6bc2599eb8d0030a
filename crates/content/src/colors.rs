//! A ward's colours, held to the contrast that WCAG 2.2 (success criterion 1.4.3) asks of text.

use std::fmt;

/// The contrast that WCAG 2.2 AA asks between text and its background.
pub const MIN_CONTRAST: f64 = 4.5;

/// An opaque sRGB colour, written `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color {
    red: u8,
    green: u8,
    blue: u8,
}

impl Color {
    /// The page's light background.
    pub const WHITE: Self = Self::new(255, 255, 255);
    /// The far end of every dark background.
    pub const BLACK: Self = Self::new(0, 0, 0);

    /// A colour from its three channels.
    #[must_use]
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// Reads `#rrggbb`, upper or lower case, and nothing else (no names, no `#rgb`).
    ///
    /// ```
    /// use content::Color;
    ///
    /// assert_eq!(Color::parse("#9C1c1c").unwrap().to_string(), "#9c1c1c");
    /// assert_eq!(Color::parse("red"), None);
    /// ```
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let hex = written.strip_prefix('#')?;
        if hex.len() != 6 || !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let channel = |from: usize| u8::from_str_radix(&hex[from..from + 2], 16).ok();
        Some(Self::new(channel(0)?, channel(2)?, channel(4)?))
    }

    /// The contrast ratio of WCAG 2.2 between two colours, 1 to 21; the order does not matter.
    ///
    /// ```
    /// use content::Color;
    ///
    /// assert!((Color::BLACK.contrast(Color::WHITE) - 21.0).abs() < 1e-9);
    /// ```
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The nearest shade of this colour that text can have on `background`: itself where it already can.
    ///
    /// On a light background the shade is darker, on a dark one lighter.
    ///
    /// ```
    /// use content::{Color, MIN_CONTRAST};
    ///
    /// let orange = Color::parse("#ff8800").unwrap();
    /// assert!(orange.contrast(Color::WHITE) < MIN_CONTRAST);
    /// assert!(orange.readable_on(Color::WHITE).contrast(Color::WHITE) >= MIN_CONTRAST);
    /// ```
    #[must_use]
    pub fn readable_on(self, background: Self) -> Self {
        let away = if background.contrast(Self::BLACK) >= background.contrast(Self::WHITE) {
            Self::BLACK
        } else {
            Self::WHITE
        };
        (0..=100)
            .map(|percent| self.mixed(away, percent))
            .find(|shade| shade.contrast(background) >= MIN_CONTRAST)
            .unwrap_or(away)
    }

    fn mixed(self, other: Self, percent: u32) -> Self {
        let channel = |from: u8, to: u8| {
            let sum = u32::from(from) * (100 - percent) + u32::from(to) * percent;
            u8::try_from(sum / 100).expect("a mean of two bytes is a byte")
        };
        Self::new(
            channel(self.red, other.red),
            channel(self.green, other.green),
            channel(self.blue, other.blue),
        )
    }

    /// Relative luminance as WCAG 2.2 defines it, 0 to 1.
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}
