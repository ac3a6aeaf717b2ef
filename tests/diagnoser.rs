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
