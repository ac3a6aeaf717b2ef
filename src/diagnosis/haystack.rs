//! A text, cut into words and signs, and where in it a phrase may stand.

use core::ops::Range;

use crate::diagnosis::words::Word;
use crate::enhanced::EnhancedStatusCode;

/// The most bytes that a label of a host name has (RFC 1035 §2.3.4).
const LABEL: usize = 63;

/// How far back a URL is looked for, in bytes.
const URL: usize = 256;

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

/// Whether the byte may stand between two words of a phrase.
#[inline]
pub(crate) fn is_blank(byte: u8) -> bool {
    Kind::of(byte) == Kind::Blank
}

impl Kind {
    #[inline]
    fn of(byte: u8) -> Self {
        KINDS.get(usize::from(byte)).copied().unwrap_or(Self::Sign)
    }

    const fn look_up(byte: u8) -> Self {
        match byte {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => Self::Word,
            b' ' | b'\t' | b'\r' | b'\n' | b':' | b',' | b'"' | b'(' | b')' | b'-' | b'_'
            | b'*' => Self::Blank,
            b'.' | b'!' | b'?' | b';' => Self::Stop,
            0xE2 => Self::Quote,
            _ => Self::Sign,
        }
    }
}

/// What each byte is.
static KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Sign; 256];
    let mut byte = u8::MAX;
    loop {
        #[expect(clippy::indexing_slicing, reason = "at compile time, and of all there are")]
        {
            kinds[byte as usize] = Kind::look_up(byte);
        }
        let Some(next) = byte.checked_sub(1) else { break };
        byte = next;
    }
    kinds
};

/// The number of the sign at `at`, its length, and whether it ends a sentence.
#[inline]
fn sign(text: &[u8], at: usize, byte: u8, kind: Kind) -> (Option<u32>, usize, bool) {
    if kind == Kind::Quote && text.get(at..).is_some_and(|rest| rest.starts_with("’".as_bytes()))
    {
        return (Some(u32::from(b'\'')), "’".len(), false);
    }
    let ends_sentence = kind == Kind::Stop && text.get(at + 1).is_none_or(u8::is_ascii_whitespace);
    (Some(u32::from(byte)), 1, ends_sentence)
}

/// What is left of a text, to be cut into words and signs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pieces<'a> {
    text: &'a [u8],
    at: usize,
    /// The code that lines repeat, if there is one.
    code: Word<'static>,
    has_code: bool,
    after_blank: bool,
}

impl Pieces<'_> {
    /// The next, with the number that the word has.
    #[inline]
    pub(crate) fn next(
        &mut self,
        mut number: impl FnMut(Word<'_>) -> Option<u32>,
    ) -> Option<Piece> {
        loop {
            let &byte = self.text.get(self.at)?;
            let kind = Kind::of(byte);
            let (number, length, ends_sentence) = if kind == Kind::Word {
                let word = Word::at(self.text, self.at);
                if word.is(self.code) && self.skip_codes() {
                    continue;
                }
                (number(word), word.len(), false)
            } else if kind == Kind::Blank {
                self.after_blank = true;
                self.at += 1;
                continue;
            } else {
                sign(self.text, self.at, byte, kind)
            };
            let (start, end) = (self.at, self.at + length);
            let after_blank = self.after_blank;
            // Whether a blank comes cannot be foreseen: passed over without a jump.
            self.after_blank = self.text.get(end).is_some_and(|byte| is_blank(*byte));
            self.at = end + usize::from(self.after_blank);
            return Some(Piece { number, after_blank, ends_sentence, start, end });
        }
    }

    /// Passes over the code here and what goes with it, if it is one that a line repeats.
    fn skip_codes(&mut self) -> bool {
        let length = after_code(self.text.get(self.at + 3..).unwrap_or_default());
        match length {
            Some(length) if core::mem::replace(&mut self.has_code, true) && self.after_blank => {
                self.at += 3 + length;
                true
            }
            _ => false,
        }
    }
}

/// How much of what follows a reply code goes with it.
#[inline(never)]
fn after_code(text: &[u8]) -> Option<usize> {
    let [b' ' | b'-', after @ ..] = text else { return None };
    Some(EnhancedStatusCode::prefix(after).map_or(1, |(_, length)| 1 + length))
}

impl<'a> Haystack<'a> {
    /// The words and signs of the text. The codes that a line repeats are blanks.
    pub(crate) fn pieces(self) -> Pieces<'a> {
        Pieces {
            text: self.text,
            at: self.from,
            code: self.code.map_or(Word::NONE, Word::short),
            has_code: self.from > 0,
            after_blank: false,
        }
    }

    /// Whether neither end is in the middle of an address, a host name or a URL.
    #[inline]
    pub(crate) fn stands_alone(self, found: &Range<usize>) -> bool {
        self.ends_alone(found.end) && self.starts_alone(found.start)
    }

    #[inline]
    fn ends_alone(self, end: usize) -> bool {
        match self.text.get(end..) {
            Some([b'@', ..]) => false,
            // The rest of a compound says what it is about: `full-text`, `spam-filter`.
            Some([b'.' | b'-', next, ..]) => !next.is_ascii_alphabetic(),
            _ => true,
        }
    }

    #[inline]
    fn starts_alone(self, start: usize) -> bool {
        let before = self.text.get(..start).unwrap_or_default();
        match before {
            [] | [.., b' '] => true,
            [.., b'.' | b'@' | b'-'] => !is_joined(before) && !is_in_url(before),
            _ => !is_in_url(before),
        }
    }
}

/// Whether a name or an address goes on after this.
fn is_joined(before: &[u8]) -> bool {
    // What is before a hyphen only says more, `X-headers`, unless all of it is a name.
    let in_compound = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'-';
    let compound = match before {
        [.., b'-'] => before.iter().rev().take(LABEL).take_while(in_compound).count(),
        _ => 0,
    };
    match before.get(..before.len() - compound) {
        Some([.., previous, b'@']) => previous.is_ascii_alphanumeric(),
        Some([.., previous, b'.']) => previous.is_ascii_alphabetic(),
        _ => false,
    }
}

/// Whether a URL goes on after this.
fn is_in_url(before: &[u8]) -> bool {
    let ends_url = |byte: &&u8| !(byte.is_ascii_whitespace() || b"<>()\"'".contains(byte));
    let length = before.iter().rev().take(URL).take_while(ends_url).count();
    let token = before.get(before.len() - length..).unwrap_or_default();
    token.windows(3).any(|three| three == b"://") || token.starts_with(b"www.")
}
