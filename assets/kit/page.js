// @ts-check
// The screens of the kit: where one sits, the rounds, reading and rating, the result, five questions at the end. Where
// one is stands in the address after `#`, so that Back and reloading work.

/* global Code, Parts, Result */
'use strict';

(() => {
  const { kit, say, choose, el, written, glyph, rating, button, numbers } = Parts;
  const RATING_KEYS = /** @type {const} */ ([[4, '1'], [3, '2'], [2, '3'], [1, '4'], [5, '0']]);
  /** On a narrow screen: the text of the case, or the criteria. */
  let beside = 'text';

  const seated = () => Parts.kept().table > 0 && Parts.kept().seat > 0;
  const byNumber = (/** @type {string} */ n) => kit.rounds.find((round) => String(round.n) === n);
  const place = () => say('kit-place', { table: Parts.kept().table, seat: Parts.kept().seat });
  const left = (/** @type {number[]} */ answers) => answers.filter((answer) => answer === 0).length;

  /** @param {string} where */
  function go(where) {
    if (location.hash === `#${where}`) show();
    else location.hash = where;
  }

  /** Draws the screen that the address names. @param {boolean} [arrive] whether the reader comes to it anew */
  function show(arrive = true) {
    const [, name, n] = /^#?([a-z]*)-?(\d*)$/.exec(location.hash) || ['', '', ''];
    const round = byNumber(n);
    document.documentElement.lang = Parts.kept().language;
    document.body.className = name === 'round' && round && seated() ? 'rating' : '';
    let screen;
    if (!seated() || name === 'seat') screen = seat();
    else if (name === 'round' && round) screen = rate(round);
    else if (name === 'result' && round) screen = result(round);
    else if (name === 'feedback') screen = feedback();
    else if (name === 'thanks' && left(Parts.kept().feedback) === 0) screen = thanks();
    else screen = rounds();
    head();
    foot();
    const main = /** @type {HTMLElement} */ (document.getElementById('main'));
    main.replaceChildren ? main.replaceChildren(...screen) : ((main.textContent = ''), main.append(...screen));
    const title = main.querySelector('h1');
    document.title = `${title ? title.textContent : ''} – ${choose(kit.title).text}`;
    if (arrive) {
      window.scrollTo(0, 0);
      if (title) title.focus({ preventScroll: true });
    }
  }

  function head() {
    const { language } = Parts.kept();
    const other = language === 'ka' ? 'en' : 'ka';
    const turn = () => {
      Parts.kept().language = other;
      Parts.keep();
      show(false);
      const again = document.getElementById('language');
      if (again) again.focus();
    };
    fill('band', [el('p', { class: 'band' }, el('strong', {}, say('kit-exercise')), ` – ${say('kit-no-review')}`)]);
    /** @type {HTMLElement} */ (document.getElementById('band')).setAttribute('aria-label', say('kit-exercise'));
    fill('head', [
      el('div', { class: 'bar' }, written('span', kit.title, { class: 'name' }), button('plain', kit.words[other]['kit-language'], turn, { id: 'language', lang: other })),
    ]);
  }

  function foot() {
    const status = kit.pack.status && choose(kit.pack.status).text ? written('span', kit.pack.status) : null;
    fill('foot', [el('p', {}, written('span', kit.pack.title), status && ' · ', status)]);
  }

  /** @param {string} id @param {Node[]} inside */
  function fill(id, inside) {
    const element = /** @type {HTMLElement} */ (document.getElementById(id));
    element.textContent = '';
    element.append(...inside);
  }

  /** @param {string} words */
  const title = (words) => el('h1', { tabindex: -1 }, words);

  function seat() {
    const kept = Parts.kept();
    const problem = el('p', { class: 'problem', role: 'alert' });
    const begin = () => {
      if (seated()) {
        go('rounds');
        return;
      }
      problem.textContent = say('kit-seat-missing');
      const input = document.querySelector(`#${kept.table ? 'seat' : 'table'} input`);
      if (input instanceof HTMLElement) input.focus();
    };
    const take = (/** @type {'table' | 'seat'} */ what) => (/** @type {number} */ n) => {
      kept[what] = n;
      kept.sent = {};
      problem.textContent = '';
      Parts.keep();
    };
    return [
      title(say('kit-where')),
      el('p', { class: 'lead' }, say('kit-lead')),
      numbers({ name: 'table', legend: say('kit-table'), most: kit.tables, chosen: kept.table, choose: take('table'), spoken: (n) => say('kit-table-n', { n }) }),
      numbers({ name: 'seat', legend: say('kit-seat'), most: kit.seats, chosen: kept.seat, choose: take('seat'), hint: say('kit-seat-hint'), spoken: (n) => say('kit-seat-n', { n }) }),
      problem,
      el('div', { class: 'actions' }, button('primary', say('kit-begin'), begin)),
    ];
  }

  function rounds() {
    const kept = Parts.kept();
    const next = kit.rounds.find(({ n }) => !kept.rounds[n].done);
    const rows = kit.rounds.map((round) => {
      const answered = kept.rounds[round.n];
      const rated = answered.answers.length - left(answered.answers);
      const state = kept.sent[round.n] ? 'kit-state-sent' : answered.done ? 'kit-state-done' : rated > 0 ? 'kit-state-begun' : 'kit-state-new';
      const words = answered.done ? 'kit-open-result' : rated > 0 ? 'kit-open-again' : 'kit-open';
      return el(
        'li',
        {},
        el('div', {}, el('h2', {}, say('kit-round', { n: round.n }), ' · ', written('span', round.case.title)), el('p', { class: 'soft' }, say('kit-round-size', { total: round.criteria.length, minutes: round.minutes }), ' · ', say(state, { n: rated, total: round.criteria.length }))),
        button(round === next ? 'primary' : 'quiet', say(words), () => go(`${answered.done ? 'result' : 'round'}-${round.n}`), { 'aria-label': `${say(words)}: ${say('kit-round', { n: round.n })}` }),
      );
    });
    const asked = el(
      'li',
      {},
      el('div', {}, el('h2', {}, say('kit-feedback')), el('p', { class: 'soft' }, say(kept.sent.feedback ? 'kit-state-sent' : 'kit-feedback-when'))),
      button(next ? 'quiet' : 'primary', say('kit-feedback-open'), () => go('feedback')),
    );
    return [
      title(say('kit-rounds')),
      el('p', { class: 'lead' }, place(), ' · ', el('a', { href: '#seat' }, say('kit-place-change'))),
      el('p', { class: 'soft', id: 'now' }),
      el('ol', { class: 'rows' }, ...rows, asked),
      el('section', { class: 'device' }, el('h2', {}, say('kit-device')), el('p', { class: 'soft' }, say(Parts.keeps() ? 'kit-kept' : 'kit-not-kept')), clearing()),
    ];
  }

  /** Clearing asks once more, in its own place. */
  function clearing() {
    const area = el('div', { class: 'clearing' });
    const ask = () => {
      area.textContent = '';
      const yes = button('quiet', say('kit-clear-yes'), () => {
        Parts.forget();
        go('seat');
      });
      area.append(el('p', { role: 'alert' }, say('kit-clear-sure')), yes, button('plain', say('kit-clear-no'), offer));
      yes.focus();
    };
    const offer = () => {
      const within = area.contains(document.activeElement);
      area.textContent = '';
      const first = button('plain', say('kit-clear'), ask);
      area.append(first);
      if (within) first.focus();
    };
    offer();
    return area;
  }

  /** @param {Round} round */
  function rate(round) {
    const answered = Parts.kept().rounds[round.n];
    const panel = el('form', { class: 'criterion', 'aria-label': say('kit-criteria') });
    const turn = (/** @type {number} */ to) => {
      answered.at = to;
      Parts.keep();
      criterion(round, panel, turn);
      const name = panel.querySelector('h2');
      if (name) name.focus({ preventScroll: true });
      panel.scrollTop = 0;
      if (getComputedStyle(panel).overflowY === 'visible') window.scrollTo(0, 0);
    };
    panel.addEventListener('submit', (event) => {
      event.preventDefault();
      if (answered.at + 1 < round.criteria.length) {
        turn(answered.at + 1);
        return;
      }
      answered.done = true;
      Parts.keep();
      go(`result-${round.n}`);
    });
    criterion(round, panel, turn);
    const area = el('div', { class: `beside ${beside}` });
    const look = (/** @type {string} */ what) => {
      beside = what;
      area.className = `beside ${beside}`;
      window.scrollTo(0, 0);
    };
    const tab = (/** @type {string} */ what, /** @type {string} */ words) =>
      el('label', {}, el('input', { type: 'radio', name: 'beside', value: what, checked: beside === what, change: () => look(what) }), el('span', { class: 'face' }, words));
    const onward = button('primary', say('kit-to-criteria'), () => {
      look('criteria');
      const chosen = document.querySelector('[name="beside"][value="criteria"]');
      if (chosen instanceof HTMLInputElement) chosen.checked = true;
      const name = panel.querySelector('h2');
      if (name) name.focus({ preventScroll: true });
    });
    const text = el('section', { class: 'case', tabindex: 0, 'aria-label': say('kit-case') }, ...reading(round), el('div', { class: 'actions narrow' }, onward));
    area.append(text, panel);
    return [
      el(
        'div',
        { class: 'top' },
        el('div', { class: 'where' }, el('p', { class: 'soft' }, `${say('kit-round', { n: round.n })} · ${say('kit-minutes', { minutes: round.minutes })} · ${place()} · `, el('a', { href: '#rounds' }, say('kit-rounds'))), el('h1', { tabindex: -1 }, choose(round.case.title).text)),
        el('fieldset', { class: 'tabs' }, el('legend', { class: 'spoken' }, say('kit-beside')), tab('text', say('kit-case')), tab('criteria', say('kit-criteria'))),
      ),
      area,
    ];
  }

  /** The case as it is read. @param {Round} round */
  function reading(round) {
    return round.case.sections.map((section) =>
      el(
        'section',
        {},
        written('h2', section.title),
        ...section.fields.map(({ label, text, n }, index) => {
          const { text: said, lang } = choose(text);
          const other = said !== '' && lang !== undefined && el('p', { class: 'soft' }, say('kit-other-language'));
          const value = said === '' ? el('p', { class: 'soft' }, say('kit-empty')) : el('p', { class: 'written', lang }, said);
          const first = n !== undefined && (index === 0 || section.fields[index - 1].n !== n);
          return el('div', { class: first ? 'field first' : 'field' }, el('h3', {}, n ? `${n} · ` : '', written('span', label)), other, value);
        }),
      ),
    );
  }

  /**
   * @param {Round} round
   * @param {HTMLFormElement} panel
   * @param {(to: number) => void} turn
   */
  function criterion(round, panel, turn) {
    const answered = Parts.kept().rounds[round.n];
    const { at } = answered;
    const asked = round.criteria[at];
    const total = round.criteria.length;
    const longest = Code.longest(total);
    const steps = el('ol', { class: 'steps' });
    const progress = () => {
      steps.textContent = '';
      steps.append(
        ...round.criteria.map((one, index) => {
          const words = `${say('kit-criterion-of', { n: index + 1, total })}: ${rating(answered.answers[index])}`;
          const step = button('plain', '', () => turn(index), { 'aria-label': words, 'aria-current': index === at ? 'step' : undefined, title: choose(one.short).text });
          step.append(answered.answers[index] ? glyph(answered.answers[index]) : String(index + 1));
          return el('li', {}, step);
        }),
      );
    };
    const level = (/** @type {readonly [number, string]} */ [answer, key]) => {
      const token = Code.TOKENS[answer];
      const anchor = asked.anchors[token];
      const id = `anchor-${token}`;
      const take = () => {
        answered.answers[at] = answer;
        Parts.keep();
        progress();
      };
      const input = el('input', { type: 'radio', name: 'rating', value: answer, checked: answered.answers[at] === answer, change: take, 'aria-keyshortcuts': key, 'aria-describedby': anchor ? id : undefined });
      const face = el('span', { class: 'face' }, el('kbd', { 'aria-hidden': 'true' }, key), glyph(answer), el('span', { class: 'words' }, rating(answer)), anchor && written('span', anchor, { class: 'anchor', id, 'aria-hidden': 'true' }));
      return el('label', { class: 'level' }, input, face);
    };
    const words = el('textarea', { id: 'argument', rows: 3, maxlength: longest, 'aria-describedby': 'argument-hint' });
    words.value = answered.words[asked.id] || '';
    words.addEventListener('input', () => {
      answered.words[asked.id] = words.value;
      Parts.keep();
    });
    progress();
    panel.textContent = '';
    panel.append(
      el('div', { class: 'progress' }, el('nav', { 'aria-label': say('kit-all-criteria') }, steps), el('p', { class: 'soft' }, say('kit-criterion-of', { n: at + 1, total }))),
      written('h2', asked.text, { tabindex: -1 }),
      asked.guidance && choose(asked.guidance).text ? el('details', {}, el('summary', {}, say('kit-guidance')), written('p', asked.guidance, { class: 'soft' })) : '',
      el('fieldset', { class: 'levels' }, el('legend', { class: 'spoken' }, say('kit-rating')), ...RATING_KEYS.map(level)),
      el('div', { class: 'argument' }, el('label', { for: 'argument' }, say('kit-argument')), el('p', { class: 'hint', id: 'argument-hint' }, say('kit-argument-hint', { n: longest })), words),
      el('div', { class: 'actions' }, at > 0 && button('quiet', say('kit-back'), () => turn(at - 1)), el('button', { type: 'submit', class: 'primary' }, say(at + 1 < total ? 'kit-next' : 'kit-finish'))),
    );
  }

  /** @param {Round} round */
  function result(round) {
    const kept = Parts.kept();
    const answered = kept.rounds[round.n];
    const open = left(answered.answers);
    const rows = round.criteria.map((one, index) => el('li', {}, glyph(answered.answers[index]), el('div', {}, written('span', one.text), el('br'), el('span', { class: 'soft' }, rating(answered.answers[index])))));
    return [
      title(say('kit-result')),
      el('p', { class: 'lead' }, `${say('kit-round', { n: round.n })} · ${place()}`),
      open > 0 && el('p', { class: 'notice' }, say('kit-result-open', { n: open })),
      ...Result.area({
        said: { kind: 'sheet', tag: kit.tag, round: round.n, table: kept.table, seat: kept.seat, answers: answered.answers },
        words: answered.words,
        key: String(round.n),
        name: `nishani-${kept.table}-${kept.seat}-${round.n}.json`,
      }),
      el('h2', {}, say('kit-result-rated')),
      el('ul', { class: 'rated' }, ...rows),
      el('div', { class: 'onward' }, button('quiet', say('kit-result-change'), () => go(`round-${round.n}`)), button('quiet', say('kit-rounds'), () => go('rounds'))),
    ].filter((one) => one !== false);
  }

  function feedback() {
    const { feedback: answers } = Parts.kept();
    const problem = el('p', { class: 'problem', role: 'alert' });
    const groups = answers.map((answer, index) => {
      const take = (/** @type {number} */ n) => {
        answers[index] = n;
        problem.textContent = '';
        Parts.keep();
      };
      return numbers({ name: `question-${index + 1}`, legend: say(`kit-question-${index + 1}`), most: 5, chosen: answer, choose: take, spoken: (n) => say(`kit-agree-${n}`) });
    });
    const finish = () => {
      const missing = answers.indexOf(0);
      if (missing < 0) {
        go('thanks');
        return;
      }
      problem.textContent = say('kit-feedback-missing');
      const input = document.querySelector(`#question-${missing + 1} input`);
      if (input instanceof HTMLElement) input.focus();
    };
    return [
      title(say('kit-feedback')),
      el('p', { class: 'lead' }, say('kit-feedback-lead')),
      el('p', { class: 'soft' }, `1 – ${say('kit-agree-1')} · 5 – ${say('kit-agree-5')}`),
      ...groups,
      problem,
      el('div', { class: 'actions' }, button('quiet', say('kit-rounds'), () => go('rounds')), button('primary', say('kit-feedback-finish'), finish)),
    ];
  }

  function thanks() {
    const { table, seat: chair, feedback: answers } = Parts.kept();
    return [
      title(say('kit-thanks')),
      el('p', { class: 'lead' }, place()),
      ...Result.area({ said: { kind: 'feedback', tag: kit.tag, table, seat: chair, answers }, words: {}, key: 'feedback', name: `nishani-${table}-${chair}-feedback.json` }),
      el('div', { class: 'onward' }, button('quiet', say('kit-feedback-change'), () => go('feedback')), button('quiet', say('kit-rounds'), () => go('rounds'))),
    ];
  }

  // Digits rate wherever no words are written.
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLElement && /^(TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (typing || event.ctrlKey || event.altKey || event.metaKey || !document.body.classList.contains('rating')) return;
    const found = RATING_KEYS.find(([, key]) => key === event.key);
    const input = found && document.querySelector(`[name="rating"][value="${found[0]}"]`);
    if (!(input instanceof HTMLInputElement)) return;
    if (input.getClientRects().length === 0) {
      const turn = document.querySelector('[name="beside"][value="criteria"]');
      if (turn instanceof HTMLElement) turn.click();
    }
    event.preventDefault();
    input.focus();
    if (!input.checked) input.click();
  });
  window.addEventListener('hashchange', () => show());
  Result.watch();
  show(false);
})();
