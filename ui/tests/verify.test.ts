// Verifying: three answers for a whole file, one sentence for a broken one, and the way to a newer list.

import { emit } from '@tauri-apps/api/event';
import { expect, test } from 'vitest';
import { called, screen, waitFor } from './open';
import { openReviewing } from './reviewing';

const choose = () => screen.findByRole('button', { name: 'ფაილის არჩევა' });

test('a whole file is answered in three sentences, and what is in it stands below', async () => {
  const { user } = await openReviewing('/verify');
  await user.click(await choose());
  for (const name of ['ფაილი უცვლელია.', 'ხელს აწერს ერთი გასაღები.', /არც ერთი სია/, 'რა არის ფაილში']) {
    expect(await screen.findByRole('heading', { name })).toBeTruthy();
  }
  expect(screen.getByText('descriptor.ka.pdf')).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label'), 'reading begins at the answers').toBe('პასუხები'));
});

test('of a broken file nothing is shown but the sentence and what to do', async () => {
  const { user, fake } = await openReviewing('/verify');
  fake.next.verdict = 'changed';
  await user.click(await choose());
  expect(await screen.findByRole('heading', { name: 'ფაილი შეცვლილია.' })).toBeTruthy();
  expect(screen.getByText(/მის შინაარსს ნუ დაეყრდნობით/)).toBeTruthy();
  expect(screen.queryAllByRole('heading', { level: 2 }).length).toBe(1);
  expect(screen.queryByText(/რა შემოწმდა/)).toBeNull();
});

test('a file dropped here is verified here', async () => {
  const { desk } = await openReviewing('/verify');
  await emit('desk', { event: 'opened', data: { paths: ['/media/usb/x.zip'] } });
  expect(await called(desk, 'verify_path')).toEqual({ path: '/media/usb/x.zip' });
  expect(await screen.findByRole('heading', { name: 'ფაილი უცვლელია.' })).toBeTruthy();
  expect(desk.calls.filter((one) => one.command === 'verify_path').length).toBe(1);
});

test('a list is looked at before it is accepted, and the dropped file is answered anew', async () => {
  const { desk, user, fake } = await openReviewing('/verify');
  await emit('desk', { event: 'opened', data: { paths: ['/media/usb/x.zip'] } });
  await user.click(await screen.findByRole('button', { name: 'სიის განახლება ფაილიდან' }));
  const dialog = await screen.findByRole('dialog', { name: 'სანდო სია №17' });
  expect(dialog.textContent).toContain('1a2b 3c4d');
  expect(desk.calls.some((one) => one.command === 'accept_trust_list'), 'not before it was seen').toBe(false);
  fake.next.verdict = 'trusted';
  await user.click(screen.getByRole('button', { name: 'სიის მიღება' }));
  expect(await called(desk, 'accept_trust_list')).toEqual({ digest: 'sha384-bGlzdA==' });
  expect(await screen.findByRole('heading', { name: /ყველა გასაღები იმ სიაშია/ })).toBeTruthy();
});
