//! Sections, and lists of sections.

use toml::de::DeTable;

use super::{Cause, Position, Shape, TomlCursor, Value};
use crate::{layers, text};

impl<'a> TomlCursor<'a> {
    /// A table that must be there.
    pub(crate) fn table<T>(
        &mut self,
        key: impl Into<&'static str>,
        read: impl FnOnce(&mut TomlCursor<'a>) -> Option<T>,
    ) -> Option<T> {
        let key = key.into();
        let value = self.require(key, Shape::Table)?;
        self.as_table(key, value, read)
    }

    /// A table that may be left out.
    pub(crate) fn maybe_table<T>(
        &mut self,
        key: impl Into<&'static str>,
        read: impl FnOnce(&mut TomlCursor<'a>) -> Option<T>,
    ) -> Option<T> {
        let key = key.into();
        let value = self.find(key)?;
        self.as_table(key, value, read)
    }

    fn as_table<T>(
        &self,
        key: &'static str,
        value: Value<'a>,
        read: impl FnOnce(&mut TomlCursor<'a>) -> Option<T>,
    ) -> Option<T> {
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_shape(key, value, Shape::Table);
            return None;
        };
        let position = Position { index: 0, of: 1 };
        Self::visit(
            self.log,
            table,
            value.span().start,
            self.path.child(key),
            position,
            read,
        )
    }

    /// A list of at least one table and at most `limit`.
    pub(crate) fn tables<T>(
        &mut self,
        key: impl Into<&'static str>,
        limit: usize,
        read: impl FnMut(&mut TomlCursor<'a>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let key = key.into();
        let value = self.require(key, Shape::Tables)?;
        self.as_tables(key, value, limit, read)
    }

    /// As [`Self::tables`], but empty where there is none.
    pub(crate) fn maybe_tables<T>(
        &mut self,
        key: impl Into<&'static str>,
        limit: usize,
        read: impl FnMut(&mut TomlCursor<'a>) -> Option<T>,
    ) -> Vec<T> {
        let key = key.into();
        self.find(key)
            .and_then(|value| self.as_tables(key, value, limit, read))
            .unwrap_or_default()
    }

    fn as_tables<T>(
        &self,
        key: &'static str,
        value: Value<'a>,
        limit: usize,
        mut read: impl FnMut(&mut TomlCursor<'a>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let items: Option<Vec<(&DeTable<'a>, usize)>> = value
            .get_ref()
            .as_array()
            .filter(|items| !items.is_empty())
            .and_then(|items| {
                items
                    .iter()
                    .map(|item| Some((item.get_ref().as_table()?, item.span().start)))
                    .collect()
            });
        let Some(items) = items else {
            self.wrong_shape(key, value, Shape::Tables);
            return None;
        };
        let of = items.len();
        let mut accepted = Vec::new();
        for (index, (table, start)) in items.into_iter().enumerate() {
            let path = self.path.child(key).item(index, layers::id_in(table));
            if index == limit {
                self.log
                    .add(start, path.clone(), text::too_many(limit), Cause::Value);
            }
            let position = Position { index, of };
            accepted.extend(Self::visit(
                self.log, table, start, path, position, &mut read,
            ));
        }
        Some(accepted)
    }
}
