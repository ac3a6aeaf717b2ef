//! The automaton that finds sequences of tokens: that of Aho and Corasick, over words instead of
//! bytes, in one array.
//!
//! A state is a place in the array. Its follower on a token is at the state's `base` plus the
//! token, if that place says so (a *double-array trie*): one look-up for each token, however many
//! sequences there are.

use alloc::vec::Vec;

/// The state in which nothing has begun.
pub(crate) const ROOT: u32 = 0;

/// A place that is not taken, and what follows the root, which is looked up elsewhere.
const FREE: u32 = u32::MAX;
const BEGINNING: u32 = u32::MAX - 1;

/// What stands next in a text: the number of a word or sign, and whether it comes after a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token(u32);

impl Token {
    #[inline]
    pub(crate) const fn new(number: u32, after_blank: bool) -> Self {
        Self(number << 1 | after_blank as u32)
    }

    #[inline]
    const fn number(self) -> usize {
        (self.0 >> 1) as usize
    }
}

/// Finds sequences of tokens in one pass.
#[derive(Debug)]
pub(crate) struct Automaton {
    /// The state after a first token, by the number of its word or sign: what is before it does
    /// not matter.
    beginnings: Vec<u32>,
    cells: Vec<Cell>,
    /// By their number, less one: the sequences. Zero is none.
    sequences: Vec<Sequence>,
}

#[derive(Clone, Copy, Debug)]
struct Cell {
    base: u32,
    /// The state that this one follows.
    follows: u32,
    /// The state of the longest sequence that has begun later, in case this one breaks off.
    otherwise: u32,
    /// The longest sequence that ends here.
    sequence: u32,
}

#[derive(Clone, Copy, Debug)]
struct Sequence {
    length: u32,
    /// The longest of those that end where this one ends and begin later.
    shorter: u32,
}

impl Automaton {
    /// The state after a token.
    #[inline]
    pub(crate) fn next(&self, mut state: u32, token: Token) -> u32 {
        while let (true, Some(cell)) = (state != ROOT, self.cells.get(state as usize)) {
            let next = cell.base.wrapping_add(token.0);
            if self.cells.get(next as usize).is_some_and(|cell| cell.follows == state) {
                return next;
            }
            state = cell.otherwise;
        }
        self.beginnings.get(token.number()).copied().unwrap_or(ROOT)
    }

    /// The longest sequence that ends in this state: its number, from 0 on, and how many tokens it
    /// has.
    #[inline]
    pub(crate) fn ending(&self, state: u32) -> Option<(u32, usize)> {
        self.sequence(self.cells.get(state as usize)?.sequence)
    }

    /// The next longest that ends where this one ends.
    #[inline]
    pub(crate) fn shorter(&self, number: u32) -> Option<(u32, usize)> {
        self.sequence(self.sequences.get(number as usize)?.shorter)
    }

    #[inline]
    fn sequence(&self, next: u32) -> Option<(u32, usize)> {
        let number = next.checked_sub(1)?;
        Some((number, self.sequences.get(number as usize)?.length as usize))
    }

    /// The memory that it takes, in bytes.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        size_of_val(self.beginnings.as_slice())
            + size_of_val(self.cells.as_slice())
            + size_of_val(self.sequences.as_slice())
    }
}

/// The sequences, as a tree.
#[derive(Debug)]
pub(crate) struct Tree {
    /// The first is the root.
    nodes: Vec<Node>,
    /// What follows the root, by the number of the token.
    beginnings: Vec<u32>,
    /// The length of each sequence.
    lengths: Vec<u32>,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    token: Token,
    /// The first of those that follow this one, and the next of those that follow the same: zero
    /// is none.
    first: u32,
    sibling: u32,
    /// The number of the sequence that ends here and one more.
    sequence: u32,
}

impl Tree {
    pub(crate) fn new() -> Self {
        let root = Node { token: Token(0), first: 0, sibling: 0, sequence: 0 };
        Self { nodes: Vec::from([root]), beginnings: Vec::new(), lengths: Vec::new() }
    }

    /// The number of this sequence, which gets one if it is new. `None` if it is empty.
    pub(crate) fn add(&mut self, tokens: &[Token]) -> Option<u32> {
        let mut node = ROOT;
        for &token in tokens {
            node = match self.child(node, token) {
                0 => self.add_child(node, token),
                child => child,
            };
        }
        let end = self.nodes.get_mut(node as usize).filter(|_| node != ROOT)?;
        if end.sequence == 0 {
            self.lengths.push(as_u32(tokens.len()));
            end.sequence = as_u32(self.lengths.len());
        }
        Some(end.sequence - 1)
    }

    /// How many sequences there are.
    pub(crate) fn len(&self) -> usize {
        self.lengths.len()
    }

    fn child(&self, node: u32, token: Token) -> u32 {
        if node == ROOT {
            return self.beginnings.get(token.number()).copied().unwrap_or_default();
        }
        let same = |&child: &u32| self.node(child).token == token;
        self.children(node).find(same).unwrap_or_default()
    }

    fn add_child(&mut self, parent: u32, token: Token) -> u32 {
        let new = as_u32(self.nodes.len());
        let mut sibling = 0;
        if parent == ROOT {
            if self.beginnings.len() <= token.number() {
                self.beginnings.resize(token.number() + 1, 0);
            }
            if let Some(beginning) = self.beginnings.get_mut(token.number()) {
                *beginning = new;
            }
        } else if let Some(parent) = self.nodes.get_mut(parent as usize) {
            sibling = core::mem::replace(&mut parent.first, new);
        }
        self.nodes.push(Node { token, first: 0, sibling, sequence: 0 });
        new
    }

    fn node(&self, node: u32) -> Node {
        let none = Node { token: Token(0), first: 0, sibling: 0, sequence: 0 };
        self.nodes.get(node as usize).copied().unwrap_or(none)
    }

    fn children(&self, node: u32) -> impl Iterator<Item = u32> {
        let mut next = self.node(node).first;
        core::iter::from_fn(move || {
            let child = next;
            next = self.node(child).sibling;
            (child != 0).then_some(child)
        })
    }

    /// The automaton that finds all of them.
    pub(crate) fn automaton(&self) -> Automaton {
        let (cells, states) = self.cells();
        let state = |node: u32| states.get(node as usize).copied().unwrap_or(ROOT);
        let mut automaton = Automaton {
            beginnings: self.beginnings.iter().map(|&node| state(node)).collect(),
            cells,
            sequences: self.lengths.iter().map(|&length| Sequence { length, shorter: 0 }).collect(),
        };
        // What has begun later is shorter: the nodes one after the other, by their depth.
        let mut order: Vec<u32> =
            self.beginnings.iter().copied().filter(|&node| node != 0).collect();
        let mut done = 0;
        while let Some(&node) = order.get(done) {
            let here = state(node);
            let otherwise = automaton.cells.get(here as usize).map_or(ROOT, |cell| cell.otherwise);
            let shorter = automaton.cells.get(otherwise as usize).map_or(0, |other| other.sequence);
            let own = self.node(node).sequence;
            if let Some(cell) = automaton.cells.get_mut(here as usize) {
                cell.sequence = if own == 0 { shorter } else { own };
            }
            if let Some(own) = own.checked_sub(1) {
                if let Some(sequence) = automaton.sequences.get_mut(own as usize) {
                    sequence.shorter = shorter;
                }
            }
            for child in self.children(node) {
                let next = automaton.next(otherwise, self.node(child).token);
                if let Some(cell) = automaton.cells.get_mut(state(child) as usize) {
                    cell.otherwise = next;
                }
                order.push(child);
            }
            done += 1;
        }
        automaton
    }

    /// The array, and the place of each node in it.
    fn cells(&self) -> (Vec<Cell>, Vec<u32>) {
        let mut array = Array::new();
        let mut states = alloc::vec![ROOT; self.nodes.len()];
        let mut put = |node: u32, state: u32| {
            if let Some(place) = states.get_mut(node as usize) {
                *place = state;
            }
        };
        for &node in self.beginnings.iter().filter(|&&node| node != 0) {
            put(node, array.take(&[Token(0)]));
        }
        // A family is easier to place as long as there is room: the large ones first.
        let mut families: Vec<(usize, u32)> = (1..as_u32(self.nodes.len()))
            .map(|node| (self.children(node).count(), node))
            .filter(|&(count, _)| count > 0)
            .collect();
        families.sort_unstable_by(|a, b| b.cmp(a));
        let mut bases = Vec::new();
        for (_, node) in families {
            let children: Vec<Token> =
                self.children(node).map(|child| self.node(child).token).collect();
            let base = array.take(&children);
            for child in self.children(node) {
                put(child, base.wrapping_add(self.node(child).token.0));
            }
            bases.push((node, base));
        }
        let state = |node: u32| states.get(node as usize).copied().unwrap_or(ROOT);
        let free = Cell { base: 0, follows: FREE, otherwise: ROOT, sequence: 0 };
        let mut cells = alloc::vec![free; array.len()];
        for &node in self.beginnings.iter().filter(|&&node| node != 0) {
            if let Some(cell) = cells.get_mut(state(node) as usize) {
                cell.follows = BEGINNING;
            }
        }
        for (node, base) in bases {
            if let Some(cell) = cells.get_mut(state(node) as usize) {
                cell.base = base;
            }
            for child in self.children(node) {
                if let Some(cell) = cells.get_mut(state(child) as usize) {
                    cell.follows = state(node);
                }
            }
        }
        (cells, states)
    }
}

/// Which places of the array are taken: a bit for each.
struct Array {
    taken: Vec<u64>,
    /// Before this place all are taken.
    first: usize,
}

impl Array {
    fn new() -> Self {
        // The place of the root.
        Self { taken: Vec::from([1]), first: 1 }
    }

    /// Which of the 64 places from this one on are taken.
    fn taken_from(&self, place: usize) -> u64 {
        let block = |i: usize| self.taken.get(i).copied().unwrap_or_default();
        let (i, shift) = (place / 64, place % 64);
        let upper = if shift == 0 { 0 } else { block(i + 1) << (64 - shift) };
        block(i) >> shift | upper
    }

    /// Takes a place for each token, all as far from one base as their numbers say.
    fn take(&mut self, tokens: &[Token]) -> u32 {
        let least = tokens.iter().map(|token| token.0).min().unwrap_or_default();
        let offsets = || tokens.iter().map(|token| (token.0 - least) as usize);
        let mut place = self.first;
        loop {
            let taken = offsets().fold(0, |all, offset| all | self.taken_from(place + offset));
            place += taken.trailing_ones() as usize;
            if taken != u64::MAX {
                break;
            }
        }
        for offset in offsets() {
            let i = (place + offset) / 64;
            if self.taken.len() <= i {
                self.taken.resize(i + 1, 0);
            }
            if let Some(block) = self.taken.get_mut(i) {
                *block |= 1 << ((place + offset) % 64);
            }
        }
        self.first += self.taken_from(self.first).trailing_ones() as usize;
        as_u32(place).wrapping_sub(least)
    }

    /// One more than the last place taken.
    fn len(&self) -> usize {
        let last = self.taken.last().map_or(0, |block| block.leading_zeros() as usize);
        self.taken.len() * 64 - last
    }
}

fn as_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
