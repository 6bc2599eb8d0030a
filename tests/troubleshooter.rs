//! Every path through the troubleshooter of every ward: from what VNeID says to an answer in two choices, and on from there.

use std::collections::{BTreeMap, BTreeSet};

use content::{Locality, Node, Question, Target, load_all, starter};

fn wards() -> Vec<Locality> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/content");
    let mut wards = load_all(folder.as_ref()).unwrap_or_else(|found| panic!("{found}"));
    let plain = starter("phuong-x").expect("a ward that adds nothing");
    wards.push(Locality::parse("content/phuong-x.toml", &plain).expect("that ward"));
    wards
}

/// The fewest choices that lead to each answer.
fn answers(ward: &Locality) -> BTreeMap<&str, usize> {
    let nodes: BTreeMap<&str, &Node> = ward.nodes.iter().map(|node| (&*node.id, node)).collect();
    let mut found = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let mut ahead = vec![&ward.nodes[0]];
    for choices in 1.. {
        let mut next = Vec::new();
        for node in ahead.into_iter().filter(|node| seen.insert(&node.id)) {
            assert!(
                !node.options.is_empty(),
                "{}: {} is a dead end",
                ward.id,
                node.id
            );
            for (_, target) in &node.options {
                match target {
                    Target::Node(id) => next.push(nodes[&**id]),
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
        ward.nodes.len(),
        "{}: a question that none leads to",
        ward.id
    );
    found
}

#[test]
fn every_answer_is_two_choices_away_at_most_and_none_is_left_alone() {
    for ward in wards() {
        let answers = answers(&ward);
        for question in &ward.questions {
            let choices = answers.get(&*question.id);
            assert!(
                choices.is_some_and(|choices| *choices <= 2),
                "{}: {}: {choices:?}",
                ward.id,
                question.id
            );
        }
    }
}

#[test]
fn every_answer_leads_on() {
    let known = |question: &Question| !question.links.is_empty() || !question.call.is_empty();
    for ward in wards() {
        for question in &ward.questions {
            assert!(
                known(question),
                "{}: {} leads nowhere and names nobody",
                ward.id,
                question.id
            );
        }
    }
}

#[test]
fn what_vneid_says_word_for_word_is_a_choice_of_the_first_question() {
    for ward in wards() {
        let first = &ward.nodes[0].options;
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
    assert!(
        ward.questions
            .iter()
            .all(|question| question.id != "doi-tien")
    );
}
