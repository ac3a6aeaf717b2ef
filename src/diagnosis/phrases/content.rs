//! Of the message: spam, malware, attachments, size, form, encoding, policy.

use super::{Group, loose, specific};
use crate::diagnosis::reason::Reason::{
    ContentRejected, MalformedMessage, MessageTooLarge, Policy, Spam, UnsafeContent,
    UnsupportedContent, Virus,
};

pub(super) const GROUPS: &[Group] = &[
    loose(Spam, &["spam"]),
    specific(Virus, &["{contains|infected with} {a|} {virus|malware}"]),
    specific(UnsafeContent, &["{attachment|file} type {is|} {not allowed|forbidden|blocked}"]),
    specific(ContentRejected, &["message content rejected"]),
    specific(MessageTooLarge, &["message {is|} too {large|big|long}", "message size exceeds"]),
    specific(MalformedMessage, &["multiple from headers"]),
    specific(UnsupportedContent, &["smtputf8 is required"]),
    loose(Policy, &["policy"]),
];
