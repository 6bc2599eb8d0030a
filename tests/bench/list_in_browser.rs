//! Long lists in Chromium on a processor four times slower: milliseconds to the first results and to the end, and the longest
//! task while a list is taken in and judged, while more rows are shown four times, and while the result is saved and copied. A run needs
//! the built page (`cargo site build`) and the browser that the tests use.

#[allow(dead_code, reason = "the tests' harness, of which this needs a part")]
#[path = "../browser/commands.rs"]
mod commands;
#[allow(dead_code, reason = "the tests' harness, of which this needs a part")]
#[path = "../browser/engine.rs"]
mod engine;
#[allow(dead_code, reason = "the tests' harness, of which this needs a part")]
#[path = "../browser/framebuffer.rs"]
mod framebuffer;
#[allow(dead_code, reason = "the tests' harness, of which this needs a part")]
#[path = "../browser/page.rs"]
mod page;
#[allow(dead_code, reason = "the tests' harness, of which this needs a part")]
#[path = "../browser/processes.rs"]
mod processes;

use std::path::Path;
use std::time::Duration;

use engine::{Engine, Scripts};
use page::{Page, file_url};
use serde_json::{Value, json};
use site::fingerprint;

/// How a list comes.
const WAYS: [(&str, &str); 2] = [
    (
        "pasted",
        "const data = new DataTransfer(); data.setData('text/plain', text);
         deliver = () => document.getElementById('danh-sach-o').dispatchEvent(
             new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));",
    ),
    (
        "as a file",
        "const files = new DataTransfer(); files.items.add(new File([text], 'list.txt'));
         const input = document.getElementById('danh-sach-tep');
         deliver = () => { input.files = files.files; input.dispatchEvent(new Event('change', { bubbles: true })); };",
    ),
];

/// Makes the list, and watches: a long task is one of more than 50 ms, anything shorter counts as 0.
const PREPARE: &str = "
    const rows = ['Họ và tên\\tSố thẻ BHYT'];
    for (let i = 1; i <= SIZE; i++)
        rows.push('Nguyễn Văn ' + i + '\\t' + (i % 20 == 7 ? 'DN4O1' : 'DN401') + (3800000000 + i));
    const text = rows.join('\\r\\n');
    let deliver;
    WAY
    window.longest = window.first = window.all = 0;
    new PerformanceObserver(seen => {
        for (const task of seen.getEntries()) window.longest = Math.max(window.longest, task.duration);
    }).observe({ type: 'longtask' });
    window.begin = () => {
        const start = performance.now(), list = document.getElementById('danh-sach-dong'),
              says = document.getElementById('danh-sach-tin');
        new MutationObserver(() => {
            const now = performance.now() - start;
            if (!window.first && list.children.length) window.first = now;
            if (says.textContent.startsWith('Đã xem xong')) window.all = now;
        }).observe(document.getElementById('danh-sach'), { childList: true, characterData: true, subtree: true });
        deliver();
    };
    return null";

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let folder = fingerprint::built("truong-thi").unwrap_or_else(|why| panic!("{why}"));
    let index = folder.join("index.html");
    println!(
        "rows                 first results    all done   longest task: in   more   save   copy"
    );
    for size in [100_000, 1_000_000] {
        for (name, way) in WAYS {
            let [first, all, tasks @ ..] = runtime.block_on(measure(&index, size, way));
            let tasks: Vec<_> = tasks
                .iter()
                .map(|task| match task {
                    0.0 => "<= 50".to_owned(),
                    task => format!("{task:.0}"),
                })
                .collect();
            println!(
                "{size:<9} {name:<9} {first:>11.0} ms {all:>8.0} ms {:>18}",
                tasks.join("  ")
            );
        }
    }
}

async fn measure(index: &Path, size: usize, way: &str) -> [f64; 6] {
    let page = Page::start(Engine::Chromium, Scripts::On)
        .await
        .expect("Chromium as the tests use it");
    page.open(&file_url(index)).await;
    page.wait_ready().await;
    let prepare = PREPARE
        .replace("SIZE", &size.to_string())
        .replace("WAY", way);
    page.js(&prepare).await;
    page.chromium_cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))
        .await;
    let mut tasks = Vec::new();
    for (begin, done) in [
        ("begin()", "all > 0"),
        (
            "(function more(left) {
                 document.querySelector('[data-action=list-more]').click();
                 if (left) setTimeout(more, 100, left - 1);
             })(3)",
            "document.querySelectorAll('#danh-sach-dong > li').length >= 250",
        ),
        (
            "document.querySelector('[data-action=list-save]').click()",
            "document.getElementById('danh-sach-tin').textContent.startsWith('Đã giao')",
        ),
        (
            "document.querySelector('[data-action=list-copy]').click()",
            "!/^Đang|^Đã giao/.test(document.getElementById('danh-sach-tin').textContent)",
        ),
    ] {
        page.js(&format!(
            "longest = 0; setTimeout(() => {begin}, 500); return null"
        ))
        .await;
        while page.js(&format!("return {done}")).await != json!(true) {
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        // The browser tells of a task when it is over.
        tokio::time::sleep(Duration::from_secs(1)).await;
        tasks.push(page.js("return longest").await);
    }
    let mut seen = vec![page.js("return first").await, page.js("return all").await];
    seen.extend(tasks);
    serde_json::from_value(Value::from(seen)).expect("six numbers")
}
