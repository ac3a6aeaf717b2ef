//! Of the message: spam, malware, attachments, size, form, encoding, policy.

use super::{Group, loose, specific};
use crate::diagnosis::reason::Reason::{
    ContentRejected, MalformedMessage, MessageTooLarge, Policy, Spam, UnsafeContent,
    UnsupportedContent, Virus,
};

pub(super) const GROUPS: &[Group] = &[
    specific(
        Spam,
        &[
            "{is|was|been|as|be|seems|considered|looks like|probable|probably|possible|likely} \
             spam",
            "{suspected|potential|apparent|definite|confirmed|obvious|this} spam",
            "{as|be|is|likely|possible|probable} {spam|junk|bulk|unsolicited} {message|mail|\
             email|e-mail}",
            "{as|be|is} a {spam|junk|bulk}",
            "{detected|identified|classified|recognized|flagged|marked|tagged|scored|considered|\
             treated|rejected|judged|blocked} {as|to be|as being} {spam|junk|ube|bulk}",
            "{due to|because of|for} {spam|junk} {content|classification|characteristics|score|\
             url}",
            "{spam|junk} {like|probability|nature|score|contents}",
            "{rejected|refused|blocked|denied|discarded} {due to|because of} {suspected|} spam",
            "{probability|suspicion|likelihood} of {being|} {spam|unsolicited|junk}",
            "spam {message|mail|email|content|score|level|points} … {rejected|refused|blocked|\
             too high|exceeded|exceeds|denied}",
            "spam {message|mail|email|content} {is|was|} {rejected|refused|blocked|denied|\
             detected}",
            "spam {detected|rejected|blocked|refused|denied|found|suspected|suspicion|signature}",
            "spam {is|} {not accepted|not welcome|not allowed|not tolerated|embedded|embeded}",
            "spam {like|} {characteristics|content|features|words|phrases|keywords|hits}",
            "{no|don't like|hate} spam {here|please|accepted|allowed|thanks}",
            "{contains|contained|containing|includes|has} {a|} {spam|junk|spam url|spam content}",
            "{looks|look|appears|appear|seems|sounds|smells} … {like|to be} {spam|junk|ube|uce|\
             bulk|unsolicited}",
            "{like|too much like} {spam|junk|bulk}",
            "content {like|is|looks like} spam",
            "{reject|rejected|refused|blocked|denied|stopped|filtered|caught} … by … {spam|junk|\
             anti spam|antispam}",
            "{rejected|refused|blocked|denied|filtered} by {the|our|} {spam|spamassassin|rspamd|\
             dspam}",
            "{spamassassin|rspamd|spamcheck|bogofilter|spamd} … {score|hits|rejected|reject}",
            "{score|scored|scores} … spam",
            "{hits|score|required} … {spamassassin|rspamd}",
            "anti spam {engine|system|filter|filters|gateway|module|checks|software|content}",
            "{spam filter|spamfilter|spam filters|junk filter|junk mail filter}",
            "{message|mail|email} is {likely|probably} {unsolicited|suspicious|bulk}",
            "is {likely|probably} unsolicited {mail|email|bulk}",
            "{unsolicited|unwanted} {bulk|commercial|junk|advertising} {mail|email|e-mail|\
             message}",
            "{ube|uce} … {rejected|refused|blocked|detected|not accepted}",
            "{junk|bulk} {mail|email} {rejected|refused|detected|not accepted|blocked|denied}",
            "suspicious due to the nature of the content",
            "{high|too high|too many|excessive} {spam|junk} {score|points|probability|level}",
            "{message|mail|email} {has|} {scored|matched} … {spam|bayes}",
            "{gtube|bayes|dcc|razor|pyzor|vipul} … {spam|bulk|reject|rejected}",
            "{bulk mail|bulk email|mass mailing|mass mail} {is|} not {accepted|allowed|\
             permitted|wanted}",
            "{reported|report} as spam by … {users|recipients|people}",
            "blocked by {cloudmark|vade|vaderetro|vade secure|commtouch|cyren|brightmail|\
             spamtitan}",
            "symanteccloud … troubleshooting",
            "message filtered … {troubleshooting|refer}",
            "identical to … spam",
            // German.
            "{als|ist|unter} {spam|junk|werbung|spamverdacht}",
            "{spamverdacht|spamerkennung|spamfilter abgelehnt|verdacht auf spam|unter \
             spamverdacht}",
            // French.
            "{comme|comme étant|comme du|comme un|en tant que} {spam|pourriel|indésirable}",
            "{suspicion de spam|soupçon de spam|courrier indésirable|message indésirable}",
            "au titre de la politique {anti spam|antispam}",
            // Spanish, Portuguese, Italian, Dutch.
            "{como|por ser|come|in quanto|considerado|considerada|considerato} {spam|correo no \
             deseado|lixo|basura|possível spam}",
            "{correo no deseado|correo basura|lixo eletrônico|posta indesiderata}",
            "{als spam|ongewenste} {aangemerkt|gemarkeerd|herkend|geweigerd|e-mail|reclame}",
            // Polish, Russian.
            "{wiadomość … jako spam|uznana za spam|podejrzenie spamu|rozpoznana jako spam}",
            "{похоже на спам|признано спамом|подозрение на спам|как спам|подозрению в спаме}",
            "{сообщение … спам|письмо … спам|Спам|спам-сообщение}",
            // Japanese, Chinese.
            "{迷惑メール|スパムメール|スパムと判定|垃圾邮件|垃圾郵件|垃圾信件|广告邮件|廣告郵件}",
        ],
    ),
    loose(
        Spam,
        &[
            "{spam|spamming|spammy|spams|ube|uce}",
            "{junk|bulk|unsolicited|unwanted} {mail|email|e-mail|message|messages}",
            "{antispam|unsolicited}",
            "message filtered",
            "spam … {score|probability}",
        ],
    ),
    specific(
        Virus,
        &[
            "{contains|contained|containing|carries|has|with} {a|an|the|} {virus|viruses|\
             malware|worm|trojan}",
            "{contain|contains|contained|containing} {a|} {known|suspected|possible|potential} \
             {virus|malware}",
            "{infected|infection} {with|by} {a|the|} {virus|malware|worm|trojan}",
            "{message|mail|email|e-mail|attachment|file} {is|was|seems|appears to be|may be} \
             infected",
            "{virus|viruses|malware|worm|trojan} {was|were|is|} {detected|found|discovered|\
             identified|present}",
            "{virus|malware|trojan} {infected|rejected|blocked|caught|suspected|infection}",
            "{detected|found|discovered|identified} {a|the|as a|} {virus|malware|trojan|worm}",
            "{virus|malware} … {found|detected} in {the|your|this|} {message|mail|email|\
             attachment}",
            "{infected|virus infected|infectious} {message|mail|email|e-mail|attachment|file|\
             content}",
            "{rejected|refused|blocked|denied} {due to|because of|for|by} {a|} {virus|malware}",
            "virus signature {detected|found|matched|}",
            "{possible|potential|suspected} {virus|malware|zero day|outbreak}",
            "{malicious|harmful} {content|code|attachment|software|message|file|program|script}",
            "{eicar|eicar test file|win.test.eicar|heuristics.phishing}",
            "{zero day|outbreak|ransomware} … {detected|blocked|rejected|found}",
            "{virus|viren|schadsoftware|malware} {gefunden|entdeckt|erkannt|enthalten|infiziert}",
            "{enthält|enthaelt} {einen|schädliche|} {virus|viren|schadsoftware|inhalte}",
            "{contient|contenant} {un|des|} {virus|logiciel malveillant}",
            "{virus|logiciel malveillant} {détecté|detecte|trouvé|bloqué}",
            "{contiene|contém|contem|bevat} {un|um|een|} {virus|vírus|malware|código malicioso}",
            "{virus|vírus} {detectado|encontrado|rilevato|trovato|gevonden|gedetecteerd|wykryty}",
            "{обнаружен вирус|содержит вирус|заражено|вирус обнаружен|Обнаружен вирус}",
            "{ウイルスが検出|ウイルスを検出|ウィルスを検出|ウイルス感染|发现病毒|带有病毒|含有病毒}",
            "{病毒邮件|病毒郵件|包含病毒}",
        ],
    ),
    loose(Virus, &["{virus|viruses|malware|infected|trojan}"]),
    specific(
        UnsafeContent,
        &[
            "{attachment|attachments|file type|file extension|filename|file name|file types} … \
             {not allowed|not permitted|not accepted|forbidden|prohibited|banned|unacceptable|\
             blocked|disallowed}",
            "{illegal|forbidden|banned|blocked|prohibited|dangerous|executable|unacceptable|\
             suspicious|unsafe|restricted|unauthorized} {attachment|attachments|file type|file \
             extension|filename}",
            "{contains|with|has|contain} … {executable|banned|dangerous} {file|content|\
             attachment|attachments|code|files}",
            "{accept|allow|permit} … {attachment|attachments|executables} … {type|types|\
             extension|extensions}",
            "{accept|allow|receive} {mail|messages|email|any|} {with|executable} attachments",
            "attachments … not {accepted|allowed|permitted}",
            "banned {contents|content|name|part|mime|type|extension}",
            "{password protected|encrypted|macro enabled} {archive|archives|zip|zip file|attachment|\
             document|documents|office|file|files}",
            "presents a potential security issue",
            "{potential|possible} security {issue|risk|threat|problem}",
            "{blacklisted|blocklisted|blocked|listed|malicious|bad|dangerous|suspicious|\
             phishing|unsafe|harmful|banned} {url|urls|uri|link|links}",
            "{url|uri|link|website|web site|domain} … in {the|your|this|message|body} … {listed|\
             blocked|blacklisted}",
            "{contains|contain|containing} … {url|uri|link|links|urls|domain} … {listed|blocked|\
             blacklisted|blacklist|malicious}",
            "{contains|contain|containing} {a|an|} {blacklisted|blocklisted|blocked|listed} \
             {domain}",
            "{url|uri|link|urls|links} … {blacklisted|blocklisted|is listed|are listed|listed in|\
             listed by|listed on|not allowed|generating … complaints}",
            "{surbl|uribl|ivmuri|dbl} … {url|uri|link|domain in|body}",
            "{phishing|phish} {attempt|message|mail|email|content|url|link|detected|attack|\
             suspected}",
            "{as|be|is|suspected|possible|contains|for} {a|} {phishing|phish|scam|fraud}",
            "{unsafe|risky|dangerous} {content|html|message|mail}",
            "{scripts|javascript|iframe|active content|macro|macros} … {not allowed|forbidden|\
             blocked}",
            "{dateianhang|anhang|anhänge|dateityp|dateitypen} … {nicht erlaubt|nicht zugelassen|\
             verboten|blockiert|unzulässig|abgelehnt|nicht akzeptiert}",
            "{verbotener|unzulässiger|gefährlicher|verbotene|unerlaubter} {anhang|dateianhang|\
             anhänge}",
            "{pièce jointe|piece jointe|pièces jointes|fichier} … {interdite|interdit|non autorisé|\
             non autorisée|bloquée|dangereuse|refusée}",
            "{archivo adjunto|adjunto|anexo|allegato|bijlage|załącznik} … {no permitido|prohibido|\
             bloqueado|não permitido|proibido|non consentito|vietato|niet toegestaan|niedozwolony}",
            "{вложение … запрещено|запрещенное вложение|недопустимое вложение}",
            "{添付ファイル … 禁止|添付ファイルが許可|禁止附件|非法附件|附件类型|附件類型}",
        ],
    ),
    specific(
        ContentRejected,
        &[
            "{content|contents} {is|was|} {rejected|denied|blocked|refused|unacceptable|not \
             acceptable|not accepted|not allowed|forbidden|prohibited|restricted|inappropriate|\
             suspicious}",
            "{due to|because of|based on|based upon} … {content|contents}",
            "content {policy|restriction|restrictions|filter|filtering|filters} … {rejected|\
             refused|blocked|violation|rule}",
            "{rejected|refused|blocked|denied} {for|on|by} {the|its|message|} {content|contents}",
            "{prohibited|inappropriate|objectionable|unacceptable|forbidden|restricted|\
             offensive|undesirable|unwanted|banned|improper|profane} {content|contents|text|\
             language|words}",
            "{prohibited|inappropriate|objectionable|unacceptable|forbidden|restricted|\
             offensive|bad|banned} {word|phrase|phrases|keyword|keywords|subject}",
            "{contents|body|text|subject|subject line|wording} … {not acceptable|unacceptable|\
             not allowed|rejected|refused|prohibited|forbidden|not accepted|denied|blocked}",
            "{content|body|keyword|subject} {filter|examination|control|inspection} {rejected|\
             reject|refused|policy|blocked|violation|rule}",
            "by {the|our|a|} {content|body|keyword|subject} {filter|filters|scanner|check|\
             checks|rule|filtering}",
            "content {violates|violation|rejection|does not comply|not compliant}",
            "{contains|containing} {content|text|words|material} … {not allowed|not accepted|\
             not permitted|prohibited|violates}",
            "{nachrichteninhalt|inhalt|mailinhalt|betreff} … {abgelehnt|nicht akzeptiert|\
             nicht erlaubt|unzulässig|zurückgewiesen|blockiert}",
            "{contenu|contenu du message} … {rejeté|refusé|interdit}",
            "{contenido|conteúdo|contenuto|inhoud} … {rechazado|no permitido|rejeitado|recusado|\
             rifiutato|geweigerd}",
            "{содержимое … отклонено|содержание … отклонено|недопустимое содержимое}",
            "{邮件内容被拒绝|内容被拒绝|郵件內容|内容不合规|邮件内容含有|包含敏感|敏感词|违规内容}",
        ],
    ),
    loose(
        ContentRejected,
        &[
            "{message|mail|email} {content|contents}",
            "content {filter|filtering|rejected by|restrictions}",
            "nature of the content",
        ],
    ),
    specific(
        MessageTooLarge,
        &[
            "{message|mail|email|e-mail|attachment|attachments|header|headers|size|data|body|\
             letter|it} {is|was|} too {large|big|long}",
            "{message|mail|email|attachment|size} … too {large|big}",
            "{too|unreasonably} {large|big} {a|} {message|mail|email|e-mail|attachment|for}",
            "{message|mail|email|attachment|header|headers|body|total|data} {size|length} … \
             {exceeds|exceeded|exceed|exceeding} … {maximum|limit|limits|allowed}",
            "{exceeds|exceeded|exceed|exceeding} … {size|length|mailsize|header} {limit|limits}",
            "{exceeds|exceeded|exceeding} … {attachment|header|header name|header value|\
             headers} … {limit|limits}",
            "{size|number of attachments} … {exceeds|exceeded|over|above|larger than|greater \
             than} … {limit|limits|maximum|allowed}",
            "{exceeds|exceeded|exceed} … {maximum|max|allowed|permitted|allowable|fixed|\
             configured} … {size|length}",
            "{maximum|max|allowed} … {size|length} … {exceeded|reached|exceeds}",
            "{maximum|max} {message|mail|email|attachment} size is",
            "{size|mailsize|length} {limit|restriction|restrictions|limitation} … {exceeded|\
             reached|violated|violation}",
            "{message|mail|email|attachment} {is|was|} {larger|bigger|longer|greater} than",
            "{message|mail|email|attachment|data} {exceeds|exceeded|exceeding} … {size|length|\
             bytes|kb|mb}",
            "{message|mail|email} {exceeds|exceeded} {local|maximum|max|allowed|administrative} \
             … {limit|limits|size}",
            "{message|mail|email} {header|headers} … exceeds … limit",
            "header … exceeds … {header|name|value|size} … limit",
            "{message|mail|header} size {exceeded|limit|limitation|restriction|not allowed}",
            "{oversize|oversized|over size} {message|mail|email|attachment|header|}",
            "too many {attachments|attached files}",
            "{larger|bigger|greater} than {the|} {maximum|limit|allowed|max|current|size}",
            "{nachricht|mail|e-mail|anhang|email|nachrichtengröße|größe} … {zu groß|zu gross|\
             überschreitet|überschritten|ueberschreitet}",
            "{maximale größe|maximale nachrichtengröße|maximalgröße|größenbeschränkung}",
            "{message|courrier|courriel|mail|pièce jointe} … {trop volumineux|trop gros|trop grand|\
             trop volumineuse|trop long|taille maximale}",
            "{taille limite|taille maximale|taille maximum|taille du message}",
            "{mensaje|correo|tamaño} … {demasiado grande|excede|supera|muy grande}",
            "{mensagem|tamanho} … {muito grande|excede|grande demais|ultrapassa}",
            "{messaggio|dimensione|dimensioni} … {troppo grande|supera|eccede|superano|superato}",
            "{bericht|e-mail} … {te groot|overschrijdt}",
            "{wiadomość … zbyt duża|rozmiar … przekracza|слишком большой|слишком большое}",
            "{размер … превышает|превышен … размер|Размер … превышает|Превышен … размер}",
            "{メッセージサイズ|サイズが大きすぎ|サイズ制限|サイズ超過|容量が大きすぎ}",
            "{邮件大小超|邮件过大|信件过大|大小超过|郵件大小超|郵件過大|尺寸超过|超过大小限制}",
        ],
    ),
    loose(
        MessageTooLarge,
        &[
            "{message|mail|email|data} {size|length} {exceeds|exceed|exceeded}",
            "{too|message} {large|big}",
            "size limit",
            "{maximum|max} {message|mail} size",
        ],
    ),
    specific(
        MalformedMessage,
        &[
            "{multiple|duplicate|duplicated|several|more than one|repeated|two|2} … {header|headers|\
             header field|header fields|header lines}",
            "{multiple|duplicate|more than one} {from|subject|date|to|sender|message id} \
             {header|headers|field|fields|address|addresses}",
            "{missing|no|without|lacks|invalid|malformed|bad|empty} … {from|date|to|subject|\
             message id|required} {header|headers|field}",
            "{missing|no|without} {from|date|subject|message id|mime version}",
            "{missing|invalid|malformed} {from|date|to|subject|message id|reply to}:",
            "{header|headers|header field|message id} … {missing|malformed|duplicated|not \
             present|invalid|incorrect}",
            "{invalid|malformed|illegal|bad|broken|improper|corrupt|corrupted|forged} … {header|\
             headers}",
            "missing a valid address in from",
            "having no from",
            "{encoded word|encoded word syntax} … {not permitted|not allowed|invalid}",
            "{not|non|isn't|must be} {rfc|rfc 2822|rfc 822|rfc 5322|rfc2822|rfc822|rfc5322|\
             mime} {compliant|conformant|compatible}",
            "{comply with|conform to|conform with|compliant with|compliance with} … {rfc|\
             rfc2822|rfc822|rfc5322|mime|internet message format}",
            "{does not|fails to} {meet|follow|respect} … {rfc|rfc2822|rfc822|rfc5322}",
            "{violates|violate|violation of|violating|breaks} {the|} {rfc|rfcs|rfc5322|rfc2822|\
             rfc822}",
            "rfc{ |}{5322|2822|822} {violation|format|error|failure|validation|check|checks}",
            "{malformed|badly formed|ill formed|invalid|badly formatted|corrupt|corrupted} \
             {message|mail|mime|email|body|mime message}",
            "{message|mail|mime} … {malformed|badly formed|badly formatted|corrupted|improperly \
             formatted|incorrectly formatted}",
            "{mime|message|header|headers} {format|structure|parsing|syntax} {error|errors|\
             problem|failure|invalid}",
            "{mime|header|headers} {error|errors|problem|violation|failure}",
            "{bare|naked|lone|stray} {lf|cr|linefeed|line feed|linefeeds|line feeds|lfs|newline|\
             newlines|carriage return}",
            "{raw|non ascii|8 bit|8bit|unencoded|illegal|invalid|improper|bad} {character|\
             characters|data|bytes} … {header|headers|subject}",
            "{header|headers|subject} … {raw|unencoded|non ascii|invalid|illegal|improper|null|\
             8bit|8 bit} {character|characters}",
            "{null|nul} {character|characters|byte|bytes} … {message|header|headers|body|mail}",
            "too many {mime parts|mime levels|nested|headers|header lines|header fields|body parts|\
             nesting levels}",
            "{line|lines|line length} … {too long|exceeds|longer than} … {998|1000|transport|\
             octets|characters}",
            "{lines|line} {is|are|} too long for",
            "{header|headers} {line|field} {is|} too long",
            "no valid sender in any header",
            "{unqualified|malformed|invalid} address in {message|the|} {header|headers}",
            "header syntax",
            "{message|mail} {has|with} no {headers|header|body|content|subject}",
            "{empty|blank} {message|mail|email|body|subject} … {not accepted|not allowed|\
             rejected}",
            "{subject|message id|date|to|cc} {is|header is|} {required|missing|empty|mandatory}",
            "{date|date header} … {in the future|in the past|too old|too far}",
            "{ungültige|ungültiger|fehlende|fehlerhafte|mehrfache|doppelte} {kopfzeile|kopfzeilen|\
             header|headerzeile|headerzeilen|mailheader}",
            "{en-tête|en-têtes|entête|entete} … {manquant|invalide|manquante|incorrect|dupliqué}",
            "{encabezado|encabezados|cabecera|cabeçalho|intestazione} … {inválido|no válido|falta|\
             ausente|mancante|non valida}",
            "{ヘッダが不正|ヘッダーが不正|ヘッダが重複|邮件头|信头|邮件格式错误|邮件格式不}",
        ],
    ),
    loose(
        MalformedMessage,
        &[
            "{rfc 5322|rfc 2822|rfc 822|rfc5322|rfc2822|rfc822}",
            "{rfc|mime} {compliant|compliance|conformance}",
            "{message|mail} {header|headers}",
        ],
    ),
    specific(
        UnsupportedContent,
        &[
            "smtputf8 … {required|not supported|not offered|unsupported|not advertised|but}",
            "{does not|doesn't|not|requires|require|needs|without|no} {support|supporting|supported|\
             offer|} smtputf8",
            "{utf8|utf 8|unicode|internationalized|internationalised|eai|idn} … {not supported|\
             unsupported|not allowed|not accepted|not permitted|not offered}",
            "not {support|accept|handle} … {utf8|utf 8|unicode|internationalized|non ascii|\
             8bitmime|binarymime|eai|idn}",
            "{8bitmime|8bit|8 bit|binarymime|eight bit|binary} … {not supported|unsupported|required|\
             not advertised|not offered|not accepted}",
            "{message|content|mime|body|8bit|data|character} conversion {failed|error|failure|\
             required|not possible|impossible|prohibited}",
            "conversion {failed|required but|required and|not supported|with loss}",
            "{unable to|failed to|cannot|could not|can't|not} {convert|be converted|decode|\
             downgrade} … {message|content|mail|body|address|8bit|mime}",
            "{character set|charset|encoding|media type|content type|mime type|codepage} … {not \
             supported|unsupported|not accepted|not allowed|unknown|not recognized}",
            "{unsupported|unknown|unacceptable|unrecognized|invalid} {character set|charset|\
             encoding|transfer encoding|content transfer encoding|media type|content type|mime \
             type}",
            "content {is not|isn't|not} supported",
            "{zeichensatz|zeichenkodierung|kodierung} … {nicht unterstützt|unbekannt}",
            "{encodage|codificación|codificação|codifica} … {non pris en charge|no compatible|\
             no soportada|não suportada|non supportata}",
        ],
    ),
    loose(UnsupportedContent, &["{smtputf8|8bitmime}"]),
    specific(
        Policy,
        &[
            "by … {transport|mail flow|corporate|organization|custom} {rule|rules}",
            "{transport|mail flow} {rule|rules} … {reject|rejected|block|blocked|prohibits}",
            "{prohibited|restricted|blocked|rejected} by {your|the|an|our|} {organization|\
             company|mail administrator}",
            "administrative prohibition",
            "administratively {prohibited|denied|blocked|forbidden|rejected}",
        ],
    ),
    loose(
        Policy,
        &[
            "{policy|policies|richtlinie|richtlinien|politique|política|politica|beleid}",
            "{mailpolicy|policyviolation|mail policy}",
            "{violates|violation|violated|violating}",
            "{rejected|blocked|refused|denied} by {a|the|our|local|} {rule|rules|filter|filters|\
             administrator|admin|site}",
            "{not|isn't} {in compliance|compliant} with",
            "{terms of service|acceptable use|security reasons|security restrictions|local \
             reasons}",
            "{prohibited|not authorized|unauthorized}",
            "{правила|политика|политики|политикой|ポリシー|策略|政策}",
        ],
    ),
];
