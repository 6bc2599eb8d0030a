//! Ten and a hundred thousand pasted rows in Chromium: milliseconds to the first results and to the end, and the longest
//! task. A run needs the built page (`cargo site build`) and the browser that the tests use.
//!
//! Every size is pasted three times into a fresh page; the median is printed, and of the longest task the worst.

#[allow(dead_code, reason = "the tests' harness, of which this needs a part")]
#[path = "../browser/commands.rs"]
mod commands;
#[allow(dead_code, reason = "the tests' harness, of which this needs a part")]
#[path = "../browser/engine.rs"]
mod engine;
#[allow(dead_code, reason = "the tests' harness, of which this needs a part")]
#[path = "../browser/page.rs"]
mod page;
#[allow(dead_code, reason = "the tests' harness, of which this needs a part")]
#[path = "../browser/processes.rs"]
mod processes;

use std::path::Path;

use bhyt_vneid::site::stamp;
use engine::{Engine, Scripts};
use page::{Page, file_url};

const RUNS: usize = 3;

/// Pastes and watches: a long task is one of more than 50 ms, anything shorter counts as 0.
const PASTE: &str = "
    const rows = ['Họ và tên\\tSố thẻ BHYT'];
    for (let i = 1; i <= SIZE; i++)
        rows.push('Nguyễn Văn ' + i + '\\t' + (i % 20 == 7 ? 'DN4O1' : 'DN401') + (3800000000 + i));
    const data = new DataTransfer();
    data.setData('text/plain', rows.join('\\r\\n'));
    window.longest = 0;
    new PerformanceObserver(seen => {
        for (const task of seen.getEntries()) window.longest = Math.max(window.longest, task.duration);
    }).observe({ type: 'longtask' });
    setTimeout(() => {
        const start = performance.now(), list = document.getElementById('danh-sach-dong'),
              says = document.getElementById('danh-sach-tin');
        window.first = window.all = 0;
        new MutationObserver(() => {
            const now = performance.now() - start;
            if (!window.first && list.children.length) window.first = now;
            if (says.textContent.startsWith('Đã xem xong')) window.all = now;
        }).observe(document.getElementById('danh-sach'), { childList: true, characterData: true, subtree: true });
        document.getElementById('danh-sach-o').dispatchEvent(
            new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
    }, 500);
    return null";

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let folder = stamp::built("truong-thi").unwrap_or_else(|why| panic!("{why}"));
    let index = folder.join("index.html");
    println!("rows      first results   all done   longest task");
    for size in [10_000, 100_000] {
        let mut first = Vec::new();
        let mut all = Vec::new();
        let mut longest = 0.0_f64;
        for _ in 0..RUNS {
            let [one, whole, task] = runtime.block_on(measure(&index, size));
            first.push(one);
            all.push(whole);
            longest = longest.max(task);
        }
        let task = if longest == 0.0 {
            "under 50 ms".to_owned()
        } else {
            format!("{longest:.0} ms")
        };
        println!(
            "{size:<9} {:>10.0} ms {:>8.0} ms   {task}",
            median(first),
            median(all)
        );
    }
}

async fn measure(index: &Path, size: usize) -> [f64; 3] {
    let page = Page::start(Engine::Chromium, Scripts::On)
        .await
        .expect("Chromium as the tests use it");
    page.open(&file_url(index)).await;
    page.wait_ready().await;
    page.js(&PASTE.replace("SIZE", &size.to_string())).await;
    page.wait_for("window.all > 0", "all rows are judged").await;
    let seen = page.js("return [first, all, longest]").await;
    serde_json::from_value(seen).expect("three numbers")
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
