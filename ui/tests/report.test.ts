// The report: what is missing leads to its criterion, the decision is the person's, and the signed file reads back.

import { expect, test } from 'vitest';
import { pack } from './fake/assets';
import { called, screen, waitFor } from './open';
import { openReviewing } from './reviewing';

const ready = async () => {
  const opened = await openReviewing('/queue', { declared: 'none' });
  for (const rating of Object.values(opened.fake.ratings)) rating.rating = 'complies';
  location.hash = '/review/r-1/report';
  dispatchEvent(new HashChangeEvent('hashchange'));
  await screen.findByRole('heading', { name: 'ანგარიში და ხელმოწერა' });
  return opened;
};
const sign = () => screen.getByRole<HTMLButtonElement>('button', { name: 'ხელმოწერა' });

test('what is missing leads to its criterion', async () => {
  await openReviewing('/review/r-1/report', { declared: 'none' });
  const [link] = await screen.findAllByRole('link', { name: /^იქ გადასვლა/ });
  expect(link?.getAttribute('href')).toBe(`#/review/r-1/${pack.criteria[0]!.id}`);
  expect(screen.getByText(`ხელმოწერამდე დარჩა ${pack.criteria.length + 1}`)).toBeTruthy();
  expect(sign().disabled).toBe(true);
});

test('the rule proposes, the person decides', async () => {
  const { desk, user } = await ready();
  expect((await screen.findByRole('table', { name: 'გამოთვლილი ფაქტები' })).textContent).toContain('დადებითი');
  await user.click(screen.getByRole('radio', { name: 'უარყოფითი' }));
  expect(await called(desk, 'edit')).toEqual({ document: 'r-1', path: 'decision', value: 'negative' });
  expect(await screen.findByText(/განსხვავდება იმისგან, რასაც წესი გვთავაზობს/)).toBeTruthy();
});

test('after signing the file is named, read back, and nothing changes any more', async () => {
  const { desk, user } = await ready();
  await user.click(await screen.findByRole('radio', { name: 'დადებითი' }));
  await user.type(screen.getByLabelText('გასაღების პაროლი'), 'a long passphrase');
  await waitFor(() => expect(sign().disabled).toBe(false));
  await user.click(sign());
  expect(await called(desk, 'sign_review')).toMatchObject({ document: 'r-1', passphrase: 'a long passphrase' });
  const heading = await screen.findByRole('heading', { name: 'ჩაწერილია, წაკითხულია უკან და იდენტურია' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  await user.click(screen.getByRole('button', { name: 'საქაღალდეში ჩვენება' }));
  expect(await called(desk, 'reveal')).toEqual({ path: '/media/usb/review-3f1a9c20-v1.zip' });
});

test('a wrong passphrase is refused where one looks, and forgotten', async () => {
  const { user } = await ready();
  await user.click(await screen.findByRole('radio', { name: 'დადებითი' }));
  const field = screen.getByLabelText<HTMLInputElement>('გასაღების პაროლი');
  await user.type(field, 'wrong');
  await waitFor(() => expect(sign().disabled).toBe(false));
  await user.click(sign());
  expect((await screen.findByRole('alert')).textContent).toContain('ამ პაროლით გასაღები არ იხსნება.');
  expect(field.value).toBe('');
});
