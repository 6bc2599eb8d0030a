//! The components of the form.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Place, Point, Standing, Table, Target};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{BeforeUnloadEvent, ClipboardEvent, HtmlInputElement};

use super::state::{State, WINDOW, now, say};
use super::text;

/// The progress table below its header.
#[component]
pub fn Progress() -> impl IntoView {
    let state = State::new();
    provide_context(state);
    // A table that was not saved is not lost without a question.
    let asks = window_event_listener(leptos::ev::beforeunload, move |event: BeforeUnloadEvent| {
        if state.is_unsaved() {
            event.prevent_default();
        }
    });
    on_cleanup(move || asks.remove());
    view! { <main class="progress"><Files/><Cells/><Targets/><Report/></main> }
}

fn state() -> State {
    expect_context()
}

#[component]
fn Files() -> impl IntoView {
    let state = state();
    let open = move |event: leptos::ev::Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            state.open(file);
        }
        // The same file can be chosen once more.
        input.set_value("");
    };
    view! {
        <section aria-labelledby="tep">
            <h2 id="tep">{text::FILES}</h2>
            <p class="field"><label for="mo-tep">{text::OPEN}</label><input type="file" id="mo-tep" class="picker" accept=".csv,text/csv" on:change=open/></p>
            <p class="row">
                <button type="button" id="luu" class="primary" on:click=move |_| state.save()>{text::SAVE}</button>
                <button type="button" id="hoan-tac" prop:disabled=move || !state.can_undo() on:click=move |_| state.undo()>{text::UNDO}</button>
            </p>
        </section>
    }
}

#[component]
fn Cells() -> impl IntoView {
    let state = state();
    let size = Memo::new(move |_| {
        state
            .table
            .with(|table| (table.rows().len(), table.dates().len()))
    });
    let is_empty = move || size.get() == (0, 0);
    let lines = text::EMPTY.map(|line| view! { <li>{line}</li> });
    let move_by = move |rows: isize, weeks: isize| {
        state.first.update(|first| {
            first.0 = first.0.saturating_add_signed(rows);
            first.1 = first.1.saturating_add_signed(weeks);
        });
    };
    let (rows, weeks) = (WINDOW.0.cast_signed(), 1);
    // An empty table has one row to type or paste into. It stays when its first cell is filled: a grid that is made anew loses
    // the focus.
    let shown = Memo::new(move |_| (size.get().0.max(1), size.get().1));
    // Only the cells in sight are rendered.
    let grid = move || {
        let (all_rows, all_weeks) = shown.get();
        let (row, week) = state.first.get();
        let row_end = all_rows.min(row + WINDOW.0);
        let week_end = all_weeks.min(week + WINDOW.1);
        let heads = (week..week_end)
            .map(|week| view! { <th scope="col"><Cell place=Place::Date(week)/></th> })
            .collect_view();
        let body = (row..row_end)
            .map(|row| {
                let counts = (week..week_end)
                    .map(|week| view! { <td><Cell place=Place::Count(row, week)/></td> })
                    .collect_view();
                let remove = move |_| {
                    state.change(|table| {
                        table.remove_row(row);
                        Ok::<_, &str>(())
                    });
                };
                let label = format!("{} {}", text::REMOVE, row + 1);
                view! {
                    <tr>
                        <th scope="row"><Cell place=Place::Name(row)/></th>
                        <td><Cell place=Place::Accounts(row)/></td>
                        {counts}
                        <td><button type="button" aria-label=label on:click=remove>"×"</button></td>
                    </tr>
                }
            })
            .collect_view();
        view! {
            <table class="cells">
                <thead><tr><th scope="col">{text::NAME}</th><th scope="col">{text::ACCOUNTS}</th>{heads}<td></td></tr></thead>
                <tbody>{body}</tbody>
            </table>
        }
    };
    view! {
        <section aria-labelledby="bang">
            <h2 id="bang">{text::TABLE}</h2>
            <div prop:hidden=move || !is_empty()>
                <ol>{lines}</ol>
                <p><button type="button" id="vi-du" on:click=move |_| state.example()>{text::FILL_EXAMPLE}</button></p>
            </div>
            <div class="scroll" role="region" aria-label=text::CELLS tabindex="0">{grid}</div>
            <p class="row">
                <button type="button" id="them-dong" on:click=move |_| state.add_row()>{text::ADD_ROW}</button>
                <button type="button" id="them-tuan" on:click=move |_| state.add_week()>{text::ADD_WEEK}</button>
            </p>
            <p class="row" prop:hidden=move || { size.get().0 <= WINDOW.0 }>
                <button type="button" prop:disabled=move || state.first.get().0 == 0 on:click=move |_| move_by(-rows, 0)>{text::EARLIER_ROWS}</button>
                <button type="button" prop:disabled=move || state.first.get().0 + WINDOW.0 >= size.get().0 on:click=move |_| move_by(rows, 0)>{text::LATER_ROWS}</button>
            </p>
            <p class="row" prop:hidden=move || { size.get().1 <= WINDOW.1 }>
                <button type="button" prop:disabled=move || state.first.get().1 == 0 on:click=move |_| move_by(0, -weeks)>{text::EARLIER_WEEKS}</button>
                <button type="button" prop:disabled=move || state.first.get().1 + WINDOW.1 >= size.get().1 on:click=move |_| move_by(0, weeks)>{text::LATER_WEEKS}</button>
            </p>
        </section>
    }
}

/// Returns what a screen reader calls a cell, its id, and its column in a pasted table.
fn named(place: Place, date: &str) -> (String, String, Option<(usize, usize)>) {
    match place {
        Place::Date(week) => (
            format!("{}, cột {}", text::DATE, week + 1),
            format!("ngay-{week}"),
            None,
        ),
        Place::Name(row) => (
            format!("{}, dòng {}", text::NAME, row + 1),
            format!("ten-{row}"),
            Some((row, 0)),
        ),
        Place::Accounts(row) => (
            format!("{}, dòng {}", text::ACCOUNTS, row + 1),
            format!("tk-{row}"),
            Some((row, 1)),
        ),
        Place::Count(row, week) => (
            format!("{} {date}, dòng {}", text::DATE, row + 1),
            format!("the-{row}-{week}"),
            Some((row, week + 2)),
        ),
    }
}

#[component]
fn Cell(place: Place) -> impl IntoView {
    let state = state();
    let text_of = move || state.table.with(|table| table.cell(place).to_owned());
    let mistake = Memo::new(move |_| state.table.with(|table| table.mistake(place)));
    let label = move || {
        state.table.with(|table| {
            let date = match place {
                Place::Count(_, week) => table.cell(Place::Date(week)),
                _ => "",
            };
            named(place, date).0
        })
    };
    let (_, id, start) = named(place, "");
    let mistake_id = [&*id, "-loi"].concat();
    let write = move |event: leptos::ev::Event| {
        let input: HtmlInputElement = event_target(&event);
        if !state.change(|table| table.set(place, &input.value())) {
            input.set_value(&text_of());
        }
    };
    let paste = move |event: ClipboardEvent| {
        let data = event.clipboard_data();
        let pasted = data.and_then(|data| data.get_data("text/plain").ok());
        let pasted = pasted.filter(|pasted| pasted.contains(['\t', '\n']));
        if let (Some(pasted), Some((row, column))) = (pasted, start) {
            event.prevent_default();
            state.change(|table| table.paste(row, column, &pasted));
        }
    };
    let mode = match place {
        Place::Accounts(_) | Place::Count(..) => "numeric",
        Place::Date(_) | Place::Name(_) => "text",
    };
    view! {
        <input type="text" id=id inputmode=mode autocomplete="off" aria-label=label aria-describedby=mistake_id.clone()
            aria-invalid=move || mistake.get().is_some().to_string()
            prop:value=text_of on:change=write on:paste=paste/>
        <span id=mistake_id class="mistake">{move || mistake.get()}</span>
    }
}

#[component]
fn Targets() -> impl IntoView {
    let state = state();
    let (percent, date) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let add = move |_| {
        let number = percent.with_untracked(|text| text.trim().trim_end_matches('%').parse().ok());
        let number = number.filter(|number| (1..=100).contains(number));
        let target = number.zip(date.with_untracked(|text| progress::parse_day(text)));
        let is_added = state.change(|table| {
            let (percent, date) = target.ok_or(text::WRONG_TARGET)?;
            table.aim(Target { percent, date });
            Ok::<_, &str>(())
        });
        if is_added {
            percent.set(String::new());
            date.set(String::new());
        }
    };
    let by_letter = move |_| state.replace_targets(Table::aim_by_letter);
    let weekly = move |_| state.replace_targets(Table::aim_weekly);
    let listed = move || {
        state.table.with(|table| {
            let line = |target: &Target| {
                let date = target.date;
                let words = format!("{}% đến {}", target.percent, progress::written(date));
                let label = format!("{} {words}", text::REMOVE_TARGET);
                let remove = move |_| {
                    state.change(|table| {
                        table.remove_target(date);
                        Ok::<_, &str>(())
                    });
                };
                view! { <li>{words}" "<button type="button" aria-label=label on:click=remove>"×"</button></li> }
            };
            table.targets().iter().map(line).collect_view()
        })
    };
    view! {
        <section aria-labelledby="muc-tieu">
            <h2 id="muc-tieu">{text::TARGETS}</h2>
            <p class="row"><button type="button" id="theo-thu" on:click=by_letter>{text::BY_LETTER}</button><button type="button" id="moi-tuan" on:click=weekly>{text::A_WEEK}</button></p>
            <ul class="targets">{listed}</ul>
            <p class="field"><label for="phan-tram">{text::PERCENT}</label><input type="text" id="phan-tram" inputmode="numeric" autocomplete="off" prop:value=move || percent.get() on:input=move |event| percent.set(event_target_value(&event))/></p>
            <p class="field"><label for="den-ngay">{text::BY}</label><input type="text" id="den-ngay" autocomplete="off" prop:value=move || date.get() on:input=move |event| date.set(event_target_value(&event))/></p>
            <p><button type="button" id="them-muc-tieu" on:click=add>{text::ADD_TARGET}</button></p>
        </section>
    }
}

#[component]
fn Report() -> impl IntoView {
    let state = state();
    let summary = Memo::new(move |_| state.table.with(|table| table.summary(now().date())));
    let message = Memo::new(move |_| summary.with(|summary| progress::message(summary, now())));
    let (all, printing) = (RwSignal::new(false), RwSignal::new(false));
    // A printed report has every row.
    let begins = window_event_listener(leptos::ev::beforeprint, move |_| printing.set(true));
    let ends = window_event_listener(leptos::ev::afterprint, move |_| printing.set(false));
    on_cleanup(move || {
        begins.remove();
        ends.remove();
    });
    let is_long = move || summary.with(|summary| summary.rows.len() > WINDOW.0);
    let points = Memo::new(move |_| state.table.with(Table::history));
    let rows = move || {
        summary.with(|summary| {
            let percent = summary.target.map(|target| target.percent);
            // The first answer who needs help; all of a long table take too long to draw with every change.
            let shown = if all.get() || printing.get() {
                summary.rows.len()
            } else {
                WINDOW.0
            };
            let rows = summary.rows.iter().take(shown);
            rows.map(|row| line(row, percent)).collect_view()
        })
    };
    let copy = move |_| {
        let words = message.get_untracked();
        spawn_local(async move {
            say(if copied(&words).await.is_some() {
                text::COPIED
            } else {
                text::NOT_COPIED
            });
        });
    };
    let print = move |_| {
        printing.set(true);
        spawn_local(async {
            // The rows are drawn before the window prints. One that cannot print does nothing.
            leptos::task::tick().await;
            drop(window().print());
        });
    };
    let heads = text::COLUMNS.map(|head| view! { <th scope="col">{head}</th> });
    view! {
        <section class="report" aria-labelledby="bao-cao" prop:hidden=move || summary.with(|summary| summary.rows.is_empty())>
            <h2 id="bao-cao">{text::REPORT}</h2>
            <p class="field"><label for="tin">{text::MESSAGE}</label><textarea id="tin" rows="9" readonly prop:value=move || message.get()></textarea></p>
            <p class="row"><button type="button" id="chep" on:click=copy>{text::COPY}</button><button type="button" id="in" on:click=print>{text::PRINT}</button></p>
            {move || points.with(|points| chart(points))}
            <h3 id="thu-tu">{text::BY_NEED}</h3>
            <div class="scroll" role="region" aria-labelledby="thu-tu" tabindex="0"><table class="need"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>
            <label class="tick" prop:hidden=move || !is_long()><input type="checkbox" id="tat-ca" prop:checked=move || all.get() on:change=move |event| all.set(event_target_checked(&event))/>{text::ALL_ROWS}</label>
        </section>
    }
}

/// The ward's share by date as a line, with each date and percent in words; nothing with fewer than two dates.
fn chart(points: &[Point]) -> Option<impl IntoView + use<>> {
    let [first, .., last] = points else {
        return None;
    };
    let days = (last.date - first.date).num_days().max(1);
    let place = |point: &Point| {
        let x = (point.date - first.date).num_days() * 300 / days;
        format!("{x},{}", 100 - point.tenths.div_ceil(10))
    };
    let line: Vec<String> = points.iter().map(place).collect();
    let words = |point: &Point| {
        let (whole, tenth) = (point.tenths / 10, point.tenths % 10);
        format!("{}: {whole},{tenth}%", progress::written(point.date))
    };
    let said: Vec<String> = points.iter().map(words).collect();
    let label = format!("{}. {}", text::CHART, said.join("; "));
    let listed = said.into_iter().map(|words| view! { <li>{words}</li> });
    Some(view! {
        <h3>{text::CHART}</h3>
        <svg class="chart" role="img" aria-label=label viewBox="-2 -2 304 104" preserveAspectRatio="none">
            <rect width="300" height="100" fill="none" stroke="currentColor" stroke-width=".5"/>
            <line x2="300" y1="50" y2="50" stroke="currentColor" stroke-width=".5" stroke-dasharray="4"/>
            <polyline points=line.join(" ") fill="none" stroke="currentColor" stroke-width="2"/>
        </svg>
        <ul class="dates">{listed.collect_view()}</ul>
    })
}

/// A row of the report, with its share as a bar and the target as a line across it.
fn line(row: &Standing, percent: Option<u32>) -> impl IntoView + use<> {
    let number = |number: Option<u32>| number.map_or_else(|| "–".to_owned(), |it| it.to_string());
    let tenths = row.tenths();
    let target = percent.map(|percent| {
        view! { <line x1=percent x2=percent y1="0" y2="10" stroke="currentColor" stroke-width="1.5"/> }
    });
    view! {
        <tr>
            <th scope="row">{row.name.clone()}</th>
            <td>{format!("{} / {}", row.cards, row.accounts)}</td>
            <td>{format!("{},{}%", tenths / 10, tenths % 10)}
                <svg class="bar" viewBox="0 0 100 10" aria-hidden="true" preserveAspectRatio="none"><rect x="0" y="2" height="6" width=tenths.div_ceil(10) fill="currentColor" fill-opacity=".55"/><rect x="0" y="2" height="6" width="100" fill="none" stroke="currentColor" stroke-width=".5"/>{target}</svg>
            </td>
            <td>{number(row.missing)}</td>
            <td>{number(row.per_week)}</td>
            <td>{number(row.forecast)}</td>
        </tr>
    }
}

/// Copies a text; nothing where the browser refuses.
async fn copied(text: &str) -> Option<()> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    let write = Reflect::get(&clipboard, &"writeText".into()).ok()?;
    let write: Function = write.dyn_into().ok()?;
    let promise = write.call1(&clipboard, &text.into()).ok()?;
    JsFuture::from(promise.dyn_into::<Promise>().ok()?)
        .await
        .ok()?;
    Some(())
}
