//! The Vietnamese words of the page that belong to no ward: headings, buttons, hints and notices.

/// A step, before its number.
pub const STEP: &str = "Bước";
/// Leads one step back.
pub const STEP_BACK: &str = "‹ Bước trước";
/// Leads one step on.
pub const STEP_ON: &str = "Bước tiếp ›";
/// Shows all steps at once.
pub const STEPS_ALL: &str = "Xem tất cả các bước";
/// Shows one step at a time.
pub const STEPS_ONE: &str = "Xem từng bước một";

/// Leads keyboard users past the opening.
pub const SKIP: &str = "Đến nội dung chính";
/// Names the doors for screen readers.
pub const DOORS_LABEL: &str = "Các phần của trang";
/// The doors into the page: address, name, hint.
pub const DOORS: [(&str, &str, &str); 4] = [
    ("#huong-dan", "Hướng dẫn", "Làm từng bước trên điện thoại"),
    (
        "#kiem-tra",
        "Kiểm tra số thẻ",
        "Xem số đã đúng chưa, trước khi gửi",
    ),
    ("#go-roi", "Gửi không được?", "Vì sao, và phải làm gì"),
    ("#video", "Video", "Quét mã QR để mở"),
];
/// What this page never does.
pub const PROMISE: &str = "Trang này không hỏi tên, mật khẩu hay mã OTP, và không gửi gì đi đâu.";
/// Says what the ward belongs to today.
pub const PLACE_TODAY: &str = "Nay thuộc";
/// Heads the benefits.
pub const BENEFITS: &str = "Có thẻ BHYT trên VNeID để làm gì?";
/// Heads the checklist.
pub const NEEDS: &str = "Chuẩn bị trước khi làm";
/// Heads the steps.
pub const STEPS: &str = "Hướng dẫn từng bước";
/// Names the bar under the steps for screen readers.
pub const STEPS_LABEL: &str = "Chuyển bước";
/// Heads the checker.
pub const CHECKER: &str = "Kiểm tra số thẻ BHYT";
/// Stands above the checker where scripts are off.
pub const NO_SCRIPT: &str = "Trình duyệt của bạn đang tắt JavaScript nên công cụ kiểm tra không chạy. Bạn hãy so số thẻ với các quy tắc bên dưới.";
/// Why the tools do not run, by the reason that the start script finds.
pub const TOOLS_OFF: [(&str, &str); 2] = [
    (
        "old",
        "Trình duyệt này quá cũ nên công cụ kiểm tra không chạy. Bạn vẫn đọc được cả trang; hãy so số thẻ với các quy tắc bên dưới, hoặc mở trang bằng trình duyệt mới hơn.",
    ),
    (
        "failed",
        "Công cụ kiểm tra không chạy được ở đây. Bạn vẫn đọc được cả trang; hãy so số thẻ với các quy tắc bên dưới, hoặc tải lại trang.",
    ),
];
/// Opens the rules of the number.
pub const RULES: &str = "Quy tắc của số thẻ BHYT";
/// Heads the list of groups.
pub const GROUPS: &str = "43 mã đối tượng (2 chữ cái đầu)";
/// Heads the troubleshooter.
pub const QUESTIONS: &str = "Gửi không được? Tìm ở đây";
/// Describes the QR code to those who cannot see it.
pub const QR_OF: &str = "Mã QR mở địa chỉ";
/// Says how to use the QR code.
pub const QR_HOW: &str = "Dùng máy ảnh của điện thoại khác để quét mã, hoặc bấm vào địa chỉ:";
/// Heads the audiences.
pub const AUDIENCES: &str = "Bạn là ai, bạn cần làm gì?";
/// Heads the hotlines.
pub const CONTACTS: &str = "Gọi ai khi cần giúp?";
/// Stands before a phone number.
pub const CALL: &str = "Gọi";
/// Heads figures and dates.
pub const HISTORY: &str = "Số liệu và các mốc";
/// The columns of the table of figures.
pub const FIGURE_COLUMNS: [&str; 5] = ["Nội dung", "Mức", "Loại", "Ngày", "Ghi chú"];
/// A counted value.
pub const MEASURED: &str = "Đã đạt";
/// A value to be reached.
pub const TARGET: &str = "Mục tiêu";
/// Stands before the source document.
pub const SOURCE: &str = "Nguồn";
/// Stands before the documents that the source names as its grounds.
pub const BASED_ON: &str = "Văn bản này căn cứ vào:";
/// Stands before the day of the last review.
pub const REVIEWED: &str = "Nội dung được xem lại lần cuối ngày";
/// Says what this page is not.
pub const NOT_OFFICIAL: &str =
    "Trang này là trang hướng dẫn, không phải ứng dụng VNeID và không thuộc Bộ Công an.";
