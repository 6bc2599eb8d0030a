//! The check: errors of a rejected number; warnings and information about an accepted one.
//!
//! - Error: VNeID's rule rejects the number.
//! - Warning: the rule accepts the number, but the user probably means another one (unassigned province, mobile number).
//! - Information: the number is probably right (unusual level, number that is also printed on samples).

use super::fold::fold;
use super::judge::Judge;
use super::{
    CardNumber, Code, Finding, Form, Issuer, LastTen, ProvinceCode, Report, Severity, first_field,
    has_fields, parse, province, text,
};

/// Checks a number and returns everything found in it.
///
/// With an issuer, characters 4–5 must belong to it. With `None` any issuer is accepted. A text that contains more than
/// a number, such as a label or a name, is rejected; if it clearly contains the number of one person, the findings
/// suggest that number.
///
/// ```
/// use card_number::{Code, Issuer, Verdict, check};
/// let report = check("DN4O10123498765", None);
/// assert_eq!(report.verdict(), Verdict::Rejected);
/// assert_eq!(report.findings[0].code, Code::LookAlike);
/// assert_eq!((report.findings[0].start, report.findings[0].end), (3, 4));
/// assert_eq!(report.findings[0].suggestion.as_deref(), Some("DN4010123498765"));
/// assert_eq!(check("QN5970000000001", Some(Issuer::Vss)).findings[0].code, Code::IssuerMismatch);
/// ```
pub fn check(input: &str, issuer: Option<Issuer>) -> Report {
    let mut report = match parse(input) {
        Ok(number) => well_formed(input, &number, issuer),
        Err(_) => Report {
            form: None,
            last_ten: None,
            issuer: None,
            findings: Judge::new(input, issuer).refused(),
        },
    };
    if has_fields(input) {
        report_qr_code(&mut report, input);
    }
    report
}

/// Reports that the number comes from the text of a QR code, of a health-insurance card or of a citizen card.
fn report_qr_code(report: &mut Report, input: &str) {
    let is = |code| move |finding: &Finding| finding.code == code;
    if report.findings.iter().any(is(Code::Empty)) {
        return;
    }
    if let Some(citizen) = report
        .findings
        .iter_mut()
        .find(|one| is(Code::CitizenId)(one))
    {
        citizen.message = text::CITIZEN_QR.to_owned();
        return;
    }
    let first_info = |finding: &Finding| finding.severity == Severity::Info;
    let at = report.findings.iter().position(first_info);
    let at = at.unwrap_or(report.findings.len());
    report.findings.insert(
        at,
        Finding {
            code: Code::CardQr,
            severity: Code::CardQr.severity(),
            start: 0,
            end: first_field(input).chars().count(),
            message: text::CARD_QR.to_owned(),
            suggestion: None,
        },
    );
}

/// Reports on a number that parses.
fn well_formed(input: &str, number: &CardNumber, chosen: Option<Issuer>) -> Report {
    // Only a finding needs the positions of `fold`, and most numbers have none.
    let mut findings = Vec::new();
    let mut find = |code: Code, from, to, message| {
        let (start, end) = fold(input).span(from, to);
        findings.push(Finding {
            code,
            severity: code.severity(),
            start,
            end,
            message,
            suggestion: None,
        });
    };
    let (form, issuer) = match *number {
        CardNumber::Ten(ten) => {
            if is_phone_like(ten.as_str()) {
                find(Code::PhoneLike, 0, 10, text::PHONE_LIKE.to_owned());
            }
            if is_sample(ten) {
                find(Code::SampleLike, 0, 10, text::SAMPLE_LIKE.to_owned());
            }
            (Form::Ten, None)
        }
        CardNumber::Fifteen {
            group,
            level,
            province: code,
            ten,
        } => {
            let issuer = code.issuer();
            if let Some(chosen) = chosen
                && !chosen.accepts(code.get())
            {
                find(
                    Code::IssuerMismatch,
                    3,
                    5,
                    text::issuer_mismatch(code, chosen),
                );
            }
            if issuer == Issuer::Vss && province(code.get()).is_none() {
                find(
                    Code::ProvinceUnassigned,
                    3,
                    5,
                    text::province_unassigned(code),
                );
            }
            if is_sample(ten) {
                find(Code::SampleLike, 5, 15, text::SAMPLE_LIKE.to_owned());
            }
            if level.digit() != group.usual && Some(level.digit()) != group.later {
                find(
                    Code::UnusualBenefit,
                    2,
                    3,
                    text::unusual_benefit(group, level),
                );
            }
            (Form::Fifteen, Some(issuer))
        }
    };
    Report {
        form: Some(form),
        last_ten: Some(number.last_ten()),
        issuer,
        findings,
    }
}

/// Returns `true` if the digits begin like a mobile number: 03, 05, 07, 08 or 09. Numbers of Tuyên Quang begin with 08 too.
pub(super) fn is_mobile(digits: &str) -> bool {
    matches!(digits.as_bytes(), [b'0', b'3' | b'5' | b'7'..=b'9', ..])
}

/// Returns `true` if ten digits begin like a mobile number, and their first two digits are not a province code.
pub(super) fn is_phone_like(ten: &str) -> bool {
    is_mobile(ten) && !ten.starts_with("08")
}

/// Returns `true` for the digits in order and for ten equal digits.
fn is_sample(ten: LastTen) -> bool {
    let digits = ten.as_str();
    let mut pairs = digits.bytes().zip(digits.bytes().skip(1));
    digits == "0123456789" || digits == "1234567890" || pairs.all(|(a, b)| a == b)
}

/// Returns `true` if the number parses and belongs to the chosen issuer. Every suggestion must pass this test.
pub(super) fn accepted(compact: &str, issuer: Option<Issuer>) -> bool {
    let allowed = |code: ProvinceCode| issuer.is_none_or(|issuer| issuer.accepts(code.get()));
    match parse(compact) {
        Ok(CardNumber::Ten(_)) => true,
        Ok(CardNumber::Fifteen { province, .. }) => allowed(province),
        Err(_) => false,
    }
}
