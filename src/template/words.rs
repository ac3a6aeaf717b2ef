//! The words of a text, and the parts of a word.

use crate::details::{is_domain_char, quoted_local};

/// The words of a text, which blanks separate; those of a quoted local part are one.
#[derive(Clone)]
pub(super) struct Words<'a> {
    pub(super) rest: &'a str,
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let start = self.rest.trim_start_matches([' ', '\t']);
        let mut end = 0;
        while let Some(c) = split(start, end).1.chars().next().filter(|c| !" \t".contains(*c)) {
            let quoted = quoted_local(split(start, end).1.as_bytes());
            end += quoted.unwrap_or(c.len_utf8());
        }
        let (word, rest) = split(start, end);
        self.rest = rest;
        (!word.is_empty()).then_some(word)
    }
}

/// What stands before, between and after `at`, which is a boundary of characters.
pub(super) fn split(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, ""))
}

pub(super) fn without_last(text: &str, last: char) -> &str {
    text.strip_suffix(last).unwrap_or(text)
}

/// A word, and the punctuation before and after it. The slash of a path is a part of the word.
pub(super) fn core(word: &str) -> (&str, &str, &str) {
    let opened = word.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '/');
    let inner = opened.trim_end_matches(|c: char| !c.is_alphanumeric());
    let (opening, _) = split(word, word.len() - opened.len());
    (opening, inner, split(opened, inner.len()).1)
}

/// How long the domain of an address is, without the full stop of the sentence.
pub(super) fn domain_length(text: &str) -> usize {
    let end = text.find(|c| !is_domain_char(c) && c != '@').unwrap_or(text.len());
    split(text, end).0.trim_end_matches(['.', '-', '_']).len()
}

/// How far it is to the next bracket, quote or the like; also to the next ideograph after a
/// letter, or letter after an ideograph, since Chinese and Japanese set no blanks between them.
pub(super) fn chunk_length(text: &str) -> usize {
    let is_ideograph = |c: char| c >= '\u{2E80}';
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let ends = match c {
            '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}' | '"' | '|' | ';' => true,
            ',' => !before.is_ascii_digit() || !next.is_ascii_digit(),
            '.' => next == '.',
            _ if c.is_ascii_alphanumeric() => is_ideograph(before),
            _ if c.is_ascii() => false,
            _ => !c.is_alphanumeric() || is_ideograph(c) && before.is_ascii_alphanumeric(),
        };
        if ends {
            return at;
        }
        before = c;
    }
    text.len()
}

pub(super) fn is_digits(token: &str) -> bool {
    !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit())
}

pub(super) fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|one| word.eq_ignore_ascii_case(one))
}
