//! Embeds the configuration, the icons and the permissions of the window.

fn main() {
    println!("cargo:rerun-if-changed=permissions");
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::build();
}
