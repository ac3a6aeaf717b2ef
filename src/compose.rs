//! Writing replies, for servers.

mod lines;

#[cfg(feature = "alloc")]
use alloc::{string::String, vec::Vec};
use core::fmt::{self, Display, Write};
use core::slice;
#[cfg(feature = "std")]
use std::io;

use crate::code::ReplyCode;
use crate::command::Command;
use crate::digits::Class;
use crate::enhanced::EnhancedStatusCode;
use crate::reply;
use lines::Composer;

/// Writes one reply, as a server or a proxy sends it: what it writes is well-formed, and what
/// would not be is refused before anything is written.
///
/// - The reply code begins every line, with a hyphen after it on all but the last. A space
///   follows on the last even where there is no text (RFC 5321 §4.2.1). Lines end in CRLF.
/// - An enhanced status code begins the text of every line (RFC 2034 §4).
/// - A line longer than 512 octets, code and CRLF included (RFC 5321 §4.5.3.1.5), is folded into
///   several: at a space, which is dropped, so that the lines joined by spaces read as what was
///   given; in the middle of a word only where the word alone is too long, and never in the middle
///   of a character. Where an enhanced status code stands in the middle of the text, no fold puts
///   it at the start of a line. A challenge of AUTH (334) and a success after EHLO or LHLO are
///   refused instead, for each of their lines means something on its own (RFC 4954 §4,
///   RFC 5321 §4.1.1.1).
/// - Control characters other than HT are refused: with a CR or LF in it, a text that came from
///   elsewhere could forge lines and replies (response splitting). Give several lines as
///   [`lines`](Self::lines).
/// - Text that begins with an enhanced status code, also as in `5.7.1:`, `(#5.7.1)` or
///   `[mx] 5.7.1` where a client that gets a 4yz or 5yz looks for it, is refused where none was
///   given by [`enhanced`](Self::enhanced). In the middle it may stand, `(#5.7.1)` too, in which
///   form [`Reply::enhanced`](crate::Reply::enhanced) finds it there.
///
/// Text that is not ASCII is written as UTF-8; it is for clients that have used SMTPUTF8
/// (RFC 6531 §3.7.4).
///
/// Nothing is allocated: each text is formatted twice, once to check it and once to write it. One
/// that differs the second time cannot break a line either: what is wrong with it then ends the
/// writing, and the lines before it have been written.
///
/// # Example
///
/// ```
/// use smtp_reply::{ComposeError, EnhancedStatusCode, Reply, ReplyBuilder, ReplyCode};
///
/// let mut out = String::new();
/// ReplyBuilder::new(ReplyCode::MAILBOX_UNAVAILABLE)
///     .enhanced(EnhancedStatusCode::new(5, 1, 1)?)
///     .lines(&[&format_args!("No mailbox {}", "<kim@example.org>"), &"Check the address"])
///     .write_to(&mut out)?;
/// assert_eq!(out, "550-5.1.1 No mailbox <kim@example.org>\r\n550 5.1.1 Check the address\r\n");
/// assert_eq!(Reply::parse(&out)?.code(), 550);
///
/// // Someone sent `RCPT TO:<kim\r\n250 forged>`.
/// let error = ReplyBuilder::new(ReplyCode::MAILBOX_UNAVAILABLE)
///     .line(&format_args!("No mailbox {}", "<kim\r\n250 forged>"))
///     .write_to(&mut out)
///     .unwrap_err();
/// assert_eq!(error, ComposeError::LineBreak { line: 1, offset: 15, found: '\r' });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
#[must_use = "it writes nothing until asked to"]
pub struct ReplyBuilder<'a> {
    code: ReplyCode,
    enhanced: Option<EnhancedStatusCode>,
    command: Option<Command>,
    text: Content<'a>,
}

#[derive(Clone, Copy)]
enum Content<'a> {
    Line(&'a dyn Display),
    Lines(&'a [&'a dyn Display]),
}

impl<'a> ReplyBuilder<'a> {
    /// A reply with this code: one line without text, so far.
    ///
    /// ```
    /// use smtp_reply::{ComposeError, ReplyBuilder, ReplyCode};
    ///
    /// let mut out = String::new();
    /// ReplyBuilder::new(ReplyCode::OK).write_to(&mut out)?;
    /// assert_eq!(out, "250 \r\n");
    ///
    /// // RFC 5321 §4.2 has no such code.
    /// let code = ReplyCode::from_u16(571)?;
    /// let error = ReplyBuilder::new(code).write_to(&mut out).unwrap_err();
    /// assert_eq!(error, ComposeError::Code { code });
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn new(code: ReplyCode) -> Self {
        Self { code, enhanced: None, command: None, text: Content::Lines(&[]) }
    }

    /// With this enhanced status code, which will begin the text of every line (RFC 2034 §4).
    ///
    /// It has to be of the class of the reply code; a 3yz reply has none (RFC 2034 §3, §4).
    ///
    /// ```
    /// use smtp_reply::{ComposeError, EnhancedStatusCode, ReplyBuilder, ReplyCode};
    ///
    /// let later = EnhancedStatusCode::new(4, 7, 1)?;
    /// let mut out = String::new();
    /// let reply = ReplyBuilder::new(ReplyCode::MAILBOX_TEMPORARILY_UNAVAILABLE).enhanced(later);
    /// reply.line(&"Greylisted").write_to(&mut out)?;
    /// assert_eq!(out, "450 4.7.1 Greylisted\r\n");
    ///
    /// let code = ReplyCode::MAILBOX_UNAVAILABLE;
    /// let error = ReplyBuilder::new(code).enhanced(later).write_to(&mut out).unwrap_err();
    /// assert_eq!(error, ComposeError::EnhancedClass { code, found: later });
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn enhanced(mut self, enhanced: EnhancedStatusCode) -> Self {
        self.enhanced = Some(enhanced);
        self
    }

    /// With one line of text, in place of what was given before. It is folded where it is too
    /// long.
    ///
    /// ```
    /// use smtp_reply::{ReplyBuilder, ReplyCode};
    ///
    /// let mut out = String::new();
    /// ReplyBuilder::new(ReplyCode::SERVICE_READY)
    ///     .line(&format_args!("{} ESMTP", "mx.example.org"))
    ///     .write_to(&mut out)?;
    /// assert_eq!(out, "220 mx.example.org ESMTP\r\n");
    /// # Ok::<(), smtp_reply::ComposeError>(())
    /// ```
    pub const fn line(mut self, line: &'a dyn Display) -> Self {
        self.text = Content::Line(line);
        self
    }

    /// With these lines of text, in place of what was given before. Each is folded where it is
    /// too long; none at all is one line without text.
    ///
    /// ```
    /// use smtp_reply::{Command, ReplyBuilder, ReplyCode};
    ///
    /// let mut out = String::new();
    /// ReplyBuilder::new(ReplyCode::OK)
    ///     .answering(Command::Ehlo)
    ///     .lines(&[&"mx.example.org", &format_args!("SIZE {}", 10_240_000), &"8BITMIME"])
    ///     .write_to(&mut out)?;
    /// assert_eq!(out, "250-mx.example.org\r\n250-SIZE 10240000\r\n250 8BITMIME\r\n");
    /// # Ok::<(), smtp_reply::ComposeError>(())
    /// ```
    pub const fn lines(mut self, lines: &'a [&'a dyn Display]) -> Self {
        self.text = Content::Lines(lines);
        self
    }

    /// As the reply to this command. The greeting ([`Command::Connect`]) and what answers EHLO,
    /// HELO and LHLO then have no enhanced status code (RFC 2034 §3), and the lines of a success
    /// after EHLO and LHLO, which are keywords, are not folded.
    ///
    /// Whether the command may get the reply code is not checked: [`Command::expects`] says it.
    ///
    /// ```
    /// use smtp_reply::{Command, ComposeError, EnhancedStatusCode, ReplyBuilder, ReplyCode};
    ///
    /// let fine = EnhancedStatusCode::new(2, 0, 0)?;
    /// let reply = ReplyBuilder::new(ReplyCode::SERVICE_READY).enhanced(fine);
    /// let mut out = String::new();
    /// assert!(reply.answering(Command::StartTls).write_to(&mut out).is_ok());
    /// assert_eq!(
    ///     reply.answering(Command::Connect).write_to(&mut out),
    ///     Err(ComposeError::EnhancedAfter { command: Command::Connect, found: fine }),
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn answering(mut self, command: Command) -> Self {
        self.command = Some(command);
        self
    }

    /// Writes the reply, with one `write_str` for each line.
    ///
    /// # Errors
    ///
    /// A [`ComposeError`] for what cannot be a well-formed reply; nothing has been written then,
    /// unless a text is another one each time it is displayed.
    /// [`ComposeError::Write`] where the writer fails.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{ComposeError, EnhancedStatusCode, ReplyBuilder, ReplyCode};
    ///
    /// let mut out = String::new();
    /// let reply = ReplyBuilder::new(ReplyCode::OK);
    /// reply.line(&"queued as 4XyZ").write_to(&mut out)?;
    /// assert_eq!(out, "250 queued as 4XyZ\r\n");
    ///
    /// // The second line of the two is at fault, and the first is not written either.
    /// let error = reply.lines(&[&"queued", &"2.0.0 fine"]).write_to(&mut out).unwrap_err();
    /// let found = EnhancedStatusCode::new(2, 0, 0)?;
    /// assert_eq!(error, ComposeError::EnhancedInText { line: 2, offset: 0, found });
    /// assert_eq!(
    ///     error.to_string(),
    ///     "expected the enhanced status code apart from the text, \
    ///      found 2.0.0 in line 2 at byte 0",
    /// );
    /// assert_eq!(out, "250 queued as 4XyZ\r\n");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write_to(&self, writer: &mut dyn Write) -> Result<(), ComposeError> {
        self.check_codes()?;
        Composer::new(self, &mut Nowhere).compose()?;
        Composer::new(self, writer).compose()
    }

    /// [`write_to`](Self::write_to) for a connection, with one `write_all` for each line. It does
    /// not flush.
    ///
    /// # Errors
    ///
    /// Those of the writer; and those of [`write_to`](Self::write_to) inside an error of the kind
    /// [`InvalidInput`](io::ErrorKind::InvalidInput).
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{ComposeError, ReplyBuilder, ReplyCode};
    ///
    /// let mut connection = Vec::new();
    /// ReplyBuilder::new(ReplyCode::OK).line(&"Ok").write_to_io(&mut connection)?;
    /// assert_eq!(connection, b"250 Ok\r\n");
    ///
    /// let error = ReplyBuilder::new(ReplyCode::OK)
    ///     .line(&"Ok\n")
    ///     .write_to_io(&mut connection)
    ///     .unwrap_err();
    /// assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
    /// assert_eq!(
    ///     error.downcast::<ComposeError>()?,
    ///     ComposeError::LineBreak { line: 1, offset: 2, found: '\n' },
    /// );
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[cfg(feature = "std")]
    pub fn write_to_io(&self, writer: &mut dyn io::Write) -> io::Result<()> {
        let mut writer = IoWriter { writer, error: None };
        self.write_to(&mut writer).map_err(|error| {
            writer.error.unwrap_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, error))
        })
    }

    /// The bytes of the reply.
    ///
    /// # Errors
    ///
    /// Those of [`write_to`](Self::write_to), without [`ComposeError::Write`].
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{ReplyBuf, ReplyBuilder, ReplyCode};
    ///
    /// let reply = ReplyBuilder::new(ReplyCode::SERVICE_CLOSING);
    /// let kept = ReplyBuf::new(reply.line(&"Bye").to_vec()?)?;
    /// assert_eq!(kept.to_string(), "221 Bye");
    /// assert!(reply.line(&"Bye\0").to_vec().is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn to_vec(&self) -> Result<Vec<u8>, ComposeError> {
        let mut text = String::new();
        self.write_to(&mut text)?;
        Ok(text.into_bytes())
    }

    /// Whether the codes are right, whatever the text.
    const fn check_codes(&self) -> Result<(), ComposeError> {
        let code = self.code;
        // RFC 5321 §4.2: Reply-code = %x32-35 %x30-35 %x30-39
        if !matches!(code.digits(), [2..=5, 0..=5, _]) {
            return Err(ComposeError::Code { code });
        }
        let Some(found) = self.enhanced else { return Ok(()) };
        // RFC 2034 §3: on 2yz, 4yz and 5yz.
        if code.is_intermediate() {
            return Err(ComposeError::EnhancedForbidden { code, found });
        }
        // RFC 2034 §4
        if !found.agrees_with(code) {
            return Err(ComposeError::EnhancedClass { code, found });
        }
        match self.command {
            Some(command) if command.forbids_enhanced_codes() => {
                Err(ComposeError::EnhancedAfter { command, found })
            }
            _ => Ok(()),
        }
    }

    /// Whether a line that is too long may become two. RFC 4954 §4: a challenge is one line.
    /// RFC 5321 §4.1.1.1, RFC 2033 §4.1: each line announces an extension.
    const fn may_fold(&self) -> bool {
        match self.command {
            Some(Command::Ehlo | Command::Lhlo) => !matches!(self.code.classify(), Class::Positive),
            _ => self.code.as_u16() != ReplyCode::AUTHENTICATION_CHALLENGE.as_u16(),
        }
    }

    /// The enhanced status code that a client takes the beginning of this text for.
    fn taken_for_code(&self, text: &str) -> Option<EnhancedStatusCode> {
        let text = text.as_bytes();
        match EnhancedStatusCode::parse_bytes(text) {
            Ok(code) => Some(code),
            Err(_) if self.code.is_error() => reply::leading(text).map(|(code, _)| code),
            Err(_) => None,
        }
    }
}

impl fmt::Debug for ReplyBuilder<'_> {
    /// The codes, and the number of lines.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplyBuilder")
            .field("code", &self.code)
            .field("enhanced", &self.enhanced)
            .field("command", &self.command)
            .field("lines", &self.text.lines().len())
            .finish()
    }
}

impl Content<'_> {
    const fn lines(&self) -> &[&dyn Display] {
        match self {
            Self::Line(line) => slice::from_ref(line),
            Self::Lines(lines) => lines,
        }
    }
}

/// Takes the text of the first passage, which only checks it.
struct Nowhere;

impl Write for Nowhere {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}

/// Keeps the error of the writer.
#[cfg(feature = "std")]
struct IoWriter<'a> {
    writer: &'a mut dyn io::Write,
    error: Option<io::Error>,
}

#[cfg(feature = "std")]
impl Write for IoWriter<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.writer.write_all(text.as_bytes()).map_err(|error| {
            self.error = Some(error);
            fmt::Error
        })
    }
}

/// Why a reply cannot be written: see [`ReplyBuilder::write_to`].
///
/// Where it is about the text, `line` is the number of the line among those given, counted from 1,
/// and `offset` is the byte in its text, counted from 0.
///
/// # Example
///
/// ```
/// use smtp_reply::{ReplyBuilder, ReplyCode};
///
/// let error = ReplyBuilder::new(ReplyCode::HELP_MESSAGE)
///     .lines(&[&"Commands:", &"HELO\nEHLO"])
///     .write_to(&mut String::new())
///     .unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     r"expected a single line, found '\n' in line 2 at byte 4: give several lines as lines",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum ComposeError {
    /// The reply code is outside the grammar of RFC 5321 §4.2.
    #[error(
        "expected a reply code with a first digit from 2 to 5 and a second from 0 to 5, \
         found {code}"
    )]
    Code {
        /// The reply code.
        code: ReplyCode,
    },
    /// A 3yz reply has no enhanced status code (RFC 2034 §3).
    #[error("expected no enhanced status code in a reply with {code}, found {found}")]
    EnhancedForbidden {
        /// The reply code.
        code: ReplyCode,
        /// The enhanced status code.
        found: EnhancedStatusCode,
    },
    /// The greeting, and replies to EHLO, HELO and LHLO, have no enhanced status code
    /// (RFC 2034 §3).
    #[error("expected no enhanced status code in a reply to {command}, found {found}")]
    EnhancedAfter {
        /// What the reply answers.
        command: Command,
        /// The enhanced status code.
        found: EnhancedStatusCode,
    },
    /// The enhanced status code is of another class than the reply code (RFC 2034 §4).
    #[error("expected an enhanced status code of the class of {code}, found {found}")]
    EnhancedClass {
        /// The reply code.
        code: ReplyCode,
        /// The enhanced status code.
        found: EnhancedStatusCode,
    },
    /// A text begins with what clients take for an enhanced status code; or it had to be folded
    /// in front of such a thing, where each point to fold at is as bad.
    #[error(
        "expected the enhanced status code apart from the text, \
         found {found} in line {line} at byte {offset}"
    )]
    EnhancedInText {
        /// The number of the line.
        line: usize,
        /// Where in the line the text starts that begins with it.
        offset: usize,
        /// The enhanced status code.
        found: EnhancedStatusCode,
    },
    /// A CR or LF in a text, which would end the line (RFC 5321 §4.2).
    #[error(
        "expected a single line, found {found:?} in line {line} at byte {offset}: \
         give several lines as lines"
    )]
    LineBreak {
        /// The number of the line.
        line: usize,
        /// Where in the line it is.
        offset: usize,
        /// The CR or LF.
        found: char,
    },
    /// A control character other than HT, CR and LF in a text (RFC 5321 §4.2).
    #[error(
        "expected no control character but a tab, found {found:?} in line {line} at byte {offset}"
    )]
    ControlCharacter {
        /// The number of the line.
        line: usize,
        /// Where in the line it is.
        offset: usize,
        /// The character.
        found: char,
    },
    /// A text is too long for a line, in a reply that cannot be folded: a challenge of AUTH
    /// (RFC 4954 §4), or a success after EHLO or LHLO (RFC 5321 §4.1.1.1).
    #[error(
        "expected at most {limit} bytes in a reply that cannot be folded, found more in line {line}"
    )]
    TooLong {
        /// The number of the line.
        line: usize,
        /// How many bytes its text may have.
        limit: usize,
    },
    /// The `Display` of a text failed.
    #[error("line {line} failed to display itself")]
    Display {
        /// The number of the line.
        line: usize,
    },
    /// The writer failed.
    #[error("the writer failed")]
    Write,
}
