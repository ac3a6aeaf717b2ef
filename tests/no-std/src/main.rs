//! Runs the core on nothing but the C start-up code; exits with 0 if it says what it should.
#![no_std]
#![no_main]

use core::ffi::{c_char, c_int};
use core::fmt::{self, Write};
use core::panic::PanicInfo;

use smtp_reply::{Command, EnhancedStatusCode, ReplyBuilder, ReplyCode, RetryAdvice};

#[link(name = "c")]
unsafe extern "C" {
    fn abort() -> !;
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    unsafe { abort() }
}

/// The precompiled `core` names it; nothing unwinds here.
#[unsafe(no_mangle)]
extern "C" fn rust_eh_personality() {}

/// Counts the bytes written.
struct Counter(usize);

impl Write for Counter {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

fn explain(reply: &str, counter: &mut Counter) -> Result<RetryAdvice, fmt::Error> {
    match (ReplyCode::parse(reply), EnhancedStatusCode::parse(reply.get(4..).unwrap_or(""))) {
        (Ok(code), enhanced) => {
            let advice = code.retry_advice_after(Command::Rcpt);
            write!(counter, "{code} {} {} {advice}", code.classify(), code.category())?;
            write!(counter, "{:?} {:?}", code.description(), Command::Rcpt.expects(code))?;
            if let Ok(enhanced) = enhanced {
                write!(counter, "{enhanced} {:?}", enhanced.description())?;
            }
            Ok(advice)
        }
        (Err(error), _) => {
            write!(counter, "{error} {error:?}")?;
            Err(fmt::Error)
        }
    }
}

#[unsafe(no_mangle)]
extern "C" fn main(_: c_int, _: *const *const c_char) -> c_int {
    let mut counter = Counter(0);
    let known = explain("552 5.2.2 Mailbox full", &mut counter) == Ok(RetryAdvice::NextTransaction);
    let refused = explain("5500", &mut counter).is_err();
    let composed = ReplyBuilder::new(ReplyCode::OK).line(&"fine").write_to(&mut counter).is_ok();
    c_int::from(!(known && refused && composed && counter.0 > 300))
}
