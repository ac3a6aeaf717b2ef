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

/// A word or a sign of a text, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece<'a> {
    pub(crate) what: What<'a>,
    /// Whether a blank is before it.
    pub(crate) after_blank: bool,
    /// Whether it ends a sentence.
    pub(crate) ends_sentence: bool,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum What<'a> {
    Word(Word<'a>),
    /// Any other byte, and the line feed of an empty line; a typographic apostrophe is a plain one.
    Sign(u8),
}

/// Whether the byte may stand between two words of a phrase.
#[inline]
pub(crate) fn is_blank(byte: u8) -> bool {
    matches!(Kind::of(byte), Kind::Blank)
}

#[derive(Clone, Copy)]
enum Kind {
    Word,
    Blank,
    Sign,
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

/// What is left of a text, to be cut into words and signs.
#[derive(Clone, Debug)]
pub(crate) struct Pieces<'a> {
    text: &'a [u8],
    at: usize,
    after_blank: bool,
    /// The code that lines repeat, if there is one.
    code: Word<'static>,
    has_code: bool,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    #[inline]
    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let start = self.at;
            let &byte = self.text.get(start)?;
            let (what, length, ends_sentence, before_space);
            match Kind::of(byte) {
                Kind::Word => {
                    let word = Word::at(self.text, start);
                    if word.is(self.code) && self.skip_codes() {
                        continue;
                    }
                    what = What::Word(word);
                    (length, ends_sentence, before_space) =
                        (word.len(), false, word.is_before_space());
                }
                Kind::Blank if byte == b'\n' && self.is_in_empty_line() => {
                    (what, length, ends_sentence) = (What::Sign(byte), 1, true);
                    before_space = false;
                }
                Kind::Blank => {
                    self.after_blank = true;
                    self.at += 1;
                    continue;
                }
                Kind::Sign => {
                    let rest = self.text.get(start..).unwrap_or_default();
                    let sign;
                    (sign, length, ends_sentence) = self::sign(rest);
                    what = What::Sign(sign);
                    before_space = rest.get(length) == Some(&b' ');
                }
            }
            // Whether a space comes cannot be foreseen: passed over without a jump.
            let after_blank = core::mem::replace(&mut self.after_blank, before_space);
            let end = start + length;
            self.at = end + usize::from(before_space);
            return Some(Piece { what, after_blank, ends_sentence, start, end });
        }
    }
}

impl Pieces<'_> {
    /// Whether nothing is before the line feed here on its line: a paragraph ends.
    #[cold]
    fn is_in_empty_line(&self) -> bool {
        let before = self.text.get(..self.at).unwrap_or_default();
        before.ends_with(b"\n") || before.ends_with(b"\n\r")
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

/// The sign that a text begins with, its length, and whether it ends a sentence.
#[inline]
fn sign(text: &[u8]) -> (u8, usize, bool) {
    match text {
        // The typographic apostrophe, U+2019.
        [0xE2, 0x80, 0x99, ..] => (b'\'', 3, false),
        [stop @ (b'.' | b'!' | b'?' | b';'), after @ ..] => {
            (*stop, 1, after.first().is_none_or(u8::is_ascii_whitespace))
        }
        [sign, ..] => (*sign, 1, false),
        [] => (0, 0, false),
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
            after_blank: false,
            code: self.code.map_or(Word::NONE, Word::code),
            has_code: self.from > 0,
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
