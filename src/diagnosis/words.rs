//! The words that phrases are made of, and their numbers.

use alloc::vec::Vec;

/// How many bytes of a word are compared at once.
const HEAD: usize = 16;

/// The bit that marks the head of a word that is longer. No letter and no digit has it.
const LONG: u64 = 1 << 63;

/// A word of a text: a run of ASCII letters and digits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word<'a> {
    /// The first bytes in lower case, and zeros after them.
    head: [u64; 2],
    /// The bytes beyond the head, as they stand.
    rest: &'a [u8],
    length: usize,
}

impl<'a> Word<'a> {
    /// The word that `text` begins with; of no letters, if it begins with something else.
    #[inline]
    pub(crate) fn leading(text: &'a [u8]) -> Self {
        let (first, length) = lower_word(eight(text));
        if length < 8 {
            return Self { head: [first, 0], rest: &[], length };
        }
        let (second, more) = lower_word(eight(text.get(8..).unwrap_or_default()));
        if more < 8 {
            return Self { head: [first, second], rest: &[], length: 8 + more };
        }
        let rest = long(text);
        let second = if rest.is_empty() { second } else { second | LONG };
        Self { head: [first, second], rest, length: HEAD + rest.len() }
    }

    #[inline]
    pub(crate) const fn len(self) -> usize {
        self.length
    }

    /// Where to look for the word first, in tables of 2^`bits` places.
    #[inline]
    const fn place(self, bits: u32) -> usize {
        let [first, second] = self.head;
        // Multiplied by an odd number without a pattern, the upper bits depend on all of it.
        let mixed = (first ^ second.rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed >> (u64::BITS - bits)) as usize
    }
}

/// What of a long word is beyond its head.
#[cold]
fn long(text: &[u8]) -> &[u8] {
    let rest = text.get(HEAD..).unwrap_or_default();
    let length = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    rest.get(..length).unwrap_or_default()
}

/// The first eight bytes, little end first, and zeros where there are fewer.
#[inline]
fn eight(text: &[u8]) -> u64 {
    if let Some(bytes) = text.first_chunk() {
        return u64::from_le_bytes(*bytes);
    }
    text.iter().rev().fold(0, |eight, &byte| eight << 8 | u64::from(byte))
}

/// The letters and digits that `eight` bytes begin with, in lower case, and how many they are.
#[inline]
const fn lower_word(eight: u64) -> (u64, usize) {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;

    /// The high bit of each byte that is at least `limit`; of both, the high bits do not count.
    const fn at_least(bytes: u64, limit: u8) -> u64 {
        (bytes & !HIGH).wrapping_add(ONES * (0x80 - limit as u64))
    }

    // The bit between upper and lower case. Digits have it.
    let lower = eight | ONES << 5;
    let letters = at_least(lower, b'a') & !at_least(lower, b'z' + 1);
    let digits = at_least(eight, b'0') & !at_least(eight, b'9' + 1);
    // The high bits of the bytes that are something else, and then the low bit of the first.
    let others = (!(letters | digits) | eight) & HIGH;
    let first = (others & others.wrapping_neg()) >> 7;
    (lower & first.wrapping_sub(1), (others.trailing_zeros() / 8) as usize)
}

/// Words, numbered in the order in which they were added.
#[derive(Debug)]
pub(crate) struct Words {
    /// Each at its place, or at the next that was free. At least half of them are.
    entries: Vec<Entry>,
    /// There are 2^`bits` places.
    bits: u32,
    count: u32,
    /// What is beyond the heads.
    rests: Vec<u8>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    /// Zeros where none is.
    head: [u64; 2],
    rest: (u32, u32),
    number: u32,
}

const NONE: Entry = Entry { head: [0; 2], rest: (0, 0), number: 0 };

impl Words {
    pub(crate) fn new() -> Self {
        let bits = 13;
        Self { entries: alloc::vec![NONE; 1 << bits], bits, count: 0, rests: Vec::new() }
    }

    /// The number of the word, if it has one.
    #[inline]
    pub(crate) fn number(&self, word: Word<'_>) -> Option<u32> {
        let mut place = word.place(self.bits);
        loop {
            let entry = self.entries.get(place)?;
            if entry.head == word.head && (word.rest.is_empty() || self.rest_is(entry, word.rest)) {
                return Some(entry.number);
            }
            if entry.head == NONE.head {
                return None;
            }
            place = (place + 1) & (self.entries.len() - 1);
        }
    }

    #[cold]
    fn rest_is(&self, entry: &Entry, rest: &[u8]) -> bool {
        let own = self.rests.get(entry.rest.0 as usize..entry.rest.1 as usize);
        own.is_some_and(|own| own.eq_ignore_ascii_case(rest))
    }

    /// [`number`](Self::number), apart from where it has to be fast.
    #[inline(never)]
    fn known(&self, word: Word<'_>) -> Option<u32> {
        self.number(word)
    }

    /// The number of the word, which it gets if it has none yet.
    pub(crate) fn add(&mut self, word: Word<'_>) -> u32 {
        if let Some(number) = self.known(word) {
            return number;
        }
        let from = as_u32(self.rests.len());
        self.rests.extend_from_slice(word.rest);
        let rest = (from, as_u32(self.rests.len()));
        let number = self.count;
        self.count += 1;
        if self.count as usize > self.entries.len() / 2 {
            self.bits += 1;
            let larger = alloc::vec![NONE; 1 << self.bits];
            for entry in core::mem::replace(&mut self.entries, larger) {
                self.put(entry);
            }
        }
        self.put(Entry { head: word.head, rest, number });
        number
    }

    fn put(&mut self, entry: Entry) {
        let word = Word { head: entry.head, rest: &[], length: 0 };
        let mut place = word.place(self.bits);
        while self.entries.get(place).is_some_and(|taken| taken.head != NONE.head) {
            place = (place + 1) & (self.entries.len() - 1);
        }
        if let Some(free) = self.entries.get_mut(place) {
            *free = entry;
        }
    }

    /// The memory that they take, in bytes.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        size_of_val(self.entries.as_slice()) + self.rests.len()
    }
}

fn as_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Word, Words};

    /// Every byte after every number of letters, against the plain way.
    #[test]
    fn words_end_where_letters_and_digits_end() {
        for length in 0..40 {
            for byte in 0..=u8::MAX {
                let mut text = std::vec![b'Q'; length];
                text.extend([byte, b'x', b'.']);
                let plain = text.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
                assert_eq!(Word::leading(&text).len(), plain, "{byte:#x} after {length}");
                let cut = &text[..=length];
                let plain = cut.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
                assert_eq!(Word::leading(cut).len(), plain, "{byte:#x} after {length}, last");
            }
        }
    }

    /// In either case, and apart from every word that is longer, shorter, or different in a byte.
    #[test]
    fn words_are_told_apart() {
        let mut words = Words::new();
        let letters = b"abcdefghijklmnopqrstuvwxyz0123456789";
        let (mut count, mut all) = (0, std::vec::Vec::new());
        for length in 1..=letters.len() {
            for changed in 0..length {
                let mut word = letters[..length].to_vec();
                word[changed] = b'7';
                if !all.contains(&word) {
                    assert_eq!(words.number(Word::leading(&word)), None, "{}", word.escape_ascii());
                    assert_eq!(words.add(Word::leading(&word)), count);
                    count += 1;
                    all.push(word);
                }
            }
        }
        for (number, word) in (0..).zip(&all) {
            let upper = word.to_ascii_uppercase();
            assert_eq!(words.number(Word::leading(word)), Some(number));
            assert_eq!(words.number(Word::leading(&upper)), Some(number));
            assert_eq!(words.add(Word::leading(&upper)), number);
        }
        // More than the first table holds.
        for n in 0..20_000_u32 {
            words.add(Word::leading(std::format!("word{n}").as_bytes()));
        }
        for (number, word) in (0..).zip(&all) {
            assert_eq!(words.number(Word::leading(word)), Some(number));
        }
        assert_eq!(words.number(Word::leading(b"word20000")), None);
    }
}
