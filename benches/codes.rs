//! What reading and explaining a code costs, over replies that servers sent.
//!
//! Each iteration goes through a whole table: 16 replies, or the codes of as many.
#![feature(test)]

extern crate test;

use std::hint::black_box;

use smtp_reply::{Command, EnhancedStatusCode, ReplyCode};
use test::Bencher;

/// Recorded from the servers named.
const REPLIES: [&str; 16] = [
    "220 mx.example.test ESMTP Postfix",
    "250 2.1.0 Ok",
    "250 Accepted",
    "334 VXNlcm5hbWU6",
    "354 Enter mail, end with \".\" on a line by itself",
    "421 4.7.0 <421@sender.test>: Sender address rejected: Try again later, closing connection",
    "450 4.7.1 Greylisted",
    "451 4.3.0 Temporary server problem, try again later",
    "452 4.3.4 Message size exceeds file system imposed limit",
    "501 5.5.4 Invalid command arguments: Invalid domain name",
    "503 Error: nested MAIL command",
    "524 5.2.4 Mailing list expansion problem: <loop1@example.test>",
    "535 5.7.8 Error: authentication failed: authentication failure",
    "550 5.1.1 <nosuchuser@example.test>: Recipient address rejected: User unknown in virtual mailbox table",
    "552 5.2.2 full@example.test mailbox full",
    "554 5.7.1 <bob@remote.test>: Relay access denied",
];

/// The bytes that are looked at: the code and the one that ends it.
fn bytes_read(texts: &[&str]) -> u64 {
    texts.iter().map(|text| text.find([' ', '-']).map_or(text.len(), |end| end + 1) as u64).sum()
}

fn codes() -> Vec<ReplyCode> {
    REPLIES.iter().map(|reply| ReplyCode::parse(reply).expect("a recorded reply")).collect()
}

fn enhanced_codes() -> Vec<EnhancedStatusCode> {
    REPLIES.iter().filter_map(|reply| EnhancedStatusCode::parse(&reply[4..]).ok()).collect()
}

#[bench]
fn parse_reply_code(b: &mut Bencher) {
    b.bytes = bytes_read(&REPLIES);
    b.iter(|| {
        for reply in REPLIES {
            let _ = black_box(ReplyCode::parse(black_box(reply)));
        }
    });
}

#[bench]
fn parse_reply_code_refused(b: &mut Bencher) {
    let wrong = ["", "55", "5500", "+50", "abc", "650 x", "099", "550x", " 550"];
    b.bytes = bytes_read(&wrong);
    b.iter(|| {
        for text in wrong {
            let _ = black_box(ReplyCode::parse(black_box(text)));
        }
    });
}

#[bench]
fn parse_enhanced_status_code(b: &mut Bencher) {
    let texts: Vec<&str> = REPLIES.iter().map(|reply| &reply[4..]).collect();
    b.bytes = bytes_read(&texts);
    b.iter(|| {
        for text in &texts {
            let _ = black_box(EnhancedStatusCode::parse(black_box(text)));
        }
    });
}

#[bench]
fn classify_and_category(b: &mut Bencher) {
    let codes = codes();
    b.iter(|| {
        for &code in &codes {
            let code = black_box(code);
            black_box((code.classify(), code.category()));
        }
    });
}

#[bench]
fn describe_reply_code(b: &mut Bencher) {
    let codes = codes();
    b.iter(|| {
        for &code in &codes {
            black_box(black_box(code).description());
        }
    });
}

#[bench]
fn describe_reply_code_unregistered(b: &mut Bencher) {
    let codes: Vec<ReplyCode> = (583..599).filter_map(|n| ReplyCode::from_u16(n).ok()).collect();
    b.iter(|| {
        for &code in &codes {
            black_box(black_box(code).description());
        }
    });
}

#[bench]
fn describe_enhanced_status_code(b: &mut Bencher) {
    let codes = enhanced_codes();
    b.iter(|| {
        for &code in &codes {
            black_box(black_box(code).description());
        }
    });
}

#[bench]
fn describe_enhanced_status_code_unregistered(b: &mut Bencher) {
    let codes: Vec<EnhancedStatusCode> =
        (500..516).filter_map(|detail| EnhancedStatusCode::new(5, 7, detail).ok()).collect();
    b.iter(|| {
        for &code in &codes {
            black_box(black_box(code).description());
        }
    });
}

#[bench]
fn advise_on_retry(b: &mut Bencher) {
    let codes = codes();
    b.iter(|| {
        for &code in &codes {
            black_box(black_box(code).retry_advice());
        }
    });
}

#[bench]
fn advise_on_retry_after_rcpt(b: &mut Bencher) {
    let codes = codes();
    b.iter(|| {
        for &code in &codes {
            black_box(black_box(code).retry_advice_after(black_box(Command::Rcpt)));
        }
    });
}
