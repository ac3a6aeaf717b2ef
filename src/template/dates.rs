//! Dates and times, of one word or of several.

use super::words::{Words, core, is_digits, is_one_of, split};

const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: &[&str] =
    &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Whether this is one of the names, in full or its first three letters.
fn is_named(word: &str, names: &[&str]) -> bool {
    names.iter().any(|name| {
        let short = split(name, 3).0;
        word.eq_ignore_ascii_case(name) || word.eq_ignore_ascii_case(short)
    })
}

/// `2023-11-21`, `21.11.2023`, `11/21/23`, `21-Nov-2023`, `2023-11-21T10:20:30Z`
pub(super) fn is_date(token: &str) -> bool {
    let date = match token.split_once('T') {
        Some((date, time)) if is_time(time) => date,
        _ => token,
    };
    ['-', '/', '.'].into_iter().any(|sign| {
        let mut fields = date.split(sign);
        let (Some(a), Some(b), Some(c), None) =
            (fields.next(), fields.next(), fields.next(), fields.next())
        else {
            return false;
        };
        let month = is_named(b, MONTHS) && sign != '.';
        let fits = match (a.len(), b.len(), c.len()) {
            (1 | 2, _, 2 | 4) if month => true,
            (4, 1 | 2, 1 | 2) | (1 | 2, 1 | 2, 4) => is_digits(b),
            (1 | 2, 1 | 2, 2) => is_digits(b) && sign == '/',
            _ => false,
        };
        fits && is_digits(a) && is_digits(c)
    })
}

/// `10:20`, `10:20:30.456`, `10:20:30Z`, `10:20:30+01:00`, `10:20pm`
pub(super) fn is_time(token: &str) -> bool {
    let clock = match token.split_once(['+', '-']) {
        Some((clock, zone)) if zone.bytes().all(|b| b.is_ascii_digit() || b == b':') => clock,
        _ => ["Z", "z", "am", "AM", "pm", "PM"]
            .into_iter()
            .find_map(|suffix| token.strip_suffix(suffix))
            .unwrap_or(token),
    };
    let sixty = |field: &str| matches!(field.as_bytes(), [b'0'..=b'5', b'0'..=b'9']);
    let mut fields = clock.split(':');
    let hour = fields.next().is_some_and(|hour| hour.len() <= 2 && is_digits(hour));
    let minute = fields.next().is_some_and(sixty);
    let second = fields.next().is_none_or(|second| match second.split_once('.') {
        Some((second, fraction)) => sixty(second) && is_digits(fraction),
        None => sixty(second),
    });
    hour && minute && second && fields.next().is_none()
}

const WEEKDAY: u8 = 1;
const MONTH: u8 = 2;
const DAY: u8 = 4;
const YEAR: u8 = 8;
const DATE: u8 = 16;
const TIME: u8 = 32;
const ZONE: u8 = 64;

/// Which part of a date a word is, if it is one; `opening` stands before it.
fn date_part(opening: &str, word: &str) -> u8 {
    match word.len() {
        4 if matches!(opening, "+" | "-") && is_digits(word) => ZONE,
        1 | 2 if is_digits(word) => DAY,
        4 if is_digits(word) && (word.starts_with("19") || word.starts_with("20")) => YEAR,
        _ if is_named(word, MONTHS) => MONTH,
        _ if is_named(word, WEEKDAYS) => WEEKDAY,
        _ if is_one_of(word, &["Z", "AM", "PM", "UTC", "GMT"]) => ZONE,
        _ if is_time(word) => TIME,
        _ if is_date(word) => DATE,
        _ => 0,
    }
}

/// A date of several words, such as `Tue, 21 Nov 2023 10:20:30 +0100` or `Nov 21 10:20:30`, with
/// the punctuation around it.
pub(super) struct Date<'a> {
    pub(super) opening: &'a str,
    pub(super) closing: &'a str,
    pub(super) rest: Words<'a>,
}

impl<'a> Date<'a> {
    pub(super) fn read(first: &'a str, following: &Words<'a>) -> Option<Self> {
        let (opening, word, mut closing) = core(first);
        if opening.contains(|c| !"<([{\"'".contains(c)) {
            return None;
        }
        let mut seen = date_part("", word);
        let mut rest = following.clone();
        let mut ahead = following.clone();
        while seen != 0 && matches!(closing, "" | ",") {
            let Some(next) = ahead.next() else { break };
            let (opening, word, next_closing) = core(next);
            let part = date_part(opening, word);
            let goes_on = match part {
                DAY => seen & (MONTH | WEEKDAY) != 0,
                YEAR => seen & MONTH != 0,
                ZONE => seen & TIME != 0,
                _ => opening.is_empty() && part != 0,
            };
            if !goes_on || seen & part != 0 {
                break;
            }
            seen |= part;
            closing = next_closing;
            rest = ahead.clone();
        }
        let good = match seen & (DAY | MONTH | YEAR) {
            0 => seen & (DATE | TIME) != 0,
            parts => parts & MONTH != 0 && parts != MONTH,
        };
        good.then_some(Self { opening, closing, rest })
    }
}
