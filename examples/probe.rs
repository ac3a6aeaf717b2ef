//! Talks to a mail server the way a mail program does, and explains every reply. No message is
//! sent: the walk goes as far as naming a sender and a recipient, and takes both back.
//!
//! ```text
//! cargo run --example probe -- mx.example.org:25
//! cargo run --example probe -- mx.example.org:587 --starttls --timeout 20
//! cargo run --example probe -- mx.example.org:25 --from me@example.com --to you@example.org
//! ```
//!
//! A line after `>` is what the probe sent, a line after `<` what the server said. The exit code
//! is 0 when the conversation could be held, whatever the server decided, and 2 when it could
//! not: no connection, no SMTP server, silence, a connection that broke off.
//!
//! The read loop is in `Session::read_reply`: a buffer that the session owns, and a
//! [`ReplyDecoder`] that says where a reply ends in it.

use std::io::{self, BufWriter, ErrorKind, Read, Write};
use std::net::{IpAddr, TcpStream, ToSocketAddrs};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use smtp_reply::{Command, ParseError, ParseErrorKind, Reply, ReplyCode, ReplyDecoder};

pub(crate) use options::Options;
use options::POSTMASTER;
use printer::{Printer, is_keyword};

#[path = "probe/options.rs"]
mod options;
#[path = "probe/printer.rs"]
mod printer;

const HELP: &str = "\
Talks to a mail server, explains every reply, and sends no message.

Usage: probe HOST:PORT [--from ADDRESS] [--to ADDRESS] [--helo NAME] [--starttls]
             [--timeout SECONDS]

  --from ADDRESS     the sender to name; if not given, the empty one, as of a bounce
  --to ADDRESS       the recipient to name; if not given, postmaster
  --helo NAME        the name to go by; if not given, the IP address of this side
  --starttls         ask the server whether encryption may begin, if it offers it; the probe
                     does not speak TLS, so a yes ends the walk
  --timeout SECONDS  how long to wait for the connection and for each reply; if not given, the
                     300 seconds of RFC 5321
  --help             print this
";

fn main() -> ExitCode {
    let arguments = std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned());
    match run(arguments, BufWriter::new(io::stdout().lock())) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever was reading has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("probe: {error}");
            ExitCode::from(2)
        }
    }
}

pub(crate) fn run(
    arguments: impl Iterator<Item = String>,
    mut output: impl Write,
) -> io::Result<()> {
    let Some(options) = Options::read(arguments)? else {
        output.write_all(HELP.as_bytes())?;
        return output.flush();
    };
    let connection = connect(&options, &mut output)?;
    let own = connection.local_addr().map_err(|error| options.trouble(&error.to_string()))?.ip();
    converse(connection, output, &options, own)
}

/// Tries each address of the server in turn.
fn connect(options: &Options, output: &mut impl Write) -> io::Result<TcpStream> {
    let addresses =
        options.server.to_socket_addrs().map_err(|error| options.trouble(&error.to_string()))?;
    let mut failures = Vec::new();
    for address in addresses {
        writeln!(output, "Connecting to {address} …")?;
        output.flush()?;
        match TcpStream::connect_timeout(&address, options.timeout) {
            Ok(connection) => return Ok(connection),
            Err(error) => failures.push(format!("{address}: {error}")),
        }
    }
    Err(options.trouble(&format!("no connection ({})", failures.join("; "))))
}

/// A connection that can be told how long to wait for the other side.
pub(crate) trait Connection: Read + Write {
    fn wait_at_most(&mut self, time: Duration) -> io::Result<()>;
}

impl Connection for TcpStream {
    fn wait_at_most(&mut self, time: Duration) -> io::Result<()> {
        self.set_read_timeout(Some(time))?;
        self.set_write_timeout(Some(time))
    }
}

/// Holds the conversation on a connection that was opened from the address `own`.
pub(crate) fn converse(
    connection: impl Connection,
    output: impl Write,
    options: &Options,
    own: IpAddr,
) -> io::Result<()> {
    let helo = options.helo.clone().unwrap_or_else(|| match own {
        // RFC 5321 §4.1.3: how a client without a name calls itself.
        IpAddr::V4(own) => format!("[{own}]"),
        IpAddr::V6(own) => format!("[IPv6:{own}]"),
    });
    let mut session = Session {
        connection,
        printer: Printer::new(output),
        timeout: options.timeout,
        decoder: ReplyDecoder::new(),
        buffer: Vec::new(),
        offers_tls: false,
    };
    let result = match session.walk(options, &helo) {
        Ok(conclusion) => session.printer.say(&format!("In short: {conclusion}")),
        Err(Stop::Unavailable) => session.printer.say(
            "In short: the server ended the session with 421. That is for now, not for good; try \
             again later, on a new connection.",
        ),
        Err(Stop::Closed(what)) => Err(options
            .trouble(&format!("{what}; a mail program would try again later (RFC 5321 §3.8)"))),
        Err(Stop::Trouble(what)) => Err(options.trouble(&what)),
        Err(Stop::Output(error)) => return Err(error),
    };
    // What was said before stands before the error.
    session.printer.flush()?;
    result
}

/// Why the walk does not go on.
enum Stop {
    /// The server sent 421, after which it closes the connection (RFC 5321 §3.8).
    Unavailable,
    /// It closed the connection without one.
    Closed(String),
    /// It keeps silent, does not speak SMTP, or waits for something that will not come.
    Trouble(String),
    /// The conversation could not be printed.
    Output(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// A conversation under way.
struct Session<C, W> {
    connection: C,
    printer: Printer<W>,
    timeout: Duration,
    decoder: ReplyDecoder,
    /// What has arrived and is not read as a reply yet.
    buffer: Vec<u8>,
    /// STARTTLS is among the keywords of the reply to EHLO.
    offers_tls: bool,
}

impl<C: Connection, W: Write> Session<C, W> {
    /// Goes through the commands as far as the server lets it; gives the conclusion.
    fn walk(&mut self, options: &Options, helo: &str) -> Result<String, Stop> {
        let Options { from, to, starttls, .. } = options;
        let seconds = self.timeout.as_secs();
        self.printer.say(&format!(
            "Connected. Lines after > are sent, lines after < are received; no message is sent. \
             Each reply may take up to {seconds} seconds."
        ))?;

        self.printer.say("The server speaks first.")?;
        let code = self.hear(Command::Connect)?;
        if code.is_error() {
            return self.quit(format!("the server turns this client away, {}.", how_long(code)));
        }

        let why = "The probe says who it is, and asks what the server can do.";
        let mut code = self.ask(why, Command::Ehlo, helo)?;
        // RFC 5321 §3.2
        if matches!(code, ReplyCode::COMMAND_UNRECOGNIZED | ReplyCode::COMMAND_NOT_IMPLEMENTED) {
            let why = "The server does not know EHLO; the older HELO will do (RFC 5321 §3.2).";
            code = self.ask(why, Command::Helo, helo)?;
        }
        if code.is_error() {
            let end = format!("the server does not accept this client, {}.", how_long(code));
            return self.quit(end);
        }

        match (self.offers_tls, starttls) {
            (true, true) => {
                let why = "The server offers encryption. The probe asks whether it may begin.";
                if self.ask(why, Command::StartTls, "")?.is_positive() {
                    return self.leave_to_tls();
                }
                self.printer.say(
                    "No encryption, then. It is for the client to decide whether to go on \
                     (RFC 3207 §4); the probe does.",
                )?;
            }
            (true, false) => self.printer.say(
                "The server offers encryption (STARTTLS). The probe does not speak TLS and goes \
                 on in clear; with --starttls it asks whether encryption may begin.",
            )?,
            (false, true) => {
                self.printer
                    .say("The server does not offer STARTTLS, so it is not asked for it.")?;
            }
            (false, false) => {}
        }

        self.transaction(from, to)
    }

    /// Names a sender and a recipient, and takes both back.
    fn transaction(&mut self, from: &str, to: &str) -> Result<String, Stop> {
        let (sender, why) = match from {
            "" => (
                "the empty address".to_owned(),
                "Who would a message be from? From the empty address, that of bounces, which \
                 every server has to accept (RFC 1123 §5.2.9).",
            ),
            _ => (format!("<{from}>"), "Who would a message be from?"),
        };
        let code = self.ask(why, Command::Mail, &format!("FROM:<{from}>"))?;
        if code.is_error() {
            let end = format!("the server takes no message from {sender}, {}.", how_long(code));
            return self.quit(end);
        }
        let why = match to {
            POSTMASTER => {
                "Who would it be for? For the postmaster, whom every server has to know \
                 (RFC 5321 §4.5.1)."
            }
            _ => "Who would it be for?",
        };
        let code = self.ask(why, Command::Rcpt, &format!("TO:<{to}>"))?;
        let why = "That is all the probe wants to know. It takes sender and recipient back.";
        self.ask(why, Command::Rset, "")?;
        self.quit(if code.is_error() {
            format!("the server takes no message from {sender} for <{to}>, {}.", how_long(code))
        } else {
            format!(
                "the server accepts mail from {sender} for <{to}> so far. Whether it takes a \
                 message shows only once it has all of it, and the probe sends none."
            )
        })
    }

    /// After a yes to STARTTLS the next bytes are those of the handshake (RFC 3207 §4): not even
    /// QUIT can be sent.
    fn leave_to_tls(&mut self) -> Result<String, Stop> {
        if !self.buffer.is_empty() {
            self.printer.say(
                "The server has sent more in clear, after its reply: a client must throw that \
                 away, as anyone on the way may have put it there.",
            )?;
        }
        Ok("the server is ready to begin encryption: the TLS handshake would come next. The probe \
            does not speak TLS and hangs up; without --starttls it walks on in clear."
            .to_owned())
    }

    /// Says goodbye. By now the server has decided, so it may also just hang up.
    fn quit(&mut self, conclusion: String) -> Result<String, Stop> {
        match self.ask("Goodbye.", Command::Quit, "") {
            Ok(_) | Err(Stop::Unavailable) => {}
            Err(Stop::Closed(what)) => self.printer.say(&format!("Instead, {what}."))?,
            Err(stop) => return Err(stop),
        }
        Ok(conclusion)
    }

    /// Says why, sends the command, and reads and explains the reply.
    fn ask(&mut self, why: &str, command: Command, argument: &str) -> Result<ReplyCode, Stop> {
        self.printer.say(why)?;
        if !self.buffer.is_empty() {
            self.printer.say(
                "The server has already sent more, unasked. That counts as the reply to the next \
                 command, for replies are told apart by counting (RFC 2920 §3.1).",
            )?;
        }
        let verb = command.verb().unwrap_or_default();
        let line = format!("{verb} {argument}");
        let line = line.trim_end();
        self.printer.sent(line)?;
        let mut sent = self.connection.wait_at_most(self.timeout);
        if sent.is_ok() {
            sent = self.connection.write_all(format!("{line}\r\n").as_bytes());
        }
        match sent.and_then(|()| self.connection.flush()) {
            // A server that has hung up may have said why before.
            Err(error) if !is_closed(&error) => Err(self.lost(command, &error)),
            _ => self.hear(command),
        }
    }

    /// Reads a reply and explains it. Gives its code if the walk can go on after it.
    fn hear(&mut self, command: Command) -> Result<ReplyCode, Stop> {
        let bytes = self.read_reply(command)?;
        let reply = Reply::parse_bytes(&bytes).map_err(|e| Stop::Trouble(e.to_string()))?;
        self.printer.reply(command, reply)?;
        if command == Command::Ehlo && reply.code().is_positive() {
            self.offers_tls =
                reply.lines().skip(1).any(|line| is_keyword(&line.to_string(), "STARTTLS"));
        }
        match reply.code() {
            ReplyCode::SERVICE_NOT_AVAILABLE => Err(Stop::Unavailable),
            code if code.is_positive() || code.is_error() => Ok(code),
            // Whatever is sent now may be taken for what it waits for.
            code => Err(Stop::Trouble(format!(
                "after its {code} the server waits for something that the probe does not send"
            ))),
        }
    }

    /// The bytes of the next reply. What has arrived after it stays in the buffer.
    fn read_reply(&mut self, command: Command) -> Result<Vec<u8>, Stop> {
        self.printer.flush()?;
        // RFC 5321 §4.5.3.2: the time is for the whole reply, and anew for each command.
        let deadline = Instant::now() + self.timeout;
        loop {
            match self.decoder.frame(&self.buffer) {
                Ok(Some(length)) => return Ok(self.buffer.drain(..length).collect()),
                Ok(None) => self.fill(deadline).map_err(|error| self.lost(command, &error))?,
                Err(error) => return Err(Stop::Trouble(self.no_reply(command, error))),
            }
        }
    }

    /// Waits for more bytes.
    fn fill(&mut self, deadline: Instant) -> io::Result<()> {
        let mut chunk = [0; 4096];
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(ErrorKind::TimedOut.into());
            }
            self.connection.wait_at_most(left)?;
            match self.connection.read(&mut chunk) {
                Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
                Ok(length) => {
                    self.buffer.extend_from_slice(&chunk[..length]);
                    return Ok(());
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// The connection failed before the reply was complete.
    fn lost(&self, command: Command, error: &io::Error) -> Stop {
        let awaited = awaited(command);
        let place = if self.buffer.is_empty() { "before" } else { "in the middle of" };
        match error.kind() {
            ErrorKind::TimedOut | ErrorKind::WouldBlock => {
                let seconds = self.timeout.as_secs();
                let hint = match command {
                    Command::Connect => {
                        "; one that expects TLS from the first byte, as on port 465, says nothing \
                         at all"
                    }
                    _ => "",
                };
                Stop::Trouble(format!(
                    "the server did not finish {awaited} within {seconds} seconds{hint}"
                ))
            }
            _ if is_closed(error) => {
                Stop::Closed(format!("the server closed the connection {place} {awaited}"))
            }
            _ => Stop::Trouble(format!("the connection failed {place} {awaited}: {error}")),
        }
    }

    /// What to say of bytes that are no reply.
    fn no_reply(&mut self, command: Command, error: ParseError) -> String {
        let awaited = awaited(command);
        if error.kind() == ParseErrorKind::TooLong {
            return format!("{awaited} has no end: {error}");
        }
        // The rest of the line at fault says more than its first byte; it gets a moment.
        let start = self.decoder.accepted();
        let deadline = Instant::now() + self.timeout.min(Duration::from_secs(5));
        let quoted = loop {
            let line = &self.buffer[start..];
            match line.iter().position(|&byte| byte == b'\n') {
                Some(end) => break &line[..end],
                None if line.len() >= 60 || self.fill(deadline).is_err() => {
                    break &self.buffer[start..];
                }
                None => {}
            }
        };
        let quoted = &quoted[..quoted.len().min(60)];
        let quoted = quoted.trim_ascii_end().escape_ascii();
        let other = OTHER_SERVERS.iter().find(|(sign, _)| self.buffer.starts_with(sign));
        match other {
            Some((_, name)) if command == Command::Connect => {
                format!("this is {name}, not a mail server that speaks SMTP: it says \"{quoted}\"")
            }
            _ => format!("{awaited} is not SMTP: {error}, in \"{quoted}\""),
        }
    }
}

/// The first bytes of servers that are not for mail, or not for sending it.
const OTHER_SERVERS: [(&[u8], &str); 5] = [
    (b"SSH-", "an SSH server"),
    (b"HTTP/", "a web server"),
    (b"* OK", "an IMAP server"),
    (b"+OK", "a POP3 server"),
    (b"\x15\x03", "a server that expects TLS from the first byte"),
];

/// What a server says after this command.
fn awaited(command: Command) -> String {
    command.verb().map_or("its greeting".to_owned(), |verb| format!("its reply to {verb}"))
}

/// Whether the other side has ended the connection.
fn is_closed(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::BrokenPipe
            | ErrorKind::ConnectionAborted
            | ErrorKind::ConnectionReset
            | ErrorKind::NotConnected
            | ErrorKind::UnexpectedEof
    )
}

/// Whether a refusal is for good.
const fn how_long(code: ReplyCode) -> &'static str {
    if code.is_transient() { "for now" } else { "and would refuse the same again" }
}
