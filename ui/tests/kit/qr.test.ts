// The picture of a code: the committed script is what its sources give, and it draws every code that there can be.

import { build } from 'vite';
import { expect, test } from 'vitest';
import vectors from '../../../tests/workshop/codes.json';
import config from '../../kit/vite.config';
import committed from '../../../assets/kit/qr.js?raw';

const { draw } = new Function(`${committed}; return Qr;`)() as typeof import('../../kit/qr');

test('the script in assets/kit is what `npm run kit` makes', { timeout: 60_000 }, async () => {
  const made = await build({ ...config, configFile: false, build: { ...config.build, write: false } });
  const [{ output }] = made as unknown as [{ output: { fileName: string; code: string }[] }];
  expect(output.map(({ fileName }) => fileName)).toEqual(['qr.js']);
  expect(output[0]?.code === committed, 'run `npm run kit` in ui').toBe(true);
});

test('a code is small enough to be scanned from a screen, whatever is in it', () => {
  const longest = 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-Z';
  for (const code of [...vectors.good.map((good) => good.code), longest]) {
    const { size, path } = draw(code);
    expect(code.length).toBeLessThanOrEqual(longest.length);
    expect(size, code).toBeLessThanOrEqual(25 + 8);
    const squares = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(path.replace(/M\d+ \d+h1v1h-1z/g, ''), 'nothing but squares').toBe('');
    expect(Math.min(...squares.flat()), 'nothing in the margin').toBe(4);
    expect(Math.max(...squares.flat())).toBe(size - 5);
  }
});
