//! A phrase, as the tables write it.
//!
//! ASCII letters match in either case, others as the table spells them. Between two words stands
//! a *blank*: any run of white space, punctuation that joins (`:`, `,`, quotes, brackets), hyphens
//! and underscores, and a line break with the codes that the next line repeats. `…` stands for
//! anything within one sentence, which an empty line ends too. `{a|b}` stands for either, and
//! `{a|}` for `a` or nothing.

use alloc::string::String;
use alloc::vec::Vec;

use crate::diagnosis::haystack::is_blank;

const GAP: char = '…';

/// A row of a table, or a phrase of a site: in one reading or more, each a sequence of parts with a
/// `…` between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    readings: Vec<Vec<String>>,
}

impl Phrase {
    /// `None` where the row has no word in it.
    pub(crate) fn new(row: &str) -> Option<Self> {
        let mut readings = Vec::new();
        read(row, &mut readings);
        readings.retain(|reading| !reading.is_empty());
        (!readings.is_empty()).then_some(Self { readings })
    }

    /// The parts of each reading.
    pub(crate) fn readings(&self) -> impl Iterator<Item = &[String]> {
        self.readings.iter().map(Vec::as_slice)
    }
}

/// Where an alternative has a `…` in it, and where a part may be left out, there is more than one
/// reading.
fn read(row: &str, readings: &mut Vec<Vec<String>>) {
    let mut rest = row;
    while let Some((_, choice, after)) = first_choice(rest) {
        rest = after;
        if choice.contains(GAP) {
            let before = row.len() - after.len() - choice.len() - "{}".len();
            let before = row.get(..before).unwrap_or_default();
            for alternative in choice.split('|') {
                read(&[before, alternative, after].concat(), readings);
            }
            return;
        }
    }
    let mut all = Vec::from([Vec::new()]);
    let has_word = |part: &&str| !part.bytes().all(|byte| is_blank(byte) || b"{|}".contains(&byte));
    for part in row.split(GAP).filter(has_word) {
        let without = if may_be_nothing(part) { all.clone() } else { Vec::new() };
        for reading in &mut all {
            reading.push(String::from(part));
        }
        all.extend(without);
    }
    readings.append(&mut all);
}

/// What is before, in and after the first braces.
fn first_choice(part: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = part.split_once('{')?;
    let (choice, after) = rest.split_once('}')?;
    Some((before, choice, after))
}

fn is_nothing(text: &str) -> bool {
    text.bytes().all(is_blank)
}

fn may_be_nothing(part: &str) -> bool {
    match first_choice(part) {
        Some((before, choice, after)) => {
            is_nothing(before) && choice.split('|').any(is_nothing) && may_be_nothing(after)
        }
        None => is_nothing(part),
    }
}

/// Calls `each` with every text that a part stands for. One that may be left out stands for blank
/// texts, too.
pub(crate) fn texts(part: &str, each: &mut impl FnMut(&str)) {
    let mut choices = Vec::new();
    let mut rest = part;
    while let Some((before, choice, after)) = first_choice(rest) {
        choices.push(Vec::from([before]));
        choices.push(choice.split('|').collect());
        rest = after;
    }
    choices.push(Vec::from([rest]));
    expand(&choices, &mut String::with_capacity(part.len()), each);
}

fn expand(choices: &[Vec<&str>], text: &mut String, each: &mut impl FnMut(&str)) {
    let Some((choice, rest)) = choices.split_first() else {
        each(text);
        return;
    };
    let length = text.len();
    for alternative in choice {
        text.push_str(alternative);
        expand(rest, text, each);
        text.truncate(length);
    }
}

/// How many texts a row stands for.
pub(crate) fn count(row: &str) -> usize {
    match first_choice(row) {
        Some((_, choice, after)) => choice.split('|').count().saturating_mul(count(after)),
        None => 1,
    }
}
