//! The numbers of a text that can be codes, by what touches them.

use crate::code::ReplyCode;
use crate::enhanced::EnhancedStatusCode;

/// A number that can be a code.
#[derive(Clone, Copy, Debug)]
pub(super) enum Number {
    Code(ReplyCode),
    Enhanced(EnhancedStatusCode),
}

/// The longest code, `5.999.999`.
const LONGEST: usize = 9;

/// The code that the digits and dots from `at` on are, and where it ends. Dots after it are the
/// end of a sentence.
pub(super) fn read(bytes: &[u8], at: usize) -> Option<(Number, usize)> {
    let rest = bytes.get(at..)?;
    let run = rest
        .iter()
        .take(LONGEST + 1)
        .take_while(|byte| byte.is_ascii_digit() || **byte == b'.')
        .count();
    let mut digits = rest.get(..run)?;
    while let [shorter @ .., b'.'] = digits {
        digits = shorter;
    }
    let number = match digits {
        [x @ b'1'..=b'5', y @ b'0'..=b'9', z @ b'0'..=b'9'] => {
            Number::Code(ReplyCode::from_ascii([*x, *y, *z]))
        }
        _ => match EnhancedStatusCode::prefix(digits) {
            Ok((code, length)) if length == digits.len() => Number::Enhanced(code),
            _ => return None,
        },
    };
    Some((number, at + digits.len()))
}

/// The codes that begin a reply.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    /// Where the first of them begins.
    pub(super) start: usize,
    /// Where the last of them ends.
    pub(super) end: usize,
    pub(super) code: Option<ReplyCode>,
    pub(super) enhanced: Option<EnhancedStatusCode>,
    /// The quote or bracket that is opened between the two: `550-'5.1.1 no such user'`.
    pub(super) opened: Option<u8>,
}

impl Head {
    /// Both codes as they stand on the wire: `550 5.1.1 `.
    pub(super) fn on_wire(bytes: &[u8], start: usize) -> Option<Self> {
        let (code, rest) = bytes.get(start..)?.split_first_chunk()?;
        let ([b'1'..=b'5', b'0'..=b'9', b'0'..=b'9'], [b' ' | b'-', after @ ..]) = (code, rest)
        else {
            return None;
        };
        let (enhanced, length) = EnhancedStatusCode::prefix(after).ok()?;
        ends_enhanced(after.get(length..)?).then(|| Self {
            start,
            end: start + "550 ".len() + length,
            code: Some(ReplyCode::from_ascii(*code)),
            enhanced: Some(enhanced),
            opened: None,
        })
    }

    /// The reply code from `start` to `end`, and the enhanced status code that may follow.
    pub(super) fn of_code(bytes: &[u8], start: usize, end: usize, code: ReplyCode) -> Self {
        match attached(bytes.get(end..).unwrap_or_default(), code) {
            Some(Attached { enhanced, length, opened }) => Self {
                start,
                end: end + length,
                code: Some(code),
                enhanced: Some(enhanced),
                opened,
            },
            None => Self { start, end, code: Some(code), enhanced: None, opened: None },
        }
    }

    /// The enhanced status code from `start` to `end`, and the reply code that may follow, as in
    /// `5.1.1 (550) no such user`.
    pub(super) fn of_enhanced(
        bytes: &[u8],
        start: usize,
        end: usize,
        enhanced: EnhancedStatusCode,
    ) -> Self {
        let alone = Self { start, end, code: None, enhanced: Some(enhanced), opened: None };
        let after = bytes.get(end..).unwrap_or_default();
        let Some((gap, _)) = gap(after, BEFORE_CODE) else { return alone };
        match read(bytes, end + gap.len()) {
            Some((Number::Code(code), code_end)) if enhanced.agrees_with(code) => {
                let head = Self::of_code(bytes, start, code_end, code);
                if head.enhanced.is_some() {
                    return head;
                }
                if is_alone(bytes.get(code_end..).unwrap_or_default()) {
                    let opened = opener(gap);
                    return Self { enhanced: Some(enhanced), opened, ..head };
                }
                alone
            }
            _ => alone,
        }
    }
}

/// An enhanced status code right after a reply code.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attached {
    pub(super) enhanced: EnhancedStatusCode,
    /// From the end of the reply code to the end of this one.
    length: usize,
    opened: Option<u8>,
}

/// What stands between a reply code and its enhanced status code on the wire; there it may even
/// be of another class.
const WIRE: &[&str] = &[" ", "-"];

/// What else stands there in other texts. The last is how Python shows a reply.
const BEFORE_ENHANCED: &[&str] = &[
    " ", "-", ":", ": ", ",", ", ", ";", "; ", "/", "_", "\t", "  ", " - ", " #", "#", "-#", " (",
    "(", " (#", "(#", " [", "-'", " '", ": '", "-\"", " \"", " : ", " <", ", b'",
];

/// What stands between an enhanced status code and a reply code that follows it.
const BEFORE_CODE: &[&str] = &[" ", " (", "(", ", ", "; ", " [", "/", ": ", " - "];

/// The bytes up to the next digit, if they are one of these, and what follows them.
fn gap<'a>(after: &'a [u8], gaps: &[&str]) -> Option<(&'a [u8], &'a [u8])> {
    let length = after.iter().take(5).position(u8::is_ascii_digit)?;
    let (gap, rest) = after.split_at_checked(length)?;
    gaps.iter().any(|known| known.as_bytes() == gap).then_some((gap, rest))
}

/// The quote or bracket that ends a gap.
fn opener(gap: &[u8]) -> Option<u8> {
    gap.last().copied().filter(|last| matches!(last, b'(' | b'[' | b'<' | b'\'' | b'"'))
}

/// The enhanced status code that `after`, which follows a reply code, begins with.
pub(super) fn attached(after: &[u8], code: ReplyCode) -> Option<Attached> {
    // Old bounces of Gmail say `550 550 5.1.1`.
    let again = match after {
        [b' ' | b'-', x, y, z, b' ' | b'-', ..]
            if [x, y, z].map(|digit| digit.wrapping_sub(b'0')) == code.digits() =>
        {
            4
        }
        _ => 0,
    };
    let (gap, rest) = gap(after.get(again..)?, BEFORE_ENHANCED)?;
    let (enhanced, length) = EnhancedStatusCode::prefix(rest).ok()?;
    let good = ends_enhanced(rest.get(length..)?)
        && (enhanced.agrees_with(code) || WIRE.iter().any(|wire| wire.as_bytes() == gap));
    good.then_some(Attached { enhanced, length: again + gap.len() + length, opened: opener(gap) })
}

/// Whether an enhanced status code ends where `after` begins: no more of a number, a name or an
/// address follows.
pub(super) fn ends_enhanced(after: &[u8]) -> bool {
    match after {
        [b'_', next, ..] => !next.is_ascii_digit(),
        [b'.' | b'-' | b'/' | b'@', next, ..] | [next, ..] => !next.is_ascii_alphanumeric(),
        [] => true,
    }
}

/// Whether a reply code ends where `after` begins, and is no part of a larger number, a name, a
/// time or an amount.
pub(super) fn is_alone(after: &[u8]) -> bool {
    match after {
        [b'-' | b':' | b',', next, ..] => !next.is_ascii_digit(),
        [b'_' | b'%' | b'@' | b'/' | b'\\' | b'&' | b'+' | b'=' | b'~' | b'$', ..] => false,
        [b'.', next, ..] | [next, ..] => !next.is_ascii_alphanumeric(),
        [] => true,
    }
}

/// Whether a code may stand after this character without anything that points to it.
pub(super) fn may_follow(before: Option<char>) -> bool {
    before.is_none_or(|before| !before.is_alphanumeric() && !"./-_\\@$+%&".contains(before))
}

/// Whether a hyphen before this makes a phone number of three digits: `555-0123`.
pub(super) fn is_rest_of_phone_number(rest: &[u8]) -> bool {
    let digits = rest.iter().take(5).take_while(|byte| byte.is_ascii_digit()).count();
    matches!(digits, 3 | 4)
        && match rest.get(digits..) {
            Some([b'.', next, ..]) => !next.is_ascii_digit(),
            Some([next, ..]) => !next.is_ascii_alphanumeric(),
            _ => true,
        }
}
