//! The slots and the changing attributes: the page as it is built shows the tools as they are before anything happens.

use std::collections::HashSet;

use bhyt_vneid::widgets::attribute::Attribute;
use bhyt_vneid::widgets::effect::Effect;
use bhyt_vneid::widgets::names::id;
use bhyt_vneid::widgets::practice::{self, word};
use bhyt_vneid::widgets::share::Share;
use bhyt_vneid::widgets::steps::Steps;
use bhyt_vneid::widgets::tools::{Message, Part, REHEARSED, SLOTS, Tools};
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use vneid::{Control, Mode, Screen, TASKS};

use super::reach::{PAGES, PRACTICE, file, localities, reachable, shown, slots_of};

fn by_id<'a>(html: &'a Html, id: &str) -> Vec<ElementRef<'a>> {
    let with_id = Selector::parse("[id]").expect("a selector");
    let found = html.select(&with_id);
    found.filter(|one| one.attr("id") == Some(id)).collect()
}

/// The markup as a browser understands it; a comment only keeps two pieces of text apart.
fn normal(markup: &str) -> String {
    let comments = regex::Regex::new("<!--.*?-->").expect("a pattern");
    comments.replace_all(markup, "").into_owned()
}

#[test]
fn each_slot_stands_once_in_the_page_and_shows_the_tools_at_their_beginning() {
    for (page, locality) in PAGES.iter().zip(localities()) {
        let page = Html::parse_fragment(page);
        let tools = Tools {
            share: Share {
                public: locality.address.clone(),
                ..Share::default()
            },
            steps: Steps::new(vec![None; locality.steps.len()]),
            ..Tools::default()
        };
        for slot in SLOTS {
            let found = by_id(&page, slot.id);
            assert_eq!(found.len(), 1, "{} in {}", slot.id, locality.id);
            let view = Html::parse_fragment(&shown(slot, &tools));
            assert_eq!(
                normal(&found[0].inner_html()),
                normal(&view.root_element().inner_html()),
                "{} in {}",
                slot.id,
                locality.id
            );
        }
    }
}

#[test]
fn no_slot_is_listed_twice_or_stands_inside_another() {
    let ids: HashSet<_> = SLOTS.iter().map(|slot| slot.id).collect();
    assert_eq!(ids.len(), SLOTS.len());
    for (parts, tools) in reachable() {
        for slot in slots_of(parts) {
            let view = Html::parse_fragment(&shown(slot, &tools));
            for other in SLOTS {
                assert!(
                    by_id(&view, other.id).is_empty(),
                    "{} in {}",
                    other.id,
                    slot.id
                );
            }
        }
    }
}

#[test]
fn the_attributes_at_the_beginning_are_those_of_the_page() {
    let shell = Html::parse_document(&file("index.html"));
    for (page, locality) in PAGES.iter().zip(localities()) {
        let tools = Tools {
            steps: Steps::new(vec![None; locality.steps.len()]),
            ..Tools::default()
        };
        let page = Html::parse_fragment(page);
        for part in Part::ALL {
            for one in tools.attributes(part) {
                let elements = if one.id == id::ROOT {
                    vec![shell.root_element()]
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
    let names = |tools: &Tools, part: Part| -> HashSet<(String, &'static str)> {
        let attributes = tools.attributes(part).into_iter();
        attributes
            .map(|one| (one.id.into_owned(), one.name))
            .collect()
    };
    let beginning = Tools::default();
    for (parts, tools) in reachable() {
        for part in parts {
            assert_eq!(names(&tools, *part), names(&beginning, *part), "{part:?}");
        }
    }
}

#[test]
fn no_attribute_is_changed_on_what_a_slot_draws_anew() {
    for (parts, tools) in reachable() {
        for slot in slots_of(parts) {
            let view = Html::parse_fragment(&shown(slot, &tools));
            for one in parts.iter().flat_map(|part| tools.attributes(*part)) {
                assert!(
                    by_id(&view, &one.id).is_empty(),
                    "{} in {}",
                    one.id,
                    slot.id
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
    for (parts, tools) in reachable() {
        let views: Vec<_> = slots_of(parts)
            // What a selector finds may be told from the rest by the slot that it stands in.
            .map(|slot| format!("<div id=\"{}\">{}</div>", slot.id, shown(slot, &tools)))
            .map(|view| Html::parse_fragment(&view))
            .collect();
        for (field, values) in parts.iter().flat_map(|part| tools.values(*part)) {
            let selector = Selector::parse(&field).expect("a selector");
            let drawn: usize = views
                .iter()
                .map(|view| view.select(&selector).count())
                .sum();
            let fixed = |page: &Html| page.select(&selector).count();
            assert!(
                drawn == values.len() || pages.iter().all(|page| fixed(page) == values.len()),
                "{field} finds {drawn} fields for {} values",
                values.len()
            );
        }
    }
}

/// Everything that a reader can do with the practice, as words with the text of a field.
fn deeds() -> Vec<(String, Option<String>)> {
    let plain = |word: &str| (word.to_owned(), None);
    let field = |word: String, text: &str| (word, Some(text.to_owned()));
    let tap = |control| format!("{}{}", word::TAP, practice::name(control));
    let mut deeds: Vec<_> = [
        word::PLAY,
        word::ON,
        word::BACK,
        word::RESTART,
        word::NEXT_DAY,
        word::APPROVE,
        word::NEXT_TASK,
        word::TASKS,
        word::JUDGE_VERSION,
    ]
    .map(plain)
    .into();
    deeds.extend(Control::ALL.map(|control| plain(&tap(control))));
    deeds.extend(Mode::ALL.map(|mode| plain(&format!("{}{}", word::MODE, mode.code()))));
    deeds.extend((0..TASKS.len()).map(|task| plain(&format!("{}{task}", word::TASK))));
    deeds.extend(["0", "2", "3"].map(|form| field(word::FORM.to_owned(), form)));
    deeds.extend(["", "12345", "3800004182"].map(|text| field(tap(Control::Number), text)));
    deeds.extend(["", "vss", "military"].map(|issuer| field(tap(Control::Issuer), issuer)));
    deeds.push(field(word::VERSION.to_owned(), "2.2.6"));
    deeds
}

/// What a reader sees of the practice: it is drawn after each message in the message's own parts alone.
struct Seen {
    tools: Tools,
    drawn: Vec<(Part, Vec<String>, Vec<Attribute>)>,
}

fn drawn(part: Part, tools: &Tools) -> (Part, Vec<String>, Vec<Attribute>) {
    let slots = SLOTS.iter().filter(|slot| slot.part == part);
    (
        part,
        slots.map(|slot| shown(slot, tools)).collect(),
        tools.attributes(part),
    )
}

impl Seen {
    fn new() -> Seen {
        let tools = Tools::default();
        let drawn = PRACTICE.map(|part| drawn(part, &tools)).into();
        Seen { tools, drawn }
    }

    fn send(&mut self, message: Message) {
        let parts = message.parts();
        let effects = self.tools.update(message);
        self.draw(parts);
        for effect in effects {
            match effect {
                Effect::AfterPaint(message) => self.send(message),
                Effect::Recall => {
                    let finished = self.tools.practice.session.finished();
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
            *one = drawn(one.0, &self.tools);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn what_a_message_does_not_draw_anew_stays_as_it_is(deeds in prop::collection::vec(prop::sample::select(deeds()), 1..25)) {
        let mut seen = Seen::new();
        for (word, text) in deeds {
            let message = Message::parse(&word, text);
            prop_assert!(message.is_some(), "{}", word);
            message.into_iter().for_each(|message| seen.send(message));
            for (part, slots, attributes) in &seen.drawn {
                prop_assert_eq!(&drawn(*part, &seen.tools), &(*part, slots.clone(), attributes.clone()), "after {}", &word);
            }
        }
    }
}

#[test]
fn what_is_rehearsed_comes_to_the_form_and_to_a_verdict() {
    let mut tools = Tools::default();
    for (word, text) in REHEARSED {
        let message = Message::parse(word, text.map(str::to_owned));
        tools.update(message.unwrap_or_else(|| panic!("{word} is no message")));
    }
    assert_eq!(tools.practice.session.state().screen(), Screen::Form);
    assert!(tools.checker.answer.ten.is_some());
}
