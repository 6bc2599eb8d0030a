//! The Vietnamese words of the checker; the findings themselves are worded by [`card_number`].

/// The label of the number field.
pub const NUMBER: &str = "Số thẻ BHYT";
/// The hint of the number field.
pub const NUMBER_HINT: &str =
    "Nhập 10 số cuối, hoặc đủ 15 ký tự như trên thẻ. Ví dụ: DN 4 01 0123456789";
/// What a browser shows when the field does not match and no script runs.
pub const NUMBER_PATTERN_HINT: &str =
    "Nhập đúng 10 chữ số, hoặc 15 ký tự: 2 chữ cái rồi 13 chữ số.";
/// The label of the issuer list.
pub const ISSUER: &str = "Đơn vị cấp thẻ BHYT";
/// The first entry of the issuer list.
pub const ISSUER_AUTOMATIC: &str = "Tự nhận biết theo số thẻ";
/// Stands before the issuer read from the number.
pub const ISSUER_FOUND: &str = "Theo số thẻ: ";
/// Where the number does not tell the issuer.
pub const ISSUER_UNTOLD: &str = "Thẻ 10 số không cho biết đơn vị cấp thẻ.";
/// Checks the number.
pub const CHECK: &str = "Kiểm tra";
/// Empties the field.
pub const CLEAR: &str = "Xóa";
/// Says that the number stays here.
pub const STAYS_HERE: &str =
    "Số bạn nhập chỉ nằm trên máy này, không được lưu và không gửi đi đâu.";

/// Stands before the message over the field, for those who cannot see its colour too.
pub const ERROR: &str = "Lỗi: ";
/// Heads the verdict on a well-formed number.
pub const WELL_FORMED: &str = "Số viết đúng cách";
/// What the verdict does not say.
pub const WELL_FORMED_LIMIT: &str =
    "Trang chỉ xem cách viết. Thẻ có thật, còn hạn hay không thì trang không biết.";
/// Heads the verdict on a number that VNeID would refuse.
pub const REJECTED: &str = "VNeID không nhận số này";
/// Stands before the ten digits to type.
pub const TYPE_THIS: &str = "Nhập vào VNeID:";
/// Stands before the issuer that belongs to the number.
pub const CHOOSE_ISSUER: &str = "Nếu VNeID hỏi đơn vị cấp thẻ, chọn: ";
/// Copies the ten digits.
pub const COPY: &str = "Sao chép";
/// The digits are on the clipboard.
pub const COPIED: &str = "Đã sao chép. Mở VNeID và dán vào ô “Số thẻ BHYT”.";
/// The browser refuses to copy; the digits are selected.
pub const NOT_COPIED: &str = "Máy không cho sao chép. Giữ ngón tay trên số, chọn “Sao chép”.";
/// Leads to the place of a finding in the field.
pub const SHOW_PLACE: &str = "Chỉ chỗ này trong ô";
/// Opens what else is known about a finding.
pub const MORE: &str = "Vì sao?";
/// Stands before a suggested number.
pub const SUGGESTION: &str = "Có phải là số này không? Hãy so với thẻ:";
/// Puts the suggested number into the field.
pub const TAKE: &str = "Dùng số này";

/// Heads the boxes.
pub const PARTS: &str = "Các phần của số thẻ";
/// The labels of the boxes, in their order on the card.
pub const PART: [&str; 4] = ["Hai chữ đầu", "Mức hưởng", "Mã tỉnh", "10 số cuối"];
/// What the boxes say before anything is typed.
pub const PARTS_EMPTY: &str = "Thẻ mẫu cũ có đủ bốn phần. Thẻ mẫu mới chỉ in phần cuối: 10 số.";
/// What the ten are.
pub const TEN_MEANING: &str = "mã số BHXH, mỗi người một số, không thay đổi";
/// Letters that VNeID's list does not have.
pub const GROUP_UNKNOWN: &str = "không có trong danh sách 43 nhóm của VNeID";
/// A level that is none of 1 to 5.
pub const LEVEL_UNKNOWN: &str = "không phải mức từ 1 đến 5";
/// A code that no province has.
pub const PROVINCE_UNKNOWN: &str = "không có tỉnh nào mang mã này";
