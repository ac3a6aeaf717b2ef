//! What the codes say about the reason, without a word of text.

use crate::code::ReplyCode;
use crate::command::Command;
use crate::diagnosis::provider::Provider;
use crate::diagnosis::reason::Reason;
use crate::enhanced::EnhancedStatusCode;

/// How much an enhanced status code tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// More than a loose phrase.
    Telling,
    /// Less than any phrase.
    Vague,
}

/// What an enhanced status code in an error reply says. `Vague` are those that servers send for
/// all kinds of reasons.
#[expect(clippy::match_same_arms, reason = "in the order of the codes")]
pub(crate) fn by_enhanced(
    enhanced: EnhancedStatusCode,
    code: Option<ReplyCode>,
    provider: Option<Provider>,
) -> Option<(Reason, Weight)> {
    use Reason as R;
    use Weight::{Telling, Vague};

    let signal = match (enhanced.numbers(), provider) {
        ((2, ..), _) => return None,
        // Gmail has its own meanings for these four.
        ((_, 7, 23), Some(Provider::Google)) => (R::ReverseDns, Telling),
        ((_, 7, 27), Some(Provider::Google)) => (R::SenderUnauthenticated, Telling),
        ((_, 7, 29), Some(Provider::Google)) => (R::TlsRequired, Telling),
        ((_, 7, 30), Some(Provider::Google)) => (R::SenderUnauthenticated, Telling),

        ((_, 1, 0), _) => (R::Unknown, Vague),
        ((_, 1, 1), _) => (R::UserUnknown, Telling),
        ((_, 1, 2), _) => (R::DomainUnknown, Telling),
        ((_, 1, 3), _) => (R::BadAddress, Telling),
        ((_, 1, 4), _) => (R::UserUnknown, Vague),
        ((_, 1, 6), _) => (R::MailboxMoved, Telling),
        ((_, 1, 7 | 8), _) => (R::SenderRejected, Telling),
        // RFC 7505 §4.1 with 556; Exchange means an unknown recipient.
        ((_, 1, 10), _) if code.is_some_and(|code| code == 556) => (R::NoMailService, Telling),
        ((_, 1, 10), _) => (R::UserUnknown, Telling),

        ((_, 2, 1), _) => (R::MailboxDisabled, Vague),
        ((_, 2, 2), _) => (R::MailboxFull, Telling),
        ((_, 2, 3), _) => (R::MessageTooLarge, Telling),
        // Exchange Online, of what one recipient gets in an hour; of sending as another.
        ((_, 2, 121 | 122), _) => (R::MailboxBusy, Telling),
        ((5, 2, 252), _) => (R::SenderUnauthenticated, Telling),
        ((_, 2, 4), _) => (R::SystemError, Vague),

        ((_, 3, 0), _) => (R::SystemError, Vague),
        ((_, 3, 1), _) => (R::SystemFull, Telling),
        ((5, 3, 2), _) => (R::NoMailService, Vague),
        ((_, 3, 2), _) => (R::ServiceUnavailable, Telling),
        ((_, 3, 3), _) => (R::UnsupportedContent, Vague),
        ((_, 3, 4), _) => (R::MessageTooLarge, Telling),
        ((_, 3, 5), _) => (R::SystemError, Vague),

        // Postfix, of a domain that does not resolve.
        ((5, 4, 4), _) => (R::DomainUnknown, Vague),
        ((_, 4, 0 | 2 | 3 | 4), _) => (R::NetworkFailure, Vague),
        ((_, 4, 1), Some(Provider::Microsoft)) => (R::UserUnknown, Vague),
        ((_, 4, 1), _) => (R::NetworkFailure, Vague),
        ((_, 4, 5), _) => (R::ServiceUnavailable, Vague),
        ((_, 4, 6), _) => (R::RoutingLoop, Telling),
        ((_, 4, 7 | 300), _) => (R::Expired, Telling),
        // Exchange Online.
        ((_, 4, 8), _) => (R::TlsFailed, Telling),
        ((_, 4, 11 | 14), _) => (R::RoutingLoop, Telling),
        ((_, 4, 310), _) => (R::DomainUnknown, Telling),
        ((_, 4, 312 | 316 | 317), _) => (R::NetworkFailure, Telling),

        ((_, 5, 3), _) => (R::TooManyRecipients, Telling),
        ((_, 5, 0 | 1 | 2 | 4 | 5 | 6), _) => (R::ProtocolError, Vague),

        ((_, 6, 0), _) => (R::ContentRejected, Vague),
        ((_, 6, 7..=9), _) => (R::UnsupportedContent, Telling),
        ((_, 6, 11), Some(Provider::Microsoft)) => (R::MalformedMessage, Telling),
        ((5, 6, 211), _) => (R::MalformedMessage, Telling),
        ((_, 6, _), _) => (R::UnsupportedContent, Vague),

        ((_, 7, 8), _) => (R::CredentialsRejected, Vague),
        ((_, 7, 9 | 12 | 13), _) => (R::CredentialsRejected, Vague),
        ((_, 7, 10 | 11), _) => (R::TlsRequired, Vague),
        ((_, 7, 2), _) => (R::RecipientRefused, Vague),
        ((_, 7, 17 | 18), _) => (R::MailboxMoved, Telling),
        ((_, 7, 20 | 21 | 22 | 23 | 24 | 26 | 29), _) => (R::SenderUnauthenticated, Telling),
        ((_, 7, 25), _) => (R::ReverseDns, Telling),
        ((_, 7, 27), _) => (R::SenderRejected, Telling),
        ((_, 7, 28), _) => (R::RateLimited, Telling),
        ((_, 7, 30), _) => (R::TlsRequired, Telling),

        // Exchange Online.
        ((_, 7, 57 | 60), Some(Provider::Microsoft)) => (R::CredentialsRequired, Telling),
        ((_, 7, 54 | 64), Some(Provider::Microsoft)) => (R::RelayDenied, Telling),
        // Of groups, and of mailboxes that take mail from some only.
        ((5, 7, 124 | 129 | 133..=136 | 193), _) => (R::RecipientRefused, Telling),
        ((_, 7, 321..=325), _) => (R::TlsFailed, Telling),
        ((5, 7, 501..=503), _) => (R::Spam, Telling),
        ((5, 7, 505), _) => (R::RecipientRefused, Telling),
        ((5, 7, 506), _) => (R::ReverseDns, Telling),
        ((5, 7, 508), _) => (R::RateLimited, Telling),
        ((5, 7, 509 | 515), _) => (R::SenderUnauthenticated, Telling),
        ((5, 7, 510), _) => (R::Blocked, Telling),
        ((5, 7, 511 | 513 | 606..=649), _) => (R::Blocklisted, Telling),
        ((5, 7, 512), _) => (R::MalformedMessage, Telling),
        // Of a tenant: too many outside recipients.
        ((5, 7, 232 | 233 | 236) | (5, 1, 90), _) => (R::RateLimited, Telling),
        ((4, 7, 500 | 501), _) => (R::RateLimited, Telling),
        ((4, 7, 650 | 651), _) => (R::PoorReputation, Telling),
        ((5, 7, 705 | 708), _) => (R::PoorReputation, Telling),
        ((5, 7, 750), _) => (R::SenderRejected, Telling),

        // Of the codes about logging in and encryption, the reply code says more (RFC 4954 §6).
        ((_, 7, _), _) if code.is_some_and(is_about_login) => return None,
        ((_, 7, _), _) => (R::Policy, Vague),
        _ => (R::Unknown, Vague),
    };
    Some(signal)
}

const fn is_about_login(code: ReplyCode) -> bool {
    matches!(code.as_u16(), 523 | 524 | 530 | 534 | 535 | 538)
}

/// What a reply code says, after this command if one is known.
#[expect(clippy::match_same_arms, reason = "in the order of the codes")]
pub(crate) const fn by_code(code: ReplyCode, command: Option<Command>) -> Option<Reason> {
    use Reason as R;

    let reason = match (code.as_u16(), command) {
        (200..300, _) => R::Accepted,
        (300..400, _) => R::Continue,
        // RFC 5321 §3.1: a greeting that refuses is about the client, or about every client.
        (521, Some(Command::Connect)) => R::NoMailService,
        (500.., Some(Command::Connect)) => R::Blocked,
        // RFC 5321 §4.5.3.1.10.
        (452 | 552, Some(Command::Rcpt)) => R::TooManyRecipients,
        (552, Some(Command::Mail | Command::Data | Command::EndOfData | Command::Bdat)) => {
            R::MessageTooLarge
        }
        // RFC 5321 §4.1.1.2: what is refused at MAIL is the reverse-path.
        (550 | 551 | 553, Some(Command::Mail)) => R::SenderRejected,
        // RFC 4954 §6, RFC 5248 §2.4.
        (432 | 525 | 534 | 535, _) => R::CredentialsRejected,
        (454, Some(Command::StartTls)) => R::TlsFailed,
        (530, _) => R::CredentialsRequired,
        (523 | 524 | 538, _) => R::TlsRequired,
        (421, _) => R::ServiceUnavailable,
        (451, _) => R::SystemError,
        (431 | 452, _) => R::SystemFull,
        (422 | 522 | 552, _) => R::MailboxFull,
        (500..=504 | 555, _) => R::ProtocolError,
        (521 | 556, _) => R::NoMailService,
        (551, _) => R::MailboxMoved,
        (553, _) => R::BadAddress,
        (511, _) => R::UserUnknown,
        (512, _) => R::DomainUnknown,
        (517, _) => R::SenderRejected,
        (441 | 442 | 499, _) => R::NetworkFailure,
        (446 | 546, _) => R::RoutingLoop,
        (447 | 547, _) => R::Expired,
        _ => return None,
    };
    Some(reason)
}

/// The reason, corrected by what was answered: what is unknown or malformed at MAIL is the sender,
/// and what is unknown or disabled in a failed login is the account that logs in. And a 4yz that
/// for reasons of policy asks to come back, and says no more, puts off on purpose.
pub(crate) fn in_context(
    reason: Reason,
    code: Option<ReplyCode>,
    command: Option<Command>,
    only_puts_off: bool,
) -> Reason {
    let is_code = |number: u16| code.is_some_and(|code| code == number);
    let is_login = is_code(534)
        || is_code(535)
        || matches!(command, Some(Command::Auth | Command::AuthResponse));
    match (reason, command) {
        (Reason::UserUnknown | Reason::MailboxDisabled, _) if is_login => {
            Reason::CredentialsRejected
        }
        // RFC 4954 §6: the client is not authenticated, not the sender's domain.
        (Reason::SenderUnauthenticated, _) if is_code(530) => Reason::CredentialsRequired,
        (Reason::UserUnknown | Reason::DomainUnknown | Reason::BadAddress, Some(Command::Mail)) => {
            Reason::SenderRejected
        }
        (Reason::Policy, _) if only_puts_off && code.is_some_and(ReplyCode::is_transient) => {
            Reason::Greylisted
        }
        (Reason::Policy | Reason::Unknown, Some(Command::Connect))
            if code.is_some_and(ReplyCode::is_permanent) =>
        {
            Reason::Blocked
        }
        _ => reason,
    }
}
