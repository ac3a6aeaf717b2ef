//! `find`: the wordings in which replies stand in other texts, and the numbers that are none.

use smtp_reply::{Found, Reply, ReplyCode, find};

/// What was found, in short: `550 5.1.1 rcpt`.
fn summary(found: Found<'_>) -> String {
    [
        found.code().map(|code| code.to_string()),
        found.enhanced().map(|code| code.to_string()),
        found.command().map(|command| command.to_string()),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}

/// What holds for whatever is found in `text`.
#[track_caller]
fn check(text: &str, found: Found<'_>) {
    assert!(found.code().is_some() || found.enhanced().is_some(), "{text:?}");
    let reply = text.get(found.span()).unwrap();
    assert!(reply.starts_with(|c: char| c.is_ascii_digit()), "{text:?}: {reply:?}");
    assert!(reply.ends_with(found.text()), "{text:?}: {reply:?}");
    assert_eq!(found.text().trim(), found.text(), "{text:?}");
}

/// Rows of a text, what is found in it, and the text of the reply.
#[track_caller]
fn found(rows: &[(&str, &str, &str)]) {
    for &(text, expected, words) in rows {
        let found = find(text).unwrap_or_else(|| panic!("nothing in {text:?}"));
        check(text, found);
        assert_eq!((summary(found).as_str(), found.text()), (expected, words), "{text:?}");
    }
}

#[track_caller]
fn nothing_in(texts: &[&str]) {
    for text in texts {
        assert_eq!(find(text), None, "{text:?}");
    }
}

#[test]
fn what_people_are_shown() {
    found(&[
        ("Could not send your message. Error 421.", "421", ""),
        ("“Could not send your message. Error 421.” Was it me?", "421", ""),
        ("SMTP status code 422", "422", ""),
        (
            "SMTP status code\u{A0}421 – <Server name> Service not available",
            "421",
            "<Server name> Service not available",
        ),
        ("SMTP Error 4.2.1", "4.2.1", ""),
        ("(also called SMTP Error 4.2.1)", "4.2.1", ""),
        (
            "SMTP 450 Requested mail action not taken: mailbox unavailable",
            "450",
            "Requested mail action not taken: mailbox unavailable",
        ),
        ("7. SMTP 502. Command not implemented.", "502", "Command not implemented."),
        (
            "SMTP Error 421 : The mail transfer service is unavailable",
            "421",
            "The mail transfer service is unavailable",
        ),
        ("SMTP reply 421 can have many causes", "421", "can have many causes"),
        ("SMTP Response 421 is seen, too", "421", "is seen, too"),
        ("SMTP code 421", "421", ""),
        (
            "A typical error message would be : “421 Too many concurrent \
             SMTP\nconnections; please try again later”. So wait.",
            "421",
            "Too many concurrent SMTP\nconnections; please try again later",
        ),
        ("  • 550 High probability of spam", "550", "High probability of spam"),
        ("SMTP error 599", "599", ""),
        ("Sending failed with code 550.", "550", ""),
        ("status 450", "450", ""),
        ("The server answered 452 too many recipients", "452", "too many recipients"),
        ("The server responded: 535 wrong password", "535", "wrong password"),
        ("The server replied with 421", "421", ""),
        ("rejected with 550", "550", ""),
        ("Error: 421 4.7.0 slow down", "421 4.7.0", "slow down"),
        ("An error 550 messages cannot explain", "550", "messages cannot explain"),
        ("error #554", "554", ""),
        ("Error (421): come back later", "421", "come back later"),
        ("User unknown (SMTP 550)", "550", ""),
        ("Erreur SMTP 550 : adresse refusée", "550", "adresse refusée"),
        ("Fehlercode: 421", "421", ""),
        ("WEB.DE: error 550", "550", ""),
        ("Temporary system error: 451 wait", "451", "wait"),
        ("Código de error 421", "421", ""),
    ]);
}

#[test]
fn on_the_wire() {
    found(&[
        ("421", "421", ""),
        ("550 no such user", "550", "no such user"),
        ("599 nobody knows this one", "599", "nobody knows this one"),
        (
            "250-mx.example.org\r\n250-SIZE 1000\r\n250 HELP\r\n",
            "250",
            "mx.example.org\r\n250-SIZE 1000\r\n250 HELP",
        ),
        (
            "550-5.1.1 first\n550-5.1.1 second\n550 5.1.1 third\nQUIT",
            "550 5.1.1",
            "first\n550-5.1.1 second\n550 5.1.1 third",
        ),
        ("550 5.7.1 first\r\n250 2.0.0 another reply\r\n", "550 5.7.1", "first"),
        ("550-5.1.1 a flattened 550 5.1.1 reply", "550 5.1.1", "a flattened 550 5.1.1 reply"),
        ("550-sorry 550 5.1.1 no such user", "550 5.1.1", "sorry 550 5.1.1 no such user"),
        ("550-192.0.2.1 is blocked 550 by policy", "550", "192.0.2.1 is blocked 550 by policy"),
        ("550 sorry, no mailbox here (#5.1.1)", "550 5.1.1", "sorry, no mailbox here (#5.1.1)"),
        // The unit of a number stands on its line.
        ("450\r\nKB of text follow", "450", ""),
        ("554 5.7.1 folded\n  text goes on", "554 5.7.1", "folded\n  text goes on"),
        ("550\u{A0}no such user", "550", "no such user"),
        ("\u{FEFF} 550\tno such user", "550", "no such user"),
        ("550, 5.1.1 no", "550 5.1.1", "no"),
        ("554:5.7.1 no", "554 5.7.1", "no"),
        ("550: no such user", "550", "no such user"),
        ("550. No such user", "550", "No such user"),
        ("525 4.7.13 account disabled", "525 4.7.13", "account disabled"),
        ("\"550 5.1.1 no such user\"", "550 5.1.1", "no such user"),
        ("'550 no'", "550", "no"),
        ("[554] Transaction failed", "554", "Transaction failed"),
        ("(550) no", "550", "no"),
        ("[550 5.1.1 no such user]", "550 5.1.1", "no such user"),
        ("550 5.7.1 550 no such user", "550 5.7.1", "550 no such user"),
        ("5.1.1 (550) no such user", "550 5.1.1", "no such user"),
        ("5.1.1 550 no such user", "550 5.1.1", "no such user"),
        ("5.2.2 <anna@example.org>... Mailbox full", "5.2.2", "<anna@example.org>... Mailbox full"),
        (
            "421 4.1.1 unverified: host mx.example.org[192.0.2.1] said: 450 4.1.1 \
             wait (in reply to RCPT TO command)",
            "421 4.1.1 rcpt",
            "unverified: host mx.example.org[192.0.2.1] said: 450 4.1.1 wait",
        ),
        (
            "550 no such user in response to RCPT TO",
            "550 rcpt",
            "no such user in response to RCPT TO",
        ),
    ]);
}

#[test]
fn postfix() {
    found(&[
        (
            "to=<anna@example.org>, relay=mx.example.org[192.0.2.1]:25, delay=0.5, \
             delays=0.1/0/0.2/0.2, dsn=5.1.1, status=bounced (host \
             mx.example.org[192.0.2.1] said: 550 5.1.1 <anna@example.org>: User \
             unknown (in reply to RCPT TO command))",
            "550 5.1.1 rcpt",
            "<anna@example.org>: User unknown",
        ),
        (
            "dsn=5.2.2, status=bounced (host mx[192.0.2.1] said: 552 quota (in reply \
             to end of DATA command))",
            "552 5.2.2 end_of_data",
            "quota",
        ),
        (
            "dsn=4.0.0, status=deferred (host mx[192.0.2.1] said: 450 busy (in reply \
             to MAIL FROM command))",
            "450 mail",
            "busy",
        ),
        (
            "dsn=5.4.4, status=bounced (Host or domain name not found: example.org (A))",
            "5.4.4",
            "Host or domain name not found: example.org (A)",
        ),
        (
            "relay=mx[192.0.2.1]:25, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 4XyZ)",
            "250 2.0.0",
            "Ok: queued as 4XyZ",
        ),
        ("status=sent (250 ok)", "250", "ok"),
        (
            "<anna@example.org>: host mx.example.org[192.0.2.1] said: 552 5.2.2 \
             mailbox\n    full (in reply to RCPT\n    TO command)",
            "552 5.2.2 rcpt",
            "mailbox\n    full",
        ),
        ("host mx[192.0.2.1] refused to talk to me: 421 too busy", "421 connect", "too busy"),
        (
            "host mx[192.0.2.1] said: 550-5.7.1 a 550 5.7.1 b (in reply to DATA command)",
            "550 5.7.1 data",
            "a 550 5.7.1 b",
        ),
        (
            "NOQUEUE: reject: RCPT from mx[192.0.2.1]: 550 5.1.1 <anna@example.org>: \
             unknown; from=<b@example.org> to=<anna@example.org> proto=ESMTP \
             helo=<mx>",
            "550 5.1.1 rcpt",
            "<anna@example.org>: unknown",
        ),
        (
            "Diagnostic-Code: X-Postfix; host mx[192.0.2.1] said: 550 5.7.1 no (in \
             reply to EHLO command)",
            "550 5.7.1 ehlo",
            "no",
        ),
    ]);
}

#[test]
fn exim() {
    found(&[
        (
            "SMTP error from remote mail server after RCPT TO:<anna@example.org>: \
             host mx [192.0.2.1]: 550 5.1.1 unknown",
            "550 5.1.1 rcpt",
            "unknown",
        ),
        (
            "    SMTP error from remote mail server after RCPT \
             TO:<anna@example.org>:\n    550 unknown user\n\n    another line",
            "550 rcpt",
            "unknown user",
        ),
        (
            "SMTP error from remote mail server after pipelined MAIL \
             FROM:<b@example.org> SIZE=2022: 553 sender denied",
            "553 mail",
            "sender denied",
        ),
        (
            "SMTP error from remote mail server after end of data:\n    host \
             mx.example.org [2001:db8::1]: 552 spam",
            "552 end_of_data",
            "spam",
        ),
        (
            "SMTP error from remote mail server after pipelined end of data: 550 no",
            "550 end_of_data",
            "no",
        ),
        (
            "SMTP error from remote mail server after initial connection: 554 no",
            "554 connect",
            "no",
        ),
        ("SMTP error from remote mail server after STARTTLS: 454 no", "454 start_tls", "no"),
        (
            "SMTP error from remote mail server after sending data block: host mx \
             [192.0.2.1]: 451 no",
            "451 end_of_data",
            "no",
        ),
        ("LMTP error after LHLO mx.example.org: 500 what?", "500 lhlo", "what?"),
        (
            "** anna@example.org R=dns T=smtp H=mx [192.0.2.1]: SMTP error from \
             remote mail server after RCPT TO:<anna@example.org>: 550 no such user",
            "550 rcpt",
            "no such user",
        ),
        ("host mx.example.org [192.0.2.1]: 591 not here", "591", "not here"),
        ("<anna@example.org>: 550 no such user", "550", "no such user"),
    ]);
}

#[test]
fn sendmail() {
    found(&[
        (
            "to=<anna@example.org>, delay=00:00:01, mailer=esmtp, pri=30450, \
             relay=mx. [192.0.2.1], dsn=5.1.1, stat=User unknown",
            "5.1.1",
            "User unknown",
        ),
        ("dsn=4.0.0, stat=Deferred: 450 try later", "450", "try later"),
        (
            "550 5.1.1 <anna@example.org>... User unknown",
            "550 5.1.1",
            "<anna@example.org>... User unknown",
        ),
        (
            "   ----- Transcript of session follows -----\n... while talking to \
             mx.example.org.:\n>>> RCPT To:<anna@example.org>\n<<< 550 5.1.1 no such \
             user\n550 5.1.1 <anna@example.org>... User unknown",
            "550 5.1.1 rcpt",
            "no such user",
        ),
        (
            ">>> DATA\n<<< 550-no such\n<<< 550 user\n<<< 503 need RCPT",
            "550 data",
            "no such\n<<< 550 user",
        ),
        (
            "<<< 220 mx ESMTP\n>>> EHLO me\n<<< 250-mx\n<<< 250 SIZE\n>>> MAIL \
             From:<b@example.org>\n<<< 553 no",
            "553 mail",
            "no",
        ),
        ("    (reason: 550 no such user)\n    (expanded from: anna)", "550", "no such user"),
    ]);
}

#[test]
fn qmail() {
    found(&[
        (
            "192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 no \
             mailbox\nGiving up on 192.0.2.1.",
            "550 5.1.1 rcpt",
            "no mailbox",
        ),
        (
            "192.0.2.1 does not like recipient. Remote host said: 550 no mailbox \
             Giving up on 192.0.2.1.",
            "550 rcpt",
            "no mailbox",
        ),
        ("Remote host said: 550: no mailbox", "550", "no mailbox"),
        (
            "Connected to 192.0.2.1 but sender was rejected.\nRemote host said: 553 \
             bad sender",
            "553 mail",
            "bad sender",
        ),
        (
            "Connected to 192.0.2.1 but greeting failed.\nRemote host said: 554 go away",
            "554 connect",
            "go away",
        ),
        (
            "Connected to 192.0.2.1 but my name was rejected.\nRemote host said: 501 \
             bad name",
            "501 helo",
            "bad name",
        ),
        (
            "192.0.2.1 failed after I sent the message.\nRemote host said: 554 spam",
            "554 end_of_data",
            "spam",
        ),
        ("192.0.2.1 failed on DATA command.\nRemote host said: 451 wait", "451 data", "wait"),
        (
            "failure: \
             192.0.2.1_does_not_like_recipient./Remote_host_said:_550_5.1.1_<anna@example.org>:_unknown/Giving_up_on_192.0.2.1./",
            "550 5.1.1 rcpt",
            "<anna@example.org>:_unknown",
        ),
        (
            "failure: \
             192.0.2.1_does_not_like_recipient./Remote_host_said:_550_unknown_user/Giving_up_on_192.0.2.1./",
            "550 rcpt",
            "unknown_user",
        ),
        ("Sorry, no mailbox here by that name. (#5.1.1)", "5.1.1", ""),
    ]);
}

#[test]
fn exchange() {
    found(&[
        (
            "Remote Server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'",
            "550 5.1.1",
            "RESOLVER.ADR.RecipNotFound; not found",
        ),
        (
            "Remote Server returned '554 5.7.1 'anna@example.org' isn't welcome' \
             after a while",
            "554 5.7.1",
            "'anna@example.org' isn't welcome",
        ),
        (
            "#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##",
            "550 5.1.1",
            "RESOLVER.ADR.RecipNotFound; not found",
        ),
        (
            "#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##rfc822;anna@example.org",
            "550 5.1.1",
            "RESOLVER.ADR.RecipNotFound; not found",
        ),
        (
            "mx.example.org #<mx.example.org #5.1.1 smtp;550 5.1.1 no such user> #SMTP#",
            "550 5.1.1",
            "no such user",
        ),
        ("#< #5.1.1 smtp;550 no such user> #SMTP#", "550 5.1.1", "no such user"),
        ("#5.1.1 smtp; 550-5.1.1 no such user", "550 5.1.1", "no such user"),
        (
            "451 4.4.0 Primary target responded with: \"421 4.7.0 busy\"",
            "451 4.4.0",
            "Primary target responded with: \"421 4.7.0 busy\"",
        ),
        (
            "Reason: [{LED=450 4.4.317 Cannot connect [Message=451 \
             no]};{MSG=SocketError};{FQDN=mx};{IP=192.0.2.1}]",
            "450 4.4.317",
            "Cannot connect [Message=451 no]",
        ),
        ("Remote server returned message detected as spam -> 554 5.7.1 spam", "554 5.7.1", "spam"),
    ]);
}

#[test]
fn mailbox_providers_and_gateways() {
    found(&[
        (
            "The error that the other server returned was: 550 5.1.1 no such user (state 14)",
            "550 5.1.1",
            "no such user",
        ),
        (
            "The error that the other server returned was:\n550 550 5.1.1 no such \
             user (state 14).",
            "550 5.1.1",
            "no such user",
        ),
        ("The response was:\n\n550 no such user", "550", "no such user"),
        ("The response from the remote server was:\n554 no", "554", "no"),
        (
            "Remote host said: 554 delivery error: no account [0] - mta1 [BODY]",
            "554 end_of_data",
            "delivery error: no account [0] - mta1",
        ),
        ("Remote host said: 550 no account [RCPT_TO]", "550 rcpt", "no account"),
        (
            "5.1.0 - Unknown address error 550-'5.1.1 <anna@example.org>: rejected' \
             (delivery attempts: 0)",
            "550 5.1.1",
            "<anna@example.org>: rejected",
        ),
        (
            "5.3.0 - Other mail system problem 554-'no thanks' (delivery attempts: 0)",
            "554 5.3.0",
            "no thanks",
        ),
        (
            "permanent failure 5.3.0 - Other problem #5.3.4 header too large",
            "5.3.4",
            "header too large",
        ),
        ("Error 550 #5.1.0 Address rejected", "550 5.1.0", "Address rejected"),
    ]);
}

#[test]
fn delivery_reports() {
    found(&[
        (
            "Final-Recipient: rfc822; anna@example.org\nAction: failed\nStatus: \
             5.1.1\nDiagnostic-Code: smtp; 550-5.1.1 no such\n 550 5.1.1 \
             user\nLast-Attempt-Date: Mon, 1 Jan 2024 10:11:12 +0200",
            "550 5.1.1",
            "no such\n 550 5.1.1 user",
        ),
        (
            "Status: 5.2.2\nDiagnostic-Code: smtp;552 full\nRemote-MTA: dns; mx.example.org",
            "552 5.2.2",
            "full",
        ),
        ("Diagnostic-Code: smtp; 550 5.1.1 no such user", "550 5.1.1", "no such user"),
        ("Status: 5.1.1 (bad destination)", "5.1.1", "(bad destination)"),
        ("smtp; 550-5.1.1 no such user", "550 5.1.1", "no such user"),
        (
            "\"diagnosticCode\":\"smtp; 550 5.1.1 user unknown\",\"status\":\"5.1.1\"",
            "550 5.1.1",
            "user unknown",
        ),
    ]);
}

#[test]
fn other_programs() {
    found(&[
        ("smtplib.SMTPDataError: (554, b'5.7.1 spam')", "554 5.7.1", "spam"),
        (
            "SMTPAddressFailedException: 550 <anna@example.org>: unknown",
            "550",
            "<anna@example.org>: unknown",
        ),
        (
            "Error: Can't send mail - all recipients were rejected: 550 no such user",
            "550",
            "no such user",
        ),
        (
            "{\"response\":\"550 no such \\\"user\\\" here\",\"responseCode\":550}",
            "550",
            "no such \\\"user\\\" here",
        ),
        ("curl: (55) RCPT failed: 550", "550 rcpt", ""),
        ("DATA END command failed SMTP code: 550", "550 end_of_data", ""),
        ("--> RCPT To:<anna@example.org>\n<-- 550 no such user", "550 rcpt", "no such user"),
        (" <** 550 no", "550", "no"),
        ("Server error: '550 5.1.1 no' in reply to RCPT TO", "550 5.1.1 rcpt", "no"),
        ("AUTH LOGIN failed: 535 no", "535 auth", "no"),
        ("while sending MAIL FROM: 501 bad address", "501 mail", "bad address"),
        ("SMTP:RCPT host mx[192.0.2.1]: 550 no", "550 rcpt", "no"),
        ("rejected in response to RCPT: 550 no", "550 rcpt", "no"),
        ("BDAT LAST: 552 too large", "552 bdat", "too large"),
        ("after sending message body: 550 no", "550 end_of_data", "no"),
        ("after the final dot: 554 no", "554 end_of_data", "no"),
        ("banner: 554 no", "554 connect", "no"),
        ("in reply to HELO: 504 no", "504 helo", "no"),
    ]);
}

#[test]
fn dates_and_times_are_no_codes() {
    nothing_in(&[
        "The account was opened in 2015 and closed in 2023.",
        "2024-06-11T09:04:02.679Z",
        "on 11.06.2024 at 4.50 pm",
        "on 2.4.2024",
        "at 12:50:45",
        "Mon, 29 Apr 2024 23:34:45 +0200",
        "the year 550",
        "in 421 BC",
        "timed out after 300 seconds",
        "retry in 450 seconds",
        "unable to deliver in 840 minutes",
        "Connection timed out after 421s",
    ]);
}

#[test]
fn sizes_counts_and_money_are_no_codes() {
    nothing_in(&[
        "about 250 messages",
        "There were 250 people in the room",
        "450 KB",
        "550 MB free",
        "The message is 450 KB long",
        "It exceeds 552 bytes",
        "size=450",
        "delay=450, delays=0.1/250/0.2/0.5",
        "Sent 250 of 450 recipients",
        "SMTP sent 250 messages",
        "SMTP: 250 messages sent",
        "replied to 250 people",
        "returned 250 messages",
        "answered 450 questions",
        "reply: 250 messages",
        "error: 450 messages were lost",
        "response: 250 ms",
        "response 450 ms",
        "status: 250 MB used",
        "syslogd[99]: 250 lines",
        "smtpd[1234]: 450 connections",
        "100% sure",
        "450 % more",
        "scored 450 points",
        "It costs $550",
        "€550 or 550 € or 450 EUR",
        "returned 550 EUR",
        "1,550 or 550,000 or 421,50",
        "rate 450/h",
        "250x250",
    ]);
}

#[test]
fn addresses_and_ports_are_no_codes() {
    nothing_in(&[
        "port 587",
        "SMTP port 587",
        "SMTP 465 or SMTP 587",
        "connect to mx.example.org[192.0.2.1]:25: Connection refused",
        "connect to mx.example.org:465 failed",
        "smtp.example.org:587",
        "192.0.2.250",
        "250.4.2.1",
        "Client host [198.51.100.250] refused",
        "[2001:db8::550]",
        "2001:db8:421:550::1",
        "user550@example.org",
        "550@example.org",
        "https://example.org/answer/550",
        "see https://example.org/?error=550",
        "https://example.org/smtp-error-550",
        "https://example.org/smtp-error-550.html",
        "https://example.org/codes.php#554",
        "https://example.org/DOC-1369#451",
        "https://example.org/5.1.1/x",
        "https://example.org/#5.1.1",
    ]);
}

#[test]
fn numbers_of_people_and_places_are_no_codes() {
    nothing_in(&[
        "Call +1 555 123 4567",
        "555-0123 is my number",
        "phone: 0171 450 421",
        "area code 421",
        "zip code 501",
        "country code 420",
        "10115 Berlin, 80331 Munich",
        "NY 10550",
        "221B Baker Street",
        "She lives at 450 Main Street",
        "room 421",
        "flight 550 to 421",
    ]);
}

#[test]
fn identifiers_and_versions_are_no_codes() {
    nothing_in(&[
        "queued as 4A550B",
        "Queue-ID 550E8400",
        "id=1ABCD-000550-XY",
        "<550.421@example.org>",
        "Message-ID: <20240101.550@example.org>",
        "ticket #550",
        "Ticket 421 was closed",
        "#450 merged",
        "MFE-550 and DY-002",
        "OFR_416 [416]",
        "LPN007_420",
        "(S2017062302)",
        "Exim 4.98.2",
        "ESMTP Postfix 3.5.1",
        "version 5.1.1",
        "v4.2.1 is out",
        "upgrade to Postfix 4.2.1 soon",
        "Windows 5.1.2600",
        "RFC 5321",
        "RFC 821",
        "see RFC 3463 section 3.2",
        "section 5.1.1 of the manual",
        "fig. 2.1.3",
        "line 250: missing semicolon",
        "page 250 of 450",
        "a-550-b",
    ]);
}

#[test]
fn codes_of_others_are_no_codes() {
    nothing_in(&[
        "HTTP/1.1 404 Not Found",
        "HTTP/1.1 503 Service Unavailable",
        "HTTP error 503",
        "HTTP status code: 503",
        "http response 500",
        "The HTTP request failed with error 503",
        "FTP error 550",
        "The web server returned error 503",
        "exit status 111",
        "exit code 101",
        "child status 101",
        "Error 404",
        "error 10061",
        "status 200000",
        "error code 0x80040550",
        "error x550",
        "code 550a",
        "discount code 250",
        "access code 550",
    ]);
}

#[test]
fn codes_that_cannot_be_are_no_codes() {
    nothing_in(&[
        "",
        "Hello",
        "5.1",
        "5.1.1.1",
        "error 5.1.1.1",
        "code 3.1.1",
        "error 5.9.1",
        "status 5.8.0",
        "5.01.1",
        "5.1.1000",
        "error 650",
        "SMTP error 099",
        "error 5500",
        "the classes 4.2.1 and 5.1.1",
        "failed 450 times",
        "No route to host",
    ]);
}

/// The span begins with the first code and ends with the text, without what the reply is wrapped
/// in.
#[test]
fn spans() {
    for (text, span) in [
        ("  550 5.1.1 no such user \r\n", "550 5.1.1 no such user"),
        ("Error 421.", "421"),
        ("5.1.1 (550) no such user", "5.1.1 (550) no such user"),
        ("#5.1.1 smtp; 550-5.1.1 no such user", "550-5.1.1 no such user"),
        ("(host mx said: 550 no (in reply to DATA command))", "550 no"),
        ("550-5.1.1 a 550 5.1.1 b", "550-5.1.1 a 550 5.1.1 b"),
        ("said: 550-a\r\n550-b\r\n550 c\r\nnot this", "550-a\r\n550-b\r\n550 c"),
        ("said: 550 a\r\n550 not this", "550 a"),
        ("Diagnostic-Code: smtp; 550 a\n\tb\nStatus: 5.1.1", "550 a\n\tb"),
        ("he said: “550 so\nor so”, and left", "550 so\nor so"),
        ("error 550-'5.1.1 <a@example.org>: no' (1)", "550-'5.1.1 <a@example.org>: no"),
        ("was: 550 550 5.1.1 no (state 14)", "550 550 5.1.1 no"),
        ("[{LED=450 4.4.7 [a] b};{c=d}]", "450 4.4.7 [a] b"),
    ] {
        let found = find(text).unwrap();
        check(text, found);
        assert_eq!(&text[found.span()], span, "{text:?}");
    }
}

/// Of several replies, the best.
#[test]
fn the_best_of_several() {
    for (text, expected) in [
        // An error before a success.
        ("<<< 250 ok\n<<< 550 no\n<<< 221 bye", "550"),
        // A reply code before an enhanced status code.
        ("#5.0.0, then error 550", "550"),
        // What is certain before what is likely.
        ("error 421, for the host said: 450 wait", "450"),
        // A specific status before a general one.
        ("error 5.3.0, status 5.3.4", "5.3.4"),
        // Else the first.
        ("said: 550 no; said: 421 no", "550"),
        ("error 550 or error 421", "550"),
        // A status of the same class is adopted, if it is specific and stands before the reply.
        ("dsn=5.1.1, said: 550 no", "550 5.1.1"),
        ("dsn=4.1.1, said: 550 no", "550"),
        ("dsn=5.0.0, said: 550 no", "550"),
        ("said: 550 no, dsn=5.1.1", "550"),
        ("dsn=5.1.1, said: 550 5.7.1 no", "550 5.7.1"),
    ] {
        let found = find(text).unwrap();
        check(text, found);
        assert_eq!(summary(found), expected, "{text:?}");
    }
}

/// A command far away, or in the words of the server, is not the one that was answered.
#[test]
fn commands_that_do_not_belong_to_the_reply() {
    let far = format!("after RCPT TO:<a@example.org>: {}said: 550 no", "and so on, ".repeat(60));
    for text in [
        far.as_str(),
        "503 5.5.1 no DATA after BDAT",
        "530 5.7.0 Must issue a STARTTLS command first",
        "said: 503 RCPT first",
        "the mail was sent after data was lost: error 550",
        "mail.rcpt.example.org said: 550 no",
        "<ehlo@example.org> said: 550 no",
        "550 no (in reply to your letter)",
    ] {
        let found = find(text).unwrap();
        check(text, found);
        assert_eq!(found.command(), None, "{text:?}");
    }
}

/// On the wire, a reply is what [`Reply`] reads.
#[test]
fn wire_text_is_read_as_a_reply() {
    for number in 100..=599 {
        let code = ReplyCode::from_u16(number).unwrap();
        for text in [
            format!("{number}"),
            format!("{number} "),
            format!("{number} text\r\n"),
            format!("{number} {}.7.1 text", number / 100),
            format!("{number} 5.7.1 text"),
            format!("{number} 2.0.0 Ok: queued as 4XyZ\n"),
            format!("{number}-one\r\n{number}-two\r\n{number} three\r\n"),
            format!("{number}-5.1.1 one\n{number} 5.1.1 two\n"),
            format!("{number}-one\r\n{number} 2.1.5 two\r\n"),
            format!("{number} sorry (#5.1.1)\r\n"),
            format!("{number} [label] 5.7.1 text\r\n"),
            format!("{number} mx.example.org ESMTP Exim 4.98.2\r\n"),
        ] {
            let reply = Reply::parse(&text).unwrap();
            let found = find(&text).unwrap();
            check(&text, found);
            assert_eq!(found.code(), Some(code), "{text:?}");
            assert_eq!(found.enhanced(), reply.enhanced(), "{text:?}");
            assert_eq!(found.command(), None, "{text:?}");
            assert_eq!(found.span(), 0..text.trim_end().len(), "{text:?}");
            if !reply.is_multiline() && !text.contains('[') {
                assert_eq!(found.text(), reply.text().to_string().trim(), "{text:?}");
            }
        }
    }
}

/// Were the time not linear, this would not come to its end.
#[test]
fn long_texts() {
    const LENGTH: usize = 1 << 20;

    for part in [
        "5",
        ".",
        "5.",
        "#",
        " ",
        "\n",
        "\n ",
        "(",
        "[",
        "<",
        ">",
        "\"",
        "'a ",
        "“",
        "_",
        "-",
        "250-",
        "250-x\r\n",
        "550 5.",
        "#5.1.0 ",
        "error ",
        "error 550 ",
        "error 999 ",
        "said: ",
        "said: 250 ",
        "smtp 587 ",
        "after ",
        "in reply to ",
        "(in reply to ",
        "[RCPT_TO",
        "RCPT: 599 ",
        "status=bounced (",
        "é550 ",
        "http error 503 ",
    ] {
        for start in ["", "x ", "550 ", "550-", "said: 550 ", "(he said: '550 ", "“550 "] {
            let text = start.to_owned() + &part.repeat(LENGTH / part.len());
            if let Some(found) = find(&text) {
                check(&text, found);
            }
        }
    }
}

#[test]
fn nothing_is_allocated() {
    let mut found = 0;
    let counted = allocation_counter::measure(|| {
        for text in [
            "host mx[192.0.2.1] said: 550 5.1.1 no (in reply to RCPT TO command)",
            "Could not send your message. Error 421.",
            "about 250 messages through port 587",
            "550-5.1.1 first\r\n550 5.1.1 second\r\n",
        ] {
            found += usize::from(find(text).is_some());
        }
    });
    assert_eq!((counted.count_total, found), (0, 3), "{counted:?}");
}
