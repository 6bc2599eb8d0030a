//! The Vietnamese words around the count; the count itself is worded by [`vneid`](crate::vneid).

/// Heads the diary.
pub const HEADING: &str = "Đếm số lần gửi thật trong ngày";
/// What it is for.
pub const HINT: &str = "VNeID chỉ nhận tối đa 3 yêu cầu mỗi ngày. Gửi trên VNeID thật xong, bấm nút dưới đây để nhớ. Trang chỉ ghi số lần và ngày, trên máy này.";
