//! What an element does is one word, and each word is known to the widgets.

use bhyt_vneid::widgets::names::ACTION;
use bhyt_vneid::widgets::registry::{Message, Name};
use scraper::{ElementRef, Html, Selector};

use super::reach::VIEWS;

/// The actions of every widget; one that ends with a dash is followed by which of several is meant.
fn actions() -> impl Iterator<Item = &'static str> {
    Name::ALL
        .iter()
        .flat_map(|widget| widget.actions())
        .copied()
}

/// What the browser gives along with the word of a field; nothing for what is pressed.
fn values(element: ElementRef) -> Vec<Option<String>> {
    let kind = element.attr("type").unwrap_or("text");
    match element.value().name() {
        "select" => {
            let options = Selector::parse("option").expect("a selector");
            let value = |option: ElementRef| option.attr("value").map(str::to_owned);
            element.select(&options).map(value).collect()
        }
        "textarea" => vec![Some("words".to_owned())],
        "input" if matches!(kind, "text" | "search") && element.attr("readonly").is_none() => {
            vec![Some("words".to_owned())]
        }
        _ => vec![None],
    }
}

#[test]
fn every_word_of_every_view_is_a_message() {
    let acting = Selector::parse(&format!("[{ACTION}]")).expect("a selector");
    for view in VIEWS.iter() {
        for element in Html::parse_fragment(view).select(&acting) {
            let word = element.attr(ACTION).expect("a word");
            let values = values(element);
            assert!(!values.is_empty(), "{word} is a list of nothing");
            for value in values {
                let message = Message::parse(word, value.clone());
                assert!(message.is_some(), "{word} with {value:?}");
            }
        }
    }
}

#[test]
fn every_word_of_every_widget_is_in_some_view() {
    let acting = Selector::parse(&format!("[{ACTION}]")).expect("a selector");
    let mut seen = Vec::new();
    for view in VIEWS.iter() {
        let html = Html::parse_fragment(view);
        let words = html.select(&acting).filter_map(|one| one.attr(ACTION));
        seen.extend(words.map(str::to_owned));
    }
    for word in actions() {
        let stands = seen.iter().any(|one| {
            let rest = one.strip_prefix(word);
            rest.is_some_and(|rest| rest.is_empty() != word.ends_with('-'))
        });
        assert!(stands, "no view has {word}");
    }
    for one in &seen {
        let known =
            actions().any(|word| one == word || (word.ends_with('-') && one.starts_with(word)));
        assert!(known, "{one} is among the words of no widget");
    }
}

#[test]
fn a_word_begins_with_the_name_of_its_widget_and_belongs_to_no_other() {
    for widget in Name::ALL {
        for action in widget.actions() {
            assert!(
                action.starts_with(&format!("{}-", widget.prefix())),
                "{action}"
            );
        }
    }
    let mut all: Vec<_> = actions().collect();
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count, "a word stands twice");
}

#[test]
fn what_is_no_word_is_no_message() {
    for word in [
        "",
        "-",
        "checker",
        "checker-",
        "checker-place-",
        "checker-place--1",
        "checker-place-1.5",
        "list-filter-4",
        "list-filter-",
        "practice-tap-Wallet",
        "practice-tap-",
        "practice-learn-9",
        "practice-task-0",
        "steps-on",
        "display-huge",
        "share-",
        "diary-records",
        "CHECKER-CHECK",
    ] {
        assert_eq!(Message::parse(word, None), None, "{word}");
        assert_eq!(Message::parse(word, Some("1".to_owned())), None, "{word}");
    }
}
