//! The words and numbers that replies are mostly made of.

pub(crate) const COMMON: &str = "\
    the to for is not your has from this of a in by be on and been or you at t are with was more \
    no an please it does that we out due such over again later too many see go try because using \
    message messages mail email e address recipient sender user mailbox account domain host server \
    client list ip com net org http https www rejected blocked blacklisted denied refused failed \
    sent received delivered delivery accepted allowed permitted required reached exceeded disabled \
    spam error unknown unavailable temporarily invalid found exist access policy service support \
    help contact information check verify content connection command limit quota full size rate \
    system network local relay relaying authentication smtp dns reverse spf dkim dmarc reply id \
    google outlook microsoft 550 554 451 421 5 4 1 0 7 2";
