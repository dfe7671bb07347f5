// Signing: nothing is signed before the person saw what is not met, and a wrong passphrase says so where one looks.

import { expect, test } from 'vitest';
import { audit, called, openWindow, screen, waitFor } from './open';

const sign = () => screen.findByRole<HTMLButtonElement>('button', { name: 'ხელმოწერა' });

test('unmet requirements are confirmed first', async () => {
  const { user } = await openWindow('/draft/d-gis/sign');
  expect((await sign()).disabled).toBe(true);
  await user.type(screen.getByLabelText('გასაღების პაროლი'), 'a long passphrase');
  expect((await sign()).disabled, 'the passphrase alone is not enough').toBe(true);
  await user.click(screen.getByRole('checkbox', { name: /მაინც ვაწერ ხელს/ }));
  await waitFor(async () => expect((await sign()).disabled).toBe(false));
});

test('after it the file is named, read back, and can be shown', async () => {
  const { desk, user } = await openWindow('/draft/d-gis/sign');
  await user.click(await screen.findByRole('checkbox', { name: /მაინც ვაწერ ხელს/ }));
  await user.type(screen.getByLabelText('გასაღების პაროლი'), 'a long passphrase{Enter}');
  const heading = await screen.findByRole('heading', { name: 'ჩაწერილია, წაკითხულია უკან და იდენტურია' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(await called(desk, 'sign_package')).toMatchObject({ document: 'd-gis', passphrase: 'a long passphrase', note: null });
  await user.click(screen.getByRole('button', { name: 'საქაღალდეში ჩვენება' }));
  expect(await called(desk, 'reveal')).toEqual({ path: '/media/usb/gis-for-tourism-v1.zip' });
  expect(await audit()).toEqual([]);
});

test('a wrong passphrase is refused and forgotten', async () => {
  const { user } = await openWindow('/draft/d-gis/sign');
  await user.click(await screen.findByRole('checkbox', { name: /მაინც ვაწერ ხელს/ }));
  const field = screen.getByLabelText<HTMLInputElement>('გასაღების პაროლი');
  await user.type(field, 'wrong{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('პაროლი ამ გასაღებს არ ეკუთვნის.');
  expect(field.value, 'it is not kept').toBe('');
});

test('without a key it leads to the keys', async () => {
  await openWindow('/draft/d-gis/sign', { keys: [] });
  expect((await screen.findByRole('link', { name: 'გასაღებები და სანდო სიები' })).getAttribute('href')).toBe('#/keys');
});

test('an empty required field is named and leads there', async () => {
  const { desk, user } = await openWindow('/draft/d-gis/sign');
  const held = desk.documents.get('d-gis')!;
  delete held.flat.fields['identification/title/ka'];
  delete held.flat.fields['identification/title/en'];
  await desk.changed('d-gis');
  await user.click(await screen.findByRole('button', { name: 'დასახელება' }));
  await waitFor(() => expect(document.activeElement?.getAttribute('data-field')).toBe('identification/title/ka'));
});
