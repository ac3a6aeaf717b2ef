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
    /// The word that begins at `at`; of no letters, if something else does.
    #[expect(clippy::inline_always, reason = "each word of each text goes through it")]
    #[inline(always)]
    pub(crate) fn at(text: &'a [u8], at: usize) -> Self {
        let (first, length) = lower_word(eight(text, at));
        if length < 8 {
            return Self { head: [first, 0], rest: &[], length };
        }
        let (second, more) = lower_word(eight(text, at + 8));
        if more < 8 {
            return Self { head: [first, second], rest: &[], length: 8 + more };
        }
        let rest = long(text, at + HEAD);
        let second = if rest.is_empty() { second } else { second | LONG };
        Self { head: [first, second], rest, length: HEAD + rest.len() }
    }

    /// Of no letters.
    pub(crate) const NONE: Self = Self { head: [0; 2], rest: &[], length: 0 };

    /// One of three digits or small letters.
    pub(crate) const fn short([a, b, c]: [u8; 3]) -> Self {
        let head = u64::from_le_bytes([a, b, c, 0, 0, 0, 0, 0]);
        Self { head: [head, 0], rest: &[], length: 3 }
    }

    /// Whether it is the same, for a short one.
    #[inline]
    pub(crate) const fn is(self, short: Self) -> bool {
        self.head[0] == short.head[0]
    }

    #[inline]
    pub(crate) const fn len(self) -> usize {
        self.length
    }

    /// Where to look for the word first, in tables of 2^`bits` places.
    #[inline]
    const fn place(self, bits: u32) -> usize {
        let [first, second] = self.head;
        scatter(first ^ second.rotate_left(29), bits)
    }
}

/// A place for a key in a table of 2^`bits` places.
#[expect(clippy::cast_possible_truncation, reason = "no table has more than 2^32 places")]
#[inline]
pub(crate) const fn scatter(key: u64, bits: u32) -> usize {
    // Multiplied by an odd number without a pattern, the upper bits depend on all of it.
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - bits)) as usize
}

/// What of a long word is beyond its head, from `at` on.
#[cold]
fn long(text: &[u8], at: usize) -> &[u8] {
    let rest = text.get(at..).unwrap_or_default();
    let length = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    rest.get(..length).unwrap_or_default()
}

/// The eight bytes from `at` on, little end first, with zeros after the end of the text.
#[inline]
fn eight(text: &[u8], at: usize) -> u64 {
    let bytes = text.get(at..).and_then(<[u8]>::first_chunk);
    bytes.map_or_else(|| eight_at_the_end(text, at), |bytes| u64::from_le_bytes(*bytes))
}

#[inline(never)]
fn eight_at_the_end(text: &[u8], at: usize) -> u64 {
    let rest = text.get(at..).unwrap_or_default();
    match text.last_chunk() {
        // The last eight bytes, without those before `at`.
        Some(last) => {
            (rest.len()..last.len()).fold(u64::from_le_bytes(*last), |eight, _| eight >> 8)
        }
        None => rest.iter().rev().fold(0, |eight, &byte| eight << 8 | u64::from(byte)),
    }
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
    /// The number of a word and one more, or zero: at the word's place, or at the next that was
    /// free. At least half of them are zero.
    places: Vec<u32>,
    /// There are 2^`bits` places.
    bits: u32,
    /// By their numbers.
    entries: Vec<Entry>,
    /// What is beyond the heads.
    rests: Vec<u8>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    head: [u64; 2],
    rest: (u32, u32),
}

impl Words {
    pub(crate) fn new() -> Self {
        let bits = 13;
        Self { places: alloc::vec![0; 1 << bits], bits, entries: Vec::new(), rests: Vec::new() }
    }

    /// The number of the word, if it has one.
    #[expect(clippy::inline_always, reason = "each word of each text goes through it")]
    #[inline(always)]
    pub(crate) fn number(&self, word: Word<'_>) -> Option<u32> {
        let mut place = word.place(self.bits);
        loop {
            let number = self.places.get(place)?.checked_sub(1)?;
            let entry = self.entries.get(number as usize)?;
            if entry.head == word.head && (word.rest.is_empty() || self.rest_is(entry, word.rest)) {
                return Some(number);
            }
            place = (place + 1) & (self.places.len() - 1);
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
        let number = as_u32(self.entries.len());
        self.entries.push(Entry { head: word.head, rest: (from, as_u32(self.rests.len())) });
        if self.entries.len() > self.places.len() / 2 {
            self.bits += 1;
            self.places.clear();
            self.places.resize(1 << self.bits, 0);
            for number in 0..number {
                self.put(number);
            }
        }
        self.put(number);
        number
    }

    fn put(&mut self, number: u32) {
        let Some(entry) = self.entries.get(number as usize) else { return };
        let word = Word { head: entry.head, rest: &[], length: 0 };
        let mut place = word.place(self.bits);
        while self.places.get(place).is_some_and(|taken| *taken != 0) {
            place = (place + 1) & (self.places.len() - 1);
        }
        if let Some(free) = self.places.get_mut(place) {
            *free = number + 1;
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> u32 {
        as_u32(self.entries.len())
    }

    /// The memory that they take, in bytes.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        size_of_val(self.places.as_slice())
            + size_of_val(self.entries.as_slice())
            + self.rests.len()
    }
}

/// For numbers in tables, which are far smaller.
pub(crate) fn as_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::{Word, Words};

    /// Every byte after every number of letters, and the end there, against the plain way.
    #[test]
    fn words_end_where_letters_and_digits_end() {
        for before in ["", "-", "seven..", "eight...", "a longer one than a head"] {
            for length in 0..40 {
                for byte in 0..=u8::MAX {
                    for after in ["", "x", "xxxxxxx.", "xxxxxxxxxxxxxxxxx"] {
                        let word = [&b"Q".repeat(length), &[byte][..], after.as_bytes()].concat();
                        let plain =
                            word.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
                        let text = [before.as_bytes(), &word].concat();
                        let found = Word::at(&text, before.len());
                        assert_eq!(found.len(), plain, "{}", text.escape_ascii());
                    }
                }
            }
        }
    }

    /// In either case, and apart from every word that is longer, shorter, or different in a byte.
    #[test]
    fn words_are_told_apart() {
        let mut words = Words::new();
        let mut all: Vec<String> = Vec::new();
        for length in 1..40 {
            for changed in 0..length {
                let word: String =
                    (0..length).map(|i| if i == changed { '7' } else { 'b' }).collect();
                assert_eq!(words.number(Word::at(word.as_bytes(), 0)), None, "{word}");
                let number = words.add(Word::at(word.as_bytes(), 0));
                assert_eq!(number as usize, all.len(), "{word}");
                all.push(word);
            }
        }
        // More than the first table holds.
        all.extend((0..20_000).map(|number| std::format!("word{number}")));
        for word in &all {
            words.add(Word::at(word.as_bytes(), 0));
        }
        for (number, word) in (0..).zip(&all) {
            let upper = word.to_ascii_uppercase();
            assert_eq!(words.number(Word::at(word.as_bytes(), 0)), Some(number), "{word}");
            assert_eq!(words.number(Word::at(upper.as_bytes(), 0)), Some(number), "{upper}");
            assert_eq!(words.add(Word::at(upper.as_bytes(), 0)), number, "{upper}");
        }
        assert_eq!(words.number(Word::at(b"word20000", 0)), None);
    }
}
