//! How this crate compares with the plain loops, in pairs of rounds within one run: the median of
//! the ratios does not depend on how fast the machine is at the moment.
//!
//! `cargo bench --bench paired` goes through the replies below; with `SMTP_REPLY_CORPUS` naming a
//! directory, through the fields `reply` and `text` of the JSON lines of `live.jsonl` and
//! `labelled.jsonl` there, too.

mod plain;

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{env, fs};

use smtp_reply::Reply;

const ROUNDS: usize = 201;

/// Own replies, in which the enhanced status code leads where there is one.
const LEADING: &[&str] = &[
    "220 mx.example.test ESMTP ready\r\n",
    "250 2.1.0 Sender <alice@example.test> ok\r\n",
    "250 2.1.5 Recipient ok\r\n",
    "354 End data with <CR><LF>.<CR><LF>\r\n",
    "250 2.0.0 Ok: queued as 4XyZ12abCdz9\r\n",
    "221 2.0.0 Bye\r\n",
    "450 4.7.1 Greylisted, try again in 300 seconds\r\n",
    "550 5.1.1 <nobody@example.test>: Recipient address rejected: User unknown\r\n",
    "550 5.7.1 Service unavailable; client [192.0.2.7] blocked using zen.spamhaus.org\r\n",
    "552 5.2.2 The mailbox is full\r\n",
    "550-5.7.26 This mail has been blocked because the sender is unauthenticated.\r\n\
     550-5.7.26 The server requires all senders to authenticate with SPF or DKIM.\r\n\
     550 5.7.26 a1-20020a05600c.7 - mx\r\n",
    "250-mx.example.test\r\n250-PIPELINING\r\n250-SIZE 1024000\r\n250-STARTTLS\r\n\
     250-ENHANCEDSTATUSCODES\r\n250-8BITMIME\r\n250 CHUNKING\r\n",
];

fn read(replies: &[Vec<u8>]) {
    for reply in replies {
        if let Ok(Some((reply, length))) = Reply::decode(black_box(reply)) {
            black_box((reply.code(), reply.enhanced(), length));
        }
    }
}

fn read_plainly(replies: &[Vec<u8>]) {
    for reply in replies {
        if let Ok(Some(reply)) = plain::decode(black_box(reply)) {
            black_box((reply.code, reply.enhanced, reply.bytes.len()));
        }
    }
}

#[cfg(feature = "diagnosis")]
fn diagnose(texts: &[String]) {
    for text in texts {
        black_box(smtp_reply::diagnose(black_box(text)).reason());
    }
}

/// Touches every byte once, each step waiting for the one before.
#[cfg(feature = "diagnosis")]
fn touch(texts: &[String]) {
    for text in texts {
        let bytes = black_box(text).bytes();
        black_box(bytes.fold(0, |sum: u64, byte| sum.rotate_left(1) ^ u64::from(byte)));
    }
}

/// The time of enough passes to be measured.
fn time<T>(work: fn(&[T]), replies: &[T]) -> Duration {
    let passes = 1 + 20_000 / replies.len();
    let start = Instant::now();
    for _ in 0..passes {
        work(black_box(replies));
    }
    start.elapsed() / u32::try_from(passes * replies.len()).unwrap_or(u32::MAX)
}

fn compare<T>(name: &str, work: fn(&[T]), plain: fn(&[T]), replies: &[T]) {
    let mut rounds: Vec<(f64, Duration, Duration)> = (0..ROUNDS)
        .map(|_| {
            let (plain, own) = (time(plain, replies), time(work, replies));
            (own.as_secs_f64() / plain.as_secs_f64(), own, plain)
        })
        .collect();
    rounds.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (ratio, own, plain) = rounds[ROUNDS / 2];
    println!(
        "{name:<38} {:>4} texts: {ratio:.2} times the plain loop ({own:?} to {plain:?} each)",
        replies.len()
    );
}

/// The texts of one field of a file of JSON lines; notices without a reply are left out.
fn recorded(corpus: &str, file: &str, field: &str) -> Vec<String> {
    let path = Path::new(corpus).join(file);
    let file = fs::read_to_string(path).expect("SMTP_REPLY_CORPUS names a directory");
    file.lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|row| row["kind"] != "notice")
        .filter_map(|row| row[field].as_str().map(str::to_owned))
        .collect()
}

fn main() {
    // `cargo test --benches` only asks whether it builds.
    if !env::args().any(|argument| argument == "--bench") {
        return;
    }
    let own: Vec<Vec<u8>> = LEADING.iter().map(|reply| reply.as_bytes().to_vec()).collect();
    compare("decode and enhanced, code leads", read, read_plainly, &own);
    if let Ok(corpus) = env::var("SMTP_REPLY_CORPUS") {
        // Each character of the field `reply` is a byte.
        let all: Vec<Vec<u8>> = recorded(&corpus, "live.jsonl", "reply")
            .iter()
            .map(|reply| reply.chars().map(|c| c as u8).collect())
            .collect();
        let leading: Vec<Vec<u8>> = all
            .iter()
            .filter(
                |reply| matches!(plain::decode(reply), Ok(Some(plain)) if plain.enhanced.is_some()),
            )
            .cloned()
            .collect();
        compare("decode and enhanced, recorded, leads", read, read_plainly, &leading);
        compare("decode and enhanced, recorded, all", read, read_plainly, &all);
    }
    #[cfg(feature = "diagnosis")]
    {
        let start = Instant::now();
        black_box(smtp_reply::diagnose("550 5.1.1 User unknown").reason());
        println!("first diagnosis, the automaton built: {:?}", start.elapsed());
        let own: Vec<String> = LEADING.iter().map(|reply| (*reply).to_owned()).collect();
        compare("diagnose, own replies", diagnose, touch, &own);
        if let Ok(corpus) = env::var("SMTP_REPLY_CORPUS") {
            let texts = recorded(&corpus, "labelled.jsonl", "text");
            compare("diagnose, labelled replies", diagnose, touch, &texts);
        }
    }
}
