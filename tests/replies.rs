//! `Reply`: what it reads and refuses, what it says and shows (RFC 5321 §4.2, RFC 2034 §4).

#[path = "checks/reply.rs"]
mod reply;

use smtp_reply::{Change, Command, ParseErrorKind, Reply, ReplyCode, RetryAdvice};

use reply::holds_together;

#[track_caller]
fn parse(bytes: &(impl AsRef<[u8]> + ?Sized)) -> Reply<'_> {
    let reply = Reply::parse_bytes(bytes.as_ref()).unwrap();
    holds_together(reply);
    reply
}

#[test]
fn bad_input_says_what_and_where() {
    use ParseErrorKind::{Class, CodeDiffers, Digit, Incomplete, Separator, TrailingData};

    for (text, kind, offset) in [
        // What ends too early.
        ("", Incomplete, 0),
        ("2", Incomplete, 1),
        ("25", Incomplete, 2),
        ("250-", Incomplete, 4),
        ("250-\r", Incomplete, 5),
        ("250-more to come", Incomplete, 16),
        ("250-more to come\r\n", Incomplete, 18),
        ("250-more\r\n2", Incomplete, 11),
        ("250-more\r\n25", Incomplete, 12),
        ("250-more\r\n250-and more", Incomplete, 22),
        // RFC 5321 §4.2: the first digit is 1 to 5.
        ("050 ok", Class, 0),
        ("650 ok", Class, 0),
        ("999", Class, 0),
        ("250-one\r\n999 two", Class, 9),
        // No code.
        ("\r", Digit, 0),
        ("\n", Digit, 0),
        ("\r\n", Digit, 0),
        (" 250 ok", Digit, 0),
        ("+50 ok", Digit, 0),
        ("two five o", Digit, 0),
        ("２５０ ok", Digit, 0),
        ("2\r\n", Digit, 1),
        ("25\r\n", Digit, 2),
        ("25O ok", Digit, 2),
        ("2 50 ok", Digit, 1),
        ("5.1.1 no", Digit, 1),
        ("250-one\r\n\r\n250 two\r\n", Digit, 9),
        ("250-one\n\n250 two\n", Digit, 8),
        ("250-one\r\ntwo\r\n250 three\r\n", Digit, 9),
        ("250-one\r\n 250 two\r\n", Digit, 9),
        ("250-one\r\n25\r\n", Digit, 11),
        // More of a code than there may be.
        ("2500 ok", Separator, 3),
        ("250:ok", Separator, 3),
        ("250\tok", Separator, 3),
        ("250_ok", Separator, 3),
        ("250\0", Separator, 3),
        ("250\rx", Separator, 3),
        ("250\r\r\n", Separator, 3),
        ("250-one\r\n250:two\r\n", Separator, 12),
        ("250-one\r\n250\rtwo\r\n", Separator, 12),
        // RFC 5321 §4.2.1: all lines have the same code.
        ("250-one\r\n550 two\r\n", CodeDiffers, 9),
        ("250-one\r\n220 two\r\n", CodeDiffers, 10),
        ("250-one\r\n251 two\r\n", CodeDiffers, 11),
        ("250-one\r\n5", CodeDiffers, 9),
        ("550-5.7.1 one\r\n550-5.7.1 two\r\n554 5.7.1 three\r\n", CodeDiffers, 32),
        // More than one reply.
        ("250 ok\r\n250 ok\r\n", TrailingData, 8),
        ("250 ok\r\n\r\n", TrailingData, 8),
        ("250 ok\n ", TrailingData, 7),
        ("250\r\n354", TrailingData, 5),
        ("250\nx", TrailingData, 4),
        ("250-one\r\n250 two\r\n250-three\r\n", TrailingData, 18),
    ] {
        let error = Reply::parse(text).unwrap_err();
        assert_eq!((error.kind(), error.offset()), (kind, offset), "{text:?}: {error}");
        assert_eq!(Reply::parse_bytes(text.as_bytes()), Err(error));
        assert_eq!(Reply::try_from(text), Err(error));
        assert_eq!(Reply::try_from(text.as_bytes()), Err(error));
    }
}

/// Every message that only a whole reply can give.
#[test]
fn messages() {
    for (text, message) in [
        ("", "expected a first digit from 1 to 5, found the end of the input at byte 0"),
        ("25", "expected a digit, found the end of the input at byte 2"),
        (
            "250-a\n",
            "expected the reply code of the first line, found the end of the input at byte 6",
        ),
        ("250-a\n2", "expected a digit, found the end of the input at byte 7"),
        ("250-a", "expected the last line of the reply, found the end of the input at byte 5"),
        ("250-a\n251 b", "expected the reply code of the first line, found '1' at byte 8"),
        ("250-a\n\r\n250 b", r"expected a first digit from 1 to 5, found '\r' at byte 6"),
        ("250 a\n354 b", "expected the end of the reply, found '3' at byte 6"),
    ] {
        assert_eq!(Reply::parse(text).unwrap_err().to_string(), message);
    }
}

/// Each byte at each place of a reply, in place of what stands there and before it: it is read,
/// and then all that the reply says fits together, or refused at the same byte whatever follows.
#[test]
fn all_bytes_at_all_places() {
    let sample = b"550-5.7.1 no\r\n550-\r\n550 (#5.7.1)\r\n";
    let is_text = |at| (4..12).contains(&at) || (24..32).contains(&at);
    for at in 0..=sample.len() {
        for byte in 0..=u8::MAX {
            let inserted = [&sample[..at], &[byte], &sample[at..]].concat();
            let replaced = [&sample[..at], &[byte], sample.get(at + 1..).unwrap_or(b"")].concat();
            for bytes in [inserted, replaced] {
                let parsed = Reply::parse_bytes(&bytes);
                if is_text(at) {
                    assert_eq!(parsed.is_ok(), byte != b'\n', "{}", bytes.escape_ascii());
                }
                match parsed {
                    Ok(reply) => holds_together(reply),
                    Err(error) => {
                        let end = bytes.len().min(error.offset() + 2);
                        assert_eq!(Reply::parse_bytes(&bytes[..end]), Err(error));
                    }
                }
            }
        }
    }
}

#[test]
fn read_tolerantly() {
    for (text, code, lines) in [
        ("250", 250, &[""][..]),
        ("250\r", 250, &[""]),
        ("250\n", 250, &[""]),
        ("250\r\n", 250, &[""]),
        ("250 ", 250, &[""]),
        ("334 \r\n", 334, &[""]),
        ("334 VXNlcm5hbWU6\r\n", 334, &["VXNlcm5hbWU6"]),
        ("100 no such thing", 100, &["no such thing"]),
        ("599 nor this\n", 599, &["nor this"]),
        ("421 bare LF\n", 421, &["bare LF"]),
        ("250-one\n250 two", 250, &["one", "two"]),
        ("250-one\r\n250", 250, &["one", ""]),
        ("250-one\r\n250\r\n", 250, &["one", ""]),
        ("250-\r\n250-\n250 \r\n", 250, &["", "", ""]),
        ("250  two blanks \r\n", 250, &[" two blanks "]),
        ("250 - hyphen\r\n", 250, &["- hyphen"]),
        ("250--hyphen\r\n250 -\r\n", 250, &["-hyphen", "-"]),
        ("250-250 again\r\n250 250-again\r\n", 250, &["250 again", "250-again"]),
        ("250 a\rb\r\r\n", 250, &["a\rb\r"]),
        ("250 a\tb\0c\r\n", 250, &["a\tb\0c"]),
    ] {
        let reply = parse(text);
        assert_eq!(reply.code(), code, "{text:?}");
        let found: Vec<&str> = reply.lines().map(|line| line.to_str().unwrap()).collect();
        assert_eq!(found, lines, "{text:?}");
        assert_eq!(reply.as_bytes(), text.as_bytes());
        assert_eq!(Reply::parse(text), Ok(reply));
        assert_eq!(Reply::try_from(text), Ok(reply));
        assert_eq!(Reply::try_from(text.as_bytes()), Ok(reply));
    }
}

/// From servers in use: nodemailer's smtp-server, qpsmtpd, chasquid, Exim.
#[test]
fn as_servers_send_it() {
    let bare = parse("550\r\n");
    assert_eq!((bare.code().as_u16(), bare.text().to_string().as_str()), (550, ""));

    let bare_lf = parse("421 Connection Timed Out\n");
    assert_eq!(bare_lf.text().to_string(), "Connection Timed Out");

    let garbled = parse(b"535 LOGIN authentication failed for \x9E\x8B[j\xC7\xBA\r\n");
    assert_eq!(garbled.text().to_string(), "LOGIN authentication failed for \u{FFFD}\u{FFFD}[jǺ");
    assert!(garbled.lines().next().unwrap().to_str().is_err());

    let spanish = parse("214 2.0.0 Hoy por ti, mañana por mi\r\n");
    assert_eq!(spanish.text().to_string(), "Hoy por ti, mañana por mi");

    let long = format!("501 <alice@sender.test> {}: malformed\r\n", "X=Y ".repeat(770));
    assert_eq!(parse(&long).lines().next().unwrap().text().len(), long.len() - 6);
}

#[test]
fn what_is_shown_is_harmless() {
    for (bytes, shown, text) in [
        (&b"250 ok\r\n"[..], "250 ok", "ok"),
        (b"250-one\r\n250 two\r\n", "250-one\n250 two", "one\ntwo"),
        (b"250-one\n250-\r\n250\r\n", "250-one\n250-\n250", "one\n\n"),
        // Escape sequences, NUL, DEL, a lone CR, the C1 controls; HT may stay.
        (b"550 \x1B[31mred\x07\r\n", "550 \u{FFFD}[31mred\u{FFFD}", "\u{FFFD}[31mred\u{FFFD}"),
        (b"550 a\0b\x7Fc\r\n", "550 a\u{FFFD}b\u{FFFD}c", "a\u{FFFD}b\u{FFFD}c"),
        (b"550 a\rb\r\r\n", "550 a\u{FFFD}b\u{FFFD}", "a\u{FFFD}b\u{FFFD}"),
        (b"550 a\x0Bb\x0Cc\x08\r\n", "550 a\u{FFFD}b\u{FFFD}c\u{FFFD}", {
            "a\u{FFFD}b\u{FFFD}c\u{FFFD}"
        }),
        (b"550 \xC2\x9B31m\r\n", "550 \u{FFFD}31m", "\u{FFFD}31m"),
        (b"550 \xC2\x85\r\n", "550 \u{FFFD}", "\u{FFFD}"),
        (b"550 a\tb\r\n", "550 a\tb", "a\tb"),
        // Not UTF-8: one U+FFFD for each part that cannot be read.
        (b"552 Bo\xEEte pleine\r\n", "552 Bo\u{FFFD}te pleine", "Bo\u{FFFD}te pleine"),
        (b"550 \xFF\xFE\r\n", "550 \u{FFFD}\u{FFFD}", "\u{FFFD}\u{FFFD}"),
        (b"550 \xE2\x98\r\n", "550 \u{FFFD}", "\u{FFFD}"),
        (b"550-\xE2\r\n550 \x98\x83\r\n", "550-\u{FFFD}\n550 \u{FFFD}\u{FFFD}", {
            "\u{FFFD}\n\u{FFFD}\u{FFFD}"
        }),
        ("550 ☃ ungültig\r\n".as_bytes(), "550 ☃ ungültig", "☃ ungültig"),
    ] {
        let reply = parse(bytes);
        assert_eq!(reply.to_string(), shown);
        assert_eq!(reply.text().to_string(), text);
        assert_eq!(format!("{:#}", reply.text()), text.replace('\n', " "));
        let lines: Vec<String> = reply.lines().map(|line| line.to_string()).collect();
        assert_eq!(lines.join("\n"), text);
    }
}

#[test]
fn debug_shows_the_bytes() {
    let reply = parse(b"550-5.7.1 \"no\"\r\n550 \xFF\x1B\n");
    assert_eq!(format!("{reply:?}"), r#"Reply("550-5.7.1 \"no\"\r\n550 \xff\x1b\n")"#);
    let line = reply.lines().last().unwrap();
    assert_eq!(format!("{line:?}"), r#"Line("550 \xff\x1b\n")"#);
}

/// `text` leaves out the enhanced status code on each line that repeats it, and no other.
#[test]
fn text_without_the_enhanced_code() {
    for (reply, text) in [
        ("550 5.7.1 no\r\n", "no"),
        ("550 5.7.1\r\n", ""),
        ("550 5.7.1 \r\n", ""),
        ("550 5.7.1   no\r\n", "no"),
        ("550 5.7.1: no\r\n", "no"),
        (
            "550-5.7.25 The address has\r\n550 5.7.25 no PTR record\r\n",
            "The address has\nno PTR record",
        ),
        ("550-5.7.1 one\r\n550 two\r\n", "one\ntwo"),
        ("550-5.7.1 one\r\n550-5.7.1\r\n550 5.7.1 three\r\n", "one\n\nthree"),
        ("550-one\r\n550 5.1.1 two\r\n", "one\ntwo"),
        // Another code, a longer one, and one of which it is a part.
        ("550-5.7.1 one\r\n550 5.1.1 two\r\n", "one\n5.1.1 two"),
        ("550-5.7.2 one\r\n550 5.7.25 two\r\n", "one\n5.7.25 two"),
        ("550-5.7.1 one\r\n550 5.7.1.2 two\r\n", "one\n5.7.1.2 two"),
        ("550-5.7.1 one\r\n550 5.7.1x two\r\n", "one\n5.7.1x two"),
        ("550-5.7.1 one\r\n550 not 5.7.1\r\n", "one\nnot 5.7.1"),
        // Elsewhere than at the start it stays.
        ("550 no (#5.1.1)\r\n", "no (#5.1.1)"),
        ("250 2.0.0 queued as 4Fz\r\n", "queued as 4Fz"),
        ("354 start\r\n", "start"),
        ("250-mx\r\n250 2.0.0 HELP\r\n", "mx\n2.0.0 HELP"),
    ] {
        assert_eq!(parse(reply).text().to_string(), text, "{reply:?}");
    }
}

#[track_caller]
fn assert_enhanced(reply: &str, expected: Option<&str>) {
    let found = parse(reply).enhanced().map(|code| code.to_string());
    assert_eq!(found.as_deref(), expected, "{reply:?}");
}

/// RFC 2034 §4: in any reply, the code that begins the text of the first line.
#[test]
fn enhanced_code_at_the_start() {
    for (reply, code) in [
        ("250 2.1.0 sender ok", "2.1.0"),
        ("250 2.0.0", "2.0.0"),
        ("250 2.0.0\r\n", "2.0.0"),
        ("250 2.0.0\n", "2.0.0"),
        ("250-2.0.0\r\n250 ok\r\n", "2.0.0"),
        ("421 4.3.2 closing", "4.3.2"),
        ("450-4.7.650 busy\r\n450 4.7.650 later\r\n", "4.7.650"),
        ("550 5.7.509 Access denied", "5.7.509"),
        ("550 5.999.999 who knows", "5.999.999"),
        // As the server says it, whatever the class of the reply.
        ("550 4.7.1 later", "4.7.1"),
        ("550 2.0.0 no", "2.0.0"),
        ("250 5.7.1 ok", "5.7.1"),
        ("354 2.0.0 go ahead", "2.0.0"),
        ("150 2.0.0 wait", "2.0.0"),
    ] {
        assert_enhanced(reply, Some(code));
    }
}

#[test]
fn enhanced_code_in_other_places() {
    for (reply, code) in [
        // IronPort; qmail, qpsmtpd; a colon; Exchange Online; Cyrus.
        ("550 #5.1.0 Address rejected", "5.1.0"),
        ("550 sorry, no mailbox here by that name (#5.1.1)", "5.1.1"),
        ("550 (#5.1.1) no mailbox", "5.1.1"),
        ("450 Temporary address resolution failure (#4.4.3)", "4.4.3"),
        ("550 5.7.1: refused", "5.7.1"),
        ("550 5.7.1, refused", "5.7.1"),
        ("550 5.7.1. Refused", "5.7.1"),
        ("550 5.7.1- refused", "5.7.1"),
        ("550 5.7.1\trefused", "5.7.1"),
        ("550 5.7.1\u{FF1A}refused", "5.7.1"),
        ("550 [A9AFFE@mx] 5.7.1 refused", "5.7.1"),
        ("550 [] 5.7.1 refused", "5.7.1"),
        ("550 [mx] #5.7.1 refused", "5.7.1"),
        ("550-Mailbox unknown.\r\n550 5.1.1 User unknown\r\n", "5.1.1"),
        ("550-one\r\n550-two\r\n550 three (#5.7.1)\r\n", "5.7.1"),
        ("550-\r\n550-[mx] 5.7.1 no\r\n550 (mx)\r\n", "5.7.1"),
        ("550 no. #5.1.1", "5.1.1"),
        ("550 no \"#5.1.1\"", "5.1.1"),
        ("550 case #1234 (#5.7.1)", "5.7.1"),
        ("550 ##5.7.1", "5.7.1"),
        // Where lines differ, the first wins; on a line, the start.
        ("550-5.1.1 one\r\n550 5.7.1 two\r\n", "5.1.1"),
        ("550-one (#5.1.1)\r\n550 5.7.1 two\r\n", "5.1.1"),
        ("550-one\r\n550-5.7.1 two\r\n550 5.1.1 three\r\n", "5.7.1"),
        ("550 5.7.1: no (#5.1.1)", "5.7.1"),
        ("550 no (#5.1.1) (#5.7.1)", "5.1.1"),
        ("550 Exim 4.98.2 says (#5.1.1)", "5.1.1"),
        ("550-x5.1.1\r\n550 5.7.1 no\r\n", "5.7.1"),
    ] {
        assert_enhanced(reply, Some(code));
    }
}

#[test]
fn what_is_no_enhanced_code() {
    for reply in [
        // Versions, addresses, dates, sizes, numbers of other things.
        "554 Exim 4.98.2 is out of sorts",
        "220 mx.example.org ESMTP Exim 4.98.2",
        "554 4.98.2.1 is out of sorts",
        "554 4.98.2-rc1 is out of sorts",
        "554 4.98.2/x is out of sorts",
        "554 4.98.2_1 is out of sorts",
        "554 no more of ADDR=1.2.3.4",
        "554 5.1.2.3 is listed",
        "554 [5.1.2.3] is listed",
        "554 5.1.2@mx.example.org is listed",
        "554 mail from 5.1.2.3 refused",
        "554 host=5.1.2",
        "554 4.12.2024 was the day",
        "554 4.12.2024: the day",
        "554 since #4.12.2024",
        "552 5.242.8800 bytes are too many",
        "552 size 4.194.304 exceeded",
        "554 5.07.1 no",
        "554 5.7.01 no",
        "554 5.7 no",
        "554 5.7. no",
        "554 5..1 no",
        "554 3.7.1 no",
        "554 1.7.1 no",
        "554 6.7.1 no",
        "554 x5.1.1",
        "554 5.1.1x",
        "554 ticket#5.1.1x",
        "554 ticket#5.1.1",
        "554 ticket #5.1.1x",
        "554 1#5.1.1",
        "554 # 5.1.1",
        "554 (5.1.1) no",
        "554 \"5.1.1\" no",
        "554 no 5.1.1",
        "554  5.1.1 no",
        "554 [mx]5.1.1 no",
        "554 [mx]  5.1.1 no",
        "554 [mx] [mx] 5.1.1 no",
        "554 [mx 5.1.1 no",
        "554 mx] 5.1.1 no",
        // Class 2 is no explanation of a failure; it is only taken where it has to stand.
        "554 (#2.0.0)",
        "554 2.0.0: no",
        "554-no\r\n554 2.0.0 no\r\n",
        // RFC 2034 §4: in other replies only where it has to stand, and as it has to.
        "250 ok (#2.0.0)",
        "250 #2.0.0 ok",
        "250 2.0.0: ok",
        "250 [mx] 2.0.0 ok",
        "250-mx.example.org\r\n250 2.0.0 HELP\r\n",
        "250-mx.example.org\r\n250 5.7.1 HELP\r\n",
        "354 go ahead (#5.7.1)",
        "354-go\r\n354 4.7.1 ahead\r\n",
        "150 wait (#4.7.1)",
        "250",
        "550",
        "550 \r\n",
        "550-\r\n550\r\n",
    ] {
        assert_enhanced(reply, None);
    }
}

/// What stands where the code has to stand, and is written like one, is one: of this size
/// nothing tells that it is none.
#[test]
fn a_size_in_its_place_is_a_code() {
    assert_enhanced("552 5.242.880 bytes are too many", Some("5.242.880"));
    assert_enhanced("552 at most 5.242.880 bytes", None);
}

/// `Reply::retry_advice_after`: the enhanced status code overrules some codes.
#[test]
fn retry_advice_after_a_command() {
    use Command::{Auth, Bdat, Connect, Data, Ehlo, EndOfData, Mail, Rcpt};
    use RetryAdvice::{AfterChange, Continue, Later, Never, NextTransaction, NotNeeded, Reconnect};

    for (text, command, advice) in [
        // RFC 5321 §4.5.3.1.10, RFC 3463 §3.6: too many recipients, whatever the code says.
        ("452 4.5.3 too many", Rcpt, NextTransaction),
        ("550 5.5.3 too many", Rcpt, NextTransaction),
        ("451 4.5.3 too many", EndOfData, NextTransaction),
        ("552 5.5.3 too many", EndOfData, NextTransaction),
        // RFC 3463 §3.3, §3.4; RFC 1870 §6.4: the message is too large.
        ("552 5.2.3 too large", Rcpt, AfterChange(Change::Message)),
        ("552 5.3.4 too large", Mail, AfterChange(Change::Message)),
        ("452 4.3.4 too large", Rcpt, AfterChange(Change::Message)),
        ("550 5.3.4 too large", Data, AfterChange(Change::Message)),
        // RFC 3463 §3.3: a mailbox is full.
        ("552 5.2.2 full", Rcpt, Never),
        ("452 4.2.2 full", Rcpt, Later),
        ("552 5.2.2 full", EndOfData, Never),
        ("552 4.2.2 full", EndOfData, Later),
        ("552-the box\r\n552 is full (#5.2.2)\r\n", Rcpt, Never),
        // Without one of these, by code and command.
        ("552 too much", Rcpt, NextTransaction),
        ("552 too much", Bdat, AfterChange(Change::Message)),
        ("452 too much", Rcpt, NextTransaction),
        ("452 4.3.1 disk full", Mail, Later),
        ("452 4.3.1 disk full", Rcpt, NextTransaction),
        ("550 5.1.1 unknown", Rcpt, Never),
        ("450 4.2.0 busy", Rcpt, Later),
        ("535 5.7.8 wrong", Auth, AfterChange(Change::Credentials)),
        ("432 4.7.12 change it", Auth, AfterChange(Change::Mechanism)),
        // RFC 5321 §3.8: 421 has ended the session, and a greeting is about the host.
        ("421 4.5.3 too many", Rcpt, Reconnect),
        ("421 4.2.2 full", EndOfData, Reconnect),
        ("554 5.5.3 too many", Connect, Never),
        ("450 4.5.3 too many", Connect, Later),
        // What is no error is not searched.
        ("250 2.5.3 ok", Rcpt, NotNeeded),
        ("250 5.5.3 ok", Rcpt, NotNeeded),
        ("354 go ahead", Data, Continue),
        ("354 5.2.2 go ahead", EndOfData, Later),
        ("500 5.5.1 what?", Ehlo, AfterChange(Change::Command)),
    ] {
        let reply = parse(text);
        assert_eq!(reply.retry_advice_after(command), advice, "{text:?} after {command}");
    }
}

/// Without a telling enhanced status code the reply says what its code says.
#[test]
fn retry_advice_is_that_of_the_code() {
    for number in 100..=599 {
        let code = ReplyCode::from_u16(number).unwrap();
        for text in ["", " 5.0.0", " 4.7.1 no", " 5.1.1 no", " says 5.5.3", " no (#5.7.1)"] {
            let bytes = format!("{code}{text}\r\n");
            let reply = Reply::parse(&bytes).unwrap();
            for &command in Command::ALL {
                assert_eq!(
                    reply.retry_advice_after(command),
                    code.retry_advice_after(command),
                    "{bytes:?} after {command}",
                );
            }
        }
    }
}

#[test]
fn equal_when_the_bytes_are() {
    use std::collections::HashSet;

    let replies = ["250 ok\r\n", "250 ok\n", "250 ok", "250-ok\r\n250 ok\r\n", "251 ok\r\n"];
    let set: HashSet<Reply<'_>> = replies.iter().map(|text| parse(text)).collect();
    assert_eq!(set.len(), replies.len());
    assert!(set.contains(&parse(&String::from("250 ok\n"))));
    let lines: HashSet<_> = replies.iter().flat_map(|text| parse(text).lines()).collect();
    assert_eq!(lines.len(), replies.len());
}

#[test]
fn is_small_and_travels() {
    fn assert_traits<T: Clone + std::fmt::Debug + Send + Sync + Unpin>() {}
    fn assert_copy<T: Copy + Eq + std::hash::Hash>() {}
    assert_traits::<Reply<'_>>();
    assert_traits::<smtp_reply::Lines<'_>>();
    assert_traits::<smtp_reply::Text<'_>>();
    assert_traits::<smtp_reply::Replies<'_>>();
    assert_traits::<smtp_reply::ReplyDecoder>();
    assert_copy::<Reply<'_>>();
    assert_copy::<smtp_reply::Line<'_>>();
    assert_eq!(size_of::<Option<Reply<'_>>>(), 3 * size_of::<usize>());
}

#[test]
fn usable_in_constants() {
    const fn first_is_hyphened(reply: Reply<'_>) -> (bool, ReplyCode, usize) {
        (reply.is_multiline(), reply.code(), reply.as_bytes().len())
    }
    assert_eq!(first_is_hyphened(parse("250-one\r\n250 two")), (true, ReplyCode::OK, 16));
}
