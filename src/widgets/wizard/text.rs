//! The Vietnamese words of the wizard.

/// Before the place at which the reader stopped.
pub const RESUME: &str = "Lần trước bạn dừng ở: ";
/// The places as they are called when a reader comes back, in their order up to the sending.
pub const NAMES: [&str; 6] = [
    "Thẻ đã có chưa",
    "Bản VNeID",
    "Tài khoản mức 2",
    "Thẻ của bạn",
    "Bấm thử",
    "Làm thật",
];
/// The seven stages of the way.
pub const STAGES: [&str; 7] = [
    "Xem thẻ đã có chưa",
    "Bản VNeID",
    "Tài khoản mức 2",
    "Số thẻ BHYT",
    "Tập bấm",
    "Làm thật",
    "Hôm sau",
];
/// Marks the stage that the reader is at.
pub const STAGE_HERE: &str = "Bạn đang ở đây";
/// Goes on there.
pub const RESUME_ON: &str = "Làm tiếp";
/// One place on.
pub const ON: &str = "Tiếp";
/// Asks before that.
pub const RESTART_ASK: &str = "Xóa những gì trang đã nhớ?";
/// Begins anew.
pub const RESTART_YES: &str = "Xóa";
/// Goes on.
pub const RESTART_NO: &str = "Thôi";

/// Is the card there already?
pub const HAVE: &str = "Thẻ BHYT đã có trong VNeID chưa?";
/// How to see it.
pub const HAVE_HOW: &str =
    "Mở VNeID. Bấm “Ví giấy tờ” ở hàng nút dưới cùng. Bấm “Thẻ BHYT”, nhập passcode nếu VNeID hỏi.";
/// The question.
pub const HAVE_ASK: &str = "Có hiện thẻ mang tên bạn không?";
/// Why it has to be opened.
pub const HAVE_MORE: &str =
    "Chỉ thấy ô “Thẻ BHYT” thì chưa đủ: ô này lúc nào cũng có. Phải bấm mở ra xem.";
/// It is there.
pub const HAVE_YES: &str = "Có, thấy tên tôi";
/// It is not.
pub const HAVE_NO: &str = "Không, hoặc chưa biết";
/// The reader could not look.
pub const HAVE_CANNOT: &str = "Tôi không mở được";

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
pub const CARD: &str = "Bạn đang cầm thẻ nào?";

/// The old card, and what is printed on it.
pub const CARD_OLD: (&str, &str) = ("Thẻ mẫu cũ", "15 ký tự: hai chữ cái, rồi 13 số");
/// The new card, and what is printed on it.
pub const CARD_NEW: (&str, &str) = ("Thẻ mẫu mới", "Chỉ có 10 số");
/// None at hand, and what to do then.
pub const CARD_NONE: (&str, &str) = ("Không có thẻ", "Quên số, mất thẻ: xem cách tra lại");
/// What to type of the old card.
pub const CARD_OLD_DO: &str = "Bỏ 5 ký tự đầu. Nhập 10 số cuối, phần gạch chân, vào ô dưới đây.";
/// What to type of the new card.
pub const CARD_NEW_DO: &str = "Nhập cả 10 số trên thẻ vào ô dưới đây.";
/// Why ten are enough.
pub const CARD_SAME: &str = "10 số gạch chân của một người luôn giống nhau. Bạn chỉ cần 10 số đó.";
/// No number was typed.
pub const NO_NUMBER: &str = "Chưa nhập số thì bước 5 để trống. Bạn vẫn làm tiếp được.";

/// Practise first.
pub const PRACTISE: &str = "Bấm thử trước khi làm thật";
/// What the phone is.
pub const PRACTISE_HOW: &str = "Đây là điện thoại tập. Bấm nhầm cũng không sao.";
/// Which form the reader's phone has.
pub const PRACTISE_ASK: &str = "Màn hình của bạn có ô “Đơn vị cấp thẻ BHYT” không?";
/// It has the issuer.
pub const PRACTISE_YES: &str = "Có, hoặc chưa biết";
/// It has not.
pub const PRACTISE_NO: &str = "Không có";
/// Past the practice.
pub const PRACTISE_SKIP: &str = "Bỏ qua, làm thật";

/// The real thing.
pub const REAL: &str = "Làm thật trên máy của bạn";
/// How.
pub const REAL_HOW: &str = "Xong dòng nào, đánh dấu dòng đó. Bấm vào dòng để xem hình.";
/// VNeID said no.
pub const REAL_REFUSED: &str = "VNeID không nhận";

/// Before the ten digits.
pub const REAL_TEN: &str = "10 số cuối của thẻ bạn:";
/// In place of them.
pub const REAL_NO_TEN: &str = "Trang chưa có số. Nhìn thẻ mà nhập.";
/// What follows the last step.
pub const STEPS_DONE: &str =
    "Xong cả 6 bước. Bấm “Tôi vừa gửi” để trang nhớ ngày và nhắc bạn xem thẻ.";

/// It is sent.
pub const SENT: &str = "Bạn đã gửi yêu cầu";
/// Nothing is on record.
pub const UNSENT: &str = "Hôm nay bạn gửi được chưa?";
/// Before the day.
pub const SENT_ON: &str = "Ngày";
/// What comes now.
pub const SENT_NEXT: &str = "VNeID duyệt xong thì thẻ hiện ra.";
/// Heads what is to be done.
pub const TOMORROW: &str = "Ngày mai làm một việc";
/// What it is.
pub const TOMORROW_DO: &str = "Mở lại trang này. Trang sẽ hỏi bạn: thẻ đã hiện chưa?";
/// What not to do.
pub const SENT_NOT: &str = "Đừng gửi lại. Chưa có tài liệu nào cho biết phải chờ bao lâu.";
/// What to do at a clinic.
pub const SENT_CLINIC: &str = "Đi khám trong lúc chờ thì đưa căn cước.";
/// A request is on record; its day follows.
pub const WAITING: &str = "Bạn đã gửi yêu cầu ngày";
/// What to do about it.
pub const WAITING_DO: &str = "Yêu cầu còn chờ duyệt thì gửi nữa không được. Xem thẻ trước.";
/// Looks whether the card has come.
pub const WAITING_LOOK: &str = "Xem thẻ đã hiện chưa";
/// The record is wrong.
pub const NOT_SENT: &str = "Tôi chưa gửi: làm từ đầu";
/// Asks once more.
pub const NOT_SENT_ASK: &str = "Trang sẽ quên ngày gửi và các dấu đã đánh.";
/// Begins anew.
pub const NOT_SENT_YES: &str = "Quên và làm từ đầu";
/// How to see whether the card has come.
pub const WAITING_HOW: &str =
    "Mở VNeID, bấm “Ví giấy tờ”, rồi bấm “Thẻ BHYT”. Có thẻ mang tên bạn không?";
/// The card has come.
pub const CAME: &str = "Thẻ đã hiện trong VNeID";
/// What is left to do.
pub const CAME_DO: &str = "Bạn không phải gửi gì nữa. Khi đi khám, mở thẻ cho nhân viên xem.";
/// How to open it.
pub const CAME_OPEN: &str = "Cách mở thẻ";
/// Begins anew.
pub const CAME_ANEW: &str = "Làm lại từ đầu";
/// Practises to open the card.
pub const OPEN: &str = "Tập mở thẻ cho quen";

/// On a later day.
pub const LATER: &str = "Thẻ đã hiện chưa?";
/// How to see it.
pub const LATER_HOW: &str = "Mở VNeID, bấm “Ví giấy tờ”, rồi bấm “Thẻ BHYT”.";
/// It is there.
pub const LATER_YES: &str = "Đã hiện";
/// It is not.
pub const LATER_NO: &str = "Chưa hiện";

/// Done.
pub const DONE: &str = "Bạn xong rồi";
/// What to do at the clinic.
pub const DONE_HOW: &str = "Khi đi khám: mở VNeID, “Ví giấy tờ”, “Thẻ BHYT”, nhập passcode, đưa màn hình cho nhân viên xem. Mang theo căn cước, phòng khi máy hết pin.";
/// To those who help others.
pub const HELP_OTHERS: &str = "Giúp người khác";
