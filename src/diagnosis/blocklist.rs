//! Blocklists that mail administrators meet.

use core::fmt;

use crate::name::named;

named! {
    /// What a blocklist lists.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{BlocklistKind, diagnose};
    ///
    /// let listed = diagnose("554 5.7.1 blocked using zen.spamhaus.org").blocklist().unwrap();
    /// assert_eq!(listed.kind(), BlocklistKind::Ip);
    /// assert!("host".parse::<BlocklistKind>().is_err());
    /// ```
    #[non_exhaustive]
    pub enum BlocklistKind {
        /// IP addresses of sending servers.
        Ip,
        /// Domains: of senders, of hosts, of links.
        Domain,
        /// Links in the body of messages.
        Uri,
    }
}

/// A blocklist that a reply names.
///
/// # Example
///
/// ```
/// use smtp_reply::diagnose;
///
/// let listed = diagnose("554 5.7.1 client blocked using zen.spamhaus.org").blocklist().unwrap();
/// assert_eq!(listed.name(), "Spamhaus ZEN");
/// assert!(listed.site().starts_with("https://"));
/// assert!(diagnose("550 5.1.1 no such user").blocklist().is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Blocklist {
    name: &'static str,
    kind: BlocklistKind,
    site: &'static str,
    #[cfg_attr(feature = "serde", serde(skip))]
    is_defunct: bool,
}

impl Blocklist {
    pub(crate) const fn new(name: &'static str, kind: BlocklistKind, site: &'static str) -> Self {
        Self { name, kind, site, is_defunct: false }
    }

    /// One that is no longer run.
    pub(crate) const fn defunct(self) -> Self {
        Self { is_defunct: true, ..self }
    }

    /// What it is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// What it lists.
    #[must_use]
    pub const fn kind(self) -> BlocklistKind {
        self.kind
    }

    /// The page of the list: where it is still run, an entry can be looked up there, and mostly its
    /// removal be asked for.
    #[must_use]
    pub const fn site(self) -> &'static str {
        self.site
    }

    /// Whether it is no longer run: then it lists everything or nothing, nobody can be removed from
    /// it, and its page may belong to somebody else.
    ///
    /// ```
    /// use smtp_reply::diagnose;
    ///
    /// let is_defunct = |text| diagnose(text).blocklist().map(|list| list.is_defunct());
    /// assert_eq!(is_defunct("554 blocked using dnsbl.sorbs.net"), Some(true));
    /// assert_eq!(is_defunct("554 blocked using zen.spamhaus.org"), Some(false));
    /// ```
    #[must_use]
    pub const fn is_defunct(self) -> bool {
        self.is_defunct
    }
}

impl fmt::Display for Blocklist {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name)
    }
}
