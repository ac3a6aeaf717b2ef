//! A phrase, as the tables write it, and how it is held against a text.
//!
//! ASCII letters match in either case, others as the table spells them. Between two words stands
//! a *blank*: any run of white space, punctuation that joins (`:`, `,`, quotes, brackets), hyphens
//! and underscores, and a line break with the codes that the next line repeats. `…` stands for
//! anything within one sentence. `{a|b}` stands for either, and `{a|}` for `a` or nothing.

#[cfg(test)]
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::enhanced::EnhancedStatusCode;

/// How far apart the parts around a `…` may stand, in bytes.
const GAP: usize = 80;

/// What stands for a blank, for `…`, and for `{`, `|` and `}` in a pattern.
const BLANK: u8 = b' ';
const ELLIPSIS: u8 = 0;
const OPEN: u8 = 1;
const OR: u8 = 2;
const CLOSE: u8 = 3;

/// A row of a table, to be held against texts: words in lower case, and the signs above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pattern: Vec<u8>,
}

impl Phrase {
    /// `None` where the row has no word in it.
    pub(crate) fn new(row: &str) -> Option<Self> {
        let mut pattern: Vec<u8> = Vec::new();
        for c in row.chars() {
            let last = pattern.last().copied();
            match c {
                '…' => {
                    if last == Some(BLANK) {
                        pattern.pop();
                    }
                    pattern.push(ELLIPSIS);
                }
                '{' => pattern.push(OPEN),
                '|' => pattern.push(OR),
                '}' => pattern.push(CLOSE),
                _ if c.is_ascii() && is_blank(c as u8) => {
                    if !matches!(last, None | Some(BLANK | ELLIPSIS)) {
                        pattern.push(BLANK);
                    }
                }
                _ => {
                    let mut bytes = [0; 4];
                    let lower = c.to_ascii_lowercase();
                    pattern.extend(lower.encode_utf8(&mut bytes).as_bytes());
                }
            }
        }
        let is_space = |byte: &u8| matches!(*byte, BLANK | ELLIPSIS);
        let start = pattern.iter().position(|byte| !is_space(byte))?;
        let end = pattern.iter().rposition(|byte| !is_space(byte))? + 1;
        let pattern = with_optional_blanks(pattern.get(start..end)?);
        pattern.iter().any(|&byte| byte > CLOSE && byte != BLANK).then_some(Self { pattern })
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.pattern
    }

    /// The places in the phrase where a word has to stand: for each, the alternatives, and the
    /// words of each alternative, of which any may serve.
    pub(crate) fn places(&self) -> Vec<Vec<Vec<Word>>> {
        let mut places: Vec<Vec<Vec<Word>>> = Vec::new();
        let mut at = 0;
        // Whether what comes next begins a word in the text.
        let mut begins = true;
        while let Some(&byte) = self.pattern.get(at) {
            if byte != OPEN {
                let end = self.part_end(at, OPEN);
                places.extend(
                    self.words(at..end, begins)
                        .into_iter()
                        .map(|word| Vec::from([Vec::from([word])])),
                );
                begins = !self.is_word(end.saturating_sub(1));
                at = end;
                continue;
            }
            let close = close_of(&self.pattern, at);
            let mut alternatives = Vec::new();
            let mut from = at + 1;
            let mut ends_words = true;
            while from <= close {
                let end = self.part_end(from, OR).min(close);
                ends_words &= end == from || !self.is_word(end - 1);
                alternatives.push(self.words(from..end, begins));
                from = end + 1;
            }
            if alternatives.iter().all(|words| !words.is_empty()) {
                places.push(alternatives);
            }
            begins = begins && ends_words;
            at = close + 1;
        }
        places
    }

    /// Where `sign` stands next.
    fn part_end(&self, from: usize, sign: u8) -> usize {
        let rest = self.pattern.get(from..).unwrap_or_default();
        from + rest.iter().take_while(|&&byte| byte != sign).count()
    }

    /// Whether the byte at `at` is part of a word.
    fn is_word(&self, at: usize) -> bool {
        self.pattern.get(at).is_some_and(|&byte| byte.is_ascii_alphanumeric() || byte >= 0x80)
    }

    /// The words in this part of the pattern.
    fn words(&self, part: Range<usize>, begins: bool) -> Vec<Word> {
        let mut words = Vec::new();
        let mut at = part.start;
        while at < part.end {
            let rest = self.pattern.get(at..part.end).unwrap_or_default();
            let length = rest
                .iter()
                .take_while(|byte| byte.is_ascii_alphanumeric() || **byte >= 0x80)
                .count();
            let end = at + length;
            if length > 0 && (at > part.start || begins) {
                // A word that a group follows, or that ends an alternative before more of it.
                let after = match self.pattern.get(end) {
                    Some(&(OR | CLOSE)) => close_of(&self.pattern, end) + 1,
                    _ => end,
                };
                let goes_on = self.pattern.get(after) == Some(&OPEN) || self.is_word(after);
                words.push(Word { range: at..end, goes_on });
            }
            at = end + 1;
        }
        words
    }

    /// Every text that the row stands for, with a word in place of each `…`.
    #[cfg(test)]
    pub(crate) fn texts(&self) -> Vec<String> {
        let mut texts = Vec::from([Vec::new()]);
        let mut at = 0;
        while let Some(&byte) = self.pattern.get(at) {
            at += 1;
            match byte {
                ELLIPSIS => texts.iter_mut().for_each(|text| text.extend(b" qqq ")),
                OPEN => {
                    let rest = self.pattern.get(at..).unwrap_or_default();
                    let length = rest.iter().take_while(|&&byte| byte != CLOSE).count();
                    let group = rest.get(..length).unwrap_or_default();
                    texts = texts
                        .iter()
                        .flat_map(|text| {
                            group
                                .split(|&byte| byte == OR)
                                .map(move |choice| [text, choice].concat())
                        })
                        .collect();
                    at += length + 1;
                }
                _ => texts.iter_mut().for_each(|text| text.push(byte)),
            }
        }
        texts.iter().map(|text| String::from_utf8_lossy(text).into_owned()).collect()
    }
}

/// A word of a phrase.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub(crate) range: Range<usize>,
    /// Whether the word of a text may go on after it.
    pub(crate) goes_on: bool,
}

/// Of `a {b|} c`, the blank after the group belongs to `b`; of `a {b|}`, the one before it.
fn with_optional_blanks(pattern: &[u8]) -> Vec<u8> {
    let mut result: Vec<u8> = Vec::new();
    let mut rest = pattern;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != OPEN {
            result.push(byte);
            continue;
        }
        let length = rest.iter().take_while(|&&byte| byte != CLOSE).count();
        let (group, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        rest = after.get(1..).unwrap_or_default();
        let choices: Vec<&[u8]> = group.split(|&byte| byte == OR).map(<[u8]>::trim_ascii).collect();
        let optional = choices.contains(&&b""[..]);
        let blank_after = optional && rest.first() == Some(&BLANK);
        let blank_before = optional && rest.is_empty() && matches!(result.last(), Some(&BLANK));
        if blank_after {
            rest = rest.get(1..).unwrap_or_default();
        }
        if blank_before {
            result.pop();
        }
        for (i, choice) in choices.iter().enumerate() {
            result.push(if i == 0 { OPEN } else { OR });
            if blank_before && !choice.is_empty() {
                result.push(BLANK);
            }
            result.extend(*choice);
            if blank_after && !choice.is_empty() {
                result.push(BLANK);
            }
        }
        result.push(CLOSE);
    }
    result
}

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

/// The ASCII letters and digits that may stand at one place of a pattern, and whether anything
/// else may.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Letters(u64);

impl Letters {
    pub(crate) const ALL: Self = Self(u64::MAX);

    #[inline]
    const fn of(byte: u8) -> u64 {
        match byte.to_ascii_lowercase() {
            letter @ b'a'..=b'z' => 1 << (letter - b'a'),
            digit @ b'0'..=b'9' => 1 << (digit - b'0' + 26),
            _ => 1 << 63,
        }
    }

    /// What is known of a byte: of anything but an ASCII letter or digit, nothing.
    #[inline]
    pub(crate) const fn certain(byte: u8) -> Self {
        if byte.is_ascii_alphanumeric() { Self(Self::of(byte)) } else { Self::ALL }
    }

    #[inline]
    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    #[inline]
    pub(crate) const fn has(self, byte: u8) -> bool {
        self.0 & Self::of(byte) != 0
    }

    /// With which the pattern goes on at `i`.
    fn first(pattern: &[u8], i: usize) -> Self {
        match pattern.get(i) {
            Some(&OPEN) => {
                let group = pattern.get(i + 1..close_of(pattern, i)).unwrap_or_default();
                Self::any(group.split(|&byte| byte == OR).map(<[u8]>::first))
            }
            byte => Self::any([byte]),
        }
    }

    /// With which the pattern ends before `i`.
    fn last(pattern: &[u8], i: usize) -> Self {
        let before = pattern.get(..i).unwrap_or_default();
        match before.split_last() {
            Some((&CLOSE, inside)) => {
                let open = inside.iter().rposition(|&byte| byte == OPEN).unwrap_or_default();
                let group = inside.get(open + 1..).unwrap_or_default();
                Self::any(group.split(|&byte| byte == OR).map(<[u8]>::last))
            }
            last => Self::any([last.map(|(byte, _)| byte)]),
        }
    }

    /// Where a blank or nothing is among them, anything may stand there.
    fn any<'p>(bytes: impl IntoIterator<Item = Option<&'p u8>>) -> Self {
        bytes.into_iter().fold(Self(0), |letters, byte| match byte {
            None | Some(&(BLANK | ELLIPSIS | OPEN | OR | CLOSE)) => Self::ALL,
            Some(&byte) => Self(letters.0 | Self::of(byte)),
        })
    }

    /// Of the word after the one that ends at `i` of the pattern.
    pub(crate) fn after(pattern: &[u8], i: usize) -> Self {
        match pattern.get(i) {
            Some(&BLANK) => Self::first(pattern, i + 1),
            _ => Self::ALL,
        }
    }

    /// Of the word before the one that begins at `i` of the pattern.
    pub(crate) fn before(pattern: &[u8], i: usize) -> Self {
        match i.checked_sub(1).and_then(|before| pattern.get(before)) {
            Some(&BLANK) => Self::last(pattern, i - 1),
            _ => Self::ALL,
        }
    }
}

/// Where the group ends that is open at `i`.
fn close_of(pattern: &[u8], i: usize) -> usize {
    let rest = pattern.get(i..).unwrap_or_default();
    i + rest.iter().take_while(|&&byte| byte != CLOSE).count()
}

/// Whether the byte may stand between two words of a phrase.
pub(crate) const fn is_blank(byte: u8) -> bool {
    matches!(
        byte,
        b' ' | b'\t' | b'\r' | b'\n' | b':' | b',' | b'"' | b'(' | b')' | b'-' | b'_' | b'*'
    )
}
