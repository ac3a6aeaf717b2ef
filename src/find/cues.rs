//! What says of a number that it is a code: the words and signs before it.

use crate::code::ReplyCode;

/// What stands before a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// Only a reply follows: every code is one.
    Certain,
    /// The words name the number, as in "error 421": it is one if it is known.
    Naming,
    /// What follows may be a reply: it is one if it is known and counts nothing.
    Likely,
    /// The name of the protocol alone, after which a port may stand too.
    Protocol,
}

/// The ports of mail that could be codes (RFC 8314 §7.3, RFC 6409 §3.1).
const PORTS: &[u16] = &[465, 587];

impl Cue {
    /// Whether a number after this cue is a code, seen what follows it.
    pub(super) fn takes(self, code: ReplyCode, after: &str) -> bool {
        let known = code.description().is_some();
        !is_measured(after)
            && match self {
                Self::Certain => true,
                Self::Naming => known,
                Self::Likely => known && !is_counted(after),
                Self::Protocol => known && !is_counted(after) && !PORTS.contains(&code.as_u16()),
            }
    }
}

/// How many bytes before a number a cue is looked for in.
const WINDOW: usize = 64;

/// The text before `at` in which a cue may stand.
pub(super) fn window(text: &str, at: usize) -> &str {
    let from = at.saturating_sub(WINDOW);
    // A character may be cut, whose rest takes at most three bytes.
    (from..at).take(4).find_map(|from| text.get(from..at)).unwrap_or_default()
}

/// What only a reply follows, in lower case: how servers are quoted in bounces, logs, delivery
/// reports (RFC 3464 §2.3.6) and transcripts of sessions.
const CERTAIN: &[&str] = &[
    "<<<",
    "<--",
    "<**",
    "->",
    "smtp;",
    "lmtp;",
    "said:",
    "says:",
    "replied:",
    "responded:",
    "answered:",
    "returned:",
    "talk to me:",
    "response was:",
    "reply was:",
    "answer was:",
    "returned was:",
    "remote server was:",
    "status=sent",
    "status=bounced",
    "status=deferred",
    "led=",
];

/// How a word leads to a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    /// "error 421", "error: 421"
    Names,
    /// "returned 421"
    Tells,
    /// "reason: 421", "failed (421)", "rejected with 421"
    Introduces,
}

/// The words that lead to a code, in lower case.
const WORDS: &[(&str, Use)] = &[
    ("error", Use::Names),
    ("errors", Use::Names),
    ("err", Use::Names),
    ("code", Use::Names),
    ("codes", Use::Names),
    ("errorcode", Use::Names),
    ("statuscode", Use::Names),
    ("replycode", Use::Names),
    ("responsecode", Use::Names),
    ("status", Use::Names),
    ("stat", Use::Names),
    ("dsn", Use::Names),
    ("reply", Use::Names),
    ("response", Use::Names),
    ("failure", Use::Names),
    ("fehler", Use::Names),
    ("fehlercode", Use::Names),
    ("fehlermeldung", Use::Names),
    ("antwort", Use::Names),
    ("erreur", Use::Names),
    ("errore", Use::Names),
    ("erro", Use::Names),
    ("código", Use::Names),
    ("codice", Use::Names),
    ("fout", Use::Names),
    ("foutcode", Use::Names),
    ("said", Use::Tells),
    ("says", Use::Tells),
    ("returned", Use::Tells),
    ("returns", Use::Tells),
    ("replied", Use::Tells),
    ("responded", Use::Tells),
    ("answered", Use::Tells),
    ("antwortete", Use::Tells),
    ("answer", Use::Introduces),
    ("rejected", Use::Introduces),
    ("refused", Use::Introduces),
    ("failed", Use::Introduces),
    ("bounced", Use::Introduces),
    ("deferred", Use::Introduces),
    ("reason", Use::Introduces),
    ("message", Use::Introduces),
    ("detail", Use::Introduces),
    ("details", Use::Introduces),
    ("diagnostic", Use::Introduces),
    ("server", Use::Introduces),
    ("remote", Use::Introduces),
];

/// What may stand between such a word and the number, or between two of them: "error number 421",
/// "the response of the remote server was".
const FILLERS: &[&str] = &[
    "a",
    "an",
    "the",
    "this",
    "is",
    "was",
    "of",
    "from",
    "number",
    "no",
    "nr",
    "following",
    "mail",
    "email",
    "host",
];

/// What makes such a word the word of something else when it stands before it: "exit status".
const FOREIGN: &[&str] = &[
    "web",
    "exit",
    "child",
    "errno",
    "socket",
    "sql",
    "mysql",
    "area",
    "country",
    "zip",
    "postal",
    "dialling",
    "dialing",
    "promo",
    "discount",
    "coupon",
    "access",
    "security",
    "verification",
    "product",
    "order",
    "booking",
    "color",
    "colour",
];

/// The protocols that have codes of three digits too.
const OTHER_PROTOCOLS: &[&str] = &["http", "https", "ftp", "ftps", "sip", "nntp", "imap"];

/// What says that a number is a measure, whatever stands before it.
const UNITS: &[&str] = &[
    "kb", "mb", "gb", "tb", "kib", "mib", "gib", "bit", "bits", "byte", "bytes", "kbyte", "kbytes",
    "mbyte", "mbytes", "ms", "msec", "sec", "secs", "second", "seconds", "min", "mins", "minute",
    "minutes", "hour", "hours", "hrs", "day", "days", "week", "weeks", "month", "months", "year",
    "years", "percent", "km", "usd", "eur", "gbp", "euro", "euros", "dollar", "dollars",
];

/// What says that a number counts something. A reply can begin with such a word too, mostly with
/// a capital letter, which is why this holds for some cues only and for small letters.
const COUNTED: &[&str] = &[
    "messages",
    "mails",
    "emails",
    "recipients",
    "people",
    "persons",
    "users",
    "customers",
    "members",
    "subscribers",
    "connections",
    "sessions",
    "attempts",
    "times",
    "tries",
    "items",
    "files",
    "hosts",
    "domains",
    "servers",
    "entries",
    "lines",
    "words",
    "characters",
    "chars",
    "accounts",
    "addresses",
    "pages",
    "rows",
    "results",
    "questions",
    "requests",
    "hops",
    "others",
    "more",
    "new",
    "of",
];

/// Whether a code of a reply is followed like this and hardly another number: Cisco's gateways
/// write `Other mail system problem 554-'no'`.
pub(super) fn is_quoting(after: &str) -> bool {
    after.starts_with("-'") || after.starts_with("-\"")
}

/// Whether `after`, which follows a number, makes it a measure: `450 KB`, on one line.
pub(super) fn is_measured(after: &str) -> bool {
    let after = match after.as_bytes() {
        // A single space is before most words.
        [b' ', b'!'..=b'~', ..] => after.get(1..).unwrap_or_default(),
        _ => after.trim_start_matches(|c: char| c.is_whitespace() && !matches!(c, '\r' | '\n')),
    };
    match after.as_bytes() {
        [b'a'..=b'z' | b'A'..=b'Z', ..] => is_unit(first_word(after)),
        _ => after.starts_with(['%', '$', '€', '£']),
    }
}

fn is_unit(word: &str) -> bool {
    /// The first letters of the units of each length, a bit for each.
    #[expect(clippy::indexing_slicing, reason = "at compile time, and long enough for all")]
    const FIRST_LETTERS: [u32; 8] = {
        let mut letters = [0; 8];
        let mut units = UNITS;
        while let [unit, rest @ ..] = units {
            letters[unit.len()] |= letter(unit.as_bytes());
            units = rest;
        }
        letters
    };
    const fn letter(word: &[u8]) -> u32 {
        match word {
            [first, ..] => 1 << (*first & 0x1F),
            [] => 0,
        }
    }
    let letters = FIRST_LETTERS.get(word.len());
    letters.is_some_and(|letters| letters & letter(word.as_bytes()) != 0) && contains(UNITS, word)
}

/// Whether `after`, which follows a number, is what it counts: `250 messages`.
fn is_counted(after: &str) -> bool {
    COUNTED.contains(&first_word(after.trim_start()))
}

fn first_word(text: &str) -> &str {
    let end = text.bytes().take(16).position(|byte| !byte.is_ascii_alphanumeric());
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

fn contains(words: &[&str], word: &str) -> bool {
    words.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// The cue at the end of `before`, which is the text before a number.
pub(super) fn before(before: &str) -> Option<Cue> {
    let opened = without_openers(before);
    if CERTAIN.iter().any(|phrase| ends_with(opened, phrase)) {
        return Some(Cue::Certain);
    }
    if opened.len() < before.len() {
        // `host mx.example.org [192.0.2.25]: `, but no port and no process (`smtpd[1234]: `).
        if let Some(address) = opened.strip_suffix("]:") {
            return ends_in_address(address).then_some(Cue::Certain);
        }
        // `<anna@example.org>: `
        if opened.ends_with(">:") {
            return Some(Cue::Likely);
        }
    }
    let (phrase, link) = without_links(before.trim_end());
    if !ends_in_word(phrase) {
        return None;
    }
    by_words(phrase, link, before.ends_with(QUOTES))
}

/// What joins a word and the number after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    Nothing,
    Dash,
    /// A colon, an equals sign, a bracket, or "with".
    Colon,
}

const QUOTES: &[char] = &['"', '\'', '`', '“', '‘', '„', '«'];

/// What else may be opened right before a reply, and other signs that stand there.
const OPENERS: &[char] = &['(', '[', '{', '#', '_', '\\'];

/// `before` without the blanks, quotes and brackets at its end.
fn without_openers(before: &str) -> &str {
    let rest = before.trim_end_matches(|c: char| {
        c.is_whitespace() || QUOTES.contains(&c) || OPENERS.contains(&c)
    });
    // `#<550 …>`; three of them are a cue.
    match rest.strip_suffix('<') {
        Some(less) if !less.ends_with('<') => less.trim_end_matches('#').trim_end(),
        _ => rest,
    }
}

/// `before` without the signs that join words and number.
fn without_links(mut before: &str) -> (&str, Link) {
    let mut link = if before.ends_with(['(', '[']) { Link::Colon } else { Link::Nothing };
    loop {
        before = without_openers(before);
        if let Some(rest) = before.strip_suffix([':', '=']) {
            link = Link::Colon;
            before = rest;
        } else if let Some(rest) = before.strip_suffix(['-', '–', '—', ',']) {
            link = if link == Link::Colon { link } else { Link::Dash };
            before = rest;
        } else {
            return (before, link);
        }
    }
}

/// Whether `text` ends with the phrase, in letters of any case, and with no more of a word before
/// it.
fn ends_with(text: &str, phrase: &str) -> bool {
    // Most phrases end with another sign.
    if text.as_bytes().last().map(u8::to_ascii_lowercase) != phrase.as_bytes().last().copied() {
        return false;
    }
    let at = text.len().checked_sub(phrase.len());
    at.and_then(|at| text.split_at_checked(at)).is_some_and(|(before, end)| {
        end.eq_ignore_ascii_case(phrase)
            && !(phrase.starts_with(char::is_alphabetic) && before.ends_with(char::is_alphanumeric))
    })
}

/// Whether an address in brackets ends there, but for the closing bracket.
fn ends_in_address(text: &str) -> bool {
    text.rsplit_once('[').is_some_and(|(_, address)| {
        address.contains(['.', ':']) && !address.contains(char::is_whitespace)
    })
}

/// Whether a word ends there that is no part of an address or a URL: `?error=550`.
fn ends_in_word(text: &str) -> bool {
    let compound = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    text.ends_with(char::is_alphanumeric)
        && !text.trim_end_matches(compound).ends_with(|c| "/\\@&?%+$~".contains(c))
}

/// The cue that the words at the end of `phrase` are. Before what is quoted, other words may
/// stand between: `a typical error would be: "421 too many connections"`.
fn by_words(phrase: &str, mut link: Link, quoted: bool) -> Option<Cue> {
    let mut cue = None;
    for word in phrase.rsplit(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if is_mail_protocol(word) {
            return Some(if cue.is_some() { Cue::Certain } else { Cue::Protocol });
        }
        if contains(FOREIGN, word) {
            return None;
        }
        match WORDS.iter().find(|(known, _)| word.eq_ignore_ascii_case(known)) {
            Some((_, Use::Names)) if link == Link::Nothing && !quoted => {
                cue = cue.or(Some(Cue::Naming));
            }
            // Without a colon it is a word that stands between.
            Some((_, Use::Introduces)) if link != Link::Colon => {}
            Some(_) => cue = cue.or(Some(Cue::Likely)),
            None if word.eq_ignore_ascii_case("with") => link = Link::Colon,
            None if quoted || contains(FILLERS, word) => {}
            None => break,
        }
    }
    cue.filter(|_| !names_other_protocol(phrase))
}

/// `SMTP`, `ESMTP`, `LMTP`, and names that begin with them, such as `SMTPDataError`.
fn is_mail_protocol(word: &str) -> bool {
    ["smtp", "esmtp", "lmtp"].iter().any(|protocol| {
        word.get(..protocol.len()).is_some_and(|start| start.eq_ignore_ascii_case(protocol))
    })
}

/// Whether another protocol is named, and not only as the scheme of a URL.
fn names_other_protocol(phrase: &str) -> bool {
    phrase.split_inclusive(|c: char| !c.is_alphanumeric()).any(|word| {
        let name = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        contains(OTHER_PROTOCOLS, name) && !word.ends_with(':')
    })
}
