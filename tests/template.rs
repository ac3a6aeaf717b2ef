//! `Reply::template`: what differs between replies of one cause is replaced, what tells is kept.
#![cfg(feature = "alloc")]

use smtp_reply::Reply;

#[track_caller]
fn template(text: &str) -> String {
    Reply::parse(text).unwrap_or_else(|error| panic!("{text:?}: {error}")).template()
}

/// Each text has this template, and each template is its own.
#[track_caller]
fn check(rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        assert_eq!(template(text), *expected, "{text:?}");
        let again = format!("550 {expected}");
        assert_eq!(template(&again), *expected, "a template of its own: {text:?}");
    }
}

#[test]
fn text_is_joined_and_codes_are_left_out() {
    check(&[
        ("550 no", "no"),
        ("550", ""),
        ("550 \r\n", ""),
        ("550  two \t blanks \r\n", "two blanks"),
        // Lines are joined, codes left out.
        ("550-5.1.1 no such\r\n550 5.1.1 user\r\n", "no such user"),
        ("550-no such\r\n550 user (#5.1.1)\r\n", "no such user (#5.1.1)"),
        ("550-a\r\n550-\r\n550 b\r\n", "a b"),
    ]);
}

#[test]
fn addresses() {
    check(&[
        ("550 <alice@example.org>: unknown", "<{address}>: unknown"),
        ("550 <alice@example.org>... unknown", "<{address}>... unknown"),
        ("550 alice@example.org, bob@example.org.", "{address}, {address}."),
        ("550 'alice@example.org' \"bob@example.org\"", "'{address}' \"{address}\""),
        ("550 mailto:alice@example.org", "mailto:{address}"),
        ("550 TO:<o'brien+x@example.org>", "TO:<{address}>"),
        ("550 SRS0=ab=cd=example.org=alice@example.com", "{address}"),
        ("550 <\"a b\"@example.org> gone", "<{address}> gone"),
        ("550 \"a, b\"@example.org gone", "{address} gone"),
        ("550 alice@[192.0.2.1] gone", "{address}[{ip}] gone"),
        ("550 n\u{E9}e@ex\u{E4}mple.org gone", "{address} gone"),
        ("550 a@b@example.org gone", "{address} gone"),
        ("550 alice@ gone", "{address} gone"),
        ("550 @ gone", "@ gone"),
        (
            "550 https://example.org/?m=alice@example.org&x=y",
            "https://example.org/?m={address}&x=y",
        ),
        ("550 https://example.org/?m=alice%40example.org", "https://example.org/?m={address}"),
        (
            "550 \u{6536}\u{4EF6}\u{4EBA}alice@example.org\u{4E0D}\u{5B58}\u{5728}",
            "\u{6536}\u{4EF6}\u{4EBA}{address}\u{4E0D}\u{5B58}\u{5728}",
        ),
        ("550 <root>: no domain", "<{address}>: no domain"),
        ("501 Syntax: VRFY <address>", "Syntax: VRFY <address>"),
        ("550 unknown user: \"nobody\"", "unknown user: \"{address}\""),
        ("550 mailbox 'nobody' is full", "mailbox '{address}' is full"),
    ]);
}

#[test]
fn internet_addresses() {
    check(&[
        ("550 [192.0.2.1] 192.0.2.1. (192.0.2.1)", "[{ip}] {ip}. ({ip})"),
        ("550 [192.0.2.1]:2525 192.0.2.1:25", "[{ip}]:{number} {ip}:{number}"),
        ("550 [IPv6:2001:db8::1] 2001:db8::1: [::1]", "[IPv6:{ip}] {ip}: [{ip}]"),
        ("550 [IPv6:::1]:25 ::ffff:192.0.2.1", "[IPv6:{ip}]:{number} {ip}"),
        ("550 IP=192.0.2.1 ip:2001:db8::1 ip-192.0.2.1", "IP={ip} ip:{ip} ip-{ip}"),
        ("550 192.0.2.1/24 1.2.3.4.5 300.1.2.3", "{ip}/{number} {number} {number}"),
        ("550 std::fmt x::b 12:34", "std::fmt x::b {date}"),
        ("550 1.2.0.192.zen.spamhaus.org", "{ip}.zen.spamhaus.org"),
        ("550 see RFC 5321 section 4.5.3.1", "see RFC 5321 section {number}"),
    ]);
}

#[test]
fn hosts_paths_and_links() {
    check(&[
        // Hosts, but not the names of lists and of pages.
        ("550 mx1.example.org[192.0.2.1] said: 550 5.1.1 no", "{host}[{ip}] said: 550 5.1.1 no"),
        ("550 Domain EXAMPLE.ORG of xn--nxasmq6b.xn--jxalpdlp", "Domain {host} of {host}"),
        (
            "550 blocked using list.example.org; listed by dnsbl.example.org",
            "blocked using list.example.org; listed by dnsbl.example.org",
        ),
        (
            "550 see www.example.org, example.org/why, http://example.org",
            "see www.example.org, example.org/why, http://example.org",
        ),
        (
            "550 RESOLVER.ADR.RecipientNotFound; wait.Then retry, e.g. later",
            "RESOLVER.ADR.RecipientNotFound; wait.Then retry, e.g. later",
        ),
        ("550 cannot open /var/mail/a/alice and/or /tmp", "cannot open {path} and/or /tmp"),
        // Links keep their page, not their parameters.
        (
            "550 https://support.example.com/mail/answer/188131",
            "https://support.example.com/mail/answer/188131",
        ),
        (
            "550 http://example.org/why?r=0601&ip=192.0.2.1&id=0M4x1yZ2-1abCd3",
            "http://example.org/why?r=0601&ip={ip}&id={id}",
        ),
        ("550 http://example.org/q/2001:db8::1/1700561999.", "http://example.org/q/{ip}/{number}."),
    ]);
}

#[test]
fn dates_and_numbers() {
    check(&[
        // Dates and times.
        ("550 Tue, 21 Nov 2023 10:20:30 +0100", "{date}"),
        ("550 time (Nov 21 10:20:30), client", "time ({date}), client"),
        ("550 on Tue Nov  7 10:20:30 2023, at 10:20 UTC", "on {date}, at {date}"),
        ("550 [mx 2023-11-21T10:20:30.123Z 08DBE74C0FA34950]", "[mx {date} {id}]"),
        (
            "550 until 2023-11-21 10:20:30 or 21.11.2023 or 11/21/23",
            "until {date} or {date} or {date}",
        ),
        ("550 21-Nov-2023 RRVS=2014-04-03T23:01:00+01:00", "{date} RRVS={date}"),
        ("550 you may 5 times on Mon", "you {date} times on Mon"),
        // Numbers.
        (
            "552 10240 KB of 10MB, 1,024.5 bytes, 95%",
            "{number} KB of {number}MB, {number} bytes, {number}%",
        ),
        (
            "450 try in 300 seconds, 5min, or 30-day",
            "try in {number} seconds, {number}min, or {number}-day",
        ),
        ("550 call 800-555-0101 (-5:3:-7) #12", "call {number} (-{number}) #{number}"),
        (
            "550 8BITMIME UTF-8 IPv4 SHA-256 TLSv1.2 3DES",
            "8BITMIME UTF-8 IPv4 SHA-256 TLSv1.2 3DES",
        ),
        ("550 said: 550 no; 552 no; 552 5.2.2 full", "said: 550 no; {number} no; 552 5.2.2 full"),
        ("450 a 450-4.2.1 b 450 4.2.1 c", "a 450-4.2.1 b 450 4.2.1 c"),
    ]);
}

#[test]
fn codes_and_ids() {
    check(&[
        // Codes of providers.
        (
            "421 4.7.0 [TSS04] from 192.0.2.1 deferred; see 4.7.650",
            "[TSS04] from {ip} deferred; see 4.7.650",
        ),
        (
            "550 5.7.1 (S3150) (S843) OFR_506 [506] LPN007_510",
            "(S3150) (S843) OFR_506 [{number}] LPN007_510",
        ),
        (
            "550 AUP#1260 RCP-P2 DY-002 HL:IFC IPBL0001 0x8004010A",
            "AUP#1260 RCP-P2 DY-002 HL:IFC IPBL0001 0x8004010A",
        ),
        ("550 the 5322.From address", "the 5322.From address"),
        // Ids.
        ("550 id=1rAbCd-0001Xy-2Z; 1rAbCd-00000005Xyz-1a2B", "id={id}; {id}"),
        ("550 4F1XyZ c443ddef 3ALAKUr1012345 6FdDrBrGcZfMe", "{id} {id} {id} {id}"),
        ("550 0aeb9d3e-6a4c-4a6f-8b4d-1a2b3c4d5e6f a1-20020a05si123.45", "{id} {id}"),
        ("550 [Q1YzZ3kxdnRYYnpkbVZ0MAo+QTMzMTMz/Cg= x] (AS16012611)", "[{id}= x] ({id})"),
        ("550 denied...7d39d5299584f4be161127e61f5f5400...", "denied...{id}..."),
        ("250 2.0.0 Ok: queued as ABCDEFABCD", "Ok: queued as {id}"),
        ("250 ok 1700561999 qp 12345", "ok {number} qp {id}"),
        (
            "250 2.6.0 <a@example.org> [InternalId=105, Hostname=mx.example.org] 9 bytes",
            "<{address}> [InternalId={id}, Hostname={host}] {number} bytes",
        ),
    ]);
}

/// What the method is for.
#[test]
fn equal_causes_have_equal_templates() {
    for (one, other) in [
        (
            "550 5.1.1 <alice@example.org>: Recipient address rejected: User unknown",
            "550 5.1.1 <\"bob b.\"@mail.example.com>: Recipient address rejected: User unknown",
        ),
        (
            "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using \
             zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.7",
            "554 5.7.1 Service unavailable; Client host [2001:db8::7] blocked using \
             zen.spamhaus.org; https://www.spamhaus.org/query/ip/2001:db8::7",
        ),
        (
            "550-5.1.1 The account that you tried to reach does not exist. Learn more at\r\n\
             550 5.1.1 https://support.example.com/?p=NoSuchUser a1-20020a05si123.45 - gsmtp",
            "550-5.1.1 The account that you tried to reach does not exist.\r\n\
             550-5.1.1 Learn more at\r\n\
             550 5.1.1  https://support.example.com/?p=NoSuchUser \
             q23-20020a50cc97000000b0054ae87c9c39si95693edi.64 - gsmtp",
        ),
        (
            "552 5.2.2 mailbox of alice@example.org holds 10240 of 10000 KB",
            "552 5.2.2 mailbox of b@example.com holds 7 of 7 KB",
        ),
        (
            "550 5.4.1 Recipient address rejected: Access denied. \
             [AB1CD2.EXAMPLE.prod.example.com 2023-11-21T10:20:30.123Z 08DBE74C0FA34950]",
            "550 5.4.1 Recipient address rejected: Access denied. \
             [XY7.example.com 2024-01-01T00:00:00.001Z 08DBEC564562FCD2]",
        ),
        (
            "451 4.7.1 Greylisted until Tue, 21 Nov 2023 10:20:30 +0100, wait 300 seconds",
            "451 4.7.1 Greylisted until Wed, 2 Oct 2024 01:00:00 GMT, wait 17 seconds",
        ),
        ("250 2.0.0 Ok: queued as 4Sabc91XyZz1Q", "250 2.0.0 Ok: queued as ABCDEF"),
    ] {
        assert_ne!(one, other);
        assert_eq!(template(one), template(other));
        for personal in ["alice", "bob", "192.0.2", "2001:db8"] {
            assert!(!template(one).contains(personal), "{:?}", template(one));
        }
    }
    for (one, other) in [
        ("421 4.7.0 [TSS04] deferred", "421 4.7.0 [TSS05] deferred"),
        ("550 OFR_506", "550 OFR_305"),
        ("550 blocked using zen.spamhaus.org", "550 blocked using bl.spamcop.net"),
        ("550 said: 550 no", "550 said: 450 no"),
    ] {
        assert_ne!(template(one), template(other));
    }
}

/// Recorded replies of Postfix 3.7.11 (two), Exim 4.96, Dovecot 2.3.19.1 and `OpenSMTPD` 6.8.0.
#[test]
fn of_recorded_replies() {
    for (text, expected) in [
        (
            "551 5.7.1 <moved@example.test>: Recipient address rejected: moved. For assistance, call \
             800-555-0101. Please provide the following information in your problem report: time \
             (Nov 21 19:11:28), client (127.0.0.1) and server (mx.example.test).\r\n",
            "<{address}>: Recipient address rejected: moved. For assistance, call {number}. Please \
             provide the following information in your problem report: time ({date}), client ({ip}) \
             and server ({host}).",
        ),
        (
            "554 5.7.1 <localhost[127.0.0.1]>: Client host rejected: Access denied\r\n",
            "<localhost[{ip}]>: Client host rejected: Access denied",
        ),
        (
            "550-Verification failed for <nosuch@example.test>\r\n550-No such person at this address\r\n\
             550 Sender verify failed\r\n",
            "Verification failed for <{address}> No such person at this address Sender verify failed",
        ),
        (
            "550 5.1.1 <\"foo bar\"@example.test> User doesn't exist: foo bar@example.test\r\n",
            "<{address}> User doesn't exist: foo {address}",
        ),
        (
            "250 2.0.0 c443ddef Message accepted for delivery\r\n",
            "{id} Message accepted for delivery",
        ),
    ] {
        assert_eq!(template(text), expected, "{text:?}");
    }
}

/// Nothing that a terminal would act upon gets through: every byte, alone and next to others.
#[test]
fn templates_are_harmless() {
    let check = |bytes: &[u8]| {
        let Ok(reply) = Reply::parse_bytes(bytes) else { return };
        let template = reply.template();
        assert!(!template.contains(char::is_control), "{bytes:?} {template:?}");
    };
    for byte in 0..=u8::MAX {
        for next in 0..=u8::MAX {
            check(&[b'5', b'5', b'0', b' ', b'a', byte, next, b'@', b'b']);
        }
        check(&[b'5', b'5', b'0', b' ', byte]);
        check(&[b'5', b'5', b'0', b' ', b'<', byte, b'@', b'1', b'.', byte, b'>']);
        check(&[b'5', b'5', b'0', b'-', byte, b'\n', b'5', b'5', b'0', b' ', byte]);
    }
    assert_eq!(
        Reply::parse_bytes(b"550 \x1B]0;x\x07a\x00b\xFFc\xC2\x9Bd\te").unwrap().template(),
        "\u{FFFD}]{number};x\u{FFFD}a\u{FFFD}b\u{FFFD}c\u{FFFD}d e",
    );
}

/// Whatever is put together from the pieces that matter: the template is its own template, has no
/// address in it, and no number of more than a few digits.
#[test]
fn templates_are_settled() {
    let pieces = [
        "a", "1", "@", ".", " ", "<", "\"", "-", "x9", "Nov ", "2023", " 10:20 ", "www.", "=",
        "%40", "'",
    ];
    for i in 0..pieces.len().pow(4) {
        let picked = (0..4).map(|place| pieces[i / pieces.len().pow(place) % pieces.len()]);
        let text: String = ["550 _"].into_iter().chain(picked).collect();
        let template = template(&text);
        assert!(!template.contains("a@a") && !template.contains("1@1"), "{text:?} {template:?}");
        let again = self::template(&format!("550 _ {template}"));
        assert_eq!(again, format!("_ {template}"), "{text:?}");
    }
}

#[test]
fn long_texts_take_linear_time() {
    for piece in [
        "a",
        "1",
        "@",
        "a@",
        "'@",
        "%",
        "%40",
        ".",
        "..",
        ":",
        "1:",
        "::",
        "1.",
        "1.2.3.4 ",
        "\"",
        "\"@",
        "<",
        "a1",
        " ",
        "1 ",
        "Nov ",
        "Nov 1 ",
        "10:20 ",
        "/",
        "a/",
        "=",
        "-",
        "a.b",
        "a.b/",
        "\u{4EBA}a",
        "{",
        "550-5.1.1 ",
        "://",
    ] {
        let text = format!("550 {}", piece.repeat(1_000_000 / piece.len()));
        assert!(template(&text).len() < 12 * text.len());
    }
}
