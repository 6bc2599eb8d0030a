//! The practice chapter and the drawings before any script runs, and the session behind them.

use bhyt_vneid::card_number::Issuer;
use bhyt_vneid::content::{Choice as _, Screen as StepScreen, load_all};
use bhyt_vneid::page::prerender::{body, render};
use bhyt_vneid::ui::names::id;
use bhyt_vneid::ui::practice::{self, Look, Practice, Use, word};
use bhyt_vneid::ui::tools::Attribute;
use bhyt_vneid::vneid::{
    Action, Control, EntryForm, Finished, Mode, Screen, Session, Stage, State, TASKS, Version,
    VersionVerdict, apply, controls, scene, watch,
};
use chrono::NaiveDate;
use scraper::{Html, Selector};
use std::path::Path;

const LIVE: Look = Look {
    used: Use::Live,
    marked: None,
    callouts: true,
};
const FILM: Look = Look {
    used: Use::Film,
    ..LIVE
};
const PICTURE: Look = Look {
    used: Use::Picture,
    ..LIVE
};

/// What the lesson asks for before the request is sent.
const UP_TO_SUBMIT: [Action<'static>; 7] = [
    Action::Tap(Control::Wallet),
    Action::Tap(Control::Integrate),
    Action::Tap(Control::NewRequest),
    Action::Tap(Control::KindHealthCard),
    Action::Choose(Some(Issuer::Vss)),
    Action::Type("3800004182"),
    Action::Tap(Control::Confirm),
];

fn all(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector)
        .map(|element| {
            let text: String = element.text().collect();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        })
        .collect()
}

fn html(state: &State, look: Look) -> String {
    render(|| practice::screen(state, look))
}

fn drawn(state: &State, look: Look) -> Html {
    Html::parse_fragment(&html(state, look))
}

/// The day on which these pages are built.
fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

fn page(ward: &str) -> Html {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let localities = load_all(&content).expect("content that loads");
    let locality = localities.iter().find(|one| one.id == ward);
    Html::parse_fragment(&body(locality.expect("a ward"), day()).expect("a page"))
}

fn session(mode: Mode) -> Session {
    Session::new(mode, EntryForm::ThreeIssuers, Finished::default(), "")
}

#[test]
fn every_control_of_every_screen_is_drawn_once_and_in_reading_order() {
    for form in EntryForm::ALL {
        for screen in Screen::ALL {
            let state = State::on(screen, form);
            let expected: Vec<_> = controls(screen, form)
                .iter()
                .filter(|control| state.shows(**control))
                .map(|control| [word::TAP, practice::name(*control)].concat())
                .collect();
            for look in [LIVE, FILM] {
                let html = drawn(&state, look);
                let selector = Selector::parse("[data-do]").expect("a selector");
                let found: Vec<_> = html
                    .select(&selector)
                    .filter_map(|element| element.attr("data-do").map(str::to_owned))
                    .collect();
                assert_eq!(found, expected, "{screen:?} with {form:?}");
            }
            let picture = drawn(&state, PICTURE);
            assert!(all(&picture, "[data-do]").is_empty(), "{screen:?}");
        }
    }
}

#[test]
fn the_numbers_of_the_guide_stand_on_the_controls_it_points_at() {
    let expected = [
        (Screen::Home, "wallet", "1"),
        (Screen::Wallet, "integrate", "2"),
        (Screen::Integrate, "new-request", "3"),
        (Screen::Kind, "kind-health-card", "4"),
        (Screen::Form, "submit", "6"),
    ];
    for (screen, control, number) in expected {
        let html = drawn(&State::on(screen, EntryForm::NumberOnly), LIVE);
        let callout = format!("[data-do={}{control}] > .callout", word::TAP);
        assert_eq!(all(&html, &callout), [number]);
    }
    let form = drawn(&State::on(Screen::Form, EntryForm::NumberOnly), LIVE);
    assert_eq!(
        all(&form, "label.entry > .entry__label"),
        ["5 Số thẻ BHYT *"]
    );
    let alone = Look {
        callouts: false,
        ..LIVE
    };
    let home = drawn(&State::new(EntryForm::NumberOnly), alone);
    assert!(all(&home, ".callout").is_empty());
}

#[test]
fn a_picture_holds_nothing_to_press_and_a_phone_to_practise_on_holds_real_fields() {
    for screen in Screen::ALL {
        let state = State::on(screen, EntryForm::ThreeIssuers);
        let picture = drawn(&state, PICTURE);
        let pressable = "button, select, label, h4, [tabindex='0'], input:not([tabindex='-1'])";
        assert!(all(&picture, pressable).is_empty(), "{screen:?}");
    }
    let form = drawn(&State::on(Screen::Form, EntryForm::ThreeIssuers), LIVE);
    assert_eq!(
        all(&form, "label > select > option"),
        [
            "(chưa chọn – minh họa)",
            "Bảo hiểm xã hội Việt Nam",
            "Bảo hiểm xã hội Bộ Quốc phòng",
            "Bảo hiểm xã hội Công an nhân dân"
        ]
    );
    assert_eq!(
        all(&form, "label.tick"),
        ["Tôi xác nhận các thông tin ở trên là đúng"]
    );
    assert_eq!(all(&form, "h4"), ["Nhập thông tin tích hợp"]);
}

#[test]
fn what_no_source_shows_is_drawn_with_a_dashed_line_and_says_that_it_is_illustrative() {
    let home = drawn(&State::new(EntryForm::ThreeIssuers), LIVE);
    assert_eq!(all(&home, ".tap--own"), ["Dịch vụ khác minh họa"]);
    let kinds = drawn(&State::on(Screen::Kind, EntryForm::ThreeIssuers), LIVE);
    assert_eq!(
        all(&kinds, ".tap--own"),
        [
            "Quay lại minh họa",
            "Đăng ký xe minh họa",
            "Giấy phép lái xe minh họa"
        ]
    );
    let history = drawn(&State::on(Screen::History, EntryForm::ThreeIssuers), LIVE);
    assert_eq!(all(&history, ".status"), ["Đang xử lý"]);
}

#[test]
fn a_typed_number_is_in_no_drawing_of_any_screen() {
    let typed = "7912345678";
    for form in EntryForm::ALL {
        let actions = [
            Action::Choose(Some(Issuer::Vss)),
            Action::Type(typed),
            Action::Tap(Control::Confirm),
        ];
        let filled = actions
            .into_iter()
            .fold(State::on(Screen::Form, form), |state, action| {
                apply(&state, action).0
            });
        let sent = apply(&filled, Action::Tap(Control::Submit)).0;
        assert_eq!(sent.requests().len(), 1, "the number is a good one");
        let history = apply(&sent, Action::Tap(Control::History)).0;
        let approved = apply(&sent, Action::LetApprove).0;
        for state in [filled, sent, history, approved] {
            for look in [LIVE, FILM, PICTURE] {
                assert!(!html(&state, look).contains(typed));
            }
        }
    }
}

#[test]
fn typing_choosing_and_ticking_leave_the_drawing_as_it_is_so_that_the_caret_stays() {
    let state = State::on(Screen::Form, EntryForm::ThreeIssuers);
    let before = html(&state, LIVE);
    for action in [
        Action::Type("38"),
        Action::Choose(Some(Issuer::Police)),
        Action::Tap(Control::Confirm),
    ] {
        assert_eq!(html(&apply(&state, action).0, LIVE), before);
    }
}

#[test]
fn each_step_of_the_guide_has_a_picture_and_its_name() {
    for screen in StepScreen::ALL {
        let html = Html::parse_fragment(&render(|| practice::drawing(*screen)));
        let picture = Selector::parse("[role=img]").expect("a selector");
        let name = html
            .select(&picture)
            .next()
            .and_then(|one| one.attr("aria-label"));
        let expected = format!("Hình mô phỏng màn hình: {}", screen.label());
        assert_eq!(name, Some(expected.as_str()));
    }
    assert!(render(|| practice::drawing(StepScreen::Version)).contains("Phiên bản ứng dụng"));
    let login = Html::parse_fragment(&render(|| practice::drawing(StepScreen::Login)));
    assert_eq!(
        all(&login, ".tap").len(),
        all(&login, ".tap--own").len(),
        "no source shows the login, so all of it is illustrative"
    );
}

#[test]
fn the_steps_of_both_wards_carry_all_six_numbers_in_order() {
    for ward in ["truong-thi", "thai-nguyen"] {
        let numbers = all(&page(ward), "#cac-buoc .callout");
        assert_eq!(numbers, ["1", "2", "3", "4", "5", "6"], "{ward}");
    }
}

#[test]
fn the_page_names_each_steps_screen_and_shows_the_first_scene_of_the_film() {
    let page = page("truong-thi");
    let steps = Selector::parse("#cac-buoc > li").expect("a selector");
    let screens: Vec<_> = page
        .select(&steps)
        .filter_map(|step| step.attr("data-screen"))
        .collect();
    assert_eq!(
        screens,
        ["version", "login", "home", "integrate", "form", "success"]
    );
    let root = Selector::parse("#may-ao").expect("a selector");
    let root = page.select(&root).next().expect("a phone");
    assert_eq!(root.attr("data-screen"), Some("home"));
    assert!(all(&page, "#man-hinh button").is_empty());
    let notes = all(&page, "#may-ao .phone__note");
    assert!(notes[0].contains("Mô phỏng"), "the phone itself says so");
    assert_eq!(all(&page, "#thuc-hanh .check > h4").len(), 3);
    assert_eq!(all(&page, ".task-button").len(), TASKS.len());
}

#[test]
fn the_check_of_the_version_asks_for_typing_only_where_something_can_be_typed() {
    let page = page("truong-thi");
    let third = "#thuc-hanh .check:nth-child(3)";
    let always = all(&page, &format!("{third} > p:not(.no-tools)"));
    assert!(
        always.iter().all(|words| !words.contains("gõ")),
        "{always:?}"
    );
    assert!(all(&page, &format!("{third} > form.can-script > label"))[0].starts_with("Gõ số"));
    let by_eye = &all(&page, &format!("{third} > p.no-tools"))[0];
    for (version, verdict) in [
        ("2.0.4", VersionVerdict::CardOnly),
        ("2.1.10", VersionVerdict::Good),
    ] {
        assert!(
            by_eye.contains(&format!("từ {version} trở lên")),
            "{by_eye}"
        );
        assert_eq!(Version::parse(version).map(Version::verdict), Ok(verdict));
    }
    let version = |text| Version::parse(text).expect("a version");
    assert!(version("2.1.10") > version("2.1.9"), "as its example says");
}

#[test]
fn a_lesson_done_is_remembered_as_the_tasks_are() {
    let mut session = session(Mode::Follow);
    for action in UP_TO_SUBMIT {
        session.act(action);
        assert!(!session.finished().learned());
    }
    session.act(Action::Tap(Control::Submit));
    assert_eq!(session.finished().write(), "lam-theo");
    assert_eq!(session.finished().count(), 0, "a lesson is no task");
    let line = format!("#phieu li#{}[hidden]", id::COMPLETION_LESSON);
    let lessons = all(&page("truong-thi"), &line);
    assert_eq!(lessons, ["Làm theo từng việc, đến lúc gửi được yêu cầu"]);
    let shown = Attribute::flag(id::COMPLETION_LESSON, "hidden", false);
    assert!(practice::view::finished(&Practice::new(session)).contains(&shown));
}

#[test]
fn the_film_goes_on_to_its_end_and_no_further_and_back_to_its_beginning() {
    let mut session = session(Mode::Watch);
    let scenes = watch(EntryForm::ThreeIssuers).count();
    session.play();
    for seen in 1..=scenes {
        session.on();
        assert_eq!(session.state(), scene(EntryForm::ThreeIssuers, seen));
    }
    assert!(!session.playing(), "the last scene ends the playing");
    session.on();
    assert_eq!(session.place(), scenes.to_string());
    session.play();
    assert_eq!((session.place().as_str(), session.playing()), ("0", true));
    session.back();
    assert_eq!((session.place().as_str(), session.playing()), ("0", false));
}

#[test]
fn the_film_speaks_of_what_it_points_at() {
    let mut session = session(Mode::Watch);
    assert!(session.voice().starts_with("Đây là màn hình chính"));
    for step in watch(EntryForm::ThreeIssuers) {
        assert_eq!(session.marked(), step.action.control());
        assert!(
            session.voice().ends_with(step.caption()),
            "{}",
            session.voice()
        );
        session.on();
    }
    assert_eq!(session.marked(), None);
    assert!(session.voice().starts_with("Hết phim."));
}

#[test]
fn a_tap_on_the_film_says_where_to_tap_oneself_and_changes_nothing() {
    let mut session = session(Mode::Watch);
    session.play();
    session.act(Action::Tap(Control::Wallet));
    assert!(session.voice().contains("Làm theo") && !session.playing());
    assert_eq!(session.state().screen(), Screen::Home);
}

#[test]
fn the_lesson_ends_with_the_wrong_taps_and_what_to_remember_and_then_anything_may_be_tried() {
    let mut session = session(Mode::Follow);
    session.act(Action::Tap(Control::Profile));
    assert_eq!(
        session.voice(),
        "Mục “Cá nhân” dùng để xem “Phiên bản ứng dụng”. Thẻ BHYT không nằm ở đây. “Ví giấy tờ” mang số 1."
    );
    for action in UP_TO_SUBMIT {
        session.act(action);
        assert!(
            session.voice().starts_with("Đúng rồi. "),
            "{}",
            session.voice()
        );
    }
    session.act(Action::Tap(Control::Submit));
    assert_eq!(
        (session.stage(), session.state().screen()),
        (Stage::Over, Screen::Success)
    );
    assert!(
        session
            .voice()
            .contains("Số lần bấm chưa đúng: 1. Cần nhớ: ")
    );
    session.act(Action::LetApprove);
    session.act(Action::Tap(Control::ToHome));
    session.act(Action::Tap(Control::Wallet));
    assert!(session.state().shows(Control::HealthCard));
}

#[test]
fn a_solved_task_is_finished_and_a_failed_one_is_not() {
    let mut session = session(Mode::Alone);
    assert_eq!(session.stage(), Stage::Choice);
    let at = |code| TASKS.iter().position(|task| task.code == code);
    session.begin(at("trong-vi"));
    session.act(Action::Tap(Control::Wallet));
    session.act(Action::Tap(Control::HealthCard));
    assert_eq!(session.stage(), Stage::Over);
    assert!(
        session
            .voice()
            .contains("Bạn đã làm đúng. Số lần bấm chưa đúng: 0. Cần nhớ: ")
    );
    assert_eq!(session.finished().write(), "trong-vi");

    session.begin(at("chu-o"));
    for _ in 0..3 {
        session.act(Action::Tap(Control::Submit));
    }
    assert_eq!(session.stage(), Stage::Over);
    assert!(session.voice().contains("Số lần bấm chưa đúng: 3."));
    assert_eq!(session.finished().write(), "trong-vi");
    session.restart();
    assert_eq!(session.stage(), Stage::Running);
}

#[test]
fn words_that_are_not_vneids_say_so_and_vneids_own_stand_alone() {
    let mut session = session(Mode::Alone);
    let at = |code| TASKS.iter().position(|task| task.code == code);
    session.begin(at("danh-dau"));
    session.act(Action::Tap(Control::Submit));
    assert!(session.voice().ends_with("VNeID thật có thể nói khác.)"));
    session.begin(at("ba-lan"));
    for control in [
        Control::Wallet,
        Control::Integrate,
        Control::NewRequest,
        Control::KindHealthCard,
        Control::Confirm,
    ] {
        session.act(Action::Tap(control));
    }
    session.act(Action::Choose(Some(Issuer::Vss)));
    session.act(Action::Type("3800001037"));
    session.act(Action::Tap(Control::Submit));
    assert_eq!(
        session.voice(),
        "Bạn đã gửi yêu cầu tích hợp thông tin quá số lần quy định. Vui lòng thử lại vào ngày mai"
    );
    session.act(Action::NextDay);
    session.act(Action::Tap(Control::Submit));
    assert_eq!(session.finished().write(), "ba-lan");
}

#[test]
fn a_remembered_place_is_found_again_and_rubbish_begins_anew() {
    for (mode, place, screen) in [
        (Mode::Watch, "5", Screen::Form),
        (Mode::Watch, "4000000000", Screen::Wallet),
        (Mode::Watch, "☂", Screen::Home),
        (Mode::Follow, "kind", Screen::Kind),
        (Mode::Follow, "{}", Screen::Home),
        (Mode::Alone, "chu-o", Screen::Form),
        (Mode::Alone, "99", Screen::Home),
    ] {
        let session = Session::new(mode, EntryForm::ThreeIssuers, Finished::default(), place);
        assert_eq!(session.state().screen(), screen, "{mode:?} at {place}");
        let again = Session::new(
            mode,
            EntryForm::ThreeIssuers,
            Finished::default(),
            &session.place(),
        );
        assert_eq!(again.state().screen(), screen, "{mode:?} at {place} again");
    }
}

#[test]
fn a_step_of_the_guide_opens_its_screen_in_the_film_and_else_in_the_lesson() {
    for screen in Screen::ALL {
        if screen == Screen::History {
            continue; // no step of a guide happens there
        }
        let mut film = session(Mode::Watch);
        film.open(screen);
        assert_eq!((film.mode(), film.state().screen()), (Mode::Watch, screen));
        let mut task = session(Mode::Alone);
        task.begin(Some(2));
        task.open(screen);
        assert_eq!((task.mode(), task.state().screen()), (Mode::Follow, screen));
    }
}
