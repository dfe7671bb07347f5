//! Finding descriptors as people look for them.

use store::{RowData, Store};

use crate::{NOW, flat, open};

fn library(store: &Store) {
    let rows = [
        (
            "gis",
            "descriptor",
            "გის ტურიზმისთვის",
            "GIS for Tourism",
            "საგანმანათლებლო დაწესებულება „ა“",
            "გეოინფორმაციული სისტემები და რუკების შედგენა",
            "maps, micro-credential, spatial data",
        ),
        (
            "care",
            "descriptor",
            "ხანდაზმულთა მოვლა",
            "Care of the Elderly",
            "Provider B",
            "სოციალური მომსახურება; ტურიზმი არ არის",
            "care plan",
        ),
        (
            "wine",
            "descriptor",
            "ღვინის ტექნოლოგია",
            "Wine Technology",
            "Provider C",
            "დეგუსტაცია",
            "tasting; étude",
        ),
        ("review", "review", "გის ტურიზმისთვის: შეფასება", "Review", "", "", ""),
    ];
    for (id, kind, ka, en, provider, body_ka, body_en) in rows {
        let row = RowData {
            title_ka: ka.into(),
            title_en: en.into(),
            provider_ka: provider.into(),
            credits: Some("3".into()),
            level: Some(5),
            state: "draft".into(),
            detail: serde_json::json!({ "unmet": 0 }),
            search: format!("{body_ka}\n{body_en}"),
            ..RowData::default()
        };
        store
            .transact(|tx| {
                tx.create(id, kind, &flat(&[("identification/title/ka", ka)]), None, NOW, "")?;
                tx.set_row(id, &row)
            })
            .unwrap();
    }
}

fn find(store: &Store, query: &str) -> Vec<String> {
    let rows = store
        .read(|reader| reader.rows(Some("descriptor"), Some(query), false))
        .unwrap();
    rows.into_iter().map(|row| row.id).collect()
}

#[test]
fn words_prefixes_inner_parts_and_both_alphabets_are_found() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    library(&store);
    for (query, found) in [
        ("ტურიზმისთვის", vec!["gis"]),
        ("ტურ", vec!["gis", "care"]),
        ("ᲢᲣᲠᲘᲖᲛ", vec!["gis", "care"]),
        ("ინფორმაციულ", vec!["gis"]),
        ("რიზმისთ", vec!["gis"]),
        ("დაწესებულება", vec!["gis"]),
        ("gis", vec!["gis"]),
        ("GIS tour", vec!["gis"]),
        ("tourism wine", vec![]),
        ("ederly", vec![]),
        ("lderl", vec!["care"]),
        ("micro-credential", vec!["gis"]),
        ("E\u{301}TUDE", vec!["wine"]),
        ("ღვინ taste", vec![]),
        ("ღვინ tast", vec!["wine"]),
        ("", vec!["wine", "care", "gis"]),
        ("  \" ", vec!["wine", "care", "gis"]),
    ] {
        assert_eq!(find(&store, query), found, "{query:?}");
    }
    let all = store.read(|reader| reader.rows(None, Some("გის"), false)).unwrap();
    assert_eq!(all.len(), 2, "every kind");
    let one = store
        .read(|reader| reader.rows(Some("descriptor"), Some("gis"), false))
        .unwrap()
        .remove(0);
    assert_eq!(
        (one.title_ka.as_str(), one.level, one.credits.as_deref()),
        ("გის ტურიზმისთვის", Some(5), Some("3"))
    );
    assert_eq!(one.detail["unmet"], 0);
}

#[test]
fn no_query_is_an_error() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    library(&store);
    let hard = [
        "\"",
        "\"\"",
        "'",
        "გის\"",
        "AND",
        "OR",
        "NOT",
        "NEAR",
        "gis AND",
        "NOT gis",
        "gis OR",
        "NEAR(gis, 2)",
        "title:gis",
        "title : gis",
        "^gis",
        "gis*",
        "*",
        "-gis",
        "{title}: gis",
        "(gis",
        "gis)",
        "a+b",
        "gis;--",
        "%",
        "_",
        "?1",
        "\\",
        "\u{0}",
        "gis\u{0}x",
        "①②③",
        "🗺️🗺️🗺️",
        "𞤀𞤁𞤂",
        "ⲀⲂⲄ",
        "\u{301}\u{302}\u{303}",
        "ﬁﬂﬃ",
        "İ",
        "ß",
        "ᏸᏹᏺ",
        "๑๒๓",
        "ก็ก็ก็",
        "\u{10FFFF}",
        "ꭰꭱꭲ",
        "𐲀𐲁𐲂",
        "𑢠𑢡𑢢",
    ];
    for query in hard {
        find(&store, query);
    }
    assert_eq!(find(&store, "NOT gis"), [] as [&str; 0], "an operator is a word");
    let mut dice = crate::Dice(42);
    for _ in 0..500 {
        let query: String = (0..dice.below(12))
            .filter_map(|_| char::from_u32(u32::try_from(dice.below(0x3000)).unwrap()))
            .collect();
        find(&store, &query);
    }
    find(&store, &"გრძელი ".repeat(10_000));
}

#[test]
fn a_changed_row_is_found_by_its_new_words_only_and_trash_has_its_own_list() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    library(&store);
    let row = RowData {
        title_ka: "მეფუტკრეობა".into(),
        ..RowData::default()
    };
    store.transact(|tx| tx.set_row("wine", &row)).unwrap();
    assert_eq!(find(&store, "ღვინ"), [] as [&str; 0]);
    assert_eq!(find(&store, "ფუტკრ"), ["wine"]);
    store.transact(|tx| tx.trash("wine", NOW)).unwrap();
    assert_eq!(find(&store, "ფუტკრ"), [] as [&str; 0]);
    let trashed = store.read(|reader| reader.rows(None, Some("ფუტკრ"), true)).unwrap();
    assert_eq!((trashed.len(), trashed[0].trashed.as_deref()), (1, Some(NOW)));
}
