//! Which kinds of bag there are, which files each holds, and what files may be called.
//!
//! A new kind gets its row in `assets/formats.md` before its code.

use serde::{Deserialize, Serialize};
use signing::Kind;

/// The signed list of a bag.
pub const PACKAGE_FILE: &str = "package.vc.json";

/// The folder in a colleague's working copy, which is unsigned and no bag.
pub const WORKING_COPY_FOLDER: &str = "working-copy/";

/// The version that an answer was signed with, when there is one, relative to `data/`.
pub const REVISED_FILE: &str = "revised.vc.json";

/// The folder of endorsements in the bag of a descriptor, relative to `data/`.
pub const ENDORSEMENTS: &str = "endorsements/";

/// The folder of internal reviews in the bag of a descriptor, relative to `data/`.
pub const INTERNAL: &str = "internal/";

/// The internal review that a bag of its own is about, relative to `data/`.
pub const INTERNAL_FILE: &str = "internal-review.vc.json";

/// The round that a bag of its own is about, relative to `data/`.
pub const ROUND_FILE: &str = "round.vc.json";

/// The workshop that a bag of its own is about, relative to `data/`.
pub const WORKSHOP_FILE: &str = "workshop.vc.json";

/// The salt of a review that was sealed for a panel, relative to `data/`.
pub const SEAL_FILE: &str = "seal.json";

/// The report of a panel: in a bag of its own, in the council's, and in that of an answer to it, relative to `data/`.
pub const REPORT_FILE: &str = "report.vc.json";

/// The draft of a final report, relative to `data/`.
pub const DRAFT_FILE: &str = "draft.vc.json";

/// What the institution answered, relative to `data/`.
pub const RESPONSE_FILE: &str = "response.vc.json";

/// The folder of the members' opinions beside a report, relative to `data/`.
pub const OPINIONS: &str = "opinions/";

/// The folder of the members' reviews in the bag of the council, relative to `data/`.
pub const REVIEWS: &str = "reviews/";

/// The longest name of a file in an archive.
const MAX_NAME: usize = 120;

/// A name that no file of ours has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NameFault {
    /// A name that leads out of the folder it is unpacked to.
    #[error("the path {name:?} leads out of the archive")]
    Climbing {
        /// The name.
        name: String,
    },
    /// A name with other characters, empty steps or too many letters.
    #[error("the name {name:?} is none of ours")]
    Foreign {
        /// The name.
        name: String,
    },
}

/// Is this a name that we write? `[a-z0-9._/-]`, at most 120, no empty step, no dots alone.
///
/// # Errors
/// [`NameFault`].
pub fn check_name(name: &str) -> Result<(), NameFault> {
    let mut steps = name.split(['/', '\\']);
    let drive = name.as_bytes().get(1) == Some(&b':');
    if name.starts_with(['/', '\\']) || drive || steps.any(|step| step == "..") {
        return Err(NameFault::Climbing { name: name.to_owned() });
    }
    let plain = name
        .bytes()
        .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'-' | b'/'));
    let whole = name.split('/').all(|step| !step.is_empty() && step != ".");
    if plain && whole && name.len() <= MAX_NAME {
        Ok(())
    } else {
        Err(NameFault::Foreign { name: name.to_owned() })
    }
}

/// What a bag is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BagKind {
    /// A signed descriptor with everything it needs.
    Descriptor,
    /// A signed review with the descriptor it judges.
    Review,
    /// A signed answer to a review, with the review and the versions it speaks of.
    Response,
    /// A signed internal review with the descriptor it judges.
    #[serde(rename = "internal-review")]
    InternalReview,
    /// A signed round; the packages that it names travel beside it.
    Round,
    /// A panel's signed report, for the institution.
    Report,
    /// A final report with everything that it names, for the council.
    Council,
    /// A signed plan of a workshop, for its participants.
    Workshop,
}

impl BagKind {
    /// All kinds.
    pub const ALL: [Self; 8] = [
        Self::Descriptor,
        Self::Review,
        Self::Response,
        Self::InternalReview,
        Self::Round,
        Self::Report,
        Self::Council,
        Self::Workshop,
    ];

    /// The word in folder names, lists and reports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Descriptor => "descriptor",
            Self::Review => "review",
            Self::Response => "response",
            Self::InternalReview => "internal-review",
            Self::Round => "round",
            Self::Report => "report",
            Self::Council => "council",
            Self::Workshop => "workshop",
        }
    }

    /// Is a bag of this kind about what its credential is about, and not about the credential itself?
    pub(crate) fn is_about_the_subject(self) -> bool {
        matches!(self, Self::Descriptor | Self::Workshop)
    }

    /// Is a bag of this kind one of several versions?
    pub(crate) fn has_version(self) -> bool {
        self == Self::Descriptor
    }

    /// The files that every bag of this kind holds, relative to `data/`.
    #[must_use]
    pub fn required(self) -> &'static [&'static str] {
        match self {
            Self::Descriptor => &[
                "descriptor.en.pdf",
                "descriptor.ka.pdf",
                "descriptor.vc.json",
                "pack.json",
            ],
            Self::Review => &[
                "descriptor.vc.json",
                "pack.json",
                "report.en.pdf",
                "report.ka.pdf",
                "review.vc.json",
            ],
            Self::Response => &[
                "answer.en.pdf",
                "answer.ka.pdf",
                "descriptor.vc.json",
                "pack.json",
                RESPONSE_FILE,
            ],
            Self::InternalReview => &[
                "descriptor.vc.json",
                INTERNAL_FILE,
                "pack.json",
                "report.en.pdf",
                "report.ka.pdf",
            ],
            Self::Round => &["pack.json", ROUND_FILE],
            Self::Workshop => &["pack.json", WORKSHOP_FILE],
            Self::Report => &[
                "descriptor.vc.json",
                "pack.json",
                "report.en.pdf",
                "report.ka.pdf",
                REPORT_FILE,
                ROUND_FILE,
            ],
            Self::Council => &[
                "descriptor.vc.json",
                DRAFT_FILE,
                "pack.json",
                "report.en.pdf",
                "report.ka.pdf",
                REPORT_FILE,
                ROUND_FILE,
            ],
        }
    }

    /// The files of which every bag of this kind holds exactly one, relative to `data/`; of most kinds there are none.
    #[must_use]
    pub fn one_of(self) -> &'static [&'static str] {
        match self {
            Self::Response => &["review.vc.json", REPORT_FILE],
            _ => &[],
        }
    }

    /// The credential that the bag is about, relative to `data/`.
    pub(crate) fn main_file(self) -> &'static str {
        match self {
            Self::Descriptor => "descriptor.vc.json",
            Self::Review => "review.vc.json",
            Self::Response => RESPONSE_FILE,
            Self::InternalReview => INTERNAL_FILE,
            Self::Round => ROUND_FILE,
            Self::Report | Self::Council => REPORT_FILE,
            Self::Workshop => WORKSHOP_FILE,
        }
    }

    /// Does this version know what such a file would be, relative to `data/`?
    pub(crate) fn knows(self, path: &str) -> bool {
        if self.required().contains(&path) || self.one_of().contains(&path) {
            return true;
        }
        match self {
            Self::Descriptor => {
                attachment_digest(path).is_some()
                    || history_version(path).is_some()
                    || is_endorsement(path)
                    || is_internal(path)
            }
            Self::Review => path == SEAL_FILE,
            Self::InternalReview | Self::Round | Self::Workshop => false,
            Self::Response => path == REVISED_FILE,
            Self::Report => path == DRAFT_FILE || path == RESPONSE_FILE || is_opinion(path),
            Self::Council => path == RESPONSE_FILE || is_opinion(path) || is_member_review(path),
        }
    }

    /// The folder of a bag: `descriptor-1a2b3c4d-v2`.
    pub(crate) fn folder(self, id8: &str, version: Option<u32>) -> String {
        match version {
            Some(version) => format!("{}-{id8}-v{version}", self.as_str()),
            None => format!("{}-{id8}", self.as_str()),
        }
    }

    /// The kind that a folder's name claims, if it is a name we would give.
    pub(crate) fn of_folder(folder: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| {
            let Some(rest) = folder.strip_prefix(kind.as_str()).and_then(|r| r.strip_prefix('-')) else {
                return false;
            };
            let (id8, version) = rest.split_once("-v").unwrap_or((rest, "1"));
            id8.len() == 8 && is_hex(id8) && version.parse::<u32>().is_ok()
        })
    }
}

/// The kind of credential that stands at a path relative to `data/`.
pub(crate) fn credential_at(path: &str) -> Option<Kind> {
    match path {
        "descriptor.vc.json" => Some(Kind::Descriptor),
        REVISED_FILE => Some(Kind::Descriptor),
        "review.vc.json" => Some(Kind::Review),
        RESPONSE_FILE => Some(Kind::Response),
        INTERNAL_FILE => Some(Kind::InternalReview),
        ROUND_FILE => Some(Kind::Round),
        WORKSHOP_FILE => Some(Kind::Workshop),
        REPORT_FILE | DRAFT_FILE => Some(Kind::Report),
        _ if is_opinion(path) => Some(Kind::Opinion),
        _ if is_member_review(path) => Some(Kind::Review),
        _ if is_endorsement(path) => Some(Kind::Endorsement),
        _ if is_internal(path) => Some(Kind::InternalReview),
        _ => history_version(path).map(|_| Kind::Descriptor),
    }
}

/// The SHA-256 in the name `attachments/<sha256>.<ext>`.
pub(crate) fn attachment_digest(path: &str) -> Option<&str> {
    let (digest, extension) = path.strip_prefix("attachments/")?.split_once('.')?;
    let plain = extension
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    let sound = digest.len() == 64 && is_hex(digest) && plain;
    (sound && (1..=8).contains(&extension.len())).then_some(digest)
}

/// The number in the name `history/v<K>.vc.json`.
pub(crate) fn history_version(path: &str) -> Option<u32> {
    let number = path.strip_prefix("history/v")?.strip_suffix(".vc.json")?;
    let version: u32 = number.parse().ok()?;
    (version > 0 && version.to_string() == number).then_some(version)
}

/// The file of an endorsement, named by the UUID of its credential: `endorsements/<uuid>.vc.json`.
pub(crate) fn is_endorsement(path: &str) -> bool {
    is_named_by_id(ENDORSEMENTS, path)
}

/// The file of an internal review, named by the UUID of its credential: `internal/<uuid>.vc.json`.
pub(crate) fn is_internal(path: &str) -> bool {
    is_named_by_id(INTERNAL, path)
}

/// The file of a member's opinion, named by the UUID of its credential: `opinions/<uuid>.vc.json`.
pub(crate) fn is_opinion(path: &str) -> bool {
    is_named_by_id(OPINIONS, path)
}

/// The file of a member's review, named by the UUID of its credential: `reviews/<uuid>.vc.json`.
pub(crate) fn is_member_review(path: &str) -> bool {
    is_named_by_id(REVIEWS, path)
}

fn is_named_by_id(folder: &str, path: &str) -> bool {
    let uuid = path.strip_prefix(folder).and_then(|name| name.strip_suffix(".vc.json"));
    uuid.is_some_and(|uuid| signing::Id::parse(&format!("urn:uuid:{uuid}")).is_ok())
}

fn is_hex(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// The media type that a file's name stands for.
#[must_use]
pub fn media_type(path: &str) -> &'static str {
    if path.ends_with(".vc.json") {
        return "application/vc";
    }
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "json" => "application/json",
        "pdf" => "application/pdf",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "txt" => "text/plain",
        "md" => "text/markdown",
        "csv" => "text/csv",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain_and_stay_inside() {
        for name in [
            "a",
            "descriptor-1a2b3c4d-v2/data/history/v1.vc.json",
            "a.b_c-d/0",
            "...",
        ] {
            assert_eq!(check_name(name), Ok(()), "{name}");
        }
        for name in ["..", "a/..", "a/../b", "/a", "\\a", "a\\..\\b", "c:a"] {
            assert!(
                matches!(check_name(name), Err(NameFault::Climbing { .. })),
                "{name} climbs"
            );
        }
        let long = "a".repeat(121);
        for name in [
            "", "A", "a b", "a/", "a//b", ".", "a/./b", "ა", "a\0", "a*", "a\\b", &long,
        ] {
            assert!(matches!(check_name(name), Err(NameFault::Foreign { .. })), "{name:?}");
        }
        assert_eq!(check_name(&long[1..]), Ok(()), "120 characters are allowed");
    }

    #[test]
    fn a_folder_claims_a_kind_only_in_the_form_we_write() {
        let of = BagKind::of_folder;
        assert_eq!(of("descriptor-1a2b3c4d-v2"), Some(BagKind::Descriptor), "a descriptor");
        assert_eq!(of("review-1a2b3c4d"), Some(BagKind::Review), "a review");
        let internal = Some(BagKind::InternalReview);
        assert_eq!(of("internal-review-1a2b3c4d"), internal, "an internal review is none");
        assert_eq!(of("round-1a2b3c4d"), Some(BagKind::Round), "a round");
        assert_eq!(of("report-1a2b3c4d"), Some(BagKind::Report), "a report is no answer");
        for other in [
            "rounds-1a2b3c4d",
            "review-1a2b3c4",
            "review-1A2B3C4D",
            "review",
            "",
            "review-",
        ] {
            assert_eq!(of(other), None, "{other}");
        }
        for kind in BagKind::ALL {
            assert_eq!(of(&kind.folder("00ff00ff", Some(3))), Some(kind), "as written");
            assert!(kind.required().is_sorted(), "the required files are in order");
            assert!(
                kind.required().contains(&kind.main_file()),
                "the main file is one of them"
            );
        }
    }

    #[test]
    fn only_the_files_of_its_row_belong_in_a_bag() {
        let digest = "0".repeat(64);
        let known = [
            format!("attachments/{digest}.pdf"),
            "history/v12.vc.json".to_owned(),
            "endorsements/01890a5d-ac96-774b-bcce-b302099a8057.vc.json".to_owned(),
            "internal/01890a5d-ac96-774b-bcce-b302099a8057.vc.json".to_owned(),
        ];
        for path in &known {
            assert!(BagKind::Descriptor.knows(path), "{path}");
            assert!(!BagKind::Review.knows(path), "{path} is not for reviews");
            assert!(!BagKind::Response.knows(path), "{path} is not for answers");
            assert!(
                !BagKind::InternalReview.knows(path),
                "{path} is not for internal reviews"
            );
        }
        for path in [
            "readme.txt".to_owned(),
            "history/v0.vc.json".to_owned(),
            "history/v01.vc.json".to_owned(),
            "history/v1.json".to_owned(),
            format!("attachments/{digest}"),
            format!("attachments/{digest}.tar.gz"),
            format!("attachments/{digest}."),
            format!("attachments/{}.pdf", &digest[1..]),
            format!("attachments/x/{digest}.pdf"),
            "endorsements/01890a5d-ac96-774b-bcce-b302099a8057.json".to_owned(),
            "endorsements/01890a5d-ac96-474b-bcce-b302099a8057.vc.json".to_owned(),
            "endorsements/01890A5D-AC96-774B-BCCE-B302099A8057.vc.json".to_owned(),
            "endorsements/.vc.json".to_owned(),
            "internal/v1.vc.json".to_owned(),
        ] {
            assert!(!BagKind::Descriptor.knows(&path), "{path}");
        }
        assert!(
            BagKind::Response.knows(REVISED_FILE),
            "an answer may come with a version"
        );
        assert!(!BagKind::Review.knows(REVISED_FILE), "a review may not");
        assert!(BagKind::Review.knows(SEAL_FILE), "a review may be sealed");
        for kind in [BagKind::InternalReview, BagKind::Round, BagKind::Response] {
            assert!(!kind.knows(SEAL_FILE), "{} is never sealed", kind.as_str());
        }
    }

    #[test]
    fn reviews_of_members_go_to_the_council_alone() {
        let uuid = "01890a5d-ac96-774b-bcce-b302099a8057.vc.json";
        let (opinion, review) = (format!("{OPINIONS}{uuid}"), format!("{REVIEWS}{uuid}"));
        for kind in BagKind::ALL {
            let panel = matches!(kind, BagKind::Report | BagKind::Council);
            let word = kind.as_str();
            assert_eq!(kind.knows(&opinion), panel, "{word}");
            assert_eq!(kind.knows(DRAFT_FILE), panel, "{word}");
            assert_eq!(kind.knows(&review), kind == BagKind::Council, "{word}");
            assert_eq!(kind.knows(REPORT_FILE), panel || kind == BagKind::Response, "{word}");
            assert!(!kind.knows("reviews/one.vc.json"), "{word}");
        }
        assert_eq!(credential_at(&opinion), Some(Kind::Opinion));
        assert_eq!(credential_at(&review), Some(Kind::Review));
        assert_eq!(credential_at(DRAFT_FILE), Some(Kind::Report));
    }
}
