//! What says nothing of the reason: how long it lasts, who wrote it, which list it names.

use super::{Group, Meaning};
use crate::diagnosis::blocklist::BlocklistKind::{Domain, Ip, Uri};
use crate::diagnosis::blocklist::{Blocklist, BlocklistKind};
use crate::diagnosis::provider::Provider;

/// Host names and help pages.
const fn hosts(provider: Provider, rows: &'static [&'static str]) -> Group {
    Group { meaning: Meaning::Provider(provider), anywhere: true, rows }
}

/// Words, that would mean nothing within the address of a recipient.
const fn words(provider: Provider, rows: &'static [&'static str]) -> Group {
    mark(Meaning::Provider(provider), rows)
}

const fn blocklist(
    name: &'static str,
    kind: BlocklistKind,
    site: &'static str,
    rows: &'static [&'static str],
) -> Group {
    Group { meaning: Meaning::Blocklist(Blocklist::new(name, kind, site)), anywhere: true, rows }
}

/// A blocklist that is no longer run: some servers still ask it.
const fn defunct(name: &'static str, site: &'static str, rows: &'static [&'static str]) -> Group {
    let list = Blocklist::new(name, Ip, site).defunct();
    Group { meaning: Meaning::Blocklist(list), anywhere: true, rows }
}

const fn mark(meaning: Meaning, rows: &'static [&'static str]) -> Group {
    Group { meaning, anywhere: false, rows }
}

const SPAMHAUS: &str = "https://check.spamhaus.org/";
const TREND_MICRO: &str = "https://servicecentral.trendmicro.com/en-us/ers/ip-lookup/";
const UCEPROTECT: &str = "https://www.uceprotect.net/en/rblcheck.php";

pub(super) const GROUPS: &[Group] = &[
    mark(
        Meaning::Temporary,
        &[
            "{try|retry|send|resend|connect|attempt} … later",
            "{come|check|call} back {later|in|soon}",
            "{try|retry} {again|} {slower|soon|shortly}",
            "{try|retry} again {in|after} … {moment|minute|minutes|hour|hours|while}",
            "temporarily",
            "temporary {failure|error|problem|block|rejection|reject|condition|issue}",
            "temporary … {failure|error|problem}",
            "{for now|at the moment|at this moment|right now|currently unavailable|until later}",
            "{tempfail|temporary rejected|transient|momentarily}",
            "{is|was|been|message|messages|mail|delivery} {deferred|delayed}",
            "{will|to be} retried",
            "{later|another} time",
            "{später|spaeter} {erneut|noch einmal|nochmal|wieder|nochmals}",
            "{vorübergehend|voruebergehend|vorübergehende|temporär|zur zeit|zurzeit|derzeit}",
            "{essayer|réessayer|reessayer|réessayez|reessayez|essayez} … {plus tard|ultérieurement}",
            "{temporairement|ultérieurement|ulterieurement|pour le moment}",
            "{más tarde|mas tarde|temporalmente|de momento|en este momento}",
            "{più tardi|piu tardi|temporaneamente|al momento}",
            "{mais tarde|temporariamente|no momento}",
            "tijdelijk",
            "tymczasowo",
            "{попробуйте позже|повторите позже|временно}",
            "{稍后|稍候再试|暂时|一時的|しばらく}",
        ],
    ),
    mark(
        Meaning::Wait,
        &[
            "again {in|after|within|for}",
            "back {in|after}",
            "{retry|retried|resend|reconnect|resume|available|lifted|expires|expire} {in|after}",
            "retry {time|delay|interval|wait}",
            "wait",
            "delay {of|for|by}",
            "{blocked|deferred|suspended|banned|delayed|locked|disabled|rejected|limited} for",
            "{greylisted|graylisted|throttled|refused|blacklisted|denied|unavailable} for",
            "{greylisting|graylisting|greylist} {period|delay|time} {is|of|remaining}",
            "{seconds|time} {remaining|left}",
            "{erneut|bitte|wieder|versuch|versuchen sie es|nochmal} {in|nach frühestens|nach}",
            "{warten|warten sie}",
            "{réessayer|reessayer|réessayez|reessayez|essayer|revenir|revenez} {dans|après|apres}",
            "{patienter|patientez|attendre|attendez}",
            "{nuevo|nuevamente|novamente|intentarlo|inténtelo|intente|reintente|tente} {en|em|dentro de}",
            "{espere|aguarde|attendere|attenda}",
            "{riprovare|riprova|riprovi|nuovo} {tra|fra|dopo}",
            "{попытку|попробуйте|повторите|снова} через",
            "{подождите|请在|请于|请等待|等待}",
        ],
    ),
    mark(
        Meaning::Answer,
        &[
            "{in reply to|in response to}",
            "[{connect|connection|greeting|banner|ehlo|helo|lhlo|starttls}]",
            "[{auth|mail from|mail|rcpt to|rcpt|data|bdat|body|message|end of data|data end}]",
        ],
    ),
    mark(
        Meaning::Login,
        &[
            "{authenticate|authenticated|authentication|smtp auth|log in|login|logged in|sign in}",
            "{check|read} {your|} mail first",
            "{authentifizierung|anmelden|authentification|autenticación|autenticazione}",
        ],
    ),
    hosts(Provider::Amazon, &["{amazonses.com|aws.amazon.com}"]),
    words(Provider::Amazon, &["amazon {ses|simple email}"]),
    hosts(
        Provider::Apple,
        &["{support.apple.com|mail.icloud.com|icloud.com/|mail.me.com}", "im smtpin"],
    ),
    hosts(Provider::Barracuda, &["{barracudanetworks.com|ess.barracuda}"]),
    hosts(Provider::Cisco, &["{iphmx.com|ironport.com}"]),
    words(Provider::Cisco, &["ironport"]),
    hosts(Provider::Cloudmark, &["cloudmark.com"]),
    words(Provider::Cloudmark, &["{cloudmark|cmsmtp}"]),
    hosts(
        Provider::Comcast,
        &["{postmaster.comcast.net|mail.comcast.net|sys.comcast.net|xfinity.com}"],
    ),
    words(Provider::Comcast, &["comcast {block|requires|comcast}"]),
    hosts(Provider::Cox, &["{cox.com|cox.net/|mx.east.cox|east.cox.net|west.cox.net}"]),
    hosts(
        Provider::Facebook,
        &["{mx.facebook.com|postmaster.facebook.com|facebook.com/postmaster}"],
    ),
    hosts(Provider::Free, &["{postmaster.free.fr|proxad.net|assistance.free.fr}"]),
    hosts(
        Provider::Gmx,
        &[
            "{postmaster.gmx.net|postmaster.gmx.com|postmaster.web.de|postmaster.1und1.de}",
            "{postmaster.1and1.com|kundenserver.de|postmaster.mail.com|postmaster.ionos.com}",
        ],
    ),
    words(Provider::Gmx, &["nemesis esmtp"]),
    hosts(
        Provider::Google,
        &["{gsmtp|support.google.com|mx.google.com|smtp.google.com|l.google.com|google.com/mail}"],
    ),
    words(Provider::Google, &["{by|to|of|that} gmail", "gmail {has|users|requires|user}"]),
    hosts(
        Provider::LaPoste,
        &["{mx.laposte.net|postmaster.laposte.net|lpn001|lpn003|lpn004|lpn005|lpn006|lpn007}"],
    ),
    hosts(Provider::MailRu, &["{mxs.mail.ru|help.mail.ru|postmaster.mail.ru|mail.ru/notspam}"]),
    hosts(
        Provider::Microsoft,
        &[
            "{protection.outlook.com|prod.outlook.com|mail.live.com|live.com/|postmaster.live.com}",
            "{sender.office.com|support.office.com|microsoft.com|aka.ms|support.msn.com}",
            "{hotmail.com/|smtpsend|resolver.adr|resolver.rst|storedrv.deliver|storedrv.submission}",
        ],
    ),
    words(
        Provider::Microsoft,
        &[
            "{outlook.com server|by outlook.com|exchange online|exchange server|office 365|of hotmail}",
        ],
    ),
    words(
        Provider::Microsoft,
        &[
            "{block list|blocklist} {s3150|s3140}",
            "{smtpclientauthentication|anonymous mail during}",
        ],
    ),
    hosts(Provider::Mimecast, &["mimecast.com"]),
    words(Provider::Mimecast, &["mimecast"]),
    hosts(
        Provider::NetEase,
        &["{mail.163.com|help.163.com|mail.126.com|netease.com|qiye.163.com}"],
    ),
    hosts(
        Provider::Orange,
        &["{orange.fr/|postmaster.orange.fr|smtp.orange.fr|smtp.wanadoo.fr|postmaster.wanadoo.fr}"],
    ),
    words(Provider::Orange, &["me {adresse ip source|trop de connexions}"]),
    hosts(Provider::Proofpoint, &["{pphosted.com|ppe hosted.com|proofpoint.com}"]),
    words(Provider::Proofpoint, &["proofpoint"]),
    hosts(Provider::SendGrid, &["{sendgrid.net|sendgrid.com}"]),
    words(Provider::SendGrid, &["sendgrid"]),
    hosts(
        Provider::Spectrum,
        &[
            "{postmaster.rr.com|security.rr.com|mail.rr.com|charter.net/|spectrum.net|cloudfilter.net}",
        ],
    ),
    hosts(Provider::Symantec, &["{messagelabs.com|symanteccloud.com|symantec.com}"]),
    words(Provider::Symantec, &["{messagelabs|symantec|brightmail}"]),
    hosts(Provider::Tencent, &["{mail.qq.com|mx1.qq.com|mx2.qq.com|mx3.qq.com|exmail.qq.com}"]),
    words(Provider::Tencent, &["newxmmx"]),
    hosts(Provider::TOnline, &["{postmaster.t online.de|mx.t online.de|rx.t online.de}"]),
    hosts(Provider::TrendMicro, &["{trendmicro.com|trendmicro.eu}"]),
    words(Provider::TrendMicro, &["trend micro"]),
    hosts(
        Provider::Yahoo,
        &[
            "{yahooinc.com|yahoodns.net|mail.yahoo.com|help.yahoo.com|postmaster.yahoo.com|yahoo.com/}",
            "{postmaster.aol.com|mx.aol.com|att.net/|prodigy.net|postmaster.verizon.net}",
            "{tss04|tss09|ts01|ts02|ts03|tss05|tss07|tss11|tss12|tss13}",
            "{gl01|bl21|bl22|bl23|ph01|in01|dyn:t1|hvu:b1|rly:b1}",
        ],
    ),
    words(Provider::Yahoo, &["{by|to|of|from} yahoo"]),
    hosts(
        Provider::Yandex,
        &["{yandex.ru/|yandex.com/|mx.yandex.ru|mx.yandex.net|mail.yandex.net|help.yandex.ru}"],
    ),
    hosts(Provider::Zoho, &["{mx.zoho.com|mx2.zoho.com|zoho.com/|mx.zoho.eu}"]),
    blocklist("Spamhaus", Ip, SPAMHAUS, &["spamhaus"]),
    blocklist("Spamhaus ZEN", Ip, SPAMHAUS, &["{zen.spamhaus|spamhaus zen}"]),
    blocklist("Spamhaus SBL", Ip, SPAMHAUS, &["{sbl.spamhaus|spamhaus sbl|spamhaus.org/sbl}"]),
    blocklist("Spamhaus XBL", Ip, SPAMHAUS, &["{xbl.spamhaus|spamhaus xbl|spamhaus.org/xbl}"]),
    blocklist("Spamhaus PBL", Ip, SPAMHAUS, &["{pbl.spamhaus|spamhaus pbl|spamhaus.org/pbl}"]),
    blocklist("Spamhaus CSS", Ip, SPAMHAUS, &["{css.spamhaus|spamhaus css|spamhaus.org/css}"]),
    blocklist("Spamhaus DBL", Domain, SPAMHAUS, &["{dbl.spamhaus|spamhaus dbl|spamhaus.org/dbl}"]),
    blocklist("Spamhaus SBL-XBL", Ip, SPAMHAUS, &["sbl xbl"]),
    blocklist("CBL", Ip, SPAMHAUS, &["{abuseat.org|cbl.abuseat}"]),
    blocklist("SpamCop", Ip, "https://www.spamcop.net/bl.shtml", &["{spamcop.net|spamcop}"]),
    blocklist(
        "Barracuda",
        Ip,
        "https://www.barracudacentral.org/lookups",
        &[
            "{barracudacentral.org|barracudacentral.com|barracuda reputation}",
            "barracudanetworks.com/reputation",
        ],
    ),
    defunct("SORBS", "https://www.sorbs.net/lookup.shtml", &["{sorbs.net|sorbs}"]),
    blocklist("UCEPROTECT", Ip, UCEPROTECT, &["{uceprotect.net|uceprotect}"]),
    blocklist("UCEPROTECT Level 1", Ip, UCEPROTECT, &["{dnsbl 1.uceprotect|uceprotect level 1}"]),
    blocklist("UCEPROTECT Level 2", Ip, UCEPROTECT, &["{dnsbl 2.uceprotect|uceprotect level 2}"]),
    blocklist("UCEPROTECT Level 3", Ip, UCEPROTECT, &["{dnsbl 3.uceprotect|uceprotect level 3}"]),
    blocklist("Backscatterer", Ip, "https://www.backscatterer.org/", &["backscatterer.org"]),
    blocklist(
        "Abusix",
        Ip,
        "https://lookup.abusix.com/",
        &["{abusix.zone|abusix.com|abusix.org|abusix}"],
    ),
    blocklist(
        "Invaluement",
        Ip,
        "https://www.invaluement.com/lookup/",
        &["{invaluement.com|invaluement|ivmsip}"],
    ),
    blocklist("Invaluement ivmURI", Uri, "https://www.invaluement.com/lookup/", &["ivmuri"]),
    blocklist("PSBL", Ip, "https://psbl.org/", &["{psbl.surriel|psbl.org|psbl}"]),
    blocklist("SURBL", Uri, "https://surbl.org/surbl-analysis", &["{surbl.org|surbl}"]),
    blocklist("URIBL", Uri, "https://admin.uribl.com/", &["{uribl.com|uribl}"]),
    blocklist(
        "Mailspike",
        Ip,
        "https://www.mailspike.org/iplookup.html",
        &["{mailspike.net|mailspike.org|mailspike}"],
    ),
    blocklist("s5h.net", Ip, "https://www.usenix.org.uk/content/rbl.html", &["s5h.net"]),
    blocklist(
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
    blocklist(
        "Proofpoint",
        Ip,
        "https://ipcheck.proofpoint.com/",
        &["{ipcheck.proofpoint|proofpoint dynamic reputation|proofpoint.com/rbl}"],
    ),
    blocklist(
        "Cloudmark CSI",
        Ip,
        "https://csi.cloudmark.com/en/reset/",
        &["{csi.cloudmark|cloudmark sender intelligence|cloudmark csi}"],
    ),
    blocklist(
        "Microsoft",
        Ip,
        "https://sender.office.com/",
        &["{sender.office|s3150|s3140|banned sending ip|delist.messaging}"],
    ),
    blocklist(
        "Cisco Talos",
        Ip,
        "https://talosintelligence.com/reputation_center",
        &["{talosintelligence.com|senderbase.org|senderbase}"],
    ),
    blocklist(
        "Trend Micro ERS",
        Ip,
        TREND_MICRO,
        &["{ers.trendmicro|trend micro ers|email reputation services}"],
    ),
    blocklist("Trend Micro RBL+", Ip, TREND_MICRO, &["{trend micro rbl|mail abuse.com|rbl plus}"]),
    blocklist("MAPS", Ip, TREND_MICRO, &["{mail abuse.org|maps rbl}"]),
    blocklist("DroneBL", Ip, "https://dronebl.org/lookup", &["{dronebl.org|dronebl}"]),
    blocklist("SpamRATS", Ip, "https://www.spamrats.com/lookup.php", &["{spamrats.com|spamrats}"]),
    defunct("AHBL", "https://www.ahbl.org/", &["{ahbl.org|ahbl}"]),
    defunct("NJABL", "https://www.njabl.org/", &["{njabl.org|njabl}"]),
    defunct("ORDB", "https://www.ordb.org/", &["ordb.org"]),
    blocklist("Kundenserver", Ip, "https://postmaster.kundenserver.de/", &["bl.kundenserver"]),
    blocklist("NordSpam", Ip, "https://www.nordspam.com/", &["{nordspam.com|nordspam}"]),
    blocklist(
        "Validity Sender Score",
        Ip,
        "https://senderscore.org/",
        &["{senderscore.org|senderscore.com|senderscore.net|returnpath.net}"],
    ),
    blocklist(
        "Spam Eating Monkey",
        Ip,
        "https://spameatingmonkey.com/lookup",
        &["spameatingmonkey.{net|com}", "sem {fresh|black|backscatter}"],
    ),
    blocklist(
        "Lashback UBL",
        Ip,
        "https://blacklist.lashback.com/",
        &["{unsubscore.com|lashback.com}"],
    ),
    blocklist("GBUdb Truncate", Ip, "https://www.gbudb.com/truncate/", &["gbudb.{net|com}"]),
    blocklist("blocklist.de", Ip, "https://www.blocklist.de/en/search.html", &["blocklist.de"]),
    blocklist("0spam", Ip, "https://0spam.org/", &["{0spam.org|0spam.fusionzero}"]),
    blocklist("Woody's SMTP Blacklist", Ip, "https://blacklist.woody.ch/", &["woody.ch"]),
    blocklist("Anonmails", Ip, "https://www.anonmails.de/dnsbl.php", &["anonmails.de"]),
    blocklist(
        "FortiGuard",
        Ip,
        "https://www.fortiguard.com/learnmore/antispam",
        &["{fortiguard.com|fortiguard}"],
    ),
    blocklist("Sophos", Ip, "https://support.sophos.com/", &["sophos.com/{ip|reputation}"]),
    blocklist(
        "Mimecast",
        Ip,
        "https://sendergateway.mimecast.com/",
        &["mimecast … {rbl|blacklist|blocklist}"],
    ),
    blocklist("T-Online", Ip, "https://postmaster.t-online.de/", &["tosa … rx.t"]),
    blocklist(
        "GMX",
        Ip,
        "https://postmaster.gmx.net/en/error-messages",
        &["gmx … blacklist", "gmx.net … bip", "gmx.com … bip"],
    ),
    blocklist("Symantec", Ip, "https://ipremoval.sms.symantec.com/", &["ipremoval.sms"]),
    blocklist("WPBL", Ip, "https://wpbl.info/", &["wpbl.info"]),
    blocklist("Suomispam", Ip, "https://suomispam.net/", &["suomispam.net"]),
    blocklist("Swinog", Ip, "https://antispam.imp.ch/", &["{swinog.ch|dnsrbl.imp}"]),
    blocklist("AT&T", Ip, "https://rbl.att.net/", &["{rbl.att|att.net/blocks}"]),
    blocklist(
        "Comcast",
        Ip,
        "https://postmaster.comcast.net/block-removal-request.html",
        &["comcast.net/block"],
    ),
];
