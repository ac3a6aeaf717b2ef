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
            "{as|be|is|likely|possible|probable} {junk|bulk|unsolicited} {message|mail|email}",
            "{as|be|is} a {spam|junk}",
            "{to be|as being|as likely|as possible} {spam|junk|ube|bulk}",
            "{spam|junk} {classification|url}",
            "{spam|junk} {like|probability|nature|score|contents}",
            "{rejected|refused|discarded} {due to|because of} spam",
            "{probability|suspicion|likelihood} of {being|} {spam|unsolicited|junk}",
            "spam {score|level|points} … {too high|exceeded|exceeds}",
            "spam {message|mail|email} {is|was|} {detected|rejected|discarded}",
            "spam {detected|rejected|blocked|refused|denied|found|suspected|suspicion|signature}",
            "spam {is|} {not accepted|not welcome|not allowed|not tolerated|embedded|embeded}",
            "spam {like|} {characteristics|content|features|words|phrases|keywords|hits}",
            "{no|don't like|hate} spam {here|please|accepted|allowed|thanks}",
            "{contains|contained|containing} {a|} spam",
            "{looks|look|appears|seems} … {like|to be} {ube|uce|bulk|unsolicited}",
            "like {spam|junk|bulk}",
            "content {like|is|looks like} spam",
            "{reject|rejected|refused|blocked|denied|stopped|filtered|caught} … by … {spam|junk|\
             anti spam|antispam}",
            "by {spamassassin|rspamd|dspam|spamd}",
            "{spamassassin|rspamd|spamcheck|bogofilter} … {score|hits|rejected}",
            "{score|scored|scores} … spam",
            "{hits|score|required} … {spamassassin|rspamd}",
            "anti spam {engine|system|filter|filters|gateway|module|checks|software|content}",
            "{spam filter|spamfilter|spam filters|junk filter|junk mail filter}",
            "{message|mail|email} is {likely|probably} {unsolicited|suspicious|bulk}",
            "is {likely|probably} unsolicited {mail|email|bulk}",
            "{unsolicited|unwanted} {bulk|commercial|junk|advertising} {mail|email|e-mail|\
             message}",
            "{ube|uce} … {rejected|refused|blocked|detected|not accepted}",
            "{junk|bulk} {mail|email} {rejected|refused|detected|blocked|denied}",
            "suspicious due to the nature of the content",
            "{high|too high|too many|excessive} {spam|junk} {score|points|probability|level}",
            "{message|mail|email} {has|} {scored|matched} … {spam|bayes}",
            "{gtube|bayes|dcc|razor|pyzor|vipul} … {spam|bulk|reject|rejected}",
            "{bulk mail|bulk email|mass mailing|mass mail} … not {accepted|allowed|wanted}",
            "{reported|report} as spam by … {users|recipients|people}",
            "blocked by {cloudmark|vade|vaderetro|vade secure|commtouch|cyren|brightmail|\
             spamtitan}",
            "symanteccloud … troubleshooting",
            "message filtered … {troubleshooting|refer}",
            "identical to … spam",
            "{mass mailer|bulk.advertising|spambouncer}",
            "filters rate … {probability|spam}",
            "failed … {anti spam|antispam|spam} {check|checks|test|tests}",
            "gtube",
            "known to {razor|pyzor|dcc|spamassassin}",
            "{nevyžádaná|nevyzadana} {pošta|posta}",
            "spam message not queued",
            "{block|blocked} for spam",
            "{rejected|refused|denied|blocked|discarded} as {spam|junk|bulk|unsolicited|ube|uce}",
            // German.
            "{als|ist} {spam|junk|werbung}",
            "{spamverdacht|spamerkennung|spamfilter abgelehnt|verdacht auf spam|unter \
             spamverdacht}",
            // French.
            "{comme|comme étant|comme du|comme un|en tant que} {spam|pourriel|indésirable}",
            "{suspicion de spam|soupçon de spam|courrier indésirable|message indésirable}",
            "au titre de la politique {anti spam|antispam}",
            // Spanish, Portuguese, Italian, Dutch.
            "{como|por ser|come|in quanto|considerado|considerada|considerato} {spam|lixo|basura}",
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
            "{spam|spamming|spammy|spams|spammers|ube|uce|scam}",
            "{junk|bulk|unsolicited|unwanted} {mail|email|e-mail|message|messages}",
            "{antispam|unsolicited}",
            "message filtered",
            "{message|mail|email} … suspicious",
            "suspicious {message|mail|email}",
            "{spamassassin|rspamd|dspam|cloudmark|bayes|bayesian}",
            "spam … {score|probability}",
        ],
    ),
    specific(
        Virus,
        &[
            "{contains|contained|containing|carries|with} {a|the|} {virus|viruses|malware}",
            "{infected|infection} {with|by}",
            "{message|mail|email|e-mail|attachment|file} {is|was|seems|appears to be|may be} \
             infected",
            "clamav {found|detected|reports}",
            "{virus|viruses|malware|trojan} {was|is|} {detected|found|discovered|identified|\
             present}",
            "{virus|malware|trojan} {infected|rejected|blocked|caught|suspected|infection}",
            "{detected|found|discovered|identified} {a|} {virus|malware}",
            "{virus|malware} … {found|detected} in",
            "{infected|virus infected|infectious} {message|mail|email|e-mail|attachment|file|\
             content}",
            "{due to|because of} {a|} {virus|malware}",
            "{virus or spam|spam or virus|viruses or spam|spam or viruses} … content",
            "virus signature {detected|found|matched|}",
            "{possible|potential|suspected} {virus|malware|zero day|outbreak}",
            "{malicious|harmful} {content|code|attachment|software|message|file|program|script}",
            "{eicar|eicar test file|win.test.eicar|heuristics.phishing}",
            "{zero day|outbreak|ransomware} … {detected|blocked|rejected|found}",
            "{virus|viren|schadsoftware|malware} {gefunden|entdeckt|erkannt|enthalten|infiziert}",
            "{enthält|enthaelt} {einen|schädliche|} {virus|viren|schadsoftware|inhalte}",
            "{contient|contenant} {un|des|} {virus|logiciel malveillant}",
            "{virus|logiciel malveillant} {détecté|detecte|trouvé|bloqué}",
            "{contiene|contém|contem|bevat} {un|um|een|} {virus|vírus|malware}",
            "{virus|vírus} {detectado|encontrado|rilevato|trovato|gevonden|gedetecteerd|wykryty}",
            "{обнаружен вирус|содержит вирус|заражено|вирус обнаружен|Обнаружен вирус}",
            "{ウイルスが検出|ウイルスを検出|ウィルスを検出|ウイルス感染|发现病毒|带有病毒|含有病毒}",
            "{病毒邮件|病毒郵件|包含病毒}",
        ],
    ),
    loose(
        Virus,
        &[
            "{virus|viruses|malware|infected|trojan|worm|malicious|infecté|infizierte|infectado}",
            "{infetto|вирус|вирусом|ウイルス|ウィルス|病毒}",
        ],
    ),
    specific(
        UnsafeContent,
        &[
            "{attachment|attachments|file type|file extension|filename|file name|file types} … \
             {not allowed|not permitted|not accepted|forbidden|prohibited|banned|unacceptable|\
             blocked|disallowed}",
            "{illegal|forbidden|banned|blocked|prohibited|dangerous|executable|unacceptable|\
             suspicious|unsafe|restricted|unauthorized|unwanted|disallowed} \
             {attachment|attachments|file type|file extension|filename}",
            // amavis.
            "{bounce|reject|discarded|rejected} id … banned",
            "{contains|contain|containing} … blocking {url|urls}",
            "{contains|with|contain} … {executable|banned} {file|attachment|attachments|code|\
             files}",
            "{accept|allow|permit} … {attachment|attachments} … {type|types|extension}",
            "accept {mail|messages|email} with attachments",
            "accept … executable",
            "{attachment|attachments} {is|was|are|were|has been|} {rejected|refused|denied}",
            "attachment {extension|type} … {denied|rejected|refused}",
            "{dangerous|unsafe|forbidden} file",
            "{unacceptable|forbidden|blocked|dangerous} {extension|extensions}",
            "{executable|executables|script|scripts} attached",
            "link to a {malicious|dangerous|phishing}",
            "executable {inside|in|within}",
            "attachments of {that|this|these} {type|types}",
            "{exe|scr|bat|zip|rar|js|vbs|iso} {file|files|attachment|attachments} … \
             {not allowed|not accepted|rejected|refused|blocked}",
            "banned {name|part|mime|type|extension}",
            "{password protected|encrypted} {archive|archives|zip|attachment|document|file|files}",
            "presents a potential security issue",
            "potentially {executable|dangerous|harmful}",
            "executable files are not allowed",
            "not {accept|accepting} … {attachments|embedded images|images}",
            "{violates|breaches} … {uribl|surbl|dbl}",
            "{potential|possible} security {issue|risk|threat|problem}",
            "{blacklisted|blocklisted|blocked|listed|malicious|bad|dangerous|suspicious|\
             phishing|unsafe|harmful|banned} {url|urls|uri|link|links}",
            "{url|uri|link|website|domain} … in … {message|body|content|email} … {listed|\
             blocked|blacklisted}",
            "{contains|contain|containing} … {url|uri|link|links|urls|domain} … {listed|blocked|\
             blacklisted}",
            "contains {a|} {blacklisted|blocked|listed} domain",
            "{url|uri|link|urls|links} … {blacklisted|is listed|listed in|listed by|listed on|\
             not allowed}",
            "{surbl|uribl|ivmuri|dbl} … {url|uri|link|domain in|body}",
            "{phishing|phish} {attempt|message|mail|email|content|detected|attack|\
             suspected}",
            "{as|be|is|suspected|possible|contains|for} {a|} {phishing|phish|scam}",
            "{unsafe|risky|dangerous} {content|html|message|mail}",
            "{scripts|javascript|iframe|active content|macro|macros} … {not allowed|forbidden|\
             blocked}",
            "{dateianhang|anhang|anhänge|dateityp|dateitypen} … {nicht erlaubt|nicht zugelassen|\
             verboten|blockiert|unzulässig|abgelehnt|nicht akzeptiert}",
            "{verbotener|unzulässiger|gefährlicher|verbotene|unerlaubter} {anhang|dateianhang|\
             anhänge}",
            "{pièce jointe|piece jointe|pièces jointes|fichier} … {interdite|interdit|non autorisé|\
             non autorisée|bloquée|dangereuse|refusée}",
            "{adjunto|anexo} … {no permitido|prohibido|bloqueado|não permitido|proibido}",
            "{allegato … non consentito|allegato … vietato|bijlage … niet toegestaan|załącznik \
             … niedozwolony}",
            "{вложение … запрещено|запрещенное вложение|недопустимое вложение}",
            "{添付ファイル … 禁止|添付ファイルが許可|禁止附件|非法附件|附件类型|附件類型}",
        ],
    ),
    specific(
        ContentRejected,
        &[
            "{content|contents} {is|was|} {rejected|denied|blocked|refused|unacceptable|not \
             acceptable|not accepted|not allowed|forbidden|prohibited|restricted}",
            "{due to|because of|based on|based upon} … {content|contents}",
            "content {policy|restriction|restrictions|filter|filtering|filters} … {rejected|\
             refused|blocked|violation|rule}",
            "{rejected|refused|blocked|denied} {for|by} {its|message|} {content|contents}",
            "{prohibited|inappropriate|objectionable|unacceptable|forbidden|restricted|\
             offensive|undesirable|unwanted|improper|profane|bad} {content|text|language|words|\
             word}",
            "{prohibited|forbidden|restricted|banned} {phrase|keyword|keywords|subject}",
            "{body|text|subject} … {not acceptable|unacceptable|not allowed|rejected|refused|\
             prohibited|not accepted|denied|blocked}",
            "content {filter|examination|control|inspection} {rejected|refused|policy|blocked|\
             violation|rule}",
            "by … {content|body|keyword} {filter|filters|scanner|check|checks|rule|filtering}",
            "{rejecting|refusing|blocking} {mail|message|banned|blocked} content",
            "content type was {explicitly disallowed|not explicitly allowed}",
            "{banned|blocked} {word|words|phrases}",
            "content {violates|violation|rejection|does not comply|not compliant}",
            "{sensitive|confidential} {content|information|data}",
            "{blacklisted|blocked|banned|forbidden} {expression|expressions|string}",
            "contains … {content|text|words|material} … {not allowed|not accepted|not permitted|\
             prohibited}",
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
            "content {filter|filtering|restrictions}",
            "nature of the content",
            "mail server permanently rejected message",
            "not accept {delivery of|} {this|your} {message|mail|email}",
            "{rejected|refused|blocked} {due to|because of|} content",
        ],
    ),
    specific(
        MessageTooLarge,
        &[
            "{message|mail|attachment|attachments|header|headers|data|letter} {is|was|} too \
             {large|big|long}",
            "{message|mail|email|attachment|size} … too {large|big} for",
            "{message|mail|email|attachment|header|headers|total} {size|length} … {exceeds|\
             exceeded} … {maximum|limit|limits|allowed}",
            "{exceeds|exceeded} … {message|mail|header|mailsize|attachment} … {limit|limits}",
            "{number of attachments|sizes} … {exceeds|exceed} … {limit|limits|maximum|allowed}",
            "{exceeds|exceeded} … {maximum|max|fixed} … {message|mail|email|header|attachment} \
             {size|length}",
            "{maximum|max} … {message|mail|email|attachment} {size|length} … {exceeded|reached}",
            "{maximum|max} {message|mail|email|attachment} size is",
            "{message|mail|header|attachment|email|letter} size {limit|restriction|restrictions|\
             limits} … {exceeded|reached|violation}",
            "{message|mail|email|attachment} {is|} {larger|bigger|longer} than",
            "{message|mail|email|attachment|data} {exceeds|exceeded|exceeding} … {size|length|\
             bytes|mb}",
            "{message|mail|email} {exceeds|exceeded} … {limit|limits}",
            "mailsize {limit|exceeded}",
            "over the maximum {size|message size}",
            "size limit {is|was|has been|} {exceeded|reached}",
            "{message|mail|email} size {is|} {over|above|greater than|bigger than}",
            "{length|size} of … {data|content} … {exceeds|exceeded|maximum|limit|too}",
            "size of {the|this|your|} {message|mail|attachment|header} … {exceeds|exceeded|larger}",
            "{oversize|oversized|over size} {message|mail|email|attachment|header|}",
            "too many {attachments|attached files}",
            "larger than {the|} {maximum|limit|allowed|max|current}",
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
            "too much {mail|message|} data",
            "file too {big|large}",
            "header size … exceeds",
            "exceeds policy limit",
            "bytes … {limit|maximum}",
            "{exceeds|exceeded} … {allowed|size}",
            "size limit",
            "{maximum|max} {message|mail} size",
        ],
    ),
    specific(
        MalformedMessage,
        &[
            "{multiple|duplicate|duplicated|several|more than one|repeated|two} … {header|\
             headers|from addresses}",
            "{missing|no|without|lacks|invalid|malformed} … {from|date|to|subject|message id|\
             required} {header|headers}",
            "{missing|no|without} {mime version|message id header}",
            "{header|headers|message id} … {missing|malformed|duplicated|not present|invalid|\
             incorrect}",
            "{invalid|malformed|illegal|bad|broken|improper|corrupt|corrupted} … {header|\
             headers}",
            "missing a valid address in from",
            "missing purported responsible address",
            "having no from",
            "{encoded word|encoded word syntax} … {not permitted|not allowed|invalid}",
            "{not|non|isn't} {rfc|rfc 2822|rfc 822|rfc 5322|rfc2822|rfc822|rfc5322|mime} \
             {compliant|conformant}",
            "{comply with|conform to|conform with|compliant with|compliance with} … {rfc|\
             rfc2822|rfc822|rfc5322|mime|internet message format}",
            "{does not|fails to} {meet|follow|respect} … {rfc|rfc2822|rfc822|rfc5322}",
            "{violates|violation of|violating} {the|} {rfc|rfc5322|rfc2822|rfc822}",
            "rfc {5322|2822|822} {violation|format|error|check}",
            "{rfc5322|rfc2822|rfc822} {violation|format|error|check}",
            "too many {equal|identical|duplicate|similar} … headers",
            "{malformed|badly formed|ill formed|badly formatted|corrupt|corrupted} {message|\
             mail|mime|email|body}",
            "{message|mail|mime} … {malformed|badly formed|badly formatted|corrupted|improperly \
             formatted|incorrectly formatted}",
            "{mime|message|header|headers} {format|structure|parsing|syntax} {error|errors|\
             failure}",
            "{mime|header|headers} {error|errors|problem|violation|failure}",
            "{bare|naked|lone|stray} {lf|cr|linefeed|line feed|linefeeds|line feeds|lfs|newline}",
            "{raw|non ascii|8 bit|8bit|unencoded|illegal|invalid|improper|bad} {character|\
             characters|data} … {header|headers}",
            "{header|headers} … {raw|non ascii|invalid|illegal|improper|null|8bit|8 bit} \
             {character|characters}",
            "{null|nul} {character|characters|byte|bytes} … {message|header|headers|body}",
            "contains {nul|null|bare|invalid|non ascii|8 bit|illegal} {character|characters|bytes|newlines}",
            "{bounce|reject|discarded|rejected} id … bad header",
            "invalid mime {content|structure|type|format}",
            "too many {mime parts|mime levels|nested|headers|header lines|header fields|body parts|\
             nesting levels}",
            "{maximum|maximum allowed} line length is",
            "{line|lines|line length} … {too long|exceeds|longer than} … {998|transport|octets|\
             characters}",
            "{lines|line} {is|are|} too long for",
            "{header|headers} {line|field} {is|} too long",
            "no valid sender in any header",
            "{unqualified|malformed|invalid} address in {message|the|} {header|headers}",
            "header syntax",
            "{invalid|illegal} message format",
            "message format invalid",
            "missing {header field|header fields|mandatory header|required header}",
            "broken {mime|header|headers|message}",
            "has no {sender|from|date|to|subject|message id} {header|field}",
            "{bare|naked|lone|stray} <{lf|cr|lf>|cr>}",
            "mime complexity",
            "improperly formatted",
            "unnecessary base64 encoding",
            "{message|mail} {has|with} no {headers|header|body|content|subject}",
            "{empty|blank} {message|mail|subject} … {not accepted|not allowed|rejected}",
            "{subject|message id|date} {is|header is|} {required|missing|empty}",
            "{date|date header} … {in the future|in the past|too old|too far}",
            "{ungültige|fehlende|fehlerhafte|doppelte} {kopfzeile|kopfzeilen|header}",
            "{en-tête|en-têtes|entête|entete} … {manquant|invalide|manquante|incorrect|dupliqué}",
            "{en-tête|en-têtes|entête|entete} … {absent|absente|plusieurs fois|non conforme}",
            "message non conforme",
            "eccezioni formali",
            "{encabezado|cabecera|cabeçalho|intestazione} … {inválido|inválida|no válido|falta|\
             non valida}",
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
            "{does not|doesn't|not} {support|offer} smtputf8",
            "{requires|requiring|needs} smtputf8",
            "{utf8|utf 8|internationalized|eai} … {not supported|unsupported|not allowed|not \
             accepted}",
            "not {support|accept|handle} … {utf8|utf 8|unicode|internationalized|non ascii|\
             8bitmime|binarymime|eai|idn}",
            "{8bitmime|8bit|8 bit|binarymime} … {not supported|unsupported|required|not \
             advertised|not offered|not accepted}",
            "{message|content|mime|body|8bit} conversion {error|failure|required|impossible}",
            "eight bit … {not supported|not accepted|not allowed|unsupported|required}",
            "cannot send 8 bit data",
            "{message|mime|8bit} conversion prohibited",
            "conversion {failed|required but|required and|not supported|with loss}",
            "{unable to|failed to|cannot|could not} convert … {message|content|body|8bit|mime}",
            "{character set|charset|encoding|content type|mime type} … {not supported|\
             unsupported|not accepted|not allowed}",
            "{unsupported|unknown|unacceptable|unrecognized|invalid} {character set|charset|\
             encoding|content transfer encoding|content type}",
            "content {is not|isn't|not} supported",
            "{zeichensatz|zeichenkodierung|kodierung} … {nicht unterstützt|unbekannt}",
            "{encodage|codificación|codificação|codifica} … {non pris en charge|no compatible|\
             no soportada|não suportada|non supportata}",
        ],
    ),
    specific(
        Policy,
        &[
            "by … {transport|mail flow|corporate|organization|custom} {rule|rules}",
            "not allow {external|automatic} forwarding",
            "{transport|mail flow} {rule|rules} … {reject|rejected|block|blocked|prohibits}",
            "{prohibited|restricted|blocked|rejected} by {your|the|an} {organization|company|\
             mail administrator}",
            "mailpolicy violation",
            // GMX says so after "mailbox unavailable".
            "{rejected|reject|refused|blocked|denied} {due to|because of|for|by} \
             {a|our|the|local|security|site|} {policy|policies}",
            "administratively {prohibited|denied|blocked|forbidden|rejected}",
            "administrative {policy|policies}",
            "identical sender and recipient",
            "send {e mail|email|mail} to yourself",
            "account {is|} {pending|awaiting|under} {approval|review|verification}",
            "sandbox {subdomain|subdomains|domain|domains|mode|account}",
            "test purposes only",
            "administrative prohibition",
        ],
    ),
    loose(
        Policy,
        &[
            "{policy|policies|richtlinie|richtlinien|politique|política|politica|beleid}",
            "{mailpolicy|policyviolation}",
            "delivery not authorized",
            "insufficient {permission|permissions|privileges}",
            "{rejected|refused} by {the|} {destination|receiving|remote} {domain|server|system|host}",
            "{message|mail} {given low priority|refused for|not authorized}",
            "{violates|violation|violated|violating}",
            "by {a|the|our|local} {rule|rules|filter|filters|administrator|admin|site}",
            "{rejected|blocked|refused} by {rule|rules|filter|filters|administrator|admin}",
            "{not|isn't} {in compliance|compliant} with",
            "{terms of service|acceptable use|security reasons|security restrictions|local \
             reasons}",
            "{prohibited|not authorized|unauthorized|forbidden|disallowed}",
            "{правила|политика|политики|политикой|ポリシー|策略|政策}",
        ],
    ),
];
