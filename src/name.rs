//! Enums whose variants have names: one shape for all of them, and `Formatter::pad` for text
//! that is made of parts.

use core::fmt::{self, Write};

/// Declares an enum whose variants have `snake_case` names: `Display`, `FromStr`,
/// `From<Self> for &'static str`, serde and the constant `ALL`, from one list of variants.
macro_rules! named {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident {
            $($(#[$variant_attribute:meta])* $variant:ident,)+
        }
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(strum::Display, strum::EnumString, strum::IntoStaticStr)]
        #[strum(
            serialize_all = "snake_case",
            parse_err_ty = $crate::ParseError,
            parse_err_fn = $name::unknown_name
        )]
        #[cfg_attr(
            feature = "serde",
            derive(serde::Serialize, serde::Deserialize),
            serde(rename_all = "snake_case")
        )]
        pub enum $name {
            $($(#[$variant_attribute])* $variant,)+
        }

        impl $name {
            /// Every variant, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            const fn unknown_name(_: &str) -> $crate::ParseError {
                $crate::ParseError::unknown_name(0, $crate::error::Expected::$name)
            }
        }
    };
}
pub(crate) use named;

/// Writes `text`, which is at most `N` bytes of UTF-8 long, through [`fmt::Formatter::pad`],
/// so that width, fill, alignment and precision hold for it as for a `str`.
pub(crate) fn pad<const N: usize>(
    f: &mut fmt::Formatter<'_>,
    text: fmt::Arguments<'_>,
) -> fmt::Result {
    let mut buffer = Buffer::<N>::new();
    buffer.write_fmt(text)?;
    f.pad(buffer.as_str())
}

/// Text of at most `N` bytes. What does not fit is refused as a whole.
pub(crate) struct Buffer<const N: usize> {
    bytes: [u8; N],
    len: usize,
}

impl<const N: usize> Buffer<N> {
    pub(crate) const fn new() -> Self {
        Self { bytes: [0; N], len: 0 }
    }

    pub(crate) const fn len(&self) -> usize {
        self.len
    }

    /// All of it: what is put in is UTF-8.
    pub(crate) fn as_str(&self) -> &str {
        let text = self.bytes.get(..self.len).unwrap_or_default();
        core::str::from_utf8(text).unwrap_or_default()
    }
}

impl<const N: usize> Write for Buffer<N> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        let end = self.len + part.len();
        self.bytes.get_mut(self.len..end).ok_or(fmt::Error)?.copy_from_slice(part.as_bytes());
        self.len = end;
        Ok(())
    }
}

/// Reads a value that serde carries as a string: `parse` gives it, or `None` where the string is
/// not what is `expected`.
#[cfg(feature = "serde")]
pub(crate) fn deserialize_str<'de, D: serde::Deserializer<'de>, T>(
    deserializer: D,
    expected: &'static str,
    parse: fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    struct Visitor<T> {
        expected: &'static str,
        parse: fn(&str) -> Option<T>,
    }

    impl<T> serde::de::Visitor<'_> for Visitor<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.expected)
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            (self.parse)(text)
                .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
        }
    }

    deserializer.deserialize_str(Visitor { expected, parse })
}
