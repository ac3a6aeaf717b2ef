//! The automaton that finds words: built by `aho-corasick`, and laid out flat, so that a byte of
//! text costs two look-ups.

use alloc::vec::Vec;

use aho_corasick::automaton::Automaton as _;
use aho_corasick::nfa::noncontiguous::NFA;
use aho_corasick::{Anchored, BuildError, MatchKind};

/// Finds words where words begin. It does not see all of a byte, which keeps it small: what it
/// finds has to be compared.
#[derive(Debug)]
pub(crate) struct Automaton {
    /// The column of each byte.
    columns: [u8; 256],
    /// The next state, by state and column. A state is the offset of its row; the first is dead.
    table: Vec<u32>,
    start: u32,
    /// In the states from this one on, words end.
    first_match: u32,
    width: u32,
    /// The words that end in these states: one that may go on after that, and one that may not.
    words: Vec<(Option<u16>, Option<u16>)>,
}

impl Automaton {
    /// Of words that are [`fold`]ed, each with whether the word of a text may go on after it.
    pub(crate) fn new(words: &[(&[u8], bool)]) -> Result<Self, BuildError> {
        let nfa = NFA::builder()
            .match_kind(MatchKind::Standard)
            .prefilter(false)
            .build(words.iter().map(|(word, _)| word))?;
        // One byte for each column; the first stands for all that are in no word.
        let mut bytes = Vec::from([0]);
        for byte in words.iter().flat_map(|(word, _)| *word) {
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
        let start = nfa.start_state(Anchored::Yes).unwrap_or_default();
        let mut states = Vec::from([start]);
        let mut depths = Vec::from([0]);
        let mut numbers: Vec<Option<u32>> = Vec::new();
        let mut leads = Vec::new();
        let mut done = 0;
        while let Some(&state) = states.get(done) {
            for &byte in &bytes {
                let next = nfa.next_state(Anchored::Yes, state, byte);
                if nfa.is_dead(next) {
                    leads.push(None);
                    continue;
                }
                if numbers.len() <= next.as_usize() {
                    numbers.resize(next.as_usize() + 1, None);
                }
                let known = numbers.get_mut(next.as_usize());
                leads.push(known.map(|number| {
                    *number.get_or_insert_with(|| {
                        states.push(next);
                        depths.push(depths.get(done).map_or(0, |depth| depth + 1));
                        u32::try_from(states.len() - 1).unwrap_or(u32::MAX)
                    })
                }));
            }
            done += 1;
        }
        // The words that end in each state, without those that end there but begin later.
        let words_of =
            |i: usize| {
                let (Some(&state), Some(&depth)) = (states.get(i), depths.get(i)) else {
                    return (None, None);
                };
                let ending = if nfa.is_match(state) { nfa.match_len(state) } else { 0 };
                (0..ending)
                    .map(|i| nfa.match_pattern(state, i))
                    .filter(|&word| nfa.pattern_len(word) == depth)
                    .filter_map(|word| {
                        let goes_on =
                            words.get(word.as_usize()).is_some_and(|(_, goes_on)| *goes_on);
                        Some((u16::try_from(word.as_usize()).ok()?, goes_on))
                    })
                    .fold((None, None), |(cut, whole), (word, goes_on)| {
                        if goes_on { (Some(word), whole) } else { (cut, Some(word)) }
                    })
            };
        // The dead state comes first, and the states in which words end come last.
        let (ending, others): (Vec<usize>, Vec<usize>) =
            (0..states.len()).partition(|&i| words_of(i) != (None, None));
        let width = bytes.len();
        let mut rows = alloc::vec![0; states.len()];
        for (row, &i) in (1..).zip(others.iter().chain(&ending)) {
            if let Some(cell) = rows.get_mut(i) {
                *cell = u32::try_from(row * width).unwrap_or_default();
            }
        }
        let row_of =
            |i: Option<u32>| i.and_then(|i| rows.get(i as usize).copied()).unwrap_or_default();
        let mut table = alloc::vec![0; width];
        for &i in others.iter().chain(&ending) {
            let row = leads.get(i * width..(i + 1) * width).unwrap_or_default();
            table.extend(row.iter().map(|&next| row_of(next)));
        }
        Ok(Self {
            columns,
            table,
            start: row_of(Some(0)),
            first_match: u32::try_from((others.len() + 1) * width).unwrap_or_default(),
            width: u32::try_from(width).unwrap_or(1),
            words: ending.iter().map(|&i| words_of(i)).collect(),
        })
    }

    /// Calls `found` with each word that begins where a word of the text begins, and where it
    /// begins and ends.
    #[inline]
    pub(crate) fn scan(&self, text: &[u8], mut found: impl FnMut(u16, usize, usize)) {
        let mut start = 0;
        while let Some(rest) = text.get(start..) {
            let Some(&first) = rest.first() else { break };
            let mut state = self.start;
            for (i, &byte) in rest.iter().enumerate() {
                let column = self.columns.get(usize::from(byte)).copied().unwrap_or_default();
                let cell = state as usize + usize::from(column);
                state = self.table.get(cell).copied().unwrap_or_default();
                if state == 0 {
                    break;
                }
                if state >= self.first_match {
                    let ending = (state - self.first_match) / self.width;
                    let goes_on = rest.get(i + 1).is_some_and(u8::is_ascii_alphanumeric);
                    let (cut, whole) = self.words.get(ending as usize).copied().unwrap_or_default();
                    if let Some(word) = cut {
                        found(word, start, start + i + 1);
                    }
                    if let (Some(word), false) = (whole, goes_on) {
                        found(word, start, start + i + 1);
                    }
                }
            }
            start += 1;
            // A word of ASCII letters and digits is passed over.
            if first.is_ascii_alphanumeric() {
                let more = rest.iter().skip(1).take_while(|byte| byte.is_ascii_alphanumeric());
                start += more.count();
            }
        }
    }

    /// The memory that it takes, in bytes.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        size_of_val(self) + size_of_val(self.table.as_slice()) + size_of_val(self.words.as_slice())
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
