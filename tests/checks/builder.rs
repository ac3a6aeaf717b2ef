//! What holds for every reply that is built.

use std::fmt::Display;

use smtp_reply::{
    Command, ComposeError, EnhancedStatusCode, Reply, ReplyBuilder, ReplyCode, Violation,
};

/// What is written reads back as one well-formed reply; or it is refused, and nothing is written.
///
/// The first six bytes choose the codes, the command and how many lines there are, from none to
/// four; the others are their texts, separated by line feeds. The last takes all that is left.
pub(crate) fn reads_back(data: &[u8]) {
    let Some((&[high, low, choice, command, subject, detail], text)) = data.split_first_chunk()
    else {
        return;
    };
    let code = ReplyCode::from_u16(100 + u16::from_be_bytes([high, low]) % 500).unwrap();
    let class = match choice & 0b11 {
        0 => None,
        1 => Some([2, 4, 5][usize::from(high) % 3]),
        _ => Some(u16::from(code.digits()[0])),
    };
    let enhanced = class.and_then(|class| {
        EnhancedStatusCode::new(class, subject.into(), 4 * u16::from(detail)).ok()
    });
    let answered =
        (choice & 0b100 != 0).then(|| Command::ALL[usize::from(command) % Command::ALL.len()]);
    let count = usize::from(choice >> 3) % 5;
    let texts: Vec<_> =
        text.splitn(count, |&byte| byte == b'\n').map(String::from_utf8_lossy).collect();
    let lines: Vec<&dyn Display> = texts.iter().map(|text| text as &dyn Display).collect();

    let mut reply = ReplyBuilder::new(code);
    if let Some(enhanced) = enhanced {
        reply = reply.enhanced(enhanced);
    }
    if let Some(command) = answered {
        reply = reply.answering(command);
    }
    let reply = match lines[..] {
        [line] => reply.line(line),
        _ => reply.lines(&lines),
    };
    let mut out = String::new();
    match reply.write_to(&mut out) {
        Ok(()) => check(&out, code, enhanced, answered),
        Err(error) => {
            assert_eq!(out, "", "{error}");
            check_error(error, &texts);
        }
    }
}

fn check(
    out: &str,
    code: ReplyCode,
    enhanced: Option<EnhancedStatusCode>,
    answered: Option<Command>,
) {
    let reply = Reply::parse(out).unwrap();
    assert_eq!(reply.code(), code);
    if enhanced.is_some() {
        assert_eq!(reply.enhanced(), enhanced, "{out:?}");
    } else {
        // What qmail writes on purpose is found wherever it stands.
        let signed = |found| code.is_error() && out.contains(&format!("#{found}"));
        assert!(reply.enhanced().is_none_or(signed), "{out:?}");
    }
    for line in reply.lines() {
        let octets = line.as_bytes();
        assert!(octets.len() <= 512 && octets.ends_with(b"\r\n"), "{out:?}");
    }
    assert!(reply.violations().all(|rule| rule == Violation::EightBitText), "{out:?}");
    if let Some(command) = answered {
        let mut rules = reply.violations_after(command);
        let tolerated = [Violation::EightBitText, Violation::UnexpectedCode];
        assert!(rules.all(|rule| tolerated.contains(&rule)), "{command}: {out:?}");
    }
}

/// An error about a text says where in it the fault is.
fn check_error(error: ComposeError, texts: &[impl AsRef<str>]) {
    let rest = |line: usize, offset| texts[line - 1].as_ref().get(offset..).unwrap();
    match error {
        ComposeError::LineBreak { line, offset, found }
        | ComposeError::ControlCharacter { line, offset, found } => {
            assert!(rest(line, offset).starts_with(found), "{error}");
        }
        ComposeError::EnhancedInText { line, offset, found } => {
            assert!(rest(line, offset).contains(&found.to_string()), "{error}");
        }
        ComposeError::TooLong { line, limit } => assert!(rest(line, 0).len() > limit, "{error}"),
        ComposeError::Display { .. } | ComposeError::Write => panic!("{error}"),
        _ => {}
    }
}
