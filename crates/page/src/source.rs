//! The content that a page was built from, carried along in it: whoever has the page can change it and build it again.

use content::{ContentFile, Locality};

const START: &str = "<script id=\"noi-dung-goc\" type=\"application/json\">";
const END: &str = "</script>";

/// The element that carries the content files of a page.
pub fn block(locality: &Locality) -> String {
    block_of(&locality.files)
}

/// The element that carries these content files.
pub fn block_of(files: &[ContentFile]) -> String {
    let files = serde_json::to_string(files).unwrap_or_default();
    // No text can end the element or begin a comment in it.
    [START, &files.replace('<', "\\u003c"), END].concat()
}

/// The content files that a page carries, the ward's own first; nothing where it carries none.
///
/// ```
/// use content::{Locality, starter};
/// use page::source::{block, files};
///
/// let text = format!("{}# </script>", starter("x").unwrap());
/// let ward = Locality::parse("x.toml", &text).unwrap();
/// let page = format!("<p>A page</p>{}", block(&ward));
/// assert_eq!(files(&page).unwrap()[0].text, text);
/// assert!(files("<p>A page</p>").is_none());
/// ```
pub fn files(page: &str) -> Option<Vec<ContentFile>> {
    let (_, rest) = page.split_once(START)?;
    let (files, _) = rest.split_once(END)?;
    serde_json::from_str(files)
        .ok()
        .filter(|files: &Vec<ContentFile>| !files.is_empty())
}

/// The page without the content that it carries.
pub fn without(page: &str) -> String {
    match page.split_once(START) {
        None => page.to_owned(),
        Some((before, rest)) => {
            let after = rest.split_once(END).map_or("", |(_, after)| after);
            [before, after].concat()
        }
    }
}
