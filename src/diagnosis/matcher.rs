//! All phrases at once: one automaton over an anchor word of each, and the rest compared where
//! its anchor stands.

use std::collections::HashMap;
use std::ops::Range;
use std::vec::Vec;

use aho_corasick::automaton::Automaton;
use aho_corasick::dfa::DFA;
use aho_corasick::{Anchored, BuildError, MatchKind, StartKind};

use crate::diagnosis::phrase::{Haystack, Phrase};

/// Longer anchors would only make the automaton larger.
const LONGEST_ANCHOR: usize = 12;

/// Phrases, each with what it means.
#[derive(Debug)]
pub(crate) struct Matcher<M> {
    automaton: Option<DFA>,
    /// By pattern of the automaton: its length, and the entries that it is the anchor of.
    anchors: Vec<(usize, Range<usize>)>,
    entries: Vec<Entry<M>>,
}

#[derive(Debug)]
struct Entry<M> {
    pattern: Vec<u8>,
    /// Where the anchor stands in the pattern.
    anchor: usize,
    /// Whether it may stand within an address, a host name or a URL.
    anywhere: bool,
    meaning: M,
}

impl<M: Copy> Matcher<M> {
    /// `rows` are phrases as [`Phrase::expand`] reads them, each with what it means and whether it
    /// may stand within a host name or a URL.
    pub(crate) fn new<'r>(
        rows: impl Iterator<Item = (&'r str, M, bool)>,
    ) -> Result<Self, BuildError> {
        let phrases: Vec<(Phrase, M, bool)> = rows
            .flat_map(|(row, meaning, anywhere)| {
                Phrase::expand(row).into_iter().map(move |phrase| (phrase, meaning, anywhere))
            })
            .collect();
        // The rarer a word is among the phrases, the better an anchor it is: few phrases have to
        // be compared where it stands.
        let mut uses: HashMap<Vec<u8>, usize> = HashMap::new();
        for (phrase, ..) in &phrases {
            for word in phrase.words() {
                *uses.entry(anchor_of(phrase, &word)).or_default() += 1;
            }
        }
        let mut by_anchor: HashMap<Vec<u8>, Vec<Entry<M>>> = HashMap::new();
        for (phrase, meaning, anywhere) in phrases {
            let best = phrase.words().min_by_key(|word| {
                let anchor = anchor_of(&phrase, word);
                let few_bytes = anchor.len() < 3;
                let uses = uses.get(&anchor).copied().unwrap_or_default();
                (few_bytes, uses, core::cmp::Reverse(anchor.len()))
            });
            let Some(word) = best else { continue };
            let anchor = anchor_of(&phrase, &word);
            by_anchor.entry(anchor).or_default().push(Entry {
                pattern: phrase.as_bytes().to_vec(),
                anchor: word.start,
                anywhere,
                meaning,
            });
        }
        let mut words: Vec<(Vec<u8>, Vec<Entry<M>>)> = by_anchor.into_iter().collect();
        words.sort_by(|a, b| a.0.cmp(&b.0));
        let automaton = DFA::builder()
            .match_kind(MatchKind::Standard)
            .start_kind(StartKind::Unanchored)
            .prefilter(false)
            .build(words.iter().map(|(word, _)| word))?;
        let mut anchors = Vec::with_capacity(words.len());
        let mut entries = Vec::new();
        for (word, of_word) in words {
            let from = entries.len();
            entries.extend(of_word);
            anchors.push((word.len(), from..entries.len()));
        }
        Ok(Self { automaton: Some(automaton), anchors, entries })
    }

    /// Calls `found` with every phrase of the text: its meaning, where it stands, and how long
    /// it is in the table.
    pub(crate) fn scan(
        &self,
        haystack: Haystack<'_>,
        mut found: impl FnMut(M, Range<usize>, usize),
    ) {
        let Some(automaton) = &self.automaton else { return };
        let Ok(mut state) = automaton.start_state(Anchored::No) else { return };
        for (at, &byte) in haystack.text.iter().enumerate() {
            state = automaton.next_state(Anchored::No, state, fold(byte));
            if automaton.is_special(state) && automaton.is_match(state) {
                for i in 0..automaton.match_len(state) {
                    let word = automaton.match_pattern(state, i).as_usize();
                    let Some((length, entries)) = self.anchors.get(word) else { continue };
                    let start = at + 1 - length;
                    for entry in self.entries.get(entries.clone()).unwrap_or_default() {
                        let (pattern, anchor) = (&entry.pattern, entry.anchor);
                        if let Some(range) = haystack.find(pattern, anchor, start, entry.anywhere) {
                            found(entry.meaning, range, pattern.len());
                        }
                    }
                }
            }
        }
    }

    /// The memory that it takes, in bytes.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        let entries: usize =
            self.entries.iter().map(|entry| size_of::<Entry<M>>() + entry.pattern.len()).sum();
        self.automaton.as_ref().map_or(0, DFA::memory_usage) + entries + self.anchors.len() * 32
    }
}

impl<M> Default for Matcher<M> {
    /// No phrases.
    fn default() -> Self {
        Self { automaton: None, anchors: Vec::new(), entries: Vec::new() }
    }
}

/// The bytes of a word that the automaton looks for.
fn anchor_of(phrase: &Phrase, word: &Range<usize>) -> Vec<u8> {
    let end = word.end.min(word.start + LONGEST_ANCHOR);
    let word = phrase.as_bytes().get(word.start..end).unwrap_or_default();
    word.iter().map(|&byte| fold(byte)).collect()
}

/// The automaton sees letters in lower case, and of bytes beyond ASCII only some bits: that keeps
/// it small, and what it finds is compared in full.
const fn fold(byte: u8) -> u8 {
    match byte {
        0x80.. => 0x80 | (byte & 0x0F),
        _ => byte.to_ascii_lowercase(),
    }
}
