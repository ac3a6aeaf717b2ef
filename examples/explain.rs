//! Explains SMTP replies: what happened, whose turn it is, what to do, whether to try again.
//!
//! ```text
//! cargo run --example explain -- "550 5.7.1 Service unavailable; client blocked"
//! cargo run --example explain -- --json < replies.txt
//! ```
//!
//! The text after the codes is not read yet: everything said here follows from the codes.

use std::borrow::Cow;
use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;

use serde::Serialize;
use smtp_reply::{Change, Class, EnhancedStatusCode, ReplyCode, RetryAdvice};

const HELP: &str = "\
Explains SMTP replies: what happened, whose turn it is, what to do, whether to try again.

Usage: explain [--json] [REPLY ...]

Without a reply it reads standard input, one reply a line.

  --json   print one JSON object a line
  --help   print this
";

fn main() -> ExitCode {
    let output = BufWriter::new(io::stdout().lock());
    match run(std::env::args().skip(1), io::stdin().lock(), output) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever was reading has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("explain: {error}");
            ExitCode::from(2)
        }
    }
}

pub(crate) fn run(
    arguments: impl Iterator<Item = String>,
    mut input: impl BufRead,
    mut output: impl Write,
) -> io::Result<()> {
    let mut json = false;
    let mut words = Vec::new();
    for argument in arguments {
        match argument.as_str() {
            "--json" => json = true,
            "--help" | "-h" => {
                output.write_all(HELP.as_bytes())?;
                return output.flush();
            }
            option if words.is_empty() && option.starts_with('-') => {
                return Err(io::Error::other(format!("unknown option {option}; try --help")));
            }
            _ => words.push(argument),
        }
    }
    if !words.is_empty() {
        write_one(&mut output, &words.join(" "), json)?;
        return output.flush();
    }
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        let text = String::from_utf8_lossy(line.trim_ascii_end());
        if json || !text.trim().is_empty() {
            write_one(&mut output, &text, json)?;
        }
        line.clear();
    }
    output.flush()
}

fn write_one(output: &mut impl Write, text: &str, json: bool) -> io::Result<()> {
    let codes = Codes::find(text);
    if json {
        serde_json::to_writer(&mut *output, &Row::new(&codes))?;
        writeln!(output)
    } else {
        write_for_people(output, text, &codes)
    }
}

/// The codes of a reply, and the words they were read from.
#[derive(Default)]
struct Codes<'a> {
    code: Option<(ReplyCode, &'a str)>,
    enhanced: Option<(EnhancedStatusCode, &'a str)>,
}

impl<'a> Codes<'a> {
    /// A reply code that leads the text, or that follows a word such as "error"; an enhanced
    /// status code in the same places, or next to the reply code.
    fn find(text: &'a str) -> Self {
        let mut codes = Self::default();
        let mut announced = true;
        for word in text.split(|c: char| c.is_whitespace() || "-()[]<>#:;,\"'“”".contains(c)) {
            let word = word.trim_end_matches('.');
            if word.is_empty() {
                continue;
            }
            let code = ReplyCode::parse(word).ok();
            let enhanced = EnhancedStatusCode::parse(word).ok();
            match (code, enhanced) {
                (Some(code), _) if announced && codes.code.is_none() => {
                    codes.code = Some((code, word));
                }
                (_, Some(enhanced)) if announced => {
                    codes.enhanced = Some((enhanced, word));
                    break;
                }
                _ => {
                    announced = ["smtp", "error", "code", "status", "response", "reply", "said"]
                        .iter()
                        .any(|name| word.eq_ignore_ascii_case(name));
                }
            }
        }
        codes
    }

    fn class(&self) -> Option<Class> {
        let enhanced = || self.enhanced.map(|(enhanced, _)| enhanced.classify());
        self.code.map(|(code, _)| code.classify()).or_else(enhanced)
    }

    /// The advice of the reply code, unless the enhanced one says what to change.
    fn retry(&self) -> Option<RetryAdvice> {
        let code = self.code.map(|(code, _)| code.retry_advice());
        let enhanced = self.enhanced.map(|(enhanced, _)| enhanced.retry_advice());
        match enhanced {
            Some(RetryAdvice::AfterChange(_) | RetryAdvice::NextTransaction) => enhanced,
            _ => code.or(enhanced),
        }
    }

    /// What the codes make most likely, and the word that says so.
    fn verdict(&self) -> (&'static Verdict, Option<&'a str>) {
        let by_enhanced = self.enhanced.and_then(|(enhanced, word)| {
            let (class, subject, detail) = enhanced.numbers();
            let key = format!("{subject}.{detail}");
            (class != 2).then(|| Verdict::of(&key)).flatten().map(|verdict| (verdict, word))
        });
        let by_code = || {
            let (code, word) = self.code?;
            let by_class = match code.classify() {
                Class::Positive => Some("2"),
                Class::Intermediate => Some("3"),
                Class::Preliminary | Class::Transient | Class::Permanent => None,
            };
            Some((Verdict::of(by_class.unwrap_or(word))?, word))
        };
        match by_enhanced.or_else(by_code) {
            Some((verdict, word)) => (verdict, Some(word)),
            None => (&UNKNOWN, None),
        }
    }
}

/// What lies behind some codes: the reason, whose turn it is, and what to do about it when it is
/// for good.
struct Verdict {
    codes: &'static [&'static str],
    reason: &'static str,
    party: &'static str,
    action: &'static str,
}

impl Verdict {
    fn of(code: &str) -> Option<&'static Self> {
        VERDICTS.iter().find(|verdict| verdict.codes.contains(&code))
    }
}

macro_rules! verdicts {
    ($($reason:ident $party:ident $action:ident: $($code:literal)+;)+) => {
        /// What the codes say, as far as they say anything.
        const VERDICTS: &[Verdict] = &[$(Verdict {
            codes: &[$($code),+],
            reason: stringify!($reason),
            party: stringify!($party),
            action: stringify!($action),
        }),+];
    };
}

verdicts! {
    accepted nobody proceed: "2";
    continue nobody proceed: "3";
    user_unknown recipient remove_recipient: "1.1" "1.4" "510" "511" "515";
    bad_address recipient remove_recipient: "1.3" "513" "514" "553";
    domain_unknown recipient remove_recipient: "1.2" "512";
    mailbox_moved recipient update_recipient: "1.6" "516" "551";
    no_mail_service recipient remove_recipient: "1.10" "521" "556";
    mailbox_disabled recipient remove_recipient: "2.1";
    mailbox_full recipient retry_later: "2.2" "422" "522" "552";
    recipient_refused recipient contact_recipient: "2.4" "7.2" "572";
    message_too_large sender fix_message: "2.3" "3.4" "7.16";
    system_full receiving_system retry_later: "3.1" "431" "452" "531";
    system_error receiving_system retry_later: "3.0" "3.5" "430" "451" "454" "455";
    service_unavailable receiving_system retry_later: "3.2" "4.5" "421" "532" "545";
    network_failure network retry_later: "4.0" "4.1" "4.2" "4.3" "4.4" "441" "442" "499";
    routing_loop receiving_system review: "4.6" "446" "546";
    expired network review: "4.7" "447" "547";
    protocol_error client fix_client:
        "5.0" "5.1" "5.2" "5.4" "5.5" "5.6" "500" "501" "502" "503" "504" "555";
    too_many_recipients sending_system split_recipients: "5.3";
    unsupported_content sender fix_message:
        "3.3" "6.1" "6.2" "6.3" "6.4" "6.5" "6.7" "6.8" "6.9";
    content_rejected sender fix_message: "6.0";
    sender_rejected sending_system fix_sender: "1.7" "1.8" "7.27" "517";
    credentials_required sender authenticate: "530";
    credentials_rejected sender authenticate: "7.8" "7.9" "7.12" "7.13" "432" "525" "534" "535";
    tls_required sending_system use_tls: "7.10" "7.11" "7.30" "523" "538";
    sender_unauthenticated sending_system fix_configuration:
        "7.20" "7.21" "7.22" "7.23" "7.24" "7.26" "7.29";
    reverse_dns sending_system fix_configuration: "7.25";
    rate_limited sending_system slow_down: "7.28";
    policy receiving_system review: "7.0" "7.1" "541" "570" "571";
    blocked sending_system review: "591";
}

const UNKNOWN: Verdict =
    Verdict { codes: &[], reason: "unknown", party: "unknown", action: "review" };

/// What to do, given how long it lasts: nothing temporary asks for more than patience, unless
/// the sender has to change something first.
fn action(verdict: &Verdict, class: Option<Class>) -> &'static str {
    let for_now = class == Some(Class::Transient);
    match verdict.action {
        "remove_recipient" | "update_recipient" | "review" if for_now => "retry_later",
        "retry_later" if !for_now && verdict.party != "recipient" => "review",
        action => action,
    }
}

/// What a person can do.
fn advice(codes: &Codes<'_>) -> &'static str {
    let (verdict, _) = codes.verdict();
    match action(verdict, codes.class()) {
        "proceed" => "Nothing needs to be done.",
        "retry_later" => "Wait and try again later; the mail program usually does so by itself.",
        "slow_down" => "Send more slowly, and find out why so much was sent.",
        "split_recipients" => "Send to the remaining recipients in a message of their own.",
        "remove_recipient" => {
            "Check the spelling of the recipient's address, and ask the recipient by other means."
        }
        "update_recipient" => "Use the recipient's new address.",
        "contact_recipient" => "Ask the recipient, by other means, to let the message in.",
        "fix_sender" => "Use a sender address that exists and can receive mail.",
        "fix_configuration" => {
            "Ask the administrator of the sending system to check its SPF, DKIM and DNS records."
        }
        "authenticate" => "Log in with the right user name, password and login method.",
        "use_tls" => "Turn on encryption (TLS) in the settings of the mail program.",
        "fix_message" => "Change the message, by making it smaller or simpler, and send it again.",
        "fix_client" => "Check the address; if it is right, tell the author of the mail program.",
        _ if codes.class().is_none() => "Read the text, or look for the code that came with it.",
        _ => "Read the text of the reply, and ask the administrator of the refusing system.",
    }
}

/// The object that `--json` prints.
#[derive(Serialize)]
struct Row<'a> {
    code: Option<u16>,
    enhanced: Option<String>,
    class: Option<String>,
    category: Option<String>,
    reason: &'static str,
    party: &'static str,
    persistence: Option<&'static str>,
    action: &'static str,
    retry: Option<String>,
    retry_after_secs: Option<u64>,
    blocklist: Option<&'static str>,
    provider: Option<&'static str>,
    confidence: &'static str,
    evidence: Option<&'a str>,
    advice: &'static str,
}

impl<'a> Row<'a> {
    fn new(codes: &Codes<'a>) -> Self {
        let (verdict, evidence) = codes.verdict();
        let class = codes.class();
        Self {
            code: codes.code.map(|(code, _)| code.as_u16()),
            enhanced: codes.enhanced.map(|(enhanced, _)| enhanced.to_string()),
            class: class.map(|class| class.to_string()),
            category: codes.code.map(|(code, _)| code.category().to_string()),
            reason: verdict.reason,
            party: verdict.party,
            persistence: class.and_then(|class| match class {
                Class::Transient => Some("temporary"),
                Class::Permanent => Some("permanent"),
                Class::Preliminary | Class::Positive | Class::Intermediate => None,
            }),
            action: action(verdict, class),
            retry: codes.retry().map(|retry| retry.to_string()),
            retry_after_secs: None,
            blocklist: None,
            provider: None,
            confidence: match (evidence, class) {
                (Some(_), Some(Class::Positive | Class::Intermediate)) => "high",
                (Some(word), _) if word.contains('.') => "medium",
                _ => "low",
            },
            evidence,
            advice: advice(codes),
        }
    }
}

fn write_for_people(output: &mut impl Write, text: &str, codes: &Codes<'_>) -> io::Result<()> {
    let (verdict, _) = codes.verdict();
    let text: String = text.chars().map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect();
    writeln!(output, "{text}\n")?;
    if let Some((code, _)) = codes.code {
        match code.description() {
            Some(known) => {
                let title = format!("{code} {} ({})", known.title(), known.reference());
                entry(output, "What happened", &title)?;
                entry(output, "", known.meaning())?;
            }
            None => entry(output, "What happened", &format!("{code} is not a registered code."))?,
        }
    }
    if let Some((enhanced, _)) = codes.enhanced {
        let label = if codes.code.is_some() { "" } else { "What happened" };
        match (enhanced.description(), enhanced.subject()) {
            (Some(known), _) => {
                let title = format!("{enhanced} {} ({})", known.title(), known.reference());
                entry(output, label, &title)?;
                entry(output, "", known.meaning())?;
            }
            (None, Some(subject)) => {
                let meaning = subject.description().meaning();
                entry(output, label, &format!("{enhanced} is not registered. {meaning}"))?;
            }
            (None, None) => entry(output, label, &format!("{enhanced} is not registered."))?,
        }
    }
    if codes.code.is_none() && codes.enhanced.is_none() {
        entry(output, "What happened", "There is no reply code in this text.")?;
    }
    if let Some(class) = codes.class() {
        entry(output, "Class", &format!("{class}: {}", class.description().meaning()))?;
    }
    if let Some((code, _)) = codes.code {
        let category = code.category();
        let meaning = category.description().meaning();
        entry(output, "Category", &format!("{category}: {meaning}"))?;
    }
    entry(output, "Whose turn", party(verdict.party))?;
    entry(output, "What to do", advice(codes))?;
    if let Some(retry) = codes.retry() {
        entry(output, "Try again", &when(retry))?;
    }
    writeln!(output)
}

fn party(party: &str) -> &'static str {
    match party {
        "nobody" => "nobody's: all is well.",
        "recipient" => "the recipient's, or whoever knows the right address.",
        "sender" => "yours, as the author of the message.",
        "sending_system" => "the administrator's of the sending mail system.",
        "receiving_system" => "the administrator's of the receiving mail system.",
        "network" => "nobody's in particular: the way between the systems failed.",
        "client" => "the mail program's, and that of its author.",
        _ => "the code alone does not tell.",
    }
}

fn when(retry: RetryAdvice) -> Cow<'static, str> {
    let wait = retry.min_delay().map_or(0, |delay| delay.as_secs() / 60);
    let days = retry.give_up_after().map_or(0, |time| time.as_secs() / (24 * 60 * 60));
    match retry {
        RetryAdvice::NotNeeded => "not needed.".into(),
        RetryAdvice::Continue => "no: send what the server waits for.".into(),
        RetryAdvice::Later => {
            format!("yes, the same message, after {wait} minutes or more, for {days} days.").into()
        }
        RetryAdvice::Reconnect => {
            format!("yes, on a new connection, after {wait} minutes or more, for {days} days.")
                .into()
        }
        RetryAdvice::NextTransaction => "yes, at once, in a new transaction.".into(),
        RetryAdvice::AfterChange(change) => match change {
            Change::Authenticate => "once logged in.".into(),
            Change::Credentials => "with the right user name and password.".into(),
            Change::Encrypt => "over TLS.".into(),
            Change::Mechanism => "with another login mechanism.".into(),
            Change::Command => "with another command, or other parameters.".into(),
            Change::Message => "with a changed message.".into(),
            Change::Recipient => "to the other address.".into(),
            Change::Sender => "from another address.".into(),
            _ => "once an administrator has changed the configuration.".into(),
        },
        _ => "no: the same would fail again.".into(),
    }
}

/// One entry of the form for people: a label, and text that fits a terminal.
fn entry(output: &mut impl Write, label: &str, text: &str) -> io::Result<()> {
    let first = format!("  {label:<16}");
    let options = textwrap::Options::new(88)
        .initial_indent(&first)
        .subsequent_indent("                  ")
        .break_words(false);
    writeln!(output, "{}", textwrap::fill(text, options))
}
