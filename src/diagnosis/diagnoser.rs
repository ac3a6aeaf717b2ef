//! The rules at work: built in, or with a site's own on top.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use std::sync::LazyLock;

use crate::code::ReplyCode;
use crate::command::Command;
use crate::diagnosis::blocklist::{Blocklist, BlocklistKind};
use crate::diagnosis::haystack::Haystack;
use crate::diagnosis::matcher::Matcher;
use crate::diagnosis::phrase::{self, Phrase};
use crate::diagnosis::phrases::{self, Meaning, Strength};
use crate::diagnosis::ranking::{Rank, Signal, Signals};
use crate::diagnosis::reason::Reason;
use crate::diagnosis::signals::{self, Weight};
use crate::diagnosis::{Diagnosis, wait};
use crate::digits::Class;
use crate::enhanced::EnhancedStatusCode;
use crate::find::{self, Codes};
use crate::reply::Reply;

static BUILT_IN: LazyLock<Diagnoser> = LazyLock::new(|| Diagnoser { matcher: matcher(&[]) });

pub(super) fn built_in() -> &'static Diagnoser {
    &BUILT_IN
}

fn matcher(site: &[(String, Reason)]) -> Matcher<Meaning> {
    let built_in = phrases::groups()
        .flat_map(|group| group.rows.iter().map(move |row| (*row, group.meaning, group.anywhere)));
    let site = site
        .iter()
        .map(|(phrase, reason)| (phrase.as_str(), Meaning::Reason(*reason, Strength::Site), false));
    Matcher::new(phrases::COMMON, built_in.chain(site))
}

/// Diagnoses with a site's own phrases on top of those that are built in.
///
/// # Example
///
/// ```
/// use smtp_reply::{Diagnoser, Reason};
///
/// let diagnoser = Diagnoser::builder()
///     .phrase("the hamster {is|looks} tired", Reason::ServiceUnavailable)
///     .phrase("no … without tea", Reason::Policy)
///     .build()?;
/// let reason = |text| diagnoser.diagnose(text).reason();
/// assert_eq!(reason("451 Sorry, the  Hamster is tired"), Reason::ServiceUnavailable);
/// assert_eq!(reason("550 no mail here without tea"), Reason::Policy);
/// assert_eq!(reason("550 5.1.1 user unknown"), Reason::UserUnknown);
///
/// assert!(Diagnoser::builder().phrase("…", Reason::Policy).build().is_err());
/// # Ok::<(), smtp_reply::BuildError>(())
/// ```
#[derive(Debug)]
pub struct Diagnoser {
    matcher: Matcher<Meaning>,
}

impl Diagnoser {
    /// A diagnoser to add phrases to.
    #[must_use]
    pub const fn builder() -> Builder {
        Builder { phrases: Vec::new() }
    }

    /// As [`diagnose`](crate::diagnose).
    #[must_use]
    pub fn diagnose<'a>(&self, text: &'a str) -> Diagnosis<'a> {
        self.read(text.as_bytes(), Codes::of_text(text))
    }

    /// As [`Reply::diagnose`], or [`Reply::diagnose_after`] where the command is known.
    #[must_use]
    pub fn diagnose_reply<'a>(&self, reply: Reply<'a>, command: Option<Command>) -> Diagnosis<'a> {
        self.read(reply.as_bytes(), Codes::of_reply(reply, command))
    }

    #[cfg(test)]
    pub(super) fn memory(&self) -> usize {
        self.matcher.memory()
    }

    fn read<'a>(&self, text: &'a [u8], codes: Codes) -> Diagnosis<'a> {
        let Codes { code, enhanced, command, end } = codes;
        let mut answered = None;
        let mut diagnosis = Diagnosis {
            text,
            code,
            enhanced,
            command,
            signals: Signals::default(),
            reason: Reason::Unknown,
            temporary: false,
            login: false,
            wait: None,
            blocklist: None,
            provider: None,
        };
        let class = code.map(ReplyCode::classify).or(enhanced.map(EnhancedStatusCode::classify));
        let succeeded = matches!(class, Some(Class::Positive | Class::Intermediate));
        let code_repeats = code.map(|code| code.digits().map(|digit| digit + b'0'));
        let haystack = Haystack { text, from: end, code: code_repeats };
        self.matcher.scan(haystack, |meaning, found, has_gap| match *meaning {
            Meaning::Reason(reason, strength) => {
                if !succeeded && !is_denied(reason, text, found.start) {
                    let rank = match strength {
                        Strength::Loose => Rank::LoosePhrase,
                        Strength::Specific => Rank::SpecificPhrase,
                        Strength::Code => Rank::ProviderCode,
                        Strength::Site => Rank::SitePhrase,
                    };
                    let (start, end) = (found.start, found.end);
                    diagnosis.signals.add(Signal { reason, rank, start, end, has_gap });
                }
            }
            Meaning::Answer => answered = find::answered(text, found.start).or(answered),
            Meaning::Blocklist(list) if succeeded => diagnosis.name(list),
            Meaning::Blocklist(list) => {
                let (reason, rank) = match list.kind() {
                    BlocklistKind::Uri => (Reason::UnsafeContent, Rank::LoosePhrase),
                    _ => (Reason::Blocklisted, Rank::SpecificPhrase),
                };
                let (start, end) = (found.start, found.end);
                diagnosis.signals.add(Signal { reason, rank, start, end, has_gap });
                diagnosis.name(list);
            }
            other => diagnosis.note(other, found.end),
        });
        let command = command.or(answered);
        diagnosis.command = command;
        if let Some((reason, weight)) = enhanced
            .filter(|_| !succeeded)
            .and_then(|enhanced| signals::by_enhanced(enhanced, code, diagnosis.provider))
        {
            diagnosis.signals.add(Signal::of_code(
                reason,
                match weight {
                    Weight::Telling => Rank::TellingEnhancedCode,
                    Weight::Vague => Rank::VagueEnhancedCode,
                },
            ));
        }
        if let Some(reason) = code.and_then(|code| signals::by_code(code, command)) {
            diagnosis.signals.add(Signal::of_code(reason, Rank::ReplyCode));
        }
        if let Some(decisive) = diagnosis.signals.decisive {
            let only_puts_off = diagnosis.temporary && decisive.rank < Rank::LoosePhrase;
            diagnosis.reason = signals::in_context(decisive.reason, code, command, only_puts_off);
        }
        diagnosis
    }
}

impl Diagnosis<'_> {
    /// What a phrase says, that ends at `end`, besides a reason.
    #[inline(never)]
    fn note(&mut self, meaning: Meaning, end: usize) {
        match meaning {
            Meaning::Temporary => self.temporary = true,
            Meaning::Login => self.login = true,
            Meaning::Wait => {
                let after = self.text.get(end..).unwrap_or_default();
                self.wait = self.wait.or_else(|| wait::leading(after));
            }
            Meaning::Provider(provider) => self.provider = self.provider.or(Some(provider)),
            Meaning::Reason(..) | Meaning::Answer | Meaning::Blocklist(_) => {}
        }
    }

    /// The text names a blocklist. The more specific name of one contains the general one.
    #[inline(never)]
    fn name(&mut self, list: &'static Blocklist) {
        if self.blocklist.is_none_or(|named| named.name().len() < list.name().len()) {
            self.blocklist = Some(list);
        }
    }
}

/// Whether the word before `at` says that what follows is not so: no virus was found, and an open
/// relay is a client that is refused, not a refusal to relay.
#[inline]
fn is_denied(reason: Reason, text: &[u8], at: usize) -> bool {
    match reason {
        Reason::Spam | Reason::Virus | Reason::UnsafeContent => follows(
            text,
            at,
            &["no", "not", "without", "kein", "keine", "aucun", "sin", "senza", "geen"],
        ),
        Reason::RelayDenied => follows(text, at, &["open"]),
        _ => false,
    }
}

/// Whether one of the words stands before `at`.
#[inline(never)]
fn follows(text: &[u8], at: usize, words: &[&str]) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_ascii_end();
    let letters = before.iter().rev().take(16);
    let length = letters.take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let word = before.get(before.len() - length..).unwrap_or_default();
    words.iter().any(|known| word.eq_ignore_ascii_case(known.as_bytes()))
}

/// Adds a site's own phrases: see [`Diagnoser`].
#[derive(Clone, Debug, Default)]
pub struct Builder {
    phrases: Vec<(String, Reason)>,
}

/// A site's phrase that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// The phrase has no word in it.
    #[error("phrase {phrase:?} has no word to look for")]
    Empty {
        /// The phrase.
        phrase: String,
    },
    /// The phrase is longer than 200 bytes.
    #[error("phrase {phrase:?} is longer than 200 bytes")]
    TooLong {
        /// The phrase.
        phrase: String,
    },
    /// The phrase stands for more than 1,000 texts: its braces multiply each other.
    #[error("phrase {phrase:?} stands for {count} texts, at most 1000 are allowed")]
    TooBroad {
        /// The phrase.
        phrase: String,
        /// How many texts it stands for.
        count: usize,
    },
    /// All phrases together stand for more than 100,000 texts.
    #[error("the phrases stand for {count} texts, at most 100000 are allowed")]
    TooManyTexts {
        /// How many texts they stand for.
        count: usize,
    },
    /// There are more than 10,000 phrases.
    #[error("{count} phrases are too many, at most 10,000 are allowed")]
    TooMany {
        /// How many there are.
        count: usize,
    },
}

impl Builder {
    /// Adds a phrase. ASCII letters match in either case; a blank matches any run of blanks and
    /// a line break with its repeated codes, `…` anything within a sentence, and `{a|b}` either.
    /// A phrase of the site outranks all that is built in.
    #[must_use]
    pub fn phrase(mut self, phrase: &str, reason: Reason) -> Self {
        self.phrases.push((phrase.to_string(), reason));
        self
    }

    /// Builds the automaton, which takes some milliseconds.
    ///
    /// # Errors
    ///
    /// If a phrase has no word in it, is longer than 200 bytes or stands for more than 1,000 texts;
    /// or if there are more than 10,000, or they stand for more than 100,000 texts.
    pub fn build(self) -> Result<Diagnoser, BuildError> {
        if self.phrases.len() > 10_000 {
            return Err(BuildError::TooMany { count: self.phrases.len() });
        }
        for (phrase, _) in &self.phrases {
            if phrase.len() > 200 {
                return Err(BuildError::TooLong { phrase: phrase.clone() });
            }
            let count = phrase::count(phrase);
            if count > 1_000 {
                return Err(BuildError::TooBroad { phrase: phrase.clone(), count });
            }
            if Phrase::new(phrase).is_none() {
                return Err(BuildError::Empty { phrase: phrase.clone() });
            }
        }
        let count = self.phrases.iter().map(|(phrase, _)| phrase::count(phrase)).sum();
        if count > 100_000 {
            return Err(BuildError::TooManyTexts { count });
        }
        Ok(Diagnoser { matcher: matcher(&self.phrases) })
    }
}
