//! The enhanced status codes: each row is subject and detail (packed as `subject * 1000 + detail`),
//! the standing, the associated basic codes as registered, where the code is defined, its title
//! and what it means.

/// Hands the rows to the macro `$with`. Rows ascend by subject and detail.
macro_rules! enhanced_codes {
    ($with:ident) => {
        $with! {
            // X.0.YYY Other or undefined
            0_000u32: Standard, [], "RFC 3463 §3.1",
                "Other undefined Status",
                "The server says no more than the class: 2.0.0 is success, 4.0.0 a transient \
failure to be retried later, 5.0.0 a permanent one; read the text of the reply, \
and if it is silent too ask the administrator of that server.";
            // X.1.YYY Addressing
            1_000u32: Standard, [], "RFC 3463 §3.2",
                "Other address status",
                "The reply is about an address of the message without saying what is the matter: \
2.1.0 accepts it, while after 4.1.0 or 5.1.0 the sender should check both the \
sender and the recipient address and read the text of the reply.";
            1_001u32: Standard, [451, 550], "RFC 3463 §3.2",
                "Bad destination mailbox address",
                "The domain has no mailbox of this name; the sender should correct the part before \
the @ or ask the recipient by other means for the right address, and only a 4.1.1 \
leaves hope that a retry succeeds.";
            1_002u32: Standard, [], "RFC 3463 §3.2",
                "Bad destination system address",
                "The domain after the @ is unknown or takes no mail at all; the sender should \
check its spelling or ask the recipient for a working address, and a retry is \
worthwhile only if the server said 4.1.2.";
            1_003u32: Standard, [501], "RFC 3463 §3.2",
                "Bad destination mailbox address syntax",
                "The recipient address is not written as an address must be (a stray space, a \
missing part, a forbidden character); the sender has to correct it and send the \
message again.";
            1_004u32: Standard, [], "RFC 3463 §3.2",
                "Destination mailbox address ambiguous",
                "The address fits more than one mailbox, as happens where a server matches names \
loosely; the sender should ask the recipient for the exact address and use that.";
            1_005u32: Standard, [250], "RFC 3463 §3.2",
                "Destination address valid",
                "The recipient address is good, and nothing needs to be done about it; during the \
SMTP dialogue this settles the address only, and the message itself is still to be \
accepted.";
            1_006u32: Standard, [], "RFC 3463 §3.2",
                "Destination mailbox has moved, No forwarding address",
                "The owner of this address has left and no new address is known, so sending again \
is useless; ask the recipient by other means and remove the old address from \
lists.";
            1_007u32: Standard, [], "RFC 3463 §3.2",
                "Bad sender's mailbox address syntax",
                "The sender (return) address is malformed; it has to be corrected on the sender's \
side, in the account settings or the sending program, for the recipient can do \
nothing about it.";
            1_008u32: Standard, [451, 501], "RFC 3463 §3.2",
                "Bad sender's system address",
                "The domain of the sender address does not exist or cannot take replies and \
bounces; the sender should correct the address, or the domain's administrator its \
DNS records, and a 4.1.8 can be retried, as DNS may have failed for a moment only.";
            1_009u32: Extension, [], "RFC 3886 §3.3.4",
                "Message relayed to non-compliant mailer",
                "The address was good and the message went on, but to a system that does not \
report what becomes of it; nothing needs to be done, yet tracking ends here (the \
code exists only as 2.1.9 in tracking reports).";
            1_010u32: Extension, [556], "RFC 7505 §6, §4.1; RFC 7504 §6",
                "Recipient address has null MX",
                "The recipient's domain declares in DNS (null MX) that it takes no mail at all, so \
only another address helps. Microsoft Exchange, however, sends 5.1.10 when it does \
not find the recipient: there, correct the address.";
            // X.2.YYY Mailbox
            2_000u32: Standard, [], "RFC 3463 §3.3",
                "Other or undefined mailbox status",
                "The mailbox exists, but something about it that the server does not name led to \
this reply; retry after 4.2.0, and after 5.2.0 ask the recipient by other means to \
have the mailbox seen to.";
            2_001u32: Standard, [], "RFC 3463 §3.3",
                "Mailbox disabled, not accepting messages",
                "The mailbox exists but takes no mail: 4.2.1 means that it is switched off for a \
time, so wait and retry; 5.2.1 means that it will stay closed, so contact the \
recipient by other means.";
            2_002u32: Standard, [552], "RFC 3463 §3.3",
                "Mailbox full",
                "The mailbox is full until its owner deletes something; tell the recipient by \
other means and retry later. The standard intends 4.2.2, but 552 5.2.2 is what \
many servers send, and then the sender has to send the message again.";
            2_003u32: Standard, [552], "RFC 3463 §3.3",
                "Message length exceeds administrative limit",
                "The message is larger than this mailbox may receive, even if the server takes \
larger ones for others; make it smaller, split it or pass the file on another way, \
for an unchanged copy will fail again.";
            2_004u32: Standard, [450, 452], "RFC 3463 §3.3",
                "Mailing list expansion problem",
                "The server could not turn a mailing list into its members; 4.2.4 asks for a \
retry, and after 5.2.4 the owner of the list or the administrator there has to put \
it right.";
            // X.3.YYY Mail system
            3_000u32: Standard, [221, 250, 421, 451, 550, 554], "RFC 3463 §3.4",
                "Other or undefined mail system status",
                "The reply is about the receiving system as a whole, without a closer reason: \
2.3.0 is plain success, 4.3.0 asks for a retry, and after 5.3.0 read the text and \
ask the administrator of that system.";
            3_001u32: Standard, [452], "RFC 3463 §3.4",
                "Mail system full",
                "The receiving server has no storage left, which is not the sender's fault and \
often beyond the recipient too; wait and retry while the administrator there makes \
room.";
            3_002u32: Standard, [453, 521], "RFC 3463 §3.4; RFC 7504 §6",
                "System not accepting network messages",
                "This host takes no mail: wait and retry after 4.3.2, given for shutdown, overload \
or maintenance; after 5.3.2 the sender needs another address or the administrator \
another server, for with 521 the host never takes any.";
            3_003u32: Standard, [], "RFC 3463 §3.4",
                "System not capable of selected features",
                "The message asked for something that the receiving system, often a gateway, \
cannot do; send it again without that feature, or ask the administrator there what \
is supported.";
            3_004u32: Standard, [552, 554], "RFC 3463 §3.4",
                "Message too big for system",
                "The message is larger than this server takes for anyone; make it smaller, split \
it or pass the file on another way, for an unchanged copy will be refused again.";
            3_005u32: Standard, [], "RFC 3463 §3.4",
                "System incorrectly configured",
                "The settings of the server keep it from taking this message, which its \
administrator has to mend, not the sender. The standard names no class: many \
servers send 451 4.3.5, to be retried; after 5.3.5 send it again once that is \
mended.";
            3_006u32: Extension, [250, 251], "RFC 6710 §10, §4.1",
                "Requested priority was changed",
                "The server took the message, but did not keep the priority that was asked for; \
the text of the reply begins with the new value, and nothing needs to be done \
unless the priority matters.";
            // X.4.YYY Network and routing
            4_000u32: Standard, [], "RFC 3463 §3.5",
                "Other or undefined network or routing status",
                "Some trouble with the network or the routing stood in the way, and no other code \
describes it; wait and retry after 4.4.0, and after 5.4.0 ask the administrator of \
the sending server.";
            4_001u32: Standard, [451], "RFC 3463 §3.5",
                "No answer from host",
                "The next server did not answer, or was too busy to; the sending server normally \
retries by itself, and if that goes on for days check the domain and contact the \
recipient by other means.";
            4_002u32: Standard, [421], "RFC 3463 §3.5",
                "Bad connection",
                "The connection was lost, or too slow or unreliable to get the message across; the \
sending server should retry, and if this goes on the administrators of both sides \
should look at network and firewall.";
            4_003u32: Standard, [451, 550], "RFC 3463 §3.5",
                "Directory server failure",
                "DNS or another directory gave no answer, so the server could not send the message \
on; wait and retry. The standard knows this as 4.4.3 only, yet the registry lists \
550 as well, so after a 5.4.3 send the message again later.";
            4_004u32: Standard, [], "RFC 3463 §3.5",
                "Unable to route",
                "No next server could be found for the message, for instance because DNS has no \
usable records for the domain; retry after 4.4.4, and after 5.4.4 check the \
domain's spelling or tell its administrator.";
            4_005u32: Standard, [451], "RFC 3463 §3.5",
                "Mail system congestion",
                "The mail system has more to do than it can manage at the moment; neither address \
nor message is at fault, so wait and retry, with fewer messages at a time if you \
send many.";
            4_006u32: Standard, [], "RFC 3463 §3.5",
                "Routing loop detected",
                "The message went round in circles between servers or forwarding addresses; an \
administrator or the owner of the forwarding has to break the loop. The standard \
knows this as 4.4.6, but most servers make it 5.4.6, for a retry alone seldom \
helps.";
            4_007u32: Standard, [], "RFC 3463 §3.5",
                "Delivery time expired",
                "Time ran out before the message could be delivered; unless the report speaks only \
of a delay, the sender has to send it again, best after learning from an earlier \
notice what had stopped it.";
            // X.5.YYY Mail delivery protocol
            5_000u32: Standard,
                [220, 250, 251, 252, 253, 451, 452, 454, 458, 459, 501, 502, 503, 554],
                "RFC 3463 §3.6",
                "Other or undefined protocol status",
                "The reply is about the SMTP dialogue, without a closer reason: 2.5.0 is plain \
success, 4.5.0 asks for a retry, and after 5.5.0 the administrator of the sending \
program should read the text of the reply.";
            5_001u32: Standard, [430, 500, 501, 503, 530, 550, 554, 555], "RFC 3463 §3.6",
                "Invalid command",
                "The server does not offer this command, or not at this point; log in first if the \
text asks for it (530), otherwise the sending program or its settings need mending \
rather than the message.";
            5_002u32: Standard, [500, 501, 502, 550, 555], "RFC 3463 §3.6",
                "Syntax error",
                "The server could not understand a command; the fault is in the sending program or \
its settings, so tell whoever runs it. Some servers send 550 5.5.2 for a broken \
SPF record or for line ends other than CRLF.";
            5_003u32: Standard, [451], "RFC 3463 §3.6",
                "Too many recipients",
                "There are more recipients than the server takes in one transaction; send the \
message to the remaining ones in smaller groups. RFC 5321 asks for 452 here and \
has 552 treated alike, while the registry lists 451.";
            5_004u32: Standard, [451, 501, 502, 503, 504, 550, 555], "RFC 3463 §3.6",
                "Invalid command arguments",
                "The command is known, but its arguments are out of range or ask for something the \
server lacks; the sending program or its settings must change, although a 451 \
4.5.4 leaves room for a retry.";
            5_005u32: Standard, [], "RFC 3463 §3.6",
                "Wrong protocol version",
                "Client and server speak versions of the protocol that do not fit together; a \
retry does not help until the administrator of one side brings its software up to \
date.";
            5_006u32: Extension, [500], "RFC 4954 §6, §4",
                "Authentication Exchange line is too long",
                "A line of the login exchange was longer than the server can hold, so the password \
is not to blame; try another login mechanism, or ask the administrator to allow \
longer lines.";
            // X.6.YYY Message content or media
            6_000u32: Standard, [], "RFC 3463 §3.7",
                "Other or undefined media error",
                "Something in the content of the message keeps it from being delivered, and no \
other code says what; retry as it is only after 4.6.0, otherwise send a simpler \
version or ask the administrator there.";
            6_001u32: Standard, [], "RFC 3463 §3.7",
                "Media not supported",
                "The next system cannot carry this kind of content; the sender should use a more \
common format, or agree with the recipient on another way to pass it on.";
            6_002u32: Standard, [], "RFC 3463 §3.7",
                "Conversion required and prohibited",
                "For delivery the content needs to be converted, which the sender or a policy has \
forbidden; allow the conversion, or send the message in a form that needs none.";
            6_003u32: Standard, [554], "RFC 3463 §3.7",
                "Conversion required but not supported",
                "For delivery the content needs to be converted, for example from 8-bit into 7-bit \
form, which a server on the way cannot do; the sender's side should send it in the \
simpler form from the start.";
            6_004u32: Standard, [250], "RFC 3463 §3.7",
                "Conversion with loss performed",
                "Converting the content loses part of it: 2.6.4 means that the message was \
delivered with that loss, 5.6.4 that it was refused because the sender forbade it, \
so send a form that needs no conversion.";
            6_005u32: Standard, [], "RFC 3463 §3.7",
                "Conversion Failed",
                "The content had to be converted and the attempt failed; 4.6.5 can be retried as \
it is, and after 5.6.5 the sender should use a format that needs no conversion.";
            6_006u32: Extension, [554], "RFC 4468 §5",
                "Message content not available",
                "The message refers to content kept on another server (BURL), which could not be \
fetched; retry after 4.6.6, and after 5.6.6 let the mail program send the whole \
content itself.";
            6_007u32: Extension, [553, 550], "RFC 6531 §4.2, §3.5",
                "Non-ASCII addresses not permitted for that sender/recipient",
                "The sender or recipient address contains characters beyond ASCII, which the \
server does not take here; use a plain ASCII address of the same person, or ask \
the administrator there for support of SMTPUTF8.";
            6_008u32: Extension, [252, 553, 550], "RFC 6531 §4.2, §3.7.4.2",
                "UTF-8 string reply is required, but not permitted by the SMTP client",
                "To show a mailbox name the reply needs UTF-8, which the client had not asked for \
(SMTPUTF8): 2.6.8 only leaves the name out, while after 5.6.8 the sending program \
has to repeat the command with SMTPUTF8.";
            6_009u32: Extension, [550], "RFC 6531 §4.2, §3.5",
                "UTF-8 header message cannot be transferred to one or more recipients, so the \
message must be rejected",
                "The message has addresses or headers beyond ASCII and cannot go on to at least \
one recipient, so it was refused for all; send a plain ASCII version, or leave \
that recipient out. RFC 6531 speaks of 554 here, while the registry lists 550.";
            6_010u32: Obsolete, [], "RFC 6531 §4.2",
                "Deprecated duplicate of X.6.8",
                "This code was registered a second time by mistake and should not be sent; read it \
as X.6.8: the reply would need UTF-8 text, which the client had not asked for, so \
the sending program should use SMTPUTF8.";
            // X.7.YYY Security or policy
            7_000u32: Standard,
                [220, 235, 450, 454, 500, 501, 503, 504, 530, 535, 550], "RFC 3463 §3.8",
                "Other or undefined security status",
                "A reason of security or policy that the server does not spell out: 2.7.0 is plain \
success, as after a login; 4.7.0 asks for a retry; with 530 5.7.0 log in or start \
TLS first, and with another 5.7.0 ask the administrator there.";
            7_001u32: Standard, [451, 454, 502, 503, 533, 550, 551], "RFC 3463 §3.8",
                "Delivery not authorized, message refused",
                "A rule of the server refuses this message: read the text, log in if it speaks of \
relaying, otherwise ask the recipient's postmaster. The standard knows 5.7.1 only, \
but greylisting often gives 4.7.1: there the sending server just retries.";
            7_002u32: Standard, [550], "RFC 3463 §3.8",
                "Mailing list expansion prohibited",
                "The sender may not post to this mailing list; join it, write from the address \
that is subscribed, or ask the owner of the list for permission.";
            7_003u32: Standard, [], "RFC 3463 §3.8",
                "Security conversion required but not possible",
                "The message would have to be changed from one secure mail format into another, \
which is not possible; agree with the recipient on a format that both sides have.";
            7_004u32: Standard, [504], "RFC 3463 §3.8",
                "Security features not supported",
                "A security feature that was asked for is not available here; choose another one, \
which for 504 in reply to AUTH means another login mechanism, or ask the \
administrator what the server supports.";
            7_005u32: Standard, [], "RFC 3463 §3.8",
                "Cryptographic failure",
                "The message could not be verified or decrypted, because a key is missing or \
invalid; retry after 4.7.5, which may just mean that a DKIM key was out of reach, \
otherwise the sender's side has to mend its keys.";
            7_006u32: Standard, [], "RFC 3463 §3.8",
                "Cryptographic algorithm not supported",
                "The message could not be verified or decrypted, because the server does not know \
the algorithm; sign or encrypt it with a more common one, or ask the administrator \
there to update the server.";
            7_007u32: Standard, [], "RFC 3463 §3.8",
                "Message integrity failure",
                "The message did not arrive as it was sent, as its integrity check shows; 2.7.7 \
delivers it all the same, after 4.7.7 or 5.7.7 send it afresh, and if that fails \
too the administrators must find what changes it.";
            7_008u32: Extension, [535, 554], "RFC 4954 §6",
                "Authentication credentials invalid",
                "The login failed because the user name or password is wrong or not sufficient; \
enter them anew or ask the provider. RFC 4468 once gave 554 5.7.8 for servers that \
do not trust each other (BURL); that is X.7.14 now.";
            7_009u32: Extension, [534], "RFC 4954 §6",
                "Authentication mechanism is too weak",
                "The login mechanism is weaker than the server allows, while the password may well \
be right; choose a stronger mechanism in the mail program, or update the program, \
and log in again.";
            7_010u32: Extension, [523], "RFC 5248 §2.4",
                "Encryption Needed",
                "The login needs an encrypted connection: turn on TLS in the mail program, or \
choose a stronger mechanism. RFC 8689 also uses the code for a REQUIRETLS message \
that could not go on over TLS; then the next server has to offer TLS.";
            7_011u32: Obsolete, [524, 538], "RFC 4954 §6",
                "Encryption required for requested authentication mechanism",
                "The chosen login mechanism is allowed only on an encrypted connection, so turn on \
TLS and log in again; the code is historic, and 5.7.10 has taken its place.";
            7_012u32: Extension, [422, 432], "RFC 4954 §6",
                "A password transition is needed",
                "The account is not yet prepared for the chosen login mechanism; log in once with \
another one, usually the plain password over TLS, and then the chosen mechanism \
should work.";
            7_013u32: Extension, [525], "RFC 5248 §2.4",
                "User Account Disabled",
                "User name and password are right, but the account has been switched off; entering \
them again is useless, and only the administrator or provider can open it again.";
            7_014u32: Extension, [535, 554], "RFC 5248 §2.4",
                "Trust relationship required",
                "The submission server may not fetch the content that the message refers to \
(BURL), as no trust is set up with the server that keeps it; the administrators \
must arrange that, or the mail program send the content itself. RFC 4468 used \
X.7.8 for this.";
            7_015u32: Extension, [450, 550], "RFC 6710 §10, §4.1",
                "Priority Level is too low",
                "The message has a lower priority than the server takes at present; wait and retry \
after 4.7.15, otherwise raise the priority, if you are entitled to, or send it at \
a quieter time.";
            7_016u32: Extension, [552], "RFC 6710 §10, §4.1",
                "Message is too big for the specified priority",
                "At this priority the server takes only smaller messages now; make this one \
smaller, raise the priority if you may, or retry after 4.7.16. RFC 4865 had meant \
this code for a user's quota of mail held for later release.";
            7_017u32: Extension, [], "RFC 7293 §15.3",
                "Mailbox owner has changed",
                "The mailbox has changed hands since the date the sender gave (RRVS), so the new \
owner did not get the message; ask the person by other means for the new address. \
RFC 4865 had meant this code for a system's quota of mail held for later release.";
            7_018u32: Extension, [], "RFC 7293 §15.3",
                "Domain owner has changed",
                "The recipient's domain changed hands after the date the sender gave (RRVS), so \
the message was kept from what may be a stranger; ask the person by other means \
for the new address.";
            7_019u32: Extension, [], "RFC 7293 §15.3",
                "RRVS test cannot be completed",
                "The sender asked whether the mailbox still has the same owner (RRVS), and the \
server has no record that tells; make sure of the recipient by other means, or \
send again without this check.";
            7_020u32: Extension, [550], "RFC 7372 §3.1; RFC 6376 §6.1",
                "No passing DKIM signature found",
                "The message has no DKIM signature that proved valid; the sender's administrator \
should sign the mail, publish the key and see what alters messages on the way. RFC \
6376 speaks against refusing mail for this, so a word with the postmaster may \
help.";
            7_021u32: Extension, [550], "RFC 7372 §3.1; RFC 6376 §6.1",
                "No acceptable DKIM signature found",
                "A DKIM signature was valid, but this server's policy accepts none of those found; \
the sender's administrator should ask the postmaster there which ones count. RFC \
6376 speaks against refusing mail for this.";
            7_022u32: Extension, [550], "RFC 7372 §3.1; RFC 6376 §6.1",
                "No valid author-matched DKIM signature found",
                "There are valid DKIM signatures, but none of the domain in the From line; the \
sender's administrator should sign with that domain. RFC 6376 speaks against \
refusing mail for this.";
            7_023u32: Extension, [550], "RFC 7372 §3.2; RFC 7208 §8.4",
                "SPF validation failed",
                "The SPF record of the sender's domain does not allow this sending server; correct \
the record or use the right server. Gmail, however, sends 421 4.7.23 for a missing \
or mismatched PTR record: there, mend the reverse DNS.";
            7_024u32: Extension, [451, 550], "RFC 7372 §3.2; RFC 7208 §8.6, §8.7",
                "SPF validation error",
                "The SPF check of the sender's domain ended in an error: 4.7.24 is a passing DNS \
fault, so wait and retry; 5.7.24 is a broken SPF record, which the domain's \
administrator has to correct.";
            7_025u32: Extension, [550], "RFC 7372 §3.3",
                "Reverse DNS validation failed",
                "The reverse DNS of the sending server's IP address is missing or does not match; \
its administrator should set a PTR record whose name leads back to that address. \
Gmail sends 550 5.7.25 for this, and 421 4.7.23 for the transient form.";
            7_026u32: Extension, [550], "RFC 7372 §3.4",
                "Multiple authentication checks failed",
                "More than one check of the sender (SPF, DKIM and the like) failed, and the code \
does not say which; the sender's administrator should go through them all, while \
the recipient's address is not in question.";
            7_027u32: Extension, [550], "RFC 7505 §6, §4.1",
                "Sender address has null MX",
                "The sender's domain declares by null MX that it takes no mail, so replies and \
bounces would be lost; use a sender address that can receive mail. Gmail, however, \
sends 4.7.27 or 5.7.27 when SPF fails: there, correct the SPF record.";
            7_028u32: Extension, [], "draft-levine-mailbomb-header-00 (expired)",
                "Mail flood detected",
                "The server takes the message for part of a flood of similar abusive mail; the \
sender's administrator should send more slowly and look for a hijacked account, \
then retry after 4.7.28 or talk to the postmaster there after 5.7.28.";
            7_029u32: Extension, [550], "RFC 8617 §10.4, §5.2.2",
                "ARC validation failure",
                "The chain of ARC seals that forwarders leave on a message did not validate; the \
administrator of the forwarding server should look into it. Gmail, however, sends \
4.7.29 or 5.7.29 for mail without TLS: there, turn on TLS.";
            7_030u32: Extension, [550], "RFC 8689 §7, §4.2.1",
                "REQUIRETLS support required",
                "The sender demanded TLS on the whole way (REQUIRETLS), and no next server offers \
that; send without the demand, or ask the recipient's provider. Gmail, however, \
sends 4.7.30 or 5.7.30 for missing or failing DKIM: there, sign the mail.";
        }
    };
}
pub(crate) use enhanced_codes;
