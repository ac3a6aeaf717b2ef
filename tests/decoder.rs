//! `ReplyDecoder`, `Reply::decode` and `Replies`: however the bytes arrive, the same is read.

#[path = "checks/cuts.rs"]
mod cuts;
#[path = "checks/stream.rs"]
mod stream;

use smtp_reply::{ParseErrorKind, Replies, Reply, ReplyDecoder};

use cuts::every_way_to_cut;
use stream::{Outcome, by_the_rules, in_pieces};

/// The code of each reply of a stream, and how many bytes are left over or what is wrong where.
type Expected = (&'static [u16], Result<usize, (ParseErrorKind, usize)>);

fn streams() -> Vec<(Vec<u8>, Expected)> {
    use ParseErrorKind::{Class, CodeDiffers, Digit, Separator};

    let long = [b"550 ", "wirklich nicht ".repeat(1333).as_bytes(), b"!\r\n"].concat();
    assert_eq!(long.len(), 20_002);
    let long_first = [b"550-", &long[4..], b"550 5.7.1 no\r\n354 go\r\n"].concat();
    let long_bad = [b"550-", &long[4..], b"551 elsewhere\r\n"].concat();

    let streams: [(&[u8], Expected); 42] = [
        // RFC 5321 §4.2: one line, several lines.
        (b"", (&[], Ok(0))),
        (b"220 mx.example.org ESMTP\r\n", (&[220], Ok(0))),
        (b"250-mx.example.org\r\n250-SIZE 1000\r\n250 HELP\r\n", (&[250], Ok(0))),
        (b"250-\r\n250-\r\n250 \r\n", (&[250], Ok(0))),
        // RFC 5321 §4.2.1: the code again is no separator, and a hyphen may begin the text.
        (b"250-250 one\r\n250--two\r\n250 -three\r\n", (&[250], Ok(0))),
        // RFC 2920 §3.1: pipelined, with several lines in the middle.
        (
            b"250 2.1.0 ok\r\n250-2.1.5 ok\r\n250 2.1.5 really\r\n354 go ahead\r\n221 bye\r\n",
            (&[250, 250, 354, 221], Ok(0)),
        ),
        // Bare LF, alone and mixed.
        (b"421 Connection timed out\n", (&[421], Ok(0))),
        (b"250-one\n250-two\r\n250 three\n250 four\r\n", (&[250, 250], Ok(0))),
        // RFC 5321 §4.2: a code without text, with and without the space.
        (b"250\r\n", (&[250], Ok(0))),
        (b"250\n", (&[250], Ok(0))),
        (b"334 \r\n334\r\n334\n334 \n235 ok\r\n", (&[334, 334, 334, 334, 235], Ok(0))),
        (b"250-one\r\n250\r\n250\n", (&[250, 250], Ok(0))),
        // A CR in the text, and before the CR LF.
        (b"250 one\rtwo\r\r\n250-\rthree\r\n250 \r\r\n", (&[250, 250], Ok(0))),
        // Text that is not ASCII, not UTF-8, and not even text.
        (b"552 Bo\xEEte pleine\r\n550 \xD3\xC3\xBB\xA7\xB2\xBB\xB4\xE6\xD4\xDA\r\n", {
            (&[552, 550], Ok(0))
        }),
        (b"550 abgelehnt: ung\xC3\xBCltig \xE2\x98\x83\r\n", (&[550], Ok(0))),
        (b"500 \"NOOP\0FOO\" \x1B[2J\0\0\r\n250 \0\r\n", (&[500, 250], Ok(0))),
        // Lines of 20,000 bytes.
        (&long, (&[550], Ok(0))),
        (&long_first, (&[550, 354], Ok(0))),
        (&long[..19_999], (&[], Ok(19_999))),
        // What ends in the middle of a reply.
        (b"250 ok\r\n2", (&[250], Ok(1))),
        (b"250 ok\r\n250", (&[250], Ok(3))),
        (b"250-one\r\n250-two\r\n", (&[], Ok(18))),
        (b"250-one\r\n25", (&[], Ok(11))),
        (b"250-one\r\n250\r", (&[], Ok(13))),
        (b"250-one\r\n250 two\r", (&[], Ok(17))),
        // What turns bad: no code where a line begins …
        (b"250-one\r\n\r\n250 two\r\n", (&[], Err((Digit, 9)))),
        (b"250-one\n\n250 two\n", (&[], Err((Digit, 8)))),
        (b"250 ok\r\n\r\n", (&[250], Err((Digit, 8)))),
        (b"\r", (&[], Err((Digit, 0)))),
        (b"354 go\r\n\n", (&[354], Err((Digit, 8)))),
        (b"220-one\r\nHTTP/1.1 400 Bad Request\r\n", (&[], Err((Digit, 9)))),
        (b"250 ok\r\n25O ok\r\n", (&[250], Err((Digit, 10)))),
        (b"250-one\r\n2\r\n", (&[], Err((Digit, 10)))),
        // … a first digit that begins no code …
        (b"250 ok\r\n050 ok\r\n", (&[250], Err((Class, 8)))),
        (b"250-one\r\n650 two\r\n", (&[], Err((Class, 9)))),
        (b"999 no\r\n", (&[], Err((Class, 0)))),
        // … another code than before, which the first byte may not tell …
        (b"220-one\r\n250 two\r\n", (&[], Err((CodeDiffers, 10)))),
        (b"221 bye\r\n250-one\r\n251-two\r\n250 three\r\n", (&[221], Err((CodeDiffers, 20)))),
        (&long_bad, (&[], Err((CodeDiffers, 20_004)))),
        // … and no end of the code.
        (b"250 ok\r\n2500 ok\r\n", (&[250], Err((Separator, 11)))),
        (b"250\rx\r\n", (&[], Err((Separator, 3)))),
        (b"250-one\r\n250\r\r\n", (&[], Err((Separator, 12)))),
    ];
    streams.iter().map(|&(stream, expected)| (stream.to_vec(), expected)).collect()
}

fn short(stream: &[u8]) -> String {
    stream[..stream.len().min(60)].escape_ascii().to_string()
}

#[test]
fn whole_streams() {
    for (stream, (codes, end)) in streams() {
        let outcome = in_pieces(ReplyDecoder::new(), &stream, &[]);
        let found: Vec<u16> = outcome
            .replies
            .iter()
            .map(|reply| Reply::parse_bytes(&stream[reply.clone()]).unwrap().code().as_u16())
            .collect();
        assert_eq!((found.as_slice(), outcome.end), (codes, end), "{}", short(&stream));
        assert_eq!(outcome, by_the_rules(&stream, usize::MAX, 65_536), "{}", short(&stream));
    }
}

/// `Replies` and `Reply::decode` have no limits, and read the same.
#[test]
fn without_a_decoder() {
    for (stream, (_, end)) in streams() {
        let outcome = by_the_rules(&stream, usize::MAX, usize::MAX);
        let mut replies = Replies::new(&stream);
        let mut start = 0;
        for range in &outcome.replies {
            let (reply, length) = Reply::decode(&stream[start..]).unwrap().unwrap();
            assert_eq!(start..start + length, *range);
            assert_eq!(replies.next(), Some(Ok(reply)));
            start += length;
            assert_eq!(replies.remainder(), &stream[start..]);
        }
        match (Reply::decode(&stream[start..]), end) {
            (Ok(None), Ok(left)) => {
                assert_eq!(replies.next(), None);
                assert_eq!(left, stream.len() - start);
            }
            (Err(error), Err((kind, offset))) => {
                assert_eq!((error.kind(), start + error.offset()), (kind, offset));
                let error = replies.next().unwrap().unwrap_err();
                assert_eq!((error.kind(), error.offset()), (kind, offset));
            }
            (decoded, _) => panic!("{decoded:?} for {}", short(&stream)),
        }
        assert_eq!(replies.next(), None);
        assert_eq!(replies.remainder(), &stream[start..]);
    }
}

#[test]
fn streams_cut_in_every_way() {
    for (stream, _) in streams() {
        let expected = by_the_rules(&stream, usize::MAX, 65_536);
        for cuts in every_way_to_cut(stream.len()) {
            let outcome = in_pieces(ReplyDecoder::new(), &stream, &cuts);
            assert_eq!(outcome, expected, "{} cut at {cuts:?}", short(&stream));
        }
    }
}

/// Each beginning of a stream is a stream too: what has been accepted of it, and whether it can
/// be told already that it is bad.
#[test]
fn streams_that_end_anywhere() {
    for (stream, _) in streams() {
        for end in 0..=stream.len() {
            let expected = by_the_rules(&stream[..end], usize::MAX, 65_536);
            let outcome = in_pieces(ReplyDecoder::new(), &stream[..end], &[end / 2]);
            assert_eq!(outcome, expected, "{}", short(&stream[..end]));
        }
    }
}

/// Which bytes are too many does not depend on the pieces either.
#[test]
fn limits_and_cuts() {
    for (stream, _) in streams() {
        let lines = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 24, 32, 512];
        let replies = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 18, 21, 28, 40, 64, 4096];
        for max_line in lines {
            for max_reply in replies {
                let expected = by_the_rules(&stream, max_line, max_reply);
                let decoder = ReplyDecoder::new().with_max_line(max_line).with_max_reply(max_reply);
                // Long streams go past all of these limits: they are cut at their start only.
                for cuts in every_way_to_cut(stream.len().min(100)) {
                    let outcome = in_pieces(decoder.clone(), &stream, &cuts);
                    assert_eq!(
                        outcome,
                        expected,
                        "{} cut at {cuts:?}, limits {max_line} and {max_reply}",
                        short(&stream),
                    );
                }
            }
        }
    }
}

/// A limit is the number of bytes that are allowed: a reply that takes all of them is read.
#[test]
fn limits_are_exact() {
    let reply = b"250-one\r\n250 two\r\n";
    assert!(matches!(ReplyDecoder::new().with_max_reply(18).frame(reply), Ok(Some(18))));
    assert!(matches!(ReplyDecoder::new().with_max_line(9).frame(reply), Ok(Some(18))));
    let too_long = |mut decoder: ReplyDecoder| {
        let error = decoder.frame(reply).unwrap_err();
        assert_eq!(error.kind(), ParseErrorKind::TooLong);
        error.offset()
    };
    assert_eq!(too_long(ReplyDecoder::new().with_max_reply(17)), 17);
    assert_eq!(too_long(ReplyDecoder::new().with_max_line(8)), 8);

    // Unless told otherwise: 64 KiB, in many lines, in few, in one.
    let long = format!("220-{}\n", "x".repeat(20_000));
    for before in ["220-x\r\n".repeat(9_000), long.repeat(3), String::new()] {
        let rest = 65_536 - before.len();
        let mut stream = format!("{before}220 {}\n", ".".repeat(rest - 5));
        assert_eq!(ReplyDecoder::new().frame(stream.as_bytes()), Ok(Some(65_536)));

        stream.insert(65_535, '.');
        let stream = stream.as_bytes();
        for mut decoder in [ReplyDecoder::new(), ReplyDecoder::default()] {
            assert_eq!(decoder.frame(&stream[..65_536]), Ok(None));
            let error = decoder.frame(stream).unwrap_err();
            assert_eq!((error.kind(), error.offset()), (ParseErrorKind::TooLong, 65_536));
        }
        // There is none where nothing else limits the buffer.
        assert_eq!(Reply::decode(stream).unwrap().unwrap().1, 65_537);
    }
}

/// A server that never comes to an end: <https://github.com/lettre/lettre/issues/1143>.
#[test]
fn endless_replies_are_stopped() {
    for (endless, accepted) in [
        ("220-x\r\n".repeat(10_000), 65_534),
        (format!("220 {}", "x".repeat(70_000)), 0),
        (format!("220-x\r\n220-{}", "\0".repeat(70_000)), 7),
    ] {
        for piece in [1, 7, 1000, 1460, 70_000] {
            let mut decoder = ReplyDecoder::new();
            let (arrived, error) = (0..=endless.len())
                .step_by(piece)
                .find_map(|arrived| {
                    let error = decoder.decode(&endless.as_bytes()[..arrived]).err()?;
                    Some((arrived, error))
                })
                .unwrap();
            assert_eq!((error.kind(), error.offset()), (ParseErrorKind::TooLong, 65_536));
            assert!(arrived <= 65_536 + piece, "no more is asked for");
            assert_eq!(decoder.accepted(), accepted);
            assert_eq!(decoder.replies(), 0);
        }
    }
}

/// What has been looked at is not looked at again, apart from the code of the reply and the
/// first five bytes of the line that is arriving. So the cost is linear, and without a clock it
/// shows like this: whatever else is overwritten, with line ends too, makes no difference.
#[test]
fn nothing_is_scanned_twice() {
    for (stream, _) in streams() {
        let expected = by_the_rules(&stream, usize::MAX, 65_536);
        for garbage in [b'\n', b'\r', b'-', b'x'] {
            for piece in [1, 2, 3, 7, 100] {
                // Overwriting in full is quadratic here, if not in the decoder.
                if stream.len() / piece > 1_000 {
                    continue;
                }
                assert_eq!(overwriting(garbage, &stream, piece), expected, "{}", short(&stream));
            }
        }
    }
}

fn overwriting(garbage: u8, stream: &[u8], piece: usize) -> Outcome {
    let mut decoder = ReplyDecoder::new();
    let (mut replies, mut start) = (Vec::new(), 0);
    let mut buffer = Vec::new();
    let mut end = None;
    for arriving in stream.chunks(piece) {
        buffer.extend_from_slice(arriving);
        while end.is_none() {
            match decoder.frame(&buffer) {
                Ok(Some(length)) => {
                    buffer.drain(..length);
                    replies.push(start..start + length);
                    start += length;
                }
                Ok(None) => break,
                Err(error) => end = Some((error.kind(), start + error.offset())),
            }
        }
        let line = decoder.accepted();
        for (at, byte) in buffer.iter_mut().enumerate() {
            if at >= 3 && !(line..line + 5).contains(&at) {
                *byte = garbage;
            }
        }
    }
    let accepted = decoder.accepted();
    Outcome { replies, accepted, end: end.map_or(Ok(stream.len() - start), Err) }
}

/// A shorter buffer than before is another buffer.
#[test]
fn a_shorter_buffer_is_read_from_its_start() {
    let mut decoder = ReplyDecoder::new();
    for before in [
        &b"250-some text that goes on"[..],
        b"250-one\r\n250-two",
        b"250-one\r\n250 two\r",
        b"250-one\r\n250\r",
        b"250-one\r\n250",
        b"250-one\r\n25",
        b"250-one\r\n2",
    ] {
        for after in [&b"550 no\r\n"[..], b"421 nope\n", b"550", b"", b"what?"] {
            assert_eq!(decoder.frame(before), Ok(None));
            assert!(after.len() < before.len());
            assert_eq!(decoder.frame(after), ReplyDecoder::new().frame(after), "{before:?}");
            decoder.reset();
        }
    }
}

#[test]
fn after_an_error_only_a_reset_helps() {
    let mut decoder = ReplyDecoder::new().with_max_line(12);
    let buffer = b"250 ok\r\n250-one\r\n550 two\r\n";
    assert_eq!(decoder.frame(buffer), Ok(Some(8)));
    let error = decoder.frame(&buffer[8..]).unwrap_err();
    assert_eq!((error.kind(), error.offset()), (ParseErrorKind::CodeDiffers, 9));
    for other in [&buffer[8..], &buffer[8..20], b"", b"250 ok\r\n", b"999"] {
        assert_eq!(decoder.frame(other), Err(error));
        assert_eq!(decoder.decode(other), Err(error));
        assert_eq!((decoder.replies(), decoder.accepted()), (1, 9));
    }
    decoder.reset();
    assert_eq!((decoder.replies(), decoder.accepted()), (0, 0));
    assert_eq!(decoder.frame(b"250 ok\r\n"), Ok(Some(8)));
    assert_eq!(decoder.replies(), 1);
    // The limits outlive it.
    assert_eq!(decoder.frame(b"250 too long\r\n").unwrap_err().offset(), 12);
}

/// In the middle of a reply, too, a reset is a new start.
#[test]
fn a_reset_forgets_the_lines_before() {
    let mut decoder = ReplyDecoder::new();
    assert_eq!(decoder.frame(b"250-one\r\n250-two"), Ok(None));
    assert_eq!(decoder.accepted(), 9);
    decoder.reset();
    assert_eq!(decoder.accepted(), 0);
    assert_eq!(decoder.frame(b"550-one\r\n550-two\r\n550 three\r\n"), Ok(Some(29)));
}

/// RFC 2033 §4.2: an LMTP server answers the data once for each recipient.
#[test]
fn replies_are_counted() {
    let stream = b"250 2.0.0 ok\r\n550-5.2.2 full\r\n550 5.2.2 sorry\r\n450 4.2.0 later\r\n";
    let mut decoder = ReplyDecoder::new();
    let mut start = 0;
    for (count, code) in [(1, 250), (2, 550), (3, 450)] {
        let (reply, length) = decoder.decode(&stream[start..]).unwrap().unwrap();
        assert_eq!((decoder.replies(), reply.code().as_u16()), (count, code));
        start += length;
    }
    assert_eq!(decoder.decode(&stream[start..]), Ok(None));
    assert_eq!(decoder.replies(), 3);
}
