//! What is built reads back as one well-formed reply, or is refused.
#![no_main]

#[path = "../../tests/checks/builder.rs"]
mod builder;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| builder::reads_back(data));
