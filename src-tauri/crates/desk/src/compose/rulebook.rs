//! A pack with its canonical form and digest: the shipped one, one from a folder, one from a bag.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use rulebook::Pack;
use signing::Digest;

use super::literal::PackReference;
use crate::assets;
use crate::failure::{Code, Failure};
use crate::files;

/// A pack in its three forms.
#[derive(Clone, Debug)]
pub struct Rulebook {
    /// The typed pack.
    pub pack: Pack,
    /// `pack.json`: its RFC 8785 bytes.
    pub json: Vec<u8>,
    /// SHA-384 of these bytes.
    pub digest: Digest,
}

impl Rulebook {
    fn of(pack: Pack) -> Rulebook {
        let json = signing::canonical(&pack.to_json());
        Rulebook {
            digest: Digest::of(&json),
            pack,
            json,
        }
    }

    /// The pack that is shipped: `ge-draft-2025`, a draft that nobody has adopted.
    ///
    /// # Panics
    /// Never in a build whose tests passed: one of them loads it.
    #[must_use]
    pub fn shipped() -> &'static Rulebook {
        Rulebook::shipped_once()
    }

    /// The shipped pack, for who holds it beside others.
    #[must_use]
    pub(crate) fn shared() -> Arc<Rulebook> {
        Arc::clone(Rulebook::shipped_once())
    }

    fn shipped_once() -> &'static Arc<Rulebook> {
        static SHIPPED: OnceLock<Arc<Rulebook>> = OnceLock::new();
        SHIPPED.get_or_init(|| {
            let [pack, template, criteria] = assets::PACK;
            let pack = Pack::load(pack, template, criteria).expect("the shipped pack is valid");
            Arc::new(Rulebook::of(pack))
        })
    }

    /// A pack from its folder.
    ///
    /// # Errors
    /// `pack-file` with what is wrong, or what reading refuses.
    pub fn folder(folder: &Path) -> Result<Rulebook, Failure> {
        let text = |name: &str| files::read_text(&folder.join(name));
        let (pack, template, criteria) = (text("pack.toml")?, text("template.toml")?, text("criteria.toml")?);
        Pack::load(&pack, &template, &criteria)
            .map(Rulebook::of)
            .map_err(|error| Failure::new(Code::PackFile).with("why", &error).because(error))
    }

    /// A pack from a bag; its bytes must be its canonical form.
    ///
    /// # Errors
    /// `pack-file` when it is not a pack.
    pub fn from_json(bytes: &[u8]) -> Result<Rulebook, Failure> {
        let wrong = |why: String| Failure::new(Code::PackFile).with("why", &why).because(why);
        let value = signing::parse_strict(bytes).map_err(|error| wrong(error.to_string()))?;
        let rulebook = Rulebook::of(Pack::from_json(&value).map_err(|error| wrong(error.to_string()))?);
        if rulebook.json == bytes {
            Ok(rulebook)
        } else {
            Err(wrong("not in its canonical form".to_owned()))
        }
    }

    /// How signed files name it.
    #[must_use]
    pub fn reference(&self) -> PackReference {
        PackReference {
            id: self.pack.head.id.clone(),
            version: self.pack.head.version.clone(),
            digest: self.digest,
        }
    }
}
