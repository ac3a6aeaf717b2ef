//! A phrase, as the tables write it, and how it is held against a text.
//!
//! ASCII letters match in either case, others as the table spells them. Between two words stands
//! a *blank*: any run of white space, punctuation that joins (`:`, `,`, quotes, brackets), hyphens
//! and underscores, and a line break with the codes that the next line repeats. `…` stands for
//! anything within one sentence. `{a|b}` stands for either, and `{a|}` for `a` or nothing.

use std::ops::Range;
use std::string::String;
use std::vec::Vec;

use crate::enhanced::EnhancedStatusCode;

/// How far apart the parts around a `…` may stand, in bytes.
const GAP: usize = 96;
const BLANK: u8 = b' ';
const ELLIPSIS: u8 = 0;

/// One phrase, with its alternatives chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// Words in lower case, [`BLANK`] between them, [`ELLIPSIS`] between parts.
    pattern: Vec<u8>,
}

impl Phrase {
    /// The phrases that a row of a table stands for; none where it holds nothing to match.
    pub(crate) fn expand(row: &str) -> Vec<Self> {
        let mut rows = Vec::from([String::from(row)]);
        let mut phrases = Vec::new();
        while let Some(row) = rows.pop() {
            match row.split_once('{').and_then(|(before, rest)| {
                let (choices, after) = rest.split_once('}')?;
                Some((before, choices, after))
            }) {
                Some((before, choices, after)) => {
                    rows.extend(choices.rsplit('|').map(|choice| [before, choice, after].concat()));
                }
                None => phrases.extend(Self::new(&row)),
            }
        }
        phrases
    }

    fn new(row: &str) -> Option<Self> {
        let mut pattern: Vec<u8> = Vec::new();
        for c in row.chars() {
            let last = pattern.last().copied();
            let mut bytes = [0; 4];
            match c {
                '…' => {
                    if last == Some(BLANK) {
                        pattern.pop();
                    }
                    pattern.push(ELLIPSIS);
                }
                _ if c.is_ascii() && is_blank(c as u8) => {
                    if !matches!(last, None | Some(BLANK | ELLIPSIS)) {
                        pattern.push(BLANK);
                    }
                }
                _ => pattern.extend(c.to_ascii_lowercase().encode_utf8(&mut bytes).as_bytes()),
            }
        }
        let is_space = |byte: &u8| matches!(*byte, BLANK | ELLIPSIS);
        let start = pattern.iter().position(|byte| !is_space(byte))?;
        let end = pattern.iter().rposition(|byte| !is_space(byte))? + 1;
        Some(Self { pattern: pattern.get(start..end)?.to_vec() })
    }

    /// The words, with where each stands.
    pub(crate) fn words(&self) -> impl Iterator<Item = Range<usize>> {
        let mut at = 0;
        self.pattern.split(|&byte| matches!(byte, BLANK | ELLIPSIS)).map(move |word| {
            let start = at;
            at += word.len() + 1;
            start..start + word.len()
        })
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.pattern
    }
}

/// A text that phrases are held against, and the codes that its lines repeat.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Haystack<'a> {
    pub(crate) text: &'a [u8],
    pub(crate) code: Option<[u8; 3]>,
}

impl Haystack<'_> {
    /// Where `pattern` stands in the text, if its byte `anchor` is the text's byte `at`.
    pub(crate) fn find(
        self,
        pattern: &[u8],
        anchor: usize,
        at: usize,
        anywhere: bool,
    ) -> Option<Range<usize>> {
        let first = pattern.get(..anchor)?.iter().rposition(|&byte| byte == ELLIPSIS);
        let part = first.map_or(0, |at| at + 1);
        // The part of the pattern with the anchor: what stands before it, then from it on.
        let mut start = self.backward(pattern.get(part..anchor)?, at)?;
        let (here, mut after) = split_part(pattern.get(anchor..)?);
        let mut end = self.forward(here, at)?;
        while let Some(later) = after {
            let (part, rest) = split_part(later);
            end = self.after_gap(part, end)?;
            after = rest;
        }
        let mut before = pattern.get(..part.saturating_sub(1))?;
        while !before.is_empty() {
            let from = before.iter().rposition(|&byte| byte == ELLIPSIS).map_or(0, |at| at + 1);
            start = self.before_gap(before.get(from..)?, start)?;
            before = before.get(..from.saturating_sub(1))?;
        }
        let found = start..end;
        (anywhere && self.is_bounded(&found) || self.stands_alone(&found)).then_some(found)
    }

    /// The end of `part` if it begins at `at`.
    fn forward(self, part: &[u8], mut at: usize) -> Option<usize> {
        for &byte in part {
            at = match byte {
                BLANK => self.skip_blank(at)?,
                _ if self.text.get(at)?.to_ascii_lowercase() == byte => at + 1,
                // A typographic apostrophe.
                b'\'' if self.text.get(at..)?.starts_with("’".as_bytes()) => at + 3,
                _ => return None,
            };
        }
        Some(at)
    }

    /// The start of `part` if it ends at `at`.
    fn backward(self, part: &[u8], mut at: usize) -> Option<usize> {
        for &byte in part.iter().rev() {
            at = match byte {
                BLANK => self.skip_blank_back(at)?,
                _ if self.text.get(at.checked_sub(1)?)?.to_ascii_lowercase() == byte => at - 1,
                b'\'' if self.text.get(..at)?.ends_with("’".as_bytes()) => at - 3,
                _ => return None,
            };
        }
        Some(at)
    }

    /// The end of the first `part` that stands after `at` in the same sentence.
    fn after_gap(self, part: &[u8], at: usize) -> Option<usize> {
        let limit = at.saturating_add(GAP).min(self.text.len());
        let first = part.first()?;
        for start in at..limit {
            let byte = self.text.get(start)?;
            if byte.to_ascii_lowercase() == *first {
                if self.begins_word(start) {
                    if let Some(end) = self.forward(part, start) {
                        return Some(end);
                    }
                }
            } else if self.ends_sentence(start) {
                return None;
            }
        }
        None
    }

    /// The start of the last `part` that stands before `at` in the same sentence.
    fn before_gap(self, part: &[u8], at: usize) -> Option<usize> {
        let first = part.first()?;
        for start in (at.saturating_sub(GAP)..at).rev() {
            let byte = self.text.get(start)?;
            if byte.to_ascii_lowercase() == *first {
                if self.begins_word(start) && self.forward(part, start).is_some_and(|end| end <= at)
                {
                    return Some(start);
                }
            } else if self.ends_sentence(start) {
                return None;
            }
        }
        None
    }

    fn ends_sentence(self, at: usize) -> bool {
        matches!(self.text.get(at), Some(b'.' | b'!' | b'?' | b';'))
            && self.text.get(at + 1).is_none_or(u8::is_ascii_whitespace)
    }

    fn begins_word(self, at: usize) -> bool {
        !self.text.get(at).is_some_and(|byte| is_blank(*byte))
            && !(self.is_word(at) && at.checked_sub(1).is_some_and(|before| self.is_word(before)))
    }

    fn is_word(self, at: usize) -> bool {
        self.text.get(at).is_some_and(u8::is_ascii_alphanumeric)
    }

    /// Whether the text goes on at `at` with a character that joins words, and then a letter.
    fn joins(self, at: usize, next: Option<usize>) -> bool {
        match self.text.get(at) {
            Some(b'.' | b'@' | b'-') => next
                .and_then(|next| self.text.get(next))
                .is_some_and(|byte| byte.is_ascii_alphabetic()),
            _ => false,
        }
    }

    /// Neither end is in the middle of a word.
    fn is_bounded(self, found: &Range<usize>) -> bool {
        let before = found.start.checked_sub(1);
        !(self.is_word(found.start) && before.is_some_and(|before| self.is_word(before)))
            && !(self.is_word(found.end.saturating_sub(1)) && self.is_word(found.end))
    }

    /// Neither end is in the middle of a word, an address, a host name or a URL.
    fn stands_alone(self, found: &Range<usize>) -> bool {
        let before = found.start.checked_sub(1);
        self.is_bounded(found)
            && !before.is_some_and(|before| self.joins(before, before.checked_sub(1)))
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

    /// The end of the blank that begins at `at`.
    fn skip_blank(self, at: usize) -> Option<usize> {
        let mut end = at;
        loop {
            let run = self.text.get(end..)?.iter().take_while(|byte| is_blank(**byte)).count();
            end += run;
            if end == at {
                return None;
            }
            match self.repeated_codes(end) {
                Some(after) if run > 0 => end = after,
                _ => return Some(end),
            }
        }
    }

    /// The end of the codes at `at`, if they are those that each line repeats.
    fn repeated_codes(self, at: usize) -> Option<usize> {
        let text = self.text.get(at..)?;
        let rest = text.strip_prefix(&self.code?)?;
        match rest {
            [b' ' | b'-', after @ ..] => match EnhancedStatusCode::prefix(after) {
                Ok((_, length)) => Some(at + 4 + length),
                Err(_) => Some(at + 3),
            },
            _ => None,
        }
    }

    /// The start of the blank that ends at `at`.
    fn skip_blank_back(self, at: usize) -> Option<usize> {
        let mut start = at;
        loop {
            let run =
                self.text.get(..start)?.iter().rev().take_while(|byte| is_blank(**byte)).count();
            start -= run;
            if start == at {
                return None;
            }
            match self.repeated_codes_back(start) {
                Some(before) if run > 0 => start = before,
                _ => return Some(start),
            }
        }
    }

    /// The start of the codes that end at `at`, if they are those that each line repeats.
    fn repeated_codes_back(self, at: usize) -> Option<usize> {
        let text = self.text.get(..at)?;
        let code = self.code?;
        if let Some(before) = text.strip_suffix(&code) {
            return Some(before.len());
        }
        // `5.999.999` is the longest enhanced status code.
        let digits = text
            .iter()
            .rev()
            .take(10)
            .take_while(|byte| byte.is_ascii_digit() || **byte == b'.')
            .count();
        let enhanced = at - digits;
        match EnhancedStatusCode::prefix(text.get(enhanced..)?) {
            Ok((_, length)) if length == digits => {
                let before = text.get(..enhanced.checked_sub(1)?)?.strip_suffix(&code)?;
                Some(before.len())
            }
            _ => None,
        }
    }
}

/// The pattern up to its first `…`, and what follows that.
fn split_part(pattern: &[u8]) -> (&[u8], Option<&[u8]>) {
    match pattern.iter().position(|&byte| byte == ELLIPSIS) {
        Some(at) => (pattern.get(..at).unwrap_or_default(), pattern.get(at + 1..)),
        None => (pattern, None),
    }
}

/// Whether the byte may stand between two words of a phrase.
pub(crate) const fn is_blank(byte: u8) -> bool {
    matches!(
        byte,
        b' ' | b'\t' | b'\r' | b'\n' | b':' | b',' | b'"' | b'(' | b')' | b'-' | b'_' | b'*'
    )
}
