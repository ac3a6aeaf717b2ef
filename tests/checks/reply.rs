//! What holds for every reply.

use smtp_reply::{Class, Command, EnhancedStatusCode, Reply};

/// Everything that a reply says fits together.
pub(crate) fn holds_together(reply: Reply<'_>) {
    let bytes = reply.as_bytes();
    assert_eq!(Reply::parse_bytes(bytes), Ok(reply));
    let whole = bytes.ends_with(b"\n").then_some((reply, bytes.len()));
    assert_eq!(Reply::decode(bytes), Ok(whole));
    assert_eq!(reply.code().to_string().as_bytes(), &bytes[..3]);

    let lines: Vec<_> = reply.lines().collect();
    assert_eq!(lines.iter().map(|line| line.as_bytes()).collect::<Vec<_>>().concat(), bytes);
    assert_eq!(reply.is_multiline(), lines.len() > 1);
    for (i, line) in lines.iter().enumerate() {
        let is_last = i + 1 == lines.len();
        let (code, rest) = line.as_bytes().split_at(3);
        assert_eq!(code, &bytes[..3]);
        assert_eq!(rest.starts_with(b"-"), !is_last);
        let rest = rest.strip_suffix(b"\n").unwrap_or(rest);
        let rest = rest.strip_suffix(b"\r").unwrap_or(rest);
        assert_eq!(line.text(), rest.get(1..).unwrap_or_default());
        assert!(!line.text().contains(&b'\n'));
        assert_eq!(line.to_string(), harmless(line.text()));
        assert_eq!(line.to_str().ok().map(str::as_bytes), {
            std::str::from_utf8(line.text()).ok().map(str::as_bytes)
        });
    }

    let shown = lines.iter().map(|line| {
        let line = line.as_bytes();
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        harmless(line.strip_suffix(b"\r").unwrap_or(line))
    });
    assert_eq!(reply.to_string(), shown.collect::<Vec<_>>().join("\n"));
    let text = reply.text().to_string();
    assert_eq!(text.split('\n').count(), lines.len());
    assert_eq!(format!("{:#}", reply.text()), text.replace('\n', " "));
    let enhanced = reply.enhanced().map(|code| code.to_string());
    for (text, line) in text.split('\n').zip(&lines) {
        // Only the code that the reply gives is left out, where it ends there.
        let rest = enhanced.as_ref().and_then(|code| line.text().strip_prefix(code.as_bytes()));
        let expected = match rest {
            Some(rest @ ([] | [b' ' | b'\r', ..]) | [b':', rest @ ..]) => rest.trim_ascii_start(),
            _ => line.text(),
        };
        assert_eq!(harmless(expected), text);
    }

    match reply.enhanced() {
        Some(code) => check_enhanced(reply, code),
        None => assert!(EnhancedStatusCode::parse_bytes(lines[0].text()).is_err()),
    }
    let broken: Vec<_> = reply.violations().collect();
    assert_eq!(reply.violations().len(), broken.len());
    assert!(broken.is_sorted_by(|a, b| (*a as u8) < *b as u8));
    for &command in Command::ALL {
        let advice = reply.retry_advice_after(command);
        assert_eq!(advice.schedule().next().is_some(), advice.min_delay().is_some());
        let after: Vec<_> = reply.violations_after(command).collect();
        assert!(broken.iter().all(|rule| after.contains(rule)));
    }
    check_details(reply);
    assert!(format!("{reply:?} {lines:?} {:?}", reply.text()).is_ascii());
}

/// What mail software asks of a reply is a part of it.
fn check_details(reply: Reply<'_>) {
    let range = reply.as_bytes().as_ptr_range();
    let is_within = |part: &str| {
        let part = part.as_bytes().as_ptr_range();
        range.start <= part.start && part.end <= range.end
    };

    let keywords: Vec<_> = reply.keywords().collect();
    assert!(keywords.len() < reply.lines().count());
    assert!(keywords.is_empty() || reply.code().is_positive());
    for keyword in keywords {
        let name = keyword.name();
        assert!(is_within(name) && !name.is_empty() && keyword.is(&name.to_ascii_lowercase()));
        assert!(keyword.parameters().all(|word| is_within(word) && !word.is_empty()));
        let line = keyword.to_string();
        assert!(line.starts_with(name));
        assert!(reply.lines().any(|other| other.text().trim_ascii() == line.as_bytes()));
    }
    if let Some(id) = reply.queue_id() {
        assert!(is_within(id) && !id.is_empty() && reply.code().is_positive(), "{id:?}");
        assert!(id.bytes().all(|byte| byte.is_ascii_graphic()), "{id:?}");
    }
    if let Some(path) = reply.forward_path() {
        assert!(is_within(path) && path.contains('@'), "{path:?}");
    }
    #[cfg(feature = "alloc")]
    assert!(!reply.template().contains(char::is_control));
}

/// An enhanced status code that a reply gives stands in it, on its own.
fn check_enhanced(reply: Reply<'_>, code: EnhancedStatusCode) {
    let first = reply.lines().next().unwrap().text();
    if let Ok(leading) = EnhancedStatusCode::parse_bytes(first) {
        assert_eq!(code, leading);
        return;
    }
    assert!(reply.code().is_error());
    assert_ne!(code.classify(), Class::Positive);
    let code = code.to_string();
    let stands_alone = reply.lines().any(|line| {
        let text = line.text();
        (0..text.len()).any(|at| {
            let Some(after) = text[at..].strip_prefix(code.as_bytes()) else { return false };
            let begins = match text[..at] {
                [] | [b'#'] | [b'[', .., b']', b' '] => true,
                [.., before, b'#'] => !before.is_ascii_alphanumeric(),
                _ => false,
            };
            begins && !after.first().is_some_and(u8::is_ascii_alphanumeric)
        })
    });
    assert!(stands_alone, "{code} in {reply:?}");
}

/// Text as it may be shown: U+FFFD for control characters, and for what is not UTF-8.
fn harmless(text: &[u8]) -> String {
    String::from_utf8_lossy(text)
        .chars()
        .map(|c| if c.is_control() && c != '\t' { char::REPLACEMENT_CHARACTER } else { c })
        .collect()
}
