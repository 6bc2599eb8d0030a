//! Every task of the practice, played to both of its ends with the page's own buttons and fields, and what comes of it:
//! the card of completion, on one sheet of paper.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use vneid::{Action, Control, EntryForm, Outcome, TASKS, Task, follow};

use super::case::browser_tests;
use super::matrix::dist;
use super::page::Page;
use super::server::Server;
use super::sheets::{is_one_page_of_a4, output};

#[path = "../../crates/vneid/tests/vneid/solutions.rs"]
pub mod solutions;

use solutions::{failure, solution};

/// Opens a task from the list as a reader does, then uses one control after another, each only where it can be seen.
const PLAY: &str = "
    function seen(selector) {
        const found = document.querySelector(selector);
        if (!found || found.offsetParent === null) throw new Error(selector + ' is not to be seen');
        return found;
    }
    function use(actions) {
        for (const [selector, value] of actions) {
            const control = seen(selector);
            if (value === null) {
                control.click();
            } else {
                control.value = value;
                const kind = control.matches('select') ? 'change' : 'input';
                control.dispatchEvent(new Event(kind, { bubbles: true }));
            }
        }
    }
    function play(number, actions) {
        // As a link does, and at once.
        history.replaceState(null, '', '#bai-' + number);
        dispatchEvent(new HashChangeEvent('hashchange'));
        use(actions);
        const over = ['practice-next-task', 'practice-restart'].some(id => !document.getElementById(id).hidden);
        return [over, document.getElementById('loi-may').textContent, document.getElementById('loi-them').textContent];
    }
";

fn selector(control: Control) -> String {
    format!("#man-hinh [data-action=practice-tap-{}]", control.name())
}

/// An action as the control to use and what to put into it.
fn used(action: &Action) -> Value {
    match *action {
        Action::Tap(control) => json!([selector(control), null]),
        Action::Type(number) => json!([selector(Control::Number), number]),
        Action::Choose(Some(issuer)) => json!([selector(Control::Issuer), issuer.code()]),
        Action::NextDay => json!(["[data-action=practice-next-day]", null]),
        _ => panic!("no task needs {action:?}"),
    }
}

fn call(number: usize, actions: &[Action]) -> String {
    let actions: Vec<_> = actions.iter().map(used).collect();
    format!("play({number}, {})", Value::from(actions))
}

/// Plays a task and gives whether it is over and what is said then.
async fn play(page: &Page, number: usize, actions: &[Action<'static>]) -> (bool, String, String) {
    let end = page
        .js(&format!("{PLAY} return {}", call(number, actions)))
        .await;
    serde_json::from_value(end).expect("an end and a sentence")
}

/// The way through a task as the page offers it: tomorrow comes once today's last request was refused.
fn way(task: &'static Task) -> Vec<Action<'static>> {
    let (waits, mut actions): (Vec<_>, Vec<_>) = solution(task)
        .into_iter()
        .partition(|action| *action == Action::NextDay);
    if !waits.is_empty() {
        actions.extend([Action::NextDay, Action::Tap(Control::Submit)]);
    }
    actions
}

fn tasks() -> impl Iterator<Item = (usize, &'static Task)> {
    (1..).zip(&TASKS)
}

async fn by_hand_and_keys(page: &Page, actions: &[Action<'static>]) {
    for action in actions {
        match *action {
            Action::Tap(control) => page.click(&selector(control)).await,
            Action::Type(number) => page.type_keys(&selector(Control::Number), number).await,
            Action::Choose(Some(issuer)) => {
                page.fill(&selector(Control::Issuer), issuer.code()).await;
            }
            _ => panic!("no hand for {action:?}"),
        }
    }
}

/// The words of a PDF, in one line.
fn words(pdf: &Path) -> String {
    let text = output("pdftotext", &[Path::new("-layout"), pdf, Path::new("-")]);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

browser_tests! {
    #[chromium]
    async fn every_task_is_solved_without_a_wrong_tap_and_the_card_of_completion_lists_it(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/#thuc-hanh")).await;
        page.wait_ready().await;
        assert!(!page.is_shown("#phieu").await, "nothing is completed yet");
        page.click(".task-list li:nth-child(1) > a").await;
        by_hand_and_keys(page, &solution(&TASKS[0])).await;
        page.wait_for_text("#loi-may", "Đúng rồi. Nhớ: thẻ 10 số thì nhập cả 10.").await;
        for (number, task) in tasks().skip(1) {
            let (over, said, more) = play(page, number, &way(task)).await;
            assert!(over, "{}: {said}", task.title());
            assert_eq!(said, format!("Đúng rồi. Nhớ: {}", task.remember()));
            let waited = u8::from(task.code == "ba-lan");
            assert!(more.ends_with(&format!("Số lần bấm chưa đúng: {waited}.")), "{}: {more}", task.title());
        }
        page.wait_for_text("#practice-next-task", "Phiếu hoàn thành").await;
        page.click("#practice-next-task").await;
        page.wait_for("document.querySelector('#phieu').getClientRects().length", "the card of completion").await;
        page.wait_for_text("#phieu-so-bai", &TASKS.len().to_string()).await;
        let card = page.text("#phieu").await;
        for (_, task) in tasks() {
            assert!(card.contains(task.title()), "{}", task.title());
        }
        assert!(!card.contains("Làm theo"), "the lesson was not done");
    }

    #[chromium]
    async fn every_task_is_failed_by_what_it_warns_of_and_is_not_marked_as_done(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/#thuc-hanh")).await;
        page.wait_ready().await;
        for (number, task) in tasks() {
            let (actions, why) = failure(task);
            let days = actions.iter().filter(|action| **action == Action::NextDay).count();
            if days > 0 {
                continue; // Its day is over before anything can fail.
            }
            let (over, said, more) = play(page, number, &actions).await;
            assert!(over, "{}: {said}", task.title());
            assert_eq!(said, format!("Chưa đúng. {}", Outcome::Failed(why).message()));
            assert!(more.contains("Số lần bấm chưa đúng: "), "{}: {more}", task.title());
        }
        page.js("location.hash = '#thuc-hanh'; return null").await;
        page.wait_for(
            "[...document.querySelectorAll('.task-list em')].every(done => done.hidden)",
            "no task is marked as done",
        )
        .await;
        assert!(!page.is_shown("#phieu").await, "a card of completion for nothing");
    }

    #[every_engine]
    async fn the_card_of_completion_is_printed_alone_on_one_sheet_with_lesson_tasks_and_date(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/#thuc-hanh")).await;
        page.wait_ready().await;
        let played: Vec<_> = tasks().map(|(number, task)| call(number, &way(task))).collect();
        let lesson: Vec<_> = follow(EntryForm::ThreeIssuers).map(|step| used(&step.action)).collect();
        let script = format!(
            "{PLAY} function go(address) {{ history.replaceState(null, '', address); dispatchEvent(new HashChangeEvent('hashchange')); }} {}; go('#lam-theo'); use({}); go('#thuc-hanh'); seen('[data-action=practice-print]').click()",
            played.join("; "),
            Value::from(lesson),
        );
        let pdf = page.fresh_folder().join("card.pdf");
        fs::write(&pdf, page.print_by_itself(&script).await).expect("a PDF");
        is_one_page_of_a4(&pdf);
        let printed = words(&pdf);
        let today = page.js("return document.querySelector('#phieu-ngay').textContent").await;
        let today = today.as_str().expect("a date");
        for expected in ["Phiếu hoàn thành", "Họ và tên", "Lớp:", "Trường:", "đã xong: 13/13", "Làm theo từng bước", today] {
            assert!(printed.contains(expected), "{expected:?} is missing: {printed}");
        }
        for (_, task) in tasks() {
            assert!(printed.contains(task.title()), "{:?} is missing: {printed}", task.title());
        }
        for other in ["Điện thoại tập", "In phiếu này", "Kiểm tra", "Bước 1", "Tập thử trên"] {
            assert!(!printed.contains(other), "{other:?} was printed too: {printed}");
        }
        page.js("window.dispatchEvent(new Event('afterprint')); return null").await;
        page.wait_for(
            "!document.documentElement.classList.contains('print-card')",
            "the page itself can be printed again",
        )
        .await;
    }
}
