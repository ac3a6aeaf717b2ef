//! Whether and when a refused command is worth repeating.

use core::{fmt, iter::FusedIterator, str::FromStr, time::Duration};

use crate::error::{Expected, ParseError};
use crate::name::{named, pad};

/// What the client may do next with a message, recipient or login that got this reply.
///
/// From a code alone: [`ReplyCode::retry_advice`](crate::ReplyCode::retry_advice); from a code
/// and the command that it answers:
/// [`ReplyCode::retry_advice_after`](crate::ReplyCode::retry_advice_after), which knows more.
///
/// It writes itself, and is read, as `later` or `after_change:credentials`.
///
/// # Example
///
/// ```
/// use smtp_reply::{Change, ReplyCode, RetryAdvice};
///
/// let busy = ReplyCode::parse("451 4.3.0 try again")?.retry_advice();
/// assert_eq!(busy, RetryAdvice::Later);
/// assert!(busy.is_retryable());
/// assert_eq!(busy.min_delay().map(|delay| delay.as_secs()), Some(30 * 60));
///
/// let login = ReplyCode::parse("535 5.7.8 bad password")?.retry_advice();
/// assert_eq!(login, RetryAdvice::AfterChange(Change::Credentials));
/// assert!(!login.is_retryable());
/// assert_eq!(login.to_string(), "after_change:credentials");
/// assert_eq!("after_change:credentials".parse(), Ok(login));
/// assert!("sometime".parse::<RetryAdvice>().is_err());
/// # Ok::<(), smtp_reply::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RetryAdvice {
    /// The command succeeded (2yz): there is nothing to repeat.
    NotNeeded,
    /// The server waits for what comes next (3yz): send it.
    Continue,
    /// Try the same message for the same recipients again, from the queue
    /// (RFC 5321 §4.2.1, §4.5.4.1): see [`schedule`](Self::schedule).
    Later,
    /// This session is over (421): try again later, on a new connection (RFC 5321 §3.8).
    Reconnect,
    /// Too many recipients: deliver to those accepted, and send to the rest at once in a new
    /// transaction (RFC 5321 §4.5.3.1.10).
    NextTransaction,
    /// The same again would fail the same way; it is worth repeating once this is changed.
    AfterChange(Change),
    /// Do not repeat it (RFC 5321 §4.2.1): report the failure.
    Never,
}

named! {
    /// What has to change before a refused command is worth repeating.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::Change;
    ///
    /// assert_eq!("credentials".parse(), Ok(Change::Credentials));
    /// assert!("Credentials".parse::<Change>().is_err());
    /// ```
    #[non_exhaustive]
    pub enum Change {
        /// Log in first (530, RFC 4954 §6).
        Authenticate,
        /// Log in with another user name or password (535, RFC 4954 §6).
        Credentials,
        /// Start TLS first (523, RFC 5248 §2.4; 538, RFC 4954 §6).
        Encrypt,
        /// Log in with another mechanism (534 and 432, RFC 4954 §6).
        Mechanism,
        /// Send another command, other parameters or none: HELO instead of EHLO, say
        /// (500–504 and 555, RFC 5321 §3.2, §4.1.1.11).
        Command,
        /// The message: make it smaller, or otherwise acceptable (552, RFC 1870 §6).
        Message,
        /// The recipient's address: the reply gives another one (551, RFC 5321 §3.4).
        Recipient,
        /// The sender's address.
        Sender,
        /// Something only an administrator can change, such as a disabled account
        /// (525, RFC 5248 §2.4).
        Configuration,
    }
}

impl RetryAdvice {
    /// Every advice, each change included.
    pub const ALL: &'static [Self] = &[
        Self::NotNeeded,
        Self::Continue,
        Self::Later,
        Self::Reconnect,
        Self::NextTransaction,
        Self::AfterChange(Change::Authenticate),
        Self::AfterChange(Change::Credentials),
        Self::AfterChange(Change::Encrypt),
        Self::AfterChange(Change::Mechanism),
        Self::AfterChange(Change::Command),
        Self::AfterChange(Change::Message),
        Self::AfterChange(Change::Recipient),
        Self::AfterChange(Change::Sender),
        Self::AfterChange(Change::Configuration),
        Self::Never,
    ];

    /// Whether the same message may be sent again unchanged: true for [`Later`](Self::Later),
    /// [`Reconnect`](Self::Reconnect) and [`NextTransaction`](Self::NextTransaction).
    #[must_use]
    pub const fn is_retryable(self) -> bool {
        matches!(self, Self::Later | Self::Reconnect | Self::NextTransaction)
    }

    /// The shortest wait before the next try that RFC 5321 §4.5.4.1 recommends: 30 minutes, for
    /// [`Later`](Self::Later) and [`Reconnect`](Self::Reconnect). The others have no wait.
    #[must_use]
    pub const fn min_delay(self) -> Option<Duration> {
        match self {
            Self::Later | Self::Reconnect => Some(RetrySchedule::RECOMMENDED.first),
            _ => None,
        }
    }

    /// How long after the first try the message is given up: 5 days (RFC 5321 §4.5.4.1 asks for
    /// at least 4 to 5), for [`Later`](Self::Later) and [`Reconnect`](Self::Reconnect).
    #[must_use]
    pub const fn give_up_after(self) -> Option<Duration> {
        match self {
            Self::Later | Self::Reconnect => Some(RetrySchedule::RECOMMENDED.remaining),
            _ => None,
        }
    }

    /// The waits between tries that RFC 5321 §4.5.4.1 recommends, for [`Later`](Self::Later) and
    /// [`Reconnect`](Self::Reconnect); an empty schedule for the others.
    ///
    /// ```
    /// use smtp_reply::RetryAdvice;
    ///
    /// assert_eq!(RetryAdvice::Later.schedule().next(), RetryAdvice::Later.min_delay());
    /// assert_eq!(RetryAdvice::Never.schedule().next(), None);
    /// ```
    #[must_use]
    pub const fn schedule(self) -> RetrySchedule {
        match self {
            Self::Later | Self::Reconnect => RetrySchedule::RECOMMENDED,
            _ => RetrySchedule::new(Duration::ZERO, Duration::ZERO, Duration::ZERO),
        }
    }
}

impl RetryAdvice {
    /// The name, without the change.
    const fn name(self) -> &'static str {
        match self {
            Self::NotNeeded => "not_needed",
            Self::Continue => "continue",
            Self::Later => "later",
            Self::Reconnect => "reconnect",
            Self::NextTransaction => "next_transaction",
            Self::AfterChange(_) => "after_change",
            Self::Never => "never",
        }
    }
}

impl fmt::Display for RetryAdvice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AfterChange(change) => pad::<32>(f, format_args!("{}:{change}", self.name())),
            _ => f.pad(self.name()),
        }
    }
}

impl FromStr for RetryAdvice {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let (name, change) = text.split_once(':').map_or((text, None), |(n, c)| (n, Some(c)));
        let Some(advice) = Self::ALL.iter().copied().find(|advice| advice.name() == name) else {
            return Err(ParseError::unknown_name(0, Expected::RetryAdvice));
        };
        match (advice, change) {
            (Self::AfterChange(_), _) => change
                .and_then(|change| change.parse().ok())
                .map(Self::AfterChange)
                .ok_or(ParseError::unknown_name(name.len() + 1, Expected::Change)),
            (_, None) => Ok(advice),
            (_, Some(_)) => Err(ParseError::unknown_name(0, Expected::RetryAdvice)),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for RetryAdvice {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for RetryAdvice {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::name::deserialize_str(
            deserializer,
            "an advice such as `later` or `after_change:credentials`",
            |name| name.parse().ok(),
        )
    }
}

/// The waits between tries of one message: an iterator over them, from the first failure until
/// it is time to give up.
///
/// By default as RFC 5321 §4.5.4.1 suggests: two tries within the first hour, then one every
/// two and a half hours, for 5 days. The wait is from the end of one try to the start of the
/// next; what a try itself takes is not counted.
///
/// # Example
///
/// ```
/// use core::time::Duration;
/// use smtp_reply::RetrySchedule;
///
/// let minutes = |n: u64| Duration::from_secs(n * 60);
/// assert!(RetrySchedule::default().take(3).eq([minutes(30), minutes(150), minutes(150)]));
///
/// // Greylisting ends sooner: a short first wait, then every hour, for a day.
/// let patient = RetrySchedule::new(minutes(5), minutes(60), minutes(24 * 60));
/// assert_eq!(patient.clone().next(), Some(minutes(5)));
/// assert_eq!(patient.count(), 24);
///
/// // Without time there is no second try.
/// assert_eq!(RetrySchedule::new(minutes(5), minutes(60), minutes(4)).next(), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RetrySchedule {
    first: Duration,
    then: Duration,
    /// The time left before giving up.
    remaining: Duration,
}

impl RetrySchedule {
    /// RFC 5321 §4.5.4.1: at least 30 minutes between tries, two tries in the first hour, then
    /// one every two or three hours; at least 4 to 5 days before giving up.
    const RECOMMENDED: Self = Self::new(
        Duration::from_secs(30 * 60),
        Duration::from_secs(150 * 60),
        Duration::from_secs(5 * 24 * 60 * 60),
    );

    /// A wait of `first` after the first try and of `then` after each later one, as long as all
    /// waits together are not longer than `give_up_after`.
    ///
    /// A client has to wait between tries (RFC 5321 §4.5.4.1): at a wait of zero the schedule
    /// ends.
    #[must_use]
    pub const fn new(first: Duration, then: Duration, give_up_after: Duration) -> Self {
        Self { first, then, remaining: give_up_after }
    }
}

impl Default for RetrySchedule {
    fn default() -> Self {
        Self::RECOMMENDED
    }
}

impl Iterator for RetrySchedule {
    type Item = Duration;

    fn next(&mut self) -> Option<Duration> {
        let wait = core::mem::replace(&mut self.first, self.then);
        match self.remaining.checked_sub(wait) {
            Some(remaining) if !wait.is_zero() => {
                self.remaining = remaining;
                Some(wait)
            }
            _ => {
                self.remaining = Duration::ZERO;
                None
            }
        }
    }
}

impl FusedIterator for RetrySchedule {}
