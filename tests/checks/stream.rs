//! A stream of replies, read in pieces, and the rules that it has to be read by.

use std::ops::Range;

use smtp_reply::{ParseErrorKind, Reply, ReplyDecoder};

/// What is read from a stream.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// Where in the stream each reply stands.
    pub(crate) replies: Vec<Range<usize>>,
    /// How many bytes are good lines of a reply that does not come to its end.
    pub(crate) accepted: usize,
    /// How many bytes are left over, or what is wrong with which byte of the stream.
    pub(crate) end: Result<usize, (ParseErrorKind, usize)>,
}

/// What the rules make of a stream, byte by byte and slowly: how it arrives is not known here.
pub(crate) fn by_the_rules(stream: &[u8], max_line: usize, max_reply: usize) -> Outcome {
    use ParseErrorKind::{Class, CodeDiffers, Digit, Separator, TooLong};

    let (mut replies, mut start, mut line) = (Vec::new(), 0, 0);
    for (at, &byte) in stream.iter().enumerate() {
        let column = at - line;
        let fault = match (column, byte) {
            _ if column >= max_line || at - start >= max_reply => Some((TooLong, at)),
            (0, b'1'..=b'5') | (1 | 2, b'0'..=b'9') if stream[start + column] == byte => None,
            (0, b'1'..=b'5') | (1 | 2, b'0'..=b'9') => Some((CodeDiffers, at)),
            (0, b'0'..=b'9') => Some((Class, at)),
            (0..=2, _) => Some((Digit, at)),
            (3, b' ' | b'-' | b'\r' | b'\n') => None,
            (3, _) => Some((Separator, at)),
            // A CR in place of the separator has to begin a line end.
            (4, _) if stream[at - 1] == b'\r' && byte != b'\n' => Some((Separator, at - 1)),
            _ => None,
        };
        if let Some(fault) = fault {
            return Outcome { replies, accepted: line - start, end: Err(fault) };
        }
        if byte == b'\n' {
            let is_last = stream[line + 3] != b'-';
            line = at + 1;
            if is_last {
                replies.push(start..line);
                start = line;
            }
        }
    }
    Outcome { replies, accepted: line - start, end: Ok(stream.len() - start) }
}

/// What `decoder` reads from a stream that arrives in pieces, cut at these ascending offsets.
/// On the way, everything that the decoder says has to fit together.
pub(crate) fn in_pieces(mut decoder: ReplyDecoder, stream: &[u8], cuts: &[usize]) -> Outcome {
    let mut framing = decoder.clone();
    let (mut replies, mut start) = (Vec::new(), 0);
    for &arrived in cuts.iter().chain([&stream.len()]) {
        loop {
            let buffer = &stream[start..arrived];
            let found = decoder.decode(buffer);
            let length = found.map(|reply| reply.map(|(_, length)| length));
            assert_eq!(framing.frame(buffer), length);
            assert_eq!(framing.accepted(), decoder.accepted());
            match found {
                Ok(Some((reply, length))) => {
                    assert_eq!(reply.as_bytes(), &buffer[..length]);
                    assert_eq!(Reply::parse_bytes(&buffer[..length]), Ok(reply));
                    assert_eq!(decoder.accepted(), 0);
                    replies.push(start..start + length);
                    start += length;
                }
                Ok(None) => break,
                Err(error) => {
                    let fault = buffer[error.offset()].escape_ascii();
                    let place = format!("found '{fault}' at byte {}", error.offset());
                    assert!(error.to_string().ends_with(&place), "{error}");
                    for other in [buffer, b"", b"2", b"250 ok\r\n"] {
                        assert_eq!(decoder.decode(other), Err(error));
                        assert_eq!(framing.frame(other), Err(error));
                    }
                    let end = Err((error.kind(), start + error.offset()));
                    assert_eq!(decoder.replies(), replies.len());
                    return Outcome { replies, accepted: decoder.accepted(), end };
                }
            }
            assert_eq!((decoder.replies(), framing.replies()), (replies.len(), replies.len()));
        }
    }
    let end = Ok(stream.len() - start);
    Outcome { replies, accepted: decoder.accepted(), end }
}
