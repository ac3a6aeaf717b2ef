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
}

impl Blocklist {
    pub(crate) const fn new(name: &'static str, kind: BlocklistKind, site: &'static str) -> Self {
        Self { name, kind, site }
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

    /// The page where an entry can be looked up, and its removal be asked for.
    #[must_use]
    pub const fn site(self) -> &'static str {
        self.site
    }
}

impl fmt::Display for Blocklist {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name)
    }
}
