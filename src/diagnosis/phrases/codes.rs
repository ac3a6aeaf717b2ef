//! The codes of providers: a few letters and digits that stand for one reason.

use super::{Group, Meaning, Strength, code, specific};
use crate::diagnosis::reason::Reason;
use crate::diagnosis::reason::Reason::{
    BadAddress, Blocked, Blocklisted, CredentialsRejected, CredentialsRequired, DomainUnknown,
    Expired, Greylisted, MailboxBusy, MailboxDisabled, MailboxFull, MalformedMessage,
    MessageTooLarge, NetworkFailure, Policy, PoorReputation, ProtocolError, RateLimited,
    RecipientRefused, RelayDenied, ReverseDns, RoutingLoop, SenderRejected, SenderUnauthenticated,
    Spam, SystemError, TooManyRecipients, UnsafeContent, UnsupportedContent, UserUnknown, Virus,
};
/// Found within a URL too, but what the text says may be more exact.
const fn link(reason: Reason, rows: &'static [&'static str]) -> Group {
    Group { meaning: Meaning::Reason(reason, Strength::Specific), anywhere: true, rows }
}

pub(super) const GROUPS: &[Group] = &[
    // Gmail: the page that its reply points to.
    code(UserUnknown, &["p=NoSuchUser"]),
    code(MailboxDisabled, &["p=DisabledUser"]),
    code(MailboxFull, &["{p=OverQuotaTemp|p=OverQuotaPerm|p=OverQuotaError}"]),
    code(MailboxBusy, &["{p=ReceivingRate|p=ReceivingRatePerm|p=ReceivingRateError}"]),
    code(UnsafeContent, &["p=BlockedMessage"]),
    code(MalformedMessage, &["p=RfcMessageNonCompliant"]),
    code(MessageTooLarge, &["p=MaxSizeError"]),
    code(RoutingLoop, &["p=MailLoop"]),
    code(CredentialsRequired, &["p=WantAuthError"]),
    code(
        CredentialsRejected,
        &["{p=BadCredentials|p=InvalidSecondFactor|p=WebLoginRequired|p=BadAuth}"],
    ),
    code(SenderUnauthenticated, &["p=DmarcRejection"]),
    link(SenderUnauthenticated, &["p=UnauthenticatedMessage"]),
    link(Spam, &["p=UnsolicitedMessageError"]),
    code(PoorReputation, &["{p=UnsolicitedRateLimitError|p=UnsolicitedIPError}"]),
    // Outlook.com: a code in brackets at the end, OU and SC and the like in front.
    code(Blocklisted, &["{S3140|S3150}"]),
    code(PoorReputation, &["{(S775)|(S843)}", "{RP-001|RP-002|RP-003|SC-001|SC-002|SC-004}"]),
    code(PoorReputation, &["{OU-001|OU-002}"]),
    code(RateLimited, &["{(S77714)|(S77719)|(AS77712911)|(AS77713171)}"]),
    code(Blocked, &["{SC-003|DY-001|DY-002}"]),
    // Exchange Online.
    code(UserUnknown, &["{AS(201806281)|AS(201806271)}"]),
    code(Spam, &["AS(4810)"]),
    code(SenderRejected, &["{AS(42003)|AS(42004)}"]),
    // Exchange.
    code(UserUnknown, &["RESOLVER.ADR.{RecipNotFound|ExRecipNotFound|RecipientNotFound}"]),
    code(UserUnknown, &["RESOLVER.FWD.NotFound"]),
    code(BadAddress, &["RESOLVER.ADR.{InvalidInSmtp|Invalid|BadPrimary}"]),
    code(SystemError, &["RESOLVER.ADR.Ambiguous"]),
    code(TooManyRecipients, &["{RESOLVER.ADR.RecipLimit|RESOLVER.ADR.RecipientLimit}"]),
    code(RoutingLoop, &["{RESOLVER.FWD.Loop|SMTPSEND.DNS.MxLoopback}"]),
    code(
        RecipientRefused,
        &[
            "{RESOLVER.RST.AuthRequired|RESOLVER.RST.NotAuthorized|\
             RESOLVER.RST.NotAuthorizedToGroup}",
            "{RESOLVER.RST.SenderNotAuthenticatedForMailbox|\
             RESOLVER.RST.RestrictedToRecipientsPermission}",
            "{RESOLVER.RST.SenderNotAuthenticatedForGroup|RESOLVER.GRP.TransportRule}",
        ],
    ),
    code(
        MessageTooLarge,
        &[
            "{RESOLVER.RST.RecipSizeLimit|RESOLVER.RST.SendSizeLimit|\
             RESOLVER.RST.SendSizeLimit.Org}",
            "{RESOLVER.RST.SendSizeLimit.Sender|RESOLVER.RST.RecipientSizeLimit|\
             ROUTING.SizeLimit}",
            "SMTPSEND.OverAdvertisedSizeLimit",
        ],
    ),
    code(Expired, &["QUEUE.Expired"]),
    code(DomainUnknown, &["SMTPSEND.DNS.NonExistentDomain"]),
    code(NetworkFailure, &["SMTPSEND.DNS.InvalidData"]),
    code(MalformedMessage, &["SMTPSEND.BareLinefeedsAreIllegal"]),
    code(NetworkFailure, &["SMTPSEND.SuspiciousRemoteServerError"]),
    code(SystemError, &["ROUTING.NoConnectorForAddressType"]),
    code(RecipientRefused, &["MapiExceptionNotAuthorized"]),
    code(PoorReputation, &["OutboundSpamException"]),
    code(UnsupportedContent, &["{SMTPSEND.Utf8RecipientAddress|SMTPSEND.Utf8SenderAddress}"]),
    code(Policy, &["TRANSPORT.RULES.RejectMessage", "Tenant Allow{/| }Block List"]),
    code(
        MailboxFull,
        &[
            "{MapiExceptionShutoffQuotaExceeded|MapiExceptionQuotaExceeded|\
             QuotaExceededException}",
            "STOREDRV.Deliver; mailbox full",
        ],
    ),
    code(MailboxDisabled, &["{AccountDisabledException|MapiExceptionAccountDisabled}"]),
    code(MailboxBusy, &["STOREDRV.Deliver; recipient thread limit"]),
    code(RateLimited, &["SubmissionQuotaExceededException"]),
    code(SenderRejected, &["{SendAsDeniedException|MapiExceptionSendAsDenied}"]),
    code(UnsupportedContent, &["{ConversionFailedException|InvalidCharsetException}"]),
    // Mimecast.
    code(Spam, &["MCSpamSignature"]),
    code(Virus, &["MCVirus"]),
    code(MessageTooLarge, &["{MapiExceptionMaxSubmissionExceeded|MessageSizeExceededException}"]),
    code(
        SystemError,
        &[
            "{STOREDRV.Storage; mailbox|STOREDRV.Deliver; mailbox database|STOREDRV.Deliver; \
             mailbox server}",
            "{StorageTransientException|StoragePermanentException|MailboxUnavailableException}",
            "message is treated as poison",
        ],
    ),
    // Spamhaus: the receiving server may not ask it that way, which says nothing of the sender.
    code(SystemError, &["spamhaus.org/returnc"]),
    // Yahoo and AOL.
    code(
        PoorReputation,
        &[
            "{[TSS01]|[TSS02]|[TSS03]|[TSS04]|[TSS05]|[TSS06]|[TSS07]|[TSS08]|[TSS09]|[TSS10]}",
            "{[TSS11]|[TSS12]|[TSS13]|[TSS14]|[TS01]|[TS02]|[TS03]|[TS04]|[IPTS04]}",
        ],
    ),
    code(Blocklisted, &["{[BL21]|[BL22]|[BL23]}"]),
    code(Blocked, &["[IPTS07]"]),
    code(Greylisted, &["[GL01]"]),
    code(Policy, &["[PH01]"]),
    code(
        PoorReputation,
        &["{RTR:BB|RTR:BL|RTR:CH|CON:B1|RLY:B1|RLY:B2|RLY:B3}", "{DYN:T1|DYN:T2}"],
    ),
    code(Blocked, &["RTR:DU"]),
    code(ReverseDns, &["DNS:NR"]),
    code(UnsafeContent, &["{HVU:B1|HVU:B2}"]),
    // Apple.
    code(Spam, &["{[CS01]|[CS02]}"]),
    // Orange and Wanadoo: three letters, the server, the reason.
    code(Spam, &["{OFR_506|OFR004_506|OFR005_506|OFR006_506}"]),
    code(UserUnknown, &["{OFR_416|OFR004_416|OFR005_416|OFR006_416|OFR_418}"]),
    code(MailboxFull, &["{OFR_417|OFR004_417|OFR005_417|OFR006_417}"]),
    code(MailboxDisabled, &["{OFR_420|OFR004_420|OFR005_420|OFR006_420}"]),
    code(SenderRejected, &["{OFR_403|OFR_405|OFR_415|OFR004_415|OFR005_415|OFR006_415}"]),
    code(PoorReputation, &["{OFR_102|OFR004_102|OFR005_102|OFR006_102}"]),
    code(
        RateLimited,
        &[
            "{OFR_104|OFR004_104|OFR005_104|OFR006_104|OFR_109|OFR004_109|OFR005_109}",
            "{LPN_104|LPN105_104|LPN003_109|LPN006_104|LPN007_104}",
        ],
    ),
    code(Policy, &["{LPN000_630|LPN006_630|LPN105_630}"]),
    // qmail, of line ends that are not CRLF.
    link(MalformedMessage, &["docs/smtplf"]),
    // amavis, of itself.
    code(SystemError, &["error in processing id"]),
    // Cox.
    code(RateLimited, &["{CXTHRT|CXCNCT|CXMXRT}"]),
    code(Blocklisted, &["{CXBL|CDRBL|AUP#CXBL|AUP#CDRBL|IPBL0001|IPBL0010|IPBL0100|IPBL1000}"]),
    code(Blocklisted, &["{IPBL0011|IPBL0101|IPBL0110|IPBL0111|IPBL1001|IPBL1010|IPBL00001}"]),
    code(ReverseDns, &["{CXDNS|AUP#CXDNS}"]),
    code(SenderRejected, &["{CXSNDR|AUP#CXSNDR|AUP#SNDR}"]),
    code(RateLimited, &["{AUP#LIM|AUP#CNCT|AUP#CXCNCT|AUP#CXMXRT}"]),
    code(UnsafeContent, &["{URLBL011|URLBL101|URLBL110|URLBL1001}"]),
    // Comcast.
    code(RateLimited, &["{RL000001|RL000002|RL000003|RL000004|RL000010|RL000011}"]),
    code(
        Blocklisted,
        &["{BL000000|BL000001|BL000002|BL000003|BL000004|BL000005|BL000010|BL000011}"],
    ),
    code(SenderUnauthenticated, &["DM000001"]),
    link(Blocked, &["rr.com/mail_blocks"]),
    // AT&T, and pages on which one looks an address up or asks for its removal.
    code(Blocklisted, &["{DNSBL:ATTRBL|att.net/blocks}"]),
    link(
        Blocklisted,
        &[
            "{ipcheck.proofpoint|support.proofpoint.com/dnsbl|csi.cloudmark.com/reset|\
             sender.office.com}",
            "{delist.messaging.microsoft.com|delist@messaging.microsoft.com|delist@microsoft.com}",
        ],
    ),
    // T-Online.
    specific(
        PoorReputation,
        &["none/bad reputation", "ask your postmaster for help or to contact … for reset"],
    ),
    specific(
        Blocked,
        &[
            "a problem occurred … ask your postmaster",
            "ask your postmaster for help or to contact … to clarify",
        ],
    ),
    // NetEase: 163.com, 126.com. The first two letters say at which command.
    code(Spam, &["DT:SPM"]),
    code(Blocklisted, &["{DT:RBL|HL:BLK}"]),
    code(PoorReputation, &["{HL:REP|HL:IHU}"]),
    code(
        RateLimited,
        &[
            "{HL:ICC|HL:IFC|HL:MEP|HL:ITC|MI:CEL|MI:DMC|MI:CCL|MI:SFQ|MI:STC|MI:ESB}",
            "{RP:CCL|RP:CEL|RP:QRC|RP:TRC}",
        ],
    ),
    code(TooManyRecipients, &["{RP:DRC|RP:RCL}"]),
    code(Blocked, &["{WM:BLI|HL:IPB}"]),
    code(SenderRejected, &["{WM:BLU|MI:SPB|MI:IMF|DT:SUM}"]),
    code(SenderUnauthenticated, &["{MI:SPF|MI:DMA}"]),
    code(ProtocolError, &["MI:NHD"]),
    code(RelayDenied, &["RP:FRL"]),
    code(SenderRejected, &["no smtp MX only"]),
    // Facebook.
    code(UserUnknown, &["{RCP-P1|INT-P1|INT-P3|INT-P4}"]),
    code(RecipientRefused, &["{RCP-P2|RCP-P3}"]),
    code(SystemError, &["{RCP-T1|INT-T1|INT-T2|INT-T4}"]),
    code(Blocklisted, &["POL-P1"]),
    code(Blocked, &["{POL-P2|POL-P3|POL-P4|POL-T1|POL-T2|POL-T3}"]),
    code(Virus, &["POL-P5"]),
    code(UnsafeContent, &["POL-P6"]),
    code(SenderRejected, &["{DNS-P1|DNS-P2|DNS-T1}"]),
    code(ReverseDns, &["{DNS-P3|DNS-T2}"]),
    code(RateLimited, &["{CON-T1|CON-T2|CON-T3}"]),
    code(TooManyRecipients, &["CON-T4"]),
];
