//! What comes of every message: the model after it, and the commands that the browser carries out.

use bhyt_vneid::widgets::checker::{self, Checker};
use bhyt_vneid::widgets::command::Command;
use bhyt_vneid::widgets::display_settings::{self, DisplaySettings};
use bhyt_vneid::widgets::frame::{Snapshot, Widget as _};
use bhyt_vneid::widgets::list::{self, Export, LONGEST_TEXT, List, Note, Run};
use bhyt_vneid::widgets::names::{id, key};
use bhyt_vneid::widgets::practice::{self, Practice};
use bhyt_vneid::widgets::registry::Message;
use bhyt_vneid::widgets::request_counter::{self, RequestCounter};
use bhyt_vneid::widgets::share::{self, Share};
use bhyt_vneid::widgets::steps::{self, Steps};
use bhyt_vneid::widgets::wizard::{self, Wizard};
use card_number::batch::{Filter, Kind};
use card_number::{Code, Issuer, Verdict};
use leptos::prelude::RenderHtml as _;
use vneid::{
    Control, Digits, EntryForm, Finished, Mode, SAMPLE, Screen, Session, Stage, TASKS, watch,
};

use super::reach::{
    CLASS, NOW, address, attribute, judged, message, numbers, practised, request_counter, task,
};
use super::solutions::{failure, solution};

fn select(from: u32, to: u32) -> Command {
    Command::Select {
        field: id::NUMBER,
        from,
        to,
    }
}

fn write(field: &'static str, text: &str) -> Command {
    Command::Write {
        field,
        text: text.to_owned(),
    }
}

fn focus(id: &str) -> Command {
    Command::Focus(id.to_owned())
}

fn rescue(from: &'static str, to: &'static str) -> Command {
    Command::Rescue { from, to }
}

fn remember(key: &'static str, word: &str) -> Command {
    Command::Remember {
        key,
        word: word.to_owned(),
    }
}

mod the_checker {
    use super::checker::Message::{
        Check, Clear, Copied, Copy, Forget, Issuer as By, Place, Take, Typed,
    };
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
            ("", None, None),
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
        ] {
            let mut checker = typed(number);
            assert_eq!(
                checker.update(Check),
                [Command::StopReading, place.clone()],
                "{number}"
            );
            assert_eq!(checker.update(Check), [place], "{number} again");
        }
        assert_eq!(typed("DN4010123498765").update(Check), []);
    }

    #[test]
    fn asks_for_a_number_where_none_was_typed_and_judges_nothing() {
        for nothing in ["", "   ", " . "] {
            let mut checker = typed(nothing);
            let end = nothing.len() as u32;
            assert_eq!(checker.update(Check), [select(end, end)]);
            assert_eq!(
                checker.answer.error,
                "Bạn chưa nhập số thẻ. Nhập 10 số cuối là đủ."
            );
            let result = Snapshot::of(&checker).view(id::RESULT).to_html();
            assert!(!result.contains("verdict"), "{result}");
        }
    }

    #[test]
    fn says_what_is_to_be_looked_at_before_it_says_that_all_is_well() {
        for number in [
            "0000000000",
            "0912345678",
            "DN4030123498765",
            "DN1010123498765",
        ] {
            let result = Snapshot::of(&asked(number)).view(id::RESULT).to_html();
            let hint = result.find("findings").expect("what was found");
            assert!(
                hint < result.find("verdict__heading").expect("the verdict"),
                "{result}"
            );
        }
    }

    #[test]
    fn tells_a_citizen_number_in_two_sentences_and_folds_the_rest_away() {
        let checker = asked("038158001234");
        assert_eq!(
            checker.answer.boxes,
            ["", "", "", ""],
            "no box shows twelve digits"
        );
        let result = Snapshot::of(&checker).view(id::RESULT).to_html();
        let (open, folded) = result.split_once("<details>").expect("something folded");
        assert!(
            !open.contains("1/8/2025") && folded.contains("1/8/2025"),
            "{result}"
        );
    }

    const CODE: &str = "DN4010123498765|4C616E|01/01/1990|2|-|01 - 028|$";

    #[test]
    fn keeps_of_a_pasted_code_the_number_alone() {
        let mut checker = typed("");
        let commands = checker.update(Typed(CODE.to_owned()));
        assert!(
            commands.contains(&write(id::NUMBER, "DN4010123498765")),
            "{commands:?}"
        );
        assert_eq!(checker.answer.verdict(), Some(Verdict::Ok));
        assert_eq!(checker.findings()[0].code, Code::CardQr);
        for kept in ["4C616E", "1990", "028"] {
            assert!(!format!("{checker:?}").contains(kept), "{kept}");
        }
        // What is typed afterwards is the reader's own.
        checker.update(Typed("DN40101234987651".to_owned()));
        assert_eq!(checker.answer.verdict(), None);
        assert!(checker.update(Check).contains(&select(16, 16)));
    }

    /// A scanner types the whole code; the field then holds what was written into it and the next character.
    fn scanned(checker: &mut Checker, code: &str) -> String {
        let mut field = String::new();
        for c in code.chars() {
            field.push(c);
            for command in checker.update(Typed(field.clone())) {
                if let Command::Write { text, .. } = command {
                    field = text;
                }
            }
        }
        field
    }

    #[test]
    fn keeps_of_a_code_that_a_scanner_types_the_number_alone() {
        let mut checker = typed("");
        assert_eq!(scanned(&mut checker, CODE), "DN4010123498765");
        assert_eq!(checker.answer.verdict(), Some(Verdict::Ok));
        assert_eq!(checker.findings()[0].code, Code::CardQr);
        assert!(!format!("{checker:?}").contains("1990"));
        // The dollar sign ended the code: what follows is typed by hand.
        checker.update(Typed("DN40101234987651".to_owned()));
        assert_eq!(checker.answer.verdict(), None);
    }

    #[test]
    fn lets_go_of_a_scanner_that_stopped_early() {
        for go_on in [Check, Typed("DN401012349876".to_owned()), Clear] {
            let mut checker = typed("");
            scanned(&mut checker, "DN4010123498765|4C61");
            checker.update(go_on);
            checker.update(Typed("DN40101234987651".to_owned()));
            assert_eq!(
                checker.answer.verdict(),
                None,
                "sixteen characters are taken as typed"
            );
        }
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
                Command::StopReading,
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
            [Command::CopyField {
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
        assert_eq!(
            checker.update(By(Some(Issuer::Vss))),
            [Command::StopReading]
        );
        assert_eq!(checker.answer.verdict(), Some(Verdict::Rejected));
    }

    #[test]
    fn ends_the_reading_of_an_answer_that_goes_and_of_no_other() {
        let mut checker = typed("DN401012349876");
        assert_eq!(checker.update(Typed("DN401012349".to_owned())), []);
        let whole = || Typed("DN4010123498765".to_owned());
        assert_eq!(checker.update(whole()), [Command::StopReading]);
        assert_eq!(checker.update(whole()), []);
        assert_eq!(
            checker.update(Typed("DN4".to_owned())),
            [Command::StopReading]
        );
    }

    #[test]
    fn is_emptied_and_has_the_focus_in_its_field() {
        let mut checker = asked("DN4010123498765");
        checker.update(Copied(true));
        assert_eq!(
            checker.update(Clear),
            [Command::StopReading, focus(id::NUMBER)]
        );
        let mut never = Checker::default();
        never.update(Typed(String::new()));
        assert_eq!(checker, never);
        assert_eq!(checker.update(Clear), [focus(id::NUMBER)]);
    }

    #[test]
    fn forgets_the_number_and_empties_its_field_without_moving_the_focus() {
        let mut checker = typed("DN4010123498765");
        assert!(checker.answer.ten.is_some());
        let commands = checker.update(Forget);
        assert!(commands.contains(&write(id::NUMBER, "")), "{commands:?}");
        assert!(!commands.contains(&focus(id::NUMBER)));
        assert!(checker.answer.ten.is_none());
    }
}

mod the_list {
    use super::list::Message::{
        Cells, Clear, Copy, Exported, Filter as By, Judged, More, Refused, Save, Show, Stop, Text,
    };
    use super::*;

    /// What comes of an emptied list, whatever file is still read.
    fn cleared() -> Vec<Command> {
        vec![
            Command::EndTransfers,
            rescue(id::LIST_RESULT, id::LIST_CELLS),
        ]
    }

    /// The list after so many slices of work, the first rows shown.
    fn going(count: usize) -> List {
        let mut list = List::default();
        assert_eq!(
            list.update(Text(numbers(count))),
            [Command::EndTransfers, Command::Judge]
        );
        assert!(list.work());
        list
    }

    #[test]
    fn begins_with_a_text_that_is_long_enough() {
        let mut list = List::default();
        let short = list.update(Cells("3821".to_owned()));
        assert_eq!(short, cleared());
        assert_eq!(list.words(), Note::TooShort.words());
        assert!(list.batch().is_none());
        assert_eq!(
            list.update(Cells(CLASS.to_owned())),
            [Command::EndTransfers, Command::Judge]
        );
        assert_eq!((list.run(), list.judged()), (Run::Going, 0));
        let long = numbers(LONGEST_TEXT / 10);
        let commands = list.update(Cells(long.clone()));
        assert_eq!(
            commands,
            [
                write(id::LIST_CELLS, ""),
                Command::EndTransfers,
                Command::Judge
            ]
        );
        assert_eq!(
            list.update(Text(long)),
            [Command::EndTransfers, Command::Judge],
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
        let mut list = judged(&numbers(120));
        assert_eq!(list.rows().len(), 50);
        let first = list.rows().to_vec();
        assert_eq!(list.update(More), []);
        assert_eq!(list.rows().len(), 100);
        assert_eq!(list.rows()[..50], first[..], "what is shown stays");
        assert_eq!(list.update(More), [rescue(id::LIST_MORE, id::LIST_CLEAR)]);
        assert_eq!((list.rows().len(), list.has_more()), (120, false));
    }

    #[test]
    fn shows_more_rows_anew_while_it_is_judged() {
        let mut list = going(1000);
        list.update(Show);
        while list.judged() < 400 {
            list.work();
        }
        let shown = list.rows().len();
        assert_eq!(list.update(More), []);
        assert_eq!(list.rows().len(), shown + 50);
        let mut numbers: Vec<_> = list.rows().iter().map(|row| row.number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), list.rows().len(), "no row stands twice");
    }

    #[test]
    fn shows_what_was_asked_for_to_the_end_and_no_row_twice_or_never() {
        let mut list = going(1000);
        list.update(Show);
        while list.judged() < 400 {
            list.work();
        }
        list.update(More);
        let shown = list.rows().len();
        while list.work() {}
        list.update(list.after_work());
        assert_eq!(list.rows().len(), shown, "what was asked for stays");
        while list.has_more() {
            list.update(More);
        }
        let rows: Vec<_> = list.rows().iter().map(|row| row.number).collect();
        assert_eq!(rows, (1..=1000).collect::<Vec<_>>());
    }

    #[test]
    fn says_so_where_there_is_no_number() {
        for (text, words) in [
            ("abc", Note::TooShort.words()),
            ("12345", Note::TooShort.words()),
            (
                "Lớp 5A, Trường Tiểu học",
                "Không thấy cột nào có số thẻ BHYT.",
            ),
            ("danh sách lớp", "Không thấy cột nào có số thẻ BHYT."),
        ] {
            let mut list = List::default();
            list.update(Cells(text.to_owned()));
            while list.work() {}
            if list.batch().is_some() {
                list.update(list.after_work());
            }
            assert!(list.words().starts_with(words), "{text}: {}", list.words());
        }
        for blank in ["", "  \n "] {
            let mut list = List::default();
            list.update(Cells(blank.to_owned()));
            assert_eq!(list.words(), "");
        }
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
        for (message, to) in [(Copy, Export::Clipboard), (Save, Export::File)] {
            assert_eq!(list.update(message), [Command::Export(to)]);
            assert_eq!(list.said(), Note::Writing.words());
        }
        assert_eq!(list.pieces(), 1);
        let text = list.piece(Export::Clipboard, 0).expect("cells");
        assert!(text.contains("Lê Thị Na\tHS4383821604417"), "{text}");
        let text = list.piece(Export::File, 0).expect("a file");
        assert!(text.starts_with("\u{feff}Dòng;Kết quả;"), "{text}");
        let text = judged(&CLASS.replace(';', "\t")).piece(Export::File, 0);
        let text = text.expect("a file");
        assert!(text.starts_with("\u{feff}Dòng,Kết quả,"), "{text}");
        assert_eq!(List::default().update(Copy), []);
        assert_eq!(List::default().update(Save), []);
    }

    #[test]
    fn writes_a_long_result_in_pieces_with_one_byte_order_mark() {
        let list = judged(&numbers(5000));
        assert!(list.pieces() > 1);
        let pieces: Vec<_> = (0..list.pieces())
            .map(|at| list.piece(Export::File, at).expect("a piece"))
            .collect();
        assert!(pieces.iter().all(|piece| piece.len() < 256 * 1024));
        assert_eq!(pieces.concat().matches('\u{feff}').count(), 1);
        assert_eq!(pieces.concat().lines().count(), 5001);
        assert_eq!(list.piece(Export::File, list.pieces()), None);
    }

    #[test]
    fn says_what_happened_last() {
        let mut list = judged(CLASS);
        let counts = list.words();
        assert!(counts.starts_with("Đã xem xong 5 số: "), "{counts}");
        for (message, note) in [
            (Exported(Note::Copied), Note::Copied),
            (Exported(Note::NotCopied), Note::NotCopied),
            (Exported(Note::Saved), Note::Saved),
        ] {
            list.update(message);
            assert_eq!(list.said(), note.words());
            assert_eq!(list.words(), counts, "the counts stay");
        }
        list.update(Show);
        assert_eq!(list.said(), "");
    }

    #[test]
    fn is_taken_away_by_a_file_that_is_refused_and_by_the_reader() {
        for note in [Note::Unreadable, Note::TooLarge] {
            let mut list = judged(CLASS);
            let refused = list.update(Refused(note));
            assert_eq!(refused, cleared());
            assert_eq!((list.words(), list.judged()), (note.words().to_owned(), 0));
        }
        let mut list = judged(CLASS);
        assert_eq!(
            list.update(Clear),
            [vec![write(id::LIST_CELLS, "")], cleared()].concat()
        );
        assert_eq!((list.words(), list.rows().len()), (String::new(), 0));
    }
}

mod the_practice {
    use super::practice::Message::{
        Approve, Back, Erase, EraseNo, EraseYes, Form, Help, Hint, Issuer as By, JudgeVersion,
        Learn, Leave, More, NextDay, NextTask, Number, On, Open, Play, Print, Recalled, Restart,
        Settle, Tap, Tick, Version,
    };
    use super::*;

    fn settle() -> Command {
        Command::AfterPaint(Message::Practice(Settle))
    }

    /// The place as it is written down, and the question what else is finished.
    fn kept(mode: &str, form: &str, place: &str) -> Vec<Command> {
        vec![
            remember(key::MODE, mode),
            remember(key::FORM, form),
            remember(key::PLACE, place),
            Command::Recall,
        ]
    }

    /// What is done once an answer is painted.
    fn painted(mode: &str, form: &str, place: &str) -> Vec<Command> {
        [
            vec![Command::ShowMark(id::SCREEN_BODY)],
            kept(mode, form, place),
        ]
        .concat()
    }

    fn go(hash: &str) -> Command {
        Command::GoTo(hash.to_owned())
    }

    #[test]
    fn opens_film_lesson_and_tasks_by_their_addresses_and_pauses_the_film_elsewhere() {
        let mut practice = Practice::default();
        practice.update(address("#phim"));
        assert!(practice.session.playing());
        assert!(
            practice
                .update(address("#thuc-hanh"))
                .contains(&Command::Clock(None))
        );
        assert_eq!(practice.session.mode(), Mode::Watch);
        practice.update(address("#lam-theo"));
        assert_eq!(practice.session.place(), "home");
        practice.update(Help);
        practice.update(address("#thuc-hanh"));
        practice.update(address("#bat-dau-bam-thu"));
        assert_eq!(
            practice.session.place(),
            "wallet",
            "it goes on where it was left"
        );
        practice.update(address("#mo-the"));
        assert_eq!(practice.session.place(), "mo-the");
        practice.update(address("#bai-13"));
        assert_eq!(practice.session.task(), Some(12));
        for other in ["#bai-14", "#bai-0", "#bai-x", "#dau", ""] {
            practice.update(address(other));
            assert_eq!(practice.session.task(), Some(12), "{other}");
        }
    }

    #[test]
    fn keeps_a_task_that_is_under_way_and_begins_one_that_is_over_anew() {
        let mut practice = practised([task(4), Tap(Control::Wallet)]);
        practice.update(address("#bai-5"));
        assert_eq!(practice.session.state().screen(), Screen::Wallet);
        let mut solved = practised(
            [task(0)]
                .into_iter()
                .chain(solution(&TASKS[0]).into_iter().map(message)),
        );
        solved.update(address("#bai-1"));
        assert_eq!(solved.session.state().screen(), Screen::Home);
    }

    #[test]
    fn the_lesson_begins_anew_where_it_is_over_and_goes_on_where_it_is_not() {
        let mut practice = practised([address("#lam-theo")]);
        (0..8).for_each(|_| drop(practice.update(Help)));
        assert_eq!(practice.session.stage(), Stage::Over);
        practice.update(address("#lam-theo"));
        assert_eq!(practice.session.place(), "home");
    }

    #[test]
    fn the_wizards_question_leads_to_its_lesson_with_the_form_that_was_seen() {
        for (form, code) in [(EntryForm::ThreeIssuers, "3"), (EntryForm::NumberOnly, "0")] {
            let mut practice = practised([task(2)]);
            let commands = practice.update(Learn(form));
            assert!(commands.contains(&go("#bat-dau-bam-thu")), "{commands:?}");
            assert_eq!(practice.update(Leave), kept("lam-theo", code, "home"));
        }
    }

    #[test]
    fn shows_all_words_where_they_are_asked_for_until_something_is_done() {
        let mut practice = practised([address("#lam-theo")]);
        assert!(!practice.more);
        assert_eq!(practice.update(More), []);
        assert!(practice.more);
        practice.update(Tap(Control::Wallet));
        assert!(!practice.more);
        let mut alone = practised([task(2)]);
        assert!(!alone.more, "a story of two lines is read at once");
        alone.update(More);
        alone.update(Hint);
        assert!(!alone.more);
    }

    #[test]
    fn helps_through_the_lesson_and_goes_back_in_it() {
        let mut lesson = practised([address("#lam-theo"), Settle]);
        let first = lesson.update(Help);
        assert!(first.contains(&Command::Release(id::SCREEN)), "{first:?}");
        assert_eq!(lesson.session.state().screen(), Screen::Wallet);
        lesson.update(Back);
        assert_eq!(lesson.session.state().screen(), Screen::Home);
        for _ in 0..8 {
            lesson.update(Help);
        }
        assert_eq!(lesson.session.state().screen(), Screen::Success);
        assert_eq!(lesson.session.stage(), Stage::Over);
        lesson.update(Help);
        assert_eq!(lesson.session.state().screen(), Screen::Success);
        lesson.update(Back);
        assert_eq!(lesson.session.marked(), Some(Control::Submit));
    }

    #[test]
    fn plays_by_a_clock_that_stops_at_the_end() {
        let mut film = Practice::default();
        // Whether a scene shows another screen is a matter of the script.
        let update = |film: &mut Practice, message| {
            let mut commands = film.update(message);
            commands.retain(|command| *command != Command::Unscroll(id::SCREEN_BODY));
            commands
        };
        let lasts = |film: &Practice| Command::Clock(Some(film.session.lasts()));
        let begun = update(&mut film, Play);
        assert_eq!(begun, [lasts(&film), settle()]);
        let second = update(&mut film, Tick);
        assert!(second.contains(&Command::StopReading), "{second:?}");
        assert_eq!(
            update(&mut film, Play),
            [Command::Clock(None), settle()],
            "a pause"
        );
        update(&mut film, Play);
        let scenes = watch(EntryForm::ThreeIssuers).count();
        let digits = SAMPLE.ten().len();
        for _ in 2..scenes + digits {
            update(&mut film, Tick);
            assert!(film.session.playing());
        }
        let end = [Command::Clock(None), Command::StopReading, settle()];
        assert_eq!(update(&mut film, Tick), end);
        assert!(!film.session.playing());
        let again = update(&mut film, Play);
        let begun = [lasts(&film), Command::StopReading, settle()];
        assert_eq!(again, begun, "from the beginning");
        assert_eq!(
            update(&mut film, Back),
            [
                rescue("practice-back", id::PLACE),
                Command::Clock(None),
                settle()
            ]
        );
    }

    #[test]
    fn the_digits_of_a_scene_are_typed_at_one_pace() {
        let mut film = practised([Play]);
        while film.session.digits() != Some(Digits::Typed(0)) {
            film.update(Tick);
        }
        for _ in 0..SAMPLE.ten().len() {
            let commands = film.update(Tick);
            let clock = |command: &Command| matches!(command, Command::Clock(_));
            assert!(
                !commands.iter().any(clock),
                "the clock runs on: {commands:?}"
            );
        }
        assert_eq!(film.session.digits(), Some(Digits::Typed(10)));
    }

    #[test]
    fn stops_the_clock_where_the_film_is_left() {
        for message in [
            address("#lam-theo"),
            Tap(Control::Wallet),
            Open(Screen::Form),
        ] {
            let mut film = practised([Play]);
            assert!(
                film.update(message.clone()).contains(&Command::Clock(None)),
                "{message:?}"
            );
        }
    }

    #[test]
    fn explains_a_wrong_tap_and_leaves_the_phone_as_it_is() {
        let mut lesson = practised([address("#lam-theo"), Settle]);
        let wrong = lesson.update(Tap(Control::OtherService));
        assert_eq!(wrong, [Command::StopReading, settle()]);
        assert_eq!(lesson.session.state().screen(), Screen::Home);
        assert!(lesson.session.more().starts_with("Đó là dịch vụ khác."));
        let again = lesson.update(Tap(Control::OtherService));
        assert_eq!(again, [settle()], "the same words are read on");
        assert_eq!(lesson.update(Settle), painted("lam-theo", "3", "home"));
    }

    #[test]
    fn goes_on_with_what_is_not_solved_and_ends_with_the_card() {
        let mut alone = practised([task(12), Settle]);
        let all_but = |open: usize| {
            let mut finished = Finished::default();
            (0..TASKS.len())
                .filter(|task| *task != open)
                .for_each(|task| finished.add(task));
            finished
        };
        alone.session.learn_of(all_but(3));
        assert_eq!(alone.update(NextTask), [go("#bai-4")]);
        alone.session.learn_of(all_but(0));
        assert_eq!(alone.update(NextTask), [go("#phieu")]);
        assert_eq!(
            alone.session.task(),
            Some(12),
            "what was done stays to be seen"
        );
    }

    #[test]
    fn forgets_what_is_finished_after_asking_once() {
        let finished = Finished::read(Some("moi cu"));
        let mut practice = Practice::new(Session::new(
            Mode::Alone,
            EntryForm::ThreeIssuers,
            finished,
            "",
        ));
        let focus = |id: &str| Command::Focus(id.to_owned());
        assert_eq!(practice.update(Erase), [focus(id::ERASE_NO)]);
        assert!(practice.erasing);
        assert_eq!(practice.update(EraseNo), [focus(id::ERASE)]);
        assert!(!practice.erasing);
        assert_eq!(practice.session.finished(), finished);
        practice.update(Erase);
        let forgotten = Command::Remember {
            key: key::FINISHED,
            word: String::new(),
        };
        assert_eq!(
            practice.update(EraseYes),
            [focus(id::TASKS_HEADING), forgotten]
        );
        assert!(!practice.erasing);
        assert_eq!(practice.session.finished(), Finished::default());
    }

    #[test]
    fn moves_the_focus_to_a_new_screen_once_it_is_painted_and_then_only_beats() {
        let mut lesson = practised([address("#lam-theo"), Settle]);
        assert!(lesson.beating);
        assert_eq!(
            lesson.update(Tap(Control::Wallet)),
            [
                Command::Unscroll(id::SCREEN_BODY),
                Command::Release(id::SCREEN),
                Command::StopReading,
                settle()
            ]
        );
        assert!(!lesson.beating, "a layer that nobody waits for");
        let title = Command::FocusUnlessTyping {
            within: id::SCREEN,
            to: id::SCREEN_TITLE,
        };
        let settled = [vec![title], painted("lam-theo", "3", "wallet")].concat();
        assert_eq!(lesson.update(Settle), settled);
        assert!(lesson.beating);
        assert_eq!(lesson.update(Settle), [], "all is done");
    }

    #[test]
    fn leaves_the_focus_where_a_new_screen_is_not_of_a_tap() {
        let mut lesson = practised([address("#lam-theo"), Settle, Open(Screen::Form)]);
        assert_eq!(lesson.update(Settle), painted("lam-theo", "3", "form"));
        lesson.update(Number("38".to_owned()));
        assert_eq!(lesson.update(Settle), painted("lam-theo", "3", "form"));
        lesson.update(By(Some(Issuer::Vss)));
        assert_eq!(lesson.update(Settle), painted("lam-theo", "3", "form"));
    }

    #[test]
    fn writes_the_place_down_where_the_reader_leaves_before_the_answer_is_painted() {
        let mut lesson = practised([address("#lam-theo"), Settle, Tap(Control::Wallet)]);
        assert_eq!(lesson.update(Leave), kept("lam-theo", "3", "wallet"));
        assert_eq!(lesson.update(Leave), []);
    }

    #[test]
    fn remembers_the_chosen_form_and_begins_anew_with_it() {
        let mut lesson = practised([
            address("#lam-theo"),
            Open(Screen::Form),
            Form(EntryForm::NumberOnly),
        ]);
        assert_eq!(lesson.session.state().screen(), Screen::Home);
        assert_eq!(lesson.update(Settle), painted("lam-theo", "0", "home"));
    }

    #[test]
    fn begins_tasks_at_their_stories() {
        let mut alone = Practice::default();
        let story = Command::FocusInPlace(format!("{}7", id::TASK_STORY));
        let unscrolled = Command::Unscroll(id::SCREEN_BODY);
        let begun = [story, unscrolled, Command::StopReading, settle()];
        assert_eq!(alone.update(task(6)), begun);
        assert_eq!(alone.session.task(), Some(6));
        assert_eq!(alone.update(Settle), painted("tu-lam", "3", TASKS[6].code));
    }

    #[test]
    fn counts_a_solved_task_and_no_failed_one() {
        for (index, one) in TASKS.iter().enumerate() {
            let begin = || [task(index)].into_iter();
            let solved = practised(begin().chain(solution(one).into_iter().map(message)));
            assert_eq!(solved.session.stage(), Stage::Over, "{}", one.title());
            assert!(solved.session.finished().has(index), "{}", one.title());
            let failed = practised(begin().chain(failure(one).0.into_iter().map(message)));
            assert_eq!(failed.session.stage(), Stage::Over, "{}", one.title());
            assert_eq!(failed.session.finished(), Finished::default());
            let mut again = failed;
            again.update(Restart);
            assert_eq!(again.session.stage(), Stage::Running);
        }
    }

    #[test]
    fn lets_a_day_pass_and_a_request_be_approved() {
        let mut free = practised(
            [address("#lam-theo"), Open(Screen::Success)]
                .into_iter()
                .chain([Approve, Tap(Control::ToHome), Tap(Control::Wallet)]),
        );
        assert!(free.session.state().shows(Control::HealthCard));
        free.update(NextDay);
        assert_eq!(free.session.state().left_today(), 3);
    }

    #[test]
    fn prints_the_card_with_what_other_windows_finished_too() {
        let mut practice = practised([task(0)]);
        assert_eq!(
            practice.update(Print),
            [Command::Recall, Command::PrintCard]
        );
        let mut elsewhere = Finished::default();
        elsewhere.add(2);
        let day = "22/11/2026";
        let recalled = |finished| Recalled {
            finished,
            day: day.to_owned(),
        };
        let both = practice.update(recalled(elsewhere));
        assert_eq!(both, [remember(key::FINISHED, &elsewhere.write())]);
        let mut own = practised([task(9)]);
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
        let [too_old, card_only, good, none] = [0, 1, 2, 3];
        for (version, verdict) in [
            ("2.0.3", too_old),
            ("2.0.7", card_only),
            ("2.1.10", good),
            ("mới", none),
            ("", none),
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
        assert_eq!(tapped, [Command::StopReading, settle()]);
        assert!(film.session.voice().contains("Làm theo"));
    }
}

mod the_request_counter {
    use super::request_counter::Message::{Forget, Opened, Record, Undo, UsedUp};
    use super::*;

    #[test]
    fn counts_what_was_sent_today_and_takes_it_back() {
        let mut today = request_counter(0);
        let day = today.today.as_ref().expect("a day").write();
        let day = day.split(':').next().unwrap_or_default().to_owned();
        let written = |sent: usize| remember(key::REQUEST_COUNTER, &format!("{day}:{sent}"));
        let sent = || Command::GoTo(format!("#{}", bhyt_vneid::routes::place::SENT));
        assert_eq!(today.update(Record), [written(1), sent()]);
        assert_eq!(today.update(Record), [written(2), sent()]);
        assert_eq!(today.update(Undo), [written(1)]);
        let none = today.update(Undo);
        assert!(matches!(
            &none[0],
            Command::Remember {
                key: key::REQUEST_COUNTER,
                ..
            }
        ));
        assert_eq!(none[1..], [rescue(id::COUNTER_UNDO, id::COUNTER_COUNT)]);
        assert_eq!(today.today.as_ref().expect("a day").count(), 0);
    }

    fn said(counter: &RequestCounter) -> String {
        Snapshot::of(counter).view(id::COUNTER_COUNT).to_html()
    }

    /// The day that the root element tells the styles.
    fn sent_on(counter: &RequestCounter) -> Option<String> {
        attribute(&Snapshot::of(counter), id::ROOT, "data-sent")
    }

    #[test]
    fn says_from_the_third_that_none_is_left_today_and_when_to_go_on() {
        let mut today = request_counter(3);
        let used_up = "Hôm nay hết lượt gửi. Từ ngày 23/11 mới gửi được nữa. Hôm đó, xem “Thẻ BHYT” và “Lịch sử” trước.";
        assert!(said(&today).starts_with(used_up));
        today.update(Record);
        assert!(said(&today).starts_with(used_up));
        assert_eq!(today.today.as_ref().expect("a day").count(), 3);
        today.update(Undo);
        assert!(said(&today).starts_with("Hôm nay bạn đã ghi 2 lần gửi, còn 1 lần."));
        today.update(Record);
        today.update(Opened {
            stored: None,
            now_ms: NOW + 24 * 3600 * 1000,
        });
        assert_eq!(said(&today), "Hôm nay bạn đã ghi 0 lần gửi.", "another day");
    }

    #[test]
    fn after_the_message_about_the_quota_nothing_is_left_and_what_was_counted_can_be_brought_back()
    {
        for sent in 0..3 {
            let mut today = request_counter(sent);
            let before = today.today;
            let used_up = today.update(UsedUp);
            assert_eq!(
                used_up,
                [
                    remember(key::REQUEST_COUNTER, &format!("20779:{}", sent + 4)),
                    rescue(id::COUNTER_USED_UP, id::COUNTER_COUNT)
                ]
            );
            assert!(!said(&today).contains("còn 3 lần") && said(&today).contains("Từ ngày 23/11"));
            let sent_today = (sent > 0).then_some("22/11/2026");
            assert_eq!(sent_on(&today).as_deref(), sent_today);
            // Each press is preceded by what the device remembers.
            today.update(Opened {
                stored: Some(format!("20779:{}", sent + 4)),
                now_ms: NOW,
            });
            today.update(Undo);
            assert_eq!(today.today, before);
        }
    }

    #[test]
    fn tells_the_day_of_the_last_request_until_it_is_forgotten() {
        let mut later = RequestCounter::default();
        assert_eq!(sent_on(&later), None);
        later.update(Opened {
            stored: Some("20777:1".to_owned()),
            now_ms: NOW,
        });
        assert_eq!(sent_on(&later).as_deref(), Some("20/11/2026"));
        for day in id::SENT_DAYS {
            assert_eq!(Snapshot::of(&later).view(day).to_html(), "20/11/2026");
        }
        later.update(Record);
        assert_eq!(sent_on(&later).as_deref(), Some("22/11/2026"));
        let forgotten = later.update(Forget);
        assert_eq!(forgotten[0], remember(key::REQUEST_COUNTER, "20779:0"));
        assert_eq!(sent_on(&later), None);
    }

    #[test]
    fn believes_what_another_window_wrote() {
        let mut here = request_counter(1);
        let elsewhere = request_counter(2).today.expect("a day").write();
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
        let mut here = request_counter(2);
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
        let mut unknown = RequestCounter::default();
        assert_eq!(unknown.update(Record), []);
        assert_eq!(unknown.update(Undo), []);
        assert_eq!(unknown.update(UsedUp), []);
        assert_eq!(unknown.update(Forget), []);
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
        assert_eq!(web.update(Send), [Command::Share(ADDRESS.to_owned())]);
        assert_eq!(
            web.update(Copy),
            [Command::CopyField {
                field: id::ADDRESS,
                copied: Message::Share(Copied(true)),
                refused: Message::Share(Copied(false)),
            }]
        );
        for copied in [true, false] {
            assert_eq!(web.update(Copied(copied)), []);
            assert_eq!(web.copied, Some(copied));
        }
        assert_eq!(web.update(Print), [Command::Print]);
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

    #[test]
    fn paper_leads_to_no_address_that_others_cannot_reach() {
        let paper = |loaded_from: &str, public: Option<&str>| {
            let share = Share {
                loaded_from: Some(loaded_from.to_owned()),
                public: public.map(str::to_owned),
                ..Share::default()
            };
            share.address_on_paper().map(str::to_owned)
        };
        for private in [
            "http://localhost:8080/",
            "http://127.0.0.1/",
            "http://10.0.0.7/a/",
            "http://172.16.0.1/",
            "http://172.31.255.1:80/",
            "http://192.168.1.4/",
            "http://169.254.3.3/",
            "http://may-chu/",
            "http://may-chu.local/",
            "http://a.localhost/",
            "http://[::1]/",
        ] {
            assert_eq!(paper(private, None), None, "{private}");
            assert_eq!(paper(private, Some(ADDRESS)).as_deref(), Some(ADDRESS));
        }
        for public in [
            "https://xa-mau.gov.vn/bhyt/",
            "http://10.vn/",
            "https://127.example.vn/",
            "http://172.32.0.1/",
            "http://203.113.0.1:8080/",
        ] {
            assert_eq!(paper(public, None).as_deref(), Some(public));
        }
    }
}

mod the_wizard {
    use super::wizard::Message::{Address, Anew, Did, Restart, RestartNo, RestartYes, Tick};
    use super::*;

    fn at(place: &str) -> wizard::Message {
        Address(format!("#{place}"))
    }

    #[test]
    fn a_step_that_was_found_to_be_done_is_ticked_and_stays_so() {
        let mut wizard = Wizard::default();
        for _ in 0..2 {
            wizard.update(Did(1));
            assert!(wizard.ticked(1) && !wizard.ticked(0));
        }
        wizard.update(Tick(1));
        assert!(!wizard.ticked(1), "the reader may take the tick away");
    }

    #[test]
    fn an_open_step_closes_when_it_is_ticked() {
        let mut wizard = Wizard::default();
        let to_the_lines = Command::GoTo("#bat-dau-lam-that".to_owned());
        wizard.update(at("buoc-2"));
        assert!(wizard.update(Tick(1)).contains(&to_the_lines));
        assert!(
            !wizard.update(Tick(1)).contains(&to_the_lines),
            "the tick is taken away"
        );
        wizard.update(at("bat-dau-lam-that"));
        assert!(!wizard.update(Tick(1)).contains(&to_the_lines));
    }

    #[test]
    fn knows_that_the_card_has_come_until_another_request_is_sent_or_it_begins_anew() {
        // Where the reader goes, and whether the card is known to have come then.
        let walks: [(&[&str], bool); 7] = [
            (&["bat-dau-hom-sau"], false),
            (&["bat-dau-xong"], true),
            (&["bat-dau-xong", "bat-dau-the", "buoc-2"], true),
            (&["bat-dau-xong", "video"], true),
            (&["bat-dau-xong", "bat-dau-da-gui"], false),
            (&["bat-dau-xong", "bat-dau-da-gui", "bat-dau-the"], false),
            (&["bat-dau-da-gui", "bat-dau-xong"], true),
        ];
        for (places, done) in walks {
            let mut wizard = Wizard::default();
            for place in places {
                wizard.update(at(place));
            }
            assert_eq!(wizard.done(), done, "{places:?}");
            let known = attribute(&Snapshot::of(&wizard), id::ROOT, "data-done");
            assert_eq!(known.is_some(), done, "{places:?}");
            let again = Wizard::read(&wizard.write());
            assert_eq!(
                (again.done(), again.write()),
                (done, wizard.write()),
                "{places:?}"
            );
            let forget = request_counter::Message::Forget;
            assert_eq!(
                wizard.update(Anew),
                [
                    remember(key::PATH, ""),
                    Command::ForgetNumber,
                    Command::AfterPaint(Message::RequestCounter(forget)),
                ]
            );
            assert_eq!(wizard, Wizard::default());
        }
        assert!(
            Wizard::read("bat-dau-xong 5").done(),
            "as it was written before"
        );
    }

    #[test]
    fn marks_the_first_step_that_is_not_ticked_and_says_after_the_last_what_follows() {
        let marked = |wizard: &Wizard| {
            let shown = Snapshot::of(wizard);
            let marked = (1..=6)
                .filter(|step| attribute(&shown, &format!("buoc-{step}"), "data-next").is_some());
            let said = attribute(&shown, id::STEPS_DONE, "hidden").is_none();
            (marked.collect::<Vec<_>>(), said)
        };
        let mut wizard = Wizard::default();
        for step in 0..6 {
            assert_eq!(marked(&wizard), (vec![step + 1], false));
            wizard.update(Tick(step));
        }
        assert_eq!(marked(&wizard), (vec![], true));
        wizard.update(Tick(2));
        assert_eq!(marked(&wizard), (vec![3], true));
        wizard.update(Tick(5));
        assert_eq!(marked(&wizard), (vec![3], false));
    }

    #[test]
    fn remembers_the_place_and_the_ticks_and_follows_no_other_address() {
        let mut wizard = Wizard::default();
        assert_eq!(
            wizard.update(Address("#bat-dau-the".to_owned())),
            [remember(key::PATH, "bat-dau-the 0")]
        );
        assert_eq!(
            wizard.update(Tick(0)),
            [remember(key::PATH, "bat-dau-the 1")]
        );
        assert_eq!(
            wizard.update(Tick(2)),
            [remember(key::PATH, "bat-dau-the 5")]
        );
        assert_eq!(
            wizard.update(Tick(0)),
            [remember(key::PATH, "bat-dau-the 4")]
        );
        assert_eq!(wizard.update(Address("#video".to_owned())), []);
        assert_eq!(Wizard::read(&wizard.write()), wizard);
        assert_eq!(
            wizard.update(Address("#buoc-2".to_owned())),
            [remember(key::PATH, "bat-dau-lam-that 4")]
        );
    }

    #[test]
    fn begins_anew_when_it_was_asked_for_twice_and_forgets_the_number() {
        let mut wizard = Wizard::read("bat-dau-the 4");
        let before = wizard.clone();
        assert_eq!(
            wizard.update(Restart),
            [Command::Focus(id::PATH_RESTART_NO.to_owned())]
        );
        assert!(wizard.asking);
        wizard.update(RestartNo);
        assert_eq!(wizard, before);
        wizard.update(Restart);
        assert_eq!(
            wizard.update(RestartYes),
            [
                remember(key::PATH, ""),
                Command::ForgetNumber,
                Command::GoTo("#bat-dau".to_owned())
            ]
        );
        assert_eq!(wizard, Wizard::default());
    }
}

mod the_steps {
    use super::steps::Message::{Address, Switch, Turn};
    use super::*;

    fn reveal(step: usize) -> Command {
        Command::Reveal(format!("buoc-{step}"))
    }

    #[test]
    fn follow_the_address_and_remember_it() {
        let mut steps = Steps::default();
        let commands = steps.update(Address("#buoc-3".to_owned()));
        assert_eq!(
            commands,
            [
                Command::StopReading,
                reveal(3),
                Command::FocusInPlace("ten-buoc-3".to_owned()),
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
    fn are_opened_and_closed_by_the_same_link_but_in_a_frame() {
        let link = |steps: &Steps, step| {
            let shown = Snapshot::of(steps);
            attribute(&shown, &format!("mo-buoc-{step}"), "href").expect("an address")
        };
        let mut steps = Steps::default();
        assert_eq!(link(&steps, 3), "#buoc-3");
        steps.update(Address("#buoc-3".to_owned()));
        assert_eq!(link(&steps, 3), "#bat-dau-lam-that");
        assert_eq!(link(&steps, 4), "#buoc-4");
        steps.update(Address("#bat-dau-lam-that".to_owned()));
        assert_eq!(link(&steps, 3), "#buoc-3");
        steps.framed = true;
        steps.update(Address("#buoc-3".to_owned()));
        assert_eq!(link(&steps, 3), "#buoc-3");
    }

    #[test]
    fn open_the_phone_on_their_screen_once_the_step_is_painted() {
        let mut steps = Steps::new(vec![None, Some(Screen::Form)]);
        let commands = steps.update(Address("#buoc-2".to_owned()));
        let open = Message::Practice(practice::Message::Open(Screen::Form));
        assert_eq!(commands.last(), Some(&Command::AfterPaint(open)));
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
            let gone = to.map(|to| Command::GoTo(to.to_owned()));
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

mod the_display_settings {
    use super::display_settings::Colors::{self, Contrast, Dark, Light};
    use super::display_settings::{Message, SIZES};
    use super::*;

    #[test]
    fn a_text_size_is_remembered_and_the_usual_one_is_forgotten() {
        let mut settings = DisplaySettings::default();
        for (size, word) in ["", "1", "2", ""].into_iter().enumerate() {
            let size = size % SIZES;
            let commands = settings.update(Message::Size(size));
            assert_eq!(commands, [remember(key::SIZE, word)]);
            assert_eq!(settings.size, size);
        }
    }

    #[test]
    fn colors_take_the_place_of_each_other() {
        let mut settings = DisplaySettings::default();
        for (colors, words) in [
            (Dark, ["toi", ""]),
            (Contrast, ["", "1"]),
            (Light, ["sang", ""]),
        ] {
            let [color, contrast] = words;
            let commands = settings.update(Message::Colors(colors));
            let expected = [
                remember(key::COLORS, color),
                remember(key::CONTRAST, contrast),
            ];
            assert_eq!(commands, expected);
            assert_eq!(settings.seen(), colors);
        }
    }

    #[test]
    fn the_device_decides_until_colors_are_chosen() {
        for (dark_device, seen) in [(false, Light), (true, Dark)] {
            assert_eq!(DisplaySettings::new(|_| None, dark_device).seen(), seen);
            let root = |name: &str| (name == "data-tuong-phan").then(|| "1".to_owned());
            let settings = DisplaySettings::new(root, dark_device);
            assert_eq!(settings.seen(), Contrast);
        }
    }

    #[test]
    fn begin_as_the_early_script_has_set_the_root() {
        let root = |size: &'static str, colors: &'static str| {
            move |name: &str| match name {
                "data-chu-to" => Some(size.to_owned()),
                "data-mau" => Some(colors.to_owned()),
                _ => None,
            }
        };
        let begun = |size, colors| {
            let settings = DisplaySettings::new(root(size, colors), false);
            (settings.size, settings.colors)
        };
        assert_eq!(begun("2", "toi"), (2, Some(Dark)));
        assert_eq!(begun("7", "rubbish"), (0, None));
    }

    #[test]
    fn every_button_of_colors_names_them() {
        for colors in Colors::ALL {
            let action = ["display-colors-", colors.code()].concat();
            assert_eq!(
                DisplaySettings::parse(&action, None),
                Some(Message::Colors(colors))
            );
        }
    }
}
