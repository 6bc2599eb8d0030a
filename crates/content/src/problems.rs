//! What is wrong with content files, in one line each.

use std::fmt;

use super::field_path::FieldPath;

/// One mistake in one content file, with its place and its mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as the caller named it.
    pub source: String,
    /// The line, from 1; `None` where the file as a whole is meant.
    pub line: Option<usize>,
    /// The field; `None` where none is meant.
    pub field: Option<FieldPath>,
    /// What is wrong and what to do, in Vietnamese.
    pub message: String,
    /// Whether this program knows nothing of the field, as of one that an older or newer one had.
    pub is_unknown_key: bool,
}

impl Problem {
    /// The field and what is wrong with it, without the file and line.
    ///
    /// ```
    /// use content::Locality;
    ///
    /// let problems = Locality::parse("content/x.toml", "id = \"y\"").unwrap_err();
    /// let first = problems.iter().next().unwrap();
    /// assert_eq!(first.to_string(), format!("content/x.toml:1: {}", first.in_file()));
    /// ```
    #[must_use]
    pub fn in_file(&self) -> String {
        match &self.field {
            Some(field) => format!("{field}: {}", self.message),
            None => self.message.clone(),
        }
    }
}

/// `content/x.toml:41: video.address: phải bắt đầu bằng https://`
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.source)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.in_file())
    }
}

/// What the author of a content file should know, although the file works as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The file, as the caller named it.
    pub source: String,
    /// The line, from 1.
    pub line: usize,
    /// What to know, in Vietnamese.
    pub message: String,
}

/// `content/x.toml:12: [[question]] nay viết là [[answer]]; tệp vẫn dùng được`
impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.source, self.line, self.message)
    }
}

/// Every mistake that was found, at least one, in the order of files and lines.
///
/// ```
/// use content::Locality;
///
/// let problems = Locality::parse("content/x.toml", "id = \"y\"").unwrap_err();
/// assert!(problems.count() > 1);
/// assert!(problems.to_string().starts_with("content/x.toml:1: "));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Sorts problems by file and line and drops repetitions; returns `None` for an empty list.
    pub fn found(mut list: Vec<Problem>) -> Option<Self> {
        list.sort_by(|a, b| (&a.source, a.line).cmp(&(&b.source, b.line)));
        // What is wrong in a file that several extend is told once.
        list.dedup();
        (!list.is_empty()).then_some(Self(list))
    }

    /// A problem of a file as a whole.
    pub fn of_file(source: &str, line: Option<usize>, message: String) -> Self {
        Self(vec![Problem {
            source: source.to_owned(),
            line,
            field: None,
            message,
            is_unknown_key: false,
        }])
    }

    /// A mistake of one field.
    pub(super) fn of_field(source: &str, line: usize, field: FieldPath, message: String) -> Self {
        Self(vec![Problem {
            source: source.to_owned(),
            line: Some(line),
            field: Some(field),
            message,
            is_unknown_key: false,
        }])
    }

    /// How many there are; never 0.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    /// Returns the problems as a list.
    pub fn into_list(self) -> Vec<Problem> {
        self.0
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}
