//! The second window, which the room sees.

use super::{Language, NetworkRoom, Shown, Theme};

wire! {
    /// Opens the second window for a workshop, or closes it; without `on` it only asks.
    ProjectorAsk {
        /// Workshop.
        document: String,
        /// Open or closed.
        on: Option<bool>,
    }
    /// The second window.
    Projector {
        /// Workshop.
        document: String,
        /// There can be one here.
        available: bool,
        /// It is open and shows this workshop.
        open: bool,
    }
    /// What is told to the second window: it asks nothing by itself.
    Projected {
        /// Language of its words.
        language: Language,
        /// Its colors.
        theme: Theme,
        /// How participants come in, while the room's network is open.
        join: Option<NetworkRoom>,
        /// What it shows.
        shown: Shown,
    }
}
