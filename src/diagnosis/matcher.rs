//! All phrases at once: one automaton finds the parts of them, and those with a `…` between them
//! are put together.

use alloc::vec::Vec;
use core::ops::Range;

use crate::diagnosis::automaton::{Automaton, ROOT, Token, Tree};
use crate::diagnosis::gaps::{Before, Befores, Joints, Lead, Openings};
use crate::diagnosis::haystack::Haystack;
use crate::diagnosis::phrase::{self, Phrase};
use crate::diagnosis::words::{Word, Words, as_u32};

/// The most words and signs that a part may have.
const LONGEST: usize = 256;

/// Words come after the bytes, which stand for themselves as signs.
const WORDS: u32 = 256;

/// Phrases, each with what it means.
#[derive(Debug)]
pub(crate) struct Matcher<M> {
    words: Words,
    automaton: Automaton<Part>,
    /// The rows that are complete after a part.
    complete: Vec<Row>,
    joints: Joints<Row>,
    meanings: Vec<M>,
}

/// A text that stands between two `…`, or between one and an end of the phrase.
#[derive(Clone, Debug, Default)]
struct Part {
    /// The rows that are nothing else, in `complete`.
    rows: Range<u32>,
    /// What it is before a `…`, if it stands there.
    before: Before,
    /// Its number among those that follow after a `…`, if it does.
    follower: u32,
}

/// A row: the number of its meaning, and in the lowest bit whether it may stand within an address,
/// a host name or a URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Row(u32);

impl Row {
    const fn new(meaning: u32, anywhere: bool) -> Self {
        Self(meaning << 1 | anywhere as u32)
    }

    const fn meaning(self) -> usize {
        (self.0 >> 1) as usize
    }

    const fn may_stand_anywhere(self) -> bool {
        self.0 & 1 == 1
    }
}

impl<M: Copy + PartialEq> Matcher<M> {
    /// `rows` are phrases as [`Phrase::new`] reads them, each with what it means and whether it
    /// may stand within a host name or a URL. The words that are `common` in texts come first in
    /// all tables, and so stay near each other in memory.
    pub(crate) fn new<'r>(common: &str, rows: impl Iterator<Item = (&'r str, M, bool)>) -> Self {
        let mut sequences = Sequences::new(common);
        let mut meanings = Vec::new();
        let mut complete = Vec::new();
        let mut joints = Vec::new();
        let mut befores = Befores::default();
        for (phrase, meaning, anywhere) in rows {
            let known = meanings.iter().rposition(|known| *known == meaning);
            let row = Row::new(as_u32(known.unwrap_or(meanings.len())), anywhere);
            if known.is_none() {
                meanings.push(meaning);
            }
            for reading in Phrase::new(phrase).iter().flat_map(Phrase::readings) {
                let Some((first, others)) = reading.split_first() else { continue };
                let first = sequences.of_part(first);
                let Some((last, others)) = others.split_last() else {
                    complete.extend(first.iter().map(|&part| (part, row)));
                    continue;
                };
                let mut before: Vec<Before> =
                    first.into_iter().map(|part| befores.of_part(part)).collect();
                let mut join = |part: &str, before: &[Before], lead| {
                    for part in sequences.of_part(part) {
                        joints.extend(before.iter().map(|&before| (part, before, lead)));
                    }
                };
                for part in others {
                    let parts = befores.of_parts();
                    join(part, &before, Lead::Before(parts));
                    before = Vec::from([parts]);
                }
                join(last, &before, Lead::Row(row));
            }
        }
        let ranks = sequences.tree.ranks();
        let rank = |part: u32| ranks.get(part as usize).copied().unwrap_or_default();
        for (part, _) in &mut complete {
            *part = rank(*part);
        }
        for (part, ..) in &mut joints {
            *part = rank(*part);
        }
        complete.sort_unstable();
        complete.dedup();
        joints.sort_unstable();
        joints.dedup();
        let mut parts = alloc::vec![Part::default(); ranks.len()];
        for ((part, _), i) in complete.iter().zip(0..) {
            if let Some(part) = parts.get_mut(*part as usize) {
                let is_first = part.rows.start == part.rows.end;
                part.rows = if is_first { i..i + 1 } else { part.rows.start..i + 1 };
            }
        }
        for (part, before) in befores.parts() {
            if let Some(part) = parts.get_mut(rank(part) as usize) {
                part.before = before;
            }
        }
        let mut followers = 0;
        for (part, ..) in &mut joints {
            let Some(part_of_it) = parts.get_mut(*part as usize) else { continue };
            if part_of_it.follower == 0 {
                followers += 1;
                part_of_it.follower = followers;
            }
            *part = followers;
        }
        let numbers = WORDS + sequences.words.len();
        Self {
            words: sequences.words,
            automaton: sequences.tree.automaton(numbers, &ranks, parts),
            complete: complete.into_iter().map(|(_, row)| row).collect(),
            joints: Joints::new(&joints),
            meanings,
        }
    }

    /// Calls `found` with every phrase of the text: its meaning, where it stands, and whether
    /// something else stands within it.
    pub(crate) fn scan(
        &self,
        haystack: Haystack<'_>,
        mut found: impl FnMut(&M, Range<usize>, bool),
    ) {
        let mut starts = Starts::new();
        let mut openings = Openings::new();
        let mut state = ROOT;
        let mut pieces = haystack.pieces();
        while let Some(piece) = pieces.next(|word| Some(self.words.number(word)? + WORDS)) {
            starts.push(piece.start);
            if piece.ends_sentence {
                openings.clear();
            }
            state = match piece.number {
                Some(number) => self.automaton.next(state, Token::new(number, piece.after_blank)),
                None => ROOT,
            };
            let mut next = self.automaton.ending(state);
            while let Some(sequence) = next {
                next = self.automaton.shorter(sequence);
                let part = sequence.what();
                let at = starts.range(sequence.len(), piece.end);
                // Whether anything comes of the part cannot be foreseen: with one jump for all.
                let joins = self.joints.may_follow(part.follower, &openings);
                if (part.rows.start != part.rows.end) | joins {
                    let rows = part.rows.start as usize..part.rows.end as usize;
                    for row in self.complete.get(rows).unwrap_or_default() {
                        if let Some(meaning) = self.meanings.get(row.meaning()) {
                            if row.may_stand_anywhere() || haystack.stands_alone(&at) {
                                found(meaning, at.clone(), false);
                            }
                        }
                    }
                    if joins {
                        self.joints.join(part.follower, &at, &mut openings, |row, before| {
                            let Some(meaning) = self.meanings.get(row.meaning()) else { return };
                            if row.may_stand_anywhere()
                                || haystack.stands_alone(&before) && haystack.stands_alone(&at)
                            {
                                found(meaning, before.start..at.end, true);
                            }
                        });
                    }
                }
                openings.push(part.before, at);
            }
        }
    }

    /// The memory that it takes, in bytes.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        self.words.memory()
            + self.automaton.memory()
            + size_of_val(self.complete.as_slice())
            + self.joints.memory()
            + size_of_val(self.meanings.as_slice())
    }
}

/// Where the last words and signs start.
struct Starts {
    /// The lower bytes will do: no part is that long.
    ring: [u32; LONGEST],
    count: usize,
}

impl Starts {
    const fn new() -> Self {
        Self { ring: [0; LONGEST], count: 0 }
    }

    #[expect(clippy::cast_possible_truncation, reason = "as said above")]
    #[inline]
    fn push(&mut self, start: usize) {
        if let Some(place) = self.ring.get_mut(self.count % LONGEST) {
            *place = start as u32;
        }
        self.count += 1;
    }

    /// Where the last so many stand, which end at `end`.
    #[expect(clippy::cast_possible_truncation, reason = "as said above")]
    #[inline]
    fn range(&self, length: usize, end: usize) -> Range<usize> {
        let first = self.ring.get(self.count.wrapping_sub(length) % LONGEST);
        let length = (end as u32).wrapping_sub(first.copied().unwrap_or_default());
        end - length as usize..end
    }
}

/// The texts of all parts, as sequences of tokens.
struct Sequences {
    words: Words,
    tree: Tree,
    tokens: Vec<Token>,
}

impl Sequences {
    fn new(common: &str) -> Self {
        let mut words = Words::new();
        for word in common.split_ascii_whitespace() {
            words.add(Word::at(word.as_bytes(), 0));
        }
        Self { words, tree: Tree::new(), tokens: Vec::new() }
    }

    /// The numbers of the texts that a part stands for.
    fn of_part(&mut self, part: &str) -> Vec<u32> {
        let mut numbers = Vec::new();
        phrase::texts(part, &mut |text| {
            self.tokens.clear();
            let mut pieces = Haystack { text: text.as_bytes(), from: 0, code: None }.pieces();
            while let Some(piece) = pieces.next(|word| Some(self.words.add(word) + WORDS)) {
                let token = piece.number.map(|number| Token::new(number, piece.after_blank));
                self.tokens.extend(token);
            }
            numbers.extend(self.tree.add(&self.tokens));
        });
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}
