//! The serialised forms, and what is said of bad ones.

use std::fmt::{Debug, Display};

use serde::{Serialize, de::DeserializeOwned};
use smtp_reply::{
    Category, Change, Class, Command, EnhancedStatusCode, Outcome, ReplyCode, RetryAdvice,
    Standing, Subject, Violation,
};

#[track_caller]
fn assert_form<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, json: &str) {
    assert_eq!(serde_json::to_string(value).unwrap(), json);
    assert_eq!(&serde_json::from_str::<T>(json).unwrap(), value);
}

#[track_caller]
fn assert_refused<T: DeserializeOwned + Debug>(json: &str, message: &str) {
    let error = serde_json::from_str::<T>(json).unwrap_err().to_string();
    assert!(error.contains(message), "{json}: {error}");
}

#[track_caller]
fn assert_named<T: Serialize + DeserializeOwned + PartialEq + Debug + Display>(all: &[T]) {
    for variant in all {
        assert_form(variant, &format!("\"{variant}\""));
    }
    assert_refused::<T>("\"no_such_name\"", "expected");
    assert_refused::<T>("7", "expected");
}

#[test]
fn reply_codes_are_numbers() {
    for code in (100..=599).map(|number| ReplyCode::from_u16(number).unwrap()) {
        assert_form(&code, &code.to_string());
        let from_string: ReplyCode = serde_json::from_str(&format!("\"{code}\"")).unwrap();
        assert_eq!(from_string, code);
    }
}

#[test]
fn bad_reply_codes_are_refused() {
    let expected = "expected a reply code from 100 to 599, as a number or a string of three digits";
    for json in [
        "0",
        "99",
        "600",
        "65786",
        "-550",
        "550.0",
        "18446744073709551615",
        "\"\"",
        "\"55\"",
        "\"5500\"",
        "\"550 x\"",
        "\"550-\"",
        "\"550\\r\"",
        "\" 550\"",
        "\"650\"",
        "\"+50\"",
        "null",
        "true",
        "[550]",
        "{}",
    ] {
        assert_refused::<ReplyCode>(json, expected);
    }
    assert_refused::<ReplyCode>("600", "invalid value: integer `600`");
    assert_refused::<ReplyCode>("\"5500\"", "invalid value: string \"5500\"");
}

#[test]
fn enhanced_status_codes_are_strings() {
    for code in EnhancedStatusCode::registered() {
        assert_form(&code, &format!("\"{code}\""));
    }
    assert_form(&EnhancedStatusCode::new(5, 7, 509).unwrap(), "\"5.7.509\"");
}

#[test]
fn bad_enhanced_status_codes_are_refused() {
    let expected = "expected an enhanced status code such as `5.7.1`";
    for json in [
        "\"\"",
        "\"5.7\"",
        "\"5.7.1 x\"",
        "\"5.7.1:\"",
        "\"5.07.1\"",
        "\"3.0.0\"",
        "5.7",
        "571",
        "null",
    ] {
        assert_refused::<EnhancedStatusCode>(json, expected);
    }
}

#[test]
fn names_are_those_of_display() {
    assert_named(Category::ALL);
    assert_named(Change::ALL);
    assert_named(Class::ALL);
    assert_named(Command::ALL);
    assert_named(Outcome::ALL);
    assert_named(Standing::ALL);
    assert_named(Subject::ALL);
    assert_named(RetryAdvice::ALL);
    assert_named(Violation::ALL);
}

#[test]
fn bad_names_say_what_was_expected() {
    assert_refused::<Class>("\"temporary\"", "expected one of `preliminary`, `positive`");
    assert_refused::<RetryAdvice>(
        "\"after_change:weather\"",
        "invalid value: string \"after_change:weather\", \
         expected an advice such as `later` or `after_change:credentials`",
    );
}

/// In a format for programs, a reply code is a 16-bit number and nothing else.
#[test]
fn formats_that_are_not_for_people() {
    use serde::de::value::{Error, U16Deserializer};
    use serde::de::{Deserialize, IntoDeserializer};

    struct Compact<D>(D);

    impl<'de, D: serde::Deserializer<'de>> serde::Deserializer<'de> for Compact<D> {
        type Error = D::Error;

        fn deserialize_any<V: serde::de::Visitor<'de>>(self, _: V) -> Result<V::Value, D::Error> {
            Err(serde::de::Error::custom("not a self-describing format"))
        }

        fn deserialize_u16<V: serde::de::Visitor<'de>>(
            self,
            visitor: V,
        ) -> Result<V::Value, D::Error> {
            self.0.deserialize_u16(visitor)
        }

        fn is_human_readable(&self) -> bool {
            false
        }

        serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 u8 u32 u64 f32 f64 char str string bytes byte_buf option unit
            unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
        }
    }

    let read = |number: u16| {
        let number: U16Deserializer<Error> = number.into_deserializer();
        ReplyCode::deserialize(Compact(number))
    };
    assert_eq!(read(550), Ok(ReplyCode::MAILBOX_UNAVAILABLE));
    assert!(read(600).unwrap_err().to_string().contains("expected a reply code"));
}

#[cfg(feature = "alloc")]
mod whole_replies {
    use smtp_reply::ReplyBuf;

    use super::*;

    /// A string where it is UTF-8, bytes where it is not: nothing is lost.
    #[test]
    fn are_strings_or_bytes() {
        let reply = ReplyBuf::new(*b"250-a\r\n250 b\n").unwrap();
        assert_form(&reply, r#""250-a\r\n250 b\n""#);
        assert_form(&ReplyBuf::new(*b"550 \xFF").unwrap(), "[53,53,48,32,255]");
    }

    #[test]
    fn that_are_none_are_refused() {
        let expected = "expected a whole reply, as a string or as bytes";
        for json in ["null", "550", "true", "{}"] {
            assert_refused::<ReplyBuf>(json, expected);
        }
        assert_refused::<ReplyBuf>("\"250-a\"", "no reply: expected the last line of the reply");
        assert_refused::<ReplyBuf>(
            "[53,53,120]",
            "no reply: expected a digit, found 'x' at byte 2",
        );
        assert_refused::<ReplyBuf>("[53,553]", "invalid value: integer `553`, expected u8");
    }
}

#[cfg(feature = "diagnosis")]
mod diagnoses {
    use serde_json::{Value, json};
    use smtp_reply::{
        Action, BlocklistKind, Confidence, Party, Persistence, Provider, Reason, Scope, diagnose,
    };

    use super::*;

    #[test]
    fn have_names_for_all_they_say() {
        assert_named(Action::ALL);
        assert_named(BlocklistKind::ALL);
        assert_named(Confidence::ALL);
        assert_named(Party::ALL);
        assert_named(Persistence::ALL);
        assert_named(Provider::ALL);
        assert_named(Reason::ALL);
        assert_named(Scope::ALL);
    }

    #[test]
    fn are_objects_with_every_key() {
        let text = "554 5.7.1 client [192.0.2.7] blocked using zen.spamhaus.org";
        let mut row = serde_json::to_value(diagnose(text)).unwrap();
        let advice = row.as_object_mut().unwrap().remove("advice").unwrap();
        assert_eq!(advice, json!(diagnose(text).advice()));
        let contradiction = row.as_object_mut().unwrap().remove("contradiction").unwrap();
        assert!(contradiction.is_string());
        assert_eq!(
            row,
            json!({
                "code": 554,
                "enhanced": "5.7.1",
                "command": null,
                "reason": "blocklisted",
                "party": "sending_system",
                "scope": "host",
                "persistence": "permanent",
                "action": "request_delisting",
                "retry_advice": "never",
                "retry_after": null,
                "blocklist": {
                    "name": "Spamhaus ZEN",
                    "kind": "ip",
                    "site": "https://check.spamhaus.org/",
                },
                "quoted_ip": "192.0.2.7",
                "provider": null,
                "confidence": "high",
                "evidence": "blocked using",
            })
        );
        let nothing = serde_json::to_value(diagnose("")).unwrap();
        assert_eq!((&nothing["code"], &nothing["reason"]), (&Value::Null, &json!("unknown")));
    }
}
