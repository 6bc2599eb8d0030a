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
/// What film and lesson are, after their names.
pub const WAY_HINTS: [&str; 2] = [
    "Phim tự chạy, có phụ đề",
    "Từng bước một, bấm nhầm không sao",
];
/// One scene on.
pub const ON: &str = "Cảnh sau ›";
/// Plays the film.
pub const PLAY: &str = "Phát";
/// Pauses it.
pub const PAUSE: &str = "Tạm dừng";
/// Does what the lesson asks for.
pub const HELP: &str = "Bấm giúp tôi";
/// At the end of the film: to the lesson.
pub const TRY: &str = "Bấm thử ›";
/// A hint of the way through a task.
pub const HINT: &str = "Gợi ý";
/// A task that was not solved, from its beginning.
pub const TASK_AGAIN: &str = "Làm lại bài này";
/// Shows all of the words.
pub const WORDS_MORE: &str = "Xem thêm";
/// Hides them again.
pub const WORDS_LESS: &str = "Thu gọn";
/// Heads what is seldom wanted.
pub const OPTIONS: &str = "Tùy chọn";
/// Before the number of the card to type from.
pub const CARD_LINE: &str = "Thẻ mẫu:";
/// Stands on the phone.
pub const SIMULATED: &str = "Mô phỏng";
/// On the card of the film, behind its first five characters.
pub const START_LEFT_OUT: &str = "5 ký tự đầu: bỏ";
/// Under the card of the film: its ten digits are picked.
pub const PICKED: &str = "10 số cuối ↓";
/// So many of them are typed, and so many are left.
pub const TYPED: [&str; 2] = ["Đã nhập ", ", còn "];
/// All are typed.
pub const COMPARED: &str = "✓ Giống nhau cả 10 số";
/// Says that a card is made up.
pub const SAMPLE_CARD: &str = "Thẻ BHYT mẫu (số bịa ra để tập)";
/// The name of a card on its face.
pub const CARD_FACE: &str = "Thẻ BHYT";
/// Heads the list of tasks.
pub const TASKS: &str = "Các bài tự làm";
/// A task, before its number.
pub const TASK: &str = "Bài ";
/// After the number of the next task.
pub const LEADS_ON: &str = " ›";
/// A finished task.
pub const TASK_DONE: &str = "đã xong";
/// Back to the list of tasks.
pub const ALL_TASKS: &str = "Chọn bài khác";
/// Heads how a task is done.
pub const HOW: &str = "Cách làm bài";
/// How a task is done.
pub const HOW_TO: &str =
    "Nhìn thẻ ở trên, bấm trên điện thoại tập. Bấm nhầm không sao, cứ bấm tiếp.";
/// Before what to remember of a task.
pub const REMEMBER: &str = "Nhớ: ";

/// The six steps of the guide, in short.
pub const STEPS: [&str; 6] = [
    "Cập nhật VNeID",
    "Đăng nhập mức 2",
    "Bấm “Ví giấy tờ”",
    "Tạo mới yêu cầu",
    "Nhập 10 số cuối",
    "Gửi yêu cầu",
];
/// Before the number of one.
pub const STEP: &str = "Bước ";
/// Heads the end of the lesson.
pub const LESSON_OVER: &str = "Xong bài tập";
/// What was done.
pub const LESSON_DID: &str = "Bạn đã bấm đủ các bước trên điện thoại tập. Chưa có gì được gửi đi.";
/// What was learnt.
pub const LEARNT: &str = "mở “Thẻ BHYT” xem trước, nhập đúng 10 số cuối, chỉ gửi một lần.";
/// Leads to the real phone.
pub const NOW_REAL: &str = "Bây giờ làm thật ›";
/// Leads to what a later day brings, and what that is.
pub const NEXT_DAY_LESSON: [&str; 2] = ["Ngày hôm sau ›", "Tập mở thẻ đã hiện"];
/// Begins the lesson anew.
pub const LESSON_AGAIN: &str = "Tập lại từ đầu";

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
