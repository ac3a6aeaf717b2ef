//! What holds for every input, tried on inputs made of what replies are made of. The targets of
//! `fuzz` look for the same, for longer.

#[path = "checks/builder.rs"]
mod builder;
#[path = "checks/decode.rs"]
mod decode;
#[cfg(feature = "diagnosis")]
#[path = "checks/diagnose.rs"]
mod diagnose;
#[path = "checks/enhanced.rs"]
mod enhanced;
#[path = "checks/find.rs"]
mod find;
#[path = "checks/fragments.rs"]
mod fragments;
#[path = "checks/reply.rs"]
mod reply;
#[path = "checks/stream.rs"]
mod stream;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use smtp_reply::{EnhancedStatusCode, ReplyCode};

/// Anything, made of the parts of replies and of the bytes that matter in them.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let code = (100..=599_u16).prop_map(|code| code.to_string().into_bytes());
    let usual = select(vec!["220", "250", "334", "354", "421", "550"]);
    let part = select(fragments::BYTES);
    let part = prop_oneof![
        3 => usual.prop_map(|code| code.as_bytes().to_vec()),
        1 => code,
        8 => part.prop_map(|part| part.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..4),
    ];
    vec(part, 0..24).prop_map(|parts| parts.concat())
}

/// Whole replies, one after the other, with few faults.
fn replies() -> impl Strategy<Value = Vec<u8>> {
    let text = prop_oneof![
        4 => "([245]\\.[0-9]{1,3}\\.[0-9]{1,4}[ :]?)?[ -~]{0,40}".prop_map(String::into_bytes),
        1 => vec(any::<u8>(), 0..12),
    ];
    let end = select(vec!["\r\n", "\r\n", "\r\n", "\n", "\r\r\n"]);
    let line = (text, end).prop_map(|(text, end)| [&text, end.as_bytes()].concat());
    let reply = (100..=599_u16, vec(line, 1..5)).prop_map(|(code, lines)| {
        let last = lines.len() - 1;
        let lines = lines.iter().enumerate().map(|(i, line)| {
            let separator = if i < last { '-' } else { ' ' };
            [format!("{code}{separator}").as_bytes(), line].concat()
        });
        lines.collect::<Vec<_>>().concat()
    });
    vec(reply, 0..5).prop_map(|replies| replies.concat())
}

/// What mail software asks for, in the wordings of servers and in others.
fn details() -> impl Strategy<Value = Vec<u8>> {
    let part = select(fragments::DETAILS);
    let part = prop_oneof![
        12 => part.prop_map(|part| part.as_bytes().to_vec()),
        1 => "[0-9A-Fa-f-]{1,12}".prop_map(String::into_bytes),
        1 => vec(any::<u8>(), 0..4),
    ];
    let line = vec(part, 0..8).prop_map(|parts| parts.concat());
    (select(vec!["250", "251", "551", "550"]), vec(line, 1..4)).prop_map(|(code, lines)| {
        let last = lines.len() - 1;
        let lines = lines.iter().enumerate().map(|(i, line)| {
            let separator = if i < last { "-" } else { " " };
            [code.as_bytes(), separator.as_bytes(), line, b"\r\n"].concat()
        });
        lines.collect::<Vec<_>>().concat()
    })
}

/// Texts in which replies stand, and other numbers.
fn texts() -> impl Strategy<Value = String> {
    let part = select(fragments::TEXTS);
    let part = prop_oneof![8 => part.prop_map(String::from), 1 => ".{0,3}"];
    vec(part, 0..14).prop_map(|parts| parts.concat())
}

/// Texts that are diagnosed.
#[cfg(feature = "diagnosis")]
fn words() -> impl Strategy<Value = String> {
    let word = select(fragments::WORDS);
    let sign = select(fragments::SIGNS);
    vec((word, sign), 0..12)
        .prop_map(|words| words.into_iter().flat_map(|(word, sign)| [word, sign]).collect())
}

/// What a reply is built of: the choices, and texts that are often too long for a line and full
/// of what may be taken for an enhanced status code.
fn build() -> impl Strategy<Value = Vec<u8>> {
    let part = select(vec![
        "5.1.1", "4.2.2 ", "2.0.0", " 5.7.1:", "5", ".", "5.", "[mx] ", "[", "] ", "#", "(#",
        "(#5.1.1)", "250-", " ", "\t", "é", "€", "📪",
    ]);
    let part = prop_oneof![
        6 => "[a-z]{1,12} ",
        6 => part.prop_map(String::from),
        1 => "[a-z5.\\[#é]{100,600}",
        1 => "[ 5.]{100,600}",
        1 => Just(String::from("\n")),
    ]
    .prop_map(String::into_bytes);
    let fault = prop_oneof![
        8 => Just(Vec::new()),
        1 => select(vec![0, b'\r', b'\n', 0x7F, 0x80, 0xFF]).prop_map(|byte| vec![byte]),
    ];
    (any::<[u8; 6]>(), vec(part, 0..80), fault, "[a-z5.]{0,5}").prop_map(
        |(choices, parts, fault, end)| {
            [&choices[..], &parts.concat(), &fault, end.as_bytes()].concat()
        },
    )
}

fn limit() -> impl Strategy<Value = usize> {
    prop_oneof![Just(usize::MAX), 0..16_usize, 0..256_usize]
}

/// The same texts on every run, and in many of them there is a reply.
#[test]
fn replies_are_found_in_many_texts() {
    let mut runner = TestRunner::deterministic();
    let texts = texts();
    let mut replies = 0;
    for _ in 0..200_000 {
        let text = texts.new_tree(&mut runner).unwrap().current();
        find::stands_in_the_text(&text);
        replies += u32::from(smtp_reply::find(&text).is_some());
    }
    // Otherwise the test would show little.
    assert!(replies > 20_000, "{replies}");
}

proptest! {
    // No file of failures is kept: what is found becomes a row of a table.
    #![proptest_config(ProptestConfig {
        cases: 4096,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_bytes_are_read_by_the_rules(
        stream in bytes(),
        cuts in vec(any::<usize>(), 0..8),
        max_line in limit(),
        max_reply in limit(),
    ) {
        decode::reads_the_same(&stream, &cuts, max_line, max_reply);
    }

    #[test]
    fn replies_are_read_by_the_rules(
        stream in replies(),
        cuts in vec(any::<usize>(), 0..8),
        max_line in limit(),
        max_reply in limit(),
    ) {
        decode::reads_the_same(&stream, &cuts, max_line, max_reply);
    }

    #[test]
    fn enhanced_codes_read_back(
        text in prop_oneof![
            bytes(),
            "[0-9]{0,2}(\\.[0-9]{0,4}){0,4}[ :\r\n)x]?.{0,4}".prop_map(String::into_bytes),
        ],
    ) {
        enhanced::reads_back(&text);
    }

    #[test]
    fn details_are_parts_of_the_reply(reply in details()) {
        // A line may have become something else than a reply.
        if let Ok(reply) = smtp_reply::Reply::parse_bytes(&reply) {
            reply::holds_together(reply);
        }
    }

    #[test]
    fn what_is_found_stands_in_the_text(
        text in prop_oneof![
            2 => texts(),
            1 => (bytes(), texts()).prop_map(|(bytes, text)| {
                String::from_utf8_lossy(&bytes).into_owned() + &text
            }),
            2 => (replies(), texts()).prop_map(|(replies, text)| {
                String::from_utf8_lossy(&replies).into_owned() + &text
            }),
            2 => ("[1-5][0-9]{2}", "[ -]?", texts()).prop_map(|(code, separator, text)| {
                code + &separator + &text
            }),
        ],
    ) {
        find::stands_in_the_text(&text);
    }

    #[cfg(feature = "diagnosis")]
    #[test]
    fn what_is_diagnosed_stands_in_the_text(
        text in ("([1-5][0-9]{2}[ -])?([245]\\.[0-7]\\.[0-9]{1,2} )?", words()).prop_map(
            |(codes, words)| codes + &words
        ),
    ) {
        diagnose::is_sound(&text);
    }

    #[test]
    fn what_is_built_reads_back(
        data in prop_oneof![4 => build(), 1 => vec(any::<u8>(), 0..64)],
    ) {
        builder::reads_back(&data);
    }

    /// What is written into a reply is found in it.
    #[test]
    fn an_enhanced_code_is_found(
        code in 400..=599_u16,
        class in select(vec![4_u16, 5]),
        subject in 0..=999_u16,
        detail in 0..=999_u16,
        place in 0..6_usize,
    ) {
        let code = ReplyCode::from_u16(code).unwrap();
        let enhanced = EnhancedStatusCode::new(class, subject, detail).unwrap();
        let text = [
            format!("{code} {enhanced} no\r\n"),
            format!("{code} {enhanced}: no\r\n"),
            format!("{code} #{enhanced} no\r\n"),
            format!("{code} no (#{enhanced})\r\n"),
            format!("{code} [mx] {enhanced} no\r\n"),
            format!("{code}-no\r\n{code} {enhanced} no\r\n"),
        ];
        let reply = smtp_reply::Reply::parse(&text[place]).unwrap();
        prop_assert_eq!(reply.enhanced(), Some(enhanced));
        reply::holds_together(reply);
    }
}
