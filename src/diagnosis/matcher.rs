//! All phrases at once: one automaton over an anchor word of each, and the rest compared where
//! its anchor stands.

use std::collections::HashMap;
use std::ops::Range;
use std::vec::Vec;

use aho_corasick::BuildError;

use crate::diagnosis::automaton::{Automaton, fold};
use crate::diagnosis::phrase::{Haystack, Phrase};

/// Longer anchors would only make the automaton larger.
const LONGEST_ANCHOR: usize = 8;

/// Phrases, each with what it means.
#[derive(Debug)]
pub(crate) struct Matcher<M> {
    automaton: Option<Automaton>,
    /// By word of the automaton.
    anchors: Vec<Anchor>,
    entries: Vec<Entry>,
    rows: Vec<Row<M>>,
    /// The patterns of all rows.
    patterns: Vec<u8>,
}

#[derive(Debug)]
struct Anchor {
    length: u16,
    /// Whether it begins a longer word.
    is_cut: bool,
    /// Those that it is the anchor of.
    entries: Range<u32>,
}

/// An anchor of a row.
#[derive(Clone, Copy, Debug)]
struct Entry {
    row: u16,
    /// Where the anchor stands in the pattern.
    anchor: u16,
    /// The letters next to the anchor in the words before and after it, or 0: most texts differ
    /// there already.
    before: u8,
    after: u8,
}

#[derive(Debug)]
struct Row<M> {
    pattern: Range<u32>,
    /// Whether it may stand within an address, a host name or a URL.
    anywhere: bool,
    meaning: M,
}

impl<M: Copy> Matcher<M> {
    /// `rows` are phrases as [`Phrase::new`] reads them, each with what it means and whether it
    /// may stand within a host name or a URL.
    pub(crate) fn new<'r>(
        rows: impl Iterator<Item = (&'r str, M, bool)>,
    ) -> Result<Self, BuildError> {
        let phrases: Vec<(Phrase, M, bool)> = rows
            .filter_map(|(row, meaning, anywhere)| Some((Phrase::new(row)?, meaning, anywhere)))
            .collect();
        // The rarer a word is among the phrases, the better an anchor it is: few phrases have to
        // be compared where it stands.
        let mut uses: HashMap<Vec<u8>, usize> = HashMap::new();
        for (phrase, ..) in &phrases {
            for word in phrase.anchors().into_iter().flatten() {
                *uses.entry(anchor_of(phrase, &word).0).or_default() += 1;
            }
        }
        let mut matcher = Self::default();
        let mut by_anchor: HashMap<(Vec<u8>, bool), Vec<Entry>> = HashMap::new();
        for (phrase, meaning, anywhere) in phrases {
            let places = phrase.anchors();
            let best = places.iter().min_by_key(|words| {
                let anchors = || words.iter().map(|word| anchor_of(&phrase, word).0);
                let shortest = anchors().map(|anchor| anchor.len()).min().unwrap_or_default();
                let cost: usize = anchors()
                    .map(|anchor| 4 + uses.get(&anchor).copied().unwrap_or_default())
                    .sum();
                (shortest < 3, cost, core::cmp::Reverse(shortest))
            });
            let (Some(words), Ok(row)) = (best, u16::try_from(matcher.rows.len())) else {
                continue;
            };
            let pattern = phrase.as_bytes();
            for word in words {
                by_anchor.entry(anchor_of(&phrase, word)).or_default().push(Entry {
                    row,
                    anchor: u16::try_from(word.start).unwrap_or_default(),
                    before: neighbour(pattern.get(..word.start).unwrap_or_default().iter().rev()),
                    after: neighbour(pattern.get(word.end..).unwrap_or_default().iter()),
                });
            }
            let from = matcher.patterns.len();
            matcher.patterns.extend(pattern);
            let pattern = as_u32(from)..as_u32(matcher.patterns.len());
            matcher.rows.push(Row { pattern, anywhere, meaning });
        }
        let mut words: Vec<((Vec<u8>, bool), Vec<Entry>)> = by_anchor.into_iter().collect();
        words.sort_by(|a, b| a.0.cmp(&b.0));
        let anchors: Vec<Vec<u8>> = words.iter().map(|((word, _), _)| word.clone()).collect();
        matcher.automaton = Some(Automaton::new(&anchors)?);
        for ((word, is_cut), entries) in words {
            let from = matcher.entries.len();
            matcher.entries.extend(entries);
            matcher.anchors.push(Anchor {
                length: u16::try_from(word.len()).unwrap_or_default(),
                is_cut,
                entries: as_u32(from)..as_u32(matcher.entries.len()),
            });
        }
        Ok(matcher)
    }

    /// Calls `found` with every phrase of the text: its meaning, where it stands, and how long
    /// it is in the table.
    pub(crate) fn scan(
        &self,
        haystack: Haystack<'_>,
        mut found: impl FnMut(M, Range<usize>, usize),
    ) {
        let Some(automaton) = &self.automaton else { return };
        let text = haystack.text;
        automaton.scan(text, |word, end| {
            let Some(anchor) = self.anchors.get(word) else { return };
            let start = end - usize::from(anchor.length);
            // In the middle of a word it is none.
            let in_word = |at: usize| text.get(at).is_some_and(u8::is_ascii_alphanumeric);
            if start > 0 && in_word(start - 1) && in_word(start) || !anchor.is_cut && in_word(end) {
                return;
            }
            // The letters beyond a single space on either side.
            let letter = |space: Option<usize>, at: Option<usize>| match (space, at) {
                (Some(space), Some(at)) if text.get(space) == Some(&b' ') => {
                    text.get(at).map_or(0, u8::to_ascii_lowercase)
                }
                _ => 0,
            };
            let before = letter(start.checked_sub(1), start.checked_sub(2));
            let after = if anchor.is_cut { 0 } else { letter(Some(end), Some(end + 1)) };
            let differ = |wanted: u8, there: u8| {
                wanted != 0 && wanted != there && there.is_ascii_alphanumeric()
            };
            let entries = anchor.entries.start as usize..anchor.entries.end as usize;
            for entry in self.entries.get(entries).unwrap_or_default() {
                if differ(entry.before, before) || differ(entry.after, after) {
                    continue;
                }
                let Some(row) = self.rows.get(usize::from(entry.row)) else { continue };
                let pattern = row.pattern.start as usize..row.pattern.end as usize;
                let pattern = self.patterns.get(pattern).unwrap_or_default();
                let anchor = usize::from(entry.anchor);
                if let Some(range) = haystack.find(pattern, anchor, start, row.anywhere) {
                    found(row.meaning, range, pattern.len());
                }
            }
        });
    }

    /// The memory that it takes, in bytes.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        self.automaton.as_ref().map_or(0, Automaton::memory)
            + size_of_val(self.anchors.as_slice())
            + size_of_val(self.entries.as_slice())
            + size_of_val(self.rows.as_slice())
            + self.patterns.len()
    }
}

impl<M> Default for Matcher<M> {
    /// No phrases.
    fn default() -> Self {
        Self {
            automaton: None,
            anchors: Vec::new(),
            entries: Vec::new(),
            rows: Vec::new(),
            patterns: Vec::new(),
        }
    }
}

/// The bytes of a word that the automaton looks for, and whether the word goes on after them.
fn anchor_of(phrase: &Phrase, word: &Range<usize>) -> (Vec<u8>, bool) {
    let end = word.end.min(word.start + LONGEST_ANCHOR);
    let pattern = phrase.as_bytes();
    let bytes = pattern.get(word.start..end).unwrap_or_default();
    let goes_on = pattern.get(end).is_some_and(|&byte| byte != b' ' && byte != 0);
    (bytes.iter().map(|&byte| fold(byte)).collect(), goes_on)
}

/// The letter next to the anchor, if a blank and an ASCII letter or digit follow.
fn neighbour<'p>(mut pattern: impl Iterator<Item = &'p u8>) -> u8 {
    match (pattern.next(), pattern.next()) {
        (Some(b' '), Some(byte)) if byte.is_ascii_alphanumeric() => *byte,
        _ => 0,
    }
}

fn as_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
