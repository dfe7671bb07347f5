//! The closed list of verification checks, their order, and the four answers.
//!
//! Other rooms record their own checks here, but none adds an id: the list is part of the format.

use std::fmt;

use serde::{Serialize, Serializer};

/// The most places that one failing check names.
const MAX_PATHS: usize = 100;

/// What a failing check says about a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bearing {
    /// Something is not as it was signed.
    Integrity,
    /// Intact, but a signer is not trusted for what was signed.
    Trust,
    /// Worth knowing; changes no answer.
    Note,
}

macro_rules! checks {
    ($($(#[$doc:meta])* $name:ident $id:literal $bearing:ident),* $(,)?) => {
        /// One check of the closed list, in the order in which checks are reported.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum CheckId { $($(#[$doc])* $name),* }

        impl CheckId {
            /// Every check, in order.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The id as reported.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }

            /// What its failure means.
            #[must_use]
            pub fn bearing(self) -> Bearing {
                match self { $(Self::$name => Bearing::$bearing),* }
            }
        }
    };
}

checks! {
    /// At most 16 MiB.
    JsonSize "json.size" Integrity,
    /// UTF-8 without a byte order mark.
    JsonUtf8 "json.utf8" Integrity,
    /// One JSON value, no member twice, no lone surrogate, not too deep.
    JsonStrict "json.strict" Integrity,
    /// The bytes are their own RFC 8785 form.
    JsonCanonical "json.canonical" Integrity,
    /// The members of our envelope and no others, each in its form.
    ProfileMembers "profile.members" Integrity,
    /// The context is exactly ours.
    ProfileContext "profile.context" Integrity,
    /// No empty value, long integer or text outside normal form C.
    ProfileValues "profile.values" Integrity,
    /// The literal is of a format this version knows, whole.
    LiteralKnown "literal.known" Integrity,
    /// Exactly one proof with exactly our members.
    ProofShape "proof.shape" Integrity,
    /// The issuer is the key that signed.
    ProofIssuer "proof.issuer" Integrity,
    /// The signature holds.
    ProofSignature "proof.signature" Integrity,
    /// The times agree with each other.
    Dates "dates" Integrity,
    /// The files named by digest are those files.
    Digests "digests" Integrity,
    /// The bag is byte for byte what is written from its content.
    BagBytes "bag.bytes" Integrity,
    /// The signed list names every file and nothing else.
    BagList "bag.list" Integrity,
    /// The BagIt files are those derived from the content.
    BagBagit "bag.bagit" Integrity,
    /// The review speaks of the descriptor that lies beside it.
    ReviewBinding "review.binding" Integrity,
    /// Every quoted passage occurs in the descriptor.
    ReviewQuotes "review.quotes" Integrity,
    /// Each version names the one before it.
    HistoryChain "history.chain" Integrity,
    /// Each endorsement speaks of a version of the descriptor that it lies beside.
    EndorsementBinding "endorsement.binding" Integrity,
    /// The response speaks of the review and of the versions that lie beside it.
    ResponseBinding "response.binding" Integrity,
    /// Every point of the review is answered and none is invented; what is called changed did change.
    ResponsePoints "response.points" Integrity,
    /// What the answers quote and name stands in the institution's own text.
    ResponseQuotes "response.quotes" Integrity,
    /// Each internal review speaks of a version of the descriptor that it lies beside, and quotes only what stands there.
    InternalBinding "internal.binding" Integrity,
    /// The round is whole and names the judged version, its credential and the pack.
    RoundBinding "round.binding" Integrity,
    /// Every member is bound or left, and each review beside the report is the one that was sealed.
    ReportBinding "report.binding" Integrity,
    /// Every criterion is decided, every quote stands there, and every sentence is true to its cell.
    ReportCells "report.cells" Integrity,
    /// A final report is honest about its draft, its changes and its replies.
    ReportChain "report.chain" Integrity,
    /// Each opinion is its member's and of this report.
    OpinionBinding "opinion.binding" Integrity,
    /// The plan of a workshop is whole and is by the pack that it lies beside.
    WorkshopBinding "workshop.binding" Integrity,
    /// The pack is one that this installation has.
    PackKnown "pack.known" Note,
    /// The signer is on a trusted list, in force when it signed.
    TrustListed "trust.listed" Trust,
    /// The signer has the role for what it signed.
    TrustRole "trust.role" Trust,
    /// The trusted list is not past its date.
    TrustFresh "trust.fresh" Trust,
}

impl fmt::Display for CheckId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CheckId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The result of one check, at one place where there are several.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Check {
    /// Which check.
    pub id: CheckId,
    /// The file in a bag, or the member in a document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Did it pass?
    pub ok: bool,
}

/// The results of all checks that were run, in the order of the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checks(Vec<Check>);

impl Checks {
    /// Records a result; one that failed stays failed.
    pub fn record(&mut self, id: CheckId, path: Option<&str>, ok: bool) {
        let place = self
            .0
            .binary_search_by(|check| (check.id, check.path.as_deref()).cmp(&(id, path)));
        match place {
            Ok(found) => self.0[found].ok &= ok,
            Err(free) => self.0.insert(
                free,
                Check {
                    id,
                    path: path.map(str::to_owned),
                    ok,
                },
            ),
        }
    }

    /// Records that a check of the whole file passed.
    pub fn pass(&mut self, id: CheckId) {
        self.record(id, None, true);
    }

    /// Records that a check of the whole file failed.
    pub fn fail(&mut self, id: CheckId) {
        self.record(id, None, false);
    }

    /// Records that a check passed at one place.
    pub fn pass_at(&mut self, id: CheckId, path: &str) {
        self.record(id, Some(path), true);
    }

    /// Records that a check failed at one place.
    pub fn fail_at(&mut self, id: CheckId, path: &str) {
        self.record(id, Some(path), false);
    }

    /// Records one failure per path, or one success when there is none.
    ///
    /// Of very many paths only the first hundred are kept: a hostile file could name millions.
    pub fn record_all<S: AsRef<str>>(&mut self, id: CheckId, failed: &[S]) {
        if failed.is_empty() {
            self.pass(id);
        }
        for path in failed.iter().take(MAX_PATHS) {
            self.fail_at(id, path.as_ref());
        }
    }

    /// Takes over the results of a file inside this one, its path before theirs.
    pub fn absorb(&mut self, path: &str, inner: &Self) {
        for check in &inner.0 {
            let joined = check.path.as_ref().map(|member| format!("{path}#{member}"));
            self.record(check.id, Some(joined.as_deref().unwrap_or(path)), check.ok);
        }
    }

    /// Every result, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Check> {
        self.0.iter()
    }

    /// The results that failed, in order.
    #[must_use]
    pub fn failed(&self) -> Vec<&Check> {
        self.0.iter().filter(|check| !check.ok).collect()
    }

    /// The ids that failed with this bearing, each once, in order.
    #[must_use]
    pub fn failed_ids(&self, bearing: Bearing) -> Vec<CheckId> {
        let mut ids: Vec<CheckId> = self
            .0
            .iter()
            .filter(|check| !check.ok && check.id.bearing() == bearing)
            .map(|check| check.id)
            .collect();
        ids.dedup();
        ids
    }

    /// Did every check of this id pass, and was there one?
    #[must_use]
    pub fn passes(&self, id: CheckId) -> bool {
        let mut results = self.0.iter().filter(|check| check.id == id).peekable();
        results.peek().is_some() && results.all(|check| check.ok)
    }

    /// Were checks run, and did none fail that says something about integrity?
    #[must_use]
    pub fn is_intact(&self) -> bool {
        !self.0.is_empty() && self.failed_ids(Bearing::Integrity).is_empty()
    }

    /// Is the only thing wrong that the literal is of a newer format?
    #[must_use]
    pub fn is_newer(&self) -> bool {
        self.failed_ids(Bearing::Integrity) == [CheckId::LiteralKnown]
    }

    /// The answer, for a file that was recognized as one of our kinds.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if self.is_newer() {
            Verdict::NotOurs
        } else if !self.is_intact() {
            Verdict::Changed
        } else if !self.failed_ids(Bearing::Trust).is_empty() {
            Verdict::UntrustedSigner
        } else {
            Verdict::Trusted
        }
    }

    /// The results as a list.
    #[must_use]
    pub fn into_vec(self) -> Vec<Check> {
        self.0
    }
}

/// The answer of a verification; its number is the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Intact, and every signer is trusted for what it signed.
    Trusted = 0,
    /// One of our kinds, and something is not as it was signed.
    Changed = 1,
    /// Cannot be opened as one of our kinds: missing, foreign, or from a newer Nishani.
    NotOurs = 2,
    /// Intact, and some signer is on no trusted list.
    UntrustedSigner = 3,
}

impl Verdict {
    /// The exit code of `nishani verify`.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        self as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ids_are_unique_and_their_order_is_the_order_of_the_list() {
        let mut ids: Vec<&str> = CheckId::ALL.iter().map(|id| id.as_str()).collect();
        assert!(CheckId::ALL.is_sorted(), "the derived order is the written one");
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), CheckId::ALL.len(), "no id twice");
    }

    #[test]
    fn results_come_out_in_order_and_a_failure_is_never_taken_back() {
        let mut checks = Checks::default();
        checks.pass(CheckId::Dates);
        checks.fail_at(CheckId::JsonSize, "b");
        checks.pass_at(CheckId::JsonSize, "a");
        checks.pass_at(CheckId::JsonSize, "b");
        let seen: Vec<_> = checks
            .iter()
            .map(|check| (check.id, check.path.as_deref(), check.ok))
            .collect();
        let expected = vec![
            (CheckId::JsonSize, Some("a"), true),
            (CheckId::JsonSize, Some("b"), false),
            (CheckId::Dates, None, true),
        ];
        assert_eq!(seen, expected, "sorted by id, then path; b stays failed");
        assert!(!checks.passes(CheckId::JsonSize), "one place failed");
        assert!(
            !checks.passes(CheckId::Digests),
            "a check that was not run did not pass"
        );
    }

    #[test]
    fn the_worst_answer_wins_and_nothing_checked_is_not_intact() {
        assert_eq!(Checks::default().verdict(), Verdict::Changed, "no check, no trust");
        let verdict = |failed: &[CheckId]| {
            let mut checks = Checks::default();
            checks.pass(CheckId::JsonSize);
            for id in failed {
                checks.fail(*id);
            }
            checks.verdict()
        };
        assert_eq!(verdict(&[]), Verdict::Trusted, "all passed");
        assert_eq!(
            verdict(&[CheckId::PackKnown]),
            Verdict::Trusted,
            "a note changes nothing"
        );
        assert_eq!(verdict(&[CheckId::TrustFresh]), Verdict::UntrustedSigner, "an old list");
        assert_eq!(
            verdict(&[CheckId::TrustListed, CheckId::Digests]),
            Verdict::Changed,
            "changed is worse than untrusted"
        );
        assert_eq!(
            verdict(&[CheckId::TrustListed, CheckId::LiteralKnown]),
            Verdict::NotOurs,
            "newer, whoever signed"
        );
        assert_eq!(
            verdict(&[CheckId::LiteralKnown, CheckId::ProofSignature]),
            Verdict::Changed,
            "a broken signature is not excused by an unknown member"
        );
    }
}
