//! The Vietnamese words of the steps that belong to no ward.

/// A step, before its number.
pub const STEP: &str = "Bước";
/// Before a step, in the name of its tick.
pub const TICK: &str = "Đã làm bước";
/// Leads one step back.
pub const BACK: &str = "‹ Bước trước";
/// Leads one step on.
pub const ON: &str = "Bước tiếp ›";
/// Shows all steps at once.
pub const ALL: &str = "Xem tất cả các bước";
/// Shows one step at a time.
pub const ONE: &str = "Xem từng bước một";
/// Heads the steps.
pub const HEADING: &str = "Hướng dẫn từng bước";
/// Names the bar under the steps for screen readers.
pub const BAR: &str = "Chuyển bước";
