// Help, the store with its backups, the shelf.

import { expect, test } from 'vitest';
import { called, screen } from './open';
import { openReviewing } from './reviewing';

test('help begins with the page of what one does', async () => {
  const { user } = await openReviewing('/help', {}, { settings: { role: 'expert' } });
  expect(await screen.findByText('აქ აღწერილობას შეაფასებთ.')).toBeTruthy();
  await user.click(screen.getByRole('link', { name: 'პირველი ნაბიჯები: შემდგენელი' }));
  expect(await screen.findByText('აქ აღწერილობას შეადგენთ.')).toBeTruthy();
});

test('the store says where it lies, and is backed up now', async () => {
  const { desk, user } = await openReviewing('/help/store');
  expect(await screen.findByText('/home/demo/.local/share/nishani/nishani.db')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'სარეზერვო ასლის შექმნა' }));
  expect(await called(desk, 'backup_now')).toBeNull();
  expect(await screen.findByText('სარეზერვო ასლი შეიქმნა.')).toBeTruthy();
});

test('a backup comes back only after a question', async () => {
  const { desk, user } = await openReviewing('/help/store');
  const [newest] = await screen.findAllByRole('button', { name: /^აღდგენა:/ });
  await user.click(newest!);
  await screen.findByRole('dialog', { name: 'დავაბრუნოთ ეს სარეზერვო ასლი?' });
  expect(desk.calls.some((one) => one.command === 'restore_backup')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'ასლის დაბრუნება' }));
  expect(await called(desk, 'restore_backup')).toEqual({ id: 'b2' });
  expect(await screen.findByText(/დაბრუნებულია სარეზერვო ასლი/)).toBeTruthy();
});

test('a file of the shelf is written again', async () => {
  const { desk, user } = await openReviewing('/shelf');
  await user.click(await screen.findByRole('button', { name: 'ხელახლა შენახვა: gis-for-tourism-v1.zip' }));
  expect(await called(desk, 'save_again')).toEqual({ digest: 'sha384-Zm9v/b29m+' });
  expect(await screen.findByRole('heading', { name: 'ჩაწერილია, წაკითხულია უკან და იდენტურია' })).toBeTruthy();
});
