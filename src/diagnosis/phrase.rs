//! A phrase, as the tables write it.
//!
//! ASCII letters match in either case, others as the table spells them. Between two words stands
//! a *blank*: any run of white space, punctuation that joins (`:`, `,`, quotes, brackets), hyphens
//! and underscores, and a line break with the codes that the next line repeats. `…` stands for
//! anything within one sentence. `{a|b}` stands for either, and `{a|}` for `a` or nothing.

#[cfg(test)]
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// What stands for a blank, for `…`, and for `{`, `|` and `}` in a pattern.
pub(crate) const BLANK: u8 = b' ';
pub(crate) const ELLIPSIS: u8 = 0;
pub(crate) const OPEN: u8 = 1;
pub(crate) const OR: u8 = 2;
pub(crate) const CLOSE: u8 = 3;

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
        // A blank within the braces counts where there is none beside them: `{not |un}known`.
        let is_space = |byte: Option<&u8>| matches!(byte, None | Some(&(BLANK | ELLIPSIS)));
        let (spaced_before, spaced_after) = (is_space(result.last()), is_space(rest.first()));
        let trim = |choice| match (spaced_before, spaced_after) {
            (true, true) => <[u8]>::trim_ascii(choice),
            (true, false) => choice.trim_ascii_start(),
            (false, true) => choice.trim_ascii_end(),
            (false, false) => choice,
        };
        let choices: Vec<&[u8]> = group.split(|&byte| byte == OR).map(trim).collect();
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
    pub(crate) fn first(pattern: &[u8], i: usize) -> Self {
        match pattern.get(i) {
            Some(&OPEN) => {
                let group = pattern.get(i + 1..close_of(pattern, i)).unwrap_or_default();
                Self::any(group.split(|&byte| byte == OR).map(<[u8]>::first))
            }
            byte => Self::any([byte]),
        }
    }

    /// With which the pattern ends before `i`.
    pub(crate) fn last(pattern: &[u8], i: usize) -> Self {
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
pub(crate) fn close_of(pattern: &[u8], i: usize) -> usize {
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
