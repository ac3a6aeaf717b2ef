//! Of the sending side: its address, its domain, its server, its login, its reputation.

use super::{Group, loose, specific};
use crate::diagnosis::reason::Reason::{
    Blocked, Blocklisted, CredentialsRejected, CredentialsRequired, PoorReputation, RateLimited,
    RelayDenied, ReverseDns, SenderRejected, SenderUnauthenticated, TlsFailed, TlsRequired,
    TooManyRecipients,
};

pub(super) const GROUPS: &[Group] = &[
    specific(SenderRejected, &["sender address rejected", "sender {is|} {unknown|rejected}"]),
    specific(SenderUnauthenticated, &["{spf|dkim|dmarc} … {fail|fails|failed|failure}"]),
    specific(ReverseDns, &["{no|missing} {ptr|reverse dns}"]),
    specific(
        RelayDenied,
        &["{relay|relaying} {access|} {denied|prohibited|not allowed|not permitted}"],
    ),
    specific(CredentialsRequired, &["authentication {is|} required"]),
    specific(CredentialsRejected, &["authentication {failed|failure}"]),
    specific(TlsRequired, &["must issue a starttls command first"]),
    specific(TlsFailed, &["tls handshake failed"]),
    specific(Blocklisted, &["{blocklist|blacklist|block list|black list|dnsbl|rbl}"]),
    specific(PoorReputation, &["{poor|low|bad} reputation"]),
    loose(Blocked, &["{blocked|banned|access denied}"]),
    specific(RateLimited, &["rate {limit|limited}", "too many {messages|connections}"]),
    specific(TooManyRecipients, &["too many recipients"]),
];
