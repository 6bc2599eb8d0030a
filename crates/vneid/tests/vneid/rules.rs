//! VNeID's rules, one by one.

use super::{entry, play, send, send_all};
use card_number::Issuer;
use vneid::{
    Action, Control, EntryForm, Missing, PER_DAY, Reaction, Refusal, Screen, State, Status, apply,
    text,
};

const QUOTA: &str =
    "Bạn đã gửi yêu cầu tích hợp thông tin quá số lần quy định. Vui lòng thử lại vào ngày mai";

#[test]
fn both_fields_and_the_tick_are_asked_for_from_top_to_bottom() {
    let submit = Action::Tap(Control::Submit);
    let mut phone = entry(EntryForm::ThreeIssuers);
    let fills = [
        (Missing::Issuer, Action::Choose(Some(Issuer::Vss))),
        (Missing::Number, Action::Type("3800001111")),
        (Missing::Confirm, Action::Tap(Control::Confirm)),
    ];
    for (missing, fill) in fills {
        assert_eq!(
            apply(&phone, submit),
            (phone.clone(), Reaction::Missing(missing))
        );
        phone = apply(&phone, fill).0;
    }
    assert_eq!(apply(&phone, submit).1, Reaction::Sent);
}

#[test]
fn a_tick_taken_away_again_is_asked_for_again() {
    let tick = Action::Tap(Control::Confirm);
    let fill = [
        Action::Choose(Some(Issuer::Vss)),
        Action::Type("3800001111"),
        tick,
        tick,
    ];
    let (phone, _) = play(&entry(EntryForm::TwoIssuers), &fill);
    assert_eq!(phone.missing(), Some(Missing::Confirm));
}

#[test]
fn the_old_form_asks_for_the_number_alone() {
    let phone = entry(EntryForm::NumberOnly);
    assert_eq!(phone.missing(), Some(Missing::Number));
    let (after, reaction) = send(&phone, "3800001111", Issuer::Vss);
    assert_eq!(
        (after.screen(), reaction),
        (Screen::Success, Reaction::Sent)
    );
}

#[test]
fn blanks_are_no_number() {
    let phone = apply(&entry(EntryForm::NumberOnly), Action::Type("  \u{a0}")).0;
    assert_eq!(phone.missing(), Some(Missing::Number));
}

#[test]
fn characters_4_and_5_must_belong_to_the_issuer_chosen() {
    let cases = [
        ("GD4380123498765", Issuer::Vss, true),
        ("GD4380123498765", Issuer::Military, false),
        ("GD4380123498765", Issuer::Police, false),
        ("QN5970123498765", Issuer::Military, true),
        ("QN5970123498765", Issuer::Vss, false),
        ("CA5980123498765", Issuer::Police, true),
        ("CA5980123498765", Issuer::Military, false),
        ("CA5990123498765", Issuer::Vss, true),
        ("CA5000123498765", Issuer::Vss, false),
    ];
    for (number, issuer, taken) in cases {
        let (_, reaction) = send(&entry(EntryForm::ThreeIssuers), number, issuer);
        assert_eq!(
            reaction == Reaction::Sent,
            taken,
            "{number} {issuer:?}: {reaction:?}"
        );
    }
}

#[test]
fn a_bad_number_is_refused_with_the_words_of_the_number_check() {
    for number in [
        "DN4O10123498765",
        "380000111",
        "038158004512",
        "TV4383800009241",
    ] {
        let (after, reaction) = send(&entry(EntryForm::ThreeIssuers), number, Issuer::Vss);
        let Reaction::Refused(Refusal::Number { why, .. }) = &reaction else {
            panic!("{number}: {reaction:?}");
        };
        assert!(why.ends_with('.') || why.ends_with('?'), "{number}: {why}");
        assert!(reaction.illustrative());
        assert_eq!(after.screen(), Screen::Form);
        assert_eq!(after.number(), number, "what was typed stays to be mended");
    }
}

#[test]
fn the_fourth_request_of_a_day_is_refused_in_vneids_own_words_and_taken_on_the_next() {
    for form in EntryForm::ALL {
        let numbers = ["3800001111", "3800002222", "3800003333", "3800004444"];
        let (phone, reaction) = send_all(form, &numbers);
        assert_eq!(reaction.message(), QUOTA);
        assert!(!reaction.illustrative());
        assert_eq!((phone.left_today(), phone.requests().len()), (0, 3));
        let (phone, reaction) = play(&phone, &[Action::NextDay, Action::Tap(Control::Submit)]);
        assert_eq!(reaction, Reaction::Sent);
        assert_eq!(
            (phone.left_today(), phone.requests().len()),
            (PER_DAY - 1, 4)
        );
    }
}

#[test]
fn a_refused_request_does_not_use_up_the_day() {
    let mut phone = entry(EntryForm::NumberOnly);
    for _ in 0..5 {
        phone = send(&phone, "380000111", Issuer::Vss).0;
    }
    assert_eq!(phone.left_today(), PER_DAY);
}

#[test]
fn the_same_last_ten_in_process_are_refused_in_either_form_of_the_number() {
    for again in ["3800001111", "GD4383800001111"] {
        let (_, reaction) = send_all(EntryForm::ThreeIssuers, &["3800001111", again]);
        assert_eq!(reaction, Reaction::Refused(Refusal::InProcess));
    }
}

#[test]
fn after_an_approval_every_request_is_refused() {
    let (phone, _) = send_all(EntryForm::ThreeIssuers, &["3800001111"]);
    let (phone, _) = apply(&phone, Action::LetApprove);
    let again = [
        Action::NextDay,
        Action::Tap(Control::More),
        Action::Tap(Control::KindHealthCard),
    ];
    let (phone, _) = play(&phone, &again);
    for number in ["3800001111", "3800002222"] {
        let (_, reaction) = send(&phone, number, Issuer::Vss);
        assert_eq!(reaction, Reaction::Refused(Refusal::AlreadyApproved));
    }
}

#[test]
fn an_approval_takes_the_oldest_request_and_only_once() {
    let (phone, _) = send_all(EntryForm::NumberOnly, &["3800001111", "3800002222"]);
    let (phone, reaction) = apply(&phone, Action::LetApprove);
    assert_eq!(reaction, Reaction::Approved);
    assert_eq!(
        phone.card().map(|ten| ten.as_str().to_owned()).as_deref(),
        Some("3800001111")
    );
    assert_eq!(phone.requests()[1].status, Status::Processing);
    assert_eq!(
        apply(&phone, Action::LetApprove),
        (phone, Reaction::NothingToApprove)
    );
}

#[test]
fn nothing_can_be_approved_before_something_is_sent() {
    let home = State::new(EntryForm::ThreeIssuers);
    assert_eq!(
        apply(&home, Action::LetApprove),
        (home, Reaction::NothingToApprove)
    );
}

#[test]
fn another_request_begins_with_an_empty_form() {
    let (phone, _) = send_all(EntryForm::ThreeIssuers, &["3800001111"]);
    assert_eq!(
        (phone.number(), phone.issuer(), phone.confirmed()),
        ("", None, false)
    );
}

#[test]
fn going_back_to_the_kinds_keeps_what_was_typed_and_a_new_request_clears_it() {
    let (phone, _) = play(
        &entry(EntryForm::NumberOnly),
        &[Action::Type("38000"), Action::Tap(Control::KindField)],
    );
    let kind = Action::Tap(Control::KindHealthCard);
    assert_eq!(apply(&phone, kind).0.number(), "38000");
    let anew = [
        kind,
        Action::Tap(Control::Back),
        Action::Tap(Control::NewRequest),
        kind,
    ];
    assert_eq!(play(&phone, &anew).0.number(), "");
}

#[test]
fn an_issuer_that_the_form_does_not_offer_cannot_be_chosen() {
    let phone = entry(EntryForm::TwoIssuers);
    let police = Action::Choose(Some(Issuer::Police));
    assert_eq!(apply(&phone, police), (phone, Reaction::NotHere));
    let phone = entry(EntryForm::NumberOnly);
    let any = Action::Choose(Some(Issuer::Vss));
    assert_eq!(apply(&phone, any), (phone, Reaction::NotHere));
}

#[test]
fn another_form_drops_what_it_does_not_have() {
    let fill = [
        Action::Choose(Some(Issuer::Police)),
        Action::Type("3800001111"),
        Action::Tap(Control::Confirm),
    ];
    let (phone, _) = play(&entry(EntryForm::ThreeIssuers), &fill);
    let (two, _) = apply(&phone, Action::Use(EntryForm::TwoIssuers));
    assert_eq!(
        (two.issuer(), two.confirmed(), two.number()),
        (None, true, "3800001111")
    );
    let (alone, _) = apply(&phone, Action::Use(EntryForm::NumberOnly));
    assert_eq!((alone.issuer(), alone.confirmed()), (None, false));
}

#[test]
fn a_sheet_closed_without_a_choice_leaves_a_form_that_asks_for_the_kind() {
    let kinds = State::on(Screen::Kind, EntryForm::NumberOnly);
    let closed = [
        Action::Tap(Control::CloseSheet),
        Action::Type("3800001111"),
        Action::Tap(Control::Submit),
    ];
    let (form, reaction) = play(&kinds, &closed);
    assert_eq!(
        (form.screen(), reaction),
        (Screen::Form, Reaction::Missing(Missing::Kind))
    );
    let chosen = [
        Action::Tap(Control::KindField),
        Action::Tap(Control::KindHealthCard),
        Action::Tap(Control::Submit),
    ];
    assert_eq!(play(&form, &chosen).1, Reaction::Sent);
}

#[test]
fn labels_and_titles_stand_as_the_guides_write_them() {
    let labels = Control::ALL.map(Control::label);
    let titles = Screen::ALL.map(Screen::title);
    for exact in [
        "Ví giấy tờ",
        "Tích hợp thông tin",
        "Tạo mới yêu cầu",
        "Thẻ bảo hiểm y tế",
        "Số thẻ BHYT *",
        "Đơn vị cấp thẻ BHYT",
        "Tôi xác nhận các thông tin ở trên là đúng",
        "Gửi yêu cầu",
        "Tích hợp thêm thông tin khác",
        "Lịch sử",
        "Cá nhân",
    ] {
        assert!(labels.contains(&exact), "{exact}");
    }
    assert!(titles.contains(&"Gửi yêu cầu thành công"));
    assert_eq!(
        EntryForm::NumberOnly.number_hint(),
        "Nhập 10 kí tự cuối trên mã số thẻ BHYT"
    );
    assert_eq!(text::SAMPLE_OLD, "Mẫu thẻ cũ: (15 ký tự)");
    assert_eq!(text::SAMPLE_NEW, "Mẫu thẻ mới: (10 ký tự)");
}
