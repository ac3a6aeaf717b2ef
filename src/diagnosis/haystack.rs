//! A text, cut into words and signs, and where in it a phrase may stand.

use core::ops::Range;

use crate::diagnosis::words::Word;
use crate::enhanced::EnhancedStatusCode;

/// A text in which phrases are looked for, and the reply code that its lines repeat.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Haystack<'a> {
    pub(crate) text: &'a [u8],
    /// Where to begin: after the codes.
    pub(crate) from: usize,
    pub(crate) code: Option<[u8; 3]>,
}

/// A word or a sign of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece {
    /// The number of the word, if it has one. A sign is any other byte and has that for a number;
    /// a typographic apostrophe is a plain one.
    pub(crate) number: Option<u32>,
    /// Whether a blank is before it.
    pub(crate) after_blank: bool,
    /// Whether it ends a sentence.
    pub(crate) ends_sentence: bool,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Blank,
    Sign,
    /// A sign that may end a sentence.
    Stop,
    /// With which a typographic apostrophe begins.
    Quote,
}

/// What each byte is.
static KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Sign; 256];
    let mut byte = 0;
    while byte < kinds.len() {
        kinds[byte] = match byte as u8 {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => Kind::Word,
            b' ' | b'\t' | b'\r' | b'\n' => Kind::Blank,
            b':' | b',' | b'"' | b'(' | b')' | b'-' | b'_' | b'*' => Kind::Blank,
            b'.' | b'!' | b'?' | b';' => Kind::Stop,
            0xE2 => Kind::Quote,
            _ => Kind::Sign,
        };
        byte += 1;
    }
    kinds
};

/// Whether the byte may stand between two words of a phrase.
pub(crate) fn is_blank(byte: u8) -> bool {
    KINDS[usize::from(byte)] == Kind::Blank
}

/// What is left of a text, to be cut into words and signs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pieces<'a> {
    length: usize,
    rest: &'a [u8],
    code: Option<[u8; 3]>,
    has_code: bool,
    after_blank: bool,
}

impl<'a> Pieces<'a> {
    /// The next, with the number that the word has.
    #[inline]
    pub(crate) fn next(
        &mut self,
        mut number: impl FnMut(Word<'_>) -> Option<u32>,
    ) -> Option<Piece> {
        while let Some((&byte, after)) = self.rest.split_first() {
            let start = self.length - self.rest.len();
            let mut ends_sentence = false;
            let sign = Some(u32::from(byte));
            let kind = KINDS[usize::from(byte)];
            let (number, after) = if kind == Kind::Word {
                if self.skip_codes(byte) {
                    continue;
                }
                let word = Word::leading(self.rest);
                (number(word), self.rest.get(word.len()..).unwrap_or_default())
            } else if kind == Kind::Blank {
                self.after_blank = true;
                self.rest = after;
                continue;
            } else if kind == Kind::Sign {
                (sign, after)
            } else if kind == Kind::Stop {
                ends_sentence = after.first().is_none_or(u8::is_ascii_whitespace);
                (sign, after)
            } else {
                match self.rest.strip_prefix("’".as_bytes()) {
                    Some(after) => (Some(u32::from(b'\'')), after),
                    None => (sign, after),
                }
            };
            let after_blank = core::mem::take(&mut self.after_blank);
            self.rest = after;
            let end = self.length - after.len();
            return Some(Piece { number, after_blank, ends_sentence, start, end });
        }
        None
    }

    #[inline]
    fn skip_codes(&mut self, byte: u8) -> bool {
        let Some(code) = self.code.filter(|code| code[0] == byte) else { return false };
        match Self::after_codes(self.rest, code) {
            Some(after) if core::mem::replace(&mut self.has_code, true) && self.after_blank => {
                self.rest = after;
                true
            }
            _ => false,
        }
    }

    /// What follows the codes that `rest` begins with, if they are those that each line repeats.
    #[inline(never)]
    fn after_codes(rest: &'a [u8], code: [u8; 3]) -> Option<&'a [u8]> {
        match rest.strip_prefix(&code)? {
            [b' ' | b'-', after @ ..] => match EnhancedStatusCode::prefix(after) {
                Ok((_, length)) => after.get(length..),
                Err(_) => Some(after),
            },
            _ => None,
        }
    }
}

impl<'a> Haystack<'a> {
    /// The words and signs of the text. The codes that a line repeats are blanks.
    pub(crate) fn pieces(self) -> Pieces<'a> {
        Pieces {
            length: self.text.len(),
            rest: self.text.get(self.from..).unwrap_or_default(),
            code: self.code,
            has_code: self.from > 0,
            after_blank: false,
        }
    }

    /// Whether the text goes on at `at` with a character that joins words, and then a letter.
    fn joins(self, at: usize, next: Option<usize>) -> bool {
        match self.text.get(at) {
            Some(b'.' | b'@' | b'-') => {
                next.and_then(|next| self.text.get(next)).is_some_and(u8::is_ascii_alphabetic)
            }
            _ => false,
        }
    }

    /// Whether neither end is in the middle of an address, a host name or a URL.
    pub(crate) fn stands_alone(self, found: &Range<usize>) -> bool {
        let before = found.start.checked_sub(1);
        !before.is_some_and(|before| self.joins(before, before.checked_sub(1)))
            && !self.joins(found.end, found.end.checked_add(1))
            && self.text.get(found.end) != Some(&b'@')
            && !self.is_in_url(found.start)
    }

    fn is_in_url(self, at: usize) -> bool {
        let window = self.text.get(at.saturating_sub(256)..at).unwrap_or_default();
        let begins = window
            .iter()
            .rposition(|byte| byte.is_ascii_whitespace() || b"<>()\"'".contains(byte))
            .map_or(0, |at| at + 1);
        let token = window.get(begins..).unwrap_or_default();
        token.windows(3).any(|three| three == b"://") || token.starts_with(b"www.")
    }
}
