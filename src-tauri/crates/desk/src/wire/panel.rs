//! The panel around one package: sealing, revealing, and the room in which it decides.

use super::{Both, DeadlineView, KeyRow, PackHead, Quote, RatingView, RoundSeat};

words! {
    /// How far a member has come.
    PanelStanding { /// Was asked.
        Asked, /// Declared a conflict and left.
        Left, /// Announced a receipt.
        Sealed, /// Sent the review of that receipt.
        Here }
}

wire! {
    /// Names the panel around one package.
    PanelAsk {
        /// Digest of the round's file.
        round: String,
        /// The descriptor that is rated.
        descriptor: String,
    }
    /// Says the receipt of a member, as it was read out.
    Announce {
        /// Digest of the round's file.
        round: String,
        /// The descriptor.
        descriptor: String,
        /// The key of the member.
        member: String,
        /// The receipt as it was typed.
        receipt: String,
        /// Why it replaces the one before.
        reason: Option<String>,
    }
    /// Names a member of the panel around one package.
    PanelMemberAsk {
        /// Digest of the round's file.
        round: String,
        /// The descriptor.
        descriptor: String,
        /// The key of the member.
        member: String,
    }
    /// Begins a review that replaces a sealed one.
    ReviseReview {
        /// The sealed review.
        document: String,
        /// Why, in the member's words.
        reason: String,
    }
    /// A receipt of a sealed review.
    ReceiptView {
        /// Its five groups of five digits.
        groups: Vec<String>,
        /// How many squares the picture is wide.
        size: u32,
        /// The dark squares of its QR picture, as the path of a drawing.
        picture: String,
        /// Digest of the round's file.
        round: String,
        /// What the round is called.
        title: Both,
        /// The descriptor.
        descriptor: String,
    }
    /// A package of a round and how far its panel is.
    PanelRow {
        /// The descriptor.
        descriptor: String,
        /// Title.
        title: Both,
        /// Institution.
        institution: Both,
        /// How far each member has come, in the order of the round.
        standings: Vec<PanelStanding>,
        /// The reviews are open.
        opened: bool,
        /// Names of those who leave the room for it.
        leaves: Vec<Both>,
    }
    /// The panels of a round, in the order in which members leave as seldom as can be.
    Panels {
        /// Digest of the round's file.
        round: String,
        /// What the round is called.
        title: Both,
        /// Until when.
        deadline: DeadlineView,
        /// The packages.
        rows: Vec<PanelRow>,
    }
    /// A member of a panel.
    PanelMember {
        /// The key.
        did: String,
        /// Name.
        name: Both,
        /// The seat.
        seat: RoundSeat,
        /// It is a key of this computer.
        own: bool,
        /// How far.
        standing: PanelStanding,
        /// The receipt as it is known here.
        receipt: Option<String>,
        /// Why the review of this member is not taken; empty when nothing is wrong.
        refused: Vec<Both>,
    }
    /// The panel around one package.
    PanelView {
        /// Digest of the round's file.
        round: String,
        /// The descriptor.
        descriptor: String,
        /// The panel's document, once something was written.
        document: Option<String>,
        /// Title.
        title: Both,
        /// Institution.
        institution: Both,
        /// Version that is rated.
        version: u32,
        /// What the round is called.
        round_title: Both,
        /// The pack by which everyone in it rates.
        pack: PackHead,
        /// Until when.
        deadline: DeadlineView,
        /// The own seat.
        seat: Option<RoundSeat>,
        /// The members.
        members: Vec<PanelMember>,
        /// What keeps the reviews closed.
        missing: Vec<Both>,
        /// Files that are refused and belong to no member.
        refused: Vec<Both>,
        /// When the reviews were opened here.
        opened: Option<String>,
        /// The room; only once the reviews are open.
        room: Option<PanelRoom>,
    }
    /// The opened reviews.
    PanelRoom {
        /// Who stayed.
        members: Vec<PanelSeated>,
        /// One row a criterion, the widest spread first.
        rows: Vec<PanelCriterion>,
        /// Over all criteria.
        agreement: PanelAgreement,
        /// Criteria that nobody disputes and about which nothing is decided yet.
        undisputed: u32,
        /// Criteria that are decided.
        decided: u32,
        /// The overall result that was chosen.
        decision: Option<String>,
        /// What the rule of the pack proposes.
        proposed: Option<String>,
        /// Why.
        text: Both,
        /// Notes with which reviews were sent back.
        notes: Vec<PanelNote>,
        /// Keys of this computer that may send one back.
        leading: Vec<KeyRow>,
        /// What undo takes back.
        undo: Option<Both>,
        /// What redo brings back.
        redo: Option<Both>,
        /// When the last change was written.
        saved_at: String,
    }
    /// A note with which the chair sent a review back.
    PanelNote {
        /// Id of the item.
        id: String,
        /// The key of the member.
        member: String,
        /// The words.
        text: Both,
    }
    /// A member who stayed.
    PanelSeated {
        /// The key.
        did: String,
        /// Name.
        name: Both,
        /// The seat.
        seat: RoundSeat,
        /// The overall result that this member proposed.
        decision: String,
        /// How often this member signed another review since, each with its reason.
        reasons: Vec<String>,
    }
    /// One criterion of the room.
    PanelCriterion {
        /// The criterion.
        criterion: String,
        /// What each member said, in the order of the members.
        cells: Vec<PanelCell>,
        /// How often each level was given, the lowest first.
        counts: Vec<u32>,
        /// Levels between the lowest and the highest.
        width: u32,
        /// What the spread looks like, in words.
        shape: Both,
        /// The share of agreeing pairs, from 0 to 1.
        percent: Option<f64>,
        /// Gwet's AC2 with quadratic weights.
        ac2: Option<f64>,
        /// Nobody disputes it.
        undisputed: bool,
        /// What the panel decides.
        decision: RatingView,
    }
    /// What one member said about one criterion.
    PanelCell {
        /// Token; absent when the seat does not rate it.
        rating: Option<String>,
        /// Comment.
        comment: Both,
        /// Quotes.
        evidence: Vec<Quote>,
        /// Recommendations.
        recommendations: Vec<Both>,
        /// Suggestions.
        suggestions: Vec<Both>,
        /// Good practice.
        good_practice: Vec<Both>,
    }
    /// How much the members agree over all criteria.
    PanelAgreement {
        /// Criteria with two ratings or more.
        units: u32,
        /// Members.
        raters: u32,
        /// Krippendorff's alpha for ordered levels; absent when nothing can be said.
        alpha: Option<f64>,
        /// The lower limit of its interval.
        low: Option<f64>,
        /// The upper limit.
        high: Option<f64>,
        /// In plain words.
        words: Both,
    }
    /// Takes a member's quote or remark over into the decision.
    TakeOver {
        /// The panel.
        document: String,
        /// The criterion.
        criterion: String,
        /// The key of the member.
        member: String,
        /// `evidence`, `recommendations`, `suggestions` or `goodPractice`.
        list: String,
        /// Its place there, from 0.
        place: u32,
    }
    /// Sends a member's review back with a signed note.
    SendBack {
        /// The panel.
        document: String,
        /// The key of the member.
        member: String,
        /// The note.
        text: Both,
        /// DID of the key.
        key: String,
        /// Passphrase.
        passphrase: String,
    }
    /// A note with which the chair sent one's own review back.
    ReturnedNote {
        /// Digest of its file.
        digest: String,
        /// Name of who sent it.
        from: Both,
        /// When it was signed.
        at: String,
        /// The words.
        note: Both,
        /// The review that is begun or signed in place of the one that was sent back.
        revision: Option<String>,
    }
}
