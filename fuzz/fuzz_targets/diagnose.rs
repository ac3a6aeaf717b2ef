//! What a diagnosis says of a text stands in it, and nobody is given up lightly.
#![no_main]

#[path = "../../tests/checks/diagnose.rs"]
mod diagnose;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| diagnose::is_sound(text));
