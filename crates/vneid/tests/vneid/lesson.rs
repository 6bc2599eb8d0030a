//! The film and the lesson.

use card_number::Issuer;
use vneid::{
    Action, Answer, Control, Course, Digits, EntryForm, Finished, Lesson, Mode, PASSCODE, SAMPLE,
    Screen, Session, State, Status, TASKS, Tone, apply, controls, follow, scene, steps, text,
    watch,
};

#[test]
fn the_film_shows_the_whole_way_and_ends_with_the_opened_card() {
    for form in EntryForm::ALL {
        let frames = watch(form).count();
        let screens: Vec<Screen> = (0..=frames).map(|n| scene(form, n).screen()).collect();
        for screen in Screen::ALL {
            // Two are beside the way that the guide tells.
            let beside = matches!(screen, Screen::Profile | Screen::History);
            assert_eq!(
                screens.contains(&screen),
                !beside,
                "{screen:?} with {form:?}"
            );
        }
        let end = scene(form, frames);
        assert_eq!(end.screen(), Screen::Card);
        assert_eq!(end.requests()[0].status, Status::Approved);
    }
}

#[test]
fn no_step_of_the_film_is_a_wrong_one_and_every_one_has_a_caption() {
    for form in EntryForm::ALL {
        let mut phone = State::in_the_store(form);
        for step in watch(form) {
            let (after, reaction) = apply(&phone, step.action);
            assert!(!reaction.is_wrong(), "{step:?}: {reaction:?}");
            assert!(step.caption().ends_with('.'), "{step:?}");
            phone = after;
        }
    }
}

#[test]
fn the_lesson_followed_to_the_letter_ends_with_the_request_sent() {
    for form in EntryForm::ALL {
        let mut lesson = Lesson::new(form);
        let steps: Vec<Action> = follow(form).map(|step| step.action).collect();
        for (done, action) in steps.iter().enumerate() {
            assert_eq!(lesson.wants(), action.control());
            assert!(lesson.state().shows(lesson.wants().expect("a control")));
            let last = done + 1 == steps.len();
            let answer = if last {
                Answer::Finished
            } else {
                Answer::Right
            };
            assert_eq!(lesson.act(*action), answer);
        }
        assert_eq!(lesson.state().screen(), Screen::Success);
        assert_eq!((lesson.wrong(), lesson.wants()), (0, None));
    }
}

#[test]
fn every_step_of_the_lesson_asks_and_hints() {
    let later = steps(Course::Card, EntryForm::ThreeIssuers);
    for step in follow(EntryForm::ThreeIssuers).chain(later) {
        assert!(
            [step.ask(), step.hint(), step.more()]
                .iter()
                .all(|words| words.ends_with('.')),
            "{step:?}"
        );
    }
}

#[test]
fn film_and_lesson_carry_the_six_numbers_of_the_guide_in_order() {
    for form in EntryForm::ALL {
        let mut film: Vec<u8> = watch(form).map(|step| step.number).collect();
        film.dedup();
        assert_eq!(film, [1, 2, 3, 4, 5, 6, 0], "0 is a later day");
        let mut lesson: Vec<u8> = follow(form).map(|step| step.number).collect();
        lesson.dedup();
        assert_eq!(lesson, [3, 4, 5, 6], "the lesson begins after the login");
    }
}

/// Two lines of a small phone, at 20 pixels a letter's line: beside no button, and beside one.
const TWO_LINES: usize = 52;
const TWO_LINES_BESIDE_A_BUTTON: usize = 46;

fn letters(words: &[&str]) -> usize {
    words.iter().map(|words| words.chars().count()).sum()
}

#[test]
fn what_film_and_lesson_say_fits_two_lines_of_a_small_phone() {
    for form in EntryForm::ALL {
        for course in [Course::Request, Course::Card] {
            for step in steps(course, form) {
                assert!(
                    letters(&[Tone::Right.lead(), step.ask()]) <= TWO_LINES,
                    "{step:?}"
                );
                assert!(
                    letters(&[Tone::Wrong.lead(), step.hint()]) <= TWO_LINES,
                    "{step:?}"
                );
            }
        }
        for step in watch(form) {
            assert!(letters(&[step.caption()]) <= TWO_LINES, "{step:?}");
        }
    }
    assert!(letters(&[text::FILM_ENDING]) <= TWO_LINES);
}

#[test]
fn what_a_task_says_fits_two_lines_beside_its_button() {
    for task in &TASKS {
        let solved = [Tone::Right.lead(), "Nhớ: ", task.remember()];
        for said in [&solved[..], &[task.story()], &[task.hint()]] {
            assert!(letters(said) <= TWO_LINES_BESIDE_A_BUTTON, "{said:?}");
        }
    }
    for screen in Screen::ALL {
        for control in controls(screen, EntryForm::ThreeIssuers) {
            let state = State::on(screen, EntryForm::ThreeIssuers);
            let (_, reaction) = apply(&state, Action::Tap(*control));
            let lead = if reaction.is_wrong() {
                Tone::Wrong.lead()
            } else {
                ""
            };
            let said = [lead, reaction.message()];
            assert!(letters(&said) <= TWO_LINES, "{said:?}");
        }
    }
}

#[test]
fn the_film_lasts_a_minute_and_a_half_at_most_and_stands_as_long_as_its_words_are_read() {
    for form in EntryForm::ALL {
        let mut film = Session::new(Mode::Watch, form, Finished::default(), "");
        film.play();
        let (mut whole, mut scene, mut words) = (0, 0, film.voice().to_owned());
        while film.playing() {
            whole += film.lasts();
            scene += film.lasts();
            film.tick();
            if film.voice() != words {
                let read = 1000 + i32::try_from(words.split(' ').count()).expect("few") * 1000 / 3;
                assert!((read - scene).abs() < 20, "{words}: {scene} ms for {read}");
                (scene, words) = (0, film.voice().to_owned());
            }
        }
        whole += film.lasts();
        assert!(whole <= 90_000, "{form:?}: {whole} ms");
    }
}

#[test]
fn the_film_picks_the_ten_digits_types_them_one_by_one_and_compares_them() {
    for form in EntryForm::ALL {
        let mut film = Session::new(Mode::Watch, form, Finished::default(), "");
        film.play();
        let mut shown = Vec::new();
        while film.playing() {
            shown.extend(film.digits());
            film.tick();
        }
        let typed = (0..=10).map(Digits::Typed);
        let expected: Vec<Digits> = [Digits::Picked]
            .into_iter()
            .chain(typed)
            .chain([Digits::Compared])
            .collect();
        assert_eq!(shown, expected, "{form:?}");
    }
}

#[test]
fn a_later_day_leads_over_the_passcode_to_the_opened_card_key_by_key() {
    let mut later = Lesson::of(Course::Card, EntryForm::ThreeIssuers);
    assert_eq!(later.act(Action::Tap(Control::Wallet)), Answer::Right);
    assert_eq!(later.act(Action::Tap(Control::HealthCard)), Answer::Right);
    for (place, digit) in PASSCODE.into_iter().enumerate() {
        assert_eq!(later.wants(), Some(Control::Digit(digit)));
        let wrong = later.act(Action::Tap(Control::Digit(9)));
        assert!(matches!(wrong, Answer::Wrong { .. }), "{wrong:?}");
        let last = place + 1 == PASSCODE.len();
        let expected = if last { Answer::Finished } else { Answer::GoOn };
        assert_eq!(later.act(Action::Tap(Control::Digit(digit))), expected);
    }
    assert_eq!((later.state().screen(), later.wrong()), (Screen::Card, 6));
    later.back();
    assert_eq!(later.wants(), Some(Control::Digit(PASSCODE[0])));
    later.act(Action::Restart);
    assert_eq!(later, Lesson::of(Course::Card, EntryForm::ThreeIssuers));
}

#[test]
fn a_wrong_tap_says_what_it_is_and_where_to_tap_and_changes_nothing() {
    for (done, step) in follow(EntryForm::ThreeIssuers).enumerate() {
        let lesson = (0..done).fold(Lesson::new(EntryForm::ThreeIssuers), |mut lesson, _| {
            let action = lesson.step().expect("a step").action;
            lesson.act(action);
            lesson
        });
        for control in Control::ALL {
            if Some(control) == step.action.control() || !lesson.state().shows(control) {
                continue;
            }
            let mut after = lesson.clone();
            let screen = lesson.state().screen();
            let expected = Answer::Wrong {
                what: control.what(screen),
                hint: step.hint(),
            };
            assert_eq!(after.act(Action::Tap(control)), expected, "{control:?}");
            assert_eq!(after.state(), lesson.state());
            assert_eq!(after.wrong(), 1);
        }
    }
}

#[test]
fn what_stands_beside_the_phone_is_a_wrong_tap_too() {
    let mut lesson = Lesson::new(EntryForm::ThreeIssuers);
    assert!(matches!(lesson.act(Action::NextDay), Answer::Wrong { .. }));
    assert_eq!(lesson.state().day(), 0);
}

#[test]
fn an_issuer_field_left_open_is_no_mistake_and_the_wrong_issuer_is_one() {
    let mut lesson = Lesson::at(Screen::Form, EntryForm::ThreeIssuers);
    assert_eq!(lesson.act(Action::Tap(Control::Issuer)), Answer::GoOn);
    assert_eq!(lesson.act(Action::Choose(None)), Answer::GoOn);
    assert_eq!(lesson.wrong(), 0);
    let police = lesson.act(Action::Choose(Some(Issuer::Police)));
    assert!(matches!(police, Answer::Wrong { .. }));
    assert_eq!(lesson.state().issuer(), None);
    assert_eq!(lesson.act(Action::Choose(Some(Issuer::Vss))), Answer::Right);
}

fn at_the_number() -> Lesson {
    let mut lesson = Lesson::at(Screen::Form, EntryForm::NumberOnly);
    assert_eq!(lesson.wants(), Some(Control::Number));
    assert_eq!(lesson.act(Action::Tap(Control::Number)), Answer::GoOn);
    lesson
}

#[test]
fn the_number_may_be_typed_key_by_key_with_spaces_in_either_form() {
    for number in [
        SAMPLE.ten(),
        SAMPLE.printed,
        "38 0000 4182",
        "gd4383800004182",
    ] {
        let mut lesson = at_the_number();
        for end in 1..number.len() {
            assert_eq!(
                lesson.act(Action::Type(&number[..end])),
                Answer::GoOn,
                "{number}"
            );
        }
        assert_eq!(lesson.act(Action::Type(number)), Answer::Right);
        assert_eq!(lesson.wants(), Some(Control::Submit));
        assert_eq!(lesson.wrong(), 0);
    }
}

#[test]
fn a_slip_in_the_number_is_one_mistake_and_can_be_mended() {
    let mut lesson = at_the_number();
    for typed in ["3", "38", "389", "3890", "38900"] {
        lesson.act(Action::Type(typed));
    }
    assert_eq!(lesson.wrong(), 1);
    assert_eq!(
        lesson.state().number(),
        "38900",
        "what is typed stays in the field"
    );
    assert_eq!(lesson.act(Action::Type("38")), Answer::GoOn);
    assert!(matches!(
        lesson.act(Action::Type("387")),
        Answer::Wrong { .. }
    ));
    assert_eq!(lesson.wrong(), 2);
    assert_eq!(lesson.act(Action::Type(SAMPLE.ten())), Answer::Right);
}

#[test]
fn a_finished_lesson_asks_for_nothing_and_can_be_begun_anew() {
    let mut lesson = Lesson::at(Screen::Success, EntryForm::TwoIssuers);
    let before = lesson.clone();
    assert_eq!(lesson.act(Action::Tap(Control::History)), Answer::Finished);
    assert_eq!(lesson, before);
    lesson.act(Action::Restart);
    assert_eq!(lesson, Lesson::new(EntryForm::TwoIssuers));
    lesson.act(Action::Use(EntryForm::NumberOnly));
    assert_eq!(lesson, Lesson::new(EntryForm::NumberOnly));
}

#[test]
fn every_step_of_a_guide_opens_the_phone_on_its_screen() {
    let words = [
        ("version", Screen::Store),
        ("login", Screen::Login),
        ("home", Screen::Home),
        ("wallet", Screen::Wallet),
        ("integrate", Screen::Integrate),
        ("kind", Screen::Kind),
        ("form", Screen::Form),
        ("success", Screen::Success),
    ];
    for (word, screen) in words {
        assert_eq!(Screen::of_step(word), Some(screen));
        for form in EntryForm::ALL {
            assert_eq!(State::on(screen, form).screen(), screen);
            // The lesson begins after the login.
            let led = if matches!(screen, Screen::Store | Screen::Login) {
                Screen::Home
            } else {
                screen
            };
            assert_eq!(Lesson::at(screen, form).state().screen(), led);
        }
    }
}

/// The lesson with the right number typed, and the tick set or not.
fn behind_the_number(ticked: bool) -> Lesson {
    let mut lesson = Lesson::at(Screen::Form, EntryForm::ThreeIssuers);
    lesson.act(Action::Choose(Some(Issuer::Vss)));
    assert_eq!(lesson.act(Action::Type(SAMPLE.ten())), Answer::Right);
    if ticked {
        assert_eq!(lesson.act(Action::Tap(Control::Confirm)), Answer::Right);
    }
    lesson
}

#[test]
fn a_space_behind_the_right_number_changes_nothing() {
    for ticked in [false, true] {
        let mut lesson = behind_the_number(ticked);
        let wanted = lesson.wants();
        for typed in [
            format!("{} ", SAMPLE.ten()),
            format!(" {}.", SAMPLE.ten()),
            SAMPLE.printed.to_owned(),
        ] {
            assert_eq!(lesson.act(Action::Type(&typed)), Answer::GoOn, "{typed:?}");
            assert_eq!(
                lesson.state().number(),
                typed,
                "the field keeps what was typed"
            );
        }
        assert_eq!((lesson.wants(), lesson.wrong()), (wanted, 0));
    }
}

#[test]
fn another_number_in_place_of_the_right_one_is_asked_for_again() {
    for ticked in [false, true] {
        let mut lesson = behind_the_number(ticked);
        let wanted = lesson.wants();
        let (less, other) = ("380000418", "3800004189");
        assert_eq!(lesson.act(Action::Type(less)), Answer::GoOn);
        assert_eq!((lesson.wants(), lesson.wrong()), (Some(Control::Number), 0));
        assert!(matches!(
            lesson.act(Action::Type(other)),
            Answer::Wrong { .. }
        ));
        assert_eq!((lesson.wants(), lesson.wrong()), (Some(Control::Number), 1));
        assert_eq!(lesson.state().number(), other, "what is seen is what holds");
        assert_eq!(lesson.act(Action::Type(SAMPLE.ten())), Answer::Right);
        assert_eq!(
            lesson.wants(),
            wanted,
            "a tick that stands is not asked for twice"
        );
    }
}
