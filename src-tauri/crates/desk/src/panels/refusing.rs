//! The words for why a panel does not take something, with the name of the member it is about.

use descriptor::Lang;
use panel::{Refusal, Round};
use signing::Did;

use crate::wire::Both;
use crate::words;

/// One refusal in both languages.
pub(super) fn words_of(refusal: &Refusal, round: &Round) -> Both {
    let members = serde_json::to_value(refusal).unwrap_or_default();
    let token = members["refusal"].as_str().unwrap_or_default().to_owned();
    let did = members["did"].as_str().and_then(|did| Did::parse(did).ok());
    let groups = members["groups"].as_array().map(|groups| {
        let numbers = groups.iter().filter_map(serde_json::Value::as_u64);
        numbers.map(|place| place.to_string()).collect::<Vec<_>>()
    });
    let side = |lang: Lang| {
        let name = did.as_ref().map(|did| name(did, round, lang)).unwrap_or_default();
        let version = members["version"].to_string();
        let deadline = round.deadline.on_the_wall().unwrap_or(round.deadline.at).to_string();
        let args = words::args([
            ("name", words::or_none(&name)),
            ("groups", &groups.clone().unwrap_or_default().join(", ")),
            ("version", &version),
            ("time", &words::time(lang, &deadline)),
        ]);
        words::say(lang, &format!("panel-refusal-{token}"), &args)
    };
    Both::new(side(Lang::Ka), side(Lang::En))
}

/// The name of a member, or the end of a key that nobody in the round has.
fn name(did: &Did, round: &Round, lang: Lang) -> String {
    let member = round.member(did).map(|member| &member.name);
    let name = member.and_then(|name| {
        let other = if lang == Lang::Ka { Lang::En } else { Lang::Ka };
        name.get(lang).or_else(|| name.get(other)).map(str::to_owned)
    });
    name.unwrap_or_else(|| did.short().to_owned())
}
