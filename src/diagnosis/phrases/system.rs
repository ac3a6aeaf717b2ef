//! Of the mail systems and the way between them: queues, networks, storage, errors, protocol.

use super::{Group, specific};
use crate::diagnosis::reason::Reason::{
    Expired, Greylisted, NetworkFailure, ProtocolError, RoutingLoop, ServiceUnavailable,
    Suppressed, SystemError, SystemFull,
};

pub(super) const GROUPS: &[Group] = &[
    specific(RoutingLoop, &["too many hops", "mail {is|} looping", "{mail|routing} loop"]),
    specific(NetworkFailure, &["connection timed out", "no route to host"]),
    specific(Expired, &["{message|delivery time} {has|} expired"]),
    specific(Greylisted, &["{greylisted|greylisting|graylisted|graylisting}"]),
    specific(SystemFull, &["insufficient {system|disk} {storage|space}"]),
    specific(SystemError, &["local error in processing"]),
    specific(ServiceUnavailable, &["server {is|} {too|} busy", "shutting down"]),
    specific(ProtocolError, &["command {not recognized|not implemented|unrecognized}"]),
    specific(Suppressed, &["suppression list"]),
];
