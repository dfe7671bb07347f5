// Every screen, and how one comes to it. A new screen gets its row here.
//
// `desk` says at whose desk it stands, `route` where it is, `primary` that it has one primary action; `go` does on it
// what a person would do first and `leave` takes it back, and `within` says that it begins in its midst, at the work.

import { basename } from 'node:path';

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
export function screensOf({ descriptor, review, half, sealed, waiting, files }) {
  const draft = `/draft/${encodeURIComponent(descriptor)}`;
  const scored = `/review/${encodeURIComponent(review)}`;
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
    { name: 'matrix', desk: 'designer', route: `${draft}/matrix` },
    { name: 'history', desk: 'designer', route: `${draft}/history` },
    { name: 'reviews', desk: 'designer', route: `${draft}/reviews` },
    { name: 'sign', desk: 'designer', route: `${draft}/sign`, primary: true },
    { name: 'packs', desk: 'designer', route: '/packs' },
    { name: 'keys', desk: 'designer', route: '/keys', primary: true },
    { name: 'new key', desk: 'designer', route: '/keys', primary: true, go: clickPrimary, leave, within: true },
    { name: 'shelf', desk: 'designer', route: '/shelf' },
    { name: 'help', desk: 'designer', route: '/help' },
    { name: 'help keys', desk: 'designer', route: '/help/keys' },
    { name: 'about', desk: 'designer', route: '/about' },
    { name: 'verify nothing yet', desk: 'designer', route: '/verify', primary: true },
    { name: 'verify good file', desk: 'designer', route: '/verify', go: verify(files.good), within: true },
    { name: 'verify broken file', desk: 'designer', route: '/verify', go: verify(files.broken), within: true },
    { name: 'import', desk: 'expert', route: '/import', primary: true },
    { name: 'queue', desk: 'expert', route: '/queue' },
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

async function openMenu(page) {
  await page.getByRole('row').nth(1).getByRole('button').click();
  await page.getByRole('menu').waitFor();
}

async function clickPrimary(page) {
  await page.locator('.button.primary').click();
  await page.getByRole('dialog').waitFor();
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
