//! The form of the editor, prerendered: what stands in its fields is what every page says.

use leptos::prelude::*;

use super::model::{self, Draft};
use super::{names, text};
use content::{FIELDS, Field, Section, TextKey, TextKind};

/// The body of the editor.
pub fn body() -> impl IntoView {
    let editor = Draft::default();
    let own: Vec<_> = FIELDS.iter().map(own_field).collect();
    let kinds: Vec<_> = model::sections()
        .map(|(section, label)| words(&editor, section, label))
        .collect();
    let views: Vec<_> = text::VIEWS
        .iter()
        .map(|(address, name)| view! { <option value=*address>{*name}</option> })
        .collect();
    view! {
        <header class="head">
            <h1>{text::TITLE}</h1>
            <p>{text::INTRO}</p>
        </header>
        <p id=names::STATUS class="status" role="status" data-old=text::OLD>{text::COMING}</p>
        <main class="editor">
            <div class="form">
                <section aria-labelledby="bat-dau">
                    <h2 id="bat-dau">{text::START}</h2>
                    <p class="row">{button("new", text::NEW)}</p>
                    <p class="field"><label for=names::OPEN>{text::OPEN}</label><input id=names::OPEN type="file" accept=".html,.htm,.toml"/></p>
                </section>
                <section aria-labelledby="rieng">
                    <h2 id="rieng">{text::OWN}</h2>
                    <p>{text::OWN_HINT}</p>
                    {own}
                </section>
                <section aria-labelledby="chung">
                    <h2 id="chung">{text::COMMON}</h2>
                    <p>{text::COMMON_HINT}</p>
                    {kinds}
                </section>
                <section aria-labelledby="tai">
                    <h2 id="tai">{text::TAKE}</h2>
                    <p>{text::TAKE_HINT}</p>
                    <p class="row">{button("zip", text::TAKE_ZIP)}{button("page", text::TAKE_PAGE)}{button("toml", text::TAKE_TOML)}</p>
                    <p class="tick"><input id=names::REMEMBER type="checkbox"/><label for=names::REMEMBER>{text::REMEMBER}</label></p>
                    <h3 id="can-sua">{text::MISTAKES}</h3>
                    <ul id=names::MISTAKES aria-labelledby="can-sua"></ul>
                </section>
            </div>
            <section class="see" aria-labelledby="xem">
                <h2 id="xem">{text::SEE}</h2>
                <p class="row">{button("undo", text::UNDO)}{button("redo", text::REDO)}</p>
                <p class="row">
                    <label>{text::VIEW} " " <select id=names::VIEW>{views}</select></label>
                    <label>{text::WIDTH} " " <select id=names::WIDTH><option value="phone">{text::PHONE}</option><option value="desk">{text::DESK}</option></select></label>
                </p>
                <iframe id=names::PREVIEW title=text::PREVIEW class="preview" data-width="phone"></iframe>
            </section>
        </main>
    }
}

fn button(act: &'static str, label: &'static str) -> AnyView {
    view! { <button type="button" data-act=act>{label}</button> }.into_any()
}

/// An id for the field of a path.
fn id_of(path: &str) -> String {
    format!("o-{}", path.replace(['/', '.'], "-"))
}

fn own_field(field: &'static Field) -> AnyView {
    let id = id_of(field.path);
    let star = field.required.then_some(" *");
    let hint = [field.help, text::EXAMPLE, field.example]
        .map(str::trim)
        .join(" ");
    let said = format!("{id}-goi-y {id}-loi");
    view! {
        <p class="field">
            <label for=id.clone()>{field.label}{star}</label>
            <span id=format!("{id}-goi-y") class="hint">{hint.trim().to_owned()}</span>
            <input id=id.clone() type="text" data-field=field.path autocomplete="off" aria-describedby=said aria-required=field.required.then_some("true")/>
            <span id=format!("{id}-loi") class="mistake" data-mistake=field.path></span>
        </p>
    }
    .into_any()
}

fn words(editor: &Draft, section: Section, label: &'static str) -> AnyView {
    let list = section.name();
    let entries: Vec<_> = match section.has_ids() {
        true => editor
            .ids(section)
            .iter()
            .map(|id| entry(editor, section, id))
            .collect(),
        false => fields(editor, section, "", true),
    };
    let own = section.is_free().then(|| {
        view! {
            <template id=[names::TEMPLATE, list].concat()>
                <div class="entry">
                    {fields(editor, section, "ID", false)}
                    <p class="row"><button type="button" data-act=format!("remove/{list}/ID")>{text::REMOVE}</button></p>
                </div>
            </template>
            <div id=[names::OWN, list].concat()></div>
            <p class="row"><button type="button" data-act=format!("add/{list}")>{text::ADD}</button></p>
        }
    });
    view! { <details class="kind"><summary>{label}</summary>{entries}{own}</details> }.into_any()
}

fn entry(editor: &Draft, section: Section, id: &str) -> AnyView {
    let list = section.name();
    let first = model::fields(section)
        .next()
        .map_or("", |(key, _)| key.name());
    let title = editor
        .value(&format!("{list}/{id}/{first}"))
        .unwrap_or_default();
    let keep = section.is_free().then(|| {
        let tick = format!("co-{list}-{id}");
        view! { <p class="tick"><input id=tick.clone() type="checkbox" checked="" data-kept=id.to_owned()/><label for=tick>{text::KEEP}</label></p> }
    });
    view! {
        <details class="entry"><summary>{title}</summary>{keep}{fields(editor, section, id, true)}</details>
    }
    .into_any()
}

fn fields(editor: &Draft, section: Section, id: &str, inherited: bool) -> Vec<AnyView> {
    let field = |(key, label): (TextKey, &'static str)| {
        let path = format!("{}/{id}/{}", section.name(), key.name());
        let said = editor.value(&path).unwrap_or_default();
        let name = id_of(&path);
        let hint = (key.kind() == TextKind::Texts).then(|| format!(" ({})", text::LINES));
        let rows = (said.chars().count() / 50 + said.lines().count())
            .clamp(1, 12)
            .to_string();
        let restore = inherited.then(|| {
            view! { <button type="button" class="restore" hidden="" data-act=format!("restore/{path}")>{text::AS_COMMON}</button> }
        });
        view! {
            <p class="field">
                <label for=name.clone()>{label}{hint}</label>
                <textarea id=name.clone() rows=rows data-field=path.clone() autocomplete="off" aria-describedby=format!("{name}-loi")>{said}</textarea>
                <span id=format!("{name}-loi") class="mistake" data-mistake=path.clone()></span>
                {restore}
            </p>
        }
        .into_any()
    };
    model::fields(section).map(field).collect()
}
