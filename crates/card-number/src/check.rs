//! The check: why a number is refused, or what is worth a second look in one that is not.
//!
//! Severities: an error is what VNeID's rule refuses; a warning is what the rule takes but what is probably not the
//! number meant (unassigned province, mobile number); information explains what may well be right (an unusual level, a
//! number also printed on samples).

use super::fold::fold;
use super::judge::Judge;
use super::{
    CardNumber, Code, Finding, Form, Issuer, LastTen, ProvinceCode, Report, Severity, first_field,
    has_fields, parse, province, text,
};

/// Judges an input under an issuer, or under the one that characters 4–5 belong to.
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
        Ok(number) => sound(input, &number, issuer),
        Err(_) => Report {
            form: None,
            last_ten: None,
            issuer: None,
            findings: Judge::new(input, issuer).refused(),
        },
    };
    if has_fields(input) {
        tell_of_the_code(&mut report, input);
    }
    report
}

/// Says that the number was taken from the text of a QR code, and whose code that is.
fn tell_of_the_code(report: &mut Report, input: &str) {
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

fn sound(input: &str, number: &CardNumber, chosen: Option<Issuer>) -> Report {
    // Most numbers have no finding, so the fold with its places is made only for one that has.
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

/// Whether digits begin as those of mobile numbers do. Those of Tuyên Quang's people begin with 08 too.
pub(super) fn is_mobile(digits: &str) -> bool {
    matches!(digits.as_bytes(), [b'0', b'3' | b'5' | b'7'..=b'9', ..])
}

/// Whether ten digits begin like a mobile number and no card number.
pub(super) fn is_phone_like(ten: &str) -> bool {
    is_mobile(ten) && !ten.starts_with("08")
}

fn is_sample(ten: LastTen) -> bool {
    let digits = ten.as_str();
    let mut pairs = digits.bytes().zip(digits.bytes().skip(1));
    digits == "0123456789" || digits == "1234567890" || pairs.all(|(a, b)| a == b)
}

/// Whether a number reads as a whole and agrees with the issuer chosen: the test every suggestion must pass.
pub(super) fn accepted(compact: &str, issuer: Option<Issuer>) -> bool {
    let allowed = |code: ProvinceCode| issuer.is_none_or(|issuer| issuer.accepts(code.get()));
    match parse(compact) {
        Ok(CardNumber::Ten(_)) => true,
        Ok(CardNumber::Fifteen { province, .. }) => allowed(province),
        Err(_) => false,
    }
}
