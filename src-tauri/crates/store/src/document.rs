//! One document in memory: the only place that speaks to Automerge, and only to its root map.
//!
//! Every write is [`Document::set`]: make these fields have these values. No SQL here.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use automerge::legacy::{Key, ObjectId};
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, AutoCommit, ChangeHash, ROOT, ReadDoc, ScalarValue, Value};
use descriptor::{FieldPath, Flat, Scalar};
use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::guard;

/// The values of one field: the one that is shown, then those of other sides; empty when the field has none.
pub(crate) type Values = Vec<Scalar>;

/// Every field that has a value.
pub(crate) type Fields = BTreeMap<FieldPath, Values>;

/// A loaded document.
pub(crate) struct Document {
    automerge: AutoCommit,
}

impl Document {
    /// An empty document.
    pub(crate) fn empty() -> Document {
        Document {
            automerge: AutoCommit::new(),
        }
    }

    /// Reads what this store wrote: a snapshot and the changes after it, one behind the other.
    pub(crate) fn load(bytes: &[u8]) -> Result<Document, StoreError> {
        if bytes.is_empty() {
            return Ok(Document::empty());
        }
        let automerge = AutoCommit::load(bytes).map_err(|error| StoreError::Damaged {
            what: format!("document: {error}"),
        })?;
        Ok(Document { automerge })
    }

    /// Reads a colleague's copy, which may be anything.
    pub(crate) fn load_copy(bytes: &[u8]) -> Result<Document, StoreError> {
        guard::check(bytes)?;
        let bad = |why: &str| StoreError::BadCopy { why: why.to_owned() };
        // A reader of hostile bytes may panic where it should refuse; nothing of ours is touched by then.
        let read = catch_unwind(|| {
            let mut automerge = AutoCommit::load(bytes)?;
            let lacks = automerge.get_missing_deps(&[]);
            // Whatever is asked of the changes later is asked here first.
            let changes: Vec<_> = automerge
                .get_changes(&[])
                .iter()
                .map(automerge::Change::decode)
                .collect();
            Ok::<_, automerge::AutomergeError>((automerge, lacks.is_empty(), changes))
        });
        match read {
            Ok(Ok((_, false, _))) => Err(bad("changes are missing")),
            Ok(Ok((automerge, true, changes))) if bytes.is_empty() || !changes.is_empty() => Ok(Document { automerge }),
            Ok(Err(error)) => Err(bad(&error.to_string())),
            Ok(Ok(_)) | Err(_) => Err(bad("not a document")),
        }
    }

    /// The whole document as plain changes, one behind the other: the copy for a colleague.
    pub(crate) fn copy(&mut self) -> Vec<u8> {
        let changes = self.automerge.get_changes(&[]);
        changes.iter().flat_map(|change| change.raw_bytes().to_vec()).collect()
    }

    /// False when both have changes and none of them begins the other: two documents, not two copies of one.
    pub(crate) fn is_kin_of(&mut self, other: &mut Document) -> bool {
        let (own, theirs) = (self.beginnings(), other.beginnings());
        own.is_empty() || theirs.is_empty() || !own.is_disjoint(&theirs)
    }

    fn beginnings(&mut self) -> BTreeSet<ChangeHash> {
        let changes = self.automerge.get_changes(&[]);
        let first = changes.iter().filter(|change| change.deps().is_empty());
        first.map(automerge::Change::hash).collect()
    }

    /// Every change that anybody made, in an order in which none comes before what it follows.
    pub(crate) fn steps(&mut self) -> Vec<Made> {
        let changes = self.automerge.get_changes(&[]);
        changes.iter().map(Made::of).collect()
    }

    /// The whole document as bytes.
    pub(crate) fn save(&mut self) -> Vec<u8> {
        self.automerge.save()
    }

    /// The changes after `heads` as bytes.
    pub(crate) fn save_after(&mut self, heads: &[u8]) -> Vec<u8> {
        self.automerge.save_after(&hashes(heads))
    }

    /// Names the present state.
    pub(crate) fn heads(&mut self) -> Vec<u8> {
        let mut heads = self.automerge.get_heads();
        heads.sort_unstable();
        heads.iter().flat_map(|head| head.0).collect()
    }

    /// Every field that has a value.
    pub(crate) fn fields(&self) -> Fields {
        self.collect(self.automerge.keys(ROOT), |path| self.values(path))
    }

    /// Every field that had a value when the document's state was `heads`.
    pub(crate) fn fields_at(&self, heads: &[u8]) -> Fields {
        let heads = hashes(heads);
        self.collect(self.automerge.keys_at(ROOT, &heads), |path| {
            self.values_at(path, &heads)
        })
    }

    /// The values of some fields when the document's state was `heads`; an empty list for a field without any.
    pub(crate) fn values_of_at(&self, paths: &[FieldPath], heads: &[u8]) -> Fields {
        let heads = hashes(heads);
        paths
            .iter()
            .map(|path| (path.clone(), self.values_at(path, &heads)))
            .collect()
    }

    /// The values of one field.
    pub(crate) fn values(&self, path: &FieldPath) -> Values {
        let all = self.automerge.get_all(ROOT, path.as_str()).unwrap_or_default();
        shown_first(&all)
    }

    fn values_at(&self, path: &FieldPath, heads: &[ChangeHash]) -> Values {
        let all = self
            .automerge
            .get_all_at(ROOT, path.as_str(), heads)
            .unwrap_or_default();
        shown_first(&all)
    }

    fn collect(&self, keys: impl Iterator<Item = impl AsRef<str>>, values: impl Fn(&FieldPath) -> Values) -> Fields {
        keys.filter_map(|key| FieldPath::parse(key.as_ref()).ok())
            .map(|path| {
                let values = values(&path);
                (path, values)
            })
            .filter(|(_, values)| !values.is_empty())
            .collect()
    }

    /// Takes in what a colleague's copy has and this document lacks.
    pub(crate) fn merge(&mut self, copy: &mut Document) -> Result<(), StoreError> {
        let merged = catch_unwind(AssertUnwindSafe(|| self.automerge.merge(&mut copy.automerge)));
        match merged {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(StoreError::BadCopy { why: error.to_string() }),
            Err(_) => Err(StoreError::BadCopy {
                why: "not a document".to_owned(),
            }),
        }
    }

    /// Makes these fields have these values, and returns the fields whose values are now different.
    ///
    /// Several values for one field are written as concurrent changes, so that a conflict that was undone or redone
    /// stands again as it stood.
    pub(crate) fn set(
        &mut self,
        wanted: Fields,
        session: [u8; 16],
        hand: Hand<'_>,
    ) -> Result<Vec<FieldPath>, StoreError> {
        let mut wanted: Vec<(FieldPath, Values)> = wanted
            .into_iter()
            .filter(|(path, values)| self.values(path) != *values)
            .collect();
        let changed: Vec<FieldPath> = wanted.iter().map(|(path, _)| path.clone()).collect();
        if changed.is_empty() {
            return Ok(changed);
        }
        // Fields with the most values come first: the operations of all sides then have the same numbers, and who is
        // shown is decided by the names of the sides alone.
        wanted.sort_by_key(|(path, values)| (std::cmp::Reverse(values.len()), path.clone()));
        let heads = self.heads();
        let mut others = Vec::new();
        let most = wanted.iter().map(|(_, values)| values.len()).max().unwrap_or_default();
        for side in 1..most {
            let mut other = self.automerge.fork();
            other.set_actor(side_actor(session, &heads, side));
            others.push(other);
        }
        self.automerge.set_actor(own_actor(session));
        for (side, sink) in std::iter::once(&mut self.automerge).chain(&mut others).enumerate() {
            for (path, values) in wanted.iter().filter(|(_, values)| side == 0 || values.len() > side) {
                // A value that already stands would not be written again and so would lose against the other side.
                if values.len() != 1 {
                    sink.delete(ROOT, path.as_str()).map_err(|error| broken(&error))?;
                }
                if let Some(value) = values.get(side) {
                    sink.put(ROOT, path.as_str(), to_automerge(value))
                        .map_err(|error| broken(&error))?;
                }
            }
            sink.commit_with(hand.options());
        }
        for mut other in others {
            self.automerge.merge(&mut other).map_err(|error| broken(&error))?;
        }
        Ok(changed)
    }

    /// Begins a document: even one without a word has a beginning of its own, by which its copies are known.
    pub(crate) fn begin(&mut self, id: &str, session: [u8; 16], hand: Hand<'_>) {
        self.automerge.set_actor(own_actor(session));
        let message = format!("{}\n{id}", hand.by.lines().next().unwrap_or_default());
        let options = CommitOptions::default().with_time(hand.seconds).with_message(message);
        self.automerge.empty_change(options);
    }
}

/// Who writes, and when; both stand in the change itself and so travel with it.
#[derive(Clone, Copy)]
pub(crate) struct Hand<'a> {
    pub(crate) by: &'a str,
    pub(crate) seconds: i64,
}

impl Hand<'_> {
    fn options(self) -> CommitOptions {
        let options = CommitOptions::default().with_time(self.seconds);
        match self.by.lines().next() {
            Some(name) if !name.is_empty() => options.with_message(name),
            _ => options,
        }
    }
}

/// One change as it was made, wherever that was.
pub(crate) struct Made {
    pub(crate) hash: [u8; 32],
    pub(crate) after: Vec<[u8; 32]>,
    pub(crate) seconds: i64,
    pub(crate) by: String,
    /// What it wrote; `None` where it took a value away.
    pub(crate) wrote: Vec<(FieldPath, Option<Scalar>)>,
}

/// The longest name of a person that is shown: the rest of a hostile one is dropped.
const LONGEST_NAME: usize = 120;

impl Made {
    fn of(change: &automerge::Change) -> Made {
        let name = change
            .message()
            .and_then(|message| message.lines().next())
            .unwrap_or_default();
        let decoded = change.decode();
        let wrote = decoded
            .operations
            .iter()
            .filter(|one| one.obj == ObjectId::Root)
            .filter_map(|one| {
                let Key::Map(key) = &one.key else {
                    return None;
                };
                let path = FieldPath::parse(key).ok()?;
                let value = one.primitive_value().and_then(|value| from_scalar(&value));
                Some((path, value))
            });
        // Where a value is chosen between two it is first taken away and then written: the last word counts.
        let wrote: BTreeMap<FieldPath, Option<Scalar>> = wrote.collect();
        Made {
            hash: change.hash().0,
            after: change.deps().iter().map(|hash| hash.0).collect(),
            seconds: change.timestamp(),
            by: name
                .chars()
                .filter(|letter| !letter.is_control())
                .take(LONGEST_NAME)
                .collect(),
            wrote: wrote.into_iter().collect(),
        }
    }
}

/// The fields of a document as they are shown.
pub(crate) fn shown(fields: Fields) -> Flat {
    fields
        .into_iter()
        .filter_map(|(path, values)| Some((path, values.into_iter().next()?)))
        .collect()
}

/// The fields whose values differ.
pub(crate) fn differences(before: &Fields, after: &Fields) -> Vec<FieldPath> {
    let paths: BTreeSet<&FieldPath> = before.keys().chain(after.keys()).collect();
    paths
        .into_iter()
        .filter(|path| before.get(path) != after.get(path))
        .cloned()
        .collect()
}

/// Different readable values, the shown one first; Automerge names it last.
fn shown_first(all: &[(Value<'_>, automerge::ObjId)]) -> Values {
    let mut values = Values::new();
    for value in all.iter().rev().filter_map(|(value, _)| from_automerge(value)) {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values
}

fn from_automerge(value: &Value<'_>) -> Option<Scalar> {
    from_scalar(value.as_scalar()?)
}

fn from_scalar(value: &ScalarValue) -> Option<Scalar> {
    match value {
        ScalarValue::Str(text) => Some(Scalar::Text(text.to_string())),
        ScalarValue::Int(number) => Some(Scalar::Number(*number)),
        ScalarValue::Uint(number) => i64::try_from(*number).ok().map(Scalar::Number),
        ScalarValue::Boolean(yes) => Some(Scalar::Bool(*yes)),
        _ => None,
    }
}

fn to_automerge(value: &Scalar) -> ScalarValue {
    match value {
        Scalar::Text(text) => ScalarValue::Str(text.into()),
        Scalar::Number(number) => ScalarValue::Int(*number),
        Scalar::Bool(yes) => ScalarValue::Boolean(*yes),
    }
}

/// This session's name in a document; greater than every [`side_actor`].
fn own_actor(mut session: [u8; 16]) -> ActorId {
    session[0] |= 0x80;
    ActorId::from(session)
}

/// The name of another side's values that are written again.
fn side_actor(session: [u8; 16], heads: &[u8], side: usize) -> ActorId {
    let digest = Sha256::new()
        .chain_update(session)
        .chain_update(heads)
        .chain_update(side.to_be_bytes())
        .finalize();
    let mut actor = [0; 16];
    actor.copy_from_slice(&digest[..16]);
    actor[0] = 0;
    actor[1] = 255 - u8::try_from(side).unwrap_or(u8::MAX);
    ActorId::from(actor)
}

fn hashes(heads: &[u8]) -> Vec<ChangeHash> {
    heads
        .chunks_exact(32)
        .filter_map(|hash| ChangeHash::try_from(hash).ok())
        .collect()
}

fn broken(error: &automerge::AutomergeError) -> StoreError {
    StoreError::Damaged {
        what: format!("document: {error}"),
    }
}
