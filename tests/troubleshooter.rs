//! Every path through the troubleshooter of every ward: from what VNeID says to an answer in two choices, and on from there.

use std::collections::{BTreeMap, BTreeSet};

use content::{Answer, Branch, Locality, Target, starter};
use site::content_files::load_all;

fn wards() -> Vec<Locality> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/content");
    let mut wards = load_all(folder.as_ref()).unwrap_or_else(|found| panic!("{found}"));
    let plain = starter("phuong-x").expect("a ward that adds nothing");
    wards.push(Locality::parse("content/phuong-x.toml", &plain).expect("that ward"));
    wards
}

/// The fewest choices that lead to each answer.
fn answers(ward: &Locality) -> BTreeMap<&str, usize> {
    let branches: BTreeMap<&str, &Branch> = ward
        .branches
        .iter()
        .map(|branch| (&*branch.id, branch))
        .collect();
    let mut found = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let mut ahead = vec![&ward.branches[0]];
    for choices in 1.. {
        let mut next = Vec::new();
        for branch in ahead.into_iter().filter(|branch| seen.insert(&branch.id)) {
            assert!(
                !branch.options.is_empty(),
                "{}: {} is a dead end",
                ward.id,
                branch.id
            );
            for (_, target) in &branch.options {
                match target {
                    Target::Branch(id) => next.push(branches[&**id]),
                    Target::Answer(id) => drop(found.entry(&**id).or_insert(choices)),
                }
            }
        }
        if next.is_empty() {
            break;
        }
        ahead = next;
    }
    assert_eq!(
        seen.len(),
        ward.branches.len(),
        "{}: a question that none leads to",
        ward.id
    );
    found
}

#[test]
fn every_answer_is_two_choices_away_at_most_and_none_is_left_alone() {
    for ward in wards() {
        let answers = answers(&ward);
        for answer in &ward.answers {
            let choices = answers.get(&*answer.id);
            assert!(
                choices.is_some_and(|choices| *choices <= 2),
                "{}: {}: {choices:?}",
                ward.id,
                answer.id
            );
        }
    }
}

#[test]
fn every_answer_leads_on() {
    let known = |answer: &Answer| !answer.links.is_empty() || !answer.call.is_empty();
    for ward in wards() {
        for answer in &ward.answers {
            assert!(
                known(answer),
                "{}: {} leads nowhere and names nobody",
                ward.id,
                answer.id
            );
        }
    }
}

#[test]
fn what_vneid_says_word_for_word_is_a_choice_of_the_first_question() {
    for ward in wards() {
        let first = &ward.branches[0].options;
        for (said, answer) in [
            (
                "“Bạn đã gửi yêu cầu tích hợp thông tin quá số lần quy định…”",
                "qua-ba-lan",
            ),
            ("“Thiết bị của bạn không an toàn…”", "may-khong-an-toan"),
        ] {
            let to = Target::Answer(answer.to_owned());
            assert!(
                first.contains(&(said.to_owned(), to)),
                "{}: {said}",
                ward.id
            );
        }
    }
}

#[test]
fn what_a_ward_leaves_out_is_no_choice_any_more() {
    let file = starter("phuong-x").expect("a ward");
    let file = file.replacen(
        "extends = \"common\"",
        "extends = \"common\"\nleave_out = [\"doi-tien\", \"lo-lam-theo\"]",
        1,
    );
    let ward =
        Locality::parse("content/phuong-x.toml", &file).unwrap_or_else(|found| panic!("{found}"));
    let answers = answers(&ward);
    assert!(!answers.contains_key("doi-tien") && answers.contains_key("goi-hinh"));
    assert!(ward.answers.iter().all(|answer| answer.id != "doi-tien"));
}
