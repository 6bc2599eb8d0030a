//! The Vietnamese words around a list of numbers.

use crate::card_number::batch::Kind;

#[cfg(not(target_arch = "wasm32"))]
mod page {
    pub const HEADING: &str = "Kiểm tra cả danh sách";
    pub const HINT: &str = "Dành cho thầy cô, cán bộ, tình nguyện viên có nhiều số thẻ. Danh sách chỉ nằm trên máy này, không được \
         lưu và không gửi đi đâu.";
    pub const PASTE: &str = "Dán các ô chép từ bảng tính";
    pub const FILE: &str = "Hoặc chọn tệp .csv, .txt (có thể kéo tệp thả vào đây)";
    pub const PROGRESS: &str = "Đã xem được bao nhiêu phần trăm danh sách";
    pub const STOP: &str = "Dừng";
    pub const FILTER: &str = "Chọn các dòng để xem";
    /// In the order of `Filter::ALL`.
    pub const FILTERS: [&str; 4] = ["Tất cả", "Có vấn đề", "Trùng", "Đúng định dạng"];
    pub const MORE: &str = "Xem thêm dòng";
    pub const COPY: &str = "Chép kết quả";
    pub const SAVE: &str = "Lưu thành tệp CSV";
    pub const CLEAR: &str = "Xóa danh sách";
    pub const SAVE_HINT: &str = "Kết quả gồm mọi dòng theo thứ tự cũ, mở được bằng Excel. Nếu đang mở trang trong Zalo thì không lưu tệp \
         được: hãy bấm “Chép kết quả” rồi dán vào bảng tính.";
}
#[cfg(not(target_arch = "wasm32"))]
pub use page::*;

pub const GOING: &str = "Đã xem ";
pub const DONE: &str = "Đã xem xong ";
pub const STOPPED: &str = "Đã dừng sau ";
pub const NUMBERS: &str = " số: ";
/// Every kind in the order of the sentence, and what stands after its count.
pub const KINDS: [(Kind, &str); 4] = [
    (Kind::Ok, " đúng định dạng, "),
    (Kind::Warning, " cần xem lại, "),
    (Kind::Rejected, " VNeID sẽ không nhận, "),
    (Kind::Twice, " trùng."),
];
pub const NO_COLUMN: &str =
    "Không thấy cột nào có số thẻ BHYT. Bạn hãy chép riêng cột số thẻ rồi dán lại.";
pub const ROW: &str = "Dòng ";
pub const NUMBER_IN_ROW: &str = "Số ở dòng ";
pub const BESIDE_IN_ROW: &str = "Các ô khác ở dòng ";
pub const SUGGESTION: &str = "Có phải là";
pub const SUGGESTION_IN_ROW: &str = "Số gợi ý cho dòng ";
pub const WELL_FORMED: &str = "Đúng định dạng";
pub const COPIED: &str = "Đã chép kết quả. Bạn mở bảng tính rồi dán vào.";
pub const NOT_COPIED: &str = "Trình duyệt không cho chép. Bạn hãy bấm “Lưu thành tệp CSV”.";
pub const SAVED: &str = "Đã giao tệp kết quả cho trình duyệt lưu.";
pub const UNREADABLE: &str = "Không đọc được tệp này. Bạn hãy chọn tệp .csv hoặc .txt khác.";
pub const TOO_LARGE: &str = "Tệp lớn quá 64 MB. Bạn hãy chia nhỏ rồi thử lại.";
