//! Files: verifying, the shelf of what was sent and received, what was written.

use super::{Both, FileLine};

words! {
    /// The one-word answer of a verification; exit codes 0, 3, 1, 2.
    VerdictWord { /// Intact, every signer trusted.
        Trusted, /// Intact, some signer on no trusted list.
        Unlisted, /// Ours, and not as it was signed.
        Changed, /// Cannot be opened as one of our kinds.
        NotOurs }
}

wire! {
    /// Answers about one file.
    Verification {
        /// File name.
        name: String,
        /// Path on this machine, by which it can be verified again.
        path: Option<String>,
        /// Size in bytes.
        bytes: u32,
        /// Kind, when it is one of ours.
        kind: Option<String>,
        /// The verdict.
        verdict: VerdictWord,
        /// First answer, a full sentence, and a second one with the detail.
        intact: Answer,
        /// Second answer.
        signed: Answer,
        /// Third answer; a key on no list is no fault of the file, so that cannot be said.
        listed: Answer,
        /// Signers; empty for a broken file.
        signers: Vec<SignerView>,
        /// Every check.
        checks: Vec<CheckView>,
        /// What is in the file; empty for a broken file.
        contents: Vec<FileLine>,
        /// Title of what it is about; empty for a broken file.
        title: Both,
        /// Version.
        version: Option<u32>,
        /// What to do next.
        next: Both,
    }
    /// One answer.
    Answer {
        /// True yes, false no, absent when it cannot be said.
        yes: Option<bool>,
        /// The sentence.
        sentence: Both,
        /// The detail.
        detail: Both,
    }
    /// A signer.
    SignerView {
        /// DID.
        did: String,
        /// Fingerprint in groups.
        fingerprint: String,
        /// Name claimed in the file.
        claimed: Both,
        /// What was signed: descriptor, review, package …
        signed: String,
        /// Claimed time.
        created: String,
        /// True on a trusted list with the role for this, false where such a list denies it, absent where none says.
        trusted: Option<bool>,
        /// Name on that list.
        list_name: Both,
    }
    /// One check.
    CheckView {
        /// Id from the closed list.
        id: String,
        /// It holds.
        ok: bool,
        /// Where in the file.
        path: Option<String>,
        /// In words.
        label: Both,
    }
    /// A signed file that was sent or received.
    ShelfRow {
        /// Digest.
        digest: String,
        /// Kind.
        kind: String,
        /// `sent` or `received`.
        direction: String,
        /// Title.
        title: Both,
        /// Version.
        version: u32,
        /// When.
        at: String,
        /// File name.
        name: String,
    }
    /// Names a file on the shelf.
    ShelfAsk {
        /// Digest.
        digest: String,
    }
    /// A file that was written, synced, read back and compared.
    Written {
        /// Path.
        path: String,
        /// File name.
        name: String,
        /// Size in bytes.
        bytes: u32,
        /// SHA-256 of its bytes, in groups.
        digest: String,
        /// Reading back gave the same bytes.
        identical: bool,
        /// What is in it.
        contents: Vec<FileLine>,
    }
}
