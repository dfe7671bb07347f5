//! What holds for any ratings, and what is refused.

use super::super::interval::SplitMix64;
use super::{EXAMPLE_C, Metric, Ratings, RatingsFault, Statistic, numbers};

const ALPHAS: [Metric; 3] = [Metric::Nominal, Metric::Ordinal, Metric::Interval];

const ALL: [Statistic; 7] = [
    Statistic::Percent,
    Statistic::Alpha(Metric::Nominal),
    Statistic::Alpha(Metric::Ordinal),
    Statistic::Alpha(Metric::Interval),
    Statistic::Ac1,
    Statistic::Ac2Quadratic,
    Statistic::Fleiss,
];

#[test]
fn what_cannot_be_computed_is_none() {
    let none = |units: &[&str], computable: &[Statistic]| {
        let ratings = numbers(units);
        for statistic in ALL {
            let value = ratings.value(statistic);
            assert_eq!(
                value.is_some(),
                computable.contains(&statistic),
                "{units:?} {statistic:?}: {value:?}"
            );
        }
    };
    let pairs = [Statistic::Percent, Statistic::Ac1, Statistic::Ac2Quadratic];
    none(&[], &[]);
    none(&["", ""], &[]);
    none(&["1", "2", "3"], &[]);
    none(&["...", "..."], &[]);
    none(&["1..", ".2.", "..3"], &[]);
    // A single unit: alpha and kappa would compare it with itself.
    none(&["123"], &pairs);
    none(&["123", "1.."], &pairs);
    // No variation: nothing to be corrected for; the ratings agree all the same.
    none(&["111", "1.1"], &pairs);
    assert_eq!(numbers(&["111", "1.1"]).value(Statistic::Ac1), Some(1.0));
    none(&["112", "211"], &ALL);
    assert_eq!(
        Ratings::ordered(0, &[vec![], vec![]]).map(|ratings| ratings.summary().ac1),
        Ok(None)
    );
}

#[test]
fn ratings_that_are_none_are_refused() {
    let refused = |value: f64| Ratings::numeric(&[vec![Some(1.0)], vec![Some(value)]]);
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300, -1.1e15] {
        assert_eq!(refused(value), Err(RatingsFault::OffScale { unit: 1 }), "{value}");
    }
    assert_eq!(
        Ratings::ordered(2, &[vec![Some(2)]]),
        Err(RatingsFault::OffScale { unit: 0 })
    );
    assert_eq!(
        Ratings::ordered(2, &[vec![None], vec![None, None]]),
        Err(RatingsFault::Ragged { unit: 1 })
    );
    let zeros = Ratings::numeric(&[vec![Some(0.0), Some(-0.0)], vec![Some(0.0), Some(1.0)]]).expect("numbers");
    assert_eq!(zeros.value(Statistic::Percent), Some(0.5), "both zeros are one number");
}

type Levels = Vec<Vec<Option<usize>>>;

/// Ratings that nobody thought of: one in six missing.
fn any(draw: &mut SplitMix64) -> (usize, Levels) {
    let (levels, units, raters) = (1 + draw.below(5), draw.below(12), draw.below(7));
    let cell = |draw: &mut SplitMix64| (draw.below(6) > 0).then(|| draw.below(levels));
    let unit = |draw: &mut SplitMix64| (0..raters).map(|_| cell(draw)).collect();
    (levels, (0..units).map(|_| unit(draw)).collect())
}

#[track_caller]
fn same(one: &Ratings, other: &Ratings, statistics: &[Statistic], why: &str) {
    for statistic in statistics {
        match (one.value(*statistic), other.value(*statistic)) {
            (None, None) => {}
            (Some(one), Some(other)) if (one - other).abs() < 1e-9 => {}
            (one, other) => panic!("{why}: {statistic:?} is {one:?} and {other:?}"),
        }
    }
}

#[test]
fn coefficients_do_not_depend_on_order_or_names_and_are_numbers() {
    let draw = &mut SplitMix64(7);
    for _ in 0..3_000 {
        let (levels, units) = any(draw);
        let ratings = Ratings::ordered(levels, &units).expect("they are ratings");
        for statistic in ALL {
            let value = ratings.value(statistic);
            assert!(
                value.is_none_or(|value| value.is_finite() && value <= 1.0),
                "{units:?} {statistic:?} {value:?}"
            );
        }

        let mut shuffled = units.clone();
        for place in (1..shuffled.len()).rev() {
            shuffled.swap(place, draw.below(place + 1));
        }
        for unit in &mut shuffled {
            for place in (1..unit.len()).rev() {
                unit.swap(place, draw.below(place + 1));
            }
        }
        let shuffled = Ratings::ordered(levels, &shuffled).expect("they are ratings");
        same(
            &ratings,
            &shuffled,
            &ALL,
            "another order of units, and of ratings in each",
        );

        let mapped = |to: &dyn Fn(usize) -> usize| -> Ratings {
            let units: Levels = units
                .iter()
                .map(|unit| unit.iter().map(|level| level.map(to)).collect())
                .collect();
            Ratings::ordered(levels, &units).expect("they are ratings")
        };
        same(
            &ratings,
            &mapped(&|level| levels - 1 - level),
            &ALL,
            "the scale turned around",
        );
        let by = draw.below(levels);
        let named = [
            Statistic::Percent,
            Statistic::Alpha(Metric::Nominal),
            Statistic::Ac1,
            Statistic::Fleiss,
        ];
        same(
            &ratings,
            &mapped(&|level| (level + by) % levels),
            &named,
            "other names for the values",
        );

        let mut silent = units.clone();
        silent.iter_mut().for_each(|unit| unit.push(None));
        let silent = Ratings::ordered(levels, &silent).expect("they are ratings");
        same(&ratings, &silent, &ALL, "a rater who says nothing");
        let mut lonely = units.clone();
        lonely.push(vec![None; units.first().map_or(0, Vec::len)]);
        let lonely = Ratings::ordered(levels, &lonely).expect("they are ratings");
        same(&ratings, &lonely, &ALL, "a unit that nobody rated");

        let twice = [units.clone(), units.clone()].concat();
        let twice = Ratings::ordered(levels, &twice).expect("they are ratings");
        let share = [Statistic::Percent, Statistic::Ac1, Statistic::Ac2Quadratic];
        same(&ratings, &twice, &share, "every unit twice");
    }
}

#[test]
fn numbers_may_begin_anywhere_and_have_any_step() {
    let draw = &mut SplitMix64(11);
    for _ in 0..500 {
        let (_, units) = any(draw);
        let (begin, step) = (f64::from(u16::MAX) - 40_000.0, 0.1);
        let plain: Vec<Vec<_>> = units
            .iter()
            .map(|unit| {
                unit.iter()
                    .map(|level| level.map(|level| f64::from(u8::try_from(level).expect("few levels"))))
                    .collect()
            })
            .collect();
        let moved: Vec<Vec<_>> = plain
            .iter()
            .map(|unit: &Vec<Option<f64>>| {
                unit.iter()
                    .map(|value| value.map(|value| begin + step * value))
                    .collect()
            })
            .collect();
        let plain = Ratings::numeric(&plain).expect("they are ratings");
        let moved = Ratings::numeric(&moved).expect("they are ratings");
        same(&plain, &moved, &ALL, "a scale of another unit");
    }
}

#[test]
fn perfect_agreement_is_exactly_one() {
    for units in [
        &["111", "222"][..],
        &["33.", "1.1", ".22", "7.."],
        &["5555", "9999", "9999"],
    ] {
        let ratings = numbers(units);
        for metric in ALPHAS {
            assert_eq!(ratings.value(Statistic::Alpha(metric)), Some(1.0), "{units:?}");
        }
        for statistic in [
            Statistic::Percent,
            Statistic::Ac1,
            Statistic::Ac2Quadratic,
            Statistic::Fleiss,
        ] {
            assert_eq!(ratings.value(statistic), Some(1.0), "{units:?} {statistic:?}");
        }
    }
    // Also for numbers whose sums are rounded.
    let unit = |value: f64| vec![Some(value); 3];
    let ratings = Ratings::numeric(&[unit(0.1), unit(0.2), unit(0.7)]).expect("they are ratings");
    assert_eq!(ratings.value(Statistic::Alpha(Metric::Interval)), Some(1.0));
}

#[test]
fn an_interval_is_the_same_each_time_and_holds_the_coefficient() {
    let ratings = numbers(&EXAMPLE_C);
    for statistic in ALL {
        let value = ratings.value(statistic).expect("it is computable");
        let interval = ratings.interval(statistic).expect("there are units enough");
        assert_eq!(
            ratings.interval(statistic),
            Some(interval),
            "the same seed, the same draws"
        );
        assert!(
            interval.low < value && value < interval.high,
            "{statistic:?}: {value} in {interval:?}"
        );
        assert!(interval.high <= 1.0, "{statistic:?}: {interval:?}");
        assert!(
            interval.high - interval.low > 0.1,
            "twelve units leave doubt: {interval:?}"
        );
    }
    let alike = numbers(&["11", "22", "33", "44", "55", "66"]);
    let sure = alike.interval(Statistic::Percent).expect("six units");
    assert_eq!((sure.low, sure.high), (1.0, 1.0));
    assert_eq!(
        numbers(&["12", "22", "33", "44"]).interval(Statistic::Percent),
        None,
        "four units"
    );
    let lopsided = numbers(&["11", "11", "11", "11", "11", "12"]);
    assert_eq!(
        lopsided.interval(Statistic::Fleiss),
        None,
        "a third of the draws has one value"
    );
}
