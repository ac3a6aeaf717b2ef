//! `Command`: which replies each may get (RFC 5321 §4.3.2 and the extensions).

use smtp_reply::{Command, ExpectedReply, Outcome, ReplyCode};

fn code(number: u16) -> ReplyCode {
    ReplyCode::from_u16(number).unwrap()
}

fn numbers(command: Command) -> Vec<u16> {
    command.replies().iter().map(|reply| reply.code().as_u16()).collect()
}

/// What RFC 5321 §4.3.2 and the RFC of each extension name for the command itself.
#[test]
fn replies_of_each_command() {
    for (command, own) in [
        (Command::Connect, &[220, 421, 521, 554][..]),
        (Command::Ehlo, &[250, 450, 502, 504, 550]),
        (Command::Helo, &[250, 502, 504, 550]),
        (Command::Lhlo, &[250, 502, 504, 550]),
        (Command::Mail, &[250, 355, 450, 451, 452, 455, 503, 504, 530, 550, 552, 553, 554, 555]),
        (
            Command::Rcpt,
            &[250, 251, 450, 451, 452, 455, 503, 504, 530, 550, 551, 552, 553, 554, 555, 556],
        ),
        (Command::Data, &[354, 450, 451, 452, 503, 530, 552, 554]),
        (Command::EndOfData, &[250, 450, 451, 452, 550, 552, 554]),
        (Command::Bdat, &[250, 450, 451, 452, 503, 550, 552, 554]),
        (Command::Rset, &[250]),
        (Command::Vrfy, &[250, 251, 252, 502, 504, 550, 551, 553]),
        (Command::Expn, &[250, 252, 500, 502, 504, 550]),
        (Command::Help, &[211, 214, 502, 504]),
        (Command::Noop, &[250]),
        (Command::Quit, &[221]),
        (Command::Auth, &[235, 334, 432, 454, 500, 501, 503, 504, 523, 525, 534, 535, 538]),
        (Command::AuthResponse, &[235, 334, 432, 454, 500, 501, 525, 534, 535]),
        (Command::StartTls, &[220, 454, 501]),
        (Command::Etrn, &[250, 251, 252, 253, 458, 459, 500, 501]),
        (Command::Atrn, &[250, 450, 451, 453, 502, 530]),
    ] {
        let mut expected = own.to_vec();
        if command != Command::Connect {
            expected.extend(anywhere(command));
        }
        expected.sort_unstable();
        expected.dedup();
        assert_eq!(numbers(command), expected, "{command}");
    }
    assert_eq!(Command::ALL.len(), 20);
}

/// What any command may get, the greeting aside.
fn anywhere(command: Command) -> impl Iterator<Item = u16> {
    // RFC 5321 §4.3.2, §4.2.4, §4.1.4; RFC 7504 §3.
    let everywhere = [421, 500, 501, 502, 503, 521];
    // RFC 4954 §6 exempts AUTH, EHLO, HELO, NOOP, RSET and QUIT from the need for a login, and
    // RFC 3207 §4 NOOP, EHLO, STARTTLS and QUIT from the need for TLS: these are in both lists.
    let exempt = [Command::Ehlo, Command::Lhlo, Command::Noop, Command::Quit];
    let needs = (!exempt.contains(&command)).then_some(530);
    // RFC 3207 §4.1.
    let too_weak = (command != Command::Quit).then_some(554);
    everywhere.into_iter().chain(needs).chain(too_weak)
}

#[test]
fn replies_are_consistent() {
    for &command in Command::ALL {
        let codes = numbers(command);
        assert!(codes.is_sorted_by(|a, b| a < b), "{command}: {codes:?}");
        for number in 100..=599 {
            let reply = command.replies().iter().find(|reply| reply.code() == number);
            assert_eq!(command.expects(code(number)), reply.map(ExpectedReply::outcome));
        }
        for reply in command.replies() {
            let outcome = match reply.code().digits()[0] {
                2 => Outcome::Success,
                3 => Outcome::Intermediate,
                _ => Outcome::Error,
            };
            assert_eq!(reply.outcome(), outcome, "{command} {}", reply.code());
            assert!(reply.reference().starts_with("RFC "), "{command} {}", reply.code());
            assert!(reply.code().description().is_some(), "{command} {}", reply.code());
        }
    }
}

#[test]
fn every_command_can_succeed_or_go_on() {
    for &command in Command::ALL {
        assert!(
            command.replies().iter().any(|reply| reply.outcome() != Outcome::Error),
            "{command}"
        );
    }
}

#[test]
fn references_name_the_clause() {
    for (command, number, reference) in [
        (Command::Connect, 554, "RFC 5321 §4.3.2, §3.1"),
        (Command::Rcpt, 552, "RFC 5321 §4.3.2, §4.5.3.1.10; RFC 1870 §6.4"),
        (Command::Rset, 421, "RFC 5321 §4.3.2, §3.8"),
        (Command::Lhlo, 250, "RFC 2033 §4.1"),
    ] {
        let reply = command.replies().iter().find(|reply| reply.code() == number).unwrap();
        assert_eq!(reply.reference(), reference);
    }
}

#[test]
fn names_and_verbs() {
    for (command, name, verb) in [
        (Command::Connect, "connect", None),
        (Command::Ehlo, "ehlo", Some("EHLO")),
        (Command::Helo, "helo", Some("HELO")),
        (Command::Lhlo, "lhlo", Some("LHLO")),
        (Command::Mail, "mail", Some("MAIL")),
        (Command::Rcpt, "rcpt", Some("RCPT")),
        (Command::Data, "data", Some("DATA")),
        (Command::EndOfData, "end_of_data", None),
        (Command::Bdat, "bdat", Some("BDAT")),
        (Command::Rset, "rset", Some("RSET")),
        (Command::Vrfy, "vrfy", Some("VRFY")),
        (Command::Expn, "expn", Some("EXPN")),
        (Command::Help, "help", Some("HELP")),
        (Command::Noop, "noop", Some("NOOP")),
        (Command::Quit, "quit", Some("QUIT")),
        (Command::Auth, "auth", Some("AUTH")),
        (Command::AuthResponse, "auth_response", None),
        (Command::StartTls, "start_tls", Some("STARTTLS")),
        (Command::Etrn, "etrn", Some("ETRN")),
        (Command::Atrn, "atrn", Some("ATRN")),
    ] {
        assert_eq!((command.to_string().as_str(), command.verb()), (name, verb));
        assert_eq!(name.parse(), Ok(command));
        assert_eq!(<&str>::from(command), name);
    }
}
