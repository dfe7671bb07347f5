//! `dist`: the release binaries and what must travel with them, in `target/dist`.

use std::fs;
use std::path::Path;

use crate::shop::Shop;
use crate::{Outcome, machine, shell};

/// The programs that people get.
const PROGRAMS: [&str; 2] = ["nishani-desktop", "nishani"];
/// The files that go with them.
const FILES: [&str; 6] = [
    "README.md",
    "LICENSE",
    "NOTICE",
    "assets/fonts/OFL.txt",
    "assets/icons/mark.svg",
    "src-tauri/linux/nishani.desktop",
];

/// Builds the release and gathers it.
pub(crate) fn dist(shop: &mut Shop) -> Outcome {
    machine::can_build()?;
    shop.page()?;
    shell::run(&mut shop.cargo(&[
        "build",
        "--release",
        "--locked",
        "--package",
        "nishani-desktop",
        "--package",
        "cli",
    ]))?;

    let name = format!(
        "nishani-{}-{}-{}",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH
    );
    let dist = shop.target().join("dist");
    let folder = dist.join(&name);
    fs::create_dir_all(&folder).map_err(|error| format!("{} could not be made: {error}", folder.display()))?;
    for program in PROGRAMS {
        let file = shop
            .target()
            .join("release")
            .join(program)
            .with_extension(std::env::consts::EXE_EXTENSION);
        copy(&file, &folder)?;
    }
    for file in FILES {
        copy(&shop.root().join(file), &folder)?;
    }
    let archive = format!("{name}.tar.gz");
    shell::run(shell::command("tar", &dist).args(["-czf", &archive, &name]))?;
    println!("\nReady: {}", dist.join(archive).display());
    Ok(())
}

fn copy(file: &Path, folder: &Path) -> Outcome {
    let name = file.file_name().expect("each of the listed files has a name");
    fs::copy(file, folder.join(name))
        .map(|_| ())
        .map_err(|error| format!("{} could not be copied: {error}", file.display()))
}
