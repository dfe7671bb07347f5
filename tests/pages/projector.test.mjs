// What the room sees, scene by scene: it fills its screen, 4:3 and 16:9, in both languages, light and dark; every word
// is read from the last row, nothing is cut, nothing can be pressed, and nothing private is ever told to that page.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startBrowser, startDesk } from './browser.mjs';
import { audit } from './look.mjs';
import { sameSnapshot } from './snapshots.mjs';
import { workHour } from './workshop.mjs';
import { choose } from './world.mjs';

const dist = process.env.NISHANI_DIST;
const SIZES = [[1024, 768], [1920, 1080]];
/** The smallest letters, as a share of the height of the screen: what the last row reads in a hall of a dozen rows. */
const LEAST = 0.017;

let desk;
let browser;
let hour;
let folder;

const edit = (on, document, path, value) => on.call('edit', { document, path, value });
async function finish(on, command, args) {
  const { job } = await on.call(command, args);
  for (;;) {
    const { end } = await on.call('job', { job });
    if (end) return end.value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const step = (document, to) => desk.call('workshop_stage', { document, step: to });

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nishani-projector-'));
  [desk, browser] = await Promise.all([startDesk({ dist, seed: 31 }), startBrowser()]);
  ({ hour } = await workHour(desk, folder, { choose, edit, finish }));
}, { timeout: 120_000 });

after(async () => {
  await browser?.close();
  await desk?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The page of the second window, which shows `document`. */
async function openWall(document, { width, height, scheme = 'light' }) {
  const context = await browser.newContext({ colorScheme: scheme, reducedMotion: 'reduce', viewport: { width, height } });
  const page = await context.newPage();
  page.complaints = [];
  page.asked = [];
  page.on('pageerror', (error) => page.complaints.push(`error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && page.complaints.push(`console: ${message.text()}`));
  page.on('request', (request) => page.asked.push(new URL(request.url()).pathname));
  const listening = page.waitForRequest('**/events');
  await page.goto(`${desk.address}/projector.html`);
  await listening;
  await page.waitForTimeout(100);
  await desk.call('projector', { document, on: true });
  await page.locator('main .frame').waitFor();
  return page;
}

/** What is wrong with the picture. */
const look = (page, least) =>
  page.evaluate((smallest) => {
    const found = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth || root.scrollHeight > root.clientHeight) found.push('the page scrolls');
    const scene = document.querySelector('.scene');
    if (scene && scene.scrollHeight > scene.clientHeight + 2) found.push(`cut at the foot: ${scene.scrollHeight} in ${scene.clientHeight}`);
    if (document.querySelector('a, button, input, select, textarea, [tabindex]')) found.push('something can be pressed');
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      if (!text.data.trim() || element.closest('.visually-hidden, svg')) continue;
      const box = element.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      const words = text.data.trim().slice(0, 40);
      if (size < smallest * innerHeight) found.push(`too small: „${words}“ ${size}px`);
      if (box.right > innerWidth + 1 || box.bottom > innerHeight + 1) found.push(`past the edge: „${words}“`);
      if (/projector-|workshop-/.test(text.data)) found.push(`no word: ${words}`);
    }
    return found;
  }, least);

/** Stands still: told, drawn, letters there. */
async function settled(page, scene) {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(150);
  const wrong = [...(await look(page, LEAST)), ...(await audit(page)), ...page.complaints.splice(0)];
  assert.deepEqual(wrong, [], scene);
}

describe('the wall', () => {
  for (const language of ['ka', 'en']) {
    for (const [width, height] of SIZES) {
      it(`${language}, ${width} × ${height}`, { timeout: 180_000 }, async (t) => {
        await choose(desk, { language });
        const scheme = width === 1024 ? 'light' : 'dark';
        for (const name of ['waiting', 'running', 'ended']) {
          await t.test(name, async () => {
            const page = await openWall(hour[name], { width, height, scheme });
            if (width === 1024) await sameSnapshot(page, `projector ${name}`, language);
            await settled(page, name);
            await page.context().close();
          });
        }
        await t.test('reveal', async () => {
          const page = await openWall(hour.talking, { width, height, scheme });
          let stage = await step(hour.talking, null);
          while (stage.canBack) stage = await step(hour.talking, 'back');
          const seen = new Set();
          for (; stage.shown.scene !== 'waiting' && stage.canNext; stage = await step(hour.talking, 'next')) {
            const { scene } = stage.shown;
            if (seen.has(scene)) continue;
            seen.add(scene);
            if (stage.shown.value?.criterion) await page.getByRole('heading', { name: stage.shown.value.criterion[language] }).waitFor();
            await page.waitForTimeout(150);
            if (width === 1024) await sameSnapshot(page, `projector ${scene}`, language);
            await settled(page, scene);
            const said = await page.locator('main').textContent();
            assert.doesNotMatch(said, /მაგიდა|Table \d|\b[1-5]-[1-5]\b/, `${scene} names no table and no seat`);
            if (scene === 'meanings') break;
          }
          assert.deepEqual([...seen].sort(), ['alpha', 'arguments', 'collected', 'distribution', 'meanings', 'reference']);
          await step(hour.talking, 'blank');
          await page.locator('.frame.blank').waitFor();
          assert.equal(await page.locator('.frame').evaluate((frame) => getComputedStyle(frame).backgroundColor), 'rgb(0, 0, 0)', 'black');
          await settled(page, 'blank');
          await step(hour.talking, 'blank');
          assert.deepEqual(page.asked.filter((path) => path === '/rpc'), [], 'it asked the desk for nothing');
          while ((await step(hour.talking, 'back')).canBack);
          await page.context().close();
        });
        await t.test('before and after', async () => {
          const page = await openWall(hour.ended, { width, height, scheme });
          let stage = await step(hour.ended, 'back');
          while (stage.shown.scene !== 'before') stage = await step(hour.ended, 'back');
          await page.locator('.number').waitFor();
          if (width === 1024) await sameSnapshot(page, 'projector before', language);
          await settled(page, 'before');
          while (stage.canNext) stage = await step(hour.ended, 'next');
          await page.context().close();
        });
      });
    }
  }

  it('shows how one comes in while the network of the room is open, and no longer', async () => {
    await choose(desk, { language: 'ka' });
    const { interfaces } = await desk.call('workshop_network', { document: hour.running });
    const { address } = interfaces.find(({ alone }) => alone) ?? interfaces[0];
    for (const [width, height] of SIZES) {
      const page = await openWall(hour.running, { width, height });
      const { open } = await desk.call('open_network', { document: hour.running, address });
      await page.getByText(open.code).waitFor();
      await page.getByRole('img').waitFor();
      await settled(page, 'network');
      await desk.call('close_network', { document: hour.running });
      await page.getByText(open.code).waitFor({ state: 'detached' });
      await page.context().close();
    }
  });

  it('is told in another language when the window changes its own', async () => {
    await choose(desk, { language: 'ka' });
    const page = await openWall(hour.waiting, { width: 1024, height: 768 });
    await page.locator('html[lang=ka]').waitFor({ state: 'attached' });
    await choose(desk, { language: 'en' });
    await page.getByText('Exercise, not a review').waitFor();
    await page.context().close();
  });

  it('grows its bars only where motion is welcome', async () => {
    const page = await openWall(hour.talking, { width: 1024, height: 768 });
    await step(hour.talking, 'next');
    const bar = page.locator('.bar span').first();
    const motion = () => bar.evaluate((span) => getComputedStyle(span).animationName);
    await bar.waitFor({ state: 'attached' });
    assert.equal(await motion(), 'none');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    assert.notEqual(await motion(), 'none');
    await page.context().close();
  });
});
