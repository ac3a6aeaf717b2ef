//! What holds for every text in which a reply is looked for.

use smtp_reply::{EnhancedStatusCode, Found, Reply, ReplyCode, find};

/// What makes a number at the start of a text a measure and no code.
const UNITS: &str = "kb mb gb tb kib mib gib bit bits byte bytes kbyte kbytes mbyte mbytes ms \
    msec sec secs second seconds min mins minute minutes hour hours hrs day days week weeks month \
    months year years percent km usd eur gbp euro euros dollar dollars";

/// What is found stands in the text, and a reply as on the wire that begins it is found.
pub(crate) fn stands_in_the_text(text: &str) {
    let found = find(text);
    if let Some(found) = found {
        check(text, found);
    }
    let whole = Reply::parse(text).ok().map(|reply| (reply, text.len()));
    let Some((reply, length)) = whole.or_else(|| Reply::decode(text.as_bytes()).ok().flatten())
    else {
        return;
    };
    if is_another_number(&text[3..length]) {
        return;
    }
    let found = found.unwrap_or_else(|| panic!("nothing in {text:?}"));
    assert_eq!((found.code(), found.span().start), (Some(reply.code()), 0), "{text:?}");
    check_enhanced(&text[..length], reply, found);
}

fn check(text: &str, found: Found<'_>) {
    let span = found.span();
    let reply = text.get(span.clone()).expect("a span of the text");
    if found.text().is_empty() {
        assert!(!reply.is_empty());
    } else {
        // The very bytes, not only the same ones.
        let (within, reply) = (found.text().as_bytes(), reply.as_bytes());
        let (within, reply) = (within.as_ptr_range(), reply.as_ptr_range());
        assert!(reply.start < within.start && within.end == reply.end, "{text:?}: {found:?}");
        assert_eq!(found.text().trim(), found.text(), "{text:?}");
    }

    let number = reply.split(|c: char| !(c.is_ascii_digit() || c == '.')).next().unwrap();
    // Dots after it are no part of it, whatever comes behind many of them.
    let number = number.split("..").next().unwrap().trim_end_matches('.');
    if number.len() == 3 {
        assert_eq!(found.code(), ReplyCode::parse(number).ok(), "{text:?}");
        assert!(found.code().is_some());
    } else {
        // `5.1.1 (550) no such user`
        let first = EnhancedStatusCode::parse(number).expect("a code that begins the span");
        match found.code() {
            Some(code) => {
                assert!(first.agrees_with(code), "{text:?}: {found:?}");
                assert!(reply[number.len()..].contains(&code.to_string()), "{text:?}");
            }
            None => assert_eq!(found.enhanced(), Some(first), "{text:?}"),
        }
    }
    // It may stand before the span: `dsn=5.1.1, status=bounced (host mx said: 550 no)`.
    if let Some(enhanced) = found.enhanced() {
        assert!(text[..span.end].contains(&enhanced.to_string()), "{text:?}: {found:?}");
    }
}

/// The enhanced status code is that of the reply. In other texts than those of the wire there are
/// more ways to write it after the reply code, and notes that follow a reply are not looked at.
fn check_enhanced(text: &str, reply: Reply<'_>, found: Found<'_>) {
    let first = reply.lines().next().unwrap().text();
    if let Ok(leading) = EnhancedStatusCode::parse_bytes(first) {
        assert_eq!(reply.enhanced(), Some(leading));
        assert_eq!(found.enhanced(), Some(leading), "{text:?}");
    } else if found.enhanced() != reply.enhanced() {
        let attached = found.enhanced().is_some_and(|code| {
            let at = text.find(&code.to_string());
            at.is_some_and(|at| at <= "550 550 - (#".len())
        });
        let noted = reply.enhanced().is_none_or(|code| {
            text.get(found.span().end..).is_some_and(|note| note.contains(&code.to_string()))
        });
        assert!(attached || noted, "{text:?}: {found:?}");
    }
}

/// Whether a reply code with this after it is more likely a measure, or part of a phone number:
/// `450 KB`, `555-0123`.
fn is_another_number(after: &str) -> bool {
    let line = after.lines().next().unwrap_or_default();
    if let Some(rest) = line.strip_prefix('-') {
        return rest.bytes().take_while(u8::is_ascii_digit).count() >= 3;
    }
    let line = line.trim_start();
    let word = line.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    line.starts_with(['%', '$', '€', '£'])
        || UNITS.split_whitespace().any(|unit| unit.eq_ignore_ascii_case(word))
}
