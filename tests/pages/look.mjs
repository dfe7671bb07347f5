// What must hold on every screen, whatever it shows: it fits, it can be used by keys, its words are words. Each check
// gives a list of sentences about what is wrong; an empty list is good.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that hold here: WCAG 2.2 to AA, and what axe calls good practice. */
const RULES = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };

/** Those of them that a scheme of colors can change. */
const COLORS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What a person wrote is easier to read than what the program says: AAA. */
const STRONG = { type: 'rule', values: ['color-contrast-enhanced'] };
const WRITTEN = { include: ['.written', 'textarea', 'q'], exclude: ['.soft'] };

/** How many steps of Tab are looked at on each screen. */
const STEPS = 12;

/** Ids of messages; none of them is a word that a person may see. */
const LOCALE = join(ROOT, 'assets', 'locales', 'en');
const IDS = readdirSync(LOCALE).flatMap((name) =>
  [...readFileSync(join(LOCALE, name), 'utf8').matchAll(/^([a-z][a-z0-9]*(?:-[a-z0-9]+)+) =/gm)].map(([, id]) => id),
);

/** What axe finds; `colors` asks only what another scheme of colors can change. */
export async function audit(page, { colors = false } = {}) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const run = ({ where, runOnly }) => globalThis.axe.run(where ?? document, { runOnly, resultTypes: ['violations'] }).then(({ violations }) => violations);
  const violations = [
    ...(await page.evaluate(run, { runOnly: colors ? COLORS : RULES })),
    ...((await page.locator(WRITTEN.include.join()).count()) > 0 ? await page.evaluate(run, { where: WRITTEN, runOnly: STRONG }) : []),
  ];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `axe ${id}: ${node.target.join(' ')} – ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`),
  );
}

/** Everything that can be read off the page as one comes to it. */
export function inspect(page, { language, primary = false, within = false }) {
  return page.evaluate(readOff, { language, primary, within, ids: IDS });
}

/** Runs in the page. */
function readOff({ language, primary, within, ids }) {
  const found = [];
  const root = document.documentElement;
  const view = { width: root.clientWidth, height: root.clientHeight };
  const words = (element) => element.textContent.trim().replace(/\s+/g, ' ').slice(0, 50);
  const name = (element) =>
    `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}${[...element.classList].map((one) => `.${one}`).join('')}`;
  const styles = new Map();
  const style = (element) => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element));
    return styles.get(element);
  };
  /** Only spoken: clipped to nothing, itself or what it stands in. */
  const clipped = (element) => {
    for (let one = element; one; one = one.parentElement) if (style(one).clipPath === 'inset(50%)') return true;
    return false;
  };
  const hidden = (element) => !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || clipped(element);

  // Below a modal dialog nothing can be used.
  const scope = document.querySelector('dialog:modal') ?? document.body;

  if (root.lang !== language) found.push(`the page says that it is in „${root.lang}“`);
  if (!document.title.trim()) found.push('the page has no title');
  const title = document.querySelector('h1')?.getBoundingClientRect();
  if (!within && !(title && title.top >= 0 && title.bottom <= view.height)) found.push('the screen does not begin at its name');

  // Nothing moves sideways, nothing is cut.
  if (root.scrollWidth > view.width) found.push(`the page is ${root.scrollWidth} wide in ${view.width}`);
  for (const element of [scope, ...scope.querySelectorAll('*')]) {
    if (!element.checkVisibility()) continue;
    const { overflowX } = style(element);
    if (['auto', 'scroll'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1) {
      if (element.clientWidth > 0) found.push(`scrolls sideways: ${name(element)}, ${element.scrollWidth} in ${element.clientWidth}`);
    }
  }

  const texts = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    const said = text.data.trim();
    if (!said || ['SCRIPT', 'STYLE', 'OPTION'].includes(element.tagName) || hidden(element)) continue;
    wordsOf(said, element);

    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
    if (boxes.length === 0) continue;
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    if (right > view.width + 1 || left < -1) found.push(`reaches past the edge: ${name(element)} „${said.slice(0, 50)}“`);
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, position } = style(box);
      const edge = box.getBoundingClientRect();
      const inline = style(box).display === 'inline';
      if (!inline && overflowX !== 'visible' && (right > edge.right + 1.5 || left < edge.left - 1.5)) {
        found.push(`cut at the side: ${name(element)} „${said.slice(0, 50)}“ by ${name(box)}`);
        break;
      }
      if (!inline && ['hidden', 'clip'].includes(overflowY) && (bottom > edge.bottom + 2 || top < edge.top - 2)) {
        found.push(`cut at the foot: ${name(element)} „${said.slice(0, 50)}“ by ${name(box)}`);
        break;
      }
      if (position === 'fixed') break;
    }
    const { fontSize, textTransform } = style(element);
    if (Number.parseFloat(fontSize) < 12.9) found.push(`smaller than 13 px: ${name(element)} „${said.slice(0, 50)}“ ${fontSize}`);
    if (textTransform !== 'none') found.push(`letters changed by ${textTransform}: ${name(element)}`);
  }
  for (const field of scope.querySelectorAll('textarea, input:not([type=checkbox], [type=radio], [type=file])')) {
    if (hidden(field)) continue;
    if (!field.value && field.placeholder) hintOf(field);
    if (!field.value) continue;
    if (field.scrollWidth > field.clientWidth + 1 && field.clientWidth > 0) found.push(`cut in its field: ${name(field)} „${field.value.slice(0, 50)}“`);
    if (field.tagName === 'TEXTAREA' && field.scrollHeight > field.clientHeight + 2 && style(field).overflowY === 'hidden') {
      found.push(`cut in its field: ${name(field)} „${field.value.slice(0, 50)}“`);
    }
  }

  // One primary action, where it can be pressed.
  const actions = [...scope.querySelectorAll('.button.primary')].filter((one) => !hidden(one));
  if (actions.length > 1) found.push(`${actions.length} primary actions: ${actions.map(words).join(' · ')}`);
  if (primary && actions.length === 0) found.push('no primary action');
  for (const action of actions) {
    const box = action.getBoundingClientRect();
    const inside = box.left >= 0 && box.top >= 0 && box.right <= view.width + 0.5 && box.bottom <= view.height + 0.5;
    if (!inside) found.push(`the primary action „${words(action)}“ stands at ${Math.round(box.left)},${Math.round(box.top)}–${Math.round(box.right)},${Math.round(box.bottom)}`);
  }

  // What is drawn has a name or is decoration.
  for (const drawing of document.querySelectorAll('svg, img, canvas')) {
    const decoration = drawing.closest('[aria-hidden=true], [role=presentation]') !== null || drawing.getAttribute('alt') === '';
    const named = drawing.getAttribute('aria-label') || drawing.getAttribute('alt') || drawing.querySelector('title')?.textContent;
    if (!decoration && !named) found.push(`a drawing without a name: ${name(drawing)} in ${name(drawing.parentElement)}`);
  }
  for (const control of document.querySelectorAll('button, a[href], [role=button], [role=menuitem]')) {
    if (hidden(control)) continue;
    const named = control.getAttribute('aria-label') || control.getAttribute('aria-labelledby') || control.textContent.trim();
    if (!named) found.push(`a control without a name: ${name(control)}`);
  }
  for (const element of document.querySelectorAll('[title], [aria-label], [placeholder], [alt]')) {
    for (const attribute of ['title', 'aria-label', 'placeholder', 'alt']) {
      const said = element.getAttribute(attribute);
      if (said) plain(said, `${name(element)}[${attribute}]`);
    }
  }
  return [...new Set(found)];

  /** What an empty field says of itself fits into it. */
  function hintOf(field) {
    const pen = document.createElement('canvas').getContext('2d');
    const { font, paddingLeft, paddingRight } = style(field);
    pen.font = font;
    const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    if (pen.measureText(field.placeholder).width > room + 1) found.push(`cut in its field: ${name(field)} „${field.placeholder}“`);
  }

  /** Words are words, in the language that they say. */
  function wordsOf(said, element) {
    plain(said, name(element));
    const count = (letters) => (said.match(letters) ?? []).length;
    const [ours, theirs] = [count(/[\u10d0-\u10ff]/g), count(/[a-z]/gi)];
    const georgian = ours > 4 * theirs;
    const lang = element.closest('[lang]')?.lang;
    if (georgian && lang !== 'ka') found.push(`Georgian that is not marked: ${name(element)} „${said.slice(0, 50)}“`);
    const english = ours === 0 && (said.replaceAll(/\S+:\/\/\S+/g, '').match(/\b[a-z]{2,}\b/gi) ?? []).length >= 4;
    if (english && lang !== 'en' && !element.closest('.mono, code, pre, kbd')) {
      found.push(`English that is not marked: ${name(element)} „${said.slice(0, 50)}“`);
    }
  }

  function plain(said, where) {
    if (/[⟨⟩]|\{\s*\$|\$\{|\bundefined\b|\bNaN\b|\[object |\bnull\b/.test(said)) found.push(`not words: ${where} „${said.slice(0, 60)}“`);
    if (ids.includes(said.trim())) found.push(`the id of a message: ${where} „${said}“`);
    if (/[\u1c90-\u1cbf]/.test(said)) found.push(`capital Georgian letters: ${where} „${said.slice(0, 50)}“`);
  }
}

/** Steps through the page with Tab: each stop can be seen, and seen to have the focus. */
export async function walk(page) {
  const found = [];
  await page.evaluate(() => {
    document.activeElement?.blur?.();
    getSelection()?.removeAllRanges();
  });
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(seeFocus);
    if (said === null) break;
    found.push(...said);
  }
  return [...new Set(found)];
}

/** Runs in the page: what is wrong with the look of what has the focus; null at the end of the page. */
function seeFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const found = [];
  const named = element.getAttribute('aria-label') ?? element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
  const what = `${element.tagName.toLowerCase()}${element.type ? `[${element.type}]` : ''} „${named}“`;

  // The ring stands on the element, or on what is drawn for it: around it, or beside a radio button that is not seen.
  const ring = (one, part) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one, part);
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return true;
    return boxShadow !== 'none' && /\b[3-9]px/.test(boxShadow);
  };
  const beside = element.nextElementSibling;
  let seen = element.matches('input') && beside !== null && ring(beside);
  for (let one = element, up = 0; one && up < 4 && !seen; one = one.parentElement, up += 1) {
    seen = ring(one) || ring(one, '::before') || ring(one, '::after');
  }
  if (!seen) found.push(`no ring: ${what}`);

  const box = element.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (right - left < 1 || bottom - top < 1) {
    found.push(`focus outside of the window: ${what}`);
    return found;
  }
  // Some part of it must be on top: no bar at the foot covers all of it.
  const points = [0.05, 0.5, 0.95].flatMap((across) => [0.1, 0.5, 0.9].map((down) => [left + (right - left) * across, top + (bottom - top) * down]));
  const onTop = points.some(([x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there !== null && (element.contains(there) || there.contains(element) || there.closest('label')?.contains(element));
  });
  if (!onTop) found.push(`covered while it has the focus: ${what}`);
  return found;
}
