//! What holds for every text that an enhanced status code may begin.

use smtp_reply::{EnhancedStatusCode, ParseErrorKind, Reply};

/// What is read is written the same, an error says where, and a reply with this text agrees.
pub(crate) fn reads_back(text: &[u8]) {
    let parsed = EnhancedStatusCode::parse_bytes(text);
    match parsed {
        Ok(code) => {
            let written = code.to_string();
            let rest = text.strip_prefix(written.as_bytes()).unwrap();
            assert!(matches!(rest, [] | [b' ' | b'\r' | b'\n', ..]));
            assert_eq!(EnhancedStatusCode::parse(&written), Ok(code));
            let (class, subject, detail) = code.numbers();
            assert_eq!(EnhancedStatusCode::new(class, subject, detail), Ok(code));
            assert_eq!(written, format!("{class}.{subject}.{detail}"));
        }
        Err(error) => {
            let ended = error.offset() == text.len();
            assert_eq!(error.kind() == ParseErrorKind::Incomplete, ended, "{error}");
            assert!(error.offset() <= text.len());
            // What stands before the fault is not at fault.
            let before = EnhancedStatusCode::parse_bytes(&text[..error.offset()]);
            assert!(before.map_or_else(|e| e.kind() == ParseErrorKind::Incomplete, |_| true));
        }
    }
    for code in ["250 ", "354 ", "450 ", "550 ", "550-"] {
        let mut bytes = code.as_bytes().to_vec();
        bytes.extend_from_slice(text);
        if code.ends_with('-') {
            bytes.extend_from_slice(b"\r\n550 the end\r\n");
        }
        let Ok(reply) = Reply::parse_bytes(&bytes) else { continue };
        match (reply.enhanced(), parsed) {
            (found, Ok(code)) => assert_eq!(found, Some(code)),
            (Some(_), Err(_)) => assert!(reply.code().is_error()),
            (None, Err(_)) => {}
        }
    }
}
