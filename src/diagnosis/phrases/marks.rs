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

const fn mark(meaning: Meaning, rows: &'static [&'static str]) -> Group {
    Group { meaning, anywhere: false, rows }
}

const SPAMHAUS: &str = "https://check.spamhaus.org/";

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
            "{deferred|deferring|delayed}",
            "{will|to be} retried",
            "{later|another} time",
            "{später|spaeter} {erneut|noch einmal|nochmal|wieder|nochmals}",
            "{vorübergehend|voruebergehend|vorübergehende|temporär|zur zeit|zurzeit|derzeit}",
            "{essayer|réessayer|reessayer|réessayez|reessayez|essayez} … {plus tard|ultérieurement}",
            "{temporairement|ultérieurement|ulterieurement|pour le moment}",
            "{más tarde|mas tarde|temporalmente|de momento|en este momento}",
            "{più tardi|piu tardi|temporaneamente|al momento}",
            "{mais tarde|temporariamente|no momento}",
            "{probeer … later|tijdelijk|op dit moment}",
            "{spróbuj … później|tymczasowo|chwilowo}",
            "{попробуйте … позже|повторите … позже|временно|попробуйте позднее}",
            "{稍后再试|稍后重试|稍候再试|稍后|暂时|一時的|後でもう一度|しばらく}",
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
            "{erneut|bitte|wieder|versuch|versuchen sie es|nochmal} {in|nach|nach frühestens}",
            "{warten|warten sie}",
            "{réessayer|reessayer|réessayez|reessayez|essayer|revenir|revenez} {dans|après|apres}",
            "{patienter|patientez|attendre|attendez}",
            "{nuevo|nuevamente|novamente|intentarlo|inténtelo|intente|reintente|tente} {en|em|dentro de}",
            "{espere|aguarde|attendere|attenda}",
            "{riprovare|riprova|riprovi|nuovo} {tra|fra|dopo}",
            "{probeer het|opnieuw} {over|na}",
            "wacht",
            "ponownie {za|po}",
            "{попытку|попробуйте|повторите|снова} через",
            "{подождите|请在|请于|请等待|等待}",
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
    hosts(Provider::Amazon, &["{amazonses.com|aws.amazon.com|docs.aws.amazon.com}"]),
    words(Provider::Amazon, &["amazon {ses|simple email}"]),
    hosts(Provider::Apple, &["support.apple.com"]),
    hosts(Provider::Apple, &["{mail.icloud.com|icloud.com/|me.com error|postmaster.icloud.com}"]),
    words(Provider::Apple, &["{local policy|cs01} … proofpoint icloud", "icloud mail"]),
    hosts(
        Provider::Barracuda,
        &["{barracudanetworks.com|ess.barracudanetworks.com|barracudacentral.org|barracuda.com}"],
    ),
    words(Provider::Barracuda, &["barracuda {reputation|spam|email|networks|central}"]),
    hosts(
        Provider::Cisco,
        &["{iphmx.com|senderbase.org|talosintelligence.com|ironport.com|www.senderbase.org}"],
    ),
    words(Provider::Cisco, &["{ironport|senderbase|cisco talos}"]),
    hosts(Provider::Cloudmark, &["{csi.cloudmark.com|cloudmark.com}"]),
    words(
        Provider::Cloudmark,
        &["{cloudmark sender|cloudmark gateway|cmsmtp|blocked by cloudmark}"],
    ),
    hosts(
        Provider::Comcast,
        &["{postmaster.comcast.net|emeryville.ca.mail.comcast.net|sys.comcast.net}"],
    ),
    hosts(Provider::Comcast, &["{postmaster.xfinity.com|xfinity.com|customer.comcast.com}"]),
    words(Provider::Comcast, &["{comcast comcast|comcast block|comcast requires|xfinity}"]),
    hosts(Provider::Cox, &["{cox.com|postmaster.cox.net|mx.east.cox.net|mx.west.cox.net}"]),
    words(Provider::Cox, &["cox {too many|sender}"]),
    hosts(
        Provider::Facebook,
        &["{postmaster.facebook.com|mx.facebook.com|facebook.com/postmaster|mxin.facebook.com}"],
    ),
    hosts(
        Provider::Free,
        &[
            "{postmaster.free.fr|proxad.net|mx1.free.fr|mx2.free.fr|smtp.free.fr|assistance.free.fr}",
        ],
    ),
    hosts(
        Provider::Gmx,
        &["{postmaster.gmx.net|postmaster.gmx.com|postmaster.gmx.de|postmaster.web.de}"],
    ),
    hosts(
        Provider::Gmx,
        &["{postmaster.1und1.de|postmaster.1and1.com|mx.kundenserver.de|postmaster.mail.com}"],
    ),
    hosts(
        Provider::Gmx,
        &["{postmaster.ionos.com|postmaster.ionos.de|mx00.gmx.net|mx01.gmx.net|emig.gmx.net}"],
    ),
    words(Provider::Gmx, &["{nemesis esmtp|web.de mail|gmx mail}"]),
    hosts(
        Provider::Google,
        &["{gsmtp|support.google.com|mx.google.com|smtp.google.com|l.google.com|google.com/mail}"],
    ),
    words(
        Provider::Google,
        &[
            "gmail {has|users|requires|user}",
            "{by|to|of} gmail",
            "google {groups|workspace|account}",
        ],
    ),
    hosts(Provider::LaPoste, &["{mx.laposte.net|postmaster.laposte.net|smtpz4.laposte.net}"]),
    words(Provider::LaPoste, &["{lpn001|lpn002|lpn003|lpn004|lpn005|lpn006|lpn007}"]),
    hosts(
        Provider::MailRu,
        &["{mxs.mail.ru|help.mail.ru|postmaster.mail.ru|corp.mail.ru|mail.ru/notspam}"],
    ),
    hosts(
        Provider::Microsoft,
        &[
            "{protection.outlook.com|prod.outlook.com|mail.live.com|postmaster.live.com}",
            "{sender.office.com|olc.protection.outlook.com|support.office.com|go.microsoft.com}",
            "{sendersupport.olc.protection.outlook.com|aka.ms|mail.protection.outlook.com}",
            "{microsoft.com|support.msn.com|hotmail.com/tou|postmaster.outlook.com}",
        ],
    ),
    words(
        Provider::Microsoft,
        &[
            "{outlook.com server|by outlook.com|exchange online|exchange server|office 365}",
            "{resolver.adr|resolver.rst|smtpsend|storedrv.deliver|storedrv.submit|msexchange}",
            "{by|to|of} hotmail",
        ],
    ),
    hosts(Provider::Mimecast, &["{mimecast.com|community.mimecast.com|mimecast.org}"]),
    words(Provider::Mimecast, &["mimecast"]),
    hosts(
        Provider::NetEase,
        &["{mail.163.com|help.163.com|mail.126.com|netease.com|qiye.163.com|mxmail.netease.com}"],
    ),
    hosts(
        Provider::Orange,
        &["{postmaster.orange.fr|smtp.orange.fr|smtp.wanadoo.fr|assistance.orange.fr|r.orange.fr}"],
    ),
    hosts(Provider::Orange, &["{csi.orange.fr|smtp in.orange.fr|postmaster.wanadoo.fr}"]),
    words(Provider::Orange, &["{me adresse ip source|me trop de connexions|ofr … [}"]),
    hosts(
        Provider::Proofpoint,
        &[
            "{pphosted.com|ppe hosted.com|proofpoint.com|ipcheck.proofpoint.com|support.proofpoint.com}",
        ],
    ),
    words(Provider::Proofpoint, &["proofpoint"]),
    hosts(Provider::SendGrid, &["{sendgrid.net|sendgrid.com}"]),
    words(Provider::SendGrid, &["sendgrid"]),
    hosts(
        Provider::Spectrum,
        &["{postmaster.rr.com|security.rr.com|mx.charter.net|postmaster.charter.net|spectrum.net}"],
    ),
    hosts(
        Provider::Spectrum,
        &["{mail.rr.com|postmaster.spectrum.net|charter.com|cloudfilter.net}"],
    ),
    hosts(
        Provider::Symantec,
        &["{messagelabs.com|symanteccloud.com|symantec.com|ipremoval.sms.symantec.com}"],
    ),
    words(Provider::Symantec, &["{messagelabs|symantec|brightmail}"]),
    hosts(
        Provider::Tencent,
        &["{service.mail.qq.com|mx1.qq.com|mx2.qq.com|mx3.qq.com|open.mail.qq.com|exmail.qq.com}"],
    ),
    words(Provider::Tencent, &["{qq mail|newxmmxszc|newmx}"]),
    hosts(
        Provider::TOnline,
        &[
            "{postmaster.t online.de|mx.t online.de|rx.t online.de|tosa@rx.t online.de|t ipconnect.de}",
        ],
    ),
    hosts(
        Provider::TrendMicro,
        &["{mail abuse.com|mail abuse.org|ers.trendmicro.com|trendmicro.com|trendmicro.eu|tmes}"],
    ),
    words(Provider::TrendMicro, &["trend micro"]),
    hosts(
        Provider::Yahoo,
        &[
            "{senders.yahooinc.com|postmaster.yahooinc.com|postmaster.yahoo.com|help.yahoo.com}",
            "{yahoodns.net|mail.yahoo.com|postmaster.aol.com|mx.aol.com|senders.yahoo.com}",
            "{postmaster.att.net|rbl.att.net|prodigy.net|postmaster.verizon.net|postmaster.sky.com}",
            "{yahooinc.com|yahoo.com/mail|yahoo.com/help|aol.com/errors|mail.bt.lon5.cpcloud.co.uk}",
        ],
    ),
    // Its codes in square brackets.
    hosts(
        Provider::Yahoo,
        &[
            "{[tss04]|[tss09]|[ts01]|[ts02]|[ts03]|[tss05]|[tss07]|[tss11]|[tss12]|[tss13]}",
            "{[gl01]|[bl21]|[bl22]|[bl23]|[ph01]|[in01]|[ra]|[rp]|[dyn:t1]|[hvu:b1]|[rly:b1]}",
        ],
    ),
    words(Provider::Yahoo, &["{by|to|of|from} yahoo", "yahoo! mail"]),
    hosts(
        Provider::Yandex,
        &["{yandex.ru/support|yandex.com/support|mx.yandex.ru|mail.yandex.net|feedback.yandex.ru}"],
    ),
    hosts(
        Provider::Yandex,
        &["{mx.yandex.net|ya.cc|yandex.ru/mail|yandex.ru/help|help.yandex.ru}"],
    ),
    hosts(Provider::Zoho, &["{mx.zoho.com|mx2.zoho.com|zoho.com/mail|mx.zoho.eu|smtpin.zoho.com}"]),
    words(Provider::Zoho, &["zoho mail"]),
    blocklist("Spamhaus", Ip, SPAMHAUS, &["{spamhaus|spamhaus.org|www.spamhaus.org}"]),
    blocklist("Spamhaus", Ip, SPAMHAUS, &["{check.spamhaus.org|spamhaus.com|spamhaus.net}"]),
    blocklist(
        "Spamhaus ZEN",
        Ip,
        SPAMHAUS,
        &["{zen.spamhaus.org|zen.dq.spamhaus.net|spamhaus zen|zen.spamhaus}"],
    ),
    blocklist(
        "Spamhaus SBL",
        Ip,
        SPAMHAUS,
        &["{sbl.spamhaus.org|spamhaus sbl|spamhaus.org/sbl|sbl.dq.spamhaus.net}"],
    ),
    blocklist(
        "Spamhaus XBL",
        Ip,
        SPAMHAUS,
        &["{xbl.spamhaus.org|spamhaus xbl|spamhaus.org/xbl|xbl.dq.spamhaus.net}"],
    ),
    blocklist(
        "Spamhaus PBL",
        Ip,
        SPAMHAUS,
        &["{pbl.spamhaus.org|spamhaus pbl|spamhaus.org/pbl|pbl.dq.spamhaus.net}"],
    ),
    blocklist("Spamhaus CSS", Ip, SPAMHAUS, &["{css.spamhaus.org|spamhaus css|spamhaus.org/css}"]),
    blocklist(
        "Spamhaus DBL",
        Domain,
        SPAMHAUS,
        &["{dbl.spamhaus.org|spamhaus dbl|spamhaus.org/dbl|dbl.dq.spamhaus.net}"],
    ),
    blocklist(
        "Spamhaus SBL-XBL",
        Ip,
        SPAMHAUS,
        &["{sbl xbl.spamhaus.org|spamhaus sbl xbl|sbl xbl}"],
    ),
    blocklist("CBL", Ip, SPAMHAUS, &["{cbl.abuseat.org|abuseat.org|www.abuseat.org}"]),
    blocklist(
        "SpamCop",
        Ip,
        "https://www.spamcop.net/bl.shtml",
        &["{bl.spamcop.net|spamcop.net|www.spamcop.net|spamcop}"],
    ),
    blocklist(
        "Barracuda",
        Ip,
        "https://www.barracudacentral.org/lookups",
        &[
            "{b.barracudacentral.org|bb.barracudacentral.org|barracudacentral.org}",
            "{www.barracudacentral.org|barracudacentral.com|barracuda reputation}",
            "barracudanetworks.com/reputation",
        ],
    ),
    blocklist(
        "SORBS",
        Ip,
        "https://www.sorbs.net/lookup.shtml",
        &["{dnsbl.sorbs.net|spam.dnsbl.sorbs.net|sorbs.net|www.sorbs.net|sorbs}"],
    ),
    blocklist("UCEPROTECT", Ip, UCEPROTECT, &["{uceprotect.net|www.uceprotect.net|uceprotect}"]),
    blocklist(
        "UCEPROTECT Level 1",
        Ip,
        UCEPROTECT,
        &["{dnsbl 1.uceprotect.net|uceprotect level 1}"],
    ),
    blocklist(
        "UCEPROTECT Level 2",
        Ip,
        UCEPROTECT,
        &["{dnsbl 2.uceprotect.net|uceprotect level 2}"],
    ),
    blocklist(
        "UCEPROTECT Level 3",
        Ip,
        UCEPROTECT,
        &["{dnsbl 3.uceprotect.net|uceprotect level 3}"],
    ),
    blocklist(
        "Backscatterer",
        Ip,
        "https://www.backscatterer.org/",
        &["{ips.backscatterer.org|backscatterer.org|www.backscatterer.org}"],
    ),
    blocklist(
        "Abusix",
        Ip,
        "https://lookup.abusix.com/",
        &["{mail.abusix.zone|combined.mail.abusix.zone|abusix.zone|abusix.com|abusix.org|abusix}"],
    ),
    blocklist(
        "Invaluement",
        Ip,
        "https://www.invaluement.com/lookup/",
        &["{invaluement.com|www.invaluement.com|sip.invaluement.com|ivmsip|invaluement}"],
    ),
    blocklist("ivmURI", Uri, "https://www.invaluement.com/lookup/", &["ivmuri"]),
    blocklist(
        "PSBL",
        Ip,
        "https://psbl.org/",
        &["{psbl.surriel.com|psbl.org|www.psbl.org|psbl|surriel.com}"],
    ),
    blocklist(
        "SURBL",
        Uri,
        "https://surbl.org/surbl-analysis",
        &["{multi.surbl.org|surbl.org|www.surbl.org|surbl}"],
    ),
    blocklist(
        "URIBL",
        Uri,
        "https://admin.uribl.com/",
        &["{multi.uribl.com|black.uribl.com|uribl.com|lookup.uribl.com|uribl}"],
    ),
    blocklist(
        "Mailspike",
        Ip,
        "https://www.mailspike.org/iplookup.html",
        &["{bl.mailspike.net|mailspike.net|mailspike.org|rep.mailspike.net|mailspike}"],
    ),
    blocklist("s5h", Ip, "https://www.usenix.org.uk/content/rbl.html", &["{all.s5h.net|s5h.net}"]),
    blocklist(
        "Hostkarma",
        Ip,
        "https://ipadmin.junkemailfilter.com/remove.php",
        &["{hostkarma.junkemailfilter.com|junkemailfilter.com|hostkarma}"],
    ),
    blocklist(
        "NiX Spam",
        Ip,
        "https://www.nixspam.net/",
        &["{ix.dnsbl.manitu.net|nixspam|nix spam|manitu.net|dnsbl.manitu.net}"],
    ),
    blocklist(
        "Proofpoint",
        Ip,
        "https://ipcheck.proofpoint.com/",
        &["{ipcheck.proofpoint.com|proofpoint dynamic reputation|pdr.proofpoint.com}"],
    ),
    blocklist(
        "Cloudmark CSI",
        Ip,
        "https://csi.cloudmark.com/en/reset/",
        &["{csi.cloudmark.com|cloudmark sender intelligence|cloudmark csi}"],
    ),
    blocklist(
        "Microsoft",
        Ip,
        "https://sender.office.com/",
        &["{sender.office.com|s3150|s3140|delist.messaging.microsoft.com}"],
    ),
    blocklist(
        "Microsoft",
        Ip,
        "https://sender.office.com/",
        &["{delist@messaging.microsoft.com|delist@microsoft.com|banned sending ip}"],
    ),
    blocklist(
        "Cisco Talos",
        Ip,
        "https://talosintelligence.com/reputation_center",
        &["{talosintelligence.com|www.talosintelligence.com|senderbase.org|www.senderbase.org}"],
    ),
    blocklist(
        "Trend Micro ERS",
        Ip,
        "https://servicecentral.trendmicro.com/en-us/ers/ip-lookup/",
        &["{ers.trendmicro.com|trend micro ers|r.mail abuse.com|email reputation services}"],
    ),
    blocklist(
        "Trend Micro RBL+",
        Ip,
        "https://servicecentral.trendmicro.com/en-us/ers/ip-lookup/",
        &["{trend micro rbl+|mail abuse.com|www.mail abuse.com|rbl plus.mail abuse.org}"],
    ),
    blocklist(
        "MAPS",
        Ip,
        "https://servicecentral.trendmicro.com/en-us/ers/ip-lookup/",
        &["{mail abuse.org|www.mail abuse.org|maps rbl|blackholes.mail abuse.org}"],
    ),
    blocklist(
        "DroneBL",
        Ip,
        "https://dronebl.org/lookup",
        &["{dnsbl.dronebl.org|dronebl.org|dronebl}"],
    ),
    blocklist(
        "SpamRATS",
        Ip,
        "https://www.spamrats.com/lookup.php",
        &["{noptr.spamrats.com|dyna.spamrats.com|spam.spamrats.com|all.spamrats.com|spamrats.com}"],
    ),
    blocklist(
        "SpamRATS",
        Ip,
        "https://www.spamrats.com/lookup.php",
        &["{www.spamrats.com|spamrats}"],
    ),
    blocklist("AHBL", Ip, "https://www.ahbl.org/", &["{dnsbl.ahbl.org|ahbl.org|ahbl}"]),
    blocklist("NJABL", Ip, "https://www.njabl.org/", &["{dnsbl.njabl.org|njabl.org|njabl}"]),
    blocklist("ORDB", Ip, "https://www.ordb.org/", &["{relays.ordb.org|ordb.org}"]),
    blocklist("DSBL", Ip, "https://www.dsbl.org/", &["{list.dsbl.org|dsbl.org}"]),
    blocklist(
        "Kundenserver",
        Ip,
        "https://postmaster.kundenserver.de/",
        &["{bl.kundenserver.de|relays.bl.kundenserver.de|spamblock.kundenserver.de}"],
    ),
    blocklist(
        "NordSpam",
        Ip,
        "https://www.nordspam.com/",
        &["{bl.nordspam.com|nordspam.com|nordspam}"],
    ),
    blocklist("NordSpam DBL", Domain, "https://www.nordspam.com/", &["dbl.nordspam.com"]),
    blocklist(
        "Validity",
        Ip,
        "https://senderscore.org/",
        &["{bl.score.senderscore.com|senderscore.org|www.senderscore.org|senderscore.net}"],
    ),
    blocklist(
        "Validity",
        Ip,
        "https://senderscore.org/",
        &["{senderscore.com|sendersupport.validity.com|returnpath.net|www.returnpath.net}"],
    ),
    blocklist(
        "Spam Eating Monkey",
        Ip,
        "https://spameatingmonkey.com/lookup",
        &[
            "{bl.spameatingmonkey.net|spameatingmonkey.net|spameatingmonkey.com|backscatter.spameatingmonkey.net}",
        ],
    ),
    blocklist(
        "Lashback UBL",
        Ip,
        "https://blacklist.lashback.com/",
        &[
            "{ubl.unsubscore.com|unsubscore.com|lashback.com|blacklist.lashback.com|ubl.lashback.com}",
        ],
    ),
    blocklist(
        "GBUdb Truncate",
        Ip,
        "https://www.gbudb.com/truncate/",
        &["{truncate.gbudb.net|gbudb.net|gbudb.com|www.gbudb.com}"],
    ),
    blocklist(
        "blocklist.de",
        Ip,
        "https://www.blocklist.de/en/search.html",
        &["{bl.blocklist.de|blocklist.de|www.blocklist.de|mail.bl.blocklist.de}"],
    ),
    blocklist(
        "0spam",
        Ip,
        "https://0spam.org/",
        &["{bl.0spam.org|0spam.org|0spam.fusionzero.com}"],
    ),
    blocklist(
        "Woody's SMTP Blacklist",
        Ip,
        "https://blacklist.woody.ch/",
        &["{blacklist.woody.ch|ipv6.blacklist.woody.ch|woody.ch}"],
    ),
    blocklist(
        "Anonmails",
        Ip,
        "https://www.anonmails.de/dnsbl.php",
        &["{spam.dnsbl.anonmails.de|anonmails.de|www.anonmails.de}"],
    ),
    blocklist(
        "FortiGuard",
        Ip,
        "https://www.fortiguard.com/learnmore/antispam",
        &["{fortiguard.com|www.fortiguard.com|fortiguard antispam|fortiguard}"],
    ),
    blocklist(
        "Sophos",
        Ip,
        "https://support.sophos.com/",
        &["{ip.sophos.com|sophos.com/en us/threat center/ip lookup|reputation.sophos.com}"],
    ),
    blocklist(
        "Mimecast",
        Ip,
        "https://sendergateway.mimecast.com/",
        &["mimecast … {rbl|blacklist|blocklist|blacklisted|blocked by}"],
    ),
    blocklist(
        "T-Online",
        Ip,
        "https://postmaster.t-online.de/",
        &["{tosa@rx.t online.de|postmaster.t online.de/blocklist}"],
    ),
    blocklist(
        "GMX",
        Ip,
        "https://postmaster.gmx.net/en/error-messages",
        &["{gmx … blacklist|postmaster.gmx.net … bip|postmaster.gmx.com … bip}"],
    ),
    blocklist(
        "Symantec",
        Ip,
        "https://ipremoval.sms.symantec.com/",
        &["{ipremoval.sms.symantec.com|sms.symantec.com/ip}"],
    ),
    blocklist(
        "Apple Proofpoint",
        Ip,
        "https://support.apple.com/en-us/HT204137",
        &["support.proofpoint.com/rbl lookup.cgi"],
    ),
    blocklist("WPBL", Ip, "https://wpbl.info/", &["{db.wpbl.info|wpbl.info}"]),
    blocklist("SpamSources", Ip, "https://spamsources.fabel.dk/", &["spamsources.fabel.dk"]),
    blocklist("JustSpam", Ip, "https://www.justspam.org/", &["{dnsbl.justspam.org|justspam.org}"]),
    blocklist("Interserver", Ip, "https://rbl.interserver.net/", &["rbl.interserver.net"]),
    blocklist("Suomispam", Ip, "https://suomispam.net/", &["{bl.suomispam.net|suomispam.net}"]),
    blocklist("Nszones", Ip, "https://www.nszones.com/", &["{bl.nszones.com|nszones.com}"]),
    blocklist("DNSWL", Ip, "https://www.dnswl.org/", &["bl.dnswl.org"]),
    blocklist("Polspam", Ip, "https://polspam.pl/", &["{bl.polspam.pl|polspam.pl|rbl.polspam.pl}"]),
    blocklist(
        "Swinog",
        Ip,
        "https://antispam.imp.ch/",
        &["{dnsrbl.swinog.ch|dnsrbl.imp.ch|swinog.ch}"],
    ),
    blocklist(
        "CASA CBL+",
        Ip,
        "https://www.anti-spam.org.cn/",
        &["{cblplus.anti spam.org.cn|anti spam.org.cn}"],
    ),
    blocklist("Virbl", Ip, "https://virbl.bit.nl/", &["{virbl.dnsbl.bit.nl|virbl.bit.nl}"]),
    blocklist(
        "SpamGrouper",
        Ip,
        "https://www.spamgrouper.com/",
        &["{netblock.pedantic.org|spam.pedantic.org|spamgrouper}"],
    ),
    blocklist("TQM Cubed", Ip, "https://tqmcube.com/", &["{dnsbl.tqmcube.com|tqmcube.com}"]),
    blocklist(
        "AT&T",
        Ip,
        "https://rbl.att.net/",
        &["{rbl.att.net|att.net/blocks|abuse_rbl@abuse att.net}"],
    ),
    blocklist(
        "Comcast",
        Ip,
        "https://postmaster.comcast.net/block-removal-request.html",
        &["postmaster.comcast.net/block removal"],
    ),
];

const UCEPROTECT: &str = "https://www.uceprotect.net/en/rblcheck.php";
