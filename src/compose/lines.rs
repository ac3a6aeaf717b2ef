//! The lines of a reply that is written: where they end, and what may not stand in them.

use core::fmt::{self, Write};

use super::{ComposeError, ReplyBuilder};
use crate::name::Buffer;

/// The octets of a line, with its code and its CRLF (RFC 5321 §4.5.3.1.5).
const MAX_LINE: usize = 512;

/// What a line has besides its text: the code, a space or hyphen, CRLF.
const FRAME: usize = 6;

/// How much has to be known beyond the longest text of a line in order to choose where to fold:
/// a space, and the two bytes with which an enhanced status code would begin after it.
const LOOKAHEAD: usize = 3;

/// One passage through the texts of a reply, with the line in it that is being written.
pub(super) struct Composer<'a> {
    reply: &'a ReplyBuilder<'a>,
    writer: &'a mut dyn Write,
    /// The enhanced status code and its space, at the start of every text.
    prefix: Buffer<10>,
    /// What is not written yet of the line given.
    text: Buffer<MAX_LINE>,
    /// Where `text` begins: in which of the lines given, counted from 1, and at which of its bytes.
    line: usize,
    offset: usize,
    /// What was wrong with the text, for whoever displays it gets nothing but a [`fmt::Error`].
    error: Option<ComposeError>,
}

impl<'a> Composer<'a> {
    pub(super) const fn new(reply: &'a ReplyBuilder<'a>, writer: &'a mut dyn Write) -> Self {
        Self {
            reply,
            writer,
            prefix: Buffer::new(),
            text: Buffer::new(),
            line: 1,
            offset: 0,
            error: None,
        }
    }

    pub(super) fn compose(mut self) -> Result<(), ComposeError> {
        if let Some(enhanced) = self.reply.enhanced {
            write!(self.prefix, "{enhanced} ").map_err(|_| ComposeError::Write)?;
        }
        for (line, text) in (1..).zip(self.reply.text.lines()) {
            if line > 1 {
                self.end_line('-', self.text.len(), self.text.len())?;
            }
            (self.line, self.offset) = (line, 0);
            let displayed = write!(self, "{text}");
            // It may have gone on in spite of the error.
            if let Some(error) = self.error {
                return Err(error);
            }
            displayed.map_err(|_| ComposeError::Display { line })?;
            while self.text.len() > self.limit() {
                self.fold()?;
            }
        }
        self.end_line(' ', self.text.len(), self.text.len())
    }

    /// The most bytes of text in a line.
    const fn limit(&self) -> usize {
        MAX_LINE - FRAME - self.prefix.len()
    }

    fn push(&mut self, found: char) -> Result<(), ComposeError> {
        let (line, offset) = (self.line, self.offset + self.text.len());
        match found {
            '\r' | '\n' => return Err(ComposeError::LineBreak { line, offset, found }),
            '\t' => {}
            _ if found.is_control() => {
                return Err(ComposeError::ControlCharacter { line, offset, found });
            }
            _ => {}
        }
        while self.text.len() >= self.limit() + LOOKAHEAD {
            self.fold()?;
        }
        self.text.write_char(found).map_err(|_| ComposeError::Write)
    }

    /// Writes a line of the text that is too long for one.
    fn fold(&mut self) -> Result<(), ComposeError> {
        if !self.reply.may_fold() {
            return Err(ComposeError::TooLong { line: self.line, limit: self.limit() });
        }
        let text = self.text.as_str();
        let (end, rest) = fold_point(text, self.limit(), self.reply.enhanced.is_some());
        self.end_line('-', end, rest)
    }

    /// Writes a line of the reply with the text up to `end`, and keeps the text from `rest`.
    fn end_line(&mut self, separator: char, end: usize, rest: usize) -> Result<(), ComposeError> {
        let text = self.text.as_str();
        let (line, kept) =
            (text.get(..end).unwrap_or_default(), text.get(rest..).unwrap_or_default());
        if self.prefix.len() == 0 {
            if let Some(found) = self.reply.taken_for_code(line) {
                let (line, offset) = (self.line, self.offset);
                return Err(ComposeError::EnhancedInText { line, offset, found });
            }
        }
        let prefix = self.prefix.as_str();
        let mut whole = Buffer::<MAX_LINE>::new();
        let mut next = Buffer::new();
        write!(whole, "{}{separator}{prefix}{line}\r\n", self.reply.code)
            .and_then(|()| next.write_str(kept))
            .and_then(|()| self.writer.write_str(whole.as_str()))
            .map_err(|_| ComposeError::Write)?;
        self.text = next;
        self.offset += rest;
        Ok(())
    }
}

impl Write for Composer<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.error.is_none() {
            self.error = text.chars().try_for_each(|character| self.push(character)).err();
        }
        self.error.map_or(Ok(()), |_| Err(fmt::Error))
    }
}

/// Where to fold a text that has more than `limit` bytes: where the line ends, and where the next
/// one begins.
///
/// Unless a code is there anyway, the next line should not begin with what could be taken for an
/// enhanced status code; that goes by the first two bytes, for more may not have come.
fn fold_point(text: &str, limit: usize, has_code: bool) -> (usize, usize) {
    let good = |at: usize| {
        has_code
            || !matches!(
                text.as_bytes().get(at..),
                Some([b'2' | b'4' | b'5', b'.', ..] | [b'[' | b'#', ..] | [b'(', b'#', ..])
            )
    };
    let spaces = || (1..=limit).rev().filter(|&at| text.as_bytes().get(at) == Some(&b' '));
    if let Some(space) = spaces().find(|&space| good(space + 1)) {
        return (space, space + 1);
    }
    // Where a space stays at the start of the line, nothing is taken for a code.
    let at = spaces().next().or_else(|| {
        let characters = || (1..=limit).rev().filter(|&at| text.is_char_boundary(at));
        characters().find(|&at| good(at)).or_else(|| characters().next())
    });
    let at = at.unwrap_or(limit);
    (at, at)
}
