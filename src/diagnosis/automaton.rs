//! The automaton that finds sequences of tokens: that of Aho and Corasick, over words instead of
//! bytes, in one array.
//!
//! A state is a place in the array. Its follower on a token is at the state's `base` plus the
//! token, if that place says so (a *double-array trie*): one look-up for each token, however many
//! sequences there are.

use alloc::vec::Vec;

use crate::diagnosis::words::as_u32;

/// The place of the root.
const ROOT: u32 = 0;

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

    const fn number(self) -> usize {
        (self.0 >> 1) as usize
    }

    /// One of the highest eight bits.
    #[inline]
    const fn bit(self) -> u32 {
        1 << (24 + (self.0 ^ self.0 >> 3) % 8)
    }
}

/// Finds sequences of tokens in one pass, each with something that belongs to it.
#[derive(Debug)]
pub(crate) struct Automaton<T> {
    cells: Vec<Cell>,
    /// By their number, less one: the sequences. Zero is none.
    sequences: Vec<Sequence<T>>,
}

#[derive(Clone, Copy, Debug)]
struct Cell {
    base: u32,
    /// The state that this one follows.
    follows: u32,
    /// The state of the longest sequence that has begun later, in case this one breaks off.
    otherwise: u32,
    /// In the lower three bytes the longest sequence that ends here, and in the highest a bit for
    /// each token that may follow: most do not, and need not be looked up.
    sequence: u32,
}

impl Cell {
    const FREE: Self = Self { base: 0, follows: FREE, otherwise: ROOT, sequence: 0 };
}

/// A state: its place, and what is there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct State {
    place: u32,
    cell: Cell,
}

impl State {
    /// In which nothing has begun.
    pub(crate) const ROOT: Self = Self { place: ROOT, cell: Cell::FREE };

    /// The number of the longest sequence that ends in it; zero is none.
    #[inline]
    pub(crate) const fn ending(self) -> u32 {
        self.cell.sequence & 0x00FF_FFFF
    }
}

/// The state after a first token, what is before which does not matter; the root if no sequence
/// begins like that.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Beginning {
    place: u32,
    base: u32,
    sequence: u32,
}

impl Beginning {
    #[inline]
    const fn state(self) -> State {
        let Self { place, base, sequence } = self;
        State { place, cell: Cell { base, follows: BEGINNING, otherwise: ROOT, sequence } }
    }
}

/// A sequence that has been found.
#[derive(Debug)]
pub(crate) struct Sequence<T> {
    /// In the lower three bytes the longest of those that end where this one ends and begin later;
    /// and in the highest how many tokens it has.
    shorter: u32,
    what: T,
}

impl<T> Sequence<T> {
    /// How many tokens it has, 255 at most.
    #[inline]
    pub(crate) const fn len(&self) -> usize {
        (self.shorter >> 24) as usize
    }

    /// The number of the longest of those that end where this one ends and begin later; zero is
    /// none.
    #[inline]
    pub(crate) const fn shorter(&self) -> u32 {
        self.shorter & 0x00FF_FFFF
    }

    #[inline]
    pub(crate) const fn what(&self) -> &T {
        &self.what
    }
}

impl<T> Automaton<T> {
    /// The state after a token, with which sequences may begin.
    #[inline]
    pub(crate) fn next(&self, mut state: State, token: Token, beginning: Beginning) -> State {
        loop {
            // The root follows nothing.
            let may_follow = state.cell.sequence & token.bit() != 0;
            let place = if may_follow { state.cell.base.wrapping_add(token.0) } else { ROOT };
            let cell = self.cell(place);
            let follows = cell.follows == state.place;
            if follows || state.cell.otherwise == ROOT {
                return if follows { State { place, cell } } else { beginning.state() };
            }
            state = self.state(state.cell.otherwise);
        }
    }

    #[inline]
    fn cell(&self, place: u32) -> Cell {
        self.cells.get(place as usize).copied().unwrap_or(Cell::FREE)
    }

    fn state(&self, place: u32) -> State {
        State { place, cell: self.cell(place) }
    }

    /// Where a first token leads.
    fn beginning(&self, place: u32) -> Beginning {
        let Cell { base, sequence, .. } = self.cell(place);
        Beginning { place, base, sequence }
    }

    #[inline]
    pub(crate) fn sequence(&self, number: u32) -> Option<&Sequence<T>> {
        self.sequences.get(number.checked_sub(1)? as usize)
    }

    /// The memory that it takes, in bytes.
    #[cfg(test)]
    pub(crate) fn memory(&self) -> usize {
        size_of_val(self.cells.as_slice()) + size_of_val(self.sequences.as_slice())
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

impl Node {
    /// Without anything that follows.
    const LONE: Self = Self { token: Token(0), first: 0, sibling: 0, sequence: 0 };
}

impl Tree {
    pub(crate) fn new() -> Self {
        Self { nodes: Vec::from([Node::LONE]), beginnings: Vec::new(), lengths: Vec::new() }
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

    /// The place of each sequence in an order in which the short come first, and of those the ones
    /// that begin with the first words: what is found most stays near each other in memory.
    pub(crate) fn ranks(&self) -> Vec<u32> {
        let mut ranks = alloc::vec![0; self.lengths.len()];
        let sequences =
            self.by_depth().into_iter().filter_map(|node| self.node(node).sequence.checked_sub(1));
        for (sequence, rank) in sequences.zip(0..) {
            if let Some(place) = ranks.get_mut(sequence as usize) {
                *place = rank;
            }
        }
        ranks
    }

    /// All nodes but the root, those nearer to it first.
    fn by_depth(&self) -> Vec<u32> {
        let mut nodes: Vec<u32> =
            self.beginnings.iter().copied().filter(|&node| node != 0).collect();
        let mut done = 0;
        while let Some(&node) = nodes.get(done) {
            nodes.extend(self.children(node));
            done += 1;
        }
        nodes
    }

    fn child(&self, node: u32, token: Token) -> u32 {
        if node == ROOT {
            return self.beginning(token.number());
        }
        let same = |&child: &u32| self.node(child).token == token;
        self.children(node).find(same).unwrap_or_default()
    }

    /// What follows the root.
    fn beginning(&self, number: usize) -> u32 {
        self.beginnings.get(number).copied().unwrap_or_default()
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
        self.nodes.get(node as usize).copied().unwrap_or(Node::LONE)
    }

    fn children(&self, node: u32) -> impl Iterator<Item = u32> {
        let mut next = self.node(node).first;
        core::iter::from_fn(move || {
            let child = next;
            next = self.node(child).sibling;
            (child != 0).then_some(child)
        })
    }

    /// The automaton that finds all of them, with something for each, in the order of the ranks;
    /// and the beginnings, by the number of the word or sign.
    pub(crate) fn automaton<T>(
        &self,
        ranks: &[u32],
        what: Vec<T>,
    ) -> (Automaton<T>, Vec<Beginning>) {
        let (cells, places) = self.cells();
        let place = |node: u32| places.get(node as usize).copied().unwrap_or(ROOT);
        let mut lengths = alloc::vec![0; ranks.len()];
        for (&rank, &length) in ranks.iter().zip(&self.lengths) {
            if let Some(place) = lengths.get_mut(rank as usize) {
                *place = length;
            }
        }
        let sequence = |(length, what)| Sequence { shorter: length << 24, what };
        let sequences = lengths.into_iter().zip(what).map(sequence).collect();
        let mut automaton = Automaton { cells, sequences };
        // What has begun later is shorter, and so known already.
        for node in self.by_depth() {
            let otherwise = automaton.state(automaton.cell(place(node)).otherwise);
            let own = self.node(node).sequence.checked_sub(1);
            let own = own.and_then(|own| ranks.get(own as usize));
            let ending = match own {
                Some(&own) => {
                    if let Some(sequence) = automaton.sequences.get_mut(own as usize) {
                        sequence.shorter |= otherwise.ending();
                    }
                    own + 1
                }
                None => otherwise.ending(),
            };
            if let Some(cell) = automaton.cells.get_mut(place(node) as usize) {
                cell.sequence |= ending;
            }
            for child in self.children(node) {
                let token = self.node(child).token;
                let beginning = automaton.beginning(place(self.beginning(token.number())));
                let next = automaton.next(otherwise, token, beginning);
                if let Some(cell) = automaton.cells.get_mut(place(child) as usize) {
                    cell.otherwise = next.place;
                }
            }
        }
        let beginnings =
            self.beginnings.iter().map(|&node| automaton.beginning(place(node))).collect();
        (automaton, beginnings)
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
        let mut cells = alloc::vec![Cell::FREE; array.len()];
        for &node in self.beginnings.iter().filter(|&&node| node != 0) {
            if let Some(cell) = cells.get_mut(state(node) as usize) {
                cell.follows = BEGINNING;
            }
        }
        for (node, base) in bases {
            if let Some(cell) = cells.get_mut(state(node) as usize) {
                cell.base = base;
                for child in self.children(node) {
                    cell.sequence |= self.node(child).token.bit();
                }
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
    /// Where to look for places next, by how many are to be taken together: where the last were
    /// found, for before that there is hardly any room left for so many.
    from: Vec<usize>,
}

impl Array {
    fn new() -> Self {
        // The place of the root.
        Self { taken: Vec::from([1]), from: Vec::new() }
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
        if self.from.len() <= tokens.len() {
            self.from.resize(tokens.len() + 1, 1);
        }
        let mut place = self.from.get(tokens.len()).copied().unwrap_or(1);
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
        self.from.get_mut(tokens.len()).into_iter().for_each(|from| *from = place);
        as_u32(place).wrapping_sub(least)
    }

    /// One more than the last place taken.
    fn len(&self) -> usize {
        let last = self.taken.last().map_or(0, |block| block.leading_zeros() as usize);
        self.taken.len() * 64 - last
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::{State, Token, Tree};

    /// Of all sequences of at most three of four tokens, every seventh, and then all of them, in
    /// every text of seven tokens: all are found that stand there, and where, the longest first.
    #[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]
    #[test]
    fn all_that_stands_there_is_found() {
        let tokens = [(1, false), (1, true), (2, true), (3, false)]
            .map(|(number, after_blank)| Token::new(number, after_blank));
        let texts = |length: u32| {
            (0..4_usize.pow(length)).map(move |n| {
                (0..length).filter_map(|i| tokens.get(n / 4_usize.pow(i) % 4).copied()).collect()
            })
        };
        let all: Vec<Vec<Token>> = (1..=3).flat_map(texts).collect();
        for step in [1, 7] {
            let mut tree = Tree::new();
            let mut sequences: Vec<Vec<Token>> = Vec::new();
            for sequence in all.iter().step_by(step) {
                // What is before the first token does not matter.
                let known = sequences.iter().position(|known| stands(known, sequence));
                let number = tree.add(sequence);
                let expected = known.unwrap_or(sequences.len());
                assert_eq!(number.map(|number| number as usize), Some(expected));
                if known.is_none() {
                    sequences.push(sequence.clone());
                }
            }
            let ranks = tree.ranks();
            let mut ranked: Vec<Vec<Token>> = sequences.clone();
            for (rank, sequence) in ranks.iter().zip(&sequences) {
                ranked.get_mut(*rank as usize).unwrap().clone_from(sequence);
            }
            let (automaton, beginnings) = tree.automaton(&ranks, ranked);
            for text in texts(7) {
                let text: Vec<Token> = text;
                let mut state = State::ROOT;
                for end in 1..=text.len() {
                    let before = text.get(..end).unwrap();
                    let token = *before.last().unwrap();
                    let beginning = beginnings.get(token.number()).copied().unwrap_or_default();
                    state = automaton.next(state, token, beginning);
                    let mut found = Vec::new();
                    let mut next = state.ending();
                    while let Some(sequence) = automaton.sequence(next) {
                        assert_eq!(sequence.len(), sequence.what().len());
                        found.push(sequence.what());
                        next = sequence.shorter();
                    }
                    let mut expected: Vec<&Vec<Token>> = sequences
                        .iter()
                        .filter(|it| it.len() <= end && stands(it, &before[end - it.len()..]))
                        .collect();
                    expected.sort_by_key(|sequence| core::cmp::Reverse(sequence.len()));
                    assert_eq!(found, expected, "{text:?} up to {end}");
                }
            }
        }
    }

    /// However few places there are for however many tokens.
    #[test]
    fn no_other_token_will_do() {
        for second in [0, 1, 5, 700] {
            let mut tree = Tree::new();
            tree.add(&[Token::new(1, false), Token::new(second, true)]);
            let ranks = tree.ranks();
            let (automaton, beginnings) = tree.automaton(&ranks, Vec::from([()]));
            let next = |state, token: Token| {
                let beginning = beginnings.get(token.number()).copied().unwrap_or_default();
                automaton.next(state, token, beginning)
            };
            let begun = next(State::ROOT, Token::new(1, true));
            for number in 0..3_000 {
                for after_blank in [false, true] {
                    let state = next(begun, Token::new(number, after_blank));
                    let is_it = number == second && after_blank;
                    assert_eq!(state.ending() != 0, is_it, "{second}: {number}");
                }
            }
        }
    }

    fn stands(sequence: &[Token], text: &[Token]) -> bool {
        let (Some((first, rest)), Some((begins, others))) =
            (sequence.split_first(), text.split_first())
        else {
            return false;
        };
        first.number() == begins.number() && rest == others
    }
}
