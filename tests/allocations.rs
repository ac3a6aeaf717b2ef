//! Nothing allocates: not reading, not explaining, not refusing, not writing.

use std::fmt::{self, Write};

use smtp_reply::{Command, EnhancedStatusCode, ReplyCode, RetryAdvice};

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
