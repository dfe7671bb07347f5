import { describe, expect, test } from 'vitest';
import { markPassages, offsetIn } from '../src/words/passages';
import { byWord, sentences, whole } from '../src/words/sentences';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['ქმნის რუკას. ასაბუთებს სიმბოლოებს!', ['ქმნის რუკას.', 'ასაბუთებს სიმბოლოებს!']],
    ['იყენებს მონაცემებს, მაგ. სურათებს. წერს ანგარიშს.', ['იყენებს მონაცემებს, მაგ. სურათებს.', 'წერს ანგარიშს.']],
    ['ზღვარი 51 ქულაა. წონა 40.5 %.', ['ზღვარი 51 ქულაა.', 'წონა 40.5 %.']],
    ['One line\nanother one. And more', ['One line', 'another one.', 'And more']],
    ['He says: “Enough.” Then he stops.', ['He says: “Enough.”', 'Then he stops.']],
    ['Tools, e.g. QGIS, are named. 2. Second', ['Tools, e.g. QGIS, are named.', '2. Second']],
    ['  ', []],
    ['მხოლოდ ერთი', ['მხოლოდ ერთი']],
  ])('%s', (text, wanted) => {
    expect(cut(text)).toEqual(wanted);
  });

  test('a span grows and shrinks by whole words and stays in its sentence', () => {
    const text = 'ერთი ორი სამი ოთხი.';
    const whole = { start: 0, end: text.length };
    const step = (span: { start: number; end: number }, ...steps: Parameters<typeof byWord>[2][]) => {
      const at = steps.reduce((now, one) => byWord(text, now, one, whole), span);
      return text.slice(at.start, at.end);
    };
    expect(step(whole, 'drop-first')).toBe('ორი სამი ოთხი.');
    expect(step(whole, 'drop-first', 'drop-last')).toBe('ორი სამი');
    expect(step(whole, 'drop-first', 'drop-last', 'take-last')).toBe('ორი სამი ოთხი.');
    expect(step(whole, 'drop-first', 'drop-first', 'take-first')).toBe('ორი სამი ოთხი.');
    expect(step(whole, 'drop-last', 'drop-last', 'drop-last', 'drop-last', 'drop-last')).toBe('ერთი');
    expect(step(whole, 'take-first', 'take-last')).toBe(text);
  });

  test('what a mouse marked becomes whole words', () => {
    const text = 'ქმნის რუკას, წერს.';
    const cut = (start: number, end: number) => {
      const span = whole(text, { start, end });
      return text.slice(span.start, span.end);
    };
    expect(cut(2, 8)).toBe('ქმნის რუკას');
    expect(cut(6, 11)).toBe('რუკას');
    expect(cut(6, 12), 'a sign that was marked stays').toBe('რუკას,');
    expect(cut(5, 5)).toBe('');
  });
});

describe('passages', () => {
  const html = '<p>ქმნის <em>თემატურ</em> რუკას &amp; წერს<br>ანგარიშს.</p><ul><li><p>მეორე</p></li></ul>';
  const plain = 'ქმნის თემატურ რუკას & წერს\nანგარიშს.\nმეორე';

  const marked = (exact: string) => {
    const start = plain.indexOf(exact);
    const page = document.createElement('div');
    page.innerHTML = markPassages(html, [{ start, end: start + exact.length, mark: 'quote' }]);
    return [...page.querySelectorAll('mark')].map((mark) => mark.textContent);
  };

  test('a passage is marked across emphasis, entities and line breaks', () => {
    expect(marked('თემატურ რუკას')).toEqual(['თემატურ', ' რუკას']);
    expect(marked('რუკას & წერს')).toEqual(['რუკას & წერს']);
    expect(marked('წერს\nანგარიშს.')).toEqual(['წერსანგარიშს.']);
    expect(marked('მეორე')).toEqual(['მეორე']);
  });

  test('marking changes nothing of the text', () => {
    const page = document.createElement('div');
    page.innerHTML = markPassages(html, [{ start: 3, end: 20, mark: 'quote' }, { start: 10, end: plain.length, mark: 'cursor' }]);
    const before = document.createElement('div');
    before.innerHTML = html;
    expect(page.textContent).toBe(before.textContent);
    expect(page.querySelector('mark.cursor.quote'), 'marks may lie over each other').not.toBeNull();
    expect(markPassages(html, [])).toBe(html);
  });

  test('a point of the page is found in the plain text', () => {
    const page = document.createElement('div');
    page.innerHTML = html;
    const [first, last] = [page.querySelector('em')!.firstChild!, page.querySelector('li p')!.firstChild!];
    expect(offsetIn(page, first, 2)).toBe(plain.indexOf('მატურ'));
    expect(offsetIn(page, last, 1)).toBe(plain.indexOf('ეორე'));
  });
});
