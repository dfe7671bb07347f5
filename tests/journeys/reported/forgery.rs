//! A panel's bag in the hands of somebody who changes it, and signs and packs it again.

use desk::compose::panel::Reported;
use panel::{PanelReport, Position};
use parcel::{Bag, BuildError, Contents, OPINIONS, REPORT_FILE};
use signing::{CheckId, Credential, Id, Issuing, Verdict};

use super::made::{envelope, id, issuer, key, made, named, opened, says};
use super::verified;

/// When members say again what they said.
const AT: &str = "2026-12-01T11:00:00Z";

/// A bag in the hands of somebody who changes it.
pub(super) struct Forgery {
    pub(super) bag: Bag,
    pub(super) report: Credential<PanelReport>,
}

/// The name of a credential's file in a folder.
pub(super) fn name(folder: &str, id: &Id) -> String {
    format!("{folder}{}.vc.json", id.as_str().trim_start_matches("urn:uuid:"))
}

impl Forgery {
    pub(super) fn of(bytes: &[u8]) -> Forgery {
        let bag = opened(bytes);
        let report = Reported::of(&bag).expect("a report").report;
        Forgery { bag, report }
    }

    pub(super) fn council() -> Forgery {
        Forgery::of(&made().council)
    }

    pub(super) fn put(mut self, path: &str, bytes: Vec<u8>) -> Forgery {
        self.bag.files.insert(path.to_owned(), bytes);
        self
    }

    pub(super) fn without(mut self, path: &str) -> Forgery {
        assert!(self.bag.files.remove(path).is_some(), "{path} is there");
        self
    }

    /// Changes the report alone.
    pub(super) fn with(mut self, change: impl FnOnce(&mut PanelReport)) -> Forgery {
        change(&mut self.report.literal);
        self
    }

    /// Changes the report, and the members who spoke say again what they said: to what it says now.
    pub(super) fn agreed(self, change: impl FnOnce(&mut PanelReport)) -> Forgery {
        let mut forged = self.with(change);
        forged.bag.files.retain(|path, _| !path.starts_with(OPINIONS));
        let spoken = forged.report.literal.opinions.clone();
        for (opined, place) in spoken.iter().zip(0..) {
            let member = (0..3)
                .find(|member| key(*member).did() == opined.member)
                .expect("a member");
            let said = says(member, &forged.report.literal, Position::Concurs, AT);
            forged.report.literal.opinions[place].opinion = named(&said);
            forged = forged.said(said);
        }
        forged
    }

    pub(super) fn said(self, opinion: Vec<u8>) -> Forgery {
        let path = name(OPINIONS, &envelope(&opinion).id);
        self.put(&path, opinion)
    }

    /// Signs and packs it again.
    pub(super) fn packed(mut self, signer: usize) -> Result<Vec<u8>, BuildError> {
        let (kind, at) = (self.bag.package.kind, self.bag.envelope.at);
        let signed = sign(&self.report, &self.report.literal, signer);
        self.bag.files.insert(REPORT_FILE.to_owned(), signed);
        let subject = self.report.envelope.id;
        Contents::new(kind, subject, None, self.bag.files)?.sign(id(90), at, issuer(), &key(signer))
    }

    /// The checks that refuse it, with their places.
    pub(super) fn refused(self, signer: usize) -> Vec<(CheckId, String)> {
        let bytes = self.packed(signer).expect("each part is intact by itself");
        let found = verified(&bytes);
        assert_eq!(found.report.verdict, Verdict::Changed, "{:?}", found.report.checks);
        assert!(found.facts.is_none(), "no fact of a broken file");
        let failed = found.report.checks.iter().filter(|check| !check.ok);
        failed
            .map(|check| (check.id, check.path.clone().unwrap_or_default()))
            .collect()
    }

    /// What keeps it from being packed at all.
    pub(super) fn unpacked(&self) -> Vec<(CheckId, Option<String>)> {
        let copy = Forgery {
            bag: self.bag.clone(),
            report: self.report.clone(),
        };
        match copy.packed(0) {
            Err(BuildError::Unacceptable { failed }) => failed,
            other => panic!("{:?}", other.map(|bytes| bytes.len())),
        }
    }

    /// The report binds another file under the same name.
    pub(super) fn rebind(&mut self, bytes: &[u8]) {
        let envelope = envelope(bytes);
        let mut related = self.report.envelope.related.iter_mut();
        let one = related.find(|one| one.id == envelope.id.as_str());
        one.expect("it is named").digest = envelope.digest;
    }
}

/// The same credential with another literal, signed by somebody.
pub(super) fn sign<L>(read: &Credential<L>, literal: &impl serde::Serialize, signer: usize) -> Vec<u8> {
    let issuing = Issuing {
        id: read.envelope.id.clone(),
        at: read.envelope.at,
        valid_until: None,
        subject: read.envelope.subject.clone(),
        issuer: issuer(),
        related: read.envelope.related.clone(),
    };
    signing::sign(read.envelope.kind, literal, &issuing, &key(signer)).expect("it signs")
}
