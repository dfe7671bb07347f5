// Every screen in both languages, in both sizes of text, light and dark: it fits, it can be used by keys, axe finds
// nothing, and the browser complains of nothing.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPage, startBrowser } from './browser.mjs';
import { sameFindings } from './findings.mjs';
import { audit, inspect, walk } from './look.mjs';
import { screensOf } from './screens.mjs';
import { sameSnapshot } from './snapshots.mjs';
import { arrive, queue, still } from './visit.mjs';
import { choose, prepare } from './world.mjs';

const dist = process.env.NISHANI_DIST;
const LANGUAGES = ['ka', 'en'];
const SIZES = [100, 200];
const SCHEMES = ['light', 'dark'];
const SCREENS = 137;

let world;
let browser;
const looked = new Set();
const alone = { designer: queue(), expert: queue(), employer: queue(), insider: queue(), answerer: queue(), coordinator: queue(), chair: queue(), presiding: queue(), returning: queue(), reporting: queue(), measuring: queue(), planning: queue(), leading: queue(), partaking: queue() };

before(async () => {
  const starting = [prepare({ dist }).then((made) => (world = made)), startBrowser().then((made) => (browser = made))];
  // What came to stand is put away again, also when the other did not.
  await Promise.allSettled(starting);
  await Promise.all(starting);
}, { timeout: 120_000 });

after(async () => {
  await browser?.close();
  await world?.stop();
  const variants = LANGUAGES.length * SIZES.length * SCHEMES.length;
  console.log(`pages: ${looked.size} looks, ${SCREENS} screens in ${variants} variants`);
  assert.equal(looked.size, SCREENS * variants, 'every screen was looked at in every variant');
});

describe('every screen', { concurrency: 2 }, () => {
  for (const language of LANGUAGES) {
    for (const size of SIZES) {
      it(`${language}, text ${size} %`, { timeout: 600_000 }, async (t) => {
        const pages = {};
        for (const name of Object.keys(alone)) {
          pages[name] = await alone[name](async () => {
            await choose(world[name], { language, textSize: size });
            const page = await openPage(browser, world[name]);
            await still(page);
            return page;
          });
        }
        await t.test('first run', () => firstRun(language, size));
        for (const screen of screensOf(world)) {
          await t.test(screen.name, async () => {
            const page = pages[screen.desk];
            const desk = world[screen.desk];
            await page.emulateMedia({ colorScheme: 'light' });
            if (screen.go) await alone[screen.desk](() => arrive(page, desk, screen));
            else await arrive(page, desk, screen);
            try {
              if (size === 100) await sameSnapshot(page, screen.name, language);
              await examine(page, screen, { language, size });
            } finally {
              await screen.leave?.(page);
            }
          });
        }
        if (size === 100) {
          await t.test('findings', () => sameFindings(pages.designer, world.designer, world.descriptor, language));
        }
        await Promise.all(Object.values(pages).map((page) => page.context().close()));
      });
    }
  }
});

/** The first start belongs to a desk that nobody has used. */
async function firstRun(language, size) {
  const desk = await world.fresh();
  const page = await openPage(browser, desk, { text: size / 100 });
  await still(page);
  if (language === 'en') await page.getByRole('radio', { name: 'English' }).check();
  await still(page);
  if (size === 100) await sameSnapshot(page, 'first run', language);
  await examine(page, { name: 'first run', primary: true }, { language, size });
  await page.context().close();
}

/** Looks at a screen as it stands, light and dark. */
async function examine(page, screen, { language, size }) {
  const wrong = [];
  const look = async (scheme, check, options) => {
    await page.emulateMedia({ colorScheme: scheme });
    const found = await check(page, options);
    wrong.push(...found.map((sentence) => `${scheme}: ${sentence}`));
  };
  for (const scheme of SCHEMES) {
    await look(scheme, inspect, { language, ...screen });
    await look(scheme, audit, { colors: scheme !== SCHEMES[0] });
  }
  // Last, since it scrolls.
  for (const scheme of SCHEMES) {
    await look(scheme, walk);
    looked.add(`${screen.name} ${language} ${size} ${scheme}`);
  }
  wrong.push(...page.complaints.splice(0));
  assert.deepEqual(wrong, []);
}
