// The page of a workshop's kit as participants meet it: opened from a file in Chromium, on a phone and on a laptop, in
// both languages, used by clicks and keys alone. What it gives (the code, the saved file) is read by the application.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startBrowser } from './browser.mjs';
import { audit, inspect, walk } from './look.mjs';
import { scanned, scannedDrawing } from './scan.mjs';
import { sameSnapshot } from './snapshots.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const KIT = join(process.env.NISHANI_BINARIES ?? join(ROOT, 'target', 'debug'), 'kit');
/** Where pictures go, when somebody wants to look at them. */
const PICTURES = process.env.NISHANI_PICTURES;

const SIZES = { phone: { width: 360, height: 740 }, laptop: { width: 1366, height: 768 } };
const LANGUAGES = ['ka', 'en'];
const WORDS = {
  ka: { begin: 'დაწყება', next: 'შემდეგი', finish: 'დასრულება', criteria: 'კრიტერიუმები', toCriteria: 'კრიტერიუმებზე გადასვლა', copy: 'კოდის კოპირება', copied: 'კოდი დაკოპირდა.', save: 'ფაილად შენახვა', rounds: 'რაუნდები', change: 'შეფასებების შეცვლა', clear: 'ჩემი პასუხების წაშლა', yes: 'დიახ, წაიშალოს', seat: 'სად ზიხართ?', missing: 'მონიშნეთ მაგიდაც და ადგილიც.', result: 'თქვენი შედეგი', why: 'რატომ?', answer: 'პასუხის გაცემა', thanks: 'გმადლობთ!' },
  en: { begin: 'Begin', next: 'Next', finish: 'Finish', criteria: 'Criteria', toCriteria: 'Go to the criteria', copy: 'Copy the code', copied: 'The code is copied.', save: 'Save as a file', rounds: 'Rounds', change: 'Change the ratings', clear: 'Clear my answers', yes: 'Yes, clear them', seat: 'Where do you sit?', missing: 'Choose both the table and the seat.', result: 'Your result', why: 'Why?', answer: 'Answer', thanks: 'Thank you!' },
};

let browser;
let folder;
let address;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nishani-kit-'));
  const file = join(folder, 'index.html');
  writeFileSync(file, execFileSync(KIT, ['page'], { maxBuffer: 16 * 1024 * 1024 }));
  address = pathToFileURL(file).href;
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A phone or a laptop that never saw the page. */
async function open(size, { language = 'ka', scheme = 'light', text = 1, script = '' } = {}) {
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme: scheme, reducedMotion: 'reduce', acceptDownloads: true, hasTouch: size === 'phone' });
  const page = await context.newPage();
  page.complaints = [];
  page.asked = [];
  page.on('pageerror', (error) => page.complaints.push(`error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && page.complaints.push(`console: ${message.text()}`));
  page.on('request', (request) => page.asked.push(request.url()));
  if (script) await page.addInitScript(script);
  if (text !== 1) {
    const session = await context.newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * text, fixed: 13 * text } });
  }
  await page.goto(address);
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
  return page;
}

/** Sits down at table 3, seat 2. */
async function sit(page, words) {
  await page.getByRole('radio', { name: /(მაგიდა|Table) 3/ }).check();
  await page.getByRole('radio', { name: /(ადგილი|Seat) 2/ }).check();
  await page.getByRole('button', { name: words.begin }).click();
}

/** What the application reads in a code. */
const decoded = (code) => JSON.parse(execFileSync(KIT, ['code', code], { encoding: 'utf8' }));

const RATED = ['complies', 'substantially-complies', 'partially-complies', 'does-not-comply', 'cannot-judge'];

describe('the kit, opened from a file', { concurrency: 1 }, () => {
  for (const language of LANGUAGES) {
    for (const size of Object.keys(SIZES)) {
      it(`fits and is told whole: ${language}, ${size}`, { timeout: 120_000 }, async () => {
        for (const text of [1, 2]) {
          const page = await open(size, { language, text });
          await look(page, language, size, text, async (name, also = {}) => {
            if (size === 'phone' && text === 1) await sameSnapshot(page, `kit ${name}`, language);
            const wrong = [];
            for (const scheme of ['light', 'dark']) {
              await page.emulateMedia({ colorScheme: scheme });
              wrong.push(...(await inspect(page, { language, within: true, ...also })), ...(await audit(page)));
              if (await page.locator('.picture').count()) assert.equal(await scanned(page.locator('.picture')), await page.locator('#code').innerText(), 'a scanner reads the code');
              if (text === 1) await picture(page, `${name}-${size}-${scheme}-${language}`);
            }
            wrong.push(...(await walk(page)), ...page.complaints.splice(0));
            assert.deepEqual(wrong, [], `${name}, text ${text}`);
          });
          await page.context().close();
        }
      });
    }

    it(`is used by keys alone, and the application reads its code: ${language}`, async () => {
      const words = WORDS[language];
      const page = await open('laptop', { language });
      await page.evaluate(() => document.activeElement?.blur());
      await tabTo(page, /(მაგიდა|Table) 1/);
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await atHeading(page, words.rounds);
      await tabTo(page, /(რაუნდი|Round) 1/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/#round-1$/);
      await page.getByRole('radio').first().waitFor();
      for (const key of ['1', '2', '3', '4', '0']) {
        await page.keyboard.press(key);
        await page.keyboard.press('Enter');
      }
      await atHeading(page, words.result);
      const code = await page.locator('#code').innerText();
      assert.match(code, /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-Z]{2}$/, 'a short code in groups of four');
      const read = decoded(code);
      assert.deepEqual({ round: read.round, table: read.table, seat: read.seat, ratings: read.ratings }, { round: 1, table: 3, seat: 2, ratings: RATED });
      assert.deepEqual(page.complaints, []);
      assert.deepEqual(page.asked, [address], 'nothing was asked of any network');
      await page.context().close();
    });
  }

  it('draws every code so that a scanner reads it', () => {
    const source = readFileSync(join(ROOT, 'assets', 'kit', 'qr.js'), 'utf8');
    const { draw } = new Function(`${source}; return Qr;`)();
    const { good, alphabet } = JSON.parse(readFileSync(join(ROOT, 'tests', 'workshop', 'codes.json'), 'utf8'));
    const symbols = [...alphabet];
    const made = Array.from({ length: 150 }, (_, n) => {
      const length = 11 + (n % 15);
      return Array.from({ length }, (_, place) => symbols[(7 * n + place * (n + 3) + ((n * place) >> 2)) % symbols.length]).join('').replace(/.{4}(?=.)/g, '$&-');
    });
    for (const code of [...good.map((one) => one.code), ...made]) assert.equal(scannedDrawing(draw(code)), code);
  });

  it('arrows choose among levels and digits stay out of what is written', async () => {
    const page = await open('laptop', { language: 'en' });
    await sit(page, WORDS.en);
    await page.getByRole('button', { name: 'Open: Round 1' }).click();
    await page.getByRole('radio').first().waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.getByRole('radio', { checked: true }).getAttribute('value'), '3', 'the next level');
    const why = page.getByRole('textbox', { name: 'Why?' });
    await why.click();
    await page.keyboard.type('4 hours and 1 more');
    assert.equal(await why.inputValue(), '4 hours and 1 more');
    assert.equal(await page.getByRole('radio', { checked: true }).getAttribute('value'), '3', 'a digit in a text rates nothing');
    await page.context().close();
  });

  it('says what is missing before it lets anybody in', async () => {
    const page = await open('phone');
    await page.getByRole('button', { name: WORDS.ka.begin }).click();
    assert.equal(await page.getByRole('alert').innerText(), WORDS.ka.missing);
    assert.equal(await page.evaluate(() => document.activeElement.name), 'table', 'where to go on');
    await page.getByRole('radio', { name: 'მაგიდა 1', exact: true }).check();
    await page.getByRole('button', { name: WORDS.ka.begin }).click();
    assert.equal(await page.evaluate(() => document.activeElement.name), 'seat');
    await page.goto(`${address}#result-1`);
    await page.reload();
    await atHeading(page, WORDS.ka.seat);
    await page.context().close();
  });

  it('saves the bytes that the application writes, with the arguments', async () => {
    const page = await open('laptop', { language: 'en' });
    await sit(page, WORDS.en);
    await page.getByRole('button', { name: 'Open: Round 1' }).click();
    await page.getByRole('radio').first().waitFor();
    await page.keyboard.press('2');
    await page.getByRole('textbox', { name: 'Why?' }).fill('  „იცის“ – cannot be "seen" \\ e\u0301\n\tsecond line </script> ');
    for (let n = 0; n < 4; n += 1) await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Finish' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: WORDS.en.save }).click()]);
    assert.equal(download.suggestedFilename(), 'nishani-3-2-1.json');
    const file = join(folder, 'saved.json');
    await download.saveAs(file);
    const [code, bytes] = execFileSync(KIT, ['file', file], { encoding: 'utf8' }).split('\n');
    assert.equal(readFileSync(file, 'utf8'), bytes, 'byte for byte what the application would write');
    assert.equal(await page.locator('#code').innerText(), code, 'and the same code');
    const said = JSON.parse(bytes);
    assert.deepEqual(said.ratings, ['substantially-complies', '', '', '', '']);
    assert.deepEqual(said.arguments, { 'learning-outcomes.stated': '„იცის“ – cannot be "seen" \\ \u00e9\n second line </script>' });
    await page.context().close();
  });

  it('keeps everything when it is opened again, and forgets it when told', async () => {
    const page = await open('phone', { language: 'en' });
    await sit(page, WORDS.en);
    await page.getByRole('button', { name: 'Open: Round 1' }).click();
    await page.getByRole('button', { name: WORDS.en.toCriteria }).click();
    await page.getByRole('radio', { name: 'Partially complies' }).check();
    await page.getByRole('textbox', { name: 'Why?' }).fill('because');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.reload();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en', 'the language is kept');
    await page.locator('.tabs label').nth(1).click();
    await page.getByRole('button', { name: 'Criterion 1 of 5: Partially complies' }).click();
    assert.equal(await page.getByRole('textbox', { name: 'Why?' }).inputValue(), 'because');
    await page.getByRole('link', { name: 'Rounds' }).click();
    await page.getByText('1 of 5 rated').waitFor();
    await page.getByRole('button', { name: WORDS.en.clear }).click();
    await page.getByRole('button', { name: WORDS.en.yes }).click();
    await atHeading(page, WORDS.en.seat);
    assert.equal(await page.evaluate(() => localStorage.length), 0, 'nothing is left');
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 0);
    await page.context().close();
  });

  it('works where the browser keeps nothing and has no clipboard', async () => {
    const script = `Object.defineProperty(window, 'localStorage', { get() { throw new Error('no store') } });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });`;
    const page = await open('phone', { language: 'en', script });
    await sit(page, WORDS.en);
    await page.getByText('cannot keep your answers').waitFor();
    await page.getByRole('button', { name: 'Open: Round 2' }).click();
    await page.getByRole('button', { name: WORDS.en.toCriteria }).click();
    for (let n = 0; n < 4; n += 1) await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByText('Criteria that you have not rated: 5.').waitFor();
    await page.getByRole('button', { name: WORDS.en.copy }).click();
    await page.getByRole('status').filter({ hasText: WORDS.en.copied }).waitFor();
    await page.context().close();
  });

  it('shows when a text is missing in the language one reads', async () => {
    const page = await open('laptop', { language: 'en' });
    await sit(page, WORDS.en);
    await page.getByRole('button', { name: 'Open: Round 2' }).click();
    await page.getByText('There is no English text; in Georgian it says:').first().waitFor();
    await page.context().close();
  });
});

/** Walks through every screen and looks at each. */
async function look(page, language, size, text, at) {
  const words = WORDS[language];
  const narrow = size === 'phone' || text === 2;
  await at('seat');
  await sit(page, words);
  await atHeading(page, words.rounds);
  await at('rounds');
  await page.getByRole('button', { name: /(რაუნდი|Round) 1/ }).click();
  await page.locator('.case').waitFor();
  await at(narrow ? 'case' : 'criteria');
  if (narrow) {
    await page.getByRole('button', { name: words.toCriteria }).click();
    await at('criteria');
  }
  await page.locator('summary').click();
  for (const key of ['1', '2', '3', '4', '0']) {
    await page.keyboard.press(key);
    if (key === '3') await at('rated');
    await page.getByRole('button', { name: new RegExp(`^(${words.next}|${words.finish})$`) }).click();
  }
  await atHeading(page, words.result);
  await at('result');
  await page.getByRole('button', { name: words.rounds }).click();
  await page.getByRole('button', { name: words.answer, exact: true }).click();
  for (let n = 1; n <= 5; n += 1) await page.locator(`#question-${n} input`).nth(n - 1).check();
  await at('feedback');
  await page.getByRole('button', { name: words.finish }).click();
  await atHeading(page, words.thanks);
  assert.deepEqual(decoded(await page.locator('#code').innerText()).answers, [1, 2, 3, 4, 5]);
  await at('thanks');
}

async function atHeading(page, name) {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Presses Tab until what has the focus has this name. */
async function tabTo(page, name) {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    if (name.test(said)) return;
  }
  assert.fail(`Tab never comes to ${name}`);
}

async function picture(page, name) {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
