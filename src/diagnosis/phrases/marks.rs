//! What says nothing of the reason: how long it lasts, who wrote it, which list it names.

use super::{Group, Meaning};
use crate::diagnosis::blocklist::{Blocklist, BlocklistKind};
use crate::diagnosis::provider::Provider;

const fn provider(provider: Provider, rows: &'static [&'static str]) -> Group {
    Group { meaning: Meaning::Provider(provider), anywhere: true, rows }
}

const fn blocklist(
    name: &'static str,
    kind: BlocklistKind,
    site: &'static str,
    rows: &'static [&'static str],
) -> Group {
    Group { meaning: Meaning::Blocklist(Blocklist::new(name, kind, site)), anywhere: true, rows }
}

const fn mark(meaning: Meaning, rows: &'static [&'static str]) -> Group {
    Group { meaning, anywhere: false, rows }
}

pub(super) const GROUPS: &[Group] = &[
    mark(
        Meaning::Temporary,
        &[
            "{try|retry|send} again later",
            "{try|come|check} back later",
            "temporarily",
            "temporary {failure|error|problem}",
        ],
    ),
    mark(
        Meaning::Wait,
        &["again {in|after}", "back {in|after}", "{retry|resend|reconnect} {in|after}", "wait"],
    ),
    mark(Meaning::Login, &["{authenticate|authentication|smtp auth|log in|login}"]),
    provider(Provider::Google, &["gsmtp", "support.google.com", "gmail"]),
    provider(Provider::Yahoo, &["[tss04]", "yahoo.com", "yahooinc.com"]),
    provider(Provider::Microsoft, &["outlook.com", "{hotmail|exchange online}"]),
    blocklist(
        "Spamhaus ZEN",
        BlocklistKind::Ip,
        "https://check.spamhaus.org/",
        &["zen.spamhaus.org"],
    ),
    blocklist("Spamhaus", BlocklistKind::Ip, "https://check.spamhaus.org/", &["spamhaus"]),
];
