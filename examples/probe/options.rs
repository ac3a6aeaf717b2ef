//! The arguments of the probe.

use std::io;
use std::num::NonZeroU32;
use std::time::Duration;

/// RFC 5321 §4.5.3.2.1, §4.5.3.2.2, §4.5.3.2.3: five minutes for the greeting, MAIL and RCPT.
/// It has no figure for the other commands that the probe sends, so they get the same.
const TIMEOUT: Duration = Duration::from_secs(5 * 60);

/// RFC 5321 §4.5.1: the one recipient whom every server has to accept, without a domain too.
pub(crate) const POSTMASTER: &str = "postmaster";

/// What the arguments ask for.
pub(crate) struct Options {
    pub(crate) server: String,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) helo: Option<String>,
    pub(crate) starttls: bool,
    pub(crate) timeout: Duration,
}

impl Options {
    /// `None` where help is asked for.
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>) -> io::Result<Option<Self>> {
        let mut options = Self {
            server: String::new(),
            from: String::new(),
            to: POSTMASTER.to_owned(),
            helo: None,
            starttls: false,
            timeout: TIMEOUT,
        };
        while let Some(argument) = arguments.next() {
            let mut value = || {
                let missing = || io::Error::other(format!("{argument} needs a value; try --help"));
                arguments.next().ok_or_else(missing)
            };
            match argument.as_str() {
                "--help" | "-h" => return Ok(None),
                "--from" => options.from = harmless("--from", value()?)?,
                "--to" => options.to = not_empty("--to", harmless("--to", value()?)?)?,
                "--helo" => options.helo = Some(name(value()?)?),
                "--starttls" => options.starttls = true,
                "--timeout" => options.timeout = seconds(&value()?)?,
                option if option.starts_with('-') => {
                    let option = option.escape_debug();
                    return Err(io::Error::other(format!("unknown option {option}; try --help")));
                }
                _ if options.server.is_empty() => options.server = argument,
                _ => {
                    return Err(io::Error::other(format!(
                        "one server at a time, not {argument:?} too; try --help"
                    )));
                }
            }
        }
        if !options.server.contains(':') {
            let found = &options.server;
            return Err(io::Error::other(format!(
                "expected a server as HOST:PORT, found {found:?}; try --help"
            )));
        }
        Ok(Some(options))
    }

    /// An error that names the server.
    pub(crate) fn trouble(&self, what: &str) -> io::Error {
        io::Error::other(format!("{}: {}", self.server.escape_debug(), what))
    }
}

/// Text that stays within the brackets of a command's path: a line end in it would be the start
/// of another command.
fn harmless(option: &str, text: String) -> io::Result<String> {
    match text.chars().find(|c| !matches!(c, ' '..='~') || matches!(c, '<' | '>')) {
        None => Ok(text),
        Some(found) => Err(io::Error::other(format!(
            "expected printable ASCII without angle brackets after {option}, found {found:?}"
        ))),
    }
}

/// An option with an argument has one.
fn not_empty(option: &str, text: String) -> io::Result<String> {
    if text.is_empty() {
        return Err(io::Error::other(format!("expected something after {option}, found nothing")));
    }
    Ok(text)
}

/// The argument of EHLO and HELO ends at a space.
fn name(text: String) -> io::Result<String> {
    let text = not_empty("--helo", harmless("--helo", text)?)?;
    if text.contains(' ') {
        return Err(io::Error::other("expected one word after --helo, found a space"));
    }
    Ok(text)
}

/// How long to wait.
fn seconds(text: &str) -> io::Result<Duration> {
    match text.parse::<NonZeroU32>() {
        Ok(seconds) => Ok(Duration::from_secs(seconds.get().into())),
        Err(_) => Err(io::Error::other(format!(
            "expected a number of seconds from 1 after --timeout, found {text:?}"
        ))),
    }
}
