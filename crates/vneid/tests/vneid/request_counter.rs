//! The request counter: Vietnam's days, and every odd thing that may be stored.

use proptest::prelude::*;
use vneid::RequestCounter;
use vneid::day::{from_iso, iso, today, written};

const SECOND: i64 = 1000;
const DAY: i64 = 86_400 * SECOND;
/// 22/11/2026, 9:30 in Vietnam: day 20779.
const NOW: i64 = 20_779 * DAY + (2 * 3600 + 1800) * SECOND;

#[test]
fn a_day_begins_at_17_00_utc_of_the_day_before() {
    let utc = |day: i64, hour: i64, minute: i64, second: i64| {
        written(today(
            day * DAY + ((hour * 60 + minute) * 60 + second) * SECOND,
        ))
    };
    assert_eq!(utc(20_778, 16, 59, 59), "21/11/2026");
    assert_eq!(utc(20_778, 17, 0, 0), "22/11/2026");
    assert_eq!(utc(20_779, 16, 59, 59), "22/11/2026");
    assert_eq!(utc(20_779, 17, 0, 0), "23/11/2026");
    assert_eq!(
        written(today(20_779 * DAY + 17 * 3600 * SECOND - 1)),
        "22/11/2026"
    );
}

#[test]
fn dates_are_those_of_the_calendar() {
    let cases = [
        (0, "1/1/1970"),
        (58, "28/2/1970"),
        (59, "1/3/1970"),
        (11_016, "29/2/2000"),
        (11_017, "1/3/2000"),
        (20_088, "31/12/2024"),
        (20_089, "1/1/2025"),
        (20_154, "7/3/2025"),
        (20_779, "22/11/2026"),
        (21_243, "29/2/2028"),
        (47_540, "28/2/2100"),
        (47_541, "1/3/2100"),
    ];
    for (number, date) in cases {
        assert_eq!(written(today(number * DAY)), date);
    }
}

#[test]
fn what_is_stored_is_believed_only_if_it_is_todays_and_whole() {
    let cases = [
        (None, 0),
        (Some("20779:0"), 0),
        (Some("20779:1"), 1),
        (Some("20779:3"), 3),
        (Some("20778:3"), 0),
        (Some("0:3"), 0),
        (Some(""), 0),
        (Some(":"), 0),
        (Some("20779"), 0),
        (Some("20779:"), 0),
        (Some(":2"), 0),
        (Some("20779:8"), 0),
        (Some("20779:-1"), 0),
        (Some("20779:2:1"), 2),
        (Some("20779:2:"), 0),
        (Some("20779:2:x"), 0),
        (Some("20779:2:1:1"), 0),
        (Some("20779:999999999999"), 0),
        (Some("-20779:2"), 0),
        (Some("99999999999999999999:2"), 0),
        (Some("{\"day\":20779,\"count\":2}"), 0),
        (Some("20779;2"), 0),
        (Some("hai mươi"), 0),
        (Some("\u{0}\u{feff}20779:2"), 0),
    ];
    for (stored, count) in cases {
        let request_counter = RequestCounter::read(stored, NOW);
        assert_eq!(
            (request_counter.count(), request_counter.left()),
            (count, 3 - count),
            "{stored:?}"
        );
        assert!(!request_counter.clock_went_back(), "{stored:?}");
    }
}

#[test]
fn a_day_in_the_future_locks_nobody_out_and_is_not_believed() {
    for stored in ["20780:3", "30000:3", "2932896:1"] {
        let request_counter = RequestCounter::read(Some(stored), NOW);
        assert_eq!(request_counter.left(), 3, "{stored}");
        assert!(request_counter.clock_went_back() && request_counter.warning().is_some());
    }
    assert!(!RequestCounter::read(Some("20780:0"), NOW).clock_went_back());
    assert!(
        !RequestCounter::read(Some("2932897:3"), NOW).clock_went_back(),
        "no real clock was there"
    );
}

#[test]
fn recording_after_the_clock_was_set_back_counts_todays() {
    let mut request_counter = RequestCounter::read(Some("30000:3"), NOW);
    request_counter.record();
    assert_eq!(request_counter.write(), "20779:1");
    assert_eq!(request_counter.warning(), None);
}

#[test]
fn a_clock_put_right_finds_the_stored_count_again() {
    let stored = Some("20779:2");
    assert_eq!(RequestCounter::read(stored, NOW - 5 * DAY).left(), 3);
    assert_eq!(RequestCounter::read(stored, NOW).left(), 1);
}

#[test]
fn three_are_counted_and_a_fourth_press_changes_nothing() {
    let mut request_counter = RequestCounter::read(None, NOW);
    let mut left = Vec::new();
    for _ in 0..4 {
        request_counter.record();
        left.push(request_counter.left());
    }
    assert_eq!(left, [2, 1, 0, 0]);
    request_counter.undo();
    assert_eq!(request_counter.left(), 1);
}

#[test]
fn undo_at_0_stays_at_0() {
    let mut request_counter = RequestCounter::read(Some("20779:1"), NOW);
    request_counter.undo();
    request_counter.undo();
    assert_eq!(request_counter.write(), "20779:0");
}

#[test]
fn the_count_starts_anew_at_the_next_midnight_in_vietnam() {
    let request_counter = RequestCounter::read(Some("20779:3"), NOW);
    assert_eq!(written(request_counter.anew()), "23/11/2026");
    let midnight = 20_779 * DAY + 17 * 3600 * SECOND;
    let stored = request_counter.write();
    assert_eq!(RequestCounter::read(Some(&stored), midnight - 1).left(), 0);
    assert_eq!(RequestCounter::read(Some(&stored), midnight).left(), 3);
}

#[test]
fn the_reader_is_told_the_count_what_is_left_and_when_it_begins_anew() {
    assert_eq!(
        RequestCounter::read(Some("20779:2"), NOW).text(),
        "Hôm nay bạn đã ghi 2 lần gửi, còn 1 lần. Sang ngày 23/11 đếm lại từ đầu."
    );
}

#[test]
fn nothing_is_said_to_be_left_where_nothing_was_recorded_or_nothing_is_left() {
    let none = RequestCounter::read(None, NOW);
    let mut used_up = none;
    used_up.use_up();
    for (counter, text) in [
        (none, "Hôm nay bạn đã ghi 0 lần gửi."),
        (
            used_up,
            "Hôm nay hết lượt gửi. Từ ngày 23/11 mới gửi được nữa.",
        ),
    ] {
        assert_eq!(counter.text(), text);
    }
    assert_eq!(used_up.write(), "20779:4");
    assert_eq!(used_up.sent_on(), None, "a refused request is none");
    assert_eq!(RequestCounter::read(Some("20779:4"), NOW), used_up);
    used_up.undo();
    assert_eq!(used_up, none);
}

#[test]
fn the_day_of_the_last_request_is_known_for_as_long_as_it_is_stored() {
    let cases = [
        (None, None, None),
        (Some("20779:0"), None, None),
        (Some("20779:2"), Some("22/11/2026"), Some("22/11/2026")),
        (Some("20778:1"), Some("21/11/2026"), Some("21/11/2026")),
        (Some("20000:3"), Some("4/10/2024"), Some("4/10/2024")),
        (Some("20778:0"), None, None),
        (
            Some("20779:1:20770"),
            Some("22/11/2026"),
            Some("22/11/2026"),
        ),
        (Some("20780:1"), None, None),
        (Some("20780:1:20790"), None, None),
    ];
    for (stored, sent, again) in cases {
        let sent_on = |counter: RequestCounter| counter.sent_on().map(written);
        let counter = RequestCounter::read(stored, NOW);
        assert_eq!(sent_on(counter).as_deref(), sent, "{stored:?}");
        let read_again = RequestCounter::read(Some(&counter.write()), NOW);
        assert_eq!(sent_on(read_again).as_deref(), again, "{stored:?}");
    }
}

#[test]
fn a_record_that_is_taken_back_leaves_the_request_of_an_earlier_day() {
    let mut counter = RequestCounter::read(Some("20777:2"), NOW);
    counter.record();
    let mut counter = RequestCounter::read(Some(&counter.write()), NOW);
    assert_eq!(
        counter.sent_on().map(written).as_deref(),
        Some("22/11/2026")
    );
    counter.undo();
    assert_eq!(counter.count(), 0);
    let counter = RequestCounter::read(Some(&counter.write()), NOW);
    assert_eq!(
        counter.sent_on().map(written).as_deref(),
        Some("20/11/2026")
    );
}

#[test]
fn a_clock_beyond_any_calendar_counts_as_the_epoch() {
    for clock in [i64::MIN, i64::MAX, i64::MAX / 1000] {
        assert_eq!(written(today(clock)), "1/1/1970");
        assert_eq!(RequestCounter::read(Some("0:2"), clock).left(), 1);
    }
}

proptest! {
    #[test]
    fn no_stored_text_and_no_clock_breaks_it(stored in any::<String>(), now in any::<i64>()) {
        let mut request_counter = RequestCounter::read(Some(&stored), now);
        prop_assert!(request_counter.left() <= 3);
        request_counter.record();
        request_counter.undo();
        let left = format!("còn {} lần", request_counter.left());
        let said = (1..3).contains(&request_counter.count());
        prop_assert_eq!(request_counter.text().contains(&left), said);
        let again = RequestCounter::read(Some(&request_counter.write()), now);
        prop_assert_eq!(again.sent_on(), request_counter.sent_on());
    }

    #[test]
    fn what_is_written_is_read_back_on_the_same_day(count in 0..4_u8, day in 0..40_000_i64, ms in 0..DAY) {
        let midnight = day * DAY - 7 * 3600 * SECOND;
        let mut request_counter = RequestCounter::read(None, midnight + ms);
        for _ in 0..count {
            request_counter.record();
        }
        prop_assert_eq!(RequestCounter::read(Some(&request_counter.write()), midnight + DAY - 1 - ms), request_counter);
        prop_assert_eq!(request_counter.write(), format!("{day}:{count}"));
    }

    #[test]
    fn the_count_starts_anew_on_the_day_after(ms in 0..2_900_000 * DAY) {
        prop_assert_eq!(RequestCounter::read(None, ms).anew(), today(ms + DAY));
    }

    #[test]
    fn a_date_in_an_attribute_is_read_as_it_was_written(ms in 0..2_900_000 * DAY) {
        prop_assert_eq!(from_iso(&iso(today(ms))), Some(today(ms)));
    }
}
