//! What reading whole replies costs, beside the plain loop that anyone would write. Ratios within
//! one run are printed by `cargo bench --bench paired`.
#![feature(test)]

extern crate test;

mod plain;

use std::hint::black_box;

use smtp_reply::{Reply, ReplyDecoder, find};
use test::Bencher;

/// Recorded from five mail servers.
const SINGLE_LINES: &[&str] = &[
    "220 mx.example.test ESMTP Postfix\r\n",
    "250 2.1.0 Ok\r\n",
    "354 Enter mail, end with \".\" on a line by itself\r\n",
    "421 4.7.0 <421@sender.test>: Sender address rejected: Try again later, closing connection\r\n",
    "451 4.3.0 Temporary server problem, try again later\r\n",
    "550 5.1.1 <nosuchuser@example.test>: Recipient address rejected: User unknown in virtual mailbox table\r\n",
    "552 5.2.2 full@example.test mailbox full\r\n",
    "554 5.7.1 <bob@remote.test>: Relay access denied\r\n",
];

const EHLO: &[&str] = &[
    "250-mx.example.test\r\n250-PIPELINING\r\n250-SIZE 1024000\r\n250-VRFY\r\n\
    250-ETRN\r\n250-STARTTLS\r\n250-ENHANCEDSTATUSCODES\r\n250-8BITMIME\r\n250-DSN\r\n250 CHUNKING\r\n",
];

/// In the manner of Gmail.
const THREE_LINES: &[&str] =
    &["550-5.1.1 The account that you tried to reach does not exist. Please look\r\n\
     550-5.1.1 for typing errors in the address and try again. For more, go to\r\n\
     550 5.1.1  a help page a1-20020a05600c.7 - mx\r\n"];

/// Without a code at the start of the text, where it is searched for.
const SEARCHED: &[&str] = &[
    "450 Temporary address resolution failure (#4.4.3)\r\n",
    "503 Error: nested MAIL command\r\n",
    "550 HELO as localhost? Really?\r\n",
    "553 @example.test is undeliverable\r\n",
];

fn mix() -> Vec<&'static str> {
    [SINGLE_LINES, EHLO, THREE_LINES, SEARCHED].concat()
}

fn bytes(replies: &[&str]) -> u64 {
    replies.iter().map(|reply| reply.len() as u64).sum()
}

fn read(b: &mut Bencher, replies: &[&str]) {
    b.bytes = bytes(replies);
    b.iter(|| {
        for reply in replies {
            if let Ok(Some((reply, length))) = Reply::decode(black_box(reply.as_bytes())) {
                black_box((reply.code(), reply.enhanced(), length));
            }
        }
    });
}

fn read_plainly(b: &mut Bencher, replies: &[&str]) {
    b.bytes = bytes(replies);
    b.iter(|| {
        for reply in replies {
            if let Ok(Some(reply)) = plain::decode(black_box(reply.as_bytes())) {
                black_box((reply.code, reply.enhanced, reply.bytes.len()));
            }
        }
    });
}

#[bench]
fn single_lines(b: &mut Bencher) {
    read(b, SINGLE_LINES);
}

#[bench]
fn single_lines_plain_loop(b: &mut Bencher) {
    read_plainly(b, SINGLE_LINES);
}

#[bench]
fn ehlo_of_ten_lines(b: &mut Bencher) {
    read(b, EHLO);
}

#[bench]
fn ehlo_of_ten_lines_plain_loop(b: &mut Bencher) {
    read_plainly(b, EHLO);
}

#[bench]
fn three_lines(b: &mut Bencher) {
    read(b, THREE_LINES);
}

#[bench]
fn three_lines_plain_loop(b: &mut Bencher) {
    read_plainly(b, THREE_LINES);
}

#[bench]
fn mixed(b: &mut Bencher) {
    read(b, &mix());
}

#[bench]
fn mixed_plain_loop(b: &mut Bencher) {
    read_plainly(b, &mix());
}

#[bench]
fn decoder_fed_byte_by_byte(b: &mut Bencher) {
    let reply = THREE_LINES[0].as_bytes();
    b.bytes = reply.len() as u64;
    b.iter(|| {
        let mut decoder = ReplyDecoder::new();
        for end in 1..=reply.len() {
            let _ = black_box(decoder.frame(black_box(&reply[..end])));
        }
    });
}

const PROSE: &[&str] = &[
    "Could not send your message. Error 421.",
    "host mx.example.org[192.0.2.7] said: 550 5.1.1 No such user (in reply to RCPT TO command)",
    "SMTP error from remote mail server after RCPT TO:<x@example.org>: 550 no such user",
    "192.0.2.25 does not like recipient.\nRemote host said: 550 5.1.1 no such user\n",
    "about 250 messages of 450 KB each were sent through port 587 on 2024-05-12",
];

#[bench]
fn find_in_what_begins_with_a_reply(b: &mut Bencher) {
    let texts: Vec<&str> = SINGLE_LINES.iter().map(|reply| reply.trim_end()).collect();
    b.bytes = bytes(&texts);
    b.iter(|| texts.iter().filter_map(|text| find(black_box(text))).count());
}

#[bench]
fn find_in_prose(b: &mut Bencher) {
    b.bytes = bytes(PROSE);
    b.iter(|| PROSE.iter().filter_map(|text| find(black_box(text))).count());
}

/// A text of 1 MiB that repeats this, and that no code begins.
fn find_in_much_of(b: &mut Bencher, piece: &str) {
    let text = ["- ", &piece.repeat((1 << 20) / piece.len())].concat();
    b.bytes = text.len() as u64;
    b.iter(|| find(black_box(&text)));
}

#[bench]
fn find_in_much_ordinary_text(b: &mut Bencher) {
    find_in_much_of(b, "The message could not be delivered to one or more of its recipients. ");
}

#[bench]
fn find_in_many_digits(b: &mut Bencher) {
    find_in_much_of(b, "4");
}

#[bench]
fn find_in_many_dots(b: &mut Bencher) {
    find_in_much_of(b, ".");
}

#[bench]
fn find_in_many_lines_that_go_on(b: &mut Bencher) {
    find_in_much_of(b, "250-\r\n");
}

/// Each word of it begins many phrases, and none of them goes on.
#[cfg(feature = "diagnosis")]
#[bench]
fn diagnose_much_that_almost_says_something(b: &mut Bencher) {
    let text = "mailbox ".repeat((1 << 20) / "mailbox ".len());
    b.bytes = text.len() as u64;
    b.iter(|| smtp_reply::diagnose(black_box(&text)).reason());
}

#[cfg(feature = "diagnosis")]
#[bench]
fn diagnose_single_lines(b: &mut Bencher) {
    b.bytes = bytes(SINGLE_LINES);
    b.iter(|| {
        for reply in SINGLE_LINES {
            black_box(smtp_reply::diagnose(black_box(reply)).reason());
        }
    });
}
