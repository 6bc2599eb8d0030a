//! What an element does is one word, and each word is known to the widgets.

use bhyt_vneid::widgets::names::ACTION;
use bhyt_vneid::widgets::registry::Message;
use bhyt_vneid::widgets::{
    checker, display_settings, list, practice, request_counter, search, share, steps, wizard,
};
use scraper::{ElementRef, Html, Selector};

use super::reach::VIEWS;

/// The words of every widget; one that ends with a dash is followed by something.
const WORDS: [&[&str]; 9] = [
    checker::action::ALL,
    request_counter::action::ALL,
    list::action::ALL,
    display_settings::action::ALL,
    wizard::action::ALL,
    practice::action::ALL,
    search::action::ALL,
    share::action::ALL,
    steps::action::ALL,
];

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
    for word in WORDS.into_iter().flatten() {
        let stands = seen.iter().any(|one| {
            let rest = one.strip_prefix(word);
            rest.is_some_and(|rest| rest.is_empty() != word.ends_with('-'))
        });
        assert!(stands, "no view has {word}");
    }
    for one in &seen {
        let known = WORDS
            .into_iter()
            .flatten()
            .any(|word| one == word || (word.ends_with('-') && one.starts_with(word)));
        assert!(known, "{one} is among the words of no widget");
    }
}

#[test]
fn a_word_begins_with_the_name_of_its_widget_and_belongs_to_no_other() {
    let widgets = [
        "checker", "counter", "list", "display", "wizard", "practice", "search", "share", "steps",
    ];
    for (widget, words) in widgets.into_iter().zip(WORDS) {
        for word in words {
            assert!(word.starts_with(&format!("{widget}-")), "{word}");
        }
    }
    let mut all: Vec<_> = WORDS.into_iter().flatten().collect();
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
        "practice-mode-nghe",
        "practice-task-13",
        "practice-task--1",
        "steps-on",
        "display-huge",
        "share-",
        "diary-records",
        "CHECKER-CHECK",
    ] {
        assert_eq!(Message::parse(word, None), None, "{word}");
        assert_eq!(Message::parse(word, Some("1".to_owned())), None, "{word}");
    }
    assert_eq!(
        Message::parse("practice-pace", Some("fast".to_owned())),
        None
    );
}
