// The scripts of the kit are checked like all others: they stand outside of `ui/`, and one page shares them.

import ts from 'typescript';
import { expect, test } from 'vitest';

const FILES = [...['code', 'parts', 'result', 'page', 'door'].map((name) => `../assets/kit/${name}.js`), 'tests/kit/qr-global.d.ts'];

test('the types of the kit fit', { timeout: 60_000 }, () => {
  const program = ts.createProgram(FILES, {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    strict: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    noImplicitReturns: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2020,
    lib: ['lib.es2020.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  });
  const found = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  expect(found).toEqual([]);
});
