//! Every word of this module that a reader sees.
//!
//! The labels in the first part stand as VNeID writes them (screenshots of letter 202/UBND-VHXH, appendix 01; VNeID's
//! guide attached to Thái Nguyên's plan of 17/7/2025), except where a comment calls them ours.

use chrono::{Datelike as _, NaiveDate};

/// In the wallet, under the picture of the citizen card.
pub const LEVEL_TWO: &str = "Tài khoản mức 2";
/// Below it.
pub const LEVEL_TWO_SENTENCE: &str = "Tài khoản của bạn đã được định danh điện tử mức 2";
/// On "Tích hợp thông tin" before anything was sent.
pub const NO_HISTORY: &str = "Chưa có lịch sử tích hợp thông tin";
/// Above the picture of an old card on the entry screen.
pub const SAMPLE_OLD: &str = "Mẫu thẻ cũ: (15 ký tự)";
/// Above the picture of a new card on the entry screen.
pub const SAMPLE_NEW: &str = "Mẫu thẻ mới: (10 ký tự)";
/// The note above the requests on "Tích hợp thông tin".
pub const INTEGRATE_NOTE: &str = "Các yêu cầu tích hợp thông tin của công dân sẽ được gửi đi tra cứu dữ liệu tại các đơn vị quản lý loại thông tin tương ứng trước khi phê duyệt để hiển thị lên ứng dụng";
/// On the picture of a citizen card: the state.
pub const CITIZEN_STATE: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/// On the picture of a citizen card: its name.
pub const CITIZEN_TITLE: &str = "CĂN CƯỚC CÔNG DÂN";
/// In the store: whose app it is.
pub const STORE_MAKER: &str = "Trung tâm dữ liệu quốc gia về dân cư";
/// In the store: the blocks below the button, from top to bottom.
pub const STORE_BLOCKS: [&str; 5] = [
    "Xếp hạng ứng dụng này",
    "Viết bài đánh giá",
    "Thông tin liên hệ của nhà phát triển",
    "Về ứng dụng này",
    "Ứng dụng định danh và xác thực điện tử",
];
/// Heads the second list of "Cá nhân".
pub const PROFILE_APP: &str = "Ứng dụng";
/// The number beside "Phiên bản Ứng dụng" in the figure.
pub const FIGURE_VERSION: &str = "2.0.7";
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
pub(super) const UNLOCK: &str =
    "Sử dụng Vân tay / Khuôn mặt để VNeID mở khóa ứng dụng nhanh chóng và bảo mật hơn";
pub(super) const CHANGE_PASSCODE: &str = "Đổi passcode";
pub(super) const DEVICES: &str = "Quản lý thiết bị";
pub(super) const VERIFY_BY_QR: &str = "Xác minh ứng dụng qua QR code";
pub(super) const TERMS: &str = "Điều khoản sử dụng Ứng dụng và dịch vụ";
pub(super) const PRIVACY: &str = "Chính sách quyền riêng tư";
pub(super) const APP_VERSION: &str = "Phiên bản Ứng dụng";
pub(super) const LOG_OUT: &str = "Đăng xuất";
pub(super) const KIND_FIELD: &str = "Loại thông tin *";
pub(super) const ISSUER: &str = "Đơn vị cấp thẻ BHYT";
pub(super) const NUMBER: &str = "Số thẻ BHYT *";
pub(super) const NUMBER_HINT: &str = "Nhập 10 kí tự cuối trên mã số thẻ BHYT";
pub(super) const CONFIRM: &str = "Tôi xác nhận các thông tin ở trên là đúng";
pub(super) const SUBMIT: &str = "Gửi yêu cầu";
pub(super) const MORE: &str = "Tích hợp thêm thông tin khác";
pub(super) const HISTORY: &str = "Lịch sử";
pub(super) const TO_HOME: &str = "Quay về trang chủ";
pub(super) const TITLE_STORE: &str = "VNeID";
pub(super) const TITLE_WALLET: &str = "Thông tin công dân";
pub(super) const TITLE_KIND: &str = "Chọn loại thông tin";
pub(super) const TITLE_FORM: &str = "Nhập thông tin tích hợp";
pub(super) const TITLE_SUCCESS: &str = "Gửi yêu cầu thành công";
pub(super) const QUOTA: &str =
    "Bạn đã gửi yêu cầu tích hợp thông tin quá số lần quy định. Vui lòng thử lại vào ngày mai";

// From here on the words are the simulator's own.

/// Beside whatever no source documents.
pub const ILLUSTRATIVE: &str = "minh họa";
/// What stands on the phone itself.
pub const SIMULATED: &str = "Mô phỏng để tập, không phải VNeID thật. Không có gì được gửi đi.";
/// The choice of entry forms.
pub const FORM_CHOICE: &str = "Màn hình của bạn";
/// Beside the phone: [`Action::NextDay`](super::Action::NextDay).
pub const NEXT_DAY: &str = "Sang ngày mai";
/// Beside the phone: [`Action::LetApprove`](super::Action::LetApprove).
pub const LET_APPROVE: &str = "Cho yêu cầu được duyệt";
/// Beside the phone: [`Action::Restart`](super::Action::Restart).
pub const RESTART: &str = "Làm lại từ đầu";
/// The last frame of the film.
pub const FILM_ENDING: &str = "Thẻ đã hiện. Bây giờ bạn tự bấm thử.";
/// The end of the lesson.
pub const LESSON_DONE: &str = "Bạn đã gửi được yêu cầu tập.";
/// At the end of a later day: what the opened card is good for.
pub const CARD_USE: &str = "Khi đi khám, bạn mở thẻ như vậy rồi đưa màn hình cho nhân viên xem. Mang theo căn cước, phòng khi máy hết pin.";
/// Names the part of the phone's screen that scrolls.
pub const SCREEN_BODY: &str = "Nội dung màn hình";
/// Above the keypad.
pub const PASSCODE_TITLE: &str = "Nhập passcode";
/// Beside the keypad: what to press.
pub const PRACTICE_PASSCODE: &str = "Mã tập: 246810";
/// Beside the keypad.
pub const NO_REAL_PASSCODE: &str = "Đừng nhập passcode thật của bạn vào đây.";
/// On every drawn card.
pub const SPECIMEN: &str = "MẪU";
/// On the opened card: its title.
pub const CARD_TITLE: &str = "THẺ BẢO HIỂM Y TẾ";
/// On the opened card: what is said of an invented person.
pub const CARD_ROWS: [(&str, &str); 5] = [
    ("Họ và tên", "NGUYỄN THỊ MẪU"),
    ("Ngày sinh", "01/01/1956"),
    ("Giới tính", "Nữ"),
    ("Thời hạn", "01/01/2026 – 31/12/2026"),
    ("Nơi đăng ký khám chữa bệnh ban đầu", "Trạm y tế (mẫu)"),
];
/// On the opened card: before its number.
pub const CARD_NUMBER: &str = "Mã số";
/// Under the opened card.
pub const CARD_NOTE: &str = "Thẻ thật của bạn hiện khác một chút. Cần có: đúng họ tên của bạn.";
/// In place of the card before there is one.
pub const NO_CARD_NOTE: &str =
    "Chưa có thẻ ở đây. Khi chưa có thẻ, VNeID hiện gì thì chưa có tài liệu nào cho biết.";

/// On the screen of the login, which no source shows.
pub const NO_REAL_PASSWORD: &str = "Bạn tự nhập mật khẩu trên máy thật.";
/// On the keyboard of a device, which no source shows.
pub const KEYBOARD_DONE: &str = "Xong";

pub(super) const TITLE_HOME: &str = "Trang chủ";
pub(super) const TITLE_LOGIN: &str = "Đăng nhập";
pub(super) const TITLE_HISTORY: &str = "Lịch sử tích hợp thông tin";
pub(super) const BACK: &str = "Quay lại";
pub(super) const CLOSE: &str = "Đóng";
pub(super) const UPDATE: &str = "Cập nhật";
pub(super) const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
pub(super) const OTHER_SERVICE: &str = "Dịch vụ khác";
pub(super) const PROCESSING: &str = "Đang xử lý";
pub(super) const APPROVED: &str = "Đã duyệt";
pub(super) const FORM_NUMBER_ONLY: &str = "Chỉ có ô số thẻ";
pub(super) const FORM_TWO_ISSUERS: &str = "Thêm ô “Đơn vị cấp thẻ BHYT”: 2 đơn vị (minh họa)";
pub(super) const FORM_THREE_ISSUERS: &str = "Thêm ô “Đơn vị cấp thẻ BHYT”: 3 đơn vị";
pub(super) const MODE_WATCH: &str = "Xem phim";
pub(super) const MODE_FOLLOW: &str = "Làm theo";
pub(super) const MODE_ALONE: &str = "Tự làm";

pub(super) const WHAT_BACK: &str = "Nút này đưa về màn hình trước.";
pub(super) const WHAT_WALLET: &str = "Đó là ví giấy tờ, nơi mở thẻ BHYT.";
pub(super) const WHAT_PROFILE: &str = "Đó là nơi xem “Phiên bản Ứng dụng”.";
pub(super) const WHAT_OTHER_SERVICE: &str = "Đó là dịch vụ khác.";
pub(super) const WHAT_UPDATE: &str = "Nút này lấy bản VNeID mới nhất.";
pub(super) const WHAT_SETTING: &str = "Mục này không liên quan đến thẻ BHYT.";
pub(super) const WHAT_APP_VERSION: &str = "Số ở dòng này là bản VNeID trên máy.";
pub(super) const WHAT_HEALTH_CARD: &str =
    "Bấm vào đây để xem thẻ. Hiện thẻ mang tên bạn mới là đã có.";
pub(super) const CARD_OPENED: &str = "Thẻ mang tên bạn đã hiện.";
pub(super) const NO_CARD_YET: &str = "Chưa có thẻ. Bấm mũi tên để quay lại.";
pub(super) const PRACTICE_PASSCODE_ALONE: &str = "Ở đây chỉ bấm mã tập 246810.";
pub(super) const WHAT_CITIZEN_CARD: &str = "Đó là căn cước, không phải thẻ BHYT.";
pub(super) const WHAT_LEVEL: &str = "Dòng này cho biết tài khoản đã ở mức 2.";
pub(super) const WHAT_DRIVING_LICENCE: &str = "Đó là giấy phép lái xe.";
pub(super) const WHAT_VEHICLE_PAPER: &str = "Đó là giấy đăng ký xe.";
pub(super) const WHAT_SOCIAL_INSURANCE: &str = "Đó là mục bảo hiểm xã hội.";
pub(super) const WHAT_DEPENDANTS: &str = "Đó là mục người phụ thuộc.";
pub(super) const WHAT_INTEGRATE: &str = "Mục này để đưa giấy tờ vào ví.";
pub(super) const WHAT_NEW_REQUEST: &str = "Nút này bắt đầu một yêu cầu mới.";
pub(super) const WHAT_REQUEST: &str = "Yêu cầu đã gửi. Chờ duyệt, đừng gửi lại.";
pub(super) const WHAT_CLOSE: &str = "Nút này đóng bảng lại.";
pub(super) const WHAT_KIND_HEALTH_CARD: &str = "Đây là loại giấy tờ cần chọn.";
pub(super) const WHAT_OTHER_KIND: &str = "Đó là loại giấy tờ khác.";
pub(super) const WHAT_KIND_FIELD: &str = "Ô này cho biết loại giấy tờ đã chọn.";
pub(super) const WHAT_ISSUER: &str = "Ô này để chọn đơn vị cấp thẻ.";
pub(super) const WHAT_NUMBER: &str = "Ô này để nhập số thẻ.";
pub(super) const WHAT_CONFIRM: &str = "Ô này để xác nhận thông tin đúng.";
pub(super) const WHAT_SUBMIT: &str = "Nút này gửi yêu cầu, khi đã nhập đủ.";
pub(super) const WHAT_MORE: &str = "Nút này mở một yêu cầu nữa. Gửi một lần là đủ.";
pub(super) const WHAT_HISTORY: &str = "Nút này mở các yêu cầu đã gửi.";
pub(super) const WHAT_TO_HOME: &str = "Nút này đưa về trang chủ.";
pub(super) const WHAT_BESIDE: &str = "Nút này ở ngoài điện thoại.";
pub(super) const NOT_HERE: &str = "Màn hình này không có nút đó.";
pub(super) const NUMBER_DIFFERS: &str = "Số vừa nhập khác thẻ mẫu.";

pub(super) const MISSING_KIND: &str = "Chưa chọn “Loại thông tin”.";
pub(super) const MISSING_ISSUER: &str = "Chưa chọn “Đơn vị cấp thẻ BHYT”.";
pub(super) const MISSING_NUMBER: &str = "Chưa nhập “Số thẻ BHYT”.";
pub(super) const NUMBER_IN_GROUPS: &str =
    "Hãy nhập số liền nhau: đúng 10 số hoặc 15 ký tự, không có dấu cách, dấu chấm hay dấu gạch.";
pub(super) const MISSING_CONFIRM: &str = "Chưa đánh dấu ô “Tôi xác nhận…”.";
pub(super) const ALREADY_APPROVED: &str = "Thẻ đã có rồi. Mở “Thẻ BHYT” mà xem.";
pub(super) const IN_PROCESS: &str = "Số này đang chờ duyệt. Đừng gửi lại.";
pub(super) const NEXT_DAY_CAME: &str = "Đã sang ngày mai. Gửi số đúng, một lần.";
pub(super) const APPROVAL_CAME: &str = "Yêu cầu đã được duyệt. Mở “Thẻ BHYT” xem.";
pub(super) const NOTHING_TO_APPROVE: &str = "Không có yêu cầu nào đang chờ duyệt.";
pub(super) const RESTARTED: &str = "Đã về màn hình đầu. Mọi thứ như mới.";

/// The lesson and the film: what to do, where it is, what the film says while it points there, why. The film alone has the steps
/// without the first two.
pub(super) mod step {
    pub const UPDATE: [&str; 4] = [
        "",
        "",
        "Vào CH Play, App Store. Có nút cập nhật thì bấm.",
        "",
    ];
    pub const LOG_IN: [&str; 4] = [
        "",
        "",
        "Đăng nhập tài khoản mức 2. Bạn tự nhập mật khẩu.",
        "",
    ];
    pub const WALLET: [&str; 4] = [
        "Bấm “Ví giấy tờ” ở hàng nút dưới cùng.",
        "Bấm “Ví giấy tờ” ở hàng dưới cùng.",
        "Bấm “Ví giấy tờ” ở hàng nút dưới cùng.",
        "Mở “Ví giấy tờ” để xem thẻ đã có chưa. Bấm nhầm cũng không sao.",
    ];
    pub const INTEGRATE: [&str; 4] = [
        "Bấm “Tích hợp thông tin”.",
        "Bấm “Tích hợp thông tin”, ô đầu tiên.",
        "Chưa có thẻ thì bấm “Tích hợp thông tin”.",
        "Ô “Thẻ BHYT” lúc nào cũng có, kể cả khi thẻ chưa vào. Muốn đưa thẻ vào thì bấm “Tích hợp thông tin”.",
    ];
    pub const NEW_REQUEST: [&str; 4] = [
        "Bấm “Tạo mới yêu cầu” ở dưới cùng.",
        "Bấm “Tạo mới yêu cầu” ở dưới cùng.",
        "Bấm “Tạo mới yêu cầu” ở dưới cùng.",
        "Màn hình này giữ các yêu cầu đã gửi. Chưa gửi lần nào thì còn trống.",
    ];
    pub const KIND: [&str; 4] = [
        "Chọn “Thẻ bảo hiểm y tế”.",
        "Chọn “Thẻ bảo hiểm y tế”, dòng cuối.",
        "Bảng hiện lên. Chọn “Thẻ bảo hiểm y tế”.",
        "Bảng có nhiều loại giấy tờ. Ở đây thẻ BHYT ghi là “Thẻ bảo hiểm y tế”.",
    ];
    pub const ISSUER: [&str; 4] = [
        "Chọn “Bảo hiểm xã hội Việt Nam”.",
        "Ô đơn vị cấp thẻ nằm trên ô số thẻ.",
        "Chọn đơn vị cấp: Bảo hiểm xã hội Việt Nam.",
        "Nhìn ký tự thứ 4 và 5 của thẻ. Là 97: chọn Bộ Quốc phòng. Là 98: chọn Công an nhân dân. Số khác: chọn Việt Nam.",
    ];
    pub const PICK: [&str; 4] = ["", "", "Trên thẻ, lấy 10 số cuối. Bỏ 5 ký tự đầu.", ""];
    pub const NUMBER: [&str; 4] = [
        "Nhập 10 số gạch chân của thẻ mẫu.",
        "Nhập đúng 10 số gạch chân.",
        "Nhập từng số, từ trái sang phải.",
        "Thẻ có 15 ký tự: bỏ 5 ký tự đầu, nhập 10 số cuối. Thẻ có 10 số: nhập cả 10 số.",
    ];
    pub const COMPARE: [&str; 4] = ["", "", "So từng số trên thẻ với số đã nhập.", ""];
    pub const CONFIRM: [&str; 4] = [
        "So từng số, rồi đánh dấu ô xác nhận.",
        "Đánh dấu ô trên nút “Gửi yêu cầu”.",
        "Có ô xác nhận thì đánh dấu.",
        "So từng số với thẻ trước khi đánh dấu. Máy không có ô này thì bỏ qua.",
    ];
    pub const SUBMIT: [&str; 4] = [
        "Bấm “Gửi yêu cầu” ở dưới cùng.",
        "Bấm “Gửi yêu cầu” ở dưới cùng.",
        "Bấm “Gửi yêu cầu”, một lần thôi.",
        "Gửi một lần là đủ, rồi chờ duyệt. Mỗi ngày gửi tối đa 3 lần.",
    ];
    pub const SENT: [&str; 4] = ["", "", "Thế là đã gửi. Được duyệt thì thẻ mới hiện.", ""];
    pub const APPROVAL: [&str; 4] = [
        "",
        "",
        "Hôm khác, mở lại VNeID để xem thẻ đã hiện chưa.",
        "",
    ];
    pub const WALLET_AGAIN: [&str; 4] = [
        "Hôm sau, mở lại VNeID. Bấm “Ví giấy tờ”.",
        "Bấm “Ví giấy tờ” ở hàng dưới cùng.",
        "Bấm “Ví giấy tờ”.",
        "Ở đây yêu cầu đã được duyệt. VNeID thật phải chờ bao lâu thì chưa có tài liệu nào cho biết.",
    ];
    pub const CARD: [&str; 4] = [
        "Bấm ô “Thẻ BHYT”.",
        "Bấm ô “Thẻ BHYT”, hàng cuối.",
        "Bấm “Thẻ BHYT”. Phải mở ra mới biết có thẻ.",
        "Ô này lúc nào cũng có. Mở ra, hiện thẻ mang tên bạn mới là có.",
    ];
    pub const PASSCODE: [&str; 4] = [
        "Bấm từng số của mã tập: 246810.",
        "Bấm số có viền vàng.",
        "VNeID hỏi passcode. Ở đây chỉ dùng mã tập.",
        "Ở đây chỉ dùng mã tập. Đừng nhập passcode thật của bạn.",
    ];
}

/// The tasks: title, what to do, what to remember, a hint for the last screen, the whole story, all that is to be remembered.
pub(super) mod task {
    pub const NEW_CARD: [&str; 6] = [
        "Thẻ mẫu mới, 10 số",
        "Đưa thẻ mẫu mới này vào VNeID.",
        "thẻ 10 số thì nhập cả 10.",
        "Nhập cả 10 số in trên thẻ.",
        "Thẻ của bạn là mẫu mới, do Bảo hiểm xã hội Việt Nam cấp. Hãy đưa thẻ vào VNeID.",
        "Thẻ mẫu mới in 10 số: nhập cả 10 số.",
    ];
    pub const OLD_CARD: [&str; 6] = [
        "Thẻ mẫu cũ, 15 ký tự",
        "Đưa thẻ 15 ký tự này vào VNeID.",
        "bỏ 5 ký tự đầu của thẻ.",
        "Bỏ 5 ký tự đầu, nhập 10 số cuối.",
        "Thẻ của bạn in 15 ký tự. Máy bạn chỉ có ô số thẻ, ghi “Nhập 10 kí tự cuối trên mã số thẻ BHYT”.",
        "Thẻ in 15 ký tự: bỏ 5 ký tự đầu, nhập 10 số cuối là đủ.",
    ];
    pub const SOLDIER: [&str; 6] = [
        "Thẻ quân nhân, mã tỉnh 97",
        "Đưa thẻ quân nhân này vào VNeID.",
        "97 thì chọn Bộ Quốc phòng.",
        "97: chọn “Bảo hiểm xã hội Bộ Quốc phòng”.",
        "Thẻ của bạn do Bảo hiểm xã hội Bộ Quốc phòng cấp: ký tự thứ 4 và 5 là 97.",
        "Ký tự thứ 4 và 5 là 97: chọn “Bảo hiểm xã hội Bộ Quốc phòng”.",
    ];
    pub const POLICE: [&str; 6] = [
        "Chọn nhầm đơn vị cấp thẻ",
        "Máy chọn nhầm đơn vị cấp thẻ. Sửa rồi gửi.",
        "98 thì chọn Công an nhân dân.",
        "98: chọn “Bảo hiểm xã hội Công an nhân dân”.",
        "Thẻ của bạn có ký tự thứ 4 và 5 là 98. Người trước đã chọn nhầm đơn vị cấp thẻ. Hãy sửa rồi gửi.",
        "Ký tự thứ 4 và 5 là 98: chọn “Bảo hiểm xã hội Công an nhân dân”.",
    ];
    pub const LETTER_O: [&str; 6] = [
        "Nhập nhầm chữ O",
        "Số nhập sẵn có một chữ O. Sửa rồi gửi.",
        "10 số cuối không có chữ.",
        "Xóa hết, nhập 10 số cuối của thẻ.",
        "Số thẻ đã nhập sẵn, nhưng có một chữ O thay cho số 0. Hãy tìm, sửa rồi gửi.",
        "Trừ hai chữ đầu, số thẻ chỉ có chữ số. Nhập 10 số cuối thì khó nhầm.",
    ];
    pub const NO_TICK: [&str; 6] = [
        "Bấm gửi mà máy không gửi",
        "Nhập đủ mà chưa gửi được. Tìm chỗ thiếu.",
        "đánh dấu ô xác nhận rồi gửi.",
        "Ô vuông trên nút “Gửi yêu cầu”.",
        "Bạn nhập đúng cả rồi mà “Gửi yêu cầu” vẫn không được. Hãy tìm chỗ còn thiếu.",
        "Máy có ô “Tôi xác nhận…” thì phải đánh dấu trước khi gửi.",
    ];
    pub const CITIZEN_NUMBER: [&str; 6] = [
        "Nhập nhầm số căn cước",
        "Ô số thẻ đang là số căn cước. Sửa rồi gửi.",
        "12 số là số căn cước.",
        "Xóa hết, rồi nhập 10 số cuối của thẻ.",
        "Ô số thẻ đang có 12 số của căn cước. Hãy thay bằng số trên thẻ BHYT rồi gửi.",
        "12 số là số căn cước. Ô này cần 10 số hoặc 15 ký tự của thẻ BHYT.",
    ];
    pub const OUTSIDE_LIST: [&str; 6] = [
        "Hai chữ đầu lạ",
        "Thẻ có hai chữ đầu lạ: TV. Tìm cách gửi.",
        "chữ đầu lạ vẫn nhập 10 số.",
        "Chỉ nhập 10 số cuối của thẻ.",
        "Thẻ của bạn bắt đầu bằng TV, hai chữ không có trong danh sách VNeID công bố. Hãy tìm cách gửi.",
        "Hai chữ đầu không có trong danh sách: nhập 10 số cuối. Thẻ không sai.",
    ];
    pub const QUOTA: [&str; 6] = [
        "Đã gửi 3 lần hôm nay",
        "Hôm nay đã gửi 3 số sai. Gửi số đúng này.",
        "mỗi ngày gửi tối đa 3 lần.",
        "Nhập số đúng, bấm gửi, đọc lời báo.",
        "Hôm nay bạn đã gửi 3 lần với số sai. Bây giờ bạn đã có số đúng. Hãy gửi cho được.",
        "Mỗi ngày gửi tối đa 3 lần. Hết lượt thì chờ đến ngày mai.",
    ];
    pub const ALREADY_THERE: [&str; 6] = [
        "Thẻ có trong ví chưa?",
        "Xem thẻ đã có trong ví chưa, mở thẻ ra.",
        "mở “Thẻ BHYT” xem trước.",
        "",
        "Con bạn bảo thẻ BHYT có khi đã ở trong máy. Hãy xem và mở thẻ. Đừng gửi gì thêm.",
        "Trước khi gửi, bấm “Thẻ BHYT” và xem có hiện thẻ mang tên mình không.",
    ];
    pub const STILL_PROCESSING: [&str; 6] = [
        "Gửi rồi mà chưa thấy thẻ",
        "Gửi rồi, chưa thấy thẻ. Mở yêu cầu đã gửi.",
        "đã gửi thì chờ, đừng gửi lại.",
        "",
        "Bạn đã gửi yêu cầu nhưng mở “Thẻ BHYT” chưa thấy thẻ. Hãy tìm và mở yêu cầu đã gửi. Đừng gửi lại.",
        "Chưa thấy thẻ thì xem “Tích hợp thông tin” hoặc “Lịch sử”, rồi chờ. Gửi lại sẽ bị từ chối.",
    ];

    pub const SHOW_CARD: [&str; 6] = [
        "Mở thẻ cho nhân viên xem",
        "Ở quầy tiếp đón: mở thẻ. Mã tập 246810.",
        "VNeID hỏi passcode trước.",
        "",
        "Bạn đang ở quầy tiếp đón. Mở thẻ BHYT trong VNeID; passcode tập là 246810.",
        "VNeID hỏi passcode trước khi mở thẻ.",
    ];
    pub const TILE: [&str; 6] = [
        "Ô “Thẻ BHYT” chưa phải là thẻ",
        "Thấy ô “Thẻ BHYT” là có thẻ chưa? Mở xem.",
        "mở ra thấy tên mình mới là có.",
        "Nhập 10 số in trên thẻ.",
        "Con bạn bảo: thấy ô “Thẻ BHYT” rồi, khỏi làm. Hãy mở ra xem, rồi làm việc cần làm.",
        "Mở ra, có thẻ mang tên mình mới là có.",
    ];

    pub const OTHER_NUMBER: &str = "Số đã gửi khác số trên thẻ.";
    pub const OTHER_ISSUER: &str = "Đơn vị cấp đã gửi khác với thẻ.";
    pub const REFUSED_THRICE: &str = "Máy đã từ chối 3 lần.";
    pub const NEEDLESS: &str = "Bài này không cần gửi.";
    pub const NOT_LOOKED: &str = "Chưa mở “Thẻ BHYT” mà đã gửi.";

    /// What is wrong with a number that was refused: before a count and after it.
    pub const TOO_MANY: [&str; 2] = ["Thừa ", " ký tự đầu. Nhập 10 số cuối."];
    pub const TOO_MANY_DIGITS: [&str; 2] = ["Thừa ", " số ở đầu. Nhập 10 số cuối."];
    pub const TOO_FEW: [&str; 2] = ["Thiếu ", " số. Nhập đủ 10 số cuối."];
    pub const LOOK_ALIKE: &str = "Có một chữ lẫn trong các số.";
    pub const CITIZEN_ID: &str = "Số này là số căn cước.";
    pub const ISSUER_DIFFERS: &str = "Đơn vị cấp không khớp số thẻ.";
    pub const UNKNOWN_GROUP: &str = "Hai chữ đầu lạ. Nhập 10 số cuối.";
    pub const NUMBER_DIFFERS: &str = "Số này khác số trên thẻ.";
    pub const PIECES: &str = "Nhập số liền nhau, không dấu cách.";
    /// The short form of the one refusal whose words are VNeID's.
    pub const QUOTA_SHORT: &str = "Máy báo đã gửi quá số lần quy định.";

    /// Hints that lead from any screen towards the end.
    pub const HINT_BACK: &str = "Bấm mũi tên ở góc trên để quay lại.";
    pub const HINT_HOME: &str = "Bấm “Quay về trang chủ”.";
    pub const HINT_REQUEST: &str = "Bấm vào dòng yêu cầu đã gửi.";
    pub const HINT_PASSCODE: &str = "Bấm từng số của mã tập: 246810.";
    pub const HINT_TOMORROW: &str = "Hôm nay hết lượt. Bấm “Sang ngày mai”.";
}

/// How to update on Android.
pub const UPDATE_ANDROID: &str = "Máy Android: mở CH Play, tìm “VNeID”. Thấy nút cập nhật thì bấm.";
/// How to update on iOS.
pub const UPDATE_IOS: &str = "iPhone (iOS): mở App Store, tìm “VNeID”. Thấy nút cập nhật thì bấm.";
/// The answer to what is no version.
pub const NOT_A_VERSION: &str = "Chưa đọc được số phiên bản. Hãy nhập như máy hiện, ví dụ 2.1.10.";

pub(super) const VERSION_GOOD: &str = "Bản này đủ mới. Dùng bản mới nhất là chắc nhất.";
pub(super) const VERSION_CARD_ONLY: &str =
    "Bản này đã cũ. Năm 2025 hướng dẫn cần từ bản 2.0.4; hôm nay hãy lấy bản mới nhất.";
pub(super) const VERSION_TOO_OLD: &str = "Bản này quá cũ. Cập nhật trước khi làm.";

/// The button of the request counter.
pub const COUNTER_RECORD: &str = "Tôi vừa gửi";
/// The way back from a mistaken press.
pub const COUNTER_UNDO: &str = "Bỏ lần vừa ghi";

pub(super) const COUNTER_CLOCK: &str = "Ngày trên máy sớm hơn ngày đã ghi, nên hôm nay đếm lại từ đầu. Hãy xem ngày giờ của máy có đúng không.";

pub(super) fn request_counter(count: u8, left: u8, anew: NaiveDate) -> String {
    let (day, month) = (anew.day(), anew.month());
    match (count, left) {
        // What VNeID has counted is not known: nothing is said of what is left.
        (0, 1..) => "Hôm nay bạn đã ghi 0 lần gửi.".to_owned(),
        (_, 0) => format!("Hôm nay hết lượt gửi. Từ ngày {day}/{month} mới gửi được nữa."),
        _ => format!(
            "Hôm nay bạn đã ghi {count} lần gửi, còn {left} lần. Sang ngày {day}/{month} đếm lại từ đầu."
        ),
    }
}

/// What the practice says of itself, around the simulated app's own words.
pub(super) mod session {
    /// Praise before the next thing to do.
    pub const RIGHT: &str = "Đúng rồi. ";
    /// Before what was not right.
    pub const WRONG: &str = "Chưa đúng. ";
    /// Of a sentence that no source gives to VNeID.
    pub const OWN_WORDS: &str = "Lời của trang này; VNeID thật có thể nói khác.";
    /// Around a sentence of VNeID's.
    pub const QUOTED: [&str; 2] = ["VNeID báo: “", "”."];
    /// Before the number of wrong taps.
    pub const WRONG_TAPS: &str = "Số lần bấm chưa đúng: ";
    /// Before what to remember.
    pub const REMEMBER: &str = "Nhớ: ";
    /// The film was tapped.
    pub const ONLY_A_FILM: &str = "Đây là phim. Muốn tự bấm, chọn “Làm theo”.";
    /// The place in words: before the number of a step, after the six of them, before the number of a task and the number of
    /// all, before a scene of the film, at the end of a lesson.
    pub const PLACES: [&str; 6] = ["Bước ", "Hôm sau", "Bài ", " / ", "Phim: ", "Tập thử"];
}
