//! `EnhancedStatusCode`: what it reads and refuses, and what its numbers say (RFC 3463 §2).

use smtp_reply::{
    Change, Class, EnhancedStatusCode, ParseError, ParseErrorKind, ReplyCode, RetryAdvice, Subject,
};

#[track_caller]
fn code(text: &str) -> EnhancedStatusCode {
    EnhancedStatusCode::parse(text).unwrap()
}

#[test]
fn bad_input_says_what_and_where() {
    use ParseErrorKind::{Class, Digit, Incomplete, LeadingZero, OutOfRange, Separator};

    for (text, kind, offset) in [
        ("", Incomplete, 0),
        ("5", Incomplete, 1),
        ("5.", Incomplete, 2),
        ("5.7", Incomplete, 3),
        ("5.7.", Incomplete, 4),
        ("55", Separator, 1),
        ("5500", Separator, 1),
        ("+50", Digit, 0),
        ("６５０", Digit, 0),
        ("abc", Digit, 0),
        ("650 x", Class, 0),
        ("099", Class, 0),
        ("550x", Separator, 1),
        (" 550", Digit, 0),
        (" 5.7.1", Digit, 0),
        ("#5.7.1", Digit, 0),
        ("3.0.0", Class, 0),
        ("1.1.1", Class, 0),
        ("05.7.1", Class, 0),
        ("5.07.1", LeadingZero, 2),
        ("5.00.1", LeadingZero, 2),
        ("5.7.01", LeadingZero, 4),
        ("5.7.1000", OutOfRange, 7),
        ("5.1000.1", OutOfRange, 5),
        ("5..1", Digit, 2),
        ("5.+7.1", Digit, 2),
        ("5.７.1", Digit, 2),
        ("5.7.x", Digit, 4),
        ("5.7 1", Separator, 3),
        ("5,7,1", Separator, 1),
        ("5.7.1.2", Separator, 5),
        ("5.7.1x", Separator, 5),
        ("5.7.1:", Separator, 5),
        ("5.7.1\t", Separator, 5),
        ("5.7.1)", Separator, 5),
    ] {
        let error = EnhancedStatusCode::parse(text).unwrap_err();
        assert_eq!((error.kind(), error.offset()), (kind, offset), "{text:?}: {error}");
        assert_eq!(text.parse::<EnhancedStatusCode>(), Err(error));
        assert_eq!(EnhancedStatusCode::try_from(text), Err(error));
        assert_eq!(EnhancedStatusCode::try_from(text.as_bytes()), Err(error));
    }
}

/// Three million codes: each is read back as it was written, in order.
#[test]
fn all_codes_round_trip() {
    let mut last = None;
    for class in [2, 4, 5] {
        for subject in 0..=999 {
            for detail in 0..=999 {
                let code = EnhancedStatusCode::new(class, subject, detail).unwrap();
                assert_eq!(code.numbers(), (class, subject, detail));
                assert!(last < Some(code));
                last = Some(code);
                let text = code.to_string();
                assert_eq!(EnhancedStatusCode::parse(&text), Ok(code));
                if subject == 7 || detail == 7 {
                    assert_eq!(text, format!("{class}.{subject}.{detail}"));
                }
            }
        }
    }
}

#[test]
fn all_numbers_out_of_range() {
    for number in 0..=u16::MAX {
        let by_class = EnhancedStatusCode::new(number, 1, 1).map_err(ParseError::kind);
        if [2, 4, 5].contains(&number) {
            assert_eq!(by_class.map(EnhancedStatusCode::numbers), Ok((number, 1, 1)));
        } else {
            assert_eq!(by_class, Err(ParseErrorKind::Class));
        }
        let by_subject = EnhancedStatusCode::new(5, number, 1).map_err(ParseError::kind);
        let by_detail = EnhancedStatusCode::new(5, 1, number).map_err(ParseError::kind);
        if number <= 999 {
            assert_eq!(by_subject.map(EnhancedStatusCode::numbers), Ok((5, number, 1)));
            assert_eq!(by_detail.map(EnhancedStatusCode::numbers), Ok((5, 1, number)));
        } else {
            assert_eq!(by_subject, Err(ParseErrorKind::OutOfRange));
            assert_eq!(by_detail, Err(ParseErrorKind::OutOfRange));
        }
    }
}

#[test]
fn only_a_space_or_a_line_end_may_follow() {
    for byte in 0..=u8::MAX {
        let result = EnhancedStatusCode::parse_bytes(&[b'5', b'.', b'7', b'.', b'1', byte]);
        match byte {
            b' ' | b'\r' | b'\n' => assert_eq!(result, Ok(code("5.7.1"))),
            b'0'..=b'9' => assert_eq!(result.map(|code| code.numbers().2 / 10), Ok(1)),
            _ => assert_eq!(result.map_err(ParseError::kind), Err(ParseErrorKind::Separator)),
        }
    }
}

/// What smtp-proto and others read as `5.7.255` or not at all.
#[test]
fn large_details_are_codes() {
    assert_eq!(code("5.7.509 Access denied").numbers(), (5, 7, 509));
    assert_eq!(code("4.7.650").numbers(), (4, 7, 650));
    assert_eq!(code("5.999.999").numbers(), (5, 999, 999));
}

/// RFC 3463 §2: the class is to be recognised even where the subject is not, and so on.
#[test]
fn class_and_subject() {
    for (text, class, subject) in [
        ("2.0.0", Class::Positive, Some(Subject::Undefined)),
        ("4.1.0", Class::Transient, Some(Subject::Addressing)),
        ("5.2.999", Class::Permanent, Some(Subject::Mailbox)),
        ("2.3.0", Class::Positive, Some(Subject::MailSystem)),
        ("4.4.0", Class::Transient, Some(Subject::Network)),
        ("5.5.0", Class::Permanent, Some(Subject::Protocol)),
        ("5.6.0", Class::Permanent, Some(Subject::Content)),
        ("5.7.0", Class::Permanent, Some(Subject::Security)),
        ("4.8.0", Class::Transient, None),
        ("5.100.1", Class::Permanent, None),
        ("2.999.999", Class::Positive, None),
    ] {
        assert_eq!((code(text).classify(), code(text).subject()), (class, subject), "{text}");
    }
}

/// RFC 2034 §4.
#[test]
fn agrees_with_codes_of_its_class_only() {
    for number in 100..=599 {
        let reply_code = ReplyCode::from_u16(number).unwrap();
        for class in [2, 4, 5] {
            let enhanced = EnhancedStatusCode::new(class, 0, 0).unwrap();
            assert_eq!(enhanced.agrees_with(reply_code), class == number / 100, "{number}");
        }
    }
}

#[test]
fn retry_advice_by_number() {
    use RetryAdvice::{AfterChange, Later, Never, NextTransaction, NotNeeded};

    for (text, advice) in [
        // RFC 3463 §2, by class.
        ("2.0.0", NotNeeded),
        ("2.5.3", NotNeeded),
        ("2.7.8", NotNeeded),
        ("4.0.0", Later),
        ("4.2.2", Later),
        ("4.7.0", Later),
        ("4.7.8", Later),
        ("4.99.9", Later),
        ("5.0.0", Never),
        ("5.1.1", Never),
        ("5.2.2", Never),
        ("5.7.1", Never),
        ("5.7.509", Never),
        ("5.99.9", Never),
        // RFC 5321 §4.5.3.1.10.
        ("4.5.3", NextTransaction),
        ("5.5.3", NextTransaction),
        // RFC 3463 §3.3, §3.4; RFC 6710 §5.
        ("5.2.3", AfterChange(Change::Message)),
        ("4.3.4", AfterChange(Change::Message)),
        ("5.3.4", AfterChange(Change::Message)),
        ("5.7.16", AfterChange(Change::Message)),
        // RFC 3463 §3.7.
        ("5.6.1", AfterChange(Change::Message)),
        ("5.6.9", AfterChange(Change::Message)),
        ("4.6.5", Later),
        // RFC 4954 §6; RFC 5248 §2.4.
        ("5.7.8", AfterChange(Change::Credentials)),
        ("5.7.9", AfterChange(Change::Mechanism)),
        ("4.7.12", AfterChange(Change::Mechanism)),
        ("5.7.10", AfterChange(Change::Encrypt)),
        ("5.7.11", AfterChange(Change::Encrypt)),
        ("5.7.13", AfterChange(Change::Configuration)),
        // RFC 3463 §3.6.
        ("5.5.1", AfterChange(Change::Command)),
        ("5.5.2", AfterChange(Change::Command)),
        ("5.5.4", AfterChange(Change::Command)),
        ("5.5.6", AfterChange(Change::Command)),
        ("4.5.1", Later),
    ] {
        assert_eq!(code(text).retry_advice(), advice, "{text}");
    }
}

#[test]
fn usable_in_constants() {
    const CODE: EnhancedStatusCode = match EnhancedStatusCode::parse("5.7.1 no") {
        Ok(code) => code,
        Err(_) => panic!(),
    };
    const SAME: Result<EnhancedStatusCode, ParseError> = EnhancedStatusCode::new(5, 7, 1);
    const CLASS: Class = CODE.classify();
    const SUBJECT: Option<Subject> = CODE.subject();
    const ADVICE: RetryAdvice = CODE.retry_advice();
    const AGREES: bool = CODE.agrees_with(ReplyCode::MAILBOX_UNAVAILABLE);

    assert_eq!(SAME, Ok(CODE));
    assert_eq!((CLASS, SUBJECT), (Class::Permanent, Some(Subject::Security)));
    assert_eq!((ADVICE, AGREES), (RetryAdvice::Never, true));
}

#[test]
fn writes_itself() {
    let code = code("5.7.1");
    assert_eq!(format!("{code}"), "5.7.1");
    assert_eq!(format!("{code:>8}|{code:<8}|{code:.3}"), "   5.7.1|5.7.1   |5.7");
    assert_eq!(format!("{code:?}"), "EnhancedStatusCode(5.7.1)");
}

#[test]
fn is_small() {
    assert_eq!(size_of::<EnhancedStatusCode>(), 4);
    assert_eq!(size_of::<Option<EnhancedStatusCode>>(), 4);
}
