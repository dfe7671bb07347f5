// Every word of the kit's page: each message is said, and each that is said exists. The messages of the room's door are
// said by the application.

import { expect, test } from 'vitest';

const scripts = import.meta.glob<string>('../../../assets/kit/*.js', { query: '?raw', import: 'default', eager: true });
const files = import.meta.glob<string>('../../../assets/locales/*/{kit,choices}.ftl', { query: '?raw', import: 'default', eager: true });
const code = Object.values(scripts).join('\n');

const SAID = new Set([...code.matchAll(/'((?:kit|choice)-[a-z0-9-]+)'/g)].map(([, id]) => id ?? ''));
const BUILT = [...code.matchAll(/`((?:kit|choice)-[a-z-]+-)\$\{/g)].map(([, begin]) => begin ?? '');
const DOOR = 'kit-room-';

const ids = Object.values(files).flatMap((text) => [...text.matchAll(/^((?:kit|choice)-[a-z0-9-]+) =/gm)].map(([, id]) => id ?? ''));

test('every message of the kit is said', () => {
  const kit = ids.filter((id) => id.startsWith('kit-') && !id.startsWith(DOOR));
  expect(kit.length).toBeGreaterThan(100);
  expect(kit.filter((id) => !SAID.has(id) && !BUILT.some((begin) => id.startsWith(begin)))).toEqual([]);
});

test('every message that is said exists', () => {
  expect([...SAID].filter((id) => !ids.includes(id))).toEqual([]);
  expect(BUILT.filter((begin) => !ids.some((id) => id.startsWith(begin)))).toEqual([]);
});

test('the page speaks to no server but its own, and runs no text as code', () => {
  expect(code.match(/\bfetch\(([^,)]*)/g)).toEqual(['fetch(kit.room.post', 'fetch(room.state']);
  const forbidden = /https?:\/\/(?!www\.w3\.org\/2000\/svg)|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function/g;
  expect(code.match(forbidden)).toBe(null);
});
