// Every screen, in both languages, with text of 100 and 200 %, light and dark: axe finds nothing, nothing is wider
// than the window or cut off, the primary action is in view, the focus is seen, and the browser has no complaint.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { audit, openPage, overflow, startBrowser } from './browser.mjs';
import { setScene } from './scene.mjs';

const COMBINATIONS = [
  { language: 'ka', text: 100, theme: 'light' },
  { language: 'en', text: 100, theme: 'light' },
  { language: 'ka', text: 100, theme: 'dark' },
  { language: 'en', text: 100, theme: 'dark' },
  { language: 'ka', text: 200, theme: 'light' },
  { language: 'en', text: 200, theme: 'light' },
  { language: 'ka', text: 200, theme: 'dark' },
  { language: 'en', text: 200, theme: 'dark' },
];

let scene;
let browser;

before(async () => {
  [scene, browser] = await Promise.all([setScene(), startBrowser()]);
});

after(async () => {
  await browser?.close();
  await scene?.end();
});

/** The screens of each person, by route. */
function routes() {
  const draft = `/draft/${scene.gis}`;
  const review = `/review/${scene.review}`;
  return [
    [
      scene.designer,
      [
        '/library',
        '/trash',
        '/new',
        ...scene.sections.map((section) => `${draft}/${section}`),
        `${draft}/matrix`,
        `${draft}/history`,
        `${draft}/sign`,
        `${draft}/reviews`,
        '/import',
        '/keys',
        '/shelf',
        '/packs',
        '/help',
        '/about',
      ],
    ],
    [scene.expert, ['/queue', `/package/${scene.digest}`, review, `${review}/report`, '/verify', '/import', '/keys']],
  ];
}

/** Waits until the screen of a route has stopped changing. */
async function settle(page) {
  await page.locator('main h1').first().waitFor();
  let before;
  for (;;) {
    const now = await page.evaluate(() => document.body.innerText + document.querySelectorAll('[aria-busy=true]').length);
    if (now === before) return;
    before = now;
    await page.waitForTimeout(120);
  }
}

async function go(page, route) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
  await settle(page);
}

/** Why the primary action is not in view, if it is not. */
function primaryOutOfView(page) {
  return page.evaluate(() => {
    const out = [];
    for (const action of document.querySelectorAll('.button.primary')) {
      if (!action.checkVisibility()) continue;
      const { top, bottom, left, right } = action.getBoundingClientRect();
      const seen = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      if (!seen) out.push(`„${action.textContent.trim()}“ is out of view`);
    }
    return out;
  });
}

/** Tabs to the first controls of the screen; each must look different while it has the focus. */
async function unseenFocus(page, stops = 3) {
  const unseen = [];
  await page.locator('main h1').first().evaluate((title) => title.focus());
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.screenshot();
    const name = await page.evaluate(() => {
      const active = document.activeElement;
      const name = active.getAttribute('aria-label') ?? active.textContent.trim();
      globalThis.lastFocus = active;
      active.blur();
      return `${active.tagName.toLowerCase()} „${name.slice(0, 40)}“`;
    });
    if (focused.equals(await page.screenshot())) unseen.push(`the focus on ${name} is not seen`);
    await page.evaluate(() => globalThis.lastFocus.focus({ preventScroll: true }));
  }
  return unseen;
}

for (const { language, text, theme } of COMBINATIONS) {
  test(`every screen in ${language}, ${text} %, ${theme}`, async () => {
    const found = [];
    for (const [desk, screens] of routes()) {
      await desk.call('settings', { language, role: null, theme: null, textSize: text, advance: null });
      const page = await openPage(browser, desk, { scheme: theme });
      await settle(page);
      for (const route of screens) {
        await go(page, route);
        const said = (one) => `${route.replace(/urn:uuid:[\w-]+/, 'id')}: ${one}`;
        found.push(...(await overflow(page)).map(said), ...(await primaryOutOfView(page)).map(said));
        if (text === 100) found.push(...(await audit(page)).map(said));
        if (text === 100 && language === 'ka') found.push(...(await unseenFocus(page)).map(said));
        found.push(...page.complaints.splice(0).map(said));
      }
      await page.context().close();
    }
    assert.deepEqual(found, [], 'every screen is whole');
  });
}
