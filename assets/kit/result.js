// @ts-check
// What one does with answers: the code to read aloud, the file to save, and over the room's own network the button that
// sends. The one place of the kit that speaks to a server, and only to the one that the page came from.

/* global Code, Parts, Qr */
'use strict';

/**
 * @typedef {Sheet | Feedback} Said
 * @typedef {{ said: Said, words: Record<string, string>, key: string, name: string }} Made
 */

const Result = (() => {
  const { kit, say, el, button, svg } = Parts;

  /** How long a server may take to answer, in milliseconds. */
  const PATIENCE = 10_000;
  /** How often the page asks which round is open, in milliseconds. */
  const EVERY = 5_000;

  /** The code of what was answered, and what can be done with it. @param {Made} made @returns {HTMLElement[]} */
  function area({ said, words, key, name }) {
    const code = Code.write(said);
    const bytes = Code.file(said, kit.id, words);
    const status = el('p', { class: 'status', role: 'status' });
    const tell = (/** @type {string} */ id, good = true) => {
      status.className = good ? 'status' : 'status problem';
      status.textContent = say(id);
    };
    const how = said.kind === 'feedback' ? 'kit-code-feedback' : kit.room ? 'kit-code-room' : 'kit-code-how';
    const shown = el('output', { class: 'code', id: 'code', 'aria-label': say('kit-code') }, ...groups(code));
    const copy = button(kit.room ? 'quiet' : 'primary', say('kit-copy'), () => {
      copied(code, shown).then((done) => tell(done ? 'kit-copied' : 'kit-copy-by-hand', done));
    });
    const save = button('quiet', say('kit-save'), () => {
      offer(bytes, name);
      tell('kit-saved');
    });
    const send = kit.room && button('primary', say(Parts.kept().sent[key] === bytes ? 'kit-send-again' : 'kit-send'), () => {
      post(bytes, tell, key, /** @type {HTMLButtonElement} */ (send));
    });
    if (kit.room && Parts.kept().sent[key] === bytes) tell('kit-sent-before');
    return [
      el('div', { class: 'result' }, el('div', {}, el('p', {}, say(how)), shown, el('div', { class: 'actions' }, save, copy, send), status), picture(code)),
    ];
  }

  /** The code for a scanner: dark on light, whatever the colors of the page. @param {string} code */
  function picture(code) {
    const { size, path } = Qr.draw(code);
    const light = svg('rect', { width: size, height: size, fill: '#fff' });
    return svg('svg', { viewBox: `0 0 ${size} ${size}`, class: 'picture', role: 'img', 'aria-label': say('kit-code-picture'), 'shape-rendering': 'crispEdges' }, light, svg('path', { d: path, fill: '#000' }));
  }

  /** The code in groups that do not break apart. @param {string} code */
  function groups(code) {
    return code.split('-').reduce((/** @type {(Node | string)[]} */ all, group, place) => [...all, place > 0 ? '-' : '', el('span', {}, group)], []);
  }

  /** Copies a text; where the browser has no clipboard for pages, the old way, and at last marks it. @param {string} text @param {HTMLElement} shown */
  async function copied(text, shown) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (_) {
      const before = document.activeElement;
      const hidden = el('textarea', { class: 'spoken', readonly: true, 'aria-hidden': 'true', tabindex: -1 });
      hidden.value = text;
      document.body.append(hidden);
      hidden.select();
      let done = false;
      try {
        done = document.execCommand('copy');
      } catch (_) {
        done = false;
      }
      hidden.remove();
      if (before instanceof HTMLElement) before.focus();
      const marked = window.getSelection();
      if (!done && marked) marked.selectAllChildren(shown);
      return done;
    }
  }

  /** @param {string} text @param {string} name */
  function offer(text, name) {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = el('a', { href: address, download: name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  /**
   * @param {string} bytes
   * @param {(id: string, good?: boolean) => void} tell
   * @param {string} key
   * @param {HTMLButtonElement} pressed
   */
  async function post(bytes, tell, key, pressed) {
    if (!kit.room || pressed.getAttribute('aria-disabled') === 'true') return;
    pressed.setAttribute('aria-disabled', 'true');
    tell('kit-sending');
    const impatience = new AbortController();
    const timer = setTimeout(() => impatience.abort(), PATIENCE);
    try {
      const answer = await fetch(kit.room.post, { method: 'POST', body: bytes, headers: { 'content-type': 'application/json' }, credentials: 'same-origin', cache: 'no-store', signal: impatience.signal });
      if (answer.ok) {
        const { taken } = await answer.json();
        Parts.kept().sent[key] = bytes;
        Parts.keep();
        tell(['same', 'replaces', 'late'].includes(taken) ? `kit-sent-${taken}` : 'kit-sent');
        pressed.textContent = say('kit-send-again');
      } else {
        const reasons = /** @type {Record<number, string>} */ ({ 403: 'kit-send-code', 409: 'kit-send-closed', 429: 'kit-send-busy', 503: 'kit-send-busy' });
        tell(reasons[answer.status] || 'kit-send-refused', false);
        if (answer.status === 403) location.href = kit.room.join;
      }
    } catch (_) {
      tell('kit-send-unreached', false);
    } finally {
      clearTimeout(timer);
      pressed.removeAttribute('aria-disabled');
    }
  }

  /** Says on the list of rounds which one is open now, when the page came over the room's network. */
  function watch() {
    const { room } = kit;
    if (!room) return;
    const look = async () => {
      const line = document.getElementById('now');
      if (line && !document.hidden) {
        try {
          const answer = await fetch(room.state, { credentials: 'same-origin', cache: 'no-store' });
          if (answer.status === 403) {
            location.href = room.join;
            return;
          }
          const { round, left } = await answer.json();
          line.textContent = round ? say(left > 0 ? 'kit-now-left' : 'kit-now', { n: round, minutes: Math.ceil(left / 60) }) : say('kit-now-none');
        } catch (_) {
          line.textContent = say('kit-send-unreached');
        }
      }
      setTimeout(look, EVERY);
    };
    look();
  }

  return { area, watch };
})();
