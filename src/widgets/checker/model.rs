//! What was asked, and what the answer is: words for text, and apart from them digits, which may only become values of
//! fields.

use super::{text, view};
use crate::widgets::actions::actions;
use crate::widgets::command::Command;
use crate::widgets::frame::{Frame, Widget};
use crate::widgets::names::id;
use crate::widgets::registry::Message as ToWidgets;
use card_number::{
    self, Code, Finding, Folded, Issuer, LastTen, Level, Parts, Progress, ProvinceCode, Report,
    Severity, Verdict, first_field, fold, group, is_one_number, progress, province,
};

actions! {
    /// The number field.
    NUMBER = "checker-number",
    /// The list of issuers.
    ISSUER = "checker-issuer",
    /// Checks the number.
    CHECK = "checker-check",
    /// Empties the form.
    CLEAR = "checker-clear",
    /// Takes the suggested number.
    TAKE = "checker-take",
    /// Copies the ten.
    COPY = "checker-copy",
    /// Shows the place of a finding; its number follows, counted from 0.
    PLACE = "checker-place-",
}

/// The checker: what was asked last, and what is shown for it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Checker {
    asked: Asked,
    /// What is shown.
    pub answer: Answer,
    /// Whether the ten were copied, where that was asked for.
    pub copied: Option<bool>,
    /// Whether a scanner is typing what follows the number in a card's QR code.
    scanning: bool,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Message {
    /// The number field now holds this text.
    Typed(String),
    /// This issuer was chosen, or the one that the number tells.
    Issuer(Option<Issuer>),
    /// A verdict is asked for.
    Check,
    /// The form is emptied.
    Clear,
    /// The number is to be forgotten: the path begins anew, the page is left, or nobody has touched it for long.
    Forget,
    /// The suggested number is taken.
    Take,
    /// The ten are to be copied.
    Copy,
    /// Whether they were.
    Copied(bool),
    /// The place of the finding with this number is to be shown.
    Place(usize),
}

impl Widget for Checker {
    type Message = Message;

    const ACTIONS: &[&str] = action::ALL;

    fn parse(action: &str, value: Option<String>) -> Option<Message> {
        Some(match (action, value) {
            (action::NUMBER, Some(typed)) => Message::Typed(typed),
            (action::ISSUER, Some(code)) => Message::Issuer(Issuer::from_code(&code)),
            (action::CHECK, None) => Message::Check,
            (action::CLEAR, None) => Message::Clear,
            (action::TAKE, None) => Message::Take,
            (action::COPY, None) => Message::Copy,
            (action, None) => Message::Place(action.strip_prefix(action::PLACE)?.parse().ok()?),
            _ => return None,
        })
    }

    fn update(&mut self, message: Message) -> Vec<Command> {
        match message {
            Message::Typed(typed) => self.typed(typed),
            // A number already judged is judged at once under another issuer.
            Message::Issuer(issuer) => self.ask(Asked {
                issuer,
                ..self.asked.clone()
            }),
            Message::Check => {
                self.scanning = false;
                let mut commands = self.ask(Asked {
                    checked: true,
                    ..self.asked.clone()
                });
                if !self.answer.error.is_empty() {
                    commands.push(select(self.answer.place));
                }
                commands
            }
            // The browser empties the form itself.
            Message::Clear => {
                let mut commands = self.clear();
                commands.push(Command::Focus(id::NUMBER.to_owned()));
                commands
            }
            Message::Forget => {
                let mut commands = self.clear();
                commands.push(Command::Write {
                    field: id::NUMBER,
                    text: String::new(),
                });
                commands
            }
            Message::Take => {
                let Some(number) = self.answer.suggestion.clone() else {
                    return Vec::new();
                };
                let mut commands = self.ask(Asked {
                    typed: number.clone(),
                    checked: false,
                    ..self.asked
                });
                commands.push(write(number));
                // The button is gone; the ten take the focus, without calling a keyboard up.
                commands.push(Command::Focus(id::TEN.to_owned()));
                commands
            }
            Message::Copy => {
                // The same words a second time would not be read out.
                self.copied = None;
                vec![Command::CopyField {
                    field: id::TEN,
                    copied: ToWidgets::Checker(Message::Copied(true)),
                    refused: ToWidgets::Checker(Message::Copied(false)),
                }]
            }
            Message::Copied(copied) => {
                self.copied = Some(copied);
                Vec::new()
            }
            Message::Place(nth) => self
                .findings()
                .get(nth)
                .map(|finding| select(self.units(finding)))
                .into_iter()
                .collect(),
        }
    }

    fn render(&self, frame: &mut impl Frame) {
        view::render(self, frame);
    }
}

impl Checker {
    fn clear(&mut self) -> Vec<Command> {
        self.scanning = false;
        self.ask(Asked::default())
    }

    /// Takes the field's new text. Of the text of a QR code the number alone is kept, in the field too: what follows is a
    /// person's name, birth date and address.
    fn typed(&mut self, typed: String) -> Vec<Command> {
        let kept = first_field(&self.asked.typed);
        if self.scanning && typed.len() > kept.len() && typed.starts_with(kept) {
            // A scanner ends the code with a dollar sign.
            self.scanning = !typed.ends_with('$');
            return vec![write(kept.to_owned())];
        }
        let number = first_field(&typed).to_owned();
        let rest = typed.strip_prefix(&number).unwrap_or_default();
        self.scanning = rest.chars().count() == 1;
        let cut = (!rest.is_empty()).then(|| write(number.clone()));
        // The mark at its end says from now on that the number came from a code.
        let typed = match cut {
            Some(_) => [&number, CODE].concat(),
            None => number,
        };
        let mut commands = self.ask(Asked {
            typed,
            checked: false,
            ..self.asked
        });
        commands.extend(cut);
        commands
    }

    /// Asks, and ends the reading of a result that is replaced.
    fn ask(&mut self, asked: Asked) -> Vec<Command> {
        let answer = answer(&asked);
        let stays = answer.report == self.answer.report;
        self.asked = asked;
        self.answer = answer;
        if stays {
            return Vec::new();
        }
        self.copied = None;
        vec![Command::StopReading]
    }

    /// What was found in a judged number.
    pub fn findings(&self) -> &[Finding] {
        let report = self.answer.report.as_ref();
        report.map_or(&[], |report| &report.findings)
    }

    /// Whether a finding is about a part of the input rather than all of it.
    pub fn has_a_place(&self, finding: &Finding) -> bool {
        has_a_place(finding, first_field(&self.asked.typed).chars().count())
    }

    /// The place of a finding in UTF-16 units.
    fn units(&self, finding: &Finding) -> (u32, u32) {
        let typed = &self.asked.typed;
        (units(typed, finding.start), units(typed, finding.end))
    }
}

/// Stands behind a number that was taken from the text of a QR code.
const CODE: &str = "|";

fn write(number: String) -> Command {
    Command::Write {
        field: id::NUMBER,
        text: number,
    }
}

fn select((from, to): (u32, u32)) -> Command {
    Command::Select {
        field: id::NUMBER,
        from,
        to,
    }
}

/// What the reader has done so far.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Asked {
    /// The field as typed; a number that was taken from the text of a QR code ends with `|`.
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
    pub report: Option<Report>,
    /// What each part of the number means, by the number of its box.
    pub meanings: Vec<(usize, String)>,
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

impl Answer {
    /// The verdict, where one is given.
    pub fn verdict(&self) -> Option<Verdict> {
        self.report.as_ref().map(Report::verdict)
    }
}

/// Works out everything the form shows.
///
/// ```
/// use bhyt_vneid::widgets::checker::{Asked, answer};
/// let shown = answer(&Asked { typed: "DN 4 01 012345".into(), ..Asked::default() });
/// assert_eq!(shown.progress, "Còn thiếu 4 ký tự.");
/// assert_eq!(shown.verdict(), None);
/// assert_eq!(shown.boxes, ["DN", "4", "01", "012345"]);
/// ```
pub fn answer(asked: &Asked) -> Answer {
    let report = card_number::check(&asked.typed, asked.issuer);
    let verdict = report.verdict();
    let shown = asked.checked || verdict == Verdict::Ok;
    let so_far = progress(&asked.typed, asked.issuer);
    let folded = fold(&asked.typed);
    let parts = parts(&asked.typed, &folded);
    let mut answer = Answer {
        progress: so_far.message(),
        issuer: issuer_line(&parts),
        meanings: meanings(&parts),
        boxes: [
            parts.group,
            parts.level,
            parts.province,
            at_most_ten(&parts),
        ]
        .map(str::to_owned),
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
            if finding.code != Code::Empty {
                answer.error.push_str(text::ERROR);
            }
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
        answer.ten = report.last_ten.filter(|_| verdict == Verdict::Ok);
        answer.suggestion = report
            .findings
            .iter()
            .find_map(|one| one.suggestion.clone());
        // Where nothing was typed, there is no number that VNeID would refuse.
        let empty = |finding: &Finding| finding.code == Code::Empty;
        answer.report = Some(report).filter(|report| !report.findings.iter().any(empty));
    }
    answer
}

/// The parts typed so far. A text with other words or numbers in it has none: its folded characters are no card number's.
fn parts<'a>(typed: &str, folded: &'a Folded) -> Parts<'a> {
    const LONGEST: usize = 20;
    if is_one_number(typed) && folded.text().chars().nth(LONGEST).is_none() {
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

fn meanings(parts: &Parts) -> Vec<(usize, String)> {
    let mut meanings = Vec::new();
    if parts.group.chars().nth(1).is_some() {
        let known = group(parts.group).map_or(text::GROUP_UNKNOWN, |group| group.meaning);
        meanings.push((0, known.to_owned()));
    }
    if let Some(&digit) = parts.level.as_bytes().first() {
        let level = Level::new(digit.wrapping_sub(b'0'));
        meanings.push((
            1,
            level.map_or(text::LEVEL_UNKNOWN, Level::words).to_owned(),
        ));
    }
    if let Some(code) = province_code(parts) {
        meanings.push((2, place(code)));
    }
    if ten_at_most(parts) {
        meanings.push((3, text::TEN_MEANING.to_owned()));
    }
    meanings
}

/// What the last box shows: more digits than ten are some other number, or a mistake in the length.
fn at_most_ten<'a>(parts: &Parts<'a>) -> &'a str {
    if parts.ten.chars().count() > 10 {
        ""
    } else {
        parts.ten
    }
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
    use leptos::prelude::RenderHtml as _;

    use super::*;
    use crate::widgets::frame::Snapshot;

    fn asked(typed: &str) -> Checker {
        let mut checker = Checker::default();
        checker.update(Message::Typed(typed.to_owned()));
        checker.update(Message::Check);
        checker
    }

    fn checked(typed: &str) -> Answer {
        asked(typed).answer
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
            let checker = asked(typed);
            let shown = Snapshot::of(&checker);
            for mount_point in shown.mount_points() {
                let words = shown.view(mount_point).to_html();
                let mut runs = words.split(|c: char| !c.is_ascii_digit());
                assert!(runs.all(|run| run.len() < 5), "{typed}: {words}");
            }
        }
    }

    #[test]
    fn what_was_typed_never_becomes_markup() {
        let checker = asked("DN4010<&>123498");
        let shown = Snapshot::of(&checker);
        let result = shown.view(id::RESULT).to_html();
        assert!(result.contains("“&lt;&amp;&gt;”"), "{result}");
        let error = shown.view(id::NUMBER_ERROR).to_html();
        assert!(error.contains("“&lt;&amp;&gt;”"), "{error}");
        assert!(
            checker.answer.error.contains("“<&>”"),
            "it is escaped where it is shown and nowhere before"
        );
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
