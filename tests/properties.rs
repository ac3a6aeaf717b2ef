//! What holds for every input, tried on inputs made of what replies are made of. The targets of
//! `fuzz` look for the same, for longer.

#[path = "checks/decode.rs"]
mod decode;
#[path = "checks/enhanced.rs"]
mod enhanced;
#[path = "checks/reply.rs"]
mod reply;
#[path = "checks/stream.rs"]
mod stream;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use smtp_reply::{EnhancedStatusCode, ReplyCode};

/// Anything, made of the parts of replies and of the bytes that matter in them.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let code = (100..=599_u16).prop_map(|code| code.to_string().into_bytes());
    let usual = select(vec!["220", "250", "334", "354", "421", "550"]);
    let part = select(vec![
        "\r\n",
        "\n",
        "\r",
        " ",
        "-",
        "\t",
        "\0",
        ".",
        ":",
        "#",
        "(#",
        ")",
        "[",
        "] ",
        "@",
        "_",
        "/",
        "0",
        "9",
        "5",
        "4.",
        "5.7.1",
        "2.0.0",
        "5.7.1 ",
        "5.1.1:",
        "no such user",
        "ö",
        "\u{9B}",
    ]);
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

fn limit() -> impl Strategy<Value = usize> {
    prop_oneof![Just(usize::MAX), 0..16_usize, 0..256_usize]
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
