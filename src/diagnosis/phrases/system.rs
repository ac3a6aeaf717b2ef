//! Of the mail systems and the way between them: queues, networks, storage, errors, protocol.

use super::{Group, loose, specific};
use crate::diagnosis::reason::Reason::{
    Expired, Greylisted, NetworkFailure, ProtocolError, RoutingLoop, ServiceUnavailable,
    Suppressed, SystemError, SystemFull,
};

pub(super) const GROUPS: &[Group] = &[
    specific(
        RoutingLoop,
        &[
            "too many {hops|received headers|received lines|received header lines}",
            "{maximum|max} {number of hops|hop count|hops|hop limit}",
            "hop {count|limit} … {exceeded|exceeds|reached|too high}",
            "{exceeded|exceeds|after} … hops",
            "{mail|email|e-mail|message|routing|forwarding|forward|delivery|mx|smtp} {loop|loops}",
            "{mail|email|message|it} {is|may be|seems to be|appears to be|} looping",
            "loop {detected|found|count exceeded|counter exceeded|prevention}",
            "{possible|potential|infinite|endless} {mail|email|forwarding|routing|} loop",
            "{in|creates|caused|causing|cause} a loop",
            // qmail.
            "already has my delivered to line",
            // German, French, Spanish, Italian, Portuguese, Russian.
            "{mailschleife|e-mail schleife|zu viele hops|boucle de messagerie}",
            "{trop de sauts|boucle de courrier|bucle de correo|bucle de enrutamiento}",
            "{demasiados saltos|troppi hop|ciclo di posta|loop de email|muitos saltos}",
            "{слишком много пересылок|почтовая петля|петля маршрутизации}",
        ],
    ),
    specific(
        NetworkFailure,
        &[
            "connect to … connection {timed out|refused|reset}",
            "connection {attempt|} {timed out|time out|timeout|has timed out}",
            "connection … timed out",
            "connection {was|has been|} {reset|aborted} by {peer|remote host|the remote host}",
            "connection {reset|died|expired|failed|failure|attempt failed|unexpectedly closed}",
            "connection {was|} {dropped|closed|lost|broken} by {the|} {remote|other|foreign|peer}",
            "connection {was|} {dropped|lost|broken|interrupted}",
            "{remote|server|host} … {dropped|broke|closed} {the|its|} connection",
            "lost connection {with|while|after|during}",
            "{lost|losing} {the|} connection to",
            "conversation with … timed out",
            "no route to {host|destination}",
            "{network|host|server|destination} {is|} {unreachable|not reachable|down}",
            "{host|server} {could|can} not be {reached|contacted}",
            "operation timed out",
            "timed out {while|waiting|during|after|before}",
            "{time out|timeout} {while|waiting|during|after|before|exceeded|reading|on}",
            "{read|write|send|receive|data|input|command|socket|idle|session|smtp|network|greeting} \
             {timeout|time out|timed out|timeout exceeded}",
            "{socket|winsock|network} {error|failure|problem}",
            "{winsock error|error 10060|wsaetimedout|wsaeconnrefused|econnrefused|etimedout}",
            "{econnreset|ehostunreach|enetunreach|broken pipe|servfail}",
            "{unable|failed|failure|not able|wasn't able|not possible} to {connect|reach|contact}",
            "{could not|couldn't|cannot|can't|can not} {connect|reach|contact}",
            "{unable|failed|not able|wasn't able} to establish {a|an|} {smtp|} {connection|\
             session}",
            "{could not|couldn't|cannot|can't} establish {a|an|} {smtp|tcp|} connection",
            "unable to {open|make|create} {a|} connection",
            "unable … {connect|connecting} … {to|with} … {server|host}",
            "did not accept our requests to connect",
            "{server|host} … {did not|didn't|does not|doesn't|is not|not} {respond|responding}",
            "{no|bad|unexpected} {response|answer|reply} from {remote|the|smtp|server|host}",
            "unexpected {eof|end of file|disconnect|disconnection|close}",
            "no {valid|usable|reachable} hosts {found|available|}",
            // The look-up failed, which is not to say that there is no such domain.
            "host not found … try again",
            "{host|name|hostname|domain|host name|domain name} lookup {failure|timeout|timed out}",
            "{host|name|hostname|cname|mx|dns} lookup {failed|error} temporarily",
            "{host|mx} lookup did not complete",
            "temporary {dns|name|host|resolver|name server|nameserver|mx} … {failure|error|\
             problem}",
            "temporary failure in name resolution",
            "temporary … lookup {failure|error} … {mx|host|domain|dns}",
            "temporarily {unable|failed} to {resolve|lookup|look up}",
            "dns {lookup|query|resolution|server|resolver|} {timeout|timed out|failure}",
            "dns {lookup|query|resolution|server|resolver|} {error|problem|failed}",
            "{unable|failed} to {resolve|lookup|look up} … {host|mx|name|domain|dns|route}",
            "{could not|cannot|can't|couldn't} {resolve|lookup|look up} {host|hostname|mx|the \
             host}",
            "{name server|nameserver|name service} {timeout|failure|not responding|timed out}",
            "could not find a gateway",
            "all {hosts|servers|mxs|mx hosts|mx servers|mail servers} {are|} {down|unreachable}",
            "{ran out of|exhausted all} {mx|hosts}",
            // German.
            "{verbindung|die verbindung} … {abgebrochen|getrennt|unterbrochen|zeitüberschreitung}",
            "{zeitüberschreitung|zeitlimit überschritten|keine verbindung … möglich}",
            "{verbindungsaufbau|verbindung} … {fehlgeschlagen|gescheitert|nicht möglich}",
            "nicht {erreichbar|erreicht werden}",
            // French.
            "{délai|delai} … {connexion|dépassé|depasse}",
            "connexion … {expiré|expirée|interrompue|impossible|échoué|perdue|refusée}",
            "{impossible de|n'a pas pu} … {se connecter|joindre|contacter} … {serveur|hôte}",
            "{serveur|hôte} … injoignable",
            // Spanish, Portuguese, Italian.
            "{tiempo de espera|tempo limite} … {agotado|esgotado|excedido}",
            "{no se pudo|no se puede|imposible} {conectar|establecer la conexión|contactar}",
            "{não foi possível|nao foi possivel} {conectar|estabelecer|contatar}",
            "{connessione|timeout} … {scaduta|scaduto|interrotta|rifiutata|fallita}",
            "impossibile {connettersi|contattare|raggiungere|stabilire una connessione}",
            // Dutch, Polish, Russian, Japanese, Chinese.
            "{verbinding … mislukt|verbinding … verbroken|niet bereikbaar}",
            "{przekroczono limit czasu|połączenie … odrzucone|nie można połączyć}",
            "{время ожидания … истекло|соединение … разорвано|не удалось подключиться}",
            "{Соединение … разорвано|Не удалось подключиться|превышено время ожидания}",
            "{接続できません|接続に失敗|接続がタイムアウト|接続が切断|タイムアウトしました}",
            "{连接超时|连接失败|无法连接|連線逾時|網路錯誤|网络错误}",
        ],
    ),
    loose(
        NetworkFailure,
        &[
            "connection {refused|closed}",
            "{timed out|timeout|time out}",
            "no connection",
            "dns",
            // Of a delay, no cause given.
            "{has been|is|was} delayed",
            "{delayed|not yet delivered|still undelivered|undelivered|still being retried}",
            "will {be retried|keep trying|continue trying|retry} … {until|for|up to|days|hours}",
            "{could not|cannot} send message for past",
            "{zustellung|nachricht} … {verzögert|verzoegert}",
            "{retardé|retardée|retrasado|ritardata|vertraagd|atrasada|opóźnione|задерживается}",
            "lookup {failed|failure|error}",
            "unreachable",
        ],
    ),
    specific(
        Expired,
        &[
            "{message|mail|email|envelope|delivery|delivery time|queue|queue time|retry} expired",
            "{message|mail|email|envelope|delivery} {has|lifetime|lifetime has|time has} expired",
            "expired {message|in queue|in the queue|after … days|after … hours}",
            "{retry|queue|delivery} {timeout|time out|time limit|lifetime} {exceeded|expired|\
             reached}",
            "{retry|queue|queue time|queue lifetime|delivery time} {has been|was|} exceeded",
            "in {the|our|its|} {mail|} queue … too long",
            "{too long|too much time} in {the|our|} {mail|} queue",
            "{maximum|max} … {queue|retry|delivery} {time|period|lifetime|age|timeout|interval}",
            "{maximum|max} … {retries|retry attempts|delivery attempts|retry count|tries|retry} \
             {exceeded|reached|}",
            "{exceeded|reached|exhausted} … {retries|retry count|retry limit|retry attempts}",
            "{exceeded|reached|exhausted} … {delivery attempts|retry time|time in queue|queue \
             time}",
            "{retry|retries|delivery attempts|retry attempts} {limit|count|} {exceeded|exhausted}",
            "too many {delivery attempts|retries|retry attempts|delivery retries|failed \
             attempts to}",
            "after … {delivery attempts|retries|failed attempts|unsuccessful attempts}",
            "retry time not reached for any host after a long failure period",
            "{have been|has been|} failing for a long time",
            "could not {be delivered|deliver} {for|in|within|after} … {days|hours|seconds|\
             minutes}",
            "{not|undeliverable|undelivered|unable to deliver|unable to send} … {within|in} … \
             {days|hours|minutes|seconds}",
            "{cannot|can't|could not|couldn't} send message {within|for|in}",
            "message will be deleted from queue",
            "{giving up|gave up|given up} {after|on|trying|delivery}",
            "{delivery|message} … {given up|abandoned|gave up|giving up}",
            "{not going to|will not|won't|no longer} {try again|be retried|retry|keep trying}",
            "{enqueued|queued} and undeliverable for",
            "{time to live|ttl} … {exceeded|expired}",
            "{message|mail} is too old",
            "has been {attempting|trying} to deliver … for",
            "{repeated|multiple|several|numerous} {delivery|} attempts … {failed|unsuccessful}",
            // German.
            "{nachricht|mail|zustellung|zustellversuche} … {abgelaufen|aufgegeben|eingestellt}",
            "konnte … {tagen|stunden|tage} … nicht zugestellt",
            "konnte nicht innerhalb … zugestellt",
            // French, Spanish, Portuguese, Italian, Dutch.
            "{message|livraison|remise} … {a expiré|expiré dans|abandonnée}",
            "{mensaje|entrega} … {ha caducado|ha expirado|caducado|expirado}",
            "{mensagem|entrega} … {expirou|expirada}",
            "{messaggio|consegna} … {è scaduto|è scaduta|scaduto in coda}",
            "{bericht|bezorging} … {is verlopen|verlopen}",
            // Polish, Russian, Japanese, Chinese.
            "{wiadomość … wygasła|upłynął czas … dostarczenia}",
            "{истек срок|истёк срок|срок … истек|Истек срок}",
            "{配送期限|配信期限|期限切れ|再送期間|再送を断念|再送回数}",
            "{邮件已过期|超过重试|重试次数|投递超时}",
        ],
    ),
    specific(
        Greylisted,
        &[
            "{greylisted|greylisting|greylist|greylists|graylisted|graylisting|graylist}",
            "{grey|gray} {listed|listing|list|lists}",
            "{postgrey|milter-greylist|sqlgrey|greyd|gld|greyfix|graymilter}",
            "{intentional|deliberate} {policy|} delay",
            "{intentionally|deliberately} {delayed|deferred}",
            "{first time|first contact|first encounter} … {sender|retry|try again|delayed|\
             deferred}",
            "first attempt {rejected|refused|deferred|to deliver}",
            "{not seen|never seen} {you|this sender|this client|this triplet} before",
            "{new|unknown|unseen} {triplet|triple}",
            "you are not yet {authorized|known|white listed|whitelisted}",
            "{sender|client|host|server} {is|} not {yet|} whitelisted … try",
            "retry … {proves|prove|proof} … {real|legitimate|mail server}",
            "address verification in progress",
            "{sender|address} verification in progress",
            "{liste grise|lista gris|lista grigia|lista cinza|listagem cinzenta|grijze lijst}",
            "{серый список|серые списки|серый лист|Серый список|серых списков|грейлистинг}",
            "{szara lista|グレーリスト|グレイリスト|灰名单|灰名單}",
        ],
    ),
    // So speak the filters that put everyone off once.
    loose(
        Greylisted,
        &[
            "please {try|retry} {again|} {in|after} … {seconds|minutes|secs|mins}",
            "please wait … {seconds|minutes} … {retry|retrying|try|resend}",
            "{temporarily|temporary} {rejected|deferred|refused} … {try|retry|come back} … {in|\
             after}",
            "{deferred|delayed} for … {seconds|minutes}",
            "retry {in|after} … {seconds|minutes|secs|mins}",
        ],
    ),
    specific(
        SystemFull,
        &[
            "insufficient {system|disk|server|storage|queue|spool|free|free disk|disk storage} \
             {storage|space|disk space|resources}",
            "insufficient {storage|disk}",
            "{no|not enough|out of|low on|lack of|too little|running out of} {free|} disk \
             {space|}",
            "{no|not enough|out of} {free|} {storage|spool|queue} space",
            "no space left on {device|the device|server}",
            "{disk|spool|file system|filesystem|partition|volume|hard disk|hard drive} {is|} full",
            "{server|system|mail server|queue|mail queue} {disk|storage|} {is|} full",
            "{disk|storage} space {is|} {too low|low|exhausted|exceeded}",
            "{low|insufficient} … {disk space|spool space|queue space}",
            "{system|server} {is|} {out of|low on} {storage|space|resources|disk|disk space}",
            "{festplatte|speicherplatz|speicher} … {voll|erschöpft|nicht genügend|nicht \
             ausreichend}",
            "{nicht genügend|kein} {speicherplatz|festplattenspeicher|plattenplatz} … server",
            "{espace disque|espacio en disco|spazio su disco|espaço em disco} … insuffisant",
            "{espacio en disco insuficiente|spazio su disco esaurito|espaço em disco \
             insuficiente}",
            "{недостаточно места на диске|диск переполнен|ディスク容量|磁盘空间不足|磁碟空間不足}",
        ],
    ),
    specific(
        SystemError,
        &[
            "local error in processing",
            "{internal|unexpected} {server|system|software|processing|mail server|} {error|\
             failure}",
            "internal {problem|exception|fault|configuration error}",
            "internal {resource|resources} {are|is|} {temporarily|currently|} {unavailable|limit}",
            "temporary {system|server|local|internal|technical|backend|database} … {error|\
             problem}",
            "temporary {system|server|local|internal|technical|backend|database} {failure|issue}",
            "{transient|temporary} {processing|lookup|storage|resource|delivery system|ldap} \
             {error|failure|problem}",
            "{system|server|mail system|mail server|software} {error|malfunction|problem|failure}",
            "{technical|hardware} {problem|problems|difficulties|difficulty|issue|failure|error}",
            "{system|server|local|mail server|mail system} {configuration|misconfiguration} \
             {error|problem|}",
            "{config|configuration} error",
            "{is|server|system} misconfigured",
            // The best MX is the server itself, which does not know the domain: Postfix, Sendmail,
            // qmail, Exim.
            "loops back to {me|myself|itself}",
            "listed as a best preference mx",
            "lowest numbered mx record points to local host",
            "queue file write error",
            "{unable to|failed to|cannot|can't|could not|couldn't} {write|save|store} … \
             {message|mail|file|queue|disk|data}",
            "{unable to|failed to|cannot|can't|could not|couldn't} {queue|spool} … {message|\
             mail|file}",
            "{unable to|failed to|cannot|can't|could not|couldn't} {open|create|lock|access|\
             append} … {file|mailbox|directory}",
            "{unable to|failed to|cannot|can't|could not|couldn't} {open|create|access} … \
             {folder|database|spool|maildir|inbox}",
            "{read|write|i/o|io|input/output|disk|file|file system|mailbox} error",
            "{error|failure} {writing|opening|creating|locking|accessing|reading|storing}",
            "{out of|not enough|insufficient|cannot allocate|can't allocate} memory",
            "{fork|exec|execv|pipe} {failed|error|failure}",
            "{database|sql|mysql|ldap|directory|backend|db|active directory} … {error|failure}",
            "{database|ldap|directory|backend|mail store|storage} … {unavailable|not available|\
             offline|inaccessible}",
            "{database|sql|ldap|directory|user|alias|map|table|recipient} lookup \
             {error|failure|failed|problem}",
            "{temporary|local|remote} {lookup|user lookup|delivery} {failure|error}",
            "{mailbox|message store|mail store|mailbox server|mailbox database} {is|} offline",
            "{unable to|cannot|could not} verify … {at this time|right now|currently}",
            "{virus|spam|content|malware} {scan|scanner|scanning|check|checker} … {failed|error|\
             failure|unavailable|timeout}",
            "{milter|content filter|mail filter|policy server|policy service|clamd|clamav|amavis} \
             {error|failed|failure|unavailable|not available|timeout|problem}",
            "server configuration {problem|error}",
            "{mail|message} {transport|delivery agent} {is|} {unavailable|error|unknown|failed}",
            "{unknown|local} {mailer|mail transport|transport} {error|failure}",
            "mailer {error|failure|panic}",
            "{unknown|local|undefined} delivery agent",
            "bounce or trace service failure",
            "{local|mailbox} delivery {failed|error|failure}",
            "{local|mail|delivery} delivery program",
            "command {died|failed|time limit exceeded|terminated}",
            "child {process|} {returned|crashed|died|exited|terminated|failed}",
            "{procmail|maildrop|vdelivermail|dovecot lda} … {error|failed|couldn't|cannot|can't|\
             unable|died|returned|exit}",
            "{local delivery|system_aliases|userforward|address_pipe|local_delivery} transport",
            "{pipe|delivery} to … {command|procmail|program} … {failed|returned}",
            "pipe to",
            "{message|mail} {submission|processing} {failed|error|failure}",
            "{error|problem|exception} {while|when|during|occurred while|occurred during|in} \
             {processing|delivering|handling}",
            "{unhandled|uncaught|java|null pointer|runtime|access violation} exception",
            "segmentation fault",
            "program failure",
            "too many open files",
            "resource {unavailable|exhausted|shortage|problem}",
            "{resources|service} temporarily unavailable {due to|because of} {an|a|} {internal|\
             error}",
            "{unable|not able} to {accept|process|handle|complete} … {due to|because of} … error",
            // German.
            "{interner|technischer|temporärer} {serverfehler|systemfehler|fehler}",
            "{internes|technisches} problem",
            "{serverfehler|systemfehler|konfigurationsfehler|technische störung}",
            // French.
            "{erreur|problème|probleme} {interne|technique|système|système temporaire|serveur}",
            "{erreur|panne} {du|de|} serveur",
            // Spanish, Portuguese, Italian, Dutch.
            "{error|problema} {interno|técnico|tecnico|del sistema|del servidor|de configuración}",
            "{erro|problema} {interno|técnico|do servidor|do sistema} {do servidor|}",
            "{errore|problema} {interno|tecnico|di sistema|del server|del sistema}",
            "{interne fout|interne serverfout|systeemfout|technische storing}",
            // Polish, Russian, Japanese, Chinese.
            "{błąd wewnętrzny|wewnętrzny błąd|błąd systemu|błąd serwera}",
            "{внутренняя ошибка|ошибка сервера|системная ошибка|временная ошибка|Ошибка сервера}",
            "{Внутренняя ошибка|Временная ошибка}",
            "{システムエラー|サーバーエラー|サーバエラー|内部エラー|系统错误|内部错误|服务器错误}",
            "{系統錯誤|內部錯誤|伺服器錯誤|系统内部错误}",
        ],
    ),
    loose(
        SystemError,
        &[
            "requested {mail|} action {aborted|not taken}",
            "{database|ldap} {temporary|timeout}",
            "{unable|failed} to {process|handle} … {request|message|mail|command}",
            "{cannot|can't|could not} process",
            "{an|} error {has|} occurred",
            "{mail|message} server {temporarily|} rejected {message|the message}",
            "{procmail|maildrop|spool file}",
            "{try|retry} again later … internal",
        ],
    ),
    specific(
        ServiceUnavailable,
        &[
            "{server|system|service|host|mta|we are|i'm|i am} … {overloaded|under heavy load|\
             under load}",
            "{too|server|service|system|currently} busy",
            "{load average|system load|server load|load} … {too high|too heavy|exceeded|is high}",
            "{high|heavy|excessive} {system|server|} load",
            "{server|system|service|host|we are} … {shutting|going|shut} down",
            "{server|system|service} {is|} {going|being} {down|restarted|upgraded}",
            "{shutting down|restarting}",
            "{under|for|scheduled|system|server|during|planned} maintenance",
            "maintenance {mode|window|in progress|work|break}",
            "service {is|} {currently|temporarily|presently|momentarily|now} \
             {unavailable|not available|disabled|suspended|closed|down}",
            "{currently|temporarily|presently} {unable|not able} to \
             {accept|process|receive|handle|take|deliver|relay|provide}",
            "{unable to|not able to|cannot} {accept|process|receive|handle|take} … {at this \
             time|right now|at the moment|at present}",
            "not {accepting|taking|receiving} … {now|at this time|at the moment|currently}",
            "{not currently|currently not|temporarily not|not presently} {accepting|taking|\
             receiving|available}",
            "{server|system|host} … {currently|temporarily} {unavailable|not available|offline|\
             unable}",
            "{server|system} {is|} {offline|out of service|not ready|not accepting}",
            "{insufficient|not enough|no} {system|server} {capacity|processes|slots|threads}",
            "{smtp|mail|email} service {is|} {currently|temporarily|} {unavailable|not available}",
            "service not available closing {transmission channel|connection|transmission}",
            "closing transmission channel",
            "try again later closing connection",
            "{all|no} {server|smtp|} {ports|processes|workers|slots|lines} … {busy|available}",
            "{queue|queues|backlog} {is|are|} too {long|large|big}",
            // German, French, Spanish, Italian, Portuguese, Dutch.
            "{server|system|dienst} … {nicht verfügbar|überlastet|ausgelastet}",
            "{wartungsarbeiten|überlastet}",
            "{service|serveur} {est|} {temporairement|momentanément|actuellement} \
             {indisponible|surchargé|occupé|saturé}",
            "{servicio|servidor} {no disponible|temporalmente no disponible|ocupado}",
            "{servizio|server} {non disponibile|temporaneamente non disponibile|occupato}",
            "{serviço|servidor} {indisponível|temporariamente indisponível|ocupado}",
            "{tijdelijk niet beschikbaar|tijdelijk buiten gebruik|usługa … niedostępna}",
            "{сервис временно недоступен|сервер временно недоступен|сервер перегружен}",
            "{Сервис временно недоступен|Сервер перегружен|サービスを停止|メンテナンス中}",
            "{服务不可用|系统繁忙|系統忙|服务器忙|服务器繁忙|サーバーがビジー|サーバが混雑}",
        ],
    ),
    loose(
        ServiceUnavailable,
        &[
            "{overloaded|overload|busy}",
            "closing connection",
            "service {temporarily|} {unavailable|not available} {please|} {try|retry} {again|} \
             later",
            "{temporarily|currently} {unavailable|not available|out of service}",
            "{unable|not able} to {accept|receive} … {try|retry} {again|} later",
        ],
    ),
    specific(
        ProtocolError,
        &[
            "{command|verb|keyword|option} {is|was|} {not |un}{recognized|recognised}",
            "command {is|was|} {not |un}implemented",
            "command {is|} {unknown|invalid|unexpected|disabled|unsupported|rejected|not \
             understood}",
            "command … not {allowed|permitted|available|supported|valid|accepted} … {here|now|\
             state|time|yet}",
            "command not {known|supported|defined|found|enabled|understood|allowed}",
            "command {parameter|argument|parameters|arguments|option} {is|} {not |\
             un}{implemented}",
            "{unrecognized|unrecognised|unknown|invalid|bad|illegal|unimplemented|unsupported} \
             {smtp|} {command|commands}",
            "{unrecognized|unrecognised|unknown|invalid|bad|illegal|unsupported} {verb|\
             parameter|parameters|argument|arguments}",
            "{unexpected|unsupported|invalid|unknown} {mail from|rcpt to|mail|rcpt} {command|\
             parameter|option}",
            "syntax error in {parameters|parameter|arguments|command|argument|mail|rcpt}",
            "syntax error … {command|parameters|arguments|unrecognized|helo|ehlo}",
            "syntax {helo|ehlo|mail|rcpt|mail from|rcpt to|auth|data} {hostname|domain|}",
            "{bad|improper|wrong|invalid|incorrect|illegal|unexpected} {command|} sequence",
            "{bad|improper|wrong|invalid|incorrect|illegal} {command|order|} of {smtp|} commands",
            "{out of|in wrong} {sequence|order}",
            "sequence error",
            "{polite people|please} say {hello|helo|ehlo} {first|}",
            "{say|send|use|issue|expected|expecting|need|requires} {helo|ehlo|hello|helo/ehlo|\
             helo or ehlo}",
            "{helo|ehlo|helo/ehlo} {first|required|is required|command required|expected|missing}",
            "{no|missing} {helo|ehlo|helo/ehlo|ehlo/helo}",
            "{helo|ehlo} … {not|never} {been|} {sent|given|issued|received}",
            "{helo|ehlo|helo/ehlo} … {requires|needs|must have} … {domain|hostname|argument|\
             host|name|address}",
            "{need|needs|missing|want|send|expected} {mail|rcpt|mail from|rcpt to} {command|\
             first|before}",
            "need {mail|rcpt|mail from|rcpt to}",
            "{mail|rcpt|data|mail from|rcpt to} {first|required|not allowed|not expected}",
            "{rcpt|mail|rcpt to|mail from} {command|} must {precede|come before|be given before}",
            "must {precede|come before|follow} {data|mail|rcpt|helo|ehlo}",
            "{sender|mail from} … {already|not} {specified|given|set|issued|sent}",
            "{nested|duplicate|repeated|second} {mail|helo|ehlo|data|mail from|starttls} \
             {command|}",
            "{helo|ehlo}/{helo|ehlo} argument … {invalid|closing connection}",
            "invalid {helo|ehlo} {argument|syntax|command}",
            "{too many|missing|extra|invalid|excess} {arguments|argument|parameters|parameter}",
            "{smtp|protocol} {protocol|} {violation|synchronization error|synchronisation error}",
            "{smtp|esmtp|protocol} error",
            "{improper|unauthorized|unexpected|illegal} {use of|} … pipelining",
            "pipelining … not {allowed|permitted|supported|advertised}",
            "{command|input} line {is|} too long",
            "{unrecognized|unrecognised|unknown|unsupported} authentication {type|mechanism}",
            "authentication not {enabled|supported|available|implemented}",
            "{bdat|chunking|size|dsn|8bitmime|ext} {command|extension|parameter} not supported",
            "no {valid|} {recipient|recipients} {specified|given|in … data}",
            "{unbekannter|ungültiger} befehl",
            "{befehl|kommando} {nicht erkannt|unbekannt|nicht implementiert}",
            "{commande|comando} {inconnue|non reconnue|invalide|desconocido|non valido}",
            "{comando|commande} {no reconocido|não reconhecido|inválido|non riconosciuto}",
            "{неизвестная команда|синтаксическая ошибка|コマンドが不正|命令错误|语法错误}",
        ],
    ),
    loose(
        ProtocolError,
        &["{syntax|parse} error", "bad syntax", "no valid recipients", "{not |un}implemented"],
    ),
    specific(
        Suppressed,
        &[
            "{suppression|suppress} {list|lists}",
            "{address|recipient|email|contact|destination} {is|was|has been|are} suppressed",
            "has suppressed {sending|delivery|mail}",
            "suppressed … {previous|prior|past|recent} {bounce|bounces|hard bounce|complaint|\
             complaints}",
            "{previous|prior|past} {hard bounce|hard bounces|spam complaint|complaints}",
            "suppressed {due to|by} {customer|system|account} policy",
            "recent history of {bouncing|bounces|hard bounces|invalid}",
            "not delivering to {a|an|} {previously|user who|address|unsubscribed|suppressed}",
            "{previously|already} {hard|} {bounced|unsubscribed|complained} {address|recipient|}",
            "{address|recipient|contact} {has|} {previously|already} {hard|} {bounced|\
             unsubscribed}",
            "{bounced|unsubscribed|spam reporting|complained} {address|recipient}",
            "{recipient|address|contact|email} {is|has|was|} {unsubscribed|opted out}",
            "{marked|flagged} as {inactive|undeliverable|bounced} … {bounce|bounces|complaint}",
            "tried to send to {a|} {recipient|recipients|address} … inactive",
            "{bounce|rejection|global unsubscribe|do not mail|do not send} list",
            "{local|internal} suppression",
        ],
    ),
];
