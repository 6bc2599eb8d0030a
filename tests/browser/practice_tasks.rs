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
mod solutions;

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
        seen('[data-action=practice-mode-tu-lam]').click();
        if (document.getElementById('chon-bai').hidden) seen('[data-action=practice-tasks]').click();
        seen('.task-choice li:nth-child(' + number + ') > button').click();
        // The text of the task is read, and then the phone is looked at.
        seen('#san-khau-them').click();
        use(actions);
        const over = ['practice-next-task', 'practice-restart'].some(id => !document.getElementById(id).hidden);
        return [over, document.getElementById('loi-may').textContent];
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
async fn play(page: &Page, number: usize, actions: &[Action<'static>]) -> (bool, String) {
    let end = page
        .js(&format!("{PLAY} return {}", call(number, actions)))
        .await;
    serde_json::from_value(end).expect("an end and a sentence")
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
        page.click("[data-action=practice-mode-tu-lam]").await;
        page.click(".task-choice li:nth-child(1) > button").await;
        by_hand_and_keys(page, &solution(&TASKS[0])).await;
        page.wait_for_text("#loi-may", "Bạn đã làm xong bài này. Số lần bấm chưa đúng: 0.").await;
        for (number, task) in tasks().skip(1) {
            let (over, said) = play(page, number, &solution(task)).await;
            assert!(over, "{}: {said}", task.title());
            let end = format!("Bạn đã làm xong bài này. Số lần bấm chưa đúng: 0. Nhớ: {}", task.remember());
            assert!(said.ends_with(&end), "{}: {said}", task.title());
        }
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
            let (over, said) = play(page, number, &actions).await;
            assert!(over, "{}: {said}", task.title());
            let why = Outcome::Failed(why).message();
            assert!(said.contains(&format!("{why} Số lần bấm chưa đúng: ")), "{}: {said}", task.title());
            assert!(said.ends_with(task.remember()), "{}: {said}", task.title());
        }
        page.click("[data-action=practice-tasks]").await;
        page.wait_for(
            "[...document.querySelectorAll('.task-choice em')].every(done => done.hidden)",
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
        let played: Vec<_> = tasks().map(|(number, task)| call(number, &solution(task))).collect();
        let lesson: Vec<_> = follow(EntryForm::ThreeIssuers).map(|step| used(&step.action)).collect();
        let script = format!(
            "{PLAY} {}; seen('[data-action=practice-mode-lam-theo]').click(); use({}); seen('[data-action=practice-print]').click()",
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
