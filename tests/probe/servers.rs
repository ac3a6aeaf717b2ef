//! The servers that the probe is tried on: played on the loopback, wound up on a tape, and real.

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::probe::{self, Connection, Options};

const GUARD: Duration = Duration::from_secs(60);

/// What came of a run.
pub(crate) struct Run {
    /// What was printed: the line of the error last, after `probe: `.
    pub(crate) printed: String,
    /// The lines that the server got.
    pub(crate) heard: Vec<String>,
}

impl Run {
    fn new(output: Vec<u8>, result: io::Result<()>, heard: Vec<String>) -> Self {
        let mut printed = String::from_utf8(output).unwrap();
        assert!(!printed.contains("probe: "), "{printed}");
        if let Err(error) = result {
            let error = error.to_string();
            assert!(!error.contains('\n'), "{error}");
            printed = format!("{printed}probe: {error}\n");
        } else {
            assert!(printed.contains("\nIn short: "), "{printed}");
        }
        // Nothing that a server says may command a terminal.
        assert!(!printed.contains(|c: char| c.is_control() && c != '\n'), "{printed:?}");
        for line in heard.iter().map(String::as_str) {
            let line = line.strip_suffix("\r\n").expect(line);
            assert!(!line.starts_with("DATA"));
            assert!(printed.lines().any(|printed| printed.strip_prefix("> ") == Some(line)));
        }
        Self { printed, heard }
    }

    /// What was said on both sides.
    pub(crate) fn dialogue(&self) -> Vec<&str> {
        self.printed.lines().filter(|line| line.starts_with(['<', '>'])).collect()
    }

    /// The text without its line breaks, which stand where the terminal wants them.
    pub(crate) fn text(&self) -> String {
        self.printed.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[track_caller]
    pub(crate) fn says(&self, words: &str) -> &Self {
        assert!(self.text().contains(words), "{words:?} is not in:\n{}", self.printed);
        self
    }

    #[track_caller]
    pub(crate) fn hears(&self, lines: &[&str]) -> &Self {
        let heard: Vec<&str> = self.heard.iter().map(|line| line.trim_end()).collect();
        assert_eq!(heard, lines, "{}", self.printed);
        self
    }

    #[track_caller]
    pub(crate) fn fails(&self, words: &str) -> &Self {
        let error = self.printed.lines().last().unwrap();
        assert!(error.starts_with("probe: ") && error.contains(words), "{}", self.printed);
        self
    }

    #[track_caller]
    pub(crate) fn succeeds(&self, conclusion: &str) -> &Self {
        assert!(!self.printed.contains("probe: "), "{}", self.printed);
        self.says(&format!("In short: {conclusion}"))
    }
}

/// The arguments of a program.
pub(crate) fn words(arguments: &[&str]) -> impl Iterator<Item = String> {
    arguments.iter().map(ToString::to_string)
}

/// Runs the probe against the server at this address.
fn run(address: SocketAddr, arguments: &[&str]) -> (Vec<u8>, io::Result<()>) {
    let mut output = Vec::new();
    let server = [address.to_string(), "--timeout".into(), GUARD.as_secs().to_string()];
    let result = probe::run(server.into_iter().chain(words(arguments)), &mut output);
    (output, result)
}

/// Plays a server that says each text in turn: the first as its greeting, and each other one
/// after it has heard a line. Then it hangs up.
pub(crate) fn play(texts: &[&[u8]], arguments: &[&str]) -> Run {
    play_in_pieces(usize::MAX, texts, arguments)
}

/// The same with a server that sends so many bytes at a time.
pub(crate) fn play_in_pieces(size: usize, texts: &[&[u8]], arguments: &[&str]) -> Run {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let texts: Vec<Vec<u8>> = texts.iter().map(|text| text.to_vec()).collect();
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut heard = Vec::new();
        // A probe that hangs up early is for the test to judge.
        let _ = listener.accept().and_then(|(peer, _)| serve(&peer, size, &texts, &mut heard));
        sender.send(heard)
    });
    let (output, result) = run(address, arguments);
    // A server that the probe never called waits no longer.
    drop(TcpStream::connect(address));
    Run::new(output, result, receiver.recv_timeout(GUARD).unwrap())
}

fn serve(
    mut connection: &TcpStream,
    size: usize,
    texts: &[Vec<u8>],
    heard: &mut Vec<String>,
) -> io::Result<()> {
    connection.set_nodelay(true)?;
    connection.set_read_timeout(Some(GUARD))?;
    connection.set_write_timeout(Some(GUARD))?;
    let mut lines = BufReader::new(connection);
    for (i, text) in texts.iter().enumerate() {
        if i > 0 {
            let mut line = String::new();
            if lines.read_line(&mut line)? == 0 {
                return Ok(());
            }
            heard.push(line);
        }
        for piece in text.chunks(size) {
            connection.write_all(piece)?;
            connection.flush()?;
        }
    }
    connection.shutdown(Shutdown::Write)?;
    // Hanging up with something unread would reset the connection, and what was said be lost.
    for line in lines.lines() {
        heard.push(line? + "\r\n");
    }
    Ok(())
}

/// A connection whose other side is a list, for what a real one does not do on demand.
pub(crate) struct Tape {
    pub(crate) arrives: VecDeque<io::Result<&'static [u8]>>,
    /// What sending comes to.
    pub(crate) sending: io::Result<()>,
    pub(crate) sent: Vec<u8>,
}

impl Read for &mut Tape {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let bytes = self.arrives.pop_front().unwrap_or(Ok(b""))?;
        buffer[..bytes.len()].copy_from_slice(bytes);
        Ok(bytes.len())
    }
}

impl Write for &mut Tape {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &self.sending {
            Ok(()) => self.sent.write(bytes),
            Err(error) => Err(error.kind().into()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Connection for &mut Tape {
    fn wait_at_most(&mut self, time: Duration) -> io::Result<()> {
        assert!(time > Duration::ZERO && time <= Duration::from_secs(300));
        Ok(())
    }
}

/// Holds the conversation with what arrives from a tape, up to its end.
pub(crate) fn wind(
    arrives: impl IntoIterator<Item = Result<&'static [u8], ErrorKind>>,
    sending: Result<(), ErrorKind>,
    arguments: &[&str],
    own: impl Into<IpAddr>,
) -> Run {
    let arguments = words(&["mx.example.org:25"]).chain(words(arguments));
    let options = Options::read(arguments).unwrap().unwrap();
    let arrives = arrives.into_iter().map(|piece| piece.map_err(Into::into)).collect();
    let mut tape = Tape { arrives, sending: sending.map_err(Into::into), sent: Vec::new() };
    let mut output = Vec::new();
    let result = probe::converse(&mut tape, &mut output, &options, own.into());
    let sent = String::from_utf8(tape.sent).unwrap();
    Run::new(output, result, sent.split_inclusive('\n').map(ToOwned::to_owned).collect())
}

/// A real server in Python. It prints its port, or why there is none, and ends when its standard
/// input does.
pub(crate) struct Server {
    process: Child,
    address: SocketAddr,
}

impl Server {
    /// `None` where it cannot be had, and then the reason is printed. The interpreter is the one
    /// that `SMTP_REPLY_TEST_PYTHON` names, or the one on the path.
    pub(crate) fn start(script: &str) -> Option<Self> {
        let python = std::env::var("SMTP_REPLY_TEST_PYTHON").unwrap_or("python3".to_owned());
        let process = std::process::Command::new(&python)
            .args(["-c", script])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut process = match process {
            Ok(process) => process,
            Err(error) => {
                println!("skipped: {python} does not start: {error}");
                return None;
            }
        };
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let mut server = Self { process, address };
        let (sender, receiver) = mpsc::channel();
        thread::spawn(move || {
            let mut line = String::new();
            let _ = output.read_line(&mut line);
            let _ = sender.send(line);
        });
        let line = receiver.recv_timeout(GUARD).unwrap_or_default();
        let Ok(port) = line.trim().parse() else {
            println!("skipped: {python} has no such server: {}", line.trim());
            return None;
        };
        server.address.set_port(port);
        Some(server)
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let (output, result) = run(self.address, arguments);
        Run::new(output, result, Vec::new())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
