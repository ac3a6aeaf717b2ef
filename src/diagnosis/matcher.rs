//! All phrases at once: one automaton finds the parts of them, and those with a `…` between them
//! are put together.

use alloc::vec::Vec;
use core::ops::Range;

use crate::diagnosis::automaton::{Automaton, Beginning, State, Token, Tree};
use crate::diagnosis::gaps::{Before, Befores, Joints, Lead, Openings, low};
use crate::diagnosis::haystack::{Haystack, What};
use crate::diagnosis::phrase::{self, Phrase};
use crate::diagnosis::words::{NO_WORD, Word, Words, as_u32};

/// The most words and signs that a part may have.
const LONGEST: usize = 256;

/// Words come after the bytes, which stand for themselves as signs.
const WORDS: u32 = 256;

/// For words that no phrase has. Nor has any this byte, for it is not UTF-8.
const UNKNOWN: u32 = NO_WORD.wrapping_add(WORDS);

/// Phrases, each with what it means.
#[derive(Debug)]
pub(crate) struct Matcher<M> {
    /// With what begins with them.
    words: Words<Beginning>,
    /// What begins with each sign.
    signs: Vec<Beginning>,
    automaton: Automaton<Part>,
    /// The rows that are complete after a part: first those of one part, then those of the next.
    rows: Vec<Row>,
    joints: Joints<Row>,
    meanings: Vec<M>,
}

/// A text that stands between two `…`, or between one and an end of the phrase.
#[derive(Clone, Debug, Default)]
struct Part {
    /// The first of the rows that are nothing else, in `rows`, from 1 on; zero is none.
    rows: u32,
    /// What it is before a `…`, if it stands there.
    before: Before,
    /// Its number among those that follow after a `…`, if it does.
    follower: u32,
}

/// A row: the number of its meaning; in the lowest bit whether it may stand within an address, a
/// host name or a URL, and in the next whether another row of the same part comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Row(u32);

impl Row {
    const fn new(meaning: u32, anywhere: bool) -> Self {
        Self(meaning << 2 | anywhere as u32)
    }

    const fn and_others(self) -> Self {
        Self(self.0 | 2)
    }

    const fn meaning(self) -> usize {
        (self.0 >> 2) as usize
    }

    const fn may_stand_anywhere(self) -> bool {
        self.0 & 1 == 1
    }

    const fn has_others(self) -> bool {
        self.0 & 2 == 2
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
        let mut rows: Vec<Row> = Vec::new();
        for of_part in complete.chunk_by(|(a, _), (b, _)| a == b) {
            let Some(((part, last), others)) = of_part.split_last() else { continue };
            if let Some(part) = parts.get_mut(*part as usize) {
                part.rows = as_u32(rows.len()) + 1;
            }
            rows.extend(others.iter().map(|(_, row)| row.and_others()));
            rows.push(*last);
        }
        for (part, before) in befores.parts() {
            if let Some(part) = parts.get_mut(rank(part) as usize) {
                part.before = before;
            }
        }
        let mut followers = 0;
        for (part, ..) in &mut joints {
            let Some(Part { follower, .. }) = parts.get_mut(*part as usize) else { continue };
            if *follower == 0 {
                followers += 1;
                *follower = followers;
            }
            *part = *follower;
        }
        let (automaton, beginnings) = sequences.tree.automaton(&ranks, parts);
        let beginning = |number: u32| beginnings.get(number as usize).copied().unwrap_or_default();
        Self {
            words: sequences.words.with(|number| beginning(number + WORDS)),
            signs: (0..WORDS).map(beginning).collect(),
            automaton,
            rows,
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
        let mut state = State::ROOT;
        for piece in haystack.pieces() {
            starts.push(piece.start);
            if piece.ends_sentence {
                openings.clear();
            }
            let (number, beginning) = self.look_up(piece.what);
            state = self.automaton.next(state, Token::new(number, piece.after_blank), beginning);
            let mut next = state.ending();
            while let Some(sequence) = self.automaton.sequence(next) {
                next = sequence.shorter();
                let part = sequence.what();
                let at = starts.range(sequence.len(), piece.end);
                // Whether anything comes of the part cannot be foreseen: with one jump for all.
                let joins = self.joints.may_follow(part.follower, &openings);
                if (part.rows != 0) | joins {
                    self.complete(part, &at, haystack, &mut openings, &mut found);
                }
                openings.push(part.before, &at);
            }
        }
    }

    /// Calls `found` with each row that is complete with this part.
    #[inline(never)]
    fn complete(
        &self,
        part: &Part,
        at: &Range<usize>,
        haystack: Haystack<'_>,
        openings: &mut Openings,
        found: &mut impl FnMut(&M, Range<usize>, bool),
    ) {
        let rows = self.rows.get(part.rows.wrapping_sub(1) as usize..).unwrap_or_default();
        for row in rows {
            if let Some(meaning) = self.meanings.get(row.meaning()) {
                if row.may_stand_anywhere() || haystack.stands_alone(at) {
                    found(meaning, at.clone(), false);
                }
            }
            if !row.has_others() {
                break;
            }
        }
        if !self.joints.may_follow(part.follower, openings) {
            return;
        }
        self.joints.join(part.follower, at, openings, |row, before| {
            let Some(meaning) = self.meanings.get(row.meaning()) else { return };
            if row.may_stand_anywhere()
                || haystack.stands_alone(&before) && haystack.stands_alone(at)
            {
                found(meaning, before.start..at.end, true);
            }
        });
    }

    /// The number of a word or sign, and what begins with it.
    #[inline]
    fn look_up(&self, what: What<'_>) -> (u32, Beginning) {
        match what {
            What::Word(word) => match self.words.get(word) {
                Some(entry) => (entry.number().wrapping_add(WORDS), *entry.what()),
                None => (UNKNOWN, Beginning::default()),
            },
            What::Sign(byte) => {
                let beginning = self.signs.get(usize::from(byte)).copied();
                (u32::from(byte), beginning.unwrap_or_default())
            }
        }
    }

    /// The memory that it takes, in bytes.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        self.words.memory()
            + size_of_val(self.signs.as_slice())
            + self.automaton.memory()
            + size_of_val(self.rows.as_slice())
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

    #[inline]
    fn push(&mut self, start: usize) {
        if let Some(place) = self.ring.get_mut(self.count % LONGEST) {
            *place = low(start);
        }
        self.count += 1;
    }

    /// Where the last so many stand, which end at `end`.
    #[inline]
    fn range(&self, length: usize, end: usize) -> Range<usize> {
        let first = self.ring.get(self.count.wrapping_sub(length) % LONGEST);
        let length = low(end).wrapping_sub(first.copied().unwrap_or_default());
        end - length as usize..end
    }
}

/// The texts of all parts, as sequences of tokens.
struct Sequences {
    words: Words<()>,
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
            for piece in (Haystack { text: text.as_bytes(), from: 0, code: None }).pieces() {
                let number = match piece.what {
                    What::Word(word) => self.words.add(word) + WORDS,
                    What::Sign(byte) => u32::from(byte),
                };
                self.tokens.push(Token::new(number, piece.after_blank));
            }
            numbers.extend(self.tree.add(&self.tokens));
        });
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}
