// What a person reads in the draft's list of findings is what the desk found: the same answers about the same fields,
// in the order of the screen, the minimum first and what is not met before what is unclear.

import assert from 'node:assert/strict';
import { arrive } from './visit.mjs';

const WORDS = {
  ka: { 'არ არის შესრულებული': 'not-met', გასარკვევია: 'unclear' },
  en: { 'Not met': 'not-met', Unclear: 'unclear' },
};

/** Compares the list on the page with the findings of the desk; a page of a draft is open. */
export async function sameFindings(page, desk, document, language) {
  const draft = await desk.call('draft', { document });
  const rank = ({ status, minimum }) => (status === 'not-met' ? 0 : 2) + (minimum ? 0 : 1);
  const open = draft.findings
    .filter(({ status }) => status === 'not-met' || status === 'unclear')
    .toSorted((a, b) => rank(a) - rank(b));
  assert.ok(open.some(({ status }) => status === 'not-met'), 'the seeded fault is found');

  const screen = { route: `/draft/${encodeURIComponent(document)}/identity` };
  await arrive(page, desk, screen);
  const lines = page.getByRole('complementary').getByRole('listitem').filter({ has: page.getByRole('button') });
  const shown = [];
  for (let at = 0; at < (await lines.count()); at += 1) {
    await arrive(page, desk, screen);
    const text = (await lines.nth(at).locator('p').first().textContent()).replaceAll(/\s+/g, ' ').trim();
    const [, word, sentence] = /^(.+?): (.+)$/.exec(text) ?? [];
    const said = draft.findings.filter(({ message }) => message[language].startsWith(sentence));
    assert.equal(said.length, 1, `one finding says „${text}“`);
    const [told] = await Promise.all([placeTold(page), lines.nth(at).getByRole('button').first().click()]);
    shown.push({ status: WORDS[language][word], rule: said[0].rule, path: told.focus });
  }
  assert.deepEqual(
    shown,
    open.map(({ status, rule, path }) => ({ status, rule, path })),
  );
}

/** The place that the page tells the desk next: where the finding led. */
async function placeTold(page) {
  const request = await page.waitForRequest((one) => one.url().endsWith('/rpc') && one.postDataJSON().command === 'place');
  return request.postDataJSON().args;
}
