//! The tables held against themselves.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::diagnoser::built_in;
use super::phrase::Phrase;
use super::phrases::{self, Meaning};

/// Each phrase, as a text of its own.
fn every_phrase() -> impl Iterator<Item = (Meaning, String)> {
    phrases::groups().flat_map(|group| {
        group.rows.iter().flat_map(move |row| {
            // A row without words is no phrase: it would give no text, and reach nothing.
            let texts = Phrase::new(row).map_or(std::vec![String::new()], |phrase| phrase.texts());
            texts.into_iter().map(move |text| (group.meaning, text))
        })
    })
}

/// What the signs in a row stand for.
#[test]
fn rows_are_read_as_written() {
    for (row, texts) in [
        ("User: unknown", &["user unknown"][..]),
        ("a {b|c} d", &["a b d", "a c d"]),
        ("a {b|} c", &["a b c", "a c"]),
        ("{a|} b", &["a b", "b"]),
        ("a {b|}", &["a b", "a"]),
        ("{not |un}known", &["not known", "unknown"]),
        ("block{ed|ing| }list", &["blockedlist", "blockinglist", "block list"]),
        ("{ a | b }c", &["a c", "b c"]),
        ("a … b", &["a qqq b"]),
        (" … a - ", &["a"]),
    ] {
        assert_eq!(
            Phrase::new(row).map(|phrase| phrase.texts()).as_deref(),
            Some(&texts[..].iter().map(|text| String::from(*text)).collect::<Vec<_>>()[..]),
            "{row}"
        );
    }
    for row in ["", " ", "…", " - … ", "{|}"] {
        assert_eq!(Phrase::new(row), None, "{row:?}");
    }
}

/// No phrase is hidden by another that says something else: each, alone, gives its own reason.
#[test]
fn every_phrase_is_reachable() {
    let mut hidden = Vec::new();
    for (meaning, text) in every_phrase() {
        let diagnosis = built_in().diagnose(&text);
        let reached = match meaning {
            Meaning::Reason(reason, _) => diagnosis.reason() == reason,
            Meaning::Temporary => diagnosis.temporary,
            Meaning::Login => diagnosis.login,
            Meaning::Wait => {
                let waiting = [&text, " 5 minutes"].concat();
                built_in()
                    .diagnose(&waiting)
                    .retry_after()
                    .is_some_and(|wait| wait.as_secs() == 300)
            }
            Meaning::Blocklist(list) => diagnosis.blocklist() == Some(list),
            Meaning::Provider(provider) => diagnosis.provider() == Some(provider),
        };
        if !reached {
            hidden.push(std::format!("{text:?} of {meaning:?} gives {}", diagnosis.reason()));
        }
    }
    assert!(hidden.is_empty(), "{} hidden:\n{}", hidden.len(), hidden.join("\n"));
}

/// No phrase stands in two rows.
#[test]
fn no_phrase_stands_twice() {
    let mut seen: BTreeMap<(String, bool), Meaning> = BTreeMap::new();
    let mut twice = Vec::new();
    for (meaning, text) in every_phrase() {
        let says_why = matches!(meaning, Meaning::Reason(..));
        if let Some(other) = seen.insert((text.clone(), says_why), meaning) {
            twice.push(std::format!("{text:?} of {other:?} and {meaning:?}"));
        }
    }
    assert!(twice.is_empty(), "{} twice:\n{}", twice.len(), twice.join("\n"));
}

/// The automaton and its tables take at most 2 MiB.
#[test]
fn the_tables_are_small() {
    let memory = built_in().memory();
    assert!(memory <= 2 * 1024 * 1024, "{memory} bytes");
}
