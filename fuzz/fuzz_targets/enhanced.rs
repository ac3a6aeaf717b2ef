//! An enhanced status code that is read is written the same, and a reply that begins with it
//! says so.
#![no_main]

#[path = "../../tests/checks/enhanced.rs"]
mod enhanced;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &[u8]| enhanced::reads_back(text));
