//! The Vietnamese of the editor.

use content::{Section, TextKey};

pub const TITLE: &str = "Soạn trang BHYT – VNeID cho phường, xã";
pub const INTRO: &str = "Bạn điền vài ô, xem thử, rồi tải trang về. Không cần cài gì. Những gì bạn gõ chỉ ở trên máy này.";
pub const START: &str = "1. Bắt đầu";
pub const NEW: &str = "Phường, xã mới";
pub const OPEN: &str = "Mở trang hoặc tệp đã có (index.html hoặc .toml)";
pub const OWN: &str = "2. Phần riêng của nơi bạn";
pub const OWN_HINT: &str = "Ô có dấu * phải điền. Không ghi tên hay số di động của cán bộ.";
pub const COMMON: &str = "3. Lời chung: đổi, bỏ, thêm (không bắt buộc)";
pub const COMMON_HINT: &str =
    "Mọi trang đều có sẵn các lời này, đã kiểm nguồn. Bạn chỉ sửa khi nơi bạn có điểm khác.";
pub const SEE: &str = "Xem thử";
pub const TAKE: &str = "4. Tải về";
pub const TAKE_HINT: &str = "Tệp .zip có đủ mọi thứ để đưa lên cổng thông tin. Chỉ cần xem hoặc gửi qua Zalo thì lấy index.html.";
pub const TAKE_ZIP: &str = "Tải trang về (.zip)";
pub const TAKE_PAGE: &str = "Chỉ index.html";
pub const TAKE_TOML: &str = "Tệp nội dung (.toml)";
pub const UNDO: &str = "Hoàn tác";
pub const REDO: &str = "Làm lại";
pub const REMEMBER: &str = "Nhớ trên máy này (máy dùng chung thì đừng chọn)";
pub const EXAMPLE: &str = "Ví dụ: ";
pub const AS_COMMON: &str = "Như bản chung";
pub const KEEP: &str = "Có trên trang";
pub const ADD: &str = "Thêm mục của riêng bạn";
pub const REMOVE: &str = "Bỏ mục này";
pub const LINES: &str = "mỗi dòng một ý";
pub const MISTAKES: &str = "Cần sửa";
pub const PREVIEW: &str = "Trang của bạn, xem thử";
pub const VIEW: &str = "Phần đang xem";
pub const WIDTH: &str = "Xem như trên";
pub const PHONE: &str = "Điện thoại";
pub const DESK: &str = "Máy tính";
pub const COMING: &str = "Đang mở công cụ soạn trang…";
pub const OLD: &str = "Trình duyệt này quá cũ nên không soạn trang được. Bạn hãy dùng Chrome, Firefox, Edge hoặc Safari bản mới.";

pub const OPENED: &str = "Đã mở. Trang có thêm những gì bản này có mới.";
/// Said after it, with what follows: names and values.
pub const LEFT_BEHIND: &str = " Trang mới không dùng các dòng này nữa, đã bỏ ra: ";
/// Said after it, with what follows: the old names of lists and the present ones.
pub const RENAMED: &str = " Tên mục cũ đã đổi sang tên mới, nội dung giữ nguyên: ";
pub const BEGUN: &str = "Đã bắt đầu một trang mới.";
pub const TAKEN: &str = "Đã tải về. Tệp nằm trong thư mục tải xuống của máy.";
pub const NO_CONTENT: &str = "Tệp này không phải trang do công cụ này làm ra, cũng không phải tệp .toml. Trang bạn đang soạn vẫn còn nguyên.";
pub const KEPT: &str = "Bản đang soạn được nhớ trên máy này.";
pub const FORGOTTEN: &str = "Đã xóa bản nhớ trên máy này.";
pub const CANNOT_KEEP: &str =
    "Trình duyệt không cho nhớ. Bạn hãy tải tệp .toml về trước khi đóng trang.";
pub const MEND_FIRST: &str = "Chưa tải được: còn chỗ cần điền hoặc cần sửa. Các chỗ đó ghi ở dưới.";
pub const FILL_IN: &str = "Ô này phải điền.";

/// What a list or section is called in the form; `None` where its words have no fields there.
pub const fn section(section: Section) -> Option<&'static str> {
    Some(match section {
        Section::Answer => "Câu trả lời",
        Section::Step => "Sáu bước",
        Section::Benefit => "Lợi ích",
        Section::Audience => "Việc của từng người",
        Section::Contact => "Nơi giúp",
        Section::Link => "Trang tra cứu",
        Section::Topic => "Mục riêng",
        Section::Scam => "Cảnh báo lừa đảo",
        Section::Number => "Số thẻ",
        Section::App => "Phiên bản VNeID",
        Section::File => "Câu giới thiệu",
        Section::Place
        | Section::Document
        | Section::Colors
        | Section::Video
        | Section::Source
        | Section::Branch
        | Section::Figure
        | Section::Milestone => return None,
    })
}

/// The label of a text's field; `None` where the form has no field for it, or the ward's own part of the form has it.
pub const fn label(key: TextKey) -> Option<&'static str> {
    Some(match key {
        TextKey::AnswerAsk => "Câu hỏi",
        TextKey::AnswerWhy => "Vì sao",
        TextKey::AnswerDo => "Làm gì",
        TextKey::StepTitle => "Tên bước",
        TextKey::StepPoints => "Các ý",
        TextKey::StepTip => "Mẹo",
        TextKey::BenefitTitle
        | TextKey::AudienceTitle
        | TextKey::ContactName
        | TextKey::LinkTitle
        | TextKey::TopicTitle
        | TextKey::ScamTitle => "Tên",
        TextKey::StepText
        | TextKey::BenefitText
        | TextKey::ScamText
        | TextKey::NumberIntro
        | TextKey::FileSummary => "Lời",
        TextKey::AudienceMeaning => "Ý nghĩa",
        TextKey::AudienceDuties => "Các việc",
        TextKey::ContactPhone => "Số để gọi",
        TextKey::ContactHelp => "Giúp gì",
        TextKey::LinkAddress => "Địa chỉ",
        TextKey::LinkHelp => "Để làm gì",
        TextKey::TopicText => "Các đoạn",
        TextKey::ScamRules | TextKey::NumberRules => "Các điều",
        TextKey::AppAdvice => "Lời khuyên",
        TextKey::TopicPoints
        | TextKey::FileTitle
        | TextKey::FileAddress
        | TextKey::PlaceName
        | TextKey::PlaceWithin
        | TextKey::PlaceAuthority
        | TextKey::DocumentNumber
        | TextKey::DocumentKind
        | TextKey::DocumentSubject
        | TextKey::ColorsAccent
        | TextKey::VideoTitle
        | TextKey::VideoAddress
        | TextKey::VideoLeadsTo
        | TextKey::VideoNote
        | TextKey::SourceTitle
        | TextKey::SourceAddress
        | TextKey::SourceDate
        | TextKey::BranchAsk
        | TextKey::BranchGroup
        | TextKey::FigureTitle
        | TextKey::FigureUnit
        | TextKey::FigureSource
        | TextKey::MilestoneTitle
        | TextKey::MilestoneText => return None,
    })
}

/// A view of the page as its address, with its name.
pub const VIEWS: [(&str, &str); 9] = [
    ("", "Đầu trang"),
    ("#bat-dau", "Làm từng bước"),
    ("#kiem-tra", "Kiểm tra số thẻ"),
    ("#go-roi", "Gửi không được"),
    ("#thuc-hanh", "Tập thử"),
    ("#giup", "Giúp người khác"),
    ("#ve-trang", "Về trang này"),
    ("#to-roi", "Tờ rơi"),
    ("#ap-phich", "Áp phích"),
];
