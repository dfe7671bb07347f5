//! All data that is compiled in: the one place that names files under `assets/`.

/// A file with its name.
pub(crate) type Named<T> = (&'static str, T);

macro_rules! text {
    ($path:literal) => {
        include_str!(concat!("../../../../assets/", $path))
    };
}

macro_rules! bytes {
    ($path:literal) => {
        include_bytes!(concat!("../../../../assets/", $path)).as_slice()
    };
}

/// The shipped pack: pack, template and criteria.
pub(crate) const PACK: [&str; 3] = [
    text!("packs/ge-draft-2025/pack.toml"),
    text!("packs/ge-draft-2025/template.toml"),
    text!("packs/ge-draft-2025/criteria.toml"),
];

/// Words for people in Rust: language and text.
pub(crate) const LOCALES: &[Named<&str>] = &[
    ("ka", text!("locales/ka/agreement.ftl")),
    ("ka", text!("locales/ka/choices.ftl")),
    ("ka", text!("locales/ka/cli.ftl")),
    ("ka", text!("locales/ka/colleagues.ftl")),
    ("ka", text!("locales/ka/desk.ftl")),
    ("ka", text!("locales/ka/errors.ftl")),
    ("ka", text!("locales/ka/exchange.ftl")),
    ("ka", text!("locales/ka/expert.ftl")),
    ("ka", text!("locales/ka/findings.ftl")),
    ("ka", text!("locales/ka/kit.ftl")),
    ("ka", text!("locales/ka/pack.ftl")),
    ("ka", text!("locales/ka/panel.ftl")),
    ("ka", text!("locales/ka/print.ftl")),
    ("ka", text!("locales/ka/print-panel.ftl")),
    ("ka", text!("locales/ka/print-workshop.ftl")),
    ("ka", text!("locales/ka/round.ftl")),
    ("ka", text!("locales/ka/workshop.ftl")),
    ("en", text!("locales/en/agreement.ftl")),
    ("en", text!("locales/en/choices.ftl")),
    ("en", text!("locales/en/cli.ftl")),
    ("en", text!("locales/en/colleagues.ftl")),
    ("en", text!("locales/en/desk.ftl")),
    ("en", text!("locales/en/errors.ftl")),
    ("en", text!("locales/en/exchange.ftl")),
    ("en", text!("locales/en/expert.ftl")),
    ("en", text!("locales/en/findings.ftl")),
    ("en", text!("locales/en/kit.ftl")),
    ("en", text!("locales/en/pack.ftl")),
    ("en", text!("locales/en/panel.ftl")),
    ("en", text!("locales/en/print.ftl")),
    ("en", text!("locales/en/print-panel.ftl")),
    ("en", text!("locales/en/print-workshop.ftl")),
    ("en", text!("locales/en/round.ftl")),
    ("en", text!("locales/en/workshop.ftl")),
];

/// The four pilots of the roadmap, GIS first.
pub(crate) const SAMPLES: &[Named<&str>] = &[
    ("gis-for-tourism", text!("samples/gis-for-tourism.json")),
    (
        "computer-network-administration",
        text!("samples/computer-network-administration.json"),
    ),
    (
        "microcontroller-programming-for-drones",
        text!("samples/microcontroller-programming-for-drones.json"),
    ),
    (
        "data-analysis-in-medicine",
        text!("samples/data-analysis-in-medicine.json"),
    ),
];

/// Faulty twins of the pilots, by the pilot's slug.
pub(crate) const TWINS: &[Named<&str>] = &[
    ("gis-for-tourism", text!("samples/twins/gis-for-tourism.toml")),
    (
        "computer-network-administration",
        text!("samples/twins/computer-network-administration.toml"),
    ),
    (
        "microcontroller-programming-for-drones",
        text!("samples/twins/microcontroller-programming-for-drones.toml"),
    ),
    (
        "data-analysis-in-medicine",
        text!("samples/twins/data-analysis-in-medicine.toml"),
    ),
];

/// A believable ratings file for the GIS pilot, which `nishani demo` signs.
pub(crate) const SAMPLE_RATINGS: &str = text!("samples/gis-for-tourism.ratings.toml");

/// Fonts for paper; the page uses the same files.
pub(crate) const FONTS: &[&[u8]] = &[
    bytes!("fonts/NotoSans-Regular.ttf"),
    bytes!("fonts/NotoSans-Bold.ttf"),
    bytes!("fonts/NotoSans-Italic.ttf"),
    bytes!("fonts/NotoSansGeorgian-Regular.ttf"),
    bytes!("fonts/NotoSansGeorgian-Bold.ttf"),
    bytes!("fonts/NotoSerif-Regular.ttf"),
    bytes!("fonts/NotoSerif-Bold.ttf"),
    bytes!("fonts/NotoSerif-Italic.ttf"),
    bytes!("fonts/NotoSerifGeorgian-Regular.ttf"),
    bytes!("fonts/NotoSerifGeorgian-Bold.ttf"),
    bytes!("fonts/NotoSansMath-Regular.ttf"),
    bytes!("fonts/NotoSansSymbols2-Regular.ttf"),
];

/// Page designs: what they share, the descriptor, the report, the answer, a panel's report, papers of one page, the letter.
pub(crate) const REPORTS: [&str; 7] = [
    text!("reports/common.typ"),
    text!("reports/descriptor.typ"),
    text!("reports/report.typ"),
    text!("reports/answer.typ"),
    text!("reports/panel.typ"),
    text!("reports/page.typ"),
    text!("reports/letter.typ"),
];

/// Page designs of a workshop: what they share, hand-outs, answer sheets, feedback sheets, cards, the report,
/// certificates, the list.
pub(crate) const WORKSHOP_REPORTS: [&str; 8] = [
    text!("reports/workshop.typ"),
    text!("reports/handout.typ"),
    text!("reports/sheets.typ"),
    text!("reports/feedback.typ"),
    text!("reports/cards.typ"),
    text!("reports/outcome.typ"),
    text!("reports/certificates.typ"),
    text!("reports/attendance.typ"),
];

/// The page of a workshop's kit, with places for what is put into it.
pub(crate) const KIT_PAGE: &str = text!("kit/page.html");

/// Its styles, in their order.
pub(crate) const KIT_STYLES: &[&str] = &[text!("kit/page.css"), text!("kit/screens.css")];

/// Its scripts, in their order: each may use those before it.
pub(crate) const KIT_SCRIPTS: &[&str] = &[
    text!("kit/code.js"),
    text!("kit/qr.js"),
    text!("kit/parts.js"),
    text!("kit/result.js"),
    text!("kit/page.js"),
];

/// The page before the page of a room: it asks for the six digits.
#[cfg(feature = "room")]
pub(crate) const DOOR: &str = text!("kit/door.html");

/// Its styles, in their order.
#[cfg(feature = "room")]
pub(crate) const DOOR_STYLES: &[&str] = &[text!("kit/page.css"), text!("kit/door.css")];

/// Its script.
#[cfg(feature = "room")]
pub(crate) const DOOR_SCRIPT: &str = text!("kit/door.js");

/// Verbs for learning outcomes: process, categories, Georgian, stem, English.
pub(crate) const VERBS: &str = text!("vocab/verbs.tsv");

/// Processes that verbs show: token, Georgian, English, lowest and highest usual level.
pub(crate) const PROCESSES: &str = text!("vocab/processes.tsv");

/// Terms of the glossary: English, Georgian, where the Georgian form stands.
pub(crate) const GLOSSARY: &str = text!("vocab/glossary.tsv");

/// Skills of ESCO for the pilots: pilot, address, kind, reuse level, English, Georgian, description.
pub(crate) const ESCO: &str = text!("vocab/esco_pilot_subset.tsv");

/// National strategies that the roadmap names: kind, Georgian, English, source.
pub(crate) const TAGS: &str = text!("vocab/tags.tsv");

/// Fields of study of ISCED-F 2013: code, level, parent, labels, whether it is offered first, URI.
pub(crate) const ISCED_F: &str = text!("vocab/isced_f_2013.tsv");

/// What levels of the national framework ask for, in our own words: level, category, Georgian, English.
pub(crate) const NQF_LEVELS: &str = text!("vocab/nqf_levels.tsv");

/// Licence and notices for the About page.
pub(crate) const NOTICE: &str = include_str!("../../../../NOTICE");

/// Evidence files of the pilots: their names; they are kept by digest.
pub(crate) const SAMPLE_FILES: &[Named<&[u8]>] = &[
    (
        "employer-survey.csv",
        bytes!("samples/gis-for-tourism/employer-survey.csv"),
    ),
    (
        "operator-letter.txt",
        bytes!("samples/gis-for-tourism/operator-letter.txt"),
    ),
    ("trail-gaps.png", bytes!("samples/gis-for-tourism/trail-gaps.png")),
    (
        "company-letter.txt",
        bytes!("samples/computer-network-administration/company-letter.txt"),
    ),
    (
        "meeting-notes.txt",
        bytes!("samples/computer-network-administration/meeting-notes.txt"),
    ),
    (
        "vacancy-analysis.csv",
        bytes!("samples/computer-network-administration/vacancy-analysis.csv"),
    ),
    (
        "company-letter.txt",
        bytes!("samples/microcontroller-programming-for-drones/company-letter.txt"),
    ),
    (
        "farm-survey.csv",
        bytes!("samples/microcontroller-programming-for-drones/farm-survey.csv"),
    ),
    (
        "meeting-notes.txt",
        bytes!("samples/microcontroller-programming-for-drones/meeting-notes.txt"),
    ),
    (
        "clinic-letter.txt",
        bytes!("samples/data-analysis-in-medicine/clinic-letter.txt"),
    ),
    (
        "meeting-notes.txt",
        bytes!("samples/data-analysis-in-medicine/meeting-notes.txt"),
    ),
    (
        "resident-survey.csv",
        bytes!("samples/data-analysis-in-medicine/resident-survey.csv"),
    ),
];

/// Pages of help in the order people see them: slug, Georgian, English.
pub(crate) const HELP: &[(&str, &str, &str)] = &[
    ("designer", text!("help/ka/designer.md"), text!("help/en/designer.md")),
    ("expert", text!("help/ka/expert.md"), text!("help/en/expert.md")),
    ("employer", text!("help/ka/employer.md"), text!("help/en/employer.md")),
    (
        "colleagues",
        text!("help/ka/colleagues.md"),
        text!("help/en/colleagues.md"),
    ),
    ("panel", text!("help/ka/panel.md"), text!("help/en/panel.md")),
    ("workshop", text!("help/ka/workshop.md"), text!("help/en/workshop.md")),
    ("keys", text!("help/ka/keys.md"), text!("help/en/keys.md")),
    ("files", text!("help/ka/files.md"), text!("help/en/files.md")),
    ("backup", text!("help/ka/backup.md"), text!("help/en/backup.md")),
    ("keyboard", text!("help/ka/keyboard.md"), text!("help/en/keyboard.md")),
    ("faq", text!("help/ka/faq.md"), text!("help/en/faq.md")),
];
