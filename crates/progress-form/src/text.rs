//! The words of the form.

pub const EMPTY: [&str; 3] = [
    "Mỗi dòng là một tổ dân phố, thôn hoặc xóm. Chỉ ghi số đếm, không ghi tên và số của ai.",
    "Gõ vào từng ô, hoặc sao chép bảng trong Excel rồi dán vào ô “Tên tổ” đầu tiên.",
    "Mỗi tuần thêm một cột, ghi tổng số thẻ đã có trong VNeID đến ngày đó.",
];
pub const FILL_EXAMPLE: &str = "Điền ví dụ";
pub const EXAMPLE: &str = "Tổ\tTài khoản\t5/11/2026\t12/11/2026\t19/11/2026\nTổ 1\t240\t60\t85\t110\nTổ 2\t310\t40\t52\t70\nTổ 3\t180\t90\t110\t126";
pub const FILE: &str = "theo-doi.csv";
pub const FILES: &str = "Tệp";
pub const OPEN: &str = "Mở tệp CSV đã lưu";
pub const SAVE: &str = "Lưu tệp CSV";
pub const SAVED: &str =
    "Đã đưa tệp theo-doi.csv cho trình duyệt. Tệp thường nằm ở thư mục Tải xuống.";
pub const OPENED: &str = "Đã mở tệp.";
pub const UNREADABLE: &str = "Không đọc được tệp này. Chọn lại tệp.";
pub const UNDO: &str = "Hoàn tác";
pub const UNDONE: &str = "Đã hoàn tác.";
pub const TABLE: &str = "Bảng số đếm";
pub const CELLS: &str = "Các ô của bảng, kéo ngang để xem hết";
pub const NAME: &str = "Tên tổ";
pub const ACCOUNTS: &str = "Tài khoản mức 2";
pub const DATE: &str = "Thẻ trong VNeID đến ngày";
pub const REMOVE: &str = "Xóa dòng";
pub const ADD_ROW: &str = "Thêm dòng";
pub const ADD_WEEK: &str = "Thêm tuần";
pub const EARLIER_ROWS: &str = "Các dòng trước";
pub const LATER_ROWS: &str = "Các dòng sau";
pub const EARLIER_WEEKS: &str = "Tuần trước";
pub const LATER_WEEKS: &str = "Tuần sau";
pub const TARGETS: &str = "Mục tiêu";
pub const PERCENT: &str = "Bao nhiêu phần trăm (1 đến 100)";
pub const BY: &str = "Đến ngày, ví dụ 31/3/2027";
pub const ADD_TARGET: &str = "Thêm mục tiêu";
pub const REMOVE_TARGET: &str = "Xóa mục tiêu";
pub const BY_LETTER: &str = "50% đến 31/3, 80% đến 30/4";
pub const A_WEEK: &str = "Mỗi tuần thêm 10%";
pub const REPLACED: &str =
    "Đã đặt mục tiêu mới, thay các mục tiêu cũ. Muốn như cũ, bấm “Hoàn tác”.";
pub const WRONG_TARGET: &str = "Ghi phần trăm từ 1 đến 100 và một ngày, ví dụ 50 và 31/3/2027.";
pub const REPORT: &str = "Báo cáo";
pub const MESSAGE: &str = "Tin nhắn gửi Zalo";
pub const COPY: &str = "Sao chép tin nhắn";
pub const COPIED: &str = "Đã sao chép. Mở Zalo rồi dán.";
pub const NOT_COPIED: &str = "Máy không cho sao chép. Chọn hết chữ trong ô rồi sao chép.";
pub const CHART: &str = "Toàn phường, xã theo ngày";
pub const ALL_ROWS: &str = "Hiện tất cả các tổ";
pub const PRINT: &str = "In báo cáo";
pub const BY_NEED: &str = "Tổ cần giúp nhiều nhất đứng trước";
pub const COLUMNS: [&str; 6] = [
    "Tổ",
    "Thẻ / tài khoản",
    "Đạt",
    "Còn thiếu",
    "Mỗi tuần cần",
    "Dự kiến",
];
