//! Every Vietnamese word of the practice chapter and of the drawn phone that is not the simulated app's own.

/// Before the day on which a request of the practice was sent.
pub const DAY_OF_PRACTICE: &str = "Gửi ngày tập thứ ";
/// Begins the name of a drawing.
pub const DRAWING: &str = "Hình điện thoại tập, màn hình “";
/// In the name of a drawing: before what is marked in it.
pub const DRAWING_SHOWS: &str = "”, chỉ vào “";
/// Heads the chapter.
pub const HEADING: &str = "Tập thử trên điện thoại tập";
/// What the chapter is for.
pub const INTRO: &str =
    "Ở đây bạn bấm gì cũng không sao: không có gì được gửi đi. Tập quen rồi hãy mở VNeID thật.";
/// Where the widgets do not run.
pub const NO_WIDGETS: &str = "Trình duyệt này không chạy được điện thoại tập. Bạn xem các bước có hình ở phần “Hướng dẫn từng bước”.";

/// Labels the version field.
pub const VERSION_FIELD: &str = "Nhập số “Phiên bản Ứng dụng” trên máy bạn:";
/// Where nothing can be typed: how to compare, with the two versions that matter.
pub const VERSION_BY_EYE: &str = "So từng số, từ trái sang phải: từ 2.1.10 trở lên là đủ mới cho cả sổ sức khỏe điện tử; từ 2.0.4 trở lên là bản hướng dẫn năm 2025 cần. Ví dụ: 2.1.10 mới hơn 2.1.9, vì 10 lớn hơn 9. Máy hiện số nhỏ hơn 2.0.4 thì cập nhật trước khi làm.";
/// Judges the version.
pub const VERSION_BUTTON: &str = "Xem bản này";

/// Heads the phone.
pub const PHONE: &str = "Điện thoại tập";
/// Names the phone for screen readers.
pub const PHONE_OF_PRACTICE: &str = "Điện thoại tập";
/// Explains the mark of what no source shows.
pub const OWN: &str = "Chữ “minh họa”: trang này tự vẽ, máy thật có thể khác.";
/// Names the ways of practising.
pub const MODES: &str = "Chọn: xem phim, làm theo, tự làm";
/// What each way of practising is, in the order of the modes.
pub const MODE_HINTS: [&str; 3] = ["Phim tự chạy", "Từng bước một", "Làm bài"];
/// One scene on.
pub const ON: &str = "Tiến ›";
/// Plays the film.
pub const PLAY: &str = "Phát";
/// Pauses it.
pub const PAUSE: &str = "Tạm dừng";
/// Does what the lesson asks for.
pub const HELP: &str = "Bấm giúp tôi";
/// At the end of the film: to the lesson.
pub const TRY: &str = "Bấm thử ›";
/// Back to the phone after a refusal.
pub const GO_ON: &str = "Làm tiếp";
/// A task that was not solved, from its beginning.
pub const TASK_AGAIN: &str = "Làm lại bài này";
/// Shows all of the words in place of the phone.
pub const WORDS_MORE: &str = "Xem thêm";
/// Shows the phone again.
pub const WORDS_LESS: &str = "Xem máy";
/// Heads what is seldom wanted.
pub const OPTIONS: &str = "Tùy chọn";
/// Before the number of the card to type from.
pub const CARD_LINE: &str = "Thẻ mẫu:";
/// Stands on the phone.
pub const SIMULATED: &str = "Mô phỏng";
/// Labels the pace.
pub const SPEED: &str = "Tốc độ";
/// Milliseconds a scene stands, and what that is called.
pub const SPEEDS: [(&str, &str); 3] = [("6000", "Chậm"), ("3700", "Vừa"), ("2500", "Nhanh")];
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
pub const CARD_SENTENCE: &str = "Đã tập đưa thẻ BHYT vào VNeID trên điện thoại tập.";
/// The lines to fill in by hand.
pub const CARD_LINES: [&str; 3] = ["Họ và tên (viết tay sau khi in):", "Lớp:", "Trường:"];
/// Before the day.
pub const CARD_DATE: &str = "Ngày:";
/// The finished lesson.
pub const CARD_LESSON: &str = "Làm theo từng bước, đến lúc gửi được yêu cầu";
/// Before the count of tasks.
pub const CARD_TASKS: &str = "Số bài tự làm đã xong:";
/// What the card is not.
pub const CARD_LIMIT: &str =
    "Phiếu này ghi lại việc luyện tập, không phải giấy tờ của cơ quan nào.";
/// Prints the card.
pub const CARD_PRINT: &str = "In phiếu này";
/// Forgets what is finished.
pub const ERASE: &str = "Xóa bài đã làm";
/// Asks before that.
pub const ERASE_ASK: &str = "Xóa hết bài đã làm và phiếu này trên máy?";
/// Forgets it.
pub const ERASE_YES: &str = "Xóa";
/// Keeps it.
pub const ERASE_NO: &str = "Giữ lại";
