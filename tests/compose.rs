//! `ReplyBuilder`: what it writes, what it refuses, and that what it writes reads back.

use std::cell::Cell;
use std::fmt::{self, Display, Write};

use proptest::prelude::*;
use smtp_reply::{
    Command, ComposeError, EnhancedStatusCode, Reply, ReplyBuilder, ReplyCode, Violation,
};

fn code(number: u16) -> ReplyCode {
    ReplyCode::from_u16(number).unwrap()
}

fn enhanced(text: &str) -> EnhancedStatusCode {
    EnhancedStatusCode::parse(text).unwrap()
}

#[track_caller]
fn written(reply: ReplyBuilder<'_>) -> String {
    let mut out = String::new();
    reply.write_to(&mut out).unwrap();
    out
}

/// Why it is refused; nothing may have been written then.
#[track_caller]
fn refused(reply: ReplyBuilder<'_>) -> ComposeError {
    let mut out = String::new();
    let error = reply.write_to(&mut out).unwrap_err();
    assert_eq!(out, "");
    error
}

/// The texts of the lines of what was written, without the enhanced status code that was given.
/// Each line is as RFC 5321 §4.2, §4.5.3.1.5 and RFC 2034 §4 ask.
#[track_caller]
fn texts(out: &str, code: ReplyCode, enhanced: Option<EnhancedStatusCode>) -> Vec<&str> {
    let prefix = enhanced.map_or(String::new(), |enhanced| format!("{enhanced} "));
    let lines: Vec<&str> = out.split_inclusive("\r\n").collect();
    let mut texts = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        assert!(line.len() <= 512, "{} octets: {line:?}", line.len());
        let line = line.strip_suffix("\r\n").expect("CRLF");
        assert!(!line.contains(|c: char| c.is_control() && c != '\t'), "{line:?}");
        let separator = if i + 1 == lines.len() { ' ' } else { '-' };
        let text = line.strip_prefix(&format!("{code}{separator}")).expect("code and separator");
        let text = text.strip_prefix(&prefix).expect("enhanced status code");
        if enhanced.is_none() {
            assert!(EnhancedStatusCode::parse(text).is_err(), "{text:?}");
        }
        texts.push(text);
    }

    let reply = Reply::parse(out).unwrap();
    assert_eq!(reply.code(), code);
    assert_eq!(reply.lines().count(), lines.len());
    match enhanced {
        Some(_) => assert_eq!(reply.enhanced(), enhanced),
        // What qmail writes on purpose is found wherever it stands.
        None => assert!(reply.enhanced().is_none_or(|code| out.contains(&format!("#{code}")))),
    }
    assert!(reply.violations().all(|violation| violation == Violation::EightBitText));
    texts
}

/// Takes the folds of `texts` back, and compares with the lines given.
#[track_caller]
fn assert_unfolds(texts: &[&str], given: &[impl AsRef<str>], limit: usize) {
    let mut texts = texts.iter().copied().peekable();
    for given in given {
        let mut rest = given.as_ref();
        loop {
            let text = texts.next().expect("another line");
            rest = rest.strip_prefix(text).expect("the text given");
            if rest.is_empty() {
                break;
            }
            // Only what is too long is folded.
            assert!(text.len() + rest.len() > limit);
            let next = *texts.peek().expect("another line");
            match rest.strip_prefix(' ') {
                Some(dropped) if dropped.starts_with(next) => rest = dropped,
                Some(_) => {}
                None => {
                    let word = text.strip_prefix(' ').unwrap_or(text);
                    assert!(!word.contains(' '), "a fold in a word: {text:?}");
                }
            }
        }
    }
    assert_eq!(texts.next(), None);
}

#[test]
fn lines_have_the_code_and_the_enhanced_code() {
    let lines: &[&dyn Display] = &[&"one", &"", &"three\tand \"four\""];
    for (reply, expected) in [
        // RFC 5321 §4.2.1: the space is sent without text too.
        (ReplyBuilder::new(code(250)), "250 \r\n"),
        (ReplyBuilder::new(code(250)).line(&""), "250 \r\n"),
        (ReplyBuilder::new(code(250)).lines(&[]), "250 \r\n"),
        (ReplyBuilder::new(code(250)).lines(&[&"", &""]), "250-\r\n250 \r\n"),
        (ReplyBuilder::new(code(354)).line(&"go on"), "354 go on\r\n"),
        (ReplyBuilder::new(code(334)), "334 \r\n"),
        (ReplyBuilder::new(code(334)).line(&"VXNlcm5hbWU6"), "334 VXNlcm5hbWU6\r\n"),
        (
            ReplyBuilder::new(code(214)).lines(lines),
            "214-one\r\n214-\r\n214 three\tand \"four\"\r\n",
        ),
        // The last of `line` and `lines` holds.
        (ReplyBuilder::new(code(250)).lines(lines).line(&"one"), "250 one\r\n"),
        (ReplyBuilder::new(code(250)).line(&"one").lines(&[]), "250 \r\n"),
        // RFC 2034 §4: on every line.
        (ReplyBuilder::new(code(250)).enhanced(enhanced("2.0.0")), "250 2.0.0 \r\n"),
        (
            ReplyBuilder::new(code(450)).enhanced(enhanced("4.999.999")).lines(lines),
            "450-4.999.999 one\r\n450-4.999.999 \r\n450 4.999.999 three\tand \"four\"\r\n",
        ),
        (
            ReplyBuilder::new(code(550)).enhanced(enhanced("5.1.1")).line(&"Bo\u{EE}te 📪"),
            "550 5.1.1 Bo\u{EE}te 📪\r\n",
        ),
    ] {
        assert_eq!(written(reply), expected);
    }
}

/// `{}` with a width, arguments, a type that writes piece by piece.
#[test]
fn whatever_displays_is_text() {
    struct Pieces;

    impl Display for Pieces {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_char('é')?;
            f.write_str("")?;
            write!(f, "{:>4}", 1)
        }
    }

    let address = String::from("kim@example.org");
    let lines: &[&dyn Display] =
        &[&Pieces, &format_args!("<{address}> {:03}", 7), &ReplyCode::OK, &enhanced("5.1.1"), &'x'];
    assert_eq!(
        written(ReplyBuilder::new(code(550)).enhanced(enhanced("5.1.1")).lines(lines)),
        "550-5.1.1 é   1\r\n550-5.1.1 <kim@example.org> 007\r\n550-5.1.1 250\r\n\
         550-5.1.1 5.1.1\r\n550 5.1.1 x\r\n",
    );
}

/// RFC 5321 §4.5.3.1.5: 512 octets are 506 of text.
mod folding {
    use super::*;

    #[track_caller]
    fn folded(text: &str, enhanced: Option<EnhancedStatusCode>) -> Vec<String> {
        let mut reply = ReplyBuilder::new(code(550)).line(&text);
        if let Some(enhanced) = enhanced {
            reply = reply.enhanced(enhanced);
        }
        let out = written(reply);
        let texts = texts(&out, code(550), enhanced);
        let limit = 506 - enhanced.map_or(0, |enhanced| enhanced.to_string().len() + 1);
        assert_unfolds(&texts, &[text], limit);
        texts.into_iter().map(String::from).collect()
    }

    #[test]
    fn text_without_spaces() {
        for (length, lengths) in [
            (1, &[1][..]),
            (505, &[505]),
            (506, &[506]),
            (507, &[506, 1]),
            (508, &[506, 2]),
            (509, &[506, 3]),
            (510, &[506, 4]),
            (1012, &[506, 506]),
            (1013, &[506, 506, 1]),
            (2000, &[506, 506, 506, 482]),
        ] {
            let folded = folded(&"x".repeat(length), None);
            assert_eq!(folded.iter().map(String::len).collect::<Vec<_>>(), lengths, "{length}");
        }
        for (code, length, lengths) in [
            ("5.1.1", 500, &[500][..]),
            ("5.1.1", 501, &[500, 1]),
            ("5.7.509", 498, &[498]),
            ("5.7.509", 499, &[498, 1]),
            ("5.999.999", 496, &[496]),
            ("5.999.999", 2000, &[496, 496, 496, 496, 16]),
        ] {
            let folded = folded(&"x".repeat(length), Some(enhanced(code)));
            assert_eq!(folded.iter().map(String::len).collect::<Vec<_>>(), lengths, "{length}");
        }
    }

    #[test]
    fn at_the_last_space_that_fits() {
        let x = |length| "x".repeat(length);
        for (text, lines) in [
            (format!("{} y", x(504)), &[&*format!("{} y", x(504))][..]),
            (format!("{} y", x(505)), &[&*x(505), "y"]),
            (format!("{} y", x(506)), &[&*x(506), "y"]),
            (format!("{} y", x(507)), &[&*x(506), "x y"]),
            (format!("{} yy z", x(503)), &[&*format!("{} yy", x(503)), "z"]),
            (format!("{} yy z", x(504)), &[&*x(504), "yy z"]),
            (format!("a {}", x(506)), &["a", &*x(506)]),
            (format!("a {}", x(507)), &["a", &*x(506), "x"]),
            // A space at the start is no place for it.
            (format!(" {}", x(506)), &[&*format!(" {}", x(505)), "x"]),
            // No text is lost, not even the spaces of which one is not needed.
            (format!("{} ", x(506)), &[&*x(506), ""]),
            (format!("{}  ", x(506)), &[&*x(506), " "]),
            (format!("{}  y", x(504)), &[&*format!("{} ", x(504)), "y"]),
            (format!("{}\ty", x(505)), &[&*format!("{}\t", x(505)), "y"]),
            (" ".repeat(508), &[&*" ".repeat(506), " "]),
        ] {
            assert_eq!(folded(&text, None), lines);
        }
    }

    /// Each of two, three and four bytes, begun 0 to 4 bytes before the end of the line.
    #[test]
    fn never_in_a_character() {
        for (character, before) in
            ["é", "€", "📪"].into_iter().flat_map(|c| (0..=4).map(move |n| (c, n)))
        {
            let text = "x".repeat(506 - before) + &character.repeat(300);
            let fit = before / character.len() * character.len();
            let lines = folded(&text, None);
            assert_eq!(lines[0].len(), 506 - before + fit, "{character} {before}");
            assert_eq!(
                lines[1].len(),
                (300 * character.len() - fit).min(506 / character.len() * character.len())
            );
        }
    }

    /// Text that is taken for an enhanced status code only at the start of a line.
    #[test]
    fn never_before_an_enhanced_code() {
        let x = |length| "x".repeat(length);
        for (text, lines) in [
            // At an earlier space.
            (format!("{} said 5.7.1 no", x(500)), [&*x(500), "said 5.7.1 no"]),
            (format!("{} said 2.0.0 no", x(500)), [&*x(500), "said 2.0.0 no"]),
            (format!("{} said 5.7.1: no", x(500)), [&*x(500), "said 5.7.1: no"]),
            (format!("{} said (#5.7.1) no", x(500)), [&*x(500), "said (#5.7.1) no"]),
            (format!("{} said [mx] 5.7.1 no", x(500)), [&*x(500), "said [mx] 5.7.1 no"]),
            // With the space kept.
            (format!("{} 5.7.1 no", x(501)), [&*x(501), " 5.7.1 no"]),
            (format!("{} 5.7.1 no", x(506)), [&*x(506), " 5.7.1 no"]),
            (format!("{} [mx] 5.7.1 no", x(503)), [&*x(503), " [mx] 5.7.1 no"]),
            (format!("{} [mx] 5.7.1 no", x(500)), [&*format!("{} [mx]", x(500)), " 5.7.1 no"]),
            // One character earlier, in a word that is too long.
            (format!("{}5.7.1 no", x(506)), [&*x(505), "x5.7.1 no"]),
            (format!("{}55.7.1 no", x(505)), [&*x(505), "55.7.1 no"]),
            (format!("{}[mx]_5.7.1", x(506)), [&*x(505), "x[mx]_5.7.1"]),
            // Other numbers do not matter.
            (format!("{} 5 or 50", x(506)), [&*x(506), "5 or 50"]),
            (format!("{} 1.2.3 no", x(506)), [&*x(506), "1.2.3 no"]),
            (format!("{}55", x(506)), [&*x(506), "55"]),
            (format!("{}5", x(506)), [&*x(506), "5"]),
        ] {
            assert_eq!(folded(&text, None), lines);
        }
        // A code that is given stands before it.
        let text = format!("{} 5.7.1 no", x(500));
        assert_eq!(folded(&text, Some(enhanced("5.1.1"))), [&*x(500), "5.7.1 no"]);
    }

    /// Where nothing helps, it is refused.
    #[test]
    fn refused_where_every_point_is_bad() {
        let text = format!("{}] 5.7.1 no", "[".repeat(600));
        assert_eq!(
            refused(ReplyBuilder::new(code(550)).line(&text)),
            ComposeError::EnhancedInText { line: 1, offset: 506, found: enhanced("5.7.1") },
        );
        let out = written(ReplyBuilder::new(code(550)).line(&text).enhanced(enhanced("5.7.1")));
        assert_unfolds(&texts(&out, code(550), Some(enhanced("5.7.1"))), &[text], 500);
    }

    /// RFC 4954 §4, RFC 5321 §4.1.1.1, RFC 2033 §4.1.
    #[test]
    fn not_of_lines_that_mean_something_each() {
        let (fits, too_long) = ("x".repeat(506), "x ".repeat(254));
        for (number, command, folds) in [
            (334, None, false),
            (334, Some(Command::Auth), false),
            (250, Some(Command::Ehlo), false),
            (250, Some(Command::Lhlo), false),
            (550, Some(Command::Ehlo), true),
            (250, Some(Command::Helo), true),
            (250, Some(Command::Mail), true),
            (250, None, true),
            (354, None, true),
        ] {
            let mut reply = ReplyBuilder::new(code(number));
            if let Some(command) = command {
                reply = reply.answering(command);
            }
            assert_eq!(written(reply.line(&fits)).lines().count(), 1);
            if folds {
                assert_eq!(written(reply.line(&too_long)).lines().count(), 2);
            } else {
                assert_eq!(
                    refused(reply.lines(&[&fits, &too_long])),
                    ComposeError::TooLong { line: 2, limit: 506 },
                );
            }
        }
    }
}

mod refusing {
    use super::*;

    /// RFC 5321 §4.2; RFC 2034 §3, §4: all codes, with each class of enhanced code, after each
    /// command.
    #[test]
    fn codes() {
        for number in 100..=599 {
            let code = code(number);
            let reply = ReplyBuilder::new(code).line(&"text");
            let in_grammar = number >= 200 && number / 10 % 10 <= 5;
            if in_grammar {
                assert_eq!(written(reply), format!("{code} text\r\n"));
            } else {
                assert_eq!(refused(reply), ComposeError::Code { code });
            }
            for found in ["2.0.0", "4.0.0", "5.0.0"].map(enhanced) {
                let reply = reply.enhanced(found);
                let expected = if !in_grammar {
                    Err(ComposeError::Code { code })
                } else if number / 100 == 3 {
                    Err(ComposeError::EnhancedForbidden { code, found })
                } else if found.numbers().0 == number / 100 {
                    Ok(())
                } else {
                    Err(ComposeError::EnhancedClass { code, found })
                };
                assert_eq!(reply.write_to(&mut String::new()), expected);
                for &command in Command::ALL {
                    let no_enhanced = matches!(
                        command,
                        Command::Connect | Command::Ehlo | Command::Helo | Command::Lhlo
                    );
                    let expected = match expected {
                        Ok(()) if no_enhanced => {
                            Err(ComposeError::EnhancedAfter { command, found })
                        }
                        _ => expected,
                    };
                    assert_eq!(reply.answering(command).write_to(&mut String::new()), expected);
                }
            }
        }
    }

    /// All characters: 0x00 to 0x1F but HT, 0x7F, 0x80 to 0x9F are refused, in every place.
    #[test]
    fn control_characters() {
        for found in '\0'..=char::MAX {
            let control = matches!(found, '\0'..='\x1F' | '\x7F'..='\u{9F}') && found != '\t';
            let error = match found {
                '\r' | '\n' => ComposeError::LineBreak { line: 1, offset: 0, found },
                _ => ComposeError::ControlCharacter { line: 1, offset: 0, found },
            };
            let expected = if control { Err(error) } else { Ok(()) };
            let reply = ReplyBuilder::new(code(550));
            assert_eq!(reply.line(&found).write_to(&mut Ignored), expected, "{found:?}");
            if control {
                for before in ["é ", &*"é ".repeat(700), "5.7"] {
                    let text = format!("{before}{found}.1 no");
                    let (line, offset) = (2, before.len());
                    let expected = match error {
                        ComposeError::LineBreak { .. } => {
                            ComposeError::LineBreak { line, offset, found }
                        }
                        _ => ComposeError::ControlCharacter { line, offset, found },
                    };
                    assert_eq!(refused(reply.lines(&[&"one", &text, &"\0"])), expected);
                }
            }
        }
    }

    struct Ignored;

    impl Write for Ignored {
        fn write_str(&mut self, _: &str) -> fmt::Result {
            Ok(())
        }
    }

    /// Who has a code gives it apart from the text.
    #[test]
    fn text_that_begins_with_an_enhanced_code() {
        for (number, text, found) in [
            (250, "2.0.0", Some("2.0.0")),
            (250, "2.0.0 Ok", Some("2.0.0")),
            (250, "4.98.2 is the version", Some("4.98.2")),
            (354, "2.0.0 go on", Some("2.0.0")),
            (550, "2.0.0 Ok", Some("2.0.0")),
            (450, "5.7.1 no", Some("5.7.1")),
            // Where it is looked for in a 4yz or 5yz reply.
            (550, "5.7.1: no", Some("5.7.1")),
            (550, "5.7.1.", Some("5.7.1")),
            (550, "#5.7.1 no", Some("5.7.1")),
            (450, "(#4.7.1) no", Some("4.7.1")),
            (550, "[A9AFFE@mx] 5.7.1 no", Some("5.7.1")),
            (550, "[A9AFFE@mx] (#5.7.1)", Some("5.7.1")),
            (250, "5.7.1: no", None),
            (250, "(#2.0.0)", None),
            (250, "[mx] 5.7.1 no", None),
            // Where nobody looks for it, or it is none.
            (550, " 5.7.1 no", None),
            (550, "5.7.1.2 no", None),
            (550, "5.07.1 no", None),
            (550, "5.7 no", None),
            (550, "3.0.0 no", None),
            (550, "2.0.0: no", None),
            (550, "Exim 4.98.2 no", None),
            (550, "no 5.7.1", None),
            // On purpose, as qmail does.
            (550, "no (#5.7.1)", None),
        ] {
            let reply = ReplyBuilder::new(code(number));
            let lines: &[&dyn Display] = &[&"first", &text];
            if let Some(found) = found.map(enhanced) {
                let error = |line| ComposeError::EnhancedInText { line, offset: 0, found };
                assert_eq!(refused(reply.line(&text)), error(1));
                assert_eq!(refused(reply.lines(lines)), error(2));
            } else {
                let out = written(reply.lines(lines));
                assert_eq!(texts(&out, code(number), None), ["first", text]);
            }
            if number == 550 {
                let given = enhanced("5.1.1");
                let out = written(reply.lines(lines).enhanced(given));
                assert_eq!(texts(&out, code(550), Some(given)), ["first", text]);
            }
        }
    }

    #[test]
    fn a_display_that_fails() {
        struct Fails;

        impl Display for Fails {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("so far so good")?;
                Err(fmt::Error)
            }
        }

        let error = refused(ReplyBuilder::new(code(250)).lines(&[&"one", &Fails]));
        assert_eq!(error, ComposeError::Display { line: 2 });
    }

    /// The error is not forgotten, and nothing that comes after it is taken.
    #[test]
    fn a_display_that_goes_on_after_an_error() {
        struct GoesOn;

        impl Display for GoesOn {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let _ = f.write_str("one\n");
                let _ = f.write_str("two\0");
                Ok(())
            }
        }

        let error = refused(ReplyBuilder::new(code(250)).line(&GoesOn));
        assert_eq!(error, ComposeError::LineBreak { line: 1, offset: 3, found: '\n' });
    }

    /// What is harmless when it is checked, and something else when it is written.
    #[test]
    fn a_display_that_changes() {
        struct Changes<'a>(Cell<bool>, &'a str);

        impl Display for Changes<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(if self.0.replace(true) { self.1 } else { "harmless" })
            }
        }

        for (text, expected, lines) in [
            (
                "x\r\n250 forged",
                Err(ComposeError::LineBreak { line: 2, offset: 1, found: '\r' }),
                &["first"][..],
            ),
            (
                &*("x".repeat(600) + "\x1B[31m"),
                Err(ComposeError::ControlCharacter { line: 2, offset: 600, found: '\x1B' }),
                &["first", &*"x".repeat(506)],
            ),
            (
                "5.7.1 no",
                Err(ComposeError::EnhancedInText { line: 2, offset: 0, found: enhanced("5.7.1") }),
                &["first"],
            ),
            (&*"x".repeat(600), Ok(()), &["first", &*"x".repeat(506), &*"x".repeat(94), "last"]),
        ] {
            let mut out = String::new();
            let changes = Changes(Cell::new(false), text);
            let reply = ReplyBuilder::new(code(550));
            let result = reply.lines(&[&"first", &changes, &"last"]).write_to(&mut out);
            assert_eq!(result, expected);
            let written: Vec<&str> =
                out.split_terminator("\r\n").map(|line| line.get(4..).unwrap()).collect();
            assert_eq!(written, lines);
        }
    }
}

mod writing {
    use super::*;

    /// Fails after so many writes.
    struct Fails {
        after: usize,
        taken: Vec<String>,
    }

    impl Write for Fails {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            if self.taken.len() == self.after {
                return Err(fmt::Error);
            }
            self.taken.push(text.into());
            Ok(())
        }
    }

    #[test]
    fn line_by_line_until_the_writer_fails() {
        let long = "x".repeat(600);
        let lines: &[&dyn Display] = &[&"one", &long, &"four"];
        for after in 0..=4 {
            let mut writer = Fails { after, taken: Vec::new() };
            let result = ReplyBuilder::new(code(250)).lines(lines).write_to(&mut writer);
            let expected = if after == 4 { Ok(()) } else { Err(ComposeError::Write) };
            assert_eq!(result, expected);
            assert_eq!(writer.taken.len(), after);
            assert!(writer.taken.iter().all(|line| line.ends_with("\r\n")));
        }
    }

    #[cfg(feature = "std")]
    #[test]
    fn to_a_connection() {
        use std::io::{self, ErrorKind};

        struct Closed;

        impl io::Write for Closed {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(ErrorKind::BrokenPipe.into())
            }

            fn flush(&mut self) -> io::Result<()> {
                panic!("not asked for")
            }
        }

        let reply = ReplyBuilder::new(code(250)).lines(&[&"é", &"two"]);
        let mut out = Vec::new();
        reply.write_to_io(&mut out).unwrap();
        assert_eq!(out, "250-é\r\n250 two\r\n".as_bytes());
        assert_eq!(reply.to_vec().unwrap(), out);
        assert_eq!(reply.write_to_io(&mut Closed).unwrap_err().kind(), ErrorKind::BrokenPipe);

        let error = reply.line(&"\0").write_to_io(&mut Closed).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert_eq!(
            error.downcast::<ComposeError>().unwrap(),
            ComposeError::ControlCharacter { line: 1, offset: 0, found: '\0' },
        );
    }

    #[test]
    fn allocates_nothing() {
        struct Count(usize);

        impl Write for Count {
            fn write_str(&mut self, text: &str) -> fmt::Result {
                self.0 += text.len();
                Ok(())
            }
        }

        let text = "é 5.7.1 ".repeat(500);
        let mut count = Count(0);
        let counted = allocation_counter::measure(|| {
            let lines: &[&dyn Display] = &[&"one", &text];
            let reply = ReplyBuilder::new(code(550)).lines(lines);
            assert!(reply.write_to(&mut count).is_ok());
            assert!(reply.enhanced(enhanced("5.1.1")).write_to(&mut count).is_ok());
            let error = reply.line(&"\n").write_to(&mut count).unwrap_err();
            assert!(write!(count, "{error} {error:?} {reply:?}").is_ok());
        });
        assert_eq!(counted.count_total, 0, "{counted:?}");
        assert!(count.0 > 9000);
    }
}

/// Every message of `ComposeError`.
#[test]
fn messages() {
    let (line, offset, found) = (2, 17, enhanced("5.7.1"));
    for (error, message) in [
        (
            ComposeError::Code { code: code(571) },
            "expected a reply code with a first digit from 2 to 5 and a second from 0 to 5, \
             found 571",
        ),
        (
            ComposeError::EnhancedForbidden { code: code(354), found },
            "expected no enhanced status code in a reply with 354, found 5.7.1",
        ),
        (
            ComposeError::EnhancedAfter { command: Command::Ehlo, found },
            "expected no enhanced status code in a reply to ehlo, found 5.7.1",
        ),
        (
            ComposeError::EnhancedClass { code: code(450), found },
            "expected an enhanced status code of the class of 450, found 5.7.1",
        ),
        (
            ComposeError::EnhancedInText { line, offset, found },
            "expected the enhanced status code apart from the text, \
             found 5.7.1 in line 2 at byte 17",
        ),
        (
            ComposeError::LineBreak { line, offset, found: '\n' },
            r"expected a single line, found '\n' in line 2 at byte 17: give several lines as lines",
        ),
        (
            ComposeError::LineBreak { line, offset, found: '\r' },
            r"expected a single line, found '\r' in line 2 at byte 17: give several lines as lines",
        ),
        (
            ComposeError::ControlCharacter { line, offset, found: '\u{85}' },
            r"expected no control character but a tab, found '\u{85}' in line 2 at byte 17",
        ),
        (
            ComposeError::TooLong { line, limit: 506 },
            "expected at most 506 bytes in a reply that cannot be folded, found more in line 2",
        ),
        (ComposeError::Display { line }, "line 2 failed to display itself"),
        (ComposeError::Write, "the writer failed"),
    ] {
        assert_eq!(error.to_string(), message);
    }
}

#[test]
fn types() {
    fn assert_error<T: std::error::Error + Copy + Eq + Send + Sync + Unpin + 'static>() {}
    fn assert_copy<T: Copy + fmt::Debug>() {}

    assert_error::<ComposeError>();
    assert_copy::<ReplyBuilder<'_>>();
    let reply = ReplyBuilder::new(code(250)).line(&"\n").answering(Command::Rcpt);
    assert_eq!(
        format!("{reply:?}"),
        "ReplyBuilder { code: ReplyCode(250), enhanced: None, command: Some(Rcpt), lines: 1 }",
    );
}

/// A code of the grammar.
fn codes() -> impl Strategy<Value = ReplyCode> {
    (2..=5u16, 0..=5u16, 0..=9u16).prop_map(|(x, y, z)| code(x * 100 + y * 10 + z))
}

/// A code of the grammar that takes an enhanced code, with one.
fn codes_with_enhanced() -> impl Strategy<Value = (ReplyCode, EnhancedStatusCode)> {
    let class = prop_oneof![Just(2u16), Just(4), Just(5)];
    let number = || prop_oneof![0..10u16, 0..1000u16];
    (class, 0..=5u16, 0..=9u16, number(), number()).prop_map(|(x, y, z, subject, detail)| {
        let enhanced = EnhancedStatusCode::new(x, subject, detail).unwrap();
        (code(x * 100 + y * 10 + z), enhanced)
    })
}

/// Text without control characters other than HT, with much in it that may be taken for a code.
fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => "[a-z]{1,12} ",
        2 => "[245]\\.[0-9]{1,4}\\.[0-9]{1,4}[ .:x]",
        2 => prop::sample::select(vec![
            "5", ".", "5.", "[", "]", "] ", "[mx] ", "#", "(#", "(#5.1.1)", "250-", " ", "\t",
            "é", "€", "📪",
        ])
        .prop_map(String::from),
        1 => any::<char>().prop_filter("control", |c| !c.is_control()).prop_map(String::from),
        1 => "[a-z5.\\[#é]{100,700}",
        1 => "[ 5.]{100,700}",
    ];
    prop::collection::vec(part, 0..150).prop_map(|parts| parts.concat())
}

fn compose(reply: ReplyBuilder<'_>, lines: &[String]) -> (Result<(), ComposeError>, String) {
    let lines: Vec<&dyn Display> = lines.iter().map(|line| line as &dyn Display).collect();
    let mut out = String::new();
    let result = reply.lines(&lines).write_to(&mut out);
    (result, out)
}

proptest! {
    /// With an enhanced code, no text without control characters is refused.
    #[test]
    fn with_an_enhanced_code_it_reads_back(
        (code, enhanced) in codes_with_enhanced(),
        lines in prop::collection::vec(text(), 1..4),
    ) {
        let (result, out) = compose(ReplyBuilder::new(code).enhanced(enhanced), &lines);
        prop_assert_eq!(result, Ok(()));
        let limit = 506 - enhanced.to_string().len() - 1;
        assert_unfolds(&texts(&out, code, Some(enhanced)), &lines, limit);
    }

    /// Without one, only text that begins with one is refused, and a word that is too long for a
    /// line.
    #[test]
    fn without_an_enhanced_code_it_reads_back(
        code in codes().prop_filter("not folded", |&code| code != 334),
        lines in prop::collection::vec(text(), 1..4),
    ) {
        let (result, out) = compose(ReplyBuilder::new(code), &lines);
        match result {
            Ok(()) => assert_unfolds(&texts(&out, code, None), &lines, 506),
            Err(ComposeError::EnhancedInText { line, offset, found }) => {
                prop_assert_eq!(out, "");
                let rest = &lines[line - 1][offset..];
                let at = rest.find(&found.to_string()).unwrap();
                match rest[..at].chars().next() {
                    None | Some('#' | '(') => {}
                    Some(first) => prop_assert_eq!(first, '['),
                }
                if offset > 0 {
                    prop_assert!(lines[line - 1].split(' ').any(|word| word.len() > 500));
                }
            }
            Err(error) => prop_assert!(false, "{error}"),
        }
    }

    /// Words that fit, joined by spaces: `{:#}` gives them back, wherever they were folded.
    #[test]
    fn text_joined_by_spaces_reads_as_the_original(
        (code, enhanced) in codes_with_enhanced(),
        words in prop::collection::vec("[!-~é]{1,100}", 1..100),
    ) {
        let text = words.join(" ");
        let out = written(ReplyBuilder::new(code).enhanced(enhanced).line(&text));
        prop_assert_eq!(format!("{:#}", Reply::parse(&out).unwrap().text()), text);
    }

    /// The first control character is found, wherever it stands.
    #[test]
    fn control_characters_are_found(
        (code, enhanced) in codes_with_enhanced(),
        before in text(),
        found in any::<char>().prop_filter("control", |c| c.is_control() && *c != '\t'),
        after in ".{0,600}",
    ) {
        let lines = [String::new(), format!("{before}{found}{after}")];
        let (result, out) = compose(ReplyBuilder::new(code).enhanced(enhanced), &lines);
        let (line, offset) = (2, before.len());
        prop_assert_eq!(result, Err(match found {
            '\r' | '\n' => ComposeError::LineBreak { line, offset, found },
            _ => ComposeError::ControlCharacter { line, offset, found },
        }));
        prop_assert_eq!(out, "");
    }
}
