//! The one command table. It gives dispatch, the TypeScript types and the test bridge.
//!
//! One line is one use case: its name, what it takes, what it gives. A call that may take over 50 ms gives a job.

use std::sync::Arc;

use serde_json::Value;
use ts_rs::TS;

use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{
    Desk, asking, attaching, commenting, copying, depth, drafting, endorsing, exercises, expert, exporting, help,
    keyring, leaving, library, merging, packing, packs, panels, practice, responding, reviewing, rounds, shelf,
    sources, start, timeline, tray, verifying, vocabulary, workshops,
};

/// What a command that returns nothing gives, and what one without arguments takes.
pub type Nothing = ();

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident = $room:ident($args:ty) -> $result:ty;)+) => {
        /// Every command's name.
        pub const NAMES: &[&str] = &[$(stringify!($name)),+];

        /// Runs one command.
        ///
        /// # Errors
        /// [`Code::BadCall`] for an unknown name or wrong arguments, else what the use case refuses.
        pub fn dispatch(desk: &Arc<Desk>, command: &str, args: Value) -> Result<Value, Failure> {
            match command {
                $(stringify!($name) => {
                    let args: $args = serde_json::from_value(args)
                        .map_err(|error| Failure::new(Code::BadCall).with("command", command).because(error))?;
                    let result: $result = $room::$name(desk, args)?;
                    serde_json::to_value(result).map_err(|error| Failure::new(Code::Internal).because(error))
                })+
                _ => Err(Failure::new(Code::BadCall).with("command", command)),
            }
        }

        /// The TypeScript of every type that crosses the door, and of the table itself.
        pub(crate) fn declare(page: &mut crate::bindings::Page) {
            $(
                page.add::<$args>();
                page.add::<$result>();
            )+
            $(page.command(stringify!($name), &<$args as TS>::name(&page.config), &<$result as TS>::name(&page.config));)+
        }
    };
}

commands! {
    start = start(Nothing) -> Start;
    settings = start(SettingsChange) -> Settings;
    place = start(Place) -> Nothing;
    pack = packs(PackAsk) -> PackView;
    packs = packs(Nothing) -> Vec<PackHead>;
    review_pack = packs(DocumentAsk) -> PackView;
    upgrade = packs(DocumentAsk) -> Upgrade;
    upgrade_review = packs(UpgradeReview) -> Edited;

    library = library(LibraryAsk) -> Library;
    new_descriptor = library(NewAsk) -> Made;
    copy_descriptor = library(DocumentAsk) -> Made;
    trash_descriptor = library(DocumentAsk) -> Nothing;
    restore_descriptor = library(DocumentAsk) -> Nothing;
    practise = practice(PractiseAsk) -> Made;

    draft = drafting(DocumentAsk) -> Draft;
    edit = drafting(Edit) -> Edited;
    add_item = drafting(AddItem) -> Edited;
    remove_item = drafting(ItemAsk) -> Edited;
    move_item = drafting(MoveItem) -> Edited;
    undo = drafting(DocumentAsk) -> Edited;
    redo = drafting(DocumentAsk) -> Edited;
    history = drafting(DocumentAsk) -> Vec<HistoryRow>;
    restore_to = drafting(RestoreTo) -> Edited;
    compare = timeline(CompareAsk) -> Comparison;
    field_history = timeline(FieldAsk) -> Vec<FieldStepView>;
    save_copy = copying(DocumentAsk) -> JobId;
    merge = merging(DocumentAsk) -> MergeView;
    resolve = merging(Resolve) -> Edited;
    comments = commenting(DocumentAsk) -> Vec<CommentView>;
    write_comment = commenting(WriteComment) -> Edited;
    settle_comment = commenting(SettleComment) -> Edited;
    attach = drafting(Attach) -> JobId;
    attachment = drafting(ItemAsk) -> AttachmentView;
    shrink_attachment = attaching(ItemAsk) -> JobId;
    markdown = drafting(MarkdownAsk) -> Rendered;
    confirm_side = depth(ConfirmSide) -> Edited;
    pathway = depth(DocumentAsk) -> Pathway;
    vocabulary = vocabulary(Nothing) -> Vocabulary;

    sign_preview = packing(PreviewAsk) -> SignPreview;
    sign_package = packing(SignPackage) -> JobId;
    leaving = leaving(DocumentAsk) -> Leaving;
    print_document = packing(PrintAsk) -> JobId;
    save_as = exporting(SaveAs) -> JobId;
    open_source = sources(DocumentAsk) -> JobId;
    take_source = sources(TakeAsk) -> Edited;

    import_files = tray(Nothing) -> JobId;
    import_path = tray(PathAsk) -> JobId;
    tray = tray(Nothing) -> Vec<TrayRow>;

    profile = expert(Nothing) -> Profile;
    save_profile = expert(Profile) -> Profile;
    plan = expert(PlanAsk) -> Plan;
    consistency = expert(CriterionAsk) -> Consistency;

    queue = reviewing(Nothing) -> Vec<QueueRow>;
    envelope = reviewing(PackageAsk) -> Envelope;
    declare = reviewing(Declare) -> Envelope;
    declare_internal = reviewing(DeclareInternal) -> Envelope;
    review = reviewing(DocumentAsk) -> ReviewView;
    add_evidence = reviewing(AddEvidence) -> Edited;
    report_preview = reviewing(DocumentAsk) -> ReportPreview;
    sign_review = packing(SignReview) -> JobId;

    rounds = rounds(Nothing) -> Vec<RoundRow>;
    new_round = rounds(Nothing) -> Made;
    round_draft = rounds(DocumentAsk) -> RoundDraft;
    choose_package = rounds(ChoosePackage) -> Edited;
    add_members = rounds(DocumentAsk) -> JobId;
    sign_round = rounds(SignReview) -> JobId;
    round = rounds(ShelfAsk) -> RoundView;
    fork_round = rounds(ShelfAsk) -> Made;

    panels = panels(ShelfAsk) -> Panels;
    panel = panels(PanelAsk) -> PanelView;
    announce = panels(Announce) -> PanelView;
    member_left = panels(PanelMemberAsk) -> PanelView;
    open_panel = panels(PanelAsk) -> PanelView;
    receipt = panels(DocumentAsk) -> Option<ReceiptView>;
    revise_review = panels(ReviseReview) -> Made;
    confirm_undisputed = panels(DocumentAsk) -> Edited;
    take_over = panels(TakeOver) -> Edited;
    send_back = panels(SendBack) -> JobId;
    report_draft = panels(DocumentAsk) -> ReportDraft;
    write_sentences = panels(WriteSentences) -> Edited;
    sign_report = panels(SignReview) -> JobId;
    begin_final = panels(DocumentAsk) -> Edited;
    sign_council = panels(SignReview) -> JobId;
    sign_opinion = panels(SignOpinion) -> JobId;
    report_file = panels(ShelfAsk) -> ReportView;
    save_report = panels(SaveReport) -> JobId;
    sign_badge = panels(SignBadge) -> JobId;

    workshops = workshops(Nothing) -> Vec<WorkshopRow>;
    new_workshop = workshops(Nothing) -> Made;
    workshop = workshops(DocumentAsk) -> WorkshopView;
    workshop_faults = workshops(DocumentAsk) -> Vec<WorkshopFault>;
    workshop_pack = workshops(WorkshopPack) -> Edited;
    workshop_add_case = workshops(WorkshopAddCase) -> Edited;
    write_kit = workshops(WriteKit) -> JobId;
    workshop_room = workshops(DocumentAsk) -> WorkshopRoom;
    start_round = workshops(WorkshopRoundAsk) -> WorkshopRoom;
    close_round = workshops(WorkshopRoundAsk) -> WorkshopRoom;
    take_sheet = workshops(TakeSheet) -> SheetTaken;
    take_sheet_files = workshops(DocumentAsk) -> JobId;
    let_in = workshops(WorkshopSeatAsk) -> WorkshopRoom;
    workshop_stage = workshops(WorkshopStageAsk) -> WorkshopStage;
    workshop_shown = workshops(DocumentAsk) -> Shown;
    pick_argument = workshops(PickArgument) -> WorkshopStage;
    projector = workshops(ProjectorAsk) -> Projector;
    workshop_results = workshops(DocumentAsk) -> WorkshopResults;
    print_workshop = workshops(PrintWorkshop) -> JobId;
    propose_meanings = workshops(DocumentAsk) -> Vec<ProposalRow>;
    proposals = workshops(Nothing) -> Vec<ProposalRow>;
    workshop_trend = workshops(Nothing) -> WorkshopTrend;
    wipe_workshop = workshops(DocumentAsk) -> Edited;
    exercises = exercises(Nothing) -> Vec<ExerciseRow>;
    exercise = exercises(DocumentAsk) -> ExerciseView;
    exercise_case = exercises(ExerciseAsk) -> ExerciseCase;
    save_slip = exercises(ExerciseAsk) -> JobId;
    workshop_network = workshops(DocumentAsk) -> WorkshopNetwork;
    open_network = workshops(OpenNetwork) -> WorkshopNetwork;
    close_network = workshops(DocumentAsk) -> WorkshopNetwork;

    answer_review = responding(AnswerReview) -> Made;
    response = responding(DocumentAsk) -> ResponseView;
    link_change = responding(LinkChange) -> Edited;
    name_file = responding(NameFile) -> Edited;
    sign_response = responding(SignReview) -> JobId;
    response_file = responding(ShelfAsk) -> ResponseView;

    endorse_view = endorsing(PackageAsk) -> EndorseView;
    sign_endorsement = endorsing(SignEndorsement) -> JobId;
    endorsements = endorsing(DocumentAsk) -> Vec<EndorsementView>;
    asked = asking(DocumentAsk) -> Vec<AskedView>;
    note_asked = asking(NoteAsked) -> Vec<AskedView>;
    forget_asked = asking(AskedAsk) -> Vec<AskedView>;
    match_asked = asking(MatchAsked) -> Vec<AskedView>;
    type_paper = asking(TypePaper) -> Edited;

    verify_file = verifying(Nothing) -> JobId;
    verify_path = verifying(PathAsk) -> JobId;

    keys = keyring(Nothing) -> Keys;
    make_key = keyring(MakeKey) -> JobId;
    import_key = keyring(ImportKey) -> JobId;
    backup_key = keyring(KeyAsk) -> JobId;
    open_trust_list = keyring(Nothing) -> JobId;
    accept_trust_list = keyring(TrustListAsk) -> Keys;

    shelf = shelf(Nothing) -> Vec<ShelfRow>;
    save_again = shelf(ShelfAsk) -> JobId;
    reveal = shelf(PathAsk) -> Nothing;

    store_info = help(Nothing) -> StoreInfo;
    backup_now = help(Nothing) -> JobId;
    restore_backup = help(BackupAsk) -> JobId;
    help = help(Nothing) -> Vec<HelpPage>;
    about = help(Nothing) -> About;

    job = start(JobId) -> JobState;
    cancel = start(JobId) -> Nothing;
}
