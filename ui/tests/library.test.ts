// The library: typing filters, Enter opens, the trash gives back.

import { expect, test } from 'vitest';
import type { TrashedRow } from '../src/ipc/bindings';
import { called, openWindow, screen, waitFor } from './open';

test('one arrives on the first line, arrows move, typing goes to the search', async () => {
  const { user } = await openWindow('/library');
  const [first, second] = await screen.findAllByRole('link', { name: /^(გის|კომპიუტერული)/ });
  await waitFor(() => expect(document.activeElement).toBe(first));
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(second);
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
});

test('typing filters and Enter opens the first', async () => {
  const { desk, user } = await openWindow('/library');
  await user.type(await screen.findByRole('searchbox'), 'Network');
  expect(await called(desk, 'library', ({ query }: { query: string | null }) => query === 'Network')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('link', { name: /GIS/ })).toBeNull());
  await user.keyboard('{Enter}');
  await waitFor(() => expect(location.hash).toMatch(/^#\/draft\/d-net/));
});

test('to the trash, taken back, found in the trash, restored', async () => {
  const { user } = await openWindow('/library');
  const name = /ქმედებები: გის ტექნოლოგიები ტურიზმისთვის/;
  const toTrash = async () => {
    await user.click(await screen.findByRole('button', { name }));
    await user.click(await screen.findByRole('menuitem', { name: 'ურნაში გადატანა' }));
    await waitFor(() => expect(screen.queryByRole('button', { name })).toBeNull());
  };
  await toTrash();
  await user.click(screen.getByRole('button', { name: 'დაბრუნება' }));
  await screen.findByRole('button', { name });
  await toTrash();
  await user.click(await screen.findByRole('link', { name: 'ურნა: 1' }));
  await user.click(await screen.findByRole('button', { name: 'აღდგენა: გის ტექნოლოგიები ტურიზმისთვის' }));
  expect(await screen.findByText('ურნა ცარიელია.')).toBeTruthy();
});

test('a copy opens', async () => {
  const { user } = await openWindow('/library');
  await user.click(await screen.findByRole('button', { name: /ქმედებები: გის/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'ასლის შექმნა' }));
  await waitFor(() => expect(location.hash).toMatch(/^#\/draft\/d-copy1/));
});

test('a new one begins from the template or from a sample', async () => {
  const { desk, user } = await openWindow('/new');
  await user.click(await screen.findByRole('button', { name: 'ასლით დაწყება: გის ტექნოლოგიები ტურიზმისთვის' }));
  expect(await called(desk, 'new_descriptor')).toEqual({ sample: 'gis-for-tourism' });
  await waitFor(() => expect(location.hash).toMatch(/^#\/draft\/d-new1/));
});

test('an empty library says what to do first', async () => {
  await openWindow('/library', { empty: true });
  expect((await screen.findByRole('link', { name: /დაიწყეთ ახალი აღწერილობა/ })).getAttribute('href')).toBe('#/new');
});

test('workshops and exercises come back from the trash, too', async () => {
  let others: TrashedRow[] = [{ document: 'w-1', kind: 'workshop', title: { ka: 'კალიბრაცია' }, daysLeft: 12 }];
  const restored: string[] = [];
  const { user } = await openWindow('/trash', {
    handlers: {
      library: () => ({ rows: [], total: 2, trashed: others.length, others, samples: [] }),
      restore_descriptor: ({ document }: { document: string }) => {
        restored.push(document);
        others = [];
        return null;
      },
    },
  });
  expect(await screen.findByText(/სახელოსნო · დარჩა 12 დღე/)).toBeTruthy();
  expect(screen.queryByText('ურნა ცარიელია.')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'აღდგენა: კალიბრაცია' }));
  expect(await screen.findByText('ურნა ცარიელია.')).toBeTruthy();
  expect(restored).toEqual(['w-1']);
  expect(screen.getByText(/„კალიბრაცია“ დაბრუნდა/)).toBeTruthy();
});
