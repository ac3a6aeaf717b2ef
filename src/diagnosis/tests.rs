//! The tables held against themselves.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::diagnoser::built_in;
use super::haystack::is_blank;
use super::phrase::{self, Phrase};
use super::phrases::{self, Meaning};
use super::{Action, Party, Reason};

/// Every text that a row stands for, with a word in place of each `…`.
fn texts(row: &str) -> Vec<String> {
    let phrase = Phrase::new(row);
    let parts = |reading: &[String]| {
        reading.iter().fold(std::vec![String::new()], |texts, part| {
            let mut longer = Vec::new();
            phrase::texts(part, &mut |more| {
                let more: Vec<&str> =
                    more.split(|c: char| c.is_ascii() && is_blank(c as u8)).collect();
                let more: Vec<&str> = more.into_iter().filter(|word| !word.is_empty()).collect();
                if !more.is_empty() {
                    longer.extend(texts.iter().map(|text| {
                        let gap = if text.is_empty() { "" } else { " qqq " };
                        [text, gap, &more.join(" ").to_ascii_lowercase()].concat()
                    }));
                }
            });
            longer
        })
    };
    phrase.iter().flat_map(Phrase::readings).flat_map(parts).collect()
}

/// Each phrase, as a text of its own.
fn every_phrase() -> impl Iterator<Item = (Meaning, String)> {
    phrases::groups().flat_map(|group| {
        group.rows.iter().flat_map(move |row| {
            // A row without words is no phrase: it would give no text, and reach nothing.
            let texts = Some(texts(row)).filter(|texts| !texts.is_empty());
            let texts = texts.unwrap_or(std::vec![String::new()]);
            texts.into_iter().map(move |text| (group.meaning, text))
        })
    })
}

/// What the signs in a row stand for.
#[test]
fn rows_are_read_as_written() {
    for (row, expected) in [
        ("User: unknown", &["user unknown"][..]),
        ("a {b|c} d", &["a b d", "a c d"]),
        ("a {b|} c", &["a b c", "a c"]),
        ("{a|} b", &["a b", "b"]),
        ("a {b|}", &["a b", "a"]),
        ("{not |un}known", &["not known", "unknown"]),
        ("block{ed|ing| }list", &["blockedlist", "blockinglist", "block list"]),
        ("{ a | b }c", &["a c", "b c"]),
        ("a … b", &["a qqq b"]),
        ("a … {b|c}", &["a qqq b", "a qqq c"]),
        ("{a … b|c} d", &["a qqq b d", "c d"]),
        ("{a|} … b", &["a qqq b", "b"]),
        ("{a|} {b|} … c", &["a b qqq c", "a qqq c", "b qqq c", "c"]),
        (" … a - ", &["a"]),
    ] {
        assert_eq!(texts(row), expected, "{row}");
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
            Meaning::Answer => {
                let answer = [&text.to_ascii_uppercase(), " RCPT TO"].concat();
                built_in().diagnose(&answer).command().is_some()
            }
            Meaning::Wait => {
                let waiting = [&text, " 5 minutes"].concat();
                built_in()
                    .diagnose(&waiting)
                    .retry_after()
                    .is_some_and(|wait| wait.as_secs() == 300)
            }
            Meaning::Blocklist(list) => diagnosis.blocklist() == Some(*list),
            Meaning::Provider(provider) => diagnosis.provider() == Some(provider),
        };
        if !reached {
            hidden.push(std::format!("{text:?} of {meaning:?} gives {}", diagnosis.reason()));
        }
    }
    assert!(hidden.is_empty(), "{} hidden:\n{}", hidden.len(), hidden.join("\n"));
}

/// Of all that the tables hold, only what speaks of the recipient, and for good, gives an address
/// up; and nothing does that is for now.
#[test]
fn no_phrase_gives_an_address_up_lightly() {
    let gives_up = |text: &str| {
        matches!(
            built_in().diagnose(text).action(),
            Action::RemoveRecipient | Action::UpdateRecipient
        )
    };
    let mut wrong = Vec::new();
    for (meaning, text) in every_phrase() {
        let may = matches!(meaning, Meaning::Reason(reason, _)
        if reason.party() == Party::Recipient
            && !matches!(
                reason,
                Reason::MailboxFull | Reason::MailboxBusy | Reason::RecipientRefused
            ));
        if gives_up(&["450 4.1.1 ", &text].concat()) || gives_up(&["550 ", &text].concat()) && !may
        {
            wrong.push(text);
        }
    }
    assert!(wrong.is_empty(), "{} give up:\n{}", wrong.len(), wrong.join("\n"));
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
