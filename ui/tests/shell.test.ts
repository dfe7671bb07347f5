// The shell: first run, rail, palette, keys, what is said when the store cannot be opened.

import { fireEvent } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { audit, called, openWindow, screen, waitFor } from './open';

describe('the first run', () => {
  test('asks language and role, and changes language at once', async () => {
    const { desk, user } = await openWindow(null, { configured: false });
    await user.click(screen.getByRole('radio', { name: 'English' }));
    await screen.findByRole('heading', { name: 'Nishani' });
    await user.click(screen.getByRole('radio', { name: 'I review packages' }));
    await user.click(screen.getByRole('button', { name: 'Begin' }));
    expect(await called(desk, 'settings', ({ role }: { role: string | null }) => role === 'expert')).toMatchObject({ language: 'en', role: 'expert' });
    expect(await screen.findByRole('heading', { name: 'Library' })).toBeTruthy();
  });
});

describe('the rail', () => {
  test('is ordered by the role', async () => {
    await openWindow('/library', { settings: { role: 'expert' } });
    const links = [...screen.getByRole('navigation', { name: 'მთავარი მენიუ' }).querySelectorAll('a')].map((link) => link.textContent);
    expect(links[0]).toBe('შეფასება');
  });

  test('one switch changes the language', async () => {
    const { user } = await openWindow('/library');
    await user.click(await screen.findByRole('button', { name: /ინგლისურ ენაზე გადართვა/ }));
    expect(await screen.findByRole('heading', { name: 'Library' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('the palette', () => {
  test('finds in both languages and in a mistyped layout', async () => {
    const { user } = await openWindow('/library');
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox');
    const options = () => screen.queryAllByRole('option').map((option) => option.textContent);
    await user.type(field, 'template and');
    expect(options()[0]).toContain('შაბლონი და მინიმალური მოთხოვნები');
    await user.clear(field);
    // „გის“ typed with the Latin layout on.
    await user.type(field, 'gis teqnologi');
    await waitFor(() => expect(options().join()).toContain('გის ტექნოლოგიები ტურიზმისთვის'));
    expect(await audit()).toEqual([]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(location.hash).toMatch(/^#\/draft\/d-gis/));
  });

  test('Escape closes it and the focus returns', async () => {
    const { user } = await openWindow('/library');
    const opener = await screen.findByRole('button', { name: 'ბრძანების ძებნა' });
    await user.click(opener);
    await user.click(await screen.findByRole('button', { name: 'დახურვა' }));
    await waitFor(() => expect(document.activeElement).toBe(opener));
  });
});

test('F1 shows the keys of the window and of the screen', async () => {
  await openWindow('/draft/d-gis/outcomes');
  await screen.findByRole('textbox', { name: 'შედეგი: შედეგი 1, ქართულად' });
  await fireEvent.keyDown(window, { key: 'F1', code: 'F1' });
  const sheet = await screen.findByRole('dialog', { name: 'კლავიშები' });
  expect(sheet.textContent).toContain('მატრიცის გახსნა');
  expect(await audit()).toEqual([]);
});

test('text size, colors and role change at once', async () => {
  const { desk, user } = await openWindow('/library');
  await user.click(await screen.findByRole('button', { name: /ხედი და ენა/ }));
  await user.click(await screen.findByRole('radio', { name: '200 %' }));
  await waitFor(() => expect(document.documentElement.style.fontSize).toBe('200%'));
  await user.click(screen.getByRole('radio', { name: 'მუქი' }));
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
  expect(desk.settings).toMatchObject({ textSize: 200, theme: 'dark' });
});

test('a store that cannot be opened says what happened and what to do', async () => {
  await openWindow(null, {
    handlers: {
      start: () => {
        throw { code: 'store-too-new', kind: 'refused', what: { ka: 'საცავი უფრო ახალი ვერსიისაა.', en: 'The store is newer.' }, next: { ka: 'განაახლეთ პროგრამა.', en: 'Update the program.' }, logId: null };
      },
    },
  });
  expect((await screen.findByRole('alert')).textContent).toContain('განაახლეთ პროგრამა.');
});

test('a notice of the start is said until it is put away', async () => {
  const { user } = await openWindow('/library', {
    notices: [{ code: 'set-aside', what: { ka: 'ფაილი დაზიანდა.', en: 'A file was damaged.' }, next: { ka: 'ასლი დაბრუნდა.', en: 'A copy was restored.' } }],
  });
  expect(await screen.findByText('ფაილი დაზიანდა.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'გასაგებია' }));
  await waitFor(() => expect(screen.queryByText('ფაილი დაზიანდა.')).toBeNull());
});
