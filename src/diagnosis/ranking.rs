//! Which of the signals in a text counts.

use crate::diagnosis::reason::Reason;

/// How much a signal counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    ReplyCode,
    VagueEnhancedCode,
    LoosePhrase,
    TellingEnhancedCode,
    SpecificPhrase,
    ProviderCode,
    SitePhrase,
}

/// Something that points to a reason.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Signal {
    pub(crate) reason: Reason,
    pub(crate) rank: Rank,
    /// Where a phrase stands.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether something else stands in between.
    pub(crate) has_gap: bool,
}

impl Signal {
    pub(crate) const fn of_code(reason: Reason, rank: Rank) -> Self {
        Self { reason, rank, start: 0, end: 0, has_gap: false }
    }

    /// How much of the text it takes.
    const fn matched(self) -> usize {
        self.end - self.start
    }

    /// Whether the other is a phrase within it, and not in a gap of it: a part of what it says.
    const fn holds(self, other: Self) -> bool {
        !self.has_gap
            && self.start <= other.start
            && other.end <= self.end
            && self.matched() > other.matched()
            && other.matched() > 0
    }

    /// Whether the other begins or ends within it, and not in a gap of it: with the same words.
    const fn shares_words(self, other: Self) -> bool {
        !self.has_gap
            && other.matched() > 0
            && (self.start <= other.start && other.start < self.end
                || self.start < other.end && other.end <= self.end)
    }

    /// Whether it points elsewhere than the decisive one, in words of its own.
    fn contradicts(self, decisive: Self) -> bool {
        self.reason != decisive.reason && !decisive.shares_words(self)
    }

    /// Whether it counts more. A phrase within a longer one that speaks as strongly says nothing
    /// by itself; of equals, the first in the text counts.
    fn beats(self, other: Self) -> bool {
        if self.rank == other.rank && (self.holds(other) || other.holds(self)) {
            return self.holds(other);
        }
        let strength = |signal: Self| (signal.rank, signal.reason.precedence(), signal.matched());
        strength(self) > strength(other)
    }
}

/// The signals that count: the strongest, and the strongest that points elsewhere.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Signals {
    pub(crate) decisive: Option<Signal>,
    pub(crate) contrary: Option<Signal>,
}

impl Signals {
    #[inline]
    pub(crate) fn add(&mut self, signal: Signal) {
        match self.decisive {
            Some(decisive) if !signal.beats(decisive) => {
                if signal.contradicts(decisive)
                    && self.contrary.is_none_or(|contrary| signal.beats(contrary))
                {
                    self.contrary = Some(signal);
                }
            }
            decisive => {
                if let Some(old) = decisive.filter(|old| old.contradicts(signal)) {
                    self.contrary = Some(old);
                } else {
                    self.contrary = self.contrary.filter(|other| other.contradicts(signal));
                }
                self.decisive = Some(signal);
            }
        }
    }
}
