//! Why a reply was given: the reasons, and what follows from each.

use crate::diagnosis::verdict::{Action, Party, Persistence, Scope};
use crate::name::named;

named! {
    /// Why the server gave this reply.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{Party, Reason, diagnose};
    ///
    /// let reason = diagnose("550 5.1.1 The user you are looking for is unknown here").reason();
    /// assert_eq!(reason, Reason::UserUnknown);
    /// assert_eq!(reason.party(), Party::Recipient);
    /// assert_eq!(reason.to_string(), "user_unknown");
    /// assert!("bounced".parse::<Reason>().is_err());
    /// ```
    #[non_exhaustive]
    pub enum Reason {
        /// The server did what it was asked to (2yz): "Ok: queued as 4XyZ12".
        Accepted,
        /// The server waits for more (3yz): "End data with a dot".
        Continue,
        /// There is no such mailbox, user, alias or list: "User unknown", "no longer exists",
        /// "invalid recipient".
        UserUnknown,
        /// The recipient's address is malformed: "bad address syntax".
        BadAddress,
        /// The mailbox is there but closed: "account disabled", "inactive", "suspended".
        MailboxDisabled,
        /// The mailbox is there and cannot be used just now: "mailbox busy", "is receiving mail
        /// at a rate that prevents additional messages".
        MailboxBusy,
        /// The mailbox is over its quota: "mailbox full", "over quota".
        MailboxFull,
        /// The recipient has moved, to another address or to an unknown one: "please try
        /// <new@example.org>", "has left the company".
        MailboxMoved,
        /// The recipient is there, but a rule of this person, group or list refuses the mail:
        /// "only members may post".
        RecipientRefused,
        /// The recipient's domain does not exist: "Host or domain name not found".
        DomainUnknown,
        /// The host or domain takes no mail at all: 521, 556, a null MX.
        NoMailService,
        /// The message goes round in circles: "too many hops", "mail loop".
        RoutingLoop,
        /// The way there failed: "connection timed out", "no route to host", DNS trouble.
        NetworkFailure,
        /// It was given up after waiting in a queue: "message expired", "delivery time expired".
        Expired,
        /// Come back later, on purpose: "greylisted, try again in 5 minutes".
        Greylisted,
        /// Too many messages, connections or errors in a time: "rate limit exceeded".
        RateLimited,
        /// More recipients than the server takes at once: "too many recipients".
        TooManyRecipients,
        /// The server has no space left: "insufficient system storage".
        SystemFull,
        /// Something inside the server failed: "local error in processing".
        SystemError,
        /// The server is in order but takes no mail just now: "too busy", "shutting down".
        ServiceUnavailable,
        /// The envelope sender is refused or unknown: "sender address rejected: domain not
        /// found".
        SenderRejected,
        /// SPF, DKIM, DMARC or another check whether this sender may use this domain failed.
        SenderUnauthenticated,
        /// The name of the client is missing or wrong: no PTR record, a HELO name that does not
        /// resolve.
        ReverseDns,
        /// The server does not pass mail on for this client: "relay access denied".
        RelayDenied,
        /// The server wants a login first: "authentication required".
        CredentialsRequired,
        /// The login failed: "authentication failed", "invalid user name or password".
        CredentialsRejected,
        /// The server wants an encrypted connection: "must issue a STARTTLS command first".
        TlsRequired,
        /// Encryption could not be set up: "TLS handshake failed".
        TlsFailed,
        /// The client or its domain is on a list: "blocked using zen.spamhaus.org".
        Blocklisted,
        /// Past behaviour or a score is the cause, and no list is named: "very low reputation".
        PoorReputation,
        /// This client is refused, and no list is named: "access denied", "banned".
        Blocked,
        /// The content was judged to be spam: "message looks like spam".
        Spam,
        /// The message holds malware: "infected with a virus".
        Virus,
        /// A forbidden or risky attachment, link or listed URL: "file type not allowed".
        UnsafeContent,
        /// The content is refused, and it is not said why: "message content rejected".
        ContentRejected,
        /// The message is over a size limit: "message size exceeds fixed limit".
        MessageTooLarge,
        /// The message breaks RFC 5322, MIME or the receiver's rules for headers: "multiple From
        /// headers".
        MalformedMessage,
        /// The content needs something that the server lacks: "SMTPUTF8 is required".
        UnsupportedContent,
        /// A local rule for which no other reason fits: "rejected for policy reasons".
        Policy,
        /// The sending service did not send, for the address is on its own suppression list.
        Suppressed,
        /// A command that the server does not know, or does not expect here (500–504).
        ProtocolError,
        /// There is not enough to tell.
        Unknown,
    }
}

/// What follows from a reason.
struct Consequences {
    party: Party,
    scope: Scope,
    /// How long it lasts where there is no code to tell.
    persistence: Option<Persistence>,
    /// What to do when it is for good, and when it is for now.
    permanent: Action,
    temporary: Action,
    description: &'static str,
    advice: &'static str,
}

macro_rules! consequences {
    ($(
        $reason:ident: $party:ident $scope:ident $($persistence:ident)?,
        $permanent:ident / $temporary:ident,
        $description:literal, $advice:literal;
    )+) => {
        impl Reason {
            const fn consequences(self) -> &'static Consequences {
                match self {
                    $(Self::$reason => &const {
                        #[allow(unused_mut, unused_assignments)]
                        let mut persistence = None;
                        $(persistence = Some(Persistence::$persistence);)?
                        Consequences {
                            party: Party::$party,
                            scope: Scope::$scope,
                            persistence,
                            permanent: Action::$permanent,
                            temporary: Action::$temporary,
                            description: $description,
                            advice: $advice,
                        }
                    },)+
                }
            }
        }
    };
}

// Reason: party, what it covers, how long it lasts without a code; action when permanent / when
// temporary (for now, one waits, unless the sender has to change something first); what happened;
// what to do.
consequences! {
    Accepted: Nobody Message, Proceed / Proceed,
        "The server accepted it.",
        "Nothing needs to be done.";
    Continue: Nobody Session, Proceed / Proceed,
        "The server is waiting for the next part.",
        "Nothing needs to be done: the mail program sends what comes next.";
    UserUnknown: Recipient Recipient Permanent, RemoveRecipient / RetryLater,
        "The server knows no mailbox with this address.",
        "Check the spelling of the address and ask the recipient by other means for the right \
         one. Do not send to this address again unless the recipient confirms it.";
    BadAddress: Recipient Recipient Permanent, RemoveRecipient / RetryLater,
        "The recipient's address is not written as an address must be.",
        "Look for a typing error in the address, such as a stray space or a missing part, and \
         send the message again.";
    MailboxDisabled: Recipient Recipient Permanent, RemoveRecipient / RetryLater,
        "The mailbox exists but has been closed, locked or suspended.",
        "Ask the recipient by other means for an address that works. Do not send to this one \
         until its owner has had it reopened.";
    MailboxBusy: Recipient Recipient Temporary, RetryLater / RetryLater,
        "The recipient's mailbox cannot take the message at this moment.",
        "Wait: the sending server usually tries again by itself. If the message came back to you, \
         send it again later: the mailbox is in use, or gets too much mail at once.";
    MailboxFull: Recipient Recipient Temporary, RetryLater / RetryLater,
        "The recipient's mailbox is full.",
        "Tell the recipient by other means to make room, and send the message again later.";
    MailboxMoved: Recipient Recipient Permanent, RemoveRecipient / RetryLater,
        "The recipient no longer uses this address.",
        "Use the new address if the reply gives one; otherwise ask the recipient by other means \
         which address to use from now on.";
    RecipientRefused: Recipient Recipient Permanent, ContactRecipient / RetryLater,
        "A rule of the recipient, group or list does not let this message in.",
        "If it is a mailing list or group, send from the address with which you joined it. \
         Otherwise ask the recipient, or the owner of the list or group, by other means to allow \
         your mail.";
    DomainUnknown: Recipient Recipient Permanent, RemoveRecipient / RetryLater,
        "The domain of the recipient's address (the part after the @) could not be found.",
        "Check the part of the address after the @ for typing errors, and ask the recipient by \
         other means for a working address.";
    NoMailService: Recipient Recipient Permanent, RemoveRecipient / RetryLater,
        "The recipient's domain or host does not take any mail.",
        "Check the part of the address after the @; if it is right, reach the recipient by other \
         means.";
    RoutingLoop: ReceivingSystem Message Permanent, Review / RetryLater,
        "The message was passed round in circles between mail systems.",
        "Tell the recipient by other means, so that their administrator looks for forwardings \
         that lead back to each other. If you forward mail to this address yourself, check that \
         first.";
    NetworkFailure: Network Host Temporary, Review / RetryLater,
        "The mail systems could not connect, or the connection broke off.",
        "Wait: the sending server usually tries again by itself. If the message came back to you, \
         send it again later; if that fails too, ask your mail provider to check the network and \
         the recipient's domain in DNS (the directory of names and addresses).";
    Expired: Network Message Permanent, Review / RetryLater,
        "The message waited too long in a queue and was given up.",
        "Send the message again if it still matters, and ask the recipient by other means \
         whether their mail system works.";
    Greylisted: ReceivingSystem Message Temporary, RetryLater / RetryLater,
        "The server puts the message off, as many do at first with senders that they do not know.",
        "Most likely nothing is wrong, and the sending server tries again by itself after some \
         minutes. Send the message again only if you are told that it was given up.";
    RateLimited: SendingSystem Host Temporary, SlowDown / SlowDown,
        "Too many messages, connections or errors came in a short time.",
        "Wait, and send more slowly. If you have not sent much yourself, ask your mail provider or \
         administrator to look for a program, another user or a hijacked account that has; the \
         recipients' addresses are not to blame.";
    TooManyRecipients: SendingSystem Message Temporary, SplitRecipients / SplitRecipients,
        "The message has more recipients than the server takes at once.",
        "Send to the recipients who were refused separately, with fewer in each message.";
    SystemFull: ReceivingSystem Host Temporary, RetryLater / RetryLater,
        "The receiving server has no storage space left.",
        "Wait: the sending server usually tries again by itself. If the message came back to you, \
         send it again later; if it still fails, tell the recipient by other means, so that their \
         administrator hears of it.";
    SystemError: ReceivingSystem Host Temporary, Review / RetryLater,
        "Something went wrong inside the receiving mail system.",
        "Most likely nothing is wrong with your message: wait, as the sending server usually tries \
         again by itself. If the message came back to you, send it again later; if that fails too, \
         tell the recipient by other means, so that their administrator hears of it.";
    ServiceUnavailable: ReceivingSystem Host Temporary, Review / RetryLater,
        "The receiving server is not taking mail at the moment.",
        "Wait: the sending server usually tries again by itself. If the message came back to you, \
         send it again later.";
    SenderRejected: SendingSystem Sender Permanent, FixSender / FixSender,
        "The server refuses the sender's address.",
        "Check that the sender address is spelled right, exists, can receive mail, and is one that \
         your account may use. If so, ask the administrator of your mail system; the recipient's \
         address is not the problem.";
    SenderUnauthenticated: SendingSystem Sender Permanent, FixConfiguration / FixConfiguration,
        "The server could not confirm that the sender may use this address, or that the message \
         really comes from its domain.",
        "Send through the outgoing server of your address's provider, logged in to the account \
         that the address belongs to. If you did, the administrator of its domain should check SPF \
         (which servers may send for it), DKIM (its signature), DMARC (the rule for mail that \
         passes neither) and who may send as this address.";
    ReverseDns: SendingSystem Host Permanent, FixConfiguration / FixConfiguration,
        "The name of the sending server could not be confirmed in DNS (the directory of names and \
         addresses).",
        "The administrator of the sending server, or its network provider, has to set a PTR record \
         (it gives the name behind an IP address), and that name has to lead back to the same \
         address. The server should also give that name in HELO, its greeting.";
    RelayDenied: SendingSystem Session Permanent, FixConfiguration / FixConfiguration,
        "The server does not pass on mail to this recipient for this sender.",
        "If your own outgoing server refused it, turn on the login for outgoing mail in the mail \
         program and check the server's name. If the recipient's server did, its administrator \
         has to check for which domains it takes mail: tell the recipient by other means.";
    CredentialsRequired: Sender Session Permanent, Authenticate / Authenticate,
        "The server wants a login before it takes mail.",
        "Turn on the login for outgoing mail in the program, website or device that sends, with \
         your user name and password. If it is on, the recipient's server may be set up wrongly: \
         tell the recipient by other means.";
    CredentialsRejected: Sender Session Permanent, Authenticate / Authenticate,
        "The login to the mail server failed.",
        "Check user name, password and login method in the mail program. If they are right, ask \
         your mail provider whether the account may send, or needs an app password (made in the \
         account's settings for one program only).";
    TlsRequired: SendingSystem Session Permanent, UseTls / UseTls,
        "The server takes mail only over an encrypted connection.",
        "Turn on encryption for outgoing mail in the mail program, where it is called TLS, SSL or \
         STARTTLS. Between servers, the administrator of the sending server has to do so.";
    TlsFailed: SendingSystem Session Temporary, UseTls / RetryLater,
        "An encrypted connection could not be set up.",
        "Try again later. If it goes on, the administrators of both servers should check the \
         certificates (by which a server proves its name) and the versions of TLS (the \
         encryption) that they allow.";
    Blocklisted: SendingSystem Host Permanent, RequestDelisting / RequestDelisting,
        "The sending server, domain or address is on a blocklist, a list of those whose mail is \
         refused.",
        "Try to reach the recipient by other means, and pass the reply on to the administrator of \
         the sending server. They should stop what caused the listing and ask for removal at the \
         list that the reply names, or else ask the receiving system.";
    PoorReputation: SendingSystem Host Permanent, Review / SlowDown,
        "The server does not trust the sending server or domain, because of its past mail or \
         because it does not know it yet.",
        "Try to reach the recipient by other means, and pass the reply on to the administrator of \
         the sending system, who should look for complaints and hijacked accounts, and send less \
         for a while.";
    Blocked: SendingSystem Host Permanent, Review / RetryLater,
        "The server refuses this sending server.",
        "If you send straight from a home or mobile connection, use your mail provider's outgoing \
         server instead, with a login. Otherwise pass the reply on to your mail provider, whose \
         administrator should ask the receiving system for the reason; meanwhile, try to reach the \
         recipient by other means.";
    Spam: Sender Message Permanent, FixMessage / FixMessage,
        "A filter took the message for spam.",
        "The filter may be wrong: try to reach the recipient by other means and ask them to have \
         your mail allowed. If you send it again, use plainer wording and fewer links.";
    Virus: Sender Message Permanent, FixMessage / FixMessage,
        "A filter found a virus or another harmful program in the message, or took something in \
         it for one.",
        "Scan your computer and the attachments for viruses, and send the message again without \
         the attachment or link. If you did not write it, change the password of your mail \
         account.";
    UnsafeContent: Sender Message Permanent, FixMessage / FixMessage,
        "The message has an attachment or a link that the server does not allow.",
        "Remove the attachment or the link, or share the file in another way, such as online \
         storage.";
    ContentRejected: Sender Message Permanent, FixMessage / FixMessage,
        "The server refuses the content of the message.",
        "Change the message and try again, or ask the recipient by other means what their mail \
         system objects to.";
    MessageTooLarge: Sender Message Permanent, FixMessage / FixMessage,
        "The message is larger than the server allows.",
        "Make the message smaller, or share large files in another way, such as online storage. \
         Attachments grow by about a third when they are mailed.";
    MalformedMessage: Sender Message Permanent, FixMessage / FixMessage,
        "The message is not built as the mail standards or the server's rules ask.",
        "See whether the reply names something that you can change, such as an empty subject or a \
         wrong date. If not, send the message from another mail program, and report the reply to \
         the maker of the one that you used.";
    UnsupportedContent: Sender Message Permanent, FixMessage / FixMessage,
        "The server does not support an encoding or character that the message uses.",
        "If an address has accented or non-Latin letters, use one without them instead, or ask the \
         recipient for one. Otherwise send the message as plain text, without unusual characters.";
    Policy: ReceivingSystem Message Permanent, Review / RetryLater,
        "A rule of a mail system on the way does not let this message through.",
        "Read what the reply says. If it speaks of your own organization or account, ask your own \
         administrator or mail provider; otherwise ask the recipient by other means, or their \
         administrator, which rule it was.";
    Suppressed: SendingSystem Recipient Permanent, Review / RetryLater,
        "The sending service did not send the message, because the address is on its suppression \
         list (addresses that failed or complained before).",
        "Ask the sending service why the address is on its list. Have it removed only if the \
         address works and its owner wants your mail.";
    ProtocolError: Client Session Permanent, FixClient / FixClient,
        "The mail program sent something that the server did not understand or expect.",
        "Check the address and the settings; if they are right, tell the author of the mail \
         program what the reply says.";
    Unknown: Unknown Message, Review / RetryLater,
        "The reply does not say enough to tell what happened.",
        "Read the text of the reply. If it happens again, show it to your mail provider, or ask \
         the recipient by other means to show it to their administrator.";
}

impl Reason {
    /// Whose turn it is.
    #[must_use]
    pub const fn party(self) -> Party {
        self.consequences().party
    }

    /// What a verdict with this reason covers.
    #[must_use]
    pub const fn scope(self) -> Scope {
        self.consequences().scope
    }

    /// What happened, in a sentence for a person.
    #[must_use]
    pub const fn description(self) -> &'static str {
        self.consequences().description
    }

    /// What the party at fault can do about it, in one or more sentences.
    #[must_use]
    pub const fn advice(self) -> &'static str {
        self.consequences().advice
    }

    /// How long it lasts where there is no code to tell.
    pub(crate) const fn persistence(self) -> Option<Persistence> {
        self.consequences().persistence
    }

    /// What to do about it, when it is for good or for now.
    pub(crate) const fn action(self, persistence: Option<Persistence>) -> Action {
        match persistence {
            Some(Persistence::Temporary) => self.consequences().temporary,
            _ => self.consequences().permanent,
        }
    }

    /// Of two reasons that the text gives equally strongly, the one that ranks higher is meant: a
    /// stated cause before its consequence, the specific before the general.
    #[expect(clippy::cast_possible_truncation, reason = "there are some forty reasons")]
    pub(crate) const fn precedence(self) -> u8 {
        macro_rules! order {
            ($($reason:ident)+) => {{
                const ORDER: &[Reason] = &[$(Reason::$reason),+];
                let (mut rest, mut rank) = (ORDER, ORDER.len() as u8);
                while let [reason, later @ ..] = rest {
                    if *reason as u8 == self as u8 {
                        return rank;
                    }
                    rank -= 1;
                    rest = later;
                }
                0
            }};
        }
        order! {
            Accepted Continue Expired Suppressed RelayDenied CredentialsRejected
            SenderUnauthenticated TlsRequired TlsFailed ReverseDns
            Virus UnsafeContent Blocklisted PoorReputation
            SenderRejected TooManyRecipients MailboxBusy Greylisted RateLimited
            MessageTooLarge MailboxFull SystemFull
            MailboxMoved MailboxDisabled RecipientRefused CredentialsRequired
            BadAddress NoMailService DomainUnknown UserUnknown
            RoutingLoop MalformedMessage UnsupportedContent Spam ContentRejected
            ProtocolError NetworkFailure SystemError ServiceUnavailable
            Policy Blocked Unknown
        }
    }
}
