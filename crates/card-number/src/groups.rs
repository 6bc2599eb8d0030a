//! Groups that pay the contribution (mã đối tượng): characters 1–2 of a 15-character number.

/// A group of VNeID's list.
#[derive(Debug, PartialEq, Eq)]
pub struct Group {
    /// The two capital letters on the card.
    pub code: &'static str,
    /// Who belongs to the group, in Vietnamese.
    pub meaning: &'static str,
    /// The benefit level of the group in QĐ 1351/QĐ-BHXH, 1 to 5. Real cards may have any other level, because a person
    /// gets the best level of all groups they belong to.
    pub usual: u8,
    /// The benefit level that a later rule gives the group, 1 to 5.
    pub later: Option<u8>,
}

/// The 43 groups that VNeID accepts, in the order of its list, as known on 22/11/2026.
///
/// Source of the list: VNeID's guide attached to Thái Nguyên's plan of 17/7/2025. Source of the levels: QĐ
/// 1351/QĐ-BHXH; CN gets level 2 from 1/1/2026 (Nghị quyết 261/2025/QH15).
pub static GROUPS: [Group; 43] = [
    g("DN", 4, "người lao động trong doanh nghiệp"),
    g("HX", 4, "người lao động trong hợp tác xã"),
    g(
        "CH",
        4,
        "người lao động trong cơ quan nhà nước, đơn vị sự nghiệp, lực lượng vũ trang, đoàn thể",
    ),
    g(
        "NN",
        4,
        "người lao động trong cơ quan, tổ chức nước ngoài, quốc tế tại Việt Nam",
    ),
    g("TK", 4, "người lao động trong tổ chức khác"),
    g("HC", 4, "cán bộ, công chức, viên chức"),
    g("XK", 4, "người hoạt động không chuyên trách cấp xã"),
    g("HT", 3, "người hưởng lương hưu, trợ cấp mất sức lao động"),
    g(
        "TB",
        4,
        "người hưởng trợ cấp tai nạn lao động, bệnh nghề nghiệp hằng tháng",
    ),
    g("NO", 4, "người nghỉ ốm dài ngày hưởng chế độ BHXH"),
    g2("CT", 4, 2, "người cao tuổi hưởng trợ cấp tuất hằng tháng"),
    g("XB", 4, "cán bộ xã nghỉ việc hưởng trợ cấp từ BHXH"),
    g("TN", 4, "người hưởng trợ cấp thất nghiệp"),
    g("CS", 4, "công nhân cao su nghỉ việc hưởng trợ cấp"),
    g(
        "QN",
        5,
        "quân nhân, người làm cơ yếu của Ban Cơ yếu Chính phủ, học viên",
    ),
    g("CA", 5, "sĩ quan, hạ sĩ quan, học viên công an"),
    g("CY", 5, "người làm công tác cơ yếu ở bộ, ngành, địa phương"),
    g("XN", 4, "cán bộ xã nghỉ việc hưởng trợ cấp từ ngân sách"),
    g(
        "MS",
        4,
        "người đã thôi hưởng trợ cấp mất sức, hưởng trợ cấp từ ngân sách",
    ),
    g("CC", 1, "người có công (nhóm được hưởng cao nhất)"),
    g("CK", 2, "người có công khác"),
    g("CB", 2, "cựu chiến binh"),
    g(
        "KC",
        2,
        "người tham gia kháng chiến, thanh niên xung phong, dân công hỏa tuyến",
    ),
    g("HD", 4, "đại biểu Quốc hội, Hội đồng nhân dân đương nhiệm"),
    g("TE", 1, "trẻ em dưới 6 tuổi"),
    g("BT", 2, "người hưởng trợ cấp bảo trợ xã hội hằng tháng"),
    g("HN", 2, "người thuộc hộ nghèo"),
    g(
        "DT",
        2,
        "người dân tộc thiểu số ở vùng khó khăn, đặc biệt khó khăn",
    ),
    g("DK", 2, "người sống ở vùng đặc biệt khó khăn"),
    g("XD", 2, "người sống ở xã đảo, huyện đảo"),
    g(
        "TS",
        2,
        "thân nhân liệt sĩ, người có công nuôi dưỡng liệt sĩ",
    ),
    g("TC", 3, "thân nhân người có công khác"),
    g("TQ", 4, "thân nhân của quân nhân"),
    g("TA", 4, "thân nhân của công an"),
    g("TY", 4, "thân nhân của người làm cơ yếu"),
    g("HG", 4, "người đã hiến bộ phận cơ thể"),
    g(
        "LS",
        4,
        "người nước ngoài học tại Việt Nam bằng học bổng ngân sách",
    ),
    g2("PV", 4, 3, "người phục vụ người có công"),
    g2("CN", 3, 2, "người thuộc hộ cận nghèo"),
    g("HS", 4, "học sinh"),
    g("SV", 4, "sinh viên"),
    g(
        "GB",
        4,
        "hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình",
    ),
    g("GD", 4, "người tham gia theo hộ gia đình"),
];

/// Groups that occur on real cards but not in VNeID's list, as known on 22/11/2026.
///
/// Sources: press and health systems. Holders of these cards can type their last ten digits instead.
pub const OUTSIDE_THE_LIST: [&str; 14] = [
    "TV", "LH", "AK", "DS", "HK", "TG", "ND", "TH", "TD", "TU", "BA", "XV", "YE", "TL",
];

const fn g(code: &'static str, usual: u8, meaning: &'static str) -> Group {
    Group {
        code,
        meaning,
        usual,
        later: None,
    }
}

const fn g2(code: &'static str, usual: u8, later: u8, meaning: &'static str) -> Group {
    Group {
        code,
        meaning,
        usual,
        later: Some(later),
    }
}

/// Returns the group of two capital letters, or `None` if VNeID's list does not contain it.
///
/// ```
/// use card_number::group;
/// assert_eq!(group("HS").map(|group| group.meaning), Some("học sinh"));
/// assert!(group("TV").is_none());
/// ```
pub fn group(code: &str) -> Option<&'static Group> {
    GROUPS.iter().find(|group| group.code == code)
}

/// [`GROUPS`] as bit sets for a fast lookup: row = first letter, bit = second letter.
pub(super) static GROUP_LETTERS: [u32; 26] = {
    let mut rows = [0; 26];
    let mut i = 0;
    while i < GROUPS.len() {
        let code = GROUPS[i].code.as_bytes();
        rows[(code[0] - b'A') as usize] |= 1 << (code[1] - b'A');
        i += 1;
    }
    rows
};
