//! The registries: what each known code means, keyed by plain numbers.

mod basic;
mod enhanced;

pub(crate) use basic::basic_codes;

use crate::name::named;

/// What a code or a digit means: a title, a sentence for a person, where it is defined, and
/// what standing it has.
///
/// # Example
///
/// ```
/// use smtp_reply::{ReplyCode, Standing};
///
/// let description = ReplyCode::MAILBOX_UNAVAILABLE.description().unwrap();
/// assert_eq!(description.title(), "Requested action not taken: mailbox unavailable");
/// assert!(description.reference().starts_with("RFC 5321 §4.2.3"));
/// assert_eq!(description.standing(), Standing::Standard);
/// println!("{}", description.meaning());
///
/// // Nobody registered 599; its digits still say something.
/// let unregistered = ReplyCode::from_u16(599)?;
/// assert!(unregistered.description().is_none());
/// assert_eq!(unregistered.classify().description().title(), "Permanent negative completion");
/// # Ok::<(), smtp_reply::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Description {
    title: &'static str,
    meaning: &'static str,
    reference: &'static str,
    standing: Standing,
}

impl Description {
    pub(crate) const fn new(
        standing: Standing,
        reference: &'static str,
        title: &'static str,
        meaning: &'static str,
    ) -> Self {
        Self { title, meaning, reference, standing }
    }

    /// The short name, in the words of its definition; without a full stop.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// What it says to a person: what happened, whose fault it is, what to do. A sentence, or
    /// two where the definition and the practice of servers differ.
    #[must_use]
    pub const fn meaning(&self) -> &'static str {
        self.meaning
    }

    /// Where it is defined: RFC and section, or who uses it.
    #[must_use]
    pub const fn reference(&self) -> &'static str {
        self.reference
    }

    /// Whether an RFC defines it.
    #[must_use]
    pub const fn standing(&self) -> Standing {
        self.standing
    }
}

named! {
    /// How far a code can be relied upon to mean what its [`Description`] says.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{ReplyCode, Standing};
    ///
    /// let standing = |code| ReplyCode::from_u16(code).unwrap().description().unwrap().standing();
    /// assert_eq!(standing(550), Standing::Standard);
    /// assert_eq!(standing(535), Standing::Extension);
    /// assert_eq!(standing(538), Standing::Obsolete);
    /// assert_eq!(standing(541), Standing::Nonstandard);
    /// assert!("official".parse::<Standing>().is_err());
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "a code is defined, was defined, or is not")]
    pub enum Standing {
        /// Defined by SMTP itself (RFC 5321, RFC 7504) or, for an enhanced status code, by
        /// RFC 3463.
        Standard,
        /// Defined by an RFC that extends SMTP.
        Extension,
        /// Was defined once; no longer to be sent.
        Obsolete,
        /// No RFC gives it this meaning; servers or lists of codes do.
        Nonstandard,
    }
}

/// What the registry has for an enhanced status code.
pub(crate) struct Enhanced {
    pub(crate) description: Description,
    /// The basic codes that it usually comes with, as registered.
    pub(crate) associated: &'static [u16],
}

macro_rules! basic_map {
    ($(
        $code:literal $($name:ident)?: $standing:ident, $reference:literal,
        $title:literal, $meaning:literal;
    )+) => {
        static BASIC: phf::OrderedMap<u16, Description> = phf::phf_ordered_map! {
            $($code => Description::new(Standing::$standing, $reference, $title, $meaning),)+
        };
    };
}

macro_rules! enhanced_map {
    ($(
        $key:literal: $standing:ident, $associated:tt, $reference:literal,
        $title:literal, $meaning:literal;
    )+) => {
        static ENHANCED: phf::OrderedMap<u32, Enhanced> = phf::phf_ordered_map! {
            $($key => Enhanced {
                description: Description::new(Standing::$standing, $reference, $title, $meaning),
                associated: &$associated,
            },)+
        };
    };
}

basic_codes!(basic_map);
enhanced::enhanced_codes!(enhanced_map);

/// The description of a reply code.
pub(crate) fn basic(code: u16) -> Option<&'static Description> {
    BASIC.get(&code)
}

/// The described reply codes, ascending.
pub(crate) fn basic_keys() -> impl Iterator<Item = u16> {
    BASIC.keys().copied()
}

/// The entry of an enhanced status code; the key is `subject * 1000 + detail`.
pub(crate) fn enhanced(key: u32) -> Option<&'static Enhanced> {
    ENHANCED.get(&key)
}

/// The keys of the described enhanced status codes, ascending.
pub(crate) fn enhanced_keys() -> impl Iterator<Item = u32> {
    ENHANCED.keys().copied()
}
