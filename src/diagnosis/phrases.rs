//! The phrases that servers use, in tables by what they speak of. A row is read by
//! [`Phrase::new`](crate::diagnosis::phrase::Phrase::new): `{a|b}` is either, `…` is
//! anything within the sentence.
//!
//! *Specific* phrases say it outright, and outrank any code. *Loose* ones may mean something else
//! in another context: a telling enhanced status code outranks them. A *code* is a provider's
//! own, and outranks everything.

mod blocklists;
mod client;
mod codes;
mod common;
mod content;
mod limits;
mod login;
mod marks;
mod recipient;
mod recipient_abroad;
mod sender;
mod system;

pub(crate) use common::COMMON;

use crate::diagnosis::blocklist::Blocklist;
use crate::diagnosis::provider::Provider;
use crate::diagnosis::reason::Reason;

/// How strongly a phrase speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strength {
    Loose,
    Specific,
    Code,
    /// A site's own rule.
    Site,
}

/// What a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    Reason(Reason, Strength),
    /// It lasts only for a while.
    Temporary,
    /// What follows says how long to wait.
    Wait,
    /// A login would help.
    Login,
    /// The beginning of a note that names the command that was answered.
    Answer,
    Blocklist(&'static Blocklist),
    Provider(Provider),
}

/// Rows with one meaning.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Group {
    pub(crate) meaning: Meaning,
    /// Whether they may stand within a host name or a URL.
    pub(crate) anywhere: bool,
    pub(crate) rows: &'static [&'static str],
}

const fn specific(reason: Reason, rows: &'static [&'static str]) -> Group {
    Group { meaning: Meaning::Reason(reason, Strength::Specific), anywhere: false, rows }
}

const fn loose(reason: Reason, rows: &'static [&'static str]) -> Group {
    Group { meaning: Meaning::Reason(reason, Strength::Loose), anywhere: false, rows }
}

/// Also found within a URL, where providers put their codes.
const fn code(reason: Reason, rows: &'static [&'static str]) -> Group {
    Group { meaning: Meaning::Reason(reason, Strength::Code), anywhere: true, rows }
}

pub(crate) fn groups() -> impl Iterator<Item = Group> {
    let blocklists = blocklists::BLOCKLISTS.iter().map(|listed| Group {
        meaning: Meaning::Blocklist(&listed.list),
        anywhere: true,
        rows: listed.rows,
    });
    [
        client::GROUPS,
        codes::GROUPS,
        content::GROUPS,
        limits::GROUPS,
        login::GROUPS,
        marks::GROUPS,
        recipient::GROUPS,
        recipient_abroad::GROUPS,
        sender::GROUPS,
        system::GROUPS,
    ]
    .into_iter()
    .flatten()
    .copied()
    .chain(blocklists)
}
