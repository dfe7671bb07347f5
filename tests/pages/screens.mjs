// Every screen, and how one comes to it. A new screen gets its row here.
//
// `desk` says at whose desk it stands, `route` where it is, `primary` that it has one primary action; `go` does on it
// what a person would do first and `leave` takes it back, and `within` says that it begins in its midst, at the work.

import { basename } from 'node:path';
import { OPEN, quietNetwork, withNetwork } from './workshop.mjs';

const SECTIONS = [
  'identity',
  'need',
  'outcomes',
  'content',
  'workload',
  'assessment',
  'level',
  'delivery',
  'stackability',
  'quality',
  'resources',
  'validity',
  'attachments',
];

/** The screens of a prepared world, in the order in which a person meets them. */
export function screensOf({ descriptor, exercise, together, review, half, sealed, waiting, endorsed, inside, answered, rounds, panels, back, reports, requirements, workshops, hour, exercises, files }) {
  const draft = `/draft/${encodeURIComponent(descriptor)}`;
  const twin = `/draft/${encodeURIComponent(exercise)}`;
  const own = `/draft/${encodeURIComponent(inside.descriptor)}`;
  const answer = `/answer/${encodeURIComponent(answered.open)}`;
  const shared = `/draft/${encodeURIComponent(together)}`;
  const scored = `/review/${encodeURIComponent(review)}`;
  const panel = (descriptor, place = '') => `/panel/${encodeURIComponent(panels.round)}/${encodeURIComponent(descriptor)}${place}`;
  const written = (document, place = '') => `/panel-report/${encodeURIComponent(document)}${place}`;
  const workshop = (document, place) => `/workshop/${encodeURIComponent(document)}/${place}`;
  const part = (document, place = '') => `/exercise/${encodeURIComponent(document)}${place}`;
  const signed = (digest, place = '') => `/report/${encodeURIComponent(digest)}${place}`;
  const packed = (digest) => `/package/${encodeURIComponent(digest)}`;
  return [
    { name: 'library', desk: 'designer', route: '/library', primary: true },
    { name: 'menu of a descriptor', desk: 'designer', route: '/library', go: openMenu, leave, within: true },
    { name: 'palette', desk: 'designer', route: '/library', go: press('Control+K', 'გის'), leave, within: true },
    { name: 'sheet of keys', desk: 'designer', route: '/library', go: press('F1'), leave, within: true },
    { name: 'view and language', desk: 'designer', route: '/library', go: press('Control+Comma'), leave, within: true },
    { name: 'trash', desk: 'designer', route: '/trash' },
    { name: 'new', desk: 'designer', route: '/new', primary: true },
    ...SECTIONS.map((section) => ({
      name: `draft ${section}`,
      desk: 'designer',
      route: `${draft}/${section}`,
      primary: true,
    })),
    { name: 'field picker', desk: 'designer', route: `${draft}/identity`, go: openFields, leave: closeFields, within: true },
    { name: 'long text', desk: 'designer', route: `${draft}/content`, go: writeLong, leave: stopWriting, within: true },
    { name: 'matrix', desk: 'designer', route: `${draft}/matrix` },
    { name: 'practise', desk: 'designer', route: '/practise' },
    { name: 'exercise', desk: 'designer', route: `${twin}/workload` },
    { name: 'exercise sign', desk: 'designer', route: `${twin}/sign` },
    { name: 'history', desk: 'designer', route: `${draft}/history` },
    { name: 'history earlier moment', desk: 'designer', route: `${shared}/history`, primary: true, go: earlier, within: true },
    { name: 'merge', desk: 'designer', route: `${shared}/merge` },
    { name: 'merge third text', desk: 'designer', route: `${shared}/merge`, go: third, within: true },
    { name: 'comments', desk: 'designer', route: `${shared}/comments` },
    { name: 'draft with comments', desk: 'designer', route: `${shared}/need`, primary: true, go: openComments, within: true },
    { name: 'import merged', desk: 'designer', route: '/import', primary: true },
    { name: 'reviews', desk: 'designer', route: `${draft}/reviews` },
    { name: 'sign', desk: 'designer', route: `${draft}/sign`, primary: true },
    { name: 'leaving', desk: 'designer', route: `${draft}/leaving`, primary: true },
    { name: 'save as', desk: 'designer', route: `${draft}/save`, primary: true },
    { name: 'save as letter', desk: 'designer', route: `${draft}/save`, primary: true, go: chooseLetter, within: true },
    { name: 'saved as', desk: 'designer', route: `${draft}/save`, primary: true, go: saveWord(files.saved), within: true },
    { name: 'source', desk: 'designer', route: `${draft}/source`, primary: true },
    { name: 'source document', desk: 'designer', route: `${draft}/source`, primary: true, go: openSource(files.docx), within: true },
    { name: 'source table', desk: 'designer', route: `${draft}/source`, primary: true, go: openSource(files.xlsx), within: true },
    { name: 'packs', desk: 'designer', route: '/packs' },
    { name: 'keys', desk: 'designer', route: '/keys', primary: true },
    { name: 'new key', desk: 'designer', route: '/keys', primary: true, go: clickPrimary, leave, within: true },
    { name: 'shelf', desk: 'designer', route: '/shelf' },
    { name: 'help', desk: 'designer', route: '/help' },
    { name: 'tour', desk: 'designer', route: '/help/tour' },
    { name: 'help keys', desk: 'designer', route: '/help/keys' },
    { name: 'about', desk: 'designer', route: '/about' },
    { name: 'verify nothing yet', desk: 'designer', route: '/verify', primary: true },
    { name: 'verify good file', desk: 'designer', route: '/verify', go: verify(files.good), within: true },
    { name: 'verify broken file', desk: 'designer', route: '/verify', go: verify(files.broken), within: true },
    { name: 'internal', desk: 'insider', route: `/internal/${encodeURIComponent(inside.package)}`, primary: true },
    { name: 'internal review', desk: 'insider', route: `/review/${encodeURIComponent(inside.internal)}`, primary: true },
    { name: 'internal report', desk: 'insider', route: `/review/${encodeURIComponent(inside.internal)}/report`, primary: true },
    { name: 'internal remarks', desk: 'insider', route: `${own}/outcomes`, primary: true },
    { name: 'asked', desk: 'insider', route: `${own}/need`, primary: true, go: toAsked, within: true },
    { name: 'paper', desk: 'insider', route: `${own}/need`, primary: true, go: typePaper, leave, within: true },
    { name: 'sign with internal', desk: 'insider', route: `${own}/sign`, primary: true, go: letTravel, within: true },
    { name: 'carried', desk: 'insider', route: `/review/${encodeURIComponent(inside.review)}`, primary: true, go: openCarried, within: true },
    { name: 'reviews to answer', desk: 'answerer', route: `/draft/${encodeURIComponent(answered.descriptor)}/reviews` },
    { name: 'answer', desk: 'answerer', route: `${answer}/learning-outcomes.stated`, primary: true },
    { name: 'answer with evidence', desk: 'answerer', route: `${answer}/credit-workload.independent-work`, primary: true, within: true },
    { name: 'answer sign', desk: 'answerer', route: `${answer}/sign`, primary: true },
    { name: 'answer read', desk: 'answerer', route: `/response/${encodeURIComponent(answered.signed)}` },
    { name: 'rounds', desk: 'coordinator', route: '/rounds', primary: true },
    { name: 'rounds none yet', desk: 'insider', route: '/rounds', primary: true },
    { name: 'round new', desk: 'coordinator', route: `/rounds/${encodeURIComponent(rounds.empty)}`, primary: true },
    { name: 'round begun', desk: 'coordinator', route: `/rounds/${encodeURIComponent(rounds.begun)}`, primary: true },
    { name: 'round to sign', desk: 'coordinator', route: `/rounds/${encodeURIComponent(rounds.ready)}/sign`, primary: true },
    { name: 'round of a coordinator', desk: 'coordinator', route: `/round/${encodeURIComponent(rounds.signed)}`, primary: true },
    { name: 'round of a chair', desk: 'chair', route: `/round/${encodeURIComponent(rounds.signed)}`, primary: true },
    { name: 'queue of a round', desk: 'chair', route: '/queue' },
    { name: 'import of a round', desk: 'chair', route: '/import', primary: true },
    { name: 'report to seal', desk: 'presiding', route: `/review/${encodeURIComponent(panels.own)}/report`, primary: true, go: toKey, within: true },
    { name: 'receipt', desk: 'presiding', route: `/review/${encodeURIComponent(panels.sealed)}/report`, primary: true },
    { name: 'receipt revised', desk: 'presiding', route: `/review/${encodeURIComponent(panels.sealed)}/report`, primary: true, go: revise, leave, within: true },
    { name: 'panels', desk: 'presiding', route: `/panels/${encodeURIComponent(panels.round)}`, primary: true },
    { name: 'panel closed', desk: 'presiding', route: panel(panels.closed), primary: true },
    { name: 'panel receipt', desk: 'presiding', route: panel(panels.closed), primary: true, go: typeReceipt, within: true },
    { name: 'panel leaving', desk: 'presiding', route: panel(panels.closed), primary: true, go: leaveRoom, leave, within: true },
    { name: 'panel map', desk: 'presiding', route: panel(panels.opened), primary: true },
    { name: 'panel send back', desk: 'presiding', route: panel(panels.opened), primary: true, go: sendBack, leave, within: true },
    { name: 'import sent back and damaged', desk: 'returning', route: '/import', primary: true },
    { name: 'review sent back', desk: 'returning', route: `/review/${encodeURIComponent(back.review)}`, primary: true },
    { name: 'review damaged', desk: 'returning', route: `/review/${encodeURIComponent(back.damaged)}`, primary: true },
    { name: 'panel criterion', desk: 'presiding', route: panel(panels.opened, `/${panels.criterion}`), primary: true },
    { name: 'panel decision', desk: 'presiding', route: panel(panels.opened, '/decision'), primary: true },
    { name: 'panel report', desk: 'reporting', route: written(reports.begun), primary: true },
    { name: 'panel report marked', desk: 'reporting', route: written(reports.begun), primary: true, go: toMarked, within: true },
    { name: 'panel report final', desk: 'reporting', route: written(reports.whole), primary: true, go: toReplies, within: true },
    { name: 'panel report sign', desk: 'reporting', route: written(reports.whole, '/sign'), primary: true },
    { name: 'signed report', desk: 'reporting', route: signed(reports.read), primary: true },
    { name: 'signed report save', desk: 'reporting', route: signed(reports.read), primary: true, go: clickPrimary, leave, within: true },
    { name: 'signed report to speak of', desk: 'reporting', route: signed(reports.asked), primary: true },
    { name: 'opinion of a member', desk: 'reporting', route: signed(reports.asked, '/opinion'), primary: true, go: dissent, within: true },
    { name: 'review of older requirements', desk: 'measuring', route: `/review/${encodeURIComponent(requirements.older)}`, primary: true },
    { name: 'other requirements', desk: 'measuring', route: `/review/${encodeURIComponent(requirements.older)}/requirements`, primary: true },
    { name: 'review of unknown requirements', desk: 'measuring', route: `/review/${encodeURIComponent(requirements.unknown)}`, primary: true },
    { name: 'packs of two versions', desk: 'measuring', route: '/packs' },
    { name: 'workshops', desk: 'planning', route: '/workshops', primary: true },
    { name: 'workshops compared', desk: 'planning', route: '/workshops/trend' },
    { name: 'workshop plan', desk: 'planning', route: workshop(workshops.planned, 'plan'), primary: true },
    { name: 'workshop plan seeded', desk: 'planning', route: workshop(workshops.planned, 'plan'), primary: true, go: unfold, within: true },
    { name: 'workshop kit', desk: 'planning', route: workshop(workshops.planned, 'kit'), primary: true },
    { name: 'workshop results', desk: 'planning', route: workshop(workshops.held, 'results') },
    { name: 'help workshop', desk: 'planning', route: '/help/workshop' },
    ...hourOf('workshop hour announced', workshop(hour.waiting, 'run')),
    ...hourOf('workshop hour running', workshop(hour.running, 'run')),
    ...hourOf('workshop hour with network', workshop(hour.running, 'run'), { open: OPEN }),
    ...hourOf('workshop hour closing early', workshop(hour.running, 'run'), { then: closeEarly }),
    ...hourOf('workshop hour talking', workshop(hour.talking, 'run')),
    ...hourOf('workshop hour ended', workshop(hour.ended, 'run')),
    { name: 'import of an exercise', desk: 'partaking', route: '/import', primary: true },
    { name: 'practise with workshops', desk: 'partaking', route: '/practise' },
    { name: 'taking part seat', desk: 'partaking', route: part(exercises.fresh), primary: true },
    { name: 'taking part rounds', desk: 'partaking', route: part(exercises.going), primary: true },
    { name: 'taking part scoring', desk: 'partaking', route: part(exercises.going, '/1/assessment.every-outcome-assessed'), primary: true },
    { name: 'taking part result', desk: 'partaking', route: part(exercises.going, '/1/result'), primary: true },
    { name: 'taking part feedback', desk: 'partaking', route: part(exercises.going, '/feedback'), primary: true },
    { name: 'taking part thanks', desk: 'partaking', route: part(exercises.ended, '/feedback/result'), primary: true },
    { name: 'help panel', desk: 'coordinator', route: '/help/panel' },
    { name: 'endorse', desk: 'employer', route: `/endorse/${encodeURIComponent(endorsed)}`, primary: true },
    { name: 'import to endorse', desk: 'employer', route: '/import', primary: true },
    { name: 'import', desk: 'expert', route: '/import', primary: true },
    { name: 'queue', desk: 'expert', route: '/queue' },
    { name: 'profile', desk: 'expert', route: '/profile' },
    { name: 'consistency', desk: 'expert', route: '/consistency/learning-outcomes.stated' },
    { name: 'phrases', desk: 'expert', route: scored, go: openPhrases, leave, within: true },
    { name: 'package waiting', desk: 'expert', route: packed(waiting), primary: true },
    { name: 'package sealed', desk: 'expert', route: packed(sealed) },
    { name: 'package declared', desk: 'expert', route: packed(half) },
    { name: 'review', desk: 'expert', route: scored, primary: true },
    { name: 'review criterion', desk: 'expert', route: `${scored}/credit-workload.independent-work`, primary: true },
    { name: 'report', desk: 'expert', route: `${scored}/report`, primary: true },
  ];
}

/** Presses a chord for something that opens above the page, and types into it. */
function press(chord, text = '') {
  return async (page) => {
    await page.keyboard.press(chord);
    await page.getByRole('dialog').waitFor();
    if (text) await page.keyboard.type(text);
  };
}

/** A moment of a workshop's hour, in a network that is the same on every machine. */
function hourOf(name, route, { open = null, then } = {}) {
  const go = async (page) => {
    await withNetwork(route, open)(page);
    await then?.(page);
  };
  const away = async (page) => {
    if (then) await leave(page);
    await quietNetwork(page);
  };
  return [{ name, desk: 'leading', route, primary: true, go, leave: away, within: true }];
}

/** Closes a round while seats are missing. */
async function closeEarly(page) {
  await page.locator('main .button.primary').click();
  await page.getByRole('dialog').waitFor();
}

/** Opens the own phrases where one writes. */
async function openPhrases(page) {
  await page.locator('[aria-keyshortcuts="Control+J"]').click();
  await page.getByRole('dialog').getByRole('option').first().waitFor();
}

/** Comes to where one signs, and learns that this seals. */
async function toKey(page) {
  await page.locator('main .seal').scrollIntoViewIfNeeded();
}

/** Asks to change what is sealed. */
async function revise(page) {
  await page.locator('main .both ~ p .link').click();
  await page.getByRole('dialog').waitFor();
}

/** Begins to type a receipt that is read out, in the place of another. */
async function typeReceipt(page) {
  await page.locator('main .acts').nth(1).getByRole('button').first().click();
  await page.locator('main form input').first().fill('50559-87329 70999');
}

/** Says that a member left. */
async function leaveRoom(page) {
  await page.locator('main .acts button').last().click();
  await page.getByRole('dialog').waitFor();
}

/** Sends a review back. */
async function sendBack(page) {
  await page.locator('main section li .link').first().click();
  await page.getByRole('dialog').waitFor();
}

/** Comes to a sentence that is not true any more. */
async function toMarked(page) {
  await page.locator('main .untrue button').scrollIntoViewIfNeeded();
}

/** Unfolds the faults of a case, the criteria of a round and the reference. */
async function unfold(page) {
  for (const part of ['cases', 'rounds']) await page.locator(`main [data-part="${part}"] summary`).nth(1).click();
  await page.locator('main summary').last().click();
}

/** Comes to the replies to the institution. */
async function toReplies(page) {
  await page.locator('main [data-place^="replies/"] input').first().focus();
}

/** Does not go along, and begins to say why. */
async function dissent(page) {
  await page.locator('main input[value="dissents"]').check();
  await page.locator('main textarea').first().fill('შედეგი უფრო მკაცრად უნდა შეფასდეს.');
}

/** Comes to whom one asked. */
async function toAsked(page) {
  await page.locator('.asked li').first().waitFor();
  await page.locator('.asked').scrollIntoViewIfNeeded();
}

/** Begins to type an answer that came on paper. */
async function typePaper(page) {
  await page.locator('.asked > .acts .link').last().click();
  await page.getByRole('dialog').waitFor();
}

/** Says that internal remarks travel, and unfolds what goes. */
async function letTravel(page) {
  await page.locator('main input[value="travel"]').check();
  await page.locator('main details:has(li .glyph) summary, main section details summary').first().click();
}

/** Unfolds what the quality office said. */
async function openCarried(page) {
  const text = page.locator('.switch input').last();
  if ((await text.count()) > 0) await text.check();
  await page.locator('.carried summary').first().click();
}

/** Goes to the first moment by the keyboard, and compares it with now. */
async function earlier(page) {
  await page.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await page.getByRole('combobox').selectOption('now');
  await page.locator('main ins, main del').first().waitFor();
}

/** Begins a third text. */
async function third(page) {
  await page.locator('article .link').first().click();
  await page.getByRole('textbox').waitFor();
}

/** Opens the comments beside the aim. */
async function openComments(page) {
  await page.locator('[data-place="purpose/aim"] .pinned .link').first().click();
  await page.locator('.comments article').first().waitFor();
}

async function openMenu(page) {
  await page.getByRole('row').nth(1).getByRole('button').click();
  await page.getByRole('menu').waitFor();
}

async function clickPrimary(page) {
  await page.locator('.button.primary').click();
  await page.getByRole('dialog').waitFor();
}

/** The list of fields stands open, and only what was typed is in it. */
async function openFields(page) {
  const box = page.locator('main [role="combobox"]').first();
  await box.click();
  await box.fill('tour');
  await page.getByRole('option').first().waitFor();
}

async function closeFields(page) {
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
}

/** The hand lies in the editor of a long text, and its preview is open. */
async function writeLong(page) {
  await page.locator('main .cm-content').first().click();
  await page.locator('main .tools button').first().click();
  await page.locator('main .preview p, main .preview li').first().waitFor();
}

async function stopWriting(page) {
  await page.locator('main .tools button').first().click();
}

async function chooseLetter(page) {
  await page.locator('main input[value="letter"]').check();
}

/** Saves a Word document, and waits for what it does not carry. */
function saveWord(file) {
  return async (page, desk) => {
    await desk.willSave(file);
    await page.locator('main input[value="docx"]').check();
    await page.locator('main .button.primary').click();
    await page.locator('main .losses').waitFor();
  };
}

/** Opens a document beside the draft; of a text, a paragraph is chosen for a field. */
function openSource(file) {
  return async (page, desk) => {
    await desk.willOpen(file);
    await page.getByRole('button', { name: /Choose a document|Another document|აირჩიეთ დოკუმენტი|სხვა დოკუმენტი/ }).first().click();
    await page.locator('main').getByText(basename(file)).first().waitFor();
    const piece = page.getByRole('option').nth(3);
    if (!file.endsWith('.docx')) return;
    await piece.click();
    const field = page.getByRole('combobox');
    await field.click();
    await field.fill(await page.locator('html').getAttribute('lang') === 'ka' ? 'მიზანი' : 'Aim');
    await page.keyboard.press('Enter');
  };
}

/** Closes what stands above the page. */
async function leave(page) {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Chooses a file to verify, and waits for the three answers. */
function verify(file) {
  return async (page, desk) => {
    await desk.willOpen(file);
    await page.locator('main .button').first().click();
    await page.locator('main').getByText(basename(file)).first().waitFor();
  };
}
