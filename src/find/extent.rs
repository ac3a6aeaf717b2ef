//! Where a reply ends in a text, and what of it is for people.

use memchr::{memchr, memchr3_iter, memmem, memrchr};

use crate::command::Command;

use super::commands;
use super::numbers::Head;

/// What follows the codes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extent<'a> {
    pub(super) text: &'a str,
    /// Where the reply ends.
    pub(super) end: usize,
    /// The command of a note that follows the reply.
    pub(super) command: Option<Command>,
}

/// Reads on from the codes of a reply, with which the text `begins` or not.
pub(super) fn of(text: &str, head: Head, begins: bool) -> Extent<'_> {
    let bytes = text.as_bytes();
    let Opening { from, quotes, ends_sentence } = Opening::read(text, head, begins);
    let lines = lines_end(bytes, head.start, from);
    let closed = match quotes {
        Some(_) => closed(text, from, paragraph_end(bytes, from), quotes),
        // Nothing stands before it that could be open.
        None if head.start == 0 && head.opened.is_none() => None,
        None => {
            let quotes = is_in_quotes(text, head.start).then_some(('"', '"'));
            closed(text, from, lines, quotes)
        }
    };
    let end = closed.unwrap_or(lines);
    let (command, tail) = notes(slice(text, from, lines.max(end)).as_bytes(), begins);
    let end = tail.map_or(end, |tail| end.min(from + tail));

    let region = slice(text, from, end);
    let mut body = without_separators(region);
    let field = LOG_FIELDS.iter().find(|field| head.code.is_none() && body.starts_with(**field));
    if let Some(field) = field {
        body = slice(body, field.len(), body.len()).trim_start();
    }
    let start = from + region.len() - body.len();
    body = body.trim_end();
    if field.is_some_and(|field| field.ends_with('(')) {
        body = body.strip_suffix(')').unwrap_or(body).trim_end();
    }
    // Exchange puts one at the end of each reply.
    body = body.strip_suffix(" ##").unwrap_or(body).trim_end();
    let says_something = |c: char| begins || !(c.is_ascii_punctuation() || is_closing(c));
    if ends_sentence || !body.contains(says_something) {
        return Extent { text: "", end: head.end, command };
    }
    Extent { text: body, end: start + body.len(), command }
}

/// What stands around the codes.
#[derive(Clone, Copy, Debug)]
struct Opening {
    /// Where the text of the reply begins, but for separators.
    from: usize,
    /// The quotes or brackets that the reply stands in.
    quotes: Option<(char, char)>,
    /// Somebody's sentence ends here that names the code: `"Error 421," she saw.`
    ends_sentence: bool,
}

impl Opening {
    fn read(text: &str, head: Head, begins: bool) -> Self {
        let (before, after) = (slice(text, 0, head.start), slice(text, head.end, text.len()));
        // `(550) no such user`, `Error 421."`, `550: no such user`
        let body = after.trim_start_matches(CLOSERS);
        let closers = slice(after, 0, after.len() - body.len());
        // The hyphen of the wire, the underscore of qmail's log.
        let body = body.strip_prefix(['-', '_']).unwrap_or(body);
        let from = text.len() - body.len();

        if let Some(quote @ ('\'' | '"')) = body.chars().next() {
            // `problem 554-'no'`, but not the reply `554-'no' is no address`.
            if after.starts_with('-') && !begins {
                return Self { from: from + 1, quotes: Some((quote, quote)), ends_sentence: false };
            }
        }
        // `(#5.1.1)`
        let before = before.strip_suffix('#').unwrap_or(before);
        let opened = head.opened.map(char::from).or_else(|| before.chars().next_back());
        let quotes = opened.and_then(|open| PAIRS.iter().find(|(opening, _)| *opening == open));
        Self {
            from,
            quotes: quotes.copied().filter(|(_, close)| !closers.contains(*close)),
            ends_sentence: quotes.is_none() && closers.contains(is_closing),
        }
    }
}

/// `text[from..to]`; empty where that is none, which does not happen.
fn slice(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}

/// What stands right after a code without being the text.
const CLOSERS: &[char] =
    &['.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '"', '\'', '`', '”', '’', '»'];

/// The quotes and brackets that a reply stands in.
const PAIRS: &[(char, char)] = &[
    ('(', ')'),
    ('[', ']'),
    ('{', '}'),
    ('<', '>'),
    ('"', '"'),
    ('\'', '\''),
    ('`', '\''),
    ('“', '”'),
    ('‘', '’'),
    ('„', '“'),
    ('«', '»'),
];

fn is_closing(sign: char) -> bool {
    PAIRS.iter().any(|(_, close)| *close == sign)
}

/// `text` without the signs between the codes and the text: `: `, ` - `, `. `.
fn without_separators(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        let mut chars = rest.chars();
        let Some(':' | ',' | ';' | '.' | '-' | '–' | '—' | '=') = chars.next() else {
            return rest;
        };
        let after = chars.as_str();
        if !after.is_empty() && !after.starts_with(char::is_whitespace) && !rest.starts_with(':') {
            return rest;
        }
        rest = after.trim_start();
    }
}

/// What logs write between an enhanced status code and the text.
const LOG_FIELDS: &[&str] =
    &["stat=", "status=bounced (", "status=deferred (", "status=expired (", "status=sent ("];

/// Where the line ends that holds `at`.
fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes.get(at..).and_then(|rest| memchr(b'\n', rest)).map_or(bytes.len(), |end| at + end)
}

/// How many blanks begin this.
fn indentation(line: &[u8]) -> usize {
    line.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

/// Where the lines of the reply end: those that its hyphens announce, and those that are folded,
/// which is to say indented further than the one with the code (RFC 5322 §2.2.3).
fn lines_end(bytes: &[u8], start: usize, from: usize) -> usize {
    let line = bytes.get(..start).and_then(|before| memrchr(b'\n', before)).map_or(0, |at| at + 1);
    let indent = indentation(bytes.get(line..start).unwrap_or_default());
    let code = bytes.get(start..start + 3);
    let mut announced = bytes.get(start + 3) == Some(&b'-');
    let mut end = line_end(bytes, from);
    while let Some(next) = bytes.get(end + 1..) {
        let blanks = indentation(next);
        let mut line = next.get(blanks..).unwrap_or_default();
        if let [] | [b'\r' | b'\n', ..] = line {
            break;
        }
        line = line.strip_prefix(b"<<< ").unwrap_or(line);
        let again = match (line, code) {
            ([x, y, z, b' ' | b'-' | b'\r' | b'\n', ..] | [x, y, z], Some(code)) => {
                announced && [*x, *y, *z] == *code
            }
            _ => false,
        };
        if !again && blanks <= indent {
            break;
        }
        if again {
            announced = line.get(3) == Some(&b'-');
        }
        end = line_end(bytes, end + 1);
    }
    end
}

/// Where the paragraph ends that holds `at`: before an empty line.
fn paragraph_end(bytes: &[u8], at: usize) -> usize {
    let mut end = line_end(bytes, at);
    while let Some(next) = bytes.get(end + 1..) {
        if let [] | [b'\r' | b'\n', ..] = next.get(indentation(next)..).unwrap_or_default() {
            break;
        }
        end = line_end(bytes, end + 1);
    }
    end
}

/// Whether a quote is open at `at` that began on the same line: `"smtp; 550 no","status":"5.0.0"`.
fn is_in_quotes(text: &str, at: usize) -> bool {
    let before = text.as_bytes().get(at.saturating_sub(REACH)..at).unwrap_or_default();
    let line = before.rsplit(|&byte| byte == b'\n').next().unwrap_or_default();
    line.split(|&byte| byte == b'"').count() % 2 == 0
}

/// How far back brackets and quotes are looked for that were opened before the reply.
const REACH: usize = 512;

/// Where a quote or bracket is closed, from `from` to `to`, that was opened before: `quoted`, or
/// a bracket further back, as in `(host mx said: 550 no)`.
fn closed(text: &str, from: usize, to: usize, quoted: Option<(char, char)>) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut brackets = Brackets::default();
    for at in from.saturating_sub(REACH)..from {
        brackets.pass(bytes, at);
    }
    let outside = brackets.open;
    let mut bracket = None;
    if outside != [0; 4] {
        bracket = (from..to).find(|&at| {
            brackets.pass(bytes, at).is_some_and(|kind| {
                matches!((outside.get(kind), brackets.open.get(kind)),
                    (Some(outside), Some(open)) if open < outside)
            })
        });
    }
    let quote = quoted
        .filter(|(open, close)| open == close || !open.is_ascii())
        .and_then(|quotes| unquoted(slice(text, from, to), quotes))
        .map(|at| from + at);
    match (bracket, quote) {
        (Some(bracket), Some(quote)) => Some(bracket.min(quote)),
        _ => bracket.or(quote),
    }
}

/// How many brackets of each kind are open.
#[derive(Clone, Copy, Debug, Default)]
struct Brackets {
    open: [usize; 4],
}

impl Brackets {
    /// Takes note of the byte at `at`; gives the kind of bracket if it closes one.
    fn pass(&mut self, bytes: &[u8], at: usize) -> Option<usize> {
        let (kind, opens) = match bytes.get(at)? {
            b'(' => (0, true),
            b')' => (0, false),
            b'[' => (1, true),
            b']' => (1, false),
            b'{' => (2, true),
            b'}' => (2, false),
            sign @ (b'<' | b'>') => {
                // `<<<`, `->` and `<=` are no brackets.
                let beside = [at.checked_sub(1), at.checked_add(1)];
                let arrow = beside.into_iter().flatten().filter_map(|at| bytes.get(at));
                if arrow.into_iter().any(|byte| byte == sign || matches!(byte, b'-' | b'=')) {
                    return None;
                }
                (3, *sign == b'<')
            }
            _ => return None,
        };
        let open = self.open.get_mut(kind)?;
        if opens {
            *open += 1;
            return None;
        }
        let closes = *open > 0;
        *open = open.saturating_sub(1);
        closes.then_some(kind)
    }
}

/// Where the quotes are closed in which `text` begins. Quotes within it are told from an
/// apostrophe and from the end by what stands on their two sides.
fn unquoted(text: &str, (open, close): (char, char)) -> Option<usize> {
    let mut depth = 1_usize;
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |&(_, next)| next);
        let begins = next.is_alphanumeric() || next == '<';
        if c == open && begins && (before.is_whitespace() || "([{:,=".contains(before)) {
            depth += 1;
        } else if c == close && !begins && before != '\\' {
            depth -= 1;
            if depth == 0 {
                return Some(at);
            }
        }
        before = c;
    }
    None
}

/// What other software writes after a reply, at the signs with which it begins.
const TAILS: &[&str] = &["(state ", "##rfc822;", "#SMTP#"];

/// What it writes without such a sign: qmail to people and to its log; Postfix, of a reply that
/// is its own.
const WORDY_TAILS: &[&str] = &["Giving up on ", "/Giving_up_on_", "; from=<"];

/// How long a note at the end may be that stands in no brackets.
pub(super) const NOTE: usize = 64;

/// The command that notes after the reply name, and where the first of what is not the reply's
/// begins. `after` is what follows the codes.
///
/// Where a reply holds another one, the last note is the outer one's.
fn notes(after: &[u8], begins: bool) -> (Option<Command>, Option<usize>) {
    let mut command = None;
    let mut tail = None;
    for at in memchr3_iter(b'(', b'[', b'#', after) {
        let rest = after.get(at..).unwrap_or_default();
        let noted = commands::noted(rest);
        command = noted.or(command);
        if tail.is_none()
            && (noted.is_some() || TAILS.iter().any(|t| rest.starts_with(t.as_bytes())))
        {
            tail = Some(at);
        }
    }
    if command.is_none() {
        let end = after.get(after.len().saturating_sub(NOTE)..).unwrap_or_default();
        for at in memmem::find_iter(end, b"in ") {
            command = commands::answered(end.get(at..).unwrap_or_default()).or(command);
        }
    }
    // Who writes such words quotes a reply further back.
    for wordy in WORDY_TAILS.iter().filter(|_| !begins) {
        if let Some(at) = memmem::find(after, wordy.as_bytes()) {
            tail = Some(tail.map_or(at, |tail| at.min(tail)));
        }
    }
    (command, tail)
}
