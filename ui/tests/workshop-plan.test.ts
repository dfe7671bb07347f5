// The plan of a workshop by one pack or another, and putting a workshop away while what was handed in is still here.

import { describe, expect, test } from 'vitest';
import type { PackView, WorkshopRow, WorkshopView } from '../src/ipc/bindings';
import { tIn } from '../src/words/words.svelte';
import { pack } from './fake/assets';
import type { FakeOptions, Handlers } from './fake/desk';
import { fakeWorkshop, WORKSHOP } from './fake/workshop';
import { audit, called, openWindow, screen, waitFor } from './open';

const ka = (id: string, args?: Parameters<typeof tIn>[2]) => tIn('ka', id, args);

const other: PackView = {
  ...pack,
  head: { ...pack.head, digest: 'sha256-b3RoZXI=', version: '2025.1' },
  criteria: pack.criteria.map((one) => ({ ...one, text: { ka: `ძველი: ${one.text.ka ?? ''}`, en: `Older: ${one.text.en ?? ''}` } })),
};

async function plan(state: 'waiting' | 'scoring', packs: PackView[], chosen = packs[0]!, settings: FakeOptions['settings'] = {}) {
  const fake = fakeWorkshop({ state });
  const view = fake.handlers.workshop!;
  const handlers: Handlers = {
    ...fake.handlers,
    workshop: (ask) => ({ ...(view(ask) as WorkshopView), pack: chosen.head }),
    pack: ({ digest }) => packs.find((one) => one.head.digest === digest) ?? pack,
    packs: () => packs.map((one) => one.head),
    workshop_faults: () => [],
    workshop_pack: () => ({ value: null, item: null, changed: [WORKSHOP], savedAt: '2026-11-21T10:02:07Z' }),
  };
  const opened = await openWindow(`/workshop/${WORKSHOP}/plan`, { handlers, settings });
  fake.attach(opened.desk);
  await waitFor(() => expect(opened.container.querySelector('[data-part="rounds"]')).not.toBeNull());
  return opened;
}
const choice = () => screen.queryByLabelText<HTMLSelectElement>(ka('workshop-plan-pack'));

describe('the pack of a workshop', () => {
  test('is a quiet line while only one is here', async () => {
    await plan('waiting', [pack]);
    expect(choice()).toBeNull();
    expect(screen.getByText((_, element) => element?.tagName === 'P' && (element.textContent ?? '').includes(`, ${pack.head.version}`))).toBeTruthy();
  });

  test.each(['ka', 'en'] as const)('is chosen where more than one is here, in %s', async (language) => {
    const { desk, user } = await plan('waiting', [pack, other], pack, { language });
    const select = await screen.findByLabelText<HTMLSelectElement>(tIn(language, 'workshop-plan-pack'));
    expect(select.value).toBe(pack.head.digest);
    expect(await audit()).toEqual([]);
    await user.selectOptions(select, other.head.digest);
    expect(await called(desk, 'workshop_pack')).toEqual({ document: WORKSHOP, digest: other.head.digest });
  });

  test('says its own criteria in the rounds', async () => {
    const { container } = await plan('waiting', [pack, other], other);
    await waitFor(() => expect(container.querySelector('[data-part="rounds"]')?.textContent).toContain('ძველი: '));
  });

  test('stays once a round has begun', async () => {
    const { container } = await plan('scoring', [pack, other], other);
    await waitFor(() => expect(container.querySelector('[data-part="rounds"]')?.textContent).toContain('ძველი: '));
    expect(choice()).toBeNull();
  });
});

describe('a workshop that is put away', () => {
  const row = (held: boolean): WorkshopRow => ({ document: WORKSHOP, title: { ka: 'კალიბრაცია', en: 'Calibration' }, place: {}, date: '2026-11-21', rounds: 2, seats: 25, state: 'over', held });

  async function remove(held: boolean) {
    let rows = [row(held)];
    const handlers: Handlers = {
      workshops: () => rows,
      trash_descriptor: () => ((rows = []), null),
      restore_descriptor: () => ((rows = [row(held)]), null),
      wipe_workshop: () => ({ value: null, item: null, changed: [WORKSHOP], savedAt: '2026-11-21T10:02:07Z' }),
    };
    const opened = await openWindow('/workshops', { handlers });
    await opened.user.click(await screen.findByRole('button', { name: ka('workshop-plan-remove', { title: 'კალიბრაცია' }) }));
    await screen.findByText(ka('workshop-plan-removed', { title: 'კალიბრაცია' }), { exact: false });
    return opened;
  }

  test('says that what participants handed in is still here, and wipes it when asked', async () => {
    const { desk, user } = await remove(true);
    expect(screen.getByText(ka('workshop-plan-removed-held'), { exact: false })).toBeTruthy();
    expect(await audit()).toEqual([]);
    await user.click(screen.getByRole('button', { name: ka('workshop-plan-removed-wipe') }));
    expect(await called(desk, 'wipe_workshop')).toEqual({ document: WORKSHOP });
    await waitFor(() => expect(screen.queryByText(ka('workshop-plan-removed-held'), { exact: false })).toBeNull());
  });

  test('says nothing of it when nothing is here, and comes back', async () => {
    const { user } = await remove(false);
    expect(screen.queryByText(ka('workshop-plan-removed-held'), { exact: false })).toBeNull();
    await user.click(screen.getByRole('button', { name: ka('restore') }));
    expect(await screen.findByRole('link', { name: /კალიბრაცია/ })).toBeTruthy();
  });
});
