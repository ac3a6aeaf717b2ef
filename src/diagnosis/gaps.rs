//! What stands around the `…` of phrases, and how it is put together.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::Range;

use crate::diagnosis::words::{as_u32, scatter};

/// How far apart the parts around a `…` may stand, in bytes.
const GAP: usize = 80;

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

/// A set of numbers. It may seem to have others, but misses none.
#[derive(Clone, Copy, Debug, Default)]
struct Set([u64; 4]);

impl Set {
    #[inline]
    fn add(&mut self, before: Before) {
        if let Some(bits) = self.0.get_mut(before.0 as usize / 64 % 4) {
            *bits |= u64::from(before != Before::NONE) << (before.0 % 64);
        }
    }

    #[inline]
    fn has(&self, before: Before) -> bool {
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
            follows: alloc::vec![Set::default(); followers.unwrap_or_default()],
            places: alloc::vec![Joint::default(); (2 * all.len()).next_power_of_two().max(2)],
            leads: all.iter().map(|(.., lead)| *lead).collect(),
        };
        for (i, &(follower, before, _)) in all.iter().enumerate() {
            if let Some(follows) = joints.follows.get_mut(follower as usize) {
                follows.add(before);
            }
            let place = joints.place(before, follower);
            if let Some(joint) = joints.places.get_mut(place) {
                let start = if joint.before == before { joint.leads.start } else { as_u32(i) };
                *joint = Joint { before, follower, leads: start..as_u32(i + 1) };
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
        // A bit for each that counts, that which came first the lowest.
        let first = openings.next;
        let mut counting = openings.counting.rotate_right(first);
        while counting != 0 {
            let i = ((first + counting.trailing_zeros()) % OPEN) as usize;
            counting &= counting - 1;
            let Some(&Opening { before, start, end }) = openings.ring.get(i) else { break };
            let is_near = (end <= at.start) & (at.start < end.saturating_add(GAP));
            if !(is_near & follows.has(before)) {
                continue;
            }
            for lead in self.leads(before, follower) {
                match *lead {
                    Lead::Row(row) => complete(row, start..end),
                    Lead::Before(before) => openings.push(before, start..at.end),
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
    ring: [Opening; OPEN as usize],
    /// The place of the next.
    next: u32,
    /// A bit for each that counts.
    counting: u16,
    /// All that count, and maybe others that did.
    set: Set,
}

#[derive(Clone, Copy, Debug)]
struct Opening {
    before: Before,
    start: usize,
    end: usize,
}

impl Openings {
    pub(crate) fn new() -> Self {
        let none = Opening { before: Before::NONE, start: 0, end: 0 };
        Self { ring: [none; OPEN as usize], next: 0, counting: 0, set: Set::default() }
    }

    /// Adds what stands here, if it is any.
    #[inline]
    pub(crate) fn push(&mut self, before: Before, at: Range<usize>) {
        // Mostly it is none, and sometimes not: without a jump.
        let is_some = before != Before::NONE;
        if let Some(place) = self.ring.get_mut(self.next as usize) {
            *place = Opening { before, start: at.start, end: at.end };
        }
        self.counting = self.counting & !(1 << self.next) | u16::from(is_some) << self.next;
        self.next = (self.next + u32::from(is_some)) % OPEN;
        self.set.add(before);
    }

    /// The sentence ends.
    #[inline]
    pub(crate) fn clear(&mut self) {
        self.counting = 0;
        self.set = Set::default();
    }
}
