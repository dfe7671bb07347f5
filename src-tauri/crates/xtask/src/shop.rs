//! The workshop: where the repository and its binaries lie, and what was prepared already in this run.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;
use crate::shell;

/// The repository, and what this run already did in it.
pub(crate) struct Shop {
    root: PathBuf,
    done: Vec<&'static str>,
}

impl Shop {
    /// The repository that this program was built from.
    pub(crate) fn here() -> Self {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = crates
            .ancestors()
            .nth(3)
            .expect("xtask stands three folders below the root")
            .to_path_buf();
        Self { root, done: Vec::new() }
    }

    /// The root of the repository.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where cargo builds.
    pub(crate) fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.root.join("target"), |folder| self.root.join(folder))
    }

    /// A binary of the development build.
    pub(crate) fn binary(&self, name: &str) -> PathBuf {
        self.target()
            .join("debug")
            .join(name)
            .with_extension(std::env::consts::EXE_EXTENSION)
    }

    /// A cargo command at the root.
    pub(crate) fn cargo(&self, words: &[&str]) -> Command {
        let mut command = shell::command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()), &self.root);
        command.args(words);
        command
    }

    /// A node command at the root, which finds the binaries by `NISHANI_BINARIES`.
    pub(crate) fn node(&self, words: &[&str]) -> Command {
        let mut command = shell::command("node", &self.root);
        command.args(words).env("NISHANI_BINARIES", self.target().join("debug"));
        command
    }

    /// An npm command in one of the folders that have a package.json.
    pub(crate) fn npm(&self, folder: &str, words: &[&str]) -> Command {
        let mut command = shell::command("npm", &self.root.join(folder));
        command.args(words);
        command
    }

    /// The packages of a folder, when they are missing or older than its lock.
    pub(crate) fn packages(&mut self, folder: &'static str) -> Outcome {
        self.once(folder, |shop| {
            let folder_path = shop.root.join(folder);
            let changed = |file: &str| folder_path.join(file).metadata().and_then(|file| file.modified()).ok();
            let installed = changed("node_modules/.package-lock.json");
            if installed.is_some() && installed >= changed("package-lock.json") {
                return Ok(());
            }
            shell::run(&mut shop.npm(folder, &["ci", "--no-audit", "--no-fund"]))
        })
    }

    /// The page that the window embeds, in ui/dist.
    pub(crate) fn page(&mut self) -> Outcome {
        self.packages("ui")?;
        self.once("page", |shop| shell::run(&mut shop.npm("ui", &["run", "build"])))
    }

    /// Every binary. Always the whole workspace: another choice of packages means other features of what they
    /// depend on, and so a second build of it.
    pub(crate) fn binaries(&mut self) -> Outcome {
        self.page()?;
        self.once("binaries", |shop| {
            shell::run(&mut shop.cargo(&["build", "--workspace", "--all-targets", "--locked"]))
        })
    }

    fn once(&mut self, name: &'static str, work: impl FnOnce(&Self) -> Outcome) -> Outcome {
        if !self.done.contains(&name) {
            work(self)?;
            self.done.push(name);
        }
        Ok(())
    }
}
