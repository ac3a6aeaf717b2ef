//! Replies from a connection, in pieces of any size.

use crate::error::ParseError;
use crate::framing::{Framing, Limits};
use crate::reply::Reply;

/// Reads the replies of a connection, from a buffer that the caller owns and keeps filling.
///
/// Give it all bytes that have not been consumed yet. As long as the reply at the start of the
/// buffer is not complete, it says so: append what comes next, and ask again. It remembers how
/// far it has looked, so a reply that arrives byte by byte takes no more than one that arrives
/// whole. Once there is a reply, take its bytes off the front of the buffer; the decoder is then
/// at the start of the next one.
///
/// A server that never comes to an end is stopped by a limit: 64 KiB a reply, unless told
/// otherwise. Real lines reach 20,000 bytes, so a line may be as long as a reply.
///
/// After an error it repeats the error until [`reset`](Self::reset). A buffer that is shorter
/// than what it has looked at already is taken for another buffer, and read from its start.
///
/// # Example: a read loop
///
/// ```
/// use std::io::Read;
/// use smtp_reply::{Reply, ReplyDecoder};
///
/// /// Reads one reply, which stays at the front of `buffer`: its length.
/// fn read_reply(
///     connection: &mut impl Read,
///     decoder: &mut ReplyDecoder,
///     buffer: &mut Vec<u8>,
/// ) -> std::io::Result<usize> {
///     let mut chunk = [0; 1024];
///     loop {
///         if let Some(length) = decoder.frame(buffer).map_err(std::io::Error::other)? {
///             break Ok(length);
///         }
///         match connection.read(&mut chunk)? {
///             0 => return Err(std::io::ErrorKind::UnexpectedEof.into()),
///             n => buffer.extend_from_slice(&chunk[..n]),
///         }
///     }
/// }
///
/// let mut connection = &b"250-mx.example.org\r\n250 SIZE 1000\r\n354 go ahead\r\nwhat?\r\n"[..];
/// let (mut decoder, mut buffer) = (ReplyDecoder::new(), Vec::new());
/// for expected in [250, 354] {
///     let length = read_reply(&mut connection, &mut decoder, &mut buffer)?;
///     let reply = Reply::parse_bytes(&buffer[..length]).map_err(std::io::Error::other)?;
///     assert_eq!(reply.code(), expected);
///     buffer.drain(..length);
/// }
/// assert!(read_reply(&mut connection, &mut decoder, &mut buffer).is_err());
/// assert_eq!(buffer, b"what?\r\n");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct ReplyDecoder {
    framing: Framing,
    limits: Limits,
    replies: usize,
    error: Option<ParseError>,
}

impl ReplyDecoder {
    /// A decoder with the default limits: 65,536 bytes for a reply and for each of its lines.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            framing: Framing::new(),
            limits: Limits { line: usize::MAX, reply: 64 * 1024 },
            replies: 0,
            error: None,
        }
    }

    /// The same with another limit for a line: at most so many bytes, its line end included.
    ///
    /// RFC 5321 §4.5.3.1.5 has 512, and RFC 4954 §4 12,288 for challenges; servers send more.
    ///
    /// ```
    /// use smtp_reply::{ParseErrorKind, ReplyDecoder};
    ///
    /// let mut decoder = ReplyDecoder::new().with_max_line(16);
    /// assert!(decoder.frame(b"250 short\r\n")?.is_some());
    /// let error = decoder.frame(b"250 not so short\r\n").unwrap_err();
    /// assert_eq!((error.kind(), error.offset()), (ParseErrorKind::TooLong, 16));
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[must_use]
    pub const fn with_max_line(mut self, bytes: usize) -> Self {
        self.limits.line = bytes;
        self
    }

    /// The same with another limit for a reply: at most so many bytes, line ends included.
    ///
    /// ```
    /// use smtp_reply::{ParseErrorKind, ReplyDecoder};
    ///
    /// // A server that goes on for ever.
    /// let mut decoder = ReplyDecoder::new().with_max_reply(1000);
    /// let mut buffer = Vec::new();
    /// let error = loop {
    ///     buffer.extend_from_slice(b"220-x\r\n");
    ///     if let Err(error) = decoder.decode(&buffer) {
    ///         break error;
    ///     }
    /// };
    /// assert_eq!((error.kind(), error.offset()), (ParseErrorKind::TooLong, 1000));
    /// assert_eq!(decoder.accepted(), 994);
    /// ```
    #[must_use]
    pub const fn with_max_reply(mut self, bytes: usize) -> Self {
        self.limits.reply = bytes;
        self
    }

    /// The reply at the start of `buffer`, and how many bytes it takes: take these off the
    /// buffer before the next call. `Ok(None)` while the reply is not complete.
    ///
    /// # Errors
    ///
    /// Those of [`Reply::decode`], and [`TooLong`](crate::ParseErrorKind::TooLong) at the first
    /// byte beyond a limit.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{ParseErrorKind, ReplyDecoder};
    ///
    /// let mut decoder = ReplyDecoder::new();
    /// assert_eq!(decoder.decode(b"250 o")?, None);
    /// let (reply, length) = decoder.decode(b"250 ok\r\n221 bye\r\n")?.unwrap();
    /// assert_eq!((reply.code().as_u16(), length), (250, 8));
    ///
    /// let error = decoder.decode(b"221-bye\r\n421 sorry\r\n").unwrap_err();
    /// assert_eq!((error.kind(), error.offset()), (ParseErrorKind::CodeDiffers, 9));
    /// assert_eq!(decoder.accepted(), 9);
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    pub fn decode<'b>(
        &mut self,
        buffer: &'b [u8],
    ) -> Result<Option<(Reply<'b>, usize)>, ParseError> {
        let length = self.frame(buffer)?;
        Ok(length.and_then(|length| Some((Reply::framed(buffer.get(..length)?), length))))
    }

    /// The length of the reply at the start of `buffer`, for read loops that cannot keep a
    /// borrow of it: otherwise the same as [`decode`](Self::decode).
    ///
    /// # Errors
    ///
    /// Those of [`decode`](Self::decode).
    pub fn frame(&mut self, buffer: &[u8]) -> Result<Option<usize>, ParseError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        if buffer.len() < self.framing.seen() {
            self.framing = Framing::new();
        }
        match self.framing.advance(buffer, self.limits) {
            Ok(None) => Ok(None),
            Ok(Some(length)) => {
                self.framing = Framing::new();
                self.replies += 1;
                Ok(Some(length))
            }
            Err(error) => {
                self.error = Some(error);
                Err(error)
            }
        }
    }

    /// How many bytes at the start of the buffer are good lines of the reply that is being read:
    /// after an error, what came before the line at fault.
    #[must_use]
    pub const fn accepted(&self) -> usize {
        self.framing.accepted()
    }

    /// How many replies there have been since the start, or since [`reset`](Self::reset): an
    /// LMTP client awaits one for each recipient (RFC 2033 §4.2).
    #[must_use]
    pub const fn replies(&self) -> usize {
        self.replies
    }

    /// Forgets everything but the limits: for a new connection.
    pub const fn reset(&mut self) {
        self.framing = Framing::new();
        self.replies = 0;
        self.error = None;
    }
}

impl Default for ReplyDecoder {
    fn default() -> Self {
        Self::new()
    }
}
