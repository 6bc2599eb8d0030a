//! Every Vietnamese word of the practice chapter and of the drawn phone that is not the simulated app's own.

/// In place of an issuer while none is chosen; a choice in a list has no room for a mark of its own.
pub const NOT_CHOSEN: &str = "(chưa chọn – minh họa)";
/// Before the day on which a request of the practice was sent.
pub const DAY_OF_PRACTICE: &str = "Gửi ngày tập thứ ";
/// Begins the name of a drawing.
pub const DRAWING: &str = "Hình mô phỏng màn hình";
/// The version drawing: title.
pub const PROFILE: &str = "Cá nhân";
/// The version drawing: what the number is.
pub const APP_VERSION: &str = "Phiên bản ứng dụng";
/// The login drawing: title and button.
pub const LOGIN: &str = "Đăng nhập";
/// The login drawing: who.
pub const LOGIN_ID: &str = "Số căn cước";
/// The login drawing: the secret.
pub const LOGIN_SECRET: &str = "Mật khẩu";

/// Heads the chapter.
pub const HEADING: &str = "Thực hành trên điện thoại mô phỏng";
/// What the chapter is for.
pub const INTRO: &str =
    "Ở đây bạn bấm gì cũng không sao: không có gì được gửi đi. Tập quen rồi hãy mở VNeID thật.";
/// Where the tools do not run.
pub const NO_TOOLS: &str = "Điện thoại này chưa bấm được vì trình duyệt không chạy phần thực hành. Bạn xem các bước có hình ở phần “Hướng dẫn từng bước”.";

/// Heads the quick checks.
pub const CHECKS: &str = "Trước khi bắt đầu: 3 điều cần xem trên máy thật";
/// The answers yes and no to the first two checks.
pub const ANSWERS: [(&str, &str); 2] = [("Có rồi", "Chưa có"), ("Đã là mức 2", "Chưa phải")];
/// Labels the version field.
pub const VERSION_FIELD: &str = "Gõ số “Phiên bản ứng dụng” trên máy bạn:";
/// Where nothing can be typed: how to compare, with the two versions that matter.
pub const VERSION_BY_EYE: &str = "So từng số, từ trái sang phải: từ 2.0.4 trở lên là thêm được thẻ BHYT; từ 2.1.10 trở lên là xem được cả Sổ sức khỏe điện tử. Ví dụ: 2.1.10 mới hơn 2.1.9, vì 10 lớn hơn 9. Máy hiện số nhỏ hơn 2.0.4 thì cập nhật trước khi làm.";
/// Judges the version.
pub const VERSION_BUTTON: &str = "Xem bản này";

/// Heads the phone.
pub const PHONE: &str = "Điện thoại mô phỏng";
/// Names the phone for screen readers.
pub const PHONE_OF_PRACTICE: &str = "Điện thoại để tập";
/// Explains the dashed lines.
pub const DASHED: &str =
    "Nét đứt và chữ “minh họa”: phần trang này tự vẽ thêm, máy thật có thể khác.";
/// Names the ways of practising.
pub const MODES: &str = "Cách tập";
/// What each way of practising is, in the order of the modes.
pub const MODE_HINTS: [&str; 3] = ["Máy tự làm", "Từng việc một", "Giải bài"];
/// One scene back.
pub const BACK: &str = "‹ Lùi";
/// One scene on.
pub const ON: &str = "Tiến ›";
/// Plays the film.
pub const PLAY: &str = "Phát";
/// Pauses it.
pub const PAUSE: &str = "Tạm dừng";
/// Labels the pace.
pub const SPEED: &str = "Tốc độ";
/// Milliseconds a scene stands, and what that is called.
pub const SPEEDS: [(&str, &str); 3] = [("8000", "Chậm"), ("5000", "Vừa"), ("3000", "Nhanh")];
/// Says that a card is made up.
pub const SAMPLE_CARD: &str = "Thẻ BHYT mẫu (số bịa ra để tập)";
/// The title of a health card.
pub const CARD_TITLE: &str = "Thẻ bảo hiểm y tế";
/// Heads the list of tasks.
pub const TASKS: &str = "Các bài tự làm";
/// A task, before its number.
pub const TASK: &str = "Bài";
/// A finished task.
pub const TASK_DONE: &str = "đã xong";
/// Back to the choice of tasks.
pub const ALL_TASKS: &str = "Chọn bài khác";
/// The next task.
pub const NEXT_TASK: &str = "Bài tiếp theo ›";

/// Heads the card of completion.
pub const CARD: &str = "Phiếu hoàn thành";
/// What it certifies.
pub const CARD_SENTENCE: &str = "Đã tập đưa thẻ BHYT vào VNeID trên điện thoại mô phỏng.";
/// The line for a name.
pub const CARD_NAME: &str = "Họ và tên (viết tay sau khi in):";
/// Before the day.
pub const CARD_DATE: &str = "Ngày:";
/// The finished lesson.
pub const CARD_LESSON: &str = "Làm theo từng việc, đến lúc gửi được yêu cầu";
/// Before the count of tasks.
pub const CARD_TASKS: &str = "Số bài tự làm đã xong:";
/// What the card is not.
pub const CARD_LIMIT: &str =
    "Phiếu này ghi lại việc luyện tập, không phải giấy tờ của cơ quan nào.";
/// Prints the card.
pub const CARD_PRINT: &str = "In phiếu này";
