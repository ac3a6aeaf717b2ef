//! What was tolerated in a reply, clause by clause.

use smtp_reply::Violation::{
    BareLineFeed, CodeOutsideGrammar, ControlCharacter, EightBitText, EnhancedCodeClass,
    EnhancedCodeDiffers, EnhancedCodeForbidden, EnhancedCodeMissing, LongLine, MissingSpace,
    UnexpectedCode,
};
use smtp_reply::{Command, Reply, Violation};

#[track_caller]
fn assert_violations(reply: &[u8], expected: &[Violation]) {
    let reply = Reply::parse_bytes(reply).unwrap();
    assert_eq!(reply.violations().collect::<Vec<_>>(), expected, "{reply:?}");
    assert_eq!(reply.violations().len(), expected.len());
}

#[test]
fn none() {
    for reply in [
        &b"250 2.1.0 Ok\r\n"[..],
        b"250 ",
        b"250 \r\n",
        b"220 mx.example.test ESMTP\tready\r\n",
        b"354 go ahead\r\n",
        b"250-mx.example.test\r\n250 SIZE 1000\r\n",
        b"550-5.1.1 no\r\n550 5.1.1 such user\r\n",
        b"550 sorry, no mailbox here by that name (#5.1.1)\r\n",
    ] {
        assert_violations(reply, &[]);
    }
}

/// RFC 5321 §4.2: the digits that a code may have.
#[test]
fn code_outside_the_grammar() {
    for number in 100..=599 {
        let reply = format!("{number} text\r\n");
        let reply = Reply::parse(&reply).unwrap();
        let outside = !(200..=599).contains(&number) || number / 10 % 10 > 5;
        assert_eq!(reply.violations().any(|v| v == CodeOutsideGrammar), outside, "{number}");
    }
}

/// RFC 5321 §2.3.8 and §4.2.1.
#[test]
fn line_ends_and_separators() {
    assert_violations(b"250 ok\n", &[BareLineFeed]);
    assert_violations(b"250-a\n250 b\r\n", &[BareLineFeed]);
    assert_violations(b"250\r\n", &[MissingSpace]);
    assert_violations(b"250\n", &[BareLineFeed, MissingSpace]);
    assert_violations(b"250", &[MissingSpace]);
    assert_violations(b"250-a\r\n250\r\n", &[MissingSpace]);
}

/// RFC 5321 §4.5.3.1.5: 512 octets with CRLF; RFC 4954 §4: 12,288 for a challenge.
#[test]
fn long_lines() {
    for (code, most) in [("250", 512), ("550", 512), ("334", 12_288)] {
        let line = |length: usize| format!("{code} {}\r\n", "x".repeat(length - 6));
        assert_violations(line(most).as_bytes(), &[]);
        assert_violations(line(most + 1).as_bytes(), &[LongLine]);
        let several = format!("{code}-a\r\n{}", line(most + 1));
        assert_violations(several.as_bytes(), &[LongLine]);
    }
}

/// RFC 5321 §4.2: HT, SP and printable US-ASCII.
#[test]
fn characters() {
    for byte in 0..=u8::MAX {
        let reply = [b"250 a", &[byte][..], b"b\r\n"].concat();
        match byte {
            b'\n' => assert!(Reply::parse_bytes(&reply).is_err()),
            b'\t' | b' '..=b'~' => assert_violations(&reply, &[]),
            0x80.. => assert_violations(&reply, &[EightBitText]),
            _ => assert_violations(&reply, &[ControlCharacter]),
        }
    }
}

/// RFC 2034 §4.
#[test]
fn enhanced_codes() {
    assert_violations(b"550-5.1.1 a\r\n550 b\r\n", &[EnhancedCodeMissing]);
    assert_violations(b"550-a\r\n550 5.1.1 b\r\n", &[EnhancedCodeMissing]);
    assert_violations(b"550-5.1.1 a\r\n550-b\r\n550 5.1.1 c\r\n", &[EnhancedCodeMissing]);
    assert_violations(b"550-5.1.1 a\r\n550 5.1.2 b\r\n", &[EnhancedCodeDiffers]);
    assert_violations(b"550 4.1.1 a\r\n", &[EnhancedCodeClass]);
    assert_violations(b"250 5.1.1 a\r\n", &[EnhancedCodeClass]);
    assert_violations(b"550-5.1.1 a\r\n550 4.1.1 b\r\n", &[EnhancedCodeDiffers, EnhancedCodeClass]);
    assert_violations(b"354 2.0.0 go ahead\r\n", &[EnhancedCodeForbidden]);
    assert_violations(b"334 5.7.8 second factor\r\n", &[EnhancedCodeForbidden]);
    // Not at the start of a line, it is but text.
    assert_violations(b"550 see 5.1.1\r\n", &[]);
}

/// RFC 2034 §3 and RFC 5321 §4.3.2.
#[test]
fn after_a_command() {
    for (reply, command, expected) in [
        ("220 mx ready\r\n", Command::Connect, &[][..]),
        ("220 2.0.0 mx ready\r\n", Command::Connect, &[EnhancedCodeForbidden]),
        ("554 5.7.1 go away\r\n", Command::Connect, &[EnhancedCodeForbidden]),
        ("250 2.0.0 mx\r\n", Command::Ehlo, &[EnhancedCodeForbidden]),
        ("250 2.0.0 mx\r\n", Command::Helo, &[EnhancedCodeForbidden]),
        ("250 2.0.0 mx\r\n", Command::Lhlo, &[EnhancedCodeForbidden]),
        ("250 2.1.0 ok\r\n", Command::Mail, &[]),
        ("220 2.0.0 ready\r\n", Command::StartTls, &[]),
        ("250 ok\r\n", Command::Data, &[UnexpectedCode]),
        ("354 ok\r\n", Command::Mail, &[UnexpectedCode]),
        ("571 no\n", Command::Rcpt, &[CodeOutsideGrammar, UnexpectedCode, BareLineFeed]),
    ] {
        let found: Vec<_> = Reply::parse(reply).unwrap().violations_after(command).collect();
        assert_eq!(found, expected, "{reply:?} to {command}");
    }
}

#[test]
fn each_has_its_clause() {
    for &violation in Violation::ALL {
        assert!(violation.reference().starts_with("RFC "), "{violation}");
    }
    assert_eq!(LongLine.reference(), "RFC 5321 §4.5.3.1.5");
    assert_eq!(EnhancedCodeDiffers.reference(), "RFC 2034 §4");
}
