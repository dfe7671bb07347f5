// Drafting: what is typed reaches the desk, findings lead to their field, lines move by keyboard.

import { describe, expect, test } from 'vitest';
import { pack } from './fake/assets';
import { aReview } from './fake/review-came';
import { called, openWindow, screen, waitFor } from './open';

const SIXTH = 'შედეგი: შედეგი 6, ქართულად';

describe('a field', () => {
  test('sends what rests 800 ms', async () => {
    const { desk, user } = await openWindow('/draft/d-gis/outcomes');
    const field = await screen.findByRole('textbox', { name: SIXTH });
    await user.type(field, ' ა');
    expect(desk.calls.some((one) => one.command === 'edit'), 'nothing goes while one types').toBe(false);
    const args = await called(desk, 'edit');
    expect(args).toMatchObject({ document: 'd-gis', path: 'outcomes/o-datarule/text/ka', value: 'იცის მონაცემთა დაცვის წესები. ა' });
  });

  test('sends at once when it is left', async () => {
    const { desk, user } = await openWindow('/draft/d-gis/outcomes');
    await user.type(await screen.findByRole('textbox', { name: SIXTH }), 'ბ');
    await user.tab();
    await waitFor(() => expect(desk.calls.filter((one) => one.command === 'edit').length, 'one change').toBe(1), { timeout: 500 });
  });

  test('keeps what is being typed when the desk says something changed', async () => {
    const { desk, user } = await openWindow('/draft/d-gis/outcomes');
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: SIXTH });
    await user.type(field, 'გ');
    await desk.changed('d-gis');
    await waitFor(() => expect(desk.calls.filter((one) => one.command === 'draft').length).toBeGreaterThan(1));
    expect(field.value, 'the words of the hand stay').toContain('წესები.გ');
  });

  test('reads a number with a comma and keeps what cannot be read', async () => {
    const { desk, user } = await openWindow('/draft/d-gis/workload');
    const field = await screen.findByRole('textbox', { name: 'კრედიტები (ECTS)' });
    await user.clear(field);
    await user.type(field, '4,5');
    await user.tab();
    expect(await called(desk, 'edit')).toMatchObject({ path: 'workload/credits', value: '4.5' });
    await user.clear(field);
    await user.type(field, 'ხუთი');
    await user.tab();
    expect(await called(desk, 'edit', ({ value }: { value: unknown }) => value === 'ხუთი')).toBeTruthy();
  });

  test('shows its guidance while the hand lies on it', async () => {
    const { user } = await openWindow('/draft/d-gis/outcomes');
    const guidance = () => document.querySelectorAll('.guidance.shown').length;
    const before = (await screen.findByRole('textbox', { name: SIXTH })) && guidance();
    await user.click(screen.getByRole('textbox', { name: SIXTH }));
    await waitFor(() => expect(guidance()).toBe(before + 1));
  });

  test('a refused text stays and says why', async () => {
    const { user } = await openWindow('/draft/d-gis/outcomes', {
      handlers: {
        edit: () => {
          throw { code: 'disk-full', kind: 'failed', what: { ka: 'დისკი სავსეა.', en: 'The disk is full.' }, next: { ka: 'გაათავისუფლეთ ადგილი.', en: 'Free some space.' }, logId: '7' };
        },
      },
    });
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: SIXTH });
    await user.type(field, 'დ');
    await user.tab();
    expect((await screen.findByRole('alert')).textContent).toContain('დისკი სავსეა.');
    expect(field.value).toContain('წესები.დ');
  });
});

describe('findings', () => {
  test('lead to the field they speak of', async () => {
    const { user } = await openWindow('/draft/d-gis/identity');
    await user.click(await screen.findByRole('button', { name: 'კრედიტები (ECTS)' }));
    const field = await screen.findByRole('textbox', { name: 'კრედიტები (ECTS)' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(location.hash).toBe('#/draft/d-gis/workload');
  });

  test('are gone when what they asked for is there', async () => {
    const { user } = await openWindow('/draft/d-gis/outcomes');
    await screen.findByText(/„იცის“ არ აჩვენებს/);
    const field = screen.getByRole('textbox', { name: SIXTH });
    await user.clear(field);
    await user.type(field, 'ასაბუთებს გადაწყვეტილებას.');
    await user.tab();
    await waitFor(() => expect(screen.queryByText(/„იცის“ არ აჩვენებს/)).toBeNull());
  });
});

describe('lines', () => {
  test('a new one takes the focus', async () => {
    const { user } = await openWindow('/draft/d-gis/outcomes');
    await user.click(await screen.findByRole('button', { name: 'შედეგის დამატება' }));
    const field = await screen.findByRole('textbox', { name: 'შედეგი: შედეგი 7, ქართულად' });
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  test('move with Alt and an arrow, and the focus moves along', async () => {
    const { desk, user } = await openWindow('/draft/d-gis/outcomes');
    await user.click(await screen.findByRole('textbox', { name: SIXTH }));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(await called(desk, 'move_item')).toEqual({ document: 'd-gis', item: 'outcomes/o-datarule', to: 4 });
    await waitFor(() => expect((document.activeElement as HTMLTextAreaElement).value).toContain('იცის'));
  });

  test('are taken out from their menu, and undo brings them back', async () => {
    const { desk, user } = await openWindow('/draft/d-gis/outcomes');
    await user.click(await screen.findByRole('button', { name: 'ქმედებები: შედეგი 6' }));
    await user.click(await screen.findByRole('menuitem', { name: 'ამოღება' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: SIXTH })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'გაუქმება' }));
    await called(desk, 'undo');
    expect(await screen.findByRole('textbox', { name: SIXTH })).toBeTruthy();
  });

  test('details hold the level justification and the skills', async () => {
    const { user } = await openWindow('/draft/d-gis/outcomes');
    await user.click(await screen.findByRole('button', { name: 'დეტალები: შედეგი 1' }));
    expect(screen.getByRole('textbox', { name: 'რატომ შეესაბამება არჩეულ დონეს: შედეგი 1, ქართულად' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'უნარის ბმულის დამატება' })).toBeTruthy();
  });
});

describe('a review that came back', () => {
  test('stands beside the field it quotes', async () => {
    const { desk } = await openWindow('/draft/d-gis/outcomes');
    desk.documents.get('d-gis')?.reviews.push(aReview);
    await desk.changed('d-gis');
    const quote = await screen.findByText('იცის მონაცემთა დაცვის წესები');
    expect(quote.closest('[data-place]')?.getAttribute('data-place'), 'at the quoted field').toBe('outcomes/o-datarule/text');
    expect(screen.getByText('ნაწილობრივ შეესაბამება')).toBeTruthy();
    expect(screen.getByText('შეცვალეთ ზმნა.')).toBeTruthy();
  });

  test('says in one line how many criteria comply, until one asks', async () => {
    const { desk, user } = await openWindow('/draft/d-gis/outcomes');
    const [, complies] = aReview.remarks;
    const more = pack.criteria.slice(0, 3).map((one) => ({ ...complies!, criterion: one.id, text: one.text, fields: ['outcomes'] }));
    desk.documents.get('d-gis')?.reviews.push({ ...aReview, remarks: [...aReview.remarks.slice(0, 1), ...more] });
    await desk.changed('d-gis');
    const line = await screen.findByText('3 მოთხოვნას შეესაბამება');
    const folded = line.closest('details');
    expect(folded?.open).toBe(false);
    expect(folded?.querySelectorAll('.remark').length).toBe(3);
    expect(screen.getByText('შეცვალეთ ზმნა.').closest('details details'), 'what asks for something is never folded').toBeNull();
    await user.click(line);
    expect(folded?.open).toBe(true);
  });
});

describe('the ladder of levels', () => {
  const columns = () => screen.getAllByRole('columnheader').map((one) => one.textContent?.trim());

  test('shows the chosen level between its neighbors, and that the words are not official', async () => {
    await openWindow('/draft/d-gis/level');
    const table = await screen.findByRole('table', { name: 'რას ითხოვს არჩეული დონე და მისი მეზობლები' });
    expect(columns()).toEqual(['დონე 5 · ერთით დაბალი', 'დონე 6 · არჩეული', 'დონე 7 · ერთით მაღალი']);
    for (const { text } of pack.levels.filter(({ level }) => level >= 5 && level <= 7)) expect(table.textContent).toContain(text.ka);
    expect(screen.getByText('არაოფიციალური ფორმულირება')).toBeTruthy();
    expect(screen.getByText(/^წყარო: ევროპული კვალიფიკაციების ჩარჩოს დონეები/)).toBeTruthy();
  });

  test('has one neighbor at its end', async () => {
    const { user } = await openWindow('/draft/d-gis/level');
    await user.click(await screen.findByRole('radio', { name: 'დონე 8' }));
    await waitFor(() => expect(columns()).toEqual(['დონე 7 · ერთით დაბალი', 'დონე 8 · არჩეული']));
  });
});

describe('the place', () => {
  test('is told to the desk, and one comes back to it', async () => {
    const { desk, user } = await openWindow('/draft/d-gis/outcomes');
    await user.click(await screen.findByRole('textbox', { name: SIXTH }));
    await waitFor(() => expect(desk.place).toEqual({ route: '/draft/d-gis/outcomes', focus: 'outcomes/o-datarule/text/ka' }), { timeout: 2000 });
  });

  test('opens at the same field', async () => {
    await openWindow(null, { place: { route: '/draft/d-gis/outcomes', focus: 'outcomes/o-datarule/text/en' } });
    const field = await screen.findByRole('textbox', { name: 'შედეგი: შედეგი 6, ინგლისურად' });
    await waitFor(() => expect(document.activeElement).toBe(field));
  });
});

test('undo of the desk waits for the words of the hand', async () => {
  const { desk, user } = await openWindow('/draft/d-gis/outcomes');
  await user.type(await screen.findByRole('textbox', { name: SIXTH }), 'ე');
  await user.keyboard('{Control>}z{/Control}');
  expect(desk.calls.some((one) => one.command === 'undo'), 'the field takes its own keys back first').toBe(false);
});
