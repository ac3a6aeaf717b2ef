//! `ReplyCode`: what it reads and refuses, and what its digits say (RFC 5321 §4.2, §4.2.1).

use std::num::NonZeroU16;

use smtp_reply::{Category, Class, ParseErrorKind, ReplyCode, RetryAdvice};

#[track_caller]
fn assert_refused(text: &str, kind: ParseErrorKind, offset: usize) {
    let error = ReplyCode::parse(text).unwrap_err();
    assert_eq!((error.kind(), error.offset()), (kind, offset), "{text:?}: {error}");
    assert_eq!(text.parse::<ReplyCode>(), Err(error));
    assert_eq!(ReplyCode::try_from(text), Err(error));
    assert_eq!(ReplyCode::try_from(text.as_bytes()), Err(error));
}

fn every_code() -> impl Iterator<Item = ReplyCode> {
    (100..=599).map(|number| ReplyCode::from_u16(number).unwrap())
}

#[test]
fn bad_input_says_what_and_where() {
    use ParseErrorKind::{Class, Digit, Incomplete, Separator};

    for (text, kind, offset) in [
        ("", Incomplete, 0),
        ("5", Incomplete, 1),
        ("55", Incomplete, 2),
        ("5500", Separator, 3),
        ("+50", Digit, 0),
        ("-50", Digit, 0),
        ("６５０", Digit, 0),
        ("5５０", Digit, 1),
        ("abc", Digit, 0),
        ("650 x", Class, 0),
        ("6", Class, 0),
        ("099", Class, 0),
        ("000", Class, 0),
        ("550x", Separator, 3),
        ("550\t", Separator, 3),
        ("550:", Separator, 3),
        ("550\0", Separator, 3),
        (" 550", Digit, 0),
        ("5 50", Digit, 1),
        ("55 0", Digit, 2),
        ("5.7", Digit, 1),
        ("5.07.1", Digit, 1),
        ("3.0.0", Digit, 1),
        ("5.7.1000", Digit, 1),
        ("5.7.1.2", Digit, 1),
        ("5.7.1x", Digit, 1),
    ] {
        assert_refused(text, kind, offset);
    }
}

#[test]
fn all_three_byte_inputs() {
    let mut accepted = 0;
    for x in 0..=u8::MAX {
        for y in 0..=u8::MAX {
            for z in 0..=u8::MAX {
                let input = [x, y, z];
                let digits = y.is_ascii_digit() && z.is_ascii_digit();
                match ReplyCode::parse_bytes(&input) {
                    Ok(code) => {
                        assert!((b'1'..=b'5').contains(&x) && digits, "{input:?}");
                        assert_eq!(code.digits(), input.map(|digit| digit - b'0'));
                        assert_eq!(code.to_string().as_bytes(), input);
                        accepted += 1;
                    }
                    Err(error) => {
                        let (kind, offset) = match input {
                            [b'1'..=b'5', b'0'..=b'9', _] => (ParseErrorKind::Digit, 2),
                            [b'1'..=b'5', ..] => (ParseErrorKind::Digit, 1),
                            [b'0'..=b'9', ..] => (ParseErrorKind::Class, 0),
                            _ => (ParseErrorKind::Digit, 0),
                        };
                        assert_eq!((error.kind(), error.offset()), (kind, offset), "{input:?}");
                    }
                }
            }
        }
    }
    assert_eq!(accepted, 500);
}

#[test]
fn only_a_space_a_hyphen_or_a_line_end_may_follow() {
    for byte in 0..=u8::MAX {
        let result = ReplyCode::parse_bytes(&[b'2', b'5', b'0', byte]);
        if matches!(byte, b' ' | b'-' | b'\r' | b'\n') {
            assert_eq!(result, Ok(ReplyCode::OK));
        } else {
            let error = result.unwrap_err();
            assert_eq!((error.kind(), error.offset()), (ParseErrorKind::Separator, 3), "{byte}");
        }
    }
}

/// RFC 5321 §4.2.1: only the first three columns are the code, `250-234 Text` is a 250.
#[test]
fn what_follows_is_not_looked_at() {
    for line in ["250", "250 ", "250-234 Text", "250 \u{1F4E7}", "250\r\n550 x", "250 599 600"] {
        assert_eq!(ReplyCode::parse(line), Ok(ReplyCode::OK), "{line:?}");
    }
    assert_eq!(ReplyCode::parse_bytes(b"250 \xFF\x00\xFE"), Ok(ReplyCode::OK));
}

#[test]
fn all_numbers() {
    for number in 0..=u16::MAX {
        let code = ReplyCode::from_u16(number);
        assert_eq!(ReplyCode::try_from(number), code);
        if (100..=599).contains(&number) {
            assert_eq!(code.map(u16::from), Ok(number));
            assert_eq!(code.map(ReplyCode::as_u16), Ok(number));
        } else {
            let error = code.unwrap_err();
            assert_eq!((error.kind(), error.offset()), (ParseErrorKind::OutOfRange, 0));
        }
    }
}

/// RFC 5321 §4.2.1.
#[test]
fn digits_say_class_and_category() {
    for code in every_code() {
        let [x, y, z] = code.digits();
        assert_eq!(u16::from(x) * 100 + u16::from(y) * 10 + u16::from(z), code);
        let class = match x {
            1 => Class::Preliminary,
            2 => Class::Positive,
            3 => Class::Intermediate,
            4 => Class::Transient,
            _ => Class::Permanent,
        };
        let category = match y {
            0 => Category::Syntax,
            1 => Category::Information,
            2 => Category::Connections,
            5 => Category::MailSystem,
            _ => Category::Unspecified,
        };
        assert_eq!((code.classify(), code.category()), (class, category), "{code}");
        assert_eq!(code.is_positive(), x == 2);
        assert_eq!(code.is_intermediate(), x == 3);
        assert_eq!(code.is_transient(), x == 4);
        assert_eq!(code.is_permanent(), x == 5);
        assert_eq!(code.is_error(), x >= 4);
    }
}

#[test]
fn usable_in_constants_and_patterns() {
    const CODE: ReplyCode = match ReplyCode::parse("421 4.3.2 closing") {
        Ok(code) => code,
        Err(_) => ReplyCode::OK,
    };
    const CLASS: Class = CODE.classify();
    const CATEGORY: Category = CODE.category();
    const DIGITS: [u8; 3] = CODE.digits();
    const ADVICE: RetryAdvice = CODE.retry_advice();
    const NUMBER: u16 = CODE.as_u16();
    const PREDICATES: [bool; 5] = [
        CODE.is_positive(),
        CODE.is_intermediate(),
        CODE.is_transient(),
        CODE.is_permanent(),
        CODE.is_error(),
    ];
    const REFUSED: bool =
        ReplyCode::parse_bytes(b"42").is_err() && ReplyCode::from_u16(99).is_err();

    assert!(matches!(CODE, ReplyCode::SERVICE_NOT_AVAILABLE));
    assert_eq!((CLASS, CATEGORY), (Class::Transient, Category::Connections));
    assert_eq!((DIGITS, NUMBER, ADVICE), ([4, 2, 1], 421, RetryAdvice::Reconnect));
    assert_eq!(PREDICATES, [false, false, true, false, true]);
    const { assert!(REFUSED) };
}

#[test]
fn writes_itself() {
    let code = ReplyCode::MAILBOX_UNAVAILABLE;
    assert_eq!(format!("{code}"), "550");
    assert_eq!(format!("{code:>6}|{code:<6}|{code:*^7}|{code:.2}"), "   550|550   |**550**|55");
    assert_eq!(format!("{code:?}"), "ReplyCode(550)");
}

#[test]
fn compares() {
    assert_eq!(ReplyCode::OK, 250);
    assert_eq!(250, ReplyCode::OK);
    assert_ne!(ReplyCode::OK, 251);
    assert!(every_code().is_sorted());
}

#[test]
fn is_small() {
    assert_eq!(size_of::<ReplyCode>(), 2);
    assert_eq!(size_of::<Option<ReplyCode>>(), size_of::<Option<NonZeroU16>>());
    assert_eq!(size_of::<Option<ReplyCode>>(), 2);
}
