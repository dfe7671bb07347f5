//! Internal review: the quality office of an institution rates the same criteria before anybody outside does.
//!
//! Nobody of that office is asked about a conflict of interest: they belong to the institution, and saying "none" would
//! not be true. What can be told apart is who wrote the descriptor and who checks it, and that is asked. An expert sees
//! what a package carries only after rating every criterion, so that nobody else's rating comes before the own.

use std::sync::Arc;

use descriptor::{Content, FieldPath, Scalar};
use signing::{Kind, Signature};
use store::FileFilter;

use super::queue::{begin, begun};
use super::{OpenReview, received};
use crate::compose::{Rulebook, internal};
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{Desk, drafting, keyring};

/// The kind of documents that hold an internal review, and of the files that are signed from them.
pub(crate) const INTERNAL: &str = "internal-review";

/// Begins an internal review, or says otherwise who wrote the descriptor.
pub(crate) fn declare_internal(desk: &Arc<Desk>, ask: DeclareInternal) -> Result<Envelope, Failure> {
    let package = received(desk, &ask.package)?;
    let note = descriptor::flat::clean(ask.note.as_deref().unwrap_or_default());
    if ask.wrote && note.is_empty() {
        return Err(Failure::new(Code::WroteWhat));
    }
    let declared = if ask.wrote { "unsure" } else { "none" };
    let text = |value: &str| Some(Scalar::Text(value.to_owned()));
    let edits = vec![
        (FieldPath::known("role"), text(internal::ROLE.token())),
        (FieldPath::known("conflict/declared"), text(declared)),
        (
            FieldPath::known("conflict/note"),
            Some(Scalar::Text(note)).filter(|_| ask.wrote),
        ),
    ];
    let head = begun(desk, INTERNAL, &ask.package)?;
    begin(desk, INTERNAL, head, &package, &ask.package, edits)?;
    super::envelope(desk, PackageAsk { package: ask.package })
}

/// The internal reviews of a descriptor that were signed here or came in: the bytes of their credentials.
pub(crate) fn internal_files(desk: &Desk, subject: &str) -> Result<Vec<Vec<u8>>, Failure> {
    let filter = FileFilter {
        kind: Some(INTERNAL),
        subject: Some(subject),
        ..FileFilter::default()
    };
    let files = desk.store.read(|reader| {
        let heads = reader.files(&filter)?;
        heads
            .iter()
            .map(|head| reader.file(&head.digest))
            .collect::<Result<Vec<_>, _>>()
    })?;
    let read = |file: store::SignedFile| {
        let bag = parcel::open(&file.bytes).map_err(|_| Failure::new(Code::Changed).with("file", &file.name))?;
        Ok(bag.file(parcel::INTERNAL_FILE).unwrap_or_default().to_vec())
    };
    files.into_iter().flatten().map(read).collect()
}

/// An internal review as people read it, beside a draft that may have changed since.
pub(crate) fn internal_view(desk: &Desk, one: &internal::Known, draft: &Content) -> Result<ReceivedReview, Failure> {
    let lists = keyring::accepted(desk)?;
    let (envelope, review) = (&one.credential.envelope, &one.credential.literal);
    let signer = keyring::signer_view(&Signature::of(envelope), &lists, desk.now());
    let rulebook = Rulebook::shipped();
    Ok(ReceivedReview {
        digest: envelope.digest.to_string(),
        internal: envelope.kind == Kind::InternalReview,
        signer: signer.claimed,
        fingerprint: signer.fingerprint,
        trusted: signer.trusted,
        at: envelope.at.to_string(),
        version: review.descriptor.version,
        changed_since: one.judged != *draft,
        decision: crate::packs::decision_label(&rulebook.pack, review.decision),
        decision_token: review.decision.token().to_owned(),
        remarks: drafting::remarks(rulebook, &one.judged, &review::Draft::of(review)),
    })
}

/// What the quality office said, as far as whoever reviews may see it now.
pub(super) fn carried(desk: &Desk, open: &OpenReview) -> Result<Carried, Failure> {
    let known = if open.internal {
        Vec::new()
    } else {
        internal::in_bag(&open.received.bag)?
    };
    let progress = review::progress(&open.draft, &open.rulebook.pack);
    let complete = open.head.version > 0 || progress.rated == progress.of;
    let views = known.iter().filter(|_| complete);
    Ok(Carried {
        count: u32::try_from(known.len()).unwrap_or(u32::MAX),
        reviews: views
            .map(|one| internal_view(desk, one, open.content()))
            .collect::<Result<_, _>>()?,
    })
}
