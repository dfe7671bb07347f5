// Working with colleagues: fields that two people changed, comments beside fields, and the moments of the history.

import { describe, expect, test } from 'vitest';
import { audit, called, openWindow, screen, waitFor } from './open';
import { tIn } from '../src/words/words.svelte';
import { aComment, aConflict } from './fake/colleagues';

const ka = (id: string, args?: Record<string, string | number>) => tIn('ka', id, args);

describe.each(['ka', 'en'] as const)('in %s', (language) => {
  test.each([
    ['merge', '/draft/d-gis/merge'],
    ['comments', '/draft/d-gis/comments'],
    ['history', '/draft/d-gis/history'],
  ])('%s passes axe', async (title, route) => {
    const { container } = await openWindow(route, { settings: { language }, conflicts: [aConflict], comments: [aComment] });
    await waitFor(() => expect(container.querySelector('h1')?.textContent).toBe(tIn(language, title)));
    await waitFor(() => expect(container.textContent).not.toContain(tIn(language, 'loading')));
    expect(await audit(), 'axe').toEqual([]);
  });
});

describe('what both changed', () => {
  test('stands side by side with who and what differs, and one is chosen', async () => {
    const { desk, user } = await openWindow('/draft/d-gis/merge', { conflicts: [aConflict] });
    const pair = await screen.findByRole('article');
    expect(pair.textContent).toContain('მეორე შემდგენელი');
    expect([...pair.querySelectorAll('ins')].map((one) => one.lastChild?.textContent)).toEqual(['თავად', 'ჯგუფში']);
    await user.click(screen.getAllByRole('button', { name: /^ეს დარჩეს/ })[1]!);
    expect(await called(desk, 'resolve')).toEqual({ document: 'd-gis', path: 'purpose/aim/ka', value: 'მსმენელი რუკას ჯგუფში ადგენს.' });
    expect(await screen.findByText(ka('merge-none'))).toBeTruthy();
  });

  test('a third text is written', async () => {
    const { desk, user } = await openWindow('/draft/d-gis/merge', { conflicts: [aConflict] });
    await user.click(await screen.findByRole('button', { name: /^მესამე ტექსტის დაწერა/ }));
    const field = screen.getByRole('textbox');
    expect((field as HTMLTextAreaElement).value, 'it begins with one of them').toBe('მსმენელი რუკას თავად ადგენს.');
    await user.clear(field);
    await user.type(field, 'სხვა');
    await user.click(screen.getByRole('button', { name: ka('merge-third-keep') }));
    expect(await called(desk, 'resolve')).toMatchObject({ value: 'სხვა' });
  });

  test('the value that is shown is chosen at its field too', async () => {
    const { desk, user } = await openWindow('/draft/d-gis/need', { conflicts: [aConflict] });
    const group = await screen.findByRole('group', { name: ka('conflict') });
    await user.click([...group.querySelectorAll('button')][0]!);
    expect(await called(desk, 'resolve')).toMatchObject({ value: 'მსმენელი რუკას თავად ადგენს.' });
  });
});

describe('comments', () => {
  test('stand quietly beside their field, are answered and settled', async () => {
    const { desk, user } = await openWindow('/draft/d-gis/need', { comments: [aComment] });
    const open = await screen.findByRole('button', { name: new RegExp(`^${ka('comments-open', { n: 1 })}`) });
    expect(screen.queryByText(aComment.text), 'closed until asked for').toBeNull();
    await user.click(open);
    expect(await screen.findByText(aComment.text)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: new RegExp(`^${ka('comment-reply')}(?!ს)`) }));
    const [reply] = screen.getAllByRole('textbox', { name: new RegExp(`^${ka('comment-reply')}`) });
    await user.type(reply!, 'კარგი{Control>}{Enter}{/Control}');
    expect(await called(desk, 'write_comment')).toMatchObject({ path: 'purpose/aim', replyTo: aComment.id, text: 'კარგი' });
    await user.click(await screen.findByRole('button', { name: new RegExp(`^${ka('comment-settle')}`) }));
    expect(await called(desk, 'settle_comment')).toEqual({ document: 'd-gis', comment: aComment.id, resolved: true });
  });
});

describe('history', () => {
  test('the slider says each moment in words and a moment is brought back', async () => {
    const { desk } = await openWindow('/draft/d-gis/history');
    const slider = await screen.findByRole('slider', { name: ka('history-slider') });
    expect(slider.getAttribute('aria-valuetext')).toContain('ნიმუში შემდგენელი');
    expect(desk.calls.some((one) => one.command === 'restore_to')).toBe(false);
  });
});

test('a text goes with what the window saw there before', async () => {
  const { desk, user } = await openWindow('/draft/d-gis/outcomes');
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'შედეგი: შედეგი 6, ქართულად' });
  const before = field.value;
  await user.type(field, 'ა');
  await user.tab();
  expect(await called(desk, 'edit')).toMatchObject({ value: `${before}ა`, seen: { value: before } });
});
