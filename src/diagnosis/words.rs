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
    /// Whether a space follows; of a long one it is not said.
    before_space: bool,
}

impl<'a> Word<'a> {
    /// The word that begins at `at`; of no letters, if something else does.
    #[expect(clippy::inline_always, reason = "each word of each text goes through it")]
    #[inline(always)]
    pub(crate) fn at(text: &'a [u8], at: usize) -> Self {
        let first = Eight::at(text, at);
        if let Some(length) = first.length {
            let head = [first.lower, 0];
            return Self { head, rest: &[], length, before_space: first.before_space };
        }
        let second = Eight::at(text, at + 8);
        if let Some(length) = second.length {
            let head = [first.lower, second.lower];
            return Self { head, rest: &[], length: 8 + length, before_space: second.before_space };
        }
        let rest = long(text, at + HEAD);
        let head = [first.lower, second.lower | if rest.is_empty() { 0 } else { LONG }];
        Self { head, rest, length: HEAD + rest.len(), before_space: false }
    }

    /// Of no letters.
    pub(crate) const NONE: Self = Self { head: [0; 2], rest: &[], length: 0, before_space: false };

    /// A reply code, by its digits in ASCII.
    pub(crate) const fn code([a, b, c]: [u8; 3]) -> Self {
        let head = u64::from_le_bytes([a, b, c, 0, 0, 0, 0, 0]);
        Self { head: [head, 0], rest: &[], length: 3, before_space: false }
    }

    /// Whether it is the same, for a short one.
    #[inline]
    pub(crate) const fn is(self, short: Self) -> bool {
        self.head[0] == short.head[0]
    }

    #[inline]
    pub(crate) const fn is_before_space(self) -> bool {
        self.before_space
    }

    #[inline]
    pub(crate) const fn len(self) -> usize {
        self.length
    }

    /// Where to look for the word first, in tables of 2^`bits` places.
    #[inline]
    const fn place(self, bits: u32) -> usize {
        place(self.head, bits)
    }
}

#[inline]
const fn place([first, second]: [u64; 2], bits: u32) -> usize {
    scatter(first ^ second.rotate_left(29), bits)
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
    match (text.last_chunk(), rest) {
        (_, []) => 0,
        // The last eight bytes, without those before `at`.
        (Some(last), _) => u64::from_le_bytes(*last) >> (8 * (last.len() - rest.len())),
        (None, _) => rest.iter().rev().fold(0, |eight, &byte| eight << 8 | u64::from(byte)),
    }
}

/// What eight bytes begin with.
struct Eight {
    /// The letters and digits, in lower case, and zeros after them.
    lower: u64,
    /// How many they are; `None` if all are.
    length: Option<usize>,
    /// Whether a space ends them.
    before_space: bool,
}

impl Eight {
    #[inline]
    fn at(text: &[u8], at: usize) -> Self {
        const ONES: u64 = u64::from_le_bytes([1; 8]);
        const HIGH: u64 = ONES << 7;

        /// The high bit of each byte that is at least `limit`; of both, the high bits do not count.
        const fn at_least(bytes: u64, limit: u8) -> u64 {
            (bytes & !HIGH).wrapping_add(ONES * (0x80 - limit as u64))
        }

        let eight = eight(text, at);
        // The bit between upper and lower case. Digits have it.
        let lower = eight | ONES << 5;
        let letters = at_least(lower, b'a') & !at_least(lower, b'z' + 1);
        let digits = at_least(eight, b'0') & !at_least(eight, b'9' + 1);
        let spaces = at_least(eight, b' ') & !at_least(eight, b' ' + 1) & !eight;
        // The high bits of the bytes that are something else, and the first of them.
        let others = (!(letters | digits) | eight) & HIGH;
        let first = others & others.wrapping_neg();
        Self {
            lower: lower & (first >> 7).wrapping_sub(1),
            length: (others != 0).then_some((others.trailing_zeros() / 8) as usize),
            before_space: spaces & first != 0,
        }
    }
}

/// Words, numbered in the order in which they were added, each with something that belongs to it.
#[derive(Debug)]
pub(crate) struct Words<T> {
    /// Each at its place, or at the next that was free. At least half of the places are.
    places: Vec<Entry<T>>,
    /// There are 2^`bits` places.
    bits: u32,
    count: u32,
    /// Of each word that is longer than a head, its number and what is beyond.
    rests: Vec<(u32, Vec<u8>)>,
}

/// A word and what belongs to it; free if it has no letters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry<T> {
    head: [u64; 2],
    number: u32,
    what: T,
}

impl<T> Entry<T> {
    /// The number of the word, or [`NO_WORD`].
    #[inline]
    pub(crate) const fn number(&self) -> u32 {
        self.number
    }

    #[inline]
    pub(crate) const fn what(&self) -> &T {
        &self.what
    }

    const fn is_free(&self) -> bool {
        self.head[0] == 0
    }
}

/// The number of what is no word.
pub(crate) const NO_WORD: u32 = u32::MAX;

impl<T: Copy + Default> Words<T> {
    fn free() -> Entry<T> {
        Entry { head: [0; 2], number: NO_WORD, what: T::default() }
    }

    pub(crate) fn new() -> Self {
        let bits = 13;
        Self { places: alloc::vec![Self::free(); 1 << bits], bits, count: 0, rests: Vec::new() }
    }

    /// The entry of the word, or a free one if it has none.
    #[expect(clippy::inline_always, reason = "each word of each text goes through it")]
    #[inline(always)]
    pub(crate) fn get(&self, word: Word<'_>) -> Option<&Entry<T>> {
        let mut place = word.place(self.bits);
        loop {
            let entry = self.places.get(place)?;
            let [first, second] = entry.head;
            let differs = (first ^ word.head[0]) | (second ^ word.head[1]);
            // Most often the first is it, or free: with one jump for both.
            if differs.min(first) == 0 && (word.rest.is_empty() || self.rest_is(entry, word.rest)) {
                return Some(entry);
            }
            place = (place + 1) & (self.places.len() - 1);
        }
    }

    #[cold]
    fn rest_is(&self, entry: &Entry<T>, rest: &[u8]) -> bool {
        if entry.is_free() {
            return true;
        }
        let known = self.rests.binary_search_by_key(&entry.number, |(number, _)| *number);
        let known = known.ok().and_then(|i| self.rests.get(i));
        known.is_some_and(|(_, known)| known.eq_ignore_ascii_case(rest))
    }

    /// The number of the word, which it gets if it has none yet.
    #[inline(never)]
    pub(crate) fn add(&mut self, word: Word<'_>) -> u32 {
        if let Some(entry) = self.get(word).filter(|entry| !entry.is_free()) {
            return entry.number;
        }
        let number = self.count;
        self.count += 1;
        if !word.rest.is_empty() {
            self.rests.push((number, word.rest.to_vec()));
        }
        if self.count as usize > self.places.len() / 2 {
            self.bits += 1;
            let new = alloc::vec![Self::free(); 1 << self.bits];
            for entry in core::mem::replace(&mut self.places, new) {
                if !entry.is_free() {
                    self.put(entry);
                }
            }
        }
        self.put(Entry { head: word.head, number, what: T::default() });
        number
    }

    fn put(&mut self, new: Entry<T>) {
        let mut place = place(new.head, self.bits);
        while self.places.get(place).is_some_and(|entry| !entry.is_free()) {
            place = (place + 1) & (self.places.len() - 1);
        }
        if let Some(free) = self.places.get_mut(place) {
            *free = new;
        }
    }

    /// The same words, with something else for each number.
    pub(crate) fn with<U: Copy + Default>(self, what: impl Fn(u32) -> U) -> Words<U> {
        let Self { places, bits, count, rests } = self;
        let entry = |Entry { head, number, .. }: Entry<T>| {
            let is_word = number != NO_WORD;
            let what = if is_word { what(number) } else { U::default() };
            Entry { head, number, what }
        };
        Words { places: places.into_iter().map(entry).collect(), bits, count, rests }
    }

    /// The memory that they take, in bytes.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        let rests = self.rests.iter().map(|(_, rest)| size_of::<(u32, Vec<u8>)>() + rest.len());
        size_of_val(self.places.as_slice()) + rests.sum::<usize>()
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

    use super::{Entry, HEAD, NO_WORD, Word, Words};

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
                        let before_space = word.get(plain) == Some(&b' ') && plain < HEAD;
                        assert_eq!(found.before_space, before_space, "{}", text.escape_ascii());
                    }
                }
            }
        }
    }

    /// In either case, and apart from every word that is longer, shorter, or different in a byte.
    #[test]
    fn words_are_told_apart() {
        let number = |words: &Words<()>, word: &str| {
            words.get(Word::at(word.as_bytes(), 0)).map_or(NO_WORD, Entry::number)
        };
        let mut words = Words::new();
        let mut all: Vec<String> = Vec::new();
        for length in 1..40 {
            for changed in 0..length {
                let word: String =
                    (0..length).map(|i| if i == changed { '7' } else { 'b' }).collect();
                assert_eq!(number(&words, &word), NO_WORD, "{word}");
                assert_eq!(words.add(Word::at(word.as_bytes(), 0)) as usize, all.len(), "{word}");
                all.push(word);
            }
        }
        // More than the first table holds.
        all.extend((0..20_000).map(|number| std::format!("word{number}")));
        for word in &all {
            words.add(Word::at(word.as_bytes(), 0));
        }
        for (i, word) in (0..).zip(&all) {
            let upper = word.to_ascii_uppercase();
            assert_eq!(number(&words, word), i, "{word}");
            assert_eq!(number(&words, &upper), i, "{upper}");
            assert_eq!(words.add(Word::at(upper.as_bytes(), 0)), i, "{upper}");
        }
        assert_eq!(number(&words, "word20000"), NO_WORD);
        let squares = words.with(|number| u64::from(number).pow(2));
        for (i, word) in (0..).zip(&all) {
            let entry = squares.get(Word::at(word.as_bytes(), 0));
            assert_eq!(entry.map(Entry::what), Some(&u64::pow(i, 2)), "{word}");
        }
    }
}
