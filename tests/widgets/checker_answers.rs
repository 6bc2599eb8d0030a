//! What the checker says to each thing that people type: its words, its marks and the values of its fields.

use bhyt_vneid::widgets::checker::Message::{self, Check, Take, Typed};
use bhyt_vneid::widgets::command::Command;
use bhyt_vneid::widgets::names::id;
use bhyt_vneid::widgets::registry::{Message as ToWidgets, Name, Widgets};
use card_number::Issuer;
use scraper::Html;

use super::reach::{html, snapshot};

/// What people type instead of the number: the verdict, words of the answer, and the characters that are selected.
const INSTEAD: [(&str, &str, &str, &str); 19] = [
    ("038158001234", "rejected", "Đây là số căn cước (12 số)", ""),
    ("171234567", "rejected", "chứng minh nhân dân cũ", ""),
    ("0912345678", "ok", "số điện thoại di động", ""),
    ("4010123498765", "rejected", "thiếu hai chữ đầu", ""),
    ("DN4O10123498765", "rejected", "có phải là “0”", "O"),
    ("DN40l0123498765", "rejected", "có phải là “1”", "l"),
    ("DN401012S498765", "rejected", "có phải là “5”", "S"),
    ("DN401012349B765", "rejected", "có phải là “8”", "B"),
    ("DN401O1Z3498765", "rejected", "Ký tự thứ 6", "O"),
    ("ĐN 4 01 0123498765", "rejected", "có phải là “D”", "Đ"),
    ("1111111111", "ok", "số ví dụ", ""),
    (
        "TE1 01 KT12345678",
        "rejected",
        "mã tạm của trẻ dưới 6 tuổi",
        "KT",
    ),
    ("DN6010123498765", "rejected", "trước năm 2015", "6"),
    ("TV4010123498765", "rejected", "Có thẻ mang hai chữ", "TV"),
    ("XX4010123498765", "rejected", "Hai chữ “XX”", "XX"),
    ("DN4000123498765", "rejected", "không có 00", "00"),
    ("DN40101234", "rejected", "Mới có 10 ký tự, còn thiếu 5", ""),
    ("01234987651", "rejected", "11 số", ""),
    ("DN4030123498765", "ok", "Không có tỉnh nào mang mã 03", ""),
];

fn checked(messages: impl IntoIterator<Item = Message>) -> (Widgets, Vec<Command>) {
    let mut widgets = Widgets::default();
    let mut commands = Vec::new();
    for message in messages {
        commands = widgets.update(ToWidgets::Checker(message));
    }
    (widgets, commands)
}

/// The text of one of the checker's mount points.
fn text(widgets: &Widgets, id: &str) -> String {
    let html = html(&snapshot(Name::Checker, widgets), id);
    Html::parse_fragment(&html).root_element().text().collect()
}

fn attribute(widgets: &Widgets, id: &str, name: &str) -> Option<String> {
    super::reach::attribute(&snapshot(Name::Checker, widgets), id, name)
}

fn value(widgets: &Widgets, id: &str) -> Option<String> {
    let selector = format!("#{id}");
    let shown = snapshot(Name::Checker, widgets);
    shown
        .values
        .into_iter()
        .find(|(field, _)| *field == selector)?
        .1
        .pop()
}

#[test]
fn each_thing_that_people_type_instead_gets_its_own_words_and_its_place() {
    let mut seen = Vec::new();
    for (typed, verdict, words, place) in INSTEAD {
        let (widgets, commands) = checked([Typed(typed.to_owned()), Check]);
        let said = attribute(&widgets, id::RESULT, "data-verdict");
        assert_eq!(said.as_deref(), Some(verdict), "{typed}");
        let invalid = attribute(&widgets, id::NUMBER, "aria-invalid");
        assert_eq!(invalid.is_some(), verdict == "rejected", "{typed}");
        let spoken = if verdict == "rejected" {
            let selected = commands.iter().find_map(|command| match command {
                Command::Select { from, to, .. } => {
                    Some(&typed[byte(typed, *from)..byte(typed, *to)])
                }
                _ => None,
            });
            assert_eq!(selected, Some(place), "the place in {typed}");
            text(&widgets, id::NUMBER_ERROR)
        } else {
            text(&widgets, id::RESULT)
        };
        assert!(spoken.contains(words), "{typed}: {spoken}");
        assert!(!seen.contains(&spoken), "{typed} and another say {spoken}");
        seen.push(spoken);
    }
}

/// The place in bytes of a place in UTF-16 units.
fn byte(text: &str, units: u32) -> usize {
    let mut left = units as usize;
    let place = text.char_indices().find(|(_, c)| {
        let here = left == 0;
        left = left.saturating_sub(c.len_utf16());
        here
    });
    place.map_or(text.len(), |(at, _)| at)
}

#[test]
fn the_parts_fill_and_are_explained_while_the_number_is_typed() {
    let (widgets, _) = checked([Typed("gd4 15 012345".to_owned())]);
    let said = text(&widgets, id::PROGRESS);
    assert!(said.contains("Còn thiếu 4 ký tự."), "{said}");
    for (part, filled) in id::BOXES.into_iter().zip(["GD", "4", "15", "012345"]) {
        assert_eq!(value(&widgets, part).as_deref(), Some(filled), "{part}");
    }
    let meanings = text(&widgets, id::MEANINGS);
    for words in [
        "người tham gia theo hộ gia đình",
        "80%",
        "Yên Bái (nay thuộc tỉnh Lào Cai)",
        "mã số BHXH",
    ] {
        assert!(meanings.contains(words), "{words} in {meanings}");
    }
    let issuer = text(&widgets, id::ISSUER_SEEN);
    assert!(issuer.contains("Bảo hiểm xã hội Việt Nam"), "{issuer}");
    assert_eq!(text(&widgets, id::NUMBER_ERROR), "", "nobody asked yet");
}

#[test]
fn an_unfinished_number_is_judged_only_when_it_is_asked_for() {
    let (widgets, _) = checked([Typed("DN40101".to_owned())]);
    assert_eq!(attribute(&widgets, id::RESULT, "data-verdict"), None);
    let (widgets, _) = checked([Typed("DN40101".to_owned()), Check]);
    let said = text(&widgets, id::RESULT);
    assert!(said.contains("VNeID không nhận số này"), "{said}");
}

#[test]
fn a_chosen_issuer_that_does_not_fit_names_the_one_that_does() {
    let typed = Typed("QN5970123498765".to_owned());
    let (widgets, _) = checked([typed, Message::Issuer(Some(Issuer::Vss)), Check]);
    let said = text(&widgets, id::NUMBER_ERROR);
    assert!(said.contains("Bảo hiểm xã hội Bộ Quốc phòng"), "{said}");
}

#[test]
fn a_suggestion_is_a_value_that_its_button_takes() {
    let asked = [Typed("DN4O1O123498765".to_owned()), Check];
    let (mut widgets, _) = checked(asked);
    let suggestion = value(&widgets, id::SUGGESTION);
    assert_eq!(suggestion.as_deref(), Some("DN4010123498765"));
    let wrong_boxes = |widgets: &Widgets| {
        let wrong = |id: &&&str| {
            attribute(widgets, id, "class") == Some("part__box part__box--wrong".to_owned())
        };
        id::BOXES.iter().filter(wrong).count()
    };
    assert_eq!(wrong_boxes(&widgets), 2, "the province and the ten");
    widgets.update(ToWidgets::Checker(Take));
    assert_eq!(
        attribute(&widgets, id::RESULT, "data-verdict").as_deref(),
        Some("ok")
    );
    assert_eq!(attribute(&widgets, id::NUMBER, "aria-invalid"), None);
    assert_eq!(wrong_boxes(&widgets), 0);
    assert_eq!(value(&widgets, id::TEN).as_deref(), Some("0123498765"));
}
