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

/// Of what was answered, the text may tell.
#[test]
fn notes_name_the_command() {
    for (text, command) in [
        ("550 no [RCPT_TO]", Some(Command::Rcpt)),
        ("550 no [MAIL_FROM] [192.0.2.7]", Some(Command::Mail)),
        ("554 5.7.1 no [END OF DATA]", Some(Command::EndOfData)),
        ("550 no (in reply to RCPT TO command)", Some(Command::Rcpt)),
        ("550 no [rcpt_to]", None),
        ("550 no RCPT_TO", None),
        ("550 no [RCPT_TO", None),
        ("550 no [RCPT_TO_BE]", None),
    ] {
        assert_eq!(diagnose(text).command(), command, "{text}");
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

/// A `…` stands for anything within one sentence, of less than 80 bytes.
#[test]
fn what_a_gap_stands_for() {
    let diagnoser = Diagnoser::builder()
        .phrase("kettle … empty", Reason::Policy)
        .phrase("no … milk … {left|here}", Reason::SystemFull)
        .phrase("{cup|the … pot} … cold", Reason::MailboxBusy)
        .build()
        .unwrap();
    let reason = |text: &str| diagnoser.diagnose(text).reason();
    let found = |text: &str| {
        let diagnosis = diagnoser.diagnose(text);
        match diagnosis.evidence() {
            Some(Evidence::Phrase { span, .. }) => text[span].to_owned(),
            evidence => panic!("{text}: {evidence:?}"),
        }
    };
    let apart = |bytes: usize| format!("550 kettle{}empty", " ".repeat(bytes));
    for (text, expected) in [
        ("550 the kettle is empty", Reason::Policy),
        ("550 Kettle, as said: EMPTY", Reason::Policy),
        ("550-kettle is\r\n550 quite empty", Reason::Policy),
        (&apart(79), Reason::Policy),
        (&apart(80), Reason::Unknown),
        ("550 kettle. Empty", Reason::Unknown),
        ("550 kettle; empty", Reason::Unknown),
        ("kettle\nempty", Reason::Policy),
        ("kettle\n\nempty", Reason::Unknown),
        ("kettle\r\n\r\nempty", Reason::Unknown),
        ("550 kettle v1.5 empty", Reason::Policy),
        ("550 empty kettle", Reason::Unknown),
        ("550 kettles are empty", Reason::Unknown),
        ("550 see kettle.example is empty", Reason::Unknown),
        ("550 no more milk is left", Reason::SystemFull),
        ("550 milk, no milk here", Reason::SystemFull),
        ("550 no more milk. Left", Reason::Unknown),
        ("550 milk no left", Reason::Unknown),
        ("550 the cup is cold", Reason::MailboxBusy),
        ("550 the pot is cold", Reason::MailboxBusy),
        ("550 pot is cold", Reason::Unknown),
    ] {
        assert_eq!(reason(text), expected, "{text}");
    }
    assert_eq!(found("550 kettle, kettle, empty, empty"), "kettle, kettle, empty, empty");
    assert_eq!(found("550 no milk, no milk here"), "no milk, no milk here");
    // More to remember than natural texts have: the last count.
    let many = format!("550 no milk {}kettle is empty", "no cup ".repeat(20));
    assert_eq!(reason(&many), Reason::Policy);
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
