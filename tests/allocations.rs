//! Nothing allocates: not reading, not explaining, not refusing, not writing.

use std::fmt::{self, Write};

use smtp_reply::{
    Command, EnhancedStatusCode, Replies, Reply, ReplyCode, ReplyDecoder, RetryAdvice,
};

/// Takes text, and keeps nothing but its length.
struct Sink(usize);

impl Write for Sink {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

#[test]
fn the_core_allocates_nothing() {
    let mut sink = Sink(0);
    let counted = allocation_counter::measure(|| {
        for number in 100..=599 {
            let code = ReplyCode::from_u16(number).unwrap();
            let _ = write!(sink, "{code} {code:?} {:>12} {}", code.classify(), code.category());
            if let Some(description) = code.description() {
                let _ = write!(sink, "{description:?}");
            }
            for &command in Command::ALL {
                let advice = code.retry_advice_after(command);
                let _ = write!(sink, "{advice:>30} {:?}", command.expects(code));
                sink.0 += advice.schedule().count();
            }
        }
        for code in EnhancedStatusCode::registered() {
            let _ = write!(sink, "{code:>9} {:?} {}", code.associated_codes(), code.retry_advice());
        }
        for text in ["", "55", "5500", "650 x", "5.7.1", "5.7.1 x", "5.7.1000", "later", "250 ok"] {
            let _ = write!(
                sink,
                "{:?} {:?} {:?} {:?}",
                ReplyCode::parse(text),
                EnhancedStatusCode::parse(text),
                text.parse::<RetryAdvice>(),
                text.parse::<Command>(),
            );
        }
    });
    assert_eq!(counted.count_total, 0, "{counted:?}");
    assert!(sink.0 > 100_000);
}

#[test]
fn whole_replies_allocate_nothing() {
    let replies = b"220 mx ready\r\n250-mx\r\n250 SIZE\r\n450 later (#4.7.1)\n\
        550-[mx] 5.1.1 no\r\n550 5.1.1 such \xFF user\r\n334\r\n250-a\r\n550 b\r\n";
    let mut sink = Sink(0);
    let mut read = 0;
    let counted = allocation_counter::measure(|| {
        for reply in Replies::new(replies) {
            match reply {
                Ok(reply) => {
                    read += 1;
                    let _ = write!(sink, "{reply} {reply:?} {} {:#}", reply.text(), reply.text());
                    let _ = write!(sink, "{:?} {}", reply.enhanced(), reply.is_multiline());
                    for line in reply.lines() {
                        let _ = write!(sink, "{line} {line:?} {:?}", line.to_str());
                    }
                    for violation in reply.violations_after(Command::Rcpt) {
                        let _ = write!(sink, "{violation} {}", violation.reference());
                    }
                    let _ = write!(sink, "{}", reply.retry_advice_after(Command::Rcpt));
                }
                Err(error) => {
                    let _ = write!(sink, "{error}");
                }
            }
        }
        let mut decoder = ReplyDecoder::new();
        for end in 0..replies.len() {
            sink.0 += usize::from(decoder.decode(&replies[..end]).is_ok());
        }
        sink.0 += usize::from(Reply::parse_bytes(replies).is_ok());
    });
    assert_eq!(counted.count_total, 0, "{counted:?}");
    assert_eq!(read, 5);
}

/// Once the automaton is built.
#[cfg(feature = "diagnosis")]
#[test]
fn a_diagnosis_allocates_nothing() {
    let texts = [
        "550 5.7.1 Service unavailable; client [192.0.2.7] blocked using zen.spamhaus.org",
        "450 4.2.0 Greylisted, please try again in 5 minutes",
        "host mx.example.org said: 550-5.1.1 no such user 550 5.1.1 here",
        "your mailbox is full, and so is mine",
        "",
    ];
    let _ = smtp_reply::diagnose("550 no");
    let mut sink = Sink(0);
    let counted = allocation_counter::measure(|| {
        for text in texts {
            let diagnosis = smtp_reply::diagnose(text);
            let _ = write!(
                sink,
                "{} {:?} {} {} {:?} {:?} {:?} {} {}",
                diagnosis.reason(),
                diagnosis.persistence(),
                diagnosis.action(),
                diagnosis.retry_advice(),
                diagnosis.retry_after(),
                diagnosis.quoted_ip(),
                diagnosis.evidence(),
                diagnosis.confidence(),
                diagnosis.advice(),
            );
        }
    });
    assert_eq!(counted.count_total, 0, "{counted:?}");
}
