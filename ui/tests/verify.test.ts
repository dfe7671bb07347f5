// Verifying: three answers for a whole file, one sentence for a broken one, and the way to a newer list.

import { emit } from '@tauri-apps/api/event';
import { expect, test } from 'vitest';
import { exactly } from '../src/words/figures.svelte';
import { aSigner } from './fake/review';
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
  const attachment = screen.getByRole('rowheader', { name: /^ტურისტული ოპერატორის წერილი \(ნიმუში\) · დანართი/ });
  expect(attachment.textContent, 'the digest by its two ends').toContain('attachments/ab12cd34…cd34.txt');
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

test('a chosen file is answered anew by itself when a list was accepted', async () => {
  const { desk, user, fake } = await openReviewing('/verify');
  await user.click(await choose());
  await user.click(await screen.findByRole('button', { name: 'სიის განახლება ფაილიდან' }));
  await screen.findByRole('dialog', { name: 'სანდო სია №17' });
  fake.next.verdict = 'trusted';
  await user.click(screen.getByRole('button', { name: 'სიის მიღება' }));
  expect(await called(desk, 'verify_path')).toEqual({ path: '/home/demo/review-3f1a9c20.zip' });
  expect(await screen.findByRole('heading', { name: /ყველა გასაღები იმ სიაშია/ })).toBeTruthy();
});

test('what the desk cannot say is neither yes nor no', async () => {
  const { user } = await openReviewing('/verify');
  await user.click(await choose());
  const third = (await screen.findByRole('heading', { name: /არც ერთი სია/ })).closest('.answer');
  expect(third?.textContent).toContain('ვერ ითქმის');
  expect(third?.querySelector('svg')?.getAttribute('class')).toContain('unclear');
});

test('the time of signing is local and names its offset', async () => {
  const { user } = await openReviewing('/verify');
  await user.click(await choose());
  const said = await screen.findByText(/^ხელმოწერის დრო:/);
  expect(said.textContent).toBe(`ხელმოწერის დრო: ${exactly(aSigner.created)}`);
  expect(said.textContent).toMatch(/\(UTC([+−]\d{1,2}(:\d\d)?)?\)$/);
});
