//! The codes of providers: a few letters and digits that stand for one reason.

use super::{Group, code};
use crate::diagnosis::reason::Reason::PoorReputation;

pub(super) const GROUPS: &[Group] = &[code(PoorReputation, &["[tss04]"])];
