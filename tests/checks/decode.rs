//! What holds for every stream.

use smtp_reply::{ParseErrorKind, Reply, ReplyDecoder};

use crate::reply::holds_together;
use crate::stream::{by_the_rules, in_pieces};

/// The stream is read by the rules however it arrives, and its replies fit together. The cuts
/// may stand in any order, and beyond the end.
pub(crate) fn reads_the_same(stream: &[u8], cuts: &[usize], max_line: usize, max_reply: usize) {
    let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut % (stream.len() + 1)).collect();
    cuts.sort_unstable();
    let decoder = ReplyDecoder::new().with_max_line(max_line).with_max_reply(max_reply);
    let expected = by_the_rules(stream, max_line, max_reply);
    assert_eq!(in_pieces(decoder, stream, &cuts), expected);
    for reply in expected.replies {
        holds_together(Reply::parse_bytes(&stream[reply]).unwrap());
    }

    // The same bytes, taken for one reply.
    let first = Reply::decode(stream).map(|found| found.map(|(_, length)| length));
    match Reply::parse_bytes(stream) {
        Ok(reply) => {
            holds_together(reply);
            assert!(matches!(first, Ok(None)) || first == Ok(Some(stream.len())));
        }
        Err(error) => match error.kind() {
            ParseErrorKind::Incomplete => assert_eq!(first, Ok(None)),
            ParseErrorKind::TrailingData => assert_eq!(first, Ok(Some(error.offset()))),
            _ => assert_eq!(first, Err(error)),
        },
    }
}
