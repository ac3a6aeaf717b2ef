//! A stream is read by the rules however it arrives, and each of its replies fits together.
#![no_main]

#[path = "../../tests/checks/decode.rs"]
mod decode;
#[path = "../../tests/checks/reply.rs"]
mod reply;
#[path = "../../tests/checks/stream.rs"]
mod stream;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (Vec<u16>, Option<u8>, Option<u16>, &[u8])| {
    let (cuts, max_line, max_reply, stream) = input;
    let cuts: Vec<usize> = cuts.into_iter().map(usize::from).collect();
    let max_line = max_line.map_or(usize::MAX, usize::from);
    let max_reply = max_reply.map_or(usize::MAX, usize::from);
    decode::reads_the_same(stream, &cuts, max_line, max_reply);
});
