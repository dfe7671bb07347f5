// Coming to a screen, and knowing when it stands still.

/** Goes to a screen of the table and does there what comes first. */
export async function arrive(page, desk, { route, go }) {
  await page.evaluate((wanted) => {
    location.hash = wanted;
  }, route);
  await still(page);
  if (go) {
    await go(page, desk);
    await still(page);
  }
}

/** Waits until nothing is asked of the desk any more, nothing says that it is loading, and the letters are there. */
export async function still(page) {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => {
    const now = performance.now();
    const asked = globalThis.performance.getEntriesByType('resource').length;
    const state = (globalThis.nishaniStill ??= { asked: -1, text: '', since: now });
    const text = document.body.textContent;
    if (/Loading …|იტვირთება …/.test(text)) return false;
    if (asked !== state.asked || text !== state.text || document.fonts.status !== 'loaded') {
      Object.assign(state, { asked, text, since: now });
    }
    return now - state.since > 120;
  }, undefined, { polling: 30 });
}

/** One after the other: what several pages ask of one desk's dialogs. */
export function queue() {
  let last = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
}
