//! What the probe prints: every reply explained, for people.

use std::fmt::Display;
use std::io::{self, Write};

use smtp_reply::{Change, Command, Description, Outcome, Reply, RetryAdvice};

/// Prints the conversation, in lines that fit a terminal.
pub(crate) struct Printer<W> {
    output: W,
    /// What has been explained, and need not be again.
    told: Vec<&'static Description>,
}

impl<W: Write> Printer<W> {
    pub(crate) const fn new(output: W) -> Self {
        Self { output, told: Vec::new() }
    }

    /// Prints a paragraph of its own.
    pub(crate) fn say(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.output, "\n{}", textwrap::fill(text, 88))
    }

    /// Prints a line that is sent.
    pub(crate) fn sent(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.output, "> {line}")
    }

    /// Prints a reply, and what it means for the command.
    pub(crate) fn reply(&mut self, command: Command, reply: Reply<'_>) -> io::Result<()> {
        for line in reply.to_string().lines() {
            writeln!(self.output, "< {line}")?;
        }
        let code = reply.code();
        let asked = command.verb().unwrap_or("a new connection");
        let fits = match command.expects(code) {
            Some(Outcome::Success) => format!("yes: among the replies to {asked}, it is success."),
            Some(Outcome::Error) => format!("yes: among the replies to {asked}, it is a refusal."),
            Some(Outcome::Intermediate) => {
                format!("yes: among the replies to {asked}, it asks for more.")
            }
            None => format!(
                "no: {code} is not among the replies to {asked}, so only its first digit counts \
                 (RFC 5321 §4.3.2). {}",
                code.classify().description().meaning()
            ),
        };
        entry(&mut self.output, "Expected", &fits)?;
        let about = code.category().description().meaning();
        self.describe("Meaning", &code, code.description(), about)?;
        if let Some(enhanced) = reply.enhanced() {
            let about = enhanced.subject().map_or("", |subject| subject.description().meaning());
            self.describe("", &enhanced, enhanced.description(), about)?;
        }
        entry(&mut self.output, "Try again", &when(command, reply))?;
        if command == Command::Ehlo && code.is_positive() {
            self.keywords(reply)?;
        }
        Ok(())
    }

    /// Prints what a server offers in its reply to EHLO: a keyword a line, after the first line.
    fn keywords(&mut self, reply: Reply<'_>) -> io::Result<()> {
        if !reply.is_multiline() {
            return entry(&mut self.output, "Offers", "nothing beyond the basics.");
        }
        for (i, line) in reply.lines().skip(1).enumerate() {
            let line = line.to_string();
            let known = KEYWORDS.iter().find(|(keyword, _)| is_keyword(&line, keyword));
            let text = known.map_or(line.clone(), |(_, what)| format!("{line}: {what}"));
            entry(&mut self.output, if i == 0 { "Offers" } else { "" }, &text)?;
        }
        Ok(())
    }

    /// Prints the title of a code and, the first time, what it means; or what its digits say.
    fn describe(
        &mut self,
        label: &str,
        code: &dyn Display,
        known: Option<&'static Description>,
        about: &str,
    ) -> io::Result<()> {
        let Some(known) = known else {
            let text = format!("{code} is not a registered code. {about}");
            return entry(&mut self.output, label, text.trim_end());
        };
        let title = known.title();
        if self.told.contains(&known) {
            return entry(&mut self.output, label, &format!("{code} {title}"));
        }
        self.told.push(known);
        entry(&mut self.output, label, &format!("{code} {title} ({})", known.reference()))?;
        entry(&mut self.output, "", known.meaning())
    }

    /// Lets the reader have what was printed.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

/// What the keywords of EHLO stand for.
const KEYWORDS: [(&str, &str); 16] = [
    ("8BITMIME", "messages may have 8-bit text (RFC 6152)."),
    ("AUTH", "clients may log in, in these ways (RFC 4954)."),
    ("BINARYMIME", "messages may be binary, with BDAT (RFC 3030)."),
    ("CHUNKING", "messages may come in chunks, with BDAT (RFC 3030)."),
    ("DELIVERBY", "a message may have a time limit (RFC 2852)."),
    ("DSN", "clients may ask for reports on delivery (RFC 3461)."),
    ("ENHANCEDSTATUSCODES", "replies have codes such as 5.7.1 (RFC 2034)."),
    ("ETRN", "clients may ask for the mail that waits for them (RFC 1985)."),
    ("EXPN", "may tell who is on a mailing list (RFC 5321 §3.5)."),
    ("HELP", "has a help text (RFC 5321 §4.1.1.8)."),
    ("LIMITS", "how much it takes in one session (RFC 9422)."),
    ("PIPELINING", "commands may be sent without waiting for each reply (RFC 2920)."),
    ("SIZE", "the largest message it takes, in bytes (RFC 1870)."),
    ("SMTPUTF8", "addresses may have letters beyond ASCII (RFC 6531)."),
    ("STARTTLS", "the connection can be encrypted (RFC 3207)."),
    ("VRFY", "may tell whether a mailbox exists (RFC 5321 §3.5)."),
];

/// Whether a line of the reply to EHLO begins with this keyword, in any letter case
/// (RFC 5321 §2.4).
pub(crate) fn is_keyword(line: &str, keyword: &str) -> bool {
    line.split(' ').next().is_some_and(|word| word.eq_ignore_ascii_case(keyword))
}

/// Whether and when a mail program would try again.
fn when(command: Command, reply: Reply<'_>) -> String {
    let advice = reply.retry_advice_after(command);
    let wait = advice.min_delay().map_or(0, |delay| delay.as_secs() / 60);
    let days = advice.give_up_after().map_or(0, |time| time.as_secs() / (24 * 60 * 60));
    match advice {
        RetryAdvice::NotNeeded => "not needed.".to_owned(),
        RetryAdvice::Continue => "no: send what the server waits for.".to_owned(),
        RetryAdvice::Later => format!("yes, after {wait} minutes or more, for {days} days."),
        RetryAdvice::Reconnect => {
            format!("yes, on a new connection, after {wait} minutes or more, for {days} days.")
        }
        RetryAdvice::NextTransaction => {
            "yes, at once, in a new transaction for the recipients that are left.".to_owned()
        }
        RetryAdvice::AfterChange(change) => match change {
            Change::Authenticate => "once logged in.",
            Change::Credentials => "with the right user name and password.",
            Change::Encrypt => "over TLS.",
            Change::Mechanism => "with another login mechanism.",
            Change::Command => "with another command, or other parameters.",
            Change::Message => "with a smaller or otherwise changed message.",
            Change::Recipient => "with the other address that the server gives.",
            Change::Sender => "from another address.",
            _ => "once an administrator has changed the configuration.",
        }
        .to_owned(),
        _ if command == Command::Connect => {
            "not here; the domain may have another mail server.".to_owned()
        }
        _ => "no: the same would fail again.".to_owned(),
    }
}

/// A label, and text that fits a terminal.
fn entry(output: &mut impl Write, label: &str, text: &str) -> io::Result<()> {
    let first = format!("  {label:<12}");
    let options = textwrap::Options::new(88)
        .initial_indent(&first)
        .subsequent_indent("              ")
        .break_words(false);
    writeln!(output, "{}", textwrap::fill(text, options))
}
