//! The names of blocklists and their hosts, which stand in texts and in URLs.

use crate::diagnosis::blocklist::BlocklistKind::{Domain, Ip, Uri};
use crate::diagnosis::blocklist::{Blocklist, BlocklistKind};

/// A blocklist, and what names it.
#[derive(Debug)]
pub(crate) struct Listed {
    pub(crate) list: Blocklist,
    pub(crate) rows: &'static [&'static str],
}

const fn listed(
    name: &'static str,
    kind: BlocklistKind,
    site: &'static str,
    rows: &'static [&'static str],
) -> Listed {
    Listed { list: Blocklist::new(name, kind, site), rows }
}

/// One that is no longer run: some servers still ask it.
const fn defunct(name: &'static str, site: &'static str, rows: &'static [&'static str]) -> Listed {
    Listed { list: Blocklist::new(name, Ip, site).defunct(), rows }
}

const SPAMHAUS: &str = "https://check.spamhaus.org/";
const TREND_MICRO: &str = "https://servicecentral.trendmicro.com/en-us/ers/ip-lookup/";
const UCEPROTECT: &str = "https://www.uceprotect.net/en/rblcheck.php";

pub(super) static BLOCKLISTS: &[Listed] = &[
    listed("Spamhaus", Ip, SPAMHAUS, &["spamhaus"]),
    listed("Spamhaus ZEN", Ip, SPAMHAUS, &["{zen.spamhaus|spamhaus zen}"]),
    listed("Spamhaus SBL", Ip, SPAMHAUS, &["{sbl.spamhaus|spamhaus sbl|spamhaus.org/sbl}"]),
    listed("Spamhaus XBL", Ip, SPAMHAUS, &["{xbl.spamhaus|spamhaus xbl|spamhaus.org/xbl}"]),
    listed("Spamhaus PBL", Ip, SPAMHAUS, &["{pbl.spamhaus|spamhaus pbl|spamhaus.org/pbl}"]),
    listed("Spamhaus CSS", Ip, SPAMHAUS, &["{css.spamhaus|spamhaus css|spamhaus.org/css}"]),
    listed("Spamhaus DBL", Domain, SPAMHAUS, &["{dbl.spamhaus|spamhaus dbl|spamhaus.org/dbl}"]),
    listed("Spamhaus SBL-XBL", Ip, SPAMHAUS, &["sbl xbl"]),
    listed("CBL", Ip, SPAMHAUS, &["{abuseat.org|cbl.abuseat}"]),
    listed("SpamCop", Ip, "https://www.spamcop.net/bl.shtml", &["{spamcop.net|spamcop}"]),
    listed(
        "Barracuda",
        Ip,
        "https://www.barracudacentral.org/lookups",
        &[
            "{barracudacentral.org|barracudacentral.com|barracuda reputation}",
            "barracudanetworks.com/reputation",
        ],
    ),
    defunct("SORBS", "https://www.sorbs.net/lookup.shtml", &["{sorbs.net|sorbs}"]),
    listed("UCEPROTECT", Ip, UCEPROTECT, &["{uceprotect.net|uceprotect}"]),
    listed("UCEPROTECT Level 1", Ip, UCEPROTECT, &["{dnsbl 1.uceprotect|uceprotect level 1}"]),
    listed("UCEPROTECT Level 2", Ip, UCEPROTECT, &["{dnsbl 2.uceprotect|uceprotect level 2}"]),
    listed("UCEPROTECT Level 3", Ip, UCEPROTECT, &["{dnsbl 3.uceprotect|uceprotect level 3}"]),
    listed("Backscatterer", Ip, "https://www.backscatterer.org/", &["backscatterer.org"]),
    listed(
        "Abusix",
        Ip,
        "https://lookup.abusix.com/",
        &["{abusix.zone|abusix.com|abusix.org|abusix}"],
    ),
    listed(
        "Invaluement",
        Ip,
        "https://www.invaluement.com/lookup/",
        &["{invaluement.com|invaluement|ivmsip}"],
    ),
    listed("Invaluement ivmURI", Uri, "https://www.invaluement.com/lookup/", &["ivmuri"]),
    listed("PSBL", Ip, "https://psbl.org/", &["{psbl.surriel|psbl.org|psbl}"]),
    listed("SURBL", Uri, "https://surbl.org/surbl-analysis", &["{surbl.org|surbl}"]),
    listed("URIBL", Uri, "https://admin.uribl.com/", &["{uribl.com|uribl}"]),
    listed(
        "Mailspike",
        Ip,
        "https://www.mailspike.org/iplookup.html",
        &["{mailspike.net|mailspike.org|mailspike}"],
    ),
    listed("s5h.net", Ip, "https://www.usenix.org.uk/content/rbl.html", &["s5h.net"]),
    listed(
        "Hostkarma",
        Ip,
        "https://ipadmin.junkemailfilter.com/remove.php",
        &["{junkemailfilter.com|hostkarma}"],
    ),
    defunct(
        "NiX Spam",
        "https://www.nixspam.net/",
        &["{dnsbl.manitu|manitu.net|nixspam|nix spam}"],
    ),
    listed(
        "Proofpoint",
        Ip,
        "https://ipcheck.proofpoint.com/",
        &["{ipcheck.proofpoint|proofpoint dynamic reputation|proofpoint.com/rbl}"],
    ),
    listed(
        "Cloudmark CSI",
        Ip,
        "https://csi.cloudmark.com/en/reset/",
        &["{csi.cloudmark|cloudmark sender intelligence|cloudmark csi}"],
    ),
    listed(
        "Microsoft",
        Ip,
        "https://sender.office.com/",
        &["{sender.office|s3150|s3140|banned sending ip|delist.messaging}"],
    ),
    listed(
        "Cisco Talos",
        Ip,
        "https://talosintelligence.com/reputation_center",
        &["{talosintelligence.com|senderbase.org|senderbase}"],
    ),
    listed(
        "Trend Micro ERS",
        Ip,
        TREND_MICRO,
        &["{ers.trendmicro|trend micro ers|email reputation services}"],
    ),
    listed("Trend Micro RBL+", Ip, TREND_MICRO, &["{trend micro rbl|mail abuse.com|rbl plus}"]),
    listed("MAPS", Ip, TREND_MICRO, &["{mail abuse.org|maps rbl}"]),
    listed("DroneBL", Ip, "https://dronebl.org/lookup", &["{dronebl.org|dronebl}"]),
    listed("SpamRATS", Ip, "https://www.spamrats.com/lookup.php", &["{spamrats.com|spamrats}"]),
    defunct("AHBL", "https://www.ahbl.org/", &["{ahbl.org|ahbl}"]),
    defunct("NJABL", "https://www.njabl.org/", &["{njabl.org|njabl}"]),
    defunct("ORDB", "https://www.ordb.org/", &["ordb.org"]),
    listed("Kundenserver", Ip, "https://postmaster.kundenserver.de/", &["bl.kundenserver"]),
    listed("NordSpam", Ip, "https://www.nordspam.com/", &["{nordspam.com|nordspam}"]),
    listed(
        "Validity Sender Score",
        Ip,
        "https://senderscore.org/",
        &["{senderscore.org|senderscore.com|senderscore.net|returnpath.net}"],
    ),
    listed(
        "Spam Eating Monkey",
        Ip,
        "https://spameatingmonkey.com/lookup",
        &["spameatingmonkey.{net|com}", "sem {fresh|black|backscatter}"],
    ),
    listed(
        "Lashback UBL",
        Ip,
        "https://blacklist.lashback.com/",
        &["{unsubscore.com|lashback.com}"],
    ),
    listed("GBUdb Truncate", Ip, "https://www.gbudb.com/truncate/", &["gbudb.{net|com}"]),
    listed("blocklist.de", Ip, "https://www.blocklist.de/en/search.html", &["blocklist.de"]),
    listed("0spam", Ip, "https://0spam.org/", &["{0spam.org|0spam.fusionzero}"]),
    listed("Woody's SMTP Blacklist", Ip, "https://blacklist.woody.ch/", &["woody.ch"]),
    listed("Anonmails", Ip, "https://www.anonmails.de/dnsbl.php", &["anonmails.de"]),
    listed(
        "FortiGuard",
        Ip,
        "https://www.fortiguard.com/learnmore/antispam",
        &["{fortiguard.com|fortiguard}"],
    ),
    listed("Sophos", Ip, "https://support.sophos.com/", &["sophos.com/{ip|reputation}"]),
    listed(
        "Mimecast",
        Ip,
        "https://sendergateway.mimecast.com/",
        &["mimecast … {rbl|blacklist|blocklist}"],
    ),
    listed("T-Online", Ip, "https://postmaster.t-online.de/", &["tosa … rx.t"]),
    listed(
        "GMX",
        Ip,
        "https://postmaster.gmx.net/en/error-messages",
        &["gmx … blacklist", "gmx.net … bip", "gmx.com … bip"],
    ),
    listed("Symantec", Ip, "https://ipremoval.sms.symantec.com/", &["ipremoval.sms"]),
    listed("WPBL", Ip, "https://wpbl.info/", &["wpbl.info"]),
    listed("Suomispam", Ip, "https://suomispam.net/", &["suomispam.net"]),
    listed("Swinog", Ip, "https://antispam.imp.ch/", &["{swinog.ch|dnsrbl.imp}"]),
    listed("AT&T", Ip, "https://rbl.att.net/", &["{rbl.att|att.net/blocks}"]),
    listed(
        "Comcast",
        Ip,
        "https://postmaster.comcast.net/block-removal-request.html",
        &["comcast.net/block"],
    ),
];
