//! The text of the WASM, told by the document instead.
//!
//! Sentences inside the packed module are bytes that no host can compress any further; beside the page's own sentences
//! they cost half. So the builder leaves holes in the module where text stands, and writes that text into an element of
//! its own, which `src/browser/boot.js` puts back before the module is compiled. Nothing else knows of it: a sentence is
//! added where it belongs, as a constant in the `text` module of its room.

/// A shorter run of letters is left where it is: the number in front of it would weigh more.
const SHORTEST: usize = 8;

/// The id of the section of a WASM module that holds its data.
const DATA: u8 = 11;

/// A module and its text, apart.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Parted {
    /// The module with zeros where its text was.
    pub module: Vec<u8>,
    /// One line for each run of text: how many bytes of the module lie before it since the last one, a space, the text.
    /// The last line tells the rest and has no text. It may stand in a `script` element as it is.
    pub text: String,
}

/// Takes the text out of a module's data.
///
/// ```
/// use bhyt_vneid::site::prose::part;
/// let parted = part(b"\0asm\x01\0\0\0\x0b\x0f\x01Ch\xc6\xb0a nh\xe1\xba\xadp\x02\x03");
/// assert_eq!(parted.text, "11 Chưa nhập\n2 ");
/// assert_eq!(parted.module, b"\0asm\x01\0\0\0\x0b\x0f\x01\0\0\0\0\0\0\0\0\0\0\0\0\x02\x03");
/// ```
pub fn part(module: &[u8]) -> Parted {
    let mut parted = Parted {
        module: module.to_vec(),
        text: String::new(),
    };
    let mut told = 0;
    for (from, run) in runs(module, data(module).unwrap_or_default()) {
        parted.text += &format!("{} {run}\n", from - told);
        told = from + run.len();
        parted.module[from..told].fill(0);
    }
    parted.text += &format!("{} ", module.len() - told);
    parted
}

/// Where the section of the data lies, in bytes of the module.
fn data(module: &[u8]) -> Option<std::ops::Range<usize>> {
    // The magic number and the version come before the sections.
    let mut at = 8;
    loop {
        let id = *module.get(at)?;
        let (length, from) = number(module, at + 1)?;
        at = from.checked_add(length)?;
        if id == DATA {
            return Some(from..at.min(module.len()));
        }
    }
}

/// A number as WASM writes it (LEB128, unsigned), and where what follows begins.
fn number(module: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let (mut value, mut shift) = (0, 0);
    loop {
        let byte = *module.get(at)?;
        value |= usize::from(byte & 0x7f).checked_shl(shift)?;
        (at, shift) = (at + 1, shift + 7);
        if byte < 0x80 {
            return Some((value, at));
        }
    }
}

/// The runs of text within a part of the module, each with the place of its first byte.
fn runs(module: &[u8], within: std::ops::Range<usize>) -> Vec<(usize, &str)> {
    let mut runs = Vec::new();
    let mut at = within.start;
    for chunk in module[within].utf8_chunks() {
        for run in chunk.valid().split_inclusive(|c| !is_text(c)) {
            let text = run.trim_end_matches(|c| !is_text(c));
            if text.len() >= SHORTEST && may_stand_in_a_script(text) {
                runs.push((at, text));
            }
            at += run.len();
        }
        at += chunk.invalid().len();
    }
    runs
}

/// Letters and signs that every browser hands on as they are, also in a copy that it saved.
fn is_text(c: char) -> bool {
    let plain = c == ' ' || c.is_ascii_graphic();
    plain || matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '–' | '…' | '“' | '”')
}

/// Whether HTML reads it as the plain inside of a script element.
fn may_stand_in_a_script(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    !["<!--", "<script", "</script"]
        .iter()
        .any(|mark| text.contains(mark))
}

#[cfg(test)]
mod tests {
    use super::part;

    /// A module whose only section is its data.
    fn module(data: &[u8]) -> Vec<u8> {
        let mut module = b"\0asm\x01\0\0\0\x0b".to_vec();
        module.push(u8::try_from(data.len()).expect("a short section"));
        module.extend_from_slice(data);
        module
    }

    #[test]
    fn what_would_end_or_open_a_script_stays_in_the_module() {
        for mark in ["a </SCRIPT> b", "a <script> b", "a <!-- b"] {
            let whole = module(mark.as_bytes());
            let parted = part(&whole);
            assert_eq!(parted.module, whole, "{mark}");
            assert_eq!(parted.text, format!("{} ", whole.len()), "{mark}");
        }
    }

    #[test]
    fn only_the_data_is_parted() {
        let mut whole = b"\0asm\x01\0\0\0\x00\x0c\x04namewords!!".to_vec();
        whole.extend_from_slice(&module(b"")[8..]);
        assert_eq!(part(&whole).module, whole);
    }

    #[test]
    fn a_module_that_is_cut_off_is_left_alone() {
        for whole in [
            &b""[..],
            b"\0asm",
            b"\0asm\x01\0\0\0\x0b",
            b"\0asm\x01\0\0\0\x0b\xff",
        ] {
            assert_eq!(part(whole).module, whole);
        }
    }
}
