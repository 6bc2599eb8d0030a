//! A cursor over parsed TOML that writes down every mistake and goes on.
//!
//! Each reading method gives `None` after it has written down what is wrong, so the caller can read every
//! field before it gives up. A key that nobody asked for is a mistake too.

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::choices::Choice;
use super::field_path::FieldPath;
use super::log::{Cause, Log};
use super::nearest::nearest;
use super::{layers, rules, text};

mod lists;
mod tables;

/// What a value can look like in a content file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Text,
    Texts,
    Date,
    Number,
    Flag,
    Table,
    Tables,
}

/// The keys of one table.
pub(super) struct TomlCursor<'a> {
    log: &'a Log,
    table: &'a DeTable<'a>,
    start: usize,
    path: FieldPath,
    known: Vec<&'static str>,
    position: Position,
}

/// Where a table stands in the list it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Position {
    index: usize,
    of: usize,
}

type Value<'a> = &'a Spanned<DeValue<'a>>;

impl<'a> TomlCursor<'a> {
    /// Reads the whole file with `read`.
    pub(super) fn root<T>(
        log: &'a Log,
        table: &'a DeTable<'a>,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        Self::visit(
            log,
            table,
            0,
            FieldPath::default(),
            Position { index: 0, of: 1 },
            read,
        )
    }

    fn visit<T>(
        log: &'a Log,
        table: &'a DeTable<'a>,
        start: usize,
        path: FieldPath,
        position: Position,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        let known = Vec::new();
        let mut fields = Self {
            log,
            table,
            start,
            path,
            known,
            position,
        };
        let result = read(&mut fields);
        fields.refuse_unknown_keys();
        result
    }

    fn refuse_unknown_keys(&self) {
        for key in self.table.keys() {
            let word: &str = key.get_ref();
            if !self.known.contains(&word) {
                let message = text::unknown_key(nearest(word, &self.known), &self.known);
                let at = key.span().start;
                // A quoted key may hold anything, but a message stays on one line.
                let path = self.path.child(word.escape_debug().to_string());
                self.log.add(at, path, message, Cause::UnknownKey);
            }
        }
    }

    /// Whether this table holds the key, right or wrong.
    pub(super) fn has(&self, key: impl Into<&'static str>) -> bool {
        let key: &'static str = key.into();
        self.table.contains_key(key)
    }

    /// Whether this table is the first of its list.
    pub(super) fn is_first(&self) -> bool {
        self.position.index == 0
    }

    /// Whether this table is the last of its list.
    pub(super) fn is_last(&self) -> bool {
        self.position.index + 1 == self.position.of
    }

    /// The full path of a key, with its list called as the author did.
    pub(super) fn path_of(&self, key: &'static str) -> FieldPath {
        self.log
            .as_written(self.start_of(key), self.path.child(key))
    }

    /// Where the value of a key stands; where there is none, the table.
    fn start_of(&self, key: &str) -> usize {
        self.table
            .get(key)
            .map_or(self.start, |value| value.span().start)
    }

    /// Writes down a mistake that only this key together with others makes.
    pub(super) fn complain(&self, key: impl Into<&'static str>, message: impl Into<String>) {
        let key: &'static str = key.into();
        let path = self.path.child(key);
        self.log
            .add(self.start_of(key), path, message.into(), Cause::Value);
    }

    /// The ids of the entries of a list, before any of them is read.
    pub(super) fn ids(&self, key: impl Into<&'static str>) -> Vec<String> {
        let key: &'static str = key.into();
        layers::ids(self.table, key)
    }

    /// Whether this table stands in a file that was extended.
    pub(super) fn is_inherited(&self) -> bool {
        self.log.is_inherited(self.start)
    }

    /// Whether the value of a key stands in a file that was extended.
    pub(super) fn inherits(&self, key: impl Into<&'static str>) -> bool {
        let key: &'static str = key.into();
        let value = self.table.get(key);
        value.is_some_and(|value| self.log.is_inherited(value.span().start))
    }

    /// How many entries a list has, before any of them is read.
    pub(super) fn count(&self, key: impl Into<&'static str>) -> usize {
        let key: &'static str = key.into();
        let items = self
            .table
            .get(key)
            .and_then(|value| value.get_ref().as_array());
        items.map_or(0, |items| items.len())
    }

    /// Writes down that something is not there.
    pub(super) fn lacks(&self, key: impl Into<&'static str>, message: impl Into<String>) {
        let key: &'static str = key.into();
        let path = self.path.child(key);
        self.log
            .add(self.start, path, message.into(), Cause::Absence);
    }

    fn find(&mut self, key: &'static str) -> Option<Value<'a>> {
        self.known.push(key);
        // Where the parser lost a value it puts one of its own, with no place in the file.
        self.table
            .get(key)
            .filter(|value| !value.span().is_empty() || value.get_ref().is_table())
    }

    fn require(&mut self, key: &'static str, shape: Shape) -> Option<Value<'a>> {
        let found = self.find(key);
        if found.is_none() {
            self.lacks(
                key,
                text::missing(shape, key, &self.header(self.start, key)),
            );
        }
        found
    }

    /// The path of a table as its header at this byte of the file writes it.
    fn header(&self, at: usize, key: &'static str) -> String {
        self.log.as_written(at, self.path.child(key)).header()
    }

    fn wrong_shape(&self, key: &'static str, value: Value<'a>, shape: Shape) {
        let at = value.span().start;
        let message = text::wrong_shape(shape, key, &self.header(at, key));
        self.log
            .add(at, self.path.child(key), message, Cause::Value);
    }

    /// Takes what a rule says: its value, or its message at this place.
    fn judge<T>(
        &self,
        at: usize,
        path: impl FnOnce() -> FieldPath,
        verdict: Result<T, String>,
    ) -> Option<T> {
        verdict
            .map_err(|message| self.log.add(at, path(), message, Cause::Value))
            .ok()
    }

    fn as_text<T>(
        &self,
        key: &'static str,
        value: Value<'a>,
        rule: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        if let Some(written) = value.get_ref().as_str() {
            let path = || self.path.child(key);
            self.judge(value.span().start, path, rule(written))
        } else {
            self.wrong_shape(key, value, Shape::Text);
            None
        }
    }

    /// A text that must be there and that `rule` accepts.
    pub(super) fn ruled<T>(
        &mut self,
        key: impl Into<&'static str>,
        rule: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let key: &'static str = key.into();
        let value = self.require(key, Shape::Text)?;
        self.as_text(key, value, rule)
    }

    /// A text that may be left out, and that `rule` accepts.
    pub(super) fn maybe_ruled<T>(
        &mut self,
        key: impl Into<&'static str>,
        rule: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let key: &'static str = key.into();
        let value = self.find(key)?;
        self.as_text(key, value, rule)
    }

    /// A text of at most `limit` characters that must be there.
    pub(super) fn text(&mut self, key: impl Into<&'static str>, limit: usize) -> Option<String> {
        self.ruled(key, |written| rules::words(written, limit))
    }

    /// A text of at most `limit` characters that may be left out.
    pub(super) fn maybe_text(
        &mut self,
        key: impl Into<&'static str>,
        limit: usize,
    ) -> Option<String> {
        self.maybe_ruled(key, |written| rules::words(written, limit))
    }

    /// One word of a closed list.
    pub(super) fn choice<C: Choice>(&mut self, key: &'static str) -> Option<C> {
        self.ruled(key, |word| {
            C::from_word(word).ok_or_else(text::unknown_choice::<C>)
        })
    }

    /// A day that must be there.
    pub(super) fn date(&mut self, key: &'static str) -> Option<NaiveDate> {
        let value = self.require(key, Shape::Date)?;
        self.as_date(key, value)
    }

    /// A day that may be left out.
    pub(super) fn maybe_date(&mut self, key: &'static str) -> Option<NaiveDate> {
        let value = self.find(key)?;
        self.as_date(key, value)
    }

    fn as_date(&self, key: &'static str, value: Value<'a>) -> Option<NaiveDate> {
        let day = value
            .get_ref()
            .as_datetime()
            .filter(|written| written.time.is_none())
            .and_then(|written| written.date)
            .and_then(|d| NaiveDate::from_ymd_opt(d.year.into(), d.month.into(), d.day.into()));
        if let Some(day) = day {
            let path = || self.path.child(key);
            self.judge(value.span().start, path, rules::day(day))
        } else {
            self.wrong_shape(key, value, Shape::Date);
            None
        }
    }

    /// A decimal number that must be there.
    pub(super) fn number(&mut self, key: &'static str) -> Option<f64> {
        let value = self.require(key, Shape::Number)?;
        let number = match value.get_ref() {
            DeValue::Integer(whole) if whole.radix() == 10 => whole.as_str().parse().ok(),
            DeValue::Float(decimal) => decimal.as_str().parse().ok(),
            _ => None,
        };
        let number = number.filter(|number: &f64| number.is_finite());
        if number.is_none() {
            self.wrong_shape(key, value, Shape::Number);
        }
        number
    }

    /// A flag that may be left out.
    pub(super) fn maybe_flag(&mut self, key: &'static str) -> Option<bool> {
        self.known.push(key);
        if self.has(key) { self.flag(key) } else { None }
    }

    /// `true` or `false`; must be there.
    pub(super) fn flag(&mut self, key: &'static str) -> Option<bool> {
        let value = self.require(key, Shape::Flag)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong_shape(key, value, Shape::Flag);
        }
        flag
    }
}
