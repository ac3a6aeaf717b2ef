//! What each digit says: class and category of a reply code, subject of an enhanced status code.

use crate::name::named;
use crate::registry::{Description, Standing};

macro_rules! digit {
    ($standing:ident, $reference:literal, $title:literal, $meaning:literal) => {
        &const { Description::new(Standing::$standing, $reference, $title, $meaning) }
    };
}

named! {
    /// What the first digit of a reply code says: whether the command succeeded
    /// (RFC 5321 §4.2.1). An enhanced status code has the same classes, without the first and
    /// the third.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{Class, ReplyCode};
    ///
    /// assert_eq!(ReplyCode::parse("450 busy")?.classify(), Class::Transient);
    /// assert_eq!(Class::Transient.to_string(), "transient");
    /// assert_eq!("transient".parse(), Ok(Class::Transient));
    /// assert!("temporary".parse::<Class>().is_err());
    /// assert_eq!(Class::Transient.description().title(), "Transient negative completion");
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "there are five first digits")]
    pub enum Class {
        /// 1yz: accepted, waiting for a confirmation. SMTP does not use it.
        Preliminary,
        /// 2yz: done.
        Positive,
        /// 3yz: so far so good; the server waits for more.
        Intermediate,
        /// 4yz: failed for now; the same may succeed later.
        Transient,
        /// 5yz: failed for good; the same would fail again.
        Permanent,
    }
}

impl Class {
    /// What this first digit means.
    #[must_use]
    pub const fn description(self) -> &'static Description {
        match self {
            Self::Preliminary => digit!(
                Obsolete,
                "RFC 5321 §4.2.1; RFC 959 §4.2",
                "Positive preliminary",
                "The server accepted the command but waits for a confirmation before it acts; FTP \
                 has such replies, SMTP has not, so a mail program treats it as an error of the \
                 server."
            ),
            Self::Positive => digit!(
                Standard,
                "RFC 5321 §4.2.1",
                "Positive completion",
                "The server did what it was asked to do; the next command may be sent."
            ),
            Self::Intermediate => digit!(
                Standard,
                "RFC 5321 §4.2.1",
                "Positive intermediate",
                "The server understood the command and waits for the rest of it, such as the \
                 message itself or the answer to a login challenge."
            ),
            Self::Transient => digit!(
                Standard,
                "RFC 5321 §4.2.1",
                "Transient negative completion",
                "The server could not do it now, and the same may well succeed later without any \
                 change: keep the message and try again; some servers do this on purpose to keep \
                 untrusted senders away."
            ),
            Self::Permanent => digit!(
                Standard,
                "RFC 5321 §4.2.1",
                "Permanent negative completion",
                "The server refused, and would refuse the same again: somebody has to change \
                 something first, such as the address, the message or the settings."
            ),
        }
    }
}

named! {
    /// What the second digit of a reply code says: what the reply is about (RFC 5321 §4.2.1).
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{Category, ReplyCode};
    ///
    /// assert_eq!(ReplyCode::parse("550 no such user")?.category(), Category::MailSystem);
    /// assert_eq!(Category::MailSystem.to_string(), "mail_system");
    /// assert!("mail system".parse::<Category>().is_err());
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "a new meaning of a digit would be a new protocol")]
    pub enum Category {
        /// x0z: the syntax of the command, or a command that fits no other category.
        Syntax,
        /// x1z: information that was asked for, such as help.
        Information,
        /// x2z: the connection.
        Connections,
        /// x3z and x4z, which RFC 5321 leaves open, and x6z to x9z, which it does not allow.
        Unspecified,
        /// x5z: the mail system: mailboxes, storage, delivery.
        MailSystem,
    }
}

impl Category {
    /// What this second digit means.
    #[must_use]
    pub const fn description(self) -> &'static Description {
        match self {
            Self::Syntax => digit!(
                Standard,
                "RFC 5321 §4.2.1",
                "Syntax",
                "It is about the command itself: its spelling, its parameters, its place in the \
                 dialogue, or whether the server knows it at all."
            ),
            Self::Information => digit!(
                Standard,
                "RFC 5321 §4.2.1",
                "Information",
                "It answers a request for information, such as help or status."
            ),
            Self::Connections => digit!(
                Standard,
                "RFC 5321 §4.2.1",
                "Connections",
                "It is about the connection between the two mail programs."
            ),
            Self::Unspecified => digit!(
                Nonstandard,
                "RFC 5321 §4.2.1",
                "Unspecified",
                "The second digit says nothing: 3 and 4 are left open, and 6 to 9 are not \
                 allowed for."
            ),
            Self::MailSystem => digit!(
                Standard,
                "RFC 5321 §4.2.1",
                "Mail system",
                "It is about the mail system of the receiving side: a mailbox, its storage, or \
                 the transfer of the message."
            ),
        }
    }
}

named! {
    /// What the second number of an enhanced status code says: where the cause lies
    /// (RFC 3463 §2).
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{EnhancedStatusCode, Subject};
    ///
    /// let subject = EnhancedStatusCode::parse("5.7.1")?.subject();
    /// assert_eq!(subject, Some(Subject::Security));
    /// assert_eq!(Subject::Security.description().title(), "Security or Policy Status");
    /// assert!("policy".parse::<Subject>().is_err());
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[non_exhaustive]
    pub enum Subject {
        /// X.0.YYY: not said.
        Undefined,
        /// X.1.YYY: the address of the sender or the recipient.
        Addressing,
        /// X.2.YYY: the recipient's mailbox.
        Mailbox,
        /// X.3.YYY: the receiving mail system.
        MailSystem,
        /// X.4.YYY: the network, the DNS, the route.
        Network,
        /// X.5.YYY: the SMTP dialogue.
        Protocol,
        /// X.6.YYY: the content of the message.
        Content,
        /// X.7.YYY: security or policy.
        Security,
    }
}

impl Subject {
    /// What this second number means.
    #[must_use]
    pub const fn description(self) -> &'static Description {
        match self {
            Self::Undefined => digit!(
                Standard,
                "RFC 3463 §2",
                "Other or Undefined Status",
                "Nothing is said about the cause beyond whether it is for now or for good."
            ),
            Self::Addressing => digit!(
                Standard,
                "RFC 3463 §2",
                "Addressing Status",
                "It is about the sender's or the recipient's address, its spelling or its \
                 validity; usually the sender can correct it."
            ),
            Self::Mailbox => digit!(
                Standard,
                "RFC 3463 §2",
                "Mailbox Status",
                "It is about the recipient's mailbox, which usually only the recipient or its \
                 administrator can put right."
            ),
            Self::MailSystem => digit!(
                Standard,
                "RFC 3463 §2",
                "Mail System Status",
                "It is about the receiving mail system, which its administrator looks after."
            ),
            Self::Network => digit!(
                Standard,
                "RFC 3463 §2",
                "Network and Routing Status",
                "It is about the way there: the network, the DNS or the routing between the mail \
                 systems, which their administrators look after."
            ),
            Self::Protocol => digit!(
                Standard,
                "RFC 3463 §2",
                "Mail Delivery Protocol Status",
                "It is about the dialogue between the two mail programs: one of them sent \
                 something that the other did not expect."
            ),
            Self::Content => digit!(
                Standard,
                "RFC 3463 §2",
                "Message Content or Media Status",
                "It is about the content of the message, its type, encoding or conversion, which \
                 both sides have to support."
            ),
            Self::Security => digit!(
                Standard,
                "RFC 3463 §2",
                "Security or Policy Status",
                "It is about security or policy on either side: filters, permission, \
                 authentication or encryption."
            ),
        }
    }
}
