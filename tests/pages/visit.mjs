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

/** So long nothing happens on a page that stands still. */
const QUIET_MS = 120;

/** Waits until nothing is asked of the desk any more, nothing says that it is loading, and the letters are there. */
export async function still(page) {
  await page.locator('h1').first().waitFor();
  await page.evaluate(async (quiet) => {
    let [seen, since] = ['', performance.now()];
    while (performance.now() - since < quiet) {
      const text = document.body.textContent;
      const now = `${performance.getEntriesByType('resource').length} ${text}`;
      if (now !== seen || document.fonts.status !== 'loaded' || /Loading …|იტვირთება …/.test(text)) {
        [seen, since] = [now, performance.now()];
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }, QUIET_MS);
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
