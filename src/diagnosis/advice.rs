//! Advice that is sharper than what a reason alone allows, where the blocklist or the provider is
//! known.

use crate::diagnosis::blocklist::{Blocklist, BlocklistKind};
use crate::diagnosis::provider::Provider;
use crate::diagnosis::reason::Reason;

/// By the names of blocklists.
const BY_BLOCKLIST: &[(&[&str], &str)] = &[
    (
        &["SORBS", "NJABL", "AHBL", "ORDB", "NiX Spam"],
        "This blocklist is no longer run, and nobody can be removed from it. Tell the recipient \
         by other means that the administrator of their mail server has to stop using it.",
    ),
    (
        &["Spamhaus PBL"],
        "This list holds addresses that are not meant to send mail directly, such as those of \
         home connections: send through your mail provider's outgoing server, with a login. The \
         administrator of a real mail server can ask for its removal at the list's page, or \
         through the network provider.",
    ),
    (
        &["Spamhaus XBL", "Spamhaus SBL-XBL", "CBL"],
        "This list holds computers that send mail without their owners' knowledge. The \
         administrator of the sending server should look for malware (harmful programs) or a \
         hijacked account, and then ask for removal at the list's page.",
    ),
    (
        &["UCEPROTECT Level 1"],
        "The administrator of the sending server should find and stop the abuse; the entry \
         expires by itself seven days after the last of it, and there is no need to pay for \
         removal.",
    ),
    (
        &["UCEPROTECT", "UCEPROTECT Level 2", "UCEPROTECT Level 3"],
        "This list may hold whole networks because of a few of their addresses. The administrator \
         of the sending server should check it and ask its network provider to act on the abuse; \
         entries expire by themselves when it stops, and there is no need to pay for removal.",
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
        "Gmail wants each message to pass SPF (a record of the servers that may send for a \
         domain) or DKIM (a signature of the domain), and DMARC (what to do when both fail) from \
         those that send much. The administrator of the sender's domain should follow Google's \
         email sender guidelines.",
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
        &[Reason::PoorReputation],
        "The administrator of the sending system should look at the spam rate in Google's \
         Postmaster Tools, stop unwanted mail, and send less until it improves. Meanwhile, try to \
         reach the recipient by other means.",
    ),
    (
        Provider::Google,
        &[Reason::CredentialsRejected],
        "Sign in to the Google account in a web browser and see whether it asks to confirm \
         something. Let the mail program use \"Sign in with Google\", or an app password, which \
         needs 2-Step Verification, instead of the account's own.",
    ),
    (
        Provider::Google,
        &[Reason::RateLimited],
        "Google limits how much an account or a server may send in a day or in a short time. \
         Wait, and send more slowly; for an account the limit is usually lifted within 24 hours.",
    ),
    (
        Provider::Microsoft,
        &[Reason::Blocklisted],
        "The administrator of the sending server should ask for removal at the page or address \
         that the reply names, such as sender.office.com; if it says that part of a network is \
         blocked, the network provider has to ask. Meanwhile, try to reach the recipient by other \
         means.",
    ),
    (
        Provider::Microsoft,
        &[Reason::PoorReputation],
        "The administrator of the sending server should stop unwanted mail and send less for a \
         while; SNDS, a Microsoft service, shows how Outlook.com sees the server. If you send \
         through Microsoft 365, its administrator should look for hijacked accounts and ask \
         Microsoft's support.",
    ),
    (
        Provider::Microsoft,
        &[Reason::CredentialsRejected],
        "Check user name and password, and let the mail program sign in through Microsoft's \
         sign-in page (OAuth, or modern authentication): the plain password is often no longer \
         enough. In Microsoft 365 the administrator has to allow SMTP AUTH, the login for \
         outgoing mail, for the mailbox.",
    ),
    (
        Provider::Yahoo,
        &[Reason::PoorReputation, Reason::RateLimited],
        "Yahoo puts off or refuses mail mostly because of complaints or unusual amounts. The \
         administrator of the sending system should send more slowly, sign with DKIM (a signature \
         of the domain), and join Yahoo's feedback loop, which reports who complains.",
    ),
    (
        Provider::Apple,
        &[Reason::PoorReputation, Reason::Blocked, Reason::Spam],
        "Try to reach the recipient by other means. If it happens again, the administrator of the \
         sending server should compare it with Apple's page \"Postmaster information for iCloud \
         Mail\" and write to the address given there, quoting the reply.",
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
        // The list that a provider uses need not be its own.
        let of_others = blocklist.is_some_and(|list| list.name() != "Microsoft");
        BY_PROVIDER
            .iter()
            .filter(|_| reason != Reason::Blocklisted || !of_others)
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
            .find(|(names, _)| names.contains(&list.name()))
            .map(|(_, advice)| *advice)
            .or(holds_domains.then_some(LISTED_DOMAIN)),
        _ => None,
    }
}
