//! Advice that is sharper than what a reason alone allows, where the blocklist or the provider is
//! known.

use crate::diagnosis::blocklist::{Blocklist, BlocklistKind};
use crate::diagnosis::provider::Provider;
use crate::diagnosis::reason::Reason;

/// By the names of blocklists.
const BY_BLOCKLIST: &[(&[&str], &str)] = &[
    (
        &["Spamhaus PBL"],
        "This list holds internet (IP) addresses that are not meant to send mail directly, such as \
         those of home connections: send through your mail provider's outgoing server, with a \
         login. The administrator of a real mail server can ask for its removal at the list's \
         page, or through the network provider.",
    ),
    (
        &["Spamhaus XBL", "CBL"],
        "This list holds IP addresses behind which a computer sends mail without its owner's \
         knowledge. The administrator should look for malware (harmful programs) or a hijacked \
         account on the sending server and on whatever shares its address, and then ask for \
         removal at the list's page.",
    ),
    (
        &["Spamhaus ZEN", "Spamhaus SBL-XBL", "Spamhaus SBL"],
        "Look the IP address up at the list's page, which says why it is listed and who may ask \
         for removal. A home connection (PBL) should send through its mail provider's outgoing \
         server, with a login; otherwise the administrator of the sending server has to stop the \
         cause first, and for SBL the network provider has to ask.",
    ),
    (
        &["T-Online"],
        "T-Online often refuses servers that it does not know yet. The administrator of the \
         sending server should give it a name whose website says who runs it, and write to the \
         address in the reply, quoting it. Meanwhile, try to reach the recipient by other means.",
    ),
    (
        &["UCEPROTECT Level 1"],
        "The administrator of the sending server should find and stop the abuse; the entry expires \
         by itself seven days after the last of it, and there is no need to pay for removal. \
         Meanwhile, try to reach the recipient by other means.",
    ),
    (
        &["UCEPROTECT", "UCEPROTECT Level 2", "UCEPROTECT Level 3"],
        "This list may hold a whole network because of some of its IP addresses. The administrator \
         of the sending server should look for abuse there and ask its network provider to act on \
         the rest; entries expire by themselves some days after it stops, and there is no need to \
         pay for removal.",
    ),
    (
        &["SpamCop"],
        "The administrator of the sending server should find and stop what was reported to this \
         list; the entry expires by itself about a day after the last report. Meanwhile, try to \
         reach the recipient by other means.",
    ),
];

/// By provider and reason.
const BY_PROVIDER: &[(Provider, &[Reason], &str)] = &[
    (
        Provider::Google,
        &[Reason::SenderUnauthenticated],
        "Send through the outgoing server of your address's provider. If you did, the \
         administrator of its domain should follow Google's sender guidelines: mail has to pass \
         SPF (which servers may send for the domain) or DKIM (its signature), and both, with DMARC \
         (the rule for mail that passes neither), if it sends much.",
    ),
    (
        Provider::Google,
        &[Reason::ReverseDns],
        "Gmail wants a PTR record (the name behind the IP address) for each sending server, and \
         that name has to lead back to the same address. The administrator of the sending server \
         should set it, also for the server's IPv6 address, where it is often forgotten.",
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
        "The administrator of the sending server should ask for removal where the reply says, such \
         as sender.office.com; for Outlook.com (S3140 and the like) through its sender support \
         form, or through the network provider. If the reply names a customer's block list, only \
         that recipient's administrator can remove the entry.",
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
        "Check user name and password. For Outlook.com and Microsoft 365, let the mail program \
         sign in through Microsoft's sign-in page (OAuth, or modern authentication), as a password \
         alone is often refused; in Microsoft 365 the administrator may also have to allow SMTP \
         AUTH (the login for outgoing mail) for the mailbox.",
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
         sending server should check it against Apple's page \"Postmaster information for iCloud \
         Mail\" and write to the address given there, quoting the reply.",
    ),
];

/// Where a domain blocklist names the sender's domain.
const LISTED_DOMAIN: &str = "The domain of the sender, of the sending server or of a link in the message is on this \
      blocklist. If it is only that of a link, take the link out and send again. If not, the owner \
      of the domain should look it up at the list's page, stop what caused the listing, and ask \
      for removal.";

/// Where a blocklist names what stands in the message.
const LISTED_LINK: &str = "A link in the message, perhaps in its signature or quoted text, leads to a domain that is on \
      this blocklist. Take the link out and send again; the owner of the domain can look it up at \
      the list's page and ask for removal.";

/// Where the blocklist is no longer run.
const DEFUNCT: &str = "This blocklist is no longer run, and nobody can be removed from it. Tell the \
     recipient by other means that the administrator of their mail server has to stop using it.";

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
        Reason::Blocklisted if list.is_defunct() => Some(DEFUNCT),
        Reason::Blocklisted => BY_BLOCKLIST
            .iter()
            .find(|(names, _)| names.contains(&list.name()))
            .map(|(_, advice)| *advice)
            .or(holds_domains.then_some(LISTED_DOMAIN)),
        _ => None,
    }
}
