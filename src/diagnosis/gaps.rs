//! What stands around the `…` of phrases, and how it is put together.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::Range;

use crate::diagnosis::words::scatter;

/// How far apart the parts around a `…` may stand, in bytes.
const GAP: u32 = 80;

/// How many parts of a text are remembered that a `…` may follow. In natural texts no more of them
/// stand within [`GAP`] bytes.
const OPEN: u32 = 16;

/// What a `…` follows, by a number from 1 on: a part, or several that have been put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Before(u32);

impl Before {
    const NONE: Self = Self(0);
}

/// Gives the numbers.
#[derive(Debug, Default)]
pub(crate) struct Befores {
    parts: BTreeMap<u32, Before>,
    count: u32,
}

impl Befores {
    /// Of a part, always the same.
    pub(crate) fn of_part(&mut self, part: u32) -> Before {
        if let Some(&before) = self.parts.get(&part) {
            return before;
        }
        let before = self.of_parts();
        self.parts.insert(part, before);
        before
    }

    /// Of several parts, a new one.
    pub(crate) const fn of_parts(&mut self) -> Before {
        self.count += 1;
        Before(self.count)
    }

    /// All that are single parts.
    pub(crate) fn parts(self) -> impl Iterator<Item = (u32, Before)> {
        self.parts.into_iter()
    }
}

/// A set of what a `…` follows. It may seem to have others, but misses none.
#[derive(Clone, Copy, Debug, Default)]
struct Set([u64; 4]);

impl Set {
    const EMPTY: Self = Self([0; 4]);

    #[inline]
    fn add(&mut self, before: Before) {
        if let Some(bits) = self.0.get_mut(before.0 as usize / 64 % 4) {
            *bits |= u64::from(before != Before::NONE) << (before.0 % 64);
        }
    }

    #[inline]
    fn has(self, before: Before) -> bool {
        let bits = self.0.get(before.0 as usize / 64 % 4);
        bits.is_some_and(|bits| bits >> (before.0 % 64) & 1 == 1)
    }

    #[inline]
    fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(other.0).fold(0, |all, (bits, others)| all | bits & others) != 0
    }
}

/// What comes of it when a part follows after a `…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Lead<R> {
    /// This row is complete.
    Row(R),
    /// Another `…` comes.
    Before(Before),
}

/// The parts that may follow after a `…`, numbered from 1 on, and what they may follow.
#[derive(Debug)]
pub(crate) struct Joints<R> {
    /// By the number of the follower.
    follows: Vec<Set>,
    /// Each at its place, or at the next that was free. At least half of them are.
    places: Vec<Joint>,
    leads: Vec<Lead<R>>,
}

#[derive(Clone, Debug, Default)]
struct Joint {
    before: Before,
    follower: u32,
    /// What comes of it, in `leads`.
    leads: Range<u32>,
}

impl<R: Copy> Joints<R> {
    /// Of which follower, after what, what comes of it: in order.
    pub(crate) fn new(all: &[(u32, Before, Lead<R>)]) -> Self {
        let followers = all.iter().map(|(follower, ..)| *follower as usize + 1).max();
        let mut joints = Self {
            follows: alloc::vec![Set::EMPTY; followers.unwrap_or_default()],
            places: alloc::vec![Joint::default(); (2 * all.len()).next_power_of_two().max(2)],
            leads: all.iter().map(|(.., lead)| *lead).collect(),
        };
        for (&(follower, before, _), i) in all.iter().zip(0..) {
            if let Some(follows) = joints.follows.get_mut(follower as usize) {
                follows.add(before);
            }
            let place = joints.place(before, follower);
            if let Some(joint) = joints.places.get_mut(place) {
                let start = if joint.before == before { joint.leads.start } else { i };
                *joint = Joint { before, follower, leads: start..i + 1 };
            }
        }
        joints
    }

    /// The place of the joint, or a free one if there is none.
    fn place(&self, before: Before, follower: u32) -> usize {
        let key = u64::from(before.0) << 32 | u64::from(follower);
        let mut place = scatter(key, self.places.len().trailing_zeros());
        while let Some(joint) = self.places.get(place) {
            let is_it = joint.before == before && joint.follower == follower;
            if is_it || joint.before == Before::NONE {
                break;
            }
            place = (place + 1) & (self.places.len() - 1);
        }
        place
    }

    fn leads(&self, before: Before, follower: u32) -> &[Lead<R>] {
        let joint = self.places.get(self.place(before, follower));
        let leads = joint.map_or(0..0, |it| it.leads.start as usize..it.leads.end as usize);
        self.leads.get(leads).unwrap_or_default()
    }

    /// Whether this follower may follow one of these.
    #[inline]
    pub(crate) fn may_follow(&self, follower: u32, openings: &Openings) -> bool {
        self.follows.get(follower as usize).is_some_and(|set| set.meets(&openings.set))
    }

    /// Calls `complete` with each row that is complete with this follower, and where what is before
    /// the `…` stands.
    #[inline(never)]
    pub(crate) fn join(
        &self,
        follower: u32,
        at: &Range<usize>,
        openings: &mut Openings,
        mut complete: impl FnMut(R, Range<usize>),
    ) {
        let Some(follows) = self.follows.get(follower as usize) else { return };
        for i in openings.still_open() {
            let Opening { before, start, end } = openings.at(i);
            let gap = low(at.start).wrapping_sub(end);
            if !((gap < GAP) & follows.has(before)) {
                continue;
            }
            let end = at.start - gap as usize;
            let start = end - low(end).wrapping_sub(start) as usize;
            for lead in self.leads(before, follower) {
                match *lead {
                    Lead::Row(row) => complete(row, start..end),
                    Lead::Before(before) => openings.push(before, &(start..at.end)),
                }
            }
        }
    }

    /// The memory that they take, in bytes.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        size_of_val(self.follows.as_slice())
            + size_of_val(self.places.as_slice())
            + size_of_val(self.leads.as_slice())
    }
}

/// What a `…` may follow in the sentence so far: the last that there is of it.
#[derive(Debug)]
pub(crate) struct Openings {
    /// The last of them, in a ring.
    ring: [Opening; OPEN as usize],
    /// How many there have been in the text.
    count: u32,
    /// How many there had been before the sentence.
    before_sentence: u32,
    /// Those of the sentence.
    set: Set,
}

/// Of where it stands, the lower bytes will do: texts of 4 GiB are longer than any gap.
#[derive(Clone, Copy, Debug)]
struct Opening {
    before: Before,
    start: u32,
    end: u32,
}

impl Openings {
    pub(crate) const fn new() -> Self {
        let none = Opening { before: Before::NONE, start: 0, end: 0 };
        Self { ring: [none; OPEN as usize], count: 0, before_sentence: 0, set: Set::EMPTY }
    }

    /// Adds what stands here, if it is any.
    #[inline]
    pub(crate) fn push(&mut self, before: Before, at: &Range<usize>) {
        // Mostly it is none, and sometimes not: without a jump.
        if let Some(place) = self.ring.get_mut((self.count % OPEN) as usize) {
            *place = Opening { before, start: low(at.start), end: low(at.end) };
        }
        self.count = self.count.wrapping_add(u32::from(before != Before::NONE));
        self.set.add(before);
    }

    /// The sentence ends.
    #[inline]
    pub(crate) const fn clear(&mut self) {
        self.before_sentence = self.count;
        self.set = Set::EMPTY;
    }

    /// The numbers of those that are remembered of the sentence, that which came first the first.
    #[inline]
    fn still_open(&self) -> impl Iterator<Item = u32> + use<> {
        let last = self.count;
        let many = last.wrapping_sub(self.before_sentence).min(OPEN);
        (1..=many).rev().map(move |back| last.wrapping_sub(back))
    }

    #[inline]
    fn at(&self, i: u32) -> Opening {
        let none = Opening { before: Before::NONE, start: 0, end: 0 };
        self.ring.get((i % OPEN) as usize).copied().unwrap_or(none)
    }
}

/// The lower bytes of a place in a text.
#[expect(clippy::cast_possible_truncation, reason = "that is the point")]
#[inline]
pub(crate) const fn low(place: usize) -> u32 {
    place as u32
}
