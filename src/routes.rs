//! The addresses inside the page: its views, the ids that lead to each of them, and the places of the wizard.
//!
//! This is the only table of them. `crates/page` makes the patterns of the early script and the rules of the style out of it when
//! a page is built, and the markup gives each chapter the views that show it.

use crate::widgets::names::id;
use crate::widgets::text;

/// The names of the views, which are also their addresses.
pub mod view {
    use super::{id, place};

    /// The first view, with the one question.
    pub const HOME: &str = id::OPENING;
    /// The wizard.
    pub const PATH: &str = place::HAVE;
    /// The checker.
    pub const CHECKER: &str = id::CHECKER_CHAPTER;
    /// The troubleshooter.
    pub const TROUBLE: &str = id::TROUBLE;
    /// The phone to practise on, and the video.
    pub const PRACTICE: &str = id::PRACTICE_CHAPTER;
    /// For those who help others.
    pub const HELPING: &str = id::HELPING;
    /// About the page itself.
    pub const ABOUT: &str = id::ABOUT;
}

/// The ids of the wizard's places, which are also their addresses.
pub mod place {
    /// Is the card there already? The address of the whole wizard.
    pub const HAVE: &str = "bat-dau";
    /// Which version is it?
    pub const VERSION: &str = "bat-dau-ban";
    /// Which level has the account?
    pub const LEVEL: &str = "bat-dau-muc-2";
    /// Which card is it, and its number.
    pub const CARD: &str = "bat-dau-the";
    /// The phone to practise on.
    pub const PRACTISE: &str = "bat-dau-tap";
    /// The six steps beside the real phone.
    pub const REAL: &str = "bat-dau-lam-that";
    /// A request was sent.
    pub const SENT: &str = "bat-dau-da-gui";
    /// On a later day.
    pub const LATER: &str = "bat-dau-hom-sau";
    /// The card is there.
    pub const DONE: &str = "bat-dau-xong";
    /// The lesson, opened from [`PRACTISE`]. It is no place of its own: who comes back is led to the question before it.
    pub const LESSON: &str = "bat-dau-bam-thu";
}

/// The addresses of the practice that fill the window with the phone, the words of the moment and one row of buttons.
pub mod window {
    use super::{Ids, id, place};

    /// The lesson.
    pub const LESSON: &str = "lam-theo";
    /// What the lesson goes on with on a later day: the card is opened.
    pub const OPENING: &str = "mo-the";
    /// A task, before its number from 1.
    pub const TASK: &str = "bai-";

    /// The windows by the name that `data-window` gives them, with the ids that lead to each.
    pub const ALL: [(&str, &[Ids]); 3] = [
        ("film", &[Ids::One(id::FILM)]),
        (
            "lesson",
            &[Ids::One(LESSON), Ids::One(OPENING), Ids::One(place::LESSON)],
        ),
        ("task", &[Ids::Counted(TASK, vneid::TASKS.len())]),
    ];
}

/// Ids that lead to a view.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Ids {
    /// This id.
    One(&'static str),
    /// This id, and those that go on after it with a dash.
    Family(&'static str),
    /// Those that have a digit after this.
    Numbered(&'static str),
    /// Those that have a number from 1 to this one after it.
    Counted(&'static str, usize),
    /// Those that begin with this.
    Prefixed(&'static str),
}

impl Ids {
    /// Returns whether an id is one of them.
    ///
    /// ```
    /// use bhyt_vneid::routes::Ids;
    /// assert!(Ids::Family("go-roi").holds("go-roi-so"));
    /// assert!(!Ids::Family("go-roi").holds("go-roiso"));
    /// assert!(!Ids::Numbered("buoc-").holds("buoc-12"));
    /// assert!(Ids::Counted("bai-", 13).holds("bai-13") && !Ids::Counted("bai-", 13).holds("bai-01"));
    /// ```
    pub fn holds(self, id: &str) -> bool {
        match self {
            Ids::One(one) => id == one,
            Ids::Family(one) => id
                .strip_prefix(one)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('-')),
            Ids::Numbered(start) => id
                .strip_prefix(start)
                .is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit()),
            Ids::Counted(start, last) => id
                .strip_prefix(start)
                .is_some_and(|rest| (1..=last).any(|number| rest == number.to_string())),
            Ids::Prefixed(start) => id.starts_with(start),
        }
    }

    /// Returns them as a part of a regular expression that a whole id has to match.
    ///
    /// ```
    /// use bhyt_vneid::routes::Ids;
    /// assert_eq!(Ids::Family("go-roi").pattern(), r"go-roi\b.*");
    /// assert_eq!(Ids::Counted("bai-", 3).pattern(), "bai-(1|2|3)");
    /// ```
    pub fn pattern(self) -> String {
        match self {
            Ids::One(one) => one.to_owned(),
            Ids::Family(one) => format!(r"{one}\b.*"),
            Ids::Numbered(start) => format!(r"{start}\d"),
            Ids::Counted(start, last) => {
                let numbers: Vec<_> = (1..=last).map(|number| number.to_string()).collect();
                format!("{start}({})", numbers.join("|"))
            }
            Ids::Prefixed(start) => format!("{start}.*"),
        }
    }
}

/// A view of the page.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// Its name, of [`view`].
    pub name: &'static str,
    /// What the header calls it, in at most 15 characters.
    pub label: &'static str,
    /// The ids that lead to it: of its chapters, and of what stands in them.
    pub ids: &'static [Ids],
    /// The chapters of other views that it shows too.
    pub borrows: &'static [&'static str],
}

/// Every view. What leads to no other view leads to the first.
pub const VIEWS: [View; 7] = [
    View {
        name: view::HOME,
        label: text::HOME,
        ids: &[],
        borrows: &[],
    },
    View {
        name: view::PATH,
        label: text::VIEW_PATH,
        ids: &[
            Ids::Family(place::HAVE),
            Ids::Numbered(id::STEP),
            Ids::One(id::PATH),
            Ids::One(id::GUIDE),
            Ids::One(id::PATH_ON),
            Ids::One(id::NEEDS),
        ],
        borrows: &[id::PRACTICE_CHAPTER, id::CHECKER_CHAPTER],
    },
    View {
        name: view::CHECKER,
        label: text::VIEW_CHECKER,
        ids: &[Ids::One(id::CHECKER_CHAPTER), Ids::One(id::NUMBER)],
        borrows: &[],
    },
    View {
        name: view::TROUBLE,
        label: text::VIEW_TROUBLE,
        ids: &[
            Ids::Family(id::TROUBLE),
            Ids::Prefixed(id::ANSWER),
            Ids::One(id::WARNING),
            Ids::One(id::CONTACTS),
            Ids::One(id::FIND),
        ],
        borrows: &[],
    },
    View {
        name: view::PRACTICE,
        label: text::VIEW_PRACTICE,
        ids: &[
            Ids::One(id::PRACTICE_CHAPTER),
            Ids::One(id::FILM),
            Ids::One(window::LESSON),
            Ids::One(window::OPENING),
            Ids::Counted(window::TASK, vneid::TASKS.len()),
            Ids::One(id::VIDEO),
        ],
        borrows: &[],
    },
    View {
        name: view::HELPING,
        label: text::VIEW_HELPING,
        ids: &[
            Ids::One(id::HELPING),
            Ids::One(id::LIST),
            Ids::Prefixed(id::AUDIENCE),
            Ids::One(id::SHARING),
            Ids::One(id::HANDOUT),
            Ids::One(id::POSTER),
        ],
        borrows: &[],
    },
    View {
        name: view::ABOUT,
        label: text::VIEW_ABOUT,
        ids: &[
            Ids::One(id::ABOUT),
            Ids::Prefixed(id::TOPIC),
            Ids::One(id::FIGURES),
            Ids::One(id::SOURCES),
            Ids::One(id::EMBEDDING),
        ],
        borrows: &[],
    },
];

/// The places in their order.
pub const PLACES: [&str; 9] = [
    place::HAVE,
    place::VERSION,
    place::LEVEL,
    place::CARD,
    place::PRACTISE,
    place::REAL,
    place::SENT,
    place::LATER,
    place::DONE,
];

/// The places that use a chapter below the wizard, with that chapter; every other place hides it.
pub const USES: [(&str, &str); 3] = [
    (place::CARD, id::CHECKER_CHAPTER),
    (place::LESSON, id::PRACTICE_CHAPTER),
    (place::REAL, id::GUIDE),
];

/// The places with the stage of the way that each is at, from 1.
pub const STAGES: [(&str, &str); 9] = [
    (place::HAVE, "1"),
    (place::VERSION, "2"),
    (place::LEVEL, "3"),
    (place::CARD, "4"),
    (place::PRACTISE, "5"),
    (place::REAL, "6"),
    (place::SENT, "7"),
    (place::LATER, "7"),
    (place::DONE, "7"),
];

/// The troubleshooter's answer that knows no more than the hotlines, by its id in the content.
pub const LAST_ANSWER: &str = "loi-khac";

/// The sheets to print.
pub const SHEETS: [&str; 2] = [id::HANDOUT, id::POSTER];

/// Returns the views that the header names: all but the first.
pub fn named() -> impl Iterator<Item = &'static View> {
    VIEWS.iter().skip(1)
}

/// Returns the name of the view that an id leads to, by its name alone.
///
/// ```
/// use bhyt_vneid::routes::view_of;
/// assert_eq!(view_of("buoc-3"), "bat-dau");
/// assert_eq!(view_of("video"), "thuc-hanh");
/// assert_eq!(view_of(""), "dau");
/// ```
pub fn view_of(id: &str) -> &'static str {
    VIEWS
        .iter()
        .find(|view| view.ids.iter().any(|ids| ids.holds(id)))
        .map_or(view::HOME, |view| view.name)
}

/// Returns the views that show a chapter as `data-views` names them, its own first.
///
/// ```
/// use bhyt_vneid::routes::views_of;
/// assert_eq!(views_of("kiem-tra"), "kiem-tra bat-dau");
/// ```
pub fn views_of(chapter: &str) -> String {
    let borrowing = VIEWS.iter().filter(|view| view.borrows.contains(&chapter));
    let names = borrowing.map(|view| view.name);
    [view_of(chapter)]
        .into_iter()
        .chain(names)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::{PLACES, USES, VIEWS, view, view_of, views_of};

    /// The addresses that others link to, each with its view.
    const CONTRACT: [(&str, &str); 39] = [
        ("dau", view::HOME),
        ("loi-ich", view::HOME),
        ("bat-dau", view::PATH),
        ("chuan-bi", view::PATH),
        ("duong-di", view::PATH),
        ("di-tiep", view::PATH),
        ("bat-dau-the", view::PATH),
        ("bat-dau-xong", view::PATH),
        ("huong-dan", view::PATH),
        ("buoc-1", view::PATH),
        ("buoc-6", view::PATH),
        ("kiem-tra", view::CHECKER),
        ("so-the", view::CHECKER),
        ("go-roi", view::TROUBLE),
        ("go-roi-so", view::TROUBLE),
        ("hoi-qua-ba-lan", view::TROUBLE),
        ("hoi-loi-khac", view::TROUBLE),
        ("tim", view::TROUBLE),
        ("canh-bao", view::TROUBLE),
        ("lien-he", view::TROUBLE),
        ("thuc-hanh", view::PRACTICE),
        ("phim", view::PRACTICE),
        ("lam-theo", view::PRACTICE),
        ("mo-the", view::PRACTICE),
        ("bai-1", view::PRACTICE),
        ("bai-13", view::PRACTICE),
        ("bat-dau-bam-thu", view::PATH),
        ("video", view::PRACTICE),
        ("giup", view::HELPING),
        ("danh-sach", view::HELPING),
        ("viec-cua-ban", view::HELPING),
        ("chia-se", view::HELPING),
        ("to-roi", view::HELPING),
        ("ap-phich", view::HELPING),
        ("ve-trang", view::ABOUT),
        ("muc-ve-cong-van", view::ABOUT),
        ("so-lieu", view::ABOUT),
        ("nguon", view::ABOUT),
        ("nhung", view::ABOUT),
    ];

    #[test]
    fn every_address_that_others_link_to_leads_to_its_view() {
        for (id, view) in CONTRACT {
            assert_eq!(view_of(id), view, "{id}");
        }
        for place in PLACES {
            assert_eq!(view_of(place), view::PATH, "{place}");
        }
    }

    #[test]
    fn an_id_leads_to_one_view() {
        for (id, _) in CONTRACT {
            let leads = VIEWS
                .iter()
                .filter(|view| view.ids.iter().any(|ids| ids.holds(id)));
            assert!(leads.count() <= 1, "{id}");
        }
    }

    #[test]
    fn a_view_has_a_name_that_fits_the_header() {
        for view in VIEWS {
            assert!(view.label.chars().count() <= 15, "{}", view.label);
        }
    }

    #[test]
    fn the_name_of_a_view_is_an_address_of_it() {
        for view in VIEWS {
            assert_eq!(view_of(view.name), view.name);
        }
    }

    #[test]
    fn the_wizard_shows_every_chapter_that_a_place_of_it_uses() {
        for (place, chapter) in USES {
            assert_eq!(view_of(place), view::PATH, "{place}");
            let views = views_of(chapter);
            assert!(views.split(' ').any(|name| name == view::PATH), "{chapter}");
        }
    }
}
