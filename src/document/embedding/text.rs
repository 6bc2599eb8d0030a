//! The Vietnamese words of embedding.

/// Heads the chapter.
pub const HEADING: &str = "Dành cho quản trị trang web";
/// Says what the chapter is for.
pub const INTRO: &str = "Bạn phụ trách trang web của xã, trường học hay cơ quan? Bạn có thể đặt trang này, hoặc một phần của nó, vào trang web của mình.";
/// Stands in place of the lines where the page is a file.
pub const FILE: &str = "Bạn đang mở trang từ một tệp trên máy nên chưa có địa chỉ để nhúng. Bạn hãy đưa trang lên máy chủ web, rồi mở phần này ở địa chỉ đó.";
/// Opens the choices and the lines.
pub const OPEN: &str = "Lấy mã nhúng";

/// Asks for the part.
pub const PART: &str = "Phần muốn đặt";
/// The checker.
pub const CHECKER: &str = "Kiểm tra số thẻ BHYT";
/// The practice.
pub const PRACTICE: &str = "Tập thử trên điện thoại tập";
/// The steps.
pub const STEPS: &str = "Hướng dẫn từng bước";
/// The video.
pub const VIDEO: &str = "Video hướng dẫn";
/// The whole page, beginning with the wizard.
pub const PATH: &str = "Làm từng bước (cả trang)";
/// The whole page, beginning with the troubleshooter.
pub const TROUBLE: &str = "Gửi không được (cả trang)";
/// The whole page.
pub const WHOLE: &str = "Cả trang, từ câu hỏi đầu";

/// Asks for the looks.
pub const THEME: &str = "Màu sắc";
/// As the visitor's device has it.
pub const THEME_DEVICE: &str = "Theo máy của người xem";
/// Light.
pub const THEME_LIGHT: &str = "Nền sáng";
/// Dark.
pub const THEME_DARK: &str = "Nền tối";
/// More contrast.
pub const THEME_CONTRAST: &str = "Tương phản cao";

/// Labels the script's line.
pub const BY_SCRIPT: &str = "Mã nhúng";
/// Says what it does.
pub const BY_SCRIPT_HOW: &str = "Khung tự cao vừa với nội dung. Tệp embed.js phải nằm cùng thư mục với tệp của trang này trên máy chủ.";
/// Copies it.
pub const COPY_SCRIPT: &str = "Sao chép mã nhúng";
/// Labels the frame's line.
pub const BY_IFRAME: &str = "Mã dự phòng, khi trình soạn thảo bỏ mất thẻ script";
/// Says what it does.
pub const BY_IFRAME_HOW: &str =
    "Khung có chiều cao cố định, nội dung dài hơn thì có thanh cuộn. Bạn sửa được số ở height.";
/// Copies it.
pub const COPY_IFRAME: &str = "Sao chép mã dự phòng";
/// Stands before the origin that a host's policy must allow.
pub const POLICY: &str = "Nếu trang web của bạn có Content-Security-Policy, hãy thêm địa chỉ sau vào script-src và frame-src:";
/// Says that the lines were copied.
pub const COPIED: &str = "Đã sao chép. Bạn dán vào mã HTML của trang web.";
/// Says how to copy where the browser does not let a page do it.
pub const BY_HAND: &str = "Máy không cho sao chép. Mã đã được chọn sẵn, bạn bấm Ctrl+C.";
/// Shows what the line does.
pub const PREVIEW: &str = "Xem thử";

/// Leads from a part to the whole page.
pub const WHOLE_PAGE: &str = "Mở trang đầy đủ";
