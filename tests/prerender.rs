//! What each component says before any script runs.

use bhyt_vneid::widgets::checker;
use bhyt_vneid::widgets::frame::Snapshot;
use bhyt_vneid::widgets::names::id;
use bhyt_vneid::widgets::steps::Steps;
use chrono::NaiveDate;
use content::Locality;
use page::prerender::{body, render};
use scraper::{Html, Selector};
use site::content_files::load_all;
use std::path::Path;

fn all(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector)
        .map(|element| {
            element
                .text()
                .collect::<String>()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect()
}

fn attribute(html: &Html, selector: &str, name: &str) -> Option<String> {
    let selector = Selector::parse(selector).expect("a selector");
    let element = html
        .select(&selector)
        .next()
        .unwrap_or_else(|| panic!("no {selector:?}"));
    element.attr(name).map(str::to_owned)
}

fn at(step: usize) -> Steps {
    Steps {
        step,
        ..Steps::default()
    }
}

/// Where a link of the bar leads from this step, and whether it says that it leads nowhere.
fn link(step: usize, id: &str) -> (Option<String>, bool) {
    let attributes = Snapshot::of(&at(step)).attributes;
    let value = |name: &str| {
        let mut found = attributes
            .iter()
            .filter(|one| one.id == id && one.name == name);
        let one = found.next().expect("an attribute of the link");
        one.value.clone().map(String::from)
    };
    (value("href"), value("aria-disabled").is_some())
}

fn localities() -> Vec<Locality> {
    load_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content")).expect("content that loads")
}

/// The day on which these pages are built.
fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

fn page(id: &str) -> Html {
    let localities = localities();
    let locality = localities
        .iter()
        .find(|locality| locality.id == id)
        .expect("a locality");
    Html::parse_fragment(&body(locality, day()).expect("a page"))
}

#[test]
fn the_stepper_says_where_the_reader_is_and_links_to_the_neighbours() {
    let words = render(|| Snapshot::of(&at(2)).view(id::STEP_PLACE));
    assert_eq!(words, "Bước 2/6");
    let to = |hash: &str| (Some(hash.to_owned()), false);
    assert_eq!(link(2, id::STEP_BACK), to("#buoc-1"));
    assert_eq!(link(2, id::STEP_ON), to("#buoc-3"));
}

#[test]
fn the_first_step_has_no_way_back_and_the_last_no_way_on() {
    assert_eq!(link(1, id::STEP_BACK), (None, true));
    assert_eq!(link(6, id::STEP_ON), (None, true));
    assert_eq!(link(6, id::STEP_BACK).0.as_deref(), Some("#buoc-5"));
    let page = page("truong-thi");
    assert_eq!(all(&page, ".stepper [role=status]"), ["Bước 1/6"]);
    assert_eq!(all(&page, ".stepper a"), ["‹ Bước trước", "Bước tiếp ›"]);
    let [back, on] = [id::STEP_BACK, id::STEP_ON].map(|id| format!("#{id}"));
    assert_eq!(attribute(&page, &back, "href"), None);
    assert_eq!(
        attribute(&page, &back, "aria-disabled").as_deref(),
        Some("true")
    );
    assert_eq!(attribute(&page, &on, "href").as_deref(), Some("#buoc-2"));
}

#[test]
fn the_checker_is_a_whole_form_before_any_script() {
    let html = Html::parse_fragment(&render(checker::markup::form));
    assert_eq!(all(&html, "label[for=so-the]"), ["Số thẻ BHYT"]);
    assert_eq!(
        all(&html, "#don-vi-cap option"),
        [
            "Tự nhận biết theo số thẻ",
            "Bảo hiểm xã hội Việt Nam",
            "Bảo hiểm xã hội Bộ Quốc phòng",
            "Bảo hiểm xã hội Công an nhân dân"
        ]
    );
    assert_eq!(all(&html, "button[type=submit]"), ["Kiểm tra"]);
    assert_eq!(all(&html, "#ket-qua"), [""]);
    assert_eq!(
        attribute(&html, "#ket-qua", "data-verdict"),
        None,
        "nothing is judged before it is asked"
    );
    assert_eq!(
        all(&html, ".part"),
        ["Hai chữ đầu", "Mức hưởng", "Mã tỉnh", "10 số cuối"],
        "each box is named by its label"
    );
    for described in attribute(&html, "#so-the", "aria-describedby")
        .expect("a description")
        .split(' ')
    {
        assert_eq!(all(&html, &format!("#{described}")).len(), 1, "{described}");
    }
    assert_eq!(
        all(&html, "#so-the-loi"),
        [""],
        "no error before it is asked"
    );
    assert_eq!(
        attribute(&html, "#so-the", "autocomplete").as_deref(),
        Some("off")
    );
    assert_eq!(
        attribute(&html, "#so-the", "name"),
        None,
        "a field without a name is in no form history"
    );
}

#[test]
fn the_pattern_for_readers_without_scripts_takes_both_forms_and_nothing_shorter() {
    let html = Html::parse_fragment(&render(checker::markup::form));
    let pattern = attribute(&html, "#so-the", "pattern").expect("a pattern");
    let pattern = regex::Regex::new(&format!("^(?:{pattern})$")).expect("a valid pattern");
    assert!(pattern.is_match("0123456789"));
    assert!(pattern.is_match("DN4010123456789"));
    assert!(!pattern.is_match("012345678"));
    assert!(!pattern.is_match("DN6010123456789"));
}

#[test]
fn every_step_of_a_ward_stands_in_the_page_in_order() {
    for locality in localities() {
        let page = page(&locality.id);
        let titles: Vec<_> = (1..)
            .zip(&locality.steps)
            .map(|(number, step)| format!("Bước {number} {}", step.title))
            .collect();
        assert_eq!(all(&page, "#cac-buoc > li > h3"), titles);
    }
}

fn sorted(mut words: Vec<String>) -> Vec<String> {
    words.sort();
    words
}

#[test]
fn every_question_audience_and_hotline_of_a_ward_stands_in_the_page() {
    for locality in localities() {
        let page = page(&locality.id);
        let asked: Vec<_> = locality.answers.iter().map(|one| one.ask.clone()).collect();
        assert_eq!(sorted(all(&page, ".question > summary")), sorted(asked));
        let audiences: Vec<_> = locality
            .audiences
            .iter()
            .map(|one| one.title.clone())
            .collect();
        assert_eq!(all(&page, "#viec-cua-ban h3"), audiences);
        for contact in &locality.contacts {
            let call = format!("a[href='{}']", contact.tel());
            let calls = all(&page, &call);
            assert!(
                calls.len() > 1
                    && calls
                        .iter()
                        .all(|words| *words == format!("Gọi {}", contact.phone))
            );
        }
    }
}

#[test]
fn the_scam_warning_stands_in_every_page() {
    for locality in localities() {
        let page = page(&locality.id);
        let rules = all(&page, "#canh-bao li");
        assert_eq!(rules.len(), locality.scam.rules.len());
        assert!(rules.iter().any(|rule| rule.contains("OTP")));
    }
}

#[test]
fn the_43_groups_stand_in_the_page_for_readers_without_scripts() {
    let codes = all(&page("truong-thi"), "#kiem-tra .groups b");
    assert_eq!(codes.len(), 43);
    assert_eq!(codes[0], "DN");
    assert_eq!(codes[42], "GD");
}

#[test]
fn the_video_is_the_official_one_or_the_pages_own_film_or_what_is_known() {
    const HOME: &str = "https://xa-mau.example/bhyt/";
    let with = |address: Option<&str>, official: bool| {
        let mut locality = localities().remove(0);
        locality.address = address.map(str::to_owned);
        locality.video.official = official;
        locality.video.note = (!official).then(|| "Chưa có địa chỉ.".to_owned());
        Html::parse_fragment(&body(&locality, day()).expect("a page"))
    };
    let page = with(Some(HOME), false);
    let film = [HOME, "#phim"].concat();
    assert_eq!(
        attribute(&page, "#qr-phim-mo", "href").as_deref(),
        Some(&*film)
    );
    for ids in id::FILM_CODES {
        assert_eq!(attribute(&page, &format!("#{}", ids.block), "hidden"), None);
        assert_eq!(all(&page, &format!("#{}", ids.address)), [&*film]);
        assert!(
            attribute(&page, &format!("#{}", ids.modules), "d")
                .is_some_and(|path| path.len() > 500)
        );
    }
    for stand_in in id::STAND_INS {
        assert!(attribute(&page, &format!("#{stand_in}"), "hidden").is_some());
    }
    let page = with(None, false);
    for (ids, stand_in) in id::FILM_CODES.iter().zip(id::STAND_INS) {
        assert!(attribute(&page, &format!("#{}", ids.block), "hidden").is_some());
        assert_eq!(attribute(&page, &format!("#{stand_in}"), "hidden"), None);
        assert!(all(&page, &format!("#{stand_in}"))[0].contains("https://vneid.gov.vn"));
    }
    assert_eq!(all(&page, "#qr-thay .notice"), ["Chưa có địa chỉ."]);
    for address in [Some(HOME), None] {
        let page = with(address, true);
        assert_eq!(
            attribute(&page, "#video .button", "href").as_deref(),
            Some("https://vneid.gov.vn")
        );
        assert_eq!(all(&page, "#video .notice"), [""; 0]);
        assert_eq!(all(&page, "#qr-phim, #qr-phim-ap-phich, #qr-thay"), [""; 0]);
    }
}
