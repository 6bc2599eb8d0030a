//! Lists of texts and of words.

use super::{Shape, TomlCursor, Value};
use crate::choices::Choice;
use crate::{rules, text};

impl<'a> TomlCursor<'a> {
    /// A list of at least one text, each of at most `limit` characters.
    pub(crate) fn texts(
        &mut self,
        key: impl Into<&'static str>,
        limit: usize,
    ) -> Option<Vec<String>> {
        let key = key.into();
        let value = self.require(key, Shape::Texts)?;
        self.as_texts(key, value, limit)
    }

    /// As [`Self::texts`], but empty where the key is left out.
    pub(crate) fn maybe_texts(
        &mut self,
        key: impl Into<&'static str>,
        limit: usize,
    ) -> Vec<String> {
        let key = key.into();
        self.find(key)
            .and_then(|value| self.as_texts(key, value, limit))
            .unwrap_or_default()
    }

    /// A list of words that `rule` accepts; `None` where the key is left out.
    pub(crate) fn maybe_list<T>(
        &mut self,
        key: &'static str,
        rule: impl FnMut(&str) -> Result<T, String>,
    ) -> Option<Vec<T>> {
        let value = self.find(key)?;
        self.as_list(key, value, rule)
    }

    fn as_texts(&self, key: &'static str, value: Value<'a>, limit: usize) -> Option<Vec<String>> {
        self.as_list(key, value, |written| rules::words(written, limit))
    }

    fn as_list<T>(
        &self,
        key: &'static str,
        value: Value<'a>,
        mut rule: impl FnMut(&str) -> Result<T, String>,
    ) -> Option<Vec<T>> {
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_shape(key, value, Shape::Texts);
            return None;
        };
        if items.is_empty() {
            let refusal = Err(text::EMPTY_LIST.to_owned());
            let path = || self.path.child(key);
            return self.judge(value.span().start, path, refusal);
        }
        let mut accepted = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let Some(written) = item.get_ref().as_str() else {
                self.wrong_shape(key, item, Shape::Texts);
                return None;
            };
            let path = || self.path.child(key).item(index, None);
            accepted.extend(self.judge(item.span().start, path, rule(written)));
        }
        Some(accepted)
    }

    /// One word of a closed list, or a list of different ones.
    pub(crate) fn choices<C: Choice>(&mut self, key: &'static str) -> Option<Vec<C>> {
        let value = self.require(key, Shape::Text)?;
        let mut chosen: Vec<C> = Vec::new();
        let mut rule = |word: &str| {
            let choice = C::from_word(word).ok_or_else(text::unknown_choice::<C>)?;
            if chosen.contains(&choice) {
                return Err(text::CHOSEN_TWICE.to_owned());
            }
            chosen.push(choice);
            Ok(choice)
        };
        if value.get_ref().is_array() {
            self.as_list(key, value, rule)
        } else {
            self.as_text(key, value, &mut rule)
                .map(|choice| vec![choice])
        }
    }
}
