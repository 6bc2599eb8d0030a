//! The Vietnamese words around the count; the count itself is worded by [`vneid`].

/// What it is for.
pub const HINT: &str =
    "VNeID chỉ nhận tối đa 3 yêu cầu mỗi ngày. Trang chỉ ghi số lần và ngày, trên máy này.";
/// Asks what happened.
pub const ASK: &str = "Bạn bấm “Gửi yêu cầu” rồi thì VNeID báo gì?";
/// VNeID took the request.
pub const SENT: &str = "Báo gửi thành công";
/// VNeID takes no more today.
pub const USED_UP: &str = "VNeID báo quá số lần";
/// What to do once it takes some again.
pub const USED_UP_THEN: &str = "Hôm đó, xem “Thẻ BHYT” và “Lịch sử” trước. Thẻ đã hiện, hoặc yêu cầu còn chờ duyệt, thì không gửi nữa.";
