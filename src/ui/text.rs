//! The Vietnamese words of the page that belong to no ward: headings, buttons, hints and notices.

/// Reads a text aloud.
pub const ALOUD: &str = "Đọc to";
/// Ends the reading.
pub const ALOUD_STOP: &str = "Dừng đọc";

/// Leads keyboard users past the opening.
pub const SKIP: &str = "Đến nội dung chính";
/// Names the doors for screen readers.
pub const DOORS_LABEL: &str = "Các phần của trang";
/// The doors into the page: address, name, hint.
pub const DOORS: [(&str, &str, &str); 4] = [
    ("#huong-dan", "Hướng dẫn", "Làm từng bước trên điện thoại"),
    (
        "#thuc-hanh",
        "Thực hành",
        "Bấm thử trên điện thoại mô phỏng",
    ),
    (
        "#kiem-tra",
        "Kiểm tra số thẻ",
        "Xem số đã đúng chưa, trước khi gửi",
    ),
    ("#video", "Video", "Quét mã QR để mở"),
];
/// Leads to the troubleshooter.
pub const DOOR_HELP: &str = "Đã gửi mà không được? Xem vì sao và phải làm gì";
/// What this page never does.
pub const PROMISE: &str = "Trang này không hỏi tên, mật khẩu hay mã OTP, và không gửi gì đi đâu.";
/// Says what the ward belongs to today.
pub const PLACE_TODAY: &str = "Nay thuộc";
/// Heads the benefits.
pub const BENEFITS: &str = "Có thẻ BHYT trên VNeID để làm gì?";
/// Heads the checklist.
pub const NEEDS: &str = "Chuẩn bị trước khi làm";
/// Heads the checker.
pub const CHECKER: &str = "Kiểm tra số thẻ BHYT";
/// Stands above the checker where scripts are off.
pub const NO_SCRIPT: &str = "Trình duyệt của bạn đang tắt JavaScript nên công cụ kiểm tra không chạy. Bạn hãy so số thẻ với các quy tắc bên dưới.";
/// What a number that fits the pattern is told where no tool can look closer.
pub const NUMBER_PLAIN: &str = "Số này đúng kiểu: 10 chữ số, hoặc đủ 15 ký tự. Bạn so thêm với các quy tắc bên dưới trước khi gửi.";
/// Why the tools do not run, by the reason that the start scripts find.
pub const TOOLS_OFF: [(&str, &str); 6] = [
    (
        "old",
        "Trình duyệt này quá cũ nên công cụ kiểm tra không chạy. Bạn vẫn đọc được cả trang; hãy so số thẻ với các quy tắc bên dưới, hoặc mở trang bằng trình duyệt mới hơn.",
    ),
    (
        "policy",
        "Trang web chứa trang này, hoặc máy của bạn, không cho chạy WebAssembly nên công cụ kiểm tra không chạy. Bạn vẫn đọc được cả trang; hãy so số thẻ với các quy tắc bên dưới, hoặc lưu trang về máy rồi mở tệp đã lưu.",
    ),
    (
        "blocked",
        "Trang web chứa trang này chặn mã lệnh của trang nên công cụ kiểm tra không chạy. Bạn vẫn đọc được cả trang; hãy so số thẻ với các quy tắc bên dưới, hoặc lưu trang về máy rồi mở tệp đã lưu.",
    ),
    (
        "failed",
        "Công cụ kiểm tra không chạy được ở đây. Bạn vẫn đọc được cả trang; hãy so số thẻ với các quy tắc bên dưới, hoặc tải lại trang.",
    ),
    (
        "cut",
        "Công cụ kiểm tra chưa tải xong vì mạng chậm hoặc bị ngắt. Bạn hãy tải lại trang khi có mạng.",
    ),
    (
        "stopped",
        "Công cụ kiểm tra đã dừng vì gặp lỗi. Bạn hãy tải lại trang.",
    ),
];

/// Stands before the day of a copy that does not come from the network.
pub const COPY_OF: &str = "Bạn đang xem bản lưu ngày";
/// Says that the device's clock cannot be right.
pub const CLOCK_WRONG: &str = "Đồng hồ của máy đang sai ngày. Bạn chỉnh lại ngày giờ trong phần Cài đặt của máy; nếu không, các mốc ngày và phần đếm số lần gửi ở đây có thể sai.";
/// The notices at the edge of the window name themselves to screen readers.
pub const NOTICES: &str = "Thông báo của trang";
/// Says that the page did not arrive whole.
pub const NOTICE_CUT: &str =
    "Mạng chậm hoặc bị ngắt nên trang chưa tải hết. Bạn đọc được phần đã có; có mạng thì tải lại.";
/// Says that the tools have stopped.
pub const NOTICE_STOPPED: &str =
    "Trang gặp lỗi nên các công cụ đã dừng. Không có gì bị gửi đi. Bạn tải lại để làm tiếp.";
/// Says that the device keeps nothing.
pub const NOTICE_UNSAVED: &str = "Trình duyệt không cho trang lưu gì trên máy này. Trang vẫn dùng được, nhưng lần sau không nhớ bạn đã làm đến đâu; số lần gửi thật trong ngày, bạn ghi ra giấy.";
/// Loads the page anew.
pub const RELOAD: &str = "Tải lại";
/// Closes a notice.
pub const CLOSE: &str = "Đã hiểu";
/// Opens the rules of the number.
pub const RULES: &str = "Quy tắc của số thẻ BHYT";
/// Heads the list of groups.
pub const GROUPS: &str = "43 mã đối tượng (2 chữ cái đầu)";
/// Heads the troubleshooter.
pub const QUESTIONS: &str = "Gửi không được? Tìm ở đây";
/// Says how to use the QR code.
pub const QR_HOW: &str = "Dùng máy ảnh của điện thoại khác để quét mã, hoặc bấm vào địa chỉ:";
/// Heads the audiences.
pub const AUDIENCES: &str = "Việc của bạn";
/// Asks which reader it is.
pub const READERS: &str = "Bạn là…";
/// Every reader's tasks.
pub const READERS_ALL: &str = "Xem tất cả";
/// Heads the hotlines.
pub const CONTACTS: &str = "Gọi ai khi cần giúp?";
/// Stands before a phone number.
pub const CALL: &str = "Gọi";
/// Heads figures and dates.
pub const HISTORY: &str = "Số liệu và các mốc";
/// The columns of the table of figures.
pub const FIGURE_COLUMNS: [&str; 5] = ["Nội dung", "Mức", "Loại", "Ngày", "Ghi chú"];
/// Stands before the source document.
pub const SOURCE: &str = "Nguồn";
/// Stands before the documents that the source names as its grounds.
pub const BASED_ON: &str = "Văn bản này căn cứ vào:";
/// Stands before the day of the last review.
pub const REVIEWED: &str = "Nội dung được xem lại lần cuối ngày";
/// Says what this page is not.
pub const NOT_OFFICIAL: &str =
    "Trang này là trang hướng dẫn, không phải ứng dụng VNeID và không thuộc Bộ Công an.";

/// Names the buttons for looks for screen readers.
pub const LOOKS: &str = "Cách hiển thị";
/// Makes all text larger.
pub const LOOK_LARGE: &str = "Chữ to";
/// Makes contrasts stronger.
pub const LOOK_CONTRAST: &str = "Tương phản cao";

/// Opens the address of the video; its honest name follows.
pub const VIDEO_OPEN: &str = "Mở";

/// Stands before the day of the last review, where that is long ago.
pub const STALE_BEFORE: &str = "Trang này được xem lại lần cuối ngày";
/// Stands after it.
pub const STALE_AFTER: &str =
    "Đã hơn 180 ngày, có thể VNeID đã thay đổi. Hãy hỏi lại tổng đài nếu màn hình của bạn khác.";
/// Marks a date that lies behind.
pub const PASSED: &str = "Đã qua";
/// Opens the table behind a chart.
pub const FIGURE_TABLE: &str = "Xem bảng số";

/// Opens the browser's print dialog.
pub const PRINT_NOW: &str = "In trang này";
/// Leads back from a sheet to the page.
pub const PRINT_BACK: &str = "Trở lại trang hướng dẫn";
/// The warning on paper.
pub const PRINT_SCAM: &str =
    "Không đọc mật khẩu hay mã OTP cho bất kỳ ai. Chỉ quét mã QR của nơi bạn tin.";
/// Heads the poster.
pub const POSTER_HEADING: &str = "Đưa thẻ BHYT vào VNeID";
/// The one rule that the poster has room for.
pub const POSTER_NUMBER: &str =
    "Số thẻ BHYT: 10 chữ số cuối, hoặc đủ 15 ký tự. Mỗi ngày gửi tối đa 3 lần.";
