import { describe, expect, it } from 'vitest';
import type { TextItem } from '../src/ipc/bindings';
import { groups } from '../src/words/groups';

const item = (path: string, position: number | null, quotable = true): TextItem => ({ path, label: {}, position, text: {}, html: {}, quotable });

describe('a text that is read', () => {
  it('keeps the fields of one item together, and items apart', () => {
    const made = groups([item('outcomes/o1/text', 1), item('outcomes/o1/level', 1, false), item('outcomes/o2/text', 2)]);
    expect(made.map((group) => [group.position, group.texts.length, group.facts.length])).toEqual([
      [1, 1, 1],
      [2, 1, 0],
    ]);
  });

  it('keeps items of a list within a part apart', () => {
    const made = groups([item('need/text', null), item('need/evidence/e1/title', 1), item('need/evidence/e1/year', 1, false), item('need/evidence/e2/title', 2)]);
    expect(made.map((group) => [group.position, group.texts.length, group.facts.length])).toEqual([
      [null, 1, 0],
      [1, 1, 1],
      [2, 1, 0],
    ]);
    expect(new Set(made.map((group) => group.key)).size).toBe(3);
  });
});
