//! The same replies read by this crate, by lettre and by smtp-proto. Where all are right, they
//! agree; where one is known to differ, the tests say what each makes of it, so that a change of
//! theirs is noticed.

use std::collections::BTreeMap;
use std::error::Error as _;
use std::fmt::{self, Display};
use std::path::Path;

use lettre::transport::smtp::response::Response;
use smtp_proto::Error;
use smtp_proto::response::parser::ResponseReceiver;
use smtp_reply::{EnhancedStatusCode, Reply};

/// What a reader makes of a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Reading {
    code: u16,
    enhanced: Option<String>,
    lines: Vec<String>,
}

impl Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, enhanced, lines } = self;
        write!(f, "{code} {} {lines:?}", enhanced.as_deref().unwrap_or("-"))
    }
}

/// A reading, or why there is none, as it stands in the table of differences.
fn show(reading: &Result<Reading, impl Display>) -> String {
    match reading {
        Ok(reading) => reading.to_string(),
        Err(error) => error.to_string(),
    }
}

/// By this crate: each line without the enhanced status code that the reply has.
fn ours(bytes: &[u8]) -> Result<Reading, String> {
    let mut reading = ours_with_all_text(bytes)?;
    reading.enhanced =
        Reply::parse_bytes(bytes).ok().and_then(Reply::enhanced).map(|code| code.to_string());
    if let Some(enhanced) = &reading.enhanced {
        for line in &mut reading.lines {
            if let Some(rest) = line.strip_prefix(enhanced.as_str()) {
                match rest.strip_prefix(' ') {
                    Some(rest) => *line = rest.to_owned(),
                    None if rest.is_empty() => line.clear(),
                    None => {}
                }
            }
        }
    }
    Ok(reading)
}

/// By this crate, with the enhanced status code left where it stands, as lettre does.
fn ours_with_all_text(bytes: &[u8]) -> Result<Reading, String> {
    match Reply::parse_bytes(bytes) {
        Ok(reply) => Ok(Reading {
            code: reply.code().as_u16(),
            enhanced: None,
            lines: reply
                .lines()
                .map(|line| String::from_utf8_lossy(line.text()).into_owned())
                .collect(),
        }),
        Err(error) => Err(format!("{:?} at {}", error.kind(), error.offset())),
    }
}

fn lettre(bytes: &[u8]) -> Result<Reading, &'static str> {
    let text = std::str::from_utf8(bytes).map_err(|_| "not a string")?;
    let response: Response = text.parse().map_err(|error: lettre::transport::smtp::Error| {
        let source = error.source().map(ToString::to_string).unwrap_or_default();
        if source.starts_with("Parsing requires") { "incomplete" } else { "refused" }
    })?;
    let lines = response.message().map(str::to_owned).collect();
    Ok(Reading { code: response.code().into(), enhanced: None, lines })
}

fn smtp_proto(bytes: &[u8]) -> Result<Reading, &'static str> {
    smtp_proto_in_pieces(&[bytes])
}

fn smtp_proto_in_pieces(pieces: &[&[u8]]) -> Result<Reading, &'static str> {
    let mut receiver = ResponseReceiver::default();
    for piece in pieces {
        match receiver.parse(&mut piece.iter()) {
            Ok(response) => {
                let [class, subject, detail] = response.esc;
                let enhanced = format!("{class}.{subject}.{detail}");
                return Ok(Reading {
                    code: response.code,
                    enhanced: (response.esc != [0; 3]).then_some(enhanced),
                    lines: response.message.split('\n').map(str::to_owned).collect(),
                });
            }
            Err(Error::NeedsMoreData { .. }) => {}
            Err(Error::ResponseTooLong) => return Err("too long"),
            Err(_) => return Err("refused"),
        }
    }
    Err("incomplete")
}

/// Replies as RFC 5321 §4.2 and RFC 2034 §4 have them.
#[test]
fn all_agree() {
    for reply in [
        "220 mx.example.org ESMTP\r\n",
        "250 ok\r\n",
        "250-mx.example.org\r\n250-SIZE 1000\r\n250-8BITMIME\r\n250 HELP\r\n",
        "250-250 one\r\n250--two\r\n250 -three\r\n",
        "250  a blank more\r\n",
        "250 2.1.0 sender ok\r\n",
        "235 2.7.0 welcome\r\n",
        "334 VXNlcm5hbWU6\r\n",
        "354 go ahead\r\n",
        "421 4.3.2 closing\r\n",
        "450 4.7.25 no name for your address\r\n",
        "550 5.7.1\r\n",
        "550 5.7.1 no\r\n",
        "550 5.7.255 the most that one byte holds\r\n",
        "550-5.7.26 one\r\n550-5.7.26 two\r\n550 5.7.26 three\r\n",
        "550-5.1.1 one\r\n550 two\r\n",
        "550-5.7.1\r\n550 5.7.1\r\n",
        "550 5.1.2.3 is listed\r\n",
        "550 5.7.1000 is no code\r\n",
        "550 5.7 is none either\r\n",
        "550 no 5.7.1\r\n",
        "550 a\tb\0c\r\n",
        "550 abgelehnt: ungültig ☃\r\n",
        "555 what?\r\n",
    ] {
        let bytes = reply.as_bytes();
        assert_eq!(lettre(bytes), Ok(ours_with_all_text(bytes).unwrap()), "{reply:?}");
        assert_eq!(smtp_proto(bytes), Ok(ours(bytes).unwrap()), "{reply:?}");
        // smtp-proto reads in pieces too.
        for cut in 0..=bytes.len() {
            let (before, after) = bytes.split_at(cut);
            assert_eq!(smtp_proto_in_pieces(&[before, after]), smtp_proto(bytes), "{reply:?}");
        }
    }
}

#[test]
fn all_refuse_or_wait() {
    for (reply, ours_says, others_say) in [
        ("", "Incomplete at 0", "incomplete"),
        ("25", "Incomplete at 2", "incomplete"),
        ("250-one\r\n", "Incomplete at 9", "incomplete"),
        ("250-one\r\n25", "Incomplete at 11", "incomplete"),
        ("no code\r\n", "Digit at 0", "refused"),
        ("\r\n", "Digit at 0", "refused"),
        ("25 ok\r\n", "Digit at 2", "refused"),
        ("2500 ok\r\n", "Separator at 3", "refused"),
        ("250:ok\r\n", "Separator at 3", "refused"),
        ("250\rx\r\n", "Separator at 3", "refused"),
        ("250-one\r\n\r\n250 two\r\n", "Digit at 9", "refused"),
    ] {
        let bytes = reply.as_bytes();
        assert_eq!(show(&ours(bytes)), ours_says, "{reply:?}");
        assert_eq!(lettre(bytes), Err(others_say), "{reply:?}");
        assert_eq!(smtp_proto(bytes), Err(others_say), "{reply:?}");
    }
}

/// A reply of which the readers make different things.
struct Difference {
    reply: &'static [u8],
    ours: &'static str,
    lettre: &'static str,
    smtp_proto: &'static str,
}

const DIFFERENCES: &[Difference] = &[
    // RFC 3463 §2: up to 999. smtp-proto has a `u8` for it, and says 255 for all that is more.
    Difference {
        reply: b"550 5.7.509 Access denied\r\n",
        ours: r#"550 5.7.509 ["Access denied"]"#,
        lettre: r#"550 - ["5.7.509 Access denied"]"#,
        smtp_proto: r#"550 5.7.255 ["Access denied"]"#,
    },
    Difference {
        reply: b"450 4.7.650 busy\r\n",
        ours: r#"450 4.7.650 ["busy"]"#,
        lettre: r#"450 - ["4.7.650 busy"]"#,
        smtp_proto: r#"450 4.7.255 ["busy"]"#,
    },
    // RFC 3463 §2: class 2, 4 or 5, no leading zeros. smtp-proto checks neither.
    Difference {
        reply: b"550 9.9.9 no\r\n",
        ours: r#"550 - ["9.9.9 no"]"#,
        lettre: r#"550 - ["9.9.9 no"]"#,
        smtp_proto: r#"550 9.9.9 ["no"]"#,
    },
    Difference {
        reply: b"550 5.07.1 no\r\n",
        ours: r#"550 - ["5.07.1 no"]"#,
        lettre: r#"550 - ["5.07.1 no"]"#,
        smtp_proto: r#"550 5.7.1 ["no"]"#,
    },
    // Of lines with different codes smtp-proto keeps the last, and removes each from its line.
    Difference {
        reply: b"550-5.1.1 one\r\n550 5.7.1 two\r\n",
        ours: r#"550 5.1.1 ["one", "5.7.1 two"]"#,
        lettre: r#"550 - ["5.1.1 one", "5.7.1 two"]"#,
        smtp_proto: r#"550 5.7.1 ["one", "two"]"#,
    },
    Difference {
        reply: b"250-mx.example.org\r\n250 2.0.0 HELP\r\n",
        ours: r#"250 - ["mx.example.org", "2.0.0 HELP"]"#,
        lettre: r#"250 - ["mx.example.org", "2.0.0 HELP"]"#,
        smtp_proto: r#"250 2.0.0 ["mx.example.org", "HELP"]"#,
    },
    // Codes where servers put them instead: only this crate looks there.
    Difference {
        reply: b"550 #5.1.0 Address rejected\r\n",
        ours: r##"550 5.1.0 ["#5.1.0 Address rejected"]"##,
        lettre: r##"550 - ["#5.1.0 Address rejected"]"##,
        smtp_proto: r##"550 - ["#5.1.0 Address rejected"]"##,
    },
    Difference {
        reply: b"550 no mailbox (#5.1.1)\r\n",
        ours: r#"550 5.1.1 ["no mailbox (#5.1.1)"]"#,
        lettre: r#"550 - ["no mailbox (#5.1.1)"]"#,
        smtp_proto: r#"550 - ["no mailbox (#5.1.1)"]"#,
    },
    Difference {
        reply: b"550 5.7.1: no\r\n",
        ours: r#"550 5.7.1 ["5.7.1: no"]"#,
        lettre: r#"550 - ["5.7.1: no"]"#,
        smtp_proto: r#"550 - ["5.7.1: no"]"#,
    },
    // RFC 5321 §4.2.1: all lines have the same code. smtp-proto believes the first.
    Difference {
        reply: b"250-one\r\n550 two\r\n",
        ours: "CodeDiffers at 9",
        lettre: "refused",
        smtp_proto: r#"250 - ["one", "two"]"#,
    },
    // RFC 5321 §4.2: a code needs no text. lettre wants the space, and then smtp-proto takes the
    // CR for text.
    Difference {
        reply: b"334\r\n",
        ours: r#"334 - [""]"#,
        lettre: "refused",
        smtp_proto: r#"334 - [""]"#,
    },
    Difference {
        reply: b"334 \r\n",
        ours: r#"334 - [""]"#,
        lettre: r#"334 - [""]"#,
        smtp_proto: r#"334 - ["\r"]"#,
    },
    Difference {
        reply: b"250-one\r\n250-\r\n250\r\n",
        ours: r#"250 - ["one", "", ""]"#,
        lettre: "refused",
        smtp_proto: r#"250 - ["one", "\r", ""]"#,
    },
    // RFC 5321 §4.2: codes that nobody knows go by their first digit. lettre has no second
    // digit above 5, and no 1yz.
    Difference {
        reply: b"571 5.7.1 no\r\n",
        ours: r#"571 5.7.1 ["no"]"#,
        lettre: "refused",
        smtp_proto: r#"571 5.7.1 ["no"]"#,
    },
    Difference {
        reply: b"499 no\r\n",
        ours: r#"499 - ["no"]"#,
        lettre: "refused",
        smtp_proto: r#"499 - ["no"]"#,
    },
    Difference {
        reply: b"150 wait\r\n",
        ours: r#"150 - ["wait"]"#,
        lettre: "refused",
        smtp_proto: r#"150 - ["wait"]"#,
    },
    // The first digit is 1 to 5. smtp-proto takes any.
    Difference {
        reply: b"650 no\r\n",
        ours: "Class at 0",
        lettre: "refused",
        smtp_proto: r#"650 - ["no"]"#,
    },
    Difference {
        reply: b"099 no\r\n",
        ours: "Class at 0",
        lettre: "refused",
        smtp_proto: r#"99 - ["no"]"#,
    },
    // Bare LF: to lettre the reply is never complete, and a client waits for more.
    Difference {
        reply: b"421 Connection timed out\n",
        ours: r#"421 - ["Connection timed out"]"#,
        lettre: "incomplete",
        smtp_proto: r#"421 - ["Connection timed out"]"#,
    },
    Difference {
        reply: b"250-one\n250 two\n",
        ours: r#"250 - ["one", "two"]"#,
        lettre: "incomplete",
        smtp_proto: r#"250 - ["one", "two"]"#,
    },
    // Text that is not UTF-8: lettre reads strings.
    Difference {
        reply: b"552 Bo\xEEte pleine\r\n",
        ours: "552 - [\"Bo\u{FFFD}te pleine\"]",
        lettre: "not a string",
        smtp_proto: "552 - [\"Bo\u{FFFD}te pleine\"]",
    },
    // A CR in the text: smtp-proto leaves it out.
    Difference {
        reply: b"550 a\rb\r\n",
        ours: r#"550 - ["a\rb"]"#,
        lettre: r#"550 - ["a\rb"]"#,
        smtp_proto: r#"550 - ["ab"]"#,
    },
    // Without the last line end: `Reply::parse` takes a whole reply, the others a stream.
    Difference {
        reply: b"250 ok",
        ours: r#"250 - ["ok"]"#,
        lettre: "incomplete",
        smtp_proto: "incomplete",
    },
    Difference {
        reply: b"250 ok\r\n250 ok\r\n",
        ours: "TrailingData at 8",
        lettre: r#"250 - ["ok"]"#,
        smtp_proto: r#"250 - ["ok"]"#,
    },
];

#[test]
fn where_they_differ() {
    for Difference { reply, ours: by_us, lettre: by_lettre, smtp_proto: by_smtp_proto } in
        DIFFERENCES
    {
        let shown = reply.escape_ascii();
        assert_eq!(show(&ours(reply)), *by_us, "{shown}");
        assert_eq!(show(&lettre(reply)), *by_lettre, "{shown}, by lettre");
        assert_eq!(show(&smtp_proto(reply)), *by_smtp_proto, "{shown}, by smtp-proto");
    }
}

/// smtp-proto keeps 4,096 bytes of text; servers send 20,000 in a line.
#[test]
fn long_replies() {
    for (length, is_too_long) in [(4_096, false), (4_097, true), (20_000, true)] {
        let reply = format!("250 {}\r\n", "x".repeat(length));
        let bytes = reply.as_bytes();
        assert_eq!(lettre(bytes), Ok(ours(bytes).unwrap()));
        match smtp_proto(bytes) {
            Err(error) => assert_eq!((error, is_too_long), ("too long", true)),
            reading => assert_eq!((reading, is_too_long), (Ok(ours(bytes).unwrap()), false)),
        }
    }
}

/// Why lettre may read a reply in another way.
fn reason_of_lettre(bytes: &[u8]) -> &'static str {
    let mut lines = bytes.split_inclusive(|&byte| byte == b'\n');
    if std::str::from_utf8(bytes).is_err() {
        "the text is not UTF-8"
    } else if matches!(bytes, [b'1', ..] | [_, b'6'..=b'9', ..]) {
        "a code that its enums do not have"
    } else if lines.clone().any(|line| !line.ends_with(b"\r\n")) {
        "a bare LF"
    } else if lines.any(|line| line.len() == 5) {
        "a code without a space"
    } else {
        "unexplained"
    }
}

/// Why smtp-proto may read a reply in another way.
fn reason_of_smtp_proto(bytes: &[u8]) -> &'static str {
    let enhanced = Reply::parse_bytes(bytes).ok().and_then(Reply::enhanced);
    let leading = bytes.get(4..).and_then(|text| EnhancedStatusCode::parse_bytes(text).ok());
    if ours(bytes).is_err_and(|error| error.starts_with("CodeDiffers")) {
        "lines with different codes, of which it takes the first"
    } else if bytes.len() > 4_096 {
        "more than 4,096 bytes"
    } else if enhanced != leading {
        "an enhanced status code elsewhere than at the start"
    } else if enhanced.is_some_and(|code| code.numbers().2 > 255) {
        "a detail above 255"
    } else if bytes.windows(2).any(|pair| pair[0] == b'\r' && pair[1] != b'\n') {
        "a CR in the text, which it leaves out"
    } else {
        "unexplained"
    }
}

/// The replies that real servers gave, where `SMTP_REPLY_CORPUS` names the directory with the
/// recordings: how many each of the others reads in another way, and why.
#[test]
fn real_replies() {
    let Some(corpus) = std::env::var_os("SMTP_REPLY_CORPUS") else {
        println!("skipped: SMTP_REPLY_CORPUS does not name a directory with live.jsonl");
        return;
    };
    let path = Path::new(&corpus).join("live.jsonl");
    let rows = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (mut by_lettre, mut by_smtp_proto) = (BTreeMap::new(), BTreeMap::new());
    for row in rows.lines() {
        let row: serde_json::Value = serde_json::from_str(row).unwrap();
        // Each byte is shown as the character of the same number.
        let bytes: Vec<u8> =
            row["reply"].as_str().unwrap().chars().map(|c| u8::try_from(c).unwrap()).collect();
        if lettre(&bytes).ok() != ours_with_all_text(&bytes).ok() {
            *by_lettre.entry(reason_of_lettre(&bytes)).or_insert(0) += 1;
        }
        if smtp_proto(&bytes).ok() != ours(&bytes).ok() {
            *by_smtp_proto.entry(reason_of_smtp_proto(&bytes)).or_insert(0) += 1;
        }
    }
    println!("of {} replies lettre reads otherwise: {by_lettre:?}", rows.lines().count());
    println!("of {} replies smtp-proto reads otherwise: {by_smtp_proto:?}", rows.lines().count());
    assert!(by_lettre.into_iter().eq([
        ("a bare LF", 1),
        ("a code that its enums do not have", 8),
        ("a code without a space", 1),
        ("the text is not UTF-8", 2),
    ]));
    assert!(by_smtp_proto.into_iter().eq([
        ("a CR in the text, which it leaves out", 2),
        ("an enhanced status code elsewhere than at the start", 3),
        ("lines with different codes, of which it takes the first", 1),
        ("more than 4,096 bytes", 1),
    ]));
}
