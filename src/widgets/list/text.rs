//! The Vietnamese words around a list of numbers.

use card_number::batch::Kind;

/// Heads the list.
pub const HEADING: &str = "Kiểm tra cả danh sách";
/// Says whom it is for.
pub const HINT: &str = "Dành cho thầy cô, cán bộ, người tình nguyện có nhiều số thẻ. Danh sách chỉ nằm trên máy này, không được \
     lưu và không gửi đi đâu.";
/// Labels the field for cells.
pub const PASTE: &str = "Dán các ô sao chép từ bảng tính";
/// Labels the file field.
pub const FILE: &str = "Hoặc chọn tệp .csv, .txt (có thể kéo tệp thả vào đây)";
/// Names the progress bar.
pub const PROGRESS: &str = "Đã xem được bao nhiêu phần trăm danh sách";
/// Stops the judging.
pub const STOP: &str = "Dừng";
/// Names the filters.
pub const FILTER: &str = "Chọn các dòng để xem";
/// The filters, in the order of `Filter::ALL`.
pub const FILTERS: [&str; 4] = ["Tất cả", "Có vấn đề", "Trùng", "Viết đúng cách"];
/// Shows more rows.
pub const MORE: &str = "Xem thêm dòng";
/// Copies the result.
pub const COPY: &str = "Sao chép kết quả";
/// Saves the result.
pub const SAVE: &str = "Lưu thành tệp CSV";
/// Clears the list.
pub const CLEAR: &str = "Xóa danh sách";
/// Says what the result holds.
pub const SAVE_HINT: &str = "Kết quả gồm mọi dòng theo thứ tự cũ, mở được bằng Excel. Trong Zalo không lưu tệp được: bấm “Sao chép \
     kết quả”, rồi dán vào bảng tính.";

/// Before the count of a running list.
pub const GOING: &str = "Đã xem ";
/// Before the count of a judged list.
pub const DONE: &str = "Đã xem xong ";
/// Before the count of a stopped list.
pub const STOPPED: &str = "Đã dừng sau ";
/// After the count.
pub const NUMBERS: &str = " số: ";
/// Every kind in the order of the sentence, and what stands after its count.
pub const KINDS: [(Kind, &str); 4] = [
    (Kind::Ok, " viết đúng cách, "),
    (Kind::Warning, " cần xem lại, "),
    (Kind::Rejected, " VNeID không nhận, "),
    (Kind::Twice, " trùng."),
];
/// Before the heading of the column that was read.
pub const COLUMN: &str = " Đã đọc cột “";
/// Before the number of the column that was read, where the list has no heading.
pub const COLUMN_NUMBER: &str = " Đã đọc cột thứ ";
/// No column looks like card numbers.
pub const NO_COLUMN: &str =
    "Không thấy cột nào có số thẻ BHYT. Bạn sao chép riêng cột số thẻ rồi dán lại.";
/// The field holds less than a number.
pub const TOO_SHORT: &str = "Chưa đủ một số thẻ: cần 10 số, hoặc 15 ký tự.";
/// Before a row's number.
pub const ROW: &str = "Dòng ";
/// Names the field with the number.
pub const NUMBER_IN_ROW: &str = "Số ở dòng ";
/// Names the field with the other cells.
pub const BESIDE_IN_ROW: &str = "Các ô khác ở dòng ";
/// Before a suggested number.
pub const SUGGESTION: &str = "Có phải là";
/// Names the field with the suggested number.
pub const SUGGESTION_IN_ROW: &str = "Số gợi ý cho dòng ";
/// A well-formed number.
pub const WELL_FORMED: &str = "Viết đúng cách";
/// The result is being written.
pub const WRITING: &str = "Đang ghi kết quả…";
/// The result was copied.
pub const COPIED: &str = "Đã sao chép kết quả. Bạn mở bảng tính rồi dán vào.";
/// The browser refuses to copy.
pub const NOT_COPIED: &str = "Máy không cho sao chép. Bạn bấm “Lưu thành tệp CSV”.";
/// The file went to the browser.
pub const SAVED: &str = "Đang lưu tệp kết quả. Tìm trong mục Tải xuống của máy.";
/// The file cannot be read.
pub const UNREADABLE: &str = "Không đọc được tệp này. Bạn hãy chọn tệp .csv hoặc .txt khác.";
/// The file is too large.
pub const TOO_LARGE: &str = "Tệp lớn quá 64 MB. Bạn hãy chia nhỏ rồi thử lại.";
