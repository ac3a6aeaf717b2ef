//! `Reply`: the keywords of EHLO, the queue id, the forward-path.

use smtp_reply::{Keyword, Keywords, Reply};

#[track_caller]
fn reply(text: &str) -> Reply<'_> {
    Reply::parse(text).unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

/// RFC 5321 §4.1.1.1.
#[test]
fn keywords_are_read_from_the_second_line_on() {
    for (text, expected) in [
        ("250 mx.example.org\r\n", ""),
        ("250", ""),
        ("250-SIZE 1000\r\n250 HELP\r\n", "HELP"),
        (
            "250-mx.example.org\r\n250-SIZE 1000\r\n250-8BITMIME\r\n250 DSN\r\n",
            "SIZE 1000|8BITMIME|DSN",
        ),
        ("250-mx.example.org\n250-size\t 1000 \n250 Dsn", "size 1000|Dsn"),
        (
            "250-x\r\n250-AUTH PLAIN LOGIN\r\n250 AUTH=PLAIN LOGIN\r\n",
            "AUTH PLAIN LOGIN|AUTH PLAIN LOGIN",
        ),
        (
            "250-x\r\n250-X-EXPS=LOGIN\r\n250-LIMITS RCPTMAX=10 MAILMAX=4\r\n250 SIZE=\r\n",
            "X-EXPS LOGIN|LIMITS RCPTMAX=10 MAILMAX=4|SIZE",
        ),
        (
            "250-x\r\n250-X_PIPE_CONNECT\r\n250 XCLIENT NAME ADDR\r\n",
            "X_PIPE_CONNECT|XCLIENT NAME ADDR",
        ),
        // No keyword: nothing, a hyphen first, other characters in the name or after it.
        (
            "250-x\r\n250-\r\n250-   \r\n250--SIZE\r\n250-_X\r\n250-=X\r\n250-2.0.0 Ok\r\n250 DSN\r\n",
            "DSN",
        ),
        (
            "250-x\r\n250-SIZ\u{C9} 1\r\n250-SIZE \u{C9}\r\n250-SIZE\x001\r\n250-SIZE 1\x1B[m\r\n250 DSN\r\n",
            "DSN",
        ),
        // Not 2yz.
        ("550-mx.example.org\r\n550-SIZE 1000\r\n550 DSN\r\n", ""),
        ("421-mx.example.org\r\n421 SIZE 1000\r\n", ""),
        ("334-mx.example.org\r\n334 SIZE 1000\r\n", ""),
        // Recorded from Exim 4.98.2.
        (
            "250-mx.example.test Hello localhost [127.0.0.1]\r\n250-SIZE 512000\r\n\
             250-LIMITS MAILMAX=4 RCPTMAX=20\r\n250-8BITMIME\r\n250-AUTH PLAIN LOGIN CRAM-MD5\r\n\
             250-STARTTLS\r\n250 HELP\r\n",
            "SIZE 512000|LIMITS MAILMAX=4 RCPTMAX=20|8BITMIME|AUTH PLAIN LOGIN CRAM-MD5|STARTTLS|HELP",
        ),
        // Recorded from Dovecot 2.3.19.1, to LHLO.
        (
            "250-mx.example.test\r\n250-8BITMIME\r\n250-CHUNKING\r\n250-ENHANCEDSTATUSCODES\r\n\
             250 PIPELINING\r\n",
            "8BITMIME|CHUNKING|ENHANCEDSTATUSCODES|PIPELINING",
        ),
    ] {
        let words = |keyword: Keyword<'_>| {
            let words: Vec<&str> =
                [keyword.name()].into_iter().chain(keyword.parameters()).collect();
            words.join(" ")
        };
        let read: Vec<String> = reply(text).keywords().map(words).collect();
        assert_eq!(read.join("|"), expected, "{text:?}");
    }
}

#[test]
fn keywords_are_compared_in_any_case_and_written_as_they_came() {
    let text = "250-x\r\n250-sTarttls\r\n250 Auth=LOGIN  PLAIN\r\n";
    let keywords: Vec<Keyword<'_>> = reply(text).keywords().collect();
    assert!(keywords[0].is("STARTTLS") && keywords[0].is("starttls"));
    assert!(!keywords[0].is("STARTTL") && !keywords[0].is("STARTTLSX") && !keywords[0].is(""));
    assert_eq!(keywords[1].to_string(), "Auth=LOGIN  PLAIN");
    assert_eq!(format!("{:>10}|{:<10}|", keywords[0], keywords[0]), "  sTarttls|sTarttls  |");
    assert_ne!(keywords[0], keywords[1]);
}

/// Every byte in every place of a short keyword: what is read is the grammar, and two forms more.
#[test]
fn keywords_follow_the_grammar() {
    for at in 0..3 {
        for byte in 0..=u8::MAX {
            let mut line = *b"ABC";
            line[at] = byte;
            let bytes = [&b"250-x\r\n250 "[..], &line, b"\r\n"].concat();
            // A CR or LF there makes another reply.
            let Ok(reply) = Reply::parse_bytes(&bytes) else { continue };
            let (name, parameter) = match byte {
                b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => (Some(&line[..]), None),
                b'-' | b'_' if at > 0 => (Some(&line[..]), None),
                b' ' | b'\t' if at == 0 => (Some(&line[1..]), None),
                b' ' | b'\t' | b'=' if at > 0 => {
                    (Some(&line[..at]), Some(&line[at + 1..]).filter(|rest| !rest.is_empty()))
                }
                _ => (None, None),
            };
            let keyword = reply.keywords().next();
            assert_eq!(keyword.map(|k| k.name().as_bytes()), name, "{line:?}");
            let read = keyword.and_then(|k| k.parameters().next()).map(str::as_bytes);
            assert_eq!(read, parameter, "{line:?}");
        }
    }
}

#[test]
fn queue_ids() {
    for (text, id) in [
        // Postfix, short ids and long ones, and servers with its wording.
        ("250 2.0.0 Ok: queued as 4F1XyZ", "4F1XyZ"),
        ("250 2.0.0 Ok: queued as 9B3D41A0F6\r\n", "9B3D41A0F6"),
        ("250 2.0.0 Ok: queued as ABCDEFABCD", "ABCDEFABCD"),
        ("250 2.0.0 Ok: 1482 bytes queued as 4Sabc91XyZz1Q", "4Sabc91XyZz1Q"),
        ("250 ok: QUEUED AS 4Sabc91XyZz1Q.", "4Sabc91XyZz1Q"),
        ("250 Ok: queued as dR4tY7uIQ1-a2S3d4F5g6H7jQ", "dR4tY7uIQ1-a2S3d4F5g6H7jQ"),
        (
            "250 2.0.0 OK: queued as <202311211020.65512345678@relay.example.org>",
            "202311211020.65512345678@relay.example.org",
        ),
        (
            "250 Mail OK queued as mx12,PScowAB3r2_cl1xlAbCdEw--.4711S2 1700561999",
            "mx12,PScowAB3r2_cl1xlAbCdEw--.4711S2",
        ),
        // A proxy in front of it.
        (
            "250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as 9B3D41A0F6",
            "9B3D41A0F6",
        ),
        (
            "250 2.6.0 Ok, id=11211-07, from MTA([127.0.0.1]:10025): 250 2.0.0 Ok: queued as 9B3D41A0F6",
            "9B3D41A0F6",
        ),
        ("250 2.7.0 Ok, discarded, id=11211-07 - spam", "11211-07"),
        (
            "250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 Ok 0100018bf1b2c3d4-0a1b2c3d-000000",
            "0100018bf1b2c3d4-0a1b2c3d-000000",
        ),
        // Exim, old and new ids, and GMX.
        ("250 OK id=1rAbCd-0001Xy-2Z", "1rAbCd-0001Xy-2Z"),
        ("250 OK id=1rAbCd-00000005Xyz-1a2B", "1rAbCd-00000005Xyz-1a2B"),
        ("250-1482 byte chunk, total 1482\r\n250 OK id=1rAbCd-0001Xy-2Z\r\n", "1rAbCd-0001Xy-2Z"),
        (
            "250 Requested mail action okay, completed: id=1MAbCd-1rXyZ01234-00uVwX",
            "1MAbCd-1rXyZ01234-00uVwX",
        ),
        // Sendmail and its like.
        ("250 2.0.0 3ALAKUr1012345 Message accepted for delivery", "3ALAKUr1012345"),
        ("250 KAA12345 Message accepted for delivery", "KAA12345"),
        ("250 2.0.0 2uabc1de2f-1 Message accepted for delivery", "2uabc1de2f-1"),
        ("250 2.0.0: 1a2b3c4d Message accepted for delivery", "1a2b3c4d"),
        ("250 4711023 message accepted for delivery", "4711023"),
        ("250 2.0.0 5NoUr1a2BcDeF mail accepted for delivery", "5NoUr1a2BcDeF"),
        // Microsoft.
        (
            "250 2.6.0 <a1@mail.example.org> [InternalId=10561808335127, \
             Hostname=AB1CD2.example.org] 9182 bytes in 0.160, 55.8 KB/sec Queued mail for delivery",
            "10561808335127",
        ),
        (
            "250 2.6.0 <EX01abc@mail.example.org> Queued mail for delivery",
            "EX01abc@mail.example.org",
        ),
        (
            "250 2.0.0 OK <AB1CD2@mail.example.org> [Hostname=AB1CD2.example.org]",
            "AB1CD2@mail.example.org",
        ),
        // Google.
        (
            "250 2.0.0 OK  1700561999 a1-20020a05600c0a0100b003fe1a2b3c4dsi123.45 - gsmtp",
            "a1-20020a05600c0a0100b003fe1a2b3c4dsi123.45",
        ),
        ("250 2.0.0 OK DMARC:Quarantine 1700561999 x1si1234567qcx.45 - gsmtp", "x1si1234567qcx.45"),
        // Amazon, Courier, Momentum: only the id.
        (
            "250 Ok 0100018bf1b2c3d4-0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9-000000",
            "0100018bf1b2c3d4-0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9-000000",
        ),
        (
            "250 Ok. 00000000000A1B2C.00000000655C8F6F.00001D2E",
            "00000000000A1B2C.00000000655C8F6F.00001D2E",
        ),
        ("250 2.0.0 OK 4E/12-12345-9A3B5C56", "4E/12-12345-9A3B5C56"),
        // qmail and what grew out of it.
        ("250 ok 1700561999 qp 12345", "12345"),
        ("250 ok 1700561999 qp 812 by mx.example.org", "812"),
        // Others.
        (
            "250 Message Queued (0AEB9D3E-6A4C-4A6F-8B4D-1A2B3C4D5E6F.1)",
            "0AEB9D3E-6A4C-4A6F-8B4D-1A2B3C4D5E6F.1",
        ),
        ("250 2.0.0 Ok: queued on mxfront1.example.org as 1700561999-abcDEF", "1700561999-abcDEF"),
        ("250 2.0.0 Ok: queued on mxfront1.example.org 1700561999-abcDEF", "1700561999-abcDEF"),
        ("250 2.0.0 Message queued with id 1a2b3c4d.", "1a2b3c4d"),
        ("250 OK ids=d7ef132b5d7711eea8c8000c29c33806", "d7ef132b5d7711eea8c8000c29c33806"),
        ("250 Data Ok: queued as freedom ###envid=123456", "123456"),
        (
            "250 2.5.0 Ok, envelope id 0S4G00A01XYZ00@mx.example.org.",
            "0S4G00A01XYZ00@mx.example.org",
        ),
        ("250 ok:  Message 37894321 accepted", "37894321"),
        (
            "250 Message received: 20231121102030.ABCD123.mx@mx.example.org",
            "20231121102030.ABCD123.mx@mx.example.org",
        ),
        (
            "250 SmtpThread-4711-1700561999@uk-mta-1.example.org Received OK [a1B2c3D4.uk1]",
            "a1B2c3D4.uk1",
        ),
        // Recorded: Exim 4.96 (twice), OpenSMTPD 6.8.0, nginx 1.22.1, qpsmtpd 0.94.
        ("250 OK id=1xUqbq-00002g-2F\r\n", "1xUqbq-00002g-2F"),
        ("250 id=1xUqdI-00006K-0Z message accepted for some recipients\r\n", "1xUqdI-00006K-0Z"),
        ("250 2.0.0 c443ddef Message accepted for delivery\r\n", "c443ddef"),
        ("250 OK: message queued bq4peaup0pcegik3\r\n", "bq4peaup0pcegik3"),
        ("250 Queued! <1795289136.1@sender.test>\r\n", "1795289136.1@sender.test"),
    ] {
        assert_eq!(reply(text).queue_id(), Some(id), "{text:?}");
    }
}

#[test]
fn no_queue_ids() {
    for text in [
        "250 2.1.0 Ok",
        "250 2.1.5 Ok",
        "250 Ok",
        "250",
        "250 ok dirdel",
        "250 2.0.0 OK",
        "250 Great success",
        "250 2.6.0 message received",
        "250 OK 12345 bytes",
        "250 OK 1700561999",
        "250 Queued (0.123 seconds)",
        "250 Message queued for delivery",
        "250 2.0.0 Message accepted for delivery",
        "250 2.0.0 Ok: queued as requested",
        "250 1 message accepted for delivery",
        "250 <bob2@example.org> message accepted for delivery",
        "250 Requested mail action okay, completed",
        "250 2.0.0 id=",
        "250 2.0.0 queued as",
        // The id of a session, or of a delivery.
        "220 mx.example.org ESMTP a1-20020a05600c0a01si123.45 - gsmtp",
        "250 2.1.0 OK a1-20020a05600c0a01si123.45 - gsmtp",
        "250 2.1.5 OK 1700561999 a1-20020a05600c0a01si123.45 - gsmtp",
        "221 2.0.0 closing connection 1700561999 a1-20020a05600c0a01si123.45 - gsmtp",
        // Not 25z.
        "354 queued as 4Sabc91XyZz1Q",
        "235 2.7.0 id=1rAbCd-0001Xy-2Z",
        "451 4.3.0 queued as 4Sabc91XyZz1Q",
        "550 5.7.1 Reject, id=11211-07 - spam",
        // Over the end of a line.
        "250-2.0.0 Ok: queued\r\n250 2.0.0 as 4Sabc91XyZz1Q",
        // Recorded: aiosmtpd 1.4.6, go-smtp 0.12.1, mailfront 2.12, Dovecot 2.3.19.1 (LMTP).
        "250 Message accepted for delivery\r\n",
        "250 2.0.0 OK: queued\r\n",
        "250 Received 150 bytes.\r\n",
        "250 2.0.0 <user@example.test> wJV/DNDxAWsRAAAA0J78UA Saved\r\n",
    ] {
        assert_eq!(reply(text).queue_id(), None, "{text:?}");
    }
    assert_eq!(Reply::parse_bytes(b"250 Ok: queued as 4S\xFF91XyZz1Q").unwrap().queue_id(), None);
}

/// Text that is not UTF-8 elsewhere in the line does no harm.
#[test]
fn queue_ids_stand_next_to_any_bytes() {
    let reply = Reply::parse_bytes(b"250 accept\xE9: queued as 4Sabc91XyZz1Q, \xFF").unwrap();
    assert_eq!(reply.queue_id(), Some("4Sabc91XyZz1Q"));
}

/// RFC 5321 §3.4.
#[test]
fn forward_paths() {
    for (text, address) in [
        ("251 User not local; will forward to <new@example.org>", Some("new@example.org")),
        ("551 User not local; please try <new@example.org>", Some("new@example.org")),
        ("551 5.1.6 User not local; please try <new@example.org>.\r\n", Some("new@example.org")),
        ("551-User not local; please try\r\n551 <new@example.org>\r\n", Some("new@example.org")),
        (
            "551-please try <new@example.org>\r\n551-or ask\r\n551 your postmaster",
            Some("new@example.org"),
        ),
        ("551 <old@example.org> has moved; please try <new@example.org>", Some("new@example.org")),
        ("551 <a@example.org> <b@example.org>", Some("b@example.org")),
        ("551 <new@example.org>", Some("new@example.org")),
        ("551 5.1.6 <new@example.org>", Some("new@example.org")),
        // RFC 5321 §4.1.2: quoted local parts, address literals, source routes; RFC 6531.
        ("551 try <\"a b\"@example.org>", Some("\"a b\"@example.org")),
        ("551 try <\"a>b<c@d\\\"\"@example.org>", Some("\"a>b<c@d\\\"\"@example.org")),
        ("551 try <new@[192.0.2.1]>", Some("new@[192.0.2.1]")),
        ("551 try <new@[IPv6:2001:db8::1]>", Some("new@[IPv6:2001:db8::1]")),
        ("551 try <@mx.example.org,@b.example:new@example.org>", Some("new@example.org")),
        ("551 try <n\u{E9}@ex\u{E4}mple.org>", Some("n\u{E9}@ex\u{E4}mple.org")),
        ("551 try <o'brien+x=y@example.org>", Some("o'brien+x=y@example.org")),
        // Without brackets.
        ("251 will forward to new@example.org", Some("new@example.org")),
        ("551 User not local; please try: new@example.org.", Some("new@example.org")),
        ("551 Try new@example.org or postmaster@example.org", Some("new@example.org")),
        ("551 old@example.org is no longer here", None),
        // An address that opens the text is the one refused.
        ("551 <old@example.org>: Recipient address rejected: moved", None),
        ("551 5.7.1 <old@example.org> User not local", None),
        ("551-5.7.1 <old@example.org> User not local\r\n551 5.7.1 and gone", None),
        // No address.
        ("551 User not local", None),
        ("551", None),
        ("551 try <new>", None),
        ("551 try <@example.org>", None),
        ("551 try <new@>", None),
        ("551 try <new@example.org", None),
        ("551 new@example.org>", None),
        ("551 try <new user@example.org>", None),
        ("551 try <new@exa mple.org>", None),
        ("551 try <new\x1B@example.org>", None),
        ("551 see <https://example.org/@new>", None),
        // Other codes.
        ("250 will forward to <new@example.org>", None),
        ("252 will forward to <new@example.org>", None),
        ("550 5.1.6 try <new@example.org>", None),
        // Recorded from Postfix 3.7.11.
        (
            "551 5.1.7 <551@sender.test>: Sender address rejected: User not local; \
             please try <forward@elsewhere.test>\r\n",
            Some("forward@elsewhere.test"),
        ),
        (
            "551-5.7.1 <moved@example.test>: Recipient address rejected: moved\r\n\
             551-5.7.1 For assistance, see https://example.test/help?c=127.0.0.1\\\r\n\
             551 5.7.1 and quote this: Nov 21 19:12:47\r\n",
            None,
        ),
    ] {
        assert_eq!(reply(text).forward_path(), address, "{text:?}");
    }
    let reply =
        Reply::parse_bytes(b"551 essay\xE9 try <new@example.org> or <b\xE9@example.org>").unwrap();
    assert_eq!(reply.forward_path(), Some("new@example.org"));
}

/// Whatever the text holds, nothing is found but what stands in it.
#[test]
fn what_is_found_stands_in_the_reply() {
    let pieces =
        ["<", ">", "@", "\"", "a1", " ", "queued as ", "id=", "try ", ".", "[", "\r\n551-", "="];
    let mut found = [0; 2];
    for i in 0..pieces.len().pow(5) {
        let picked = (0..5).map(|place| pieces[i / pieces.len().pow(place) % pieces.len()]);
        let text: String = picked.collect();
        let wrapped = format!("551-{text}\r\n551 end");
        if let Some(address) = reply(&wrapped).forward_path() {
            found[0] += 1;
            assert!(wrapped.contains(address) && address.contains('@'), "{wrapped:?}");
        }
        let wrapped = wrapped.replace("551", "250");
        if let Some(id) = reply(&wrapped).queue_id() {
            found[1] += 1;
            assert!(wrapped.contains(id) && !id.contains([' ', '<', '>', '"']), "{wrapped:?}");
        }
        for keyword in reply(&wrapped).keywords() {
            assert!(wrapped.contains(keyword.name()) && !keyword.name().is_empty());
        }
    }
    assert!(found.iter().all(|&count| count > 300), "{found:?}");
}

#[test]
fn long_texts_take_linear_time() {
    for piece in ["<", ">", "<\"", "\"@", "<a@b>", "id=", "queued as ", "@", "ok 1 qp ", "try a@"] {
        let text = format!("551 {}", piece.repeat(2_000_000 / piece.len()));
        let refused = reply(&text);
        let accepted = text.replacen("551", "250", 1);
        assert!(refused.forward_path().is_none_or(|address| address.len() < 10));
        assert!(reply(&accepted).queue_id().is_none_or(|id| id.len() < 10));
    }
}

#[test]
fn nothing_is_allocated() {
    let ehlo = "250-mx.example.org\r\n250-AUTH=LOGIN PLAIN\r\n250 SIZE 1000\r\n";
    let moved = "551 old@example.org moved; please try <new@example.org>";
    let counted = allocation_counter::measure(|| {
        assert_eq!(reply(ehlo).keywords().flat_map(Keyword::parameters).count(), 3);
        assert_eq!(reply(moved).forward_path(), Some("new@example.org"));
        assert_eq!(reply("250 OK id=1rAbCd-0001Xy-2Z").queue_id(), Some("1rAbCd-0001Xy-2Z"));
        assert_eq!(reply("250 2.0.0 Ok").queue_id(), None);
    });
    assert_eq!(counted.count_total, 0, "{counted:?}");
}

#[test]
fn the_types_are_values_that_threads_can_share() {
    fn assert_value<T: Clone + std::fmt::Debug + Send + Sync + Unpin>() {}
    assert_value::<Keyword<'static>>();
    assert_value::<Keywords<'static>>();
}
