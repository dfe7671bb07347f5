//! Closed lists of frozen tokens, declared in one form.

/// Declares a closed list: its values, in the order people see, and their tokens.
macro_rules! tokens {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $token:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$item])* #[serde(rename = $token)] $variant),+ }

        impl $name {
            /// Every value, in the order people see.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// Every token, in the same order.
            pub const TOKENS: &'static [&'static str] = &[$($token),+];

            /// The token that stands in files.
            #[must_use]
            pub fn token(self) -> &'static str {
                match self { $($name::$variant => $token),+ }
            }

            /// Reads a token.
            #[must_use]
            pub fn from_token(token: &str) -> Option<$name> {
                match token { $($token => Some($name::$variant),)+ _ => None }
            }
        }
    };
}

pub(crate) use tokens;
