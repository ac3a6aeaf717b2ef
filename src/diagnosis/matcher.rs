//! All phrases at once: one automaton over an anchor word of each, and the rest compared where
//! its anchor stands.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::Range;
use std::collections::HashMap;

use aho_corasick::BuildError;

use crate::diagnosis::automaton::{Automaton, fold};
use crate::diagnosis::haystack::Haystack;
use crate::diagnosis::phrase::{Letters, Phrase, Word};

/// Longer anchors would only make the automaton larger.
const LONGEST_ANCHOR: usize = 8;

/// How many words of a text are kept before they are looked at. Few texts have more, and in a
/// text with more it is not known of every word whether the text has it.
const MET: usize = 64;

/// Of so many sets of words it is kept whether a text has one of them.
const SETS: usize = 4096;

/// How far from each other two words of a phrase may stand: somewhat more than one `…` reaches.
const NEAR: usize = 160;

/// The sets of required words of which a text has one.
struct Seen([u64; SETS / 64]);

impl Seen {
    #[inline]
    fn add(&mut self, set: u16) {
        if let Some(sets) = self.0.get_mut(usize::from(set / 64)) {
            *sets |= 1 << (set % 64);
        }
    }

    #[inline]
    fn has(&self, set: u16) -> bool {
        self.0.get(usize::from(set / 64)).is_none_or(|sets| sets >> (set % 64) & 1 == 1)
    }
}

/// A word of the automaton in a text.
#[derive(Clone, Copy, Default)]
struct Met {
    word: u16,
    length: u16,
    start: usize,
}

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
    /// The words that entries require, and where each stands in the pattern.
    required: Vec<(u16, u16)>,
    /// The sets that words belong to.
    sets: Vec<u16>,
}

#[derive(Debug)]
struct Anchor {
    /// Whether the automaton sees all of it.
    is_exact: bool,
    /// Those that it is the anchor of.
    entries: Range<u32>,
    /// The sets of required words that it belongs to.
    sets: Range<u32>,
}

/// An anchor of a row.
#[derive(Clone, Debug)]
struct Entry {
    row: u16,
    /// Where the anchor stands in the pattern.
    anchor: u16,
    /// The letters next to the anchor in the words before and after it: most texts differ there
    /// already.
    before: Letters,
    after: Letters,
    /// Of this set of words, and so of these words of the automaton, one has to stand in the text
    /// too, near the anchor and before it, or after it.
    set: Option<u16>,
    requires: Range<u16>,
    requires_before: bool,
    /// Where the one `…` of the pattern is that stands between the anchor and what is required.
    gap: Option<u16>,
}

#[derive(Debug)]
struct Row<M> {
    pattern: Range<u32>,
    /// Whether it may stand within an address, a host name or a URL.
    anywhere: bool,
    /// Whether it has a `…`.
    has_gap: bool,
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
        let costs = Costs::of(phrases.iter().map(|(phrase, ..)| phrase));
        let mut matcher = Self::default();
        let mut chosen = Vec::new();
        let mut words: BTreeMap<Key, u16> = BTreeMap::new();
        for (phrase, meaning, anywhere) in &phrases {
            let mut places = costs.places(phrase);
            let Some(anchor) = places.next() else { continue };
            let required = places.next();
            let both = anchor.1.iter().chain(required.iter().flat_map(|(_, words)| words));
            words.extend(both.map(|(word, _)| (word.clone(), 0)));
            let from = matcher.patterns.len();
            matcher.patterns.extend(phrase.as_bytes());
            let pattern = as_u32(from)..as_u32(matcher.patterns.len());
            let has_gap = phrase.as_bytes().contains(&0);
            matcher.rows.push(Row { pattern, anywhere: *anywhere, has_gap, meaning: *meaning });
            chosen.push((phrase, anchor, required));
        }
        for (number, word) in words.values_mut().enumerate() {
            *word = as_u16(number);
        }
        let anchors: Vec<(&[u8], bool)> =
            words.keys().map(|(word, goes_on)| (word.as_slice(), *goes_on)).collect();
        matcher.automaton = Some(Automaton::new(&anchors)?);
        let mut by_word: Vec<Vec<Entry>> = words.keys().map(|_| Vec::new()).collect();
        let mut sets_of: Vec<Vec<u16>> = words.keys().map(|_| Vec::new()).collect();
        let mut sets: BTreeMap<Vec<u16>, u16> = BTreeMap::new();
        for (row, (phrase, (place, anchor), required)) in chosen.iter().enumerate() {
            let number = |word| words.get(word).copied().unwrap_or_default();
            let from = matcher.required.len();
            let others = required.iter().flat_map(|(_, words)| words);
            matcher.required.extend(others.map(|(word, at)| (number(word), as_u16(*at))));
            let requires = as_u16(from)..as_u16(matcher.required.len());
            let set = required.as_ref().map(|(_, others)| {
                let mut set: Vec<u16> = others.iter().map(|(word, _)| number(word)).collect();
                set.sort_unstable();
                set.dedup();
                let next = as_u16(sets.len());
                *sets.entry(set).or_insert(next)
            });
            let pattern = phrase.as_bytes();
            for (word, start) in anchor {
                let end = start + word.0.len();
                let entry = Entry {
                    row: as_u16(row),
                    anchor: as_u16(*start),
                    before: Letters::before(pattern, *start),
                    after: if word.1 { Letters::ALL } else { Letters::after(pattern, end) },
                    set,
                    requires: requires.clone(),
                    requires_before: required.as_ref().is_some_and(|(other, _)| other < place),
                    gap: gap_between(pattern, *start, required.as_ref()).map(as_u16),
                };
                if let Some(entries) = by_word.get_mut(usize::from(number(word))) {
                    entries.push(entry);
                }
            }
        }
        for (set, number) in &sets {
            for &word in set {
                sets_of.get_mut(usize::from(word)).into_iter().for_each(|it| it.push(*number));
            }
        }
        for (((word, _), entries), sets) in words.keys().zip(by_word).zip(sets_of) {
            let (from, from_set) = (matcher.entries.len(), matcher.sets.len());
            matcher.entries.extend(entries);
            matcher.sets.extend(sets);
            matcher.anchors.push(Anchor {
                is_exact: word.iter().all(u8::is_ascii_lowercase),
                entries: as_u32(from)..as_u32(matcher.entries.len()),
                sets: as_u32(from_set)..as_u32(matcher.sets.len()),
            });
        }
        Ok(matcher)
    }

    /// Calls `found` with every phrase of the text: its meaning, where it stands, and whether
    /// something else stands within it.
    pub(crate) fn scan(
        &self,
        haystack: Haystack<'_>,
        mut found: impl FnMut(M, Range<usize>, bool),
    ) {
        let Some(automaton) = &self.automaton else { return };
        let text = haystack.text;
        let mut met = [Met::default(); MET];
        let mut count = 0;
        let mut seen = Seen([0; SETS / 64]);
        automaton.scan(text, |word, start, end| {
            let Some(anchor) = self.anchors.get(usize::from(word)) else { return };
            if count == MET {
                for i in 0..MET {
                    self.look(haystack, &met, i, None, &mut found);
                }
                count = 0;
            }
            if let Some(place) = met.get_mut(count) {
                *place = Met { word, length: as_u16(end - start), start };
                count += 1;
            }
            let sets = anchor.sets.start as usize..anchor.sets.end as usize;
            for &set in self.sets.get(sets).unwrap_or_default() {
                seen.add(set);
            }
        });
        let met = met.get(..count).unwrap_or_default();
        for i in 0..count {
            self.look(haystack, met, i, Some(&seen), &mut found);
        }
    }

    /// Looks for the phrases that have the word at `i` of those `met` as their anchor. Where it is
    /// known which words the text has, only for those of which it has another word too.
    #[inline]
    fn look(
        &self,
        haystack: Haystack<'_>,
        met: &[Met],
        i: usize,
        seen: Option<&Seen>,
        found: &mut impl FnMut(M, Range<usize>, bool),
    ) {
        let Some(&Met { word, length, start }) = met.get(i) else { return };
        let end = start + usize::from(length);
        let Some(anchor) = self.anchors.get(usize::from(word)) else { return };
        let entries = anchor.entries.start as usize..anchor.entries.end as usize;
        let entries = self.entries.get(entries).unwrap_or_default();
        if entries.is_empty() {
            return;
        }
        // The letters beyond a single space on either side; elsewhere nothing is said.
        let text = haystack.text;
        let before = match text.get(..start) {
            Some([.., letter, b' ']) => Letters::certain(*letter),
            _ => Letters::ALL,
        };
        let after = match text.get(end..) {
            Some([b' ', letter, ..]) => Letters::certain(*letter),
            _ => Letters::ALL,
        };
        for entry in entries {
            if !entry.before.meets(before) || !entry.after.meets(after) {
                continue;
            }
            if let (Some(seen), Some(set)) = (seen, entry.set) {
                if !seen.has(set) {
                    continue;
                }
            }
            let Some(row) = self.rows.get(usize::from(entry.row)) else { continue };
            let pattern = row.pattern.start as usize..row.pattern.end as usize;
            let pattern = self.patterns.get(pattern).unwrap_or_default();
            let at = usize::from(entry.anchor);
            let range = if let (Some(gap), Some(_)) = (entry.gap, seen) {
                let others = usize::from(entry.requires.start)..usize::from(entry.requires.end);
                let others = self.required.get(others).unwrap_or_default();
                near(others, entry.requires_before, met, i).find_map(|(other_at, other)| {
                    let (here, there) = ((at, start), (usize::from(other_at), other));
                    let (first, last) =
                        if entry.requires_before { (there, here) } else { (here, there) };
                    haystack.find_around(pattern, usize::from(gap), first, last, row.anywhere)
                })
            } else {
                // What the automaton has seen in full need not be compared.
                let known = if anchor.is_exact { end - start } else { 0 };
                haystack.find(pattern, at, start, known, row.anywhere)
            };
            if let Some(range) = range {
                found(row.meaning, range, row.has_gap);
            }
        }
    }

    /// The memory that it takes, in bytes.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        self.automaton.as_ref().map_or(0, Automaton::memory)
            + size_of_val(self.anchors.as_slice())
            + size_of_val(self.entries.as_slice())
            + size_of_val(self.rows.as_slice())
            + self.patterns.len()
            + size_of_val(self.required.as_slice())
            + size_of_val(self.sets.as_slice())
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
            required: Vec::new(),
            sets: Vec::new(),
        }
    }
}

/// Of the words met near the one at `i`, before or after it, those that are among `words`: where
/// each stands in the pattern, and in the text.
fn near<'m>(
    words: &'m [(u16, u16)],
    before: bool,
    met: &'m [Met],
    i: usize,
) -> impl Iterator<Item = (u16, usize)> {
    let (earlier, rest) = met.split_at_checked(i).unwrap_or_default();
    let here = rest.first().map_or(0, |here| here.start);
    let later = rest.get(1..).unwrap_or_default();
    let earlier = if before { earlier } else { &[] };
    let later = if before { &[] } else { later };
    let is_near = move |other: &&Met| other.start.abs_diff(here) <= NEAR;
    earlier.iter().rev().take_while(is_near).chain(later.iter().take_while(is_near)).flat_map(
        move |other| {
            let places = words.iter().filter(move |(word, _)| *word == other.word);
            places.map(move |(_, at)| (*at, other.start))
        },
    )
}

/// Where the only `…` of a pattern stands, if it is between these words of it.
fn gap_between(pattern: &[u8], anchor: usize, required: Option<&(usize, Place)>) -> Option<usize> {
    let mut gaps = pattern.iter().enumerate().filter(|(_, byte)| **byte == 0).map(|(at, _)| at);
    let (gap, None) = (gaps.next()?, gaps.next()) else { return None };
    let (_, other) = required?.1.first()?;
    ((anchor < gap) != (*other < gap)).then_some(gap)
}

/// Words that so many replies have that they tell little, cut as anchors are.
const COMMON: &[&str] = &[
    "about", "access", "accepted", "account", "address", "again", "allowed", "because", "been",
    "blocked", "check", "client", "com", "connect", "connecti", "contact", "content", "delivery",
    "denied", "detected", "does", "domain", "email", "error", "exceeded", "exist", "failed",
    "failure", "for", "found", "from", "has", "have", "help", "host", "http", "https", "informat",
    "invalid", "later", "limit", "list", "mail", "mailbox", "message", "messages", "more", "name",
    "not", "net", "org", "our", "please", "policy", "quota", "rate", "recipien", "rejected",
    "remote", "sender", "senders", "sending", "sent", "server", "service", "smtp", "spam",
    "support", "system", "that", "the", "this", "too", "try", "unavaila", "unknown", "user",
    "users", "using", "valid", "visit", "was", "with", "you", "your",
];

fn is_common(word: &[u8]) -> bool {
    COMMON.iter().any(|common| common.as_bytes() == word)
}

/// The bytes of a word that the automaton looks for, and whether the word may go on after them.
type Key = (Vec<u8>, bool);

/// The words of which one has to stand at a place of a phrase, and where each begins in it.
type Place = Vec<(Key, usize)>;

/// What it costs to look for a word. The rarer it is among the phrases, the fewer of them have to
/// be compared where it stands; but each further word makes the automaton larger.
struct Costs {
    uses: HashMap<Key, usize>,
}

impl Costs {
    fn of<'p>(phrases: impl Iterator<Item = &'p Phrase>) -> Self {
        let mut uses: HashMap<Key, usize> = HashMap::new();
        for phrase in phrases {
            for word in phrase.places().into_iter().flatten().flatten() {
                *uses.entry(key(phrase, &word)).or_default() += 1;
            }
        }
        Self { uses }
    }

    fn of_word(&self, word: &Key) -> usize {
        let common = match word.0.as_slice() {
            [] | [_] | [_, _] => 2_000,
            word if word.iter().all(u8::is_ascii_digit) => 2_000,
            word if is_common(word) => 400,
            _ => 12,
        };
        common + self.uses.get(word).copied().unwrap_or_default()
    }

    /// The places of a phrase, numbered as they stand, the cheapest first: of each alternative the
    /// cheapest word.
    fn places(&self, phrase: &Phrase) -> impl Iterator<Item = (usize, Place)> {
        let mut places: Vec<(usize, usize, Place)> = phrase
            .places()
            .iter()
            .enumerate()
            .map(|(i, alternatives)| {
                let cheapest = |words: &Vec<Word>| {
                    let keys = words.iter().map(|word| (key(phrase, word), word.range.start));
                    keys.min_by_key(|(word, _)| self.of_word(word))
                };
                let place: Place = alternatives.iter().filter_map(cheapest).collect();
                (place.iter().map(|(word, _)| self.of_word(word)).sum(), i, place)
            })
            .collect();
        places.sort_by_key(|&(cost, i, _)| (cost, i));
        places.into_iter().map(|(_, i, place)| (i, place))
    }
}

fn key(phrase: &Phrase, word: &Word) -> Key {
    let end = word.range.end.min(word.range.start + LONGEST_ANCHOR);
    let bytes = phrase.as_bytes().get(word.range.start..end).unwrap_or_default();
    (bytes.iter().map(|&byte| fold(byte)).collect(), word.goes_on || end < word.range.end)
}

fn as_u16(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

fn as_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
