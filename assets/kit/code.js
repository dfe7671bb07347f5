// @ts-check
// The typed code of a workshop and the file that holds the same: what the application reads, written by the page of
// the kit. The twin of `code.rs` and `sheet.rs` in the crate `workshop`; both are held to tests/workshop/codes.json.
// It touches no document and stores nothing.

'use strict';

/**
 * What one seat answered in one round, as numbers: 0 nothing, 1 does not comply … 4 complies, 5 cannot judge.
 * @typedef {{ kind: 'sheet', tag: number, round: number, table: number, seat: number, answers: number[] }} Sheet
 *
 * What one seat says of the workshop, each from 1 to 5.
 * @typedef {{ kind: 'feedback', tag: number, table: number, seat: number, answers: number[] }} Feedback
 *
 * Why a code is not read.
 * @typedef {'unknown-symbol' | 'wrong-length' | 'wrong-check' | 'out-of-range' | 'wrong-padding'} Fault
 */

const Code = (() => {
  /** Crockford's base 32: no I, L, O and U. */
  const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

  /** The ratings by their number. */
  const TOKENS = ['', 'does-not-comply', 'partially-complies', 'substantially-complies', 'complies', 'cannot-judge'];

  /** The sum of the check symbols is taken modulo the largest prime that two symbols can hold. */
  const MODULUS = 1021;

  const BITS = { kind: 2, tag: 20, round: 4, table: 6, seat: 5, count: 5, answer: 3 };
  const KINDS = ['', 'sheet', 'feedback'];
  const SHORTEST = 11;
  const LONGEST = 25;
  const LONGEST_TYPED = 200;
  const MOST = { round: 15, table: 40, seat: 20, criteria: 24, questions: 5, argument: 400, bytes: 16384 };

  /** The code of a sheet or of feedback, in groups of four. @param {Sheet | Feedback} said */
  function write(said) {
    const bits = [];
    /** @param {number} value @param {number} width */
    const put = (value, width) => {
      for (let bit = width - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
    };
    put(KINDS.indexOf(said.kind), BITS.kind);
    put(said.tag, BITS.tag);
    put(said.kind === 'sheet' ? said.round : 0, BITS.round);
    put(said.table, BITS.table);
    put(said.seat, BITS.seat);
    put(said.answers.length, BITS.count);
    for (const answer of said.answers) put(answer, BITS.answer);
    while (bits.length % 5 !== 0) bits.push(0);
    const symbols = [];
    for (let at = 0; at < bits.length; at += 5) symbols.push(bits.slice(at, at + 5).reduce((sum, bit) => 2 * sum + bit, 0));
    const sum = check(symbols);
    return [...symbols, sum >> 5, sum & 31]
      .map((symbol, place) => (place > 0 && place % 4 === 0 ? '-' : '') + ALPHABET[symbol])
      .join('');
  }

  /** @param {number[]} symbols */
  function check(symbols) {
    return symbols.reduce((sum, symbol, place) => sum + (place + 1) * symbol, 0) % MODULUS;
  }

  /**
   * What a code says, or why it says nothing.
   * @param {string} typed
   * @returns {{ said: Sheet | Feedback } | { fault: Fault }}
   */
  function read(typed) {
    if ([...typed].length > LONGEST_TYPED) return { fault: 'wrong-length' };
    const symbols = [];
    for (const sign of typed) {
      if (/[ \t\r\n\u00a0\-\u2010-\u2015\u2212]/.test(sign)) continue;
      const symbol = /[a-z]/i.test(sign) ? ALPHABET.indexOf(latin(sign)) : ALPHABET.indexOf(sign);
      if (symbol < 0) return { fault: 'unknown-symbol' };
      symbols.push(symbol);
    }
    if (symbols.length < SHORTEST || symbols.length > LONGEST) return { fault: 'wrong-length' };
    const body = symbols.slice(0, -2);
    if (check(body) !== (symbols[symbols.length - 2] << 5) + symbols[symbols.length - 1]) return { fault: 'wrong-check' };
    return open(body);
  }

  /** The capital of a letter of the alphabet; what is easily taken for a figure is that figure. @param {string} letter */
  function latin(letter) {
    const capital = String.fromCharCode(letter.charCodeAt(0) & 0x5f);
    return { O: '0', I: '1', L: '1' }[capital] || capital;
  }

  /** @param {number[]} body @returns {{ said: Sheet | Feedback } | { fault: Fault }} */
  function open(body) {
    const bits = /** @type {number[]} */ ([]);
    for (const symbol of body) for (let bit = 4; bit >= 0; bit -= 1) bits.push((symbol >> bit) & 1);
    let at = 0;
    /** @param {number} width */
    const take = (width) => {
      at += width;
      return bits.slice(at - width, at).reduce((sum, bit) => 2 * sum + bit, 0);
    };
    const kind = KINDS[take(BITS.kind)];
    const [tag, round, table, seat, count] = [BITS.tag, BITS.round, BITS.table, BITS.seat, BITS.count].map(take);
    const sheet = kind === 'sheet';
    const fits =
      Boolean(kind) &&
      (sheet ? round >= 1 && round <= MOST.round : round === 0) &&
      table >= 1 && table <= MOST.table &&
      seat >= 1 && seat <= MOST.seat &&
      (sheet ? count >= 1 && count <= MOST.criteria : count === MOST.questions);
    if (!fits) return { fault: 'out-of-range' };
    if (body.length !== Math.ceil((at + count * BITS.answer) / 5)) return { fault: 'wrong-length' };
    const answers = Array.from({ length: count }, () => take(BITS.answer));
    if (bits.slice(at).some((bit) => bit !== 0)) return { fault: 'wrong-padding' };
    if (answers.some((answer) => answer > 5 || (!sheet && answer < 1))) return { fault: 'out-of-range' };
    return { said: sheet ? { kind: 'sheet', tag, round, table, seat, answers } : { kind: 'feedback', tag, table, seat, answers } };
  }

  /**
   * The file of a sheet or of feedback: RFC 8785, so that the same answers are the same bytes.
   * @param {Sheet | Feedback} said
   * @param {string} workshop
   * @param {Record<string, string>} [words] arguments by criterion; sheets only
   */
  function file(said, workshop, words = {}) {
    const { kind, table, seat } = said;
    if (said.kind === 'feedback') return canonical({ answers: said.answers, format: 1, kind, seat, table, workshop });
    const ratings = said.answers.map((answer) => TOKENS[answer]);
    const sheet = { format: 1, kind, ratings, round: said.round, seat, table, workshop };
    const most = longest(ratings.length);
    const given = Object.keys(words)
      .map((criterion) => [criterion, argument(words[criterion], most)])
      .filter(([, text]) => text);
    return canonical(given.length > 0 ? Object.assign({ arguments: Object.fromEntries(given) }, sheet) : sheet);
  }

  /** How long an argument may be, in characters: a file holds one for each criterion. @param {number} criteria */
  function longest(criteria) {
    // A character takes at most four bytes; beside the argument stand the criterion's id and its rating.
    return Math.min(MOST.argument, Math.floor((MOST.bytes - 400 - 112 * criteria) / (4 * criteria)));
  }

  /** An argument as it stands in a file: composed, in signs that are seen, without blanks around it. @param {string} typed @param {number} most */
  function argument(typed, most) {
    const whole = typed
      .replace(/\r\n?/g, '\n')
      .replace(/\t/g, ' ')
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
      .normalize('NFC')
      .trim();
    const signs = [...whole].map((sign) => (/^[\ud800-\udfff]$/.test(sign) ? '\ufffd' : sign));
    return signs.slice(0, most).join('').trim();
  }

  /** Canonical JSON of what a file holds: texts, whole numbers, lists, objects. @param {any} value @returns {string} */
  function canonical(value) {
    if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
    if (typeof value !== 'object') return JSON.stringify(value);
    const members = Object.keys(value).sort();
    return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
  }

  return { TOKENS, write, read, file, longest };
})();
