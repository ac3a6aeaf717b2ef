//! Texts in the words of many servers, each with the reason that a mail administrator reads in
//! it, and what must hold over all of them.

mod abroad;
mod texts;

use std::time::Duration;

use smtp_reply::Reason::{
    Blocked, Blocklisted, ContentRejected, CredentialsRejected, Expired, MailboxBusy,
    MailboxDisabled, MailboxFull, MessageTooLarge, Policy, PoorReputation, RateLimited,
    RecipientRefused, RelayDenied, ReverseDns, SenderRejected, SenderUnauthenticated, Spam,
    SystemError, Unknown, UnsafeContent, UserUnknown,
};
use smtp_reply::{
    Action, BlocklistKind, Confidence, Party, Persistence, Provider, Reason, Reply, diagnose,
};

use abroad::ABROAD;
use texts::{CLIENT, CODES, CONTENT, MISLEADING, RECIPIENT, SENDER, SESSION, SYSTEM};

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
        ("554 blocked using zen.spamhaus.org", Blocklisted, "why it is listed"),
        ("554 blocked using sbl-xbl.spamhaus.org", Blocklisted, "why it is listed"),
        ("554 A problem occurred, ask tosa@rx.t-online.de", Blocklisted, "T-Online often"),
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
