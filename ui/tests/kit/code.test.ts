// The typed code and the file of the kit's page, held to the same values as the application.

import { describe, expect, it } from 'vitest';
import vectors from '../../../tests/workshop/codes.json';
import source from '../../../assets/kit/code.js?raw';

interface Said {
  kind: 'sheet' | 'feedback';
  tag: number;
  round?: number;
  table: number;
  seat: number;
  answers: number[];
}
interface Coding {
  TOKENS: string[];
  write(said: Said): string;
  read(typed: string): { said: Said } | { fault: string };
  file(said: Said, workshop: string, words?: Record<string, string>): string;
  longest(criteria: number): number;
}

// The kit has no modules: one file of HTML holds all of it.
const code = new Function(`${source}; return Code;`)() as Coding;

type Good = (typeof vectors.good)[number];

function said(good: Good): Said {
  const { tag, table, seat } = good;
  if (good.kind === 'feedback') return { kind: 'feedback', tag, table, seat, answers: good.answers ?? [] };
  return { kind: 'sheet', tag, round: good.round ?? 0, table, seat, answers: (good.ratings ?? []).map((token) => code.TOKENS.indexOf(token)) };
}

describe('the code and the file of the kit', () => {
  it.each(vectors.good)('$name', (good) => {
    const words = good.arguments as Record<string, string> | undefined;
    expect(code.write(said(good)), 'the code').toBe(good.code);
    expect(code.read(good.code), 'read again').toEqual({ said: said(good) });
    expect(code.file(said(good), good.workshop, words), 'the file').toBe(good.file);
  });

  it.each(vectors.typed)('$typed is read', ({ typed, code: plain }) => {
    expect(code.read(typed)).toEqual(code.read(plain));
    expect(code.read(typed)).toHaveProperty('said');
  });

  it.each(vectors.refused)('$why is refused', ({ typed, fault }) => {
    expect(code.read(typed)).toEqual({ fault });
  });

  it('the ratings have the numbers of the application', () => {
    expect(Object.fromEntries(code.TOKENS.map((token, number) => [token, number]))).toEqual(vectors.tokens);
  });

  it('finds every wrong symbol and every swap', () => {
    for (const { code: written } of vectors.good.slice(0, 3)) {
      const symbols = [...written.replaceAll('-', '')];
      symbols.forEach((symbol, place) => {
        for (const other of vectors.alphabet) {
          if (other === symbol) continue;
          const wrong = symbols.with(place, other).join('');
          expect(code.read(wrong), `${wrong} for ${written}`).toHaveProperty('fault');
        }
        for (let with_ = place + 1; with_ < symbols.length; with_ += 1) {
          const swapped = [...symbols];
          [swapped[place], swapped[with_]] = [symbols[with_] ?? '', symbol];
          if (swapped.join('') === symbols.join('')) continue;
          expect(code.read(swapped.join('')), `${swapped.join('')} for ${written}`).toHaveProperty('fault');
        }
      });
    }
  });

  it('writes arguments as a reader takes them, and never more than a reader takes', () => {
    const sheet: Said = { kind: 'sheet', tag: 1, round: 1, table: 1, seat: 1, answers: Array(24).fill(4) };
    const file = (words: Record<string, string>): string => code.file(sheet, 'urn:uuid:01932c00-0000-7000-8000-000000000001', words);
    const written = (text: string): unknown => JSON.parse(file({ a: text })).arguments?.a;
    expect(written('\ud800x')).toBe('\ufffdx');
    const one: Said = { ...sheet, answers: [4] };
    for (const { typed, file: stands } of vectors.arguments) {
      expect(JSON.parse(code.file(one, 'urn:uuid:01932c00-0000-7000-8000-000000000001', { a: typed })).arguments?.a ?? '', JSON.stringify(typed)).toBe(stands);
    }
    const longest = Object.fromEntries(Array.from({ length: 24 }, (_, n) => [`${'c'.repeat(76)}.${n}`, '😀'.repeat(400)]));
    expect(new TextEncoder().encode(file(longest)).length).toBeLessThanOrEqual(16 * 1024);
    expect(code.longest(5)).toBe(400);
  });
});
