//! The ways in which a stream may arrive.

/// Offsets to cut at: none, every single one, all of them, and many random choices, which are
/// the same in every run.
pub(crate) fn every_way_to_cut(length: usize) -> impl Iterator<Item = Vec<usize>> {
    // Xorshift, with the parameters of Marsaglia's paper.
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let several = (0..200).map(move |round| {
        // From nearly every offset to nearly none.
        let sparse = 1 + round % 32;
        (0..=length).filter(|_| random() % sparse == 0).collect()
    });
    std::iter::once(Vec::new())
        .chain((0..=length).map(|cut| vec![cut]))
        .chain(std::iter::once((0..=length).collect()))
        .chain(several)
}
