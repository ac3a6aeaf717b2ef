//! What was tolerated in a reply, each with the clause that it breaks.

use core::iter::FusedIterator;

use crate::code::ReplyCode;
use crate::command::Command;
use crate::enhanced::EnhancedStatusCode;
use crate::name::named;
use crate::reply::Reply;

named! {
    /// A rule that a reply breaks although it can be read: see [`Reply::violations`].
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{Reply, Violation};
    ///
    /// let reply = Reply::parse("571 Message refused\n")?;
    /// let mut violations = reply.violations();
    /// assert_eq!(violations.next(), Some(Violation::CodeOutsideGrammar));
    /// assert_eq!(violations.next(), Some(Violation::BareLineFeed));
    /// assert_eq!(violations.next(), None);
    /// assert_eq!(Violation::BareLineFeed.reference(), "RFC 5321 §2.3.8");
    /// assert!("no_such_rule".parse::<Violation>().is_err());
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[non_exhaustive]
    pub enum Violation {
        /// The reply code is outside the grammar: first digit 2 to 5, second digit 0 to 5.
        CodeOutsideGrammar,
        /// The command cannot get this code.
        UnexpectedCode,
        /// A line ends in a bare LF.
        BareLineFeed,
        /// No space follows the code on the last line.
        MissingSpace,
        /// A line is longer than 512 octets, its CRLF included; than 12,288 for a challenge of
        /// AUTH (334).
        LongLine,
        /// The text has a control character other than HT.
        ControlCharacter,
        /// The text has bytes above 127. Only with SMTPUTF8 it may (RFC 6531 §3.7.4.2).
        EightBitText,
        /// Some lines begin with an enhanced status code, and some do not.
        EnhancedCodeMissing,
        /// The lines begin with different enhanced status codes.
        EnhancedCodeDiffers,
        /// An enhanced status code is of another class than the reply code.
        EnhancedCodeClass,
        /// An enhanced status code where there is to be none: in a 3yz reply, a greeting, or a
        /// reply to EHLO, HELO or LHLO.
        EnhancedCodeForbidden,
    }
}

impl Violation {
    /// The clause that is broken.
    #[must_use]
    pub const fn reference(self) -> &'static str {
        match self {
            Self::CodeOutsideGrammar | Self::ControlCharacter | Self::EightBitText => {
                "RFC 5321 §4.2"
            }
            Self::UnexpectedCode => "RFC 5321 §4.3.2",
            Self::BareLineFeed => "RFC 5321 §2.3.8",
            Self::MissingSpace => "RFC 5321 §4.2.1",
            Self::LongLine => "RFC 5321 §4.5.3.1.5",
            Self::EnhancedCodeMissing | Self::EnhancedCodeDiffers | Self::EnhancedCodeClass => {
                "RFC 2034 §4"
            }
            Self::EnhancedCodeForbidden => "RFC 2034 §3",
        }
    }

    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// The rules that a reply breaks: see [`Reply::violations`].
#[derive(Clone, Debug)]
pub struct Violations {
    broken: u16,
}

impl Violations {
    const fn add(&mut self, violation: Violation, broken: bool) {
        if broken {
            self.broken |= violation.bit();
        }
    }
}

impl Iterator for Violations {
    type Item = Violation;

    fn next(&mut self) -> Option<Violation> {
        let next = Violation::ALL.iter().find(|rule| self.broken & rule.bit() != 0).copied()?;
        self.broken &= !next.bit();
        Some(next)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.broken.count_ones() as usize;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Violations {}
impl FusedIterator for Violations {}

impl Reply<'_> {
    /// The rules that this reply breaks although it can be read, each once, in the order of
    /// [`Violation`]. None of them is an error.
    ///
    /// A greeting and a reply to EHLO look like any other: only
    /// [`violations_after`](Self::violations_after) knows them.
    ///
    /// ```
    /// use smtp_reply::{Reply, Violation};
    ///
    /// let reply = Reply::parse("550-5.1.1 Nobody\r\n550 here\r\n")?;
    /// assert!(reply.violations().eq([Violation::EnhancedCodeMissing]));
    /// assert_eq!(Reply::parse("250 2.1.0 Ok\r\n")?.violations().len(), 0);
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[must_use]
    pub fn violations(self) -> Violations {
        let code = self.code();
        let mut found = Violations { broken: 0 };
        // RFC 5321 §4.2: Reply-code = %x32-35 %x30-35 %x30-39
        let [first, second, _] = code.digits();
        found.add(Violation::CodeOutsideGrammar, first < 2 || second > 5);
        // RFC 4954 §4: a challenge may be longer.
        let longest = if code == ReplyCode::AUTHENTICATION_CHALLENGE { 12_288 } else { 512 };
        let mut enhanced = None;
        for (i, line) in self.lines().enumerate() {
            let (bytes, text) = (line.as_bytes(), line.text());
            found.add(Violation::BareLineFeed, bytes.ends_with(b"\n") && !bytes.ends_with(b"\r\n"));
            found.add(Violation::LongLine, bytes.len() > longest);
            found.add(Violation::MissingSpace, !matches!(bytes, [_, _, _, b' ' | b'-', ..]));
            found.add(
                Violation::ControlCharacter,
                text.iter().any(|&byte| byte.is_ascii_control() && byte != b'\t'),
            );
            found.add(Violation::EightBitText, !text.is_ascii());

            let own = EnhancedStatusCode::parse_bytes(text).ok();
            if i > 0 {
                found.add(Violation::EnhancedCodeMissing, own.is_some() != enhanced.is_some());
                let differs = own.zip(enhanced).is_some_and(|(own, first)| own != first);
                found.add(Violation::EnhancedCodeDiffers, differs);
            }
            found.add(
                Violation::EnhancedCodeClass,
                own.is_some_and(|own| !code.is_intermediate() && !own.agrees_with(code)),
            );
            found.add(Violation::EnhancedCodeForbidden, own.is_some() && code.is_intermediate());
            enhanced = enhanced.or(own);
        }
        found
    }

    /// As [`violations`](Self::violations), for a reply to this command: also whether the
    /// command can get this code, and whether a greeting or a reply to EHLO, HELO or LHLO has an
    /// enhanced status code, which RFC 2034 §3 does not allow.
    ///
    /// ```
    /// use smtp_reply::{Command, Reply, Violation};
    ///
    /// let greeting = Reply::parse("220 2.0.0 mx.example.org ready\r\n")?;
    /// assert_eq!(greeting.violations().next(), None);
    /// assert!(
    ///     greeting.violations_after(Command::Connect).eq([Violation::EnhancedCodeForbidden])
    /// );
    /// assert!(greeting.violations_after(Command::Data).eq([Violation::UnexpectedCode]));
    /// # Ok::<(), smtp_reply::ParseError>(())
    /// ```
    #[must_use]
    pub fn violations_after(self, command: Command) -> Violations {
        let mut found = self.violations();
        found.add(Violation::UnexpectedCode, command.expects(self.code()).is_none());
        let first_text =
            self.lines().next().map(|line| EnhancedStatusCode::parse_bytes(line.text()));
        found.add(
            Violation::EnhancedCodeForbidden,
            command.forbids_enhanced_codes() && matches!(first_text, Some(Ok(_))),
        );
        found
    }
}
