//! The connection to the builder: requests wait in a queue, and one at a time is with the builder.

use std::cell::RefCell;
use std::collections::VecDeque;

use editor_protocol::{Change, Reply, Request, ids};
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use leptos::prelude::{document, set_timeout_with_handle, window};
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url, Worker};

/// How long the builder may take to answer before it counts as dead. A page takes a tenth of a second; a worker that the browser
/// has ended reports nothing.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(15);
/// How many workers may die on one request before the builder moves into the page.
const ATTEMPTS: u8 = 2;

/// What the connection reports.
pub enum Event {
    /// The reply to a request, and the bytes beside it.
    Reply(Box<(Request, Reply)>, Option<Uint8Array>),
    /// The builder died and was started again; it wants its draft first.
    Restarted,
    /// The builder cannot be started at all.
    Failed,
}

/// Where the builder runs.
enum Place {
    /// It is starting.
    Nowhere,
    Worker(Worker),
    Page(Function),
}

type Attached = Option<Uint8Array>;

struct Connection {
    place: Place,
    /// Counts the builders that were started, so that nothing is heard of an old one.
    generation: u32,
    is_ready: bool,
    queue: VecDeque<(Request, Attached)>,
    in_flight: Option<(Request, Attached)>,
    /// Counts the requests that were sent.
    sent: u32,
    deaths: u8,
    report: fn(Event),
}

thread_local! {
    static CONNECTION: RefCell<Option<Connection>> = const { RefCell::new(None) };
}

fn with<T>(work: impl FnOnce(&mut Connection) -> T) -> Option<T> {
    CONNECTION.with_borrow_mut(|connection| connection.as_mut().map(work))
}

/// Starts the builder; `report` hears of everything that comes back.
pub fn start(report: fn(Event)) {
    CONNECTION.set(Some(Connection {
        place: Place::Nowhere,
        generation: 0,
        is_ready: false,
        queue: VecDeque::new(),
        in_flight: None,
        sent: 0,
        deaths: 0,
        report,
    }));
    start_worker();
}

/// Sends a request after all that wait; more text for a field that waits replaces its text.
pub fn send(request: Request, attached: Attached) {
    with(|connection| {
        if let Request::Change(Change::Write(name, text)) = &request
            && let Some((Request::Change(Change::Write(last, waiting)), _)) =
                connection.queue.back_mut()
            && last == name
        {
            waiting.clone_from(text);
            return;
        }
        connection.queue.push_back((request, attached));
    });
    send_next();
}

/// Sends a request before all that wait.
pub fn send_first(request: Request) {
    with(|connection| connection.queue.push_front((request, None)));
    send_next();
}

/// Returns true while a change waits or is with the builder.
pub fn is_changing() -> bool {
    any(|request| !matches!(request, Request::Preview(_)))
}

/// Returns true while text of this field waits or is with the builder.
pub fn is_writing(name: &str) -> bool {
    any(|request| matches!(request, Request::Change(Change::Write(field, _)) if field == name))
}

fn any(fits: impl Fn(&Request) -> bool) -> bool {
    with(|connection| {
        let mut requests = connection.queue.iter().chain(&connection.in_flight);
        requests.any(|(request, _)| fits(request))
    })
    .unwrap_or_default()
}

fn send_next() {
    let Some(Some((generation, request, attached))) = with(|connection| {
        if !connection.is_ready || connection.in_flight.is_some() {
            return None;
        }
        let (request, attached) = connection.queue.pop_front()?;
        connection.in_flight = Some((request.clone(), attached.clone()));
        connection.sent += 1;
        Some((connection.generation, request, attached))
    }) else {
        return;
    };
    let json = JsValue::from_str(&serde_json::to_string(&request).unwrap_or_default());
    let attached = attached.map_or(JsValue::UNDEFINED, JsValue::from);
    let answered = with(|connection| match &connection.place {
        Place::Worker(worker) => {
            // Strings and bytes can always be cloned.
            let _ = worker.post_message(&Array::of2(&json, &attached));
            None
        }
        Place::Page(answer) => Some(answer.call2(&JsValue::UNDEFINED, &json, &attached)),
        Place::Nowhere => None,
    })
    .flatten();
    match answered {
        Some(Ok(answer)) => receive(generation, &answer),
        Some(Err(_)) => died(generation),
        None => watch(generation),
    }
}

/// Counts the builder as dead when the request that is with it stays without a reply.
fn watch(generation: u32) {
    let sent = with(|connection| connection.sent);
    let check = move || {
        let is_same =
            with(|connection| connection.in_flight.is_some() && Some(connection.sent) == sent);
        if is_same == Some(true) {
            died(generation);
        }
    };
    // A window never refuses a timer.
    let _ = set_timeout_with_handle(check, PATIENCE);
}

fn receive(generation: u32, answer: &JsValue) {
    let answer: Array = Array::from(answer);
    let Some(reply) = answer.get(0).as_string() else {
        return ready(generation);
    };
    let attached = answer.get(1).dyn_into().ok();
    let Some(Some((request, report))) = with(|connection| {
        if connection.generation != generation {
            return None;
        }
        connection.deaths = 0;
        let (request, _) = connection.in_flight.take()?;
        Some((request, connection.report))
    }) else {
        return;
    };
    if let Ok(reply) = serde_json::from_str(&reply) {
        report(Event::Reply(Box::new((request, reply)), attached));
    }
    send_next();
}

/// The builder of a generation has started.
fn ready(generation: u32) {
    let is_new = with(|connection| {
        let is_new = connection.generation == generation && !connection.is_ready;
        connection.is_ready |= is_new;
        is_new
    });
    if is_new == Some(true) {
        send_next();
    }
}

/// The builder of a generation answers no more: another one takes over, with the request that was with it.
fn died(generation: u32) {
    let Some(Some((deaths, report))) = with(|connection| {
        if connection.generation != generation {
            return None;
        }
        if let Place::Worker(worker) = &connection.place {
            worker.terminate();
        }
        connection.place = Place::Nowhere;
        connection.is_ready = false;
        connection.deaths += 1;
        if let Some(lost) = connection.in_flight.take() {
            connection.queue.push_front(lost);
        }
        Some((connection.deaths, connection.report))
    }) else {
        return;
    };
    if deaths > ATTEMPTS {
        return report(Event::Failed);
    }
    report(Event::Restarted);
    if deaths < ATTEMPTS {
        start_worker();
    } else {
        start_in_page();
    }
}

/// Returns the text of an inert script of the document.
fn carried(id: &str) -> String {
    let element = document().get_element_by_id(id);
    element
        .and_then(|element| element.text_content())
        .unwrap_or_default()
}

fn next_generation() -> u32 {
    with(|connection| {
        connection.generation += 1;
        connection.generation
    })
    .unwrap_or_default()
}

fn start_worker() {
    let generation = next_generation();
    let Some(worker) = new_worker() else {
        return start_in_page();
    };
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        receive(generation, &event.data());
    });
    worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    let fail = Closure::<dyn FnMut(JsValue)>::new(move |_| died(generation));
    worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
    fail.forget();
    let first = Array::of2(
        &carried(ids::BUILDER_MODULE).into(),
        &carried(ids::PARTS).into(),
    );
    // Strings can always be cloned.
    let _ = worker.post_message(&first);
    with(|connection| connection.place = Place::Worker(worker));
    let started = move || {
        let is_waiting = with(|connection| !connection.is_ready).unwrap_or_default();
        if is_waiting {
            died(generation);
        }
    };
    // A window never refuses a timer.
    let _ = set_timeout_with_handle(started, PATIENCE);
}

/// Makes a worker from the scripts of the document; nothing where the browser refuses one.
fn new_worker() -> Option<Worker> {
    let script = [carried(ids::BUILDER_SCRIPT), carried(ids::WORKER_SCRIPT)].join("\n");
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let parts = Array::of1(&script.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    Worker::new(&address).ok()
}

/// Starts the builder in the page: typing waits for it then, but a page can be made.
fn start_in_page() {
    let generation = next_generation();
    spawn_local(async move {
        match builder_in_page().await {
            Ok(answer) => {
                with(|connection| connection.place = Place::Page(answer));
                ready(generation);
            }
            Err(_) => {
                with(|connection| connection.deaths = ATTEMPTS);
                died(generation);
            }
        }
    });
}

async fn builder_in_page() -> Result<Function, JsValue> {
    const START: &str = "bhytBuilder";
    if Reflect::get(&window(), &START.into())?.is_undefined() {
        let script = document().create_element("script")?;
        // The policy of the page allows exactly this text.
        script.set_text_content(Some(&carried(ids::BUILDER_SCRIPT)));
        document()
            .document_element()
            .ok_or(JsValue::NULL)?
            .append_child(&script)?;
    }
    let start: Function = Reflect::get(&window(), &START.into())?.dyn_into()?;
    let started: Promise = start
        .call2(
            &JsValue::UNDEFINED,
            &carried(ids::BUILDER_MODULE).into(),
            &carried(ids::PARTS).into(),
        )?
        .dyn_into()?;
    JsFuture::from(started).await?.dyn_into()
}
