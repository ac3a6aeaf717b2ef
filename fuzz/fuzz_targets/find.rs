//! What is found stands in the text, and a reply that begins it is found.
#![no_main]

#[path = "../../tests/checks/find.rs"]
mod find;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| find::stands_in_the_text(text));
