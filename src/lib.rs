//! The answers that mail servers give: read, explained, and acted upon.
//!
//! Someone sends a mail and sees "Error 421". This crate turns such a reply into what a mail
//! program, and the person in front of it, need to know: whose fault it was, what exactly
//! happened, and what to do next.
//!
//! ```
//! use smtp_reply::{Category, Class, EnhancedStatusCode, ReplyCode, RetryAdvice};
//!
//! let line = "421 4.7.0 Too many concurrent connections from your address";
//! let code = ReplyCode::parse(line)?;
//! assert_eq!(code, ReplyCode::SERVICE_NOT_AVAILABLE);
//! assert_eq!(code.classify(), Class::Transient);
//! assert_eq!(code.category(), Category::Connections);
//! assert_eq!(code.retry_advice(), RetryAdvice::Reconnect);
//! println!("{}", code.description().map_or("", |description| description.meaning()));
//!
//! let enhanced = EnhancedStatusCode::parse(&line[4..])?;
//! assert_eq!(enhanced.to_string(), "4.7.0");
//! # Ok::<(), smtp_reply::ParseError>(())
//! ```
//!
//! # Contents
//!
//! - [Overview](#overview): which type answers which question
//! - [Cookbook](#cookbook): [say what really happened](#say-what-really-happened),
//!   [read a reply](#read-a-reply), [read from a connection](#read-from-a-connection),
//!   [find a reply in a text](#find-a-reply-in-a-text),
//!   [decide about a retry](#decide-about-a-retry), [know the command](#know-the-command),
//!   [explain it to a person](#explain-it-to-a-person), [write a reply](#write-a-reply),
//!   [store it](#store-it)
//! - [Features](#features)
//! - [Promises](#promises)
//!
//! # Overview
//!
//! | question | answer |
//! |---|---|
//! | What really happened, whose turn is it, what to do? | `diagnose`, `Reply::diagnose` give a `Diagnosis` |
//! | Did it work, for now or for good? | [`ReplyCode::classify`] gives a [`Class`] |
//! | What is it about? | [`ReplyCode::category`] gives a [`Category`], [`EnhancedStatusCode::subject`] a [`Subject`] |
//! | What does the number mean? | [`ReplyCode::description`] and [`EnhancedStatusCode::description`] give a [`Description`] |
//! | Try again? When? | [`Reply::retry_advice_after`] gives a [`RetryAdvice`], its [`schedule`](RetryAdvice::schedule) the waits |
//! | May this command get that reply? | [`Command::expects`] gives an [`Outcome`] |
//! | Where does the reply end, in what I have read so far? | [`ReplyDecoder`], [`Reply::decode`], [`Replies`] |
//! | What does the reply say? | [`Reply`]: its [`lines`](Reply::lines), [`text`](Reply::text), [`enhanced`](Reply::enhanced) code |
//! | What is wrong with the server? | [`Reply::violations`] gives [`Violation`]s |
//! | Which extensions, which queue id, which new address? | [`Reply::keywords`], [`Reply::queue_id`], [`Reply::forward_path`] |
//! | Where is the reply in this bounce, this line of a log? | [`find`], [`dsn`] |
//! | How does a server write one? | [`ReplyBuilder`] |
//! | What is wrong with the input? | [`ParseError`] |
//!
//! # Cookbook
//!
//! ## Say what really happened
//!
//! The words of a reply say more than its code, and often something else. With the feature
//! `diagnosis`, `diagnose` reads both; it takes anything that holds a reply or tells of one.
//!
#![cfg_attr(feature = "diagnosis", doc = "```")]
#![cfg_attr(not(feature = "diagnosis"), doc = "```text")]
//! use smtp_reply::{Action, Party, Persistence, Reason, diagnose};
//!
//! let limit = diagnose("550 5.7.1 Too many messages from your IP address, try again in 1 hour");
//! assert_eq!(limit.reason(), Reason::RateLimited);
//! assert_eq!(limit.party(), Party::SendingSystem);
//! assert_eq!(limit.persistence(), Some(Persistence::Temporary));
//! assert_eq!(limit.retry_after().map(|wait| wait.as_secs()), Some(3600));
//! println!("{} {}", limit.summary(), limit.advice());
//!
//! // Nobody is removed from a list because of a guess.
//! assert_eq!(diagnose("550 5.1.1 User unknown").action(), Action::RemoveRecipient);
//! assert_eq!(diagnose("550 rejected").action(), Action::Review);
//! ```
//!
//! ## Read a reply
//!
//! ```
//! use smtp_reply::{ParseErrorKind, Reply, ReplyCode};
//!
//! let reply = Reply::parse("550-5.1.1 No such user here.\r\n550 5.1.1 Check the address.\r\n")?;
//! assert_eq!(reply.code(), ReplyCode::MAILBOX_UNAVAILABLE);
//! assert_eq!(reply.enhanced().map(|code| code.numbers()), Some((5, 1, 1)));
//! assert_eq!(format!("{:#}", reply.text()), "No such user here. Check the address.");
//!
//! // The code alone is read from where it stands on the wire, at the start of a line.
//! assert_eq!(ReplyCode::parse("250-SIZE 10240000")?, 250);
//! let error = ReplyCode::parse("no code").unwrap_err();
//! assert_eq!(error.kind(), ParseErrorKind::Digit);
//! assert_eq!(error.to_string(), "expected a first digit from 1 to 5, found 'n' at byte 0");
//! # Ok::<(), smtp_reply::ParseError>(())
//! ```
//!
//! ## Read from a connection
//!
//! The caller owns the buffer; the decoder remembers how far it has looked. An incomplete reply
//! is no error. [`ReplyDecoder`] shows a read loop.
//!
//! ```
//! use smtp_reply::{ParseErrorKind, Reply, ReplyDecoder};
//!
//! let mut decoder = ReplyDecoder::new();
//! let mut buffer = Vec::new();
//! let mut pieces = [&b"250-mx.exam"[..], b"ple.org\r\n25", b"0 SIZE 1000\r\n"].into_iter();
//! let length = loop {
//!     if let Some(n) = decoder.frame(&buffer)? {
//!         break n;
//!     }
//!     buffer.extend_from_slice(pieces.next().expect("more to come"));
//! };
//! let reply = Reply::parse_bytes(&buffer[..length])?;
//! assert_eq!(reply.lines().count(), 2);
//!
//! let error = decoder.frame(b"SSH-2.0-OpenSSH\r\n").unwrap_err();
//! assert_eq!((error.kind(), error.offset()), (ParseErrorKind::Digit, 0));
//! # Ok::<(), smtp_reply::ParseError>(())
//! ```
//!
//! ## Find a reply in a text
//!
//! ```
//! use smtp_reply::{Command, find};
//!
//! let log = "host mx.example.org[192.0.2.7] said: 550 5.1.1 No such user \
//!            (in reply to RCPT TO command)";
//! let found = find(log).unwrap();
//! assert_eq!(found.code().unwrap(), 550);
//! assert_eq!(found.enhanced().unwrap().to_string(), "5.1.1");
//! assert_eq!(found.command(), Some(Command::Rcpt));
//! assert_eq!(found.text(), "No such user");
//!
//! assert_eq!(find("Could not send your message. Error 421.").unwrap().code().unwrap(), 421);
//! assert!(find("about 250 messages on port 587").is_none());
//! ```
//!
//! ## Decide about a retry
//!
//! ```
//! use smtp_reply::{ReplyCode, RetryAdvice};
//!
//! let advice = ReplyCode::parse("451 4.3.0 temporary failure")?.retry_advice();
//! match advice {
//!     RetryAdvice::NotNeeded => println!("done"),
//!     RetryAdvice::Continue => println!("send what comes next"),
//!     RetryAdvice::Later | RetryAdvice::Reconnect => {
//!         for wait in advice.schedule() {
//!             println!("then wait {} minutes", wait.as_secs() / 60);
//!         }
//!     }
//!     RetryAdvice::NextTransaction => println!("send to the rest in a new transaction"),
//!     RetryAdvice::AfterChange(change) => println!("first change: {change}"),
//!     RetryAdvice::Never => println!("report the failure"),
//!     _ => println!("keep the message, and ask a person"),
//! }
//! assert!(advice.is_retryable());
//! # Ok::<(), smtp_reply::ParseError>(())
//! ```
//!
//! ## Know the command
//!
//! The same code means different things after different commands.
//!
//! ```
//! use smtp_reply::{Command, ReplyCode, RetryAdvice};
//!
//! let refused = ReplyCode::COMMAND_NOT_IMPLEMENTED;
//! // The way back from EHLO to HELO is open after 500 and 502 (RFC 5321 §3.2) …
//! assert_eq!(refused.retry_advice_after(Command::Ehlo).to_string(), "after_change:command");
//! // … but a greeting that refuses is about the host.
//! assert_eq!(refused.retry_advice_after(Command::Connect), RetryAdvice::Never);
//! ```
//!
//! ## Explain it to a person
//!
//! A code that nobody registered is explained digit by digit.
//!
//! ```
//! use smtp_reply::ReplyCode;
//!
//! fn explain(code: ReplyCode) -> String {
//!     match code.description() {
//!         Some(known) => format!("{code}: {}. {}", known.title(), known.meaning()),
//!         None => format!(
//!             "{code}: {} {}",
//!             code.classify().description().meaning(),
//!             code.category().description().meaning(),
//!         ),
//!     }
//! }
//!
//! assert!(explain(ReplyCode::LOCAL_ERROR).contains("not the sender's fault"));
//! assert!(explain(ReplyCode::from_u16(599)?).contains("refused"));
//! # Ok::<(), smtp_reply::ParseError>(())
//! ```
//!
//! ## Write a reply
//!
//! ```
//! use smtp_reply::{ComposeError, EnhancedStatusCode, ReplyBuilder, ReplyCode};
//!
//! let no_such_user = EnhancedStatusCode::parse("5.1.1").unwrap();
//! let refusal = ReplyBuilder::new(ReplyCode::MAILBOX_UNAVAILABLE).enhanced(no_such_user);
//! let mut written = String::new();
//! refusal.lines(&[&"No such user.", &"Sorry."]).write_to(&mut written)?;
//! assert_eq!(written, "550-5.1.1 No such user.\r\n550 5.1.1 Sorry.\r\n");
//!
//! // Nobody can slip in a reply of their own.
//! let user = "nobody\r\n250 ok";
//! assert!(refusal.line(&user).write_to(&mut written).is_err());
//! # Ok::<(), ComposeError>(())
//! ```
//!
//! ## Store it
//!
//! `ReplyBuf` (feature `alloc`) owns a whole reply. With the feature `serde`, a [`ReplyCode`] is
//! a number, an [`EnhancedStatusCode`] is the string `"5.7.1"`, and everything with a name is
//! that name, the one that `Display` writes and `FromStr` reads.
//!
#![cfg_attr(feature = "serde", doc = "```")]
#![cfg_attr(not(feature = "serde"), doc = "```text")]
//! use smtp_reply::{EnhancedStatusCode, ReplyCode, RetryAdvice};
//!
//! let codes: (ReplyCode, EnhancedStatusCode) = serde_json::from_str(r#"[535, "5.7.8"]"#)?;
//! let advice: RetryAdvice = codes.0.retry_advice();
//! assert_eq!(serde_json::to_string(&advice)?, r#""after_change:credentials""#);
//!
//! let error = serde_json::from_str::<ReplyCode>("99").unwrap_err();
//! assert!(error.to_string().contains("expected a reply code from 100 to 599"));
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # Features
//!
//! - `std` (default): the standard library. Nothing in the core needs it; it implies `alloc`.
//! - `diagnosis` (default): what really happened, from the words of a reply; needs `std`.
//! - `alloc`: owned types: `ReplyBuf`, `Reply::template`, `ReplyBuilder::to_vec`.
//! - `serde`: `Serialize` and `Deserialize`.
//!
//! Without default features the crate is `no_std`, needs no allocator and allocates nothing.
//!
//! # Promises
//!
//! No input makes anything here panic. Nothing that is read is allocated for, and nothing takes
//! more than linear time. An error says what was expected, what was found, and where. The types
//! of the crates that this one builds on do not appear in its interface.

#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
// What the promise of no panic rests on, and what keeps the core free of std.
#![warn(
    clippy::alloc_instead_of_core,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::std_instead_of_alloc,
    clippy::std_instead_of_core,
    clippy::string_slice,
    clippy::unwrap_used
)]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[cfg(feature = "alloc")]
mod buf;
mod code;
mod command;
mod compose;
mod decoder;
mod details;
#[cfg(feature = "diagnosis")]
mod diagnosis;
mod digits;
pub mod dsn;
mod enhanced;
mod error;
mod find;
mod framing;
mod name;
mod registry;
mod reply;
mod retry;
#[cfg(feature = "alloc")]
mod template;
mod violation;

#[cfg(feature = "alloc")]
pub use buf::ReplyBuf;
pub use code::ReplyCode;
pub use command::{Command, ExpectedReply, Outcome};
pub use compose::{ComposeError, ReplyBuilder};
pub use decoder::ReplyDecoder;
pub use details::{Keyword, Keywords};
#[cfg(feature = "diagnosis")]
pub use diagnosis::{
    Action, Blocklist, BlocklistKind, BuildError, Builder, Confidence, Diagnoser, Diagnosis,
    Evidence, Party, Persistence, Provider, Reason, Scope, diagnose,
};
pub use digits::{Category, Class, Subject};
pub use enhanced::EnhancedStatusCode;
pub use error::{ParseError, ParseErrorKind};
pub use find::{Found, find};
pub use registry::{Description, Standing};
pub use reply::{Line, Lines, Replies, Reply, Text};
pub use retry::{Change, RetryAdvice, RetrySchedule};
pub use violation::{Violation, Violations};

/// The code of the README runs with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
