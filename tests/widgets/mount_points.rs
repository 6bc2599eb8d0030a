//! The mount points and the changing attributes: the page as it is built shows the widgets as they are before anything happens.

use std::collections::{HashMap, HashSet};

use bhyt_vneid::widgets::attribute::Attribute;
use bhyt_vneid::widgets::command::Command;
use bhyt_vneid::widgets::frame::{Frame, Last};
use bhyt_vneid::widgets::names::id;
use bhyt_vneid::widgets::practice::{self, action};
use bhyt_vneid::widgets::registry::{Message, Name, WARM_UP, Widgets};
use bhyt_vneid::widgets::share::Share;
use bhyt_vneid::widgets::steps::Steps;
use leptos::prelude::AnyView;
use page::prerender::render;
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use vneid::{Control, Screen};

use super::reach::{PAGES, file, html, localities, reachable, snapshot};

fn by_id<'a>(html: &'a Html, id: &str) -> Vec<ElementRef<'a>> {
    let with_id = Selector::parse("[id]").expect("a selector");
    let found = html.select(&with_id);
    found.filter(|one| one.attr("id") == Some(id)).collect()
}

/// Returns all ids of a view.
fn ids_in(view: &str) -> HashSet<String> {
    let view = Html::parse_fragment(view);
    let elements = view.root_element().descendent_elements();
    let ids = elements.filter_map(|one| one.attr("id").map(str::to_owned));
    ids.collect()
}

/// The markup as a browser understands it; a comment only keeps two pieces of text apart.
fn normal(markup: &str) -> String {
    let comments = regex::Regex::new("<!--.*?-->").expect("a pattern");
    comments.replace_all(markup, "").into_owned()
}

#[test]
fn each_mount_point_stands_once_in_the_page_and_shows_the_widgets_at_their_beginning() {
    for (page, locality) in PAGES.iter().zip(localities()) {
        let page = Html::parse_fragment(page);
        let widgets = Widgets {
            share: Share {
                public: locality.address.clone(),
                ..Share::default()
            },
            steps: Steps::new(vec![None; locality.steps.len()]),
            ..Widgets::default()
        };
        for widget in Name::ALL {
            let shown = snapshot(*widget, &widgets);
            for mount_point in shown.mount_points() {
                let found = by_id(&page, mount_point);
                assert_eq!(found.len(), 1, "{mount_point} in {}", locality.id);
                let view = Html::parse_fragment(&html(&shown, mount_point));
                assert_eq!(
                    normal(&found[0].inner_html()),
                    normal(&view.root_element().inner_html()),
                    "{mount_point} in {}",
                    locality.id
                );
            }
        }
    }
}

#[test]
fn a_mount_point_is_of_one_widget_and_stands_inside_no_other() {
    let mut all = HashSet::new();
    for widget in Name::ALL {
        for id in snapshot(*widget, &Widgets::default()).mount_points() {
            assert!(all.insert(id), "{id} is rendered twice");
        }
    }
    for (widget, widgets) in reachable() {
        let shown = snapshot(widget, &widgets);
        for mount_point in shown.mount_points() {
            let rendered = ids_in(&html(&shown, mount_point));
            for other in &all {
                assert!(!rendered.contains(*other), "{other} in {mount_point}");
            }
        }
    }
}

#[test]
fn the_attributes_at_the_beginning_are_those_of_the_page() {
    let markup = Html::parse_document(&file("index.html"));
    for (page, locality) in PAGES.iter().zip(localities()) {
        let widgets = Widgets {
            steps: Steps::new(vec![None; locality.steps.len()]),
            ..Widgets::default()
        };
        let page = Html::parse_fragment(page);
        for widget in Name::ALL {
            for one in snapshot(*widget, &widgets).attributes {
                let elements = if one.id == id::ROOT {
                    vec![markup.root_element()]
                } else {
                    by_id(&page, &one.id)
                };
                assert_eq!(elements.len(), 1, "{}", one.id);
                assert_eq!(
                    elements[0].attr(one.name),
                    one.value.as_deref(),
                    "{} of {}",
                    one.name,
                    one.id
                );
            }
        }
    }
}

#[test]
fn a_widget_always_names_the_same_mount_points_and_attributes_so_that_none_is_left_behind() {
    let names = |widget: Name, widgets: &Widgets| -> Vec<(String, &'static str)> {
        let shown = snapshot(widget, widgets);
        let mount_points = shown.mount_points().map(|id| (id.to_owned(), ""));
        let attributes = shown.attributes.iter();
        mount_points
            .chain(attributes.map(|one| (one.id.to_string(), one.name)))
            .collect()
    };
    let beginning = Widgets::default();
    for (widget, widgets) in reachable() {
        assert_eq!(names(widget, &widgets), names(widget, &beginning));
    }
}

#[test]
fn no_attribute_is_changed_on_what_a_mount_point_renders() {
    for (widget, widgets) in reachable() {
        let shown = snapshot(widget, &widgets);
        for mount_point in shown.mount_points() {
            let rendered = ids_in(&html(&shown, mount_point));
            for one in &shown.attributes {
                assert!(!rendered.contains(&*one.id), "{} in {mount_point}", one.id);
            }
        }
    }
}

#[test]
fn every_value_has_its_field() {
    let pages: Vec<_> = PAGES
        .iter()
        .map(|page| Html::parse_fragment(page))
        .collect();
    // How many fields each selector finds in each page; no state changes that.
    let mut fixed: HashMap<String, Vec<usize>> = HashMap::new();
    for (widget, widgets) in reachable() {
        let shown = snapshot(widget, &widgets);
        let views: Vec<_> = shown
            .mount_points()
            // What a selector finds may be told from the rest by the mount point that it stands in.
            .map(|id| format!("<div id=\"{id}\">{}</div>", html(&shown, id)))
            .map(|view| Html::parse_fragment(&view))
            .collect();
        for (field, values) in &shown.values {
            let selector = Selector::parse(field).expect("a selector");
            let drawn: usize = views
                .iter()
                .map(|view| view.select(&selector).count())
                .sum();
            let fixed = fixed.entry(field.to_string()).or_insert_with(|| {
                let counts = pages.iter().map(|page| page.select(&selector).count());
                counts.collect()
            });
            assert!(
                drawn == values.len() || fixed.iter().all(|count| *count == values.len()),
                "{field} finds {drawn} fields for {} values",
                values.len()
            );
        }
    }
}

/// Everything that a reader can do with the practice, as words with the text of a field.
fn actions() -> Vec<(String, Option<String>)> {
    let plain = |word: &str| (word.to_owned(), None);
    let field = |word: String, text: &str| (word, Some(text.to_owned()));
    let tap = |control: Control| format!("{}{}", action::TAP, control.name());
    let mut actions: Vec<_> = [
        action::PLAY,
        action::ON,
        action::BACK,
        action::RESTART,
        action::NEXT_DAY,
        action::APPROVE,
        action::NEXT_TASK,
        action::HINT,
        action::MORE,
        action::LEARN_WITHOUT,
        action::JUDGE_VERSION,
    ]
    .map(plain)
    .into();
    actions.extend(Control::ALL.map(|control| plain(&tap(control))));
    actions.extend(["0", "2", "3"].map(|form| field(action::FORM.to_owned(), form)));
    actions.extend(["", "12345", "3800004182"].map(|text| field(tap(Control::Number), text)));
    actions.extend(["", "vss", "military"].map(|issuer| field(tap(Control::Issuer), issuer)));
    actions.push(field(action::VERSION.to_owned(), "2.2.6"));
    actions
}

/// A document that a widget renders into: what does not differ from the last time is not written.
#[derive(Default)]
struct Document {
    last: Last,
    mount_points: HashMap<&'static str, String>,
    attributes: HashMap<(String, &'static str), Option<String>>,
    writes: Vec<String>,
}

impl Frame for Document {
    fn mount<I: PartialEq + 'static>(
        &mut self,
        id: &'static str,
        input: I,
        view: fn(&I) -> AnyView,
    ) {
        if let Some(input) = self.last.new_input(id, input) {
            self.writes.push(id.to_owned());
            self.mount_points.insert(id, render(|| view(input)));
        }
    }

    fn attribute(&mut self, one: Attribute) {
        if self.last.attribute_differs(&one) {
            self.writes.push(format!("{} of {}", one.name, one.id));
            let value = one.value.map(String::from);
            self.attributes.insert((one.id.into(), one.name), value);
        }
    }

    fn values(&mut self, _: String, _: Vec<String>) {}
}

/// Gives a message to the widgets, carries out what the practice needs of its commands, and renders after each message.
fn send(widgets: &mut Widgets, document: &mut Document, message: Message) {
    let widget = message.widget();
    let commands = widgets.update(message);
    widgets.render(widget, document);
    for command in commands {
        match command {
            Command::AfterPaint(message) => send(widgets, document, message),
            Command::Recall => {
                let finished = widgets.practice.session.finished();
                let day = "25/11/2026".to_owned();
                let recalled = practice::Message::Recalled { finished, day };
                send(widgets, document, Message::Practice(recalled));
            }
            _ => {}
        }
    }
}

#[test]
fn rendering_again_writes_nothing() {
    for (widget, widgets) in reachable() {
        let mut document = Document::default();
        widgets.render(widget, &mut document);
        document.writes.clear();
        widgets.render(widget, &mut document);
        assert!(
            document.writes.is_empty(),
            "{widget:?}: {:?}",
            document.writes
        );
    }
}

#[test]
fn a_digit_typed_on_the_phone_leaves_its_screen_as_it_is() {
    let mut widgets = Widgets::default();
    let mut document = Document::default();
    for message in [
        practice::Message::Address("#bai-1".to_owned()),
        practice::Message::Tap(Control::Wallet),
        practice::Message::Tap(Control::Integrate),
        practice::Message::Tap(Control::NewRequest),
        practice::Message::Tap(Control::KindHealthCard),
        practice::Message::Number("3".to_owned()),
    ] {
        send(&mut widgets, &mut document, Message::Practice(message));
    }
    document.writes.clear();
    let typed = practice::Message::Number("38".to_owned());
    send(&mut widgets, &mut document, Message::Practice(typed));
    assert_eq!(widgets.practice.session.state().number(), "38");
    assert!(
        !document.writes.contains(&id::SCREEN.to_owned()),
        "{:?}",
        document.writes
    );
}

#[test]
fn a_tick_on_the_wizard_writes_no_attribute_but_the_mark_of_what_is_next() {
    let mut widgets = Widgets::default();
    let mut document = Document::default();
    for widget in Name::ALL {
        widgets.render(*widget, &mut document);
    }
    let mut written = |step| {
        document.writes.clear();
        let tick = bhyt_vneid::widgets::wizard::Message::Tick(step);
        send(&mut widgets, &mut document, Message::Wizard(tick));
        document.writes.clone()
    };
    assert_eq!(written(2), [""; 0]);
    assert_eq!(written(0), ["data-next of buoc-1", "data-next of buoc-2"]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn what_is_not_written_stays_as_it_is(
        opened in prop::sample::select(&["#thuc-hanh", "#phim", "#lam-theo", "#mo-the", "#bai-1", "#bai-4", "#bai-10", "#bai-13"][..]),
        actions in prop::collection::vec(prop::sample::select(actions()), 1..25),
    ) {
        let (mut widgets, mut document) = (Widgets::default(), Document::default());
        widgets.render(Name::Practice, &mut document);
        let opened = practice::Message::Address(opened.to_owned());
        send(&mut widgets, &mut document, Message::Practice(opened));
        for (action, text) in actions {
            let message = Message::parse(&action, text);
            prop_assert!(message.is_some(), "{}", action);
            message.into_iter().for_each(|message| send(&mut widgets, &mut document, message));
            let shown = snapshot(Name::Practice, &widgets);
            for mount_point in shown.mount_points() {
                prop_assert_eq!(&document.mount_points[mount_point], &html(&shown, mount_point), "after {}", &action);
            }
            for one in shown.attributes {
                let value = one.value.map(String::from);
                prop_assert_eq!(&document.attributes[&(one.id.into_owned(), one.name)], &value, "after {}", &action);
            }
        }
    }
}

#[test]
fn what_is_warmed_up_comes_to_the_form_and_to_a_verdict() {
    let mut widgets = Widgets::default();
    for (word, text) in WARM_UP {
        let message = Message::parse(word, text.map(str::to_owned));
        widgets.update(message.unwrap_or_else(|| panic!("{word} is no message")));
    }
    assert_eq!(widgets.practice.session.state().screen(), Screen::Form);
    assert!(widgets.checker.answer.ten.is_some());
}
