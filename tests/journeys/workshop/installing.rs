//! The installer beside the kit: chosen once, on every stick the same bytes, and never in the way of the kit.

use std::fs::{self, File};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use nishani_tests::host::Asked;
use serde_json::{Value, json};

use super::Day;

const NAME: &str = "Nishani 1.0 setup.exe";

/// How a test finds the disk that was mounted for it.
const DISK: &str = "NISHANI_MOUNTED_DISK";

impl Day {
    /// Puts a file of so many bytes in line for the dialog.
    fn has_installer(&self, bytes: usize, seed: u8) -> Vec<u8> {
        let bytes: Vec<u8> = (0..bytes)
            .map(|at| u8::try_from((at * 31 + at / 251) % 256).expect("a byte") ^ seed)
            .collect();
        let path = self.room.file(NAME);
        fs::write(&path, &bytes).expect("a file");
        self.room.host.will_open(vec![path]);
        bytes
    }

    /// Writes the kit with an installer to these places.
    fn sticks(&self, places: &[PathBuf]) -> Value {
        for place in places {
            self.room.host.will_save(place.clone());
        }
        let ask = json!({"document": self.document, "sticks": places.len(), "installer": true});
        self.room.done("write_kit", ask)
    }
}

fn readme(stick: &Path) -> String {
    fs::read_to_string(stick.join("README.txt")).expect("the word about the files")
}

/// A kit that is whole and says nothing of an installer, because none is there.
#[track_caller]
fn is_without(stick: &Path, written: &Value) {
    assert_eq!(written["failure"], Value::Null, "the kit is whole: {written}");
    for file in written["files"].as_array().expect("files") {
        let path = file["path"].as_str().expect("a path");
        let bytes = fs::metadata(path).expect("it is there").len();
        assert_eq!(file["bytes"], bytes, "{path}");
    }
    assert!(!readme(stick).contains(NAME), "{}", readme(stick));
    assert!(!stick.join("install").join(NAME).exists(), "no half installer");
}

#[track_caller]
fn code(failure: &Value) -> &str {
    for side in ["ka", "en"] {
        for words in [&failure["what"][side], &failure["next"][side]] {
            let words = words.as_str().unwrap_or_default();
            assert!(!words.is_empty() && !words.contains('⟨'), "{failure}");
        }
    }
    failure["code"].as_str().expect("a failure")
}

#[test]
fn the_installer_is_chosen_once_and_lies_whole_on_every_stick() {
    let day = Day::planned();
    // No multiple of what is held at once.
    let bytes = day.has_installer(3_000_017, 0);
    let sticks = [day.room.file("stick-1"), day.room.file("stick-2")];
    let kit = day.sticks(&sticks);
    assert_eq!(kit["installer"], Value::Null);
    let asked = day.room.host.asked();
    let opened = asked.iter().filter(|asked| matches!(asked, Asked::Open { .. }));
    assert_eq!(opened.count(), 1, "once for all sticks");
    for (stick, written) in sticks.iter().zip(kit["sticks"].as_array().expect("sticks")) {
        assert_eq!(written["failure"], Value::Null, "{written}");
        assert_eq!(
            (
                &written["installer"]["name"],
                &written["installer"]["bytes"],
                &written["installer"]["failure"]
            ),
            (&json!(NAME), &json!(bytes.len()), &Value::Null)
        );
        let copy = fs::read(stick.join("install").join(NAME)).expect("it is there");
        assert!(copy == bytes, "byte for byte");
        assert_eq!(
            super::super::names(&stick.join("install")),
            [NAME],
            "and nothing beside it"
        );
        assert_eq!(
            readme(stick).matches(NAME).count(),
            2,
            "in both languages: {}",
            readme(stick)
        );
        let told = written["files"].as_array().expect("files");
        let told = told.iter().find(|file| file["name"] == "README.txt").expect("the word");
        assert_eq!(told["bytes"], readme(stick).len(), "what is told is what lies there");
    }
    // A kit that is written anew takes the newer installer of the same name.
    let newer = day.has_installer(70_001, 9);
    let again = day.sticks(&sticks[..1]);
    assert_eq!(again["sticks"][0]["installer"]["failure"], Value::Null, "{again}");
    assert!(fs::read(sticks[0].join("install").join(NAME)).expect("it is there") == newer);
}

#[test]
fn who_chooses_no_installer_writes_no_kit() {
    let day = Day::planned();
    day.room.host.will_save(day.room.file("stick"));
    let ask = json!({"document": day.document, "sticks": 1, "installer": true});
    assert_eq!(day.room.job("write_kit", ask)["end"], "cancelled");
    assert_eq!(day.view()["kit"], Value::Null, "and nothing is handed out");
    assert!(!day.room.file("stick").exists());
}

#[test]
fn an_installer_that_cannot_be_read_does_not_stop_the_kit() {
    let day = Day::planned();
    let large = day.room.file("large.bin");
    let sparse = File::create(&large).and_then(|file| file.set_len(1024 * 1024 * 1024 + 1));
    sparse.expect("a sparse file");
    let folder = day.room.file("a folder");
    fs::create_dir(&folder).expect("a folder");
    let cases = [
        (day.room.file("nowhere.msi"), "file-missing"),
        (folder, "file-missing"),
        (large, "installer-too-large"),
    ];
    for ((path, expected), place) in cases.into_iter().zip(0..) {
        day.room.host.will_open(vec![path]);
        let stick = day.room.file(&format!("stick-{place}"));
        let kit = day.sticks(std::slice::from_ref(&stick));
        assert_eq!(code(&kit["installer"]), expected, "{kit}");
        assert_eq!(kit["sticks"][0]["installer"], Value::Null, "nothing was tried");
        is_without(&stick, &kit["sticks"][0]);
    }
}

#[test]
fn somebodys_own_file_of_that_name_stays() {
    let day = Day::planned();
    day.has_installer(1_000, 0);
    let stick = day.room.file("stick");
    let own = stick.join("install").join(NAME);
    fs::create_dir_all(stick.join("install")).expect("a folder");
    fs::write(&own, "somebody's own").expect("a file");
    let kit = day.sticks(std::slice::from_ref(&stick));
    let written = &kit["sticks"][0];
    assert_eq!(code(&written["installer"]["failure"]), "file-exists", "{written}");
    assert_eq!(written["failure"], Value::Null);
    assert_eq!(fs::read(&own).expect("it is there"), b"somebody's own");
    assert!(!readme(&stick).contains(NAME));
}

/// Runs a test once more where a disk is mounted, in a mount namespace of its own; `None` in the run that only waits.
fn mounted(test: &str, mount: &str) -> Option<PathBuf> {
    if let Some(disk) = std::env::var_os(DISK) {
        return Some(PathBuf::from(disk));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let disk = folder.path().join("disk");
    fs::create_dir(&disk).expect("a place to mount on");
    let is_root = fs::metadata("/proc/self").expect("a Linux machine has /proc").uid() == 0;
    let (_, module) = module_path!().split_once("::").expect("a module of the tests");
    let output = Command::new("unshare")
        .arg(if is_root { "--mount" } else { "--map-root-user" })
        .args(if is_root { &[][..] } else { &["--mount"][..] })
        .args(["sh", "-c", &format!("{mount} && exec \"$@\""), "sh"])
        .arg(std::env::current_exe().expect("this test"))
        .args(["--exact", &format!("{module}::{test}")])
        .current_dir(folder.path())
        .env(DISK, &disk)
        .output()
        .expect("`unshare` of util-linux is installed");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    None
}

#[test]
fn a_stick_that_is_too_small_for_the_installer_keeps_its_kit() {
    let test = "a_stick_that_is_too_small_for_the_installer_keeps_its_kit";
    let Some(disk) = mounted(test, "mount -t tmpfs -o size=16m tmpfs disk") else {
        return;
    };
    let day = Day::planned();
    day.has_installer(20_000_000, 0);
    let stick = disk.join("kit");
    let kit = day.sticks(std::slice::from_ref(&stick));
    let written = &kit["sticks"][0];
    assert_eq!(code(&written["installer"]["failure"]), "disk-full", "{written}");
    is_without(&stick, written);
    assert!(!stick.join("install").exists(), "the folder was made for it alone");
}

#[test]
fn a_stick_that_may_not_be_written_is_told_and_nothing_is_tried() {
    let test = "a_stick_that_may_not_be_written_is_told_and_nothing_is_tried";
    let mount = "mkdir disk/part disk/part/install && mount --bind disk disk && mount -o remount,bind,ro disk && \
                 mkdir part && mkdir part/install && mount -t tmpfs -o ro tmpfs part/install";
    let Some(disk) = mounted(test, mount) else {
        return;
    };
    let day = Day::planned();
    day.has_installer(1_000, 0);
    let stick = disk.join("kit");
    let kit = day.sticks(std::slice::from_ref(&stick));
    let written = &kit["sticks"][0];
    assert_eq!(code(&written["failure"]), "read-only", "{written}");
    assert_eq!(written["installer"], Value::Null, "{written}");
    assert!(!stick.exists());
    // Only the folder of the installer is read-only: the kit is written all the same.
    day.has_installer(1_000, 0);
    let part = disk.with_file_name("part");
    let kit = day.sticks(std::slice::from_ref(&part));
    assert_eq!(code(&kit["sticks"][0]["installer"]["failure"]), "read-only", "{kit}");
    is_without(&part, &kit["sticks"][0]);
}
