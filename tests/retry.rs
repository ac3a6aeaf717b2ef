//! Retry advice: each rule with the clause that it comes from.

use std::time::Duration;

use smtp_reply::RetryAdvice::{
    AfterChange, Continue, Later, Never, NextTransaction, NotNeeded, Reconnect,
};
use smtp_reply::{
    Change, Command, EnhancedStatusCode, Outcome, ReplyCode, RetryAdvice, RetrySchedule,
};

fn code(number: u16) -> ReplyCode {
    ReplyCode::from_u16(number).unwrap()
}

/// The advice on each of these codes after each of these commands, which all may get them.
#[track_caller]
fn assert_advice(commands: &[Command], codes: &[u16], advice: RetryAdvice) {
    for &command in commands {
        for &number in codes {
            assert_eq!(code(number).retry_advice_after(command), advice, "{number} to {command}");
            let outcome = match number / 100 {
                2 => Outcome::Success,
                3 => Outcome::Intermediate,
                _ => Outcome::Error,
            };
            assert_eq!(command.expects(code(number)), Some(outcome), "{number} to {command}");
        }
    }
}

#[track_caller]
fn assert_enhanced(texts: &[&str], advice: RetryAdvice) {
    for text in texts {
        assert_eq!(EnhancedStatusCode::parse(text).unwrap().retry_advice(), advice, "{text}");
    }
}

mod connection_and_greeting {
    use super::*;

    /// A lost connection is to be treated as a 451.
    #[test]
    fn rfc_5321_3_8_connection_lost() {
        assert_eq!(ReplyCode::LOCAL_ERROR.retry_advice(), Later);
    }

    #[test]
    fn rfc_5321_3_8_421_answers_any_command() {
        assert_advice(Command::ALL, &[421], Reconnect);
    }

    #[test]
    fn rfc_5321_3_1_554_greeting() {
        assert_advice(&[Command::Connect], &[554], Never);
    }

    #[test]
    fn rfc_7504_3_521_greeting() {
        assert_advice(&[Command::Connect], &[521], Never);
    }

    /// A 5yz greeting is about this host, whatever the code says elsewhere.
    #[test]
    fn rfc_5321_3_1_other_5yz_greeting() {
        for number in 500..=599 {
            assert_eq!(code(number).retry_advice_after(Command::Connect), Never, "{number}");
        }
    }

    #[test]
    fn rfc_1846_5_521_elsewhere() {
        assert_advice(&[Command::Mail, Command::Rcpt, Command::Data], &[521], Never);
    }

    #[test]
    fn rfc_5321_4_1_4_ehlo_not_acceptable() {
        assert_advice(&[Command::Ehlo], &[500, 501, 502], AfterChange(Change::Command));
        assert_advice(&[Command::Ehlo], &[550], Never);
    }

    /// The way back to HELO.
    #[test]
    fn rfc_5321_3_2_ehlo_not_recognised() {
        assert_advice(&[Command::Ehlo], &[500, 502], AfterChange(Change::Command));
    }

    #[test]
    fn rfc_5321_7_9_policy_refusals() {
        let commands = [Command::Ehlo, Command::Helo, Command::Mail, Command::Rcpt];
        assert_advice(&commands, &[550], Never);
    }
}

mod recipients {
    use super::*;

    #[test]
    fn rfc_5321_4_5_3_1_10_too_many_recipients() {
        assert_advice(&[Command::Rcpt], &[452, 552], NextTransaction);
        assert_advice(&[Command::Data], &[503], AfterChange(Change::Command));
    }

    /// The enhanced code tells a full mailbox and a large message from too many recipients.
    #[test]
    fn rfc_5321_4_2_3_rfc_1870_6_4_552_to_rcpt_with_an_enhanced_code() {
        assert_enhanced(&["5.2.2"], Never);
        assert_enhanced(&["5.2.3", "5.3.4"], AfterChange(Change::Message));
        assert_enhanced(&["4.5.3", "5.5.3"], NextTransaction);
    }

    #[test]
    fn rfc_5321_3_4_forwarding() {
        assert_advice(&[Command::Rcpt], &[251], NotNeeded);
        assert_advice(&[Command::Rcpt, Command::Vrfy], &[551], AfterChange(Change::Recipient));
    }

    /// Without SMTPUTF8 they stand in for 251 and 551.
    #[test]
    fn rfc_6531_3_7_4_1_non_ascii_forward_path() {
        assert_advice(&[Command::Rcpt], &[250], NotNeeded);
        assert_advice(&[Command::Rcpt], &[550], Never);
    }

    #[test]
    fn rfc_7504_4_rfc_7505_4_1_domain_takes_no_mail() {
        assert_advice(&[Command::Rcpt], &[556], Never);
        assert_enhanced(&["5.1.10"], Never);
    }

    #[test]
    fn rfc_7505_4_1_sender_domain_takes_no_mail() {
        assert_advice(&[Command::Mail], &[550], Never);
        assert_enhanced(&["5.7.27"], Never);
    }

    #[test]
    fn rfc_5321_3_3_no_valid_recipient() {
        assert_advice(&[Command::Data], &[503], AfterChange(Change::Command));
        assert_advice(&[Command::Data], &[554], Never);
        assert_advice(&[Command::Data], &[354], Continue);
    }

    #[test]
    fn rfc_5321_3_5_3_vrfy_and_expn() {
        let commands = [Command::Vrfy, Command::Expn];
        assert_advice(&commands, &[250, 252], NotNeeded);
        assert_advice(&commands, &[500, 502], AfterChange(Change::Command));
    }
}

mod message_and_end_of_data {
    use super::*;

    #[test]
    fn rfc_5321_4_2_5_responsibility() {
        assert_advice(&[Command::EndOfData], &[250], NotNeeded);
        assert_advice(&[Command::EndOfData], &[450, 451, 452], Later);
        assert_advice(&[Command::EndOfData], &[550, 554], Never);
    }

    #[test]
    fn rfc_2033_4_2_lmtp_without_recipient() {
        assert_advice(&[Command::Data], &[503], AfterChange(Change::Command));
    }

    #[test]
    fn rfc_3030_2_bdat() {
        assert_advice(&[Command::Bdat], &[450, 451, 452], Later);
        assert_advice(&[Command::Bdat], &[550, 554], Never);
        assert_advice(&[Command::Bdat], &[503], AfterChange(Change::Command));
    }

    #[test]
    fn rfc_1870_6_2_size_at_mail() {
        assert_advice(&[Command::Mail], &[452], Later);
        assert_advice(&[Command::Mail], &[552], AfterChange(Change::Message));
    }

    #[test]
    fn rfc_1870_6_3_size_later_on() {
        let commands = [Command::Data, Command::EndOfData, Command::Bdat];
        assert_advice(&commands, &[552], AfterChange(Change::Message));
    }

    #[test]
    fn rfc_5321_4_1_1_11_parameters() {
        assert_advice(&[Command::Mail, Command::Rcpt], &[455], Later);
        assert_advice(&[Command::Mail, Command::Rcpt], &[555], AfterChange(Change::Command));
    }
}

mod greylisting {
    use super::*;

    #[test]
    fn rfc_6647_5_codes() {
        let commands =
            [Command::Ehlo, Command::Mail, Command::Rcpt, Command::Data, Command::EndOfData];
        assert_advice(&commands, &[421], Reconnect);
        assert_advice(&commands, &[450], Later);
        assert_advice(&[Command::Rcpt, Command::EndOfData], &[451], Later);
    }
}

mod auth {
    use super::*;

    const AUTH: [Command; 2] = [Command::Auth, Command::AuthResponse];

    #[test]
    fn rfc_4954_4_success_and_challenge() {
        assert_advice(&AUTH, &[235], NotNeeded);
        assert_advice(&AUTH, &[334], Continue);
    }

    #[test]
    fn rfc_4954_6_432_another_mechanism_once() {
        assert_advice(&AUTH, &[432], AfterChange(Change::Mechanism));
        assert_enhanced(&["4.7.12"], AfterChange(Change::Mechanism));
    }

    /// Exchange sends a 432 for too many connections: only after AUTH it is about the login.
    #[test]
    fn rfc_4954_6_432_elsewhere() {
        for &command in Command::ALL {
            if !AUTH.contains(&command) {
                assert_eq!(code(432).retry_advice_after(command), Later, "{command}");
            }
        }
    }

    /// Trouble of the server: another password is not to be asked for.
    #[test]
    fn rfc_4954_6_454_is_not_about_the_password() {
        assert_advice(&AUTH, &[454], Later);
        assert_enhanced(&["4.7.0"], Later);
    }

    #[test]
    fn rfc_4954_4_command_errors() {
        assert_advice(&AUTH, &[500, 501, 503], AfterChange(Change::Command));
        assert_advice(&[Command::Auth], &[504], AfterChange(Change::Command));
        assert_enhanced(&["5.5.2", "5.5.4", "5.5.6"], AfterChange(Change::Command));
    }

    #[test]
    fn rfc_4954_6_530_authenticate_first() {
        let commands = [Command::Mail, Command::Rcpt, Command::Data, Command::Atrn];
        assert_advice(&commands, &[530], AfterChange(Change::Authenticate));
    }

    #[test]
    fn rfc_4954_6_534_stronger_mechanism() {
        assert_advice(&AUTH, &[534], AfterChange(Change::Mechanism));
        assert_enhanced(&["5.7.9"], AfterChange(Change::Mechanism));
    }

    #[test]
    fn rfc_4954_6_535_other_credentials() {
        assert_advice(&AUTH, &[535], AfterChange(Change::Credentials));
        assert_enhanced(&["5.7.8"], AfterChange(Change::Credentials));
    }

    #[test]
    fn rfc_4954_6_538_rfc_5248_2_4_523_encrypt_first() {
        assert_advice(&[Command::Auth], &[523, 538], AfterChange(Change::Encrypt));
        assert_enhanced(&["5.7.10", "5.7.11"], AfterChange(Change::Encrypt));
    }

    /// No password prompt: only the administrator can enable the account.
    #[test]
    fn rfc_5248_2_4_525_account_disabled() {
        assert_advice(&AUTH, &[525], AfterChange(Change::Configuration));
        assert_enhanced(&["5.7.13"], AfterChange(Change::Configuration));
    }
}

mod tls {
    use super::*;

    #[test]
    fn rfc_3207_4_starttls() {
        assert_advice(&[Command::StartTls], &[220], NotNeeded);
        assert_advice(&[Command::StartTls], &[454], Later);
        assert_advice(&[Command::StartTls], &[501], AfterChange(Change::Command));
    }

    /// The text tells whether TLS or a login is needed; the code alone stands for the login.
    #[test]
    fn rfc_3207_4_530() {
        assert_advice(&[Command::Mail], &[530], AfterChange(Change::Authenticate));
    }

    #[test]
    fn rfc_3207_4_1_session_too_weak() {
        let commands = [Command::Ehlo, Command::Mail, Command::Auth, Command::Noop];
        assert_advice(&commands, &[554], Never);
        assert_eq!(Command::Quit.expects(code(554)), None);
    }

    #[test]
    fn rfc_8689_4_2_1_requiretls() {
        assert_enhanced(&["5.7.30"], Never);
        assert_enhanced(&["5.7.10"], AfterChange(Change::Encrypt));
    }
}

mod authentication_of_mail {
    use super::*;

    #[test]
    fn rfc_7208_8_4_rfc_7372_3_2_spf() {
        assert_enhanced(&["5.7.1", "5.7.23", "5.7.24"], Never);
        assert_enhanced(&["4.4.3", "4.7.24"], Later);
        assert_advice(&[Command::Mail], &[550], Never);
        assert_advice(&[Command::Mail], &[451], Later);
    }

    #[test]
    fn rfc_6376_6_3_rfc_7489_10_3_rfc_8617_5_2_2_dkim_dmarc_arc() {
        assert_enhanced(&["5.7.20", "5.7.21", "5.7.22", "5.7.26", "5.7.29"], Never);
        assert_enhanced(&["4.7.5"], Later);
        assert_advice(&[Command::EndOfData], &[550], Never);
        assert_advice(&[Command::EndOfData], &[451], Later);
    }
}

mod other_extensions {
    use super::*;

    #[test]
    fn rfc_1985_5_1_etrn() {
        assert_advice(&[Command::Etrn], &[250, 251, 252, 253], NotNeeded);
        assert_advice(&[Command::Etrn], &[458, 459], Later);
        assert_advice(&[Command::Etrn], &[500, 501], AfterChange(Change::Command));
    }

    #[test]
    fn rfc_2645_5_2_1_atrn() {
        assert_advice(&[Command::Atrn], &[250], NotNeeded);
        assert_advice(&[Command::Atrn], &[450, 451, 453], Later);
        assert_advice(&[Command::Atrn], &[530], AfterChange(Change::Authenticate));
    }

    #[test]
    fn rfc_2852_4_deliverby() {
        assert_advice(&[Command::Mail], &[501, 555], AfterChange(Change::Command));
        assert_advice(&[Command::Mail], &[455], Later);
    }

    #[test]
    fn rfc_6710_4_1_priority() {
        assert_advice(&[Command::Mail, Command::EndOfData], &[450], Later);
        assert_advice(&[Command::Mail, Command::EndOfData], &[550], Never);
        assert_enhanced(&["4.7.15"], Later);
        assert_enhanced(&["5.7.15"], Never);
        assert_enhanced(&["5.7.16"], AfterChange(Change::Message));
        assert_enhanced(&["2.3.6"], NotNeeded);
    }

    #[test]
    fn rfc_7293_5_1_rrvs() {
        assert_advice(&[Command::Rcpt, Command::EndOfData], &[550], Never);
        assert_enhanced(&["5.7.17", "5.7.18", "5.7.19"], Never);
    }

    #[test]
    fn rfc_1845_3_checkpoint() {
        assert_advice(&[Command::Mail], &[355], Continue);
        assert_eq!(code(355).retry_advice_after(Command::Rcpt), Later);
    }
}

/// RFC 5321 §4.2, §4.2.1, §4.3.2: whatever has no rule of its own goes by its first digit.
#[test]
fn by_first_digit_otherwise() {
    for number in 100..=599 {
        let expected = match number {
            421 => Reconnect,
            500..=504 | 555 => AfterChange(Change::Command),
            523 | 538 => AfterChange(Change::Encrypt),
            525 => AfterChange(Change::Configuration),
            530 => AfterChange(Change::Authenticate),
            534 => AfterChange(Change::Mechanism),
            535 => AfterChange(Change::Credentials),
            551 => AfterChange(Change::Recipient),
            _ => match number / 100 {
                1 | 5 => Never,
                2 => NotNeeded,
                3 => Continue,
                _ => Later,
            },
        };
        assert_eq!(code(number).retry_advice(), expected, "{number}");
    }
}

/// RFC 5321 §4.3.2: a 3yz that nothing called for ends the transaction.
#[test]
fn unexpected_3yz_is_tried_later() {
    for &command in Command::ALL {
        for number in 300..=399 {
            let expected = match (command, number) {
                (Command::Data, 354)
                | (Command::Auth | Command::AuthResponse, 334)
                | (Command::Mail, 355) => Continue,
                _ => Later,
            };
            assert_eq!(code(number).retry_advice_after(command), expected, "{number} {command}");
        }
    }
}

/// Without a rule for the command, the command changes nothing.
#[test]
fn the_command_matters_only_where_a_rule_says_so() {
    for &command in Command::ALL {
        for number in (100..=299).chain(400..=599) {
            let ruled = match command {
                Command::Connect => number >= 500,
                Command::Rcpt => matches!(number, 452 | 552),
                Command::Mail | Command::Data | Command::EndOfData | Command::Bdat => number == 552,
                Command::Auth | Command::AuthResponse => number == 432,
                _ => false,
            };
            let (code, after) = (code(number), code(number).retry_advice_after(command));
            if !ruled {
                assert_eq!(after, code.retry_advice(), "{number} to {command}");
            }
        }
    }
}

#[test]
fn only_what_may_be_sent_again_unchanged_is_retryable() {
    for &advice in RetryAdvice::ALL {
        let waits = matches!(advice, Later | Reconnect);
        assert_eq!(advice.is_retryable(), waits || advice == NextTransaction, "{advice}");
        assert_eq!(advice.min_delay().is_some(), waits, "{advice}");
        assert_eq!(advice.give_up_after().is_some(), waits, "{advice}");
        assert_eq!(advice.schedule().next().is_some(), waits, "{advice}");
    }
}

#[test]
fn names() {
    let names: Vec<String> = RetryAdvice::ALL.iter().map(ToString::to_string).collect();
    assert_eq!(
        names,
        [
            "not_needed",
            "continue",
            "later",
            "reconnect",
            "next_transaction",
            "after_change:authenticate",
            "after_change:credentials",
            "after_change:encrypt",
            "after_change:mechanism",
            "after_change:command",
            "after_change:message",
            "after_change:recipient",
            "after_change:sender",
            "after_change:configuration",
            "never",
        ]
    );
    for (name, &advice) in names.iter().zip(RetryAdvice::ALL) {
        assert_eq!(name.parse(), Ok(advice));
    }
    for &change in Change::ALL {
        assert!(RetryAdvice::ALL.contains(&AfterChange(change)));
    }
    for wrong in ["", "Later", "later ", "later:sender", "after_change", "after_change:", "sender"]
    {
        assert!(wrong.parse::<RetryAdvice>().is_err(), "{wrong:?}");
    }
    assert_eq!(format!("{Later:>7}|{Never:<7}|"), "  later|never  |");
    assert_eq!(format!("{:.>22}", AfterChange(Change::Sender)), "...after_change:sender");
}

mod schedule {
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);
    const HOUR: Duration = Duration::from_secs(60 * 60);

    #[test]
    fn rfc_5321_4_5_4_1_recommended() {
        for schedule in [Later.schedule(), Reconnect.schedule(), RetrySchedule::default()] {
            let waits: Vec<Duration> = schedule.collect();
            // Two tries within the first hour, the first of them at once.
            assert_eq!(waits[0], 30 * MINUTE);
            assert!(waits[1..].iter().all(|&wait| (2 * HOUR..=3 * HOUR).contains(&wait)));
            // For 5 days, of which no whole wait is left over.
            let total: Duration = waits.iter().sum();
            assert!(total <= 120 * HOUR && total + waits[1] > 120 * HOUR);
        }
        assert_eq!(Later.min_delay(), Some(30 * MINUTE));
        assert_eq!(Later.give_up_after(), Some(120 * HOUR));
    }

    /// RFC 5321 §4.5.4.1: the parameters must be configurable.
    #[test]
    fn configured() {
        for (first, then, give_up_after, waits) in [
            (5, 60, 24 * 60, 24),
            (10, 10, 30, 3),
            (10, 10, 39, 3),
            (10, 10, 9, 0),
            (10, 10, 10, 1),
            (30, 150, 0, 0),
        ] {
            let schedule =
                RetrySchedule::new(first * MINUTE, then * MINUTE, give_up_after * MINUTE);
            assert_eq!(schedule.clone().count(), waits, "{first} {then} {give_up_after}");
            assert!(schedule.sum::<Duration>() <= give_up_after * MINUTE);
        }
    }

    /// RFC 5321 §4.5.4.1: the client must delay.
    #[test]
    fn a_wait_of_zero_ends_it() {
        let zero = Duration::ZERO;
        assert_eq!(RetrySchedule::new(zero, HOUR, 24 * HOUR).count(), 0);
        assert_eq!(RetrySchedule::new(HOUR, zero, 24 * HOUR).count(), 1);
        assert_eq!(RetrySchedule::new(zero, zero, Duration::MAX).count(), 0);
    }

    #[test]
    fn is_fused_and_never_overflows() {
        let mut endless = RetrySchedule::new(Duration::MAX, Duration::MAX, Duration::MAX);
        assert_eq!(endless.next(), Some(Duration::MAX));
        for _ in 0..3 {
            assert_eq!(endless.next(), None);
        }
        let mut ended = RetrySchedule::new(Duration::ZERO, HOUR, 24 * HOUR);
        for _ in 0..3 {
            assert_eq!(ended.next(), None);
        }
    }
}
