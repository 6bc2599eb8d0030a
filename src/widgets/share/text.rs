//! The Vietnamese words of sharing, keeping and printing.

/// Heads the chapter about sharing.
pub const HEADING: &str = "Chia sẻ, lưu và in";
/// Labels the page's own address.
pub const ADDRESS: &str = "Địa chỉ của trang này";
/// Opens the device's own way of sharing.
pub const SEND: &str = "Gửi cho người khác";
/// Copies the address.
pub const COPY: &str = "Sao chép địa chỉ";
/// Says that the address was copied.
pub const COPIED: &str = "Đã sao chép. Bạn dán vào Zalo hay tin nhắn được rồi.";
/// Says how to copy where the browser does not let a page do it.
pub const COPY_BY_HAND: &str =
    "Máy không cho sao chép. Giữ ngón tay trên địa chỉ, chọn “Sao chép”.";
/// Stands in place of the address where the page is a file.
pub const FILE: &str = "Bạn đang mở trang từ một tệp trên máy. Muốn chia sẻ, bạn gửi chính tệp này qua Zalo, Bluetooth hay USB.";
/// Stands under the QR code of the page's own address.
pub const OWN_QR: &str = "Quét để mở trang này:";
/// Stands under the QR code of the page's own film.
pub const FILM_QR: &str = "Quét để xem phim hướng dẫn:";
/// Says what the page's own film is not.
pub const FILM_NOTE: &str =
    "Đây là phim của trang này, vẽ theo hướng dẫn. Chưa có địa chỉ chính thức của video hướng dẫn.";
/// Says how to use the code of the film.
pub const FILM_HOW: &str =
    "Dùng máy ảnh của điện thoại khác để quét mã: phim mở ra và chạy ngay, có chữ.";
/// Leads to the film.
pub const FILM_OPEN: &str = "Xem phim hướng dẫn";
/// Describes the QR code to those who cannot see it.
pub const QR_OF: &str = "Mã QR mở địa chỉ";
/// Heads keeping the page.
pub const KEEP: &str = "Lưu trang để dùng không cần mạng";
/// Says what keeping is good for.
pub const KEEP_HOW: &str =
    "Cả trang là một tệp. Lưu về máy rồi mở lúc nào cũng được, không cần mạng.";
/// Saves the file.
pub const KEEP_SAVE: &str = "Lưu trang này";
/// Stands before the size of the file.
pub const KEEP_SIZE: &str = "Tệp khoảng";
/// Stands before the day of the file.
pub const KEEP_DATE: &str = "làm ngày";
/// Heads printing.
pub const PRINT: &str = "In ra giấy A4";
/// Says what there is to print.
pub const PRINT_HOW: &str = "Tờ rơi để phát cho từng nhà; áp phích để dán bảng tin hay lớp học. Mỗi thứ một trang, in đen trắng vẫn rõ.";
/// The handout.
pub const PRINT_HANDOUT: &str = "Tờ rơi";
/// The poster.
pub const PRINT_POSTER: &str = "Áp phích";
