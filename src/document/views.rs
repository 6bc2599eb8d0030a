//! The views of the page: which chapters each of them shows, the bar above it, and what comes next at its end.

use leptos::prelude::*;

use crate::widgets::text;
use crate::widgets::wizard::place;

/// Every view but the first, with its name in the bar.
pub const NAMES: [(&str, &str); 6] = [
    ("bat-dau", text::VIEW_PATH),
    ("kiem-tra", text::VIEW_CHECKER),
    ("go-roi", text::VIEW_TROUBLE),
    ("thuc-hanh", text::VIEW_PRACTICE),
    ("giup", text::VIEW_HELPING),
    ("ve-trang", text::VIEW_ABOUT),
];

/// The views that show a chapter, as `data-views` names them.
pub fn of(chapter: &str) -> &'static str {
    match chapter {
        "loi-ich" => "dau",
        "duong-di" | "huong-dan" | "di-tiep" => "bat-dau",
        "thuc-hanh" => "thuc-hanh bat-dau",
        "kiem-tra" => "kiem-tra bat-dau",
        "video" => "thuc-hanh",
        "go-roi" | "canh-bao" | "lien-he" => "go-roi",
        "giup" | "viec-cua-ban" | "danh-sach" | "chia-se" => "giup",
        _ => "ve-trang",
    }
}

/// The bar; the style shows it and the name of the view.
pub fn bar() -> AnyView {
    let names: Vec<_> = NAMES
        .iter()
        .map(|(view, name)| view! { <b data-of=*view>{*name}</b> })
        .collect();
    view! {
        <nav class="topbar" aria-label=text::BAR>
            <a href="#dau">"‹ " {text::HOME}</a>
            {names}
            <a class="topbar__find can-script" href="#tim">{text::FIND}</a>
        </nav>
    }
    .into_any()
}

/// What comes next, at the end of a view.
pub fn next(view: &'static str) -> AnyView {
    let real = format!("#{}", place::REAL);
    let (to, label): (&str, &str) = match view {
        "kiem-tra" => ("#bat-dau", text::NEXT_PATH),
        "thuc-hanh" => (&real, text::NEXT_REAL),
        _ => ("#dau", text::HOME),
    };
    view! {
        <nav class="next" data-views=view aria-label=text::NEXT>
            <a class="button" href=to.to_owned()>{label}</a>
        </nav>
    }
    .into_any()
}
