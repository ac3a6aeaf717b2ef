//! Instructions per call, counted by callgrind, so that the figures are the same on every run
//! and however busy the machine is. `cargo bench --bench instructions` prints them, and fails
//! where a budget is exceeded; without valgrind it says that it skipped.
//!
//! A figure is the difference between 2N and N calls in a loop of its own, less the same for the
//! loop that does nothing.

use std::{env, hint::black_box, io, process};

use smtp_reply::{EnhancedStatusCode, ReplyCode};

const REPLY: &str = "550 5.7.1 Service unavailable; client [192.0.2.7] blocked";
const ENHANCED: &str = "5.7.1 Service unavailable; client [192.0.2.7] blocked";
const CALLS: u64 = 10_000;

/// A name, the most instructions that a call may take, and a loop that makes so many calls.
type Loop = (&'static str, Option<u64>, fn(u64));

const LOOPS: [Loop; 5] = [
    ("nothing", None, nothing),
    ("ReplyCode::parse", Some(40), parse_reply_code),
    ("EnhancedStatusCode::parse", None, parse_enhanced_status_code),
    ("ReplyCode::description", None, describe),
    ("ReplyCode::retry_advice", None, advise),
];

#[inline(never)]
fn nothing(calls: u64) {
    for _ in 0..calls {
        black_box(black_box(REPLY));
    }
}

#[inline(never)]
fn parse_reply_code(calls: u64) {
    for _ in 0..calls {
        let _ = black_box(ReplyCode::parse(black_box(REPLY)));
    }
}

#[inline(never)]
fn parse_enhanced_status_code(calls: u64) {
    for _ in 0..calls {
        let _ = black_box(EnhancedStatusCode::parse(black_box(ENHANCED)));
    }
}

#[inline(never)]
fn describe(calls: u64) {
    for _ in 0..calls {
        black_box(black_box(ReplyCode::MAILBOX_UNAVAILABLE).description());
    }
}

#[inline(never)]
fn advise(calls: u64) {
    for _ in 0..calls {
        black_box(black_box(ReplyCode::MAILBOX_UNAVAILABLE).retry_advice());
    }
}

/// The instructions of a process that makes so many calls.
fn count(name: &str, calls: u64) -> io::Result<u64> {
    let output = process::Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(env::current_exe()?)
        .args(["--loop", name, &calls.to_string()])
        .output()?;
    let report = String::from_utf8_lossy(&output.stderr);
    report
        .lines()
        .find_map(|line| line.split_once("Collected : "))
        .and_then(|(_, count)| count.trim().parse().ok())
        .ok_or_else(|| io::Error::other(format!("callgrind counted nothing:\n{report}")))
}

fn measure() -> io::Result<bool> {
    let mut within = true;
    let mut idle = 0;
    for (name, budget, _) in LOOPS {
        let calls = (count(name, 2 * CALLS)? - count(name, CALLS)?) / CALLS;
        if name == "nothing" {
            idle = calls;
            continue;
        }
        let net = calls.saturating_sub(idle);
        print!("{name:<28} {net:>5} instructions");
        if let Some(budget) = budget {
            print!(" of at most {budget}");
            within &= net <= budget;
        }
        println!();
    }
    Ok(within)
}

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--loop", name, calls] => {
            let calls = calls.parse().expect("a number of calls");
            let (.., run) = LOOPS.iter().find(|row| row.0 == name).expect("the name of a loop");
            run(calls);
        }
        // `cargo test --benches` only asks whether it builds.
        _ if !arguments.iter().any(|argument| argument == "--bench") => {}
        _ => match measure() {
            Ok(true) => {}
            Ok(false) => {
                eprintln!("instructions: over budget");
                process::exit(1);
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                println!("instructions: skipped, for valgrind is not installed");
            }
            Err(error) => {
                eprintln!("instructions: {error}");
                process::exit(1);
            }
        },
    }
}
