//! How long the server asks to wait: the number and the unit after words such as "again in".

use core::time::Duration;

/// Longer than any queue keeps a message: 30 days.
const LONGEST: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Units of time as servers spell them, and their seconds.
const UNITS: &[(&[&str], u64)] = &[
    (
        &[
            "s",
            "sec",
            "secs",
            "second",
            "seconds",
            "sekunden",
            "secondes",
            "segundos",
            "secondi",
            "секунд",
            "秒",
        ],
        1,
    ),
    (
        &[
            "m",
            "min",
            "mins",
            "minute",
            "minutes",
            "minuten",
            "minutos",
            "minuti",
            "минут",
            "分钟",
            "分",
        ],
        60,
    ),
    (
        &[
            "h",
            "hr",
            "hrs",
            "hour",
            "hours",
            "stunde",
            "stunden",
            "heure",
            "heures",
            "hora",
            "horas",
            "ora",
            "ore",
            "час",
            "часов",
            "小时",
        ],
        60 * 60,
    ),
    (
        &[
            "d", "day", "days", "tag", "tage", "tagen", "jour", "jours", "días", "dias", "giorni",
            "天",
        ],
        24 * 60 * 60,
    ),
];

/// The wait that `text` begins with: `5 minutes`, `300s`, `00:14:59`, `at least 1 hour`. A number
/// without a unit is none, and neither is zero or more than 30 days.
pub(crate) fn leading(text: &[u8]) -> Option<Duration> {
    // Words that may stand before the number.
    let mut rest = text.get(..text.len().min(64))?;
    loop {
        rest = rest.trim_ascii_start();
        let word = [
            "about ",
            "another ",
            "approximately ",
            "at least ",
            "for ",
            "in ",
            "the next ",
            "up to ",
            "~",
            ": ",
        ]
        .iter()
        .find_map(|word| {
            let (head, tail) = rest.split_at_checked(word.len())?;
            head.eq_ignore_ascii_case(word.as_bytes()).then_some(tail)
        });
        match word {
            Some(tail) => rest = tail,
            None => break,
        }
    }
    let (first, rest) = match rest {
        [b'a' | b'A', tail @ ..] => {
            let tail = tail.strip_prefix(b"n").unwrap_or(tail);
            (1, tail.strip_prefix(b" ")?)
        }
        _ => number(rest)?,
    };
    let seconds = match rest {
        [b':', tail @ ..] => {
            let (second, tail) = number(tail)?;
            match tail {
                [b':', tail @ ..] => first
                    .checked_mul(3600)?
                    .checked_add(second * 60)?
                    .checked_add(number(tail)?.0)?,
                _ => first.checked_mul(60)?.checked_add(second)?,
            }
        }
        _ => first.checked_mul(unit(rest.trim_ascii_start())?)?,
    };
    let wait = Duration::from_secs(seconds);
    (!wait.is_zero() && wait <= LONGEST).then_some(wait)
}

/// A number of at most seven digits, and what follows it.
fn number(text: &[u8]) -> Option<(u64, &[u8])> {
    let digits = text.iter().take(8).take_while(|byte| byte.is_ascii_digit()).count();
    let (number, rest) = text.split_at_checked(digits)?;
    if digits == 0 || digits > 7 {
        return None;
    }
    Some((number.iter().fold(0, |value, digit| value * 10 + u64::from(digit - b'0')), rest))
}

/// The seconds of the unit that `text` begins with.
fn unit(text: &[u8]) -> Option<u64> {
    UNITS.iter().find_map(|(names, seconds)| {
        let matches = |name: &&str| {
            let Some((head, rest)) = text.split_at_checked(name.len()) else { return false };
            head.eq_ignore_ascii_case(name.as_bytes())
                && !(name.is_ascii() && rest.first().is_some_and(u8::is_ascii_alphanumeric))
        };
        names.iter().any(|name| matches(&name)).then_some(*seconds)
    })
}
