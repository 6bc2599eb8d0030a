//! The Vietnamese words of the search.

/// Names the field.
pub const FIELD: &str = "Tìm trong trang, không cần dấu";
/// Nothing was found.
pub const NONE: &str = "Không tìm thấy. Thử chữ ngắn hơn, hoặc chọn một câu ở trên.";
