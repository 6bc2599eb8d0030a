//! The Vietnamese words of the troubleshooter that belong to no content file.

/// Heads the chapter.
pub const HEADING: &str = "Gửi không được";
/// None of the choices fits.
pub const NONE: &str = "Không có trong các câu trên";
/// Above the question of who waits for the card.
pub const WAITING: &str =
    "Yêu cầu còn chờ duyệt thì đừng gửi lại: gửi thêm cùng 10 số cuối sẽ không thành công.";
/// The answer helped.
pub const SOLVED: &str = "Được rồi";
/// It did not.
pub const STUCK: &str = "Vẫn không được";
/// Stands before the sources of an answer.
pub const SOURCES: &str = "Theo";
/// Stands before the day on which somebody last looked them up.
pub const CHECKED: &str = "xem lại";
/// Says that this was long ago.
pub const STALE: &str = "Đã hơn 6 tháng. VNeID có thể đã thay đổi.";
/// Heads the answers that no group holds.
pub const OTHERS: &str = "Câu hỏi khác";
/// Heads the answers that stand at the beginning of the flow.
pub const FIRST: &str = "Máy báo câu này";
/// To the checker.
pub const CHECKER: &str = "Kiểm tra số thẻ";
/// To the path.
pub const PATH: &str = "Làm từng bước";
/// To the phone.
pub const PRACTICE: &str = "Bấm thử trên điện thoại tập";
/// To the count of requests.
pub const REQUEST_COUNTER: &str = "Đếm số lần gửi";
