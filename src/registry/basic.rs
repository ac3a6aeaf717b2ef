//! The basic reply codes: each row is a code, the name of its constant where it has one,
//! its standing, where it is defined, its title and what it means.

/// Hands the rows to the macro `$with`, so that the map here and the constants of `ReplyCode`
/// come from one table. Rows ascend by code.
macro_rules! basic_codes {
    ($with:ident) => {
        $with! {
            // 1yz
            101u16: Nonstandard, "SMTP error lists; sent by no server",
                "No connection could be opened",
                "No server sends this: a mail program uses it to report that it could not open a \
connection, probably with an error number of its operating system; check the \
server's name, the port and the network, then try again.";
            111u16: Nonstandard, "SMTP error lists; sent by no server",
                "Connection refused",
                "No server sends this: a mail program uses it to report that its connection was \
refused, and 111 is the Linux error number for that; check the server's name, the \
port and any firewall, or ask the server's administrator.";
            120u16: Obsolete, "RFC 772; RFC 780 (MTP)",
                "Service ready in a number of minutes",
                "In MTP, the mail protocol before SMTP, a greeting that told the client to come \
back in the stated number of minutes; SMTP never had it, and today a server that \
is not ready answers 421.";
            151u16: Obsolete, "RFC 772; RFC 780 (MTP)",
                "User not local; will forward",
                "In MTP, the mail protocol before SMTP, the recipient was elsewhere and the server \
forwarded the mail; SMTP never had it and uses 251 instead.";
            152u16: Obsolete, "RFC 772; RFC 780 (MTP)",
                "User unknown; mail will be forwarded by the operator",
                "In MTP, the mail protocol before SMTP, the recipient was unknown and a human \
operator would route the mail by hand; SMTP never had it, and an unknown recipient \
is now refused with 550.";
            // 2yz
            200u16: Nonstandard, "RFC 772; RFC 780 (MTP); RFC 876",
                "Nonstandard success",
                "A success reply of MTP, the mail protocol before SMTP, that no SMTP RFC defines \
but some servers have sent by mistake; like any code that begins with 2 it says \
that the command was carried out.";
            201u16: Obsolete, "RFC 780 (MTP)",
                "Command okay, action aborted",
                "In MTP, the mail protocol before SMTP, the server had given up an action as it \
was asked to; SMTP never had it and answers its own reset command, RSET, with 250.";
            211u16 SYSTEM_STATUS: Standard, "RFC 5321 §4.2.3, §4.3.2",
                "System status, or system help reply",
                "The status of the server, or help on using it, meant for a person to read; nothing \
went wrong and nothing needs to be done.";
            214u16 HELP_MESSAGE: Standard, "RFC 5321 §4.2.3, §4.3.2",
                "Help message",
                "Help text for a human reader, for example on how to use the server or on a \
command of its own; nothing went wrong and nothing needs to be done.";
            215u16: Obsolete, "RFC 772; RFC 780 (MTP)",
                "Preferred scheme for naming recipients",
                "In MTP, the mail protocol before SMTP, the server named the way it preferred to \
be given many recipients; SMTP never had it and simply takes one RCPT command \
after another.";
            220u16 SERVICE_READY: Standard, "RFC 5321 §4.2.3, §3.1; RFC 3207 §4",
                "Service ready",
                "The server is ready: as a greeting it invites the client to begin, and after \
STARTTLS it invites the client to start encrypting the connection.";
            221u16 SERVICE_CLOSING: Standard, "RFC 5321 §4.2.3, §4.1.1.10",
                "Service closing transmission channel",
                "The server says goodbye and closes the connection, normally because the client \
asked it to with QUIT; nothing went wrong.";
            235u16 AUTHENTICATION_SUCCEEDED: Extension, "RFC 4954 §4, §6",
                "Authentication Succeeded",
                "The login succeeded: the server knows who the client is and the client may go on \
with its work.";
            250u16 OK: Standard, "RFC 5321 §4.2.3, §4.2.5, §4.3.2",
                "Requested mail action okay, completed",
                "The command was carried out; after EHLO it lists what the server supports, and \
after the end of a message it says that the server has taken the message over and \
has to deliver it or report that it cannot.";
            251u16 USER_NOT_LOCAL_WILL_FORWARD: Standard, "RFC 5321 §4.2.3, §3.4; RFC 1985 §5.1",
                "User not local; will forward",
                "The recipient's mailbox is not on this server, but the server takes the message \
and forwards it to the address in its reply, so nothing needs to be done; in reply \
to ETRN it says that no messages are waiting.";
            252u16 CANNOT_VERIFY_USER: Standard, "RFC 5321 §4.2.3, §3.5.3; RFC 1985 §5.1",
                "Cannot VRFY user, but will accept message and attempt delivery",
                "The server has not verified the address, but accepts mail for it and will try to \
deliver it, so this proves nothing about the mailbox; in reply to ETRN it says \
that sending the waiting messages has started.";
            253u16 PENDING_MESSAGES_STARTED: Extension, "RFC 1985 §5.1",
                "OK, pending messages for node started",
                "Asked with ETRN for the mail it holds for a node, the server has started to send \
the waiting messages and says how many there are; nothing needs to be done.";
            // 3yz
            334u16 AUTHENTICATION_CHALLENGE: Extension, "RFC 4954 §4",
                "Authentication challenge",
                "The login is under way: the server has sent a challenge, encoded in base64 and \
possibly empty, and it is the mail program's turn to answer it.";
            345u16: Nonstandard, "Oracle 8i UTL_SMTP manual (misprint)",
                "Misprint of 354",
                "A misprint in a manual that means 354, the invitation to send the message; no \
SMTP RFC defines it and no server is known to send it, so a client that meets it \
should end the transaction.";
            352u16: Nonstandard, "draft-hall-deferrals (expired)",
                "Recipient to be confirmed after the data",
                "An expired Internet-Draft proposed it for a recipient who looks valid and is \
finally accepted or refused only after the message has been sent; no SMTP RFC \
defines it and no server is known to send it.";
            353u16: Nonstandard, "Exim; draft-hall-prdr-00 (expired)",
                "Per-recipient replies begin",
                "After the message one reply line for each recipient follows, then a final one; it \
is part of PRDR, an expired Internet-Draft rather than an RFC, and Exim sends it \
only to clients that asked for it.";
            354u16 START_MAIL_INPUT: Standard, "RFC 5321 §4.2.3, §4.1.1.4",
                "Start mail input; end with <CRLF>.<CRLF>",
                "The server has heard who sends the message and who is to get it, and is ready for \
the message itself; the mail program now sends it and marks its end by a dot alone \
on a line.";
            355u16 TRANSACTION_OFFSET: Extension, "RFC 1845 §3, §5 (experimental)",
                "Transaction offset",
                "An interrupted transfer can be resumed: the text begins with the number of octets \
of the message that the server already has, and the mail program sends the rest; \
it is experimental, and no current server is known to send it.";
            // 4yz
            400u16: Nonstandard, "Courier; Exchange; KumoMTA logs",
                "Temporary failure without detail",
                "Failed for now, with nothing but the text to say why; no SMTP RFC defines it, but \
Courier and Exchange use it and KumoMTA writes it for errors of its own, so read \
the text and try again later.";
            412u16: Nonstandard, "Courier",
                "Deferred by the recipient's filter",
                "Not defined by any SMTP RFC: a filter of the recipient makes a Courier server \
hold the message off for now; try again later, and if that goes on ask the \
recipient another way to let your mail in.";
            417u16: Nonstandard, "Courier",
                "DNS lookup failure",
                "Not defined by any SMTP RFC: a Courier server could not look up in DNS the \
sender's domain or the name that the sending server gave; try again later, and if \
it persists the sending side's administrator should check the DNS entries.";
            420u16: Nonstandard, "GroupWise (local log code); Exchange",
                "Connection timeout, or ambiguous address",
                "Not defined by any SMTP RFC: GroupWise notes with it that a connection timed out \
or broke, so try again later, and Exchange says that the recipient's address is \
ambiguous or undeliverable, which the receiving administrator should look into.";
            421u16 SERVICE_NOT_AVAILABLE: Standard, "RFC 5321 §4.2.3, §3.8; RFC 6647 §5",
                "Service not available, closing transmission channel",
                "The server is stopping, overloaded, or counts too many connections or messages \
from this sender, and closes the connection; this is usually temporary, so try \
again later (mail servers do so by themselves), and ask the administrator of \
either side if it persists.";
            422u16: Nonstandard, "IANA registry (X.7.12); bounce samples",
                "Recipient over quota, or password transition needed",
                "In practice the recipient's mailbox or mail folder is over its limit, or the \
message is over the recipient's size limit: try later, send less, or tell the \
recipient another way. No RFC text defines it; IANA merely lists it with X.7.12, a \
password transition at login (see 432).";
            423u16: Nonstandard, "error list of a Chinese e-mail service provider",
                "Name not resolved",
                "Not defined by any SMTP RFC and found in a single list, probably as a sending \
platform's own report: a name could not be looked up in DNS; check the domain in \
the address, try later, or ask the platform.";
            424u16: Nonstandard, "OpenSMTPD",
                "Mailing list expansion problem",
                "Not defined by any SMTP RFC: OpenSMTPD uses it, like the enhanced code 4.2.4, \
when an alias or mailing list cannot be expanded for now; the sender can only try \
again later and tell the list's administrator if it persists.";
            426u16: Nonstandard, "RFC 3464 (sample text); some senders",
                "Connection timed out",
                "Not defined as a reply by any SMTP RFC: it stands in a sample report in RFC 3464, \
and some sending programs use it as their own note that a connection timed out; \
try again later.";
            427u16: Nonstandard, "error list of a Chinese e-mail service provider",
                "Host unreachable",
                "Not a server's reply but a sending platform's own report, found in a single list, \
that it could not connect to the receiving host; try again later, or ask the \
platform's support.";
            430u16: Nonstandard, "chkuser; Exchange Online; IANA registry (X.5.1)",
                "Temporary server problem, or authentication required",
                "Not defined by RFC text: older chkuser versions for qmail report a system \
unavailable for now and Exchange Online a mailbox store problem, so try later; \
Cyrus LMTP asks for a login. IANA merely lists it with X.5.1, an invalid command.";
            431u16: Nonstandard, "Courier; Exchange error lists",
                "Not enough disk space or memory",
                "Not defined by any SMTP RFC: the server is short of disk space or memory, or, \
with Courier, takes no more recipients at once; try again later or to fewer \
recipients, and tell the server's administrator if it persists.";
            432u16 PASSWORD_TRANSITION_NEEDED: Extension, "RFC 4954 §6",
                "A password transition is needed",
                "This way of logging in works only after one login by another mechanism, usually \
PLAIN over TLS. Elsewhere, against RFC 4954, Exchange sends it for too many \
connections (4.3.2) and Courier when its filters are down, and error lists mean a \
stopped mail queue: try later.";
            435u16: Nonstandard, "Exim",
                "Unable to authenticate at present",
                "Not defined by any SMTP RFC: Exim could not check the login for a temporary \
reason, for which the standard code is 454; keep the password, try again later, \
and tell the server's administrator if it persists.";
            440u16: Nonstandard, "Courier",
                "TLS not available for now",
                "Not defined by any SMTP RFC: with Courier, this delivery must be encrypted (TLS) \
but encryption is not available at the moment; try again later, and tell the \
administrators of both sides if it persists.";
            441u16: Nonstandard, "Exchange queue and delivery reports",
                "Receiving server not responding",
                "Not received from a server: it is the own note of a sending server such as \
Exchange that the other server does not answer, like the enhanced code 4.4.1; try \
again later, and tell the administrators if it persists.";
            442u16: Nonstandard, "OpenSMTPD bounces; Exchange error lists",
                "Connection dropped during transmission",
                "Not received from a server: it is the sending side's own note that the connection \
broke in mid-transfer, like the enhanced code 4.4.2; try again later, and have an \
administrator check the network if it recurs.";
            446u16: Nonstandard, "Exchange error lists",
                "Maximum hop count exceeded",
                "Not defined by any SMTP RFC and not known to be sent: most likely the enhanced \
code 4.4.6 with its dots removed, a message that went in a loop through too many \
servers; an administrator has to correct the forwarding or routing.";
            447u16: Nonstandard, "Exchange error lists",
                "Message expired in the queue",
                "Not defined by any SMTP RFC and not known to be sent: most likely the enhanced \
code 4.4.7 with its dots removed, a message that waited too long, often because of \
the receiving server; send it again later or contact the recipient another way.";
            449u16: Nonstandard, "Exchange error lists; OVH help",
                "Routing error",
                "Not defined by any SMTP RFC and not known to be sent by any server: error lists \
say that Exchange could not route the message, like the unregistered enhanced code \
4.4.9; the administrator has to look into the routing.";
            450u16 MAILBOX_TEMPORARILY_UNAVAILABLE: Standard,
                "RFC 5321 §4.2.3, §4.3.2; RFC 6647 §5",
                "Requested mail action not taken: mailbox unavailable",
                "The mailbox cannot be used just now, being busy or locked, or policy holds the \
mail off, often to make an unfamiliar sender try again (greylisting); try again \
later, as mail servers do by themselves, and ask the recipient or the receiving \
administrator if it persists.";
            451u16 LOCAL_ERROR: Standard, "RFC 5321 §4.2.3, §3.8, §4.3.2",
                "Requested action aborted: local error in processing",
                "The server gave up because of a temporary problem of its own, or holds off an \
unfamiliar sender (greylisting); it is not the sender's fault, so try again later, \
and let the receiving administrator know if it goes on.";
            452u16 INSUFFICIENT_STORAGE: Standard,
                "RFC 5321 §4.2.3, §4.5.3.1.10; RFC 1870 §6.1, §6.4",
                "Requested action not taken: insufficient system storage",
                "The server, or the recipient's account, has no room for the message just now, or \
the server takes no more recipients in this transaction; try again later, and send \
to the remaining recipients in another transaction.";
            453u16 NO_MAIL: Extension, "RFC 2645 §5.2.1, §7",
                "You have no mail",
                "Asked with ATRN to hand over the mail it keeps for some domains, the server has \
none waiting; nothing is wrong, so simply ask again later.";
            454u16 TEMPORARY_AUTHENTICATION_FAILURE: Extension, "RFC 3207 §4; RFC 4954 §6",
                "TLS not available due to temporary reason, or temporary authentication failure",
                "The server cannot start encryption (STARTTLS) or check the login (AUTH) just now; \
the password is not to blame, so try again later or tell the server's \
administrator. Postfix also sends it for relaying that it refuses for now: log in \
or ask the administrator.";
            455u16 PARAMETERS_NOT_ACCOMMODATED: Standard, "RFC 5321 §4.2.3, §4.1.1.11; RFC 2852 §4",
                "Server unable to accommodate parameters",
                "The server cannot carry out the command at present because of an option the mail \
program gave with the sender or recipient, or, with Stalwart, because of too many \
recipients or failed logins; try again later or without that option.";
            456u16: Nonstandard, "Courier; draft-martin-smtp-ipv6-to-ipv4-fallback-00",
                "Address temporarily unavailable",
                "Not defined by any SMTP RFC: Courier refuses an address for now, so try again \
later; an expired Internet-Draft meant by it that the client should switch to IPv4 \
and retry at once.";
            458u16 UNABLE_TO_QUEUE: Extension, "RFC 1985 §5.1",
                "Unable to queue messages for node",
                "Asked with ETRN to send the mail it holds for a node, the server could not start \
that queue; ask again later, and tell the server's administrator if it persists.";
            459u16 NODE_NOT_ALLOWED: Extension, "RFC 1985 §5.1",
                "Node not allowed",
                "The server does not let this client ask with ETRN for the mail of that node; \
although the code is a transient one, what stands behind it is normally a lasting \
rule, so ask the server's administrator.";
            465u16: Nonstandard, "Exchange non-delivery tables",
                "Code page unavailable on the receiving server",
                "Not defined by any SMTP RFC and not known to be sent: most likely 4.6.5 with its \
dots removed, by which Exchange lists mean a character set that the receiving \
server lacks; tell its administrator. It is also the port number of SMTP over TLS.";
            471u16: Nonstandard, "SMTP error lists; EVO Mail Server error table",
                "Filter or firewall problem",
                "Not defined by any SMTP RFC and not known to be sent: error lists blame a spam \
filter or firewall on the sender's side, or read it as 4.7.1, refused for now by \
policy; try again later and ask your own administrator.";
            498u16: Nonstandard, "Mailgun-style delivery events; KumoMTA community rules",
                "No MX host for the domain",
                "Not an SMTP reply but a mail platform's own result: DNS names no mail server for \
the recipient's domain; check the domain in the address, or contact the recipient \
another way.";
            499u16: Nonstandard, "mail platform event lists",
                "Unable to connect to the MX host",
                "Not an SMTP reply but a mail platform's own result: it could not connect to the \
mail server of the recipient's domain; try again later, or contact the recipient \
another way if it persists.";
            // 5yz
            500u16 COMMAND_UNRECOGNIZED: Standard, "RFC 5321 §4.2.3, §4.2.4; RFC 4954 §6",
                "Syntax error, command unrecognized",
                "The server did not recognise a command, or found its line too long; the fault is \
the mail program's rather than yours, so tell the author of the program if the \
mail does not get through, and in reply to EHLO the program should fall back to \
HELO.";
            501u16 SYNTAX_ERROR_IN_PARAMETERS: Standard, "RFC 5321 §4.2.3, §4.3.2; RFC 4954 §4",
                "Syntax error in parameters or arguments",
                "The server knows the command but what came with it is malformed, or a login was \
cancelled or badly encoded; check the addresses, and if they are right the fault \
is the mail program's, whose author should know.";
            502u16 COMMAND_NOT_IMPLEMENTED: Standard, "RFC 5321 §4.2.3, §4.2.4",
                "Command not implemented",
                "The server knows the command but does not offer it, because it lacks that \
function or has it switched off; the mail program should do without it, so tell \
its author rather than look for a mistake of your own.";
            503u16 BAD_SEQUENCE_OF_COMMANDS: Standard, "RFC 5321 §4.2.3, §3.3, §4.1.4; RFC 4954 §4",
                "Bad sequence of commands",
                "Commands came in the wrong order, or a step before them is missing, such as the \
login or an accepted recipient; see that the mail program is set to log in, and \
otherwise tell its author, since the fault is the program's.";
            504u16 PARAMETER_NOT_IMPLEMENTED: Standard, "RFC 5321 §4.2.3, §4.3.2; RFC 4954 §4",
                "Command parameter not implemented",
                "The server knows the command but does not support what came with it, such as the \
chosen way to log in or a badly formed host name; the fault is the mail program's \
or its settings', so check those and tell its author.";
            505u16: Nonstandard, "SMTP error lists; KumoMTA community rules",
                "Client not authenticated, or account suspended",
                "Not defined by any SMTP RFC, and no server that sends it has been identified: \
error lists say that the client has not logged in, KumoMTA rules that the account \
is suspended; check the login settings and ask the mail provider.";
            510u16: Nonstandard, "SMTP error lists; Exchange non-delivery tables",
                "Bad recipient address",
                "Not defined by any SMTP RFC and not known to be sent: most likely the enhanced \
code 5.1.0 with its dots removed, a problem with the recipient's address; check \
the address and send again.";
            511u16: Nonstandard, "chkuser; Courier",
                "No such mailbox",
                "Not defined by any SMTP RFC: the enhanced code 5.1.1 with its dots removed, by \
which older chkuser versions for qmail report an unknown mailbox (Courier: a \
message that names no recipients); check the address or contact the recipient \
another way.";
            512u16: Nonstandard, "SMTP error lists; Exchange non-delivery tables",
                "Recipient's domain not found",
                "Not defined by any SMTP RFC and not known to be sent: most likely the enhanced \
code 5.1.2 with its dots removed, a recipient's domain that DNS does not know; \
check the part of the address after the @ sign.";
            513u16: Nonstandard, "Courier; Exchange non-delivery tables",
                "Malformed recipient address, or relaying denied",
                "Not defined by any SMTP RFC: the enhanced code 5.1.3 with its dots removed, a \
malformed recipient address to be corrected; Courier also sends it when it refuses \
to pass mail on, and then the sender should log in or ask the administrator.";
            514u16: Nonstandard, "Exchange non-delivery tables",
                "Ambiguous recipient address",
                "Not defined by any SMTP RFC and not known to be sent: most likely the enhanced \
code 5.1.4 with its dots removed, an address that matches more than one mailbox; \
ask the recipient another way for an exact one.";
            515u16: Nonstandard, "Exchange non-delivery tables; Citadel code table",
                "Recipient mailbox not valid",
                "Not defined by any SMTP RFC and not known to be sent: error lists say that the \
recipient's mailbox is not valid, although the enhanced code 5.1.5 officially \
means that it is; check the address or contact the recipient another way.";
            516u16: Nonstandard, "Exchange non-delivery tables",
                "Mailbox has moved",
                "Not defined by any SMTP RFC and not known to be sent: most likely the enhanced \
code 5.1.6 with its dots removed, a mailbox that has moved; ask the recipient \
another way for the new address.";
            517u16: Nonstandard, "Courier; SMTP error lists",
                "Sender refused",
                "Not defined by any SMTP RFC: Courier refuses the sender's address or the sending \
server's name because of DNS, SPF or syntax (in error lists it is 5.1.7 with its \
dots removed); correct the sender's address or have your administrator check the \
DNS entries.";
            520u16: Nonstandard, "draft-fanf-smtp-quickstart-01 (expired)",
                "Outdated session id",
                "Proposed in an expired Internet-Draft for a client that resumes with an outdated \
session id; no SMTP RFC defines it and no server is known to send it, so tell the \
author of the mail program.";
            521u16 HOST_DOES_NOT_ACCEPT_MAIL: Standard, "RFC 7504 §3, §5.1",
                "Host does not accept mail",
                "As a greeting: a dummy server that never accepts any mail; check the address or \
contact the recipient another way. In practice many servers, against RFC 7504, \
block a sender or answer an error with it and may hang up: read the text and have \
your administrator ask theirs.";
            522u16: Nonstandard, "chkuser; Dovecot quota configurations",
                "Recipient's mailbox over quota",
                "Not defined by any SMTP RFC, whose code for this is 552: the enhanced code 5.2.2 \
with its dots removed, a full mailbox; its owner has to make room, so try later or \
tell the recipient another way.";
            523u16 ENCRYPTION_NEEDED: Extension, "RFC 5248 §2.4",
                "Encryption Needed",
                "This way of logging in needs an encrypted connection: switch on TLS in the mail \
program or choose another way to log in. In practice Courier and error lists mean \
a message longer than a limit (5.2.3 without its dots): send less.";
            524u16: Nonstandard, "IANA registry (X.7.11); OpenSMTPD",
                "Encryption needed to log in, or list expansion failed",
                "No RFC text defines it: IANA merely lists it for a way of logging in that needs \
encryption, so switch on TLS. OpenSMTPD instead uses it when an alias or mailing \
list cannot be expanded (5.2.4); then tell the list's administrator.";
            525u16 ACCOUNT_DISABLED: Extension, "RFC 5248 §2.4",
                "User Account Disabled",
                "The account has been disabled, so another password does not help and its owner \
should contact the administrator. In practice servers also send it for a disabled \
recipient, to be contacted another way, and Gmail lists it for a protocol \
violation by the mail program.";
            526u16: Nonstandard, "error list of a Chinese e-mail service provider",
                "No usable DNS data",
                "Not defined by any SMTP RFC and found in a single list: DNS has no usable data \
for a name; check the domain in the address, and ask the administrator of that \
domain if it is right.";
            530u16 AUTHENTICATION_REQUIRED: Extension, "RFC 4954 §6; RFC 3207 §4; RFC 2645 §5.2.1",
                "Authentication required, or must issue a STARTTLS command first",
                "The server wants the client to log in (AUTH) or to encrypt the connection \
(STARTTLS) before this command, and its text tells which; set user name, password \
and TLS in the mail program, then send again.";
            531u16: Nonstandard, "Courier; SMTP error lists",
                "Mail system full, or too many recipients",
                "Not defined by any SMTP RFC: Courier refuses too many recipients at once, so \
split them; error lists mean 5.3.1 with its dots removed, a mail system that is \
full, which is up to its administrator.";
            532u16: Nonstandard, "Exchange non-delivery tables",
                "System not accepting messages",
                "Not defined by any SMTP RFC and not known to be sent: most likely the enhanced \
code 5.3.2 with its dots removed, a system that takes no messages; ask its \
administrator or contact the recipient another way.";
            533u16: Nonstandard, "Exim; IANA registry (X.7.1)",
                "Internationalised address refused, or delivery not authorised",
                "Exim means that it does not support non-ASCII letters in the address, so use \
another address. No RFC text defines it: IANA merely lists it with X.7.1, delivery \
not authorised, and error lists say that the server is shut down or lacks a \
feature; then ask its administrator.";
            534u16 MECHANISM_TOO_WEAK: Extension, "RFC 4954 §6",
                "Authentication mechanism is too weak",
                "The server wants a stronger way of logging in for this user: choose another in \
the mail program or do what the text says, such as an application-specific \
password at Gmail. In practice Courier and error lists mean a message that is too \
big (5.3.4): send less.";
            535u16 CREDENTIALS_INVALID: Extension, "RFC 4954 §6",
                "Authentication credentials invalid",
                "The login failed because user name or password is wrong or the account is barred \
from logging in; check both in the mail program, and ask the mail provider if they \
are right.";
            538u16: Obsolete, "RFC 4954 §6 (historic); RFC 2554 §6",
                "Encryption required for requested authentication mechanism",
                "A historic code: this way of logging in is allowed only over an encrypted \
connection, for which 523 is now registered; some servers still send it, and the \
remedy is to switch on TLS in the mail program.";
            540u16: Nonstandard, "Courier; Rambler; Exchange non-delivery tables",
                "TLS not available, recipient inactive, or routing failure",
                "Not defined by any SMTP RFC: from Courier, encryption (TLS) is required but \
missing, so ask an administrator; from Rambler, the recipient is inactive or \
blocked, so contact them another way. Error lists mean 5.4.0 with its dots \
removed, a routing failure.";
            541u16: Nonstandard, "Zoho; SMTP error lists",
                "Rejected by the recipient's side",
                "Not defined by any SMTP RFC and sent by some servers only: the receiving side \
refused the message by policy, typically its spam filter (5.4.1, its form with \
dots, officially means something else); contact the recipient another way or ask \
the receiving administrator.";
            542u16: Nonstandard, "MessageLabs; Exchange non-delivery tables",
                "Recipient refused, or bad connection",
                "Not defined by any SMTP RFC: MessageLabs (Symantec) uses it to refuse a \
recipient, so check the address or contact the recipient another way. Error lists \
mean 5.4.2 with its dots removed, a bad connection, which is worth another try.";
            543u16: Nonstandard, "Exchange non-delivery tables; Citadel code table",
                "Routing or directory server failure",
                "Not defined by any SMTP RFC and not known to be sent: most likely the enhanced \
code 5.4.3 with its dots removed, a failed routing or directory server, which is \
up to the administrator; try again later.";
            544u16: Nonstandard, "Exchange non-delivery tables; EVO Mail Server error table",
                "No route to the next host, or relaying denied",
                "Not defined by any SMTP RFC, and no real reply is known: most likely 5.4.4 with \
its dots removed, no way found to the recipient's server; the table of EVO Mail \
Server means relaying denied; check the domain, log in, or ask the administrator.";
            545u16: Nonstandard, "no known source",
                "Mail system congestion",
                "No SMTP RFC defines it, and no server or list that uses it is known; by the \
pattern of its neighbours it would be 5.4.5 with its dots removed, a congested \
mail system, so try again later or ask the administrator.";
            546u16: Nonstandard, "Courier; Exchange non-delivery tables",
                "Routing loop detected",
                "Not defined by any SMTP RFC: the enhanced code 5.4.6 with its dots removed, by \
which Courier refuses a message that goes round in a loop; the administrators, or \
whoever forwards the mail, must break the loop.";
            547u16: Nonstandard, "Exchange non-delivery tables; Citadel code table",
                "Delivery time expired",
                "Not defined by any SMTP RFC and not known to be sent: most likely the enhanced \
code 5.4.7 with its dots removed, a message that grew too old before delivery; \
send it again or contact the recipient another way.";
            548u16: Nonstandard, "Exchange non-delivery tables",
                "Loop in the recipient policy",
                "Not defined by any SMTP RFC and not known to be sent: most likely 5.4.8 with its \
dots removed, an unregistered code by which Exchange means a loop in its recipient \
policy; its administrator has to correct that.";
            550u16 MAILBOX_UNAVAILABLE: Standard,
                "RFC 5321 §4.2.3, §3.6.2, §7.9; RFC 7372; RFC 6531 §3.5",
                "Requested action not taken: mailbox unavailable",
                "The mailbox is unavailable: it was not found or is not on this server, or policy \
refuses the mail (relaying denied, spam, a blocklist, failed sender checks); read \
the text, check the address, contact the recipient another way, or ask your mail \
provider or the blocklist's operator.";
            551u16 USER_NOT_LOCAL: Standard, "RFC 5321 §4.2.3, §3.4",
                "User not local; please try another address",
                "The recipient is not on this server, which will not forward the message but gives \
an address to try in its text; check that address and send there, or, where the \
text means that relaying is denied, log in or ask the administrator.";
            552u16 EXCEEDED_STORAGE: Standard, "RFC 5321 §4.2.3, §4.5.3.1.10; RFC 1870 §6.1, §6.4",
                "Requested mail action aborted: exceeded storage allocation",
                "The recipient's mailbox is over its quota, so its owner must make room, or the \
message is over a size limit, so send less. Given for a recipient it may also mean \
that there are too many, which RFC 5321 treats like 452: send to the rest in \
another transaction.";
            553u16 MAILBOX_NAME_NOT_ALLOWED: Standard, "RFC 5321 §4.2.3; RFC 6531 §3.5, §3.7.4.2",
                "Requested action not taken: mailbox name not allowed",
                "The address is not allowed or its format is incorrect; correct it. In practice, \
above all with qmail and its relatives, also relaying denied, a blocked sender, or \
a sender's address that the login does not own: log in, and send from your own \
address.";
            554u16 TRANSACTION_FAILED: Standard,
                "RFC 5321 §4.2.3, §3.1; RFC 3207 §4.1; RFC 6409 §4",
                "Transaction failed",
                "The server refused without a more exact code, perhaps after too many errors or by \
policy; as a greeting it offers this client no service, often because its IP \
address is blocked; read the text, and ask the receiving administrator or your \
mail provider.";
            555u16 PARAMETERS_NOT_RECOGNIZED: Standard, "RFC 5321 §4.2.3, §4.1.1.11; RFC 2852 §4",
                "MAIL FROM/RCPT TO parameters not recognized or not implemented",
                "The server does not recognise an option given with the sender or recipient or, at \
Gmail and in the qmail family, the format of the address or command; check how the \
address is written, and otherwise tell the author of the mail program.";
            556u16 DOMAIN_DOES_NOT_ACCEPT_MAIL: Standard, "RFC 7504 §4, §5.1; RFC 7505 §4.1",
                "Domain does not accept mail",
                "The message would have to go on to a domain that takes no mail at all, as a \
domain can declare in DNS (null MX), so the server will not forward it; check the \
domain or contact the recipient another way. In practice Courier means an address \
that is unavailable for good.";
            557u16: Nonstandard, "indimail; draft-moore-email-addrquery-01",
                "Too many recipients, or data too long",
                "Not defined by any SMTP RFC: indimail refuses too many recipients, so split them, \
and the list of one mail platform means too much data, so send less. An expired \
Internet-Draft wanted it for address queries.";
            558u16: Nonstandard, "Courier; draft-varshavchik-exdata-smtpext",
                "Per-recipient results follow",
                "Not defined by any SMTP RFC: Courier, for clients that agreed on its EXDATA \
extension, gives one result per recipient in the lines of this reply; judge each \
recipient by the code inside its line, not by 558.";
            559u16: Nonstandard, "error list of a Chinese e-mail service provider",
                "Invalid recipient",
                "Not defined by any SMTP RFC and found in a single list: the recipient was refused \
as invalid; check the address, or contact the recipient another way.";
            563u16: Nonstandard, "Exchange non-delivery tables",
                "Content over a limit, or conversion not possible",
                "Not defined by any SMTP RFC and not known to be sent: most likely 5.6.3 with its \
dots removed, by which Exchange means too many attachments, too much content, or \
content it cannot convert; send fewer or simpler attachments.";
            570u16: Nonstandard, "bounce samples (5.7.0, 5.7.7)",
                "Refused by policy or authentication",
                "Not defined by any SMTP RFC, and seen in bounces of unidentified servers: refused \
as spam, by another policy or for failed authentication; read the text, check the \
login, or contact the recipient another way.";
            571u16: Nonstandard, "Courier; La Poste; older chkuser",
                "Delivery not authorized, message refused",
                "Not defined by any SMTP RFC: the enhanced code 5.7.1 with its dots removed, used \
by the filters of Courier, La Poste and others to refuse a sender, host or \
content; contact the recipient another way or ask the receiving administrator.";
            572u16: Nonstandard, "Exchange non-delivery tables",
                "Sender not allowed to post",
                "Not defined by any SMTP RFC and not known to be sent: most likely the enhanced \
code 5.7.2 with its dots removed, a sender who may not write to this list or \
address; ask its owner for permission.";
            573u16: Nonstandard, "Exchange non-delivery tables",
                "Security conversion not possible",
                "Not defined by any SMTP RFC and not known to be sent: most likely the enhanced \
code 5.7.3 with its dots removed, a needed conversion between ways of protecting a \
message that cannot be done; ask the administrator.";
            574u16: Nonstandard, "Exchange non-delivery tables",
                "Security features not supported",
                "Not defined by any SMTP RFC and not known to be sent: most likely the enhanced \
code 5.7.4 with its dots removed, a security feature that the other side lacks; \
send without it if that is acceptable, or ask the administrator.";
            575u16: Nonstandard, "Exchange non-delivery tables",
                "Cryptographic failure",
                "Not defined by any SMTP RFC and not known to be sent: most likely the enhanced \
code 5.7.5 with its dots removed, a message that a server could not decrypt or \
verify; check the keys used or ask the administrator.";
            576u16: Nonstandard, "Exchange non-delivery tables",
                "Cryptographic algorithm not supported",
                "Not defined by any SMTP RFC and not known to be sent: most likely the enhanced \
code 5.7.6 with its dots removed, an encryption or signature algorithm that a \
server does not know; use another or ask the administrator.";
            577u16: Nonstandard, "Exchange non-delivery tables",
                "Message integrity failure",
                "Not defined by any SMTP RFC and not known to be sent: most likely the enhanced \
code 5.7.7 with its dots removed, a message damaged or altered on its way; send it \
again, and ask the administrator if it recurs.";
            585u16: Nonstandard, "KumoMTA community rules",
                "Recipient address rejected",
                "Not defined by any SMTP RFC, and sent by a server not yet identified: the \
recipient is unknown or cannot be reached; check the address, or contact the \
recipient another way.";
            591u16: Nonstandard, "bounce sample",
                "Sending host on a blocklist",
                "Not defined by any SMTP RFC, and sent by a server not yet identified: the sending \
host is on a DNS blocklist; it is up to the administrator of that host to have it \
removed, so tell your mail provider.";
        }
    };
}
pub(crate) use basic_codes;
