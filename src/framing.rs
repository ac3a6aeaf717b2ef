//! Where a reply ends: the lines of one reply, read from a buffer that may still grow.

use memchr::memchr;

use crate::error::{Expected, ParseError, ParseErrorKind};

/// How far the reply at the start of a buffer has been read. Nothing before it is looked at
/// again, but for the three digits that begin the buffer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Framing {
    /// Where the line begins that is being read; all lines before it are good.
    line: usize,
    /// There is no line end before this.
    seen: usize,
}

/// The most bytes that a line, and a reply, may have, line ends included.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) line: usize,
    pub(crate) reply: usize,
}

impl Limits {
    pub(crate) const NONE: Self = Self { line: usize::MAX, reply: usize::MAX };

    /// The first byte that is too far, for a line that begins at `line`.
    const fn after(self, line: usize) -> usize {
        let end = line.saturating_add(self.line);
        if end < self.reply { end } else { self.reply }
    }
}

impl Framing {
    pub(crate) const fn new() -> Self {
        Self { line: 0, seen: 0 }
    }

    /// The bytes of the lines that are complete and good.
    pub(crate) const fn accepted(&self) -> usize {
        self.line
    }

    /// The bytes that have been looked at.
    pub(crate) const fn seen(&self) -> usize {
        self.seen
    }

    /// Reads on in `buffer`, which begins with what it began with before. Gives the length of
    /// the reply once its last line is there, and `None` while it is not.
    ///
    /// The error is always about the first byte at fault, so that the way in which the bytes
    /// arrive makes no difference.
    #[inline]
    pub(crate) fn advance(
        &mut self,
        buffer: &[u8],
        limits: Limits,
    ) -> Result<Option<usize>, ParseError> {
        loop {
            let Some([x, y, z, separator, rest @ ..]) = buffer.get(self.line..) else {
                let incomplete = self.begin_line(buffer, limits)?;
                self.seen = buffer.len();
                return Ok(incomplete);
            };
            let code = [*x, *y, *z];
            let good = match self.line {
                0 => matches!(code, [b'1'..=b'5', b'0'..=b'9', b'0'..=b'9']),
                _ => buffer.first_chunk() == Some(&code),
            };
            let good = good
                && match separator {
                    b' ' | b'-' | b'\n' => true,
                    b'\r' => matches!(rest, [] | [b'\n', ..]),
                    _ => false,
                };
            if !good {
                return self.begin_line(buffer, limits);
            }
            // A line end may stand in place of the separator.
            let from = self.seen.max(self.line + 3);
            let end = match buffer.get(from..).and_then(|unseen| memchr(b'\n', unseen)) {
                Some(at) if from + at < limits.after(self.line) => from + at + 1,
                None if buffer.len() <= limits.after(self.line) => {
                    self.seen = buffer.len();
                    return Ok(None);
                }
                _ => return self.begin_line(buffer, limits),
            };
            if *separator != b'-' {
                return Ok(Some(end));
            }
            self.line = end;
            self.seen = end;
        }
    }

    /// Looks at the first bytes of a line one by one: for a line of which more has to arrive,
    /// and for one that is at fault.
    #[cold]
    fn begin_line(&self, buffer: &[u8], limits: Limits) -> Result<Option<usize>, ParseError> {
        use ParseErrorKind::{Class, CodeDiffers, Digit, Separator, TooLong};

        let limit = limits.after(self.line);
        let line = buffer.get(self.line..).unwrap_or_default();
        for (i, &byte) in line.iter().enumerate().take(5) {
            let at = self.line + i;
            let fault = match (i, byte) {
                _ if at >= limit => Some((at, TooLong, Expected::WithinLimit)),
                (0, b'0' | b'6'..=b'9') => Some((at, Class, Expected::CodeClass)),
                (0, b'1'..=b'5') | (1 | 2, b'0'..=b'9') => {
                    (buffer.get(i) != Some(&byte)).then_some((at, CodeDiffers, Expected::SameCode))
                }
                (0, _) => Some((at, Digit, Expected::CodeClass)),
                (1 | 2, _) => Some((at, Digit, Expected::Digit)),
                (3, b' ' | b'-' | b'\r' | b'\n') => None,
                (3, _) => Some((at, Separator, Expected::CodeEnd)),
                (_, b'\n') => None,
                // A CR that ends no line, in place of the separator.
                _ if line.get(3) == Some(&b'\r') => Some((at - 1, Separator, Expected::CodeEnd)),
                _ => None,
            };
            if let Some((at, kind, expected)) = fault {
                return Err(ParseError::at(buffer, at, kind, expected));
            }
        }
        if buffer.len() > limit && memchr(b'\n', line).is_none_or(|end| self.line + end >= limit) {
            return Err(ParseError::at(buffer, limit, TooLong, Expected::WithinLimit));
        }
        Ok(None)
    }
}

/// Checks that `bytes` are one reply, of which the last line end may be missing.
pub(crate) fn whole(bytes: &[u8]) -> Result<(), ParseError> {
    let mut framing = Framing::new();
    if let Some(end) = framing.advance(bytes, Limits::NONE)? {
        return match bytes.len() {
            len if len == end => Ok(()),
            _ => {
                let kind = ParseErrorKind::TrailingData;
                Err(ParseError::at(bytes, end, kind, Expected::EndOfReply))
            }
        };
    }
    let expected = match bytes.get(framing.line..).unwrap_or_default() {
        [] if framing.line == 0 => Expected::CodeClass,
        [] => Expected::SameCode,
        [_] | [_, _] => Expected::Digit,
        [_, _, _, b'-', ..] => Expected::LastLine,
        _ => return Ok(()),
    };
    Err(ParseError::at(bytes, bytes.len(), ParseErrorKind::Incomplete, expected))
}
