//! What holds for every text that is diagnosed.

use core::time::Duration;

use smtp_reply::{Action, Confidence, Diagnosis, Evidence, Party, Persistence, Reply, diagnose};

/// What is said to stand in the text stands there, and nobody is given up lightly. The same for
/// the reply, if the text begins with one.
pub(crate) fn is_sound(text: &str) {
    check(text.as_bytes(), &diagnose(text));
    if let Ok(Some((reply, length))) = Reply::decode(text.as_bytes()) {
        check(&text.as_bytes()[..length], &reply.diagnose());
    }
}

fn check(text: &[u8], diagnosis: &Diagnosis<'_>) {
    for evidence in [diagnosis.evidence(), diagnosis.contradiction()] {
        match evidence {
            Some(
                Evidence::Phrase { text: words, span }
                | Evidence::ProviderCode { text: words, span },
            ) => {
                assert!(!words.is_empty());
                assert_eq!(&text[span], words);
            }
            Some(Evidence::EnhancedCode { code }) => assert_eq!(diagnosis.enhanced(), Some(code)),
            Some(Evidence::ReplyCode { code }) => assert_eq!(diagnosis.code(), Some(code)),
            _ => {}
        }
    }
    if let Some((ip, span)) = diagnosis.quoted_ip() {
        let quoted = core::str::from_utf8(&text[span]).unwrap();
        assert_eq!(quoted.parse(), Ok(ip));
    }
    if let Some(wait) = diagnosis.retry_after() {
        assert!(wait > Duration::ZERO && wait <= Duration::from_secs(30 * 24 * 60 * 60));
        assert_ne!(diagnosis.persistence(), Some(Persistence::Permanent));
    }
    if diagnosis.action() == Action::RemoveRecipient {
        assert_ne!(diagnosis.persistence(), Some(Persistence::Temporary));
        assert_ne!(diagnosis.confidence(), Confidence::Low);
        assert_eq!(diagnosis.party(), Party::Recipient);
    }
    assert!(!diagnosis.summary().is_empty() && !diagnosis.advice().is_empty());
}
