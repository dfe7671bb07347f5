//! Starting, settings, help and the store's place.

use super::Both;

words! {
    /// A language of the window.
    Language { /// Georgian.
        Ka, /// English.
        En }
    /// What a person does; it orders the rail and hides nothing.
    Role { /// Drafts descriptors.
        Designer, /// Reviews packages.
        Expert, /// Runs workshops.
        Facilitator, /// Endorses, as an employer or an association of the field.
        Employer, /// Makes rounds and hands them out.
        Coordinator }
    /// Appearance.
    Theme { /// As the system says.
        System, /// Light.
        Light, /// Dark.
        Dark, /// High contrast.
        Contrast }
}

wire! {
    /// What the window needs before it shows anything.
    Start {
        /// False until language and role were chosen.
        configured: bool,
        /// Settings in force.
        settings: Settings,
        /// Where the person was when the window closed.
        place: Option<Place>,
        /// What happened at opening that a person should know.
        notices: Vec<Notice>,
        /// Languages whose spelling is checked where one writes.
        spelling: Vec<Language>,
        /// Version of the program.
        version: String,
        /// The pack in use.
        pack: super::PackHead,
        /// Files the program was asked to open.
        opened: Vec<String>,
    }
    /// Settings of this machine.
    Settings {
        /// Language of the window.
        language: Language,
        /// Role of the person.
        role: Role,
        /// Appearance.
        theme: Theme,
        /// Text size in percent, 100–250.
        text_size: u32,
        /// Rating a criterion moves on to the next open one.
        advance: bool,
        /// A tone when a sheet is taken or refused.
        sounds: bool,
        /// Name of the person who works here; it stands beside each change.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        author: Option<String>,
    }
    /// New settings; what is absent stays.
    SettingsChange {
        /// Language of the window.
        language: Option<Language>,
        /// Role of the person.
        role: Option<Role>,
        /// Appearance.
        theme: Option<Theme>,
        /// Text size in percent.
        text_size: Option<u32>,
        /// Rating moves on.
        advance: Option<bool>,
        /// Tones are heard.
        sounds: Option<bool>,
        /// Name of the person who works here.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        author: Option<String>,
    }
    /// A place in the window: the route and what had the focus there.
    Place {
        /// Route of the screen, such as `/draft/<id>/outcomes`.
        route: String,
        /// Field or criterion.
        focus: Option<String>,
        /// Where the caret stood in that field, in UTF-16 units.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        caret: Option<u32>,
    }
    /// Something a person should know, as data.
    Notice {
        /// Message id: `notice-<code>`.
        code: String,
        /// What happened, in both languages.
        what: Both,
        /// What to do next, in both languages.
        next: Both,
    }
    /// Where everything lies.
    StoreInfo {
        /// Path of the database.
        path: String,
        /// Folder of the store.
        folder: String,
        /// Size in bytes.
        bytes: u32,
        /// When the last backup was made.
        last_backup: Option<String>,
        /// All backups, newest first.
        backups: Vec<BackupRow>,
    }
    /// One backup.
    BackupRow {
        /// Its id.
        id: String,
        /// When it was made.
        at: String,
        /// Size in bytes.
        bytes: u32,
        /// Why: by hand, before an upgrade, before a restore, daily.
        reason: String,
    }
    /// Names one backup.
    BackupAsk {
        /// Its id.
        id: String,
    }
    /// A page of help.
    HelpPage {
        /// Its slug.
        slug: String,
        /// Its title.
        title: Both,
        /// Its body as safe HTML.
        html: Both,
    }
    /// What the program is made of.
    About {
        /// Version.
        version: String,
        /// Licence of the program and notices of others, as safe HTML.
        html: Both,
    }
    /// A text to render.
    MarkdownAsk {
        /// Markdown subset.
        text: String,
    }
    /// A rendered text.
    Rendered {
        /// Safe HTML.
        html: String,
    }
    /// A path on this machine.
    PathAsk {
        /// The path.
        path: String,
    }
}
