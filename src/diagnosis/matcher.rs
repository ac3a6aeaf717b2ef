//! All phrases at once: one automaton over an anchor word of each, and the rest compared where
//! its anchor stands.

use std::collections::HashMap;
use std::ops::Range;
use std::vec::Vec;

use aho_corasick::BuildError;

use crate::diagnosis::automaton::{Automaton, fold};
use crate::diagnosis::phrase::{Haystack, Phrase};

/// Longer anchors would only make the automaton larger.
const LONGEST_ANCHOR: usize = 12;

/// Phrases, each with what it means.
#[derive(Debug)]
pub(crate) struct Matcher<M> {
    automaton: Option<Automaton>,
    /// By word of the automaton.
    anchors: Vec<Anchor>,
    entries: Vec<Entry<M>>,
}

#[derive(Debug)]
struct Anchor {
    length: usize,
    /// Whether it begins a longer word.
    is_cut: bool,
    /// Those that it is the anchor of.
    entries: Range<usize>,
}

#[derive(Debug)]
struct Entry<M> {
    pattern: Vec<u8>,
    /// Where the anchor stands in the pattern.
    anchor: usize,
    /// Whether it may stand within an address, a host name or a URL.
    anywhere: bool,
    /// The letters next to the anchor in the words before and after it, where there are such and
    /// they are ASCII: most texts differ there already.
    before: Option<u8>,
    after: Option<u8>,
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
            let pattern = phrase.as_bytes();
            by_anchor.entry(anchor).or_default().push(Entry {
                pattern: pattern.to_vec(),
                anchor: word.start,
                anywhere,
                before: neighbour(pattern.get(..word.start).unwrap_or_default().iter().rev()),
                after: neighbour(pattern.get(word.end..).unwrap_or_default().iter()),
                meaning,
            });
        }
        let mut words: Vec<(Vec<u8>, Vec<Entry<M>>)> = by_anchor.into_iter().collect();
        words.sort_by(|a, b| a.0.cmp(&b.0));
        let automaton =
            Automaton::new(&words.iter().map(|(word, _)| word.clone()).collect::<Vec<_>>())?;
        let mut matcher = Self { automaton: Some(automaton), ..Self::default() };
        for (word, of_word) in words {
            let from = matcher.entries.len();
            matcher.entries.extend(of_word);
            matcher.anchors.push(Anchor {
                length: word.len(),
                is_cut: word.len() == LONGEST_ANCHOR || !word.is_ascii(),
                entries: from..matcher.entries.len(),
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
            let start = end - anchor.length;
            // In the middle of a word it is none.
            let in_word = |at: usize| text.get(at).is_some_and(u8::is_ascii_alphanumeric);
            if start > 0 && in_word(start - 1) && in_word(start) || !anchor.is_cut && in_word(end) {
                return;
            }
            let before =
                start.checked_sub(2).and_then(|at| text.get(at)).map(u8::to_ascii_lowercase);
            let after = text.get(end + 1).map(u8::to_ascii_lowercase);
            let simple_before = start.checked_sub(1).is_some_and(|at| text.get(at) == Some(&b' '));
            let simple_after = text.get(end) == Some(&b' ');
            let differs = |wanted: Option<u8>, there: Option<u8>| {
                wanted.is_some()
                    && there.is_none_or(|byte| byte.is_ascii_alphanumeric())
                    && wanted != there
            };
            for entry in self.entries.get(anchor.entries.clone()).unwrap_or_default() {
                if simple_before && differs(entry.before, before)
                    || !anchor.is_cut && simple_after && differs(entry.after, after)
                {
                    continue;
                }
                let (pattern, anchor) = (&entry.pattern, entry.anchor);
                if let Some(range) = haystack.find(pattern, anchor, start, entry.anywhere) {
                    found(entry.meaning, range, pattern.len());
                }
            }
        });
    }

    /// The memory that it takes, in bytes.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        let entries: usize =
            self.entries.iter().map(|entry| size_of::<Entry<M>>() + entry.pattern.len()).sum();
        self.automaton.as_ref().map_or(0, Automaton::memory) + entries + self.anchors.len() * 32
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

/// The letter next to the anchor, if a blank and an ASCII letter or digit follow.
fn neighbour<'p>(mut pattern: impl Iterator<Item = &'p u8>) -> Option<u8> {
    match (pattern.next(), pattern.next()) {
        (Some(b' '), Some(byte)) if byte.is_ascii_alphanumeric() => Some(*byte),
        _ => None,
    }
}
