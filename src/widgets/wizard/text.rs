//! The Vietnamese words of the wizard.

/// Before the place at which the reader stopped.
pub const RESUME: &str = "Lần trước bạn dừng ở: ";
/// The places as they are called when a reader comes back, in the order of the places.
pub const NAMES: [&str; 9] = [
    "Thẻ đã có chưa",
    "Bản VNeID",
    "Tài khoản mức 2",
    "Thẻ của bạn",
    "Bấm thử",
    "Làm thật",
    "Đã gửi",
    "Thẻ đã hiện chưa",
    "Xong",
];
/// Goes on there.
pub const RESUME_ON: &str = "Làm tiếp";
/// One place back.
pub const BACK: &str = "‹ Lùi";
/// One place on.
pub const ON: &str = "Tiếp ›";
/// More about a place.
pub const MORE: &str = "Xem thêm";
/// Asks before that.
pub const RESTART_ASK: &str = "Xóa những gì trang đã nhớ?";
/// Begins anew.
pub const RESTART_YES: &str = "Xóa";
/// Goes on.
pub const RESTART_NO: &str = "Thôi";

/// Is the card there already?
pub const HAVE: &str = "Thẻ đã có trong VNeID chưa?";
/// How to see it.
pub const HAVE_HOW: &str =
    "Mở VNeID. Bấm “Ví giấy tờ” ở hàng nút dưới cùng. Bấm “Thẻ BHYT”, nhập passcode nếu VNeID hỏi.";
/// The question.
pub const HAVE_ASK: &str = "Có hiện thẻ mang tên bạn không?";
/// Why it has to be opened.
pub const HAVE_MORE: &str = "Ô “Thẻ BHYT” lúc nào cũng có, nên phải mở ra. Khi chưa có thẻ, VNeID hiện gì thì chưa có tài liệu nào cho biết.";
/// It is there.
pub const HAVE_YES: &str = "Có, thẻ tên tôi";
/// It is not.
pub const HAVE_NO: &str = "Không hiện";
/// The reader could not look.
pub const HAVE_CANNOT: &str = "Tôi không mở được";
/// The reader has not looked.
pub const HAVE_UNKNOWN: &str = "Tôi chưa biết";

/// Which version?
pub const VERSION: &str = "VNeID trên máy bạn là bản nào?";
/// Where to look.
pub const VERSION_HOW: &str =
    "Bấm “Cá nhân”, nút cuối ở hàng dưới cùng. Xem số ở dòng “Phiên bản Ứng dụng”.";
/// The reader sees no number.
pub const VERSION_NONE: &str = "Không thấy số";
/// What to do then.
pub const VERSION_NONE_DO: &str = "Bạn cứ cập nhật trước, rồi làm tiếp.";
/// The app is new enough now.
pub const VERSION_ON: &str = "Tôi đã cập nhật";

/// Which level?
pub const LEVEL: &str = "Tài khoản của bạn là mức 2 chưa?";
/// Where to look.
pub const LEVEL_HOW: &str = "Trong “Ví giấy tờ”, tìm dòng “Tài khoản mức 2” có dấu tích. Đó là tài khoản định danh điện tử mức 2, đăng ký ở công an.";
/// Level 2.
pub const LEVEL_YES: &str = "Đã là mức 2";
/// Level 1 or none.
pub const LEVEL_NO: &str = "Mới ở mức 1, hoặc chưa có";
/// What to do then.
pub const LEVEL_NO_DO: &str = "Mang CCCD gắn chip hoặc thẻ căn cước đến công an xã, phường. Đăng ký xong, quay lại đây. Trong lúc chờ, đi khám đưa căn cước.";
/// For a child.
pub const CHILD: &str = "Tôi làm cho con";
/// What is known of that.
pub const CHILD_DO: &str = "Con dưới 6 tuổi chỉ có tài khoản mức 1. Con từ 6 đến dưới 14 tuổi đăng ký ở công an, đi cùng bố mẹ. Chưa có tài liệu nào cho biết cách đưa thẻ của trẻ vào VNeID. Đi khám: đưa thẻ của con.";

/// Which card?
pub const CARD: &str = "Bạn cầm thẻ nào?";
/// The old card.
pub const CARD_OLD: &str = "Thẻ có 15 ký tự";
/// The new card.
pub const CARD_NEW: &str = "Thẻ có 10 số";
/// None at hand.
pub const CARD_NONE: &str = "Không có thẻ trong tay";
/// What comes next.
pub const CARD_NEXT: &str = "Rồi nhập 10 số cuối của thẻ ở ô dưới đây. Trang nhớ đến khi bạn rời trang, không lưu, không gửi.";

/// Practise first.
pub const PRACTISE: &str = "Bấm thử trước khi làm thật";
/// What the phone is.
pub const PRACTISE_HOW: &str = "Đây là điện thoại tập. Bấm nhầm cũng không sao.";
/// Which form the reader's phone has.
pub const PRACTISE_ASK: &str = "Màn hình của bạn có ô “Đơn vị cấp thẻ BHYT” không?";
/// It has the issuer.
pub const PRACTISE_YES: &str = "Có";
/// It has not.
pub const PRACTISE_NO: &str = "Không có";
/// The reader has not seen it.
pub const PRACTISE_UNKNOWN: &str = "Tôi chưa biết";
/// Past the practice.
pub const PRACTISE_SKIP: &str = "Làm thật ›";

/// The real thing.
pub const REAL: &str = "Bây giờ làm thật";
/// How.
pub const REAL_HOW: &str =
    "Cầm máy của bạn. Làm xong dòng nào, đánh dấu dòng đó. Bấm vào dòng để xem hình.";
/// Before the ten digits.
pub const REAL_TEN: &str = "10 số cuối của thẻ bạn:";
/// VNeID said no.
pub const REAL_REFUSED: &str = "VNeID không nhận";

/// It is sent.
pub const SENT: &str = "Bạn đã gửi";
/// What comes now.
pub const SENT_NEXT: &str = "Bây giờ chỉ chờ VNeID duyệt. Đừng gửi lại. Chưa có tài liệu nào cho biết phải chờ bao lâu. Hôm khác, mở lại trang này.";
/// Practises to open the card.
pub const OPEN: &str = "Tập mở thẻ";

/// On a later day.
pub const LATER: &str = "Thẻ đã hiện chưa?";
/// How to see it.
pub const LATER_HOW: &str = "Bấm “Ví giấy tờ”, bấm “Thẻ BHYT”.";
/// It is there.
pub const LATER_YES: &str = "Rồi, thẻ tên tôi";
/// It is not.
pub const LATER_NO: &str = "Chưa hiện";
/// Not now.
pub const LATER_LATER: &str = "Xem lại sau";

/// Done.
pub const DONE: &str = "Bạn xong rồi";
/// What to do at the clinic.
pub const DONE_HOW: &str = "Khi đi khám: mở VNeID, “Ví giấy tờ”, “Thẻ BHYT”, nhập passcode, đưa màn hình cho nhân viên xem. Mang theo căn cước, phòng khi máy hết pin.";
/// To those who help others.
pub const HELP_OTHERS: &str = "Giúp người khác";
