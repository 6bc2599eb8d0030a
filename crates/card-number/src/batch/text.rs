//! The Vietnamese sentences of lists. Reasons are short and never repeat the digits of a number.

use std::borrow::Cow;

use super::super::lengths::is_scientific;
use super::super::{Code, Finding, fold};
use super::Kind;

/// Headings of the columns before those of the list.
pub(super) const TABLE_HEADING: [&str; 4] = ["Dòng", "Kết quả", "10 số cuối", "Lý do"];

/// Heading of the column of digits, for programs that display `="…"` literally.
pub(super) const PLAIN_HEADING: &str = "10 số cuối (không có dấu =)";

pub(super) const JSON: &str =
    "Đây là dữ liệu JSON, không phải bảng. Bạn mở tệp bằng Excel rồi dán riêng cột số thẻ.";
pub(super) const XML: &str =
    "Đây là dữ liệu XML, không phải bảng. Bạn mở tệp bằng Excel rồi dán riêng cột số thẻ.";
pub(super) const LOST_LETTERS: &str =
    "Tệp lưu theo kiểu chữ cũ nên mất chữ có dấu. Số thẻ vẫn được kiểm tra đủ.";

pub(super) const fn verdict(kind: Kind) -> &'static str {
    match kind {
        Kind::Rejected => "VNeID không nhận",
        Kind::Twice => "Trùng",
        Kind::Warning => "Cần xem lại",
        Kind::Ok => "Viết đúng cách",
    }
}

/// Reason of a row with a number that was not judged.
pub(super) const OTHERS: &str = "Dòng này còn số khác chưa được xem: mỗi dòng chỉ để một số";

pub(super) fn twice(first: std::num::NonZeroU32) -> String {
    format!("Trùng 10 số cuối với dòng {first}")
}

pub(super) fn reason(finding: &Finding, number: &str) -> Cow<'static, str> {
    Cow::Borrowed(match finding.code {
        Code::Empty => "Ô trống",
        Code::Length if finding.suggestion.is_some() => "Ô này không chỉ có số thẻ",
        Code::Length => {
            let folded = fold(number);
            let count = folded.text().chars().count();
            if is_scientific(folded.text()) {
                "Bảng tính đã rút gọn số này nên mất chữ số"
            } else if matches!(count, 10 | 15) || count > 30 {
                "Ô này không có số thẻ"
            } else {
                return Cow::Owned(format!("Có {count} ký tự, số thẻ cần 10 hoặc 15"));
            }
        }
        Code::GroupNotLetters => "Hai ký tự đầu phải là chữ cái",
        Code::UnknownGroup => "Hai chữ đầu không có trong danh sách của VNeID: nhập 10 số cuối",
        Code::BenefitLevel => "Ký tự thứ 3 phải là số từ 1 đến 5",
        Code::ProvinceZero => "Ký tự 4–5 không thể là 00",
        Code::IssuerMismatch => "Ký tự 4–5 thuộc đơn vị cấp thẻ khác",
        Code::NotDigits => "Có ký tự không phải chữ số",
        Code::CitizenId => "Là số căn cước (12 số), không phải số thẻ",
        Code::OldIdentityCard => "Chỉ có 9 số: số chứng minh nhân dân cũ, hoặc mất số 0 ở đầu",
        Code::TemporaryChildCode => "Mã tạm của trẻ em, hãy tra mã số BHXH",
        Code::OldCardForm => "Mẫu thẻ trước năm 2015, hãy tra mã số BHXH",
        Code::DroppedLetters => "Thiếu hai chữ đầu: nhập 10 số cuối",
        Code::LookAlike => "Có ký tự gõ nhầm vì giống nhau, như chữ O và số 0",
        Code::ProvinceUnassigned => "Không có tỉnh nào mang mã ở ký tự 4–5",
        Code::UnusualBenefit => "Mức hưởng ít gặp ở nhóm này, vẫn có thể đúng",
        Code::PhoneLike => "Giống số điện thoại",
        Code::SampleLike => "Giống số mẫu",
        Code::CardQr => "Lấy từ mã QR của thẻ",
        Code::DecimalTail => "Bảng tính đã thêm phần thập phân",
        Code::FacilityCode => "Có mã nơi khám bệnh ở sau số thẻ",
        Code::SeveralNumbers => "Có nhiều số trong một ô",
        Code::ToneMark => "Bộ gõ đã biến ký tự thứ 3 thành dấu: nhập lại",
    })
}
