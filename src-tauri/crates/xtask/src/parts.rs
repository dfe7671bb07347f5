//! `test`: every part that must pass, each timed, all of them also after a failure.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::shop::Shop;
use crate::{Outcome, machine, run, shell};

/// One part of the test command.
struct Part {
    name: &'static str,
    what: &'static str,
    run: fn(&mut Shop) -> Outcome,
}

const PARTS: &[Part] = &[
    Part {
        name: "machine",
        what: "what this machine needs",
        run: |_| machine::can_test(),
    },
    Part {
        name: "format",
        what: "cargo fmt",
        run: |shop| shell::run(&mut shop.cargo(&["fmt", "--all", "--check"])),
    },
    Part {
        name: "page",
        what: "the page that the window embeds",
        run: Shop::page,
    },
    Part {
        name: "lint",
        what: "clippy, no warning, with the room's network and without it",
        run: lint,
    },
    Part {
        name: "rust",
        what: "every Rust test",
        run: rust,
    },
    Part {
        name: "codegen",
        what: "generated files are up to date",
        run: codegen,
    },
    Part {
        name: "types",
        what: "svelte-check",
        run: |shop| ui(shop, "check"),
    },
    Part {
        name: "components",
        what: "units and components of the page",
        run: |shop| ui(shop, "test"),
    },
    Part {
        name: "outside",
        what: "signatures, by a verifier that nobody here wrote",
        run: outside,
    },
    Part {
        name: "pages",
        what: "pages in Chromium",
        run: pages,
    },
    Part {
        name: "window",
        what: "the real window through WebKitWebDriver",
        run: window,
    },
    Part {
        name: "tour",
        what: "the main job through the real window",
        run: run::tour,
    },
];

/// Runs all parts, or those named by `--only`.
pub(crate) fn test(shop: &mut Shop, words: &[&str]) -> Outcome {
    let chosen = chosen(words)?;
    let mut table = String::new();
    let mut failures = Vec::new();
    let started = Instant::now();
    for part in &chosen {
        println!("\n━━ {}: {}", part.name, part.what);
        let begun = Instant::now();
        let outcome = (part.run)(shop);
        let sign = if outcome.is_ok() { "✓" } else { "✕" };
        let _ = writeln!(
            table,
            "  {sign} {:<12}{:>9}   {}",
            part.name,
            clock(begun.elapsed()),
            part.what
        );
        if let Err(message) = outcome {
            println!("✕ {}: {message}", part.name);
            failures.push(format!("{}: {message}", part.name));
        }
    }
    println!("\n━━ parts\n{table}    {:<12}{:>9}", "all", clock(started.elapsed()));
    for failure in &failures {
        println!("  ✕ {failure}");
    }
    println!("\n{} passed, {} failed", chosen.len() - failures.len(), failures.len());
    if failures.is_empty() {
        Ok(())
    } else {
        Err(format!("{} of {} parts failed", failures.len(), chosen.len()))
    }
}

fn chosen(words: &[&str]) -> Result<Vec<&'static Part>, String> {
    if words.is_empty() {
        return Ok(PARTS.iter().collect());
    }
    let mut chosen = Vec::new();
    for pair in words.chunks(2) {
        let part = match pair {
            ["--only", name] => PARTS.iter().find(|part| part.name == *name),
            _ => None,
        };
        let names: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
        chosen.push(part.ok_or_else(|| format!("say --only and one of: {}", names.join(", ")))?);
    }
    Ok(chosen)
}

/// Every target twice: as it is built, and without the room's network, so that it can be left out.
fn lint(shop: &mut Shop) -> Outcome {
    shop.page()?;
    for left_out in [None, Some("--no-default-features")] {
        let mut words = vec!["clippy", "--workspace", "--all-targets", "--locked"];
        words.extend(left_out);
        words.extend(["--", "-D", "warnings"]);
        shell::run(&mut shop.cargo(&words))?;
    }
    Ok(())
}

fn rust(shop: &mut Shop) -> Outcome {
    shop.page()?;
    shop.packages("tests")?;
    shell::run(&mut shop.cargo(&["test", "--workspace", "--locked"]))
}

fn codegen(shop: &mut Shop) -> Outcome {
    shop.binaries()?;
    let binary = shop.binary("codegen").to_string_lossy().into_owned();
    shell::run(shell::command(&binary, shop.root()).arg("--check"))
}

fn ui(shop: &mut Shop, script: &str) -> Outcome {
    shop.packages("ui")?;
    shell::run(&mut shop.npm("ui", &["run", script]))
}

fn outside(shop: &mut Shop) -> Outcome {
    shop.packages("tests")?;
    shop.binaries()?;
    shell::run(&mut node_tests(shop, "tests/verifier")?)
}

fn pages(shop: &mut Shop) -> Outcome {
    let chromium = machine::chromium().ok_or("Chromium is not on the path")?;
    shop.packages("tests")?;
    shop.binaries()?;
    shell::run(node_tests(shop, "tests/pages")?.env("NISHANI_CHROMIUM", chromium))
}

fn window(shop: &mut Shop) -> Outcome {
    shop.packages("tests")?;
    shop.binaries()?;
    shell::run(&mut node_tests(shop, "tests/window")?)
}

/// Node's test runner over the test files of a folder, one file at a time: they share the machine's two cores with
/// a browser each.
fn node_tests(shop: &Shop, folder: &str) -> Result<Command, String> {
    let entries = fs::read_dir(shop.root().join(folder)).map_err(|error| format!("{folder}: {error}"))?;
    let names = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut files: Vec<String> = names
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    files.sort();
    let mut command = shop.node(&["--test", "--test-concurrency=1"]);
    command.args(files);
    Ok(command)
}

fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f32())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}
