//! A reply inside other text: a log line, a bounce, a field of a delivery report, the sentence
//! that a mail program shows.

mod commands;
mod cues;
mod extent;
mod numbers;

use core::ops::{ControlFlow, Range};

use memchr::memmem;

use crate::code::ReplyCode;
use crate::command::Command;
use crate::digits::Class;
use crate::enhanced::EnhancedStatusCode;
use crate::reply::Reply;

use cues::Cue;
use numbers::{Head, Number};

/// A reply that [`find`] has found in a text, borrowed from it.
///
/// There is a reply code, an enhanced status code, or both. Two are equal when they say the same
/// and stand in the same place.
///
/// # Example
///
/// ```
/// use smtp_reply::{Command, ReplyCode, find};
///
/// let line = "status=bounced (host mx.example.org[192.0.2.25] said: 550 5.1.1 \
///     <anna@example.org>: no such user (in reply to RCPT TO command))";
/// let found = find(line).unwrap();
/// assert_eq!(found.code(), Some(ReplyCode::MAILBOX_UNAVAILABLE));
/// assert_eq!(found.enhanced().unwrap().to_string(), "5.1.1");
/// assert_eq!(found.command(), Some(Command::Rcpt));
/// assert_eq!(found.text(), "<anna@example.org>: no such user");
/// assert_eq!(&line[found.span()], "550 5.1.1 <anna@example.org>: no such user");
///
/// assert_eq!(find("connect to mx.example.org[192.0.2.25]:25: Connection refused"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Found<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    code: Option<ReplyCode>,
    enhanced: Option<EnhancedStatusCode>,
    command: Option<Command>,
}

impl<'a> Found<'a> {
    /// The reply code; `None` where the text gives an enhanced status code only.
    ///
    /// ```
    /// use smtp_reply::find;
    ///
    /// assert_eq!(find("SMTP error 450").unwrap().code().unwrap(), 450);
    /// assert_eq!(find("SMTP error 4.2.1").unwrap().code(), None);
    /// ```
    #[must_use]
    pub const fn code(self) -> Option<ReplyCode> {
        self.code
    }

    /// The enhanced status code; `None` where there is none.
    ///
    /// It is the one of the reply itself, wherever [`Reply::enhanced`] looks for it. A reply
    /// that has none takes it over from what stands before it, as in
    /// `dsn=5.1.1, status=bounced (host mx said: 550 no such user)`, if it is of the same class
    /// and says more than the class.
    ///
    /// ```
    /// use smtp_reply::find;
    ///
    /// let enhanced = |text| find(text).unwrap().enhanced().map(|code| code.to_string());
    /// assert_eq!(enhanced("said: 550 5.1.1 unknown").as_deref(), Some("5.1.1"));
    /// assert_eq!(enhanced("said: 550 unknown (#5.1.1)").as_deref(), Some("5.1.1"));
    /// assert_eq!(enhanced("Status: 5.1.1; smtp; 550 unknown").as_deref(), Some("5.1.1"));
    /// assert_eq!(enhanced("said: 550 unknown"), None);
    /// ```
    #[must_use]
    pub const fn enhanced(self) -> Option<EnhancedStatusCode> {
        self.enhanced
    }

    /// The command that was answered, where the text names it; it need not stand within
    /// [`span`](Self::span).
    ///
    /// ```
    /// use smtp_reply::{Command, find};
    ///
    /// let command = |text| find(text).unwrap().command();
    /// assert_eq!(command("550 5.1.1 no (in reply to RCPT TO command)"), Some(Command::Rcpt));
    /// assert_eq!(command("SMTP error after end of data: 550 no"), Some(Command::EndOfData));
    /// assert_eq!(command("550 5.1.1 no"), None);
    /// ```
    #[must_use]
    pub const fn command(self) -> Option<Command> {
        self.command
    }

    /// What the server says to people: what follows the codes that begin the reply, trimmed,
    /// without the quotes or brackets that the reply stands in and without what other software
    /// adds, such as `(in reply to RCPT TO command)`. It may be empty.
    ///
    /// The lines of a reply of several lines are as they came, with the codes of the later ones.
    ///
    /// ```
    /// use smtp_reply::find;
    ///
    /// let found = find("Remote Server returned '550 5.2.2 mailbox full'").unwrap();
    /// assert_eq!(found.text(), "mailbox full");
    /// assert_eq!(find("Error 421.").unwrap().text(), "");
    /// ```
    #[must_use]
    pub const fn text(self) -> &'a str {
        self.text
    }

    /// Where the reply stands in the text that was searched: from its first code to its end, in
    /// bytes. [`text`](Self::text) is within it.
    ///
    /// ```
    /// use smtp_reply::find;
    ///
    /// let text = "550-5.7.1 a flattened 550 5.7.1 reply";
    /// assert_eq!(find(text).unwrap().span(), 0..text.len());
    /// assert_eq!(find("Error 421.").unwrap().span(), 6..9);
    /// ```
    #[must_use]
    pub const fn span(self) -> Range<usize> {
        self.start..self.end
    }
}

/// Finds the reply in a text: in a log line, a bounce, a field of a delivery report, in what a
/// mail program shows. `None` where there is none.
///
/// A text that begins with a code, as on the wire, is a reply, unless a unit follows (`450 KB`) or
/// the rest of a phone number; quotes and brackets may precede it. Anywhere else a number is a code only where something says so: what
/// mail servers and clients write before it (`said:`, `smtp;`, `<<<`, `SMTP error`, …), or an
/// enhanced status code of the same class after it. After words that do not speak of mail
/// ("error", "code", "status") only a code that has a
/// [`description`](ReplyCode::description) counts. An enhanced status code alone needs such a
/// word too, or a `#`, or the start of the text.
///
/// Dates, sizes, ports, addresses, versions, identifiers, amounts and the codes of HTTP are not
/// taken for replies.
///
/// Where there is more than one, an error comes before a success, a reply code before an enhanced
/// status code, one that is certain before one that is likely, and else the first. A text of many
/// replies is to be split before; [`Reply`] reads what came from the server itself.
///
/// Nothing is allocated, and the time is linear in the length of the text, whatever it holds.
///
/// # Example
///
/// ```
/// use smtp_reply::{Command, find};
///
/// let found = find("Could not send your message. Error 421.").unwrap();
/// assert_eq!(found.code().unwrap(), 421);
///
/// let found = find(
///     "192.0.2.25 does not like recipient.\n\
///      Remote host said: 550 5.1.1 no such user\n\
///      Giving up on 192.0.2.25.\n",
/// ).unwrap();
/// assert_eq!(found.code().unwrap(), 550);
/// assert_eq!(found.enhanced().unwrap().numbers(), (5, 1, 1));
/// assert_eq!(found.command(), Some(Command::Rcpt));
/// assert_eq!(found.text(), "no such user");
///
/// assert_eq!(find("about 250 messages, 450 KB each, sent through port 587"), None);
/// assert_eq!(find("HTTP error 503"), None);
/// ```
#[must_use]
pub fn find(text: &str) -> Option<Found<'_>> {
    let start = beginning(text);
    let candidate = match leading(text, start) {
        Some(head) => Candidate { head, command: None, aside: None },
        None => Search::new(text, start).run()?,
    };
    let Candidate { head, command, aside } = candidate;
    let extent = extent::of(text, head, head.start == start);
    let reply = text.as_bytes().get(head.start..extent.end).unwrap_or_default();
    Some(Found {
        start: head.start,
        end: extent.end,
        text: extent.text,
        code: head.code,
        enhanced: head.enhanced.or_else(|| {
            let code = head.code?;
            within(reply, code).or_else(|| aside.filter(|aside| aside.agrees_with(code)))
        }),
        command: extent.command.or(command),
    })
}

/// What [`find`] finds, for who needs no more of it.
#[cfg(feature = "diagnosis")]
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Codes {
    pub(crate) code: Option<ReplyCode>,
    pub(crate) enhanced: Option<EnhancedStatusCode>,
    /// The command that was answered. Where codes begin the text, a note that says so is left to
    /// [`answered`].
    pub(crate) command: Option<Command>,
    /// Where the codes end that begin the text, if any do.
    pub(crate) end: usize,
}

#[cfg(feature = "diagnosis")]
impl Codes {
    /// The codes of a text. A reply that begins it, which most do, takes but a look.
    pub(crate) fn of_text(text: &str) -> Self {
        let start = beginning(text);
        match leading(text, start) {
            Some(head) => {
                let bytes = text.as_bytes();
                let reply = bytes.get(start..).unwrap_or_default();
                Self {
                    code: head.code,
                    enhanced: head.enhanced.or_else(|| within(reply, head.code?)),
                    command: None,
                    end: head.end,
                }
            }
            None => find(text).map_or_else(Self::default, |found| Self {
                code: found.code,
                enhanced: found.enhanced,
                command: found.command,
                end: 0,
            }),
        }
    }

    /// The codes of a reply, which answers this command.
    pub(crate) fn of_reply(reply: Reply<'_>, command: Option<Command>) -> Self {
        let enhanced = reply.as_bytes().get(4..).map(EnhancedStatusCode::prefix);
        let end = 3 + enhanced.and_then(Result::ok).map_or(0, |(_, length)| 1 + length);
        Self { code: Some(reply.code()), enhanced: reply.enhanced(), command, end }
    }
}

/// The command of a note that begins at `at`: `[RCPT_TO]`, or `in reply to RCPT TO command`, which
/// stands in brackets or at the end of the text.
#[cfg(feature = "diagnosis")]
pub(crate) fn answered(text: &[u8], at: usize) -> Option<Command> {
    let (before, note) = text.split_at_checked(at)?;
    if note.starts_with(b"[") {
        return commands::noted(note);
    }
    let is_note = before.ends_with(b"(") || note.len() <= extent::NOTE;
    if is_note { commands::answered(note) } else { None }
}

/// What may stand before a reply at the start of a text, besides blanks.
const WRAPPING: &[char] = &['"', '\'', '`', '(', '[', '{', '“', '‘', '„', '«', '•', '\u{FEFF}'];

/// Where the text begins, without blanks, quotes and brackets.
fn beginning(text: &str) -> usize {
    // Most texts are replies and nothing else.
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    let rest = text.trim_start_matches(|c: char| c.is_whitespace() || WRAPPING.contains(&c));
    text.len() - rest.len()
}

/// The codes of a reply that begins the text, at `start`.
fn leading(text: &str, start: usize) -> Option<Head> {
    let bytes = text.as_bytes();
    if let Some(head) = Head::on_wire(bytes, start) {
        return Some(head);
    }
    let (Number::Code(code), end) = numbers::read(bytes, start)? else { return None };
    let head = Head::of_code(bytes, start, end, code);
    let after = text.get(end..)?;
    let good = head.enhanced.is_some()
        || match after.strip_prefix('-') {
            Some(rest) => !numbers::is_rest_of_phone_number(rest.as_bytes()),
            None if after.is_empty() || after.starts_with(char::is_whitespace) => {
                !cues::is_measured(after)
            }
            // `550: no`, `[554] no`, but not the number of an item or a time.
            None => {
                code.is_error()
                    && code.description().is_some()
                    && numbers::is_alone(after.as_bytes())
            }
        };
    good.then_some(head)
}

/// The enhanced status code that stands in the text of the reply, not right after its code.
fn within(reply: &[u8], code: ReplyCode) -> Option<EnhancedStatusCode> {
    Reply::framed(reply).enhanced().or_else(|| match reply {
        // A reply of several lines that stand in one: `550-sorry 550 5.1.1 no such user`.
        [x, y, z, b'-', rest @ ..] if code.is_error() => {
            memmem::find_iter(rest, &[b' ', *x, *y, *z])
                .find_map(|at| numbers::attached(rest.get(at + 4..)?, code))
                .map(|attached| attached.enhanced)
        }
        _ => None,
    })
}

/// A reply that may be the one.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    head: Head,
    /// The command that was named last before it.
    command: Option<Command>,
    /// The enhanced status code that was given apart from it, before it.
    aside: Option<EnhancedStatusCode>,
}

/// What one candidate has over another, ascending.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// An enhanced status code of success.
    StatusOfSuccess,
    /// A code that is no error.
    NoError,
    /// An enhanced status code that says "other or undefined" only.
    VagueStatus,
    Status,
    /// A code after a word that may stand before other numbers too.
    LikelyError,
    /// Nothing is better, so nothing else is looked for.
    Error,
}

/// How far before a reply the command may be named: a long address stands between.
const COMMAND_REACH: usize = 512;

/// The search for a reply that does not begin the text. It goes over it once, from word to word
/// and number to number.
#[derive(Debug)]
struct Search<'t> {
    text: &'t str,
    bytes: &'t [u8],
    /// Where the text begins, but for blanks, quotes and brackets.
    start: usize,
    best: Option<(Rank, Candidate)>,
    /// The command that was named last, and where.
    command: Option<(Command, usize)>,
    aside: Option<EnhancedStatusCode>,
    /// The number that was judged last, and found to be no code.
    refused: Option<usize>,
}

impl<'t> Search<'t> {
    const fn new(text: &'t str, start: usize) -> Self {
        Self {
            text,
            bytes: text.as_bytes(),
            start,
            best: None,
            command: None,
            aside: None,
            refused: None,
        }
    }

    fn run(mut self) -> Option<Candidate> {
        let mut at = self.start;
        while let Some(&byte) = self.bytes.get(at) {
            at += match byte {
                b'0'..=b'9' => match self.number(at) {
                    ControlFlow::Continue(length) => length,
                    ControlFlow::Break(()) => break,
                },
                b'a'..=b'z' | b'A'..=b'Z' => {
                    self.command(at);
                    self.run_length(at, |byte| byte.is_ascii_alphanumeric() || byte == b'_')
                }
                b'>' | b'-' => {
                    self.command(at);
                    self.run_length(at, |next| next == b'>' || next == b'-')
                }
                _ => 1,
            };
        }
        self.best.map(|(_, candidate)| candidate)
    }

    /// How many bytes from `at` on are like that, at least one.
    fn run_length(&self, at: usize, like: impl Fn(u8) -> bool) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default();
        rest.iter().take_while(|&&byte| like(byte)).count().max(1)
    }

    fn command(&mut self, at: usize) {
        if let Some((command, end)) = commands::named_at(self.bytes, at) {
            self.command = Some((command, end));
        }
    }

    /// Looks at the number that begins at `at`. Goes on with its length, or stops where nothing
    /// better can come.
    fn number(&mut self, at: usize) -> ControlFlow<(), usize> {
        let run = self.run_length(at, |byte| byte.is_ascii_digit() || byte == b'.');
        if self.refused.is_some_and(|refused| self.is_repeated(refused, at)) {
            self.refused = Some(at);
            return ControlFlow::Continue(run);
        }
        let judged = match numbers::read(self.bytes, at) {
            Some((Number::Code(code), end)) => self.code(at, end, code),
            Some((Number::Enhanced(enhanced), end)) => self.enhanced(at, end, enhanced),
            None => None,
        };
        let Some((rank, head)) = judged else {
            self.refused = Some(at);
            return ControlFlow::Continue(run);
        };
        let command = match self.command {
            Some((command, end)) if end + COMMAND_REACH >= at => Some(command),
            _ => None,
        };
        if self.best.is_none_or(|(best, _)| best < rank) {
            self.best = Some((rank, Candidate { head, command, aside: self.aside }));
        }
        if let (None, Some(enhanced)) = (head.code, head.enhanced) {
            if self.aside.is_none() && !matches!(enhanced.numbers(), (_, 0, 0)) {
                self.aside = Some(enhanced);
            }
        }
        if rank == Rank::Error {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(run.max(head.end - at))
    }

    /// Whether the number at `at` and all around it repeat the one at `before`, with nothing but
    /// signs in between, as in a long run of empty lines `250-`: then there is nothing new to be
    /// said of it.
    fn is_repeated(&self, before: usize, at: usize) -> bool {
        let length = at - before;
        let around = |from: usize| self.bytes.get(from.checked_sub(1)?..from + length);
        match around(before) {
            Some(piece @ [_, _, _, _, signs @ ..]) if length <= 8 => {
                !signs.iter().any(u8::is_ascii_alphanumeric) && around(at) == Some(piece)
            }
            _ => false,
        }
    }

    fn code(&self, at: usize, end: usize, code: ReplyCode) -> Option<(Rank, Head)> {
        let before = cues::window(self.text, at);
        let after = self.text.get(end..)?;
        let head = Head::of_code(self.bytes, at, end, code);
        // An enhanced status code of the same class needs no cue: `550 5.1.1`.
        let sure = head.enhanced.is_some_and(|enhanced| {
            enhanced.agrees_with(code)
                && enhanced.subject().is_some()
                && numbers::may_follow(before.chars().next_back())
        });
        let cue = if sure { Cue::Certain } else { self.cue(before, at, after, head)? };
        if !sure && !cue.takes(code, after) {
            return None;
        }
        let rank = match cue {
            _ if !code.is_error() => Rank::NoError,
            Cue::Certain => Rank::Error,
            _ => Rank::LikelyError,
        };
        Some((rank, head))
    }

    /// What says that the number between `before` and `after` is a code.
    fn cue(&self, before: &str, at: usize, after: &str, head: Head) -> Option<Cue> {
        // `Remote_host_said:_550_no`, as qmail writes to its log.
        let alone = head.enhanced.is_some()
            || numbers::is_alone(after.as_bytes())
            || (after.starts_with('_') && before.ends_with(":_"));
        if !alone {
            return None;
        }
        cues::before(before)
            .or_else(|| self.introduced(before, at))
            .or_else(|| cues::is_quoting(after).then_some(Cue::Likely))
    }

    /// Whether a colon, with a command named before it, leads to what follows:
    /// `after MAIL FROM:<a@example.org> SIZE=2022: `.
    fn introduced(&self, before: &str, at: usize) -> Option<Cue> {
        let (_, end) = self.command?;
        let colon = before.trim_end().ends_with(':');
        (colon && end + COMMAND_REACH >= at).then_some(Cue::Likely)
    }

    fn enhanced(
        &self,
        at: usize,
        end: usize,
        enhanced: EnhancedStatusCode,
    ) -> Option<(Rank, Head)> {
        enhanced.subject()?;
        if !numbers::ends_enhanced(self.bytes.get(end..)?) {
            return None;
        }
        let before = cues::window(self.text, at);
        let cued = at == self.start
            || match before.strip_suffix('#') {
                Some(before) => numbers::may_follow(before.chars().next_back()),
                None => cues::before(before).is_some(),
            };
        if !cued {
            return None;
        }
        let head = Head::of_enhanced(self.bytes, at, end, enhanced);
        let rank = match (head.code, enhanced.classify(), enhanced.numbers()) {
            (Some(code), ..) if code.is_error() => Rank::Error,
            (Some(_), ..) => Rank::NoError,
            (None, Class::Positive, _) => Rank::StatusOfSuccess,
            (None, _, (_, _, 0)) => Rank::VagueStatus,
            (None, ..) => Rank::Status,
        };
        Some((rank, head))
    }
}
