// The matrix by keyboard alone.

import { expect, test, vi } from 'vitest';
import { called, openWindow, screen, waitFor } from './open';

test('one comes to the outcome that nothing assesses', async () => {
  await openWindow('/draft/d-gis/matrix');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('შედეგი 6 × ქვიზი'));
});

test('arrows move, Space links, Escape goes back', async () => {
  const { desk, user } = await openWindow('/draft/d-gis/matrix');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('შედეგი 6 × ქვიზი'));
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('შედეგი 6 × ზეპირი გამოცდა');
  await user.keyboard(' ');
  expect(await called(desk, 'edit')).toEqual({ document: 'd-gis', path: 'assessments/x-defences/outcomes/o-datarule', value: true });
  await waitFor(() => expect(screen.queryByText(/არ ფასდება/)).toBeNull());
  await user.keyboard(' ');
  expect(await called(desk, 'edit', ({ value }: { value: unknown }) => value === null), 'Space again takes the link out').toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(location.hash).toMatch(/#\/draft\/d-gis(\/outcomes)?$/));
});

test('has one stop for Tab', async () => {
  const { container } = await openWindow('/draft/d-gis/matrix');
  await screen.findByRole('grid');
  expect(container.querySelectorAll('[role=grid] [tabindex="0"]').length).toBe(1);
});

test('M opens it from the sheet, but not while typing', async () => {
  const { user } = await openWindow('/draft/d-gis/outcomes');
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'შედეგი: შედეგი 1, ინგლისურად' });
  await user.type(field, 'm');
  expect(location.hash).not.toContain('matrix');
  field.blur();
  await user.keyboard('m');
  await waitFor(() => expect(location.hash).toBe('#/draft/d-gis/matrix'));
});

test('with little room one begins at the name of the screen, and Tab leads to the line', async () => {
  const width = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(640);
  const { user } = await openWindow('/draft/d-gis/matrix');
  await screen.findByRole('grid');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  for (let step = 0; step < 12 && document.activeElement?.tagName !== 'INPUT'; step += 1) await user.tab();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('შედეგი 6 × ქვიზი');
  width.mockRestore();
});
