//! Where mistakes are written down while a file is read.

use std::cell::RefCell;

use super::problems::Problem;
use super::text;

/// How the TOML parser begins when it meets a key in what it still takes for a list.
const OPEN_LIST: &str = "unexpected `=` in array";

/// Where mistakes are written down, with the lines of the file they are in.
pub(super) struct Log {
    source: String,
    line_starts: Vec<usize>,
    problems: RefCell<Vec<(Problem, Cause)>>,
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
}

impl Log {
    pub(super) fn new(source: &str, content: &str) -> Self {
        let after_breaks = content.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            source: source.to_owned(),
            line_starts: std::iter::once(0).chain(after_breaks).collect(),
            problems: RefCell::default(),
        }
    }

    /// Writes down what the TOML parser says.
    ///
    /// After a list that is not closed the parser takes every further line for a part of it, so nothing
    /// that it says from that line on is worth the reader's time.
    pub(super) fn syntax(&self, mistakes: &[toml::de::Error]) {
        let at = |mistake: &toml::de::Error| mistake.span().map_or(0, |span| span.start);
        let open_list = mistakes
            .iter()
            .find(|mistake| mistake.message().starts_with(OPEN_LIST));
        let last_line = open_list.map_or(usize::MAX, |mistake| self.line_of(at(mistake)));
        let before = mistakes
            .iter()
            .filter(|mistake| self.line_of(at(mistake)) < last_line);
        for mistake in before.chain(open_list) {
            let message = text::syntax(mistake.message());
            self.add(at(mistake), text::SYNTAX, message, Cause::Syntax);
        }
    }

    fn line_of(&self, at: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= at)
    }

    /// Writes down one mistake at this byte of the file.
    pub(super) fn add(&self, at: usize, field: &str, message: String, cause: Cause) {
        let problem = Problem {
            source: self.source.clone(),
            line: Some(self.line_of(at)),
            field: Some(field.to_owned()),
            message,
        };
        self.problems.borrow_mut().push((problem, cause));
    }

    /// Everything that was written down, without what only follows from a mistake in the syntax.
    ///
    /// The parser goes on after such a mistake with a guess: what is missing may have been lost by it, and
    /// one line's mistake is reported once.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let all = self.problems.into_inner();
        let mut broken: Vec<Option<usize>> = Vec::new();
        let mut kept = Vec::new();
        for (problem, cause) in &all {
            if *cause == Cause::Syntax && !broken.contains(&problem.line) {
                broken.push(problem.line);
                kept.push(problem.clone());
            }
        }
        let follows = |problem: &Problem, cause: Cause| {
            !broken.is_empty() && (cause == Cause::Absence || broken.contains(&problem.line))
        };
        kept.extend(
            all.iter()
                .filter(|(problem, cause)| *cause != Cause::Syntax && !follows(problem, *cause))
                .map(|(problem, _)| problem.clone()),
        );
        kept
    }
}
