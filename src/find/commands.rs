//! The names under which the commands and steps of a session stand in other texts.

use crate::command::Command;

/// Whether a name needs a lead-in, for it is a word of other texts too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Needs {
    LeadIn,
    Nothing,
}

/// The names, the longer of two before the shorter. Small letters stand for letters of any case,
/// capital letters for themselves; a blank for what separates words.
const NAMES: &[(&str, Command, Needs)] = &[
    ("end of data", Command::EndOfData, Needs::Nothing),
    ("data end", Command::EndOfData, Needs::Nothing),
    ("final dot", Command::EndOfData, Needs::Nothing),
    ("message", Command::EndOfData, Needs::LeadIn),
    ("body", Command::EndOfData, Needs::LeadIn),
    ("data block", Command::EndOfData, Needs::LeadIn),
    (".", Command::EndOfData, Needs::LeadIn),
    ("\".\"", Command::EndOfData, Needs::LeadIn),
    // qmail
    ("failed after I sent the message", Command::EndOfData, Needs::Nothing),
    ("does not like recipient", Command::Rcpt, Needs::Nothing),
    ("sender was rejected", Command::Mail, Needs::Nothing),
    ("my name was rejected", Command::Helo, Needs::Nothing),
    // Postfix
    ("refused to talk to me", Command::Connect, Needs::Nothing),
    ("initial connection", Command::Connect, Needs::Nothing),
    ("initial server greeting", Command::Connect, Needs::Nothing),
    ("greeting", Command::Connect, Needs::Nothing),
    ("banner", Command::Connect, Needs::Nothing),
    ("connection", Command::Connect, Needs::LeadIn),
    ("connect", Command::Connect, Needs::LeadIn),
    ("rcpt to", Command::Rcpt, Needs::Nothing),
    ("rcpt", Command::Rcpt, Needs::Nothing),
    ("MAIL FROM", Command::Mail, Needs::Nothing),
    ("mail from:<", Command::Mail, Needs::Nothing),
    ("mail command", Command::Mail, Needs::Nothing),
    ("mail from", Command::Mail, Needs::LeadIn),
    ("MAIL", Command::Mail, Needs::LeadIn),
    ("data command", Command::Data, Needs::Nothing),
    ("DATA", Command::Data, Needs::LeadIn),
    ("ehlo", Command::Ehlo, Needs::Nothing),
    ("helo", Command::Helo, Needs::Nothing),
    ("lhlo", Command::Lhlo, Needs::Nothing),
    ("starttls", Command::StartTls, Needs::Nothing),
    ("bdat", Command::Bdat, Needs::Nothing),
    ("auth command", Command::Auth, Needs::Nothing),
    ("AUTH LOGIN", Command::Auth, Needs::Nothing),
    ("AUTH PLAIN", Command::Auth, Needs::Nothing),
    ("AUTH XOAUTH2", Command::Auth, Needs::Nothing),
    ("AUTH", Command::Auth, Needs::LeadIn),
    ("RSET", Command::Rset, Needs::LeadIn),
    ("VRFY", Command::Vrfy, Needs::LeadIn),
    ("EXPN", Command::Expn, Needs::LeadIn),
    ("HELP", Command::Help, Needs::LeadIn),
    ("NOOP", Command::Noop, Needs::LeadIn),
    ("QUIT", Command::Quit, Needs::LeadIn),
    ("ETRN", Command::Etrn, Needs::LeadIn),
    ("ATRN", Command::Atrn, Needs::LeadIn),
];

/// What stands between the reply and the command that it answers.
const ANSWERS: &[&str] = &["in reply to ", "in response to "];

/// What else leads to the name of a command; the longer of two before the shorter.
const LEAD_INS: &[&str] = &[
    "after pipelined sending ",
    "after pipelined ",
    "after sending ",
    "after ",
    "while sending ",
    "while performing ",
    "while receiving ",
    "failed on ",
    "during ",
    "at ",
    "command: ",
    "command ",
    "smtp:",
    "smtp: ",
    "c: ",
    ">>> ",
    "--> ",
];

/// The command that is named at `at`, where a word or a sign begins, and where its name ends.
pub(super) fn named_at(bytes: &[u8], at: usize) -> Option<(Command, usize)> {
    let (before, text) = bytes.split_at_checked(at)?;
    if !may_begin(text) {
        return None;
    }
    if before.last().is_some_and(|byte| byte.is_ascii_alphanumeric() || b".@-/".contains(byte)) {
        return None;
    }
    let (command, length) = match lead_in(text, ANSWERS).or_else(|| lead_in(text, LEAD_INS)) {
        Some(length) => {
            let (command, name) = name(text.get(length..)?, Needs::LeadIn)?;
            (command, length + name)
        }
        None => name(text, Needs::Nothing)?,
    };
    Some((command, at + length))
}

/// The command of a note at the start of `text` that says what was answered:
/// `in reply to RCPT TO command`.
pub(super) fn answered(text: &[u8]) -> Option<Command> {
    name(text.get(lead_in(text, ANSWERS)?..)?, Needs::LeadIn).map(|(command, _)| command)
}

/// The command of a note in brackets, which `text` begins with: `(in reply to MAIL FROM command)`,
/// `[RCPT_TO]`.
pub(super) fn noted(text: &[u8]) -> Option<Command> {
    match text {
        [b'(', rest @ ..] => answered(rest),
        [b'[', b'A'..=b'Z', ..] => {
            let rest = text.get(1..)?;
            let (command, length) = name(rest, Needs::LeadIn)?;
            (rest.get(length) == Some(&b']')).then_some(command)
        }
        _ => None,
    }
}

/// How long the lead-in at the start of `text` is, with an article after it.
fn lead_in(text: &[u8], lead_ins: &[&str]) -> Option<usize> {
    let length = lead_ins.iter().find_map(|lead_in| length(lead_in, text))?;
    let article = text.get(length..).and_then(|rest| self::length("the ", rest));
    Some(length + article.unwrap_or(0))
}

/// The command whose name `text` begins with, and how long the name is. After a lead-in, each
/// name will do.
fn name(text: &[u8], given: Needs) -> Option<(Command, usize)> {
    NAMES.iter().filter(|(_, _, needs)| given == Needs::LeadIn || *needs == given).find_map(
        |(name, command, _)| {
            let length = length(name, text)?;
            let ended = match text.get(length..)? {
                [b'-' | b'.', next, ..] => !next.is_ascii_alphanumeric(),
                [b'@' | b'=', ..] => false,
                [next, ..] => !next.is_ascii_alphanumeric() || name.ends_with('<'),
                [] => true,
            };
            ended.then_some((*command, length))
        },
    )
}

/// How many bytes of `text` the phrase takes, if it begins with it.
#[inline]
fn length(phrase: &str, text: &[u8]) -> Option<usize> {
    match (phrase.as_bytes(), text) {
        // The same letter, in either case; `whole` looks closer.
        ([expected, ..], [byte, ..]) if (expected ^ byte) & !0x20 == 0 => whole(phrase, text),
        _ => None,
    }
}

/// [`length`], for what begins with the same letter.
#[inline(never)]
fn whole(phrase: &str, text: &[u8]) -> Option<usize> {
    let mut rest = text;
    for expected in phrase.bytes() {
        rest = match (expected, rest) {
            (b' ', [b'_' | b'-', rest @ ..]) => rest,
            (b' ', [blank, ..]) if blank.is_ascii_whitespace() => {
                let blanks = rest.iter().take(8).take_while(|byte| byte.is_ascii_whitespace());
                rest.get(blanks.count()..)?
            }
            (b'a'..=b'z', [byte, rest @ ..]) if byte.to_ascii_lowercase() == expected => rest,
            (_, [byte, rest @ ..]) if *byte == expected => rest,
            _ => return None,
        };
    }
    Some(text.len() - rest.len())
}

/// Of the first three bytes of a phrase, a bit of 128 for the first and second and one for the
/// second and third: few other words have both.
const fn sieve(text: &[u8]) -> [u128; 2] {
    const fn bit(first: u8, second: u8) -> u128 {
        1 << ((letter(first) * 27 + letter(second)) % 128)
    }
    /// The same number for what is no letter: a blank stands for other bytes.
    const fn letter(byte: u8) -> u32 {
        if byte.is_ascii_alphabetic() { byte.to_ascii_lowercase() as u32 } else { 0 }
    }
    match text {
        [first, second, third, ..] => [bit(*first, *second), bit(*second, *third)],
        _ => [0; 2],
    }
}

/// The bits of all that [`named_at`] can begin with: most words need no closer look.
const STARTS: [u128; 2] = {
    const fn with([first, second]: [u128; 2], phrase: &str) -> [u128; 2] {
        let [one, other] = sieve(phrase.as_bytes());
        [first | one, second | other]
    }
    let mut starts = [0; 2];
    let mut names = NAMES;
    while let [(name, _, needs), rest @ ..] = names {
        if matches!(needs, Needs::Nothing) {
            starts = with(starts, name);
        }
        names = rest;
    }
    let mut lead_ins = ANSWERS;
    while let [lead_in, rest @ ..] = lead_ins {
        starts = with(starts, lead_in);
        lead_ins = rest;
    }
    let mut lead_ins = LEAD_INS;
    while let [lead_in, rest @ ..] = lead_ins {
        starts = with(starts, lead_in);
        lead_ins = rest;
    }
    starts
};

/// Whether a phrase may begin with the first bytes of `text`.
const fn may_begin(text: &[u8]) -> bool {
    let ([first, second], [one, other]) = (STARTS, sieve(text));
    first & one != 0 && second & other != 0
}
