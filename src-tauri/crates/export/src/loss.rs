//! What a format cannot carry: data about one export, put into words at the edge as `loss-<token>`.

use descriptor::FieldPath;

/// One thing that a file does not say although the draft does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// What is lost.
    pub kind: LossKind,
    /// The field, when it is one.
    pub path: Option<FieldPath>,
    /// How many, where that is said.
    pub count: usize,
}

/// Declares the kinds of losses with their tokens.
macro_rules! losses {
    ($($(#[$doc:meta])* $name:ident = $token:literal),+ $(,)?) => {
        /// What a file does not carry.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum LossKind { $($(#[$doc])* $name),+ }

        impl LossKind {
            /// Every kind.
            pub const ALL: &'static [LossKind] = &[$(LossKind::$name),+];

            /// The token in the locales.
            #[must_use]
            pub fn token(self) -> &'static str {
                match self { $(LossKind::$name => $token),+ }
            }
        }
    };
}

losses! {
    /// The signature: the file can be changed without a trace.
    Signature = "signature",
    /// The bytes of attachments; only their names and digests stand in the file.
    Attachments = "attachments",
    /// The history: who changed what and when.
    History = "history",
    /// The other language.
    OtherLanguage = "other-language",
    /// Texts of a draft that cannot be read as what their fields ask.
    Unreadable = "unreadable",
    /// A text that is longer than a cell holds: it is cut, and is not read back.
    Cut = "cut",
    /// A summary shows a part of the descriptor.
    Summary = "summary",
    /// Texts were shortened so that everything fits one page.
    Shortened = "shortened",
    /// What the rules found.
    Findings = "findings",
}

impl Loss {
    /// A loss of the whole file.
    #[must_use]
    pub fn of(kind: LossKind) -> Loss {
        Loss {
            kind,
            path: None,
            count: 1,
        }
    }

    /// A loss of so many things; none is no loss.
    #[must_use]
    pub fn counted(kind: LossKind, count: usize) -> Option<Loss> {
        (count > 0).then_some(Loss {
            kind,
            path: None,
            count,
        })
    }

    /// A loss at one field.
    #[must_use]
    pub fn at(kind: LossKind, path: FieldPath) -> Loss {
        Loss {
            kind,
            path: Some(path),
            count: 1,
        }
    }
}
