//! The practice chapter brought to life: every event of the chapter comes here, goes to the desk, and what the desk then
//! is gets shown by attributes and properties of the prerendered markup.
//!
//! A typed number goes from the field's property into the desk and back into the property, nowhere else.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlSelectElement};

use crate::card_number::Issuer;
use crate::ui::phone::{self, Look};
use crate::ui::practice::{Desk, Stage};
use crate::vneid::{
    Action, Control, Diary, EntryForm, Finished, Mode, Screen, TASKS, Version, VersionVerdict, day,
};

use super::{Later, aloud, attribute, by_id, listen, place, show, show_near};

const MODE: &str = "cach-tap";
const FORM: &str = "man-hinh-nhap";
const PLACE: &str = "cho-tap";
const FINISHED: &str = "bai-xong";
const DIARY: &str = "nhat-ky";

/// How long a scene of the film stands unless the reader chooses, in milliseconds.
const PACE: i32 = 5000;

struct Room {
    chapter: Element,
    root: HtmlElement,
    screen: HtmlElement,
    voice: HtmlElement,
    desk: Desk,
    /// The task and the finished ones that the list and the card show; what shows them is many elements.
    listed: Option<(Option<usize>, Finished)>,
    /// Mode, stage, playing and form as the tools beside the phone show them; a tap changes them seldom.
    beside: Option<(Mode, Stage, bool, EntryForm)>,
    /// The phone as it is drawn; it is drawn anew only where that differs, so that focus and caret stay.
    drawn: String,
    timer: Option<i32>,
    pace: i32,
    tick: Option<Closure<dyn FnMut(Event)>>,
    /// Brings the phone to the step of the guide that is read now; the phone stands in another chapter.
    follow: Option<Later>,
    /// Whether the place is still to be written down.
    unkept: bool,
    /// Whether the focus is still to go to the title of a new screen.
    untitled: bool,
    /// Does what no answer has to wait for.
    settle: Option<Later>,
    /// The diary for as long as the page lives, where the browser keeps nothing.
    diary: Option<String>,
}

/// Takes up the practice where it was left, and listens.
pub fn mount() {
    let (Some(root), Some(screen), Some(voice)) =
        (by_id("may-ao"), by_id("man-hinh"), by_id("loi-may"))
    else {
        return;
    };
    let Ok(Some(chapter)) = root.closest("section") else {
        return;
    };
    let word = |name| place::recall(name).unwrap_or_default();
    let room = Room {
        desk: Desk::new(
            Mode::of_code(&word(MODE)).unwrap_or(Mode::Watch),
            EntryForm::of_code(&word(FORM)),
            Finished::read(Some(&word(FINISHED))),
            &word(PLACE),
        ),
        chapter,
        root,
        screen,
        voice,
        listed: None,
        beside: None,
        drawn: String::new(),
        timer: None,
        pace: PACE,
        tick: None,
        follow: None,
        unkept: false,
        untitled: false,
        settle: None,
        diary: None,
    };
    let room = Rc::new(RefCell::new(room));
    let ticking = room.clone();
    // The clock calls without an event; the kind of closure is that of the listeners, so that the page carries one kind.
    let tick = Closure::new(move |_| {
        if let Ok(mut room) = ticking.try_borrow_mut() {
            room.desk.on();
            room.show(false);
            room.remember();
        }
    });
    let later = |act: fn(&mut Room)| {
        let room = room.clone();
        Later::new(move |_| {
            if let Ok(mut room) = room.try_borrow_mut() {
                act(&mut room);
            }
        })
    };
    let (follow, settle) = (later(Room::follow), later(Room::settle));
    let (chapter, window): (EventTarget, EventTarget) =
        (room.borrow().chapter.clone().into(), window().into());
    for (target, kind) in [
        (&chapter, "click"),
        (&chapter, "input"),
        (&chapter, "change"),
        (&chapter, "submit"),
        (&window, "hashchange"),
        (&window, "afterprint"),
        (&window, "focus"),
        (&window, "pagehide"),
    ] {
        let room = room.clone();
        listen(target, kind, move |event| {
            // Drawing anew takes the focus from a field, and some browsers report that at once.
            if let Ok(mut room) = room.try_borrow_mut() {
                room.happened(&event);
            }
        });
    }
    let mut room = room.borrow_mut();
    room.tick = Some(tick);
    room.follow = Some(follow);
    room.settle = Some(settle);
    room.open_step();
    room.show(false);
    room.write_diary(|_| {}, false);
}

fn find(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

fn say(within: &Element, selector: &str, words: &str) {
    if let Some(element) = find(within, selector) {
        element.set_text_content(Some(words));
    }
}

fn focus(within: &Element, selector: &str) {
    if let Some(element) = find(within, selector).and_then(|one| one.dyn_into::<HtmlElement>().ok())
    {
        // An element that cannot take the focus leaves it where it was.
        let _ = element.focus();
    }
}

impl Room {
    fn happened(&mut self, event: &Event) {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        match (event.type_().as_str(), target) {
            ("hashchange", _) => {
                if let Some(follow) = &self.follow {
                    follow.call();
                }
            }
            ("focus", _) => self.write_diary(|_| {}, false),
            ("afterprint", _) => print_only(false),
            // Who leaves at once must not lose the place.
            ("pagehide", _) => self.keep(),
            ("submit", _) => {
                event.prevent_default();
                self.judge_version();
            }
            ("input", Some(target)) => self.typed(&target),
            ("change", Some(target)) => self.chosen(&target),
            ("click", Some(target)) => {
                if let Ok(Some(pressed)) = target.closest("[data-control],[data-do]") {
                    self.pressed(&pressed);
                }
            }
            _ => {}
        }
    }

    fn typed(&mut self, target: &Element) {
        let number = Some(phone::name(Control::Number));
        if target.get_attribute("data-control").as_deref() == number
            && let Some(field) = target.dyn_ref::<HtmlInputElement>()
        {
            self.desk.act(Action::Type(&field.value()));
            self.show(false);
        }
    }

    fn chosen(&mut self, target: &Element) {
        let Some(list) = target.dyn_ref::<HtmlSelectElement>() else {
            return;
        };
        let value = list.value();
        match list.get_attribute("data-do").as_deref() {
            Some("form") => self.desk.choose_form(EntryForm::of_code(&value)),
            Some("speed") => {
                self.pace = value.parse().unwrap_or(PACE);
                self.stop();
            }
            _ => self.desk.act(Action::Choose(Issuer::from_code(&value))),
        }
        self.show(false);
        self.unkept = true;
    }

    fn pressed(&mut self, pressed: &Element) {
        let value = pressed.get_attribute("data-value").unwrap_or_default();
        if let Some(name) = pressed.get_attribute("data-control") {
            let Some(control) = phone::control(&name) else {
                return;
            };
            self.desk.act(Action::Tap(control));
            self.show(true);
        } else {
            let word = pressed.get_attribute("data-do").unwrap_or_default();
            match word.as_str() {
                "mode" => {
                    if let Some(mode) = Mode::of_code(&value) {
                        self.desk.choose_mode(mode);
                    }
                }
                "play" => self.desk.play(),
                "on" => self.desk.on(),
                "back" => self.desk.back(),
                "restart" => self.desk.restart(),
                "next-day" => self.desk.act(Action::NextDay),
                "approve" => self.desk.act(Action::LetApprove),
                "task" => self.desk.begin(value.parse().ok()),
                "next-task" => {
                    let next = self.desk.task().map(|task| (task + 1) % TASKS.len());
                    self.desk.begin(next);
                }
                "tasks" => self.desk.begin(None),
                "print" => {
                    self.date();
                    print_only(true);
                    // A browser that cannot print leaves the page as it is.
                    if window().print().is_err() {
                        print_only(false);
                    }
                }
                "record" => self.write_diary(Diary::record, true),
                "undo" => self.write_diary(Diary::undo, true),
                _ => return,
            }
            self.show(false);
            match word.as_str() {
                "task" | "next-task" => focus(&self.root, ".task:not([hidden]) > h4"),
                "tasks" => focus(&self.root, ".task-choice > h4"),
                _ => {}
            }
        }
        self.unkept = true;
    }

    /// Brings the phone to the step of the guide that the address names.
    fn follow(&mut self) {
        if self.open_step() {
            self.show(false);
            self.remember();
        }
    }

    /// Opens the phone on the screen of the step that the address names.
    fn open_step(&mut self) -> bool {
        let hash = window().location().hash().unwrap_or_default();
        let screen = hash
            .strip_prefix('#')
            .filter(|id| id.starts_with("buoc-"))
            .and_then(by_id)
            .and_then(|step| Screen::of_step(&step.get_attribute("data-screen")?));
        if let Some(screen) = screen {
            self.desk.open(screen);
        }
        screen.is_some()
    }

    /// Shows what the desk is. After a tap that changed the screen the focus goes to the new screen's title, once that is
    /// painted: moved at once, it would ask for styles, layout and scrolling a second time before anything is seen.
    fn show(&mut self, tapped: bool) {
        let state = self.desk.state();
        let look = Look {
            marked: None,
            inert: self.desk.inert(),
            callouts: self.desk.mode() != Mode::Alone,
        };
        let html = phone::html(&state, look);
        let anew = html != self.drawn;
        if anew {
            self.screen.set_inner_html(&html);
            self.drawn = html;
        }
        if state.screen() == Screen::Form {
            self.fill(state.number(), state.issuer(), state.confirmed());
        }
        self.mark();

        let root = &self.root;
        attribute(root, "data-screen", Some(state.screen().name()));
        say(root, ".practice__place", &self.desk.place_in_words());
        // Words that stand there already are not said again.
        if self.voice.text_content().as_deref() != Some(self.desk.voice()) {
            aloud::stop();
            self.voice.set_text_content(Some(self.desk.voice()));
        }
        self.show_beside();
        self.show_tasks();
        self.keep_time();
        self.untitled |= anew && tapped;
        if let Some(settle) = &self.settle {
            settle.call();
        }
    }

    /// Shows the mode and what follows from it: the pressed button, the chosen form, the tools that stand there.
    fn show_beside(&mut self) {
        let (mode, stage) = (self.desk.mode(), self.desk.stage());
        let (playing, form) = (self.desk.playing(), self.desk.form());
        let beside = (mode, stage, playing, form);
        if self.beside.replace(beside) == Some(beside) {
            return;
        }
        let root = &self.root;
        attribute(root, "data-mode", Some(mode.code()));
        attribute(root, "data-stage", Some(stage.name()));
        attribute(
            root,
            "data-playing",
            Some(if playing { "yes" } else { "no" }),
        );
        for one in Mode::ALL {
            if let Some(button) = find(root, &["[data-value=", one.code(), "]"].concat()) {
                let pressed = if one == mode { "true" } else { "false" };
                attribute(&button, "aria-pressed", Some(pressed));
            }
        }
        if let Some(list) =
            find(root, "[data-do=form]").and_then(|list| list.dyn_into::<HtmlSelectElement>().ok())
        {
            list.set_value(form.code());
        }
    }

    fn fill(&self, number: &str, issuer: Option<Issuer>, confirmed: bool) {
        for control in [Control::Number, Control::Issuer, Control::Confirm] {
            let Some(field) = self.on_phone(control) else {
                continue;
            };
            if let Some(list) = field.dyn_ref::<HtmlSelectElement>() {
                list.set_value(issuer.map_or("", Issuer::code));
            } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
                if control == Control::Confirm {
                    input.set_checked(confirmed);
                } else if input.value() != number {
                    input.set_value(number);
                }
            }
        }
    }

    fn on_phone(&self, control: Control) -> Option<Element> {
        let selector = ["[data-control=", phone::name(control), "]"].concat();
        find(&self.screen, &selector)
    }

    fn mark(&self) {
        // A class name without spaces is never refused.
        while let Some(marked) = find(&self.screen, ".marked") {
            let _ = marked.class_list().remove_2("marked", "beating");
        }
        if let Some(wanted) = self
            .desk
            .marked()
            .and_then(|control| self.on_phone(control))
        {
            let _ = wanted.class_list().add_1("marked");
        }
    }

    fn show_tasks(&mut self) {
        let (now, finished) = (self.desk.task(), self.desk.finished());
        if self.listed.replace((now, finished)) == Some((now, finished)) {
            return;
        }
        for index in 0..TASKS.len() {
            let number = index.to_string();
            self.hide(&["[data-task=\"", &number, "\"]"], now != Some(index));
            let done = !finished.has(index);
            self.hide(&["[data-value=\"", &number, "\"] em"], done);
            self.hide(&["[data-done=\"", &number, "\"]"], done);
        }
        self.hide(
            &["[data-done=\"", Mode::Follow.code(), "\"]"],
            !finished.learned(),
        );
        self.hide(&["#phieu"], finished == Finished::default());
        say(
            &self.chapter,
            "[data-slot=count]",
            &finished.count().to_string(),
        );
        self.date();
    }

    /// Dates the card of completion: the day of what was finished last, or of printing.
    fn date(&self) {
        say(
            &self.chapter,
            "[data-slot=date]",
            &day::written(day::today(now_ms())),
        );
    }

    fn hide(&self, selector: &[&str], hidden: bool) {
        if let Some(element) = find(&self.chapter, &selector.concat()) {
            show(&element, !hidden);
        }
    }

    /// Runs the film's clock exactly while it plays.
    fn keep_time(&mut self) {
        if !self.desk.playing() {
            self.stop();
        } else if let (None, Some(tick)) = (self.timer, &self.tick) {
            let tick = tick.as_ref().unchecked_ref();
            self.timer = window()
                .set_interval_with_callback_and_timeout_and_arguments_0(tick, self.pace)
                .ok();
        }
    }

    fn stop(&mut self) {
        if let Some(timer) = self.timer.take() {
            window().clear_interval_with_handle(timer);
        }
    }

    /// Moves the focus on, lets what is to be pressed beat, which costs a layer of the screen, and writes down the place.
    fn settle(&mut self) {
        // Who was quicker and is on the new screen already stays there.
        let there = document().active_element();
        if std::mem::take(&mut self.untitled)
            && !there.is_some_and(|there| self.screen.contains(Some(&there)))
        {
            focus(&self.screen, "h4");
        }
        if let Some(marked) = find(&self.screen, ".marked") {
            // A class name without spaces is never refused.
            let _ = marked.class_list().add_1("beating");
        }
        self.keep();
    }

    /// Writes down the place where that is still to be done.
    fn keep(&mut self) {
        if std::mem::take(&mut self.unkept) {
            self.remember();
        }
    }

    fn remember(&self) {
        place::remember(MODE, self.desk.mode().code());
        place::remember(FORM, self.desk.form().code());
        place::remember(PLACE, &self.desk.place());
        let elsewhere = Finished::read(place::recall(FINISHED).as_deref());
        place::remember(FINISHED, &self.desk.finished().with(elsewhere).write());
    }

    fn judge_version(&self) {
        let (Some(field), Some(verdict)) = (
            find(&self.chapter, "#phien-ban")
                .and_then(|one| one.dyn_into::<HtmlInputElement>().ok()),
            find(&self.chapter, "#phien-ban-ket-qua"),
        ) else {
            return;
        };
        let word = match Version::parse(&field.value()).map(Version::verdict) {
            Ok(VersionVerdict::TooOld) => "too-old",
            Ok(VersionVerdict::CardOnly) => "card-only",
            Ok(VersionVerdict::Good) => "good",
            Err(_) => "none",
        };
        attribute(&verdict, "data-verdict", Some(word));
    }

    /// Changes the diary as another window may have left it, and shows it.
    fn write_diary(&mut self, change: fn(&mut Diary), keep: bool) {
        let stored = place::recall(DIARY).or_else(|| self.diary.clone());
        let mut diary = Diary::read(stored.as_deref(), now_ms());
        change(&mut diary);
        if keep {
            let text = diary.write();
            place::remember(DIARY, &text);
            self.diary = Some(text);
        }
        let mut words = diary.text();
        if let Some(warning) = diary.warning() {
            words.push(' ');
            words.push_str(warning);
        }
        say(&self.chapter, ".diary__count", &words);
        if let Some(undo) = find(&self.chapter, "[data-do=undo]") {
            show_near(&undo, diary.count() > 0, "[data-do=record]");
        }
    }
}

fn now_ms() -> i64 {
    js_sys::Date::now() as i64
}

/// While the card of completion is printed, nothing else of the page is.
fn print_only(card: bool) {
    if let Some(root) = document().document_element() {
        let _: Result<bool, JsValue> = root.class_list().toggle_with_force("print-card", card);
    }
}
