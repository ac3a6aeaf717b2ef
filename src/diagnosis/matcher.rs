//! All phrases at once: one automaton over an anchor word of each, and the rest compared where
//! its anchor stands.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::vec::Vec;

use aho_corasick::BuildError;

use crate::diagnosis::automaton::{Automaton, fold};
use crate::diagnosis::phrase::{Haystack, Letters, Phrase};

/// Longer anchors would only make the automaton larger.
const LONGEST_ANCHOR: usize = 8;

/// How many words of a text are kept before they are looked at. Few texts have more, and in a
/// text with more it is not known of every word whether the text has it.
const MET: usize = 128;

/// Of so many words of the automaton it is kept whether a text has them.
const WORDS: usize = 4096;

/// How far from each other two words of a phrase may stand: somewhat more than one `…` reaches.
const NEAR: usize = 160;

struct Seen([u64; WORDS / 64]);

impl Seen {
    fn add(&mut self, word: usize) {
        if let Some(words) = self.0.get_mut(word / 64) {
            *words |= 1 << (word % 64);
        }
    }

    /// Whether the text has any of these; of no words, it has enough.
    fn has_any(&self, words: &[u16]) -> bool {
        let has = |word: &u16| {
            self.0.get(usize::from(word / 64)).is_none_or(|words| words >> (word % 64) & 1 == 1)
        };
        words.is_empty() || words.iter().any(has)
    }
}

/// Phrases, each with what it means.
#[derive(Debug)]
pub(crate) struct Matcher<M> {
    automaton: Option<Automaton>,
    /// By word of the automaton.
    anchors: Vec<Anchor>,
    entries: Vec<Entry>,
    rows: Vec<Row<M>>,
    /// The patterns of all rows.
    patterns: Vec<u8>,
    /// The words that entries require.
    required: Vec<u16>,
}

#[derive(Debug)]
struct Anchor {
    length: u16,
    /// Whether it begins a longer word.
    is_cut: bool,
    /// Those that it is the anchor of.
    entries: Range<u32>,
}

/// An anchor of a row.
#[derive(Clone, Debug)]
struct Entry {
    row: u16,
    /// Where the anchor stands in the pattern.
    anchor: u16,
    /// The letters next to the anchor in the words before and after it: most texts differ there
    /// already.
    before: Letters,
    after: Letters,
    /// Of these words of the automaton, one has to stand in the text too, near the anchor and
    /// before it, or after it.
    requires: Range<u16>,
    requires_before: bool,
}

#[derive(Debug)]
struct Row<M> {
    pattern: Range<u32>,
    /// Whether it may stand within an address, a host name or a URL.
    anywhere: bool,
    meaning: M,
}

impl<M: Copy> Matcher<M> {
    /// `rows` are phrases as [`Phrase::new`] reads them, each with what it means and whether it
    /// may stand within a host name or a URL.
    pub(crate) fn new<'r>(
        rows: impl Iterator<Item = (&'r str, M, bool)>,
    ) -> Result<Self, BuildError> {
        let phrases: Vec<(Phrase, M, bool)> = rows
            .filter_map(|(row, meaning, anywhere)| Some((Phrase::new(row)?, meaning, anywhere)))
            .collect();
        // The rarer a word is among the phrases, the fewer of them have to be compared where it
        // stands; but each further word makes the automaton larger.
        let mut uses: HashMap<(Vec<u8>, bool), usize> = HashMap::new();
        for (phrase, ..) in &phrases {
            for word in phrase.anchors().into_iter().flatten() {
                *uses.entry(anchor_of(phrase, &word)).or_default() += 1;
            }
        }
        let cost = |words: &Vec<(Vec<u8>, bool)>| {
            let shortest = words.iter().map(|(word, _)| word.len()).min().unwrap_or_default();
            let uses = words.iter().map(|word| {
                let common = if is_common(&word.0) { 400 } else { 12 };
                common + uses.get(word).copied().unwrap_or_default()
            });
            (shortest < 3, uses.sum::<usize>())
        };
        let mut matcher = Self::default();
        let mut chosen = Vec::new();
        let mut words: BTreeMap<(Vec<u8>, bool), u16> = BTreeMap::new();
        for (phrase, meaning, anywhere) in &phrases {
            let places = phrase.anchors();
            let words_of: Vec<Vec<(Vec<u8>, bool)>> = places
                .iter()
                .map(|place| place.iter().map(|word| anchor_of(phrase, word)).collect())
                .collect();
            let mut by_cost: Vec<usize> = (0..places.len()).collect();
            by_cost.sort_by_key(|&i| words_of.get(i).map(cost));
            let Some(&anchor) = by_cost.first() else { continue };
            let required = by_cost.get(1).copied();
            for place in [Some(anchor), required].into_iter().flatten() {
                words.extend(words_of.get(place).into_iter().flatten().cloned().map(|w| (w, 0)));
            }
            let from = matcher.patterns.len();
            matcher.patterns.extend(phrase.as_bytes());
            let pattern = as_u32(from)..as_u32(matcher.patterns.len());
            matcher.rows.push(Row { pattern, anywhere: *anywhere, meaning: *meaning });
            chosen.push((phrase, places, words_of, anchor, required));
        }
        for (number, word) in words.values_mut().enumerate() {
            *word = as_u16(number);
        }
        let anchors: Vec<Vec<u8>> = words.keys().map(|(word, _)| word.clone()).collect();
        matcher.automaton = Some(Automaton::new(&anchors)?);
        let mut by_word: Vec<Vec<Entry>> = Vec::from_iter(words.keys().map(|_| Vec::new()));
        for (row, (phrase, places, words_of, anchor, required)) in chosen.iter().enumerate() {
            let number = |word| words.get(word).copied().unwrap_or_default();
            let from = matcher.required.len();
            let before = required.and_then(|place| words_of.get(place));
            matcher.required.extend(before.into_iter().flatten().map(number));
            let requires = as_u16(from)..as_u16(matcher.required.len());
            let pattern = phrase.as_bytes();
            let ranges = places.get(*anchor).into_iter().flatten();
            for (word, range) in words_of.get(*anchor).into_iter().flatten().zip(ranges) {
                let entry = Entry {
                    row: as_u16(row),
                    anchor: as_u16(range.start),
                    before: Letters::before(pattern, range.start),
                    after: Letters::after(pattern, range.end),
                    requires: requires.clone(),
                    requires_before: required.is_some_and(|required| required < *anchor),
                };
                by_word
                    .get_mut(usize::from(number(word)))
                    .into_iter()
                    .for_each(|it| it.push(entry.clone()));
            }
        }
        for ((word, is_cut), entries) in words.keys().zip(by_word) {
            let from = matcher.entries.len();
            matcher.entries.extend(entries);
            matcher.anchors.push(Anchor {
                length: as_u16(word.len()),
                is_cut: *is_cut,
                entries: as_u32(from)..as_u32(matcher.entries.len()),
            });
        }
        Ok(matcher)
    }

    /// Calls `found` with every phrase of the text: its meaning, where it stands, and how long
    /// it is in the table.
    pub(crate) fn scan(
        &self,
        haystack: Haystack<'_>,
        mut found: impl FnMut(M, Range<usize>, usize),
    ) {
        let Some(automaton) = &self.automaton else { return };
        let text = haystack.text;
        let in_word = |at: usize| text.get(at).is_some_and(u8::is_ascii_alphanumeric);
        let mut met = [(0, 0); MET];
        let mut count = 0;
        let mut seen = Seen([0; WORDS / 64]);
        automaton.scan(text, |word, end| {
            let Some(anchor) = self.anchors.get(word) else { return };
            let start = end - usize::from(anchor.length);
            // In the middle of a word it is none.
            if start > 0 && in_word(start - 1) && in_word(start) || !anchor.is_cut && in_word(end) {
                return;
            }
            if count == MET {
                for i in 0..count {
                    self.look(haystack, &met, i, None, &mut found);
                }
                count = 0;
            }
            if let Some(place) = met.get_mut(count) {
                *place = (word, start);
                count += 1;
            }
            seen.add(word);
        });
        for i in 0..count {
            self.look(haystack, met.get(..count).unwrap_or_default(), i, Some(&seen), &mut found);
        }
    }

    /// Looks for the phrases that have the word at `i` of those `met` as their anchor. Where it is
    /// known which words the text has, only for those of which it has another word too.
    fn look(
        &self,
        haystack: Haystack<'_>,
        met: &[(usize, usize)],
        i: usize,
        seen: Option<&Seen>,
        found: &mut impl FnMut(M, Range<usize>, usize),
    ) {
        let Some(&(word, start)) = met.get(i) else { return };
        let Some(anchor) = self.anchors.get(word) else { return };
        let text = haystack.text;
        let end = start + usize::from(anchor.length);
        // The letters beyond a single space on either side; elsewhere nothing is said.
        let letter = |space: Option<usize>, at: Option<usize>| match (space, at) {
            (Some(space), Some(at)) if text.get(space) == Some(&b' ') => {
                text.get(at).copied().filter(u8::is_ascii_alphabetic)
            }
            _ => None,
        };
        let before = letter(start.checked_sub(1), start.checked_sub(2));
        let after = if anchor.is_cut { None } else { letter(Some(end), Some(end + 1)) };
        let entries = anchor.entries.start as usize..anchor.entries.end as usize;
        for entry in self.entries.get(entries).unwrap_or_default() {
            if before.is_some_and(|letter| !entry.before.has(letter))
                || after.is_some_and(|letter| !entry.after.has(letter))
            {
                continue;
            }
            let requires = usize::from(entry.requires.start)..usize::from(entry.requires.end);
            let required = self.required.get(requires).unwrap_or_default();
            if seen.is_some_and(|seen| {
                !seen.has_any(required) || !is_near(required, entry.requires_before, met, i)
            }) {
                continue;
            }
            let Some(row) = self.rows.get(usize::from(entry.row)) else { continue };
            let pattern = row.pattern.start as usize..row.pattern.end as usize;
            let pattern = self.patterns.get(pattern).unwrap_or_default();
            let anchor = usize::from(entry.anchor);
            if let Some(range) = haystack.find(pattern, anchor, start, row.anywhere) {
                found(row.meaning, range, pattern.len());
            }
        }
    }

    /// The memory that it takes, in bytes.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        self.automaton.as_ref().map_or(0, Automaton::memory)
            + size_of_val(self.anchors.as_slice())
            + size_of_val(self.entries.as_slice())
            + size_of_val(self.rows.as_slice())
            + self.patterns.len()
            + size_of_val(self.required.as_slice())
    }
}

impl<M> Default for Matcher<M> {
    /// No phrases.
    fn default() -> Self {
        Self {
            automaton: None,
            anchors: Vec::new(),
            entries: Vec::new(),
            rows: Vec::new(),
            patterns: Vec::new(),
            required: Vec::new(),
        }
    }
}

/// Whether one of these words was met near the one at `i`, before or after it.
fn is_near(words: &[u16], before: bool, met: &[(usize, usize)], i: usize) -> bool {
    let (earlier, later) = met.split_at_checked(i).unwrap_or_default();
    let Some(((_, here), later)) = later.split_first() else { return false };
    let is_one = |&(word, _): &(usize, usize)| words.iter().any(|&one| usize::from(one) == word);
    words.is_empty()
        || if before {
            earlier.iter().rev().take_while(|(_, at)| here - at <= NEAR).any(is_one)
        } else {
            later.iter().take_while(|(_, at)| at - here <= NEAR).any(is_one)
        }
}

/// Words that so many replies have that they tell little, cut as anchors are.
const COMMON: &[&str] = &[
    "about", "access", "accepted", "account", "address", "again", "allowed", "because", "been",
    "blocked", "check", "client", "connect", "connecti", "contact", "content", "delivery",
    "denied", "detected", "does", "domain", "email", "error", "exceeded", "exist", "failed",
    "failure", "for", "found", "from", "has", "have", "help", "host", "informat", "invalid",
    "later", "limit", "list", "mail", "mailbox", "message", "messages", "more", "name", "not",
    "our", "please", "policy", "quota", "rate", "recipien", "rejected", "remote", "sender",
    "senders", "sending", "sent", "server", "service", "smtp", "spam", "support", "system", "that",
    "the", "this", "too", "try", "unavaila", "unknown", "user", "users", "using", "valid", "visit",
    "was", "with", "you", "your",
];

fn is_common(word: &[u8]) -> bool {
    word.len() < 3 || COMMON.iter().any(|common| common.as_bytes() == word)
}

/// The bytes of a word that the automaton looks for, and whether the word goes on after them.
fn anchor_of(phrase: &Phrase, word: &Range<usize>) -> (Vec<u8>, bool) {
    let end = word.end.min(word.start + LONGEST_ANCHOR);
    let pattern = phrase.as_bytes();
    let bytes = pattern.get(word.start..end).unwrap_or_default();
    let goes_on = pattern.get(end).is_some_and(|&byte| byte != b' ' && byte != 0);
    (bytes.iter().map(|&byte| fold(byte)).collect(), goes_on)
}

fn as_u16(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

fn as_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
