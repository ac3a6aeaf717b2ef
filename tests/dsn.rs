//! `dsn`: the values of the fields `Status` and `Diagnostic-Code` (RFC 3464 §2.3.4, §2.3.6).

use smtp_reply::dsn::{DiagnosticCode, Status};
use smtp_reply::{ParseError, ParseErrorKind};

#[test]
fn statuses() {
    for (value, code, comment) in [
        ("5.1.1", "5.1.1", None),
        ("2.0.0", "2.0.0", None),
        ("4.999.999", "4.999.999", None),
        (" 5.1.1 ", "5.1.1", None),
        ("\t5.1.1\r\n", "5.1.1", None),
        ("\r\n 5.1.1", "5.1.1", None),
        ("\n 5.1.1\n", "5.1.1", None),
        ("5.1.1 (no such user)", "5.1.1", Some("no such user")),
        ("5.1.1(no such user)", "5.1.1", Some("no such user")),
        ("5.1.1\r\n (no such user)\r\n", "5.1.1", Some("no such user")),
        ("5.1.1 (no such\r\n\tuser)", "5.1.1", Some("no such\r\n\tuser")),
        ("5.1.1 ()", "5.1.1", Some("")),
        // RFC 5322 §3.2.2: comments nest, and hold quoted pairs.
        ("5.1.1 (a (b (c)) d)", "5.1.1", Some("a (b (c)) d")),
        (r"5.1.1 (a \) b \\)", "5.1.1", Some(r"a \) b \\")),
        ("5.1.1 (caf\u{E9} \u{2615})", "5.1.1", Some("caf\u{E9} \u{2615}")),
        ("5.1.1 (first) (second)", "5.1.1", Some("first")),
        ("(before) 5.1.1 (after)", "5.1.1", Some("before")),
        // With the name of the field.
        ("Status: 5.1.1", "5.1.1", None),
        ("STATUS :5.1.1 (no)\r\n", "5.1.1", Some("no")),
    ] {
        let status = Status::parse(value).unwrap_or_else(|error| panic!("{value:?}: {error}"));
        assert_eq!(status.code().to_string(), code, "{value:?}");
        assert_eq!(status.comment(), comment, "{value:?}");
        assert_eq!(Status::try_from(value), Ok(status));
    }
}

/// RFC 3464 §2.3.4: every number of three digits that RFC 3463 §2 allows, in each place.
#[test]
fn all_statuses_round_trip() {
    for class in [2, 4, 5] {
        for number in 0..=999 {
            for text in [format!("{class}.{number}.0"), format!("{class}.0.{number}")] {
                let status = Status::parse(&text).unwrap();
                assert_eq!(status.to_string(), text);
                assert_eq!(status.code().numbers().0, class);
            }
        }
    }
}

#[test]
fn statuses_that_are_refused() {
    use ParseErrorKind::{
        Class, Digit, Incomplete, LeadingZero, OutOfRange, Separator, TrailingData,
    };

    for (value, kind, offset) in [
        ("", Incomplete, 0),
        (" \r\n ", Incomplete, 4),
        ("Status:", Incomplete, 7),
        ("5", Incomplete, 1),
        ("5.1", Incomplete, 3),
        ("5.1.", Incomplete, 4),
        ("(5.1.1)", Incomplete, 7),
        ("(5.1.1", Incomplete, 6),
        ("5.1.1 (a (b)", Incomplete, 12),
        (r"5.1.1 (a \)", Incomplete, 11),
        ("x", Digit, 0),
        ("Diagnostic-Code: 5.1.1", Digit, 0),
        ("5.x.1", Digit, 2),
        ("5.1.\u{FF11}", Digit, 4),
        // RFC 3464 §2.3.4 has any digit there, RFC 3463 §2 three of them.
        ("0.0.0", Class, 0),
        ("1.1.1", Class, 0),
        ("  3.1.1", Class, 2),
        ("Status: 6.1.1", Class, 8),
        ("9.1.1", Class, 0),
        ("5.01.1", LeadingZero, 2),
        (" 5.1.00", LeadingZero, 5),
        ("5.1000.1", OutOfRange, 5),
        ("5.1.1000", OutOfRange, 7),
        ("5 .1.1", Separator, 1),
        ("5(a).1.1", Separator, 1),
        ("511", Separator, 1),
        ("5.1.1.1", Separator, 5),
        ("5.1.1;", Separator, 5),
        ("5.1.1x", Separator, 5),
        ("5.1.1)", Separator, 5),
        ("5.1.1 x", TrailingData, 6),
        ("5.1.1 (a) 5.1.2", TrailingData, 10),
        ("5.1.1 (a))", TrailingData, 9),
    ] {
        let error = Status::parse(value).unwrap_err();
        assert_eq!((error.kind(), error.offset()), (kind, offset), "{value:?}: {error}");
        assert_eq!(Status::try_from(value), Err(error));
    }
}

#[test]
fn diagnostic_codes() {
    for (value, diagnostic_type, text, code, enhanced) in [
        ("smtp; 550 5.1.1 no", "smtp", "550 5.1.1 no", Some(550), Some("5.1.1")),
        ("smtp;550 5.1.1 no", "smtp", "550 5.1.1 no", Some(550), Some("5.1.1")),
        ("SMTP ; 421", "SMTP", "421", Some(421), None),
        (
            " Smtp (Simple Mail) ;\r\n 250 2.1.5 ok\r\n",
            "Smtp",
            "250 2.1.5 ok",
            Some(250),
            Some("2.1.5"),
        ),
        ("lmtp; 552 5.2.2 full", "lmtp", "552 5.2.2 full", Some(552), Some("5.2.2")),
        ("Diagnostic-Code: smtp; 550 no", "smtp", "550 no", Some(550), None),
        ("diagnostic-code : smtp; 550 no", "smtp", "550 no", Some(550), None),
        ("smtp;", "smtp", "", None, None),
        ("smtp; \r\n", "smtp", "", None, None),
        // RFC 3461 §9.2 (b): a reply of several lines, folded.
        (
            "smtp; 550-5.1.1 a\r\n 550-5.1.1 b\r\n\t550 5.1.1 c",
            "smtp",
            "550-5.1.1 a\r\n 550-5.1.1 b\r\n\t550 5.1.1 c",
            Some(550),
            Some("5.1.1"),
        ),
        (
            "smtp; 550-a\n    550 5.1.1 b",
            "smtp",
            "550-a\n    550 5.1.1 b",
            Some(550),
            Some("5.1.1"),
        ),
        ("smtp;\r\n    550 no\r\n    (#5.1.1)", "smtp", "550 no\r\n    (#5.1.1)", Some(550), None),
        ("smtp; 550-a\r\n 551 5.1.1 b", "smtp", "550-a\r\n 551 5.1.1 b", Some(550), None),
        // The same, joined.
        (
            "smtp; 550-5.1.1 a 550 5.1.1 b",
            "smtp",
            "550-5.1.1 a 550 5.1.1 b",
            Some(550),
            Some("5.1.1"),
        ),
        // RFC 2034 §6: without the enhanced code; others leave the reply code out.
        ("smtp; 550 no such user", "smtp", "550 no such user", Some(550), None),
        ("smtp; 5.1.1 no such user", "smtp", "5.1.1 no such user", None, Some("5.1.1")),
        (
            "smtp; 5.1.0 - Unknown address error 550-'5.1.1 no'",
            "smtp",
            "5.1.0 - Unknown address error 550-'5.1.1 no'",
            None,
            Some("5.1.0"),
        ),
        (
            "smtp; 550 #5.1.0 Address rejected",
            "smtp",
            "550 #5.1.0 Address rejected",
            Some(550),
            Some("5.1.0"),
        ),
        ("smtp; 550 (#5.1.1) no", "smtp", "550 (#5.1.1) no", Some(550), Some("5.1.1")),
        ("smtp; 550 5.7.1: no", "smtp", "550 5.7.1: no", Some(550), Some("5.7.1")),
        ("smtp; 550: no", "smtp", "550: no", Some(550), None),
        ("smtp; 550: 5.7.1 no", "smtp", "550: 5.7.1 no", Some(550), Some("5.7.1")),
        (
            "smtp; 550 4.4.7 QUEUE.Expired; message expired",
            "smtp",
            "550 4.4.7 QUEUE.Expired; message expired",
            Some(550),
            Some("4.4.7"),
        ),
        // What does not lead does not count.
        ("smtp; host mx said: 550 5.1.1 no", "smtp", "host mx said: 550 5.1.1 no", None, None),
        ("smtp; 550 no, see 5.1.1", "smtp", "550 no, see 5.1.1", Some(550), None),
        ("smtp; 5500 no", "smtp", "5500 no", None, None),
        ("smtp; 550x no", "smtp", "550x no", None, None),
        ("smtp; 650 no", "smtp", "650 no", None, None),
        ("smtp; 5.1.1.1 no", "smtp", "5.1.1.1 no", None, None),
        // Other types. The number of X-Unix is an exit status, at most 255.
        (
            "X-Postfix; unknown user: \"nobody\"",
            "X-Postfix",
            "unknown user: \"nobody\"",
            None,
            None,
        ),
        ("X-Postfix; 550 5.1.1 no", "X-Postfix", "550 5.1.1 no", Some(550), Some("5.1.1")),
        ("x-unix; 67", "x-unix", "67", None, None),
        ("X-Unix; 127", "X-Unix", "127", None, None),
        ("X-Unix; 255 5.1.1", "X-Unix", "255 5.1.1", None, None),
        ("x-notes; 5.7.1 no", "x-notes", "5.7.1 no", None, Some("5.7.1")),
    ] {
        let diagnostic =
            DiagnosticCode::parse(value).unwrap_or_else(|error| panic!("{value:?}: {error}"));
        assert_eq!(diagnostic.diagnostic_type(), diagnostic_type, "{value:?}");
        assert_eq!(diagnostic.is_smtp(), diagnostic_type.eq_ignore_ascii_case("smtp"));
        assert_eq!(diagnostic.text(), text, "{value:?}");
        assert_eq!(diagnostic.code().map(u16::from), code, "{value:?}");
        let read = diagnostic.enhanced().map(|code| code.to_string());
        assert_eq!(read.as_deref(), enhanced, "{value:?}");
        assert_eq!(DiagnosticCode::try_from(value), Ok(diagnostic));
    }
}

/// Every number of three digits: for `smtp` each reply code counts, else 4yz and 5yz.
#[test]
fn codes_of_all_numbers() {
    for number in 0..=999 {
        let code = |kind| {
            let value = format!("{kind}; {number:03} text");
            DiagnosticCode::parse(&value).unwrap().code().map(u16::from)
        };
        assert_eq!(code("smtp"), Some(number).filter(|number| (100..600).contains(number)));
        assert_eq!(code("x-unix"), Some(number).filter(|number| (400..600).contains(number)));
    }
}

#[test]
fn both_are_written_unfolded_and_harmless() {
    for (value, written) in [
        ("5.1.1", "5.1.1"),
        (" ( a )5.1.1", "5.1.1 (a)"),
        ("5.1.1 (a \r\n\t b)", "5.1.1 (a b)"),
        ("5.1.1 (a\r\n \r\n b)", "5.1.1 (a b)"),
        ("5.1.1 (\x1B[31ma\rb\0)", "5.1.1 (\u{FFFD}[31ma\u{FFFD}b\u{FFFD})"),
    ] {
        assert_eq!(Status::parse(value).unwrap().to_string(), written, "{value:?}");
    }
    for (value, written) in [
        ("smtp;550 a", "550 a"),
        ("smtp; 550-a\r\n 550 b\r\n", "550-a 550 b"),
        ("smtp;\r\n\t550-a \n\n \t 550  b", "550-a 550  b"),
        ("smtp; 550 \x1B[31ma\u{9B}\u{7F}\x07b", "550 \u{FFFD}[31ma\u{FFFD}\u{FFFD}\u{FFFD}b"),
        ("smtp;", ""),
    ] {
        let diagnostic = DiagnosticCode::parse(value).unwrap();
        assert_eq!(format!("{diagnostic:#}"), written, "{value:?}");
        assert_eq!(diagnostic.to_string(), format!("smtp; {written}"));
    }
}

#[test]
fn diagnostic_codes_that_are_refused() {
    use ParseErrorKind::{Incomplete, Separator};

    for (value, kind, offset) in [
        ("", Incomplete, 0),
        (" ", Incomplete, 1),
        ("Diagnostic-Code:", Incomplete, 16),
        ("smtp", Incomplete, 4),
        ("smtp\r\n", Incomplete, 6),
        ("smtp (a", Incomplete, 7),
        (";", Separator, 0),
        (" ; 550 no", Separator, 1),
        ("(smtp); 550 no", Separator, 6),
        ("550 5.1.1 no; such user", Separator, 4),
        ("smtp: 550 no", Separator, 4),
        ("smtp.x; 550 no", Separator, 4),
        ("smtp reply; 550 no", Separator, 5),
        ("Status: smtp; 550 no", Separator, 6),
        ("\"smtp\"; 550 no", Separator, 0),
    ] {
        let error = DiagnosticCode::parse(value).unwrap_err();
        assert_eq!((error.kind(), error.offset()), (kind, offset), "{value:?}: {error}");
        assert_eq!(DiagnosticCode::try_from(value), Err(error));
    }
}

#[test]
fn messages() {
    let status = |value| Status::parse(value).map(drop);
    let diagnostic = |value| DiagnosticCode::parse(value).map(drop);
    let cases: [(Result<(), ParseError>, &str); 10] = [
        (status(""), "expected a class of 2, 4 or 5, found the end of the input at byte 0"),
        (status(" 3.1.1"), "expected a class of 2, 4 or 5, found '3' at byte 1"),
        (
            status("5.1.1;"),
            "expected a comment or the end of the field after the status code, found ';' at byte 5",
        ),
        (
            status("5.1.1 x"),
            "expected a comment or the end of the field after the status code, found 'x' at byte 6",
        ),
        (
            status("5.1.1 (x"),
            "expected the end of the comment, found the end of the input at byte 8",
        ),
        (diagnostic(""), "expected a diagnostic type, found the end of the input at byte 0"),
        (diagnostic(";"), "expected a diagnostic type, found ';' at byte 0"),
        (
            diagnostic("smtp"),
            "expected a semicolon after the diagnostic type, found the end of the input at byte 4",
        ),
        (
            diagnostic("550 no"),
            "expected a semicolon after the diagnostic type, found 'n' at byte 4",
        ),
        (
            diagnostic("smtp (x; 550"),
            "expected the end of the comment, found the end of the input at byte 12",
        ),
    ];
    for (result, message) in cases {
        assert_eq!(result.unwrap_err().to_string(), message);
    }
}

/// Whatever is put together from the characters that matter, the parts stand in the value.
#[test]
fn any_value_is_read_or_refused() {
    let pieces =
        ["5.1.1", "550", "(", ")", "\\", ";", ":", " ", "\r\n ", "smtp", "Status", "\u{E9}"];
    let mut read = [0; 2];
    for i in 0..pieces.len().pow(5) {
        let picked = (0..5).map(|place| pieces[i / pieces.len().pow(place) % pieces.len()]);
        let value: String = picked.collect();
        match Status::parse(&value) {
            Ok(status) => {
                read[0] += 1;
                assert!(status.comment().is_none_or(|comment| value.contains(comment)));
                // A backslash at the end of a line would quote what comes next.
                if !value.contains('\\') {
                    let again = status.to_string();
                    assert_eq!(Status::parse(&again).unwrap().code(), status.code(), "{value:?}");
                }
            }
            Err(error) => assert!(error.offset() <= value.len(), "{value:?}"),
        }
        match DiagnosticCode::parse(&value) {
            Ok(diagnostic) => {
                read[1] += 1;
                assert!(value.contains(diagnostic.text()), "{value:?}");
                let written = diagnostic.to_string();
                assert!(!written.contains(['\r', '\n']), "{value:?}");
                let again = DiagnosticCode::parse(&written).unwrap();
                assert_eq!(again.to_string(), written, "{value:?}");
                assert_eq!(again.code(), diagnostic.code(), "{value:?}");
            }
            Err(error) => assert!(error.offset() <= value.len(), "{value:?}"),
        }
    }
    assert!(read.iter().all(|&count| count > 400), "{read:?}");
}

#[test]
fn long_values_take_linear_time() {
    for piece in ["(", "()", "\\", "\r\n ", "550-a\r\n ", "smtp", ";", "a\n"] {
        let long = piece.repeat(2_000_000 / piece.len());
        let _ = Status::parse(&long);
        let _ = DiagnosticCode::parse(&long);
        let value = format!("smtp; 550 {long}");
        let diagnostic = DiagnosticCode::parse(&value).unwrap();
        assert_eq!(diagnostic.enhanced(), None);
        assert!(diagnostic.to_string().len() <= value.len());
    }
}

#[test]
fn nothing_is_allocated() {
    let counted = allocation_counter::measure(|| {
        let status = Status::parse("5.1.1 (no such user)").unwrap();
        let diagnostic = DiagnosticCode::parse("smtp; 550-a\r\n 550 5.1.1 b").unwrap();
        assert_eq!(diagnostic.enhanced(), Some(status.code()));
        assert!(Status::parse("5.1.1 x").is_err());
    });
    assert_eq!(counted.count_total, 0, "{counted:?}");
}

#[test]
fn the_types_are_values_that_threads_can_share() {
    fn assert_value<T>()
    where
        T: Copy + std::fmt::Debug + Eq + std::hash::Hash + Send + Sync + Unpin,
    {
    }
    assert_value::<DiagnosticCode<'static>>();
    assert_value::<Status<'static>>();
}
