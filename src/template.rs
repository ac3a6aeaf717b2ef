//! The template of a reply: its text without what differs between replies of one cause.

mod dates;
mod rules;
mod words;

use alloc::format;
use alloc::string::String;

use self::dates::Date;
use self::rules::{Context, FINDERS, Finder, RULES, is_host};
use self::words::{Words, chunk_length, core, domain_length, is_one_of, split};
use crate::details::{is_atext, quoted_local};
use crate::reply::Reply;

impl Reply<'_> {
    /// The text with placeholders in place of what differs between replies of one cause, so that
    /// equal causes can be counted, and addresses stay out of a log.
    ///
    /// | placeholder | stands for |
    /// |---|---|
    /// | `{address}` | a mail address; a name alone in `<…>` that opens the text, or in quotes after "user" and the like |
    /// | `{ip}` | an IPv4 or IPv6 address |
    /// | `{host}` | a host or domain name |
    /// | `{path}` | the path of a file |
    /// | `{date}` | a date, a time, or both |
    /// | `{number}` | a number; its unit stays |
    /// | `{id}` | what the server calls a message or session: the [`queue_id`](Self::queue_id), and words in which letters and digits mix |
    ///
    /// What says something about the cause stays: enhanced status codes within the text, the
    /// codes of providers (`[TSS04]`, `OFR_506`), the names of blocklists, the pages that links
    /// lead to.
    ///
    /// The lines are joined by spaces, without the reply code and without the enhanced status
    /// code that [`text`](Self::text) leaves out; runs of blanks become one space. Control
    /// characters, and what is not UTF-8, are shown as U+FFFD.
    ///
    /// It goes by the look of words. A person's name in running text, or an id of letters only,
    /// looks like any other word, and stays.
    ///
    /// # Example
    ///
    /// ```
    /// use smtp_reply::Reply;
    ///
    /// let template = |text| Reply::parse(text).unwrap().template();
    /// assert_eq!(
    ///     template("452 4.2.2 <alice@example.org>: mailbox of 10240 KB is full (S843)"),
    ///     "<{address}>: mailbox of {number} KB is full (S843)",
    /// );
    /// assert_eq!(
    ///     template("554 Client host [192.0.2.7] blocked using zen.spamhaus.org"),
    ///     template("554 Client host [2001:db8::1] blocked using zen.spamhaus.org"),
    /// );
    /// // A name that looks like any other word:
    /// assert_eq!(template("550 no such user: alice"), "no such user: alice");
    /// ```
    #[must_use]
    pub fn template(self) -> String {
        let text = format!("{:#}", self.text());
        let mut writer = Writer {
            template: String::with_capacity(text.len()),
            context: Context {
                before: "",
                after: "",
                queue_id: self.queue_id().unwrap_or_default(),
                in_link: false,
            },
        };
        let mut words = Words { rest: &text };
        while let Some(word) = words.next() {
            if !writer.template.is_empty() {
                writer.template.push(' ');
            }
            if let Some(date) = Date::read(word, &words) {
                writer.template.extend([date.opening, "{date}", date.closing]);
                writer.context.before = "";
                words = date.rest;
            } else {
                writer.context.after = words.clone().next().unwrap_or_default();
                writer.word(word);
                writer.context.before = core(word).1;
            }
        }
        writer.template
    }
}

/// What separates the parts of a token, tried one after the other: a date may hold slashes, plus
/// signs and colons, a time colons.
const SEPARATORS: &[&str] = &["=&?!#*~$^%", "/+", ":"];

/// Writes a template, word by word.
struct Writer<'a> {
    template: String,
    context: Context<'a>,
}

impl Writer<'_> {
    /// Writes a word, part by part: brackets and the like separate them.
    fn word(&mut self, word: &str) {
        self.context.in_link = false;
        let mut rest = self.person(word);
        while let Some(c) = rest.chars().next() {
            if let Some(local) = quoted_local(rest.as_bytes()) {
                let (_, domain) = split(rest, local + 1);
                self.template.push_str("{address}");
                rest = split(domain, domain_length(domain)).1;
                continue;
            }
            let (part, more) = split(rest, chunk_length(rest).max(c.len_utf8()));
            // `http://www.example.org`, `www.example.org`, `example.org/page`
            let name = part.split(['/', '?', '#', ':']).next().unwrap_or_default();
            let page = name.starts_with("www.") || split(part, name.len()).1.starts_with('/');
            self.context.in_link |= part.contains("://") || page && is_host(name);
            self.part(part, FINDERS);
            rest = more;
        }
    }

    /// Writes the name that begins `word`, if it is that of a person, without a domain: `<root>`
    /// at the start of the text, `"root"` after "user". Gives what follows.
    fn person<'w>(&mut self, word: &'w str) -> &'w str {
        const OWNERS: &[&str] = &["user", "account", "mailbox", "recipient", "alias", "login"];
        let opens = self.template.is_empty();
        let owned = is_one_of(self.context.before, OWNERS);
        let (opening, closing) = match word.chars().next() {
            Some('<') if opens || owned => ("<", ">"),
            Some('"') if owned => ("\"", "\""),
            Some('\'') if owned => ("'", "'"),
            _ => return word,
        };
        let name = word.strip_prefix(opening).and_then(|word| word.split_once(closing));
        match name {
            Some((name, rest))
                if !name.is_empty() && name.chars().all(|c| c != '{' && is_atext(c)) =>
            {
                self.template.extend([opening, "{address}", closing]);
                rest
            }
            _ => word,
        }
    }

    /// Writes a part of a word: what the finders find, and the rest.
    fn part(&mut self, part: &str, finders: &[(Finder, &str)]) {
        let [(find, placeholder), others @ ..] = finders else {
            return self.token(part, SEPARATORS);
        };
        let mut rest = part;
        while let Some((start, end)) = find(rest, &self.context) {
            let (before, found) = split(rest, start);
            self.part(before, others);
            self.template.push_str(placeholder);
            rest = split(found, end - start).1;
        }
        self.part(rest, others);
    }

    /// Writes a token and the punctuation around it: as the rules say of the whole, or else of
    /// its parts. Of a link only the parts between slashes count.
    fn token(&mut self, token: &str, separators: &[&str]) {
        let (opening, token, closing) = core(token);
        self.template.push_str(opening);
        let link = self.context.in_link && separators.len() > 1;
        if link || !self.ruled(token) {
            match separators {
                [separators, others @ ..] => token
                    .split_inclusive(|c| separators.contains(c))
                    .for_each(|part| self.token(part, others)),
                [] => self.template.push_str(token),
            }
        }
        self.template.push_str(closing);
    }

    /// Writes the token as the first rule says that is about it, if one is.
    fn ruled(&mut self, token: &str) -> bool {
        for (rule, placeholder) in RULES {
            let length = rule(token, &self.context);
            if length > 0 {
                let (known, rest) = split(token, length);
                self.template.extend([placeholder.unwrap_or(known), rest]);
                return true;
            }
        }
        false
    }
}
