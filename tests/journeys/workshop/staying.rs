//! What happened in a workshop stays, whatever text is taken back, and so does the plan that participants hold.

use serde_json::{Value, json};
use workshop::{Slip, code};

use super::super::room::text;
use super::{Day, first};

impl Day {
    /// The newest point of the history.
    fn point(&self) -> Value {
        self.ask("history")[0]["point"].clone()
    }

    fn restore(&self, point: &Value) {
        let ask = json!({"document": self.document, "point": point});
        self.room.call("restore_to", ask);
    }

    pub(super) fn kit(&self, name: &str) {
        let place = self.room.file(name);
        self.room.host.will_save(place);
        let kit = self
            .room
            .done("write_kit", json!({"document": self.document, "sticks": 1}));
        assert_eq!(kit["sticks"][0]["failure"], Value::Null, "{kit}");
    }
}

#[test]
fn an_older_text_takes_back_no_record_and_no_plan_in_hand() {
    let day = Day::planned();
    let planned = day.point();
    day.edit("title/en", json!("Another name"));
    day.kit("stick");
    let kit = day.view()["kit"].clone();
    assert!(kit.is_string());

    // Before a round the plan may still go back; that sticks were written does not.
    day.restore(&planned);
    let view = day.view();
    assert_eq!(
        (&view["title"]["en"], &view["kit"], &view["kitStale"]),
        (&json!("Calibration of reviewers"), &kit, &json!(true)),
        "the text is the older one, and the sticks hold another plan"
    );
    day.ask("undo");
    assert_eq!(day.view()["title"]["en"], "Another name");

    // The plan stands as it was handed out, and yet there are steps on both sides of it.
    for seats in [4, 5, 6] {
        day.edit("seats", json!(seats));
    }
    let other = day.point();
    day.ask("undo");
    let view = day.view();
    assert_eq!(
        (&view["seats"], &view["undo"], &view["redo"], &view["kitStale"]),
        (&json!(5), &json!(true), &json!(true), &json!(false))
    );
    day.round("start_round", 1);
    let view = day.view();
    assert_eq!(
        (&view["undo"], &view["redo"]),
        (&json!(false), &json!(false)),
        "what is not done is not offered"
    );
    day.ask("undo");
    day.ask("redo");
    assert_eq!(day.view()["seats"], 5);
    let ask = json!({"document": day.document, "point": other});
    assert_eq!(day.room.refuses("restore_to", ask), "workshop-begun");

    // What a round came to stays; a text that does not belong to the plan goes back.
    let typed = code::encode(&Slip::Sheet(day.sheet(1, 1, 1, first(1, 1))));
    assert_eq!(day.types("code", 1, &typed)["taken"], "counted");
    day.round("close_round", 1);
    let results = day.ask("workshop_results");
    assert_eq!(results["rounds"].as_array().map(Vec::len), Some(1), "{results}");
    day.restore(&planned);
    let view = day.view();
    assert_eq!(text(&view["title"]["en"]), "Calibration of reviewers");
    assert_eq!((&view["kit"], &view["state"]), (&kit, &json!("between")));
    assert_eq!(day.ask("workshop_results")["rounds"], results["rounds"]);
}
