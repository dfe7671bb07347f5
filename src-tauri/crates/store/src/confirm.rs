//! Confirming: a person looked at fields and leaves them as they are. It stands in the history like a change, touches no
//! value, and can be undone like one.

use descriptor::FieldPath;

use crate::changes::Note;
use crate::error::StoreError;
use crate::records::{Applied, ChangeKind};
use crate::writer::Tx;

impl Tx<'_> {
    /// Notes that these fields were looked at and stay as they are.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn confirm(
        &mut self,
        id: &str,
        paths: &[FieldPath],
        at: &str,
        by: &str,
        label: &str,
    ) -> Result<Applied, StoreError> {
        let mut taken = self.take(id)?;
        let heads = taken.document.heads();
        self.end_redo(taken.number)?;
        let note = Note {
            kind: ChangeKind::Edit,
            at,
            by,
            label,
        };
        self.append(taken, &heads, paths.to_vec(), &note)
    }
}
