//! The Vietnamese sentences of the crate, except those of lists (`batch::text`).
//!
//! A message says what is wrong and what to do. It never repeats the digits of the number, because callers may display,
//! log or save messages. It never claims that a card is real or still valid, because a number does not tell that.

use super::{Group, Issuer, Level, OUTSIDE_THE_LIST, ProvinceCode};

pub(super) const VSS: &str = "Bảo hiểm xã hội Việt Nam";
pub(super) const MILITARY: &str = "Bảo hiểm xã hội Bộ Quốc phòng";
pub(super) const POLICE: &str = "Bảo hiểm xã hội Công an nhân dân";

pub(super) const LEVEL_100: &str = "Bảo hiểm trả hết, trong phạm vi được hưởng";
pub(super) const LEVEL_95: &str = "Bảo hiểm trả 95%, bạn trả 5%";
pub(super) const LEVEL_80: &str = "Bảo hiểm trả 80%, bạn trả 20%";
pub(super) const LEVEL_100_BEYOND_SCOPE: &str =
    "Bảo hiểm trả hết, cả phần ngoài phạm vi được hưởng";

pub(super) fn now_part_of(name: &str, kind: &str, present: &str) -> String {
    format!("{name} (nay thuộc {kind}{present})")
}

pub(super) const CITY: &str = "thành phố ";
pub(super) const PROVINCE: &str = "tỉnh ";

pub(super) const COMPLETE: &str = "Đủ ký tự, viết đúng cách.";
pub(super) const EMPTY: &str = "Bạn chưa nhập số thẻ. Nhập 10 số cuối là đủ.";
pub(super) const CITIZEN_ID: &str =
    "Đây là số căn cước (12 số), không phải số thẻ. Hãy nhập 10 số cuối của thẻ BHYT.";
pub(super) const CITIZEN_ID_MORE: &str = "Từ 1/8/2025, số này thay mã số BHXH khi làm thủ tục. Chưa có tài liệu nào nói VNeID nhận \
     số này ở ô “Số thẻ BHYT”.";
pub(super) const CITIZEN_QR: &str = "Đây là mã QR của căn cước, không phải của thẻ BHYT. Trang chỉ giữ lại số căn cước. \
     Hãy nhập 10 số cuối của thẻ BHYT.";
pub(super) const CARD_QR: &str =
    "Đã lấy số thẻ từ mã QR của thẻ. Phần còn lại của mã đã được bỏ đi, không giữ lại.";
pub(super) const PROVINCE_ZERO: &str =
    "Ký tự 4–5 là mã tỉnh cấp thẻ, từ 01 đến 99, không có 00. Hãy xem lại trên thẻ.";
pub(super) const OLD_IDENTITY_CARD: &str = "9 chữ số giống số chứng minh nhân dân cũ, không phải số thẻ BHYT. Nếu bạn \
     sao chép từ bảng tính, có thể số 0 ở đầu đã bị mất. Hãy nhập 10 số cuối trên thẻ.";
pub(super) const TEMPORARY_CHILD_CODE: &str = "Đây là mã tạm của trẻ dưới 6 tuổi, VNeID không nhận. Tra mã số BHXH của trẻ tại \
     https://baohiemxahoi.gov.vn hoặc gọi 1900 9068. Đi khám: đưa thẻ của trẻ, hoặc giấy chứng sinh.";
pub(super) fn old_card_form(level: char) -> String {
    format!(
        "Ký tự thứ 3 là {level}: đây là mẫu thẻ trước năm 2015, VNeID không nhận. Hãy tra mã số BHXH (10 số) tại \
         https://baohiemxahoi.gov.vn rồi nhập số đó."
    )
}

pub(super) const OLD_CARD_LETTERS: &str = "Ký tự 6–7 là chữ: đây là mẫu thẻ cũ, VNeID không nhận. Hãy tra mã số BHXH (10 số) tại \
     https://baohiemxahoi.gov.vn rồi nhập số đó.";
pub(super) const DECIMAL_TAIL: &str =
    "Bảng tính đã thêm dấu và số ở cuối. Hãy bỏ phần đó, rồi so 10 số cuối với thẻ.";
pub(super) const DECIMAL_SHORT: &str =
    "Bảng tính đã đổi số này, có thể mất số 0 ở đầu. Hãy nhập 10 số cuối trên thẻ.";
pub(super) const FACILITY_CODE: &str =
    "Phần cuối là mã nơi khám bệnh, không thuộc số thẻ. Hãy bỏ phần đó đi.";
pub(super) const ONE_PERSON: &str = "Các thẻ này là của một người. Chỉ cần nhập 10 số cuối.";
pub(super) const SEVERAL_NUMBERS: &str =
    "Ở đây có nhiều số. Mỗi lần chỉ kiểm tra một số: hãy giữ lại số thẻ của bạn.";
pub(super) const TONE_MARK: &str =
    "Bộ gõ tiếng Việt đã biến ký tự thứ 3 thành dấu. Hãy tắt bộ gõ rồi nhập lại.";
pub(super) const PADDED: &str =
    "Năm số 0 ở đầu là do phần mềm thêm vào. Hãy bỏ đi, chỉ nhập 10 số cuối.";
pub(super) const DATE: &str =
    "Đây là ngày tháng, không phải số thẻ. Hãy nhập 10 số cuối trên thẻ BHYT.";
pub(super) const NO_NUMBER: &str =
    "Đoạn này không có số thẻ BHYT. Hãy nhập 10 số cuối, hoặc đủ 15 ký tự in trên thẻ.";
pub(super) const PHONE_LIKE: &str =
    "Số này giống số điện thoại di động. Hãy so lại: số cần nhập là số in trên thẻ BHYT.";
pub(super) const SAMPLE_LIKE: &str = "Số này giống số ví dụ. Xem lại số in trên thẻ của bạn.";
pub(super) const ONE_LETTER_MISSING: &str =
    "14 ký tự: hình như thiếu một trong hai chữ đầu. Bạn chỉ cần nhập 10 số cuối trên thẻ.";
pub(super) const NUMBER_INSIDE: &str =
    "Đoạn này không chỉ có số thẻ. Nếu trong đó có số thẻ của bạn thì hãy chỉ nhập số đó.";
pub(super) const SCIENTIFIC: &str = "Bảng tính đã rút gọn số này nên mất chữ số. Hãy đổi cột sang dạng văn bản rồi sao chép lại, \
     hoặc nhập 10 số cuối trên thẻ.";

/// Returns the character for a message; U+FFFD, the result of a decoding error, becomes `?`.
fn shown(c: char) -> char {
    if c == '\u{fffd}' { '?' } else { c }
}

/// Returns `true` if a piece contains U+FFFD, the result of a decoding error.
fn is_broken(piece: &str) -> bool {
    piece.chars().any(|c| c == '\u{fffd}')
}

pub(super) fn missing(count: usize) -> String {
    format!("Còn thiếu {count} ký tự.")
}

pub(super) fn unknown_group(code: &str, offer: &str) -> String {
    if OUTSIDE_THE_LIST.contains(&code) {
        format!("Có thẻ mang hai chữ “{code}”, nhưng danh sách 43 nhóm của VNeID không có.{offer}")
    } else {
        format!(
            "Hai chữ “{code}” không có trong danh sách 43 nhóm của VNeID. Xem lại hai chữ đầu trên thẻ.{offer}"
        )
    }
}

pub(super) fn group_not_letters(offer: &str) -> String {
    format!("Số thẻ 15 ký tự bắt đầu bằng hai chữ cái, như DN, GD, HS. Xem lại trên thẻ.{offer}")
}

pub(super) const ONLY_THE_TEN: &str = " Nhập 10 số cuối trên thẻ là được thử.";

pub(super) fn benefit_level(c: char) -> String {
    let c = shown(c);
    format!(
        "“{c}” không phải mức hưởng: chỗ này là một chữ số từ 1 đến 5. Hãy xem lại ký tự thứ 3 trên thẻ, hoặc chỉ nhập 10 số cuối."
    )
}

pub(super) fn issuer_mismatch(province: ProvinceCode, chosen: Issuer) -> String {
    let (code, owner, chosen) = (province.digits(), province.issuer().name(), chosen.name());
    format!(
        "Ký tự 4–5 là {code}, mã thẻ do {owner} cấp, không phải {chosen}. Hãy chọn lại “Đơn vị cấp thẻ BHYT”, hoặc xem lại hai ký tự này."
    )
}

pub(super) fn province_unassigned(province: ProvinceCode) -> String {
    let code = province.digits();
    format!(
        "Không có tỉnh nào mang mã {code}. VNeID vẫn nhận, nhưng bạn nên xem lại ký tự 4–5 trên thẻ."
    )
}

pub(super) fn unusual_benefit(group: &Group, level: Level) -> String {
    let (code, usual, level) = (group.code, group.usual, level.digit());
    format!(
        "Nhóm {code} thường là mức {usual}, thẻ này ghi mức {level}. Vẫn có thể đúng, vì bạn được mức cao nhất của mình."
    )
}

pub(super) fn look_alike(nth: usize, typed: &str, wanted: char) -> String {
    let kind = if wanted.is_ascii_digit() {
        "chữ số"
    } else {
        "chữ cái"
    };
    format!(
        "Ký tự thứ {nth} là “{typed}”, chỗ này cần {kind}: có phải là “{wanted}” không? Hãy so với thẻ rồi sửa."
    )
}

pub(super) fn not_digits(piece: &str) -> String {
    if is_broken(piece) {
        return "Chỗ này có ký tự hỏng, không đọc được. Hãy nhập lại số bằng tay.".to_owned();
    }
    format!("“{piece}” không phải chữ số. Hãy xem lại chỗ này trên thẻ.")
}

pub(super) fn extra_characters(piece: &str) -> String {
    if is_broken(piece) {
        return not_digits(piece);
    }
    format!("Thừa “{piece}”: số thẻ chỉ có chữ cái và chữ số. Hãy bỏ đi.")
}

pub(super) fn dropped_letters(level: char, ten_is_clear: bool) -> String {
    let examples = match level {
        '1' => "mức 1: TE, CC",
        '2' => "mức 2: HN, BT, CN",
        '3' => "mức 3: HT, TC",
        '4' => "mức 4: DN, GD, HS",
        '5' => "mức 5: QN, CA, CY",
        _ => "như DN, GD, HS",
    };
    let advice = if ten_is_clear {
        "Bạn chỉ cần nhập 10 số cuối trên thẻ."
    } else {
        "Hãy xem lại số trên thẻ."
    };
    format!("13 số: thiếu hai chữ đầu ({examples}). {advice}")
}

pub(super) fn digits_length(len: usize) -> String {
    match len {
        0..=9 => {
            let missing = 10 - len;
            format!("Mới có {len} số, còn thiếu {missing}. Hãy nhập đủ 10 số cuối trên thẻ.")
        }
        11 => "11 số: thừa 1 số. Nếu là số căn cước bị mất số 0 ở đầu thì cũng không dùng ở đây. \
               Hãy nhập lại 10 số cuối trên thẻ."
            .to_owned(),
        _ => format!("{len} số là quá nhiều. Hãy nhập lại đúng 10 số cuối trên thẻ."),
    }
}

pub(super) fn long_length(len: usize) -> String {
    if len < 15 {
        let missing = 15 - len;
        format!(
            "Mới có {len} ký tự, còn thiếu {missing}. Số thẻ có chữ cái gồm đủ 15 ký tự; bạn cũng có thể chỉ nhập 10 số cuối."
        )
    } else {
        let extra = len - 15;
        format!(
            "Có {len} ký tự, thừa {extra}. Số thẻ có chữ cái gồm đúng 15 ký tự; bạn cũng có thể chỉ nhập 10 số cuối."
        )
    }
}

pub(super) fn other_length(len: usize) -> String {
    format!(
        "Có {len} ký tự, không giống số thẻ BHYT. Hãy nhập 10 số cuối, hoặc đủ 15 ký tự in trên thẻ."
    )
}
