//! Published results.

mod any;

use std::path::Path;

use serde_json::Value;

use super::*;

/// Ratings as people write them: a digit for each rater, a point where one is missing.
fn numbers(units: &[&str]) -> Ratings {
    let unit = |unit: &&str| unit.chars().map(|digit| digit.to_digit(10).map(f64::from)).collect();
    Ratings::numeric(&units.iter().map(unit).collect::<Vec<_>>()).expect("they are ratings")
}

#[track_caller]
fn is_near(found: Option<f64>, expected: f64, digits: i32, what: &str) {
    let found = found.unwrap_or_else(|| panic!("{what} is computable"));
    let limit = 0.5 * 10_f64.powi(-digits) + 1e-12;
    assert!((found - expected).abs() <= limit, "{what}: {found}, and not {expected}");
}

/// Example C of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): 12 units, 4 observers, ratings
/// missing. K. L. Gwet uses it in his handbook (2014), too.
const EXAMPLE_C: [&str; 12] = [
    "11.1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", ".555", "..11", ".3..",
];

#[test]
fn the_example_of_krippendorff_and_gwet_comes_out_as_printed() {
    let ratings = numbers(&EXAMPLE_C);
    is_near(
        ratings.value(Statistic::Alpha(Metric::Nominal)),
        0.743,
        3,
        "nominal alpha",
    );
    is_near(
        ratings.value(Statistic::Alpha(Metric::Ordinal)),
        0.815,
        3,
        "ordinal alpha",
    );
    is_near(
        ratings.value(Statistic::Alpha(Metric::Interval)),
        0.849,
        3,
        "interval alpha",
    );
    is_near(ratings.value(Statistic::Ac1), 0.775_44, 5, "AC1");
    is_near(ratings.value(Statistic::Ac2Quadratic), 0.914, 3, "AC2");
    is_near(ratings.value(Statistic::Fleiss), 0.761_17, 5, "Fleiss' kappa");
    assert_eq!((ratings.units(), ratings.raters(), ratings.pairable()), (12, 4, 11));
}

#[test]
fn the_examples_of_two_observers_come_out_as_printed() {
    // Examples A and B of the same paper.
    let pairs = |one: &str, other: &str| {
        let level = |letter: char| usize::try_from(letter.to_digit(36).expect("a letter")).ok();
        let units: Vec<_> = one
            .chars()
            .zip(other.chars())
            .map(|(one, other)| vec![level(one), level(other)])
            .collect();
        Ratings::ordered(36, &units).expect("they are ratings")
    };
    let nominal = Statistic::Alpha(Metric::Nominal);
    is_near(pairs("0100000010", "1110010000").value(nominal), 0.095, 3, "example A");
    is_near(
        pairs("aabbdcccedda", "babbbccceddd").value(nominal),
        0.692,
        3,
        "example B",
    );
}

#[test]
fn the_abstractors_of_gwet_come_out_as_printed() {
    // K. L. Gwet, handbook (2014): two abstractors and 100 pregnancies; also `cont3x3abstractors` of his package irrCAC.
    let table = [[13, 0, 0], [0, 20, 7], [0, 4, 56]];
    let mut units = Vec::new();
    for (one, row) in table.iter().enumerate() {
        for (other, count) in row.iter().enumerate() {
            units.extend(std::iter::repeat_n(vec![Some(one), Some(other)], *count));
        }
    }
    let ratings = Ratings::ordered(3, &units).expect("they are ratings");
    is_near(ratings.value(Statistic::Percent), 0.89, 7, "percent");
    is_near(ratings.value(Statistic::Ac1), 0.849_330_5, 7, "AC1");
    is_near(
        ratings.value(Statistic::Alpha(Metric::Nominal)),
        0.797_258_5,
        7,
        "alpha",
    );
    // With two raters Fleiss' kappa is Scott's pi.
    is_near(ratings.value(Statistic::Fleiss), 0.796_239_7, 7, "Scott's pi");
}

/// Ratings of which only the counts are known.
fn counted(rows: &[[usize; 5]]) -> Ratings {
    let unit = |row: &[usize; 5]| {
        let values = row.iter().enumerate();
        values
            .flat_map(|(value, count)| std::iter::repeat_n(Some(value), *count))
            .collect()
    };
    Ratings::ordered(5, &rows.iter().map(unit).collect::<Vec<_>>()).expect("they are ratings")
}

#[test]
fn the_kappas_of_fleiss_come_out_as_printed() {
    // The worked example of Wikipedia, "Fleiss' kappa": 10 subjects, 14 raters, 5 values.
    let worked = counted(&[
        [0, 0, 0, 0, 14],
        [0, 2, 6, 4, 2],
        [0, 0, 3, 5, 6],
        [0, 3, 9, 2, 0],
        [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0],
        [3, 2, 6, 3, 0],
        [2, 5, 3, 2, 2],
        [6, 5, 2, 1, 0],
        [0, 2, 2, 3, 7],
    ]);
    is_near(worked.value(Statistic::Fleiss), 0.210, 3, "Fleiss' kappa");
    is_near(worked.value(Statistic::Percent), 0.378, 3, "percent");
    // The psychiatrists of Fleiss (1971), the half that Gwet's package irrCAC holds as `distrib.6raters`; its manual
    // prints these values.
    let psychiatrists = counted(&[
        [0, 0, 0, 6, 0],
        [0, 3, 0, 0, 3],
        [0, 1, 4, 0, 1],
        [0, 0, 0, 0, 6],
        [0, 3, 0, 3, 0],
        [2, 0, 4, 0, 0],
        [0, 0, 4, 0, 2],
        [2, 0, 3, 1, 0],
        [2, 0, 0, 4, 0],
        [0, 0, 0, 0, 6],
        [1, 0, 0, 5, 0],
        [1, 1, 0, 4, 0],
        [0, 3, 3, 0, 0],
        [1, 0, 0, 5, 0],
        [0, 2, 0, 3, 1],
    ]);
    is_near(psychiatrists.value(Statistic::Fleiss), 0.413_93, 5, "Fleiss' kappa");
    is_near(psychiatrists.value(Statistic::Ac1), 0.4448, 4, "AC1");
    is_near(
        psychiatrists.value(Statistic::Alpha(Metric::Nominal)),
        0.420,
        3,
        "alpha",
    );
}

#[test]
fn ratings_with_gaps_come_out_as_other_programs_compute_them() {
    // Computed with irrCAC 0.4 and krippendorff 0.8 for Python: gaps in every second unit.
    let own = |values: [u32; 5]| {
        let [one, two, between, three, four] = values.map(|value| Some(f64::from(value)));
        Ratings::numeric(&[
            vec![one, two, two],
            vec![four, four, None],
            vec![None, three, two],
            vec![one, one, one],
            vec![two, None, None],
            vec![between, four, between],
        ])
        .expect("they are ratings")
    };
    for (values, interval, weighted) in [
        ([1, 2, 3, 3, 4], 0.837_837_838, 0.823_71),
        ([10, 20, 25, 25, 40], 0.795_620_438, 0.806_23),
    ] {
        let ratings = own(values);
        is_near(ratings.value(Statistic::Percent), 0.533_33, 5, "percent");
        is_near(ratings.value(Statistic::Ac1), 0.382_44, 5, "AC1");
        is_near(ratings.value(Statistic::Ac2Quadratic), weighted, 5, "AC2");
        is_near(ratings.value(Statistic::Fleiss), 0.363_37, 5, "Fleiss' kappa");
        is_near(
            ratings.value(Statistic::Alpha(Metric::Nominal)),
            0.428_571_429,
            9,
            "nominal alpha",
        );
        is_near(
            ratings.value(Statistic::Alpha(Metric::Ordinal)),
            0.836_707_152,
            9,
            "ordinal alpha",
        );
        is_near(
            ratings.value(Statistic::Alpha(Metric::Interval)),
            interval,
            9,
            "interval alpha",
        );
    }
    // A level that exists and was never given counts for AC1 and AC2.
    let level = |places: [usize; 3]| places.map(|place| place.checked_sub(1)).to_vec();
    let units = [[1, 2, 2], [2, 2, 0], [0, 1, 2], [1, 1, 1], [4, 0, 0], [2, 4, 2]].map(level);
    let unused = Ratings::ordered(4, &units).expect("they are ratings");
    is_near(unused.value(Statistic::Ac1), 0.408_22, 5, "AC1");
    is_near(unused.value(Statistic::Ac2Quadratic), 0.7526, 4, "AC2");
    is_near(unused.value(Statistic::Fleiss), 0.264_23, 5, "Fleiss' kappa");
    is_near(
        unused.value(Statistic::Alpha(Metric::Nominal)),
        0.234_042_553,
        9,
        "nominal alpha",
    );
    is_near(
        unused.value(Statistic::Alpha(Metric::Ordinal)),
        0.435_897_436,
        9,
        "ordinal alpha",
    );
    is_near(
        unused.value(Statistic::Alpha(Metric::Interval)),
        0.333_333_333,
        9,
        "interval alpha",
    );
}

#[test]
fn every_published_vector_beside_the_repository_comes_out() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/facts/agreement-vectors.json");
    let Ok(text) = std::fs::read_to_string(&file) else {
        println!("agreement-vectors.json: not here, 0 cases ran");
        return;
    };
    let vectors: Value = serde_json::from_str(&text).expect("the vectors are JSON");
    let at = |path: &str| {
        vectors
            .pointer(path)
            .unwrap_or_else(|| panic!("{path} is in the vectors"))
    };
    let number = |path: &str| at(path).as_f64().unwrap_or_else(|| panic!("{path} is a number"));
    let read = |path: &str| -> Vec<Vec<Option<f64>>> {
        serde_json::from_value(at(path).clone()).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let turned = |raters: Vec<Vec<Option<f64>>>| -> Vec<Vec<Option<f64>>> {
        (0..raters[0].len())
            .map(|unit| raters.iter().map(|rater| rater[unit]).collect())
            .collect()
    };
    let a = Ratings::numeric(&turned(read("/krippendorff_A/raters"))).expect("ratings");
    let c = Ratings::numeric(&turned(read("/krippendorff_C/raters"))).expect("ratings");
    let experts = "/synthetic_3experts_10criteria_4level";
    let synthetic = Ratings::numeric(&read(&format!("{experts}/ratings_rows_are_criteria"))).expect("ratings");
    let nominal = Statistic::Alpha(Metric::Nominal);
    let ordinal = Statistic::Alpha(Metric::Ordinal);
    let interval = Statistic::Alpha(Metric::Interval);
    let cases = [
        (&a, nominal, "/krippendorff_A/alpha_nominal/computed".to_owned()),
        (&c, nominal, "/krippendorff_C/alpha/nominal/computed".to_owned()),
        (&c, ordinal, "/krippendorff_C/alpha/ordinal/computed".to_owned()),
        (&c, interval, "/krippendorff_C/alpha/interval/computed".to_owned()),
        (&c, Statistic::Percent, "/krippendorff_C/gwet/pa".to_owned()),
        (&c, Statistic::Ac1, "/krippendorff_C/gwet/AC1/published".to_owned()),
        (
            &c,
            Statistic::Ac2Quadratic,
            "/krippendorff_C/gwet/AC2_quadratic/computed".to_owned(),
        ),
        (&c, Statistic::Fleiss, "/krippendorff_C/fleiss/published".to_owned()),
        (&synthetic, nominal, format!("{experts}/computed/alpha_nominal")),
        (&synthetic, ordinal, format!("{experts}/computed/alpha_ordinal")),
        (&synthetic, interval, format!("{experts}/computed/alpha_interval")),
        (&synthetic, Statistic::Percent, format!("{experts}/computed/pa")),
        (&synthetic, Statistic::Ac1, format!("{experts}/computed/AC1")),
        (
            &synthetic,
            Statistic::Ac2Quadratic,
            format!("{experts}/computed/AC2_quadratic"),
        ),
        (&synthetic, Statistic::Fleiss, format!("{experts}/computed/fleiss")),
    ];
    for (ratings, statistic, path) in &cases {
        is_near(ratings.value(*statistic), number(path), 5, path);
    }
    println!("agreement-vectors.json: {} cases ran", cases.len());
}
