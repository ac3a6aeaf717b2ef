//! Stand-in until the search in prose is merged.
use crate::{code::ReplyCode, command::Command, enhanced::EnhancedStatusCode};
#[derive(Clone, Copy)]
pub struct Found {
    code: Option<ReplyCode>,
    enhanced: Option<EnhancedStatusCode>,
}
impl Found {
    pub fn code(&self) -> Option<ReplyCode> {
        self.code
    }
    pub fn enhanced(&self) -> Option<EnhancedStatusCode> {
        self.enhanced
    }
    pub fn command(&self) -> Option<Command> {
        None
    }
}
pub fn find(text: &str) -> Option<Found> {
    let line = text.lines().next()?;
    let code = ReplyCode::parse(line).ok()?;
    Some(Found {
        code: Some(code),
        enhanced: EnhancedStatusCode::parse(line.get(4..).unwrap_or("")).ok(),
    })
}
