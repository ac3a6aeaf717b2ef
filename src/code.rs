//! The three-digit reply code.

use core::{fmt, num::NonZeroU16, str::FromStr};

use crate::digits::{Category, Class};
use crate::error::{Expected, ParseError, ParseErrorKind};
use crate::name::pad;
use crate::registry::{self, Description, basic_codes};
use crate::retry::{Change, RetryAdvice};

/// The three-digit code that begins each line of an SMTP or LMTP reply: 100 to 599
/// (RFC 5321 §4.2).
///
/// Any code in this range is a value, registered or not: a client has to treat a code that it
/// does not know by its first digit (RFC 5321 §4.2, §4.3.2), which
/// [`classify`](Self::classify) gives. There is a constant for each code that an RFC defines.
///
/// The type has no `Default`, for no code is natural; and it does not convert from a string that
/// has anything before the code. `Option<ReplyCode>` takes two bytes.
///
/// With the feature `serde` it is written as a number, and read from a number or, in formats for
/// people, from a string of three digits.
///
/// # Example
///
/// ```
/// use smtp_reply::{Category, Class, ParseErrorKind, ReplyCode, RetryAdvice};
///
/// let code = ReplyCode::parse("421 4.3.2 Service shutting down")?;
/// assert_eq!(code, ReplyCode::SERVICE_NOT_AVAILABLE);
/// assert_eq!(code, 421);
/// assert_eq!(code.classify(), Class::Transient);
/// assert_eq!(code.category(), Category::Connections);
/// assert_eq!(code.retry_advice(), RetryAdvice::Reconnect);
/// assert_eq!(format!("[{code:>5}]"), "[  421]");
///
/// let error = ReplyCode::parse("Error 421").unwrap_err();
/// assert_eq!((error.kind(), error.offset()), (ParseErrorKind::Digit, 0));
/// # Ok::<(), smtp_reply::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplyCode(NonZeroU16);

impl ReplyCode {
    /// Reads the code that begins `line`. What follows the code is not looked at, beyond the
    /// one byte that ends it.
    ///
    /// There have to be exactly three digits, the first of them 1 to 5, and then the end, a
    /// space, a hyphen, CR or LF (RFC 5321 §4.2; a bare code without a space is to be accepted,
    /// §4.2.1).
    ///
    /// # Errors
    ///
    /// [`Incomplete`](ParseErrorKind::Incomplete) where the input ends before the third digit,
    /// [`Class`](ParseErrorKind::Class) for another first digit,
    /// [`Digit`](ParseErrorKind::Digit) for anything else in place of a digit, and
    /// [`Separator`](ParseErrorKind::Separator) for anything else after the third.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{ParseErrorKind, ReplyCode};
    ///
    /// assert_eq!(ReplyCode::parse("250-mx.example.org greets you")?, ReplyCode::OK);
    /// assert_eq!(ReplyCode::parse("250")?, ReplyCode::OK);
    ///
    /// let error = ReplyCode::parse("55").unwrap_err();
    /// assert_eq!((error.kind(), error.offset()), (ParseErrorKind::Incomplete, 2));
    /// let error = ReplyCode::parse("650 x").unwrap_err();
    /// assert_eq!((error.kind(), error.offset()), (ParseErrorKind::Class, 0));
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[inline]
    pub const fn parse(line: &str) -> Result<Self, ParseError> {
        Self::parse_bytes(line.as_bytes())
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
    /// use smtp_reply::ReplyCode;
    ///
    /// assert_eq!(ReplyCode::parse_bytes(b"550 Bo\xEEte pleine\r\n")?, 550);
    /// assert!(ReplyCode::parse_bytes(b"550\xA0Bo\xEEte pleine").is_err());
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[inline]
    pub const fn parse_bytes(line: &[u8]) -> Result<Self, ParseError> {
        if let [x @ b'1'..=b'5', y @ b'0'..=b'9', z @ b'0'..=b'9', end @ ..] = line {
            if matches!(end, [] | [b' ' | b'-' | b'\r' | b'\n', ..]) {
                return Ok(Self::from_ascii([*x, *y, *z]));
            }
        }
        Err(Self::error(line))
    }

    /// The code of these three digits, the first of them 1 to 5.
    #[inline]
    pub(crate) const fn from_ascii([x, y, z]: [u8; 3]) -> Self {
        let number = x as u16 * 100 + y as u16 * 10 + z as u16 - b'0' as u16 * 111;
        Self(NonZeroU16::MIN.saturating_add(number - 1))
    }

    /// Why `line` does not begin with a code.
    #[cold]
    const fn error(line: &[u8]) -> ParseError {
        use ParseErrorKind::{Class, Digit, Separator};

        match line {
            [b'0' | b'6'..=b'9', ..] => ParseError::at(line, 0, Class, Expected::CodeClass),
            [b'1'..=b'5', b'0'..=b'9', b'0'..=b'9', ..] => {
                ParseError::at(line, 3, Separator, Expected::CodeEnd)
            }
            [b'1'..=b'5', b'0'..=b'9', ..] => ParseError::at(line, 2, Digit, Expected::Digit),
            [b'1'..=b'5', ..] => ParseError::at(line, 1, Digit, Expected::Digit),
            _ => ParseError::at(line, 0, Digit, Expected::CodeClass),
        }
    }

    /// The code of this number.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](ParseErrorKind::OutOfRange) for a number below 100 or above 599.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{ParseErrorKind, ReplyCode};
    ///
    /// assert_eq!(ReplyCode::from_u16(250), Ok(ReplyCode::OK));
    /// let error = ReplyCode::from_u16(600).unwrap_err();
    /// assert_eq!(error.kind(), ParseErrorKind::OutOfRange);
    /// assert_eq!(error.to_string(), "expected a reply code from 100 to 599, found 600");
    /// ```
    #[inline]
    pub const fn from_u16(number: u16) -> Result<Self, ParseError> {
        match NonZeroU16::new(number) {
            Some(code) if matches!(number, 100..=599) => Ok(Self(code)),
            _ => Err(ParseError::number(number, ParseErrorKind::OutOfRange, Expected::CodeNumber)),
        }
    }

    /// The code as a number, 100 to 599.
    #[inline]
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self.0.get()
    }

    /// The three digits, each as a value from 0 to 9 (not as ASCII).
    ///
    /// ```
    /// use smtp_reply::ReplyCode;
    ///
    /// assert_eq!(ReplyCode::SERVICE_NOT_AVAILABLE.digits(), [4, 2, 1]);
    /// ```
    #[inline]
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "each is a single digit")]
    pub const fn digits(self) -> [u8; 3] {
        let code = self.as_u16();
        [(code / 100) as u8, (code / 10 % 10) as u8, (code % 10) as u8]
    }

    /// What the first digit says: whether the command succeeded (RFC 5321 §4.2.1).
    ///
    /// ```
    /// use smtp_reply::{Class, ReplyCode};
    ///
    /// assert_eq!(ReplyCode::START_MAIL_INPUT.classify(), Class::Intermediate);
    /// assert_eq!(ReplyCode::from_u16(499)?.classify(), Class::Transient);
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[inline]
    #[must_use]
    pub const fn classify(self) -> Class {
        match self.as_u16() {
            ..200 => Class::Preliminary,
            200..300 => Class::Positive,
            300..400 => Class::Intermediate,
            400..500 => Class::Transient,
            500.. => Class::Permanent,
        }
    }

    /// What the second digit says: what the reply is about (RFC 5321 §4.2.1).
    ///
    /// ```
    /// use smtp_reply::{Category, ReplyCode};
    ///
    /// assert_eq!(ReplyCode::COMMAND_UNRECOGNIZED.category(), Category::Syntax);
    /// assert_eq!(ReplyCode::CREDENTIALS_INVALID.category(), Category::Unspecified);
    /// ```
    #[inline]
    #[must_use]
    pub const fn category(self) -> Category {
        match self.as_u16() / 10 % 10 {
            0 => Category::Syntax,
            1 => Category::Information,
            2 => Category::Connections,
            5 => Category::MailSystem,
            _ => Category::Unspecified,
        }
    }

    /// Whether the command succeeded (2yz).
    #[inline]
    #[must_use]
    pub const fn is_positive(self) -> bool {
        matches!(self.classify(), Class::Positive)
    }

    /// Whether the server waits for more (3yz).
    #[inline]
    #[must_use]
    pub const fn is_intermediate(self) -> bool {
        matches!(self.classify(), Class::Intermediate)
    }

    /// Whether the command failed for now (4yz).
    #[inline]
    #[must_use]
    pub const fn is_transient(self) -> bool {
        matches!(self.classify(), Class::Transient)
    }

    /// Whether the command failed for good (5yz).
    #[inline]
    #[must_use]
    pub const fn is_permanent(self) -> bool {
        matches!(self.classify(), Class::Permanent)
    }

    /// Whether the command failed, for now or for good (4yz or 5yz).
    #[inline]
    #[must_use]
    pub const fn is_error(self) -> bool {
        self.is_transient() || self.is_permanent()
    }

    /// What is known of this code; `None` for one that neither an RFC nor practice knows, which
    /// [`classify`](Self::classify) and [`category`](Self::category) explain digit by digit.
    ///
    /// ```
    /// use smtp_reply::ReplyCode;
    ///
    /// assert_eq!(ReplyCode::OK.description().unwrap().title(), "Requested mail action okay, completed");
    /// assert!(ReplyCode::from_u16(299)?.description().is_none());
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[must_use]
    pub fn description(self) -> Option<&'static Description> {
        registry::basic(self.as_u16())
    }

    /// Every code that has a [`description`](Self::description), ascending.
    ///
    /// ```
    /// use smtp_reply::ReplyCode;
    ///
    /// assert!(ReplyCode::registered().any(|code| code == 421));
    /// assert!(ReplyCode::registered().all(|code| code != 599));
    /// ```
    pub fn registered() -> impl Iterator<Item = Self> {
        registry::basic_keys().filter_map(|number| Self::from_u16(number).ok())
    }

    /// What the client may do next, as far as the code alone can tell.
    ///
    /// Where the command is known, ask
    /// [`retry_advice_after`](Self::retry_advice_after).
    ///
    /// ```
    /// use smtp_reply::{Change, ReplyCode, RetryAdvice};
    ///
    /// let advice = |code| ReplyCode::from_u16(code).unwrap().retry_advice();
    /// assert_eq!(advice(451), RetryAdvice::Later);
    /// assert_eq!(advice(530), RetryAdvice::AfterChange(Change::Authenticate));
    /// assert_eq!(advice(550), RetryAdvice::Never);
    /// assert_eq!(advice(599), RetryAdvice::Never);
    /// ```
    #[must_use]
    #[expect(clippy::match_same_arms, reason = "each has its own clause")]
    pub const fn retry_advice(self) -> RetryAdvice {
        use RetryAdvice::{AfterChange, Continue, Later, Never, NotNeeded, Reconnect};

        match self.as_u16() {
            // RFC 5321 §4.2: a first digit other than 2 to 5 is a fatal error.
            ..200 => Never,
            200..300 => NotNeeded,
            300..400 => Continue,
            // RFC 5321 §3.8: the server closes the connection after it.
            421 => Reconnect,
            // RFC 5321 §4.2.1. RFC 4954 §6: a 454 is no reason to ask for another password.
            400..500 => Later,
            // RFC 5321 §4.2.4, §4.1.1.11: another command (HELO for EHLO, §3.2) or parameter.
            500..=504 | 555 => AfterChange(Change::Command),
            // RFC 5248 §2.4; RFC 4954 §6.
            523 | 538 => AfterChange(Change::Encrypt),
            // RFC 5248 §2.4: only the administrator can enable the account again.
            525 => AfterChange(Change::Configuration),
            // RFC 4954 §6.
            530 => AfterChange(Change::Authenticate),
            534 => AfterChange(Change::Mechanism),
            535 => AfterChange(Change::Credentials),
            // RFC 5321 §3.4: the text gives the address to use.
            551 => AfterChange(Change::Recipient),
            // RFC 5321 §4.2.1.
            500.. => Never,
        }
    }

    pub(crate) const fn constant(number: u16) -> Self {
        match Self::from_u16(number) {
            Ok(code) => code,
            #[expect(clippy::panic, reason = "evaluated at compile time")]
            Err(_) => panic!("the registry holds a number that is no reply code"),
        }
    }
}

macro_rules! constants {
    ($(
        $code:literal $($name:ident)?: $standing:ident, $reference:literal,
        $title:literal, $meaning:literal;
    )+) => {
        /// The codes that an RFC defines.
        impl ReplyCode {
            $($(
                #[doc = concat!("`", $code, " ", $title, "` (", $reference, ").\n\n", $meaning)]
                pub const $name: Self = Self::constant($code);
            )?)+
        }
    };
}

basic_codes!(constants);

impl fmt::Display for ReplyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad::<3>(f, format_args!("{}", self.0))
    }
}

impl fmt::Debug for ReplyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReplyCode({})", self.0)
    }
}

/// [`ReplyCode::parse`]: what follows the code is not looked at.
impl FromStr for ReplyCode {
    type Err = ParseError;

    fn from_str(line: &str) -> Result<Self, ParseError> {
        Self::parse(line)
    }
}

/// [`ReplyCode::parse`]: what follows the code is not looked at.
impl TryFrom<&str> for ReplyCode {
    type Error = ParseError;

    fn try_from(line: &str) -> Result<Self, ParseError> {
        Self::parse(line)
    }
}

/// [`ReplyCode::parse_bytes`]: what follows the code is not looked at.
impl TryFrom<&[u8]> for ReplyCode {
    type Error = ParseError;

    fn try_from(line: &[u8]) -> Result<Self, ParseError> {
        Self::parse_bytes(line)
    }
}

impl TryFrom<u16> for ReplyCode {
    type Error = ParseError;

    fn try_from(number: u16) -> Result<Self, ParseError> {
        Self::from_u16(number)
    }
}

impl From<ReplyCode> for u16 {
    fn from(code: ReplyCode) -> Self {
        code.as_u16()
    }
}

impl PartialEq<u16> for ReplyCode {
    fn eq(&self, other: &u16) -> bool {
        self.as_u16() == *other
    }
}

impl PartialEq<ReplyCode> for u16 {
    fn eq(&self, other: &ReplyCode) -> bool {
        *self == other.as_u16()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ReplyCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.as_u16())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ReplyCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::{Error, Unexpected};

        struct Visitor;

        impl serde::de::Visitor<'_> for Visitor {
            type Value = ReplyCode;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a reply code from 100 to 599, as a number or a string of three digits")
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<ReplyCode, E> {
                u16::try_from(number)
                    .ok()
                    .and_then(|number| ReplyCode::from_u16(number).ok())
                    .ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<ReplyCode, E> {
                match u64::try_from(number) {
                    Ok(number) => self.visit_u64(number),
                    Err(_) => Err(E::invalid_value(Unexpected::Signed(number), &self)),
                }
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<ReplyCode, E> {
                match ReplyCode::parse(text) {
                    Ok(code) if text.len() == 3 => Ok(code),
                    _ => Err(E::invalid_value(Unexpected::Str(text), &self)),
                }
            }
        }

        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Visitor)
        } else {
            deserializer.deserialize_u16(Visitor)
        }
    }
}
