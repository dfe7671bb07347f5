//! What this machine must have, and how it gets it: apt on Debian and Ubuntu, words elsewhere.
//!
//! Rust and Node are the person's; everything else is installed here when it is missing.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::Outcome;
use crate::shell;

/// How one sees that something is there.
enum Sign {
    /// One of these programs is on the path.
    Program(&'static [&'static str]),
    /// pkg-config knows this library.
    Library(&'static str),
}

/// Something that must be there, and the package of Debian and Ubuntu that brings it.
struct Need {
    sign: Sign,
    package: &'static str,
}

const fn program(names: &'static [&'static str], package: &'static str) -> Need {
    Need {
        sign: Sign::Program(names),
        package,
    }
}

const fn library(name: &'static str, package: &'static str) -> Need {
    Need {
        sign: Sign::Library(name),
        package,
    }
}

/// To build the application. pkg-config stands before the libraries that are asked of it.
const BUILD: &[Need] = &[
    program(&["cc"], "build-essential"),
    program(&["pkg-config"], "pkg-config"),
    library("webkit2gtk-4.1", "libwebkit2gtk-4.1-dev"),
    library("gtk+-3.0", "libgtk-3-dev"),
    library("librsvg-2.0", "librsvg2-dev"),
];

/// To open it on a display of its own and work in it.
const DISPLAY: &[Need] = &[
    program(&["Xvfb"], "xvfb"),
    program(&["dbus-daemon"], "dbus"),
    program(&["WebKitWebDriver"], "webkit2gtk-driver"),
    program(&["xdotool"], "xdotool"),
    program(&["import"], "imagemagick"),
];

/// To test pages and what was exported.
const TESTS: &[Need] = &[program(CHROMIUM, "chromium"), program(&["pdfdetach"], "poppler-utils")];

/// The names under which Chromium is installed.
const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The oldest Node that Vite accepts.
const NODE: (u32, u32) = (20, 19);

/// Makes sure that the application can be built here.
pub(crate) fn can_build() -> Outcome {
    node()?;
    install(&[BUILD])
}

/// Makes sure that the application can be built and opened on a display of its own.
pub(crate) fn can_tour() -> Outcome {
    node()?;
    install(&[BUILD, DISPLAY])
}

/// Makes sure that everything can be tested here.
pub(crate) fn can_test() -> Outcome {
    node()?;
    install(&[BUILD, DISPLAY, TESTS])
}

/// Whether a person looks at a display.
pub(crate) fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// The program that shows pages in tests.
pub(crate) fn chromium() -> Option<PathBuf> {
    CHROMIUM.iter().find_map(|name| shell::find(name))
}

fn node() -> Outcome {
    let (major, minor) = NODE;
    let wanted = format!("Node {major}.{minor} or newer with npm is needed");
    let said = shell::output(Command::new("node").arg("--version")).ok_or(format!("{wanted}; there is none here"))?;
    let mut numbers = said
        .trim()
        .trim_start_matches('v')
        .split('.')
        .map(|part| part.parse().unwrap_or(0));
    let version = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if version < NODE {
        Err(format!("{wanted}; here is {}", said.trim()))
    } else {
        Ok(())
    }
}

fn install(groups: &[&[Need]]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let missing = missing(groups);
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    println!("Missing on this machine: {list}");
    if !shell::exists("apt-get") {
        return Err(format!(
            "install what your system calls these Debian packages, then try again: {list}"
        ));
    }
    let root = shell::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if !root && !shell::exists("sudo") {
        return Err(format!("ask an administrator to run: apt-get install {list}"));
    }
    let apt = |words: &[&str]| {
        let mut command = if root {
            Command::new("env")
        } else {
            Command::new("sudo")
        };
        if !root {
            command.arg("env");
        }
        command
            .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"])
            .args(words);
        shell::run(&mut command)
    };
    apt(&["update"])?;
    let words: Vec<&str> = ["install", "-y", "--no-install-recommends"]
        .into_iter()
        .chain(missing)
        .collect();
    apt(&words)?;
    let still = self::missing(groups);
    if still.is_empty() {
        Ok(())
    } else {
        Err(format!("still missing after installing: {}", still.join(" ")))
    }
}

fn missing(groups: &[&[Need]]) -> Vec<&'static str> {
    groups
        .iter()
        .copied()
        .flatten()
        .filter(|need| !is_there(&need.sign))
        .map(|need| package(need.package))
        .collect()
}

/// What this system calls a package of Debian.
fn package(name: &'static str) -> &'static str {
    let ubuntu = fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=ubuntu"));
    if ubuntu && name == "chromium" {
        "chromium-browser"
    } else {
        name
    }
}

fn is_there(sign: &Sign) -> bool {
    match sign {
        Sign::Program(names) => names.iter().any(|name| shell::exists(name)),
        Sign::Library(name) => shell::succeeds(Command::new("pkg-config").args(["--exists", name])),
    }
}
