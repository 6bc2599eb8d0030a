//! The mount points and the changing attributes: the page as it is built shows the widgets as they are before anything happens.

use std::collections::{HashMap, HashSet};

use bhyt_vneid::widgets::attribute::Attribute;
use bhyt_vneid::widgets::command::Command;
use bhyt_vneid::widgets::names::id;
use bhyt_vneid::widgets::practice::{self, action};
use bhyt_vneid::widgets::registry::{MOUNT_POINTS, Message, Part, WARM_UP, Widgets};
use bhyt_vneid::widgets::share::Share;
use bhyt_vneid::widgets::steps::Steps;
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use vneid::{Control, Mode, Screen, TASKS};

use super::reach::{PAGES, PRACTICE, file, localities, mount_points_of, reachable, shown};

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
        for mount_point in MOUNT_POINTS {
            let found = by_id(&page, mount_point.id);
            assert_eq!(found.len(), 1, "{} in {}", mount_point.id, locality.id);
            let view = Html::parse_fragment(&shown(mount_point, &widgets));
            assert_eq!(
                normal(&found[0].inner_html()),
                normal(&view.root_element().inner_html()),
                "{} in {}",
                mount_point.id,
                locality.id
            );
        }
    }
}

#[test]
fn no_mount_point_is_listed_twice_or_stands_inside_another() {
    let ids: HashSet<_> = MOUNT_POINTS
        .iter()
        .map(|mount_point| mount_point.id)
        .collect();
    assert_eq!(ids.len(), MOUNT_POINTS.len());
    for (parts, widgets) in reachable() {
        for mount_point in mount_points_of(parts) {
            let rendered = ids_in(&shown(mount_point, &widgets));
            for other in MOUNT_POINTS {
                assert!(
                    !rendered.contains(other.id),
                    "{} in {}",
                    other.id,
                    mount_point.id
                );
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
        for part in Part::ALL {
            for one in widgets.attributes(part) {
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
fn a_part_always_names_the_same_attributes_so_that_none_is_left_behind() {
    let names = |widgets: &Widgets, part: Part| -> HashSet<(String, &'static str)> {
        let attributes = widgets.attributes(part).into_iter();
        attributes
            .map(|one| (one.id.into_owned(), one.name))
            .collect()
    };
    let beginning = Widgets::default();
    for (parts, widgets) in reachable() {
        for part in parts {
            assert_eq!(names(&widgets, *part), names(&beginning, *part), "{part:?}");
        }
    }
}

#[test]
fn no_attribute_is_changed_on_what_a_mount_point_draws_anew() {
    for (parts, widgets) in reachable() {
        for mount_point in mount_points_of(parts) {
            let rendered = ids_in(&shown(mount_point, &widgets));
            for one in parts.iter().flat_map(|part| widgets.attributes(*part)) {
                assert!(
                    !rendered.contains(&*one.id),
                    "{} in {}",
                    one.id,
                    mount_point.id
                );
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
    for (parts, widgets) in reachable() {
        let views: Vec<_> = mount_points_of(parts)
            // What a selector finds may be told from the rest by the mount point that it stands in.
            .map(|mount_point| {
                format!(
                    "<div id=\"{}\">{}</div>",
                    mount_point.id,
                    shown(mount_point, &widgets)
                )
            })
            .map(|view| Html::parse_fragment(&view))
            .collect();
        for (field, values) in parts.iter().flat_map(|part| widgets.values(*part)) {
            let selector = Selector::parse(&field).expect("a selector");
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
    let tap = |control| format!("{}{}", action::TAP, practice::name(control));
    let mut actions: Vec<_> = [
        action::PLAY,
        action::ON,
        action::BACK,
        action::RESTART,
        action::NEXT_DAY,
        action::APPROVE,
        action::NEXT_TASK,
        action::TASKS,
        action::JUDGE_VERSION,
    ]
    .map(plain)
    .into();
    actions.extend(Control::ALL.map(|control| plain(&tap(control))));
    actions.extend(Mode::ALL.map(|mode| plain(&format!("{}{}", action::MODE, mode.code()))));
    actions.extend((0..TASKS.len()).map(|task| plain(&format!("{}{task}", action::TASK))));
    actions.extend(["0", "2", "3"].map(|form| field(action::FORM.to_owned(), form)));
    actions.extend(["", "12345", "3800004182"].map(|text| field(tap(Control::Number), text)));
    actions.extend(["", "vss", "military"].map(|issuer| field(tap(Control::Issuer), issuer)));
    actions.push(field(action::VERSION.to_owned(), "2.2.6"));
    actions
}

/// What a reader sees of the practice: it is drawn after each message in the message's own parts alone.
struct Seen {
    widgets: Widgets,
    drawn: Vec<(Part, Vec<String>, Vec<Attribute>)>,
}

fn drawn(part: Part, widgets: &Widgets) -> (Part, Vec<String>, Vec<Attribute>) {
    let mount_points = MOUNT_POINTS
        .iter()
        .filter(|mount_point| mount_point.part == part);
    (
        part,
        mount_points
            .map(|mount_point| shown(mount_point, widgets))
            .collect(),
        widgets.attributes(part),
    )
}

impl Seen {
    fn new() -> Seen {
        let widgets = Widgets::default();
        let drawn = PRACTICE.map(|part| drawn(part, &widgets)).into();
        Seen { widgets, drawn }
    }

    fn send(&mut self, message: Message) {
        let parts = message.parts();
        let commands = self.widgets.update(message);
        self.draw(parts);
        for command in commands {
            match command {
                Command::AfterPaint(message) => self.send(message),
                Command::Recall => {
                    let finished = self.widgets.practice.session.finished();
                    let day = "25/11/2026".to_owned();
                    self.send(Message::Practice(practice::Message::Recalled {
                        finished,
                        day,
                    }));
                }
                _ => {}
            }
        }
    }

    fn draw(&mut self, parts: &[Part]) {
        for one in self
            .drawn
            .iter_mut()
            .filter(|(part, ..)| parts.contains(part))
        {
            *one = drawn(one.0, &self.widgets);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn what_a_message_does_not_draw_anew_stays_as_it_is(actions in prop::collection::vec(prop::sample::select(actions()), 1..25)) {
        let mut seen = Seen::new();
        for (word, text) in actions {
            let message = Message::parse(&word, text);
            prop_assert!(message.is_some(), "{}", word);
            message.into_iter().for_each(|message| seen.send(message));
            for (part, mount_points, attributes) in &seen.drawn {
                prop_assert_eq!(&drawn(*part, &seen.widgets), &(*part, mount_points.clone(), attributes.clone()), "after {}", &word);
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
