//! What is wrong with input that is no reply code, enhanced status code or name, and where.

use core::fmt;

/// The error of everything in this crate that reads: which rule was broken, and at which byte.
///
/// It is small (8 bytes), `Copy`, and holds nothing of the input but the byte or number at
/// fault. Its message says what was expected, what was found, and where.
///
/// # Example
///
/// ```
/// use smtp_reply::{EnhancedStatusCode, ParseErrorKind, ReplyCode};
///
/// let error = ReplyCode::parse("5500 no such code").unwrap_err();
/// assert_eq!(error.kind(), ParseErrorKind::Separator);
/// assert_eq!(error.offset(), 3);
/// assert_eq!(
///     error.to_string(),
///     "expected a space, a hyphen or the end of the line after the reply code, \
///      found '0' at byte 3",
/// );
///
/// let error = EnhancedStatusCode::parse("5.7").unwrap_err();
/// assert_eq!(error.kind(), ParseErrorKind::Incomplete);
/// assert_eq!(error.to_string(), "expected a dot, found the end of the input at byte 3");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub struct ParseError {
    offset: u32,
    /// The byte, or the number, at fault; `expected` tells which. Nothing where the input ended.
    found: u16,
    expected: Expected,
    kind: ParseErrorKind,
}

impl ParseError {
    /// The byte at `offset` is not the one expected. Where the input has ended there, it is
    /// incomplete instead.
    #[cold]
    pub(crate) const fn at(
        input: &[u8],
        offset: usize,
        kind: ParseErrorKind,
        expected: Expected,
    ) -> Self {
        let (found, kind) = match input.split_at_checked(offset) {
            Some((_, [found, ..])) => (*found as u16, kind),
            _ => (0, ParseErrorKind::Incomplete),
        };
        Self { offset: saturate(offset), found, expected, kind }
    }

    /// The number is not in the range expected.
    #[cold]
    pub(crate) const fn number(found: u16, kind: ParseErrorKind, expected: Expected) -> Self {
        Self { offset: 0, found, expected, kind }
    }

    /// The name at `offset` is none of those expected.
    #[cold]
    pub(crate) const fn unknown_name(offset: usize, expected: Expected) -> Self {
        Self { offset: saturate(offset), found: 0, expected, kind: ParseErrorKind::UnknownName }
    }

    /// The same error in a longer input, which has `bytes` more in front.
    pub(crate) const fn moved_by(self, bytes: usize) -> Self {
        Self { offset: saturate(self.offset().saturating_add(bytes)), ..self }
    }

    /// Which rule was broken.
    #[must_use]
    pub const fn kind(self) -> ParseErrorKind {
        self.kind
    }

    /// The offset of the byte at fault, counted from 0; the length of the input where it ended
    /// too early; 0 for a number. An offset beyond 4 GiB is given as `u32::MAX`.
    #[must_use]
    pub const fn offset(self) -> usize {
        self.offset as usize
    }
}

#[expect(clippy::cast_possible_truncation, reason = "compared before")]
const fn saturate(offset: usize) -> u32 {
    if offset < u32::MAX as usize { offset as u32 } else { u32::MAX }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { offset, found, expected, kind } = *self;
        write!(f, "expected {expected}, found ")?;
        if expected.is_number() {
            return write!(f, "{found}");
        }
        match kind {
            ParseErrorKind::Incomplete => f.write_str("the end of the input")?,
            ParseErrorKind::UnknownName => f.write_str("another name")?,
            _ => write!(f, "'{}'", found.to_le_bytes()[0].escape_ascii())?,
        }
        write!(f, " at byte {offset}")
    }
}

impl fmt::Debug for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ParseError").field(&format_args!("{self}")).finish()
    }
}

/// Which rule the input breaks: see [`ParseError::kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ParseErrorKind {
    /// The input ends where more was expected. What is there is right so far.
    Incomplete,
    /// Something stands where a digit was expected.
    Digit,
    /// The first digit is none that may begin such a code: 1 to 5 for a reply code, 2, 4 or 5
    /// for an enhanced status code (RFC 5321 §4.2, RFC 3463 §2).
    Class,
    /// A number of an enhanced status code has a leading zero, as in `5.07.1` (RFC 3463 §2).
    LeadingZero,
    /// A number is too large, as in `5.7.1000`, or is no reply code, as 99 and 600.
    OutOfRange,
    /// Something stands where the code should have ended, or between its numbers, or where the
    /// type of a diagnostic code or its semicolon should stand.
    Separator,
    /// The lines of one reply have different reply codes (RFC 5321 §4.2.1 forbids it).
    CodeDiffers,
    /// The input goes on after the end of the reply, or of the field.
    TrailingData,
    /// A line or a reply is longer than the limit in force.
    TooLong,
    /// The text is not the name of any variant.
    UnknownName,
}

/// What the reader would have accepted, in the words of the message.
#[derive(Clone, Copy, PartialEq, Eq, Hash, strum::Display)]
pub(crate) enum Expected {
    #[strum(to_string = "a digit")]
    Digit,
    #[strum(to_string = "a first digit from 1 to 5")]
    CodeClass,
    #[strum(to_string = "a space, a hyphen or the end of the line after the reply code")]
    CodeEnd,
    #[strum(to_string = "a class of 2, 4 or 5")]
    EnhancedClass,
    #[strum(to_string = "a dot")]
    Dot,
    #[strum(to_string = "a number without leading zeros")]
    NoLeadingZero,
    #[strum(to_string = "a number of at most three digits")]
    ThreeDigits,
    #[strum(to_string = "a space or the end of the line after the enhanced status code")]
    EnhancedEnd,

    #[strum(to_string = "the reply code of the first line")]
    SameCode,
    #[strum(to_string = "the last line of the reply")]
    LastLine,
    #[strum(to_string = "a line end within the limit")]
    WithinLimit,
    #[strum(to_string = "the end of the reply")]
    EndOfReply,

    #[strum(to_string = "a comment or the end of the field after the status code")]
    StatusEnd,
    #[strum(to_string = "the end of the comment")]
    CommentEnd,
    #[strum(to_string = "a diagnostic type")]
    DiagnosticType,
    #[strum(to_string = "a semicolon after the diagnostic type")]
    Semicolon,

    #[strum(to_string = "a reply code from 100 to 599")]
    CodeNumber,
    #[strum(to_string = "a class of 2, 4 or 5")]
    ClassNumber,
    #[strum(to_string = "a subject from 0 to 999")]
    SubjectNumber,
    #[strum(to_string = "a detail from 0 to 999")]
    DetailNumber,

    #[strum(to_string = "the name of a class")]
    Class,
    #[strum(to_string = "the name of a category")]
    Category,
    #[strum(to_string = "the name of a subject")]
    Subject,
    #[strum(to_string = "the name of a standing")]
    Standing,
    #[strum(to_string = "the name of a command")]
    Command,
    #[strum(to_string = "the name of an outcome")]
    Outcome,
    #[strum(to_string = "the name of a violation")]
    Violation,
    #[cfg(feature = "diagnosis")]
    #[strum(to_string = "the name of a reason")]
    Reason,
    #[cfg(feature = "diagnosis")]
    #[strum(to_string = "the name of a party")]
    Party,
    #[cfg(feature = "diagnosis")]
    #[strum(to_string = "the name of an action")]
    Action,
    #[cfg(feature = "diagnosis")]
    #[strum(to_string = "the name of a persistence")]
    Persistence,
    #[cfg(feature = "diagnosis")]
    #[strum(to_string = "the name of a scope")]
    Scope,
    #[cfg(feature = "diagnosis")]
    #[strum(to_string = "the name of a confidence")]
    Confidence,
    #[cfg(feature = "diagnosis")]
    #[strum(to_string = "the name of a provider")]
    Provider,
    #[cfg(feature = "diagnosis")]
    #[strum(to_string = "the name of a kind of blocklist")]
    BlocklistKind,
    #[strum(to_string = "the name of a change")]
    Change,
    #[strum(to_string = "the name of an advice")]
    RetryAdvice,
}

impl Expected {
    const fn is_number(self) -> bool {
        matches!(
            self,
            Self::CodeNumber | Self::ClassNumber | Self::SubjectNumber | Self::DetailNumber
        )
    }
}
