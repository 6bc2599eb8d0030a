//! The practice chapter and the drawings before any script runs, and the session behind them.

use bhyt_vneid::widgets::attribute::Attribute;
use bhyt_vneid::widgets::frame::Snapshot;
use bhyt_vneid::widgets::names::id;
use bhyt_vneid::widgets::practice::{self, Look, Practice, Use, action};
use card_number::Issuer;
use chrono::NaiveDate;
use content::{Choice as _, Screen as StepScreen};
use page::prerender::{body, render};
use scraper::{Html, Selector};
use site::content_files::load_all;
use std::path::Path;
use vneid::{
    Action, Control, Digits, EntryForm, Finished, Mode, SAMPLE, Screen, Session, Stage, State,
    TASKS, Tone, Version, VersionVerdict, apply, controls, scene, watch,
};

const LIVE: Look = Look {
    used: Use::Live,
    marked: None,
    missed: None,
    card: &SAMPLE,
    digits: None,
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
                .map(|control| [action::TAP, control.name()].concat())
                .collect();
            for look in [LIVE, FILM] {
                let html = drawn(&state, look);
                let selector = Selector::parse("[data-action]").expect("a selector");
                let found: Vec<_> = html
                    .select(&selector)
                    .filter_map(|element| element.attr("data-action").map(str::to_owned))
                    .collect();
                assert_eq!(found, expected, "{screen:?} with {form:?}");
            }
            let picture = drawn(&state, PICTURE);
            assert!(all(&picture, "[data-action]").is_empty(), "{screen:?}");
        }
    }
}

#[test]
fn a_picture_holds_nothing_to_press_and_a_phone_to_practise_on_holds_real_fields() {
    for screen in Screen::ALL {
        let state = State::on(screen, EntryForm::ThreeIssuers);
        let picture = drawn(&state, PICTURE);
        let pressable = "button, select, label, h3, [tabindex='0'], input:not([tabindex='-1'])";
        assert!(all(&picture, pressable).is_empty(), "{screen:?}");
    }
    let form = drawn(&State::on(Screen::Form, EntryForm::ThreeIssuers), LIVE);
    assert_eq!(
        all(&form, "label > select > option"),
        [
            "",
            "Bảo hiểm xã hội Việt Nam",
            "Bảo hiểm xã hội Bộ Quốc phòng",
            "Bảo hiểm xã hội Công an nhân dân"
        ]
    );
    assert_eq!(
        all(&form, "label.tick"),
        ["Tôi xác nhận các thông tin ở trên là đúng"]
    );
    assert_eq!(all(&form, "h3"), ["Nhập thông tin tích hợp"]);
}

#[test]
fn what_was_pressed_in_place_of_the_right_control_is_crossed_out_and_the_right_one_keeps_its_ring()
{
    let look = Look {
        marked: Some(Control::Integrate),
        missed: Some(Control::SocialInsurance),
        ..LIVE
    };
    let wallet = drawn(&State::on(Screen::Wallet, EntryForm::ThreeIssuers), look);
    assert_eq!(all(&wallet, ".marked"), ["Tích hợp thông tin"]);
    assert_eq!(all(&wallet, ".missed"), ["Bảo hiểm xã hội"]);
}

#[test]
fn what_scrolls_on_the_phone_can_be_reached_by_key_and_a_picture_has_nothing_of_it() {
    for screen in Screen::ALL {
        let state = State::on(screen, EntryForm::ThreeIssuers);
        let body = format!("#{}[tabindex='0'][aria-label]", id::SCREEN_BODY);
        for (look, count) in [(LIVE, 1), (FILM, 1), (PICTURE, 0)] {
            assert_eq!(all(&drawn(&state, look), &body).len(), count, "{screen:?}");
        }
    }
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
        let home = apply(&approved, Action::Tap(Control::ToHome)).0;
        let wallet = apply(&home, Action::Tap(Control::Wallet)).0;
        let keypad = apply(&wallet, Action::Tap(Control::HealthCard)).0;
        let opened = apply(&keypad, Action::Passcode).0;
        assert_eq!(opened.screen(), Screen::Card);
        for state in [filled, sent, history, approved, opened] {
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
fn each_step_of_the_guide_has_pictures_that_say_in_words_what_they_show() {
    let html = |screen| {
        let views = || leptos::prelude::IntoAny::into_any(practice::drawings(screen, None));
        Html::parse_fragment(&render(views))
    };
    let picture = Selector::parse("[role=img]").expect("a selector");
    for screen in StepScreen::ALL {
        let html = html(*screen);
        assert!(html.select(&picture).count() > 0, "{screen:?}");
        for one in html.select(&picture) {
            let name = one.attr("aria-label").unwrap_or_default();
            assert!(
                name.starts_with("Hình điện thoại tập, màn hình “"),
                "{name}"
            );
        }
    }
    assert_eq!(
        all(&html(StepScreen::Login), ".marked > span:first-of-type"),
        ["Tài khoản mức 2"]
    );
}

#[test]
fn the_pictures_of_both_wards_mark_what_the_six_steps_press_and_the_button_stands_before_the_success()
 {
    for ward in ["truong-thi", "thai-nguyen"] {
        let page = page(ward);
        let marked = Selector::parse("#cac-buoc .marked").expect("a selector");
        let names: Vec<String> = page
            .select(&marked)
            .map(|one| one.text().collect::<String>().trim().to_owned())
            .collect();
        let expected = [
            "Cập nhật",
            "Phiên bản Ứng dụng2.0.7",
            "Tài khoản mức 2Tài khoản của bạn đã được định danh điện tử mức 2",
            "Ví giấy tờ",
            "Thẻ BHYT",
            "Tích hợp thông tin",
            "Tạo mới yêu cầu",
            "Thẻ bảo hiểm y tế",
            "",
            "Gửi yêu cầu",
        ];
        assert_eq!(names, expected, "{ward}");
        let last = all(&page, "#cac-buoc > li:last-child .phone__title");
        assert_eq!(
            last,
            ["Nhập thông tin tích hợp", "Gửi yêu cầu thành công"],
            "{ward}"
        );
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
    assert_eq!(root.attr("data-screen"), Some("store"));
    assert!(all(&page, "#man-hinh button").is_empty());
    let notes = all(&page, "#may-ao .phone__status");
    assert!(notes[0].contains("Mô phỏng"), "the phone itself says so");
    let link = Selector::parse(".task-link").expect("a selector");
    let links: Vec<_> = page
        .select(&link)
        .filter_map(|link| link.attr("href"))
        .collect();
    let expected: Vec<_> = (1..=TASKS.len())
        .map(|number| format!("#bai-{number}"))
        .collect();
    assert_eq!(links, expected);
}

#[test]
fn the_check_of_the_version_asks_for_typing_only_where_something_can_be_typed() {
    let page = page("truong-thi");
    let place = "#bat-dau-ban";
    let always = all(&page, &format!("{place} > p:not(.no-widgets)"));
    assert!(
        always.iter().all(|words| !words.contains("hập số")),
        "{always:?}"
    );
    assert!(all(&page, &format!("{place} > form.can-script > label"))[0].starts_with("Nhập số"));
    let by_eye = &all(&page, &format!("{place} > p.no-widgets"))[0];
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
    assert_eq!(lessons, ["Làm theo từng bước, đến lúc gửi được yêu cầu"]);
    let shown = Attribute::flag(id::COMPLETION_LESSON, "hidden", false);
    let rendered = Snapshot::of(&Practice::new(session));
    assert!(rendered.attributes.contains(&shown));
}

#[test]
fn the_film_goes_on_to_its_end_and_no_further_and_back_to_its_beginning() {
    let mut session = session(Mode::Watch);
    let scenes = watch(EntryForm::ThreeIssuers).count();
    session.play();
    for seen in 1..=scenes {
        session.next();
        assert_eq!(session.state(), scene(EntryForm::ThreeIssuers, seen));
    }
    assert!(!session.playing(), "the last scene ends the playing");
    session.next();
    assert_eq!(session.place(), scenes.to_string());
    session.play();
    assert_eq!((session.place().as_str(), session.playing()), ("0", true));
    session.back();
    assert_eq!((session.place().as_str(), session.playing()), ("0", false));
}

#[test]
fn the_film_speaks_of_what_it_points_at() {
    let mut session = session(Mode::Watch);
    assert_eq!(session.state().screen(), Screen::Store);
    for step in watch(EntryForm::ThreeIssuers) {
        assert_eq!(session.marked(), step.action.control());
        assert!(
            session.voice().ends_with(step.caption()),
            "{}",
            session.voice()
        );
        session.next();
    }
    assert_eq!(session.marked(), None);
    assert!(session.voice().ends_with("Bây giờ bạn tự bấm thử."));
}

#[test]
fn a_tap_on_the_film_says_where_to_tap_oneself_and_changes_nothing() {
    let mut session = session(Mode::Watch);
    session.play();
    session.act(Action::Tap(Control::Wallet));
    assert!(session.voice().contains("Làm theo") && !session.playing());
    assert_eq!(session.state().screen(), Screen::Store);
}

#[test]
fn what_is_typed_is_not_praised_before_it_is_right() {
    for typed in [
        "          ",
        "..........",
        "38000",
        "9999999999",
        "abcdefghij",
    ] {
        let mut session = session(Mode::Follow);
        for action in UP_TO_SUBMIT {
            if session.marked() == Some(Control::Number) {
                break;
            }
            session.act(action);
        }
        assert_eq!(session.tone(), Tone::Right);
        session.act(Action::Type(typed));
        assert_ne!(session.tone(), Tone::Right, "{typed:?}");
        assert!(!session.voice().is_empty());
    }
}

#[test]
fn the_lesson_ends_with_what_to_remember_and_then_anything_may_be_tried() {
    let mut session = session(Mode::Follow);
    session.act(Action::Tap(Control::Profile));
    assert_eq!(
        (session.tone(), session.voice()),
        (Tone::Wrong, "Bấm “Ví giấy tờ” ở hàng dưới cùng.")
    );
    assert!(
        session
            .more()
            .starts_with("Đó là nơi xem “Phiên bản Ứng dụng”. ")
    );
    for action in UP_TO_SUBMIT {
        session.act(action);
        assert_eq!((session.tone(), session.missed()), (Tone::Right, None));
    }
    session.act(Action::Tap(Control::Submit));
    assert_eq!(
        (session.stage(), session.state().screen()),
        (Stage::Over, Screen::Success)
    );
    assert_eq!(session.tone(), Tone::Right);
    assert_eq!(session.voice(), "Bạn đã gửi được yêu cầu tập.");
    session.act(Action::LetApprove);
    session.act(Action::Tap(Control::ToHome));
    session.act(Action::Tap(Control::Wallet));
    assert!(session.state().shows(Control::HealthCard));
}

/// The place of a task, by its word.
fn task_of(code: &str) -> usize {
    let place = TASKS.iter().position(|task| task.code == code);
    place.expect("a task")
}

#[test]
fn a_solved_task_is_finished_and_a_failed_one_is_not() {
    let mut session = session(Mode::Watch);
    session.begin(task_of("trong-vi"));
    session.act(Action::Tap(Control::Wallet));
    session.act(Action::Tap(Control::HealthCard));
    session.act(Action::Passcode);
    assert_eq!(
        (session.stage(), session.tone()),
        (Stage::Over, Tone::Right)
    );
    assert_eq!(session.voice(), "Nhớ: mở “Thẻ BHYT” xem trước.");
    assert_eq!(session.more(), "Số lần bấm chưa đúng: 0.");
    assert_eq!(
        session.state().screen(),
        Screen::Card,
        "the card can be looked at"
    );
    session.act(Action::Tap(Control::Back));
    assert_eq!(
        session.state().screen(),
        Screen::Wallet,
        "the phone goes on"
    );
    assert_eq!(session.voice(), "Nhớ: mở “Thẻ BHYT” xem trước.");
    assert_eq!(session.finished().write(), "trong-vi");

    session.begin(task_of("chu-o"));
    for refusals in 1..=3 {
        session.act(Action::Tap(Control::Submit));
        assert_eq!(session.tone(), Tone::Wrong);
        assert_eq!(
            session.state().number(),
            "DN4O10120003456",
            "the form stays"
        );
        assert_eq!(session.stage() == Stage::Over, refusals == 3);
    }
    assert_eq!(session.voice(), "Máy đã từ chối 3 lần.");
    assert!(session.more().contains("Số lần bấm chưa đúng: 3."));
    assert_eq!(session.finished().write(), "trong-vi");
    session.restart();
    assert_eq!((session.stage(), session.voice()), (Stage::Running, ""));
}

#[test]
fn words_that_are_not_vneids_say_so_and_vneids_own_stand_in_quotation_marks() {
    let mut session = session(Mode::Watch);
    session.begin(task_of("danh-dau"));
    session.act(Action::Tap(Control::Submit));
    assert!(session.more().ends_with("VNeID thật có thể nói khác."));
    session.begin(task_of("ba-lan"));
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
    assert_eq!(session.voice(), "Máy báo đã gửi quá số lần quy định.");
    assert_eq!(
        session.more(),
        "VNeID báo: “Bạn đã gửi yêu cầu tích hợp thông tin quá số lần quy định. Vui lòng thử lại vào ngày mai”."
    );
    session.act(Action::NextDay);
    session.act(Action::Tap(Control::Submit));
    assert_eq!(session.finished().write(), "ba-lan");
}

#[test]
fn a_remembered_place_is_found_again_and_rubbish_begins_anew() {
    for (mode, place, screen) in [
        (Mode::Watch, "1", Screen::Login),
        (Mode::Watch, "6", Screen::Form),
        (Mode::Watch, "4000000000", Screen::Card),
        (Mode::Watch, "☂", Screen::Store),
        (Mode::Follow, "kind", Screen::Kind),
        (Mode::Follow, "{}", Screen::Home),
        (Mode::Follow, "mo-the", Screen::Home),
        (Mode::Alone, "chu-o", Screen::Form),
        (Mode::Alone, "99", Screen::Store),
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
        if !StepScreen::ALL
            .iter()
            .any(|step| Screen::of_step(step.as_str()) == Some(screen))
        {
            continue; // no step of a guide happens there
        }
        let mut film = session(Mode::Watch);
        film.open(screen);
        assert_eq!((film.mode(), film.state().screen()), (Mode::Watch, screen));
        let mut task = session(Mode::Watch);
        task.begin(2);
        task.open(screen);
        // The lesson begins after the login.
        let led = if matches!(screen, Screen::Store | Screen::Login) {
            Screen::Home
        } else {
            screen
        };
        assert_eq!((task.mode(), task.state().screen()), (Mode::Follow, led));
    }
}

#[test]
fn the_film_draws_the_card_above_its_field_and_types_the_digits_of_both_at_once() {
    let mut film = session(Mode::Watch);
    while film.digits() != Some(Digits::Typed(4)) {
        film.tick();
    }
    let look = Look {
        digits: film.digits(),
        marked: film.marked(),
        ..FILM
    };
    let phone = drawn(&film.state(), look);
    assert_eq!(all(&phone, ".ten__typed"), ["3", "8", "0", "0"]);
    assert_eq!(
        all(&phone, ".ten > span").concat(),
        "3800",
        "the rest is empty"
    );
    assert_eq!(all(&phone, ".keys > .marked"), ["0"], "the next digit");
    let card = render(|| Snapshot::of(&Practice::new(film.clone())).view(id::FILM_CARD));
    let card = Html::parse_fragment(&card);
    assert_eq!(all(&card, ".ten > span").concat(), SAMPLE.ten());
    assert_eq!(all(&card, ".ten__typed").concat(), "3800");
    assert_eq!(all(&card, "s"), ["GD 4 38"]);
    assert_eq!(all(&card, ".film-card__said"), ["Đã nhập 4, còn 6"]);
    while film.digits() != Some(Digits::Compared) {
        film.tick();
    }
    let card = render(|| Snapshot::of(&Practice::new(film.clone())).view(id::FILM_CARD));
    let card = Html::parse_fragment(&card);
    assert_eq!(all(&card, ".ten__same").concat(), SAMPLE.ten());
}

#[test]
fn the_film_shows_a_login_without_a_field_for_a_password() {
    let mut film = session(Mode::Watch);
    film.next();
    let login = drawn(&film.state(), FILM);
    assert_eq!(all(&login, ".phone__title"), ["Đăng nhập"]);
    assert!(all(&login, "input, button").is_empty());
    assert_eq!(all(&login, ".own"), ["minh họa"]);
}

#[test]
fn the_lesson_ends_with_what_was_learnt_and_what_comes_next() {
    let page = page("truong-thi");
    let end = format!("#{}", id::LESSON_END);
    assert_eq!(all(&page, &format!("{end} h3")), ["Xong bài tập"]);
    let learnt = &all(&page, &format!("{end} > p"))[0];
    assert_eq!(
        learnt,
        "Nhớ: mở “Thẻ BHYT” xem trước, nhập đúng 10 số cuối, chỉ gửi một lần."
    );
    let link = Selector::parse(&format!("{end} a")).expect("a selector");
    let links: Vec<_> = page
        .select(&link)
        .filter_map(|link| link.attr("href"))
        .collect();
    assert_eq!(links, ["#bat-dau-lam-that", "#mo-the"]);
}
