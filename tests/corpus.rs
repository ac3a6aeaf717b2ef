//! Replies that real servers gave, where `SMTP_REPLY_CORPUS` names the directory with the
//! recordings: `live.jsonl` with single replies, `sessions.jsonl` with whole streams.

#[path = "checks/cuts.rs"]
mod cuts;
#[path = "checks/reply.rs"]
mod reply;
#[path = "checks/stream.rs"]
mod stream;

use std::path::Path;

use serde_json::Value;
use smtp_reply::{ParseErrorKind, Replies, Reply, ReplyDecoder};

use cuts::every_way_to_cut;
use reply::holds_together;
use stream::{by_the_rules, in_pieces};

/// The rows of a file of the corpus. Without a corpus it says so, and there are none.
fn rows(file: &str) -> Option<Vec<Value>> {
    let Some(corpus) = std::env::var_os("SMTP_REPLY_CORPUS") else {
        println!("skipped: SMTP_REPLY_CORPUS does not name a directory with {file}");
        return None;
    };
    let path = Path::new(&corpus).join(file);
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Some(text.lines().map(|row| serde_json::from_str(row).unwrap()).collect())
}

/// The bytes of a string that shows each as the character of the same number.
fn bytes(latin1: &Value) -> Vec<u8> {
    latin1.as_str().unwrap().chars().map(|c| u8::try_from(c).unwrap()).collect()
}

/// What is recorded as a reply and is none, by line of the file.
const REFUSED: [(usize, &str, ParseErrorKind, usize); 3] = [
    // The text of the reply before had a line feed in it, and the server wrote it out as it was:
    // what came after it has no code, and stands before the next reply.
    (52, "aiosmtpd", ParseErrorKind::Digit, 0),
    // The same.
    (285, "go-smtp", ParseErrorKind::Digit, 0),
    // A greeting that was never finished: `220-` is followed by the answer to EHLO, `250-`.
    (544, "postfix", ParseErrorKind::CodeDiffers, 36),
];

#[test]
fn single_replies() {
    let Some(rows) = rows("live.jsonl") else { return };
    let mut refused = Vec::new();
    for (number, row) in (1..).zip(&rows) {
        let recorded = bytes(&row["reply"]);
        let reply = match Reply::parse_bytes(&recorded) {
            Ok(reply) => reply,
            Err(error) => {
                let server = row["server"].as_str().unwrap();
                refused.push((number, server, error.kind(), error.offset()));
                continue;
            }
        };
        assert_eq!(reply.code().to_string().as_bytes(), &recorded[..3]);
        let lines: Vec<_> = reply.lines().collect();
        let recorded_lines: Vec<_> = recorded.split_inclusive(|&byte| byte == b'\n').collect();
        assert_eq!(lines.len(), recorded_lines.len());
        for (line, recorded) in lines.iter().zip(recorded_lines) {
            // RFC 5321 §4.2: three digits, a space or hyphen, the text, the line end.
            let end = recorded.len() - if recorded.ends_with(b"\r\n") { 2 } else { 1 };
            assert_eq!(line.as_bytes(), recorded);
            assert_eq!(line.text(), recorded.get(4..end).unwrap_or_default());
        }
        holds_together(reply);
    }
    assert_eq!((rows.len(), refused.as_slice()), (840, REFUSED.as_slice()));
}

#[test]
fn sessions_cut_in_every_way() {
    let Some(rows) = rows("sessions.jsonl") else { return };
    for row in &rows {
        // A session consists of its replies, with nothing left over.
        assert_eq!(row["rest_b64"], "");
        let replies: Vec<Vec<u8>> = row["replies"].as_array().unwrap().iter().map(bytes).collect();
        let stream = replies.concat();
        let arrived: Vec<usize> = (row["chunks"].as_array().unwrap().iter())
            .scan(0, |end, size| {
                *end += usize::try_from(size.as_u64()?).ok()?;
                Some(*end)
            })
            .collect();
        assert_eq!(arrived.last(), Some(&stream.len()));

        let expected = by_the_rules(&stream, usize::MAX, 65_536);
        assert_eq!(expected.end, Ok(0));
        assert!(expected.replies.iter().map(|reply| &stream[reply.clone()]).eq(&replies));
        for cuts in std::iter::once(arrived).chain(every_way_to_cut(stream.len())) {
            assert_eq!(in_pieces(ReplyDecoder::new(), &stream, &cuts), expected);
        }
        let found: Result<Vec<Reply<'_>>, _> = Replies::new(&stream).collect();
        assert!(found.unwrap().iter().map(|reply| reply.as_bytes()).eq(&replies));
    }
    assert_eq!(rows.len(), 133);
}
