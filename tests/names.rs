//! Enums with names, and what holds for every public type.

use std::{fmt::Debug, fmt::Display, hash::Hash, str::FromStr};

use smtp_reply::{
    Category, Change, Class, Command, Description, EnhancedStatusCode, ExpectedReply, Outcome,
    ParseError, ParseErrorKind, ReplyCode, RetryAdvice, RetrySchedule, Standing, Subject,
};

/// Each variant is written as, and read from, its name in `snake_case`.
#[track_caller]
fn assert_names<T>(all: &[T], names: &[&str])
where
    T: Copy + Debug + Display + PartialEq + FromStr<Err = ParseError> + Into<&'static str>,
{
    let written: Vec<String> = all.iter().map(ToString::to_string).collect();
    assert_eq!(written, names);
    for (&variant, &name) in all.iter().zip(names) {
        assert_eq!(variant.into(), name);
        assert_eq!(name.parse(), Ok(variant));
        assert_eq!(format!("{variant:>20}"), format!("{name:>20}"));
        for wrong in [name.to_uppercase(), format!("{name} "), format!(" {name}")] {
            let error = wrong.parse::<T>().unwrap_err();
            assert_eq!((error.kind(), error.offset()), (ParseErrorKind::UnknownName, 0));
        }
    }
}

#[test]
fn names() {
    assert_names(
        Class::ALL,
        &["preliminary", "positive", "intermediate", "transient", "permanent"],
    );
    assert_names(
        Category::ALL,
        &["syntax", "information", "connections", "unspecified", "mail_system"],
    );
    assert_names(
        Subject::ALL,
        &[
            "undefined",
            "addressing",
            "mailbox",
            "mail_system",
            "network",
            "protocol",
            "content",
            "security",
        ],
    );
    assert_names(Standing::ALL, &["standard", "extension", "obsolete", "nonstandard"]);
    assert_names(Outcome::ALL, &["success", "intermediate", "error"]);
    assert_names(
        Change::ALL,
        &[
            "authenticate",
            "credentials",
            "encrypt",
            "mechanism",
            "command",
            "message",
            "recipient",
            "sender",
            "configuration",
        ],
    );
}

#[test]
fn all_types_are_values_that_threads_can_share() {
    fn assert_value<T: Clone + Debug + Eq + Hash + Send + Sync + Unpin + 'static>() {}
    fn assert_copy<T: Copy + Ord>() {}

    assert_value::<Category>();
    assert_value::<Change>();
    assert_value::<Class>();
    assert_value::<Command>();
    assert_value::<Description>();
    assert_value::<EnhancedStatusCode>();
    assert_value::<ExpectedReply>();
    assert_value::<Outcome>();
    assert_value::<ParseError>();
    assert_value::<ParseErrorKind>();
    assert_value::<ReplyCode>();
    assert_value::<RetryAdvice>();
    assert_value::<RetrySchedule>();
    assert_value::<Standing>();
    assert_value::<Subject>();
    assert_copy::<Category>();
    assert_copy::<Change>();
    assert_copy::<Class>();
    assert_copy::<Command>();
    assert_copy::<EnhancedStatusCode>();
    assert_copy::<Outcome>();
    assert_copy::<ReplyCode>();
    assert_copy::<RetryAdvice>();
    assert_copy::<Standing>();
    assert_copy::<Subject>();
}
