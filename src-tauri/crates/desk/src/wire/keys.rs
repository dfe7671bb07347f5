//! Keys and trust lists.

use super::Both;

wire! {
    /// Keys and lists of this machine.
    Keys {
        /// Own keys.
        keys: Vec<KeyRow>,
        /// Trusted lists.
        lists: Vec<TrustListRow>,
    }
    /// An own key.
    KeyRow {
        /// DID.
        did: String,
        /// Fingerprint in groups, for reading aloud.
        fingerprint: String,
        /// Name of its owner.
        name: Both,
        /// Organisation.
        organisation: Both,
        /// When it was made.
        created: String,
        /// Where the key file lies.
        path: String,
        /// The key file is there.
        present: bool,
        /// When it was copied to a second place.
        backed_up: Option<String>,
    }
    /// A new key.
    MakeKey {
        /// Name of its owner.
        name: Both,
        /// Organisation.
        organisation: Both,
        /// Passphrase; forgetting it is final.
        passphrase: String,
    }
    /// A key file of one's own, chosen in a dialog.
    ImportKey {
        /// Its passphrase.
        passphrase: String,
    }
    /// Names a key.
    KeyAsk {
        /// DID.
        did: String,
    }
    /// A trusted list.
    TrustListRow {
        /// Digest of the list.
        digest: String,
        /// DID that signed it.
        issuer: String,
        /// Fingerprint of that key.
        fingerprint: String,
        /// Claimed name of the issuer.
        name: Both,
        /// Serial number.
        serial: u32,
        /// When it was signed.
        issued: String,
        /// Until when it holds.
        valid_until: String,
        /// Its time is over.
        stale: bool,
        /// Entries.
        entries: Vec<TrustEntryRow>,
        /// Accepted on this machine.
        accepted: bool,
    }
    /// An entry of a trusted list.
    TrustEntryRow {
        /// DID.
        did: String,
        /// Fingerprint.
        fingerprint: String,
        /// Name.
        name: Both,
        /// Organisation.
        organisation: Both,
        /// Roles.
        roles: Vec<String>,
        /// Revoked.
        revoked: bool,
    }
    /// Names a list that was opened.
    TrustListAsk {
        /// Digest of the list.
        digest: String,
    }
}
