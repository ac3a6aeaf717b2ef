//! A reply that owns its bytes.

use alloc::boxed::Box;
use core::{fmt, str::FromStr};

use crate::error::ParseError;
use crate::framing;
use crate::reply::Reply;

/// A [`Reply`] that owns its bytes, to be kept, sent to another thread, or stored.
///
/// What it says is asked of [`as_reply`](Self::as_reply).
///
/// With the feature `serde` it is a string with its line ends as they came or, where the reply is
/// not UTF-8, a sequence of bytes: nothing is lost.
///
/// # Example
///
/// ```
/// use smtp_reply::{Reply, ReplyBuf};
///
/// let kept: ReplyBuf = {
///     let buffer = b"550 5.1.1 no such user\r\n".to_vec();
///     Reply::parse_bytes(&buffer)?.into()
/// };
/// assert_eq!(kept.as_reply().code(), 550);
/// assert_eq!(kept.to_string(), "550 5.1.1 no such user");
/// assert!("550-5.1.1 no such user".parse::<ReplyBuf>().is_err());
/// # Ok::<(), smtp_reply::ParseError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ReplyBuf {
    /// One reply, as [`framing`] found it.
    bytes: Box<[u8]>,
}

impl ReplyBuf {
    /// Takes bytes that have to be one complete reply.
    ///
    /// # Errors
    ///
    /// Those of [`Reply::parse`].
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::ReplyBuf;
    ///
    /// assert!(ReplyBuf::new(b"250 ok\r\n".to_vec()).is_ok());
    /// assert!(ReplyBuf::new(b"250 ok\r\n250 ok\r\n".to_vec()).is_err());
    /// ```
    pub fn new(bytes: impl Into<Box<[u8]>>) -> Result<Self, ParseError> {
        let bytes = bytes.into();
        framing::whole(&bytes)?;
        Ok(Self { bytes })
    }

    /// The reply, borrowed.
    #[must_use]
    pub const fn as_reply(&self) -> Reply<'_> {
        Reply::framed(&self.bytes)
    }
}

impl From<Reply<'_>> for ReplyBuf {
    fn from(reply: Reply<'_>) -> Self {
        Self { bytes: reply.as_bytes().into() }
    }
}

impl FromStr for ReplyBuf {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::new(text.as_bytes())
    }
}

impl PartialEq<Reply<'_>> for ReplyBuf {
    fn eq(&self, other: &Reply<'_>) -> bool {
        self.as_reply() == *other
    }
}

impl PartialEq<ReplyBuf> for Reply<'_> {
    fn eq(&self, other: &ReplyBuf) -> bool {
        *self == other.as_reply()
    }
}

impl fmt::Display for ReplyBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_reply().fmt(f)
    }
}

impl fmt::Debug for ReplyBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReplyBuf(\"{}\")", self.bytes.escape_ascii())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ReplyBuf {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match core::str::from_utf8(&self.bytes) {
            Ok(text) if serializer.is_human_readable() => serializer.serialize_str(text),
            _ => serializer.serialize_bytes(&self.bytes),
        }
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ReplyBuf {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use alloc::vec::Vec;
        use serde::de::{Error, SeqAccess};

        struct Visitor;

        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = ReplyBuf;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole reply, as a string or as bytes")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<ReplyBuf, E> {
                self.visit_bytes(text.as_bytes())
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<ReplyBuf, E> {
                ReplyBuf::new(bytes).map_err(|error| E::custom(format_args!("no reply: {error}")))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut bytes: A) -> Result<ReplyBuf, A::Error> {
                let mut read = Vec::new();
                while let Some(byte) = bytes.next_element()? {
                    read.push(byte);
                }
                self.visit_bytes(&read)
            }
        }

        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Visitor)
        } else {
            deserializer.deserialize_bytes(Visitor)
        }
    }
}
