//! The Vietnamese of this module: labels the page shows, and messages for the person who writes a content file.

use super::choices::{AudienceKind, Choice, FigureKind, Grade, Screen};
use super::colors::{Color, MIN_CONTRAST};
use super::toml_cursor::Shape;

/// What the drawing of a screen shows; where VNeID names the screen, in its own words.
pub(super) fn screen(screen: Screen) -> &'static str {
    match screen {
        Screen::Version => "Phiên bản Ứng dụng",
        Screen::Login => "Đăng nhập",
        Screen::Home => "Màn hình chính",
        Screen::Wallet => "Ví giấy tờ",
        Screen::Integrate => "Tích hợp thông tin",
        Screen::Kind => "Chọn loại thông tin",
        Screen::Form => "Nhập số thẻ BHYT",
        Screen::Success => "Gửi yêu cầu thành công",
    }
}

pub(super) fn reader(reader: AudienceKind) -> &'static str {
    match reader {
        AudienceKind::Citizen => "người dân",
        AudienceKind::Pupil => "học sinh",
        AudienceKind::Teacher => "giáo viên",
        AudienceKind::Official => "cán bộ, công chức",
        AudienceKind::Volunteer => "người tình nguyện",
        AudienceKind::Leader => "tổ trưởng tổ dân phố",
    }
}

pub(super) fn figure_kind(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Measured => "đã đạt",
        FigureKind::Target => "mục tiêu",
    }
}

pub(super) fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "văn bản hoặc trang chính thức",
        Grade::B => "báo chí dẫn lời cơ quan",
        Grade::C => "mới có một nguồn, chưa kiểm lại được",
        Grade::D => "chưa có nguồn",
    }
}

/// The title of a page whose file gives none.
pub(super) fn title(place: &str) -> String {
    format!("Đưa thẻ BHYT vào VNeID – {place}")
}

pub(super) fn extends_itself(ids: &[&str], again: &str) -> String {
    format!(
        "thừa hưởng vòng quanh: {} → {again}; hãy bỏ một dòng extends",
        ids.join(" → ")
    )
}

pub(super) fn no_such_base(id: &str) -> String {
    format!("không có tệp {id}.toml ở cạnh tệp này; nội dung chung viết extends = \"common\"")
}

pub(super) const DAY: &str = "ngày viết như 24/11/2026";
pub(super) const NO_SUCH_DAY: &str = "lịch không có ngày này; ngày viết như 24/11/2026";
pub(super) const NO_PAGE: &str =
    "tệp này chỉ để tệp khác thừa hưởng (page = false), không dựng thành trang";
pub(super) const STEP_LEFT_OUT: &str =
    "sáu bước có ở mọi trang, không bỏ được; muốn đổi lời thì viết lại bước đó";

pub(super) fn nothing_to_leave_out(near: Option<&str>) -> String {
    match near {
        Some(near) => format!("không thừa hưởng mục này; có phải bạn muốn viết {near}?"),
        None => "không thừa hưởng mục này; hãy xem lại id".to_owned(),
    }
}

pub(super) fn unknown_id(what: &str, near: Option<&str>) -> String {
    match near {
        Some(near) => format!("không có {what} này; có phải bạn muốn viết {near}?"),
        None => format!("không có {what} này; hãy xem lại id"),
    }
}

pub(super) const SOURCE: &str = "nguồn";
pub(super) const CONTACT: &str = "tổng đài";
pub(super) const TARGET: &str = "câu hỏi hay câu trả lời";
pub(super) const LINK: &str = "phần của trang hay câu trả lời";
pub(super) const NO_SOURCES: &str = "thiếu; hãy thêm dòng sources = [\"id của nguồn\"]";
pub(super) const NO_CHECKED: &str = "thiếu; hãy thêm ngày xem lại, ví dụ checked = 2026-11-24";
pub(super) const GRADE_D: &str =
    "nguồn này hạng D (chưa có nguồn thật), không được đưa lên trang; hãy bỏ hoặc tìm nguồn khác";
pub(super) const OWN_SOURCE: &str =
    "van-ban là tên dành cho văn bản của chính trang; hãy đặt tên khác";

pub(super) fn steps(count: usize) -> String {
    format!("có {count} bước; trang nào cũng có đúng sáu bước")
}

pub(super) fn unreachable(id: &str) -> String {
    format!("không câu nào dẫn tới {id}; hãy thêm một lựa chọn dẫn tới đó")
}

pub(super) fn renamed(old: &str, new: &str) -> String {
    format!("[[{old}]] nay viết là [[{new}]]; tệp vẫn dùng được")
}

/// What a value of this shape looks like in a content file.
fn example(shape: Shape) -> &'static str {
    match shape {
        Shape::Text => "\"…\"",
        Shape::Texts => "[\"…\", \"…\"]",
        Shape::Date => "2025-03-31",
        Shape::Number => "11.83",
        Shape::Flag => "false",
        Shape::Table | Shape::Tables => "",
    }
}

pub(super) fn missing(shape: Shape, key: &str, header: &str) -> String {
    match shape {
        Shape::Table => format!("thiếu; hãy thêm mục [{header}]"),
        Shape::Tables => format!("thiếu; hãy thêm ít nhất một mục [[{header}]]"),
        _ => format!("thiếu; hãy thêm dòng {key} = {}", example(shape)),
    }
}

pub(super) fn wrong_shape(shape: Shape, key: &str, header: &str) -> String {
    let wanted = match shape {
        Shape::Text => "phải là chữ trong ngoặc kép",
        Shape::Texts => "phải là danh sách chữ trong ngoặc vuông",
        Shape::Date => "phải là ngày viết năm-tháng-ngày, không ngoặc kép, không giờ",
        Shape::Number => {
            "phải là số viết không ngoặc kép, có dấu chấm (11.83), không có dấu phẩy (11,83)"
        }
        Shape::Flag => "phải là true (có) hoặc false (không), không ngoặc kép",
        Shape::Table => return format!("phải là một mục viết [{header}]"),
        Shape::Tables => return format!("phải là các mục viết [[{header}]]"),
    };
    format!("{wanted}, ví dụ {key} = {}", example(shape))
}

pub(super) fn unknown_key(near: Option<&str>, known: &[&str]) -> String {
    match near {
        Some(near) => format!("không có mục tên này; có phải bạn muốn viết {near}?"),
        None => format!(
            "không có mục tên này; ở đây chỉ có thể dùng: {}",
            known.join(", ")
        ),
    }
}

pub(super) fn unknown_choice<C: Choice>() -> String {
    let words: Vec<&str> = C::ALL.iter().map(|choice| choice.as_str()).collect();
    format!("chỉ nhận một trong các từ: {}", words.join(", "))
}

pub(super) const CHOSEN_TWICE: &str = "đã có trong danh sách; hãy xóa chỗ lặp lại";
pub(super) const EMPTY: &str = "đang để trống; hãy viết nội dung";
pub(super) const EMPTY_LIST: &str = "danh sách đang trống; hãy viết ít nhất một câu";
pub(super) const EDGE_SPACE: &str = "thừa dấu cách ở đầu hoặc cuối; hãy xóa đi";
pub(super) const LINE_BREAK: &str = "có chỗ xuống dòng; hãy viết liền một dòng";
pub(super) const LOOSE_MARK: &str =
    "có dấu tách rời khỏi chữ (Unicode tổ hợp); hãy gõ lại bằng Unicode dựng sẵn";
pub(super) const BROKEN_CHARACTER: &str =
    "có chữ bị hỏng (�): tệp từng được đọc sai bảng mã; hãy gõ lại chữ đó và lưu bằng UTF-8";
pub(super) const PRIVATE_PHONE: &str =
    "giống số di động của một người; hãy dùng tổng đài hoặc số máy bàn của cơ quan";
pub(super) const PHONE: &str = "phải là tổng đài (1900 0368), số khẩn (115) hoặc số máy bàn (0237 3852 115), chỉ gồm chữ số và dấu cách đơn";
pub(super) const HTTPS: &str = "phải bắt đầu bằng https://";
pub(super) const ADDRESS_HOST: &str =
    "thiếu tên miền đúng sau https://, ví dụ https://vneid.gov.vn";
pub(super) const ADDRESS_USER: &str = "không được có tên người dùng (dấu @) trước tên miền";
pub(super) const ADDRESS_CHARACTER: &str = "có ký tự không được dùng trong địa chỉ (dấu cách, ngoặc kép, chữ có dấu…); hãy sao chép lại từ thanh địa chỉ của trình duyệt";
pub(super) const OWN_ADDRESS: &str = "không được có dấu ? hay #; trang tự thêm phần đó vào sau khi làm đường dẫn, mã QR và đoạn mã nhúng. Hãy chỉ ghi địa chỉ đến hết tên trang";
pub(super) const ID: &str = "chỉ gồm chữ thường không dấu a–z, chữ số và dấu gạch nối ở giữa, nhiều nhất 40 ký tự, ví dụ phuong-hac-thanh";
pub(super) const DEVICE_NAME: &str =
    "Windows không lưu được thư mục tên này; hãy viết dài hơn, ví dụ xa-con";
pub(super) const NO_OLD_NAME: &str =
    "không phải tên phường, xã; không có tên cũ thì để trống ô này";
pub(super) const KIND_ALONE: &str = "thiếu tên phường, xã; hãy viết đủ, ví dụ xã Mẫu";
pub(super) const NUMBER_ALONE: &str = "chỉ có số; hãy viết đủ, ví dụ phường 1";
pub(super) const NO_PLACE_NAME: &str = "không giống tên phường, xã; hãy viết như xã Mẫu Một, phường 1 (quận 3), và ngăn các tên bằng dấu phẩy";

pub(super) fn not_of_a_name(sign: char) -> String {
    format!("có “{sign}”; tên phường, xã chỉ có chữ cái và chữ số, các tên ngăn nhau bằng dấu phẩy")
}

pub(super) const COLOR: &str = "phải là mã màu viết #rrggbb, ví dụ #9c1c1c";
pub(super) const NEGATIVE: &str = "phải là số không âm";
pub(super) const PERCENT: &str = "phải từ 0 đến 100 vì đơn vị là %";
pub(super) const VIDEO_NOTE: &str =
    "thiếu; vì official = false, hãy thêm dòng note = \"…\" nói rõ nút này dẫn tới đâu";
pub(super) const VIDEO_NO_NOTE: &str =
    "thừa; vì official = true, nút đã mở đúng video. Hãy xóa dòng note";
pub(super) const FIRST_STEP: &str = "bước đầu tiên phải ở màn hình version, login hoặc home";
pub(super) const LAST_STEP: &str = "bước cuối cùng phải ở màn hình form hoặc success";
pub(super) fn too_long(length: usize, limit: usize) -> String {
    format!("dài {length} ký tự, nhiều nhất là {limit}; hãy viết ngắn lại")
}

pub(super) fn hidden_character(character: char) -> String {
    format!(
        "có ký tự không nhìn thấy (U+{:04X}); hãy xóa và gõ lại chỗ đó",
        u32::from(character)
    )
}

pub(super) fn year(first: i32, last: i32) -> String {
    format!("năm phải từ {first} đến {last}; hãy xem lại ngày")
}

pub(super) fn not_file_name(stem: &str) -> String {
    format!("phải trùng tên tệp; hãy viết id = \"{stem}\" hoặc đổi tên tệp")
}

pub(super) fn taken_id(path: &str) -> String {
    format!("đã dùng ở {path}; hãy đặt tên khác")
}

pub(super) fn reviewed_too_early(document: &str) -> String {
    format!("không được trước ngày của văn bản ({document})")
}

pub(super) fn ground_too_late(document: &str) -> String {
    format!("văn bản làm căn cứ không được sau ngày của văn bản ({document})")
}

pub(super) fn too_many(limit: usize) -> String {
    format!("nhiều nhất {limit} mục; hãy gộp bớt")
}

pub(super) fn screen_goes_back(from: Screen, to: Screen) -> String {
    format!(
        "màn hình {} đứng trước {} của bước trên; hãy xếp lại thứ tự các bước",
        to.as_str(),
        from.as_str()
    )
}

/// The ratio is cut, never rounded up: 4.499 must not read as enough.
pub(super) fn contrast(color: Color) -> String {
    let decimal = |ratio: f64| format!("{:.2}", (ratio * 100.0).floor() / 100.0).replace('.', ",");
    format!(
        "màu {color} chỉ tương phản {} : 1 trên nền trắng, cần ít nhất {} : 1; hãy thử màu đậm hơn, ví dụ {}",
        decimal(color.contrast(Color::WHITE)),
        format!("{MIN_CONTRAST}").replace('.', ","),
        color.readable_on(Color::WHITE)
    )
}

/// What is said of a file of more than `limit` bytes.
pub fn too_big(limit: u64) -> String {
    format!("tệp lớn hơn {} KB; hãy bớt nội dung", limit / 1024)
}

/// The parser speaks English; the mistakes that people make are put into Vietnamese, the rest keeps its words.
pub(super) fn syntax(parser: &str) -> String {
    const KNOWN: [(&str, &str); 17] = [
        (
            "string values must be quoted",
            "chữ phải nằm trong ngoặc kép thẳng như title = \"…\"; ngày viết như 2025-03-31; số viết như 11.83",
        ),
        (
            "invalid basic string",
            "chữ trong ngoặc kép chưa đóng hoặc có ký tự lạ; hãy đóng bằng \" trên cùng dòng, dấu \" bên trong viết là \\\"",
        ),
        (
            "invalid literal string",
            "chữ trong dấu ' chưa đóng; hãy dùng ngoặc kép thẳng như title = \"…\"",
        ),
        (
            "missing escaped value",
            "dấu \\ đứng sai chỗ; hãy xóa hoặc viết \\\\",
        ),
        (
            "duplicate key",
            "mục này đã có ở trên; hãy xóa một trong hai (mục lặp lại viết hai ngoặc [[…]])",
        ),
        ("key with no value", "thiếu dấu = và giá trị sau tên mục"),
        (
            "missing comma between array elements",
            "thiếu dấu phẩy giữa hai phần của danh sách",
        ),
        (
            "unclosed array table",
            "tên mục chưa đóng; hãy thêm đủ hai dấu ]]",
        ),
        ("unclosed array", "danh sách chưa đóng; hãy thêm dấu ]"),
        ("unclosed table", "tên mục chưa đóng; hãy thêm dấu ]"),
        (
            "unexpected `=` in array",
            "danh sách ở ngay trên chưa đóng; hãy thêm dấu ]",
        ),
        (
            "unexpected key or value",
            "sau giá trị còn chữ thừa; hãy xóa đi, dấu \" bên trong chữ viết là \\\", số viết 11.83, không viết 11,83",
        ),
        (
            "invalid unquoted key",
            "tên mục chỉ gồm chữ không dấu, chữ số, dấu - và _; hãy giữ nguyên tên mục có sẵn",
        ),
        (
            "unexpected leading zero",
            "số không được bắt đầu bằng 0; nếu là số điện thoại thì đặt trong ngoặc kép",
        ),
        (
            "invalid float",
            "số viết sai; chỉ gồm chữ số và một dấu chấm thập phân, ví dụ 11.83",
        ),
        (
            "invalid boolean",
            "chỉ viết true (có) hoặc false (không), bằng chữ thường",
        ),
        (
            "invalid date",
            "ngày không có thật hoặc viết sai; hãy viết năm-tháng-ngày đủ hai chữ số, ví dụ 2025-03-31",
        ),
    ];
    match KNOWN.iter().find(|(start, _)| parser.starts_with(start)) {
        Some((_, vietnamese)) => format!("cách viết: {vietnamese}"),
        None => format!("cách viết: dòng này viết sai (máy nói: {parser})"),
    }
}
