//! The Vietnamese of the form.

pub const START: &str = "1. Bắt đầu";
pub const NEW: &str = "Phường, xã mới";
pub const OPEN: &str = "Mở trang hoặc tệp đã có (index.html hoặc .toml)";
pub const REMEMBERED: &str = "Bản đang nhớ trên máy này";
pub const NAMELESS: &str = "Chưa có tên";
pub const OPEN_REMEMBERED: &str = "Mở";
pub const FORGET: &str = "Xóa";
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
pub const TAKE_CONTENT: &str = "Tệp nội dung (.toml)";
pub const UNDO: &str = "Hoàn tác";
pub const REDO: &str = "Làm lại";
pub const STEPS: &str = "Sửa lại";
pub const REMEMBER: &str = "Nhớ trên máy này (máy dùng chung thì đừng chọn)";
pub const AS_COMMON: &str = "Như bản chung";
pub const KEEP: &str = "Có trên trang";
pub const ADD: &str = "Thêm mục của riêng bạn";
pub const REMOVE: &str = "Bỏ mục này";
pub const NEW_ENTRY: &str = "Mục mới";
pub const MISTAKES: &str = "Cần sửa";
pub const PREVIEW: &str = "Trang của bạn, xem thử";
pub const VIEW: &str = "Phần đang xem";
pub const EDITED: &str = "Chỗ đang sửa";
pub const WIDTH: &str = "Xem như trên";
pub const PHONE: &str = "Điện thoại";
pub const DESK: &str = "Máy tính";
pub const PICK_COLOR: &str = "Chọn màu";

pub const OPENED: &str = "Đã mở. Lời chung mới đã được thêm vào trang.";
pub const BEGUN: &str = "Đã bắt đầu một trang mới.";
pub const REMEMBERED_OPENED: &str = "Đã mở bản nhớ trên máy này.";
pub const FIX_FIRST: &str =
    "Chưa tải được: còn ô phải điền hoặc phải sửa. Các ô đó ghi ở phần “Cần sửa”.";
pub const KEPT: &str = "Bản đang soạn được nhớ trên máy này.";
pub const FORGOTTEN: &str = "Đã xóa bản nhớ trên máy này.";
pub const CANNOT_KEEP: &str =
    "Trình duyệt không cho nhớ, hoặc chỗ nhớ đã đầy. Bạn hãy tải trang về trước khi đóng.";
pub const RESTARTED: &str = "Phần dựng trang vừa dừng và đã chạy lại. Những gì bạn gõ còn nguyên.";
pub const FAILED: &str = "Phần dựng trang không chạy được trong trình duyệt này. Những gì bạn gõ còn trên màn hình: bạn hãy chép ra, rồi thử lại bằng Chrome, Edge hoặc Firefox bản mới.";
pub const SEEN: &str = "Đã thấy tệp";
pub const NOT_SEEN: &str = "Không thấy tệp";
pub const SAVED: &str = "Tốt rồi. Bạn đóng trang này được.";
pub const SAVED_BEFORE: &str =
    "Tốt rồi. Sau đó bạn đã sửa thêm: hãy tải về lần nữa trước khi đóng.";
pub const MAKING: &str = "Đang làm tệp…";
pub const BLOCKED: &str = "Trình duyệt có thể đã chặn tải. Bạn bấm nút tải lần nữa và chọn “Cho phép” nếu được hỏi. Đang mở trong Zalo hay Facebook thì mở tệp này bằng Chrome. Những gì bạn gõ còn nguyên.";
pub const FILE_UNREADABLE: &str = ": không đọc được tệp này. Trang bạn đang soạn vẫn còn nguyên.";

pub const OTHER_TAB: &str = "Máy này đã nhớ một bản khác của trang này, có thể từ một thẻ khác của trình duyệt. Bản ở đây chưa được nhớ.";
pub const USE_OTHER: &str = "Lấy bản đã nhớ";
pub const USE_THIS: &str = "Nhớ bản ở đây";
pub const UNREADABLE: &str = "Có một bản nhớ trên máy này không đọc được. Nó vẫn còn nguyên.";
pub const TAKE_UNREADABLE: &str = "Tải bản đó về";

pub const LOSE_NEW: &str =
    "Trang đang soạn chưa được tải về. Bắt đầu trang mới thì trang đó đóng lại.";
pub const LOSE_OPEN: &str = "Trang đang soạn chưa được tải về. Mở tệp khác thì trang đó đóng lại.";
pub const LOSE_FORGET: &str = "Xóa hẳn bản nhớ này khỏi máy?";
pub const GO_ON: &str = "Vẫn làm";
pub const STAY: &str = "Giữ trang đang soạn";
pub const KEEP_RECORD: &str = "Giữ lại";

/// What is said while a file is on its way to the browser's folder.
pub fn taken(name: &str) -> String {
    format!("Đang tải về {name}. Bạn mở thư mục tải xuống của máy: đã thấy tệp chưa?")
}

/// What a file had that no page has any more.
pub fn left_behind(lines: &[String]) -> String {
    format!(
        "Trang mới không dùng các dòng này nữa, đã bỏ ra: {}.",
        lines.join("; ")
    )
}

/// The lists of a file that had older names.
pub fn renamed(names: &[(String, String)]) -> String {
    let names: Vec<String> = names
        .iter()
        .map(|(old, new)| format!("[[{old}]] nay là [[{new}]]"))
        .collect();
    format!(
        "Tên mục cũ đã đổi sang tên mới, nội dung giữ nguyên: {}.",
        names.join("; ")
    )
}

/// A view of the page as its fragment, with its name.
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
