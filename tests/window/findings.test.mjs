// The same findings, read from three artefacts that a person can hold: what the window shows, what the command says,
// and what lies in the printed descriptor.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { isDeepStrictEqual, promisify } from 'node:util';
import { entry } from '../verifier/bag.mjs';
import { until } from './dialogs.mjs';
import { onStage } from './stage.mjs';
import { command, ka, makeKey, section, signInto } from './walk.mjs';

const run = promisify(execFile);
const SIGNS = { '✕': 'not-met', '?': 'unclear' };
/** The template's sections in their order in the outline. */
const OUTCOMES = 2;
const ASSESSMENT = 5;

test('the window, the command and the printed descriptor give the same findings', async () => {
  await onStage('findings', async (stage) => {
    const file = stage.path('package.zip');
    const window = await stage.open('designer');
    await window.click('button', ka('first-begin'));
    await makeKey(window, 'ნინო ნიმუშაძე', 'საპილოტე უნივერსიტეტი (ნიმუში)');
    await spoil(window);
    const shown = await until('a list that stands still', 15_000, async () => {
      const [one, other] = [await onScreen(window), await onScreen(window)];
      return isDeepStrictEqual(one, other) && one;
    });
    await sign(window, file);

    const command = await check(stage, file, ['--json']);
    assert.equal(command.code, 1, 'a minimum requirement is not met');
    const said = JSON.parse(command.stdout);
    const printed = await inPaper(stage, file);
    assert.deepEqual(printed, said, 'the command and the paper say the same');

    const content = JSON.parse(entry(readFileSync(file), '/descriptor.vc.json')).credentialSubject;
    const sentences = spoken((await check(stage, file, [])).stderr, said);
    assert.deepEqual(shown.open, inOrderOfScreen(said).map((one) => asShown(one, sentences.get(one), literal(content))));
    assert.ok(shown.open.length === 4, `three faults were made: ${JSON.stringify(shown.open)}`);
    for (const status of ['met', 'person']) {
      const criteria = said.criteria.filter((one) => one.status === status);
      assert.equal(shown.counts[status], criteria.length, `${status}: as many criteria on the screen`);
    }
  });
});

/** Makes three faults in the pilot, as a person would: a vague verb, a wrong weight, a missing language. */
async function spoil(window) {
  await window.click('link', ka('rail-library'));
  await window.click('link', /GIS for Tourism/);
  await window.field(/კოდი დაწესებულებაში/);
  await section(window, OUTCOMES);
  await window.write('შედეგი: შედეგი 6, ქართულად', 'იცის მონაცემთა დაცვის წესები.');
  await window.see('„იცის“');
  const english = await window.field('შედეგი: შედეგი 2, ინგლისურად');
  await window.session.click(english);
  await window.keys('Control+a', 'Delete');
  await section(window, ASSESSMENT);
  await window.write('წონა, %: შეფასება 1', '1');
  await window.keys('Tab');
  // Beside the three faults, the pilot waits for its endorsement.
  await window.find('heading', /^4 საკითხი/);
}

/** What the list beside the sheet says: each open finding as it reads, and how many criteria stand below. */
async function onScreen(window) {
  const { session } = window;
  const text = async (element) => (await session.property(element, 'textContent')).replaceAll(/\s+/g, ' ').trim();
  const open = [];
  for (const line of await session.findAll('//aside//li[.//details]')) {
    const [message] = await session.findAll('.//p[1]', line);
    const [link] = await session.findAll('.//button', line);
    // The list is being drawn anew: whoever reads reads again.
    if (!message || !link) return { redrawn: Symbol('redrawn') };
    const [, word, seen] = /^(.+?): (.+)$/.exec((await text(message)).replace(/^[✕?]\s*/, ''));
    const status = ['not-met', 'unclear'].find((one) => ka(`finding-word-${one}`) === word);
    const position = / · (\d+)$/.exec(await text(link));
    open.push({ status, seen, item: position ? Number(position[1]) : null });
  }
  const counts = {};
  for (const status of ['met', 'person']) {
    const words = ka(`criteria-${status}`, { n: '' }).trim();
    const [summary] = await session.findAll(`//aside//summary[contains(., "${words}")]`);
    counts[status] = summary ? Number(/(\d+)/.exec(await text(summary))[1]) : 0;
  }
  return { open, counts };
}

async function sign(window, file) {
  await command(window, 'command-sign');
  await window.find('heading', ka('sign-what'));
  await window.click('checkbox', ka('sign-unmet-confirm'));
  await signInto(window, file);
}

/** What the command says of the file: its exit code and both of its outputs. */
async function check(stage, file, more) {
  const call = ['check', file, '--lang', 'ka', ...more];
  return run(stage.cli, call).then((ended) => ({ code: 0, ...ended }), (error) => error);
}

/** The findings that lie in the PDF of the package, taken out by a program that is not ours. */
async function inPaper(stage, file) {
  const paper = stage.path('descriptor.ka.pdf');
  writeFileSync(paper, entry(readFileSync(file), '/descriptor.ka.pdf'));
  const listed = (await run('pdfdetach', ['-list', paper])).stdout;
  const number = /^(\d+): .*findings\.json$/m.exec(listed)?.[1];
  assert.ok(number, `the paper carries its findings: ${listed}`);
  const target = stage.path('findings.json');
  await run('pdfdetach', ['-save', number, '-o', target, paper]);
  return JSON.parse(readFileSync(target, 'utf8'));
}

/** The sentence that the command said for each finding that is open: in words and as data they stand in one order. */
function spoken(text, said) {
  const lines = [...text.matchAll(/^ {4}([✕?]) (.+)$/gmu)];
  const open = said.criteria.flatMap(({ criterion }) => openOf(said).filter((one) => one.criterion === criterion));
  assert.equal(lines.length, open.length, 'as many sentences as findings');
  return new Map(
    open.map((one, at) => {
      const [, sign, sentence] = lines[at];
      assert.equal(SIGNS[sign], one.status, sentence);
      return [one, sentence];
    }),
  );
}

function openOf(said) {
  return said.findings.filter(({ status }) => status in { 'not-met': 1, unclear: 1 });
}

/** What is not met before what is unclear, and in each the minimum first. */
function inOrderOfScreen(said) {
  const minimum = new Map(said.criteria.map((one) => [one.criterion, one.minimum]));
  const rank = (one) => (one.status === 'not-met' ? 0 : 2) + (minimum.get(one.criterion) ? 0 : 1);
  return openOf(said).toSorted((a, b) => rank(a) - rank(b));
}

function literal(subject) {
  return Object.entries(subject).find(([name]) => name.endsWith('#descriptor'))[1]['@value'].content;
}

/** A finding as the window shows it: its first sentence, and the place of the item it speaks of. */
function asShown({ status, path }, sentence, content) {
  const seen = /^(.+?[.?!])(?:\s+(?=\p{L}).*)?$/su.exec(sentence)?.[1] ?? sentence;
  const [list, id] = path.split('/');
  const at = Array.isArray(content[list]) ? content[list].findIndex((item) => item.id === id) : -1;
  return { status, seen, item: at < 0 ? null : at + 1 };
}
