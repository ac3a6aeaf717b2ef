//! How long the server asks to wait: the number and the unit after words such as "again in".

use core::time::Duration;

/// The seconds of a day.
const DAY: u64 = 24 * 60 * 60;

/// Longer than any queue keeps a message: 30 days.
const LONGEST: Duration = Duration::from_secs(30 * DAY);

/// Units of time as servers spell them, and their seconds. Of two that begin alike, the longer
/// one stands first.
const UNITS: &[(&[&str], u64)] = &[
    (&["seconds", "second", "secs", "sec", "s"], 1),
    (&["sekunden", "sekunde", "sek", "secondes", "seconde", "secondi", "secondo"], 1),
    (&["segundos", "segundo", "seconden", "sekund", "sekundy", "секунд", "сек", "秒"], 1),
    (&["minutes", "minute", "mins", "min", "mn", "m"], 60),
    (&["minuten", "minutos", "minuto", "minuti", "minuut", "minuty", "minut"], 60),
    (&["минут", "мин", "分钟", "分鐘", "分"], 60),
    (&["hours", "hour", "hrs", "hr", "h"], 60 * 60),
    (&["stunden", "stunde", "std", "heures", "heure", "horas", "hora", "ore", "ora"], 60 * 60),
    (&["uur", "uren", "godzin", "godziny", "godzinę", "час", "小时", "小時", "時間"], 60 * 60),
    (&["days", "day", "d", "tagen", "tage", "tag", "jours", "jour", "días", "dias", "día"], DAY),
    (&["giorni", "giorno", "dagen", "dag", "dni", "дней", "дня", "день", "天", "日"], DAY),
    (&["weeks", "week", "wochen", "woche", "semaines", "semaine", "semanas", "semana"], 7 * DAY),
];
/// Words that may stand before the number.
const FILLERS: &[&str] = &[
    "about",
    "another",
    "approximately",
    "approx.",
    "around",
    "at least",
    "at most",
    "for",
    "in",
    "after",
    "is",
    "of",
    "the next",
    "up to",
    "not less than",
    "more than",
    "roughly",
    "time",
    "etwa",
    "ca.",
    "circa",
    "mindestens",
    "noch",
    "au moins",
    "environ",
    "pendant",
    "al menos",
    "almeno",
    "pelo menos",
    "por",
    "minstens",
    "~",
    ":",
    "=",
    "-",
    "(",
    "<",
    "\"",
    "\'",
    "約",
];

/// Numbers in words, as far as servers use them.
const NUMBERS: &[(&str, u64)] = &[
    ("an", 1),
    ("a", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("ten", 10),
    ("fifteen", 15),
    ("twenty", 20),
    ("thirty", 30),
    ("sixty", 60),
    ("eine", 1),
    ("einer", 1),
    ("einem", 1),
    ("une", 1),
    ("un", 1),
    ("una", 1),
    ("uma", 1),
];

/// The wait that `text` begins with: `5 minutes`, `300s`, `00:14:59`, `at least 1 hour`,
/// `1h30m`; of `5-10 minutes` the longer. A number without a unit is none, and neither is zero or
/// more than 30 days.
pub(crate) fn leading(text: &[u8]) -> Option<Duration> {
    let mut rest = text.get(..text.len().min(96))?;
    loop {
        rest = next_line(rest);
        match FILLERS.iter().find_map(|filler| word(rest, filler)) {
            Some(tail) => rest = tail,
            None => break,
        }
    }
    let seconds = clock(rest).or_else(|| sum(rest))?;
    let wait = Duration::from_secs(seconds);
    (!wait.is_zero() && wait <= LONGEST).then_some(wait)
}

/// Quantities in a row, each unit smaller than the one before: `1 hour and 30 minutes`.
fn sum(text: &[u8]) -> Option<u64> {
    let (mut sum, mut last, mut after) = quantity(text)?;
    while let Some((more, unit, tail)) = quantity(joined(after)) {
        if unit >= last {
            break;
        }
        sum = sum.checked_add(more)?;
        (last, after) = (unit, tail);
    }
    Some(sum)
}

/// `text` without leading white space; where that held a line break, without the codes that the
/// next line repeats.
fn next_line(text: &[u8]) -> &[u8] {
    let trimmed = text.trim_ascii_start();
    let blank = text.get(..text.len() - trimmed.len()).unwrap_or_default();
    match trimmed {
        [b'4' | b'5', second, third, b' ' | b'-', rest @ ..]
            if blank.contains(&b'\n') && second.is_ascii_digit() && third.is_ascii_digit() =>
        {
            let code =
                rest.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'.').count();
            match rest.split_at_checked(code) {
                Some((code, after)) if code.contains(&b'.') => after.trim_ascii_start(),
                _ => rest.trim_ascii_start(),
            }
        }
        _ => trimmed,
    }
}

/// What follows `word` at the start of `text`, if it ends there.
fn word<'t>(text: &'t [u8], word: &str) -> Option<&'t [u8]> {
    let (head, rest) = text.split_at_checked(word.len())?;
    let ends_in_letter = word.as_bytes().last().is_some_and(u8::is_ascii_alphanumeric);
    let goes_on = rest.first().is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80);
    (head.eq_ignore_ascii_case(word.as_bytes()) && !(ends_in_letter && goes_on)).then_some(rest)
}

/// What may join two quantities.
fn joined(text: &[u8]) -> &[u8] {
    let text = text.strip_prefix(b",").unwrap_or(text).trim_ascii_start();
    let rest = ["and", "und", "et", "y", "e"].iter().find_map(|and| word(text, and));
    rest.unwrap_or(text).trim_ascii_start()
}

/// What follows the time of a day.
const ZONES: &[&str] = &[
    "+", "am", "cest", "cet", "edt", "est", "gmt", "h", "o'clock", "pdt", "pm", "pst", "uhr", "utc",
];

/// Hours, minutes and seconds, `00:14:59`, or minutes and seconds; zero for a time of day.
fn clock(text: &[u8]) -> Option<u64> {
    let (first, rest) = number(text)?;
    let (second, rest) = number(rest.strip_prefix(b":")?)?;
    let (seconds, rest) = match rest.strip_prefix(b":").and_then(number) {
        Some((third, rest)) => (first * 3600 + second * 60 + third, rest),
        None => (first * 60 + second, rest),
    };
    let rest = rest.trim_ascii_start();
    Some(if ZONES.iter().any(|zone| word(rest, zone).is_some()) { 0 } else { seconds })
}

/// A number with its unit: the seconds together, those of the unit, and what follows.
fn quantity(text: &[u8]) -> Option<(u64, u64, &[u8])> {
    let (count, tenths, rest) = if let Some((count, rest)) = in_words(text) {
        // `a 24-hour period`, `one (1) hour`.
        let rest = rest.trim_ascii_start();
        match number(rest.strip_prefix(b"(").unwrap_or(rest)) {
            Some((count, rest)) => (count, 0, rest.strip_prefix(b")").unwrap_or(rest)),
            None => (count, 0, rest),
        }
    } else {
        let (count, rest) = number(text)?;
        match rest {
            [b'.', digit @ b'0'..=b'9', rest @ ..] => (count, u64::from(digit - b'0'), rest),
            _ => (count, 0, rest),
        }
    };
    // `5-10 minutes`, `5 to 10 minutes`; but also `24-hour`.
    let ranged = rest.trim_ascii_start();
    let upper = ["-", "–", "to", "bis", "à", "or"]
        .iter()
        .find_map(|to| word(ranged, to))
        .and_then(|rest| number(rest.trim_ascii_start()));
    let (count, tenths, rest) = match upper {
        Some((upper, rest)) if upper > count => (upper, 0, rest),
        Some(_) => return None,
        None => (count, tenths, ranged.strip_prefix(b"-").unwrap_or(ranged)),
    };
    let (unit, rest) = unit(rest.trim_ascii_start())?;
    let seconds = count.checked_mul(unit)?.checked_add(tenths * unit / 10)?;
    Some((seconds, unit, rest))
}

/// A number in words, and what follows it.
fn in_words(text: &[u8]) -> Option<(u64, &[u8])> {
    NUMBERS.iter().find_map(|(name, value)| Some((*value, word(text, name)?)))
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

/// The seconds of the unit that `text` begins with, and what follows it.
fn unit(text: &[u8]) -> Option<(u64, &[u8])> {
    UNITS.iter().find_map(|(names, seconds)| {
        let after = |name: &&str| {
            let (head, rest) = text.split_at_checked(name.len())?;
            // A word in another script may have an ending: "минуты", "часов".
            let ends = !name.is_ascii()
                || !rest.first().is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'/');
            (head.eq_ignore_ascii_case(name.as_bytes()) && ends).then_some(rest)
        };
        names.iter().find_map(after).map(|rest| (*seconds, rest))
    })
}

#[cfg(test)]
mod tests {
    use super::leading;

    #[test]
    fn waits() {
        for (text, seconds) in [
            (" 5 minutes", 300),
            (" 300 seconds.", 300),
            (" 300s", 300),
            (" 5min", 300),
            (" 5 minute(s)", 300),
            (" 1 hour", 3600),
            (" 00:14:59", 899),
            (" 14:59", 899),
            (" 24 hours", 86_400),
            (" a 24-hour period", 86_400),
            (" one (1) hour", 3600),
            (" an hour", 3600),
            (" at least 15 minutes", 900),
            (": about 10 mins", 600),
            (" for the next 2 days", 172_800),
            (" (60 sec)", 60),
            (" 5-10 minutes", 600),
            (" 5 to 10 minutes", 600),
            (" 1h30m", 5400),
            (" 1 hour and 30 minutes", 5400),
            (" 1.5 hours", 5400),
            (" thirty minutes", 1800),
            ("\r\n450-4.2.0 7 minutes", 420),
            ("\n450 7 minutes", 420),
            (" 5 Minuten erneut", 300),
            (" mindestens 1 Stunde", 3600),
            (" 10 secondes", 10),
            (" 2 heures", 7200),
            (" 3 horas", 10_800),
            (" 30 segundos", 30),
            (" 1 ora", 3600),
            (" 5 минуты", 300),
            (" 2 часа", 7200),
            ("5分钟后重试", 300),
            ("10分鐘", 600),
            (" 2小时", 7200),
        ] {
            let wait = leading(text.as_bytes()).map(|wait| wait.as_secs());
            assert_eq!(wait, Some(seconds), "{text:?}");
        }
    }

    #[test]
    fn no_waits() {
        for text in [
            "",
            " a while",
            " 5 attempts",
            " 5 more minutes of thought",
            " 3 messages",
            " 5 msgs",
            " 5 sessions",
            " 5",
            " 0 seconds",
            " 12345678 seconds",
            " 31 days",
            " 9999999 days",
            " 2026-07-01",
            " 10-5 minutes",
            " 12:30 UTC",
            " 14:30:00 GMT",
            " 3:30 pm",
            " 12:30:00+02:00",
            " 10 m/s",
            " 5\u{ff}",
            " later",
            "\r\n450-4.2.0 later",
        ] {
            assert_eq!(leading(text.as_bytes()), None, "{text:?}");
        }
    }
}
