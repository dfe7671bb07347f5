// Small things that everything stands on: words typed in the other layout, figures, paths, texts on their way, jobs.

import { describe, expect, test, vi } from 'vitest';
import { emit } from '@tauri-apps/api/event';
import { hear } from '../src/ipc/events';
import { run } from '../src/ipc/jobs';
import { matches, sectionOf } from '../src/state/paths';
import { Texts } from '../src/state/texts.svelte';
import { decimal, day, lately, size } from '../src/words/figures.svelte';
import { finds, fold, otherLayout } from '../src/words/layout';
import { say, sideOf, speech } from '../src/words/words.svelte';
import { pack } from './fake/assets';
import { fakeDesk } from './fake/desk';

describe('layout', () => {
  test.each([
    ['matrica', 'მატრიცა'],
    ['Sedgena', 'შედგენა'],
    ['ლიბრარყ', 'library'],
  ])('%s is %s in the other layout', (typed, meant) => expect(otherLayout(typed)).toBe(meant));

  test('Mtavruli and Mkhedruli are the same letters', () => expect(fold('\u1C90\u1CA6\u1CAC\u1C94\u1CA0\u1C90')).toBe('აღწერა'));

  test('every word of the query is wanted', () => {
    expect(finds('gis tour', 'GIS for Tourism')).toBe(true);
    expect(finds('gis drone', 'GIS for Tourism')).toBe(false);
  });
});

describe('figures', () => {
  test('numbers take the sign of the language', () => {
    speech.language = 'ka';
    expect(decimal('7.5')).toBe('7,5');
    speech.language = 'en';
    expect(decimal('7.5')).toBe('7.5');
  });

  test('days are written as the language writes them', () => {
    speech.language = 'ka';
    expect(day('2022-06-16')).toBe('16 ივნისი, 2022');
    speech.language = 'en';
    expect(day('2022-06-16')).toBe('16 June 2022');
    expect(day('someday'), 'what is no date stays as typed').toBe('someday');
  });

  test('a list says when, as short as it can', () => {
    speech.language = 'ka';
    const now = new Date(2026, 10, 21, 15, 0);
    expect(lately(new Date(2026, 10, 21, 14, 2).toISOString(), now)).toBe('დღეს 14:02');
    expect(lately(new Date(2026, 10, 20, 9, 5).toISOString(), now)).toBe('გუშინ 09:05');
    expect(lately(new Date(2026, 10, 1, 9, 5).toISOString(), now)).toBe('1 ნოემბერი');
    expect(lately(new Date(2024, 4, 12, 9, 5).toISOString(), now)).toBe('12.05.2024');
  });

  test('sizes are read by people', () => {
    speech.language = 'ka';
    expect([size(794), size(2931), size(187204), size(5_400_000)]).toEqual(['794 ბაიტი', '2,9 კბ', '187 კბ', '5,4 მბ']);
  });
});

describe('a bilingual value', () => {
  test('is said in the language of the window, else in the other', () => {
    speech.language = 'en';
    expect(say({ ka: 'ა', en: 'a' })).toBe('a');
    expect(say({ ka: 'ა' })).toBe('ა');
    expect(sideOf({})).toBeNull();
  });
});

describe('paths', () => {
  test('a star stands for one segment', () => {
    expect(matches('outcomes/*/text', 'outcomes/o-1/text')).toBe(true);
    expect(matches('outcomes/*/text', 'outcomes/o-1/skills/k-1/label')).toBe(false);
  });

  test.each([
    ['outcomes/o-1/text/ka', 'outcomes'],
    ['outcomes/o-1', 'outcomes'],
    ['activities', 'workload'],
    ['purpose/needs/n-1/evidence/f-1', 'need'],
    ['validity/months', 'validity'],
    ['further/link', 'validity'],
  ])('%s stands in the section %s', (path, section) => expect(sectionOf(pack, path)?.id).toBe(section));
});

describe('texts on their way', () => {
  test('one field never overtakes itself', async () => {
    const written: unknown[] = [];
    let release = () => {};
    fakeDesk({
      handlers: {
        edit: async ({ value }: { value: unknown }) => {
          if (value === 'first') await new Promise<void>((resolve) => (release = resolve));
          written.push(value);
          return { value, item: null, changed: [], savedAt: '' };
        },
      },
    });
    const texts = new Texts('d', () => Promise.resolve());
    texts.type('a', 'first');
    const leaving = texts.leave('a');
    await vi.waitFor(() => release());
    texts.type('a', 'second');
    const flushing = texts.flush();
    expect(texts.value('a', 'saved'), 'the hand is ahead').toBe('second');
    await vi.waitFor(() => {
      release();
      expect(written).toContain('first');
    });
    await Promise.all([leaving, flushing]);
    expect(written).toEqual(['first', 'second']);
    expect(texts.waiting).toBe(false);
  });
});

describe('a job', () => {
  test('that ended before its id was known still ends', async () => {
    const desk = fakeDesk({ handlers: { backup_now: () => desk.job({ kind: 'nothing' }) } });
    await hear();
    expect(await run('backup_now', null)).toEqual({ kind: 'nothing' });
  });

  test('that fails rejects, one that is cancelled gives nothing', async () => {
    const failure = { code: 'disk-full' as const, kind: 'failed' as const, what: {}, next: {}, logId: null };
    const desk = fakeDesk({ handlers: { backup_now: () => desk.job(null, failure), import_files: () => desk.job(null) } });
    await hear();
    await expect(run('backup_now', null)).rejects.toMatchObject({ code: 'disk-full' });
    expect(await run('import_files', null)).toBeNull();
  });

  test('tells its progress', async () => {
    const steps: string[] = [];
    fakeDesk({
      handlers: {
        backup_now: () => ({ job: 7 }),
        job: () => ({ job: 7, done: 0, total: 2, step: 'copy', end: null }),
      },
    });
    await hear();
    const running = run('backup_now', null, (state) => steps.push(`${state.step} ${state.done}`));
    await vi.waitFor(() => expect(steps).toEqual(['copy 0']));
    await emit('desk', { event: 'job', data: { job: 7, done: 1, total: 2, step: 'check', end: null } });
    await emit('desk', { event: 'job', data: { job: 8, done: 9, total: 9, step: 'other', end: null } });
    await emit('desk', { event: 'job', data: { job: 7, done: 2, total: 2, step: 'done', end: { end: 'done', value: { kind: 'nothing' } } } });
    await running;
    expect(steps).toEqual(['copy 0', 'check 1', 'done 2']);
  });
});
