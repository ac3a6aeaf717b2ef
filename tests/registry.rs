//! The registries: complete, well formed, and saying at least what people were told elsewhere.

use std::collections::BTreeSet;

use smtp_reply::{Category, Class, Description, EnhancedStatusCode, ReplyCode, Standing, Subject};

/// RFC 5321 §4.2.3 and RFC 7504.
const STANDARD: &[u16] = &[
    211, 214, 220, 221, 250, 251, 252, 354, 421, 450, 451, 452, 455, 500, 501, 502, 503, 504, 521,
    550, 551, 552, 553, 554, 555, 556,
];
/// RFC 1845, RFC 1985, RFC 2645, RFC 3207, RFC 4954 and RFC 5248.
const EXTENSION: &[u16] = &[235, 253, 334, 355, 432, 453, 454, 458, 459, 523, 525, 530, 534, 535];
/// RFC 772 and RFC 780 (MTP), RFC 2554.
const OBSOLETE: &[u16] = &[120, 151, 152, 201, 215, 538];
/// Seen in replies, bounces or lists of codes.
const NONSTANDARD: &[u16] = &[
    101, 111, 200, 345, 352, 353, 400, 412, 417, 420, 422, 423, 424, 426, 427, 430, 431, 435, 440,
    441, 442, 446, 447, 449, 456, 465, 471, 498, 499, 505, 510, 511, 512, 513, 514, 515, 516, 517,
    520, 522, 524, 526, 531, 532, 533, 540, 541, 542, 543, 544, 545, 546, 547, 548, 557, 558, 559,
    563, 570, 571, 572, 573, 574, 575, 576, 577, 585, 591,
];

/// The registered details of each subject (RFC 5248 and what followed).
const DETAILS: [(u16, u16); 8] =
    [(0, 0), (1, 10), (2, 4), (3, 6), (4, 7), (5, 6), (6, 10), (7, 30)];

fn described(number: u16) -> &'static Description {
    ReplyCode::from_u16(number).unwrap().description().unwrap()
}

fn every_description() -> impl Iterator<Item = &'static Description> {
    let codes = ReplyCode::registered().filter_map(ReplyCode::description);
    let enhanced = EnhancedStatusCode::registered().filter_map(EnhancedStatusCode::description);
    codes
        .chain(enhanced)
        .chain(Class::ALL.iter().map(|class| class.description()))
        .chain(Category::ALL.iter().map(|category| category.description()))
        .chain(Subject::ALL.iter().map(|subject| subject.description()))
}

#[test]
fn every_known_reply_code_is_described_as_what_it_is() {
    let table = [
        (Standing::Standard, STANDARD),
        (Standing::Extension, EXTENSION),
        (Standing::Obsolete, OBSOLETE),
        (Standing::Nonstandard, NONSTANDARD),
    ];
    for number in 100..=599 {
        let code = ReplyCode::from_u16(number).unwrap();
        let standing = table.iter().find(|row| row.1.contains(&number)).map(|row| row.0);
        assert_eq!(code.description().map(Description::standing), standing, "{number}");
    }
}

#[test]
fn every_registered_enhanced_status_code_is_described_in_every_class() {
    for class in [2, 4, 5] {
        for subject in 0..=999 {
            for detail in 0..=999 {
                let code = EnhancedStatusCode::new(class, subject, detail).unwrap();
                let registered = DETAILS.iter().any(|&(s, last)| s == subject && detail <= last);
                assert_eq!(code.description().is_some(), registered, "{code}");
                assert!(registered || code.associated_codes().is_empty(), "{code}");
            }
        }
    }
    assert_eq!(DETAILS.iter().map(|&(_, last)| last + 1).sum::<u16>(), 81);
}

#[test]
fn registered_lists_what_is_described_in_order() {
    let codes: Vec<ReplyCode> = ReplyCode::registered().collect();
    let every = (100..=599).map(|number| ReplyCode::from_u16(number).unwrap());
    assert!(codes.iter().copied().eq(every.filter(|code| code.description().is_some())));
    assert_eq!(codes.len(), 114);

    let enhanced: Vec<EnhancedStatusCode> = EnhancedStatusCode::registered().collect();
    assert!(enhanced.is_sorted_by(|a, b| a < b));
    assert!(enhanced.iter().all(|code| code.description().is_some()));
    assert_eq!(enhanced.len(), 3 * 81);
}

#[test]
fn descriptions_are_well_formed() {
    for description in every_description() {
        let (title, meaning) = (description.title(), description.meaning());
        assert!(!title.is_empty() && !title.ends_with('.'), "{title}");
        assert!(meaning.len() >= 40 && meaning.ends_with('.'), "{title}: {meaning}");
        assert!(!description.reference().is_empty(), "{title}");
        for text in [title, meaning, description.reference()] {
            assert!(!text.contains("  ") && !text.contains(char::is_control), "{text:?}");
            assert_eq!(text, text.trim());
        }
    }
}

#[test]
fn meanings_are_not_shared() {
    let codes: BTreeSet<_> =
        ReplyCode::registered().map(|code| described(code.as_u16()).meaning()).collect();
    assert_eq!(codes.len(), 114);
    let enhanced = EnhancedStatusCode::registered().filter_map(EnhancedStatusCode::description);
    assert_eq!(enhanced.map(Description::meaning).collect::<BTreeSet<_>>().len(), 81);
}

/// A code that an RFC defines says which; every other says that no RFC defines it, that no
/// server sends it, or what became of it.
#[test]
fn references_and_standings_agree() {
    for description in every_description() {
        if matches!(description.standing(), Standing::Standard | Standing::Extension) {
            let reference = description.reference();
            assert!(
                reference.starts_with("RFC ") || reference.starts_with("draft-"),
                "{reference}"
            );
        }
    }
    for &number in NONSTANDARD {
        let meaning = described(number).meaning();
        assert!(
            [
                "No RFC",
                "no SMTP RFC",
                "No SMTP RFC",
                "not defined",
                "Not defined",
                "expired",
                "Not received",
                "Not an SMTP reply",
                "Not a server",
                "No server"
            ]
            .iter()
            .any(|words| meaning.contains(words)),
            "{number}: {meaning}"
        );
    }
}

#[test]
fn constants_are_the_codes_that_an_rfc_defines() {
    for (constant, number) in [
        (ReplyCode::SYSTEM_STATUS, 211),
        (ReplyCode::HELP_MESSAGE, 214),
        (ReplyCode::SERVICE_READY, 220),
        (ReplyCode::SERVICE_CLOSING, 221),
        (ReplyCode::AUTHENTICATION_SUCCEEDED, 235),
        (ReplyCode::OK, 250),
        (ReplyCode::USER_NOT_LOCAL_WILL_FORWARD, 251),
        (ReplyCode::CANNOT_VERIFY_USER, 252),
        (ReplyCode::PENDING_MESSAGES_STARTED, 253),
        (ReplyCode::AUTHENTICATION_CHALLENGE, 334),
        (ReplyCode::START_MAIL_INPUT, 354),
        (ReplyCode::TRANSACTION_OFFSET, 355),
        (ReplyCode::SERVICE_NOT_AVAILABLE, 421),
        (ReplyCode::PASSWORD_TRANSITION_NEEDED, 432),
        (ReplyCode::MAILBOX_TEMPORARILY_UNAVAILABLE, 450),
        (ReplyCode::LOCAL_ERROR, 451),
        (ReplyCode::INSUFFICIENT_STORAGE, 452),
        (ReplyCode::NO_MAIL, 453),
        (ReplyCode::TEMPORARY_AUTHENTICATION_FAILURE, 454),
        (ReplyCode::PARAMETERS_NOT_ACCOMMODATED, 455),
        (ReplyCode::UNABLE_TO_QUEUE, 458),
        (ReplyCode::NODE_NOT_ALLOWED, 459),
        (ReplyCode::COMMAND_UNRECOGNIZED, 500),
        (ReplyCode::SYNTAX_ERROR_IN_PARAMETERS, 501),
        (ReplyCode::COMMAND_NOT_IMPLEMENTED, 502),
        (ReplyCode::BAD_SEQUENCE_OF_COMMANDS, 503),
        (ReplyCode::PARAMETER_NOT_IMPLEMENTED, 504),
        (ReplyCode::HOST_DOES_NOT_ACCEPT_MAIL, 521),
        (ReplyCode::ENCRYPTION_NEEDED, 523),
        (ReplyCode::ACCOUNT_DISABLED, 525),
        (ReplyCode::AUTHENTICATION_REQUIRED, 530),
        (ReplyCode::MECHANISM_TOO_WEAK, 534),
        (ReplyCode::CREDENTIALS_INVALID, 535),
        (ReplyCode::MAILBOX_UNAVAILABLE, 550),
        (ReplyCode::USER_NOT_LOCAL, 551),
        (ReplyCode::EXCEEDED_STORAGE, 552),
        (ReplyCode::MAILBOX_NAME_NOT_ALLOWED, 553),
        (ReplyCode::TRANSACTION_FAILED, 554),
        (ReplyCode::PARAMETERS_NOT_RECOGNIZED, 555),
        (ReplyCode::DOMAIN_DOES_NOT_ACCEPT_MAIL, 556),
    ] {
        assert_eq!(constant, number);
        assert!(STANDARD.contains(&number) || EXTENSION.contains(&number), "{number}");
    }
    assert_eq!(STANDARD.len() + EXTENSION.len(), 40);
}

/// What articles that explain these codes to people say of each: whose fault, what to do.
#[test]
fn meanings_say_at_least_what_people_were_told() {
    for (number, words) in [
        (211, &["status", "help"][..]),
        (214, &["human"]),
        (220, &["ready"]),
        (221, &["closes the connection"]),
        (250, &["carried out"]),
        (251, &["not on this server", "forwards"]),
        (252, &["not verified", "try to deliver"]),
        (354, &["ready for the message", "dot"]),
        (
            421,
            &[
                "closes the connection",
                "temporary",
                "try again later",
                "connections",
                "administrator",
            ],
        ),
        (422, &["mailbox", "limit", "size limit"]),
        (450, &["again later"]),
        (451, &["not the sender's fault", "try again", "administrator"]),
        (452, &["no room", "again later"]),
        (455, &["at present"]),
        (500, &["recognise", "mail program", "author"]),
        (501, &["malformed", "mail program", "author"]),
        (502, &["does not offer", "mail program", "author"]),
        (503, &["wrong order", "author"]),
        (504, &["does not support", "mail program", "author"]),
        (521, &["dummy server", "never accepts"]),
        (541, &["policy", "spam filter", "some servers only"]),
        (
            550,
            &[
                "unavailable",
                "not found",
                "not on this server",
                "policy",
                "relaying",
                "spam",
                "blocklist",
                "another way",
            ],
        ),
        (551, &["not on this server", "an address to try"]),
        (552, &["quota", "make room"]),
        (553, &["not allowed", "format is incorrect"]),
        (554, &["refused", "too many errors"]),
        (555, &["not recognise", "format of the address"]),
        (556, &["will not forward", "takes no mail"]),
    ] {
        let meaning = described(number).meaning();
        for word in words {
            assert!(meaning.contains(word), "{number} does not say {word:?}: {meaning}");
        }
    }
}

/// Where servers mean something else than the RFC or the registry, the meaning says both.
#[test]
fn conflicts_between_definition_and_practice_are_said() {
    for (number, words) in [
        (422, ["password transition", "over its limit"]),
        (432, ["logging in", "connections"]),
        (521, ["never accepts", "block"]),
        (523, ["encrypted", "longer than a limit"]),
        (524, ["encryption", "list"]),
        (525, ["administrator", "recipient"]),
        (533, ["non-ASCII", "X.7.1"]),
        (534, ["stronger", "too big"]),
        (552, ["quota", "too many"]),
        (553, ["not allowed", "relaying denied"]),
    ] {
        let meaning = described(number).meaning();
        assert!(words.iter().all(|word| meaning.contains(word)), "{number}: {meaning}");
    }
    for (text, words) in [
        ("5.1.10", ["null MX", "Exchange"]),
        ("5.2.2", ["4.2.2", "552"]),
        ("5.7.1", ["5.7.1", "greylisting"]),
        ("5.7.23", ["SPF", "Gmail"]),
        ("5.7.27", ["null MX", "Gmail"]),
        ("5.7.29", ["ARC", "Gmail"]),
        ("5.7.30", ["REQUIRETLS", "Gmail"]),
    ] {
        let description = EnhancedStatusCode::parse(text).unwrap().description().unwrap();
        let meaning = description.meaning();
        assert!(words.iter().all(|word| meaning.contains(word)), "{text}: {meaning}");
    }
}

/// RFC 5248 §2.1: as registered, in any class.
#[test]
fn associated_codes_are_as_registered() {
    for (text, codes) in [
        ("5.0.0", &[][..]),
        ("2.1.1", &[451, 550]),
        ("5.1.1", &[451, 550]),
        ("5.2.2", &[552]),
        ("4.3.2", &[453, 521]),
        ("5.5.3", &[451]),
        ("5.5.0", &[220, 250, 251, 252, 253, 451, 452, 454, 458, 459, 501, 502, 503, 554]),
        ("5.6.7", &[553, 550]),
        ("5.7.0", &[220, 235, 450, 454, 500, 501, 503, 504, 530, 535, 550]),
        ("5.7.1", &[451, 454, 502, 503, 533, 550, 551]),
        ("5.7.12", &[422, 432]),
        ("5.7.17", &[]),
        ("5.7.24", &[451, 550]),
        ("5.7.28", &[]),
        ("5.7.30", &[550]),
        ("5.8.1", &[]),
    ] {
        assert_eq!(EnhancedStatusCode::parse(text).unwrap().associated_codes(), codes, "{text}");
    }
    for code in EnhancedStatusCode::registered() {
        for &number in code.associated_codes() {
            assert!(ReplyCode::from_u16(number).is_ok_and(|code| code.description().is_some()));
        }
    }
}

#[test]
fn digits_are_described() {
    for (class, title) in [
        (Class::Preliminary, "Positive preliminary"),
        (Class::Positive, "Positive completion"),
        (Class::Intermediate, "Positive intermediate"),
        (Class::Transient, "Transient negative completion"),
        (Class::Permanent, "Permanent negative completion"),
    ] {
        assert_eq!(class.description().title(), title);
    }
    assert_eq!(Category::Connections.description().title(), "Connections");
    assert_eq!(Subject::Network.description().title(), "Network and Routing Status");
    assert_eq!((Class::ALL.len(), Category::ALL.len(), Subject::ALL.len()), (5, 5, 8));
}
