//! Nobody says when the descriptor will be reviewed.

use descriptor::Content;

use super::{Fault, Seeds};

pub(super) const FAULT: Fault = Fault {
    name: "no-review-date",
    rule: "fields.present",
    make,
};

fn make(content: &mut Content, _: &Seeds) -> Option<()> {
    content.validity.review_date.take().map(|_| ())
}
