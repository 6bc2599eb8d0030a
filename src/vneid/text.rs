//! Every word of this module that a reader sees.
//!
//! The labels in the first part stand as VNeID writes them (screenshots of letter 202/UBND-VHXH, appendix 01; VNeID's
//! guide attached to Thái Nguyên's plan of 17/7/2025), except where a comment calls them ours.

use chrono::NaiveDate;

use super::day::written;

/// On the home screen of a level-2 account.
pub const LEVEL_TWO: &str = "Tài khoản mức 2";
/// Below it.
pub const LEVEL_TWO_SENTENCE: &str = "Tài khoản của bạn đã được định danh điện tử mức 2";
/// On "Tích hợp thông tin" before anything was sent.
pub const NO_HISTORY: &str = "Chưa có lịch sử tích hợp thông tin";
/// Above the picture of an old card on the entry screen.
pub const SAMPLE_OLD: &str = "Mẫu thẻ cũ: (15 ký tự)";
/// Above the picture of a new card on the entry screen.
pub const SAMPLE_NEW: &str = "Mẫu thẻ mới: (10 ký tự)";
/// Below the title of the success screen.
pub const SUCCESS_SENTENCE: &str =
    "Hệ thống sẽ gửi thông tin đi tra cứu để phê duyệt trước khi hiển thị lên ứng dụng";

pub(super) const WALLET: &str = "Ví giấy tờ";
pub(super) const PROFILE: &str = "Cá nhân";
pub(super) const HEALTH_CARD: &str = "Thẻ BHYT";
pub(super) const CITIZEN_CARD: &str = "Thông tin Thẻ CCCD";
pub(super) const DRIVING_LICENCE: &str = "Giấy phép lái xe";
pub(super) const VEHICLE_PAPER: &str = "Đăng ký xe";
pub(super) const SOCIAL_INSURANCE: &str = "Bảo hiểm xã hội";
pub(super) const DEPENDANTS: &str = "Người phụ thuộc";
pub(super) const INTEGRATE: &str = "Tích hợp thông tin";
pub(super) const NEW_REQUEST: &str = "Tạo mới yêu cầu";
pub(super) const KIND_HEALTH_CARD: &str = "Thẻ bảo hiểm y tế";
pub(super) const KIND_FIELD: &str = "Loại thông tin *";
pub(super) const ISSUER: &str = "Đơn vị cấp thẻ BHYT *";
pub(super) const NUMBER: &str = "Số thẻ BHYT *";
pub(super) const NUMBER_HINT: &str = "Nhập 10 kí tự cuối trên mã số thẻ BHYT";
pub(super) const CONFIRM: &str = "Tôi xác nhận các thông tin ở trên là đúng";
pub(super) const SUBMIT: &str = "Gửi yêu cầu";
pub(super) const MORE: &str = "Tích hợp thêm thông tin khác";
pub(super) const HISTORY: &str = "Lịch sử";
pub(super) const TO_HOME: &str = "Quay về trang chủ";
pub(super) const TITLE_HOME: &str = "Trang chủ";
pub(super) const TITLE_KIND: &str = "Chọn loại thông tin";
pub(super) const TITLE_FORM: &str = "Nhập thông tin tích hợp";
pub(super) const TITLE_SUCCESS: &str = "Gửi yêu cầu thành công";
pub(super) const TITLE_HISTORY: &str = "Lịch sử tích hợp thông tin";
pub(super) const QUOTA: &str =
    "Bạn đã gửi yêu cầu tích hợp thông tin quá số lần quy định. Vui lòng thử lại vào ngày mai";

// From here on the words are the simulator's own.

/// Beside whatever no source documents.
pub const ILLUSTRATIVE: &str = "minh họa";
/// What stands on the phone itself.
pub const SIMULATED: &str = "Mô phỏng để tập, không phải VNeID thật. Không có gì được gửi đi.";
/// The choice of entry forms.
pub const FORM_CHOICE: &str = "Màn hình nhập trên máy bạn";
/// Beside the phone: [`Action::NextDay`](super::Action::NextDay).
pub const NEXT_DAY: &str = "Sang ngày mai";
/// Beside the phone: [`Action::LetApprove`](super::Action::LetApprove).
pub const LET_APPROVE: &str = "Cho yêu cầu được duyệt";
/// Beside the phone: [`Action::Restart`](super::Action::Restart).
pub const RESTART: &str = "Làm lại từ đầu";
/// The first frame of the film, before the caption of its first step.
pub const FILM_OPENING: &str = "Đây là màn hình chính sau khi đăng nhập. ";
/// The last frame of the film, after every step.
pub const FILM_ENDING: &str = "Hết phim. Khi đi khám, bạn cho nhân viên y tế xem thẻ này. Muốn tự bấm, chọn “Làm theo” ở trên.";
/// The end of the lesson.
pub const LESSON_DONE: &str =
    "Bạn đã làm xong. Trên máy thật cũng vậy: gửi một lần rồi chờ duyệt, đừng gửi đi gửi lại.";

pub(super) const BACK: &str = "Quay lại";
pub(super) const OTHER_SERVICE: &str = "Dịch vụ khác";
pub(super) const REQUEST: &str = "Yêu cầu đã gửi";
pub(super) const PROCESSING: &str = "Đang xử lý";
pub(super) const APPROVED: &str = "Đã duyệt";
pub(super) const FORM_NUMBER_ONLY: &str = "Chỉ có ô số thẻ";
pub(super) const FORM_TWO_ISSUERS: &str = "Có 2 đơn vị cấp (minh họa)";
pub(super) const FORM_THREE_ISSUERS: &str = "Có 3 đơn vị cấp";
pub(super) const MODE_WATCH: &str = "Xem";
pub(super) const MODE_FOLLOW: &str = "Làm theo";
pub(super) const MODE_ALONE: &str = "Tự làm";

pub(super) const WHAT_BACK: &str = "Nút này đưa bạn về màn hình trước.";
pub(super) const WHAT_WALLET: &str = "Đây là ví giấy tờ: nơi xem giấy tờ đã có và thêm thẻ BHYT.";
pub(super) const WHAT_PROFILE: &str =
    "Mục “Cá nhân” dùng để xem “Phiên bản ứng dụng”. Thẻ BHYT không nằm ở đây.";
pub(super) const WHAT_OTHER_SERVICE: &str = "Đây là dịch vụ khác, không liên quan đến thẻ BHYT.";
pub(super) const WHAT_HEALTH_CARD: &str =
    "Thẻ BHYT đã có trong ví. Khi đi khám, bạn mở thẻ này cho nhân viên y tế xem.";
pub(super) const WHAT_CITIZEN_CARD: &str =
    "Đây là thông tin căn cước của bạn, không phải thẻ BHYT.";
pub(super) const WHAT_DRIVING_LICENCE: &str = "Đây là giấy phép lái xe, không phải thẻ BHYT.";
pub(super) const WHAT_VEHICLE_PAPER: &str = "Đây là giấy đăng ký xe, không phải thẻ BHYT.";
pub(super) const WHAT_SOCIAL_INSURANCE: &str =
    "Đây là mục bảo hiểm xã hội. Muốn thêm thẻ BHYT, bạn bấm “Tích hợp thông tin”.";
pub(super) const WHAT_DEPENDANTS: &str = "Đây là mục người phụ thuộc, không phải thẻ BHYT của bạn.";
pub(super) const WHAT_INTEGRATE: &str = "Mục này để thêm giấy tờ vào ví và xem các yêu cầu đã gửi.";
pub(super) const WHAT_NEW_REQUEST: &str = "Nút này bắt đầu một yêu cầu mới.";
pub(super) const WHAT_REQUEST: &str = "Đây là yêu cầu bạn đã gửi. Khi được duyệt, thẻ BHYT hiện trong “Ví giấy tờ”. Không cần gửi lại.";
pub(super) const WHAT_KIND_HEALTH_CARD: &str = "Đây là loại giấy tờ cần chọn để thêm thẻ BHYT.";
pub(super) const WHAT_OTHER_KIND: &str =
    "Đây là loại giấy tờ khác. Bạn cần chọn “Thẻ bảo hiểm y tế”.";
pub(super) const WHAT_KIND_FIELD: &str =
    "Ô này cho biết loại giấy tờ. Đang là “Thẻ bảo hiểm y tế” thì bạn không phải đổi.";
pub(super) const WHAT_ISSUER: &str = "Ô này để chọn đơn vị cấp thẻ BHYT.";
pub(super) const WHAT_NUMBER: &str = "Ô này để gõ số thẻ BHYT.";
pub(super) const WHAT_CONFIRM: &str = "Ô này để xác nhận bạn đã xem lại và thông tin đúng.";
pub(super) const WHAT_SUBMIT: &str = "Nút này gửi yêu cầu đi. Chỉ bấm khi đã điền đủ.";
pub(super) const WHAT_MORE: &str = "Nút này mở một yêu cầu mới. Gửi thẻ BHYT một lần là đủ.";
pub(super) const WHAT_HISTORY: &str = "Nút này mở danh sách yêu cầu đã gửi.";
pub(super) const WHAT_TO_HOME: &str = "Nút này đưa bạn về trang chủ.";
pub(super) const WHAT_BESIDE: &str = "Nút này ở ngoài điện thoại, lúc này chưa cần đến.";
pub(super) const NOT_HERE: &str = "Màn hình này không có nút đó.";
pub(super) const NUMBER_DIFFERS: &str = "Số vừa gõ khác số trên thẻ mẫu.";

pub(super) const MISSING_ISSUER: &str = "Bạn chưa chọn “Đơn vị cấp thẻ BHYT”. Ô này bắt buộc.";
pub(super) const MISSING_NUMBER: &str = "Bạn chưa gõ “Số thẻ BHYT”. Ô này bắt buộc.";
pub(super) const MISSING_CONFIRM: &str =
    "Bạn chưa đánh dấu vào ô “Tôi xác nhận các thông tin ở trên là đúng”.";
pub(super) const ALREADY_APPROVED: &str =
    "Bạn đã có yêu cầu được duyệt nên không gửi thêm được. Hãy mở “Ví giấy tờ” để xem thẻ.";
pub(super) const IN_PROCESS: &str =
    "Một yêu cầu có cùng 10 ký tự cuối đang được xử lý. Bạn chỉ cần chờ, không gửi lại.";
pub(super) const NEXT_DAY_CAME: &str = "Đã sang ngày mới. Bạn lại có 3 lần gửi.";
pub(super) const APPROVAL_CAME: &str = "Yêu cầu đã được duyệt. Hãy mở “Ví giấy tờ” để xem thẻ.";
pub(super) const NOTHING_TO_APPROVE: &str = "Không có yêu cầu nào đang chờ duyệt.";
pub(super) const RESTARTED: &str = "Đã về màn hình đầu. Mọi thứ như mới.";

/// The lesson and the film: what to do, where it is, what the film says while it points there.
pub(super) mod step {
    pub const WALLET: [&str; 3] = [
        "Bấm “Ví giấy tờ”.",
        "“Ví giấy tờ” mang số 1.",
        "Bấm “Ví giấy tờ”. Nếu trong ví đã có “Thẻ BHYT” thì không phải làm nữa.",
    ];
    pub const INTEGRATE: [&str; 3] = [
        "Trong ví chưa có “Thẻ BHYT”. Bấm “Tích hợp thông tin”.",
        "“Tích hợp thông tin” mang số 2.",
        "Trong ví chưa có “Thẻ BHYT”, nên bấm “Tích hợp thông tin”.",
    ];
    pub const NEW_REQUEST: [&str; 3] = [
        "Bấm “Tạo mới yêu cầu”.",
        "“Tạo mới yêu cầu” mang số 3.",
        "Bấm “Tạo mới yêu cầu”.",
    ];
    pub const KIND: [&str; 3] = [
        "Chọn “Thẻ bảo hiểm y tế”.",
        "“Thẻ bảo hiểm y tế” mang số 4.",
        "Chọn loại thông tin “Thẻ bảo hiểm y tế”.",
    ];
    pub const ISSUER: [&str; 3] = [
        "Ở ô “Đơn vị cấp thẻ BHYT”, chọn “Bảo hiểm xã hội Việt Nam”.",
        "Ô “Đơn vị cấp thẻ BHYT” nằm trên ô số thẻ.",
        "Chọn đơn vị cấp. Ký tự 4–5 của thẻ mẫu không phải 97 hay 98, nên là Bảo hiểm xã hội Việt Nam.",
    ];
    pub const NUMBER: [&str; 3] = [
        "Ở ô “Số thẻ BHYT”, gõ 10 số cuối của thẻ mẫu.",
        "Ô “Số thẻ BHYT” mang số 5. Gõ đúng từng số như trên thẻ mẫu.",
        "Gõ 10 số cuối của thẻ, rồi so lại từng số.",
    ];
    pub const CONFIRM: [&str; 3] = [
        "So lại số với thẻ mẫu, rồi đánh dấu “Tôi xác nhận các thông tin ở trên là đúng”.",
        "Ô đánh dấu nằm trên nút “Gửi yêu cầu”.",
        "Đánh dấu vào ô xác nhận. Thiếu dấu này, “Gửi yêu cầu” chưa bấm được.",
    ];
    pub const SUBMIT: [&str; 3] = [
        "Bấm “Gửi yêu cầu”.",
        "“Gửi yêu cầu” mang số 6, ở cuối màn hình.",
        "Bấm “Gửi yêu cầu”. Máy sẽ báo “Gửi yêu cầu thành công”.",
    ];
    pub const HISTORY: [&str; 3] = ["", "", "Bấm “Lịch sử” để xem yêu cầu vừa gửi."];
    pub const APPROVAL: [&str; 3] = ["", "", "Hệ thống tra cứu rồi duyệt. Bạn chỉ cần chờ."];
    pub const BACK: [&str; 3] = ["", "", "Quay lại “Tích hợp thông tin”."];
    pub const BACK_TO_WALLET: [&str; 3] = ["", "", "Đã duyệt. Quay lại “Ví giấy tờ” để xem thẻ."];
    pub const CARD: [&str; 3] = ["", "", "Trong ví đã có “Thẻ BHYT”. Bấm vào để mở thẻ."];
}

/// The tasks: title, story, what to remember.
pub(super) mod task {
    pub const NEW_CARD: [&str; 3] = [
        "Thẻ mẫu mới, 10 số",
        "Thẻ của bạn là mẫu mới, do Bảo hiểm xã hội Việt Nam cấp. Hãy đưa thẻ vào VNeID.",
        "Thẻ mẫu mới in 10 số: gõ cả 10 số.",
    ];
    pub const OLD_CARD: [&str; 3] = [
        "Thẻ mẫu cũ, 15 ký tự",
        "Thẻ của bạn in 15 ký tự. Máy bạn chỉ có ô số thẻ, dặn nhập 10 ký tự cuối.",
        "Thẻ cũ in 15 ký tự: bỏ 5 ký tự đầu, gõ 10 số cuối là đủ.",
    ];
    pub const SOLDIER: [&str; 3] = [
        "Thẻ quân nhân, mã 97",
        "Thẻ của bạn do Bảo hiểm xã hội Bộ Quốc phòng cấp: ký tự 4–5 là 97.",
        "Ký tự 4–5 là 97: chọn “Bảo hiểm xã hội Bộ Quốc phòng”.",
    ];
    pub const POLICE: [&str; 3] = [
        "Chọn nhầm đơn vị cấp thẻ",
        "Thẻ của bạn có ký tự 4–5 là 98. Người trước đã điền hộ nhưng chọn nhầm đơn vị cấp. Hãy sửa rồi gửi.",
        "Ký tự 4–5 là 98: chọn “Bảo hiểm xã hội Công an nhân dân”. Số khác 97, 98 là Bảo hiểm xã hội Việt Nam.",
    ];
    pub const LETTER_O: [&str; 3] = [
        "Gõ nhầm chữ O",
        "Số thẻ đã gõ sẵn, nhưng có một chữ O thay cho số 0. Hãy tìm, sửa rồi gửi.",
        "Trừ hai chữ đầu, số thẻ chỉ có chữ số. Gõ 10 số cuối bằng bàn phím số thì khó nhầm.",
    ];
    pub const NO_TICK: [&str; 3] = [
        "Bấm gửi mà máy không gửi",
        "Bạn điền đúng cả rồi mà “Gửi yêu cầu” vẫn không được. Hãy tìm chỗ còn thiếu.",
        "Máy có ô “Tôi xác nhận…” thì phải đánh dấu trước khi gửi.",
    ];
    pub const CITIZEN_NUMBER: [&str; 3] = [
        "Gõ nhầm số căn cước",
        "Ô số thẻ đang có 12 số của căn cước công dân. Hãy thay bằng số trên thẻ BHYT rồi gửi.",
        "12 số là số căn cước. Ô này cần 10 số hoặc 15 ký tự của thẻ BHYT.",
    ];
    pub const OUTSIDE_LIST: [&str; 3] = [
        "Hai chữ đầu lạ",
        "Thẻ của bạn bắt đầu bằng TV, hai chữ không có trong danh sách VNeID công bố. Hãy tìm cách gửi.",
        "Hai chữ đầu ngoài danh sách: chỉ gõ 10 số cuối.",
    ];
    pub const QUOTA: [&str; 3] = [
        "Đã gửi 3 lần hôm nay",
        "Hôm nay bạn đã gửi 3 lần với số sai. Bây giờ bạn đã có số đúng. Hãy gửi cho được.",
        "Mỗi ngày gửi tối đa 3 lần. Hết lượt thì chờ đến ngày mai.",
    ];
    pub const ALREADY_THERE: [&str; 3] = [
        "Thẻ có trong ví chưa?",
        "Con bạn bảo thẻ BHYT có khi đã ở trong máy. Hãy xem và mở thẻ. Đừng gửi gì thêm.",
        "Trước khi gửi, mở “Ví giấy tờ” xem đã có “Thẻ BHYT” chưa.",
    ];
    pub const STILL_PROCESSING: [&str; 3] = [
        "Gửi rồi mà chưa thấy thẻ",
        "Bạn đã gửi yêu cầu nhưng trong ví chưa có thẻ. Hãy tìm và mở yêu cầu đã gửi. Đừng gửi lại.",
        "Chưa thấy thẻ thì xem “Tích hợp thông tin” hoặc “Lịch sử”, rồi chờ. Gửi lại sẽ bị từ chối.",
    ];

    pub const SOLVED: &str = "Bạn đã làm đúng.";
    pub const OTHER_NUMBER: &str = "Yêu cầu đã gửi đi nhưng số khác với số trên thẻ.";
    pub const OTHER_ISSUER: &str = "Yêu cầu đã gửi đi nhưng đơn vị cấp không đúng với thẻ.";
    pub const REFUSED_THRICE: &str =
        "Máy đã từ chối 3 lần. Hãy dừng lại, đọc kỹ lời báo rồi làm lại.";
    pub const NEEDLESS: &str = "Việc này không cần gửi yêu cầu.";
}

/// The quick checks before the phone: question, how to see it, what a yes and a no mean.
pub(super) mod check {
    pub const WALLET: [&str; 4] = [
        "Trong “Ví giấy tờ” đã có “Thẻ BHYT” chưa?",
        "Mở VNeID, bấm “Ví giấy tờ” và nhìn xem có “Thẻ BHYT” không.",
        "Thẻ đã ở trong máy. Bạn không phải gửi yêu cầu nữa.",
        "Chưa có thì làm tiếp các bước để thêm thẻ.",
    ];
    pub const LEVEL: [&str; 4] = [
        "Tài khoản của bạn đã là mức 2 chưa?",
        "Mở VNeID, xem có dòng “Tài khoản mức 2” không.",
        "Tài khoản mức 2 làm được việc này.",
        "Bạn không tự lên mức 2 trên điện thoại được. Hãy mang căn cước gắn chip đến cơ quan công an để đăng ký.",
    ];
    pub const VERSION: [&str; 4] = [
        "Ứng dụng VNeID có đủ mới không?",
        "Mở VNeID, bấm “Cá nhân”, xem số ở dòng “Phiên bản ứng dụng”.",
        super::VERSION_GOOD,
        super::VERSION_TOO_OLD,
    ];
}

/// How to update on Android.
pub const UPDATE_ANDROID: &str = "Máy Android: mở CH Play, tìm “VNeID”. Thấy nút cập nhật thì bấm.";
/// How to update on iOS.
pub const UPDATE_IOS: &str = "iPhone (iOS): mở App Store, tìm “VNeID”. Thấy nút cập nhật thì bấm.";
/// The answer to what is no version.
pub const NOT_A_VERSION: &str = "Chưa đọc được số phiên bản. Hãy gõ như máy hiện, ví dụ 2.1.10.";

pub(super) const VERSION_GOOD: &str = "Bản này đủ mới cho cả thẻ BHYT và Sổ sức khỏe điện tử. Tốt nhất vẫn là bản mới nhất trên kho ứng dụng.";
pub(super) const VERSION_CARD_ONLY: &str = "Bản này thêm được thẻ BHYT, nhưng Sổ sức khỏe điện tử cần bản 2.1.10 trở lên. Bạn nên cập nhật.";
pub(super) const VERSION_TOO_OLD: &str =
    "Bản này cũ hơn 2.0.4, bản thấp nhất theo hướng dẫn năm 2025. Hãy cập nhật trước khi làm.";

/// The button of the diary.
pub const DIARY_RECORD: &str = "Tôi vừa gửi một yêu cầu thật";
/// The way back from a mistaken press.
pub const DIARY_UNDO: &str = "Bỏ lần vừa ghi";

pub(super) const DIARY_CLOCK: &str = "Ngày trên máy sớm hơn ngày đã ghi, nên hôm nay đếm lại từ đầu. Hãy xem ngày giờ của máy có đúng không.";

pub(super) fn diary(today: NaiveDate, count: u8, left: u8, anew: NaiveDate) -> String {
    let (today, anew) = (written(today), written(anew));
    format!(
        "Hôm nay, {today}, bạn đã ghi {count} lần gửi, còn {left} lần. Đếm lại từ 0 giờ ngày {anew} (giờ Việt Nam)."
    )
}

/// What the practice says of itself, around the simulated app's own words.
pub(super) mod session {
    /// Praise before the next thing to do.
    pub const RIGHT: &str = "Đúng rồi. ";
    /// After a sentence that no source gives to VNeID.
    pub const OWN_WORDS: &str = " (Lời của máy tập; VNeID thật có thể nói khác.)";
    /// Before the number of wrong taps.
    pub const WRONG_TAPS: &str = " Số lần bấm chưa đúng: ";
    /// Before what to remember.
    pub const REMEMBER: &str = ". Cần nhớ: ";
    /// After a lesson that was opened on its last screen.
    pub const OPENED_AT_END: &str =
        "Đây là màn hình sau khi gửi. Bạn bấm thử các nút ở đây, hoặc bấm “Làm lại từ đầu”.";
    /// What a lesson leaves to remember.
    pub const LESSON_REMEMBER: &str = "xem ví trước, gõ đúng 10 số cuối, chỉ gửi một lần. Bây giờ bạn bấm thử gì cũng được. Phiếu hoàn thành ở ngay dưới.";
    /// The film was tapped.
    pub const ONLY_A_FILM: &str =
        "Đây là phim, máy tự bấm. Muốn tự bấm, hãy chọn “Làm theo” ở trên.";
    /// A task was not chosen yet.
    pub const CHOOSE_TASK: &str = "Hãy chọn một bài. Trong bài, máy không đánh dấu chỗ bấm.";
    /// At the beginning of a task.
    pub const TASK_BEGUN: &str = "Bạn bấm trên điện thoại. Bấm nhầm cũng không sao.";
    /// After the end of a task.
    pub const TASK_OVER: &str = "Bài này đã xong. Bạn chọn làm lại, hoặc sang bài khác.";
    /// The place within the film, the lesson, the tasks.
    pub const PLACES: [&str; 3] = ["Cảnh ", "Việc ", "Bài "];
}
