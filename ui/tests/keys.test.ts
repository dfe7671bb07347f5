// Keys: that a forgotten passphrase is final is said before one is chosen; a key without a second place is named.

import { describe, expect, test } from 'vitest';
import { called, screen, waitFor } from './open';
import { openReviewing } from './reviewing';

describe('making a key', () => {
  const open = async () => {
    const opened = await openReviewing('/keys');
    await opened.user.click(await screen.findByRole('button', { name: 'გასაღების შექმნა' }));
    await screen.findByRole('dialog');
    return opened;
  };
  const make = () => screen.getByRole<HTMLButtonElement>('button', { name: 'შექმნა' });

  test('it is said that a forgotten passphrase is final, before one is typed', async () => {
    await open();
    const final = screen.getByText(/დავიწყებული პაროლის აღდგენა შეუძლებელია/);
    const field = screen.getByLabelText('ახალი პაროლი');
    expect(field.getAttribute('aria-describedby')).toContain(final.id);
    expect(final.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  test('the passphrase is typed twice and alike', async () => {
    const { user } = await open();
    await user.type(screen.getByLabelText('სახელი და გვარი, ქართულად'), 'ნიმუში ექსპერტი');
    await user.type(screen.getByLabelText('ახალი პაროლი'), 'one long passphrase');
    await user.type(screen.getByLabelText('გაიმეორეთ პაროლი'), 'another');
    expect(await screen.findByText('ორი პაროლი ერთმანეთს არ ემთხვევა.')).toBeTruthy();
    expect(make().disabled).toBe(true);
  });

  test('it is made, and its second place is asked for', async () => {
    const { desk, user } = await open();
    await user.type(screen.getByLabelText('სახელი და გვარი, ქართულად'), 'ნიმუში ექსპერტი');
    await user.type(screen.getByLabelText('დაწესებულება, ინგლისურად'), 'Pilot Agency');
    await user.type(screen.getByLabelText('ახალი პაროლი'), 'one long passphrase');
    await user.type(screen.getByLabelText('გაიმეორეთ პაროლი'), 'one long passphrase');
    await user.click(make());
    expect(await called(desk, 'make_key')).toEqual({ name: { ka: 'ნიმუში ექსპერტი' }, organisation: { en: 'Pilot Agency' }, passphrase: 'one long passphrase' });
    expect(await screen.findByText(/ახლავე შეინახეთ მისი სარეზერვო ასლი/)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('a short one is refused in the dialog', async () => {
    const { user } = await open();
    await user.type(screen.getByLabelText('სახელი და გვარი, ქართულად'), 'ნ');
    await user.type(screen.getByLabelText('ახალი პაროლი'), 'short');
    await user.type(screen.getByLabelText('გაიმეორეთ პაროლი'), 'short');
    await user.click(make());
    expect((await screen.findByRole('alert')).textContent).toContain('სულ მცირე 8 სიმბოლო');
  });
});

test('a key without a second place is named and copied', async () => {
  const { desk, user, fake } = await openReviewing('/keys');
  expect(await screen.findByText(/სარეზერვო ასლი არ გაქვთ/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'სარეზერვო ასლის შენახვა: ნიმუში შემდგენელი' }));
  expect(await called(desk, 'backup_key')).toEqual({ did: fake.keys[0]?.did });
  await waitFor(() => expect(screen.queryByText(/სარეზერვო ასლი არ გაქვთ/)).toBeNull());
});

test('a fingerprint breaks in the middle, never before its last group', async () => {
  await openReviewing('/keys', {}, { keys: [] });
  const shown = await screen.findAllByText('5f3c 91ab', { exact: false, selector: '.pair' });
  const whole = shown[0]?.closest('.mono');
  expect(whole?.textContent?.trim()).toBe('5f3c 91ab 7704 d2e8');
  expect([...(whole?.querySelectorAll('.pair') ?? [])].map((one) => one.textContent)).toEqual(['5f3c 91ab', '7704 d2e8']);
});

test('a trust list is opened, looked at and accepted', async () => {
  const { user } = await openReviewing('/keys');
  await user.click(await screen.findByRole('button', { name: 'სანდო სიის გახსნა ფაილიდან' }));
  const dialog = await screen.findByRole('dialog', { name: 'სანდო სია №17' });
  expect(dialog.textContent).toContain('უმაღლესი საგანმანათლებლო დაწესებულება');
  await user.click(screen.getByRole('button', { name: 'სიის მიღება' }));
  expect(await screen.findByRole('button', { name: 'ნახვა: სანდო სია №17' })).toBeTruthy();
});

test('a key comes from a file', async () => {
  const { desk, user } = await openReviewing('/keys');
  await user.click(await screen.findByRole('button', { name: 'გასაღების შემოტანა' }));
  await user.type(await screen.findByLabelText('გასაღების პაროლი'), 'one long passphrase{Enter}');
  expect(await called(desk, 'import_key')).toEqual({ passphrase: 'one long passphrase' });
  expect(await screen.findByText('გასაღები შემოტანილია.')).toBeTruthy();
});
