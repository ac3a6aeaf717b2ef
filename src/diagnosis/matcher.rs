//! All phrases at once: one automaton finds the parts of them, and those with a `…` between them
//! are put together.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::Range;

use crate::diagnosis::automaton::{Automaton, ROOT, Token, Tree};
use crate::diagnosis::haystack::Haystack;
use crate::diagnosis::phrase::{self, Phrase};
use crate::diagnosis::words::Words;

/// How far apart the parts around a `…` may stand, in bytes.
const GAP: usize = 80;

/// The most words and signs that a part may have.
const LONGEST: usize = 256;

/// How many parts are remembered that something may follow. In natural texts no more of them
/// stand within [`GAP`] bytes.
const OPEN: usize = 16;

/// Words come after the bytes, which stand for themselves as signs.
const WORDS: u32 = 256;

/// Phrases, each with what it means.
#[derive(Debug)]
pub(crate) struct Matcher<M> {
    words: Words,
    automaton: Automaton,
    /// By the number of their sequence.
    parts: Vec<Part>,
    rows: Vec<Row<M>>,
    /// The rows that are complete after a part.
    complete: Vec<u32>,
    followers: Vec<Follower>,
    joints: Vec<Joint>,
}

/// A text that stands between two `…`, or between one and an end of the phrase.
#[derive(Clone, Debug, Default)]
struct Part {
    /// The rows that are nothing else, in `complete`.
    rows: Range<u32>,
    /// If something may follow after a `…`.
    before: Option<Before>,
    /// If it may follow after a `…`, its number among the followers.
    follower: Option<u32>,
}

#[derive(Debug)]
struct Row<M> {
    meaning: M,
    /// Whether it may stand within an address, a host name or a URL.
    anywhere: bool,
}

/// A part that may follow after a `…`.
#[derive(Clone, Debug, Default)]
struct Follower {
    /// What it may follow.
    follows: Set,
    /// And what comes of that, in `joints`.
    joints: Range<u32>,
}

#[derive(Clone, Copy, Debug)]
struct Joint {
    before: Before,
    leads_to: Lead,
}

/// What a `…` stands after, by a number: a part, or several that have been put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Before(u32);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Lead {
    /// The row is complete.
    Row(u32),
    /// Another `…` comes.
    Before(Before),
}

/// A set of these, which may hold others by mistake, but misses none.
#[derive(Clone, Copy, Debug, Default)]
struct Set([u64; 4]);

impl Set {
    #[inline]
    const fn add(&mut self, before: Before) {
        self.0[before.0 as usize / 64 % 4] |= 1 << (before.0 % 64);
    }

    #[inline]
    const fn has(&self, before: Before) -> bool {
        self.0[before.0 as usize / 64 % 4] >> (before.0 % 64) & 1 == 1
    }

    #[inline]
    fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(other.0).fold(0, |all, (bits, others)| all | bits & others) != 0
    }
}

/// Something in a text after which a `…` may stand.
#[derive(Clone, Copy, Debug)]
struct Opening {
    before: Before,
    start: usize,
    end: usize,
}

/// The last of them, in one sentence.
#[derive(Debug)]
struct Openings {
    ring: [Opening; OPEN],
    from: usize,
    to: usize,
    /// All that are in the ring, and maybe others that were.
    set: Set,
}

impl Openings {
    fn new() -> Self {
        let none = Opening { before: Before(0), start: 0, end: 0 };
        Self { ring: [none; OPEN], from: 0, to: 0, set: Set::default() }
    }

    #[inline]
    fn push(&mut self, opening: Opening) {
        if let Some(place) = self.ring.get_mut(self.to % OPEN) {
            *place = opening;
        }
        self.to += 1;
        self.set.add(opening.before);
    }

    #[inline]
    fn clear(&mut self) {
        self.from = self.to;
        self.set = Set::default();
    }

    /// Those that are there now, by when they came.
    fn range(&self) -> Range<usize> {
        self.from.max(self.to.saturating_sub(OPEN))..self.to
    }

    fn get(&self, i: usize) -> Option<Opening> {
        self.ring.get(i % OPEN).copied()
    }
}

impl<M: Copy> Matcher<M> {
    /// `rows` are phrases as [`Phrase::new`] reads them, each with what it means and whether it
    /// may stand within a host name or a URL.
    pub(crate) fn new<'r>(rows: impl Iterator<Item = (&'r str, M, bool)>) -> Self {
        let mut sequences = Sequences::new();
        let mut matcher_rows = Vec::new();
        let mut complete = Vec::new();
        let mut joints = Vec::new();
        let mut openers = Openers::default();
        for (row, meaning, anywhere) in rows {
            let number = as_u32(matcher_rows.len());
            for reading in Phrase::new(row).iter().flat_map(Phrase::readings) {
                let Some((first, others)) = reading.split_first() else { continue };
                let first = sequences.of_part(first);
                let Some((last, others)) = others.split_last() else {
                    complete.extend(first.iter().map(|&part| (part, number)));
                    continue;
                };
                let mut before: Vec<Before> =
                    first.into_iter().map(|part| openers.of_part(part)).collect();
                let mut join = |part: &str, before: &[Before], leads_to| {
                    for part in sequences.of_part(part) {
                        joints.extend(before.iter().map(|&before| (part, before, leads_to)));
                    }
                };
                for part in others {
                    let together = openers.next();
                    join(part, &before, Lead::Before(together));
                    before = Vec::from([together]);
                }
                join(last, &before, Lead::Row(number));
            }
            matcher_rows.push(Row { meaning, anywhere });
        }
        complete.sort_unstable();
        complete.dedup();
        joints.sort_unstable();
        joints.dedup();
        let mut parts = alloc::vec![Part::default(); sequences.tree.len()];
        for ((number, _), i) in complete.iter().zip(0..) {
            if let Some(part) = parts.get_mut(*number as usize) {
                stretch(&mut part.rows, i);
            }
        }
        for (number, before) in openers.parts.iter().zip(0..) {
            if let Some(part) = number.and_then(|number| parts.get_mut(number as usize)) {
                part.before = Some(Before(before));
            }
        }
        let mut followers: Vec<Follower> = Vec::new();
        for ((number, before, _), i) in joints.iter().zip(0..) {
            let Some(part) = parts.get_mut(*number as usize) else { continue };
            let follower = *part.follower.get_or_insert(as_u32(followers.len()));
            if follower as usize == followers.len() {
                followers.push(Follower::default());
            }
            if let Some(follower) = followers.get_mut(follower as usize) {
                follower.follows.add(*before);
                stretch(&mut follower.joints, i);
            }
        }
        Self {
            words: sequences.words,
            automaton: sequences.tree.automaton(),
            parts,
            rows: matcher_rows,
            complete: complete.into_iter().map(|(_, row)| row).collect(),
            followers,
            joints: joints
                .into_iter()
                .map(|(_, before, leads_to)| Joint { before, leads_to })
                .collect(),
        }
    }

    /// Calls `found` with every phrase of the text: its meaning, where it stands, and whether
    /// something else stands within it.
    pub(crate) fn scan(
        &self,
        haystack: Haystack<'_>,
        mut found: impl FnMut(M, Range<usize>, bool),
    ) {
        let mut starts = [0; LONGEST];
        let mut count = 0;
        let mut openings = Openings::new();
        let mut state = ROOT;
        let mut pieces = haystack.pieces();
        while let Some(piece) = pieces.next(|word| Some(self.words.number(word)? + WORDS)) {
            if let Some(start) = starts.get_mut(count % LONGEST) {
                *start = piece.start;
            }
            count += 1;
            if piece.ends_sentence {
                openings.clear();
            }
            state = match piece.number {
                Some(number) => self.automaton.next(state, Token::new(number, piece.after_blank)),
                None => ROOT,
            };
            let mut next = self.automaton.ending(state);
            while let Some((number, length)) = next {
                next = self.automaton.shorter(number);
                let Some(part) = self.parts.get(number as usize) else { continue };
                let start = starts.get(count.wrapping_sub(length) % LONGEST);
                let start = start.copied().unwrap_or_default();
                let at = start..piece.end;
                if !part.rows.is_empty() {
                    self.complete_all(haystack, part, &at, &mut found);
                }
                if let Some(follower) = part.follower {
                    self.follow(haystack, follower, &at, &mut openings, &mut found);
                }
                if let Some(before) = part.before {
                    openings.push(Opening { before, start, end: piece.end });
                }
            }
        }
    }

    /// The rows that are this part.
    #[inline(never)]
    fn complete_all(
        &self,
        haystack: Haystack<'_>,
        part: &Part,
        at: &Range<usize>,
        found: &mut impl FnMut(M, Range<usize>, bool),
    ) {
        let rows = part.rows.start as usize..part.rows.end as usize;
        for &row in self.complete.get(rows).unwrap_or_default() {
            self.complete(haystack, row, at.clone(), false, found);
        }
    }

    /// What comes of a part after a `…`.
    #[inline]
    fn follow(
        &self,
        haystack: Haystack<'_>,
        follower: u32,
        at: &Range<usize>,
        openings: &mut Openings,
        found: &mut impl FnMut(M, Range<usize>, bool),
    ) {
        if let Some(follower) = self.followers.get(follower as usize) {
            if follower.follows.meets(&openings.set) {
                self.join(haystack, follower, at, openings, found);
            }
        }
    }

    #[inline(never)]
    fn join(
        &self,
        haystack: Haystack<'_>,
        follower: &Follower,
        at: &Range<usize>,
        openings: &mut Openings,
        found: &mut impl FnMut(M, Range<usize>, bool),
    ) {
        let joints = follower.joints.start as usize..follower.joints.end as usize;
        let joints = self.joints.get(joints).unwrap_or_default();
        for i in openings.range().rev() {
            let Some(opening) = openings.get(i) else { break };
            if at.start >= opening.end + GAP {
                break;
            }
            if !follower.follows.has(opening.before) || opening.end > at.start {
                continue;
            }
            let first = joints.partition_point(|joint| joint.before < opening.before);
            let same = joints.get(first..).unwrap_or_default().iter();
            for joint in same.take_while(|joint| joint.before == opening.before) {
                let whole = opening.start..at.end;
                match joint.leads_to {
                    Lead::Row(row) => self.complete(haystack, row, whole, true, found),
                    Lead::Before(before) => {
                        openings.push(Opening { before, start: opening.start, end: at.end });
                    }
                }
            }
        }
    }

    #[inline]
    fn complete(
        &self,
        haystack: Haystack<'_>,
        row: u32,
        at: Range<usize>,
        has_gap: bool,
        found: &mut impl FnMut(M, Range<usize>, bool),
    ) {
        if let Some(row) = self.rows.get(row as usize) {
            if row.anywhere || haystack.stands_alone(&at) {
                found(row.meaning, at, has_gap);
            }
        }
    }

    /// The memory that it takes, in bytes.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        self.words.memory()
            + self.automaton.memory()
            + size_of_val(self.parts.as_slice())
            + size_of_val(self.rows.as_slice())
            + size_of_val(self.complete.as_slice())
            + size_of_val(self.followers.as_slice())
            + size_of_val(self.joints.as_slice())
    }
}

/// What a `…` may stand after: the parts that do so alone, each once.
#[derive(Default)]
struct Openers {
    parts: Vec<Option<u32>>,
    numbers: BTreeMap<u32, Before>,
}

impl Openers {
    fn of_part(&mut self, part: u32) -> Before {
        let next = Before(as_u32(self.parts.len()));
        *self.numbers.entry(part).or_insert_with(|| {
            self.parts.push(Some(part));
            next
        })
    }

    fn next(&mut self) -> Before {
        self.parts.push(None);
        Before(as_u32(self.parts.len() - 1))
    }
}

/// The texts of all parts, as sequences of tokens.
struct Sequences {
    words: Words,
    tree: Tree,
    tokens: Vec<Token>,
}

impl Sequences {
    fn new() -> Self {
        Self { words: Words::new(), tree: Tree::new(), tokens: Vec::new() }
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

/// Makes the range end with `last`.
fn stretch(range: &mut Range<u32>, last: u32) {
    *range = if range.is_empty() { last..last + 1 } else { range.start..last + 1 };
}

fn as_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
