//! The slots and the changing attributes: the page as it is built shows the tools as they are before anything happens.

use std::collections::HashSet;

use bhyt_vneid::ui::names::id;
use bhyt_vneid::ui::share::Share;
use bhyt_vneid::ui::steps::Steps;
use bhyt_vneid::ui::tools::{Part, SLOTS, Tools};
use scraper::{ElementRef, Html, Selector};

use super::reach::{PAGES, PARTS, file, localities, reachable, shown, slots_of};

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
        for part in PARTS {
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
