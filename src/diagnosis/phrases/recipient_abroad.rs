//! Of the recipient, in other languages than English. Servers send them with their accents, or
//! without: both stand here.

use super::{Group, loose, specific};
use crate::diagnosis::reason::Reason::{
    BadAddress, DomainUnknown, MailboxBusy, MailboxDisabled, MailboxFull, MailboxMoved,
    RecipientRefused, UserUnknown,
};

pub(super) const GROUPS: &[Group] = &[
    specific(
        UserUnknown,
        &[
            // German.
            "{empfänger|empfaenger|benutzer|postfach|adressat|konto} {ist|} \
             {unbekannt|nicht bekannt|nicht gefunden|nicht vorhanden}",
            "{empfänger|empfaenger|empfängeradresse|benutzer|postfach|adresse|konto} … \
             {existiert nicht|nicht existiert}",
            "{empfänger|empfaenger|postfach|adresse} … {nicht gefunden|nicht zu finden}",
            "{unbekannter|ungültiger|ungueltiger} {empfänger|empfaenger|benutzer|adressat}",
            "{unbekannte|ungültige|ungueltige} {empfängeradresse|empfaengeradresse}",
            "{empfänger|empfaenger|benutzer|postfach|konto} … existiert … nicht",
            "{mail adresse|email adresse|mailadresse|emailadresse} … existiert … nicht",
            "{mail adresse|email adresse|mailadresse|emailadresse} … {existiert nicht|unbekannt}",
            "{benutzer|empfänger|empfaenger|postfach} … ist {nicht bekannt|unbekannt}",
            "{mail adresse|mailadresse|emailadresse} … {konnte|kann} nicht gefunden",
            "nicht im … {verzeichnis|adressbuch} {aufgeführt|gefunden|enthalten|vorhanden}",
            // French.
            "pas {de tel|d'utilisateur|d'abonné}",
            "adresse … {inconnue|introuvable|inexistante}",
            "{utilisateur|destinataire|compte|correspondant} {est|} {inconnu|introuvable}",
            "{boite|boîte} … {inconnue|introuvable|inexistante}",
            "{utilisateur|destinataire|compte} {inexistant|non trouvé|non trouve}",
            "{adresse|boite|boîte|utilisateur|destinataire|compte} … n'existe {pas|plus}",
            "{adresse|boite|boîte|utilisateur|destinataire|compte} … n existe {pas|plus}",
            "adresse {d au|d'au} moins un destinataire invalide",
            "{destinataire|adresse du destinataire} {invalide|incorrecte|erronée|erronee}",
            "adresse {de messagerie|email|e mail|électronique|} \
             {inconnue|introuvable|inexistante}",
            // Spanish.
            "{usuario|destinatario|buzón|cuenta} {es|} \
             {desconocido|desconocida|inexistente|no encontrado}",
            "{usuario|destinatario|buzón|buzon|cuenta|dirección|direccion} … no existe",
            "no existe {el|la|este|esta|ese} {usuario|destinatario|buzón|buzon|cuenta}",
            "{destinatario|usuario} no {válido|valido}",
            "no se {encontró|encontro|ha encontrado|pudo encontrar} … {dirección|direccion|buzón}",
            "no se {encontró|encontro|ha encontrado|pudo encontrar} … {destinatario|usuario|cuenta}",
            // Italian.
            "nessun {utente|destinatario}",
            "{utente|destinatario|casella|indirizzo} … {sconosciuto|sconosciuta|inesistente}",
            "{utente|destinatario|casella|indirizzo} … {non esiste|non trovato|non trovata}",
            "indirizzo {del destinatario|} non valido",
            "{impossibile|possibile} trovare … {indirizzo|destinatario|casella|utente}",
            "indirizzo … non è stato trovato",
            // Portuguese.
            "{usuário|destinatário|conta} \
             {desconhecido|não encontrado|nao encontrado|inexistente}",
            "{usuário|usuario|destinatário|conta|endereço|endereco|caixa postal} … \
             {não existe|nao existe}",
            "{destinatário|destinatario} {inválido|invalido}",
            "{endereço|endereco|destinatário} … {não foi|nao foi} encontrado",
            "{possível|possivel} {encontrar|localizar} … {endereço|endereco|destinatário|caixa}",
            // Dutch.
            "geen {gebruiker|mailbox|postbus} met deze",
            "{gebruiker|ontvanger|geadresseerde|mailbox|adres} {is|} {onbekend|niet gevonden}",
            "{gebruiker|ontvanger|postbus|adres|mailbox} … bestaat niet",
            "{onbekende|ongeldige} {gebruiker|ontvanger|geadresseerde}",
            "{mailadres|adres} … niet gevonden",
            // Swedish, Turkish.
            "{okänd|okand} {användare|anvandare|mottagare}",
            "{kullanıcı|kullanici|alıcı|adres} {bulunamadı|bulunamadi|yok}",
            "{adressen hittades inte|adressen blev ikke fundet|adresa nenalezena}",
            // Polish.
            "{użytkownik|uzytkownik|odbiorca|adresat|konto|skrzynka|adres} … nie istnieje",
            "{nieznany|nieprawidłowy} {użytkownik|uzytkownik|odbiorca|adresat}",
            "nie ma takiego {użytkownika|uzytkownika|konta|adresu}",
            "nie znaleziono adresu",
            "{nie można|nie udało się} {odnaleźć|znaleźć} … {adresu|odbiorcy|skrzynki|użytkownika}",
            // Russian.
            "{пользователь|Пользователь|получатель|Получатель|адресат|Адресат} \
             {не найден|не существует|неизвестен}",
            "{ящик|адрес|Адрес} … {не найден|не существует}",
            "{нет|Нет} такого {пользователя|ящика|адреса|получателя|почтового ящика}",
            "{неизвестный|Неизвестный|несуществующий|Несуществующий} \
             {пользователь|получатель|адресат|адрес}",
            // Chinese and Japanese, which write without blanks.
            "{收件人|收信人|用户|用戶|邮箱|郵箱|帐号|账号|帐户|地址}…不存在",
            "{收件人|收信人|用户|用戶}…{未找到|无效|無效}",
            "{不存在的|无效的}…{收件人|用户|邮箱|收信人}",
            "{找不到|无此|無此|没有此}…{收件人|用户|邮箱|使用者|收信人|电子邮件地址|電子郵件地址}",
            "{宛先|メールアドレス|メール アドレス|ユーザー|ユーザ|受信者}…{見つかりません|存在しません}",
            "{宛先|あて先|受信者|ユーザー}…不明",
            // Korean.
            "{사용자|수신자|계정|메일함|주소|받는 사람}…{없습니다|존재하지 않|찾을 수 없}",
            "找不到地址",
        ],
    ),
    loose(
        UserUnknown,
        &[
            "adresse {ist|} {unbekannt|ungültig|ungueltig}",
            "{не существует|неверный адрес|Неверный адрес}",
        ],
    ),
    specific(
        BadAddress,
        &[
            "{syntax|syntaxe|sintaxis|sintassi|sintaxe} … {adresse|dirección|direccion|indirizzo}",
            "sintaxe … {endereço|endereco}",
            "{地址格式|邮箱格式}…{错误|不正确}",
        ],
    ),
    specific(
        MailboxBusy,
        &[
            "{boîte|boite|messagerie} … {verrouillée|verrouillee|occupée|occupee}",
            "postfach … {in benutzung|in verwendung|beschäftigt|belegt}",
        ],
    ),
    specific(
        MailboxDisabled,
        &[
            "{konto|benutzerkonto|postfach|benutzer|empfänger} … \
             {deaktiviert|gesperrt|geschlossen|inaktiv|stillgelegt}",
            "{compte|utilisateur|destinataire|boite|boîte} … \
             {désactivé|desactive|suspendu|inactif}",
            "{compte|boite|boîte} … {bloqué|bloque|fermé|ferme}",
            "{boite|boîte} du destinataire {archivee|archivée}",
            "{cuenta|usuario|buzón|buzon} … {deshabilitada|desactivada|suspendida|inactiva}",
            "{casella|account|utente} … {disattivata|sospesa|sospeso}",
            "{conta|usuário|caixa postal} … {desativada|suspensa|inativa|bloqueada}",
            "{account|mailbox|postbus} … {geblokkeerd|uitgeschakeld|opgeheven}",
            "{konto|skrzynka} … {zablokowane|zablokowana|nieaktywne}",
            "{ящик|Ящик|пользователь|аккаунт} … {заблокирован|отключен|отключён|неактивен}",
            "{用户|邮箱|帐号|账号|收件人}…{冻结|禁用|停用|锁定|注销|封禁}",
        ],
    ),
    specific(
        MailboxFull,
        &[
            "{postfach|mailbox|posteingang} … {voll|überfüllt|ueberfuellt}",
            "{postfach|speicherplatz} … überschritten",
            "{quota|kontingent} … {überschritten|ueberschritten}",
            "{boite|boîte|bal|messagerie} … {pleine|saturée|saturee}",
            "quota {de la boite|de la boîte|du destinataire|de stockage|} {est|} \
             {dépassé|depasse|atteint}",
            "{buzón|buzon|bandeja|cuenta|casilla} … {lleno|llena}",
            "{buzón|buzon|bandeja} … {límite|limite|cuota} … {alcanzado|excedido|superado}",
            "{buzón|buzon|bandeja} … {alcanzado|excedido|superado} … {límite|limite|cuota|tamaño}",
            "{límite|limite|cuota|quota} de {almacenamiento|armazenamento|espacio|espaço}",
            "cuota … {excedida|superada}",
            "casella … {piena|esaurita|satura}",
            "quota … {superata|excedida}",
            "{caixa|caixa postal|caixa de correio|conta} … {cheia|lotada}",
            "caixa … {atingiu|excedeu|ultrapassou} … {limite|cota|quota|capacidade}",
            "casella … {raggiunto|superato} … {limite|quota|dimensione}",
            "{mailbox|postbus|postvak|brievenbus} … {is|zit} vol",
            "{skrzynka|konto} … {przepełniona|przepelniona|pełna|pelna}",
            "{ящик|Ящик} … {переполнен|заполнен}",
            "{квота|Квота} … {превышена|исчерпана}",
            "{邮箱|郵箱|信箱|收件箱}…{已满|已滿|空间不足|容量不足}",
            "{メールボックス|受信箱|受信トレイ}…{一杯|いっぱい|満杯|上限}",
            "posta kutusu … {dolu|doldu}",
            "{메일함|사서함|편지함|용량}…{초과|가득|꽉}",
        ],
    ),
    specific(
        MailboxMoved,
        &[
            "{neue|geänderte|geaenderte} {e mail|email|mail|mailadresse|e mail adresse} … lautet",
            "meine neue {e mail|email|mailadresse|adresse}",
            "hat {das unternehmen|unser unternehmen|die firma|unser haus} verlassen",
            "nicht mehr {im unternehmen|für uns|bei uns} {tätig|beschäftigt}",
            "{a quitté|a quitte} {la société|la societe|l'entreprise}",
            "ne {fait plus partie|travaille plus}",
            "{nouvelle|ma nouvelle} adresse {email|e mail|mail|électronique|} est",
            "ya no {trabaja|labora|forma parte} {en|para|de|con}",
            "{não|nao} trabalha mais {na|no|em|com|conosco}",
            "non lavora {più|piu} {per|in|con|presso}",
            "{больше не|уже не} работает",
        ],
    ),
    specific(
        RecipientRefused,
        &[
            "{vom empfänger|vom empfaenger|durch den empfänger} {abgelehnt|blockiert|verweigert}",
            "empfänger … {lehnt … ab|akzeptiert keine|hat … blockiert}",
            "{nachrichten|mails} {nur|ausschließlich} von {bestimmten|internen|authentifizierten}",
            "{uniquement|seulement} … {messages|courriers} … {certains expéditeurs|l'organisation}",
            "{únicamente|solo|sólo} … mensajes de … {remitentes|organización}",
            "destinatario … {rifiutare|rechazar|recusar} … {messaggi|mensajes|mensagens}",
            "{elenco dei mittenti|lista de remitentes|liste des expéditeurs} {consentiti|autorisés|permitidos}",
            "{refusé|refuse|rejeté|rejete|bloqué|bloque} par {le|son} \
             {destinataire|correspondant}",
            "{rechazado|bloqueado} por el {destinatario|usuario}",
            "{rifiutato|bloccato} dal destinatario",
            "{收件人|对方|收信人}…{拒收|拒绝接收}",
            "{对方的黑名单|对方黑名单|對方的黑名單}",
            "{受信拒否|受信を拒否|着信拒否}",
            "{nur|ausschließlich} {mitglieder|abonnenten|für mitglieder}",
            "{réservée|reservee|réservé} aux {abonnés|membres}",
            "{permissão|permissao|permiso|permisos} para enviar … {destinatário|destinatario}",
            "{autorisé|autorisée|autorisation} … envoyer … {destinataire|groupe|liste}",
            "nicht {berechtigt|autorisiert} … an diese",
            "{被收件人|被对方}…{拒绝|拉黑|屏蔽}",
        ],
    ),
    specific(
        DomainUnknown,
        &[
            "zieldomain … {existiert nicht|unbekannt|nicht gefunden}",
            "domaine {du destinataire|de destination} … {inconnu|inexistant}",
            "domaine du destinataire n'existe pas",
            "{domínio|dominio} do {destinatário|destinatario} … {não existe|nao existe|desconhecido}",
            "dominio del destinatario … {no existe|inexistente|non esiste|sconosciuto}",
            "{encontrado|encontró} el dominio",
            "domaine … est introuvable",
            "domain … konnte nicht gefunden",
            "trovare il dominio",
            "{domínio|dominio} … {não|nao} foi encontrado",
            "dominio {del destinatario|de destino} … desconocido",
            "{домен|Домен} получателя … {не существует|не найден}",
        ],
    ),
];
