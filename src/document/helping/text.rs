//! The Vietnamese words for those who help others.

use crate::widgets::names::id;

/// Heads the view.
pub const HEADING: &str = "Giúp người khác";
/// Whom it is for.
pub const WHOM: &str = "Dành cho thầy cô, người tình nguyện, tổ trưởng và cán bộ ở quầy.";
/// What a helper can use: id, name, hint.
pub const WIDGETS: [(&str, &str, &str); 4] = [
    (
        id::LIST,
        "Kiểm tra danh sách",
        "Nhiều số thẻ một lần, ngay trên máy này",
    ),
    (
        id::SHARING,
        "In và chia sẻ",
        "Tờ rơi, áp phích, mã QR, bản lưu",
    ),
    (
        id::PRACTICE_CHAPTER,
        "Bài tập",
        "13 bài trên điện thoại tập",
    ),
    (id::AUDIENCES, "Việc của bạn", "Chọn bạn là ai"),
];
/// Heads what a helper never asks for.
pub const NEVER_HEADING: &str = "Người giúp luôn giữ bốn điều";
/// What that is.
pub const NEVER: [&str; 4] = [
    "Không hỏi mật khẩu, passcode hay mã OTP. Người được giúp tự nhập.",
    "Không giữ số thẻ, không chụp thẻ hay căn cước.",
    "Không đăng nhập tài khoản của người khác trên máy mình.",
    "Không nhận tiền. Trong các bước của VNeID không có bước trả tiền.",
];
/// Heads the outlines.
pub const LESSONS: &str = "Dàn bài cho một buổi";
/// The short one.
pub const SHORT: &str = "Buổi 15 phút";
/// Its parts.
pub const SHORT_STEPS: [&str; 4] = [
    "2 phút: hỏi ai đã có thẻ trong VNeID. Nhắc: đi khám chỉ cần căn cước; thẻ quân đội, công an thì mang theo thẻ giấy.",
    "3 phút: cùng xem phim trong phần “Tập thử”.",
    "7 phút: từng người bấm “Làm theo” trên điện thoại tập.",
    "3 phút: nhắc ba điều. Mở “Thẻ BHYT” xem trước; nhập đúng 10 số cuối; gửi một lần.",
];
/// The long one.
pub const LONG: &str = "Buổi 45 phút";
/// Its parts.
pub const LONG_STEPS: [&str; 6] = [
    "5 phút: hỏi ai đã có thẻ trong VNeID, ai có tài khoản mức 2. Nhắc: đi khám chỉ cần căn cước; thẻ quân đội, công an thì mang theo thẻ giấy.",
    "5 phút: cùng xem phim trong phần “Tập thử”.",
    "10 phút: từng người bấm “Làm theo”, rồi “Tự làm” bài 1 và bài 2.",
    "10 phút: kiểm tra số thẻ của mình trên trang này. Trang không lưu, không gửi đi đâu.",
    "10 phút: ai đã có tài khoản mức 2 thì làm thật trên máy của mình.",
    "5 phút: kể các kiểu lừa đảo trong phần “Gửi không được”. Phát tờ rơi.",
];
