//! Verifying a file, in the words of three answers.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::compose::{answers, verify};
use crate::failure::Failure;
use crate::wire::*;
use crate::{Desk, OpenAsk, files, keyring, packs};

pub(crate) fn verify_file(desk: &Arc<Desk>, (): ()) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("verify", move |progress| {
        let filter = (
            worker.title("dialog-signed-kinds")?,
            vec!["zip".to_owned(), "json".to_owned()],
        );
        let question = OpenAsk {
            title: worker.title("dialog-verify")?,
            filters: vec![filter],
            many: false,
        };
        let Some(path) = worker.host.open(question).into_iter().next() else {
            return Ok(None);
        };
        progress.step("verify", 0, 1);
        Ok(Some(JobResult::Verified(answers(&worker, &path)?)))
    }))
}

pub(crate) fn verify_path(desk: &Arc<Desk>, ask: PathAsk) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("verify", move |_| {
        Ok(Some(JobResult::Verified(answers(&worker, &PathBuf::from(ask.path))?)))
    }))
}

fn answers(desk: &Desk, path: &Path) -> Result<Verification, Failure> {
    let bytes = files::read(path)?;
    let lists = keyring::accepted(desk)?;
    let name = files::name(path);
    let verified = verify::verify(&name, &bytes, &lists, &packs::known(desk)?, desk.now());
    Ok(Verification {
        path: Some(path.display().to_string()),
        ..answers::view(&name, &bytes, &verified)
    })
}
