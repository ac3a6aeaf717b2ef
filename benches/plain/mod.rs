//! The yardstick: replies read by the loop that anyone would write, with `memchr` for the lines,
//! the code of each line compared with the first, and the enhanced status code read at the start
//! of the first line's text. Nothing is searched for, and errors say nothing.

use memchr::memchr;

pub(crate) struct Plain<'a> {
    pub(crate) code: u16,
    pub(crate) enhanced: Option<(u16, u16, u16)>,
    pub(crate) bytes: &'a [u8],
}

pub(crate) fn decode(buffer: &[u8]) -> Result<Option<Plain<'_>>, ()> {
    let mut code = None;
    let mut enhanced = None;
    let mut start = 0;
    loop {
        let Some(end) = memchr(b'\n', &buffer[start..]) else { return Ok(None) };
        let line = &buffer[start..start + end];
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let own = match line {
            [x @ b'1'..=b'5', y @ b'0'..=b'9', z @ b'0'..=b'9', ..] => {
                u16::from(x - b'0') * 100 + u16::from(y - b'0') * 10 + u16::from(z - b'0')
            }
            _ => return Err(()),
        };
        match code {
            None => {
                code = Some(own);
                enhanced = line.get(4..).and_then(enhanced_code);
            }
            Some(first) if first != own => return Err(()),
            Some(_) => {}
        }
        start += end + 1;
        match line.get(3) {
            Some(b'-') => {}
            None | Some(b' ') => {
                return Ok(Some(Plain { code: own, enhanced, bytes: &buffer[..start] }));
            }
            Some(_) => return Err(()),
        }
    }
}

fn enhanced_code(text: &[u8]) -> Option<(u16, u16, u16)> {
    let (&class @ (b'2' | b'4' | b'5'), rest) = text.split_first()? else { return None };
    let (subject, rest) = dotted(rest)?;
    let (detail, rest) = dotted(rest)?;
    matches!(rest.first(), None | Some(b' ')).then_some((u16::from(class - b'0'), subject, detail))
}

fn dotted(text: &[u8]) -> Option<(u16, &[u8])> {
    let digits = text.strip_prefix(b".")?;
    let length = digits.iter().take(3).take_while(|byte| byte.is_ascii_digit()).count();
    if length == 0 || (length > 1 && digits[0] == b'0') {
        return None;
    }
    let (number, rest) = digits.split_at(length);
    Some((number.iter().fold(0, |value, digit| value * 10 + u16::from(digit - b'0')), rest))
}
