//! The models that a reader can come to: every answer, mode, stage, task and screen is among them; and what they show.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use bhyt_vneid::widgets::checker::{self, Checker};
use bhyt_vneid::widgets::display_settings::{Colors, DisplaySettings, SIZES};
use bhyt_vneid::widgets::frame::{Snapshot, Widget as _};
use bhyt_vneid::widgets::list::{self, List, Note};
use bhyt_vneid::widgets::practice::{self, Practice};
use bhyt_vneid::widgets::registry::{Name, Widgets};
use bhyt_vneid::widgets::request_counter::{self, RequestCounter};
use bhyt_vneid::widgets::search::{self, Search};
use bhyt_vneid::widgets::share::Share;
use bhyt_vneid::widgets::steps::Steps;
use bhyt_vneid::widgets::wizard::{self, Wizard};
use card_number::Issuer;
use card_number::batch::Filter;
use content::Locality;
use page::prerender::{body, render};
use site::content_files::load_all;
use vneid::{Action, Control, EntryForm, Finished, PASSCODE, Screen, TASKS, follow, watch};

use super::solutions::{failure, solution};

/// What people type into the checker, right and wrong.
pub const TYPED: [&str; 26] = [
    "",
    "D",
    "DN4",
    "DN40101",
    "gd4 15 012345",
    "DN4010123498765",
    "qn 5 97 0123498765",
    "CA5980123498765",
    "0123498765",
    "0912345678",
    "1111111111",
    "DN4030123498765",
    "038158001234",
    "171234567",
    "4010123498765",
    "DN4O10123498765",
    "DN401O1Z3498765",
    "ĐN 4 01 0123498765",
    "TE1 01 KT12345678",
    "DN6010123498765",
    "TV4010123498765",
    "DN9000123498765",
    "01234987651",
    "DN4010<&>123498",
    "thẻ DN4010123498765 của tôi",
    "🙂DN4010123498765",
];

/// A class of made-up children, one of each kind.
pub const CLASS: &str = "Họ và tên;Số thẻ BHYT\r\nLê Thị Na;HS4383821604417\r\nPhạm An;HS438382160441\r\n\
     Đỗ Minh;3821604417\r\nVũ Lan;DN4O13821604418\r\nHà;DN4663821604425\r\n";

pub fn localities() -> Vec<Locality> {
    load_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content")).expect("content that loads")
}

/// A file of the project as text.
pub fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// The files below a folder whose names end like this, by their paths from the project's own folder.
pub fn files(folder: &str, ending: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|one| one == ending) {
                let below = path.strip_prefix(root).expect("below the project");
                found.push(below.to_str().expect("a plain name").to_owned());
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no .{ending} in {folder}");
    found
}

pub fn checkers() -> Vec<Checker> {
    let issuers = [None].into_iter().chain(Issuer::ALL.map(Some));
    let asked = issuers.flat_map(|issuer| TYPED.map(|typed| (issuer, typed)));
    asked
        .flat_map(|(issuer, typed)| {
            let mut typing = Checker::default();
            typing.update(checker::Message::Issuer(issuer));
            typing.update(checker::Message::Typed(typed.to_owned()));
            let mut asked = typing.clone();
            asked.update(checker::Message::Check);
            let [copied, refused] = [true, false].map(|copied| {
                let mut told = asked.clone();
                told.update(checker::Message::Copied(copied));
                told
            });
            [typing, asked, copied, refused]
        })
        .collect()
}

/// A list that is judged to its end and shown.
pub fn judged(text: &str) -> List {
    let mut list = List::default();
    list.update(list::Message::Text(text.to_owned()));
    while list.work() {}
    list.update(list.after_work());
    list
}

/// So many different well-formed numbers, one a line.
pub fn numbers(count: usize) -> String {
    let rows: Vec<_> = (0..count)
        .map(|row| (3_821_604_417_usize + row).to_string())
        .collect();
    rows.join("\n")
}

pub fn lists() -> Vec<List> {
    let after = |text: &str, messages: &[list::Message]| {
        let mut list = judged(text);
        for message in messages {
            list.update(message.clone());
        }
        list
    };
    let mut all = vec![
        List::default(),
        after(CLASS, &[]),
        after("Không có số nào\nở đây", &[]),
        after(&numbers(60), &[]),
        after(&numbers(60), &[list::Message::More]),
        after(CLASS, &[list::Message::Save]),
        after(CLASS, &[list::Message::Exported(Note::Copied)]),
        after(CLASS, &[list::Message::Exported(Note::NotCopied)]),
        after(CLASS, &[list::Message::Exported(Note::Saved)]),
        after(CLASS, &[list::Message::Clear]),
    ];
    all.extend(Filter::ALL.map(|filter| after(CLASS, &[list::Message::Filter(filter)])));
    all.extend([Note::Unreadable, Note::TooLarge].map(|note| {
        let mut list = List::default();
        list.update(list::Message::Refused(note));
        list
    }));
    let mut going = List::default();
    going.update(list::Message::Text(numbers(500)));
    assert!(going.work(), "there is more to judge");
    going.update(going.after_work());
    all.push(going);
    let mut stopped = List::default();
    stopped.update(list::Message::Text(numbers(500)));
    stopped.work();
    stopped.update(list::Message::Stop);
    all.push(stopped);
    all
}

/// The message of an action on the phone or beside it.
pub fn message(action: Action) -> practice::Message {
    match action {
        Action::Tap(control) => practice::Message::Tap(control),
        Action::Type(text) => practice::Message::Number(text.to_owned()),
        Action::Choose(issuer) => practice::Message::Issuer(issuer),
        Action::NextDay => practice::Message::NextDay,
        Action::LetApprove => practice::Message::Approve,
        Action::Use(form) => practice::Message::Form(form),
        Action::Restart => practice::Message::Restart,
        Action::LogIn | Action::LookAtCard | Action::Passcode => {
            unreachable!("done by the film alone")
        }
    }
}

/// The message of an address inside the page.
pub fn address(hash: &str) -> practice::Message {
    practice::Message::Address(hash.to_owned())
}

/// The message that begins the task at this place of [`TASKS`].
pub fn task(index: usize) -> practice::Message {
    address(&format!("#bai-{}", index + 1))
}

/// A new practice after some messages.
pub fn practised(messages: impl IntoIterator<Item = practice::Message>) -> Practice {
    let mut practice = Practice::default();
    for message in messages {
        practice.update(message);
    }
    practice
}

pub fn practices() -> Vec<Practice> {
    use practice::Message as To;
    let mut all = vec![Practice::default()];
    let mut walk = |messages: Vec<To>| {
        let mut practice = Practice::default();
        for message in messages {
            practice.update(message);
            all.push(practice.clone());
        }
        practice.update(To::Settle);
        all.push(practice);
    };
    for form in EntryForm::ALL {
        let scenes = (0..watch(form).count()).map(|_| To::On);
        walk(
            [To::Form(form), To::Play]
                .into_iter()
                .chain(scenes)
                .collect(),
        );
        let lesson = follow(form).map(|step| message(step.action));
        let after = [
            To::Approve,
            To::Tap(Control::ToHome),
            To::Tap(Control::Wallet),
            To::Tap(Control::HealthCard),
        ];
        let after = after
            .into_iter()
            .chain(PASSCODE.map(|digit| To::Tap(Control::Digit(digit))));
        let begin = [address("#lam-theo"), To::Form(form)];
        walk(begin.into_iter().chain(lesson).chain(after).collect());
        let opened = Screen::ALL.map(To::Open);
        walk(
            [address("#lam-theo"), To::Form(form)]
                .into_iter()
                .chain(opened)
                .collect(),
        );
    }
    walk(vec![
        address("#lam-theo"),
        To::Tap(Control::Profile),
        To::Tap(Control::Wallet),
    ]);
    walk(vec![
        To::Card(true),
        To::Learn(EntryForm::NumberOnly),
        To::Card(false),
    ]);
    walk(vec![
        address("#mo-the"),
        To::Help,
        To::Help,
        To::Help,
        To::Back,
        To::Restart,
    ]);
    walk(vec![To::Tick; 28]);
    walk(vec![address("#phim"), To::More, address("#thuc-hanh")]);
    for (index, one) in TASKS.iter().enumerate() {
        let begin = || [task(index)].into_iter();
        walk(
            begin()
                .chain(solution(one).into_iter().map(message))
                .collect(),
        );
        walk(
            begin()
                .chain(failure(one).0.into_iter().map(message))
                .collect(),
        );
    }
    for version in ["2.0.3", "2.0.7", "2.2.6", "mới"] {
        walk(vec![To::Version(version.to_owned()), To::JudgeVersion]);
    }
    let mut finished = Finished::default();
    finished.learn();
    (0..TASKS.len()).for_each(|task| finished.add(task));
    let day = "22/11/2026".to_owned();
    walk(vec![To::Recalled { finished, day }]);
    all
}

/// 22/11/2026, 9:30 in Vietnam.
pub const NOW: i64 = 1_795_314_600_000;

/// The request counter of that day after so many requests.
pub fn request_counter(sent: usize) -> RequestCounter {
    let mut request_counter = RequestCounter::default();
    request_counter.update(request_counter::Message::Opened {
        stored: None,
        now_ms: NOW,
    });
    for _ in 0..sent {
        request_counter.update(request_counter::Message::Record);
    }
    request_counter
}

fn request_counters() -> Vec<RequestCounter> {
    let mut all: Vec<_> = (0..=4).map(request_counter).collect();
    all.push(RequestCounter::default());
    let mut back = RequestCounter::default();
    back.update(request_counter::Message::Opened {
        stored: Some("900000:3".to_owned()),
        now_ms: NOW,
    });
    all.push(back);
    let mut used_up = request_counter(1);
    used_up.update(request_counter::Message::UsedUp);
    all.push(used_up);
    let mut later = RequestCounter::default();
    later.update(request_counter::Message::Opened {
        stored: Some("20777:1".to_owned()),
        now_ms: NOW,
    });
    all.push(later);
    all
}

fn shares() -> Vec<Share> {
    let address = || Some("https://xa-mau.gov.vn/bhyt/".to_owned());
    let web = Share {
        loaded_from: address(),
        asked: true,
        ..Share::default()
    };
    let file = Share {
        public: address(),
        asked: true,
        ..Share::default()
    };
    let told = |copied| Share {
        copied: Some(copied),
        can_send: true,
        ..web.clone()
    };
    vec![Share::default(), told(true), told(false), web, file]
}

fn wizards() -> Vec<Wizard> {
    let walk = |messages: Vec<wizard::Message>| {
        let mut path = Wizard::default();
        for message in messages {
            path.update(message);
        }
        path
    };
    use wizard::Message::{Address, Anew, Restart, RestartNo, RestartYes, Tick};
    vec![
        Wizard::default(),
        walk(vec![Address("#bat-dau-the".to_owned()), Tick(0), Tick(5)]),
        walk(vec![Tick(2), Restart]),
        walk(vec![Tick(2), Restart, RestartNo]),
        walk(vec![Tick(2), Restart, RestartYes]),
        walk((0..6).map(Tick).collect()),
        walk(vec![Address("#bat-dau-xong".to_owned())]),
        walk(vec![Address("#bat-dau-xong".to_owned()), Anew]),
    ]
}

/// A search that nothing was typed into, and searches that find one entry, several and none.
fn searches() -> Vec<Search> {
    let mut new = Search::default();
    new.update(search::Message::Entries(vec![
        search::Entry::new(
            "hoi-qua-ba-lan".to_owned(),
            "VNeID báo quá số lần quy định".to_owned(),
            "Dừng lại, mai gửi.",
        ),
        search::Entry::new(
            "hoi-chua-thay".to_owned(),
            "Gửi rồi mà chưa thấy thẻ".to_owned(),
            "Mỗi ngày gửi ba lần.",
        ),
    ]));
    let queries = ["", "qua so lan", "gui", "xyzzy", "3821604417"];
    let mut all: Vec<_> = queries
        .map(|query| {
            let mut asked = new.clone();
            asked.update(search::Message::Query(query.to_owned()));
            asked
        })
        .into();
    all.push(Search::default());
    all
}

fn all_steps() -> Vec<Steps> {
    let at = |step| {
        [true, false].map(|all| Steps {
            step,
            all,
            ..Steps::default()
        })
    };
    let open = |step| Steps {
        step,
        open: Some(step),
        ..Steps::default()
    };
    (1..=6).flat_map(at).chain((1..=6).map(open)).collect()
}

fn all_display_settings() -> Vec<DisplaySettings> {
    let chosen = [None].into_iter().chain(Colors::ALL.map(Some));
    let with = |colors| {
        (0..SIZES).map(move |size| DisplaySettings {
            size,
            colors,
            dark_device: size == 1,
        })
    };
    chosen.flat_map(with).collect()
}

/// Each of them in the widgets, with the widget that it is a state of.
pub fn reachable() -> Vec<(Name, Widgets)> {
    let new = Widgets::default;
    let mut all: Vec<(Name, Widgets)> = Vec::new();
    macro_rules! states {
        ($($name:ident: $field:ident in $states:expr;)*) => {
            $(all.extend($states.into_iter().map(|$field| (Name::$name, Widgets { $field, ..new() })));)*
        };
    }
    states! {
        Checker: checker in checkers();
        List: list in lists();
        Practice: practice in practices();
        RequestCounter: request_counter in request_counters();
        Share: share in shares();
        Wizard: wizard in wizards();
        Steps: steps in all_steps();
        DisplaySettings: display_settings in all_display_settings();
        Search: search in searches();
    }
    for name in Name::ALL {
        let shown = all.iter().any(|(widget, _)| widget == name);
        assert!(shown, "no state of {name:?}");
    }
    all
}

/// What a widget renders.
pub fn snapshot(widget: Name, widgets: &Widgets) -> Snapshot {
    let mut snapshot = Snapshot::default();
    widgets.render(widget, &mut snapshot);
    snapshot
}

/// The HTML text of a mount point's content.
pub fn html(snapshot: &Snapshot, id: &str) -> String {
    render(|| snapshot.view(id))
}

/// The value of an attribute that a widget renders.
pub fn attribute(snapshot: &Snapshot, id: &str, name: &str) -> Option<String> {
    let mut attributes = snapshot.attributes.iter();
    let found = attributes.find(|one| one.id == id && one.name == name);
    found.and_then(|one| one.value.as_deref().map(str::to_owned))
}

/// The whole bodies of all wards as they are built.
pub static PAGES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let page = |locality: &Locality| {
        body(
            locality,
            chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
        )
        .expect("a page")
    };
    localities().iter().map(page).collect()
});

/// The bodies, and every different content of every mount point.
pub static VIEWS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut seen = HashSet::new();
    for (widget, widgets) in reachable() {
        let shown = snapshot(widget, &widgets);
        seen.extend(shown.mount_points().map(|id| html(&shown, id)));
    }
    PAGES.iter().cloned().chain(seen).collect()
});
