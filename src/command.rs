//! The commands of an SMTP or LMTP session, the replies each may get, and what a reply code
//! means for a retry once the command is known.

use crate::code::ReplyCode;
use crate::digits::Class;
use crate::name::named;
use crate::retry::{Change, RetryAdvice};

named! {
    /// What a client did that a server replies to: a command, or another step of the session.
    ///
    /// SEND, SOML, SAML and TURN, which are obsolete, and BURL have no variant.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{Command, Outcome, ReplyCode};
    ///
    /// assert_eq!(Command::Data.expects(ReplyCode::START_MAIL_INPUT), Some(Outcome::Intermediate));
    /// assert_eq!(Command::Data.expects(ReplyCode::SERVICE_READY), None);
    /// assert_eq!(Command::EndOfData.to_string(), "end_of_data");
    /// assert_eq!("rcpt".parse(), Ok(Command::Rcpt));
    /// assert!("RCPT TO".parse::<Command>().is_err());
    /// ```
    #[non_exhaustive]
    pub enum Command {
        /// The connection itself: what answers it is the greeting (RFC 5321 §3.1).
        Connect,
        /// EHLO (RFC 5321 §4.1.1.1).
        Ehlo,
        /// HELO (RFC 5321 §4.1.1.1).
        Helo,
        /// LHLO, the greeting of an LMTP client (RFC 2033 §4.1).
        Lhlo,
        /// MAIL (RFC 5321 §4.1.1.2).
        Mail,
        /// RCPT (RFC 5321 §4.1.1.3).
        Rcpt,
        /// The command DATA, before any content is sent (RFC 5321 §4.1.1.4).
        Data,
        /// The line with a single dot that ends the content after DATA (RFC 5321 §4.1.1.4). An
        /// LMTP server replies once for each accepted recipient (RFC 2033 §4.2).
        EndOfData,
        /// BDAT with its chunk, BDAT LAST included (RFC 3030 §2).
        Bdat,
        /// RSET (RFC 5321 §4.1.1.5).
        Rset,
        /// VRFY (RFC 5321 §4.1.1.6).
        Vrfy,
        /// EXPN (RFC 5321 §4.1.1.7).
        Expn,
        /// HELP (RFC 5321 §4.1.1.8).
        Help,
        /// NOOP (RFC 5321 §4.1.1.9).
        Noop,
        /// QUIT (RFC 5321 §4.1.1.10).
        Quit,
        /// AUTH, with or without an initial response (RFC 4954 §4).
        Auth,
        /// The client's answer to a challenge after AUTH, or its `*` (RFC 4954 §4).
        AuthResponse,
        /// STARTTLS (RFC 3207 §4).
        StartTls,
        /// ETRN (RFC 1985 §5).
        Etrn,
        /// ATRN (RFC 2645 §5.2.1).
        Atrn,
    }
}

named! {
    /// What an expected reply means for the command that it answers (RFC 5321 §4.3.2).
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{Command, Outcome, ReplyCode};
    ///
    /// assert_eq!(Command::Rcpt.expects(ReplyCode::OK), Some(Outcome::Success));
    /// assert_eq!(Outcome::Success.to_string(), "success");
    /// assert!("failure".parse::<Outcome>().is_err());
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "RFC 5321 §4.3.2 knows S, I and E")]
    pub enum Outcome {
        /// The command is done (2yz).
        Success,
        /// The server waits for the rest (3yz).
        Intermediate,
        /// The command failed (4yz or 5yz).
        Error,
    }
}

/// A reply that a command may get: see [`Command::replies`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ExpectedReply {
    code: ReplyCode,
    reference: &'static str,
}

impl ExpectedReply {
    /// `reference` holds where the row says so itself, else what holds for every command.
    const fn new(code: u16, reference: &[&'static str]) -> Self {
        let reference = match reference {
            [reference, ..] => reference,
            [] => anywhere(code),
        };
        Self { code: ReplyCode::constant(code), reference }
    }

    /// The reply code.
    #[must_use]
    pub const fn code(&self) -> ReplyCode {
        self.code
    }

    /// What it means for the command.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        match self.code.classify() {
            Class::Preliminary | Class::Intermediate => Outcome::Intermediate,
            Class::Positive => Outcome::Success,
            Class::Transient | Class::Permanent => Outcome::Error,
        }
    }

    /// The RFC sections that name this code for this command.
    #[must_use]
    pub const fn reference(&self) -> &'static str {
        self.reference
    }
}

/// Where it says that any command may get this code.
const fn anywhere(code: u16) -> &'static str {
    match code {
        421 => "RFC 5321 §4.3.2, §3.8",
        500 | 501 => "RFC 5321 §4.3.2",
        502 => "RFC 5321 §4.2.4; RFC 2645 §5.4",
        503 => "RFC 5321 §4.1.4, §3.1",
        // After a greeting of 521.
        521 => "RFC 7504 §3",
        // Login needed, but not for AUTH, EHLO, HELO, NOOP, RSET and QUIT; or TLS needed, but
        // not for EHLO, NOOP, STARTTLS and QUIT.
        530 => "RFC 4954 §6; RFC 3207 §4",
        // After a TLS handshake that the server finds too weak, but not for QUIT.
        554 => "RFC 3207 §4.1",
        #[expect(clippy::panic, reason = "evaluated at compile time")]
        _ => panic!("a reply that not every command may get needs a reference"),
    }
}

macro_rules! replies {
    ($($command:ident { $($code:literal $($reference:literal)?,)+ })+) => {
        impl Command {
            /// The replies that this command may get, ascending by code: those of
            /// RFC 5321 §4.3.2 and of the extensions, and those that any command may get.
            ///
            /// ```
            /// use smtp_reply::Command;
            ///
            /// let greeting: Vec<u16> =
            ///     Command::Connect.replies().iter().map(|reply| reply.code().as_u16()).collect();
            /// assert_eq!(greeting, [220, 421, 521, 554]);
            /// assert_eq!(Command::Connect.replies()[2].reference(), "RFC 7504 §5.1");
            /// ```
            #[must_use]
            pub const fn replies(self) -> &'static [ExpectedReply] {
                match self {
                    $(Self::$command => const {
                        &[$(ExpectedReply::new($code, &[$($reference)?])),+]
                    },)+
                }
            }
        }
    };
}

replies! {
    Connect {
        220 "RFC 5321 §4.3.2",
        421 "RFC 5321 §3.8; RFC 6647 §2.1; RFC 821 §4.3",
        521 "RFC 7504 §5.1",
        554 "RFC 5321 §4.3.2, §3.1",
    }
    Ehlo {
        250 "RFC 5321 §4.3.2",
        421 "RFC 5321 §4.3.2; RFC 6647 §2, §5",
        450 "RFC 6647 §2, §5",
        500 "RFC 5321 §4.3.2, §4.1.4",
        501 "RFC 5321 §4.3.2, §4.1.4",
        502 "RFC 5321 §4.3.2, §4.1.4",
        503,
        504 "RFC 5321 §4.3.2",
        521,
        550 "RFC 5321 §4.3.2, §4.1.4",
        554,
    }
    Helo {
        250 "RFC 5321 §4.3.2",
        421, 500, 501,
        502 "RFC 5321 §4.3.2",
        503,
        504 "RFC 5321 §4.3.2",
        521, 530,
        550 "RFC 5321 §4.3.2",
        554,
    }
    Lhlo {
        250 "RFC 2033 §4.1",
        421, 500, 501,
        502 "RFC 2033 §4.1; RFC 5321 §4.3.2",
        503,
        504 "RFC 2033 §4.1; RFC 5321 §4.3.2",
        521,
        550 "RFC 2033 §4.1; RFC 5321 §4.3.2",
        554,
    }
    Mail {
        250 "RFC 5321 §4.3.2; RFC 6710 §4.1",
        355 "RFC 1845 §3",
        421 "RFC 6647 §2, §5",
        450 "RFC 6710 §4.1; RFC 6647 §2, §5",
        451 "RFC 5321 §4.3.2; RFC 7208 §8.6",
        452 "RFC 5321 §4.3.2; RFC 1870 §6.1",
        455 "RFC 5321 §4.3.2, §4.1.1.11; RFC 2852 §4",
        500,
        501 "RFC 5321 §4.1.4; RFC 6409 §5.1; RFC 3461 §4.5, §5.1; RFC 2852 §4; \
            RFC 4865 §4.2, §5.2.2; RFC 6710 §4.1",
        502,
        503 "RFC 5321 §4.3.2, §4.1.4",
        504 "RFC 4141 §4.2",
        521,
        530 "RFC 4954 §6; RFC 3207 §4; RFC 6409 §4.3",
        550 "RFC 5321 §4.3.2; RFC 6531 §3.5; RFC 6710 §4.1; RFC 4405 §4.2; RFC 7208 §8.4; \
            RFC 7505 §4.1",
        552 "RFC 5321 §4.3.2; RFC 1870 §6.1; RFC 4865 §6; RFC 6710 §5",
        553 "RFC 5321 §4.3.2",
        554 "RFC 6409 §4.1, §4.2",
        555 "RFC 5321 §4.3.2, §4.1.1.11; RFC 2852 §4",
    }
    Rcpt {
        250 "RFC 5321 §4.3.2",
        251 "RFC 5321 §4.3.2, §3.4",
        421 "RFC 6647 §2, §5",
        450 "RFC 5321 §4.3.2; RFC 6647 §2, §5",
        451 "RFC 5321 §4.3.2",
        452 "RFC 5321 §4.3.2, §4.5.3.1.10; RFC 1870 §6.4",
        455 "RFC 5321 §4.3.2, §4.1.1.11",
        500,
        501 "RFC 6409 §5.1; RFC 3461 §4.5, §5.1",
        502,
        503 "RFC 5321 §4.3.2, §3.3",
        504 "RFC 4141 §5.2",
        521,
        530 "RFC 4954 §6; RFC 3207 §4",
        550 "RFC 5321 §4.3.2; RFC 7293 §5.1; RFC 3865 §2.3, §2.4",
        551 "RFC 5321 §4.3.2, §3.4",
        552 "RFC 5321 §4.3.2, §4.5.3.1.10; RFC 1870 §6.4",
        553 "RFC 5321 §4.3.2; RFC 6531 §3.5",
        554 "RFC 6409 §4.1, §4.2",
        555 "RFC 5321 §4.3.2, §4.1.1.11",
        556 "RFC 7504 §5.1; RFC 7505 §4.1",
    }
    Data {
        354 "RFC 5321 §4.3.2",
        421 "RFC 6647 §2, §5",
        450 "RFC 6647 §2, §5",
        451 "RFC 2821 §4.3.2; RFC 821 §4.3",
        452 "RFC 1870 §6.2",
        500, 501, 502,
        503 "RFC 5321 §4.3.2, §3.3; RFC 3030 §2, §3",
        521,
        530 "RFC 4954 §6; RFC 3207 §4",
        552 "RFC 1870 §6.2",
        554 "RFC 5321 §4.3.2, §3.3; RFC 6409 §4.1, §4.2",
    }
    EndOfData {
        250 "RFC 5321 §4.3.2; RFC 6710 §4.1",
        421 "RFC 6647 §2, §5",
        450 "RFC 5321 §4.3.2; RFC 6710 §4.1; RFC 6647 §2, §5",
        451 "RFC 5321 §4.3.2; RFC 6376 §6.3",
        452 "RFC 5321 §4.3.2; RFC 1870 §6.2, §6.3",
        500, 501, 502, 503, 521, 530,
        550 "RFC 5321 §4.3.2; RFC 6710 §4.1; RFC 7293 §5.1.1, §5.2; RFC 4405 §4.2; RFC 6376 §6.3; \
            RFC 7372 §3; RFC 7489 §10.3; RFC 8617 §5.2.2",
        552 "RFC 5321 §4.3.2; RFC 1870 §6.2, §6.3; RFC 6710 §5",
        554 "RFC 5321 §4.3.2; RFC 6409 §5.1; RFC 6531 §3.5; RFC 4405 §4.2",
    }
    Bdat {
        250 "RFC 3030 §2",
        421,
        450 "RFC 3030 §2",
        451 "RFC 3030 §2",
        452 "RFC 3030 §2",
        500, 501, 502,
        503 "RFC 3030 §2",
        521, 530,
        550 "RFC 3030 §2",
        552 "RFC 3030 §2",
        554 "RFC 3030 §2",
    }
    Rset {
        250 "RFC 5321 §4.3.2",
        421, 500, 501, 502, 503, 521, 530, 554,
    }
    Vrfy {
        250 "RFC 5321 §4.3.2",
        251 "RFC 5321 §4.3.2",
        252 "RFC 5321 §4.3.2; RFC 6531 §3.7.4.2",
        421, 500, 501,
        502 "RFC 5321 §4.3.2",
        503,
        504 "RFC 5321 §4.3.2",
        521, 530,
        550 "RFC 5321 §4.3.2; RFC 6531 §3.7.4.2",
        551 "RFC 5321 §4.3.2",
        553 "RFC 5321 §4.3.2",
        554,
    }
    Expn {
        250 "RFC 5321 §4.3.2",
        252 "RFC 5321 §4.3.2; RFC 6531 §3.7.4.2",
        421, 500, 501,
        502 "RFC 5321 §4.3.2",
        503,
        504 "RFC 5321 §4.3.2",
        521, 530,
        550 "RFC 5321 §4.3.2; RFC 6531 §3.7.4.2",
        554,
    }
    Help {
        211 "RFC 5321 §4.3.2",
        214 "RFC 5321 §4.3.2",
        421, 500, 501,
        502 "RFC 5321 §4.3.2",
        503,
        504 "RFC 5321 §4.3.2",
        521, 530, 554,
    }
    Noop {
        250 "RFC 5321 §4.3.2",
        421, 500, 501, 502, 503, 521, 554,
    }
    Quit {
        221 "RFC 5321 §4.3.2",
        421, 500, 501, 502, 503, 521,
    }
    Auth {
        235 "RFC 4954 §4, §6",
        334 "RFC 4954 §4",
        421,
        432 "RFC 4954 §6",
        454 "RFC 4954 §6",
        500 "RFC 4954 §4, §6",
        501 "RFC 4954 §4",
        502,
        503 "RFC 4954 §4",
        504 "RFC 4954 §4",
        521,
        523 "RFC 5248 §2.4",
        525 "RFC 5248 §2.4",
        530,
        534 "RFC 4954 §6",
        535 "RFC 4954 §4, §6",
        538 "RFC 4954 §6",
        554,
    }
    AuthResponse {
        235 "RFC 4954 §4, §6",
        334 "RFC 4954 §4",
        421,
        432 "RFC 4954 §6",
        454 "RFC 4954 §6",
        500 "RFC 4954 §4, §6",
        501 "RFC 4954 §4",
        502, 503, 521,
        525 "RFC 5248 §2.4",
        530,
        534 "RFC 4954 §6",
        535 "RFC 4954 §4, §6",
        554,
    }
    StartTls {
        220 "RFC 3207 §4",
        421,
        454 "RFC 3207 §4",
        500,
        501 "RFC 3207 §4",
        502, 503, 521, 530, 554,
    }
    Etrn {
        250 "RFC 1985 §5.1",
        251 "RFC 1985 §5.1",
        252 "RFC 1985 §5.1",
        253 "RFC 1985 §5.1",
        421,
        458 "RFC 1985 §5.1",
        459 "RFC 1985 §5.1",
        500 "RFC 1985 §5.1",
        501 "RFC 1985 §5.1",
        502, 503, 521, 530, 554,
    }
    Atrn {
        250 "RFC 2645 §5.2.1, §7",
        421,
        450 "RFC 2645 §5.2.1, §7",
        451 "RFC 2645 §5.2.1, §7",
        453 "RFC 2645 §5.2.1, §7",
        500, 501,
        502 "RFC 2645 §7",
        503, 521,
        530 "RFC 2645 §5.2.1, §7",
        554,
    }
}

impl Command {
    /// What a reply with this code means for this command; `None` where no RFC lets the command
    /// get it. A client has to treat such a reply by its first digit all the same
    /// (RFC 5321 §4.3.2).
    ///
    /// ```
    /// use smtp_reply::{Command, Outcome, ReplyCode};
    ///
    /// assert_eq!(Command::Rcpt.expects(ReplyCode::USER_NOT_LOCAL), Some(Outcome::Error));
    /// assert_eq!(Command::Mail.expects(ReplyCode::USER_NOT_LOCAL), None);
    /// ```
    #[must_use]
    pub const fn expects(self, code: ReplyCode) -> Option<Outcome> {
        let mut replies = self.replies();
        while let [reply, rest @ ..] = replies {
            if reply.code.as_u16() == code.as_u16() {
                return Some(reply.outcome());
            }
            replies = rest;
        }
        None
    }

    /// Whether the replies to it have no enhanced status code (RFC 2034 §3): not the greeting,
    /// nor what answers EHLO, HELO and LHLO.
    pub(crate) const fn forbids_enhanced_codes(self) -> bool {
        matches!(self, Self::Connect | Self::Ehlo | Self::Helo | Self::Lhlo)
    }

    /// The word that the client sends; `None` for the steps that are not a verb:
    /// [`Connect`](Self::Connect), [`EndOfData`](Self::EndOfData) and
    /// [`AuthResponse`](Self::AuthResponse).
    ///
    /// ```
    /// use smtp_reply::Command;
    ///
    /// assert_eq!(Command::StartTls.verb(), Some("STARTTLS"));
    /// assert_eq!(Command::EndOfData.verb(), None);
    /// ```
    #[must_use]
    pub const fn verb(self) -> Option<&'static str> {
        match self {
            Self::Connect | Self::EndOfData | Self::AuthResponse => None,
            Self::Ehlo => Some("EHLO"),
            Self::Helo => Some("HELO"),
            Self::Lhlo => Some("LHLO"),
            Self::Mail => Some("MAIL"),
            Self::Rcpt => Some("RCPT"),
            Self::Data => Some("DATA"),
            Self::Bdat => Some("BDAT"),
            Self::Rset => Some("RSET"),
            Self::Vrfy => Some("VRFY"),
            Self::Expn => Some("EXPN"),
            Self::Help => Some("HELP"),
            Self::Noop => Some("NOOP"),
            Self::Quit => Some("QUIT"),
            Self::Auth => Some("AUTH"),
            Self::StartTls => Some("STARTTLS"),
            Self::Etrn => Some("ETRN"),
            Self::Atrn => Some("ATRN"),
        }
    }
}

impl ReplyCode {
    /// What the client may do next after this reply to this command. It knows what
    /// [`retry_advice`](Self::retry_advice) cannot: that a 552 to RCPT may mean too many
    /// recipients, for one, or that a 5yz greeting is about this host.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{Change, Command, ReplyCode, RetryAdvice};
    ///
    /// let full = ReplyCode::EXCEEDED_STORAGE;
    /// assert_eq!(full.retry_advice_after(Command::Rcpt), RetryAdvice::NextTransaction);
    /// assert_eq!(
    ///     full.retry_advice_after(Command::Mail),
    ///     RetryAdvice::AfterChange(Change::Message),
    /// );
    /// // A challenge is no answer to MAIL.
    /// let challenge = ReplyCode::AUTHENTICATION_CHALLENGE;
    /// assert_eq!(challenge.retry_advice_after(Command::Auth), RetryAdvice::Continue);
    /// assert_eq!(challenge.retry_advice_after(Command::Mail), RetryAdvice::Later);
    /// ```
    #[must_use]
    pub const fn retry_advice_after(self, command: Command) -> RetryAdvice {
        use Command::{Auth, AuthResponse, Bdat, Connect, Data, EndOfData, Mail, Rcpt};
        use RetryAdvice::{AfterChange, Later, Never, NextTransaction};

        match (command, self.as_u16()) {
            // RFC 5321 §4.5.3.1.10: 552 to RCPT is to be treated as 452.
            (Rcpt, 452 | 552) => NextTransaction,
            // RFC 1870 §6.1, §6.2: the message is too large.
            (Mail | Data | EndOfData | Bdat, 552) => AfterChange(Change::Message),
            // RFC 4954 §6: one login with another mechanism first.
            (Auth | AuthResponse, 432) => AfterChange(Change::Mechanism),
            // RFC 5321 §3.1, RFC 7504 §3: no session with this host; another MX may be tried
            // (§5.1).
            (Connect, 500..) => Never,
            // RFC 5321 §4.3.2: the server waits for something that nobody asked it to wait for;
            // the transaction is lost, the message is not.
            (_, 300..400) if command.expects(self).is_none() => Later,
            _ => self.retry_advice(),
        }
    }
}
