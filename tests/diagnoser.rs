//! A site's own phrases, on top of those that are built in.

use smtp_reply::{BuildError, Command, Confidence, Diagnoser, Evidence, Reason, Reply, diagnose};

#[test]
fn a_site_overrules_whatever_is_built_in() {
    let diagnoser = Diagnoser::builder()
        .phrase("user unknown", Reason::MailboxBusy)
        .phrase("{grün|blau} … tee", Reason::Policy)
        .build()
        .unwrap();
    let text = "550 5.1.1 [TSS04] User unknown";
    assert_ne!(diagnose(text).reason(), Reason::MailboxBusy);
    let diagnosis = diagnoser.diagnose(text);
    assert_eq!(diagnosis.reason(), Reason::MailboxBusy);
    assert!(matches!(
        diagnosis.evidence(),
        Some(Evidence::Phrase { text: b"User unknown", span }) if span == (18..30)
    ));
    assert_eq!(diagnoser.diagnose("451 nur grün ist der Tee").reason(), Reason::Policy);
    assert_eq!(diagnoser.diagnose("552 5.2.2 mailbox full").reason(), Reason::MailboxFull);
}

/// A line break with its repeated codes is a blank like any other, also for a site's phrases.
#[test]
fn replies_of_several_lines() {
    let diagnoser =
        Diagnoser::builder().phrase("no room at the inn", Reason::SystemFull).build().unwrap();
    let wire = b"450-4.2.0 There is no room\r\n450 4.2.0 at the inn \xFF\r\n";
    let reply = Reply::parse_bytes(wire).unwrap();
    assert_eq!(diagnoser.diagnose_reply(reply, None).reason(), Reason::SystemFull);
    let flat = "450-4.2.0 There is no room 450 4.2.0 at the inn";
    assert_eq!(diagnoser.diagnose(flat).reason(), Reason::SystemFull);
}

#[test]
fn the_command_is_heeded() {
    let diagnoser = Diagnoser::builder().build().unwrap();
    let reply = Reply::parse("554 no\r\n").unwrap();
    for (command, reason) in [
        (None, Reason::Unknown),
        (Some(Command::Rcpt), Reason::Unknown),
        (Some(Command::Connect), Reason::Blocked),
    ] {
        let diagnosis = diagnoser.diagnose_reply(reply, command);
        assert_eq!((diagnosis.reason(), diagnosis.command()), (reason, command));
        assert_eq!(diagnosis.confidence(), Confidence::Low);
    }
}

#[test]
fn phrases_that_cannot_be_used() {
    let build = |phrase: &str| Diagnoser::builder().phrase(phrase, Reason::Policy).build();
    for phrase in ["", "  ", "…", " - … ", "{|}"] {
        let error = build(phrase).unwrap_err();
        assert_eq!(error, BuildError::Empty { phrase: phrase.to_owned() });
        assert_eq!(error.to_string(), format!("phrase {phrase:?} has no word to look for"));
    }
    let long = "x".repeat(201);
    assert!(build(&long[1..]).is_ok());
    let error = build(&long).unwrap_err();
    assert_eq!(error.to_string(), format!("phrase {long:?} is longer than 200 bytes"));

    let many = (0..10_001).fold(Diagnoser::builder(), |it, _| it.phrase("a b", Reason::Policy));
    let error = many.build().unwrap_err();
    assert_eq!(error.to_string(), "10001 phrases are too many, at most 10,000 are allowed");
}

/// Braces multiply each other: what would take all memory is refused, what does not is found.
#[test]
fn phrases_that_stand_for_many_texts() {
    let build = |phrases: &[String]| {
        let all = phrases.iter();
        all.fold(Diagnoser::builder(), |it, phrase| it.phrase(phrase, Reason::Policy)).build()
    };
    let thousand = |n: usize| format!("word{n} {}", "{0|1|2|3|4|5|6|7|8|9} ".repeat(3));
    let error = build(&["{a|b} ".repeat(10)]).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("phrase {:?} stands for 1024 texts, at most 1000 are allowed", "{a|b} ".repeat(10))
    );
    assert!(build(&["{a|b}…".repeat(25)]).is_err());
    let phrases: Vec<String> = (0..=100).map(thousand).collect();
    let error = build(&phrases).unwrap_err();
    assert_eq!(error.to_string(), "the phrases stand for 101000 texts, at most 100000 are allowed");

    let diagnoser = build(&phrases[1..]).unwrap();
    for n in 1..=100 {
        let text = format!("550 word{n} {} {} {}", n % 10, n / 10 % 10, n % 7);
        assert_eq!(diagnoser.diagnose(&text).reason(), Reason::Policy, "{text}");
    }
    assert_eq!(diagnoser.diagnose("550 word0 1 2 3").reason(), Reason::Unknown);
}

/// The longest phrases, made of the shortest words and signs.
#[test]
fn long_phrases_are_found_whole() {
    for piece in ["+", "x ", "é", "件", "’"] {
        let phrase = piece.repeat(200 / piece.len());
        let diagnoser = Diagnoser::builder().phrase(&phrase, Reason::Greylisted).build().unwrap();
        let text = format!("550 no {phrase}, no");
        let diagnosis = diagnoser.diagnose(&text);
        assert_eq!(diagnosis.reason(), Reason::Greylisted, "{text}");
        let Some(Evidence::Phrase { span, .. }) = diagnosis.evidence() else { panic!("{text}") };
        assert_eq!(&text[span], phrase.trim_end(), "{text}");
        let text = format!("550 no {}, no", &phrase[piece.len()..]);
        assert_eq!(diagnoser.diagnose(&text).reason(), Reason::Unknown, "{text}");
    }
}

/// However the braces of a site's phrase are set, nothing panics.
#[test]
fn odd_phrases() {
    for phrase in
        ["{", "}", "|", "a}b", "a{b", "a|b", "{{a}}", "{a|b", "}{", "é…è", "\u{0}\u{1}\u{2}\u{3}x"]
    {
        if let Ok(diagnoser) = Diagnoser::builder().phrase(phrase, Reason::Policy).build() {
            for text in ["", "a", "ab", "550 a b", phrase, "é x è"] {
                let _ = diagnoser.diagnose(text).reason();
            }
        }
    }
}
