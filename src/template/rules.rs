//! What is replaced in a text, and what stays: the tables behind
//! [`Reply::template`](crate::Reply::template).

use core::net::{Ipv4Addr, Ipv6Addr};

use super::dates::{is_date, is_time};
use super::words::{domain_length, is_digits, is_one_of, split, without_last};
use crate::code::ReplyCode;
use crate::details::{is_atext, is_domain_char};
use crate::enhanced::EnhancedStatusCode;

/// Finds something within a part of a word: where it begins and ends.
pub(super) type Finder = fn(&str, &Context<'_>) -> Option<(usize, usize)>;

/// What is replaced wherever it stands, also with letters and digits next to it.
pub(super) const FINDERS: &[(Finder, &str)] =
    &[(find_address, "{address}"), (find_ip_v6, "{ip}"), (find_ip_v4, "{ip}")];

/// Says how many bytes at the start of a token it is about.
pub(super) type Rule = fn(&str, &Context<'_>) -> usize;

/// What a token is taken for: the first rule that is about some of it decides. With a placeholder
/// that much is replaced, without one it stays.
pub(super) const RULES: &[(Rule, Option<&str>)] = &[
    (queue_id, Some("{id}")),
    (status_code, None),
    (date, Some("{date}")),
    (named_number, None),
    (number, Some("{number}")),
    (path, Some("{path}")),
    (telling_host, None),
    (host, Some("{host}")),
    (provider_code, None),
    (id, Some("{id}")),
];

/// What finders and rules may know besides the text.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    /// The word before, without the punctuation around it.
    pub(super) before: &'a str,
    /// The word after, as it stands.
    pub(super) after: &'a str,
    pub(super) queue_id: &'a str,
    pub(super) in_link: bool,
}

/// An address, also one without a domain. In a link its sign may be encoded (RFC 3986 §2.1), and
/// what separates parameters is no part of it.
fn find_address(text: &str, context: &Context<'_>) -> Option<(usize, usize)> {
    let ends = |c: char| !(is_atext(c) || c == '.') || context.in_link && "/?&=#".contains(c);
    text.match_indices(['@', '%']).find_map(|(at, _)| {
        let (before, rest) = split(text, at);
        let sign = ["@", "%40"].into_iter().find(|&sign| rest.starts_with(sign))?;
        // `'alice@example.org'`
        let local = before.rsplit(ends).next()?.trim_start_matches('\'');
        if !local.contains(char::is_alphanumeric) {
            return None;
        }
        let domain = domain_length(split(rest, sign.len()).1);
        Some((at - local.len(), at + sign.len() + domain))
    })
}

/// An IPv6 address, also after a word and a colon, as in `IPv6:2001:db8::1` (RFC 5321 §4.1.3).
fn find_ip_v6(text: &str, _: &Context<'_>) -> Option<(usize, usize)> {
    let within = |c: char| c.is_ascii_hexdigit() || c == ':' || c == '.';
    let mut start = 0;
    while let Some(skipped) = split(text, start).1.find(within) {
        start += skipped;
        let (before, rest) = split(text, start);
        let run = rest.find(|c| !within(c)).unwrap_or(rest.len());
        let (mut candidate, after) = split(rest, run);
        start += run;
        if before.ends_with(char::is_alphanumeric) {
            candidate = candidate.split_once(':').map_or("", |(_, address)| address);
        }
        let end = start;
        let address = [candidate, without_last(candidate, '.'), without_last(candidate, ':')]
            .into_iter()
            .find(|address| {
                address.contains(|c: char| c.is_ascii_hexdigit())
                    && address.parse::<Ipv6Addr>().is_ok()
            });
        match address {
            Some(address) if !after.starts_with(char::is_alphanumeric) => {
                let start = end - candidate.len();
                return Some((start, start + address.len()));
            }
            _ => {}
        }
    }
    None
}

/// An IPv4 address that is not a part of a longer number with dots, nor a section of an RFC.
fn find_ip_v4(text: &str, context: &Context<'_>) -> Option<(usize, usize)> {
    let before = split(context.before, 3).0;
    if before.eq_ignore_ascii_case("RFC") || context.before.eq_ignore_ascii_case("section") {
        return None;
    }
    let mut start = 0;
    while let Some(skipped) = split(text, start).1.find(|c: char| c.is_ascii_digit()) {
        start += skipped;
        let rest = split(text, start).1;
        let run = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let address = split(rest, run).0.trim_end_matches('.');
        if address.parse::<Ipv4Addr>().is_ok() {
            return Some((start, start + address.len()));
        }
        start += run;
    }
    None
}

fn queue_id(token: &str, context: &Context<'_>) -> usize {
    whole(token, token == context.queue_id)
}

/// `5.7.1`, and the `550-5.7.1` of a reply whose lines were joined.
fn status_code(token: &str, _: &Context<'_>) -> usize {
    let code = match token.split_once('-') {
        Some((code, enhanced)) if is_reply_code(code) => enhanced,
        _ => token,
    };
    whole(token, EnhancedStatusCode::parse(code).is_ok())
}

fn date(token: &str, _: &Context<'_>) -> usize {
    whole(token, is_date(token) || is_time(token))
}

/// A number that is the name of something: of a reply, an RFC, a page.
fn named_number(token: &str, context: &Context<'_>) -> usize {
    let before = context.before;
    let named = match token.len() {
        _ if !is_digits(token) => false,
        length if context.in_link => length <= 7,
        _ if is_reply_code(token) => {
            EnhancedStatusCode::parse(context.after).is_ok()
                || is_one_of(before, &["said", "error", "code", "reply", "response"])
        }
        length => length <= 4 && before.eq_ignore_ascii_case("RFC"),
    };
    whole(token, named)
}

/// `10240`, `1,024.5`, `800-555-0101`, and the number of `10MB` and `30-day`.
fn number(token: &str, context: &Context<'_>) -> usize {
    const UNITS: &[&str] = &[
        "b", "k", "kb", "kib", "m", "mb", "mib", "g", "gb", "gib", "byte", "bytes", "octets", "ms",
        "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "h", "hr",
        "hrs", "hour", "hours", "d", "day", "days", "x", "st", "nd", "rd", "th",
    ];
    if context.in_link {
        return whole(token, is_digits(token));
    }
    if !token.starts_with(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    let unit = token.trim_start_matches(|c: char| c.is_ascii_digit() || ".,-/:".contains(c));
    let number = split(token, token.len() - unit.len()).0;
    let joined = number.ends_with('-') && unit.bytes().all(|byte| byte.is_ascii_alphabetic());
    if unit.is_empty() || joined || is_one_of(unit, UNITS) {
        number.trim_end_matches(|c: char| !c.is_ascii_digit()).len()
    } else {
        0
    }
}

/// `/var/mail/alice`
fn path(token: &str, context: &Context<'_>) -> usize {
    let deep = token.strip_prefix('/').is_some_and(|rest| rest.find('/').is_some_and(|at| at > 0));
    whole(token, deep && !context.in_link)
}

/// The host of a link, and the name of a blocklist.
fn telling_host(token: &str, context: &Context<'_>) -> usize {
    const OPERATORS: &[&str] = &[
        "abusix",
        "barracudacentral",
        "invaluement",
        "mailspike",
        "sorbs",
        "spamcop",
        "spamhaus",
        "uceprotect",
    ];
    // `dnsbl`, `sbl-xbl`, `bl`
    let is_list = |label: &str| {
        label.len() <= 5 && matches!(label.as_bytes(), [.., b'b' | b'B', b'l' | b'L'])
    };
    let telling = context.in_link
        || context.before.eq_ignore_ascii_case("using")
        || token.split(['.', '-']).any(|label| is_list(label) || is_one_of(label, OPERATORS));
    whole(token, is_host(token) && telling)
}

fn host(token: &str, _: &Context<'_>) -> usize {
    whole(token, is_host(token))
}

/// `TSS04`, `OFR_506`, `AUP#1260`, `0x80040115`: words and numbers that may be joined, where a
/// number that follows letters is short, or follows letters in upper case. `5322.From` is one too.
fn provider_code(token: &str, _: &Context<'_>) -> usize {
    if let Some(number) = token.strip_prefix("0x") {
        let good = number.len() <= 8 && number.bytes().all(|byte| byte.is_ascii_hexdigit());
        return whole(token, good);
    }
    let good = token.split(['-', '_', '#', '.', '/']).all(|part| {
        let digits = part.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let letters = part.len() - digits.len();
        let upper = !part.contains(|c: char| c.is_ascii_lowercase());
        match digits.len() {
            0 => true,
            length if is_digits(digits) => length <= 6 && upper || length <= 3 && letters >= 3,
            _ => false,
        }
    });
    let digits = token.bytes().filter(u8::is_ascii_digit).count();
    let begins = token.starts_with(|c: char| c.is_ascii_alphabetic())
        || ["5321.", "5322."].into_iter().any(|document| token.starts_with(document));
    whole(token, begins && good && digits <= 10)
}

/// Letters and digits, and what stands between them in ids: eight characters or more with two
/// digits, or fewer digits if the word goes back and forth between upper case, lower case and
/// digits as words do not.
fn id(token: &str, _: &Context<'_>) -> usize {
    let alphanumeric = || token.bytes().filter(u8::is_ascii_alphanumeric);
    let kind = |byte: &u8| (byte.is_ascii_digit(), byte.is_ascii_uppercase());
    let changes = alphanumeric().zip(alphanumeric().skip(1)).filter(|(a, b)| kind(a) != kind(b));
    let digits = token.bytes().filter(u8::is_ascii_digit).count();
    let mixed = match token.len() {
        ..6 => false,
        6..8 => digits >= 1 && changes.count() >= 4,
        8..16 => digits >= 2 || changes.count() * 2 >= token.len(),
        16.. => digits >= 1 || changes.count() * 2 >= token.len(),
    };
    let good = token.chars().all(|c| c.is_ascii_alphanumeric() || "-_.+/~".contains(c));
    whole(token, mixed && good && token.contains(|c: char| c.is_ascii_alphabetic()))
}

/// All of the token, or nothing.
const fn whole(token: &str, fits: bool) -> usize {
    if fits { token.len() } else { 0 }
}

fn is_reply_code(token: &str) -> bool {
    token.len() == 3 && ReplyCode::parse(token).is_ok_and(ReplyCode::is_error)
}

/// A name of at least two labels, the last of letters (RFC 1123 §2.1), in one case: a mixed one
/// is a sentence without a blank before it, or the name of an error, as in `ADR.RecipNotFound`.
pub(super) fn is_host(token: &str) -> bool {
    let Some((labels, last)) = token.rsplit_once('.') else { return false };
    token.is_ascii()
        && token.chars().all(is_domain_char)
        && labels.split('.').all(|label| !label.is_empty())
        && last.len() >= 2
        && (last.bytes().all(|byte| byte.is_ascii_lowercase())
            || last.bytes().all(|byte| byte.is_ascii_uppercase())
            || last.starts_with("xn--"))
}
