//! Advice that is sharper than what a reason alone allows, where the blocklist or the provider is
//! known.

use crate::diagnosis::blocklist::{Blocklist, BlocklistKind};
use crate::diagnosis::provider::Provider;
use crate::diagnosis::reason::Reason;

/// By the words in the name of a blocklist, the more specific first.
const BY_BLOCKLIST: &[(&[&str], &str)] = &[
    (
        &["PBL"],
        "This list holds addresses that are not meant to send mail themselves, such as those of \
         home connections: send through your mail provider's outgoing server, with a login. The \
         administrator of a real mail server can have its address removed at the list's page.",
    ),
    (
        &["XBL", "CBL"],
        "This list holds computers that send mail without their owners' knowledge. The \
         administrator of the sending server should look for malware or a hijacked account, and \
         then ask for removal at the list's page.",
    ),
    (
        &["UCEPROTECT"],
        "This list also holds whole networks because of a few of their addresses, and entries \
         expire by themselves after seven days without abuse. The administrator of the sending \
         server should ask its network provider to act on the abuse.",
    ),
    (
        &["SpamCop"],
        "Entries of this list expire by themselves about a day after the last report. The \
         administrator of the sending server should find and stop what was reported.",
    ),
];

/// By provider and reason.
const BY_PROVIDER: &[(Provider, &[Reason], &str)] = &[
    (
        Provider::Google,
        &[Reason::SenderUnauthenticated],
        "Gmail takes mail only from domains that publish SPF or DKIM, and both with DMARC from \
         those that send much. The administrator of the sender's domain should set these records, \
         as Google's guidelines for senders describe.",
    ),
    (
        Provider::Google,
        &[Reason::ReverseDns],
        "Gmail wants a PTR record (the name behind the IP address) for each sending server, and \
         that name has to lead back to the same address. The administrator of the sending server \
         should set it.",
    ),
    (
        Provider::Google,
        &[Reason::PoorReputation, Reason::Spam],
        "The administrator of the sending side should look at the domain's reputation and spam \
         rate in Google's Postmaster Tools, send only to people who asked for it, and send less \
         until the figures recover.",
    ),
    (
        Provider::Google,
        &[Reason::CredentialsRejected],
        "Sign in to the Google account in a web browser, see whether it asks to confirm \
         something, and let the mail program use \"Sign in with Google\" or an app password \
         instead of the account's own.",
    ),
    (
        Provider::Google,
        &[Reason::RateLimited],
        "Google limits how much an account or a server may send in a day or in a moment. Wait, \
         and send more slowly; for an account the limit is usually lifted within 24 hours.",
    ),
    (
        Provider::Microsoft,
        &[Reason::Blocklisted, Reason::Blocked],
        "The administrator of the sending server should ask Microsoft to remove its address: at \
         sender.office.com for Microsoft 365, with the sender support form for Outlook.com and \
         Hotmail. Meanwhile, try to reach the recipient by other means.",
    ),
    (
        Provider::Microsoft,
        &[Reason::PoorReputation],
        "The administrator of the sending server should look at its figures in Microsoft's SNDS, \
         stop unwanted mail, and send less until Microsoft trusts the address again.",
    ),
    (
        Provider::Microsoft,
        &[Reason::CredentialsRejected],
        "Check user name and password. If they are right, the administrator has to allow SMTP \
         AUTH for the mailbox in Microsoft 365, or the mail program has to use modern \
         authentication (OAuth).",
    ),
    (
        Provider::Yahoo,
        &[Reason::PoorReputation, Reason::RateLimited],
        "Yahoo puts off mail because of complaints or unusual amounts. The administrator of the \
         sending side should send more slowly, sign with DKIM, join Yahoo's complaint feedback \
         loop, and remove those who complain.",
    ),
    (
        Provider::Apple,
        &[Reason::PoorReputation, Reason::Blocked, Reason::Spam],
        "The administrator of the sending server should follow Apple's guidelines for bulk mail \
         and write to Apple's postmaster team, quoting the reply.",
    ),
];

/// Where a domain blocklist names the sender's domain.
const LISTED_DOMAIN: &str = "The domain of the sender, or of a link in the message, is on this \
     blocklist. Its owner should look it up at the list's page, stop what caused the listing, and \
     ask for removal.";

/// Where a blocklist names what stands in the message.
const LISTED_LINK: &str = "A link in the message leads to a domain that is on this blocklist. \
     Take the link out and send again; the owner of the domain can look it up at the list's page \
     and ask for removal.";

/// The sharper advice, if there is one.
pub(super) fn sharper(
    reason: Reason,
    provider: Option<Provider>,
    blocklist: Option<Blocklist>,
) -> Option<&'static str> {
    blocklist.and_then(|list| by_blocklist(reason, list)).or_else(|| {
        BY_PROVIDER
            .iter()
            .find(|(whose, reasons, _)| provider == Some(*whose) && reasons.contains(&reason))
            .map(|(.., advice)| *advice)
    })
}

fn by_blocklist(reason: Reason, list: Blocklist) -> Option<&'static str> {
    let holds_domains = matches!(list.kind(), BlocklistKind::Domain | BlocklistKind::Uri);
    match reason {
        Reason::UnsafeContent => holds_domains.then_some(LISTED_LINK),
        Reason::Blocklisted => BY_BLOCKLIST
            .iter()
            .find(|(words, _)| words.iter().any(|word| list.name().contains(word)))
            .map(|(_, advice)| *advice)
            .or(holds_domains.then_some(LISTED_DOMAIN)),
        _ => None,
    }
}
