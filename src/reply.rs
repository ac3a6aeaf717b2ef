//! A whole reply: its code, its lines, and the enhanced status code wherever it stands.

use core::fmt::{self, Write};
use core::iter::FusedIterator;
use core::str::Utf8Error;

use memchr::{memchr, memchr_iter};

use crate::code::ReplyCode;
use crate::command::Command;
use crate::enhanced::EnhancedStatusCode;
use crate::error::ParseError;
use crate::framing::{self, Framing, Limits};
use crate::retry::{Change, RetryAdvice};

/// One whole reply: one line or several with the same code (RFC 5321 §4.2.1), borrowed from
/// where it was read into.
///
/// It is read tolerantly, for servers send all of this: lines that end in a bare LF, a code
/// without a space or text, text that is not UTF-8, control characters, lines longer than 512
/// octets. What was tolerated can be asked for: [`violations`](Self::violations). Refused is
/// what cannot be one reply: lines with different codes, a line without a code, a first digit
/// other than 1 to 5.
///
/// The text is bytes, for a server may answer in any character set. Whatever is displayed has
/// U+FFFD in place of control characters and of what is not UTF-8, so that no escape sequence of
/// a server reaches a terminal; the bytes themselves are in [`as_bytes`](Self::as_bytes) and
/// [`Line::text`]. Two replies are equal when their bytes are.
///
/// Nothing is allocated. For a reply that owns its bytes there is `ReplyBuf`.
///
/// # Example
///
/// ```
/// use smtp_reply::{Command, ParseErrorKind, Reply, ReplyCode, RetryAdvice};
///
/// let reply = Reply::parse(
///     "550-5.1.1 The account that you tried to reach does not exist.\r\n\
///      550 5.1.1 Please check the address.\r\n",
/// )?;
/// assert_eq!(reply.code(), ReplyCode::MAILBOX_UNAVAILABLE);
/// assert_eq!(reply.enhanced().unwrap().to_string(), "5.1.1");
/// assert_eq!(reply.lines().count(), 2);
/// assert_eq!(reply.retry_advice_after(Command::Rcpt), RetryAdvice::Never);
/// assert_eq!(
///     format!("{:#}", reply.text()),
///     "The account that you tried to reach does not exist. Please check the address.",
/// );
///
/// let error = Reply::parse("250-first\r\n550 second\r\n").unwrap_err();
/// assert_eq!((error.kind(), error.offset()), (ParseErrorKind::CodeDiffers, 11));
/// # Ok::<(), smtp_reply::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reply<'a> {
    /// One reply, as [`framing`] found it.
    bytes: &'a [u8],
    code: ReplyCode,
}

impl<'a> Reply<'a> {
    /// Reads `text`, which has to be one complete reply; its last line end may be missing.
    ///
    /// # Errors
    ///
    /// [`Incomplete`](crate::ParseErrorKind::Incomplete) where another line was announced, or
    /// the code is not complete; [`TrailingData`](crate::ParseErrorKind::TrailingData) where
    /// something follows the reply; [`CodeDiffers`](crate::ParseErrorKind::CodeDiffers) where
    /// a line has another code than the first;
    /// [`Digit`](crate::ParseErrorKind::Digit), [`Class`](crate::ParseErrorKind::Class) and
    /// [`Separator`](crate::ParseErrorKind::Separator) where a line begins with no code, as for
    /// [`ReplyCode::parse`].
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{ParseErrorKind, Reply};
    ///
    /// assert!(Reply::parse("250").is_ok());
    /// let error = Reply::parse("250-more to come\r\n").unwrap_err();
    /// assert_eq!((error.kind(), error.offset()), (ParseErrorKind::Incomplete, 18));
    /// let error = Reply::parse("250 ok\r\n250 ok\r\n").unwrap_err();
    /// assert_eq!((error.kind(), error.offset()), (ParseErrorKind::TrailingData, 8));
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    pub fn parse(text: &'a str) -> Result<Self, ParseError> {
        Self::parse_bytes(text.as_bytes())
    }

    /// [`parse`](Self::parse) for bytes, which need not be UTF-8.
    ///
    /// # Errors
    ///
    /// Those of [`parse`](Self::parse).
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::Reply;
    ///
    /// let reply = Reply::parse_bytes(b"552 Bo\xEEte pleine\r\n")?;
    /// assert_eq!(reply.lines().next().unwrap().text(), b"Bo\xEEte pleine");
    /// assert_eq!(reply.text().to_string(), "Bo\u{FFFD}te pleine");
    /// assert!(Reply::parse_bytes(b"").is_err());
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    pub fn parse_bytes(bytes: &'a [u8]) -> Result<Self, ParseError> {
        framing::whole(bytes)?;
        Ok(Self::framed(bytes))
    }

    /// Reads the first reply of `buffer`: the reply, and how many bytes it takes. `Ok(None)`
    /// where the buffer ends before the reply does, which is no error: read more, and try again.
    ///
    /// A read loop that gets its bytes in pieces does better with a
    /// [`ReplyDecoder`](crate::ReplyDecoder), which looks at each byte only once and has limits.
    ///
    /// # Errors
    ///
    /// As soon as the buffer cannot become a reply: those of [`parse`](Self::parse), without
    /// `Incomplete` and `TrailingData`.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{ParseErrorKind, Reply};
    ///
    /// let buffer = b"250-mx.example.org\r\n250 SIZE 1000\r\n354 go ahead\r\n";
    /// let (reply, length) = Reply::decode(buffer)?.unwrap();
    /// assert_eq!((reply.code().as_u16(), length), (250, 35));
    /// let (next, _) = Reply::decode(&buffer[length..])?.unwrap();
    /// assert_eq!(next.code(), 354);
    ///
    /// assert_eq!(Reply::decode(b"250-mx.example.org\r\n250")?, None);
    /// assert_eq!(Reply::decode(b"HTTP/1.1").unwrap_err().kind(), ParseErrorKind::Digit);
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[inline]
    pub fn decode(buffer: &'a [u8]) -> Result<Option<(Self, usize)>, ParseError> {
        match Framing::new().advance(buffer, Limits::NONE) {
            Ok(Some(end)) => Ok(buffer.get(..end).map(|bytes| (Self::framed(bytes), end))),
            Ok(None) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The reply that `bytes` are known to be.
    #[inline]
    pub(crate) const fn framed(bytes: &'a [u8]) -> Self {
        let code = match bytes.first_chunk() {
            Some(&code) => ReplyCode::from_ascii(code),
            None => ReplyCode::SERVICE_NOT_AVAILABLE,
        };
        Self { bytes, code }
    }

    /// The reply code, which all lines share.
    #[inline]
    #[must_use]
    pub const fn code(self) -> ReplyCode {
        self.code
    }

    /// The bytes of the reply, with its line ends as they came.
    #[inline]
    #[must_use]
    pub const fn as_bytes(self) -> &'a [u8] {
        self.bytes
    }

    /// Whether the reply has more than one line.
    ///
    /// ```
    /// use smtp_reply::Reply;
    ///
    /// assert!(Reply::parse("250-one\r\n250 two\r\n")?.is_multiline());
    /// assert!(!Reply::parse("250 one\r\n")?.is_multiline());
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_multiline(self) -> bool {
        matches!(self.bytes, [_, _, _, b'-', ..])
    }

    /// The lines, of which there is at least one.
    ///
    /// ```
    /// use smtp_reply::Reply;
    ///
    /// let reply = Reply::parse("250-mx.example.org\r\n250-SIZE 1000\r\n250 HELP\r\n")?;
    /// let texts: Vec<&[u8]> = reply.lines().map(|line| line.text()).collect();
    /// assert_eq!(texts, [&b"mx.example.org"[..], b"SIZE 1000", b"HELP"]);
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[inline]
    #[must_use]
    pub const fn lines(self) -> Lines<'a> {
        Lines { rest: self.bytes }
    }

    /// What the server says to people: all lines without the reply code and, where it is the one
    /// that [`enhanced`](Self::enhanced) gives, without the enhanced status code. With `{}` the
    /// lines are joined by line feeds, with `{:#}` by spaces.
    ///
    /// ```
    /// use smtp_reply::Reply;
    ///
    /// let reply = Reply::parse("550-5.7.25 The address has\r\n550 5.7.25 no PTR record.\r\n")?;
    /// assert_eq!(reply.text().to_string(), "The address has\nno PTR record.");
    /// assert_eq!(format!("{:#}", reply.text()), "The address has no PTR record.");
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[must_use]
    pub fn text(self) -> Text<'a> {
        Text { lines: self.lines(), enhanced: self.enhanced() }
    }

    /// The enhanced status code (RFC 3463): the one that begins the text of the first line, as
    /// RFC 2034 §4 asks.
    ///
    /// In a 4yz or 5yz reply it is also looked for where servers put it instead: at the start of
    /// a later line, after a `#` as in `(#5.1.1)`, before a colon, and after one leading `[…]`.
    /// The first one found counts. Versions, addresses, dates and sizes are not taken for it.
    ///
    /// ```
    /// use smtp_reply::Reply;
    ///
    /// let enhanced = |text| {
    ///     let reply = Reply::parse(text).unwrap();
    ///     reply.enhanced().map(|code| code.to_string())
    /// };
    /// assert_eq!(enhanced("550 5.7.1 no").as_deref(), Some("5.7.1"));
    /// assert_eq!(enhanced("550 sorry, no mailbox here (#5.1.1)").as_deref(), Some("5.1.1"));
    /// assert_eq!(enhanced("550-no such user\r\n550 5.1.1 sorry").as_deref(), Some("5.1.1"));
    /// assert_eq!(enhanced("250 queued (#2.0.0)"), None);
    /// assert_eq!(enhanced("554 Exim 4.98.2 is out of sorts"), None);
    /// ```
    #[inline]
    #[must_use]
    pub fn enhanced(self) -> Option<EnhancedStatusCode> {
        let text = self.bytes.get(4..).unwrap_or_default();
        if let [b'2' | b'4' | b'5', b'.', ..] = text {
            if let Ok(code) = EnhancedStatusCode::parse_bytes(text) {
                return Some(code);
            }
        }
        if self.code.is_error() { self.search_enhanced() } else { None }
    }

    fn search_enhanced(self) -> Option<EnhancedStatusCode> {
        self.lines().find_map(|line| {
            let text = line.text();
            leading(text).map(|(code, _)| code).or_else(|| {
                memchr_iter(b'#', text).find_map(|at| {
                    let (before, after) = text.split_at_checked(at)?;
                    match before.last() {
                        Some(byte) if byte.is_ascii_alphanumeric() => None,
                        _ => tolerant(after.get(1..)?).map(|(code, _)| code),
                    }
                })
            })
        })
    }

    /// What the client may do next after this reply to this command: as
    /// [`ReplyCode::retry_advice_after`], and more exactly where there is an enhanced status
    /// code that tells too many recipients, a full mailbox and a message that is too large from
    /// each other (RFC 5321 §4.5.3.1.10, RFC 1870 §6.4, RFC 3463 §3.3, §3.4).
    ///
    /// ```
    /// use smtp_reply::{Change, Command, Reply, RetryAdvice};
    ///
    /// let advice = |text| Reply::parse(text).unwrap().retry_advice_after(Command::Rcpt);
    /// assert_eq!(advice("552 too much"), RetryAdvice::NextTransaction);
    /// assert_eq!(advice("552 5.2.2 mailbox full"), RetryAdvice::Never);
    /// assert_eq!(advice("552 5.2.3 too large"), RetryAdvice::AfterChange(Change::Message));
    /// ```
    #[must_use]
    pub fn retry_advice_after(self, command: Command) -> RetryAdvice {
        let by_code = self.code.retry_advice_after(command);
        // A 421 has ended the session (RFC 5321 §3.8), and a greeting is about the host.
        if !self.code.is_error() || self.code == 421 || command == Command::Connect {
            return by_code;
        }
        match self.enhanced().map(EnhancedStatusCode::numbers) {
            Some((_, 5, 3)) => RetryAdvice::NextTransaction,
            Some((_, 2, 3) | (_, 3, 4)) => RetryAdvice::AfterChange(Change::Message),
            Some((4, 2, 2)) => RetryAdvice::Later,
            Some((5, 2, 2)) => RetryAdvice::Never,
            _ => by_code,
        }
    }
}

/// The enhanced status code at the start of the text of a line, in one of the forms that servers
/// send, and what it and its surroundings take.
pub(crate) fn leading(text: &[u8]) -> Option<(EnhancedStatusCode, usize)> {
    // `[A9AFFE@mx] 5.7.1`
    let label = match text {
        [b'[', ..] => match memchr(b']', text) {
            Some(end) if text.get(end + 1) == Some(&b' ') => end + 2,
            _ => 0,
        },
        _ => 0,
    };
    // `(#5.1.1)`, `#5.1.1`
    let sign = match text.get(label..)? {
        [b'(', b'#', ..] => 2,
        [b'#', ..] => 1,
        _ => 0,
    };
    let start = label + sign;
    tolerant(text.get(start..)?).map(|(code, length)| (code, start + length))
}

/// The enhanced status code at the start of `text`, of class 4 or 5, with no more of a number, a
/// name or an address after it; and its length.
fn tolerant(text: &[u8]) -> Option<(EnhancedStatusCode, usize)> {
    let [b'4' | b'5', b'.', ..] = text else { return None };
    let (code, length) = EnhancedStatusCode::prefix(text).ok()?;
    let next = match text.get(length..)? {
        [b'.' | b'-' | b'/' | b'_' | b'@', next, ..] | [next, ..] => *next,
        [] => return Some((code, length)),
    };
    (!next.is_ascii_alphanumeric()).then_some((code, length))
}

impl fmt::Display for Reply<'_> {
    /// The lines with their codes, joined by line feeds.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, line) in self.lines().enumerate() {
            if i > 0 {
                f.write_char('\n')?;
            }
            write_harmless(f, line.without_end())?;
        }
        Ok(())
    }
}

impl fmt::Debug for Reply<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reply(\"{}\")", self.bytes.escape_ascii())
    }
}

impl<'a> TryFrom<&'a str> for Reply<'a> {
    type Error = ParseError;

    fn try_from(text: &'a str) -> Result<Self, ParseError> {
        Self::parse(text)
    }
}

impl<'a> TryFrom<&'a [u8]> for Reply<'a> {
    type Error = ParseError;

    fn try_from(bytes: &'a [u8]) -> Result<Self, ParseError> {
        Self::parse_bytes(bytes)
    }
}

/// The lines of a reply: see [`Reply::lines`].
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    #[inline]
    fn next(&mut self) -> Option<Line<'a>> {
        // Only a line with a hyphen is followed by another.
        let end = match self.rest {
            [] => return None,
            [_, _, _, b'-', ..] => memchr(b'\n', self.rest).map_or(self.rest.len(), |at| at + 1),
            _ => self.rest.len(),
        };
        let (bytes, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        Some(Line { bytes })
    }
}

impl FusedIterator for Lines<'_> {}

/// One line of a reply: see [`Reply::lines`]. It displays its text.
///
/// # Example
///
/// ```
/// use smtp_reply::Reply;
///
/// let reply = Reply::parse_bytes(b"550 5.1.1 \x1B[31mnobody\xFF\r\n")?;
/// let line = reply.lines().next().unwrap();
/// assert_eq!(line.text(), b"5.1.1 \x1B[31mnobody\xFF");
/// assert!(line.to_str().is_err());
/// assert_eq!(line.to_string(), "5.1.1 \u{FFFD}[31mnobody\u{FFFD}");
/// # Ok::<(), smtp_reply::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Line<'a> {
    bytes: &'a [u8],
}

impl<'a> Line<'a> {
    /// The line as it came, with its code and its line end.
    #[must_use]
    pub const fn as_bytes(self) -> &'a [u8] {
        self.bytes
    }

    /// What follows the code and the space or hyphen after it, without the line end. An enhanced
    /// status code is part of it.
    #[inline]
    #[must_use]
    pub fn text(self) -> &'a [u8] {
        self.without_end().get(4..).unwrap_or_default()
    }

    /// [`text`](Self::text) as a string.
    ///
    /// # Errors
    ///
    /// If the text is not UTF-8. `Display` writes it all the same.
    pub fn to_str(self) -> Result<&'a str, Utf8Error> {
        core::str::from_utf8(self.text())
    }

    #[inline]
    fn without_end(self) -> &'a [u8] {
        let line = self.bytes.strip_suffix(b"\n").unwrap_or(self.bytes);
        line.strip_suffix(b"\r").unwrap_or(line)
    }
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_harmless(f, self.text())
    }
}

impl fmt::Debug for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line(\"{}\")", self.bytes.escape_ascii())
    }
}

/// What a reply says to people: see [`Reply::text`].
#[derive(Clone, Debug)]
pub struct Text<'a> {
    lines: Lines<'a>,
    enhanced: Option<EnhancedStatusCode>,
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, line) in self.lines.clone().enumerate() {
            if i > 0 {
                f.write_char(if f.alternate() { ' ' } else { '\n' })?;
            }
            write_harmless(f, without_enhanced(line.text(), self.enhanced))?;
        }
        Ok(())
    }
}

/// The text of a line without the enhanced status code, if it begins with this one.
pub(crate) fn without_enhanced(text: &[u8], enhanced: Option<EnhancedStatusCode>) -> &[u8] {
    let Some(enhanced) = enhanced else { return text };
    match EnhancedStatusCode::prefix(text) {
        Ok((code, length)) if code == enhanced => match text.get(length..) {
            Some(rest @ ([] | [b' ' | b':' | b'\r', ..])) => {
                rest.strip_prefix(b":").unwrap_or(rest).trim_ascii_start()
            }
            _ => text,
        },
        _ => text,
    }
}

/// Writes text that a terminal can show: U+FFFD stands for each control character but HT, and
/// for what is not UTF-8.
pub(crate) fn write_harmless(f: &mut impl Write, text: &[u8]) -> fmt::Result {
    for chunk in text.utf8_chunks() {
        for (i, part) in chunk.valid().split(|c: char| c.is_control() && c != '\t').enumerate() {
            if i > 0 {
                f.write_char(char::REPLACEMENT_CHARACTER)?;
            }
            f.write_str(part)?;
        }
        if !chunk.invalid().is_empty() {
            f.write_char(char::REPLACEMENT_CHARACTER)?;
        }
    }
    Ok(())
}

/// The replies of a buffer, one after the other, as a server sends them to pipelined commands
/// (RFC 2920 §3.1).
///
/// It ends where the buffer does, in the middle of a reply too: what is left is the
/// [`remainder`](Self::remainder). After an error it ends, and the remainder begins with the
/// reply at fault. The offset of an error is counted from the start of the buffer.
///
/// # Example
///
/// ```
/// use smtp_reply::{ParseErrorKind, Replies};
///
/// let mut replies = Replies::new(b"250 sender ok\r\n250 recipient ok\r\n35");
/// assert_eq!(replies.by_ref().filter_map(Result::ok).count(), 2);
/// assert_eq!(replies.remainder(), b"35");
///
/// let mut replies = Replies::new(b"250 ok\r\nwhat?\r\n");
/// assert!(replies.next().unwrap().is_ok());
/// let error = replies.next().unwrap().unwrap_err();
/// assert_eq!((error.kind(), error.offset()), (ParseErrorKind::Digit, 8));
/// assert!(replies.next().is_none());
/// assert_eq!(replies.remainder(), b"what?\r\n");
/// ```
#[derive(Clone, Debug)]
pub struct Replies<'a> {
    rest: &'a [u8],
    /// What was read before `rest`.
    before: usize,
    ended: bool,
}

impl<'a> Replies<'a> {
    /// The replies of this buffer.
    #[must_use]
    pub const fn new(buffer: &'a [u8]) -> Self {
        Self { rest: buffer, before: 0, ended: false }
    }

    /// What has not been read: after the end, an incomplete reply, or the one at fault.
    #[must_use]
    pub const fn remainder(&self) -> &'a [u8] {
        self.rest
    }
}

impl<'a> Iterator for Replies<'a> {
    type Item = Result<Reply<'a>, ParseError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        match Reply::decode(self.rest) {
            Ok(Some((reply, length))) => {
                self.rest = self.rest.get(length..).unwrap_or_default();
                self.before += length;
                Some(Ok(reply))
            }
            Ok(None) => {
                self.ended = true;
                None
            }
            Err(error) => {
                self.ended = true;
                Some(Err(error.moved_by(self.before)))
            }
        }
    }
}

impl FusedIterator for Replies<'_> {}
