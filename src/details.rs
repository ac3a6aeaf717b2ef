//! What mail software asks of a reply besides its codes: the keywords of EHLO, the id under which
//! a message was queued, the address that a 251 or 551 gives.

use core::fmt;
use core::iter::{FusedIterator, Skip};

use memchr::{memchr, memchr2};

use crate::digits::{Category, Class};
use crate::enhanced::EnhancedStatusCode;
use crate::reply::{Lines, Reply, without_enhanced};

impl<'a> Reply<'a> {
    /// The service extensions that a server offers in its reply to EHLO or LHLO: the keywords of
    /// all lines after the first, which names the server (RFC 5321 §4.1.1.1).
    ///
    /// Lines that hold no keyword are skipped. A reply of one line has none, and neither has one
    /// that is not 2yz. Which command a reply answers is not written in it, so ask only for those
    /// to EHLO and LHLO.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::Reply;
    ///
    /// let reply = Reply::parse(
    ///     "250-mx.example.org greets you\r\n\
    ///      250-SIZE 10485760\r\n\
    ///      250-auth=LOGIN PLAIN\r\n\
    ///      250 HELP\r\n",
    /// )?;
    /// let names: Vec<&str> = reply.keywords().map(|keyword| keyword.name()).collect();
    /// assert_eq!(names, ["SIZE", "auth", "HELP"]);
    ///
    /// let auth = reply.keywords().find(|keyword| keyword.is("AUTH")).unwrap();
    /// assert!(auth.parameters().any(|mechanism| mechanism.eq_ignore_ascii_case("plain")));
    /// assert!(!reply.keywords().any(|keyword| keyword.is("STARTTLS")));
    ///
    /// assert!(Reply::parse("250 mx.example.org")?.keywords().next().is_none());
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[must_use]
    pub fn keywords(self) -> Keywords<'a> {
        let skipped = if self.code().is_positive() { 1 } else { usize::MAX };
        Keywords { lines: self.lines().skip(skipped) }
    }

    /// The id under which the server has queued the message, as far as it says so in one of the
    /// wordings of the servers in use: Postfix, Exim, Sendmail, Exchange, Gmail, Amazon SES and
    /// many more. It is what the administrator of that server looks for in a log.
    ///
    /// The text of a reply is up to the server (RFC 5321 §4.2), so `None` only says that no id
    /// was recognised. It is looked for in 25z replies, which are what the end of the data gets
    /// (RFC 5321 §4.3.2), but not in those about an address (2.1.z).
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::Reply;
    ///
    /// let queue_id = |text| Reply::parse(text).unwrap().queue_id();
    /// assert_eq!(queue_id("250 2.0.0 Ok: queued as 4Sabc91XyZz1Q"), Some("4Sabc91XyZz1Q"));
    /// assert_eq!(queue_id("250 OK id=1rAbCd-0001Xy-2Z"), Some("1rAbCd-0001Xy-2Z"));
    /// assert_eq!(queue_id("250 2.0.0 OK"), None);
    /// assert_eq!(queue_id("451 4.3.0 queued as 4Sabc91XyZz1Q"), None);
    /// ```
    #[must_use]
    pub fn queue_id(self) -> Option<&'a str> {
        let class = (self.code().classify(), self.code().category());
        if class != (Class::Positive, Category::MailSystem) {
            return None;
        }
        if let Some((_, 1, _)) = self.enhanced().map(EnhancedStatusCode::numbers) {
            return None;
        }
        WORDINGS.iter().find_map(|wording| {
            self.lines().find_map(|line| {
                let mut words = words(line.text());
                loop {
                    if let Some(id) = fit(wording, words.clone()) {
                        return Some(id);
                    }
                    words.next()?;
                }
            })
        })
    }

    /// The address that a 251 or 551 gives: where the message will be forwarded to, or should be
    /// sent instead (RFC 5321 §3.4).
    ///
    /// It is the last `<…@…>` of the text, without the brackets and without a source route
    /// (RFC 5321 §4.1.2 says to ignore it); else a bare address after "to" or "try". An address
    /// that opens the text, with more to follow, is not taken: such a text says something about
    /// the address that was refused. `None` for every other code.
    ///
    /// Before a client changes an address for good, it should be certain of the server's
    /// authenticity (RFC 5321 §7.4).
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::Reply;
    ///
    /// let forward_path = |text| Reply::parse(text).unwrap().forward_path();
    /// assert_eq!(
    ///     forward_path("551 User not local; please try <new@example.org>"),
    ///     Some("new@example.org"),
    /// );
    /// assert_eq!(forward_path("551 5.7.1 <old@example.org>: User not local"), None);
    /// assert_eq!(forward_path("550 5.1.6 moved to <new@example.org>"), None);
    /// ```
    #[must_use]
    pub fn forward_path(self) -> Option<&'a str> {
        if self.code() != 251 && self.code() != 551 {
            return None;
        }
        let enhanced = self.enhanced();
        let texts = self.lines().map(|line| without_enhanced(line.text(), enhanced).trim_ascii());
        let paths = texts.clone().enumerate().filter_map(|(at, text)| last_path(text, at == 0));
        paths.last().or_else(|| texts.filter_map(last_bare_address).last())
    }
}

/// The keywords of an EHLO reply: see [`Reply::keywords`].
#[derive(Clone, Debug)]
pub struct Keywords<'a> {
    lines: Skip<Lines<'a>>,
}

impl<'a> Iterator for Keywords<'a> {
    type Item = Keyword<'a>;

    fn next(&mut self) -> Option<Keyword<'a>> {
        self.lines.find_map(|line| Keyword::read(line.text()))
    }
}

impl FusedIterator for Keywords<'_> {}

/// A service extension that a server offers: see [`Reply::keywords`].
///
/// It displays as the line of the reply, which is what it is compared by. Keywords are the same
/// in upper and lower case (RFC 5321 §4.1.1.1), so use [`is`](Self::is) to tell them apart.
///
/// # Example
///
/// ```
/// use smtp_reply::Reply;
///
/// let reply = Reply::parse("250-mx.example.org\r\n250-Size 10485760\r\n250 8BITMIME\r\n")?;
/// let size = reply.keywords().next().unwrap();
/// assert_eq!(size.name(), "Size");
/// assert!(size.is("SIZE") && !size.is("DSN"));
/// assert_eq!(size.parameters().next(), Some("10485760"));
/// assert_eq!(size.to_string(), "Size 10485760");
/// assert_eq!(reply.keywords().last().unwrap().parameters().next(), None);
/// # Ok::<(), smtp_reply::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Keyword<'a> {
    /// Graphic ASCII words.
    line: &'a str,
    name: &'a str,
}

impl<'a> Keyword<'a> {
    /// The keyword of this line, if it is one: a name of letters, digits and hyphens, and then
    /// parameters (RFC 5321 §4.1.1.1).
    ///
    /// Two more forms are in use: names with underscores (Exim's `X_PIPE_CONNECT`), and `=` after
    /// the name, which is older than RFC 2554 (`AUTH=LOGIN PLAIN`).
    fn read(line: &'a [u8]) -> Option<Self> {
        if !line.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'!'..=b'~')) {
            return None;
        }
        let line = core::str::from_utf8(line.trim_ascii()).ok()?;
        let name = line.split([' ', '\t', '=']).next()?;
        let good = name.starts_with(|c: char| c.is_ascii_alphanumeric())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        good.then_some(Self { line, name })
    }

    /// The keyword alone, in the letters that the server used.
    #[must_use]
    pub const fn name(self) -> &'a str {
        self.name
    }

    /// What follows the keyword, word by word.
    ///
    /// ```
    /// use smtp_reply::Reply;
    ///
    /// let reply = Reply::parse("250-mx.example.org\r\n250 AUTH=LOGIN PLAIN\r\n")?;
    /// let auth = reply.keywords().next().unwrap();
    /// assert!(auth.parameters().eq(["LOGIN", "PLAIN"]));
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    pub fn parameters(self) -> impl Iterator<Item = &'a str> + Clone + fmt::Debug {
        self.line.get(self.name.len() + 1..).unwrap_or_default().split_ascii_whitespace()
    }

    /// Whether this is the name, in upper or lower case.
    #[must_use]
    pub fn is(self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

impl fmt::Display for Keyword<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.line)
    }
}

/// The wordings in which servers give the id of a message, word by word; upper and lower case,
/// and punctuation around the words, make no difference. The first that fits gives the id.
///
/// - `{id}` is the id, and has a digit. Where it opens the wording, hence follows who knows what,
///   it is no address, no enhanced status code and no small number;
/// - `{message-id}` is the Message-ID, of servers that know no other; `{long}` is an id that is
///   known for an id by its length;
/// - `{word}` is any word, `{number}` is digits, `{end}` is the end of the line.
const WORDINGS: &[&str] = &[
    // Exchange, Outlook: `2.6.0 <…> [InternalId=7, Hostname=…] … Queued mail for delivery`
    "InternalId={id}",
    // Postfix and all that is built on it, SendGrid, Mailjet, Brevo, Coremail; what a proxy passes
    // on from the server behind it
    "queued as {id}",
    // Yandex
    "queued on {word} as {id}",
    "queued on {word} {id}",
    // Stalwart
    "queued with id {id}",
    // Haraka: `Message Queued (…)`; nginx as a proxy: `message queued …`; qpsmtpd: `Queued! <…>`
    "queued {id} {end}",
    // Exim, GMX and WEB.DE, SMTP2GO; amavis
    "id={id}",
    // KumoMTA
    "ids={id}",
    // Alibaba: `queued as freedom ###envid=…`
    "envid={id}",
    // Oracle
    "envelope id {id}",
    // Sendmail, Proofpoint, OpenSMTPD, CommuniGate; Cloudmark and Openwave say "mail"
    "{id} message accepted",
    "{id} mail accepted",
    // Cisco IronPort
    "message {id} accepted",
    // InterMail
    "message received {id} {end}",
    // qmail, Symantec: the time, and the process whose number stands in qmail's log
    "ok {number} qp {id}",
    // Gmail, with the time; without it the id is only that of the session
    "{number} {id} - gsmtp",
    // Mimecast
    "received ok {id}",
    // Office 365 for its own users
    "ok {message-id} Hostname={word}",
    // Exchange 2003, IIS
    "{message-id} queued mail for delivery",
    // Amazon SES, Courier, Momentum
    "ok {long} {end}",
];

/// The words of a line, without the punctuation around them.
fn words(text: &[u8]) -> impl Iterator<Item = &[u8]> + Clone {
    text.split(|byte| matches!(byte, b' ' | b'\t')).filter(|word| !word.is_empty()).map(bare)
}

/// A word without brackets, quotes and the like around it.
fn bare(mut word: &[u8]) -> &[u8] {
    while let [b'<' | b'(' | b'[' | b'{' | b'"' | b'\'' | b'#', rest @ ..] = word {
        word = rest;
    }
    while let [rest @ .., last] = word {
        if !b">)]}\"'.,;:!".contains(last) {
            break;
        }
        word = rest;
    }
    word
}

/// The id that `words` give, if they begin with this wording.
fn fit<'a>(wording: &str, mut words: impl Iterator<Item = &'a [u8]>) -> Option<&'a str> {
    let mut id = None;
    for (at, part) in wording.split(' ').enumerate() {
        let (literal, kind) = part.split_once('{').unwrap_or((part, ""));
        if kind == "end}" {
            return if words.next().is_none() { id } else { None };
        }
        let (before, word) = words.next()?.split_at_checked(literal.len())?;
        let word = bare(word);
        let fits = match kind {
            "id}" if at == 0 && literal.is_empty() => is_id(word) && is_unmistakable(word),
            "id}" => is_id(word),
            "message-id}" => word.contains(&b'@'),
            "long}" => is_id(word) && word.len() >= 16,
            "number}" => !word.is_empty() && word.iter().all(u8::is_ascii_digit),
            "word}" => true,
            _ => word.is_empty(),
        };
        if !fits || !before.eq_ignore_ascii_case(literal.as_bytes()) {
            return None;
        }
        if matches!(kind, "id}" | "message-id}" | "long}") {
            id = core::str::from_utf8(word).ok();
        }
    }
    id
}

/// Whether this may be an id: graphic ASCII with a digit in it, or one of the few hexadecimal
/// numbers that happen to have none.
fn is_id(word: &[u8]) -> bool {
    word.iter().all(|byte| byte.is_ascii_graphic() && !b"<>()[]\"".contains(byte))
        && (word.iter().any(u8::is_ascii_digit)
            || (word.len() >= 6 && word.iter().all(u8::is_ascii_hexdigit)))
}

/// Whether an id cannot be one of the other things that stand in front of "message accepted".
fn is_unmistakable(id: &[u8]) -> bool {
    id.len() >= 4 && !id.contains(&b'@') && EnhancedStatusCode::parse_bytes(id).is_err()
}

/// The last address in angle brackets. Where `opens`, the one with which the text begins only
/// counts if nothing follows.
fn last_path(text: &[u8], opens: bool) -> Option<&str> {
    let mut last = None;
    let mut rest = text;
    while let Some(start) = memchr(b'<', rest) {
        let within = rest.get(start + 1..).unwrap_or_default();
        let opens = opens && rest.len() == text.len() && start == 0;
        rest = within;
        let quoted = quoted_local(within).unwrap_or(0);
        let Some(end) = within.get(quoted..).and_then(|rest| memchr2(b'<', b'>', rest)) else {
            continue;
        };
        let Some((path, [b'>', after @ ..])) = within.split_at_checked(quoted + end) else {
            continue;
        };
        rest = after;
        last = match mailbox(path) {
            Some(address) if !opens || after.is_empty() => Some(address),
            _ => last,
        };
    }
    last
}

/// The length of the quoted local part that begins `text`, if it does and `@` follows it. Local
/// parts have at most 64 octets (RFC 5321 §4.5.3.1.1).
pub(crate) fn quoted_local(text: &[u8]) -> Option<usize> {
    let [b'"', quoted @ ..] = text else { return None };
    let mut escaped = false;
    for (at, byte) in quoted.iter().enumerate().take(64) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return (quoted.get(at + 1) == Some(&b'@')).then_some(at + 2),
            _ => {}
        }
    }
    None
}

/// The last address without brackets that follows "to" or "try".
fn last_bare_address(text: &[u8]) -> Option<&str> {
    let mut last = None;
    let mut before: &[u8] = b"";
    for word in text.split(|byte| matches!(byte, b' ' | b'\t')).filter(|word| !word.is_empty()) {
        let leads = before.eq_ignore_ascii_case(b"to") || before.eq_ignore_ascii_case(b"try");
        if leads && !word.starts_with(b"<") {
            last = mailbox(bare(word)).or(last);
        }
        before = bare(word);
    }
    last
}

/// The mailbox of a path, without the source route that may stand before it, if it is one
/// (RFC 5321 §4.1.2, RFC 6531 §3.3).
fn mailbox(path: &[u8]) -> Option<&str> {
    let path = core::str::from_utf8(path).ok()?;
    let mailbox = match path.strip_prefix('@') {
        Some(route) => route.split_once(':')?.1,
        None => path,
    };
    let (local, domain) = mailbox.rsplit_once('@')?;
    let good_local = match quoted_local(mailbox.as_bytes()) {
        Some(length) => length == local.len() && !local.contains(char::is_control),
        None => !local.is_empty() && local.chars().all(|c| c == '.' || is_atext(c)),
    };
    // RFC 5321 §4.1.3
    let literal = domain.strip_prefix('[').and_then(|domain| domain.strip_suffix(']'));
    let good_domain = match literal {
        Some(literal) => literal.bytes().all(|b| b.is_ascii_alphanumeric() || b".:".contains(&b)),
        None => domain.chars().all(is_domain_char),
    };
    (good_local && good_domain && !domain.is_empty()).then_some(mailbox)
}

/// What a local part that is not quoted is made of, besides dots (RFC 5322 §3.2.3, RFC 6531
/// §3.3).
pub(crate) fn is_atext(c: char) -> bool {
    match c {
        _ if c.is_ascii() => c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c),
        _ => c.is_alphanumeric(),
    }
}

/// What a domain is made of: letters, digits, hyphens and dots, and the underscores of names that
/// are no host's.
pub(crate) fn is_domain_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '.' | '_')
}
