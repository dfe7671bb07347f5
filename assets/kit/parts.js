// @ts-check
// What the screens of the kit are made of: the data that came with the page, its words, what this device keeps of the
// answers, and elements. No screen is here, and nothing asks a network.

/* global Code */
'use strict';

/**
 * @typedef {{ ka?: string, en?: string }} Both
 * @typedef {{ id: string, short: Both, text: Both, guidance?: Both, anchors: Record<string, Both> }} Criterion
 * @typedef {{ title: Both, fields: { label: Both, text: Both, n?: number }[] }} Section
 * @typedef {{ n: number, minutes: number, case: { title: Both, sections: Section[] }, criteria: Criterion[] }} Round
 * @typedef {{ tag: number, id: string, title: Both, tables: number, seats: number, pack: { title: Both, status?: Both },
 *   rounds: Round[], words: Record<string, Record<string, string>>,
 *   room?: { post: string, state: string, join: string } }} Kit
 *
 * What one round was answered; `answers` as in a code, `words` by criterion.
 * @typedef {{ answers: number[], words: Record<string, string>, at: number, done: boolean }} Answered
 * @typedef {{ language: 'ka' | 'en', table: number, seat: number, rounds: Record<string, Answered>, feedback: number[],
 *   sent: Record<string, string> }} Kept
 */

const Parts = (() => {
  /** @type {Kit} */
  const kit = JSON.parse(/** @type {HTMLElement} */ (document.getElementById('data')).textContent || '{}');

  /** The place in the store of the browser. */
  const KEY = `nishani workshop ${kit.id}`;

  /** @type {Kept} */
  let kept = recall();
  /** Whether this browser keeps what is written here; some do not for files. */
  let keeps = true;

  /** @returns {Kept} */
  function nothing() {
    /** @type {Record<string, Answered>} */
    const rounds = {};
    for (const { n, criteria } of kit.rounds) rounds[n] = { answers: criteria.map(() => 0), words: {}, at: 0, done: false };
    return { language: 'ka', table: 0, seat: 0, rounds, feedback: [0, 0, 0, 0, 0], sent: {} };
  }

  /** What was kept, as far as it still fits the page. @returns {Kept} */
  function recall() {
    const empty = nothing();
    let found;
    try {
      found = JSON.parse(localStorage.getItem(KEY) || 'null');
    } catch (_) {
      found = null;
    }
    if (!found || typeof found !== 'object') return empty;
    const whole = (/** @type {any} */ value, /** @type {number} */ most) => (Number.isInteger(value) && value >= 0 && value <= most ? value : 0);
    for (const { n, criteria } of kit.rounds) {
      const [to, from] = [empty.rounds[n], (found.rounds || {})[n] || {}];
      to.answers = criteria.map((_, place) => whole((from.answers || [])[place], 5));
      for (const { id } of criteria) {
        const words = (from.words || {})[id];
        if (typeof words === 'string') to.words[id] = words.slice(0, Code.longest(criteria.length));
      }
      to.at = whole(from.at, criteria.length - 1);
      to.done = from.done === true;
    }
    return {
      language: found.language === 'en' ? 'en' : 'ka',
      table: whole(found.table, kit.tables),
      seat: whole(found.seat, kit.seats),
      rounds: empty.rounds,
      feedback: empty.feedback.map((_, place) => whole((found.feedback || [])[place], 5)),
      sent: typeof found.sent === 'object' && found.sent ? found.sent : {},
    };
  }

  function keep() {
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
      keeps = true;
    } catch (_) {
      keeps = false;
    }
  }

  /** Forgets all but the language. */
  function forget() {
    kept = Object.assign(nothing(), { language: kept.language });
    try {
      localStorage.removeItem(KEY);
    } catch (_) {
      keeps = false;
    }
  }

  /** A message in the language of the page. @param {string} id @param {Record<string, string | number>} [args] */
  function say(id, args = {}) {
    const message = (kit.words[kept.language] || {})[id] || id;
    return message.replace(/\{\$(\w+)\}/g, (whole, name) => (name in args ? String(args[name]) : whole));
  }

  /** A bilingual text in the language of the page, or in the other one. @param {Both | undefined} both */
  function choose(both) {
    const other = kept.language === 'ka' ? 'en' : 'ka';
    const own = both && both[kept.language];
    return own ? { text: own, lang: undefined } : { text: (both && both[other]) || '', lang: other };
  }

  /**
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag
   * @param {Record<string, any>} [given] attributes; a function is a listener, `false` and nothing leave one out
   * @param {...(Node | string | null | false | undefined)} inside
   * @returns {HTMLElementTagNameMap[T]}
   */
  function el(tag, given = {}, ...inside) {
    const element = document.createElement(tag);
    for (const name of Object.keys(given)) {
      const value = given[name];
      if (typeof value === 'function') element.addEventListener(name, value);
      else if (value === true) element.setAttribute(name, '');
      else if (value !== false && value !== undefined && value !== null) element.setAttribute(name, String(value));
    }
    element.append(...inside.filter((one) => one !== null && one !== undefined && one !== false));
    return element;
  }

  /** An element around a bilingual text. @param {keyof HTMLElementTagNameMap} tag @param {Both | undefined} both @param {Record<string, any>} [given] */
  function written(tag, both, given = {}) {
    const { text, lang } = choose(both);
    return el(tag, Object.assign({ lang }, given), text);
  }

  /** The sign of a rating, drawn: fonts differ. @param {number} answer */
  function glyph(answer) {
    const drawn = {
      0: [],
      1: [ring()],
      2: [ring(), shape('M8 2a6 6 0 0 1 0 12z')],
      3: [ring(), shape('M8 8V2a6 6 0 1 1-6 6z')],
      4: [ring(), shape('M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z')],
      5: [shape('M3 7.2h10v1.6H3z')],
    }[answer];
    return svg('svg', { viewBox: '0 0 16 16', class: 'glyph', 'aria-hidden': 'true', focusable: 'false' }, ...(drawn || []));
  }

  const ring = () => svg('path', { d: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z', class: 'ring' });
  const shape = (/** @type {string} */ path) => svg('path', { d: path });

  /** A drawn element. @param {'svg' | 'path' | 'rect'} tag @param {Record<string, string | number>} given @param {...Node} inside */
  function svg(tag, given, ...inside) {
    const drawn = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const name of Object.keys(given)) drawn.setAttribute(name, String(given[name]));
    drawn.append(...inside);
    return drawn;
  }

  /** The words of a rating. @param {number} answer */
  function rating(answer) {
    return answer === 0 ? say('kit-unrated') : say(`choice-rating-${Code.TOKENS[answer]}`);
  }

  /** A button. @param {'primary' | 'quiet' | 'plain'} look @param {string} words @param {() => void} press @param {Record<string, any>} [given] */
  function button(look, words, press, given = {}) {
    return el('button', Object.assign({ type: 'button', class: look, click: press }, given), words);
  }

  /**
   * A group of small numbered choices, as native radio buttons.
   * @param {{ name: string, legend: string, most: number, chosen: number, choose: (n: number) => void, hint?: string, spoken?: (n: number) => string }} group
   */
  function numbers({ name, legend, most, chosen, choose: take, hint, spoken }) {
    const said = hint && el('span', { class: 'hint', id: `${name}-hint` }, hint);
    const chips = Array.from({ length: most }, (_, index) => {
      const n = index + 1;
      const input = el('input', { type: 'radio', name, value: n, checked: n === chosen, change: () => take(n), 'aria-label': spoken && spoken(n) });
      return el('label', { class: 'chip' }, input, el('span', { class: 'face' }, String(n)));
    });
    return el('fieldset', { class: 'numbers', id: name, 'aria-describedby': said ? `${name}-hint` : undefined }, el('legend', {}, legend), said, el('div', { class: 'chips' }, ...chips));
  }

  return { kit, say, choose, el, written, glyph, rating, button, svg, numbers, keep, forget, kept: () => kept, keeps: () => keeps };
})();
