//! Every Vietnamese word of the practice chapter and of the drawn phone that is not the simulated app's own.

/// In place of an issuer while none is chosen; a choice in a list has no room for a mark of its own.
pub const NOT_CHOSEN: &str = "(chưa chọn – minh họa)";
/// Before the day on which a request of the practice was sent.
pub const DAY_OF_PRACTICE: &str = "Gửi ngày tập thứ ";
/// Begins the name of a drawing.
pub const DRAWING: &str = "Hình mô phỏng màn hình";
/// The login drawing: title and button.
pub const LOGIN: &str = "Đăng nhập";
/// The login drawing: who.
pub const LOGIN_ID: &str = "Số căn cước";
/// The login drawing: the secret.
pub const LOGIN_SECRET: &str = "Mật khẩu";

/// Praise before the next thing to do.
pub(super) const RIGHT: &str = "Đúng rồi. ";
/// After a sentence that no source gives to VNeID.
pub(super) const OWN_WORDS: &str = " (Lời của máy tập; VNeID thật có thể nói khác.)";
/// Before the number of wrong taps.
pub(super) const WRONG_TAPS: &str = " Số lần bấm chưa đúng: ";
/// Before what to remember.
pub(super) const REMEMBER: &str = ". Cần nhớ: ";
/// After a lesson that was opened on its last screen.
pub(super) const OPENED_AT_END: &str =
    "Đây là màn hình sau khi gửi. Bạn bấm thử các nút ở đây, hoặc bấm “Làm lại từ đầu”.";
/// What a lesson leaves to remember.
pub(super) const LESSON_REMEMBER: &str = "xem ví trước, gõ đúng 10 số cuối, chỉ gửi một lần. Bây giờ bạn bấm thử gì cũng được. Phiếu hoàn thành ở ngay dưới.";
/// The film was tapped.
pub(super) const ONLY_A_FILM: &str =
    "Đây là phim, máy tự bấm. Muốn tự bấm, hãy chọn “Làm theo” ở trên.";
/// A task was not chosen yet.
pub(super) const CHOOSE_TASK: &str = "Hãy chọn một bài. Trong bài, máy không đánh dấu chỗ bấm.";
/// At the beginning of a task.
pub(super) const TASK_BEGUN: &str = "Bạn bấm trên điện thoại. Bấm nhầm cũng không sao.";
/// After the end of a task.
pub(super) const TASK_OVER: &str = "Bài này đã xong. Bạn chọn làm lại, hoặc sang bài khác.";
/// The place within the film, the lesson, the tasks.
pub(super) const PLACES: [&str; 3] = ["Cảnh ", "Việc ", "Bài "];

/// The words of the chapter around the phone; they are prerendered and never enter the WASM.
#[cfg(not(target_arch = "wasm32"))]
pub(super) mod page {
    pub const HEADING: &str = "Thực hành trên điện thoại mô phỏng";
    pub const INTRO: &str =
        "Ở đây bạn bấm gì cũng không sao: không có gì được gửi đi. Tập quen rồi hãy mở VNeID thật.";
    pub const NO_TOOLS: &str = "Điện thoại này chưa bấm được vì trình duyệt không chạy phần thực hành. Bạn xem các bước có hình ở phần “Hướng dẫn từng bước”.";

    pub const CHECKS: &str = "Trước khi bắt đầu: 3 điều cần xem trên máy thật";
    /// The answers yes and no to the first two checks.
    pub const ANSWERS: [(&str, &str); 2] = [("Có rồi", "Chưa có"), ("Đã là mức 2", "Chưa phải")];
    pub const VERSION_FIELD: &str = "Gõ số “Phiên bản ứng dụng” trên máy bạn:";
    /// Where nothing can be typed: how to compare, with the two versions that matter.
    pub const VERSION_BY_EYE: &str = "So từng số, từ trái sang phải: từ 2.0.4 trở lên là thêm được thẻ BHYT; từ 2.1.10 trở lên là xem được cả Sổ sức khỏe điện tử. Ví dụ: 2.1.10 mới hơn 2.1.9, vì 10 lớn hơn 9. Máy hiện số nhỏ hơn 2.0.4 thì cập nhật trước khi làm.";
    pub const VERSION_BUTTON: &str = "Xem bản này";

    pub const PHONE: &str = "Điện thoại mô phỏng";
    pub const PHONE_OF_PRACTICE: &str = "Điện thoại để tập";
    pub const DASHED: &str =
        "Nét đứt và chữ “minh họa”: phần trang này tự vẽ thêm, máy thật có thể khác.";
    pub const MODES: &str = "Cách tập";
    /// What each way of practising is, in the order of the modes.
    pub const MODE_HINTS: [&str; 3] = ["Máy tự làm", "Từng việc một", "Giải bài"];
    pub const BACK: &str = "‹ Lùi";
    pub const ON: &str = "Tiến ›";
    pub const PLAY: &str = "Phát";
    pub const PAUSE: &str = "Tạm dừng";
    pub const SPEED: &str = "Tốc độ";
    /// Milliseconds a scene stands, and what that is called.
    pub const SPEEDS: [(&str, &str); 3] = [("8000", "Chậm"), ("5000", "Vừa"), ("3000", "Nhanh")];
    pub const SAMPLE_CARD: &str = "Thẻ BHYT mẫu (số bịa ra để tập)";
    pub const CARD_TITLE: &str = "Thẻ bảo hiểm y tế";
    pub const TASKS: &str = "Các bài tự làm";
    pub const TASK: &str = "Bài";
    pub const TASK_DONE: &str = "đã xong";
    pub const ALL_TASKS: &str = "Chọn bài khác";
    pub const NEXT_TASK: &str = "Bài tiếp theo ›";

    pub const CARD: &str = "Phiếu hoàn thành";
    pub const CARD_SENTENCE: &str = "Đã tập đưa thẻ BHYT vào VNeID trên điện thoại mô phỏng.";
    pub const CARD_NAME: &str = "Họ và tên (viết tay sau khi in):";
    pub const CARD_DATE: &str = "Ngày:";
    pub const CARD_LESSON: &str = "Làm theo từng việc, đến lúc gửi được yêu cầu";
    pub const CARD_TASKS: &str = "Số bài tự làm đã xong:";
    pub const CARD_LIMIT: &str =
        "Phiếu này ghi lại việc luyện tập, không phải giấy tờ của cơ quan nào.";
    pub const CARD_PRINT: &str = "In phiếu này";

    pub const DIARY: &str = "Đếm số lần gửi thật trong ngày";
    pub const DIARY_HINT: &str = "VNeID chỉ nhận tối đa 3 yêu cầu mỗi ngày. Gửi trên VNeID thật xong, bấm nút dưới đây để nhớ. Trang chỉ ghi số lần và ngày, trên máy này.";
}
