//! The page's styles, minified, and the colours that are also needed outside of them.

use content::{Color, Locality};

use super::{Error, routes};

/// The style for readers whose browser runs no scripts: what only scripts can work is not shown.
pub const NO_SCRIPT: &str = ".can-script,.widgets-notice{display:none!important}.no-widgets{display:block!important}:root{--away:revert!important}";

/// The styles of the page in the form in which they stand in it.
#[derive(Clone, Debug)]
pub struct Style {
    /// The minified CSS of the first screen, which stands in the head.
    pub css: String,
    /// The minified CSS of all that follows, which stands behind the first screen: its bytes are not waited for.
    pub rest: String,
    /// The colours of it that pictures, the manifest and a ward's own colour are made with.
    pub palette: Palette,
}

/// Colours of the design, read from its tokens (custom properties of `:root` in `style/0-tokens.css`).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Palette {
    /// `--ward`: the colour of wards that name none, and of the icons.
    pub accent: Color,
    /// `--paper`: the page's background, seen while the installed page starts.
    pub paper: Color,
    /// `--error-tint`: the darkest ground of the light design that a ward's colour is read on.
    pub light_ground: Color,
    /// `--tint` in the dark design: the lightest ground that it is read on there.
    pub dark_ground: Color,
}

impl Style {
    /// Puts the routes into the styles, minifies them and reads the palette from them; they may be minified already.
    ///
    /// # Errors
    /// When they cannot be read as CSS or name an unknown route, a token of the palette is missing, or the minifier would break a sum.
    ///
    /// ```
    /// use page::Style;
    /// let tokens = ":root { --ward: #0b5d66; --paper: #faf7f1; --error-tint: #fdecea; }
    ///     @media (prefers-color-scheme: dark) { :root { --tint: #1d2a2b; } }";
    /// assert_eq!(Style::new(tokens, "").unwrap().palette.paper.to_string(), "#faf7f1");
    /// assert_eq!(Style::new(":root {}", "").unwrap_err().to_string(), "style/: no colour --ward in the light :root");
    /// ```
    pub fn new(first: &str, rest: &str) -> Result<Self, Error> {
        let css = minify(&routes::style(first)?)?;
        Ok(Self {
            palette: Palette::read(&css)?,
            css,
            rest: minify(&routes::style(rest)?)?,
        })
    }

    /// All styles in their order.
    pub fn all(&self) -> String {
        [&*self.css, &self.rest].concat()
    }
}

impl Palette {
    fn read(css: &str) -> Result<Self, Error> {
        let light = |name| token(css, ":root{", name, "light");
        let dark = "@media (prefers-color-scheme:dark){:root{";
        Ok(Self {
            accent: light("--ward")?,
            paper: light("--paper")?,
            light_ground: light("--error-tint")?,
            dark_ground: token(css, dark, "--tint", "dark")?,
        })
    }
}

/// The colour of a custom property in the first block that begins so.
fn token(css: &str, block: &str, name: &str, design: &str) -> Result<Color, Error> {
    css.split_once(block)
        .and_then(|(_, after)| after.split_once('}'))
        .and_then(|(block, _)| {
            block
                .split(';')
                .find_map(|property| property.strip_prefix(name)?.strip_prefix(':'))
        })
        .and_then(Color::parse)
        .ok_or_else(|| {
            Error::source(
                "style/",
                format_args!("no colour {name} in the {design} :root"),
            )
        })
}

/// CSS without comments, line ends, spaces and last semicolons that carry no meaning.
fn minify(source: &str) -> Result<String, Error> {
    let css = minifier::css::minify(source)
        .map_err(|cause| Error::source("style/", cause))?
        .to_string()
        .trim()
        // The minifier keeps the semicolon before a closing brace.
        .replace(";}", "}");
    match broken_sum(&css) {
        None => Ok(css),
        Some(sum) => Err(Error::source(
            "style/",
            format_args!(
                "{sum}: the minifier keeps the spaces around + in calc() alone; write calc(a + b)"
            ),
        )),
    }
}

/// The first sum that lost its spaces, without which browsers drop the declaration. In selectors no number or function
/// follows a plus, except in `:nth-child()` and its kind, which need no spaces.
fn broken_sum(css: &str) -> Option<&str> {
    css.match_indices('+').map(|(at, _)| at).find_map(|at| {
        let (before, after) = (&css[..at], &css[at + 1..]);
        let open = before.rfind(['(', ')', '{', '}', ';', '"'])?;
        let nth = before[..open]
            .rfind(':')
            .is_some_and(|colon| before[colon..open].starts_with(":nth-"));
        let word = after.len()
            - after
                .trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-')
                .len();
        let number = after
            .trim_start_matches('.')
            .starts_with(|c: char| c.is_ascii_digit());
        let function = word > 0 && after[word..].starts_with('(');
        let ended = before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '%' || c == ')');
        (ended && !nth && (number || function))
            .then(|| &css[open + 1..at + 1 + after.find([',', ')', ';', '}']).unwrap_or(0)])
    })
}

/// The ward's own colour as custom properties that override the design's, made darker and lighter until it can be read on
/// every ground of the design; nothing where it names none.
pub fn of_ward(locality: &Locality, palette: &Palette) -> String {
    let Some(accent) = locality.colors.accent else {
        return String::new();
    };
    let on_light = accent.readable_on(palette.light_ground);
    let on_dark = accent.readable_on(palette.dark_ground);
    format!(":root{{--ward:{on_light};--ward-dark:{on_dark}}}")
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn comments_and_spaces_cost_the_reader_nothing() {
        let css = "/* why */\na > b {\n  color: red; /* two\nlines */\n}\n";
        assert_eq!(minify(css).unwrap(), "a>b{color:red}");
    }

    #[test]
    fn a_sum_that_would_lose_its_spaces_is_refused_and_the_way_out_is_named() {
        for css in [
            "h1 { font-size: clamp(1rem, .5rem + 2vw, 2rem); }",
            "h1 { width: min(1rem + var(--gap), 2rem); }",
            "h1 { width: max(100% + .5rem, 2rem); }",
        ] {
            let message = minify(css).unwrap_err().to_string();
            assert!(message.ends_with("write calc(a + b)"), "{message}");
        }
    }

    #[test]
    fn sums_in_calc_and_pluses_of_selectors_stay() {
        for css in [
            "h1{font-size:clamp(1rem,calc(.5rem + 2vw),2rem)}",
            "li+li{margin:0}",
            "a:is(b+c)+d{margin:0}",
            "li:nth-child(2n+1){content:\"+1\"}",
        ] {
            assert_eq!(minify(css).unwrap(), css);
        }
    }
}
