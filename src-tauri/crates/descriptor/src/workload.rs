//! Arithmetic over hours and over the links between outcomes, activities and assessments.

use crate::content::{Activity, Content};
use crate::hundredths::Hundredths;

/// Sums of hours over all activities.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    /// Hours with a teacher.
    pub contact: Hundredths,
    /// Independent hours.
    pub independent: Hundredths,
    /// Hours of assessment.
    pub assessment: Hundredths,
    /// Of these, practical work.
    pub practical: Hundredths,
}

impl Hours {
    /// Contact, independent and assessment together; practical hours are a part of them.
    #[must_use]
    pub fn total(self) -> Hundredths {
        self.contact + self.independent + self.assessment
    }
}

/// The hours of one activity.
#[must_use]
pub fn activity_hours(activity: &Activity) -> Hours {
    Hours {
        contact: activity.contact_hours.unwrap_or_default(),
        independent: activity.independent_hours.unwrap_or_default(),
        assessment: activity.assessment_hours.unwrap_or_default(),
        practical: activity.practical_hours.unwrap_or_default(),
    }
}

/// The hours of all activities.
#[must_use]
pub fn hours(content: &Content) -> Hours {
    content
        .activities
        .iter()
        .map(activity_hours)
        .fold(Hours::default(), |sum, hours| Hours {
            contact: sum.contact + hours.contact,
            independent: sum.independent + hours.independent,
            assessment: sum.assessment + hours.assessment,
            practical: sum.practical + hours.practical,
        })
}

/// The sum of the weights of all assessments, in percent.
#[must_use]
pub fn weights(content: &Content) -> Hundredths {
    content
        .assessments
        .iter()
        .filter_map(|assessment| assessment.weight)
        .sum()
}

/// Ids of the outcomes that no activity teaches, in their order.
#[must_use]
pub fn untaught(content: &Content) -> Vec<&str> {
    unlinked(content, |id| {
        content
            .activities
            .iter()
            .any(|activity| activity.outcomes.iter().any(|linked| linked == id))
    })
}

/// Ids of the outcomes that no assessment proves, in their order.
#[must_use]
pub fn unassessed(content: &Content) -> Vec<&str> {
    unlinked(content, |id| {
        content
            .assessments
            .iter()
            .any(|assessment| assessment.outcomes.iter().any(|linked| linked == id))
    })
}

fn unlinked(content: &Content, linked: impl Fn(&str) -> bool) -> Vec<&str> {
    content
        .outcomes
        .iter()
        .map(|outcome| outcome.id.as_str())
        .filter(|id| !linked(id))
        .collect()
}
