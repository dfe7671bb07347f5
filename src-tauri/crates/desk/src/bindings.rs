//! Writes `ui/src/ipc/bindings.ts` from the command table; a test fails when the committed file is stale.

use std::collections::BTreeMap;

use ts_rs::{Config, TS, TypeVisitor};

use crate::failure::FailureView;
use crate::wire::{Changed, JobState, OpenedFiles, Projected};

/// A page of TypeScript in the making.
pub(crate) struct Page {
    /// How types are written.
    pub(crate) config: Config,
    types: BTreeMap<String, String>,
    commands: Vec<String>,
}

impl Page {
    /// Adds a type and everything it is made of.
    pub(crate) fn add<T: TS + 'static + ?Sized>(&mut self) {
        self.visit::<T>();
    }

    /// Adds a line of the command table.
    pub(crate) fn command(&mut self, name: &str, args: &str, result: &str) {
        self.commands.push(format!("  {name}: [{args}, {result}];"));
    }
}

impl TypeVisitor for Page {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only types of our own have a file name; the others are written in place.
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.types.contains_key(&name) {
                return;
            }
            self.types.insert(name, format!("export {}", T::decl(&self.config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The whole file.
#[must_use]
pub fn bindings() -> String {
    let mut page = Page {
        config: Config::new(),
        types: BTreeMap::new(),
        commands: Vec::new(),
    };
    crate::commands::declare(&mut page);
    page.add::<FailureView>();
    page.add::<JobState>();
    page.add::<Changed>();
    page.add::<OpenedFiles>();
    page.add::<Projected>();
    let types: Vec<String> = page.types.into_values().collect();
    format!(
        "// Written by `cargo run -p nishani-tests --bin codegen` from desk/src/commands.rs; do not edit.\n\n{}\n\n/** Every command: what it takes and what it gives. */\nexport interface Commands {{\n{}\n}}\n",
        types.join("\n\n"),
        page.commands.join("\n"),
    )
}
