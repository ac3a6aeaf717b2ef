//! What follows from a reason: whose turn it is, what to do, for how long, for what.

use crate::name::named;

named! {
    /// Whose turn it is to do something about it.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{Party, diagnose};
    ///
    /// let limit = diagnose("421 4.7.0 Too many messages from your IP address, slow down");
    /// assert_eq!(limit.party(), Party::SendingSystem);
    /// assert!("you".parse::<Party>().is_err());
    /// ```
    #[non_exhaustive]
    pub enum Party {
        /// Nobody: all is well.
        Nobody,
        /// The recipient, or whoever knows the right address.
        Recipient,
        /// The person who sends: the author of the message, or the owner of the account.
        Sender,
        /// The administrator of the sending mail system.
        SendingSystem,
        /// The administrator of the receiving mail system.
        ReceivingSystem,
        /// Nobody in particular: the way between the systems failed.
        Network,
        /// The mail program, and its author.
        Client,
        /// It cannot be told.
        Unknown,
    }
}

named! {
    /// What to do about it.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{Action, diagnose};
    ///
    /// assert_eq!(diagnose("550 5.1.1 User unknown").action(), Action::RemoveRecipient);
    /// // What is for now removes nobody.
    /// assert_eq!(diagnose("450 4.1.1 User unknown").action(), Action::RetryLater);
    /// assert!("give_up".parse::<Action>().is_err());
    /// ```
    #[non_exhaustive]
    pub enum Action {
        /// Go on: there is nothing to put right.
        Proceed,
        /// Try the same again later.
        RetryLater,
        /// Send more slowly.
        SlowDown,
        /// Send to fewer recipients at a time.
        SplitRecipients,
        /// Do not send to this recipient any more.
        RemoveRecipient,
        /// Send to the recipient's new address.
        UpdateRecipient,
        /// Ask the recipient, by other means, to let the mail in.
        ContactRecipient,
        /// Correct the sender address, or use another.
        FixSender,
        /// Correct the sending system's DNS records or settings.
        FixConfiguration,
        /// Log in, or correct the user name, password or method of the login.
        Authenticate,
        /// Encrypt the connection.
        UseTls,
        /// Stop the cause, and ask the operator of the blocklist to remove the entry.
        RequestDelisting,
        /// Change the message.
        FixMessage,
        /// Correct the mail program.
        FixClient,
        /// A person has to look at it.
        Review,
    }
}

named! {
    /// How long it lasts, as far as the evidence says: a 5yz may turn out to be temporary; a 4yz
    /// always is.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{Persistence, diagnose};
    ///
    /// let said = |text| diagnose(text).persistence();
    /// assert_eq!(said("550 5.1.1 User unknown"), Some(Persistence::Permanent));
    /// assert_eq!(said("550 rate limit exceeded, try again later"), Some(Persistence::Temporary));
    /// assert_eq!(said("nothing to go by"), None);
    /// assert!("for_ever".parse::<Persistence>().is_err());
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "there is no third")]
    pub enum Persistence {
        /// For now: the same may succeed later.
        Temporary,
        /// Until somebody changes something: the same would fail again.
        Permanent,
    }
}

named! {
    /// What a verdict covers.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{Scope, diagnose};
    ///
    /// assert_eq!(diagnose("550 5.1.1 User unknown").scope(), Scope::Recipient);
    /// assert_eq!(diagnose("552 message too large").scope(), Scope::Message);
    /// assert!("world".parse::<Scope>().is_err());
    /// ```
    #[non_exhaustive]
    pub enum Scope {
        /// This recipient; others of the same message are not concerned.
        Recipient,
        /// This message, for all its recipients.
        Message,
        /// This session: a login, a command, a connection.
        Session,
        /// Whatever is sent from this host, or to this host.
        Host,
        /// Whatever this sender sends.
        Sender,
    }
}

named! {
    /// How sure a diagnosis is.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{Confidence, diagnose};
    ///
    /// assert_eq!(diagnose("550 5.1.1 User unknown").confidence(), Confidence::High);
    /// assert_eq!(diagnose("550 no").confidence(), Confidence::Low);
    /// assert!(Confidence::Low < Confidence::High);
    /// assert!("certain".parse::<Confidence>().is_err());
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "a scale of three")]
    pub enum Confidence {
        /// Little more than the reply code is known, or nothing; or general evidence is contradicted.
        Low,
        /// The evidence is telling but general, or something contradicts it.
        Medium,
        /// The evidence is specific, and nothing contradicts it.
        High,
    }
}
