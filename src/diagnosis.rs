//! What really happened: the reason behind a reply, read from its text and its codes.

mod advice;
mod automaton;
mod blocklist;
mod diagnoser;
mod gaps;
mod haystack;
mod matcher;
mod phrase;
mod phrases;
mod provider;
mod ranking;
mod reason;
mod signals;
#[cfg(test)]
mod tests;
mod verdict;
mod wait;
mod words;

use core::fmt;
use core::net::IpAddr;
use core::ops::Range;
use core::time::Duration;

pub use blocklist::{Blocklist, BlocklistKind};
pub use diagnoser::{BuildError, Builder, Diagnoser};
pub use provider::Provider;
pub use reason::Reason;
pub use verdict::{Action, Confidence, Party, Persistence, Scope};

use crate::code::ReplyCode;
use crate::command::Command;
use crate::diagnosis::ranking::{Rank, Signal, Signals};
use crate::digits::Class;
use crate::enhanced::EnhancedStatusCode;
use crate::reply::{Reply, write_harmless};
use crate::retry::{Change, RetryAdvice};

/// Diagnoses any text that holds a reply, or tells of one: a reply as it came over the wire, a
/// reply in one line, a field of a bounce message, a log line, prose.
///
/// Nothing is allocated. The first call builds the automaton that finds the phrases, which takes
/// some milliseconds; `Diagnoser` does the same with phrases of one's own.
///
/// # Example
///
/// ```
/// use smtp_reply::{Action, Party, Reason, diagnose};
///
/// let text = "550 5.7.1 Service unavailable; client [192.0.2.7] blocked using zen.spamhaus.org";
/// let diagnosis = diagnose(text);
/// assert_eq!(diagnosis.reason(), Reason::Blocklisted);
/// assert_eq!(diagnosis.party(), Party::SendingSystem);
/// assert_eq!(diagnosis.action(), Action::RequestDelisting);
/// assert_eq!(diagnosis.blocklist().unwrap().name(), "Spamhaus ZEN");
///
/// // Nothing to go by.
/// assert_eq!(diagnose("Have a nice day").reason(), Reason::Unknown);
/// ```
#[must_use]
pub fn diagnose(text: &str) -> Diagnosis<'_> {
    diagnoser::built_in().diagnose(text)
}

impl<'a> Reply<'a> {
    /// What really happened: the reason behind this reply, whose turn it is, what to do.
    ///
    /// ```
    /// use smtp_reply::{Reason, Reply};
    ///
    /// let reply = Reply::parse("550 5.2.1 User unknown\r\n")?;
    /// assert_eq!(reply.diagnose().reason(), Reason::UserUnknown);
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[must_use]
    pub fn diagnose(self) -> Diagnosis<'a> {
        diagnoser::built_in().diagnose_reply(self, None)
    }

    /// [`diagnose`](Self::diagnose), knowing the command that the reply answers: what is refused
    /// at MAIL is the sender, and a greeting that refuses is about the client.
    ///
    /// ```
    /// use smtp_reply::{Command, Reason, Reply};
    ///
    /// let reply = Reply::parse("550 rejected\r\n")?;
    /// assert_eq!(reply.diagnose_after(Command::Mail).reason(), Reason::SenderRejected);
    /// assert_eq!(reply.diagnose_after(Command::Rcpt).reason(), Reason::Unknown);
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[must_use]
    pub fn diagnose_after(self, command: Command) -> Diagnosis<'a> {
        diagnoser::built_in().diagnose_reply(self, Some(command))
    }
}

/// What decided about a diagnosis, or spoke against it.
///
/// # Example
///
/// ```
/// use smtp_reply::{Evidence, diagnose};
///
/// let diagnosis = diagnose("550 5.1.1 Sorry, mailbox is full");
/// let Some(Evidence::Phrase { text, span }) = diagnosis.evidence() else { panic!() };
/// assert_eq!((text, span), (&b"mailbox is full"[..], 17..32));
/// let Some(Evidence::EnhancedCode { code, .. }) = diagnosis.contradiction() else { panic!() };
/// assert_eq!(code.to_string(), "5.1.1");
/// assert_eq!(diagnose("no code, no phrase").evidence(), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Evidence<'a> {
    /// Words of the text.
    Phrase {
        /// The words.
        text: &'a [u8],
        /// Where they stand.
        span: Range<usize>,
    },
    /// A code of the provider's own, such as `[TSS04]`.
    ProviderCode {
        /// The code.
        text: &'a [u8],
        /// Where it stands.
        span: Range<usize>,
    },
    /// The enhanced status code.
    EnhancedCode {
        /// The code.
        code: EnhancedStatusCode,
    },
    /// The reply code.
    ReplyCode {
        /// The code.
        code: ReplyCode,
    },
}

impl fmt::Display for Evidence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Phrase { text, .. } | Self::ProviderCode { text, .. } => write_harmless(f, text),
            Self::EnhancedCode { code } => code.fmt(f),
            Self::ReplyCode { code } => code.fmt(f),
        }
    }
}

/// What a reply, or a text that tells of one, really says: see [`diagnose`].
///
/// # Example
///
/// ```
/// use core::time::Duration;
/// use smtp_reply::{Confidence, Persistence, Reason, RetryAdvice, diagnose};
///
/// let diagnosis = diagnose("450 4.2.0 Greylisted, please try again in 5 minutes");
/// assert_eq!(diagnosis.reason(), Reason::Greylisted);
/// assert_eq!(diagnosis.persistence(), Some(Persistence::Temporary));
/// assert_eq!(diagnosis.retry_advice(), RetryAdvice::Later);
/// assert_eq!(diagnosis.retry_after(), Some(Duration::from_secs(300)));
/// assert_eq!(diagnosis.confidence(), Confidence::High);
/// println!("{} {}", diagnosis.summary(), diagnosis.advice());
///
/// // The code alone says little.
/// assert_eq!(diagnose("550").confidence(), Confidence::Low);
/// ```
#[derive(Clone, Debug)]
pub struct Diagnosis<'a> {
    text: &'a [u8],
    code: Option<ReplyCode>,
    enhanced: Option<EnhancedStatusCode>,
    command: Option<Command>,
    signals: Signals,
    reason: Reason,
    temporary: bool,
    login: bool,
    wait: Option<Duration>,
    blocklist: Option<&'static Blocklist>,
    provider: Option<Provider>,
}

impl<'a> Diagnosis<'a> {
    /// The reply code, where the text has one.
    #[must_use]
    pub const fn code(&self) -> Option<ReplyCode> {
        self.code
    }

    /// The enhanced status code, where the text has one.
    #[must_use]
    pub const fn enhanced(&self) -> Option<EnhancedStatusCode> {
        self.enhanced
    }

    /// The command that was answered, where it was given or the text names it.
    #[must_use]
    pub const fn command(&self) -> Option<Command> {
        self.command
    }

    /// Why.
    #[must_use]
    pub const fn reason(&self) -> Reason {
        self.reason
    }

    /// Whose turn it is.
    #[must_use]
    pub const fn party(&self) -> Party {
        self.reason.party()
    }

    /// What the verdict covers.
    #[must_use]
    pub const fn scope(&self) -> Scope {
        self.reason.scope()
    }

    /// How long it lasts, as the evidence says, whatever the code claims: a 5yz that asks to
    /// come back later is temporary. A 4yz is temporary in any case. `None` where nothing is
    /// wrong, and where neither a code nor the reason tells.
    #[must_use]
    pub fn persistence(&self) -> Option<Persistence> {
        let class = self
            .code
            .map(ReplyCode::classify)
            .or_else(|| self.enhanced.map(EnhancedStatusCode::classify));
        let by_evidence = self.temporary
            || self.wait.is_some()
            || self.signals.decisive.is_some_and(|signal| signal.rank >= Rank::LoosePhrase)
                && matches!(
                    self.reason,
                    Reason::RateLimited
                        | Reason::Greylisted
                        | Reason::MailboxBusy
                        | Reason::TooManyRecipients
                );
        match class {
            Some(Class::Positive | Class::Intermediate) => None,
            Some(Class::Transient) => Some(Persistence::Temporary),
            Some(Class::Permanent | Class::Preliminary) if by_evidence => {
                Some(Persistence::Temporary)
            }
            Some(Class::Permanent | Class::Preliminary) => Some(Persistence::Permanent),
            None if by_evidence && self.reason != Reason::Unknown => Some(Persistence::Temporary),
            None => self.reason.persistence(),
        }
    }

    /// What to do. Nothing that is temporary, and nothing of little confidence, removes a
    /// recipient.
    #[must_use]
    pub fn action(&self) -> Action {
        match self.reason.action(self.persistence()) {
            Action::RemoveRecipient if self.confidence() == Confidence::Low => Action::Review,
            Action::RemoveRecipient
                if self.reason == Reason::MailboxMoved && self.gives_address() =>
            {
                Action::UpdateRecipient
            }
            Action::FixConfiguration if self.reason == Reason::RelayDenied && self.login => {
                Action::Authenticate
            }
            action => action,
        }
    }

    /// Whether an address stands after the words that decided.
    fn gives_address(&self) -> bool {
        let from = self.signals.decisive.map_or(0, |signal| signal.end);
        self.text.get(from..).is_some_and(|rest| rest.contains(&b'@'))
    }

    /// What the client may do next: by the codes and the command, corrected where the evidence
    /// says otherwise.
    #[must_use]
    pub fn retry_advice(&self) -> RetryAdvice {
        use RetryAdvice::{AfterChange, Later, Never, NextTransaction};

        let persistence = self.persistence();
        let by_code = match (self.code, self.enhanced) {
            (Some(code), _) => match self.command {
                Some(command) => code.retry_advice_after(command),
                None => code.retry_advice(),
            },
            (None, Some(enhanced)) => enhanced.retry_advice(),
            (None, None) if persistence == Some(Persistence::Permanent) => Never,
            (None, None) => Later,
        };
        let change = match self.reason {
            Reason::CredentialsRequired => Some(Change::Authenticate),
            Reason::CredentialsRejected => Some(Change::Credentials),
            Reason::TlsRequired => Some(Change::Encrypt),
            Reason::MessageTooLarge => Some(Change::Message),
            Reason::SenderRejected => Some(Change::Sender),
            Reason::SenderUnauthenticated | Reason::ReverseDns => Some(Change::Configuration),
            Reason::MailboxMoved if self.gives_address() => Some(Change::Recipient),
            _ => None,
        };
        match (by_code, change) {
            (Never | Later, _) if self.reason == Reason::TooManyRecipients => NextTransaction,
            (Never, _) if persistence == Some(Persistence::Temporary) => Later,
            (Never, Some(change)) => AfterChange(change),
            _ => by_code,
        }
    }

    /// How long the server asks to wait, where it says so: "try again in 5 minutes". More than
    /// nothing, and at most 30 days.
    #[must_use]
    pub const fn retry_after(&self) -> Option<Duration> {
        self.wait
    }

    /// The blocklist that the text names.
    #[must_use]
    pub const fn blocklist(&self) -> Option<Blocklist> {
        match self.blocklist {
            Some(list) => Some(*list),
            None => None,
        }
    }

    /// Who operates the server, where the wording tells.
    #[must_use]
    pub const fn provider(&self) -> Option<Provider> {
        self.provider
    }

    /// The first IP address that the text quotes, and where it stands: mostly that of the
    /// sending server. The 127.0.0.0/8 that blocklists answer with do not count.
    ///
    /// ```
    /// use smtp_reply::diagnose;
    ///
    /// let text = "554 5.7.1 [192.0.2.7] is listed (127.0.0.4)";
    /// let (ip, span) = diagnose(text).quoted_ip().unwrap();
    /// assert_eq!(ip.to_string(), "192.0.2.7");
    /// assert_eq!(&text[span], "192.0.2.7");
    /// assert!(diagnose("550 no such user").quoted_ip().is_none());
    /// ```
    #[must_use]
    pub fn quoted_ip(&self) -> Option<(IpAddr, Range<usize>)> {
        let in_address = |byte: u8| byte.is_ascii_hexdigit() || matches!(byte, b'.' | b':');
        let mut at = 0;
        while let Some(skip) = self.text.get(at..)?.iter().position(|&byte| in_address(byte)) {
            let start = at + skip;
            let length =
                self.text.get(start..)?.iter().take_while(|&&byte| in_address(byte)).count();
            at = start + length;
            let before = start.checked_sub(1).and_then(|before| self.text.get(before));
            let after = self.text.get(at);
            let in_word = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
            // The longest address has 45 characters; a full stop or colon may follow.
            if in_word(before) || in_word(after) || !(3..=46).contains(&length) {
                continue;
            }
            let token = core::str::from_utf8(self.text.get(start..at)?).ok()?;
            let token = token.trim_end_matches(['.', ':']);
            match token.parse() {
                Ok(ip) if !IpAddr::is_loopback(&ip) && !ip.is_unspecified() => {
                    return Some((ip, start..start + token.len()));
                }
                _ => {}
            }
        }
        None
    }

    /// What decided. `None` where there was nothing to go by.
    #[must_use]
    pub fn evidence(&self) -> Option<Evidence<'a>> {
        self.evidence_of(self.signals.decisive?)
    }

    /// The strongest signal that pointed to another reason.
    #[must_use]
    pub fn contradiction(&self) -> Option<Evidence<'a>> {
        self.evidence_of(self.signals.contrary?)
    }

    fn evidence_of(&self, signal: Signal) -> Option<Evidence<'a>> {
        let span = signal.start..signal.end;
        let text = self.text.get(span.clone())?;
        match signal.rank {
            Rank::ReplyCode => Some(Evidence::ReplyCode { code: self.code? }),
            Rank::VagueEnhancedCode | Rank::TellingEnhancedCode => {
                Some(Evidence::EnhancedCode { code: self.enhanced? })
            }
            Rank::ProviderCode => Some(Evidence::ProviderCode { text, span }),
            Rank::LoosePhrase | Rank::SpecificPhrase | Rank::SitePhrase => {
                Some(Evidence::Phrase { text, span })
            }
        }
    }

    /// How sure it is: by the rank of the evidence, and whether something contradicts it.
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        let Some(decisive) = self.signals.decisive else { return Confidence::Low };
        if matches!(self.reason, Reason::Accepted | Reason::Continue) {
            return Confidence::High;
        }
        let contradicted = self
            .signals
            .contrary
            .filter(|contrary| conflicts(self.reason, contrary.reason))
            .map(|contrary| contrary.rank);
        match decisive.rank {
            Rank::ReplyCode | Rank::VagueEnhancedCode => Confidence::Low,
            Rank::LoosePhrase | Rank::TellingEnhancedCode
                if contradicted >= Some(Rank::LoosePhrase) =>
            {
                Confidence::Low
            }
            Rank::LoosePhrase | Rank::TellingEnhancedCode => Confidence::Medium,
            _ if contradicted >= Some(Rank::TellingEnhancedCode) => Confidence::Medium,
            _ => Confidence::High,
        }
    }

    /// What happened, in a sentence for a person.
    #[must_use]
    pub const fn summary(&self) -> &'static str {
        self.reason.description()
    }

    /// What the party at fault can do about it, in one or more sentences: that of the reason, or
    /// what is known to help with this blocklist or provider.
    ///
    /// ```
    /// use smtp_reply::{Reason, diagnose};
    ///
    /// let listed = diagnose("554 5.7.1 192.0.2.7 is listed at pbl.spamhaus.org");
    /// assert!(listed.advice().contains("home connections"));
    /// assert_eq!(diagnose("550 what?").advice(), Reason::Unknown.advice());
    /// ```
    #[must_use]
    pub fn advice(&self) -> &'static str {
        advice::sharper(self.reason, self.provider, self.blocklist())
            .unwrap_or_else(|| self.reason.advice())
    }
}

/// What it says, under the names of the methods; `None` becomes null.
#[cfg(feature = "serde")]
impl serde::Serialize for Diagnosis<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use alloc::string::ToString;
        use serde::ser::SerializeStruct;

        let mut fields = serializer.serialize_struct("Diagnosis", 17)?;
        fields.serialize_field("code", &self.code())?;
        fields.serialize_field("enhanced", &self.enhanced())?;
        fields.serialize_field("command", &self.command())?;
        fields.serialize_field("reason", &self.reason())?;
        fields.serialize_field("party", &self.party())?;
        fields.serialize_field("scope", &self.scope())?;
        fields.serialize_field("persistence", &self.persistence())?;
        fields.serialize_field("action", &self.action())?;
        fields.serialize_field("retry_advice", &self.retry_advice())?;
        fields.serialize_field("retry_after", &self.retry_after().map(|wait| wait.as_secs()))?;
        fields.serialize_field("blocklist", &self.blocklist())?;
        fields.serialize_field("quoted_ip", &self.quoted_ip().map(|(ip, _)| ip.to_string()))?;
        fields.serialize_field("provider", &self.provider())?;
        fields.serialize_field("confidence", &self.confidence())?;
        fields.serialize_field("evidence", &self.evidence().map(|it| it.to_string()))?;
        fields.serialize_field("contradiction", &self.contradiction().map(|it| it.to_string()))?;
        fields.serialize_field("advice", self.advice())?;
        fields.end()
    }
}

/// Whether two reasons ask for something different. General ones contradict nothing.
fn conflicts(reason: Reason, other: Reason) -> bool {
    let general = matches!(
        other,
        Reason::Policy
            | Reason::Blocked
            | Reason::Unknown
            | Reason::SystemError
            | Reason::ServiceUnavailable
            | Reason::ProtocolError
            | Reason::ContentRejected
    );
    !general && (reason.party() != other.party() || reason.action(None) != other.action(None))
}
