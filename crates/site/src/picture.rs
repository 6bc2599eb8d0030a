//! Pictures made at build time: the one that Zalo and Facebook show beside a link to the page, and the page's icons.
//!
//! The fonts come with the builder and those of the machine are not looked at, so every machine draws the same picture.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use content::{Color, Locality};
use page::manifest::{ICONS, Icon};
use page::{PICTURE_SIZE, template::escape};

use super::Failure;

/// The widest line of text, in pixels: left of the drawn phone.
const COLUMN: f32 = 760.0;
/// The sizes tried for the title, in pixels: even the smallest can be read where the picture is shown 300 pixels wide.
const TITLE_SIZES: [u32; 4] = [88, 76, 66, 58];
/// The sizes tried for what stands behind the title's dash, in pixels.
const PLACE_SIZES: [u32; 3] = [46, 40, 36];
/// More lines than that would leave no room for what stands below the title.
const TITLE_LINES: usize = 3;

/// The picture for links to a ward's page, as PNG: its title, and a phone that receives the card. `accent` is the
/// colour of wards that name none.
///
/// # Errors
/// When the title holds a character that no picture can.
pub fn share(locality: &Locality, accent: Color) -> Result<Vec<u8>, Failure> {
    let pen = Pen::new();
    let (title, place) = locality
        .title
        .split_once(" – ")
        .unwrap_or((&locality.title, ""));
    let (size, lines) = pen.fit(title, &TITLE_SIZES, TITLE_LINES, "700")?;
    let step = size * 5 / 4;
    // The title and a line below it stand in the middle of the height.
    let mut y = (PICTURE_SIZE.1 / 2).saturating_sub((lines.len() as u32 * step + 90) / 2) + size;
    let mut words = String::new();
    for line in &lines {
        words += &text(90, y, size, "700", line);
        y += step;
    }
    let (place_size, place_lines) = pen.fit(place, &PLACE_SIZES, 2, "400")?;
    for line in place_lines {
        words += &text(90, y + 10, place_size, "400", &line);
        y += place_size * 4 / 3;
    }
    let (width, height) = PICTURE_SIZE;
    let color = locality.colors.accent.unwrap_or(accent);
    pen.png(
        &format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"><rect width="{width}" height="{height}" fill="{color}"/>{words}{PHONE}</svg>"#
        ),
        PICTURE_SIZE,
    )
}

/// A phone with the card on its screen: language-free, so it is the same for every ward.
const PHONE: &str = concat!(
    r##"<g transform="translate(890 70)"><rect width="240" height="490" rx="36" fill="#fff"/><rect x="16" y="44" width="208" height="390" rx="12" fill="#e8eef0"/>"##,
    r##"<rect x="90" y="18" width="60" height="8" rx="4" fill="#9aa8ac"/><circle cx="120" cy="462" r="14" fill="#9aa8ac"/>"##,
    r##"<rect x="34" y="96" width="172" height="112" rx="12" fill="#fff" stroke="#9aa8ac" stroke-width="3"/>"##,
    r##"<path d="M62 128h14v14h14v14H76v14H62v-14H48v-14h14z" fill="#b3261e"/><path d="M108 134h78M108 158h78M52 188h134" stroke="#9aa8ac" stroke-width="8" stroke-linecap="round"/>"##,
    r##"<circle cx="120" cy="320" r="62" fill="#1a7f4b"/><path d="M90 322l22 22 40-46" fill="none" stroke="#fff" stroke-width="15" stroke-linecap="round" stroke-linejoin="round"/></g>"##
);

/// The icons of the web manifest in a colour, by their file names: the drawing of the favicon.
///
/// # Errors
/// Never with the drawing that stands here.
pub fn icons(color: Color) -> Result<Vec<(&'static str, Vec<u8>)>, Failure> {
    let pen = Pen::new();
    ICONS
        .iter()
        .map(|icon| {
            Ok((
                icon.name,
                pen.png(&drawing(icon, color), (icon.side, icon.side))?,
            ))
        })
        .collect()
}

fn drawing(icon: &Icon, color: Color) -> String {
    let corner = if icon.maskable { 0 } else { 7 };
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="{corner}" fill="{color}"/><path d="M13 6h6v7h7v6h-7v7h-6v-7H6v-6h7z" fill="#fff"/></svg>"##
    )
}

fn text(x: u32, y: u32, size: u32, weight: &str, words: &str) -> String {
    format!(
        r##"<text x="{x}" y="{y}" font-family="Noto Sans" font-size="{size}" font-weight="{weight}" fill="#fff">{}</text>"##,
        escape(words)
    )
}

struct Pen {
    options: Options<'static>,
}

impl Pen {
    fn new() -> Pen {
        let mut fonts = fontdb::Database::new();
        fonts.load_font_data(notosans::REGULAR_TTF.to_vec());
        fonts.load_font_data(notosans::BOLD_TTF.to_vec());
        Pen {
            options: Options {
                fontdb: Arc::new(fonts),
                ..Options::default()
            },
        }
    }

    fn tree(&self, svg: &str) -> Result<Tree, Failure> {
        Tree::from_str(svg, &self.options).map_err(|cause| Failure::step("draw a picture", cause))
    }

    fn png(&self, svg: &str, (width, height): (u32, u32)) -> Result<Vec<u8>, Failure> {
        let tree = self.tree(svg)?;
        let mut pixels = Pixmap::new(width, height)
            .ok_or_else(|| Failure::Step("a picture has no size".into()))?;
        let scale = width as f32 / tree.size().width();
        resvg::render(
            &tree,
            Transform::from_scale(scale, scale),
            &mut pixels.as_mut(),
        );
        pixels
            .encode_png()
            .map_err(|cause| Failure::step("write a picture", cause))
    }

    fn width(&self, words: &str, size: u32, weight: &str) -> Result<f32, Failure> {
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">{}</svg>"#,
            text(0, 0, size, weight, words)
        );
        Ok(self.tree(&svg)?.root().bounding_box().width())
    }

    /// The largest of the sizes at which the words fit into so many lines, and the lines; the smallest size takes as many
    /// lines as it needs.
    fn fit(
        &self,
        words: &str,
        sizes: &[u32],
        most: usize,
        weight: &str,
    ) -> Result<(u32, Vec<String>), Failure> {
        let mut fitted = (0, Vec::new());
        for &size in sizes {
            fitted = (size, self.lines(words, size, weight)?);
            if fitted.1.len() <= most {
                break;
            }
        }
        Ok(fitted)
    }

    fn lines(&self, words: &str, size: u32, weight: &str) -> Result<Vec<String>, Failure> {
        let mut lines: Vec<String> = Vec::new();
        for word in words.split_whitespace() {
            if let Some(line) = lines.last_mut() {
                let longer = [line, " ", word].concat();
                if self.width(&longer, size, weight)? <= COLUMN {
                    *line = longer;
                    continue;
                }
            }
            lines.push(word.to_owned());
        }
        Ok(lines)
    }
}
