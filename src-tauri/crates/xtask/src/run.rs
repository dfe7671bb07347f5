//! `run` and `tour`: the application on the person's display, or walked through on one of its own.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::shop::Shop;
use crate::{Outcome, machine, shell};

/// Opens the application; without a display, the tour.
pub(crate) fn run(shop: &mut Shop) -> Outcome {
    if !machine::has_display() {
        println!("There is no display here: Nishani opens on a virtual one and is walked through by clicks and keys.");
        return tour(shop);
    }
    machine::can_build()?;
    shop.binaries()?;
    shell::run(&mut Command::new(shop.binary("nishani-desktop")))
}

/// Walks the main job through the real window and leaves its files and pictures in target/tour.
pub(crate) fn tour(shop: &mut Shop) -> Outcome {
    machine::can_tour()?;
    shop.packages("tests")?;
    shop.binaries()?;
    let left = shop.target().join("tour");
    if left.exists() {
        fs::remove_dir_all(&left).map_err(|error| format!("{} could not be emptied: {error}", left.display()))?;
    }
    fs::create_dir_all(&left).map_err(|error| format!("{} could not be made: {error}", left.display()))?;
    let left_text = left.to_string_lossy().into_owned();
    let walked = shell::run(&mut shop.node(&["tests/window/tour.mjs", &left_text]));
    tell(&left);
    walked
}

fn tell(left: &Path) {
    println!("\nThe tour left in {}:", left.display());
    let Ok(entries) = fs::read_dir(left) else {
        return;
    };
    let mut names: Vec<_> = entries
        .flatten()
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    for name in names {
        println!("  {name}");
    }
}
