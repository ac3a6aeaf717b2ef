//! A text, and where a phrase stands in it.

use core::ops::Range;

use crate::diagnosis::phrase::{BLANK, CLOSE, ELLIPSIS, Letters, OPEN, OR, close_of, is_blank};
use crate::enhanced::EnhancedStatusCode;

/// How far apart the parts around a `…` may stand, in bytes.
const GAP: usize = 80;

/// A text that phrases are held against, and the codes that its lines repeat.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Haystack<'a> {
    pub(crate) text: &'a [u8],
    pub(crate) code: Option<[u8; 3]>,
}

impl Haystack<'_> {
    /// Where `pattern` stands in the text, if its byte `anchor` is the text's byte `at`, of which
    /// so many bytes are `known` to be the same. It may stand `anywhere`, or not within an
    /// address, a host name or a URL.
    pub(crate) fn find(
        self,
        pattern: &[u8],
        anchor: usize,
        at: usize,
        known: usize,
        anywhere: bool,
    ) -> Option<Range<usize>> {
        let end = self.forward(pattern, anchor + known, at + known)?;
        let start = self.backward(pattern, anchor, at)?;
        let found = start..end;
        (anywhere || self.stands_alone(&found)).then_some(found)
    }

    /// The same for a pattern with one `…`, at `gap`, of which a word is known on either side: where
    /// it stands in the pattern, and in the text.
    pub(crate) fn find_around(
        self,
        pattern: &[u8],
        gap: usize,
        (first, first_at): (usize, usize),
        (last, last_at): (usize, usize),
        anywhere: bool,
    ) -> Option<Range<usize>> {
        let (before, after) = (pattern.get(..gap)?, pattern.get(gap + 1..)?);
        let last = last.checked_sub(gap + 1)?;
        let from = self.forward(before, first, first_at)?;
        let to = self.backward(after, last, last_at)?;
        let fits = from <= to && to - from <= GAP && !(from..to).any(|at| self.ends_sentence(at));
        let found = || {
            let found =
                self.backward(before, first, first_at)?..self.forward(after, last, last_at)?;
            (anywhere || self.stands_alone(&found)).then_some(found)
        };
        fits.then(found)?
    }

    /// The end of what the pattern from `i` on is, if that begins at `at`.
    fn forward(self, pattern: &[u8], mut i: usize, mut at: usize) -> Option<usize> {
        while let Some(&byte) = pattern.get(i) {
            i += 1;
            match byte {
                BLANK => at = self.skip_blank(at)?,
                ELLIPSIS => return self.forward_after_gap(pattern, i, at),
                OPEN => return self.forward_choice(pattern, i, at),
                // The end of the alternative chosen.
                CLOSE => {}
                OR => i = close_of(pattern, i) + 1,
                _ => at = self.step(byte, at)?,
            }
        }
        // Not in the middle of a word.
        (!(self.is_word(at) && at.checked_sub(1).is_some_and(|last| self.is_word(last))))
            .then_some(at)
    }

    /// The end of `byte` if it stands at `at`.
    fn step(self, byte: u8, at: usize) -> Option<usize> {
        if self.text.get(at)?.to_ascii_lowercase() == byte {
            return Some(at + 1);
        }
        // A typographic apostrophe.
        (byte == b'\'' && self.text.get(at..)?.starts_with("’".as_bytes())).then_some(at + 3)
    }

    fn forward_choice(self, pattern: &[u8], mut i: usize, at: usize) -> Option<usize> {
        let close = close_of(pattern, i);
        let here = self.text.get(at).map_or(0, u8::to_ascii_lowercase);
        loop {
            // Most alternatives begin with another letter.
            let fits = match *pattern.get(i)? {
                byte @ (b'a'..=b'z' | b'0'..=b'9') => byte == here,
                _ => true,
            };
            if fits {
                if let Some(end) = self.forward(pattern, i, at) {
                    return Some(end);
                }
            }
            let next = pattern.get(i..close)?.iter().position(|&byte| byte == OR)?;
            i += next + 1;
        }
    }

    fn forward_after_gap(self, pattern: &[u8], i: usize, at: usize) -> Option<usize> {
        let first = Letters::first(pattern, i);
        let limit = at.saturating_add(GAP).min(self.text.len());
        for start in at..limit {
            if first.has(*self.text.get(start)?) && self.begins_word(start) {
                if let Some(end) = self.forward(pattern, i, start) {
                    return Some(end);
                }
            }
            if self.ends_sentence(start) {
                return None;
            }
        }
        None
    }

    /// The start of what the pattern before `i` is, if that ends at `at`.
    fn backward(self, pattern: &[u8], mut i: usize, mut at: usize) -> Option<usize> {
        while let Some(before) = i.checked_sub(1) {
            i = before;
            match pattern.get(i).copied()? {
                BLANK => at = self.skip_blank_back(at)?,
                ELLIPSIS => return self.backward_before_gap(pattern, i, at),
                CLOSE => return self.backward_choice(pattern, i, at),
                // The start of the alternative chosen.
                OPEN => {}
                OR => i = pattern.get(..i)?.iter().rposition(|&byte| byte == OPEN)?,
                byte => at = self.step_back(byte, at)?,
            }
        }
        (!(self.is_word(at) && at.checked_sub(1).is_some_and(|last| self.is_word(last))))
            .then_some(at)
    }

    fn step_back(self, byte: u8, at: usize) -> Option<usize> {
        let last = at.checked_sub(1)?;
        if self.text.get(last)?.to_ascii_lowercase() == byte {
            return Some(last);
        }
        (byte == b'\'' && self.text.get(..at)?.ends_with("’".as_bytes())).then(|| at - 3)
    }

    fn backward_choice(self, pattern: &[u8], close: usize, at: usize) -> Option<usize> {
        let open = pattern.get(..close)?.iter().rposition(|&byte| byte == OPEN)?;
        let mut end = close;
        let here = at.checked_sub(1).and_then(|last| self.text.get(last));
        let here = here.map_or(0, u8::to_ascii_lowercase);
        loop {
            let fits = match *pattern.get(end.checked_sub(1)?)? {
                byte @ (b'a'..=b'z' | b'0'..=b'9') => byte == here,
                _ => true,
            };
            if fits {
                if let Some(start) = self.backward(pattern, end, at) {
                    return Some(start);
                }
            }
            end = open + 1 + pattern.get(open + 1..end)?.iter().rposition(|&byte| byte == OR)?;
        }
    }

    fn backward_before_gap(self, pattern: &[u8], i: usize, at: usize) -> Option<usize> {
        let last = Letters::last(pattern, i);
        for end in (at.saturating_sub(GAP).max(1)..=at).rev() {
            if self.ends_sentence(end) && end < at {
                return None;
            }
            let before = end - 1;
            if last.has(*self.text.get(before)?) && !(self.is_word(before) && self.is_word(end)) {
                if let Some(start) = self.backward(pattern, i, end) {
                    return Some(start);
                }
            }
        }
        None
    }

    fn ends_sentence(self, at: usize) -> bool {
        matches!(self.text.get(at), Some(b'.' | b'!' | b'?' | b';'))
            && self.text.get(at + 1).is_none_or(u8::is_ascii_whitespace)
    }

    fn begins_word(self, at: usize) -> bool {
        let goes_on =
            self.is_word(at) && at.checked_sub(1).is_some_and(|before| self.is_word(before));
        !goes_on && self.text.get(at).is_some_and(|byte| !is_blank(*byte))
    }

    fn is_word(self, at: usize) -> bool {
        self.text.get(at).is_some_and(u8::is_ascii_alphanumeric)
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

    /// Neither end is in the middle of an address, a host name or a URL.
    fn stands_alone(self, found: &Range<usize>) -> bool {
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
