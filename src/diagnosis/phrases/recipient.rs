//! Of the recipient: unknown, malformed, disabled, busy, full, moved, refusing; the domain.

use super::{Group, loose, specific};
use crate::diagnosis::reason::Reason::{
    BadAddress, DomainUnknown, MailboxBusy, MailboxDisabled, MailboxFull, MailboxMoved,
    NoMailService, RecipientRefused, UserUnknown,
};

pub(super) const GROUPS: &[Group] = &[
    specific(
        UserUnknown,
        &[
            "{user|recipient|mailbox|account|address|alias} {unknown|not found|not known}",
            "unknown {user|recipient|mailbox|account|address|alias}",
            "no such {user|recipient|mailbox|account|address|person}",
        ],
    ),
    loose(UserUnknown, &["does not exist"]),
    specific(BadAddress, &["bad {recipient|destination} address syntax"]),
    specific(
        MailboxDisabled,
        &["{account|mailbox|user} {is|has been|} {disabled|suspended|inactive}"],
    ),
    specific(MailboxBusy, &["mailbox {is|} busy"]),
    specific(MailboxFull, &["{mailbox|inbox|quota} {is|} full", "over quota"]),
    specific(MailboxMoved, &["user has moved"]),
    specific(RecipientRefused, &["only members {may|can} post"]),
    specific(DomainUnknown, &["host or domain name not found"]),
    specific(NoMailService, &["does not accept mail", "null mx"]),
];
