//! The global rules of the diagnosis, and the borders between neighbouring reasons, pair by pair.

use smtp_reply::Reason::{
    BadAddress, Blocked, Blocklisted, ContentRejected, CredentialsRejected, CredentialsRequired,
    DomainUnknown, Expired, Greylisted, MailboxBusy, MailboxDisabled, MailboxFull, MailboxMoved,
    MalformedMessage, MessageTooLarge, NetworkFailure, NoMailService, Policy, PoorReputation,
    ProtocolError, RateLimited, RecipientRefused, RelayDenied, ReverseDns, RoutingLoop,
    SenderRejected, SenderUnauthenticated, ServiceUnavailable, Spam, SystemError, SystemFull,
    TlsFailed, TlsRequired, TooManyRecipients, Unknown, UnsafeContent, UserUnknown, Virus,
};
use smtp_reply::{Action, Command, Confidence, Party, Persistence, Reason, Reply, diagnose};

#[track_caller]
fn assert_reasons(rows: &[(&str, Reason)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|&(text, reason)| {
            let diagnosis = diagnose(text);
            (diagnosis.reason() != reason).then(|| {
                let because = diagnosis.evidence().map(|evidence| evidence.to_string());
                format!("{text:?}: {} by {because:?}, not {reason}", diagnosis.reason())
            })
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A stated cause beats a stated consequence.
#[test]
fn the_cause_beats_the_consequence() {
    assert_reasons(&[
        ("451 4.7.1 Your server is rate limited because of its poor reputation", PoorReputation),
        ("535 5.7.8 Account locked out after too many failed logins", CredentialsRejected),
        ("550 Message rejected because SPF check failed", SenderUnauthenticated),
        ("554 Access denied, your IP has no reverse DNS", ReverseDns),
        ("550 Connection refused, your address is listed on our blocklist", Blocklisted),
        ("452 4.2.2 Mailbox disabled for a while: over quota", MailboxFull),
    ]);
}

/// Words beat numbers.
#[test]
fn words_beat_numbers() {
    assert_reasons(&[
        ("550 5.2.1 User unknown", UserUnknown),
        ("550 5.1.1 Mailbox is full", MailboxFull),
        ("550 5.1.1 too many messages from your host, slow down", RateLimited),
        ("550 5.7.1 no such user here", UserUnknown),
        ("552 5.2.2 User unknown", UserUnknown),
        ("451 4.3.0 relaying denied", RelayDenied),
    ]);
}

/// `policy`, `blocked` and `unknown` come last.
#[test]
fn the_specific_beats_the_general() {
    assert_reasons(&[
        ("550 5.7.1 Rejected for policy reasons: attachment type not allowed", UnsafeContent),
        ("554 5.7.1 Blocked: message looks like spam", Spam),
        ("550 rejected by local policy, relay access denied", RelayDenied),
        ("550 5.7.1 Message rejected due to local policy", Policy),
        ("550 rejected", Unknown),
    ]);
}

#[test]
fn user_unknown_and_its_neighbours() {
    assert_reasons(&[
        // / mailbox_disabled: the text admits that the account is there.
        ("550 5.1.1 This account has been disabled", MailboxDisabled),
        ("550 5.1.1 The account is inactive", MailboxDisabled),
        ("550 5.2.1 mailbox is locked", MailboxDisabled),
        ("550 5.1.1 That account no longer exists", UserUnknown),
        ("550 not an active address", UserUnknown),
        // / mailbox_moved: 5.1.6, 551 with an address, or the word.
        ("550 5.1.6 gone", MailboxMoved),
        ("551 User has moved, please try <new@example.net>", MailboxMoved),
        ("551 not our user", UserUnknown),
        // / recipient_refused: a hint of choice or permission.
        ("550 The recipient does not accept mail from you", RecipientRefused),
        ("550 5.7.1 Only members of the list may post", RecipientRefused),
        // A prefix counts for nothing.
        (
            "550 5.1.1 <x@example.org>: Recipient address rejected: User unknown in virtual alias table",
            UserUnknown,
        ),
        ("450 4.2.0 <x@example.org>: Recipient address rejected: Greylisted", Greylisted),
        (
            "554 5.7.1 <x@example.org>: Recipient address rejected: blocked using bl.spamcop.net",
            Blocklisted,
        ),
        (
            "550 5.4.1 Recipient address rejected: Access denied. [AM0EUR.prod.protection.outlook.com]",
            UserUnknown,
        ),
        // / bad_address: its syntax is blamed.
        ("501 5.1.3 Bad recipient address syntax", BadAddress),
    ]);
}

/// A bare "rejected" about an address removes nobody.
#[test]
fn a_bare_rejection_removes_nobody() {
    for text in [
        "550 <x@example.org>: Recipient address rejected",
        "550 5.7.1 <x@example.org>: rejected",
        "554 5.7.1 Recipient address rejected: not today",
        "550 address rejected",
    ] {
        let diagnosis = diagnose(text);
        assert!(matches!(diagnosis.reason(), Unknown | Policy), "{text}: {}", diagnosis.reason());
        assert_eq!(diagnosis.action(), Action::Review, "{text}");
    }
}

#[test]
fn recipient_refused_and_its_neighbours() {
    assert_reasons(&[
        // / policy: of one recipient or group, of the server.
        ("550 5.7.1 The recipient has blocked your address", RecipientRefused),
        ("550 You are not allowed to post to this group", RecipientRefused),
        ("550 5.7.1 Rejected by the policy of this server", Policy),
        // / credentials_required: a group for internal senders, a server that wants a login.
        (
            "550 5.7.1 Delivery restricted: only authenticated senders may send to this group",
            RecipientRefused,
        ),
        ("530 5.7.0 Authentication required", CredentialsRequired),
        ("550 5.7.1 Please log in: SMTP authentication is required", CredentialsRequired),
    ]);
}

#[test]
fn blocklisted_and_its_neighbours() {
    assert_reasons(&[
        ("554 5.7.1 Client host [192.0.2.7] blocked using zen.spamhaus.org", Blocklisted),
        ("550 Your IP is listed, see https://example.org/lookup?ip=192.0.2.7", Blocklisted),
        ("550 5.7.1 192.0.2.7 is on our internal blacklist", Blocklisted),
        // / blocked: no list.
        ("550 5.7.1 Your IP address has been banned", Blocked),
        ("554 Your host is not allowed to connect", Blocked),
        // / poor_reputation: behaviour, score, complaints, no list.
        ("554 Refused because of the low reputation of your IP", PoorReputation),
        ("421 4.7.0 deferred due to user complaints", PoorReputation),
        // / unsafe_content: a URL in the body is what is listed.
        ("554 5.7.1 The message contains a URL listed by SURBL", UnsafeContent),
    ]);
}

#[test]
fn rate_limited_and_its_neighbours() {
    assert_reasons(&[
        ("421 4.7.0 Too many messages in the last hour", RateLimited),
        ("450 4.7.1 Too many connections from your address", RateLimited),
        ("550 5.4.5 Daily sending quota exceeded", RateLimited),
        // / too_many_recipients: a count in one message or session.
        ("452 4.5.3 Too many recipients", TooManyRecipients),
        ("550 5.5.3 Number of recipients per message exceeds the limit", TooManyRecipients),
        // / mailbox_busy: the limit is on what this recipient receives.
        ("450 4.2.1 The user is receiving mail too quickly", MailboxBusy),
        ("450 mailbox is busy", MailboxBusy),
        // / spam: a judgement on content.
        ("550 5.7.1 Message was classified as spam", Spam),
    ]);
}

#[test]
fn the_sender_and_its_neighbours() {
    assert_reasons(&[
        // Entitled to use the domain / the address itself.
        ("550 5.7.23 SPF fail: not permitted to send for example.com", SenderUnauthenticated),
        (
            "550 5.7.1 Unauthenticated email is not accepted due to the domain's DMARC policy",
            SenderUnauthenticated,
        ),
        ("550 DKIM signature verification failed", SenderUnauthenticated),
        ("550 5.1.8 Sender address rejected: Domain not found", SenderRejected),
        ("550 5.1.7 The sender address is invalid", SenderRejected),
        ("553 sender is not verified", SenderRejected),
        // Domain authentication / account login.
        ("535 5.7.8 Authentication failed: invalid user name or password", CredentialsRejected),
        ("550 5.7.1 Sender ID check failed for the domain", SenderUnauthenticated),
    ]);
}

/// Whose domain? Of the sender when a server speaks at MAIL, of the recipient when a resolver
/// speaks.
#[test]
fn whose_domain_does_not_exist() {
    assert_reasons(&[
        (
            "Host or domain name not found. Name service error for name=example.invalid type=A: Host not found",
            DomainUnknown,
        ),
        ("550 5.1.2 The recipient's domain does not exist", DomainUnknown),
        ("450 4.1.8 Sender address rejected: Domain not found", SenderRejected),
        // The look-up failed for now.
        ("451 4.4.3 Temporary DNS failure while looking up the domain", NetworkFailure),
        // Of the client, even for now.
        ("450 4.7.1 Client host rejected: cannot find your hostname, [192.0.2.7]", ReverseDns),
    ]);
    let reply = Reply::parse("550 Domain does not exist").unwrap();
    assert_eq!(reply.diagnose_after(Command::Mail).reason(), SenderRejected);
}

#[test]
fn relay_denied_wins() {
    assert_reasons(&[
        ("554 5.7.1 <x@example.net>: Relay access denied", RelayDenied),
        ("550 relay not permitted, please authenticate", RelayDenied),
        ("553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", RelayDenied),
        ("550 relaying denied, IP name lookup failed", RelayDenied),
    ]);
    assert_eq!(
        diagnose("550 relay not permitted, please authenticate").action(),
        Action::Authenticate
    );
    assert_eq!(diagnose("554 5.7.1 Relay access denied").action(), Action::FixConfiguration);
}

#[test]
fn content_and_its_neighbours() {
    assert_reasons(&[
        // The words spam, junk, bulk / a rule / only that the content is refused.
        ("554 5.7.1 Message rejected as junk mail", Spam),
        ("550 5.7.1 High probability of spam", Spam),
        ("550 5.7.1 Message rejected for policy reasons", Policy),
        ("554 5.6.0 Message content rejected", ContentRejected),
        ("552 5.7.0 This file type is blocked for security reasons: attachment.exe", UnsafeContent),
        ("550 The message is infected with a virus", Virus),
        ("554 5.6.0 Message has multiple From headers", MalformedMessage),
    ]);
}

#[test]
fn full_and_large() {
    assert_reasons(&[
        ("552 5.2.2 The mailbox is over its quota", MailboxFull),
        ("452 4.3.1 Insufficient disk space on the server", SystemFull),
        ("452 4.3.1 Insufficient system storage", SystemFull),
        ("552 5.3.4 Message size exceeds the fixed limit", MessageTooLarge),
        ("552 5.2.3 The message is too large for this mailbox", MessageTooLarge),
        ("552 5.3.4 Header size exceeds the limit", MessageTooLarge),
    ]);
}

#[test]
fn queues_networks_and_errors() {
    assert_reasons(&[
        // The queue gave up, whatever the last cause.
        ("554 5.4.7 Message expired: connection timed out", Expired),
        (
            "delivery temporarily suspended: connect to mx.example.org[192.0.2.7]:25: Connection timed out",
            NetworkFailure,
        ),
        ("451 4.3.0 Internal server error", SystemError),
        ("421 4.3.2 Service shutting down", ServiceUnavailable),
        ("421 Server too busy", ServiceUnavailable),
        ("421", ServiceUnavailable),
        ("521 This host does not accept mail", NoMailService),
        ("556 5.1.10 The domain has a null MX", NoMailService),
        ("554 5.4.6 Too many hops, mail loop detected", RoutingLoop),
    ]);
}

#[test]
fn names_and_protocol() {
    assert_reasons(&[
        // The HELO name does not resolve or match / HELO is missing or empty.
        ("550 5.7.1 The HELO name does not resolve", ReverseDns),
        ("504 5.5.2 Helo command rejected: host not found", ReverseDns),
        ("503 5.5.1 Error: send HELO first", ProtocolError),
        ("500 5.5.2 Command not recognized", ProtocolError),
        ("550 5.7.1 The command is not implemented", ProtocolError),
        ("550 5.7.1 Command unrecognised", ProtocolError),
        ("530 5.7.0 Must issue a STARTTLS command first", TlsRequired),
        ("454 4.7.0 TLS handshake failed", TlsFailed),
    ]);
}

/// "Service unavailable" followed by a stated reason means nothing by itself.
#[test]
fn service_unavailable_with_a_reason() {
    assert_reasons(&[
        (
            "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using bl.spamcop.net",
            Blocklisted,
        ),
        ("550 Service unavailable: message looks like spam", Spam),
        ("421 4.3.2 Service unavailable", ServiceUnavailable),
    ]);
}

/// The action follows reason and persistence.
#[test]
fn actions() {
    for (text, persistence, action) in [
        ("550 5.1.1 User unknown", Some(Persistence::Permanent), Action::RemoveRecipient),
        ("450 4.1.1 User unknown", Some(Persistence::Temporary), Action::RetryLater),
        ("450 no", Some(Persistence::Temporary), Action::RetryLater),
        ("550 no", Some(Persistence::Permanent), Action::Review),
        ("550 Greylisted, try again later", Some(Persistence::Temporary), Action::RetryLater),
        ("550 rate limit exceeded", Some(Persistence::Temporary), Action::SlowDown),
        ("550 5.3.0 Internal server error", Some(Persistence::Permanent), Action::Review),
        ("451 4.3.0 Internal server error", Some(Persistence::Temporary), Action::RetryLater),
        ("554 Server shutting down", Some(Persistence::Permanent), Action::Review),
        ("552 5.2.2 Mailbox full", Some(Persistence::Permanent), Action::RetryLater),
        (
            "551 User has moved to <new@example.net>",
            Some(Persistence::Permanent),
            Action::UpdateRecipient,
        ),
        ("550 5.1.6 User has moved", Some(Persistence::Permanent), Action::RemoveRecipient),
        ("Connection timed out", Some(Persistence::Temporary), Action::RetryLater),
        ("250 2.0.0 Ok", None, Action::Proceed),
        ("354 Go ahead", None, Action::Proceed),
        ("what?", None, Action::Review),
    ] {
        let diagnosis = diagnose(text);
        assert_eq!((diagnosis.persistence(), diagnosis.action()), (persistence, action), "{text}");
    }
}

/// Some codes mean something else at Gmail and at Exchange than in the registry.
#[test]
fn codes_with_a_meaning_of_the_provider() {
    assert_reasons(&[
        ("550 5.7.23 no - gsmtp", ReverseDns),
        ("550 5.7.27 no - gsmtp", SenderUnauthenticated),
        ("550 5.7.29 no - gsmtp", TlsRequired),
        ("550 5.7.30 no - gsmtp", SenderUnauthenticated),
        // RFC 7372 §3, RFC 7505 §4.2, RFC 8689 §7.
        ("550 5.7.23 no", SenderUnauthenticated),
        ("550 5.7.27 no", SenderRejected),
        ("550 5.7.30 no", TlsRequired),
        ("550 5.1.10 no", UserUnknown),
        ("556 5.1.10 no", NoMailService),
        // So general that it says little.
        ("550 5.7.1 no", Policy),
        ("550 5.7.1 the mailbox is full", MailboxFull),
    ]);
}

/// What was answered says who or what is meant.
#[test]
fn the_command_decides_where_the_words_do_not() {
    for (text, command, reason) in [
        ("552 no\r\n", Command::Rcpt, TooManyRecipients),
        ("452 no\r\n", Command::Rcpt, TooManyRecipients),
        ("552 no\r\n", Command::EndOfData, MessageTooLarge),
        ("550 no\r\n", Command::Mail, SenderRejected),
        ("553 no\r\n", Command::Mail, SenderRejected),
        ("550 5.1.1 unknown user\r\n", Command::Mail, SenderRejected),
        ("554 no\r\n", Command::Connect, Blocked),
        ("521 no\r\n", Command::Connect, NoMailService),
        ("550 unknown user\r\n", Command::Auth, CredentialsRejected),
        ("454 no\r\n", Command::StartTls, TlsFailed),
        // Words beat it.
        ("552 5.2.2 the mailbox is full\r\n", Command::Rcpt, MailboxFull),
        ("550 5.1.1 unknown user\r\n", Command::Rcpt, UserUnknown),
    ] {
        let diagnosis = Reply::parse(text).unwrap().diagnose_after(command);
        assert_eq!(diagnosis.reason(), reason, "{text:?} after {command}");
        if diagnosis.party() != Party::Recipient {
            assert_ne!(diagnosis.action(), Action::RemoveRecipient, "{text:?} after {command}");
        }
    }
}

/// What speaks against the verdict is shown, and makes it less sure.
#[test]
fn contradictions() {
    for (text, confidence, contradiction) in [
        ("550 5.1.1 User unknown", Confidence::High, None),
        ("550 5.2.1 User unknown", Confidence::High, Some("5.2.1")),
        ("550 5.2.2 User unknown", Confidence::Medium, Some("5.2.2")),
        ("550 5.1.1 Mailbox is full", Confidence::Medium, Some("5.1.1")),
        ("550 User unknown, or the mailbox is full", Confidence::Medium, Some("User unknown")),
        ("554 Client host [192.0.2.1] blocked using zen.spamhaus.org", Confidence::High, None),
    ] {
        let diagnosis = diagnose(text);
        let said = diagnosis.contradiction().map(|evidence| evidence.to_string());
        let (sure, said) = (diagnosis.confidence(), said.as_deref());
        assert_eq!((sure, said), (confidence, contradiction), "{text}");
    }
}

/// A number alone is a guess, and a guess removes nobody.
#[test]
fn codes_alone_remove_nobody() {
    for number in 100..=599 {
        let text = format!("{number}");
        let diagnosis = diagnose(&text);
        assert!(
            !matches!(diagnosis.action(), Action::RemoveRecipient | Action::UpdateRecipient),
            "{number}: {}",
            diagnosis.reason()
        );
        if number >= 400 {
            assert_eq!(diagnosis.confidence(), Confidence::Low, "{number}");
        }
    }
}

/// What is said of "your account" is said to the sender, and what is denied is not found.
#[test]
fn whose_account_and_what_is_denied() {
    assert_reasons(&[
        ("550 Your account has been suspended, contact support", CredentialsRejected),
        ("550 5.7.1 Your email account is disabled", CredentialsRejected),
        ("550 5.2.1 The account has been suspended", MailboxDisabled),
        ("535 5.7.8 user unknown", CredentialsRejected),
        ("550 5.7.1 No virus found, but local policy does not let it in", Policy),
        ("550 This is not spam: the mailbox is full", MailboxFull),
        ("550 The message contains a virus", Virus),
        ("550 relay check failed", RelayDenied),
    ]);
    let suspended = diagnose("550 Your account has been suspended, contact support");
    assert_eq!(suspended.action(), Action::Authenticate);
}

/// An enhanced code about the recipient, contradicted by words about the sender, removes nobody.
#[test]
fn a_contradicted_code_removes_nobody() {
    for text in [
        "550 5.1.1 spam",
        "550 5.1.1 your IP is blocked",
        "550 5.1.1 too many messages",
        "550 5.1.1 rejected for policy reasons, see our DMARC page: SPF fail",
    ] {
        assert_ne!(diagnose(text).action(), Action::RemoveRecipient, "{text}");
    }
}
