//! What the checker shows for a number: the words and markup, and apart from them the digits, which may only become
//! values of fields.

use crate::card_number::{
    self, Code, Finding, Folded, Issuer, LastTen, Level, Parts, Progress, ProvinceCode, Report,
    Severity, Verdict, fold, group, progress, province,
};

use super::text;

/// What the reader has done so far.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Asked {
    /// The field as typed.
    pub typed: String,
    /// The issuer chosen, or `None` for the one that the number tells.
    pub issuer: Option<Issuer>,
    /// Whether a verdict was asked for since the last change.
    pub checked: bool,
}

/// What stands in the form for it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Answer {
    /// The line under the field, as text: what is missing, or what cannot be right.
    pub progress: String,
    /// The message over the field, as text; empty while nobody asked and where nothing is wrong.
    pub error: String,
    /// What of the field to select when the focus goes there, in UTF-16 units; the end where it is all of it.
    pub place: (u32, u32),
    /// `None` while somebody is still typing: a bad number is judged when asked, a good one at once.
    pub verdict: Option<Verdict>,
    /// The inside of the result, as markup.
    pub result: String,
    /// The inside of the list that explains the boxes, as markup.
    pub meanings: String,
    /// The line under the list of issuers, as text.
    pub issuer: String,
    /// The ten to type into VNeID: a value for `#muoi-so`, never text.
    pub ten: Option<LastTen>,
    /// A number to type instead: a value for `#so-goi-y`, never text.
    pub suggestion: Option<String>,
    /// Values for the four boxes, never text.
    pub boxes: [String; 4],
    /// Which of the boxes hold something that is wrong.
    pub flawed: [bool; 4],
}

/// Works out everything the form shows.
///
/// ```
/// use bhyt_vneid::ui::checker::answer::{Asked, answer};
/// let shown = answer(&Asked { typed: "DN 4 01 012345".into(), ..Asked::default() });
/// assert_eq!(shown.progress, "Còn thiếu 4 ký tự.");
/// assert_eq!(shown.verdict, None);
/// assert_eq!(shown.boxes, ["DN", "4", "01", "012345"]);
/// ```
pub fn answer(asked: &Asked) -> Answer {
    let report = card_number::check(&asked.typed, asked.issuer);
    let verdict = report.verdict();
    let shown = asked.checked || verdict == Verdict::Ok;
    let so_far = progress(&asked.typed, asked.issuer);
    let folded = fold(&asked.typed);
    let parts = parts(&folded);
    let mut answer = Answer {
        progress: so_far.message(),
        issuer: issuer_line(&parts),
        meanings: meanings(&parts),
        boxes: [parts.group, parts.level, parts.province, parts.ten].map(str::to_owned),
        ..Answer::default()
    };
    let starts = if parts.group.is_empty() {
        [0, 0, 0, 0, usize::MAX]
    } else {
        [0, 2, 3, 5, usize::MAX]
    };
    let mut mark = |finding: &Finding| {
        for (flawed, part) in answer.flawed.iter_mut().zip(starts.windows(2)) {
            if let &[from, to] = part {
                let (start, end) = folded.span(from, to);
                *flawed |= from < to && start < finding.end && finding.start < end;
            }
        }
    };
    let wrong = |finding: &&Finding| finding.severity == Severity::Error;
    match &so_far {
        Progress::Wrong(finding) if has_a_place(finding, folded.typed()) => mark(finding),
        _ => {}
    }
    if shown {
        for finding in report.findings.iter().filter(wrong) {
            if has_a_place(finding, folded.typed()) {
                mark(finding);
            }
        }
        if let Some(finding) = report.findings.iter().find(wrong) {
            answer.error.push_str(text::ERROR);
            answer.error.push_str(&finding.message);
            answer.progress.clear();
            answer.place = if has_a_place(finding, folded.typed()) {
                (
                    units(&asked.typed, finding.start),
                    units(&asked.typed, finding.end),
                )
            } else {
                let end = units(&asked.typed, usize::MAX);
                (end, end)
            };
        }
        answer.result = result(&asked.typed, &report);
        answer.verdict = Some(verdict);
        answer.ten = report.last_ten.filter(|_| verdict == Verdict::Ok);
        answer.suggestion = report.findings.into_iter().find_map(|one| one.suggestion);
    }
    answer
}

/// The parts typed so far; a pasted line that only holds a number somewhere has none.
fn parts(folded: &Folded) -> Parts<'_> {
    const LONGEST: usize = 20;
    if folded.text().chars().nth(LONGEST).is_none() {
        return Parts::of(folded);
    }
    Parts {
        group: "",
        level: "",
        province: "",
        ten: "",
    }
}

/// Whether a finding is about a part of the input rather than all of it.
fn has_a_place(finding: &Finding, typed: usize) -> bool {
    !matches!(finding.code, Code::Empty | Code::Length) && finding.end - finding.start < typed
}

/// The first `chars` characters, counted as browsers count: in UTF-16 units.
fn units(typed: &str, chars: usize) -> u32 {
    let units: usize = typed.chars().take(chars).map(char::len_utf16).sum();
    u32::try_from(units).unwrap_or(u32::MAX)
}

fn result(typed: &str, report: &Report) -> String {
    let mut out = String::with_capacity(1024);
    let well_formed = report.verdict() == Verdict::Ok;
    out.push_str("<p class=\"verdict__heading\">");
    out.push_str(if well_formed {
        text::WELL_FORMED
    } else {
        text::REJECTED
    });
    out.push_str("</p>");
    if well_formed {
        offer(&mut out, text::TYPE_THIS, "muoi-so", "chep", text::COPY);
        out.push_str("<p id=\"da-chep\" class=\"progress\" role=\"status\"></p>");
        if let Some(issuer) = report.issuer {
            element(&mut out, "p", &[text::CHOOSE_ISSUER, issuer.name()]);
        }
    }
    out.push_str("<ul class=\"findings\">");
    for (nth, finding) in report.findings.iter().enumerate() {
        out.push_str("<li class=\"finding finding--");
        out.push_str(finding.severity.as_str());
        // The first error stands over the field, its place selected; here it is for those who hear the result read out.
        let said = nth == 0 && !well_formed;
        out.push_str(if said { " finding--said" } else { "" });
        out.push_str("\"><span>");
        escape(&mut out, &finding.message);
        out.push_str("</span>");
        if !said && has_a_place(finding, typed.chars().count()) {
            out.push_str(
                " <button type=\"button\" class=\"finding__place\" data-viec=\"cho\" data-tu=\"",
            );
            out.push_str(&units(typed, finding.start).to_string());
            out.push_str("\" data-den=\"");
            out.push_str(&units(typed, finding.end).to_string());
            out.push_str("\">");
            out.push_str(text::SHOW_PLACE);
            out.push_str("</button>");
        }
        out.push_str("</li>");
    }
    out.push_str("</ul>");
    if report.findings.iter().any(|one| one.suggestion.is_some()) {
        offer(&mut out, text::SUGGESTION, "so-goi-y", "nhan", text::TAKE);
    }
    if well_formed {
        out.push_str("<p class=\"hint\">");
        out.push_str(text::WELL_FORMED_LIMIT);
        out.push_str("</p>");
    }
    out
}

/// A read-only field, its value still to be set, with the one thing to do with it.
fn offer(out: &mut String, label: &str, id: &str, deed: &str, button: &str) {
    for piece in [
        "<label for=\"",
        id,
        "\">",
        label,
        "</label><div class=\"offer\"><input id=\"",
        id,
        "\" class=\"field field--ten\" type=\"text\" readonly autocomplete=\"off\"><button type=\"button\" class=\"button\" data-viec=\"",
        deed,
        "\">",
        button,
        "</button></div>",
    ] {
        out.push_str(piece);
    }
}

fn element(out: &mut String, tag: &str, [label, words]: &[&str; 2]) {
    for piece in ["<", tag, ">", label, "<b>", words, "</b></", tag, ">"] {
        out.push_str(piece);
    }
}

/// Messages repeat a few characters of what was typed, which may be markup.
fn escape(out: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            c => out.push(c),
        }
    }
}

fn meanings(parts: &Parts) -> String {
    let mut out = String::with_capacity(512);
    let mut explain = |part: usize, meaning: &str| {
        for piece in ["<li><b>", text::PART[part], ":</b> ", meaning, "</li>"] {
            out.push_str(piece);
        }
    };
    if parts.group.chars().nth(1).is_some() {
        explain(
            0,
            group(parts.group).map_or(text::GROUP_UNKNOWN, |group| group.meaning),
        );
    }
    if let Some(&digit) = parts.level.as_bytes().first() {
        let level = Level::new(digit.wrapping_sub(b'0'));
        explain(1, level.map_or(text::LEVEL_UNKNOWN, Level::words));
    }
    if let Some(code) = province_code(parts) {
        explain(2, &place(code));
    }
    if ten_at_most(parts) {
        explain(3, text::TEN_MEANING);
    }
    if out.is_empty() {
        for piece in ["<li>", text::PARTS_EMPTY, "</li>"] {
            out.push_str(piece);
        }
    }
    out
}

/// Whether the last part is begun and may be the ten; more digits are some other number.
fn ten_at_most(parts: &Parts) -> bool {
    (1..=10).contains(&parts.ten.len())
}

fn province_code(parts: &Parts) -> Option<ProvinceCode> {
    match parts.province.as_bytes() {
        &[tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => {
            ProvinceCode::new((tens - b'0') * 10 + ones - b'0')
        }
        _ => None,
    }
}

fn place(code: ProvinceCode) -> String {
    match (code.issuer(), province(code.get())) {
        (Issuer::Vss, Some(province)) => province.full_name(),
        (Issuer::Vss, None) => text::PROVINCE_UNKNOWN.to_owned(),
        (other, _) => other.name().to_owned(),
    }
}

fn issuer_line(parts: &Parts) -> String {
    if parts.group.is_empty() {
        let told = if ten_at_most(parts) {
            text::ISSUER_UNTOLD
        } else {
            ""
        };
        return told.to_owned();
    }
    let mut out = String::new();
    if let Some(code) = province_code(parts) {
        out.push_str(text::ISSUER_FOUND);
        out.push_str(code.issuer().name());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(typed: &str) -> Answer {
        answer(&Asked {
            typed: typed.to_owned(),
            checked: true,
            ..Asked::default()
        })
    }

    #[test]
    fn no_text_and_no_markup_repeats_the_digits_of_a_number() {
        for typed in [
            "DN4010123498765",
            "3821604417",
            "DN4O1O123498765",
            "TV4010123498765",
            "4010123498765",
            "D4010123498765",
            "038158001234",
            "thẻ DN4010123498765 của tôi",
            "(0123498765)",
        ] {
            let shown = checked(typed);
            for words in [
                shown.progress,
                shown.error,
                shown.result,
                shown.meanings,
                shown.issuer,
            ] {
                let mut runs = words.split(|c: char| !c.is_ascii_digit());
                assert!(runs.all(|run| run.len() < 5), "{typed}: {words}");
            }
        }
    }

    #[test]
    fn what_was_typed_never_becomes_markup() {
        let shown = checked("DN4010<&>123498");
        assert!(shown.result.contains("“&lt;&amp;>”"), "{}", shown.result);
        assert!(shown.error.contains("“<&>”"), "{}", shown.error);
    }

    #[test]
    fn only_the_part_that_is_wrong_is_marked() {
        assert_eq!(
            checked("DN9010123498765").flawed,
            [false, true, false, false]
        );
        assert_eq!(
            checked("DN 4 O1 0123498765").flawed,
            [false, false, true, false]
        );
        assert_eq!(checked("012349876O").flawed, [false, false, false, true]);
        assert_eq!(
            checked("DN4010123").flawed,
            [false; 4],
            "too short is wrong nowhere"
        );
    }

    #[test]
    fn a_place_is_counted_as_browsers_count() {
        // The emoji is one character and two units.
        assert_eq!(checked("🙂DN4010123498765").place, (0, 2));
        assert_eq!(
            checked("DN40101").place,
            (7, 7),
            "an unfinished number is typed on"
        );
    }

    #[test]
    fn the_issuer_is_told_by_characters_4_and_5_alone() {
        assert!(
            checked("QN597")
                .issuer
                .ends_with("Bảo hiểm xã hội Bộ Quốc phòng")
        );
        assert!(
            checked("CA598")
                .issuer
                .ends_with("Bảo hiểm xã hội Công an nhân dân")
        );
        assert_eq!(checked("QN59").issuer, "");
        assert_eq!(checked("0123498765").issuer, text::ISSUER_UNTOLD);
        assert_eq!(checked("038158001234").issuer, "", "a citizen number");
    }
}
