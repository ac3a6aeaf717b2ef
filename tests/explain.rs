//! The explain example, as a new user would run it.

#[expect(dead_code, reason = "its main is not called")]
#[path = "../examples/explain.rs"]
mod explain;

use serde_json::Value;

fn run(arguments: &[&str], input: &[u8]) -> String {
    let mut output = Vec::new();
    let arguments = arguments.iter().map(ToString::to_string);
    explain::run(arguments, input, &mut output, |_| {}).unwrap();
    String::from_utf8(output).unwrap()
}

fn json(text: &str) -> Value {
    serde_json::from_str(&run(&["--json", text], b"")).unwrap()
}

/// Every key of the JSON form, in order.
const KEYS: [&str; 15] = [
    "code",
    "enhanced",
    "class",
    "category",
    "reason",
    "party",
    "persistence",
    "action",
    "retry",
    "retry_after_secs",
    "blocklist",
    "provider",
    "confidence",
    "evidence",
    "advice",
];

#[test]
fn the_example_of_the_readme() {
    let text = "550 5.7.1 Service unavailable; client [192.0.2.7] blocked using zen.spamhaus.org";
    let printed = run(&[text], b"");
    for words in [
        text,
        "Requested action not taken: mailbox unavailable",
        "Delivery not authorized, message refused",
        "permanent: ",
        "mail_system: ",
        "Whose turn",
        "What to do",
        "Try again       no",
    ] {
        assert!(printed.contains(words), "{words:?} is not in:\n{printed}");
    }
    assert!(printed.lines().all(|line| line.len() <= 90));
}

/// The reply texts that articles for people give as examples.
#[test]
fn texts_that_people_are_shown() {
    for (text, code, enhanced, party, retry) in [
        (
            "Could not send your message. Error 421.",
            Some(421),
            None,
            "receiving_system",
            "reconnect",
        ),
        ("Error 421", Some(421), None, "receiving_system", "reconnect"),
        ("SMTP status code 421", Some(421), None, "receiving_system", "reconnect"),
        ("SMTP Error 4.2.1", None, Some("4.2.1"), "recipient", "later"),
        ("SMTP Error 422 : Either the recipient's mailbox", Some(422), None, "recipient", "later"),
        ("SMTP reply 421 can be caused", Some(421), None, "receiving_system", "reconnect"),
        (
            "“421 Too many concurrent SMTP connections from this IP address; please try again later”",
            Some(421),
            None,
            "sending_system",
            "reconnect",
        ),
        (
            "550 5.7.1: Service unavailable: client [###] blocked using ### (Exchange Server)",
            Some(550),
            Some("5.7.1"),
            "sending_system",
            "never",
        ),
        (
            "550 5.7.1: Message rejected as spam by Content Filtering (Exchange Server)",
            Some(550),
            Some("5.7.1"),
            "sender",
            "never",
        ),
        ("550 High probability of spam (Gmail)", Some(550), None, "sender", "never"),
        ("550 5.2.1 mail from refused spam site", Some(550), Some("5.2.1"), "sender", "never"),
        ("550 Message contained unsafe content", Some(550), None, "sender", "never"),
        (
            "SMTP 450 Requested mail action not taken: mailbox unavailable.",
            Some(450),
            None,
            "recipient",
            "later",
        ),
        ("SMTP 502. Command not implemented.", Some(502), None, "client", "after_change:command"),
        (
            "SMTP 551 User not local; please try again.",
            Some(551),
            None,
            "recipient",
            "after_change:recipient",
        ),
        ("SMTP 214 Help message.", Some(214), None, "nobody", "not_needed"),
    ] {
        let row = json(text);
        assert_eq!(row["code"].as_u64(), code, "{text}");
        assert_eq!(row["enhanced"].as_str(), enhanced, "{text}");
        assert_eq!(row["party"], party, "{text}");
        assert_eq!(row["retry"], retry, "{text}");
    }
}

#[test]
fn numbers_that_are_no_codes() {
    for text in ["", " ", "hello", "in 250 days", "Exim 4.98.2", "port 587", "call 555 1234"] {
        let row = json(text);
        assert!(row["code"].is_null() && row["enhanced"].is_null(), "{text}: {row}");
        assert_eq!((&row["reason"], &row["retry"]), (&Value::from("unknown"), &Value::Null));
    }
}

#[test]
fn one_object_a_line_with_every_key() {
    let input = b"550 5.1.1 no such user\n\n\xFF\xFE 421\r\n250 ok";
    let printed = run(&["--json"], input);
    assert_eq!(printed.lines().count(), 4);
    for line in printed.lines() {
        let mut rest = line;
        for key in KEYS {
            let at = rest.find(&format!("\"{key}\":")).expect(key);
            rest = &rest[at + key.len() + 3..];
        }
        let Value::Object(row) = serde_json::from_str(line).unwrap() else { panic!("{line}") };
        assert_eq!(row.len(), KEYS.len());
    }
    let codes: Vec<Value> = printed
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["code"].clone())
        .collect();
    assert_eq!(codes, [Value::from(550), Value::Null, Value::Null, Value::from(250)]);
}

/// Every code gets an explanation for people, registered or not.
#[test]
fn every_code_for_people() {
    for number in 100..=599 {
        let printed = run(&[&number.to_string()], b"");
        for label in ["What happened", "Class", "Category", "Whose turn", "What to do", "Try again"]
        {
            assert!(printed.contains(label), "{number}: {printed}");
        }
    }
}

#[test]
fn control_characters_do_not_reach_the_terminal() {
    let printed = run(&["550 \x1B[31mred\x07"], b"");
    assert!(!printed.contains(['\x1B', '\x07']));
    assert!(printed.starts_with("550 \u{FFFD}[31mred\u{FFFD}\n"));
}

#[test]
fn a_summary_counts_the_reasons() {
    let input = b"550 5.1.1 User unknown\n550 5.1.1 User unknown\n552 5.2.2 mailbox full\n\n";
    let printed = run(&["--summary"], input);
    let rows: Vec<&str> = printed.lines().collect();
    assert!(rows[0].starts_with("reason"), "{printed}");
    assert!(rows[1].starts_with("user_unknown") && rows[1].contains("50.0 %"), "{printed}");
    assert!(rows[1].ends_with("recipient"), "{printed}");
    assert!(rows.iter().any(|row| row.starts_with("mailbox_full")), "{printed}");
    assert!(rows.last().is_some_and(|row| row.starts_with("all") && row.ends_with('4')));
}

#[test]
fn progress_is_told_in_a_long_input() {
    let input = "250 ok\n".repeat(25_000);
    let told = std::cell::RefCell::new(Vec::new());
    let arguments = ["--summary".to_owned()].into_iter();
    explain::run(arguments, input.as_bytes(), Vec::new(), |lines| told.borrow_mut().push(lines))
        .unwrap();
    assert_eq!(told.into_inner(), [10_000, 20_000, 25_000]);
}

#[test]
fn options() {
    assert!(run(&["--help"], b"").contains("Usage: explain"));
    let error =
        explain::run(["--jsom".to_owned()].into_iter(), &b""[..], Vec::new(), |_| {}).unwrap_err();
    assert!(error.to_string().contains("--jsom"));
}
