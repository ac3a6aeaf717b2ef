//! The fields of a delivery status notification that hold codes (RFC 3464): `Status` and
//! `Diagnostic-Code`.
//!
//! A mail program that gets a bounce finds in its `message/delivery-status` part a group of
//! fields for each recipient. How to take a message apart is not the business of this crate; it
//! reads the values of these two fields, as they stand in the message, folded or not. The name of
//! the field may be left in front of the value.
//!
//! # Example
//!
//! ```
//! use smtp_reply::ReplyCode;
//! use smtp_reply::dsn::{DiagnosticCode, Status};
//!
//! let status = Status::parse("5.1.1 (bad destination mailbox address)")?;
//! let diagnostic = DiagnosticCode::parse(
//!     "smtp; 550-5.1.1 The account that you tried to reach does not exist.\r\n \
//!      550 5.1.1 Please check the address.",
//! )?;
//! assert!(diagnostic.is_smtp());
//! assert_eq!(diagnostic.code(), Some(ReplyCode::MAILBOX_UNAVAILABLE));
//! assert_eq!(diagnostic.enhanced(), Some(status.code()));
//! # Ok::<(), smtp_reply::ParseError>(())
//! ```
//!
//! The two may differ: the status is what the reporting server concluded, the diagnostic code is
//! what it was told.

use core::fmt::{self, Write};

use crate::code::ReplyCode;
use crate::details::is_atext;
use crate::enhanced::EnhancedStatusCode;
use crate::error::{Expected, ParseError, ParseErrorKind};
use crate::reply::{leading, write_harmless};

/// The value of a `Status` field: an enhanced status code, and perhaps a comment
/// (RFC 3464 §2.3.4).
///
/// It displays unfolded, with control characters shown as U+FFFD.
///
/// # Example
///
/// ```
/// use smtp_reply::ParseErrorKind;
/// use smtp_reply::dsn::Status;
///
/// let status = Status::parse(" 4.4.1 (no answer\r\n\tfrom host)\r\n")?;
/// assert_eq!(status.code().numbers(), (4, 4, 1));
/// assert_eq!(status.comment(), Some("no answer\r\n\tfrom host"));
/// assert_eq!(status.to_string(), "4.4.1 (no answer from host)");
///
/// let error = Status::parse(" 3.0.0").unwrap_err();
/// assert_eq!((error.kind(), error.offset()), (ParseErrorKind::Class, 1));
/// # Ok::<(), smtp_reply::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Status<'a> {
    code: EnhancedStatusCode,
    comment: Option<&'a str>,
}

impl<'a> Status<'a> {
    /// Reads the value of a `Status` field. Around the code there may be blanks, line ends and
    /// comments in parentheses (RFC 5322 §3.2.2), which may hold further ones.
    ///
    /// RFC 3464 allows any digit as the class, but only 2, 4 and 5 mean anything (RFC 3463 §2).
    ///
    /// # Errors
    ///
    /// Those of [`EnhancedStatusCode::parse`] for the code;
    /// [`TrailingData`](ParseErrorKind::TrailingData) where something other than a comment
    /// follows it, and [`Incomplete`](ParseErrorKind::Incomplete) where a comment does not end.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::ParseErrorKind;
    /// use smtp_reply::dsn::Status;
    ///
    /// assert_eq!(Status::parse("5.1.1")?.comment(), None);
    /// assert_eq!(Status::parse("Status: 5.1.1")?, Status::parse("5.1.1")?);
    /// for (value, kind, offset) in [
    ///     ("5.1", ParseErrorKind::Incomplete, 3),
    ///     ("5.1.1.", ParseErrorKind::Separator, 5),
    ///     ("5.1.1 unknown", ParseErrorKind::TrailingData, 6),
    ///     ("5.1.1 (unknown", ParseErrorKind::Incomplete, 14),
    /// ] {
    ///     let error = Status::parse(value).unwrap_err();
    ///     assert_eq!((error.kind(), error.offset()), (kind, offset));
    /// }
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    pub fn parse(value: &'a str) -> Result<Self, ParseError> {
        let mut reader = Reader::new(value, "Status");
        let before = reader.comments()?;
        let (code, length) = EnhancedStatusCode::prefix(reader.rest().as_bytes())
            .map_err(|error| error.moved_by(reader.at))?;
        reader.at += length;
        if !reader.rest().starts_with([' ', '\t', '\r', '\n', '(']) && !reader.rest().is_empty() {
            return Err(reader.error(ParseErrorKind::Separator, Expected::StatusEnd));
        }
        let after = reader.comments()?;
        if reader.rest().is_empty() {
            Ok(Self { code, comment: before.or(after) })
        } else {
            Err(reader.error(ParseErrorKind::TrailingData, Expected::StatusEnd))
        }
    }

    /// The code.
    #[must_use]
    pub const fn code(self) -> EnhancedStatusCode {
        self.code
    }

    /// What the comment says, as it stands in the field, without its parentheses; of several, the
    /// first.
    #[must_use]
    pub const fn comment(self) -> Option<&'a str> {
        self.comment
    }
}

impl fmt::Display for Status<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        match self.comment {
            Some(comment) => {
                f.write_str(" (")?;
                write_unfolded(f, comment)?;
                f.write_char(')')
            }
            None => Ok(()),
        }
    }
}

impl<'a> TryFrom<&'a str> for Status<'a> {
    type Error = ParseError;

    fn try_from(value: &'a str) -> Result<Self, ParseError> {
        Self::parse(value)
    }
}

/// The value of a `Diagnostic-Code` field: what the server was told, and in whose language
/// (RFC 3464 §2.3.6).
///
/// For the type `smtp` the text should be the reply as it came, each line after the first with
/// its code and folded (RFC 3461 §9.2). Many servers leave the lines unfolded, write "host …
/// said:" in front, or drop the reply code; [`code`](Self::code) and
/// [`enhanced`](Self::enhanced) only read what leads the text.
///
/// It displays unfolded, with control characters shown as U+FFFD; with `{:#}` the text alone.
///
/// # Example
///
/// ```
/// use smtp_reply::dsn::DiagnosticCode;
///
/// let diagnostic = DiagnosticCode::parse("X-Postfix; unknown user:\r\n    \"nobody\"")?;
/// assert_eq!(diagnostic.diagnostic_type(), "X-Postfix");
/// assert_eq!(diagnostic.text(), "unknown user:\r\n    \"nobody\"");
/// assert_eq!(diagnostic.to_string(), "X-Postfix; unknown user: \"nobody\"");
/// assert_eq!(format!("{diagnostic:#}"), "unknown user: \"nobody\"");
/// assert!(!diagnostic.is_smtp());
/// assert_eq!(diagnostic.code(), None);
/// # Ok::<(), smtp_reply::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DiagnosticCode<'a> {
    diagnostic_type: &'a str,
    text: &'a str,
}

impl<'a> DiagnosticCode<'a> {
    /// Reads the value of a `Diagnostic-Code` field: a type, a semicolon, and a text, which may
    /// be empty. Around the type there may be blanks, line ends and comments.
    ///
    /// # Errors
    ///
    /// [`Incomplete`](ParseErrorKind::Incomplete) where the value ends before the semicolon, or
    /// within a comment; [`Separator`](ParseErrorKind::Separator) where something else stands in
    /// place of the type or of the semicolon.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::ParseErrorKind;
    /// use smtp_reply::dsn::DiagnosticCode;
    ///
    /// assert_eq!(DiagnosticCode::parse("smtp;550 no")?.text(), "550 no");
    /// assert_eq!(DiagnosticCode::parse("Diagnostic-Code: smtp; 550 no")?.text(), "550 no");
    /// for (value, kind, offset) in [
    ///     ("smtp", ParseErrorKind::Incomplete, 4),
    ///     ("550 no", ParseErrorKind::Separator, 4),
    ///     ("; 550 no", ParseErrorKind::Separator, 0),
    /// ] {
    ///     let error = DiagnosticCode::parse(value).unwrap_err();
    ///     assert_eq!((error.kind(), error.offset()), (kind, offset));
    /// }
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    pub fn parse(value: &'a str) -> Result<Self, ParseError> {
        let mut reader = Reader::new(value, "Diagnostic-Code");
        reader.comments()?;
        let rest = reader.rest();
        let end = rest.find(|c| !is_atext(c)).unwrap_or(rest.len());
        let diagnostic_type = rest.get(..end).unwrap_or_default();
        if diagnostic_type.is_empty() {
            return Err(reader.error(ParseErrorKind::Separator, Expected::DiagnosticType));
        }
        reader.at += end;
        reader.comments()?;
        match reader.rest().strip_prefix(';') {
            Some(text) => Ok(Self { diagnostic_type, text: text.trim_matches(BLANKS) }),
            None => Err(reader.error(ParseErrorKind::Separator, Expected::Semicolon)),
        }
    }

    /// In whose language the text is: `smtp`, or the name that a program has for its own, such as
    /// `X-Postfix` or `X-Unix`; in the letters of the field, though upper and lower case are the
    /// same.
    #[must_use]
    pub const fn diagnostic_type(self) -> &'a str {
        self.diagnostic_type
    }

    /// Whether the text is meant to be an SMTP reply.
    #[must_use]
    pub fn is_smtp(self) -> bool {
        self.diagnostic_type.eq_ignore_ascii_case("smtp")
    }

    /// What follows the semicolon, as it stands in the field, without the blanks around it.
    #[must_use]
    pub const fn text(self) -> &'a str {
        self.text
    }

    /// The reply code with which the text begins.
    ///
    /// In a type other than `smtp` only a 4yz or 5yz code counts: the number of `X-Unix; 127` is
    /// the exit status of a program, which goes up to 255.
    ///
    /// ```
    /// use smtp_reply::dsn::DiagnosticCode;
    ///
    /// let code = |value| DiagnosticCode::parse(value).unwrap().code();
    /// assert!(code("smtp; 550: no such user").is_some_and(|code| code == 550));
    /// assert_eq!(code("smtp; 5.1.1 no such user"), None);
    /// assert_eq!(code("x-unix; 127"), None);
    /// ```
    #[must_use]
    pub fn code(self) -> Option<ReplyCode> {
        let (code, _) = leading_code(self.text)?;
        (self.is_smtp() || code.is_error()).then_some(code)
    }

    /// The enhanced status code with which the text begins, after the reply code where there is
    /// one; in a folded reply also the one with which a later line begins. The forms are those of
    /// [`Reply::enhanced`](crate::Reply::enhanced).
    ///
    /// ```
    /// use smtp_reply::dsn::DiagnosticCode;
    ///
    /// let enhanced = |value| {
    ///     let diagnostic = DiagnosticCode::parse(value).unwrap();
    ///     diagnostic.enhanced().map(|code| code.to_string())
    /// };
    /// assert_eq!(enhanced("smtp; 550 5.1.1 nobody").as_deref(), Some("5.1.1"));
    /// assert_eq!(enhanced("smtp; 5.1.1 nobody").as_deref(), Some("5.1.1"));
    /// assert_eq!(enhanced("smtp; 550-nobody\r\n 550 5.1.1 here").as_deref(), Some("5.1.1"));
    /// assert_eq!(enhanced("smtp; 550 nobody, see 5.1.1"), None);
    /// ```
    #[must_use]
    pub fn enhanced(self) -> Option<EnhancedStatusCode> {
        let code = self.code();
        self.text.lines().enumerate().find_map(|(at, line)| {
            let line = line.trim_matches(BLANKS);
            let text = match (code, leading_code(line)) {
                (Some(code), Some((same, text))) if code == same => text,
                _ if at == 0 => line,
                _ => return None,
            };
            match EnhancedStatusCode::parse(text) {
                Ok(enhanced) => Some(enhanced),
                Err(_) => leading(text.as_bytes()).map(|(enhanced, _)| enhanced),
            }
        })
    }
}

impl fmt::Display for DiagnosticCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !f.alternate() {
            write!(f, "{}; ", self.diagnostic_type)?;
        }
        write_unfolded(f, self.text)
    }
}

impl<'a> TryFrom<&'a str> for DiagnosticCode<'a> {
    type Error = ParseError;

    fn try_from(value: &'a str) -> Result<Self, ParseError> {
        Self::parse(value)
    }
}

/// The reply code that begins `text`, and what follows it, the hyphen, colon and blanks aside.
fn leading_code(text: &str) -> Option<(ReplyCode, &str)> {
    let [x @ b'1'..=b'5', y @ b'0'..=b'9', z @ b'0'..=b'9', after @ ..] = text.as_bytes() else {
        return None;
    };
    match after {
        [] | [b' ' | b'-' | b':' | b'\t' | b'\r' | b'\n', ..] => {
            let after = text.get(3..)?.trim_start_matches(['-', ':']).trim_start_matches(BLANKS);
            Some((ReplyCode::from_ascii([*x, *y, *z]), after))
        }
        _ => None,
    }
}

/// What separates words, line ends included: a fold is a line end and blanks (RFC 5322 §2.2.3).
const BLANKS: [char; 4] = [' ', '\t', '\r', '\n'];

/// Writes `text` with one space for each fold, in a form that a terminal can show.
fn write_unfolded(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    let lines = text.lines().map(|line| line.trim_matches(BLANKS)).filter(|line| !line.is_empty());
    for (i, line) in lines.enumerate() {
        if i > 0 {
            f.write_char(' ')?;
        }
        write_harmless(f, line.as_bytes())?;
    }
    Ok(())
}

/// Reads the value of a structured field.
struct Reader<'a> {
    value: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// Begins with the value, or after the name of the field and its colon.
    fn new(value: &'a str, name: &str) -> Self {
        let at = match value.split_once(':') {
            Some((before, _)) if before.trim().eq_ignore_ascii_case(name) => before.len() + 1,
            _ => 0,
        };
        Self { value, at }
    }

    fn rest(&self) -> &'a str {
        self.value.get(self.at..).unwrap_or_default()
    }

    const fn error(&self, kind: ParseErrorKind, expected: Expected) -> ParseError {
        ParseError::at(self.value.as_bytes(), self.at, kind, expected)
    }

    /// Passes over blanks, folds and comments (RFC 5322 §3.2.2), and gives what the first comment
    /// says.
    fn comments(&mut self) -> Result<Option<&'a str>, ParseError> {
        let mut first = None;
        loop {
            let rest = self.rest();
            let start = rest.trim_start_matches(BLANKS);
            self.at += rest.len() - start.len();
            let Some(comment) = start.strip_prefix('(') else { return Ok(first) };
            let Some(length) = comment_length(comment) else {
                self.at = self.value.len();
                return Err(self.error(ParseErrorKind::Incomplete, Expected::CommentEnd));
            };
            self.at += 1 + length + 1;
            first = first.or_else(|| comment.get(..length));
        }
    }
}

/// How long a comment is whose opening parenthesis has been read, up to the one that closes it.
fn comment_length(comment: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut quoted = false;
    for (at, byte) in comment.bytes().enumerate() {
        match byte {
            _ if quoted => quoted = false,
            b'\\' => quoted = true,
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(at),
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}
