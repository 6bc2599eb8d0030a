//! The directory of a made-up province.

use chrono::NaiveDate;
use page::directory::{Ward, directory};

/// Made-up wards as a table gives them.
pub fn wards() -> Vec<Ward> {
    let ward = |id: &str, name: &str, old: &[&str]| Ward {
        id: id.into(),
        name: name.into(),
        within: "tỉnh Mẫu".into(),
        old_names: old.iter().map(|name| (*name).to_owned()).collect(),
        address: None,
    };
    vec![
        ward(
            "phuong-dong-an",
            "phường Đông An",
            &["phường Cầu Đất", "xã An Hạ"],
        ),
        ward("xa-lan-anh", "xã Lan Anh", &[]),
        ward("xa-an-binh", "xã An Bình", &["xã Lương Hòa"]),
        ward("dac-khu-hon-mau", "đặc khu Hòn Mẫu", &[]),
    ]
}

/// The directory that leads to them.
pub fn html() -> String {
    html_of(&wards())
}

/// The directory that leads to these wards.
pub fn html_of(wards: &[Ward]) -> String {
    let tokens = site::style::tokens().expect("the tokens");
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
    directory(&tokens, wards, day).expect("a directory")
}
