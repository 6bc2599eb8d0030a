//! A table of made-up wards, as a spreadsheet would hold it.

/// So many wards of a made-up province, with commas and a byte order mark.
pub fn table(wards: usize) -> String {
    let mut table = String::from(
        "\u{feff}Tên phường xã;Thuộc;Cơ quan;Mã trang;Ngày xem lại;Địa chỉ trang;Ai giúp;Số để gọi;Giúp ở đâu và khi nào;Tên cũ\r\n",
    );
    for ward in 1..=wards {
        let name = format!("xã Mẫu {} {ward}", SYLLABLES[ward % SYLLABLES.len()]);
        let phone = format!("0208 3{:06}", ward);
        table += &format!(
            "{name};tỉnh Mẫu;UBND {name};xa-mau-{ward};24/11/2026;https://example.vn/{ward}/;Trạm y tế {name};{phone};Giờ hành chính, tại trạm.;xã Cũ {ward}\r\n"
        );
    }
    table
}

const SYLLABLES: [&str; 12] = [
    "An", "Bình", "Cường", "Đông", "Gia", "Hòa", "Khánh", "Lộc", "Minh", "Phú", "Tân", "Vĩnh",
];
