//! Every sentence of this room that a reader sees.
//!
//! A message says what is wrong and what to do. It never repeats the digits of a number: a message stands in the text of
//! the page and would go along into a saved copy. None says that a card is real or still valid: nobody can tell that
//! from the number.

use super::{Citizen, Group, Issuer, Level, OUTSIDE_THE_LIST, ProvinceCode};

pub(super) const VSS: &str = "Bảo hiểm xã hội Việt Nam";
pub(super) const MILITARY: &str = "Bảo hiểm xã hội Bộ Quốc phòng";
pub(super) const POLICE: &str = "Bảo hiểm xã hội Công an nhân dân";

pub(super) const LEVEL_100: &str = "Quỹ trả 100 % chi phí khám chữa bệnh trong phạm vi được hưởng";
pub(super) const LEVEL_95: &str = "Quỹ trả 95 % chi phí khám chữa bệnh trong phạm vi được hưởng";
pub(super) const LEVEL_80: &str = "Quỹ trả 80 % chi phí khám chữa bệnh trong phạm vi được hưởng";
pub(super) const LEVEL_100_BEYOND_SCOPE: &str =
    "Quỹ trả 100 % chi phí khám chữa bệnh, cả phần ngoài phạm vi được hưởng";

pub(super) const NOW_PART_OF: &str = " (nay thuộc ";
pub(super) const CITY: &str = "thành phố ";
pub(super) const PROVINCE: &str = "tỉnh ";

pub(super) const COMPLETE: &str = "Đủ ký tự, đúng định dạng.";
pub(super) const EMPTY: &str =
    "Bạn chưa nhập số thẻ. Hãy nhập 10 chữ số hoặc đủ 15 ký tự in trên thẻ BHYT.";
pub(super) const PROVINCE_ZERO: &str =
    "Ký tự 4–5 là mã nơi cấp thẻ, từ 01 đến 99, không có 00. Hãy xem lại trên thẻ.";
pub(super) const OLD_IDENTITY_CARD: &str = "9 chữ số giống số chứng minh nhân dân cũ, không phải số thẻ BHYT. Nếu bạn \
     chép từ bảng tính, có thể số 0 ở đầu đã bị mất. Hãy nhập đủ 10 chữ số in trên thẻ.";
pub(super) const TEMPORARY_CHILD_CODE: &str = "Đây là mã tạm của trẻ em dưới 6 tuổi: có chữ cái trong 10 ký tự cuối. VNeID chỉ \
     nhận 10 ký tự cuối là chữ số. Hãy tra mã số BHXH của bé tại https://baohiemxahoi.gov.vn rồi nhập số đó.";
pub(super) const OLD_CARD_FORM: &str = "Ký tự thứ 3 là 6 hoặc 7: đây là mẫu thẻ trước năm 2015, VNeID không nhận. Hãy tra mã số \
     BHXH (10 chữ số) tại https://baohiemxahoi.gov.vn rồi nhập số đó.";
pub(super) const PHONE_LIKE: &str =
    "Số này giống số điện thoại di động. Hãy so lại: số cần nhập là số in trên thẻ BHYT.";
pub(super) const SAMPLE_LIKE: &str =
    "Số này giống số mẫu để minh họa. Hãy so lại với số in trên thẻ của bạn.";
pub(super) const ONE_LETTER_MISSING: &str =
    "14 ký tự: hình như thiếu một trong hai chữ cái đầu. Bạn chỉ cần nhập 10 số cuối trên thẻ.";
pub(super) const NUMBER_INSIDE: &str =
    "Đoạn này không chỉ có số thẻ. Nếu trong đó có số thẻ của bạn thì hãy chỉ nhập số đó.";
pub(super) const SCIENTIFIC: &str = "Bảng tính đã rút gọn số này nên mất chữ số. Hãy đổi cột sang dạng văn bản rồi chép lại, \
     hoặc nhập 10 chữ số in trên thẻ.";

/// Puts the parts into the gaps `#`, in order. A gap of one character and no formatting machinery keep the page light.
fn fill(template: &str, parts: &[&str]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut parts = parts.iter();
    for (i, piece) in template.split('#').enumerate() {
        if i > 0 {
            out.push_str(parts.next().copied().unwrap_or_default());
        }
        out.push_str(piece);
    }
    out
}

fn one(c: char) -> String {
    // U+FFFD stands for bytes that are no text; printing it would only confuse.
    if c == '\u{fffd}' {
        "?".to_owned()
    } else {
        c.to_string()
    }
}

/// Whether bytes that are no text were replaced in it; a search for a character beyond ASCII would bring a whole string
/// searcher along.
fn is_broken(piece: &str) -> bool {
    piece.chars().any(|c| c == '\u{fffd}')
}

pub(super) fn missing(count: usize) -> String {
    fill("Còn thiếu # ký tự.", &[&count.to_string()])
}

pub(super) fn unknown_group(code: &str, offer: &str) -> String {
    let what = if OUTSIDE_THE_LIST.contains(&code) {
        "Có thẻ mang hai chữ “#”, nhưng danh sách 43 mã VNeID đã công bố không có.#"
    } else {
        "Hai chữ “#” không có trong danh sách 43 mã VNeID đã công bố. Hãy xem lại hai chữ cái đầu trên thẻ.#"
    };
    fill(what, &[code, offer])
}

pub(super) fn group_not_letters(offer: &str) -> String {
    fill(
        "Số thẻ 15 ký tự bắt đầu bằng hai chữ cái, như DN, GD, HS. Hãy xem lại trên thẻ.#",
        &[offer],
    )
}

pub(super) const ONLY_THE_TEN: &str = " Bạn có thể chỉ nhập 10 chữ số cuối trên thẻ.";

pub(super) fn benefit_level(c: char) -> String {
    fill(
        "“#” không phải mức hưởng: chỗ này là một chữ số từ 1 đến 5. Hãy xem lại ký tự thứ 3 trên thẻ, hoặc chỉ nhập 10 số cuối.",
        &[&one(c)],
    )
}

pub(super) fn issuer_mismatch(province: ProvinceCode, chosen: Issuer) -> String {
    let owner = province.issuer().name();
    fill(
        "Ký tự 4–5 là #, mã thẻ do # cấp, không phải #. Hãy chọn lại “Đơn vị cấp thẻ BHYT”, hoặc xem lại hai ký tự này.",
        &[&province.digits(), owner, chosen.name()],
    )
}

pub(super) fn province_unassigned(province: ProvinceCode) -> String {
    fill(
        "Không có tỉnh nào mang mã #. VNeID vẫn nhận, nhưng bạn nên xem lại ký tự 4–5 trên thẻ.",
        &[&province.digits()],
    )
}

pub(super) fn unusual_benefit(group: &Group, level: Level) -> String {
    let digit = |digit: u8| char::from(b'0' + digit).to_string();
    fill(
        "Nhóm # thường có mức hưởng #, thẻ này là mức #. Điều đó vẫn có thể đúng: mức hưởng lấy theo quyền lợi cao nhất của bạn.",
        &[group.code, &digit(group.usual), &digit(level.digit())],
    )
}

pub(super) fn look_alike(nth: usize, typed: &str, wanted: char) -> String {
    let kind = if wanted.is_ascii_digit() {
        "chữ số"
    } else {
        "chữ cái"
    };
    fill(
        "Ký tự thứ # là “#”, chỗ này cần #: có phải là “#” không? Hãy so với thẻ rồi sửa.",
        &[&nth.to_string(), typed, kind, &wanted.to_string()],
    )
}

pub(super) fn not_digits(piece: &str) -> String {
    if is_broken(piece) {
        return "Chỗ này có ký tự hỏng, không đọc được. Hãy gõ lại số bằng tay.".to_owned();
    }
    fill(
        "“#” không phải chữ số. Hãy xem lại chỗ này trên thẻ.",
        &[piece],
    )
}

pub(super) fn extra_characters(piece: &str) -> String {
    if is_broken(piece) {
        return not_digits(piece);
    }
    fill(
        "Thừa “#”: số thẻ chỉ có chữ cái và chữ số. Hãy bỏ đi.",
        &[piece],
    )
}

pub(super) fn citizen_id(citizen: Option<Citizen>) -> String {
    let mut out = "Đây là số định danh cá nhân (số căn cước, 12 chữ số)".to_owned();
    if let Some(Citizen {
        province,
        woman,
        born,
    }) = citizen
    {
        let sex = if woman { "nữ" } else { "nam" };
        out.push_str(&fill(
            ": 3 số đầu là mã #, 3 số sau cho biết #, sinh năm #",
            &[province.name, sex, &born.to_string()],
        ));
    }
    out.push_str(
        ". Từ 1/8/2025 số này thay mã số BHXH trong thủ tục, nhưng chưa có nguồn nào cho thấy ô “Số thẻ BHYT” của VNeID nhận nó. \
         Hãy nhập 10 chữ số hoặc 15 ký tự in trên thẻ.",
    );
    out
}

pub(super) fn dropped_letters(level: char, ten_is_clear: bool) -> String {
    let examples = match level {
        '1' => "mức 1 thường là TE, CC",
        '2' => "mức 2 thường là HN, BT, DT",
        '3' => "mức 3 thường là HT, CN, TC",
        '4' => "mức 4 thường là DN, GD, HS",
        '5' => "mức 5 thường là QN, CA, CY",
        _ => "như DN, GD, HS",
    };
    let mut out = fill(
        "13 chữ số: thiếu hai chữ cái đầu, là mã đối tượng (#).",
        &[examples],
    );
    out.push_str(if ten_is_clear {
        " Bạn chỉ cần nhập 10 số cuối trên thẻ."
    } else {
        " Hãy xem lại số trên thẻ."
    });
    out
}

pub(super) fn digits_length(len: usize) -> String {
    let count = len.to_string();
    match len {
        0..=9 => fill(
            "Mới có # chữ số, còn thiếu #. Hãy nhập đủ 10 chữ số cuối in trên thẻ.",
            &[&count, &(10 - len).to_string()],
        ),
        11 => "11 chữ số: thừa 1 so với số thẻ 10 chữ số. Nếu là số căn cước bị mất số 0 ở đầu thì cũng không dùng ở đây. \
               Hãy chép lại 10 chữ số cuối in trên thẻ."
            .to_owned(),
        _ => fill("# chữ số là quá nhiều. Hãy chép lại đúng 10 chữ số cuối in trên thẻ.", &[&count]),
    }
}

pub(super) fn long_length(len: usize) -> String {
    let count = len.to_string();
    let (what, gap) = if len < 15 {
        (
            "Mới có # ký tự, còn thiếu #. Số thẻ có chữ cái gồm đủ 15 ký tự; bạn cũng có thể chỉ nhập 10 số cuối.",
            15 - len,
        )
    } else {
        (
            "Có # ký tự, thừa #. Số thẻ có chữ cái gồm đúng 15 ký tự; bạn cũng có thể chỉ nhập 10 số cuối.",
            len - 15,
        )
    };
    fill(what, &[&count, &gap.to_string()])
}

pub(super) fn other_length(len: usize) -> String {
    fill(
        "Có # ký tự, không giống số thẻ BHYT. Hãy nhập 10 chữ số hoặc đủ 15 ký tự in trên thẻ.",
        &[&len.to_string()],
    )
}
