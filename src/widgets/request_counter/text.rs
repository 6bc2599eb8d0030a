//! The Vietnamese words around the count; the count itself is worded by [`vneid`].

/// What it is for.
pub const HINT: &str =
    "VNeID chỉ nhận tối đa 3 yêu cầu mỗi ngày. Trang chỉ ghi số lần và ngày, trên máy này.";
