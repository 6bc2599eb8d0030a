//! What "Phiên bản Ứng dụng" may show.

use vneid::{NotAVersion, Version, VersionVerdict, text};

#[test]
fn every_version_is_judged_by_its_numbers() {
    use VersionVerdict::{CardOnly, Good, TooOld};
    let cases = [
        ("0.0", TooOld),
        ("1.9.9", TooOld),
        ("2.0", TooOld),
        ("2.0.3", TooOld),
        ("2.0.3.99", TooOld),
        ("2.0.4", CardOnly),
        ("2,0,4", CardOnly),
        ("V2.0.7", CardOnly),
        ("v 2.0.7", CardOnly),
        ("2.0.10", CardOnly),
        (" 2.1 ", CardOnly),
        ("2.1.9", CardOnly),
        ("2.1.10", Good),
        ("2.1.010", Good),
        ("v2.2.6", Good),
        ("\t2.2.6\n", Good),
        ("2.10.0", Good),
        ("10.0", Good),
    ];
    for (shown, verdict) in cases {
        assert_eq!(
            Version::parse(shown).map(Version::verdict),
            Ok(verdict),
            "{shown:?}"
        );
    }
}

#[test]
fn nonsense_is_no_version() {
    let nonsense = [
        "",
        " ",
        "v",
        ".",
        "2",
        "2.",
        ".2",
        "2..1",
        "2.1.",
        "mới nhất",
        "2.x",
        "+2.1",
        "2.+1",
        "-2.1",
        "2.1.10.4.5",
        "2.1.99999999999",
        "２.１",
        "2.1 beta",
        "vv2.1",
        "iOS 17.1",
    ];
    for shown in nonsense {
        assert_eq!(Version::parse(shown), Err(NotAVersion), "{shown:?}");
    }
}

#[test]
fn versions_are_compared_number_by_number() {
    let rising = [
        "1.99.99", "2.0.4", "2.0.7", "2.0.10", "2.1", "2.1.9", "2.1.10", "2.2.6", "10.0",
    ];
    let versions = rising.map(|shown| Version::parse(shown).expect("a version"));
    assert!(versions.is_sorted_by(|a, b| a < b), "{versions:?}");
    assert_eq!(Version::parse("2.1"), Version::parse("2.1.0.0"));
}

#[test]
fn whoever_is_too_old_is_told_how_to_update_on_both_systems() {
    assert!(VersionVerdict::TooOld.asks_for_update());
    assert!(VersionVerdict::CardOnly.asks_for_update());
    assert!(text::UPDATE_ANDROID.contains("CH Play"));
    assert!(text::UPDATE_IOS.contains("App Store"));
}

#[test]
fn each_verdict_names_the_version_it_is_about() {
    assert!(VersionVerdict::TooOld.message().contains("quá cũ"));
    assert!(VersionVerdict::CardOnly.message().contains("2.0.4"));
    assert!(VersionVerdict::Good.message().contains("đủ mới"));
}
