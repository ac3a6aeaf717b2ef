//! Every message of `ParseError`.

use smtp_reply::{
    Category, Change, Class, Command, EnhancedStatusCode, Outcome, ParseError, ReplyCode,
    RetryAdvice, Standing, Subject,
};

#[track_caller]
fn assert_message<T>(result: Result<T, ParseError>, message: &str) {
    let error = result.err().expect("an error");
    assert_eq!(error.to_string(), message);
    assert_eq!(format!("{error:?}"), format!("ParseError({message})"));
}

#[test]
fn of_a_reply_code() {
    for (text, message) in [
        ("", "expected a first digit from 1 to 5, found the end of the input at byte 0"),
        ("6", "expected a first digit from 1 to 5, found '6' at byte 0"),
        ("x", "expected a first digit from 1 to 5, found 'x' at byte 0"),
        ("é", r"expected a first digit from 1 to 5, found '\xc3' at byte 0"),
        ("5", "expected a digit, found the end of the input at byte 1"),
        ("5\r\n", r"expected a digit, found '\r' at byte 1"),
        ("55", "expected a digit, found the end of the input at byte 2"),
        ("55o", "expected a digit, found 'o' at byte 2"),
        (
            "5500",
            "expected a space, a hyphen or the end of the line after the reply code, \
             found '0' at byte 3",
        ),
    ] {
        assert_message(ReplyCode::parse(text), message);
    }
    assert_message(ReplyCode::from_u16(0), "expected a reply code from 100 to 599, found 0");
    assert_message(ReplyCode::from_u16(600), "expected a reply code from 100 to 599, found 600");
}

#[test]
fn of_an_enhanced_status_code() {
    for (text, message) in [
        ("", "expected a class of 2, 4 or 5, found the end of the input at byte 0"),
        ("3.1.1", "expected a class of 2, 4 or 5, found '3' at byte 0"),
        ("x", "expected a class of 2, 4 or 5, found 'x' at byte 0"),
        ("5.7", "expected a dot, found the end of the input at byte 3"),
        ("5-7-1", "expected a dot, found '-' at byte 1"),
        ("5.7.", "expected a digit, found the end of the input at byte 4"),
        ("5.7.x", "expected a digit, found 'x' at byte 4"),
        ("5.07.1", "expected a number without leading zeros, found '0' at byte 2"),
        ("5.7.1000", "expected a number of at most three digits, found '0' at byte 7"),
        (
            "5.7.1:",
            "expected a space or the end of the line after the enhanced status code, \
             found ':' at byte 5",
        ),
    ] {
        assert_message(EnhancedStatusCode::parse(text), message);
    }
    for (numbers, message) in [
        ((1, 0, 0), "expected a class of 2, 4 or 5, found 1"),
        ((5, 1000, 0), "expected a subject from 0 to 999, found 1000"),
        ((5, 0, 65535), "expected a detail from 0 to 999, found 65535"),
    ] {
        assert_message(EnhancedStatusCode::new(numbers.0, numbers.1, numbers.2), message);
    }
}

#[test]
fn of_a_name() {
    let name = "No such name";
    let message = |what: &str| format!("expected the name of {what}, found another name at byte 0");
    assert_message(name.parse::<Class>(), &message("a class"));
    assert_message(name.parse::<Category>(), &message("a category"));
    assert_message(name.parse::<Subject>(), &message("a subject"));
    assert_message(name.parse::<Standing>(), &message("a standing"));
    assert_message(name.parse::<Command>(), &message("a command"));
    assert_message(name.parse::<Outcome>(), &message("an outcome"));
    assert_message(name.parse::<Change>(), &message("a change"));
    assert_message(name.parse::<RetryAdvice>(), &message("an advice"));
    #[cfg(feature = "diagnosis")]
    {
        use smtp_reply::{
            Action, BlocklistKind, Confidence, Party, Persistence, Provider, Reason, Scope,
        };

        assert_message(name.parse::<Action>(), &message("an action"));
        assert_message(name.parse::<BlocklistKind>(), &message("a kind of blocklist"));
        assert_message(name.parse::<Confidence>(), &message("a confidence"));
        assert_message(name.parse::<Party>(), &message("a party"));
        assert_message(name.parse::<Persistence>(), &message("a persistence"));
        assert_message(name.parse::<Provider>(), &message("a provider"));
        assert_message(name.parse::<Reason>(), &message("a reason"));
        assert_message(name.parse::<Scope>(), &message("a scope"));
    }
    assert_message(
        "after_change:weather".parse::<RetryAdvice>(),
        "expected the name of a change, found another name at byte 13",
    );
}

#[test]
fn is_small_and_an_error() {
    fn assert_error<T: std::error::Error + Copy + Eq + Send + Sync + Unpin + 'static>() {}
    assert_error::<ParseError>();
    assert_eq!(size_of::<ParseError>(), 8);
    assert_eq!(size_of::<Result<ReplyCode, ParseError>>(), 8);
}
