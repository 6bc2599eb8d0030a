//! The Vietnamese words of the page that belong to no ward: headings, buttons, hints and notices.

use super::names::id;

/// Reads the view aloud.
pub const ALOUD: &str = "Nghe đọc trang này";
/// Ends the reading.
pub const ALOUD_STOP: &str = "Dừng đọc";

/// Leads keyboard users past the opening.
pub const SKIP: &str = "Đến nội dung chính";
/// Names the doors for screen readers.
pub const DOORS_LABEL: &str = "Các phần của trang";
/// The doors into the page: id, name, and the path of a drawing of 24 × 24.
pub const DOORS: [(&str, &str, &str); 4] = [
    (
        id::TROUBLE,
        "Gửi không được",
        "M4 4h16v12h-8l-4 4v-4H4zm4 4h8m-8 4h5",
    ),
    (
        id::CHECKER_CHAPTER,
        "Kiểm tra số thẻ",
        "M3 6l2 2 3-4M3 13l2 2 3-4M4 20h2m5-14h10m-10 7h10m-10 7h10",
    ),
    (
        id::PRACTICE_CHAPTER,
        "Tập thử",
        "M9 3h6a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zm2 15h2",
    ),
    (id::HELPING, "Giúp người khác", ""),
];
/// The one question of the door.
pub const HAVE: &str = "Thẻ BHYT của bạn đã có trong VNeID chưa?";
/// No.
pub const HAVE_NO: &str = "Chưa có";
/// Not known.
pub const HAVE_UNKNOWN: &str = "Tôi không biết";
/// Yes.
pub const HAVE_YES: &str = "Có rồi";
/// For who stands at a clinic's desk.
pub const AT_THE_CLINIC: &str = "Đi khám ngay bây giờ? Đưa căn cước là được.";
/// The warning of the door.
pub const SCAM_LINE: &str = "Ai gọi điện đòi tiền, mã OTP hay ảnh khuôn mặt là lừa đảo. Cúp máy.";
/// Leads to the search.
pub const FIND: &str = "Tìm";
/// Before what the ward belongs to now.
pub const PLACE_NOW: &str = "nay thuộc";
/// Heads the handout.
pub const HANDOUT_HEADING: &str = "Đưa thẻ BHYT vào VNeID: 6 bước";
/// Above the steps of the handout and of the poster.
pub const HANDOUT_FIRST: &str = "Trước hết, mở VNeID, bấm “Ví giấy tờ”, bấm “Thẻ BHYT”. Hiện thẻ mang tên bạn là xong, không phải làm gì thêm.";
/// Names the warning about the device's clock.
pub const STANDING: &str = "Ngày giờ của máy";
/// Leads one move, one place or one view back.
pub const BACK: &str = "‹ Lùi";
/// Opens the display settings.
pub const DISPLAY_OPEN: &str = "Aa";
/// Names that button for screen readers.
pub const DISPLAY: &str = "Chữ, màu, nghe đọc";
/// Names the text sizes.
pub const SIZE: &str = "Cỡ chữ";
/// The text sizes.
pub const SIZES: [&str; 3] = ["Vừa", "To", "Rất to"];
/// Names the colors.
pub const COLORS: &str = "Màu";
/// The colors.
pub const COLORS_NAMES: [&str; 3] = ["Sáng", "Tối", "Tương phản cao"];
/// Leads to the first view, from the sheet of the display settings.
pub const TO_HOME: &str = "Về đầu trang";
/// Closes that sheet.
pub const DISPLAY_CLOSE: &str = "Đóng";
/// After the day of a copy: how to get the page of today.
pub const COPY_RELOAD: &str = "Có mạng thì tải lại.";
/// Leads to the first view.
pub const HOME: &str = "Đầu trang";
/// The path.
pub const VIEW_PATH: &str = "Làm từng bước";
/// The checker.
pub const VIEW_CHECKER: &str = "Kiểm tra số thẻ";
/// The troubleshooter.
pub const VIEW_TROUBLE: &str = "Gửi không được";
/// For those who help others.
pub const VIEW_HELPING: &str = "Giúp người khác";
/// About the page itself.
pub const VIEW_ABOUT: &str = "Về trang này";
/// What that view holds: id and name.
pub const ABOUT_LINKS: [(&str, &str); 3] = [
    (id::SOURCES, SOURCES),
    (id::FIGURES, HISTORY),
    (id::EMBEDDING, "Đưa trang này vào trang web của bạn"),
];
/// Opens what the page remembers.
pub const KEPT: &str = "Trang này nhớ gì trên máy?";
/// All that is remembered, and what never is.
pub const KEPT_WHAT: &str = "Trang nhớ cỡ chữ, tương phản, chỗ bạn dừng, bài đã làm, số lần đã gửi. Trang không nhớ số thẻ. Dùng chung máy thì xóa khi xong.";
/// Erases it.
pub const KEPT_ERASE: &str = "Xóa hết";
/// Said once it is erased.
pub const KEPT_ERASED: &str = "Đã xóa hết những gì trang nhớ trên máy này.";
/// Names what comes next.
pub const NEXT: &str = "Tiếp theo";
/// After the checker.
pub const NEXT_PATH: &str = "Số viết đúng cách thì làm từng bước";
/// After the practice.
pub const NEXT_REAL: &str = "Bây giờ làm thật";
/// Heads the sources.
pub const SOURCES: &str = "Nguồn của trang";
/// Opens the list of them.
pub const SOURCES_ALL: &str = "Các nguồn";
/// Opens what each entry rests on.
pub const SOURCES_ENTRIES: &str = "Phần nào theo nguồn nào";
/// Before a step's number.
pub const STEP: &str = "Bước";
/// The advice on the app.
pub const APP: &str = "Bản VNeID";
/// The view to practise in.
pub const VIEW_PRACTICE: &str = "Tập thử";
/// What this page never does.
pub const PROMISE: &str = "Trang này không hỏi tên, không hỏi mật khẩu, không gửi gì đi đâu.";
/// Says what the ward belongs to today.
pub const PLACE_TODAY: &str = "Nay thuộc";
/// Heads the benefits.
pub const BENEFITS: &str = "Có thẻ BHYT trên VNeID để làm gì?";
/// Heads the checker.
pub const CHECKER: &str = "Kiểm tra số thẻ BHYT";
/// Stands above the checker where scripts are off.
pub const NO_SCRIPT: &str = "Phần kiểm tra không chạy vì trình duyệt đang tắt nó. Bạn vẫn đọc được cả trang. So số thẻ với các quy tắc bên dưới.";
/// What a number that fits the pattern is told where no widget can look closer.
pub const NUMBER_PLAIN: &str = "Số này viết đúng cách: 10 số, hoặc đủ 15 ký tự. So thêm với các quy tắc bên dưới trước khi gửi.";
/// Why the widgets do not run, by the reason that the start scripts find.
pub const WIDGETS_OFF: [(&str, &str); 7] = [
    (
        "old",
        "Trình duyệt này quá cũ nên phần kiểm tra không chạy. Bạn vẫn đọc được cả trang. So số thẻ với các quy tắc bên dưới, hoặc mở trang bằng trình duyệt mới hơn.",
    ),
    (
        "policy",
        "Phần kiểm tra bị chặn ở đây nên không chạy. Bạn vẫn đọc được cả trang. So số thẻ với các quy tắc bên dưới, hoặc lưu trang về máy rồi mở tệp đã lưu.",
    ),
    (
        "locked",
        "Máy đang bật chế độ bảo mật cao (iPhone: “Lockdown Mode”) nên phần kiểm tra không chạy. Bạn vẫn đọc được cả trang. So số thẻ với các quy tắc bên dưới, hoặc mở trang trên máy khác.",
    ),
    (
        "blocked",
        "Trang web này chặn phần kiểm tra nên nó không chạy. Bạn vẫn đọc được cả trang. So số thẻ với các quy tắc bên dưới, hoặc lưu trang về máy rồi mở tệp đã lưu.",
    ),
    (
        "failed",
        "Phần kiểm tra không chạy được ở đây. Bạn vẫn đọc được cả trang. So số thẻ với các quy tắc bên dưới, hoặc tải lại trang.",
    ),
    (
        "cut",
        "Mạng yếu nên phần kiểm tra chưa tải xong. Có mạng thì tải lại trang.",
    ),
    (
        "stopped",
        "Phần kiểm tra đã dừng vì gặp lỗi. Hãy tải lại trang.",
    ),
];

/// Opens what whoever runs the web site has to know.
pub const WIDGETS_OFF_MORE: &str = "Chi tiết cho người quản trị";
/// What that is, by the same reasons.
pub const WIDGETS_OFF_DETAILS: [(&str, &str); 2] = [
    (
        "policy",
        "Content-Security-Policy chặn “WebAssembly”. Dùng chính sách trong tệp csp.txt.",
    ),
    (
        "blocked",
        "Content-Security-Policy chặn “JavaScript”. Dùng chính sách trong tệp csp.txt.",
    ),
];

/// Stands before the day of a copy that does not come from the network.
pub const COPY_OF: &str = "Bạn đang xem bản lưu ngày";
/// Says that the device's clock cannot be right.
pub const CLOCK_WRONG: &str = "Đồng hồ của máy đang sai ngày, nên phần đếm số lần gửi ở đây có thể sai. Chỉnh lại ngày giờ trong phần Cài đặt của máy.";
/// The notices at the edge of the window name themselves to screen readers.
pub const NOTICES: &str = "Thông báo của trang";
/// Says that the page did not arrive whole.
pub const NOTICE_CUT: &str =
    "Mạng yếu nên trang chưa tải hết. Bạn đọc được phần đã có. Có mạng thì bấm “Tải lại”.";
/// Says that the widgets have stopped.
pub const NOTICE_STOPPED: &str =
    "Trang gặp lỗi nên các công cụ đã dừng. Không có gì bị gửi đi. Bạn tải lại để làm tiếp.";
/// Says that the device keeps nothing.
pub const NOTICE_UNSAVED: &str = "Trình duyệt không cho trang lưu gì trên máy này. Lần sau trang không nhớ bạn đã làm đến đâu. Số lần gửi trong ngày, bạn ghi ra giấy.";
/// Loads the page anew.
pub const RELOAD: &str = "Tải lại";
/// Closes a notice.
pub const CLOSE: &str = "Đã hiểu";
/// Opens the rules of the number.
pub const RULES: &str = "Quy tắc của số thẻ BHYT";
/// Heads the list of groups.
pub const GROUPS: &str = "43 nhóm có trong danh sách của VNeID (hai chữ đầu)";
/// Says how to use the QR code.
pub const QR_HOW: &str = "Dùng máy ảnh của điện thoại khác để quét mã, hoặc bấm vào địa chỉ:";
/// Heads the audiences.
pub const AUDIENCES: &str = "Việc của bạn";
/// Asks which reader it is.
pub const READERS: &str = "Bạn là…";
/// Heads the hotlines.
pub const CONTACTS: &str = "Gọi ai khi cần giúp?";
/// Opens the official look-ups.
pub const LINKS: &str = "Trang tra cứu chính thức";
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
pub const NOT_OFFICIAL: &str = "Trang này chỉ hướng dẫn. Trang không phải VNeID, không phải trang của Bộ Công an hay Bảo hiểm xã hội.";

/// Opens the address of the video; its honest name follows.
pub const VIDEO_OPEN: &str = "Mở";

/// Stands before the day of the last review, where that is long ago.
pub const STALE_BEFORE: &str = "Trang này được xem lại lần cuối ngày";
/// Stands after it.
pub const STALE_AFTER: &str =
    "Đã hơn 6 tháng. VNeID có thể đã thay đổi. Hãy hỏi lại tổng đài nếu màn hình của bạn khác.";
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
    "Ai đòi tiền, mã OTP hay ảnh khuôn mặt là lừa đảo. Cúp máy, gọi 1900 0368.";
/// Heads the poster.
pub const POSTER_HEADING: &str = "Đưa thẻ BHYT vào VNeID";
/// The one rule that the poster has room for.
pub const POSTER_NUMBER: &str =
    "Số thẻ: 10 số cuối, hoặc đủ 15 ký tự. Mỗi ngày gửi tối đa 3 yêu cầu.";
