//! Numbers a second over the mix of the vector file: the plain yes or no and the full check, against a plain regular
//! expression in the same run. The expression knows the 43 groups, the levels and 00; it folds nothing and explains
//! nothing.

use bhyt_vneid::card_number::{GROUPS, check, is_valid};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use regex::Regex;

fn main() {
    divan::main();
}

fn inputs() -> Vec<String> {
    let mut reader = csv::Reader::from_reader(include_str!("../card_numbers.csv").as_bytes());
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
