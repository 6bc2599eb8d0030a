//! Where mistakes are written down while a file and what it extends are read.

use std::cell::RefCell;
use std::ops::Range;

use super::field_path::FieldPath;
use super::layers::Layer;
use super::problems::{Note, Problem};
use super::text;

/// How the TOML parser begins when it meets a key in what it still takes for a list.
const OPEN_LIST: &str = "unexpected `=` in array";

/// Where mistakes are written down, with the lines of the files they are in.
pub(super) struct Log {
    files: Vec<File>,
    problems: RefCell<Vec<(Problem, Cause)>>,
    renamed: RefCell<Vec<Renamed>>,
    notes: RefCell<Vec<Note>>,
}

/// A part of the text that calls a list by an older name.
struct Renamed {
    at: Range<usize>,
    old: &'static str,
    new: &'static str,
}

/// One file of a chain: its text counts as standing behind those before it.
struct File {
    source: String,
    base: usize,
    line_starts: Vec<usize>,
}

/// Whether a mistake may be the mere consequence of another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    /// What the TOML parser says: everything else may follow from it.
    Syntax,
    /// Something is not there.
    Absence,
    /// Something is there and wrong.
    Value,
    /// Something is there that nothing reads.
    UnknownKey,
}

impl Log {
    pub(super) fn new(layers: &[Layer]) -> Self {
        let mut files = Vec::new();
        let mut base = 0;
        for layer in layers {
            let after_breaks = layer.text.match_indices('\n').map(|(at, _)| at + 1);
            files.push(File {
                source: layer.source.clone(),
                base,
                line_starts: std::iter::once(0).chain(after_breaks).collect(),
            });
            base += layer.text.len() + 1;
        }
        Self {
            files,
            problems: RefCell::default(),
            renamed: RefCell::default(),
            notes: RefCell::default(),
        }
    }

    /// Where the text of a file of the chain begins among all of them.
    pub(super) fn base(&self, file: usize) -> usize {
        self.files[file].base
    }

    /// Whether what stands at this byte is inherited.
    pub(super) fn is_inherited(&self, at: usize) -> bool {
        self.file_of(at).base > 0
    }

    /// Writes down what the TOML parser says.
    ///
    /// After a list that is not closed the parser takes every further line for a part of it, so nothing
    /// that it says from that line on is worth the reader's time.
    pub(super) fn syntax(&self, file: usize, mistakes: &[toml::de::Error]) {
        let base = self.base(file);
        let at = |mistake: &toml::de::Error| base + mistake.span().map_or(0, |span| span.start);
        let open_list = mistakes
            .iter()
            .find(|mistake| mistake.message().starts_with(OPEN_LIST));
        let last_line = open_list.map_or(usize::MAX, |mistake| self.line_of(at(mistake)));
        let before = mistakes
            .iter()
            .filter(|mistake| self.line_of(at(mistake)) < last_line);
        for mistake in before.chain(open_list) {
            let message = text::syntax(mistake.message());
            self.write(at(mistake), None, message, Cause::Syntax);
        }
    }

    fn file_of(&self, at: usize) -> &File {
        let after = self.files.partition_point(|file| file.base <= at);
        &self.files[after - 1]
    }

    fn line_of(&self, at: usize) -> usize {
        let file = self.file_of(at);
        let within = at - file.base;
        file.line_starts.partition_point(|start| *start <= within)
    }

    /// Writes down that a file calls a list by an older name: first by this key, then in these parts of the text.
    pub(super) fn renamed(
        &self,
        old: &'static str,
        new: &'static str,
        key: &Range<usize>,
        parts: Vec<Range<usize>>,
    ) {
        let parts = parts.into_iter().chain([key.clone()]);
        self.renamed
            .borrow_mut()
            .extend(parts.map(|at| Renamed { at, old, new }));
        self.notes.borrow_mut().push(Note {
            source: self.file_of(key.start).source.clone(),
            line: self.line_of(key.start),
            message: text::renamed(old, new),
        });
    }

    /// The notes on the files, those of the file itself first.
    pub(super) fn notes(&self) -> Vec<Note> {
        let mut notes = self.notes.borrow().clone();
        let file = |note: &Note| {
            self.files
                .iter()
                .position(|file| file.source == note.source)
        };
        notes.sort_by_key(|note| (file(note), note.line));
        notes
    }

    /// A path with its list called as the author did at this byte.
    pub(super) fn as_written(&self, at: usize, path: FieldPath) -> FieldPath {
        let renamed = self.renamed.borrow();
        let list = path.steps().first().map(|first| &*first.key);
        let found = renamed
            .iter()
            .find(|part| Some(part.new) == list && part.at.contains(&at));
        path.written(found.map(|part| part.old))
    }

    /// Writes down one mistake at this byte of the file.
    pub(super) fn add(&self, at: usize, path: FieldPath, message: String, cause: Cause) {
        self.write(at, Some(self.as_written(at, path)), message, cause);
    }

    fn write(&self, at: usize, field: Option<FieldPath>, message: String, cause: Cause) {
        let problem = Problem {
            source: self.file_of(at).source.clone(),
            line: Some(self.line_of(at)),
            field,
            message,
            is_unknown_key: cause == Cause::UnknownKey,
        };
        self.problems.borrow_mut().push((problem, cause));
    }

    /// Everything that was written down, without what only follows from a mistake in the syntax.
    ///
    /// The parser goes on after such a mistake with a guess: what is missing may have been lost by it, and
    /// one line's mistake is reported once.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let all = self.problems.into_inner();
        let place = |problem: &Problem| (problem.source.clone(), problem.line);
        let mut broken: Vec<(String, Option<usize>)> = Vec::new();
        let mut kept = Vec::new();
        for (problem, cause) in &all {
            if *cause == Cause::Syntax && !broken.contains(&place(problem)) {
                broken.push(place(problem));
                kept.push(problem.clone());
            }
        }
        let follows = |problem: &Problem, cause: Cause| {
            !broken.is_empty() && (cause == Cause::Absence || broken.contains(&place(problem)))
        };
        kept.extend(
            all.iter()
                .filter(|(problem, cause)| *cause != Cause::Syntax && !follows(problem, *cause))
                .map(|(problem, _)| problem.clone()),
        );
        kept
    }
}
