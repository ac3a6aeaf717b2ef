//! The mail providers and filters that are known by their wording.

use crate::name::named;

named! {
    /// Who operates the server or filter that wrote the reply, as its wording tells.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::{Provider, diagnose};
    ///
    /// let reply = "421 4.7.0 [TSS04] Messages from 192.0.2.25 temporarily deferred";
    /// assert_eq!(diagnose(reply).provider(), Some(Provider::Yahoo));
    /// assert_eq!(diagnose("550 no such user").provider(), None);
    /// assert!("example".parse::<Provider>().is_err());
    /// ```
    #[non_exhaustive]
    pub enum Provider {
        /// Amazon SES.
        Amazon,
        /// Apple: iCloud, me.com, mac.com.
        Apple,
        /// Barracuda filters.
        Barracuda,
        /// Cisco (`IronPort`, Talos).
        Cisco,
        /// Cloudmark filters.
        Cloudmark,
        /// Comcast (Xfinity).
        Comcast,
        /// Cox.
        Cox,
        /// Facebook.
        Facebook,
        /// Free and Proxad.
        Free,
        /// GMX, Web.de, 1&1 and mail.com.
        Gmx,
        /// Google: Gmail and Workspace.
        Google,
        /// La Poste.
        LaPoste,
        /// Mail.ru.
        MailRu,
        /// Microsoft: Outlook.com, Hotmail, Exchange Online, and Exchange servers wherever they stand.
        Microsoft,
        /// Mimecast filters.
        Mimecast,
        /// `NetEase`: 163.com, 126.com.
        NetEase,
        /// Orange and Wanadoo.
        Orange,
        /// Proofpoint filters.
        Proofpoint,
        /// `SendGrid`.
        SendGrid,
        /// Spectrum, Charter and Roadrunner.
        Spectrum,
        /// Symantec and `MessageLabs`.
        Symantec,
        /// Tencent: QQ Mail.
        Tencent,
        /// T-Online.
        TOnline,
        /// Trend Micro filters.
        TrendMicro,
        /// Yahoo, and those whose mail it runs: AOL, Verizon, AT&T, Sky and others.
        Yahoo,
        /// Yandex.
        Yandex,
        /// Zoho.
        Zoho,
    }
}
