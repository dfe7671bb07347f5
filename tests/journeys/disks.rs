//! A full disk and a read-only one, real ones: mounted in a mount namespace of their own, which ends with the test.
//!
//! Root mounts directly, anybody else inside a user namespace. A machine that allows neither fails these tests.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;

use super::bad_input::{demo, refused};
use super::{AT, Desktop, asset, command};

/// Tells the command to a shell that mounts first, and what the folder listed before and after it.
struct Mounted<'a> {
    desktop: &'a Desktop,
    mount: &'a str,
}

impl Mounted<'_> {
    /// Runs the command on a mounted folder `disk`; it is refused with 2, naming the cause, and the disk lists the same
    /// names before and after. That each refusal has its words in both languages is proven in `words.rs`.
    #[track_caller]
    fn refuses(&self, words: &[&str], named: &str) {
        let is_root = fs::metadata("/proc/self").expect("a Linux machine has /proc").uid() == 0;
        let script = format!(
            "{} && ls -A1 disk > before && {{ \"$@\"; code=$?; ls -A1 disk > after; exit $code; }}",
            self.mount
        );
        let output = Command::new("unshare")
            .arg(if is_root { "--mount" } else { "--map-root-user" })
            .args(if is_root { &[][..] } else { &["--mount"][..] })
            .args(["sh", "-c", &script, "sh"])
            .arg(command())
            .args(words)
            .args(["--lang", "en"])
            .current_dir(self.desktop.folder.path())
            .output()
            .expect("`unshare` of util-linux is installed");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{words:?}: {said}");
        for part in ["✕", "\n→ ", named] {
            assert!(said.contains(part), "{words:?} says {part}: {said}");
        }
        assert!(!said.contains("panicked") && !said.contains('⟨'), "{words:?}: {said}");
        let (before, after) = (self.desktop.read("before"), self.desktop.read("after"));
        assert!(!before.is_empty(), "the disk was mounted: {said}");
        assert_eq!(
            String::from_utf8_lossy(&before),
            String::from_utf8_lossy(&after),
            "{words:?} leaves the disk as it was"
        );
    }
}

/// Everything that writes, into the folder `disk`.
fn writing(desktop: &Desktop) -> Vec<Vec<String>> {
    for name in ["package.zip", "descriptor.json"] {
        desktop.write(name, &demo()[name]);
    }
    fs::copy(
        asset("samples/gis-for-tourism.ratings.toml"),
        desktop.path("ratings.toml"),
    )
    .expect("the sample");
    super::write_key(desktop);
    fs::create_dir(desktop.path("disk")).expect("a place to mount on");
    let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let sign = super::SIGN.join(" ");
    let mut package = words(&format!("package descriptor.json --out disk/new.zip {sign} --attach"));
    let evidence = fs::read_dir(asset("samples/gis-for-tourism")).expect("evidence");
    package.extend(evidence.flatten().map(|file| file.path().display().to_string()));
    vec![
        words("demo disk"),
        words("demo disk/out"),
        package,
        words(&format!(
            "review package.zip --ratings ratings.toml --out disk/new.zip {sign}"
        )),
        words("keygen --name ა --organisation ბ --out disk --passphrase-file passphrase"),
        words(&format!(
            "trust-list --add own.pub.json --role hei --out disk/new.json {sign}"
        )),
    ]
}

fn check(mount: &str, named: &str) {
    let desktop = Desktop::new();
    let mounted = Mounted {
        desktop: &desktop,
        mount,
    };
    for words in writing(&desktop) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        mounted.refuses(&words, named);
    }
}

#[test]
fn on_a_full_disk_nothing_half_written_stays() {
    // 1 MiB, filled to the last page.
    check(
        "mount -t tmpfs -o size=1m tmpfs disk && { cat /dev/zero > disk/film 2> /dev/null || true; }",
        "full",
    );
}

/// There is room for a part of it: the first files of the demo are taken away again.
#[test]
fn on_a_small_disk_all_is_written_or_nothing() {
    let desktop = Desktop::new();
    fs::create_dir(desktop.path("disk")).expect("a place to mount on");
    let mounted = Mounted {
        desktop: &desktop,
        mount: "mount -t tmpfs -o size=1m tmpfs disk && touch disk/mine",
    };
    mounted.refuses(&["demo", "disk"], "full");
    mounted.refuses(&["demo", "disk/out"], "full");
}

#[test]
fn on_a_read_only_disk_nothing_is_written() {
    check(
        "touch disk/mine && mount --bind disk disk && mount -o remount,bind,ro disk",
        "not allowed",
    );
}

#[test]
fn a_read_only_folder_can_be_verified() {
    let desktop = Desktop::new();
    fs::create_dir(desktop.path("disk")).expect("a place to mount on");
    desktop.write("disk/package.zip", &demo()["package.zip"]);
    let before = super::names(Path::new(&desktop.path("disk")));
    desktop.ends(3, &["verify", "disk/package.zip", "--at", AT]);
    assert_eq!(super::names(&desktop.path("disk")), before, "verifying writes nothing");
    refused(&desktop, 2, &["verify", "disk/no.zip"]);
}
