//! Explains SMTP replies: what happened, whose turn it is, what to do, whether to try again.
//!
//! ```text
//! cargo run --example explain -- "550 5.7.1 Service unavailable; client blocked"
//! cargo run --example explain -- --json < replies.txt
//! cargo run --example explain -- --summary < replies.txt
//! ```

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, BufRead, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use serde::Serialize;
use smtp_reply::{
    Category, Change, Class, Description, Diagnosis, EnhancedStatusCode, Party, Reason, ReplyCode,
    RetryAdvice, Subject, diagnose,
};

const HELP: &str = "\
Explains SMTP replies: what happened, whose turn it is, what to do, whether to try again.

Usage: explain [--json | --summary] [REPLY ...]

Without a reply it reads standard input, one reply a line.

  --json      print one JSON object a line
  --summary   print a table of the reasons
  --help      print this
";

/// How often the progress is shown, in lines.
const PROGRESS: u64 = 10_000;

fn main() -> ExitCode {
    let output = BufWriter::new(io::stdout().lock());
    let watched = io::stderr().is_terminal() && !io::stdin().is_terminal();
    let progress = |lines: u64| {
        if watched {
            eprint!("\r{lines} replies ");
        }
    };
    match run(std::env::args().skip(1), io::stdin().lock(), output, progress) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever was reading has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("explain: {error}");
            ExitCode::from(2)
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Form {
    People,
    Json,
    Summary,
}

pub(crate) fn run(
    arguments: impl Iterator<Item = String>,
    mut input: impl BufRead,
    mut output: impl Write,
    progress: impl Fn(u64),
) -> io::Result<()> {
    let mut form = Form::People;
    let mut words = Vec::new();
    for argument in arguments {
        match argument.as_str() {
            "--json" => form = Form::Json,
            "--summary" => form = Form::Summary,
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
    let mut reasons = BTreeMap::new();
    let mut explain = |text: &str, output: &mut dyn Write| {
        let diagnosis = diagnose(text);
        match form {
            Form::Json => {
                serde_json::to_writer(&mut *output, &Row::new(&diagnosis))?;
                writeln!(output)
            }
            Form::People if text.trim().is_empty() => Ok(()),
            Form::People => write_for_people(output, text, &diagnosis),
            Form::Summary => {
                *reasons.entry(diagnosis.reason()).or_insert(0) += 1;
                Ok(())
            }
        }
    };
    if words.is_empty() {
        let (mut line, mut lines) = (Vec::new(), 0);
        while input.read_until(b'\n', &mut line)? > 0 {
            explain(&String::from_utf8_lossy(line.trim_ascii_end()), &mut output)?;
            line.clear();
            lines += 1;
            if lines % PROGRESS == 0 {
                progress(lines);
            }
        }
        if lines >= PROGRESS {
            progress(lines);
        }
    } else {
        explain(&words.join(" "), &mut output)?;
    }
    if form == Form::Summary {
        write_summary(&mut output, &reasons)?;
    }
    output.flush()
}

/// The object that `--json` prints.
#[derive(Serialize)]
struct Row {
    code: Option<u16>,
    enhanced: Option<String>,
    class: Option<String>,
    category: Option<String>,
    reason: String,
    party: String,
    persistence: Option<String>,
    action: String,
    retry: Option<String>,
    retry_after_secs: Option<u64>,
    blocklist: Option<&'static str>,
    provider: Option<String>,
    confidence: String,
    evidence: Option<String>,
    advice: &'static str,
}

impl Row {
    fn new(diagnosis: &Diagnosis<'_>) -> Self {
        let has_code = diagnosis.code().is_some() || diagnosis.enhanced().is_some();
        Self {
            code: diagnosis.code().map(ReplyCode::as_u16),
            enhanced: diagnosis.enhanced().map(|enhanced| enhanced.to_string()),
            class: class(diagnosis).map(|class| class.to_string()),
            category: diagnosis.code().map(|code| code.category().to_string()),
            reason: diagnosis.reason().to_string(),
            party: diagnosis.party().to_string(),
            persistence: diagnosis.persistence().map(|persistence| persistence.to_string()),
            action: diagnosis.action().to_string(),
            retry: has_code.then(|| diagnosis.retry_advice().to_string()),
            retry_after_secs: diagnosis.retry_after().map(|wait| wait.as_secs()),
            blocklist: diagnosis.blocklist().map(smtp_reply::Blocklist::name),
            provider: diagnosis.provider().map(|provider| provider.to_string()),
            confidence: diagnosis.confidence().to_string(),
            evidence: diagnosis.evidence().map(|evidence| evidence.to_string()),
            advice: diagnosis.advice(),
        }
    }
}

fn class(diagnosis: &Diagnosis<'_>) -> Option<Class> {
    let enhanced = || diagnosis.enhanced().map(EnhancedStatusCode::classify);
    diagnosis.code().map(ReplyCode::classify).or_else(enhanced)
}

fn write_for_people(
    output: &mut dyn Write,
    text: &str,
    diagnosis: &Diagnosis<'_>,
) -> io::Result<()> {
    let text: String = text.chars().map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect();
    writeln!(output, "{text}\n")?;
    entry(output, "What happened", diagnosis.summary())?;
    entry(output, "Whose turn", party(diagnosis.party()))?;
    entry(output, "What to do", diagnosis.advice())?;
    entry(output, "Try again", &when(diagnosis))?;
    if let Some(list) = diagnosis.blocklist() {
        let what = if list.is_defunct() {
            format!("{list}, which is no longer run")
        } else {
            format!("{list}: look it up at {}", list.site())
        };
        entry(output, "Blocklist", &what)?;
    }
    if let Some((ip, _)) = diagnosis.quoted_ip() {
        entry(output, "Address", &ip.to_string())?;
    }
    if let Some(code) = diagnosis.code() {
        describe(output, "Reply code", &code.to_string(), code.description())?;
        entry(output, "Class", &describe_class(code.classify()))?;
        entry(output, "Category", &describe_category(code.category()))?;
    }
    if let Some(enhanced) = diagnosis.enhanced() {
        let subject = || enhanced.subject().map(Subject::description);
        let known = enhanced.description().or_else(subject);
        describe(output, "Enhanced code", &enhanced.to_string(), known)?;
    }
    let evidence = diagnosis
        .evidence()
        .map_or(Cow::Borrowed("nothing to go by"), |evidence| format!("\"{evidence}\"").into());
    let (reason, confidence) = (diagnosis.reason(), diagnosis.confidence());
    entry(output, "Because of", &format!("{evidence}: {reason}, confidence {confidence}"))?;
    if let Some(contradiction) = diagnosis.contradiction() {
        entry(output, "Although", &format!("\"{contradiction}\" points elsewhere"))?;
    }
    writeln!(output)
}

/// What is known of a code, apart from this reply.
fn describe(
    output: &mut dyn Write,
    label: &str,
    code: &str,
    known: Option<&Description>,
) -> io::Result<()> {
    match known {
        Some(known) => {
            entry(output, label, &format!("{code} {} ({})", known.title(), known.reference()))?;
            entry(output, "", known.meaning())
        }
        None => entry(output, label, &format!("{code} is not a registered code.")),
    }
}

fn describe_class(class: Class) -> String {
    format!("{class}: {}", class.description().meaning())
}

fn describe_category(category: Category) -> String {
    format!("{category}: {}", category.description().meaning())
}

const fn party(party: Party) -> &'static str {
    match party {
        Party::Nobody => "nobody's: all is well.",
        Party::Recipient => "the recipient's, or whoever knows the right address.",
        Party::Sender => "yours, as the sender.",
        Party::SendingSystem => "the administrator's of the sending mail system.",
        Party::ReceivingSystem => "the administrator's of the receiving mail system.",
        Party::Network => "nobody's in particular: the way between the systems failed.",
        Party::Client => "the mail program's, and that of its author.",
        _ => "it cannot be told from this reply.",
    }
}

fn when(diagnosis: &Diagnosis<'_>) -> Cow<'static, str> {
    let retry = diagnosis.retry_advice();
    let asked = diagnosis.retry_after().map(|wait| wait.as_secs().div_ceil(60));
    let wait = asked.unwrap_or(retry.min_delay().map_or(0, |delay| delay.as_secs() / 60));
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

/// How often each reason came, the most frequent first.
fn write_summary(output: &mut impl Write, reasons: &BTreeMap<Reason, u64>) -> io::Result<()> {
    let total: u64 = reasons.values().sum();
    let mut rows: Vec<(&Reason, &u64)> = reasons.iter().collect();
    rows.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    writeln!(output, "{:<24} {:>9} {:>7}  whose turn", "reason", "replies", "share")?;
    for (reason, count) in rows {
        let permille = count * 1000 / total;
        let share = format!("{}.{} %", permille / 10, permille % 10);
        writeln!(output, "{reason:<24} {count:>9} {share:>7}  {}", reason.party())?;
    }
    writeln!(output, "{:<24} {total:>9}", "all")
}

/// One entry of the form for people: a label, and text that fits a terminal.
fn entry(output: &mut dyn Write, label: &str, text: &str) -> io::Result<()> {
    let first = format!("  {label:<16}");
    let options = textwrap::Options::new(88)
        .initial_indent(&first)
        .subsequent_indent("                  ")
        .break_words(false);
    writeln!(output, "{}", textwrap::fill(text, options))
}
