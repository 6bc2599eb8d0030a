//! The Vietnamese of the builder: labels of fields, and why something was refused.

use content::{Section, TextKey};

pub const TITLE: &str = "Soạn trang BHYT – VNeID cho phường, xã";
pub const INTRO: &str = "Bạn điền vài ô, xem thử, rồi tải trang về. Không cần cài gì. Những gì bạn gõ chỉ ở trên máy này.";
pub const PROGRESS: &str = "Theo dõi tiến độ của các tổ (tệp theo-doi.html trong cùng thư mục)";
pub const COMING: &str = "Đang mở công cụ soạn trang…";
pub const TOO_OLD: &str = "Trình duyệt này quá cũ nên không soạn trang được. Bạn hãy dùng Chrome, Firefox, Edge hoặc Safari bản mới.";
/// The label of the field that chooses what the draft extends; the table of a province has a heading of its own for it.
pub const BASE: &str = "Dùng lời chung của";
/// The name of the common content.
pub const COMMON_BASE: &str = "Cả nước";

pub const NO_CONTENT: &str = "Tệp này không phải trang do công cụ này làm ra, cũng không phải tệp .toml. Trang bạn đang soạn vẫn còn nguyên.";
/// Follows the name of a file.
pub const EMPTY_FILE: &str = ": tệp này trống. Trang bạn đang soạn vẫn còn nguyên.";
/// Follows the name of a file.
pub const NOT_UTF8: &str = ": chữ trong tệp không phải UTF-8 nên dấu tiếng Việt sẽ sai. Bạn mở tệp bằng Notepad, chọn “Lưu thành…”, mã hóa UTF-8, rồi mở lại ở đây. Trang bạn đang soạn vẫn còn nguyên.";
pub const UNREADABLE_TOML: &str = "Chưa mở được tệp, cần sửa trước: ";
pub const UNREADABLE_DRAFT: &str = "Bản nhớ trên máy này không đọc được.";
/// The stem of a content file whose name has no letter or digit.
pub const NAMELESS_FILE: &str = "phuong-xa.toml";
pub const FIX_FIRST: &str =
    "Chưa tải được: còn ô phải điền hoặc phải sửa. Các ô đó ghi ở phần “Cần sửa”.";
pub const FILL_IN: &str = "Ô này phải điền.";
pub const EXAMPLE: &str = "Ví dụ: ";
/// Follows the label of a field that holds a line for each of its items.
pub const LINES: &str = " (mỗi dòng một ý)";

/// Why a file cannot be edited whose section is neither a table nor a list of tables.
pub fn inline_value(file: &str, key: &str) -> String {
    format!(
        "{file}: mục {key} phải viết thành phần riêng [{key}] hoặc [[{key}]] mới sửa được ở đây. Trang bạn đang soạn vẫn còn nguyên."
    )
}

/// Why a file cannot be edited that has two entries of one id in a list.
pub fn id_twice(file: &str, list: &str, id: &str) -> String {
    format!(
        "{file}: phần {list} có hai mục cùng mã “{id}”. Bạn đổi mã một mục rồi mở lại. Trang bạn đang soạn vẫn còn nguyên."
    )
}

/// Why a file cannot be edited that has an entry without an id, or with one that no form can name.
pub fn strange_id(file: &str, list: &str, id: &str) -> String {
    format!(
        "{file}: phần {list} có một mục mà mã “{id}” không dùng được. Mã chỉ có chữ thường không dấu, số và dấu gạch ngang. Trang bạn đang soạn vẫn còn nguyên."
    )
}

/// Why no content file can be taken away while a field holds what the file cannot.
pub fn unwritten(label: &str, why: &str) -> String {
    format!("Chưa tải được. {label}: {why}. Bạn sửa hoặc xóa ô đó trước.")
}

/// Returns the heading of a list or section in the form; `None` where the form has no fields for it.
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

/// Returns the label of a text's field; `None` where the form has none, or has it among the ward's own fields.
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
        TextKey::AnswerWords
        | TextKey::TopicPoints
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
