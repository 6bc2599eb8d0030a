//! What comes of every message: the model after it, and the effects that the browser carries out.

use bhyt_vneid::card_number::batch::{Filter, Kind};
use bhyt_vneid::card_number::{Issuer, Verdict};
use bhyt_vneid::ui::checker::{self, Checker};
use bhyt_vneid::ui::diary::{self, Diary};
use bhyt_vneid::ui::effect::Effect;
use bhyt_vneid::ui::list::{self, LONGEST_TEXT, List, Note, Run};
use bhyt_vneid::ui::looks::{self, Looks};
use bhyt_vneid::ui::names::{id, key};
use bhyt_vneid::ui::practice::{self, Practice};
use bhyt_vneid::ui::share::{self, Share};
use bhyt_vneid::ui::steps::{self, Steps};
use bhyt_vneid::ui::tools::Message;
use bhyt_vneid::vneid::{Control, EntryForm, Finished, Mode, Screen, Stage, TASKS, watch};

use super::reach::{CLASS, NOW, diary, judged, message, numbers, practised};
use super::solutions::{failure, solution};

fn select(from: u32, to: u32) -> Effect {
    Effect::Select {
        field: id::NUMBER,
        from,
        to,
    }
}

fn write(field: &'static str, text: &str) -> Effect {
    Effect::Write {
        field,
        text: text.to_owned(),
    }
}

fn focus(id: &str) -> Effect {
    Effect::Focus(id.to_owned())
}

fn rescue(from: &'static str, to: &'static str) -> Effect {
    Effect::Rescue { from, to }
}

fn remember(key: &'static str, word: &str) -> Effect {
    Effect::Remember {
        key,
        word: word.to_owned(),
    }
}

mod the_checker {
    use super::checker::Message::{Check, Clear, Copied, Copy, Issuer as By, Place, Take, Typed};
    use super::*;

    fn typed(number: &str) -> Checker {
        let mut checker = Checker::default();
        checker.update(Typed(number.to_owned()));
        checker
    }

    fn asked(number: &str) -> Checker {
        let mut checker = typed(number);
        checker.update(Check);
        checker
    }

    #[test]
    fn judges_a_good_number_at_once_and_another_when_it_is_asked() {
        for (number, at_once, when_asked) in [
            ("DN4010123498765", Some(Verdict::Ok), Some(Verdict::Ok)),
            ("0123498765", Some(Verdict::Ok), Some(Verdict::Ok)),
            ("DN40101", None, Some(Verdict::Rejected)),
            ("DN9010123498765", None, Some(Verdict::Rejected)),
            ("", None, Some(Verdict::Rejected)),
        ] {
            let mut checker = typed(number);
            assert_eq!(checker.answer.verdict(), at_once, "{number}");
            checker.update(Check);
            assert_eq!(checker.answer.verdict(), when_asked, "{number}");
        }
    }

    #[test]
    fn leads_to_the_place_of_what_is_wrong() {
        for (number, place) in [
            ("DN9010123498765", select(2, 3)),
            ("TV4010123498765", select(0, 2)),
            ("DN4000123498765", select(3, 5)),
            // The emoji is one character and two units.
            ("🙂DN4010123498765", select(0, 2)),
            // An unfinished number is typed on.
            ("DN40101", select(7, 7)),
            ("", select(0, 0)),
        ] {
            let mut checker = typed(number);
            assert_eq!(
                checker.update(Check),
                [Effect::StopReading, place.clone()],
                "{number}"
            );
            assert_eq!(checker.update(Check), [place], "{number} again");
        }
        assert_eq!(typed("DN4010123498765").update(Check), []);
    }

    #[test]
    fn shows_the_place_of_each_other_finding_and_none_of_what_is_not_there() {
        let mut checker = asked("DN9000123498765");
        let count = checker.findings().len();
        assert!(count > 1, "{:?}", checker.findings());
        for place in 0..count {
            let finding = &checker.findings()[place];
            let (start, end) = (finding.start as u32, finding.end as u32);
            assert_eq!(checker.update(Place(place)), [select(start, end)]);
        }
        assert_eq!(checker.update(Place(count)), []);
        assert_eq!(typed("DN9").update(Place(0)), [], "nothing is judged yet");
    }

    #[test]
    fn takes_its_suggestion_and_hands_the_focus_to_the_ten() {
        let mut checker = asked("DN4O1O123498765");
        assert_eq!(
            checker.answer.suggestion.as_deref(),
            Some("DN4010123498765")
        );
        assert_eq!(
            checker.update(Take),
            [
                Effect::StopReading,
                write(id::NUMBER, "DN4010123498765"),
                focus(id::TEN)
            ]
        );
        assert_eq!(checker.answer.verdict(), Some(Verdict::Ok));
        assert_eq!(checker.update(Take), [], "there is no suggestion now");
    }

    #[test]
    fn copies_the_ten_and_says_whether_it_was_done_until_the_answer_changes() {
        let mut checker = typed("DN4010123498765");
        assert_eq!(
            checker.update(Copy),
            [Effect::CopyField {
                field: id::TEN,
                copied: Message::Checker(Copied(true)),
                refused: Message::Checker(Copied(false)),
            }]
        );
        for copied in [true, false] {
            assert_eq!(checker.update(Copied(copied)), []);
            assert_eq!(checker.copied, Some(copied));
        }
        assert_eq!(checker.update(Check), [], "the same answer stays");
        assert_eq!(checker.copied, Some(false));
        checker.update(Typed("QN5970123498765".to_owned()));
        assert_eq!(checker.copied, None);
    }

    #[test]
    fn holds_a_chosen_issuer_against_a_judged_number() {
        let mut checker = typed("QN5970123498765");
        checker.update(By(Some(Issuer::Vss)));
        assert_eq!(checker.answer.verdict(), None, "nobody asked");
        checker.update(By(None));
        checker.update(Check);
        assert_eq!(checker.update(By(Some(Issuer::Vss))), [Effect::StopReading]);
        assert_eq!(checker.answer.verdict(), Some(Verdict::Rejected));
    }

    #[test]
    fn ends_the_reading_of_an_answer_that_goes_and_of_no_other() {
        let mut checker = typed("DN401012349876");
        assert_eq!(checker.update(Typed("DN401012349".to_owned())), []);
        let whole = || Typed("DN4010123498765".to_owned());
        assert_eq!(checker.update(whole()), [Effect::StopReading]);
        assert_eq!(checker.update(whole()), []);
        assert_eq!(
            checker.update(Typed("DN4".to_owned())),
            [Effect::StopReading]
        );
    }

    #[test]
    fn is_emptied_and_has_the_focus_in_its_field() {
        let mut checker = asked("DN4010123498765");
        checker.update(Copied(true));
        assert_eq!(
            checker.update(Clear),
            [Effect::StopReading, focus(id::NUMBER)]
        );
        let mut never = Checker::default();
        never.update(Typed(String::new()));
        assert_eq!(checker, never);
        assert_eq!(checker.update(Clear), [focus(id::NUMBER)]);
    }
}

mod the_list {
    use super::list::Message::{
        Cells, Clear, Copied, Copy, Filter as By, Judged, More, Refused, Save, Show, Stop, Text,
    };
    use super::*;

    /// The list after so many slices of work, the first rows shown.
    fn going(count: usize) -> List {
        let mut list = List::default();
        assert_eq!(list.update(Text(numbers(count))), [Effect::Judge]);
        assert!(list.work());
        list
    }

    #[test]
    fn begins_with_a_text_that_is_long_enough() {
        let mut list = List::default();
        let short = list.update(Cells("3821".to_owned()));
        assert_eq!(short, [rescue(id::LIST_RESULT, id::LIST_CELLS)]);
        assert!(list.batch().is_none());
        assert_eq!(list.update(Cells(CLASS.to_owned())), [Effect::Judge]);
        assert_eq!((list.run(), list.judged()), (Run::Going, 0));
        let long = numbers(LONGEST_TEXT / 10);
        let effects = list.update(Cells(long.clone()));
        assert_eq!(effects, [write(id::LIST_CELLS, ""), Effect::Judge]);
        assert_eq!(
            list.update(Text(long)),
            [Effect::Judge],
            "it never stood in the field"
        );
    }

    #[test]
    fn shows_the_first_rows_at_once_and_all_in_order_at_the_end() {
        let mut list = going(500);
        assert_eq!(list.after_work(), Show);
        assert_eq!(list.update(Show), []);
        assert!(!list.rows().is_empty());
        list.work();
        assert_eq!(list.after_work(), Judged, "in between nothing jumps");
        assert_eq!(list.update(Judged), []);
        while list.work() {}
        assert_eq!(list.after_work(), Show);
        let end = list.update(Show);
        assert_eq!(end, [rescue(id::LIST_RUN, id::LIST_FIRST_FILTER)]);
        assert_eq!((list.run(), list.rows().len()), (Run::Done, 50));
    }

    #[test]
    fn is_stopped_where_it_is_and_keeps_what_was_judged() {
        let mut list = going(500);
        let end = list.update(Stop);
        assert_eq!(end, [rescue(id::LIST_RUN, id::LIST_FIRST_FILTER)]);
        assert_eq!(list.run(), Run::Stopped);
        assert!(list.judged() > 0 && !list.rows().is_empty());
        assert!(!list.work(), "a stopped list goes on with nothing");
        let mut none = List::default();
        none.update(Text(numbers(500)));
        assert_eq!(none.update(Stop), [rescue(id::LIST_RUN, id::LIST_CELLS)]);
        assert!(none.words().starts_with("Đã dừng sau 0 số"));
    }

    #[test]
    fn shows_more_rows_until_there_are_none() {
        let mut list = judged(&numbers(300));
        assert_eq!(list.rows().len(), 50);
        let first = list.rows().to_vec();
        assert_eq!(list.update(More), []);
        assert_eq!(list.rows().len(), 250);
        assert_eq!(list.rows()[..50], first[..], "what is shown stays");
        assert_eq!(list.update(More), [rescue(id::LIST_MORE, id::LIST_COPY)]);
        assert_eq!((list.rows().len(), list.has_more()), (300, false));
    }

    #[test]
    fn shows_more_rows_anew_while_it_is_judged() {
        let mut list = going(1000);
        list.update(Show);
        while list.judged() < 400 {
            list.work();
        }
        assert_eq!(list.update(More), []);
        assert!(list.rows().len() > 200, "{}", list.rows().len());
        let mut numbers: Vec<_> = list.rows().iter().map(|row| row.number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), list.rows().len(), "no row stands twice");
    }

    #[test]
    fn shows_the_rows_of_a_filter_alone() {
        let mut list = judged(CLASS);
        for (filter, kinds) in [
            (
                Filter::Problems,
                &[Kind::Rejected, Kind::Twice, Kind::Warning][..],
            ),
            (Filter::Twice, &[Kind::Twice]),
            (Filter::Ok, &[Kind::Ok]),
            (Filter::All, &Kind::ORDER),
        ] {
            assert_eq!(list.update(By(filter)), []);
            assert_eq!(list.filter(), filter);
            assert!(!list.rows().is_empty());
            assert!(list.rows().iter().all(|row| kinds.contains(&row.kind)));
        }
        assert_eq!(list.rows().len(), 5);
    }

    #[test]
    fn hands_out_its_result_as_cells_and_as_a_file() {
        let mut list = judged(CLASS);
        let [
            Effect::CopyText {
                text,
                copied,
                refused,
            },
        ] = &list.update(Copy)[..]
        else {
            panic!("a text to copy");
        };
        assert!(text.contains("Lê Thị Na\tHS4383821604417"), "{text}");
        assert_eq!(*copied, Message::List(Copied(true)));
        assert_eq!(*refused, Message::List(Copied(false)));
        let [Effect::Download { name, text }] = &list.update(Save)[..] else {
            panic!("a file");
        };
        assert_eq!(*name, "ket-qua-kiem-tra-so-the.csv");
        assert!(text.starts_with("\u{feff}Dòng;Kết quả;"), "{text}");
        let mut cells = judged(&CLASS.replace(';', "\t"));
        let [Effect::Download { text, .. }] = &cells.update(Save)[..] else {
            panic!("a file");
        };
        assert!(text.starts_with("\u{feff}Dòng,Kết quả,"), "{text}");
        assert_eq!(List::default().update(Copy), []);
        assert_eq!(List::default().update(Save), []);
    }

    #[test]
    fn says_what_happened_last() {
        let mut list = judged(CLASS);
        let counts = list.words();
        assert!(counts.starts_with("Đã xem xong 5 số: "), "{counts}");
        for (message, note) in [
            (Copied(true), Note::Copied),
            (Copied(false), Note::NotCopied),
            (Save, Note::Saved),
        ] {
            list.update(message);
            assert_eq!(list.words(), note.words());
        }
        list.update(Show);
        assert_eq!(list.words(), counts);
    }

    #[test]
    fn is_taken_away_by_a_file_that_is_refused_and_by_the_reader() {
        for note in [Note::Unreadable, Note::TooLarge] {
            let mut list = judged(CLASS);
            let refused = list.update(Refused(note));
            assert_eq!(refused, [rescue(id::LIST_RESULT, id::LIST_CELLS)]);
            assert_eq!((list.words(), list.judged()), (note.words().to_owned(), 0));
        }
        let mut list = judged(CLASS);
        assert_eq!(
            list.update(Clear),
            [
                write(id::LIST_CELLS, ""),
                rescue(id::LIST_RESULT, id::LIST_CELLS)
            ]
        );
        assert_eq!((list.words(), list.rows().len()), (String::new(), 0));
    }
}

mod the_practice {
    use super::practice::Message::{
        Approve, Back, Form, Issuer as By, JudgeVersion, Leave, Mode as In, NextDay, NextTask,
        Number, On, Open, Pace, Play, Print, Recalled, Restart, Settle, Tap, Task, Tasks, Tick,
        Version,
    };
    use super::*;

    fn settle() -> Effect {
        Effect::AfterPaint(Message::Practice(Settle))
    }

    /// The place as it is written down, and the question what else is finished.
    fn kept(mode: &str, form: &str, place: &str) -> Vec<Effect> {
        vec![
            remember(key::MODE, mode),
            remember(key::FORM, form),
            remember(key::PLACE, place),
            Effect::Recall,
        ]
    }

    #[test]
    fn plays_by_a_clock_that_stops_at_the_end() {
        let mut film = Practice::default();
        assert_eq!(film.update(Play), [Effect::Clock(Some(5000)), settle()]);
        let new_words = [Effect::StopReading, settle()];
        assert_eq!(film.update(Tick), new_words);
        assert_eq!(film.update(Pace(3000)), [Effect::Clock(Some(3000))]);
        assert_eq!(
            film.update(Play),
            [Effect::Clock(None), settle()],
            "a pause"
        );
        film.update(Play);
        let scenes = watch(EntryForm::ThreeIssuers).count();
        for _ in 2..scenes {
            assert_eq!(film.update(Tick), new_words);
        }
        let end = [Effect::Clock(None), Effect::StopReading, settle()];
        assert_eq!(film.update(Tick), end);
        assert!(!film.session.playing());
        let again = [Effect::Clock(Some(3000)), Effect::StopReading, settle()];
        assert_eq!(film.update(Play), again, "from the beginning");
        assert_eq!(film.update(Back), [Effect::Clock(None), settle()]);
    }

    #[test]
    fn stops_the_clock_where_the_film_is_left() {
        for message in [In(Mode::Follow), Tap(Control::Wallet), Open(Screen::Form)] {
            let mut film = practised([Play]);
            assert!(
                film.update(message.clone()).contains(&Effect::Clock(None)),
                "{message:?}"
            );
        }
    }

    #[test]
    fn explains_a_wrong_tap_and_leaves_the_phone_as_it_is() {
        let mut lesson = practised([In(Mode::Follow), Settle]);
        let wrong = lesson.update(Tap(Control::OtherService));
        assert_eq!(wrong, [Effect::StopReading, settle()]);
        assert_eq!(lesson.session.state().screen(), Screen::Home);
        assert!(lesson.session.voice().starts_with("Đây là dịch vụ khác"));
        let again = lesson.update(Tap(Control::OtherService));
        assert_eq!(again, [settle()], "the same words are read on");
        assert_eq!(lesson.update(Settle), kept("lam-theo", "3", "home"));
    }

    #[test]
    fn moves_the_focus_to_a_new_screen_once_it_is_painted_and_then_only_beats() {
        let mut lesson = practised([In(Mode::Follow), Settle]);
        assert!(lesson.beating);
        assert_eq!(
            lesson.update(Tap(Control::Wallet)),
            [Effect::StopReading, settle()]
        );
        assert!(!lesson.beating, "a layer that nobody waits for");
        let title = Effect::FocusUnlessTyping {
            within: id::SCREEN,
            to: id::SCREEN_TITLE,
        };
        let settled = [vec![title], kept("lam-theo", "3", "wallet")].concat();
        assert_eq!(lesson.update(Settle), settled);
        assert!(lesson.beating);
        assert_eq!(lesson.update(Settle), [], "all is done");
    }

    #[test]
    fn leaves_the_focus_where_a_new_screen_is_not_of_a_tap() {
        let mut lesson = practised([In(Mode::Follow), Settle, Open(Screen::Form)]);
        assert_eq!(lesson.update(Settle), kept("lam-theo", "3", "form"));
        lesson.update(Number("38".to_owned()));
        assert_eq!(lesson.update(Settle), kept("lam-theo", "3", "form"));
        lesson.update(By(Some(Issuer::Vss)));
        assert_eq!(lesson.update(Settle), kept("lam-theo", "3", "form"));
    }

    #[test]
    fn writes_the_place_down_where_the_reader_leaves_before_the_answer_is_painted() {
        let mut lesson = practised([In(Mode::Follow), Settle, Tap(Control::Wallet)]);
        assert_eq!(lesson.update(Leave), kept("lam-theo", "3", "wallet"));
        assert_eq!(lesson.update(Leave), []);
    }

    #[test]
    fn remembers_the_chosen_form_and_begins_anew_with_it() {
        let mut lesson = practised([
            In(Mode::Follow),
            Open(Screen::Form),
            Form(EntryForm::NumberOnly),
        ]);
        assert_eq!(lesson.session.state().screen(), Screen::Home);
        assert_eq!(lesson.update(Settle), kept("lam-theo", "0", "home"));
    }

    #[test]
    fn begins_tasks_at_their_titles_and_leads_back_to_the_list() {
        let mut alone = practised([In(Mode::Alone)]);
        assert_eq!(alone.session.stage(), Stage::Choice);
        let title = |task: usize| focus(&format!("{}{task}", id::TASK_TITLE));
        let begun = [title(6), Effect::StopReading, settle()];
        assert_eq!(alone.update(Task(6)), begun);
        assert_eq!(alone.session.task(), Some(6));
        assert_eq!(alone.update(Settle), kept("tu-lam", "3", TASKS[6].code));
        assert_eq!(
            alone.update(NextTask),
            [title(7), settle()],
            "the same words"
        );
        let last = TASKS.len() - 1;
        alone.update(Task(last));
        assert_eq!(alone.update(NextTask), [title(0), settle()]);
        let back = [focus(id::TASKS_HEADING), Effect::StopReading, settle()];
        assert_eq!(alone.update(Tasks), back);
        assert_eq!(
            (alone.session.task(), alone.session.stage()),
            (None, Stage::Choice)
        );
    }

    #[test]
    fn counts_a_solved_task_and_no_failed_one() {
        for (index, task) in TASKS.iter().enumerate() {
            let begin = || [In(Mode::Alone), Task(index)].into_iter();
            let solved = practised(begin().chain(solution(task).into_iter().map(message)));
            assert_eq!(solved.session.stage(), Stage::Over, "{}", task.title());
            assert!(solved.session.finished().has(index), "{}", task.title());
            let failed = practised(begin().chain(failure(task).0.into_iter().map(message)));
            assert_eq!(failed.session.stage(), Stage::Over, "{}", task.title());
            assert_eq!(failed.session.finished(), Finished::default());
            let mut again = failed;
            again.update(Restart);
            assert_eq!(again.session.stage(), Stage::Running);
        }
    }

    #[test]
    fn lets_a_day_pass_and_a_request_be_approved() {
        let mut free = practised(
            [In(Mode::Follow), Open(Screen::Success)]
                .into_iter()
                .chain([Approve, Tap(Control::ToHome), Tap(Control::Wallet)]),
        );
        assert!(free.session.state().shows(Control::HealthCard));
        free.update(NextDay);
        assert_eq!(free.session.state().left_today(), 3);
    }

    #[test]
    fn prints_the_card_with_what_other_windows_finished_too() {
        let mut practice = practised([In(Mode::Alone)]);
        assert_eq!(practice.update(Print), [Effect::Recall, Effect::PrintCard]);
        let mut elsewhere = Finished::default();
        elsewhere.add(2);
        let day = "22/11/2026";
        let recalled = |finished| Recalled {
            finished,
            day: day.to_owned(),
        };
        let both = practice.update(recalled(elsewhere));
        assert_eq!(both, [remember(key::FINISHED, &elsewhere.write())]);
        let task = practised([In(Mode::Alone), Task(9)]);
        let mut own = task;
        for action in solution(&TASKS[9]) {
            own.update(message(action));
        }
        own.update(recalled(elsewhere));
        let finished = own.session.finished();
        assert!(finished.has(2) && finished.has(9), "neither is lost");
        assert_eq!(own.day, day);
        let nothing = own.update(recalled(Finished::default()));
        assert_eq!(nothing, [remember(key::FINISHED, &finished.write())]);
    }

    #[test]
    fn judges_a_version_when_it_is_asked() {
        for (version, verdict) in [
            ("2.0.3", "too-old"),
            ("2.0.7", "card-only"),
            ("2.1.10", "good"),
            ("mới", "none"),
            ("", "none"),
        ] {
            let mut practice = Practice::default();
            assert_eq!(practice.update(Version(version.to_owned())), []);
            assert_eq!(practice.version_verdict, None);
            assert_eq!(practice.update(JudgeVersion), []);
            assert_eq!(practice.version_verdict, Some(verdict), "{version}");
        }
    }

    #[test]
    fn a_tap_on_the_film_says_that_it_is_one() {
        let mut film = practised([On]);
        let tapped = film.update(Tap(Control::Wallet));
        assert_eq!(tapped, [Effect::StopReading, settle()]);
        assert!(film.session.voice().contains("Làm theo"));
    }
}

mod the_diary {
    use super::diary::Message::{Opened, Record, Undo};
    use super::*;

    #[test]
    fn counts_what_was_sent_today_and_takes_it_back() {
        let mut today = diary(0);
        let day = today.today.as_ref().expect("a day").write();
        let day = day.split(':').next().unwrap_or_default().to_owned();
        let written = |sent: usize| remember(key::DIARY, &format!("{day}:{sent}"));
        assert_eq!(today.update(Record), [written(1)]);
        assert_eq!(today.update(Record), [written(2)]);
        assert_eq!(today.update(Undo), [written(1)]);
        let none = today.update(Undo);
        assert!(matches!(
            &none[0],
            Effect::Remember {
                key: key::DIARY,
                ..
            }
        ));
        assert_eq!(none[1..], [rescue(id::DIARY_UNDO, id::DIARY_RECORD)]);
        assert_eq!(today.today.as_ref().expect("a day").count(), 0);
    }

    #[test]
    fn believes_what_another_window_wrote() {
        let mut here = diary(1);
        let elsewhere = diary(2).today.expect("a day").write();
        let opened = here.update(Opened {
            stored: Some(elsewhere),
            now_ms: NOW,
        });
        assert_eq!(opened, []);
        here.update(Record);
        assert_eq!(here.today.expect("a day").count(), 3);
    }

    #[test]
    fn remembers_by_itself_where_the_device_keeps_nothing_and_only_for_the_day() {
        let mut here = diary(2);
        let open = |now_ms| Opened {
            stored: None,
            now_ms,
        };
        here.update(open(NOW + 1000));
        assert_eq!(here.today.as_ref().expect("a day").count(), 2);
        here.update(open(NOW + 24 * 3600 * 1000));
        assert_eq!(here.today.as_ref().expect("a day").count(), 0);
    }

    #[test]
    fn counts_nothing_before_the_day_is_known() {
        let mut unknown = Diary::default();
        assert_eq!(unknown.update(Record), []);
        assert_eq!(unknown.update(Undo), []);
    }
}

mod sharing {
    use super::share::Message::{Copied, Copy, Print, Send};
    use super::*;

    const ADDRESS: &str = "https://xa-mau.gov.vn/bhyt/";

    #[test]
    fn sends_copies_and_prints() {
        let mut web = Share {
            loaded_from: Some(ADDRESS.to_owned()),
            ..Share::default()
        };
        assert_eq!(web.update(Send), [Effect::Share(ADDRESS.to_owned())]);
        assert_eq!(
            web.update(Copy),
            [Effect::CopyField {
                field: id::ADDRESS,
                copied: Message::Share(Copied(true)),
                refused: Message::Share(Copied(false)),
            }]
        );
        for copied in [true, false] {
            assert_eq!(web.update(Copied(copied)), []);
            assert_eq!(web.copied, Some(copied));
        }
        assert_eq!(web.update(Print), [Effect::Print]);
        assert_eq!(Share::default().update(Send), [], "a file has no address");
    }

    #[test]
    fn leads_to_where_the_page_was_loaded_from_before_its_public_address() {
        let public = Some(ADDRESS.to_owned());
        let mut page = Share {
            public,
            ..Share::default()
        };
        assert_eq!(page.address(), Some(ADDRESS));
        page.loaded_from = Some("http://127.0.0.1/".to_owned());
        assert_eq!(page.address(), Some("http://127.0.0.1/"));
        assert_eq!(Share::default().address(), None);
    }
}

mod the_steps {
    use super::steps::Message::{Address, Switch, Turn};
    use super::*;

    fn reveal(step: usize) -> Effect {
        Effect::Reveal(format!("buoc-{step}"))
    }

    #[test]
    fn follow_the_address_and_remember_it() {
        let mut steps = Steps::default();
        let effects = steps.update(Address("#buoc-3".to_owned()));
        assert_eq!(
            effects,
            [
                Effect::StopReading,
                reveal(3),
                Effect::FocusInPlace("ten-buoc-3".to_owned()),
                remember(key::STEP, "3"),
            ]
        );
        assert_eq!(steps.step, 3);
        for other in ["", "#", "#buoc-0", "#buoc-7", "#buoc-x", "#video", "buoc-2"] {
            assert_eq!(steps.update(Address(other.to_owned())), [], "{other}");
            assert_eq!(steps.step, 3, "{other}");
        }
    }

    #[test]
    fn open_the_phone_on_their_screen_once_the_step_is_painted() {
        let mut steps = Steps::new(vec![None, Some(Screen::Form)]);
        let effects = steps.update(Address("#buoc-2".to_owned()));
        let open = Message::Practice(practice::Message::Open(Screen::Form));
        assert_eq!(effects.last(), Some(&Effect::AfterPaint(open)));
    }

    #[test]
    fn are_turned_by_the_address_and_not_past_their_ends() {
        for (step, by, to) in [
            (1, 1, Some("#buoc-2")),
            (1, -1, None),
            (3, -1, Some("#buoc-2")),
            (5, 1, Some("#buoc-6")),
            (6, 1, None),
            (6, -1, Some("#buoc-5")),
        ] {
            let mut steps = Steps {
                step,
                ..Steps::default()
            };
            let gone = to.map(|to| Effect::GoTo(to.to_owned()));
            assert_eq!(
                steps.update(Turn(by)),
                Vec::from_iter(gone),
                "{step} by {by}"
            );
            assert_eq!(steps.step, step, "the address alone changes it");
        }
    }

    #[test]
    fn are_shown_alone_or_together() {
        let mut steps = Steps {
            step: 4,
            ..Steps::default()
        };
        assert!(steps.all);
        assert_eq!(steps.update(Switch), [reveal(4)]);
        assert!(!steps.all);
        assert_eq!(steps.update(Switch), [reveal(4)]);
        assert!(steps.all);
    }
}

mod the_looks {
    use super::looks::Message::{Contrast, Large};
    use super::*;

    #[test]
    fn are_switched_and_remembered_each_by_itself() {
        let mut looks = Looks::default();
        assert_eq!(looks.update(Large), [remember(key::LARGE, "1")]);
        assert_eq!(looks.update(Contrast), [remember(key::CONTRAST, "1")]);
        assert_eq!((looks.large, looks.contrast), (true, true));
        assert_eq!(looks.update(Large), [remember(key::LARGE, "")]);
        assert_eq!((looks.large, looks.contrast), (false, true));
    }

    #[test]
    fn are_those_that_the_early_script_has_set() {
        let looks = Looks::new(|name| name == "data-tuong-phan");
        assert_eq!((looks.large, looks.contrast), (false, true));
        assert_eq!(Looks::new(|_| false), Looks::default());
    }
}
