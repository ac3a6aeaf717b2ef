//! The automaton that finds words: built by `aho-corasick`, and laid out flat, so that a byte of
//! text costs two look-ups.

use std::vec::Vec;

use aho_corasick::automaton::Automaton as _;
use aho_corasick::nfa::noncontiguous::NFA;
use aho_corasick::{Anchored, BuildError, MatchKind};

/// Finds words wherever they stand. It does not see all of a byte, which keeps it small: what it
/// finds has to be compared.
#[derive(Debug)]
pub(crate) struct Automaton {
    /// The column of each byte.
    columns: [u8; 256],
    /// The next state, by state and column. A state is the offset of its row.
    table: Vec<u32>,
    /// In the states from this one on, words end.
    first_match: u32,
    width: u32,
    /// The words that end in these states.
    words: Vec<Vec<u16>>,
}

impl Automaton {
    /// Of words that are [`fold`]ed.
    pub(crate) fn new(words: &[Vec<u8>]) -> Result<Self, BuildError> {
        let nfa = NFA::builder().match_kind(MatchKind::Standard).prefilter(false).build(words)?;
        // One byte for each column; the first stands for all that are in no word.
        let mut bytes = Vec::from([0]);
        for byte in words.iter().flatten() {
            if !bytes.contains(byte) {
                bytes.push(*byte);
            }
        }
        let mut columns = [0; 256];
        for (byte, column) in (0..=u8::MAX).zip(&mut columns) {
            let same = bytes.iter().position(|other| *other == fold(byte));
            *column = same.and_then(|same| same.try_into().ok()).unwrap_or_default();
        }
        // All states and where each leads to.
        let start = nfa.start_state(Anchored::No).unwrap_or_default();
        let mut states = Vec::from([start]);
        let mut numbers: Vec<Option<u32>> = Vec::new();
        let mut leads = Vec::new();
        let mut done = 0;
        while let Some(&state) = states.get(done) {
            for &byte in &bytes {
                let next = nfa.next_state(Anchored::No, state, byte);
                if numbers.len() <= next.as_usize() {
                    numbers.resize(next.as_usize() + 1, None);
                }
                let known = numbers.get_mut(next.as_usize());
                let number = known.map_or(0, |number| {
                    *number.get_or_insert_with(|| {
                        if next == start {
                            return 0;
                        }
                        states.push(next);
                        u32::try_from(states.len() - 1).unwrap_or(u32::MAX)
                    })
                });
                leads.push(number);
            }
            done += 1;
        }
        // The states in which words end come last.
        let (ending, others): (Vec<usize>, Vec<usize>) =
            (0..states.len()).partition(|&i| states.get(i).is_some_and(|&id| nfa.is_match(id)));
        let width = bytes.len();
        let mut rows = Vec::from_iter(states.iter().map(|_| 0));
        for (row, &i) in others.iter().chain(&ending).enumerate() {
            if let Some(cell) = rows.get_mut(i) {
                *cell = u32::try_from(row * width).unwrap_or_default();
            }
        }
        let row_of = |i: u32| rows.get(i as usize).copied().unwrap_or_default();
        let table = others
            .iter()
            .chain(&ending)
            .flat_map(|&i| leads.get(i * width..(i + 1) * width).unwrap_or_default())
            .map(|&next| row_of(next))
            .collect();
        let words = ending.iter().filter_map(|&i| states.get(i)).map(|&state| {
            let patterns = (0..nfa.match_len(state)).map(|i| nfa.match_pattern(state, i));
            patterns.filter_map(|pattern| pattern.as_usize().try_into().ok()).collect()
        });
        Ok(Self {
            columns,
            table,
            first_match: u32::try_from(others.len() * width).unwrap_or_default(),
            width: u32::try_from(width).unwrap_or(1),
            words: words.collect(),
        })
    }

    /// Calls `found` with each word, and where it ends.
    #[inline]
    pub(crate) fn scan(&self, text: &[u8], mut found: impl FnMut(usize, usize)) {
        let mut state = 0;
        for (at, &byte) in text.iter().enumerate() {
            let column = self.columns[usize::from(byte)];
            let cell = state as usize + usize::from(column);
            state = self.table.get(cell).copied().unwrap_or_default();
            if state >= self.first_match {
                let ending = (state - self.first_match) / self.width;
                for &word in self.words.get(ending as usize).into_iter().flatten() {
                    found(usize::from(word), at + 1);
                }
            }
        }
    }

    /// The memory that it takes, in bytes.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        let words: usize =
            self.words.iter().map(|words| size_of_val(words) + size_of_val(words.as_slice())).sum();
        size_of_val(self) + size_of_val(self.table.as_slice()) + words
    }
}

/// What the automaton sees of a byte: letters in lower case, one digit for all, and of bytes
/// beyond ASCII three bits.
pub(crate) const fn fold(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => b'0',
        0x80.. => 0x80 | (byte & 0x07),
        _ => byte.to_ascii_lowercase(),
    }
}
