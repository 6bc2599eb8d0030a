//! The script of the flow: played as the film, followed in the lesson.

use super::text::step;
use super::{Action, Control, EntryForm, SAMPLE, Screen, State, apply};
use card_number::Issuer;

/// One action of the script.
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    /// What is done.
    pub action: Action<'static>,
    /// The step of the guide that it belongs to, 1 to 6; 0 for what comes on a later day.
    pub number: u8,
    words: [&'static str; 4],
}

impl Step {
    /// What the lesson asks for.
    ///
    /// ```
    /// use vneid::{EntryForm, follow};
    /// assert_eq!(follow(EntryForm::NumberOnly).next().unwrap().ask(), "Bấm “Ví giấy tờ” ở hàng nút dưới cùng.");
    /// ```
    pub const fn ask(&self) -> &'static str {
        self.words[0]
    }

    /// Where to tap instead, after a wrong tap.
    ///
    /// ```
    /// use vneid::{EntryForm, follow};
    /// assert_eq!(follow(EntryForm::NumberOnly).next().unwrap().hint(), "Bấm “Ví giấy tờ” ở hàng dưới cùng.");
    /// ```
    pub const fn hint(&self) -> &'static str {
        self.words[1]
    }

    /// What the film says while it points at what is done next.
    ///
    /// ```
    /// use vneid::{EntryForm, watch};
    /// assert!(watch(EntryForm::NumberOnly).next().unwrap().caption().contains("cập nhật"));
    /// ```
    pub const fn caption(&self) -> &'static str {
        self.words[2]
    }

    /// Why it is done, for those who ask.
    ///
    /// ```
    /// use vneid::{EntryForm, follow};
    /// assert!(follow(EntryForm::NumberOnly).all(|step| !step.more().is_empty()));
    /// ```
    pub const fn more(&self) -> &'static str {
        self.words[3]
    }

    fn fits(&self, form: EntryForm) -> bool {
        let control = self.action.control();
        form.has_issuer() || !matches!(control, Some(Control::Issuer | Control::Confirm))
    }
}

const fn step(number: u8, action: Action<'static>, words: [&'static str; 4]) -> Step {
    Step {
        action,
        number,
        words,
    }
}

static SCRIPT: [Step; 17] = [
    step(1, Action::Tap(Control::Update), step::UPDATE),
    step(2, Action::LogIn, step::LOG_IN),
    step(3, Action::Tap(Control::Wallet), step::WALLET),
    step(4, Action::Tap(Control::Integrate), step::INTEGRATE),
    step(4, Action::Tap(Control::NewRequest), step::NEW_REQUEST),
    step(4, Action::Tap(Control::KindHealthCard), step::KIND),
    step(5, Action::Choose(Some(Issuer::Vss)), step::ISSUER),
    step(5, Action::LookAtCard, step::PICK),
    step(5, Action::Type(SAMPLE.ten()), step::NUMBER),
    step(5, Action::LookAtCard, step::COMPARE),
    step(5, Action::Tap(Control::Confirm), step::CONFIRM),
    step(6, Action::Tap(Control::Submit), step::SUBMIT),
    step(6, Action::Tap(Control::ToHome), step::SENT),
    step(0, Action::LetApprove, step::APPROVAL),
    step(0, Action::Tap(Control::Wallet), step::WALLET_AGAIN),
    step(0, Action::Tap(Control::HealthCard), step::CARD),
    step(0, Action::Passcode, step::PASSCODE),
];

/// A part of the script to follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// From the home screen to the request sent. It begins after the login, because no password is practised.
    Request,
    /// A later day: from the home screen to the opened card.
    Card,
}

impl Course {
    /// The place of its first step and of the one after its last.
    const fn range(self) -> std::ops::Range<usize> {
        match self {
            Course::Request => 2..12,
            Course::Card => 14..17,
        }
    }

    /// The phone at its beginning.
    ///
    /// ```
    /// use vneid::{Course, EntryForm};
    /// assert_eq!(Course::Request.start(EntryForm::ThreeIssuers).card(), None);
    /// assert!(Course::Card.start(EntryForm::ThreeIssuers).card().is_some());
    /// ```
    pub fn start(self, form: EntryForm) -> State {
        match self {
            Course::Request => State::new(form),
            Course::Card => {
                let approval = watch(form).position(|step| step.action == Action::LetApprove);
                scene(form, approval.map_or(0, |place| place + 1))
            }
        }
    }
}

/// The steps of a course on this form of the entry screen; those that ask for nothing are the film's alone.
///
/// ```
/// use vneid::{Course, EntryForm, steps};
/// assert_eq!(steps(Course::Card, EntryForm::NumberOnly).count(), 3);
/// ```
pub fn steps(course: Course, form: EntryForm) -> impl Iterator<Item = &'static Step> {
    SCRIPT[course.range()]
        .iter()
        .filter(move |step| step.fits(form) && !step.ask().is_empty())
}

/// The steps of the lesson on this form of the entry screen, up to "Gửi yêu cầu thành công".
///
/// ```
/// use vneid::{EntryForm, follow};
/// assert_eq!(follow(EntryForm::ThreeIssuers).count(), 8);
/// assert_eq!(follow(EntryForm::NumberOnly).count(), 6); // no issuer, no tick
/// ```
pub fn follow(form: EntryForm) -> impl Iterator<Item = &'static Step> {
    steps(Course::Request, form)
}

/// How long words stand in the film, in milliseconds: a second, and a third of one for each of their syllables, which
/// Vietnamese writes apart.
///
/// ```
/// assert_eq!(vneid::lasts("Bấm “Ví giấy tờ”."), 2333);
/// ```
pub fn lasts(words: &str) -> i32 {
    let spaces = words.bytes().filter(|byte| *byte == b' ').count();
    let syllables = i32::try_from(spaces + 1).unwrap_or(i32::MAX / 2000);
    1000 + syllables * 1000 / 3
}

/// The steps of the film. Each frame carries the caption of the step that comes next, and the last one
/// [`FILM_ENDING`](super::text::FILM_ENDING).
///
/// ```
/// use vneid::{EntryForm, watch};
/// assert_eq!(watch(EntryForm::ThreeIssuers).count(), 17);
/// ```
pub fn watch(form: EntryForm) -> impl Iterator<Item = &'static Step> {
    SCRIPT.iter().filter(move |step| step.fits(form))
}

/// Which of the small moves of its guide step comes next after so many steps, counted from 0, and how many there are.
///
/// ```
/// use vneid::{EntryForm, moves, watch};
/// let film: Vec<_> = watch(EntryForm::ThreeIssuers).collect();
/// assert_eq!(moves(&film, 4), Some((1, 3))); // "Tạo mới yêu cầu", the second of three in step 4
/// assert_eq!(moves(&film, 0), Some((0, 1)));
/// assert_eq!(moves(&film, film.len()), None);
/// ```
pub fn moves(steps: &[&Step], done: usize) -> Option<(usize, usize)> {
    let number = steps.get(done)?.number;
    let same = |step: &&&Step| step.number == number;
    Some((
        steps[..done].iter().filter(same).count(),
        steps.iter().filter(same).count(),
    ))
}

/// The phone after so many steps of the film; past the end it is the end.
///
/// ```
/// use vneid::{EntryForm, Screen, scene};
/// assert_eq!(scene(EntryForm::ThreeIssuers, 0).screen(), Screen::Store);
/// assert_eq!(scene(EntryForm::ThreeIssuers, 12).screen(), Screen::Success);
/// ```
pub fn scene(form: EntryForm, steps: usize) -> State {
    watch(form)
        .take(steps)
        .fold(State::in_the_store(form), |state, step| {
            apply(&state, step.action).0
        })
}

impl State {
    /// The phone as the film first shows this screen; two that the film passes by are one tap away from it.
    ///
    /// ```
    /// use vneid::{EntryForm, Screen, State};
    /// assert_eq!(State::on(Screen::Kind, EntryForm::NumberOnly).screen(), Screen::Kind);
    /// assert_eq!(State::on(Screen::History, EntryForm::NumberOnly).screen(), Screen::History);
    /// ```
    pub fn on(screen: Screen, form: EntryForm) -> State {
        let (from, control) = match screen {
            Screen::Profile => (Screen::Home, Control::Profile),
            Screen::History => (Screen::Success, Control::History),
            _ => {
                let scenes = (0..=watch(form).count()).map(|steps| scene(form, steps));
                let shown = scenes.into_iter().find(|state| state.screen() == screen);
                return shown.unwrap_or(State::new(form));
            }
        };
        apply(&State::on(from, form), Action::Tap(control)).0
    }
}
