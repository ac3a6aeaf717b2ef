//! Texts in the words of many servers, each with the reason that a mail administrator reads in
//! it, and what must hold over all of them.

use std::time::Duration;

use smtp_reply::Reason::{
    Accepted, BadAddress, Blocked, Blocklisted, ContentRejected, Continue, CredentialsRejected,
    CredentialsRequired, DomainUnknown, Expired, Greylisted, MailboxBusy, MailboxDisabled,
    MailboxFull, MailboxMoved, MalformedMessage, MessageTooLarge, NetworkFailure, NoMailService,
    Policy, PoorReputation, ProtocolError, RateLimited, RecipientRefused, RelayDenied, ReverseDns,
    RoutingLoop, SenderRejected, SenderUnauthenticated, ServiceUnavailable, Spam, Suppressed,
    SystemError, SystemFull, TlsFailed, TlsRequired, TooManyRecipients, Unknown, UnsafeContent,
    UnsupportedContent, UserUnknown, Virus,
};
use smtp_reply::{
    Action, BlocklistKind, Confidence, Party, Persistence, Provider, Reason, Reply, diagnose,
};

type Table = &'static [(Reason, &'static [&'static str])];

fn texts(table: Table) -> impl Iterator<Item = (Reason, &'static str)> {
    table.iter().flat_map(|(reason, texts)| texts.iter().map(|text| (*reason, *text)))
}

fn all_texts() -> impl Iterator<Item = (Reason, &'static str)> {
    [RECIPIENT, SENDER, CLIENT, SESSION, CONTENT, SYSTEM, CODES, ABROAD, MISLEADING]
        .into_iter()
        .flat_map(texts)
}

#[track_caller]
fn assert_reasons(table: Table) {
    let wrong: Vec<String> = texts(table)
        .filter_map(|(reason, text)| {
            let diagnosis = diagnose(text);
            (diagnosis.reason() != reason).then(|| {
                let because = diagnosis.evidence().map(|evidence| evidence.to_string());
                format!("{text:?}: {} by {because:?}, not {reason}", diagnosis.reason())
            })
        })
        .collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

const RECIPIENT: Table = &[
    (
        UserUnknown,
        &[
            "550 5.1.1 <ann@example.org>: Recipient address rejected: User unknown in local recipient table",
            "550 5.1.1 <ann@example.org>: Recipient address rejected: User unknown in relay recipient table",
            "550 5.1.1 <ann@example.org>... User unknown",
            "550 5.1.1 unknown user account",
            "550 No such user here",
            "550 no such recipient: ann@example.org",
            "550 5.1.1 No such mailbox",
            "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
            "550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking",
            "550 sorry, no mailbox here by that name. (#5.1.1)",
            "550-5.1.1 This user does not\r\n550 5.1.1 exist here\r\n",
            "550 Requested action not taken: mailbox unavailable: no such address",
            "550 5.1.1 There is no one at this address called ann",
            "550 5.1.1 The account ann has been deleted",
            "550 5.1.1 Mailbox no longer exists",
            "550 5.2.1 This mailbox does not exist any more",
            "554 delivery error: This user doesn't have an example.net account (ann@example.net)",
            "550 5.1.1 Addressee unknown",
            "550 Invalid recipient ann@example.org",
            "550 5.1.0 Address unknown",
            "550 5.1.1 ann is not a known user on this system",
            "550 That is not an active address here",
            "550 5.7.1 Unable to deliver: recipient not found",
            "511 5.1.1 Unknown mailbox",
            "550 5.1.1 Recipient address does not exist",
            "550 User ann@example.org does not exist, check your spelling",
            "550 5.1.1 Not our customer",
            "550 5.4.1 Recipient address rejected: Access denied. [DB1EUR01FT001.eop-EUR01.prod.protection.outlook.com]",
            "550 5.1.1 User (ann@example.org) unknown.",
            "550 unrouteable address",
            "The recipient's mailbox could not be found at example.org",
            "User ann (ann@example.org) not listed in Domino Directory",
            "550 5.1.1 no such alias",
            "550 The mail address <ann@example.org> doesn't exist",
            "550 5.1.1 unknown or illegal alias: ann@example.org",
            "553 5.3.0 <ann@example.org>... No such person at this address",
            "550 account does not exist",
        ],
    ),
    (
        BadAddress,
        &[
            "501 5.1.3 Bad recipient address syntax",
            "553 5.1.3 Malformed recipient address",
            "501 5.5.4 Syntax error in recipient address",
            "501 <ann@@example.org>: malformed address: two at signs",
            "501 5.1.3 Invalid email address format",
            "553 5.1.2 address syntax error",
            "501 5.1.3 local part contains illegal characters",
            "501 ann: recipient address must contain a domain",
            "550 restricted characters in address",
            "504 5.5.2 <ann>: Recipient address rejected: need fully-qualified address",
        ],
    ),
    (
        MailboxDisabled,
        &[
            "550 5.2.1 The email account that you tried to reach is disabled",
            "550 5.2.1 Account is inactive",
            "554 5.2.1 mailbox disabled, not accepting messages",
            "550 5.1.1 The account has been suspended",
            "550 ann@example.org account locked",
            "550 5.2.1 This mailbox is deactivated",
            "554 User account has been temporarily suspended by the administrator",
            "550 This account is not active yet",
            "525 5.7.13 user account is disabled",
            "550 5.2.1 mailbox is frozen for ann@example.org",
            "550 The mailbox was closed due to inactivity",
            "550 5.2.1 ann@example.org: this account has expired",
            "550 5.2.1 Recipient cannot receive messages at this time, account on hold",
        ],
    ),
    (
        MailboxBusy,
        &[
            "450 4.2.0 mailbox is busy",
            "452 4.2.1 cannot lock user's mailbox",
            "450 4.2.1 The user you are trying to contact is receiving mail too quickly",
            "450 4.2.1 The recipient is receiving too many messages, try again later",
            "451 Mailbox is in use by another process",
            "451 4.2.0 Unable to lock the mailbox of ann",
            "550 5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered",
            "450 4.2.0 mailbox lock timed out",
        ],
    ),
    (
        MailboxFull,
        &[
            "552 5.2.2 Mailbox full",
            "452 4.2.2 The email account that you tried to reach is over quota",
            "552 5.2.2 <ann@example.org>: user is over quota",
            "550 mailbox has exceeded its storage limit",
            "554 5.2.2 mailbox full; STOREDRV",
            "452 4.1.1 mailbox quota exceeded",
            "552 Requested mail action aborted: exceeded storage allocation",
            "550 5.7.1 Recipient's mailbox is full, message returned to sender",
            "550 The user has no space left in the mailbox",
            "452 insufficient mailbox space",
            "552 5.2.2 Quota exceeded",
            "422 The recipient's mailbox is over its storage limit",
            "450 4.2.2 not enough space in the recipient's mailbox",
            "The recipient's inbox is full and can't accept messages now",
            "552 disk quota exceeded for ann",
            "maildir over quota",
        ],
    ),
    (
        MailboxMoved,
        &[
            "551 5.1.6 User has moved, please try <ann@example.net>",
            "551 5.1.6 Mailbox has moved, no forwarding address",
            "550 5.1.6 recipient no longer on server: moved to ann@example.net",
            "550 Ann has left the company",
            "550 5.1.1 ann no longer works here, please write to info@example.org",
            "550 The new email address is ann@example.net",
            "551 this mailbox moved to example.net",
            "550 Please update your address book: ann@example.net",
        ],
    ),
    (
        RecipientRefused,
        &[
            "550 5.7.1 Only members of this list are allowed to post",
            "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required",
            "550 5.7.1 You do not have permission to send to this distribution list",
            "550 Recipient has blocked your address",
            "550 5.7.1 The recipient does not wish to receive mail from you",
            "550 5.7.124 Sender not in the allowed-senders list",
            "550 The group you tried to contact (staff) may not exist, or you may not have permission to post",
            "550 5.7.1 This mailbox only accepts messages from people in its organisation",
            "550 mail to this list is restricted to subscribers: you are not subscribed to this list",
            "550 5.7.1 Message refused by recipient's personal filter",
            "550 rejected by the recipient",
            "550 5.7.193 Delivery failed: not a member of the group",
            "550 5.7.1 Delivery to this group is not allowed",
            "550 5.7.1 The user ann does not accept mail from strangers",
        ],
    ),
    (
        DomainUnknown,
        &[
            "Host or domain name not found. Name service error for name=nowhere.example type=MX: Host not found",
            "550 5.1.2 Recipient domain does not exist",
            "550 5.1.2 <ann@nowhere.example>... Host unknown (Name server: nowhere.example.: host not found)",
            "Sorry, I couldn't find any host named nowhere.example. (#5.1.2)",
            "550 5.1.2 Bad destination host 'DNS Hard Error looking up nowhere.example (MX): NXDOMAIN'",
            "5.4.310 DNS domain nowhere.example does not exist [Message=InfoDomainNonexistent]",
            "550 5.1.2 Invalid recipient domain",
            "unrouteable mail domain \"nowhere.example\"",
            "550 5.1.2 unknown recipient domain",
            "512 5.1.2 Host unknown",
            "all relevant MX records point to non-existent hosts",
            "<ann@nowhere.example>: Recipient address rejected: Domain not found",
        ],
    ),
    (
        NoMailService,
        &[
            "556 5.1.10 Recipient address has null MX",
            "521 5.3.2 Host does not accept mail",
            "Domain example.org does not accept mail (nullMX)",
            "550 No mail service here",
            "521 mail.example.org does not accept any mail",
            "an MX or SRV record indicated no SMTP service",
            "550 5.1.2 The domain has no mail servers, no MX record found",
        ],
    ),
    (
        Suppressed,
        &[
            "Recipient address is on suppression list",
            "550 5.1.1 Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address",
            "550 Not sending to an address on our global suppression list",
            "5.0.0 unsubscribed address, will not send to previously unsubscribed",
            "Message not sent: recipient has unsubscribed",
            "5.0.0 not delivering to a previously bounced address",
        ],
    ),
];

const SENDER: Table = &[
    (
        SenderRejected,
        &[
            "550 5.1.8 <bob@nowhere.example>: Sender address rejected: Domain not found",
            "450 4.1.8 <bob@nowhere.example>: Sender address rejected: Domain not found",
            "501 5.1.8 Domain of sender address bob@nowhere.example does not exist",
            "553 5.1.8 <bob@nowhere.example>... Domain of sender address does not exist",
            "550 Sender verify failed",
            "550-Verification failed for <bob@example.com>\r\n550-No Such User Here\"\r\n550 Sender verify failed\r\n",
            "550 5.7.1 Sender is blocked",
            "553 sorry, your envelope sender is in my badmailfrom list (#5.7.1)",
            "550 5.1.7 Invalid sender address",
            "550 5.7.1 <bob@example.com>: Sender address rejected: Access denied",
            "550 5.1.7 The sender's address was invalid",
            "550 unknown sender bob@example.com",
            "553 5.1.8 sender domain must exist",
            "450 Sender domain could not be resolved",
            "550 5.1.0 Sender rejected",
            "501 5.1.7 Bad sender address syntax",
            "550 The address bob@example.com you are sending from does not exist: sender unknown",
            "553 null sender refused",
            "517 5.1.7 no",
            "550 5.7.1 Your email address has been blocked",
            "550 invalid return path",
        ],
    ),
    (
        SenderUnauthenticated,
        &[
            "550 5.7.26 This mail has been blocked because the sender is unauthenticated",
            "550 5.7.1 SPF check failed",
            "550 5.7.23 The message was rejected because of Sender Policy Framework violation",
            "550 5.7.1 DMARC policy of example.com does not allow this message",
            "550 5.7.509 Access denied, sending domain example.com does not pass DMARC verification and has a DMARC policy of reject",
            "550 DKIM signature verification failed",
            "554 5.7.1 DKIM check: signature invalid",
            "550 5.7.1 192.0.2.7 is not allowed to send mail from example.com",
            "550 Message rejected: SPF hardfail",
            "550 5.7.25 the sender ID (PRA) failed the check: Sender ID (PRA) Not Permitted",
            "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
            "553 5.7.1 <bob@example.com>: Sender address rejected: not owned by user ann",
            "550 5.7.26 Unauthenticated email from example.com is not accepted due to domain's DMARC policy",
            "550 Email rejected per DMARC policy for example.com",
            "550 The message failed authentication checks",
            "550 spoofed sender address",
            "550 5.7.1 Mail appears to be forged",
            "554 5.7.1 Email address is not verified. The following identities failed the check in region EXAMPLE-1",
            "550 5.7.29 ARC validation failed, DMARC fail",
            "550 Please see http://www.openspf.org/why.html?sender=bob%40example.com",
            "550 5.7.515 Access denied, sending domain example.com doesn't meet the required authentication level",
        ],
    ),
];

const CLIENT: Table = &[
    (
        ReverseDns,
        &[
            "450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.7]",
            "550 5.7.25 The IP address sending this message does not have a PTR record setup",
            "554 5.7.1 No reverse DNS entry for 192.0.2.7",
            "550 Fix reverse DNS for 192.0.2.7",
            "550 PTR record for 198.51.100.3 is missing",
            "421 4.7.0 Reverse DNS lookup failed",
            "550 Forward-confirmed reverse DNS failed",
            "450 4.7.1 <mail.invalid>: Helo command rejected: Host not found",
            "550 HELO name does not match the IP address",
            "550 5.7.1 Client hostname possibly forged",
            "504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname",
            "554 rDNS of your server is generic",
            "550 bogus HELO",
            "550 your IP address has no reverse DNS (PTR) record",
        ],
    ),
    (
        Blocklisted,
        &[
            "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org",
            "550 5.7.1 192.0.2.7 is listed at bl.spamcop.net",
            "550 Rejected because 192.0.2.7 is in a black list at dnsbl.sorbs.net",
            "554 Your IP is on our blacklist",
            "550 5.7.606 Access denied, banned sending IP [192.0.2.7]",
            "550 5.7.511 Access denied, banned sender [192.0.2.7]. To request removal from this list, forward this message",
            "550 5.7.1 Mail from IP 192.0.2.7 was rejected due to listing in Spamhaus SBL",
            "554 Your address is blacklisted, to get delisted write to postmaster",
            "421 4.7.1 Refused: host 192.0.2.7 found in a DNSBL",
            "553 5.7.1 Your server is listed on a private blocklist",
            "550 rejected by RBL",
            "554 5.7.1 You are on the local denylist",
            "550 Your domain is on the Spamhaus DBL, see https://www.spamhaus.org/dbl/",
            "421 We do not accept mail from blacklisted hosts, see https://rbl.example.net/lookup?192.0.2.7",
            "550 5.7.1 Your network is listed at dnsbl-2.uceprotect.net",
        ],
    ),
    (
        PoorReputation,
        &[
            "421 4.7.0 Messages from 192.0.2.7 temporarily deferred due to user complaints",
            "550 5.7.1 Message refused because of the bad reputation of your IP",
            "554 Your access to this mail system has been rejected due to the sending MTA's poor reputation",
            "550 5.7.1 Our system has detected that this message is suspicious due to the very low reputation of the sending domain",
            "421 4.7.0 Our system has detected an unusual rate of unsolicited mail originating from your IP address",
            "554 Sender score too low: reputation too low",
            "550 You have sent to our spamtraps",
            "550 5.7.1 Your host is a known spammer",
            "550 Too many spam complaints about your domain",
            "554 Your server seems compromised: the compromised host sends spam",
            "550 IP refused due to spamming",
            "550 suspicious activity from your network",
        ],
    ),
    (
        Blocked,
        &[
            "554 5.7.1 <unknown[192.0.2.7]>: Client host rejected: Access denied",
            "550 Your IP has been blocked",
            "554 Connection from 192.0.2.7 refused",
            "550 You are not allowed to connect",
            "421 Your server is banned",
            "554 go away",
            "550 5.7.1 Access from your network denied",
            "550 We do not accept mail from dynamic IPs",
            "550 Please use the SMTP server of your ISP: mail from your country is blocked",
            "571 access denied",
            "550 Mail from your server is rejected: IP 2001:db8::7 is blocked",
            "554 No SMTP access for 203.0.113.9: access denied to your host",
        ],
    ),
    (
        RateLimited,
        &[
            "421 4.7.28 Too many messages from your address",
            "450 4.7.1 Rate limit exceeded",
            "451 4.7.1 throttled, please slow down",
            "550 5.4.5 Daily user sending quota exceeded",
            "421 Too many concurrent SMTP connections",
            "452 You have exceeded the maximum number of messages per hour",
            "421 too many errors",
            "454 4.7.0 Throttling failure: Maximum sending rate exceeded.",
            "554 Throttling failure: Daily message quota exceeded.",
            "450 4.3.2 Connection rate limit exceeded.",
            "421 4.7.0 You are sending too fast",
            "550 5.7.1 Hourly limit exceeded for your account",
            "421 too many connections from your host",
            "450 We are receiving an unusual volume of mail from you: too many mails",
            "550 5.1.1 too many recipients per hour",
        ],
    ),
    (
        TooManyRecipients,
        &[
            "452 4.5.3 Too many recipients",
            "550 5.5.3 Too many recipients in this message",
            "552 Number of recipients exceeds the limit",
            "452 too many recipients for this sender per message",
            "550 maximum number of recipients reached",
            "452 4.5.3 Error: one recipient at a time",
            "550 5.5.3 RESOLVER.ADR.RecipLimit; too many recipients",
            "452 Recipient limit exceeded",
        ],
    ),
];

const SESSION: Table = &[
    (
        Accepted,
        &["250 2.0.0 Ok: queued as 1F2E3D", "250 2.1.5 Ok", "220 mx.example.org ESMTP", "221 Bye"],
    ),
    (Continue, &["354 End data with <CR><LF>.<CR><LF>", "334 VXNlcm5hbWU6", "354 Go ahead"]),
    (
        RelayDenied,
        &[
            "554 5.7.1 <ann@example.org>: Relay access denied",
            "550 5.7.1 Unable to relay",
            "550 5.7.64 TenantAttribution; Relay Access Denied",
            "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
            "550 relay not permitted",
            "550 5.7.1 Relaying denied. Proper authentication required.",
            "571 5.7.1 we do not relay",
            "554 Relaying not allowed for 192.0.2.7",
            "550 This is not an open relay",
            "550 5.7.1 Relaying prohibited, check your mail first",
            "550 Mail for this domain is not handled here: non-local domain",
            "530 Relaying not allowed, log in first",
            "551 we do not accept mail for that domain: relaying denied",
        ],
    ),
    (
        CredentialsRequired,
        &[
            "530 5.7.0 Authentication required",
            "530 5.5.1 Authentication Required. Learn more at example.org",
            "550 SMTP authentication is required",
            "503 you must authenticate first",
            "530 5.7.57 Client not authenticated to send mail",
            "553 Please log in before sending",
            "530 Must issue an AUTH command first",
            "454 login required",
            "550 anonymous access is not allowed here",
        ],
    ),
    (
        CredentialsRejected,
        &[
            "535 5.7.8 Error: authentication failed: authentication failure",
            "535 5.7.8 Username and Password not accepted",
            "535 Incorrect authentication data",
            "535 5.7.3 Authentication unsuccessful",
            "534 5.7.9 Application-specific password required",
            "535 Invalid user name or password",
            "535 authentication failed: user not found",
            "535 5.7.139 Authentication unsuccessful, basic authentication is disabled",
            "534 5.7.14 Please log in via your web browser and then try again",
            "504 5.7.4 Unrecognized authentication type",
            "504 5.5.4 Unsupported authentication mechanism",
            "535 Account locked after too many failed logins",
            "432 4.7.12 A password transition is needed",
            "550 5.7.30 Basic authentication is not supported: authentication failed, credentials rejected",
            "454 4.7.0 Temporary authentication failure: SASL authentication failed",
        ],
    ),
    (
        TlsRequired,
        &[
            "530 5.7.0 Must issue a STARTTLS command first",
            "538 5.7.11 Encryption required for requested authentication mechanism",
            "550 5.7.10 This server requires TLS",
            "530 Please use STARTTLS first",
            "554 5.7.1 Unencrypted connections are refused",
            "550 Encrypted connection required",
            "523 encryption needed",
            "550 must use TLS to send to this domain",
            "421 Rate limited because it was not sent over a TLS connection",
        ],
    ),
    (
        TlsFailed,
        &[
            "454 4.7.0 TLS not available due to local problem",
            "Cannot start TLS: handshake failure",
            "403 4.7.0 TLS handshake failed",
            "554 5.7.5 server certificate not trusted",
            "TLS is required, but was not offered by host mx.example.org[192.0.2.7]",
            "451 5.7.5 MTA-STS validation failed",
            "SSL routines: no shared cipher",
            "certificate verification failed for mx.example.org: self-signed certificate",
        ],
    ),
    (
        ProtocolError,
        &[
            "500 5.5.1 Command unrecognized",
            "502 5.5.2 Error: command not recognized",
            "503 5.5.1 Bad sequence of commands",
            "503 need MAIL before RCPT",
            "501 5.5.4 Invalid HELO argument",
            "501 Syntax: HELO hostname",
            "503 polite people say HELO first",
            "504 parameter not implemented",
            "555 5.5.4 Unsupported parameter",
            "500 5.5.2 Syntax error, line too long",
            "554 5.5.1 Error: no valid recipients",
            "503 5.5.0 SMTP protocol violation, see RFC 5321",
            "503 improper command pipelining",
            "501 empty HELO argument",
            "503 HELO required",
        ],
    ),
];

const CONTENT: Table = &[
    (
        Spam,
        &[
            "550 5.7.1 Message rejected as spam",
            "554 5.7.1 This message looks like spam",
            "550 High probability of spam",
            "550 5.7.1 Our filter considers it to be junk mail",
            "554 rejected: spam score 12.3 is too high",
            "550 spam detected",
            "552 5.7.0 Message was identified as bulk mail",
            "554 Message refused by our spam filter",
            "550 5.7.1 Blocked by SpamAssassin",
            "571 Message contains spam",
            "550 5.7.1 Unsolicited bulk email is not wanted",
            "554 5.7.1 spam message rejected",
            "550 This message scored 9.1 spam points",
            "554 5.7.1 Message refused due to spam",
        ],
    ),
    (
        Virus,
        &[
            "554 5.7.1 Virus Eicar-Test-Signature found",
            "550 5.7.1 message contains a virus",
            "554 Your message is infected with W32.Example",
            "550 malware detected in attachment",
            "552 5.7.0 virus detected",
            "554 Infected attachment removed, message refused",
            "550 5.7.1 rejected: possible malware",
            "550 Message contains prohibited virus or spam content",
        ],
    ),
    (
        UnsafeContent,
        &[
            "552 5.7.0 This message was blocked because its content presents a potential security issue",
            "550 Attachment type .exe is not allowed",
            "554 5.7.1 forbidden attachment",
            "550 5.7.1 executable attachments are not accepted",
            "554 5.7.1 The message contains a URL listed in the Spamhaus DBL",
            "550 phishing attempt detected",
            "550 banned file extension",
            "554 message contains blacklisted links",
            "550 5.7.1 Password-protected archives are not accepted",
            "550 dangerous attachment: invoice.scr",
        ],
    ),
    (
        ContentRejected,
        &[
            "554 5.6.0 Message content rejected",
            "550 5.7.1 Content not acceptable",
            "550 rejected by our content filter",
            "554 5.7.1 Message contains forbidden words",
            "550 inappropriate language",
            "550 5.7.1 Message content is not allowed here",
        ],
    ),
    (
        MessageTooLarge,
        &[
            "552 5.3.4 Message size exceeds fixed limit",
            "552 5.2.3 Message too large for this recipient",
            "552 5.3.4 Message is larger than 20 MB",
            "523 the message is too big",
            "552 message exceeds maximum size",
            "550 5.7.1 Attachment too large",
            "552 5.3.4 Your message exceeded the size limit of 10240000 bytes",
            "554 5.3.4 header size exceeds the limit",
            "The message is oversized",
            "552 Maximum message size exceeded",
        ],
    ),
    (
        MalformedMessage,
        &[
            "550 5.7.1 Messages missing a valid From header are refused: missing From header",
            "554 5.6.0 Message has several From headers",
            "550 5.6.0 message is not RFC 5322 compliant",
            "550 5.7.1 multiple To headers",
            "554 5.6.0 Malformed message",
            "550 5.6.11 bare linefeeds are not allowed",
            "550 5.5.2 line too long for transport",
            "550 5.7.1 Invalid Message-ID header",
            "554 5.6.0 header contains illegal characters",
            "550 Missing Date header",
        ],
    ),
    (
        UnsupportedContent,
        &[
            "550 5.6.7 SMTPUTF8 is required, but was not offered",
            "553 5.6.7 Internationalized addresses are not supported",
            "554 5.6.1 8BITMIME not supported, conversion failed",
            "554 5.6.3 Conversion required but not supported",
            "550 5.6.1 Media not supported: unsupported charset",
            "554 5.6.5 conversion failed",
        ],
    ),
    (
        Policy,
        &[
            "550 5.7.1 Message rejected due to local policy",
            "554 5.7.1 Rejected for policy reasons",
            "550 5.7.1 Delivery not authorized, message refused",
            "550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy",
            "554 5.7.0 administrative prohibition",
            "550 Message violates our acceptable use policy",
            "550 5.7.1 rejected by a rule of the site",
            "550 Requested action not taken: mailbox unavailable; rejected due to policy restrictions",
            "550 5.1.1 Message refused for security policies",
        ],
    ),
];

const SYSTEM: Table = &[
    (
        RoutingLoop,
        &[
            "554 5.4.6 Too many hops",
            "554 5.4.6 Hop count exceeded - possible mail loop",
            "554 mail loop detected",
            "554 5.4.14 Hop count exceeded - possible mail loop ATTR34",
            "550 too many Received headers",
            "554 This message is looping: it already has my Delivered-To line. (#5.4.6)",
            "554 5.4.12 SMTP; Hop count exceeded",
        ],
    ),
    (
        NetworkFailure,
        &[
            "connect to mx.example.org[192.0.2.25]:25: Connection timed out",
            "connect to mx.example.org[2001:db8::25]:25: Network is unreachable",
            "lost connection with mx.example.org[192.0.2.25] while receiving the initial server greeting",
            "451 4.4.3 Host not found, try again",
            "Host or domain name not found. Name service error for name=example.org type=MX: Host not found, try again",
            "421 4.4.1 connection refused by remote host",
            "441 4.4.1 No answer from host",
            "450 4.4.2 conversation with mx.example.org timed out while sending end of data",
            "4.4.1 No route to host",
            "451 4.4.0 DNS query failed",
            "421 4.4.2 Connection dropped by the remote host",
            "The remote server did not respond",
            "CNAME lookup failed temporarily. (#4.4.3)",
        ],
    ),
    (
        Expired,
        &[
            "554 5.4.7 Message expired",
            "550 4.4.7 QUEUE.Expired; message expired",
            "retry timeout exceeded",
            "Message could not be delivered for 5 days",
            "delivery time expired",
            "I'm not going to try again; this message has been in the queue too long.",
            "Unable to deliver the message after 3 days, giving up",
            "554 5.4.4 maximum retry time reached: too many delivery attempts",
            "547 delivery time expired",
        ],
    ),
    (
        Greylisted,
        &[
            "450 4.2.0 <ann@example.org>: Recipient address rejected: Greylisted, see https://greylist.example.org/help",
            "451 4.7.1 Greylisting in action, please come back later",
            "451 you have been graylisted, try again in 5 minutes",
            "450 first contact: sender deferred, try again",
            "450 4.1.1 unverified address: Address verification in progress",
            "450 4.1.7 Sender address rejected: unverified address: sender verification in progress",
            "451 4.7.1 Please try again in 300 seconds",
            "421 postgrey: deferred",
        ],
    ),
    (
        SystemFull,
        &[
            "452 4.3.1 Insufficient system storage",
            "452 4.3.1 Out of disk space on the server",
            "452 no space left on device",
            "451 4.3.0 disk full",
            "431 4.3.1 not enough disk space",
            "452 4.3.1 Insufficient system resources",
        ],
    ),
    (
        SystemError,
        &[
            "451 4.3.0 Internal server error",
            "451 Requested action aborted: local error in processing",
            "451 4.3.0 Error: queue file write error",
            "451 4.3.5 Server configuration error",
            "554 5.3.5 system config error",
            "450 4.3.0 temporary system problem",
            "451 4.3.0 LDAP lookup error: directory unavailable",
            "554 5.4.6 mail for example.org loops back to myself",
            "451 an error occurred while we processed the message",
            "451 4.7.1 milter unavailable",
            "554 5.3.0 unknown mailer error 2",
            "451 database error",
        ],
    ),
    (
        ServiceUnavailable,
        &[
            "421 4.3.2 Service shutting down",
            "421 mx.example.org Service not available, closing transmission channel",
            "421 too busy, try later",
            "450 4.3.2 Server under heavy load",
            "421 4.3.2 System not accepting network messages at the moment",
            "451 4.3.2 scheduled maintenance",
            "421 overloaded",
            "451 Service temporarily unavailable",
            "421",
        ],
    ),
    (
        Unknown,
        &[
            "550",
            "550 no",
            "450 not today",
            "550 rejected",
            "550 Requested action not taken",
            "Hello, world",
            "",
            "550 5.0.0 refused",
        ],
    ),
];

/// The codes of providers, family by family.
const CODES: Table = &[
    (
        UserUnknown,
        &[
            "550 https://support.google.com/mail/?p=NoSuchUser abc.12 - gsmtp",
            "550 RCP-P1 https://www.facebook.com/postmaster/response_codes",
            "550 5.4.1 refused. AS(201806281)",
            "550 OFR_416 no",
        ],
    ),
    (MailboxDisabled, &["550 see https://support.google.com/mail/?p=DisabledUser - gsmtp"]),
    (
        MailboxFull,
        &["452 https://support.google.com/mail/?p=OverQuotaTemp - gsmtp", "552 OFR_417 no"],
    ),
    (MailboxBusy, &["450 https://support.google.com/mail/?p=ReceivingRate - gsmtp"]),
    (RecipientRefused, &["554 5.7.1 RCP-P2 no", "550 5.7.133 RESOLVER.RST.AuthRequired; no"]),
    (
        Blocklisted,
        &[
            "550 SC-001 (BAY) Unfortunately, messages from 192.0.2.7 weren't sent, block list (S3150)",
            "554 Connection refused: [BL21]",
            "421 4.1.0 refused AUP#CXBL",
            "554 BL000010 no",
            "554 POL-P1 no",
            "550 DT:RBL 163 smtp9",
        ],
    ),
    (
        PoorReputation,
        &[
            "421 4.7.0 [TSS04] Messages from 192.0.2.7 temporarily deferred",
            "421 4.7.0 [TS01] Messages from 192.0.2.7 temporarily deferred",
            "554 RTR:BB https://postmaster.aol.com/error-codes#554rtrbb",
            "550 SC-004 Mail rejected by the mail service",
            "550 OFR_102 no",
            "550 HL:REP no",
        ],
    ),
    (Blocked, &["554 5.7.1 [IPTS07] no", "550 DY-001 no", "554 POL-P3 no", "554 RTR:DU no"]),
    (
        RateLimited,
        &[
            "421 4.3.2 OFR_104 wait",
            "421 CXCNCT no",
            "421 RL000001 no",
            "451 MI:SFQ 163 smtp5",
            "421 CON-T1 no",
            "421 HL:ICC 126 mx10",
            "451 LPN_104 no",
        ],
    ),
    (TooManyRecipients, &["452 CON-T4 no", "553 RP:RCL 163 smtp"]),
    (ReverseDns, &["554 CXDNS no", "554 DNS-P3 no"]),
    (SenderRejected, &["554 DNS-P1 no", "553 MI:SPB no", "550 OFR_403 no", "550 CXSNDR no"]),
    (
        SenderUnauthenticated,
        &["550 MI:SPF 163 smtp", "550 https://support.google.com/mail/?p=DmarcRejection"],
    ),
    (Spam, &["554 DT:SPM 163 smtp2", "554 [CS01] Message rejected", "550 OFR_506 no"]),
    (
        UnsafeContent,
        &[
            "552 https://support.google.com/mail/?p=BlockedMessage",
            "554 HVU:B1 no",
            "550 URLBL011 no",
        ],
    ),
    (Virus, &["554 POL-P5 no"]),
    (
        MessageTooLarge,
        &["552 https://support.google.com/mail/?p=MaxSizeError", "550 5.3.4 ROUTING.SizeLimit; no"],
    ),
    (RoutingLoop, &["554 5.4.14 RESOLVER.FWD.Loop; no"]),
    (DomainUnknown, &["554 5.4.4 SMTPSEND.DNS.NonExistentDomain; no"]),
    (Expired, &["550 4.4.7 QUEUE.Expired; no"]),
    (Greylisted, &["421 4.7.1 [GL01] no"]),
    (RelayDenied, &["550 RP:FRL no"]),
    (Policy, &["554 5.7.9 [PH01] Email not accepted", "550 LPN000_630 no"]),
    (SystemError, &["451 RCP-T1 no", "554 5.6.0 STOREDRV.Deliver; message is treated as poison"]),
    (UnsupportedContent, &["550 5.6.0 STOREDRV.Deliver; ConversionFailedException"]),
];

const ABROAD: Table = &[
    (
        UserUnknown,
        &[
            "550 Empfänger unbekannt",
            "550 Benutzer existiert nicht",
            "550 Unbekannter Empfaenger",
            "550 Das Postfach ist nicht vorhanden",
            "550 5.1.1 Adresse d au moins un destinataire invalide",
            "550 Utilisateur inconnu",
            "550 Cette adresse n'existe pas",
            "550 Boîte inconnue",
            "550 El usuario no existe",
            "550 Destinatario desconocido",
            "550 Utente sconosciuto",
            "550 La casella non esiste",
            "550 Usuário desconhecido",
            "550 A conta não existe",
            "550 Gebruiker onbekend",
            "550 De mailbox bestaat niet",
            "550 Skrzynka nie istnieje",
            "550 Nieznany odbiorca",
            "550 Пользователь не найден",
            "550 Нет такого пользователя",
            "550 收件人不存在",
            "550 用户不存在",
            "550 宛先のメールアドレスが見つかりません",
        ],
    ),
    (
        MailboxFull,
        &[
            "552 Das Postfach ist voll",
            "552 Boite du destinataire pleine",
            "552 El buzón está lleno",
            "552 La casella è piena",
            "552 A caixa postal está cheia",
            "552 Postbus is vol",
            "552 Skrzynka odbiorcy jest przepełniona",
            "552 Ящик переполнен",
            "552 邮箱已满",
            "552 メールボックスが一杯です",
        ],
    ),
    (
        MailboxDisabled,
        &[
            "550 Das Konto ist gesperrt",
            "550 Le compte est suspendu",
            "550 La cuenta está desactivada",
            "550 Account è sospeso: casella sospesa",
            "550 A conta foi desativada",
            "550 Ящик заблокирован",
            "550 用户已被冻结",
        ],
    ),
    (
        MailboxMoved,
        &["550 Meine neue Mailadresse: ann@example.net", "550 Ann ya no trabaja en esta empresa"],
    ),
    (
        RecipientRefused,
        &["550 vom Empfänger abgelehnt", "550 refusé par le destinataire", "550 对方拒收"],
    ),
    (DomainUnknown, &["550 Die Zieldomain existiert nicht", "550 Домен получателя не существует"]),
    (
        Spam,
        &[
            "550 Die Nachricht wurde als Spam eingestuft",
            "550 message considéré comme spam",
            "550 mensaje rechazado por ser spam",
            "550 Письмо похоже на спам",
            "554 垃圾邮件",
            "554 迷惑メールと判定されました",
        ],
    ),
    (Virus, &["550 Virus gefunden", "550 virus détecté", "550 发现病毒", "550 обнаружен вирус"]),
    (
        Blocklisted,
        &[
            "550 Ihre IP steht auf einer schwarzen Liste",
            "550 liste noire",
            "550 ваш адрес в черном списке",
        ],
    ),
    (
        Blocked,
        &[
            "550 Ihre IP wurde gesperrt",
            "554 Accès refusé",
            "550 Acceso denegado",
            "550 доступ запрещен",
            "550 Les emails envoyés par ce serveur ont été bloqués",
        ],
    ),
    (
        RateLimited,
        &[
            "421 Zu viele Verbindungen",
            "421 Trop de connexions",
            "421 Demasiadas conexiones",
            "421 слишком много сообщений",
        ],
    ),
    (RelayDenied, &["550 Relaying nicht erlaubt", "550 relais refusé", "550 relay no permitido"]),
    (
        CredentialsRejected,
        &[
            "535 Anmeldung fehlgeschlagen",
            "535 Authentification échouée",
            "535 contraseña incorrecta",
            "535 认证失败",
        ],
    ),
    (
        CredentialsRequired,
        &["530 Authentifizierung erforderlich", "530 authentification requise", "553 需要身份验证"],
    ),
    (
        MessageTooLarge,
        &["552 Die Nachricht ist zu groß", "552 message trop volumineux", "552 邮件过大"],
    ),
    (Greylisted, &["451 liste grise", "451 灰名单"]),
    (
        SystemError,
        &[
            "451 Interner Serverfehler",
            "451 erreur interne",
            "451 error interno",
            "451 внутренняя ошибка",
            "451 系统错误",
        ],
    ),
    (ServiceUnavailable, &["421 Wartungsarbeiten", "421 serveur indisponible", "421 系统繁忙"]),
    (TooManyRecipients, &["452 Zu viele Empfänger", "452 trop de destinataires", "452 收件人过多"]),
    (SenderRejected, &["550 Unbekannter Absender", "550 remitente rechazado", "550 发件人无效"]),
    (NetworkFailure, &["Der Server ist nicht erreichbar", "连接超时"]),
    (Expired, &["Die Nachricht ist abgelaufen", "el mensaje ha caducado"]),
    (UnsafeContent, &["550 Dateianhang nicht erlaubt", "550 pièce jointe interdite"]),
    (ReverseDns, &["550 Kein PTR-Eintrag", "550 dns inverso"]),
    (TlsRequired, &["530 Verschlüsselung erforderlich"]),
];

/// Words that mean something else here.
const MISLEADING: Table = &[
    (
        Unknown,
        &[
            "550 see https://help.example.org/errors/user-unknown",
            "550 see https://example.org/spam/virus/relaying-denied.html",
            "550 no, says user-unknown.example.org",
            "550 no, says spam.example.org",
            "550 no (virus.filter.example.net)",
            "550 no, <mailbox-full@example.org>",
            "550 no, <no.such.user@example.org>",
            "mailbox: full-text search is ready",
            "550 no, ask user.unknown@example.org",
            "550 nouserunknownhere",
            "550 version 5.1.1 of the server says no",
            "550 mailboxfull.example.org says no",
            "See www.example.org/mailbox-full",
        ],
    ),
    (
        Accepted,
        &[
            "220 mx.spam.example.org ESMTP",
            "250 Ok, no virus found",
            "250 2.1.5 user unknown to me, but I will try",
        ],
    ),
    (Continue, &["354 send the message, spam will be rejected"]),
    // An address that holds a phrase says nothing of its own.
    (MailboxFull, &["552 5.2.2 <user-unknown@example.org>: mailbox full"]),
    (UserUnknown, &["550 5.1.1 <mailbox-full@example.org>: no such user"]),
    (Greylisted, &["451 4.7.1 spam.example.org: greylisted, try again later"]),
    (RelayDenied, &["554 5.7.1 <spam@virus.example.org>: Relay access denied"]),
    // The quota is the mailbox's, the proxy the client's, the forwarding a rule's.
    (
        MailboxFull,
        &["452 Mailbox quota usage exceeded", "550 the recipient has reached its storage quota"],
    ),
    (
        Blocked,
        &[
            "554 Rejecting open proxy 192.0.2.7",
            "550 bad sender IP address",
            "550 dialup and zombie IPs are blocked here",
        ],
    ),
    (Policy, &["550 5.7.520 Access denied, we do not allow external forwarding"]),
    (SenderUnauthenticated, &["550 Invalid IP for sending mail of example.org"]),
    (MailboxMoved, &["551 User not local; please try <new@example.org>"]),
    (MalformedMessage, &["550 maximum allowed line length is 998 octets, got 1201"]),
    (SenderRejected, &["550 Outgoing mail from <a@example.org> has been suspended."]),
    // What stands before a hyphen says more of the same, what stands after it something else.
    (MalformedMessage, &["554 too many equal X-headers", "554 too many equal X-headers (X-Test:)"]),
    (Unknown, &["550 no, ask for our spam-report", "550 no, ask list.spam-report.example.org"]),
    // What the filter is called, and what it did not find.
    (UserUnknown, &["550 5.1.1 Anti-Spam Gateway Example 3.1.4: user unknown"]),
    (MailboxFull, &["552 5.2.2 mailbox full (scanned by ExampleVirusWall 5.7.1)"]),
    // The boilerplate before the cause.
    (SenderUnauthenticated, &["550 5.7.1 Recipient address rejected: SPF fail for example.com"]),
    (RateLimited, &["450 4.7.1 Client host rejected: too many connections"]),
    (UserUnknown, &["550 Requested action not taken: mailbox unavailable; no such user"]),
];

#[test]
fn of_recipients() {
    assert_reasons(RECIPIENT);
}

#[test]
fn of_senders() {
    assert_reasons(SENDER);
}

#[test]
fn of_clients() {
    assert_reasons(CLIENT);
}

#[test]
fn of_sessions() {
    assert_reasons(SESSION);
}

#[test]
fn of_content() {
    assert_reasons(CONTENT);
}

#[test]
fn of_systems() {
    assert_reasons(SYSTEM);
}

#[test]
fn codes_of_providers() {
    assert_reasons(CODES);
}

/// Texts as each server and service writes them.
const SERVERS: &[(&str, Reason, &str)] = &[
    ("Gmail", UserUnknown, "550-5.1.1 The email account that you tried to reach does not exist."),
    ("Outlook.com", Blocklisted, "550 5.7.1 Part of their network is on our block list (S3140)."),
    ("Outlook.com", PoorReputation, "451 4.7.650 rate limited due to IP reputation. (S775)"),
    (
        "Exchange Online",
        UserUnknown,
        "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)",
    ),
    ("Exchange Online", Spam, "550 5.7.501 Access denied"),
    ("Exchange Online", Blocklisted, "550 5.7.511 Access denied, banned sender[192.0.2.7]"),
    ("Exchange Online", Blocklisted, "550 5.7.606 Access denied"),
    ("Exchange Online", PoorReputation, "550 5.7.705 Access denied, tenant has exceeded threshold"),
    (
        "Exchange Online",
        PoorReputation,
        "550 5.7.708 Access denied, traffic not accepted from this IP",
    ),
    (
        "Exchange Online",
        SenderRejected,
        "550 5.7.750 Client blocked from sending from unregistered domains",
    ),
    ("Exchange", UserUnknown, "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found"),
    ("Exchange", UserUnknown, "550 5.1.10 RESOLVER.ADR.RecipientNotFound; no"),
    (
        "Exchange",
        MailboxFull,
        "554 5.2.0 STOREDRV.Deliver.Exception:QuotaExceededException; Failed",
    ),
    ("Exchange", Expired, "550 4.4.7 QUEUE.Expired; message expired"),
    (
        "Yahoo",
        MailboxDisabled,
        "554 30 Sorry, your message cannot be delivered. This mailbox is disabled (554.30).",
    ),
    ("Apple", Policy, "554 5.7.1 [HM08] Message rejected due to local policy."),
    ("Apple", Spam, "550 5.7.1 [CS01] Message rejected due to local policy"),
    (
        "GMX",
        Policy,
        "554 Transaction failed. Reject due to policy restrictions. For explanation visit https://postmaster.gmx.net/en/error-messages?ip=192.0.2.7&c=hi",
    ),
    (
        "GMX",
        Blocklisted,
        "554 gmx.net Nemesis ESMTP Service not available. IP address is block listed.",
    ),
    (
        "Orange",
        RateLimited,
        "421 ME Trop de connexions, veuillez verifier votre configuration. OFR_104",
    ),
    ("La Poste", MailboxDisabled, "550 5.2.1 mailbox is inactive LPN007_510"),
    ("Cox", Blocked, "554 cmgw cox 192.0.2.7 blocked - AUP#BL"),
    (
        "Spectrum",
        ReverseDns,
        "554 IMP:AUP#1260: We only accept mail from hosts with proper reverse DNS",
    ),
    ("Comcast", RateLimited, "421 4.1.0 192.0.2.7 Throttled - try again later. RL000010"),
    (
        "T-Online",
        Blocklisted,
        "554 IP=192.0.2.7 - A problem occurred. Contact tosa@rx.t-online.de to clarify. (BL)",
    ),
    (
        "Free",
        RateLimited,
        "451 too many errors from your ip (192.0.2.7), please visit http://postmaster.free.fr/",
    ),
    ("Yandex", Spam, "554 5.7.1 [1] Message rejected under suspicion of SPAM; https://ya.cc/1IrBc"),
    (
        "Mail.ru",
        Spam,
        "550 spam message rejected. Please visit http://help.mail.ru/notspam-support/id?c=1",
    ),
    (
        "QQ",
        ContentRejected,
        "550 Mail content denied. http://service.mail.qq.com/cgi-bin/help?subtype=1&id=20022",
    ),
    (
        "NetEase",
        SenderUnauthenticated,
        "550 MI:SPF 163 smtp7 please see http://mail.163.com/help/help_spam_16.htm",
    ),
    (
        "Mimecast",
        SenderUnauthenticated,
        "550 Rejected by header based Anti-Spoofing policy - https://community.mimecast.com/docs/DOC-1369#550",
    ),
    ("Mimecast", PoorReputation, "550 csi.mimecast.org Poor Reputation Sender."),
    (
        "Proofpoint",
        Blocklisted,
        "554 5.7.1 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.7",
    ),
    ("Barracuda", Blocklisted, "554 Client host [192.0.2.7] blocked using Barracuda Reputation"),
    (
        "Trend Micro",
        Blocklisted,
        "550 5.7.1 Client host [192.0.2.7] blocked using Trend Micro Email Reputation Service.",
    ),
    (
        "Facebook",
        UserUnknown,
        "550 5.1.1 RCP-P1 https://www.facebook.com/postmaster/response_codes?ip=192.0.2.7#RCP-P1",
    ),
    ("Zoho", Spam, "554 5.7.1 Email rejected: sender is in the Zoho spam list, mx.zoho.com"),
    ("Amazon SES", SenderUnauthenticated, "554 Message rejected: Email address is not verified."),
    ("Amazon SES", RateLimited, "454 Throttling failure: Maximum sending rate exceeded."),
    ("SendGrid", RateLimited, "451 Authentication failed: Maximum credits exceeded"),
    (
        "Postfix",
        UserUnknown,
        "550 5.1.1 <x@example.org>: Recipient address rejected: User unknown in local recipient table",
    ),
    (
        "Postfix",
        ReverseDns,
        "450 4.7.25 Client host rejected: cannot find your hostname, [192.0.2.7]",
    ),
    (
        "Exim",
        SenderRejected,
        "550-Verification failed for <a@example.org>\r\n550-Unrouteable address\r\n550 Sender verify failed",
    ),
    ("Exim", RelayDenied, "550 relay not permitted"),
    ("Sendmail", RelayDenied, "550 5.7.1 <x@example.org>... Relaying denied"),
    (
        "Sendmail",
        SenderRejected,
        "553 5.1.8 <a@example.invalid>... Domain of sender address a@example.invalid does not exist",
    ),
    ("qmail", RelayDenied, "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)"),
    ("qmail", UserUnknown, "511 sorry, no mailbox here by that name (#5.1.1 - chkuser)"),
    ("Courier", RelayDenied, "513 Relaying denied."),
    (
        "Courier",
        SenderRejected,
        "517-Domain does not exist: example.invalid.\r\n517 Sender rejected.",
    ),
    (
        "Courier",
        MessageTooLarge,
        "523 Message length (12000000 bytes) exceeds administrative limit(10000000).",
    ),
    ("Domino", UserUnknown, "550 x@example.org... No such user"),
    ("Domino", UserUnknown, "User x@example.org (x@example.org) not listed in Domino Directory"),
    ("Domino", RelayDenied, "554 Relay rejected for policy reasons."),
];

#[test]
fn servers_by_name() {
    let wrong: Vec<String> = SERVERS
        .iter()
        .map(|(server, reason, text)| (server, reason, text, diagnose(text)))
        .filter(|(_, reason, _, diagnosis)| diagnosis.reason() != **reason)
        .map(|(server, reason, text, diagnosis)| {
            format!("{server}: {text:?}: {}, not {reason}", diagnosis.reason())
        })
        .collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn in_other_languages() {
    assert_reasons(ABROAD);
}

#[test]
fn words_that_mislead() {
    assert_reasons(MISLEADING);
}

/// There are many texts, and some for each reason.
#[test]
fn every_reason_has_texts() {
    assert!(all_texts().count() >= 400, "{}", all_texts().count());
    // As many as the README says.
    assert_eq!(Reason::ALL.len(), 42);
    let missing: Vec<&Reason> =
        Reason::ALL.iter().filter(|one| !all_texts().any(|(reason, _)| reason == **one)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

const PROVIDERS: &[(&str, Provider)] = &[
    ("554 Message rejected: see https://docs.aws.amazon.com/ses", Provider::Amazon),
    (
        "550 ip-10-0-0-1.smtpin.mail.icloud.com: see https://support.apple.com/en-us/HT204137",
        Provider::Apple,
    ),
    ("550 rejected, see https://www.barracudanetworks.com/reputation/", Provider::Barracuda),
    ("554 mx1.example.iphmx.com no", Provider::Cisco),
    ("554 refused by Cloudmark", Provider::Cloudmark),
    ("554 see https://postmaster.comcast.net/smtp-error-codes.php", Provider::Comcast),
    ("554 see https://www.cox.com/residential/support/email-error-codes.html", Provider::Cox),
    ("554 see https://postmaster.facebook.com/response_codes", Provider::Facebook),
    ("550 see http://postmaster.free.fr/", Provider::Free),
    ("554 Transaction failed, see https://postmaster.gmx.net/en/error-messages", Provider::Gmx),
    ("550 no such user abc.12 - gsmtp", Provider::Google),
    ("550 mx.laposte.net no", Provider::LaPoste),
    ("550 see https://help.mail.ru/notspam-support", Provider::MailRu),
    ("550 5.4.1 [AM0.eop.prod.protection.outlook.com] no", Provider::Microsoft),
    ("550 see https://community.mimecast.com/docs/DOC-1369", Provider::Mimecast),
    ("554 see http://mail.163.com/help/help_spam_16.htm", Provider::NetEase),
    ("550 see https://postmaster.orange.fr/", Provider::Orange),
    ("550 mx0a-001.pphosted.com no", Provider::Proofpoint),
    ("550 see https://support.sendgrid.com/hc", Provider::SendGrid),
    ("550 see https://www.spectrum.net/support", Provider::Spectrum),
    ("553 server-1.tower-1.messagelabs.com no", Provider::Symantec),
    ("550 see http://service.mail.qq.com/", Provider::Tencent),
    ("554 see https://postmaster.t-online.de/index.en.html", Provider::TOnline),
    ("550 see https://servicecentral.trendmicro.com/", Provider::TrendMicro),
    ("421 4.7.0 [TSS04] see https://postmaster.yahooinc.com/error-codes", Provider::Yahoo),
    ("550 see https://yandex.ru/support/mail", Provider::Yandex),
    ("550 mx.zoho.com no", Provider::Zoho),
];

#[test]
fn providers_by_their_wording() {
    let wrong: Vec<String> = PROVIDERS
        .iter()
        .filter(|(text, provider)| diagnose(text).provider() != Some(*provider))
        .map(|(text, _)| format!("{text}: {:?}", diagnose(text).provider()))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    let missing: Vec<&Provider> =
        Provider::ALL.iter().filter(|one| !PROVIDERS.iter().any(|(_, it)| it == *one)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert_eq!(diagnose("550 5.1.1 user unknown").provider(), None);
}

#[test]
fn blocklists_by_name_and_kind() {
    for (text, name, kind) in [
        ("554 blocked using zen.spamhaus.org", "Spamhaus ZEN", BlocklistKind::Ip),
        ("554 listed in sbl.spamhaus.org", "Spamhaus SBL", BlocklistKind::Ip),
        ("554 listed in xbl.spamhaus.org", "Spamhaus XBL", BlocklistKind::Ip),
        ("554 https://www.spamhaus.org/pbl/query/PBL1", "Spamhaus PBL", BlocklistKind::Ip),
        ("554 domain listed in dbl.spamhaus.org", "Spamhaus DBL", BlocklistKind::Domain),
        ("554 listed in Spamhaus CSS", "Spamhaus CSS", BlocklistKind::Ip),
        ("554 listed by Spamhaus", "Spamhaus", BlocklistKind::Ip),
        ("554 blocked using bl.spamcop.net", "SpamCop", BlocklistKind::Ip),
        ("554 blocked using b.barracudacentral.org", "Barracuda", BlocklistKind::Ip),
        ("554 blocked using dnsbl.sorbs.net", "SORBS", BlocklistKind::Ip),
        ("554 blocked using dnsbl-1.uceprotect.net", "UCEPROTECT Level 1", BlocklistKind::Ip),
        ("554 blocked using dnsbl-3.uceprotect.net", "UCEPROTECT Level 3", BlocklistKind::Ip),
        ("554 blocked using ips.backscatterer.org", "Backscatterer", BlocklistKind::Ip),
        ("554 blocked using combined.mail.abusix.zone", "Abusix", BlocklistKind::Ip),
        ("554 blocked using psbl.surriel.com", "PSBL", BlocklistKind::Ip),
        ("554 blocked using ix.dnsbl.manitu.net", "NiX Spam", BlocklistKind::Ip),
        ("554 blocked using dnsbl.dronebl.org", "DroneBL", BlocklistKind::Ip),
        ("554 blocked using hostkarma.junkemailfilter.com", "Hostkarma", BlocklistKind::Ip),
        ("554 blocked using bl.mailspike.net", "Mailspike", BlocklistKind::Ip),
        ("554 URL in body listed by multi.surbl.org", "SURBL", BlocklistKind::Uri),
        ("554 URL in body listed by multi.uribl.com", "URIBL", BlocklistKind::Uri),
        ("554 see https://ipcheck.proofpoint.com/", "Proofpoint", BlocklistKind::Ip),
        ("550 5.7.1 block list (S3150)", "Microsoft", BlocklistKind::Ip),
        ("550 5.7.1 block list (S3140)", "Microsoft", BlocklistKind::Ip),
        ("554 blocked using sip.invaluement.com", "Invaluement", BlocklistKind::Ip),
        ("554 blocked using all.s5h.net", "s5h.net", BlocklistKind::Ip),
        ("554 blocked by Cloudmark Sender Intelligence", "Cloudmark CSI", BlocklistKind::Ip),
        ("554 poor reputation at senderbase.org", "Cisco Talos", BlocklistKind::Ip),
        (
            "554 see https://talosintelligence.com/reputation_center",
            "Cisco Talos",
            BlocklistKind::Ip,
        ),
        ("554 listed by Trend Micro RBL", "Trend Micro RBL+", BlocklistKind::Ip),
    ] {
        let list = diagnose(text).blocklist();
        assert_eq!(list.map(|list| (list.name(), list.kind())), Some((name, kind)), "{text}");
        assert!(list.is_some_and(|list| list.site().starts_with("https://")), "{text}");
    }
    assert!(diagnose("550 user unknown").blocklist().is_none());
}

#[test]
fn waits() {
    for (text, seconds) in [
        ("450 4.2.0 Greylisted, please try again in 5 minutes", Some(300)),
        ("451 4.7.1 Try again in 300 seconds", Some(300)),
        ("421 come back in 1 hour", Some(3600)),
        ("450 retry after 00:05:00", Some(300)),
        ("451 4.7.1 please come back in 300 seconds", Some(300)),
        ("450 retry in 1 hour", Some(3600)),
        ("451 Greylisting in action, please come back in 00:14:59", Some(899)),
        ("421 your address is blocked for 24 hours", Some(86_400)),
        // Longer than anybody would wait for, and what is no wait.
        ("450 try again in 31 days", None),
        ("450 try again in 0 seconds", None),
        ("450 try again in 99999999999999999999 hours", None),
        ("550 gave up, try again after 5 attempts", None),
        ("450 try again after 2026-07-01", None),
        ("450 try again after 12:30 UTC", None),
        ("451 Bitte versuchen Sie es erneut in 10 Minuten", Some(600)),
        ("451 Bitte erneut nach frühestens 5 Minuten", Some(300)),
        ("451 veuillez réessayer dans 15 minutes", Some(900)),
        ("450 try again later", None),
        ("550 5.1.1 user unknown", None),
        ("552 the limit is 10 minutes of audio", None),
    ] {
        let wait = diagnose(text).retry_after();
        assert_eq!(wait, seconds.map(Duration::from_secs), "{text}");
    }
}

#[test]
fn quoted_addresses() {
    for (text, quoted) in [
        ("554 Client host [192.0.2.7] blocked", Some("192.0.2.7")),
        ("554 2001:db8::25 is blocked", Some("2001:db8::25")),
        ("554 198.51.100.3 is listed (127.0.0.2)", Some("198.51.100.3")),
        ("554 listed, answer 127.0.0.4", None),
        ("550 5.7.1 no", None),
        ("421 mail from 203.0.113.9.", Some("203.0.113.9")),
    ] {
        let found = diagnose(text).quoted_ip();
        assert_eq!(found.as_ref().map(|(ip, _)| ip.to_string()).as_deref(), quoted, "{text}");
        if let Some((_, span)) = found {
            assert_eq!(text.get(span), quoted, "{text}");
        }
    }
}

/// Nothing temporary, nothing on the sender's side, no limit and no full mailbox gives an address
/// up; and a guess never does.
#[test]
fn addresses_are_not_given_up_lightly() {
    let mut wrong = Vec::new();
    for (_, text) in all_texts() {
        // As it stands, and as a temporary failure.
        let temporary = match text.strip_prefix('5') {
            Some(rest) if rest.as_bytes().first().is_some_and(u8::is_ascii_digit) => {
                format!("4{rest}").replace(" 5.", " 4.").replace("-5.", "-4.")
            }
            _ => text.to_owned(),
        };
        for text in [text, &temporary] {
            let diagnosis = diagnose(text);
            let gives_up =
                matches!(diagnosis.action(), Action::RemoveRecipient | Action::UpdateRecipient);
            let may = diagnosis.persistence() == Some(Persistence::Permanent)
                && diagnosis.party() == Party::Recipient
                && !matches!(diagnosis.reason(), MailboxFull | MailboxBusy | RecipientRefused);
            let guess = diagnosis.action() == Action::RemoveRecipient
                && diagnosis.confidence() == Confidence::Low;
            if gives_up && !may || guess {
                wrong.push(format!("{text:?}: {} {}", diagnosis.reason(), diagnosis.action()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// What is said outright removes the address.
#[test]
fn dead_addresses_are_removed() {
    for text in [
        "550 5.1.1 User unknown",
        "550 No such user here",
        "550 5.1.2 Recipient domain does not exist",
        "550 5.2.1 Account is disabled",
        "556 5.1.10 null MX",
        "501 5.1.3 Bad recipient address syntax",
        "550 5.1.6 Ann has left the company",
    ] {
        assert_eq!(diagnose(text).action(), Action::RemoveRecipient, "{text}");
    }
    let moved = diagnose("551 User has moved, please try <ann@example.net>");
    assert_eq!(moved.action(), Action::UpdateRecipient);
}

/// Where the provider or the list is known, the advice says more than for the reason alone.
#[test]
fn advice_is_sharper_where_more_is_known() {
    let general = Blocklisted.advice();
    for (text, reason, says) in [
        ("554 blocked using pbl.spamhaus.org", Blocklisted, "home connections"),
        ("554 blocked using xbl.spamhaus.org", Blocklisted, "malware"),
        ("554 blocked using dnsbl-1.uceprotect.net", Blocklisted, "seven days"),
        ("554 blocked using bl.spamcop.net", Blocklisted, "about a day"),
        ("554 sender domain listed in dbl.spamhaus.org", Blocklisted, "domain of the sender"),
        ("554 URL in body listed by multi.surbl.org", UnsafeContent, "Take the link out"),
        ("554 blocked using psbl.surriel.com", Blocklisted, general),
        ("554 blocked using db.wpbl.info", Blocklisted, general),
        ("554 blocked using dnsbl-3.uceprotect.net", Blocklisted, "network provider"),
        ("554 blocked using dnsbl.sorbs.net", Blocklisted, "no longer run"),
        // The list is not that of the provider that uses it.
        (
            "550 5.7.1 Client host [192.0.2.7] blocked using Spamhaus. AS(1450) \
             [X.mail.protection.outlook.com]",
            Blocklisted,
            general,
        ),
        ("550 5.7.1 on our block list (S3140). outlook.com", Blocklisted, "sender.office.com"),
        // The server asked the list in a way that it does not answer.
        (
            "554 blocked using zen.spamhaus.org; Error: open resolver; \
             https://www.spamhaus.org/returnc/pub/192.0.2.7/",
            SystemError,
            "nothing is wrong",
        ),
        (
            "535-5.7.8 Username and Password not accepted. For more information, go to\n\
             535 5.7.8 https://support.google.com/mail/?p=BadCredentials x - gsmtp",
            CredentialsRejected,
            "app password",
        ),
        (
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for \
             the Tenant. [X.eurprd01.prod.outlook.com]",
            CredentialsRejected,
            "SMTP AUTH",
        ),
        ("535 5.7.8 authentication failed", CredentialsRejected, CredentialsRejected.advice()),
        ("550 5.1.1 user unknown", UserUnknown, UserUnknown.advice()),
    ] {
        let diagnosis = diagnose(text);
        assert_eq!(diagnosis.reason(), reason, "{text}");
        assert!(diagnosis.advice().contains(says), "{text}: {}", diagnosis.advice());
    }
}

#[test]
fn every_advice_is_a_few_sentences() {
    let reasons = Reason::ALL.iter().map(|reason| reason.advice());
    for advice in reasons.chain(all_texts().map(|(_, text)| diagnose(text).advice())) {
        assert!(advice.ends_with('.') && advice.starts_with(char::is_uppercase), "{advice}");
        assert!((10..=320).contains(&advice.len()), "{}: {advice}", advice.len());
        assert!(!advice.contains("  ") && !advice.contains('\n'), "{advice}");
    }
}

/// Whatever the bytes, there is a diagnosis, and where nothing is said, none but unknown.
#[test]
fn odd_texts() {
    let spaces = " ".repeat(10 << 20);
    let page = "<!DOCTYPE html><html><head><title>404 Not Found</title></head><body>\n\
        <p>The page you asked for is not here.</p>\n"
        .repeat(100);
    for text in [
        "",
        " ",
        "   \r\n\r\n",
        spaces.as_str(),
        "\u{1f4ea}",
        "\0\0\0",
        "999 9.999.999",
        "{a|b}\u{2026} {}||",
        page.as_str(),
        "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----",
    ] {
        let diagnosis = diagnose(text);
        assert_eq!(diagnosis.reason(), Unknown, "{text:.80}");
        assert_eq!(diagnosis.evidence(), None, "{text:.80}");
    }
    let large = "mailbox ".repeat(10 << 17);
    for text in ["550", "550-", "550 \u{1f4ea}\u{1f4ea} voll \u{fffd}", large.as_str()] {
        let diagnosis = diagnose(text);
        assert_ne!(diagnosis.action(), Action::RemoveRecipient, "{text:.80}");
        assert_ne!(diagnosis.confidence(), Confidence::High, "{text:.80}");
    }
    for first in 0..=u8::MAX {
        for second in [0, b' ', b'-', b'\n', 0x80, 0xc3, 0xff] {
            let bytes = [b"550 user ", &[first, second][..], b" unknown\r\n"].concat();
            if let Ok(reply) = Reply::parse_bytes(&bytes) {
                let _ = (reply.diagnose().reason(), reply.diagnose().evidence());
            }
        }
    }
}
