//! The probe example, against servers on the loopback: played ones that say exactly what a test
//! wants, in pieces of any size, and real ones where Python has them.
//!
//! Nothing here depends on time. All timeouts are guards: they end a test that hangs.

#[expect(dead_code, reason = "its main is not called")]
#[path = "../examples/probe.rs"]
mod probe;

#[path = "probe/servers.rs"]
mod servers;

use std::collections::VecDeque;
use std::io::{self, ErrorKind, Write};
use std::net::{Ipv4Addr, Ipv6Addr};

use probe::Options;
use servers::{Server, Tape, play, play_in_pieces, wind, words};

/// Postfix 3.7.11, as recorded.
const POSTFIX: [&[u8]; 6] = [
    b"220 mx.example.test ESMTP Postfix\r\n",
    b"250-mx.example.test\r\n250-PIPELINING\r\n250-SIZE 1024000\r\n250-VRFY\r\n250-ETRN\r\n\
      250-STARTTLS\r\n250-ENHANCEDSTATUSCODES\r\n250-8BITMIME\r\n250-DSN\r\n250-SMTPUTF8\r\n\
      250 CHUNKING\r\n",
    b"250 2.1.0 Ok\r\n",
    b"250 2.1.5 Ok\r\n",
    b"250 2.0.0 Ok\r\n",
    b"221 2.0.0 Bye\r\n",
];

/// Postfix 3.7.11 up to some reply, and then something else.
fn postfix<'a>(replies: usize, then: &[&'a [u8]]) -> Vec<&'a [u8]> {
    [&POSTFIX[..replies], then].concat()
}

#[test]
fn a_polite_server_in_pieces_of_any_size() {
    let whole = play(&POSTFIX, &[]);
    whole
        .hears(&["EHLO [127.0.0.1]", "MAIL FROM:<>", "RCPT TO:<postmaster>", "RSET", "QUIT"])
        .says("Expected yes: among the replies to a new connection, it is success.")
        .says("Meaning 220 Service ready (RFC 5321 §4.2.3")
        .says("Try again not needed.")
        .says("Offers PIPELINING: commands may be sent without waiting")
        .says(" SIZE 1024000: the largest message it takes, in bytes (RFC 1870).")
        .says("does not speak TLS and goes on in clear")
        .says("2.1.5 Destination address valid (RFC 3463")
        .succeeds("the server accepts mail from the empty address for <postmaster> so far.");
    assert_eq!(
        whole.dialogue()[..4],
        [
            "< 220 mx.example.test ESMTP Postfix",
            "> EHLO [127.0.0.1]",
            "< 250-mx.example.test",
            "< 250-PIPELINING",
        ]
    );
    assert_eq!(whole.dialogue().last(), Some(&"< 221 2.0.0 Bye"));
    // A meaning is told once.
    assert_eq!(whole.text().matches("The command was carried out;").count(), 1);
    assert_eq!(whole.text().matches("Requested mail action okay, completed").count(), 4);

    for size in [1, 2, 3, 5, 7, 64] {
        let pieces = play_in_pieces(size, &POSTFIX, &[]);
        assert_eq!(pieces.heard, whole.heard);
        assert!(pieces.printed.lines().skip(1).eq(whole.printed.lines().skip(1)), "{size}");
    }
}

#[test]
fn what_is_explained_fits_a_terminal() {
    for line in play(&POSTFIX, &["--starttls"]).printed.lines() {
        assert!(line.starts_with(['<', '>']) || line.chars().count() <= 88, "{line}");
    }
}

#[test]
fn names_and_addresses_are_those_of_the_arguments() {
    let arguments =
        ["--from", "a@example.com", "--to", "\"b c\"@example.org", "--helo", "mx.example.com"];
    play(&POSTFIX, &arguments)
        .hears(&[
            "EHLO mx.example.com",
            "MAIL FROM:<a@example.com>",
            "RCPT TO:<\"b c\"@example.org>",
            "RSET",
            "QUIT",
        ])
        .succeeds("the server accepts mail from <a@example.com> for <\"b c\"@example.org> so far.");
}

/// RFC 5321 §3.2
#[test]
fn a_server_without_ehlo_is_asked_with_helo() {
    for refusal in [
        // Exim 4.96, for a command that it does not know.
        &b"500 unrecognized command\r\n"[..],
        b"502 5.5.2 Error: command not recognized\r\n",
    ] {
        let texts =
            [b"220 old.example.org\r\n", refusal, b"250 hello\r\n", b"250\r\n", b"250 \r\n"];
        play(&[&texts[..], &[b"250 ok\r\n", b"221 bye\r\n"]].concat(), &["--starttls"])
            .hears(&[
                "EHLO [127.0.0.1]",
                "HELO [127.0.0.1]",
                "MAIL FROM:<>",
                "RCPT TO:<postmaster>",
                "RSET",
                "QUIT",
            ])
            .says("Try again with another command, or other parameters.")
            .says("The server does not know EHLO")
            .says("does not offer STARTTLS")
            .succeeds("the server accepts mail");
    }
}

/// RFC 5321 §4.1.4
#[test]
fn a_server_that_refuses_the_client_s_name_is_not_asked_again() {
    // Exim 4.96.
    let name = b"550 HELO as localhost? Really?\r\n";
    play(&[POSTFIX[0], name, POSTFIX[5]], &["--helo", "localhost"])
        .hears(&["EHLO localhost", "QUIT"])
        .succeeds("the server does not accept this client, and would refuse the same again.");
    // qpsmtpd 0.94.
    play(&[POSTFIX[0], b"450 random failure\r\n", POSTFIX[5]], &[])
        .hears(&["EHLO [127.0.0.1]", "QUIT"])
        .succeeds("the server does not accept this client, for now.");
    play(&[POSTFIX[0], b"502 no\r\n", b"502 no\r\n", POSTFIX[5]], &[])
        .hears(&["EHLO [127.0.0.1]", "HELO [127.0.0.1]", "QUIT"])
        .succeeds("the server does not accept this client");
}

/// RFC 5321 §3.1
#[test]
fn a_greeting_that_refuses_is_followed_by_quit() {
    // Postfix 3.7.11.
    let refusal = b"554 5.7.1 <localhost[127.0.0.1]>: Client host rejected: Access denied\r\n";
    play(&[refusal, POSTFIX[5]], &[])
        .hears(&["QUIT"])
        .says("Expected yes: among the replies to a new connection, it is a refusal.")
        .says("5.7.1 Delivery not authorized, message refused")
        .says("Try again not here; the domain may have another mail server.")
        .succeeds("the server turns this client away, and would refuse the same again.");
    // RFC 7504 §3: it may also hang up. nodemailer's smtp-server 3.21.6.
    play(&[b"554 5.7.1 No connections from you\r\n"], &[])
        .says("Instead, the server closed the connection before its reply to QUIT.")
        .succeeds("the server turns this client away");
    // Exim 4.96: not a code for a greeting. mailfront 2.12: for now.
    play(&[b"550 go away\r\n"], &[])
        .says("Expected no: 550 is not among the replies to a new connection, so only its first digit counts")
        .succeeds("the server turns this client away");
    play(&[b"451 4.3.0 Could not change to the qmail directory.\r\n"], &[])
        .says("Try again yes, after 30 minutes or more, for 5 days.")
        .succeeds("the server turns this client away, for now.");
}

/// RFC 5321 §3.8
#[test]
fn a_421_ends_the_walk_wherever_it_comes() {
    // Exim 4.96.
    play(&[b"421 Too many concurrent SMTP connections; please try again later.\r\n"], &[])
        .hears(&[])
        .says("Try again yes, on a new connection, after 30 minutes or more, for 5 days.")
        .succeeds("the server ended the session with 421. That is for now, not for good");
    for replies in 1..POSTFIX.len() - 1 {
        let heard = play(&postfix(replies, &[b"421-4.7.0 so\r\n421 4.7.0 long\r\n"]), &[])
            .succeeds("the server ended the session with 421.")
            .heard
            .len();
        assert_eq!(heard, replies);
    }
    // At the end it changes nothing any more.
    play(&postfix(5, &[b"421 4.3.2 shutting down\r\n"]), &[]).succeeds("the server accepts mail");
}

#[test]
fn a_closed_connection_ends_the_walk_wherever_it_comes() {
    play(&[b""], &[]).fails("the server closed the connection before its greeting; a mail program");
    play(&[b"220 mx.exa"], &[])
        .fails("the server closed the connection in the middle of its greeting");
    for (replies, verb) in [(1, "EHLO"), (2, "MAIL"), (3, "RCPT"), (4, "RSET")] {
        play(&postfix(replies, &[]), &[])
            .fails(&format!("the server closed the connection before its reply to {verb}"));
        play(&postfix(replies, &[b"250-2.0.0 Ok\r\n25"]), &[]).fails(&format!(
            "the server closed the connection in the middle of its reply to {verb}"
        ));
    }
    // At the end everything is known.
    play(&postfix(5, &[]), &[])
        .says("Instead, the server closed the connection before its reply to QUIT.")
        .succeeds("the server accepts mail");
}

#[test]
fn a_sender_who_is_refused() {
    for (refusal, advice, conclusion) in [
        // chasquid 1.11
        (
            &b"550 5.7.23 SPF check failed: matched all\r\n"[..],
            "Try again no: the same would fail again.",
            "the server takes no message from <foo@spffail.test>, and would refuse the same again.",
        ),
        // Exim 4.96
        (
            b"451-Temporarily deferred\r\n451 Come back later\r\n",
            "Try again yes, after 30 minutes or more, for 5 days.",
            "the server takes no message from <foo@spffail.test>, for now.",
        ),
        (
            b"530 5.7.0 Authentication required\r\n",
            "Try again once logged in.",
            "the server takes no message from <foo@spffail.test>",
        ),
        (
            b"552 5.3.4 too large\r\n",
            "Try again with a smaller or otherwise changed message.",
            "the server takes no message from <foo@spffail.test>",
        ),
    ] {
        play(&postfix(2, &[refusal, POSTFIX[5]]), &["--from", "foo@spffail.test"])
            .hears(&["EHLO [127.0.0.1]", "MAIL FROM:<foo@spffail.test>", "QUIT"])
            .says(advice)
            .succeeds(conclusion);
    }
}

#[test]
fn a_recipient_who_is_refused() {
    for (refusal, advice, conclusion) in [
        // aiosmtpd 1.4.6, Exim 4.96, chasquid 1.11
        (
            &b"450 4.7.1 Greylisted\r\n"[..],
            "Try again yes, after 30 minutes or more, for 5 days.",
            "the server takes no message from the empty address for <grey@example.test>, for now.",
        ),
        (
            b"452 4.5.3 too many recipients\r\n",
            "Try again yes, at once, in a new transaction",
            "the server takes no message from the empty address for <grey@example.test>, for now.",
        ),
        (
            b"550 No such person at this address\r\n",
            "Try again no: the same would fail again.",
            "the server takes no message from the empty address for <grey@example.test>, and would",
        ),
        (
            b"550 5.1.1 Destination address is unknown (user does not exist)\r\n",
            "5.1.1 Bad destination mailbox address (RFC 3463",
            "the server takes no message from the empty address for <grey@example.test>, and would",
        ),
    ] {
        play(&postfix(3, &[refusal, POSTFIX[4], POSTFIX[5]]), &["--to", "grey@example.test"])
            .hears(&[
                "EHLO [127.0.0.1]",
                "MAIL FROM:<>",
                "RCPT TO:<grey@example.test>",
                "RSET",
                "QUIT",
            ])
            .says(advice)
            .succeeds(conclusion);
    }
}

/// RFC 3207 §4
#[test]
fn encryption_that_the_server_refuses_or_does_not_offer() {
    // Postfix 3.7.11.
    let refusal = b"454 4.3.0 Try again later\r\n";
    let texts = [&POSTFIX[..2], &[refusal], &POSTFIX[2..]].concat();
    play(&texts, &["--starttls"])
        .hears(&[
            "EHLO [127.0.0.1]",
            "STARTTLS",
            "MAIL FROM:<>",
            "RCPT TO:<postmaster>",
            "RSET",
            "QUIT",
        ])
        .says("Expected yes: among the replies to STARTTLS, it is a refusal.")
        .says("No encryption, then.")
        .succeeds("the server accepts mail");

    let without = [POSTFIX[0], b"250 mx.example.test\r\n", POSTFIX[5]];
    let printed = play(&without, &["--starttls"]);
    printed.says("Offers nothing beyond the basics.").says("does not offer STARTTLS");
    assert!(!printed.heard.contains(&"STARTTLS\r\n".to_owned()));
}

#[test]
fn encryption_that_may_begin_ends_the_walk() {
    // nginx 1.22.1; keywords come in any letter case.
    let texts = [POSTFIX[0], b"250-mx\r\n250 starttls\r\n", b"220 2.0.0 Start TLS\r\n"];
    play(&texts, &["--starttls"])
        .hears(&["EHLO [127.0.0.1]", "STARTTLS"])
        .succeeds("the server is ready to begin encryption: the TLS handshake would come next.");
}

#[test]
fn servers_of_other_protocols() {
    for (greeting, words) in [
        (
            &b"SSH-2.0-OpenSSH_9.6p1 Debian-3\r\n"[..],
            "this is an SSH server, not a mail server that speaks SMTP: it says \
             \"SSH-2.0-OpenSSH_9.6p1 Debian-3\"",
        ),
        (
            b"HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n",
            "this is a web server, not a mail server that speaks SMTP: it says \
             \"HTTP/1.1 400 Bad Request\"",
        ),
        (b"* OK [CAPABILITY IMAP4rev1] ready.\r\n", "this is an IMAP server"),
        (b"+OK POP3 ready\r\n", "this is a POP3 server"),
        (b"\x15\x03\x01\x00\x02\x02\x46", "TLS from the first byte"),
        (
            b"hello\x1B[2J",
            "its greeting is not SMTP: expected a first digit from 1 to 5, found \
                           'h' at byte 0, in \"hello\\x1b[2J\"",
        ),
        (b"2200 no\r\n", "found '0' at byte 3, in \"2200 no\""),
        (b"\r\n220 too late\r\n", "found '\\r' at byte 0, in \"\""),
    ] {
        for size in [1, usize::MAX] {
            play_in_pieces(size, &[greeting], &[]).hears(&[]).fails(words);
        }
    }
}

#[test]
fn lines_of_different_codes_are_no_reply() {
    // Postfix 3.7.11: the teaser of postscreen, then the reply of smtpd to EHLO.
    let mixed = b"220-mx.example.test ESMTP Postfix\r\n250-mx.example.test\r\n250 CHUNKING\r\n";
    for size in [1, usize::MAX] {
        play_in_pieces(size, &[mixed], &[]).hears(&[]).fails(
            "its greeting is not SMTP: expected the reply code of the first line, found '5' at \
             byte 36, in \"250-mx.example.test\"",
        );
    }
    play(&postfix(2, &[b"250-2.1.0 Ok\r\n550 5.7.1 no\r\n"]), &[])
        .fails("its reply to MAIL is not SMTP: expected the reply code of the first line");
}

#[test]
fn a_reply_without_end_is_given_up() {
    let endless = b"220-x\r\n".repeat(20_000);
    play(&[&endless], &[]).hears(&[]).fails(
        "its greeting has no end: expected a line end within the limit, found '0' at byte 65536",
    );
    let endless = [b"250 ", &b"x".repeat(100_000)[..]].concat();
    play(&postfix(1, &[&endless]), &[]).fails("its reply to EHLO has no end");
}

#[test]
fn bare_line_feeds_and_missing_texts() {
    let texts =
        [&b"220 mx\n"[..], b"250-mx\n250 SIZE\n", b"250\n", b"251 \r\n", b"250\r\n", b"221\n"];
    let run = play(&texts, &[]);
    run.says("Offers SIZE: the largest").succeeds("the server accepts mail");
    assert_eq!(run.dialogue()[6..8], ["> RCPT TO:<postmaster>", "< 251 "]);
    // qpsmtpd 0.94.
    play(&[b"421 Connection Timed Out\n"], &[]).succeeds("the server ended the session with 421.");
}

#[test]
fn nothing_that_a_server_says_commands_the_terminal() {
    let texts = [
        &b"220 \x1B]0;title\x07 \xC2\x9B2J r\xE9ady\r\n"[..],
        b"250-mx\x08\r\n250-X-\x1B[31mRED\r\n250 \x00\x7F\r\n",
        // nodemailer's smtp-server 3.21.6.
        b"550 Zur\xC3\xBCckgewiesen \xE2\x98\x83\r\n",
        b"221 \rbye\r\n",
    ];
    let run = play(&texts, &[]);
    assert_eq!(run.dialogue()[0], "< 220 \u{FFFD}]0;title\u{FFFD} \u{FFFD}2J r\u{FFFD}ady");
    run.says("Offers X-\u{FFFD}[31mRED \u{FFFD}\u{FFFD}")
        .says("< 550 Zurückgewiesen ☃")
        .says("< 221 \u{FFFD}bye");
}

#[test]
fn unexpected_replies_count_by_their_first_digit() {
    // NNTP greets with 200.
    let texts =
        [b"200 news.example.org ready\r\n", &b"250 hm\r\n"[..], b"299 \r\n", b"599 5.9.9 \r\n"];
    play(&[&texts[..], &POSTFIX[4..]].concat(), &[])
        .says("Expected no: 200 is not among the replies to a new connection, so")
        .says("Meaning 299 is not a registered code.")
        .says("Expected no: 599 is not among the replies to RCPT, so")
        .says("5.9.9 is not a registered code.")
        .succeeds("the server takes no message from the empty address for <postmaster>, and would");
    // Whatever came next could be taken for the message.
    play(&postfix(2, &[b"354 go ahead\r\n"]), &[])
        .hears(&["EHLO [127.0.0.1]", "MAIL FROM:<>"])
        .says("Try again yes, after 30 minutes")
        .fails("after its 354 the server waits for something that the probe does not send");
    play(&[b"120 ready in 005 minutes\r\n"], &[])
        .hears(&[])
        .fails("after its 120 the server waits");
}

#[test]
fn several_replies_in_one_write() {
    let ahead = [POSTFIX[0], POSTFIX[1], POSTFIX[2]].concat();
    let then = [POSTFIX[3], POSTFIX[4]].concat();
    let run = play(&[&ahead, b"", b"", &then, b"", POSTFIX[5]], &[]);
    run.succeeds("the server accepts mail");
    assert_eq!(run.dialogue(), play(&POSTFIX, &[]).dialogue());
}

const OWN: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 7);

/// RFC 5321 §4.1.3
#[test]
fn a_client_without_a_name_goes_by_its_address() {
    let polite = || POSTFIX.into_iter().map(Ok);
    assert_eq!(wind(polite(), Ok(()), &[], OWN).heard[0], "EHLO [192.0.2.7]\r\n");
    let run = wind(polite(), Ok(()), &[], Ipv6Addr::LOCALHOST);
    assert_eq!(run.heard[0], "EHLO [IPv6:::1]\r\n");
}

#[test]
fn replies_that_come_before_they_are_due_are_pointed_out() {
    let ahead: &[u8] = b"220 mx\r\n250 mx\r\n250 ok\r\n250 ok\r\n250 ok\r\n221 bye\r\n";
    let run = wind([Ok(ahead)], Ok(()), &[], OWN);
    run.succeeds("the server accepts mail");
    assert_eq!(run.text().matches("The server has already sent more, unasked.").count(), 5);
    assert!(!wind(POSTFIX.map(Ok), Ok(()), &[], OWN).text().contains("unasked"));

    // After STARTTLS, anyone on the way can have put it there.
    let tls: &[u8] = b"220 go\r\n250-mx\r\n250 X-EVIL\r\n";
    let texts = [Ok(POSTFIX[0]), Ok(POSTFIX[1]), Ok(tls)];
    wind(texts, Ok(()), &["--starttls"], OWN)
        .says("The server has sent more in clear, after its reply: a client must throw that away")
        .succeeds("the server is ready to begin encryption");
}

#[test]
fn silence_is_an_error() {
    for kind in [ErrorKind::WouldBlock, ErrorKind::TimedOut] {
        wind([Err(kind)], Ok(()), &["--timeout", "20"], OWN).fails(
            "mx.example.org:25: the server did not finish its greeting within 20 seconds; one that \
             expects TLS from the first byte, as on port 465, says nothing at all",
        );
        wind([Ok(POSTFIX[0]), Ok(b"250-"), Err(kind)], Ok(()), &[], OWN)
            .fails("the server did not finish its reply to EHLO within 300 seconds");
    }
    let silent = [Ok(POSTFIX[0])];
    wind(silent, Err(ErrorKind::TimedOut), &[], OWN)
        .fails("the server did not finish its reply to EHLO within 300 seconds");
    // The rest of a line that is no reply may not come either.
    wind([Ok(&b"what"[..]), Err(ErrorKind::WouldBlock)], Ok(()), &[], OWN).fails("in \"what\"");
}

#[test]
fn a_connection_that_breaks() {
    for kind in [ErrorKind::ConnectionReset, ErrorKind::ConnectionAborted] {
        wind([Err(kind)], Ok(()), &[], OWN).fails("closed the connection before its greeting");
        wind([Ok(POSTFIX[0]), Err(kind)], Ok(()), &[], OWN)
            .fails("closed the connection before its reply to EHLO");
    }
    wind([Err(ErrorKind::PermissionDenied)], Ok(()), &[], OWN)
        .fails("the connection failed before its greeting: permission denied");
    // An interruption is none.
    wind([Err(ErrorKind::Interrupted), Ok(&b"421 bye\r\n"[..])], Ok(()), &[], OWN)
        .succeeds("the server ended the session with 421.");

    // A server that hangs up may have said why, even if nothing can be sent to it any more.
    let broken = Err(ErrorKind::BrokenPipe);
    wind([Ok(POSTFIX[0]), Ok(b"421 4.4.2 timeout\r\n")], broken, &[], OWN)
        .says("< 421 4.4.2 timeout");
    wind([Ok(POSTFIX[0])], broken, &[], OWN)
        .fails("the server closed the connection before its reply to EHLO");
}

/// What cannot be printed is an error of its own, which `main` can tell from one of the server.
#[test]
fn a_closed_output() {
    struct Closed;
    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut tape = Tape { arrives: VecDeque::new(), sending: Ok(()), sent: Vec::new() };
    let options = Options::read(words(&["mx.example.org:25"])).unwrap().unwrap();
    let error = probe::converse(&mut tape, Closed, &options, OWN.into()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BrokenPipe);
    let error = probe::run(words(&["--help"]), Closed).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BrokenPipe);
}

#[test]
fn arguments() {
    let mut help = Vec::new();
    probe::run(words(&["-h"]), &mut help).unwrap();
    assert!(help.starts_with(b"Talks to a mail server") && help.is_ascii());

    let server = "mx.example.org:25";
    for (arguments, words) in [
        // Another command in an argument (RFC 5321 §2.3.8: a line ends in CR LF).
        (&[server, "--from", "a@b\r\nDATA"][..], "after --from, found '\\r'"),
        (&[server, "--from", "a@b\nRCPT TO:<c@d>"], "after --from, found '\\n'"),
        (&[server, "--to", "a@b> SIZE=1"], "after --to, found '>'"),
        (&[server, "--to", "<a@b>"], "after --to, found '<'"),
        (&[server, "--to", "a\0@b"], "after --to, found '\\0'"),
        (&[server, "--to", "a\u{85}@b"], "after --to, found '\\u{85}'"),
        (&[server, "--to", "mañana@b"], "after --to, found 'ñ'"),
        (&[server, "--to", ""], "expected something after --to, found nothing"),
        (&[server, "--helo", "me\r\nQUIT"], "after --helo, found '\\r'"),
        (&[server, "--helo", "me too"], "expected one word after --helo"),
        (&[server, "--helo", ""], "expected something after --helo"),
        (&[server, "--timeout", "0"], "expected a number of seconds from 1 after --timeout"),
        (&[server, "--timeout", "1m"], "found \"1m\""),
        (&[server, "--timeout", "99999999999"], "found \"99999999999\""),
        (&[server, "--to"], "--to needs a value; try --help"),
        (&[server, "--form", "x"], "unknown option --form; try --help"),
        (&[server, "mx.example.com:25"], "one server at a time, not \"mx.example.com:25\" too"),
        (&["mx.example.org"], "expected a server as HOST:PORT, found \"mx.example.org\""),
        (&[], "expected a server as HOST:PORT, found \"\""),
    ] {
        let mut output = Vec::new();
        let error = probe::run(self::words(arguments), &mut output).unwrap_err().to_string();
        assert!(error.contains(words) && !error.contains(char::is_control), "{error:?}");
        assert!(output.is_empty());
    }
}

#[test]
fn servers_that_cannot_be_reached() {
    for (server, words) in [
        // Nobody can listen on port 0.
        ("127.0.0.1:0", "127.0.0.1:0: no connection (127.0.0.1:0: "),
        ("127.0.0.1:99999", "127.0.0.1:99999: "),
        ("\x1B:99999", "\\u{1b}:99999: "),
    ] {
        let mut output = Vec::new();
        let error = probe::run(self::words(&[server]), &mut output).unwrap_err().to_string();
        assert!(error.starts_with(words) && !error.contains(char::is_control), "{error:?}");
    }
}

const AIOSMTPD: &str = r#"
import asyncio, sys
try:
    from aiosmtpd.smtp import SMTP
except ImportError as error:
    print(error)
    sys.exit()

class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 5.1.1 No mailbox here by that name"
        if address.startswith("busy@"):
            return "450 4.2.1 Come back later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Recipient ok"

async def serve():
    loop = asyncio.get_running_loop()
    factory = lambda: SMTP(Handler(), hostname="mx.example.org")
    server = await loop.create_server(factory, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)

asyncio.run(serve())
"#;

#[test]
fn aiosmtpd_from_greeting_to_goodbye() {
    let Some(server) = Server::start(AIOSMTPD) else { return };
    let run = server.run(&["--from", "me@example.com", "--to", "you@example.org"]);
    run.says("< 220 mx.example.org Python SMTP")
        .says("> EHLO [127.0.0.1] < 250-mx.example.org")
        .says("SIZE 33554432: the largest message it takes")
        .says("> MAIL FROM:<me@example.com> < 250 OK Expected yes: among the replies to MAIL, it is success.")
        .says("> RCPT TO:<you@example.org> < 250 2.1.5 Recipient ok")
        .says("> RSET < 250 OK")
        .says("> QUIT < 221 Bye")
        .succeeds("the server accepts mail from <me@example.com> for <you@example.org> so far.");
    assert!(!run.printed.contains("Expected    no"));

    server
        .run(&["--to", "nobody@example.org"])
        .says("> MAIL FROM:<> < 250 OK")
        .says("> RCPT TO:<nobody@example.org> < 550 5.1.1 No mailbox here by that name")
        .says("Expected yes: among the replies to RCPT, it is a refusal.")
        .says("5.1.1 Bad destination mailbox address")
        .says("Try again no: the same would fail again.")
        .says("> RSET < 250 OK")
        .succeeds(
            "the server takes no message from the empty address for <nobody@example.org>, and",
        );
    server
        .run(&["--to", "busy@example.org"])
        .says("Try again yes, after 30 minutes or more, for 5 days.")
        .succeeds("the server takes no message from the empty address for <busy@example.org>, for");
    server
        .run(&["--from", "", "--helo", "mx.example.com", "--starttls"])
        .says("> EHLO mx.example.com < 250-mx.example.org")
        .says("does not offer STARTTLS")
        .succeeds("the server accepts mail from the empty address for <postmaster> so far.");
}

/// Python has this one up to version 3.11.
const SMTPD: &str = r#"
import os, sys, threading
try:
    import asyncore, smtpd
except ImportError as error:
    print(error)
    sys.exit()

def wait():
    sys.stdin.read()
    os._exit(0)

server = smtpd.SMTPServer(("127.0.0.1", 0), None)
threading.Thread(target=wait, daemon=True).start()
print(server.socket.getsockname()[1], flush=True)
asyncore.loop()
"#;

#[test]
fn the_smtpd_of_python_from_greeting_to_goodbye() {
    let Some(server) = Server::start(SMTPD) else { return };
    server
        .run(&["--from", "me@example.com", "--to", "you@example.org"])
        .says("Python SMTP proxy version")
        .says("SIZE 33554432: the largest message it takes")
        .says("> MAIL FROM:<me@example.com> < 250 OK")
        .says("> RCPT TO:<you@example.org> < 250 OK")
        .says("> RSET < 250 OK")
        .says("> QUIT < 221 Bye")
        .succeeds("the server accepts mail from <me@example.com> for <you@example.org> so far.");
}
