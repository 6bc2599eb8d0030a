//! The ids of a table's rows that give none: the name without its marks, and more of it where that is not one row's alone.
//!
//! An id is an address that people print. So it follows from the row itself, never from the order of rows, and a page that was
//! built keeps its id when a row with the same one comes later.

use std::collections::HashMap;

use icu_normalizer::DecomposingNormalizerBorrowed;
use sha2::{Digest as _, Sha256};

use crate::fingerprint;
use content::id_of;

/// The longest id that the content accepts.
const LONGEST: usize = 40;

/// What an id is made of.
#[derive(Clone, Debug)]
pub struct Claim<'r> {
    pub name: &'r str,
    pub within: &'r str,
    /// The id that the row gives.
    pub given: Option<&'r str>,
    /// The id of the page that an earlier run built for this name.
    pub built: Option<&'r str>,
}

impl Claim<'_> {
    /// The ids that this row can have, the shortest first; the last one differs for every two rows that differ.
    fn candidates(&self) -> Vec<String> {
        if let Some(given) = self.given {
            return vec![given.to_owned()];
        }
        let name = id_of(self.name);
        if name.is_empty() {
            return vec![name];
        }
        let telex = telex(self.name);
        let within = id_of(self.within);
        let within = ["tinh-", "thanh-pho-"]
            .iter()
            .find_map(|kind| within.strip_prefix(kind))
            .unwrap_or(&within);
        let mut sum = Sha256::new();
        sum.update(format!("{}\n{}", self.name, self.within).to_lowercase());
        let sum = &fingerprint::hex(sum)[..8];
        let short: String = name.chars().take(LONGEST - sum.len() - 1).collect();
        let mut all = vec![
            telex.clone(),
            format!("{name}-{within}"),
            format!("{telex}-{within}"),
        ];
        all.retain(|id| id.len() <= LONGEST);
        all.insert(0, name);
        all.push(format!("{}-{sum}", short.trim_end_matches('-')));
        all
    }
}

/// The ids of these rows, each different where the rows are.
pub fn resolve(claims: &[Claim<'_>]) -> Vec<String> {
    let given: Vec<&str> = claims.iter().filter_map(|claim| claim.given).collect();
    let candidates: Vec<Vec<String>> = claims
        .iter()
        .map(|claim| {
            let all = claim.candidates();
            let keeps = |id: &&str| !given.contains(id) && all.iter().any(|one| one == id);
            match claim.built.filter(keeps) {
                Some(built) => vec![built.to_owned()],
                None => all,
            }
        })
        .collect();
    let mut chosen = vec![0; claims.len()];
    loop {
        let mut owners: HashMap<&str, Vec<usize>> = HashMap::new();
        for (row, &choice) in chosen.iter().enumerate() {
            owners
                .entry(&candidates[row][choice])
                .or_default()
                .push(row);
        }
        let mut changed = false;
        for rows in owners.values().filter(|rows| rows.len() > 1) {
            for &row in rows {
                if chosen[row] + 1 < candidates[row].len() {
                    chosen[row] += 1;
                    changed = true;
                }
            }
        }
        if !changed {
            break;
        }
    }
    candidates
        .into_iter()
        .zip(chosen)
        .map(|(mut all, choice)| all.swap_remove(choice))
        .collect()
}

/// A name with its marks as people type them in the Telex way, which keeps apart what differs in marks alone.
fn telex(name: &str) -> String {
    let plain = DecomposingNormalizerBorrowed::new_nfd();
    let mut out = String::new();
    let mut tone = None;
    for letter in plain.normalize(&name.to_lowercase()).chars() {
        match letter {
            'đ' | 'ð' => out.push_str("dd"),
            '\u{302}' => out.extend(out.chars().last()),
            '\u{306}' | '\u{31b}' => out.push('w'),
            '\u{300}' => tone = Some('f'),
            '\u{301}' => tone = Some('s'),
            '\u{309}' => tone = Some('r'),
            '\u{303}' => tone = Some('x'),
            '\u{323}' => tone = Some('j'),
            letter if letter.is_ascii_alphanumeric() => out.push(letter),
            _ => {
                out.extend(tone.take());
                if !out.is_empty() && !out.ends_with('-') {
                    out.push('-');
                }
            }
        }
    }
    out.extend(tone);
    out.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::{Claim, resolve, telex};

    fn claim<'r>(name: &'r str, within: &'r str) -> Claim<'r> {
        Claim {
            name,
            within,
            given: None,
            built: None,
        }
    }

    fn ids(rows: &[(&str, &str)]) -> Vec<String> {
        let claims: Vec<_> = rows
            .iter()
            .map(|(name, within)| claim(name, within))
            .collect();
        resolve(&claims)
    }

    #[test]
    fn a_name_of_its_own_is_its_id() {
        assert_eq!(
            ids(&[("xã Sơn Hà", "tỉnh Q"), ("xã Sơn Tây", "tỉnh Q")]),
            ["xa-son-ha", "xa-son-tay"]
        );
    }

    #[test]
    fn names_that_differ_in_marks_or_place_get_ids_that_say_so() {
        assert_eq!(
            ids(&[
                ("xã Sơn Hà", "tỉnh Quảng Ngãi"),
                ("xã Sơn Hạ", "tỉnh Quảng Ngãi")
            ]),
            ["xax-sown-haf", "xax-sown-haj"]
        );
        assert_eq!(
            ids(&[("xã Đông An", "tỉnh B"), ("xã Dông An", "tỉnh B")]),
            ["xax-ddoong-an", "xax-doong-an"]
        );
        assert_eq!(
            ids(&[
                ("xã Tân Phú", "tỉnh Đồng Nai"),
                ("xã Tân Phú", "thành phố Cần Thơ"),
                ("xã Tân Phú", "huyện A, tỉnh Cà Mau"),
            ]),
            [
                "xa-tan-phu-dong-nai",
                "xa-tan-phu-can-tho",
                "xa-tan-phu-huyen-a-tinh-ca-mau"
            ]
        );
    }

    #[test]
    fn a_page_that_was_built_keeps_its_id_and_a_given_one_goes_before_all() {
        let mut first = claim("xã Sơn Hà", "tỉnh Q");
        first.built = Some("xa-son-ha");
        let later = claim("xã Sơn Hạ", "tỉnh Q");
        assert_eq!(
            resolve(&[later.clone(), first.clone()]),
            ["xax-sown-haj", "xa-son-ha"]
        );
        let mut given = later;
        given.given = Some("xa-son-ha");
        assert_eq!(resolve(&[first, given]), ["xax-sown-haf", "xa-son-ha"]);
        // An id that does not follow from the name was given once and is no more.
        let mut other = claim("xã Sơn Hà", "tỉnh Q");
        other.built = Some("trang-rieng");
        assert_eq!(resolve(&[other]), ["xa-son-ha"]);
    }

    #[test]
    fn the_same_place_twice_has_one_id() {
        let twice = ids(&[("xã A", "tỉnh B"), ("xã A", "tỉnh B")]);
        assert_eq!(twice[0], twice[1]);
    }

    #[test]
    fn telex_writes_every_mark() {
        for (name, typed) in [
            ("Phường Đồng Hỷ", "phuwowngf-ddoongf-hyr"),
            ("xã Ẵ – Ờ", "xax-awx-owf"),
            ("M’Đrắk", "m-ddrawks"),
        ] {
            assert_eq!(telex(name), typed);
        }
    }

    proptest! {
        /// Whatever the rows and their order, two different places never share an id, and an id can be one.
        #[test]
        fn different_places_have_different_ids_in_any_order(
            rows in prop::collection::hash_set(("(xã|phường) (Sơn|Son|Đông|Dông)( (Hà|Hạ|ha|con)){1,12}", "(tỉnh|thành phố) [AĂÂ]"), 1..24),
        ) {
            let mut rows: Vec<(String, String)> = rows.into_iter().collect();
            let of = |rows: &[(String, String)]| {
                let claims: Vec<_> = rows.iter().map(|(name, within)| claim(name, within)).collect();
                resolve(&claims)
            };
            let forward = of(&rows);
            prop_assert_eq!(forward.iter().collect::<HashSet<_>>().len(), rows.len());
            for id in &forward {
                prop_assert!(content::starter(id).is_ok(), "{}", id);
            }
            rows.reverse();
            let mut backward = of(&rows);
            backward.reverse();
            prop_assert_eq!(forward, backward);
        }
    }
}
