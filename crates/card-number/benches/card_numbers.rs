//! Throughput on the inputs of the vector file: `is_valid` and `check`, compared with a regular expression that knows the 43
//! groups, the levels and 00 but neither folds nor explains. Then a list of 100,000 rows: judging it and writing its result.

use card_number::batch::Batch;
use card_number::{GROUPS, check, is_valid};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use regex::Regex;

fn main() {
    divan::main();
}

fn inputs() -> Vec<String> {
    let mut reader = csv::Reader::from_reader(include_str!("../tests/card_numbers.csv").as_bytes());
    let rows = reader
        .records()
        .map(|row| row.expect("a row of the vector file")[0].to_owned());
    rows.collect()
}

fn expression() -> Regex {
    let groups: Vec<&str> = GROUPS.iter().map(|group| group.code).collect();
    let long = format!(
        "(?:{})[1-5](?:0[1-9]|[1-9][0-9])[0-9]{{10}}",
        groups.join("|")
    );
    Regex::new(&format!("^(?:[0-9]{{10}}|{long})$")).expect("a well-formed expression")
}

fn count(bencher: Bencher, judge: impl Fn(&str) -> bool + Sync) {
    let inputs = inputs();
    bencher.counter(ItemsCount::new(inputs.len())).bench(|| {
        let accepted = |input: &&String| judge(black_box(input));
        inputs.iter().filter(accepted).count()
    });
}

#[divan::bench]
fn yes_or_no(bencher: Bencher) {
    count(bencher, is_valid);
}

#[divan::bench]
fn regular_expression(bencher: Bencher) {
    let expression = expression();
    count(bencher, move |input| expression.is_match(input));
}

#[divan::bench]
fn full_check(bencher: Bencher) {
    count(bencher, |input| check(input, None).last_ten.is_some());
}

const ROWS: usize = 100_000;

/// Returns a list of names and numbers as pasted from a spreadsheet. Every twentieth number has a look-alike.
fn list() -> String {
    let mut list = "Họ và tên\tSố thẻ BHYT\n".to_owned();
    for row in 1..=ROWS {
        let head = if row % 20 == 7 { "DN4O1" } else { "DN401" };
        let ten = 3_800_000_000_u64 + row as u64;
        list.push_str(&format!("Nguyễn Văn {row}\t{head}{ten}\n"));
    }
    list
}

fn judged(list: String) -> Batch {
    let mut batch = Batch::new(list);
    while batch.work(32) {}
    batch
}

#[divan::bench]
fn list_judged(bencher: Bencher) {
    bencher
        .counter(ItemsCount::new(ROWS))
        .with_inputs(list)
        .bench_values(judged);
}

#[divan::bench]
fn list_written(bencher: Bencher) {
    let batch = judged(list());
    bencher.counter(ItemsCount::new(ROWS)).bench_local(|| {
        (0..batch.pieces())
            .filter_map(|at| batch.piece(at, black_box(',')))
            .map(|piece| piece.len())
            .sum::<usize>()
    });
}
