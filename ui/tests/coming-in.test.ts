// What comes in: every file gets its answer, and the content stays closed until the declaration.

import { emit } from '@tauri-apps/api/event';
import { describe, expect, test } from 'vitest';
import { called, screen, waitFor } from './open';
import { openReviewing } from './reviewing';

describe('the tray', () => {
  test('every file gets its own answer, and a good one leads on', async () => {
    const { user } = await openReviewing('/import');
    await user.click(await screen.findByRole('button', { name: 'ფაილების არჩევა' }));
    expect(await screen.findByText('ეს შესაფასებელი პაკეტია; ის უცვლელია.')).toBeTruthy();
    expect(screen.getByText(/„notes.zip“ ისეთი არ არის/)).toBeTruthy();
    expect(screen.getByText('ნიმუში შემდგენელი')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'კონვერტის გახსნა: გის ტექნოლოგიები ტურიზმისთვის' });
    expect(link.getAttribute('href')).toBe('#/package/sha384-Zm9v/b29m+');
  });

  test('what came before stands below what came now', async () => {
    const { user } = await openReviewing('/import');
    const choose = await screen.findByRole('button', { name: 'ფაილების არჩევა' });
    await user.click(choose);
    await screen.findByRole('heading', { name: 'შემოტანილი ფაილები' });
    await user.click(screen.getByRole('link', { name: 'შესაფასებელი პაკეტები' }));
    await user.click(await screen.findByRole('link', { name: 'პაკეტის იმპორტი' }));
    await screen.findByRole('heading', { name: 'შემოტანილი ფაილები' });
    await user.click(await screen.findByRole('button', { name: 'ფაილების არჩევა' }));
    const before = await screen.findByRole('heading', { name: 'მანამდე შემოტანილი ფაილები' });
    expect(before.parentElement?.querySelectorAll('li').length).toBe(2);
  });

  test('files dropped from outside are taken in one by one', async () => {
    const { desk } = await openReviewing('/queue');
    await emit('desk', { event: 'opened', data: { paths: ['/media/usb/a.zip', '/media/usb/b.zip'] } });
    expect(await called(desk, 'import_path', ({ path }: { path: string }) => path === '/media/usb/b.zip')).toBeTruthy();
    await waitFor(() => expect(screen.getAllByText('ზუსტად ეს ფაილი აქ უკვე არის.').length).toBe(2));
    expect(desk.calls.filter((one) => one.command === 'import_path').length, 'each once').toBe(2);
  });
});

describe('the queue', () => {
  test('an empty one says what to do first', async () => {
    await openReviewing('/queue', { empty: true });
    expect(await screen.findByText('შესაფასებელი პაკეტი ჯერ არ გაქვთ.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'პაკეტის იმპორტი' }).getAttribute('href')).toBe('#/import');
  });

  test.each([
    [undefined, '#/package/sha384-Zm9v%2Fb29m%2B', 'თქვენს განცხადებას ელოდება'],
    ['conflict', '#/package/sha384-Zm9v%2Fb29m%2B', 'დახურულია: ინტერესთა კონფლიქტი'],
    ['none', '#/review/r-1', 'ფასდება'],
  ] as const)('declared %s leads to %s', async (declared, route, state) => {
    await openReviewing('/queue', declared ? { declared } : {});
    const link = await screen.findByRole('link', { name: /გის ტექნოლოგიები/ });
    expect(link.getAttribute('href')).toBe(route);
    expect(screen.getByText(state)).toBeTruthy();
  });
});

describe('the envelope', () => {
  test('shows nothing of the content and asks first', async () => {
    const { desk, user } = await openReviewing('/package/sha384-Zm9v%2Fb29m%2B');
    const declare = await screen.findByRole<HTMLButtonElement>('button', { name: 'განცხადება და გახსნა' });
    expect(declare.disabled).toBe(true);
    expect(desk.calls.some((one) => one.command === 'review'), 'the content was not asked for').toBe(false);
    expect(await called(desk, 'envelope')).toEqual({ package: 'sha384-Zm9v/b29m+' });
    await user.click(screen.getByRole('radio', { name: 'კონფლიქტი არ მაქვს' }));
    await user.click(screen.getByRole('radio', { name: 'დამსაქმებელი' }));
    await user.click(declare);
    expect(await called(desk, 'declare')).toEqual({ package: 'sha384-Zm9v/b29m+', declared: 'none', note: null, role: 'employer' });
    await waitFor(() => expect(location.hash).toMatch(/^#\/review\/r-1/));
  });

  test('a doubt is written down and opens', async () => {
    const { desk, user } = await openReviewing('/package/sha384-Zm9v/b29m+');
    await user.click(await screen.findByRole('radio', { name: 'დარწმუნებული არ ვარ' }));
    await user.type(screen.getByLabelText('რა უნდა იცოდნენ სხვებმა?'), 'ერთი ავტორი ვიცანი.');
    await user.click(screen.getByRole('button', { name: 'განცხადება და გახსნა' }));
    expect(await called(desk, 'declare')).toMatchObject({ declared: 'unsure', note: 'ერთი ავტორი ვიცანი.' });
  });

  test('a conflict seals it', async () => {
    const { desk, user } = await openReviewing('/package/sha384-Zm9v/b29m+');
    await user.click(await screen.findByRole('radio', { name: 'კონფლიქტი მაქვს' }));
    await user.click(screen.getByRole('button', { name: 'კონფლიქტის განცხადება' }));
    expect(await screen.findByText('თქვენ ინტერესთა კონფლიქტი განაცხადეთ, ამიტომ შინაარსი დახურულია.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /განცხადება/ })).toBeNull();
    expect(desk.calls.some((one) => one.command === 'review')).toBe(false);
  });
});
