//! The enhanced status code, such as `5.7.1`.

use core::{fmt, num::NonZeroU32, str::FromStr};

use crate::code::ReplyCode;
use crate::digits::{Class, Subject};
use crate::error::{Expected, ParseError, ParseErrorKind};
use crate::name::pad;
use crate::registry::{self, Description};
use crate::retry::{Change, RetryAdvice};

/// The code that says more than the three digits do: class, subject and detail, as in `5.7.1`
/// (RFC 3463).
///
/// The class is 2, 4 or 5, subject and detail are 0 to 999 and have no leading zeros
/// (RFC 3463 §2). Registered or not, each of them is a value. They order by class, subject and
/// detail. `Option<EnhancedStatusCode>` takes four bytes.
///
/// With the feature `serde` it is written as, and read from, a string such as `"5.7.1"`.
///
/// # Example
///
/// ```
/// use smtp_reply::{Class, EnhancedStatusCode, ParseErrorKind, ReplyCode, Subject};
///
/// let code = EnhancedStatusCode::parse("5.7.26 Unauthenticated mail is prohibited")?;
/// assert_eq!(code.numbers(), (5, 7, 26));
/// assert_eq!(code.classify(), Class::Permanent);
/// assert_eq!(code.subject(), Some(Subject::Security));
/// assert_eq!(code.description().unwrap().title(), "Multiple authentication checks failed");
/// assert!(code.agrees_with(ReplyCode::MAILBOX_UNAVAILABLE));
///
/// let error = EnhancedStatusCode::parse("5.07.1").unwrap_err();
/// assert_eq!((error.kind(), error.offset()), (ParseErrorKind::LeadingZero, 2));
/// # Ok::<(), smtp_reply::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnhancedStatusCode(
    /// `class * 1_000_000 + subject * 1_000 + detail`
    NonZeroU32,
);

impl EnhancedStatusCode {
    /// Reads the code that begins `text`, which is the text of a reply after its reply code.
    /// What follows the code is not looked at, beyond the one byte that ends it: the end, a
    /// space, CR or LF.
    ///
    /// # Errors
    ///
    /// [`Incomplete`](ParseErrorKind::Incomplete) where the text ends too early,
    /// [`Digit`](ParseErrorKind::Digit) for something else in place of a number,
    /// [`Class`](ParseErrorKind::Class) for a class other than 2, 4 and 5,
    /// [`LeadingZero`](ParseErrorKind::LeadingZero), [`OutOfRange`](ParseErrorKind::OutOfRange)
    /// for a number of more than three digits, and [`Separator`](ParseErrorKind::Separator) for
    /// something else in place of a dot or after the code.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{EnhancedStatusCode, ParseErrorKind};
    ///
    /// assert_eq!(EnhancedStatusCode::parse("5.7.509 Access denied")?.numbers(), (5, 7, 509));
    ///
    /// for (text, kind, offset) in [
    ///     ("5.7", ParseErrorKind::Incomplete, 3),
    ///     ("3.0.0", ParseErrorKind::Class, 0),
    ///     ("5.7.1000", ParseErrorKind::OutOfRange, 7),
    ///     ("5.7.1.2", ParseErrorKind::Separator, 5),
    /// ] {
    ///     let error = EnhancedStatusCode::parse(text).unwrap_err();
    ///     assert_eq!((error.kind(), error.offset()), (kind, offset));
    /// }
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    pub const fn parse(text: &str) -> Result<Self, ParseError> {
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
    /// use smtp_reply::EnhancedStatusCode;
    ///
    /// assert_eq!(EnhancedStatusCode::parse_bytes(b"5.2.2 Bo\xEEte pleine")?.numbers(), (5, 2, 2));
    /// assert!(EnhancedStatusCode::parse_bytes(b"5.2.2: Bo\xEEte pleine").is_err());
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    pub const fn parse_bytes(text: &[u8]) -> Result<Self, ParseError> {
        match Self::prefix(text) {
            Ok((code, end)) => match byte(text, end) {
                None | Some(b' ' | b'\r' | b'\n') => Ok(code),
                Some(_) => {
                    let kind = ParseErrorKind::Separator;
                    Err(ParseError::at(text, end, kind, Expected::EnhancedEnd))
                }
            },
            Err(error) => Err(error),
        }
    }

    /// The code that begins `text`, whatever follows it, and its length in bytes.
    #[inline]
    pub(crate) const fn prefix(text: &[u8]) -> Result<(Self, usize), ParseError> {
        // Most codes have one digit in each place.
        if let [
            class @ (b'2' | b'4' | b'5'),
            b'.',
            subject @ b'0'..=b'9',
            b'.',
            detail @ b'0'..=b'9',
            end @ ..,
        ] = text
        {
            if !matches!(end, [b'0'..=b'9', ..]) {
                let [class, subject, detail] = [*class - b'0', *subject - b'0', *detail - b'0'];
                return Ok((Self::pack(class as u32, subject as u32, detail as u32), 5));
            }
        }
        Self::long_prefix(text)
    }

    const fn long_prefix(text: &[u8]) -> Result<(Self, usize), ParseError> {
        let class = match byte(text, 0) {
            Some(class @ (b'2' | b'4' | b'5')) => (class - b'0') as u32,
            Some(b'0'..=b'9') => {
                return Err(ParseError::at(
                    text,
                    0,
                    ParseErrorKind::Class,
                    Expected::EnhancedClass,
                ));
            }
            _ => {
                return Err(ParseError::at(
                    text,
                    0,
                    ParseErrorKind::Digit,
                    Expected::EnhancedClass,
                ));
            }
        };
        match dotted(text, 1) {
            Ok((subject, end)) => match dotted(text, end) {
                Ok((detail, end)) => Ok((Self::pack(class, subject, detail), end)),
                Err(error) => Err(error),
            },
            Err(error) => Err(error),
        }
    }

    /// The code of these three numbers.
    ///
    /// # Errors
    ///
    /// [`Class`](ParseErrorKind::Class) for a class other than 2, 4 and 5, and
    /// [`OutOfRange`](ParseErrorKind::OutOfRange) for a subject or detail above 999.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{EnhancedStatusCode, ParseErrorKind};
    ///
    /// assert_eq!(EnhancedStatusCode::new(5, 7, 1)?.to_string(), "5.7.1");
    /// let error = EnhancedStatusCode::new(3, 0, 0).unwrap_err();
    /// assert_eq!(error.kind(), ParseErrorKind::Class);
    /// assert_eq!(error.to_string(), "expected a class of 2, 4 or 5, found 3");
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    pub const fn new(class: u16, subject: u16, detail: u16) -> Result<Self, ParseError> {
        use ParseErrorKind::{Class, OutOfRange};

        if !matches!(class, 2 | 4 | 5) {
            return Err(ParseError::number(class, Class, Expected::ClassNumber));
        }
        if subject > 999 {
            return Err(ParseError::number(subject, OutOfRange, Expected::SubjectNumber));
        }
        if detail > 999 {
            return Err(ParseError::number(detail, OutOfRange, Expected::DetailNumber));
        }
        Ok(Self::pack(class as u32, subject as u32, detail as u32))
    }

    /// Of a class of 2, 4 or 5, which keeps it from being zero, and numbers up to 999.
    const fn pack(class: u32, subject: u32, detail: u32) -> Self {
        Self(NonZeroU32::MIN.saturating_add(class * 1_000_000 + subject * 1_000 + detail - 1))
    }

    /// What the registry calls this code: subject and detail, without the class.
    const fn key(self) -> u32 {
        self.0.get() % 1_000_000
    }

    /// Class (2, 4 or 5), subject (0 to 999) and detail (0 to 999).
    ///
    /// ```
    /// use smtp_reply::EnhancedStatusCode;
    ///
    /// assert_eq!(EnhancedStatusCode::parse("4.7.650")?.numbers(), (4, 7, 650));
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[must_use]
    pub const fn numbers(self) -> (u16, u16, u16) {
        let packed = self.0.get();
        ((packed / 1_000_000) as u16, (packed / 1_000 % 1_000) as u16, (packed % 1_000) as u16)
    }

    /// What the class says: [`Positive`](Class::Positive) for 2,
    /// [`Transient`](Class::Transient) for 4, [`Permanent`](Class::Permanent) for 5.
    #[must_use]
    pub const fn classify(self) -> Class {
        match self.0.get() {
            ..4_000_000 => Class::Positive,
            4_000_000..5_000_000 => Class::Transient,
            5_000_000.. => Class::Permanent,
        }
    }

    /// What the subject says: where the cause lies. `None` for a subject that is not registered.
    ///
    /// ```
    /// use smtp_reply::{EnhancedStatusCode, Subject};
    ///
    /// assert_eq!(EnhancedStatusCode::parse("5.1.1")?.subject(), Some(Subject::Addressing));
    /// assert_eq!(EnhancedStatusCode::parse("5.9.1")?.subject(), None);
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[must_use]
    pub const fn subject(self) -> Option<Subject> {
        match self.numbers().1 {
            0 => Some(Subject::Undefined),
            1 => Some(Subject::Addressing),
            2 => Some(Subject::Mailbox),
            3 => Some(Subject::MailSystem),
            4 => Some(Subject::Network),
            5 => Some(Subject::Protocol),
            6 => Some(Subject::Content),
            7 => Some(Subject::Security),
            _ => None,
        }
    }

    /// What is registered for this subject and detail, whatever the class; `None` where nothing
    /// is. [`classify`](Self::classify) and [`subject`](Self::subject) then say the rest
    /// (RFC 3463 §2).
    ///
    /// ```
    /// use smtp_reply::EnhancedStatusCode;
    ///
    /// let full = EnhancedStatusCode::parse("4.2.2")?.description().unwrap();
    /// assert_eq!(full.title(), "Mailbox full");
    /// assert!(EnhancedStatusCode::parse("5.7.509")?.description().is_none());
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[must_use]
    pub fn description(self) -> Option<&'static Description> {
        registry::enhanced(self.key()).map(|entry| &entry.description)
    }

    /// The reply codes that the registry associates with this subject and detail: the usual
    /// ones, of any class, in its own order; empty where it gives none (RFC 5248 §2.1).
    ///
    /// ```
    /// use smtp_reply::EnhancedStatusCode;
    ///
    /// assert_eq!(EnhancedStatusCode::parse("5.1.1")?.associated_codes(), [451, 550]);
    /// assert!(EnhancedStatusCode::parse("5.1.0")?.associated_codes().is_empty());
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[must_use]
    pub fn associated_codes(self) -> &'static [u16] {
        registry::enhanced(self.key()).map_or(&[], |entry| entry.associated)
    }

    /// Every code that has a [`description`](Self::description), in each of the three classes,
    /// ascending.
    ///
    /// ```
    /// use smtp_reply::EnhancedStatusCode;
    ///
    /// let null_mx = EnhancedStatusCode::new(5, 1, 10)?;
    /// assert!(EnhancedStatusCode::registered().any(|code| code == null_mx));
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    pub fn registered() -> impl Iterator<Item = Self> {
        [2, 4, 5].into_iter().flat_map(|class| {
            registry::enhanced_keys().map(move |key| Self::pack(class, key / 1_000, key % 1_000))
        })
    }

    /// Whether this code and the reply code that it came with are of one class, as RFC 2034 §4
    /// asks. Never with a 1yz or 3yz code, which takes no enhanced code.
    ///
    /// ```
    /// use smtp_reply::{EnhancedStatusCode, ReplyCode};
    ///
    /// let full = EnhancedStatusCode::parse("4.2.2")?;
    /// assert!(full.agrees_with(ReplyCode::INSUFFICIENT_STORAGE));
    /// assert!(!full.agrees_with(ReplyCode::EXCEEDED_STORAGE));
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[must_use]
    pub const fn agrees_with(self, code: ReplyCode) -> bool {
        self.classify() as u8 == code.classify() as u8
    }

    /// What the client may do next, as far as this code alone can tell. A detail that says
    /// nothing about it is advised upon by its class.
    ///
    /// ```
    /// use smtp_reply::{Change, EnhancedStatusCode, RetryAdvice};
    ///
    /// let advice = |text| EnhancedStatusCode::parse(text).unwrap().retry_advice();
    /// assert_eq!(advice("4.2.2"), RetryAdvice::Later);
    /// assert_eq!(advice("5.2.2"), RetryAdvice::Never);
    /// assert_eq!(advice("5.5.3"), RetryAdvice::NextTransaction);
    /// assert_eq!(advice("5.7.8"), RetryAdvice::AfterChange(Change::Credentials));
    /// assert_eq!(advice("5.99.99"), RetryAdvice::Never);
    /// ```
    #[must_use]
    pub const fn retry_advice(self) -> RetryAdvice {
        use RetryAdvice::{AfterChange, Later, Never, NextTransaction, NotNeeded};

        match self.numbers() {
            (2, ..) => NotNeeded,
            // RFC 5321 §4.5.3.1.10: 552 once stood for it, so the class does not matter.
            (_, 5, 3) => NextTransaction,
            // RFC 3463 §3.3, §3.4; RFC 1870 §6.4; RFC 6710 §5: a smaller message gets through.
            (_, 2, 3) | (_, 3, 4) | (_, 7, 16) => AfterChange(Change::Message),
            // RFC 4954 §6: log in once with another mechanism.
            (_, 7, 9 | 12) => AfterChange(Change::Mechanism),
            (4, ..) => Later,
            // RFC 4954 §6; RFC 5248 §2.4.
            (_, 7, 8) => AfterChange(Change::Credentials),
            (_, 7, 10 | 11) => AfterChange(Change::Encrypt),
            (_, 7, 13) => AfterChange(Change::Configuration),
            // RFC 3463 §3.6; RFC 4954 §6 (X.5.6): as for 500 to 504 and 555.
            (_, 5, 1 | 2 | 4 | 6) => AfterChange(Change::Command),
            // RFC 3463 §3.7, RFC 6531 §3.5 (X.6.9): the content is what cannot be handled.
            (_, 6, 1..=5 | 9) => AfterChange(Change::Message),
            // RFC 3463 §2.
            _ => Never,
        }
    }
}

/// The byte at `at`, if there is one.
const fn byte(text: &[u8], at: usize) -> Option<u8> {
    match text.split_at_checked(at) {
        Some((_, [byte, ..])) => Some(*byte),
        _ => None,
    }
}

/// Reads a dot and a number of one to three digits without leading zeros: its value, and where
/// it ends.
const fn dotted(text: &[u8], dot: usize) -> Result<(u32, usize), ParseError> {
    use ParseErrorKind::{Digit, LeadingZero, OutOfRange, Separator};

    let Some(b'.') = byte(text, dot) else {
        return Err(ParseError::at(text, dot, Separator, Expected::Dot));
    };
    let start = dot + 1;
    let mut end = start;
    let mut value = 0;
    while let Some(digit @ b'0'..=b'9') = byte(text, end) {
        if end == start + 3 {
            return Err(ParseError::at(text, end, OutOfRange, Expected::ThreeDigits));
        }
        if end == start + 1 && value == 0 {
            return Err(ParseError::at(text, start, LeadingZero, Expected::NoLeadingZero));
        }
        value = value * 10 + (digit - b'0') as u32;
        end += 1;
    }
    if end == start {
        return Err(ParseError::at(text, end, Digit, Expected::Digit));
    }
    Ok((value, end))
}

impl fmt::Display for EnhancedStatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (class, subject, detail) = self.numbers();
        pad::<9>(f, format_args!("{class}.{subject}.{detail}"))
    }
}

impl fmt::Debug for EnhancedStatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EnhancedStatusCode({self})")
    }
}

/// [`EnhancedStatusCode::parse`]: what follows the code is not looked at.
impl FromStr for EnhancedStatusCode {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::parse(text)
    }
}

/// [`EnhancedStatusCode::parse`]: what follows the code is not looked at.
impl TryFrom<&str> for EnhancedStatusCode {
    type Error = ParseError;

    fn try_from(text: &str) -> Result<Self, ParseError> {
        Self::parse(text)
    }
}

/// [`EnhancedStatusCode::parse_bytes`]: what follows the code is not looked at.
impl TryFrom<&[u8]> for EnhancedStatusCode {
    type Error = ParseError;

    fn try_from(text: &[u8]) -> Result<Self, ParseError> {
        Self::parse_bytes(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for EnhancedStatusCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for EnhancedStatusCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::name::deserialize_str(
            deserializer,
            "an enhanced status code such as `5.7.1`",
            |text| match Self::prefix(text.as_bytes()) {
                Ok((code, end)) if end == text.len() => Some(code),
                _ => None,
            },
        )
    }
}
