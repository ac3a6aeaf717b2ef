//! What says nothing of the reason: how long it lasts, and who wrote it.

use super::{Group, Meaning};
use crate::diagnosis::provider::Provider;

/// Host names and help pages.
const fn hosts(provider: Provider, rows: &'static [&'static str]) -> Group {
    Group { meaning: Meaning::Provider(provider), anywhere: true, rows }
}

/// Words, that would mean nothing within the address of a recipient.
const fn words(provider: Provider, rows: &'static [&'static str]) -> Group {
    mark(Meaning::Provider(provider), rows)
}

const fn mark(meaning: Meaning, rows: &'static [&'static str]) -> Group {
    Group { meaning, anywhere: false, rows }
}

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
];
