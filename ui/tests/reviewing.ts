// Opens the window before the expert's side of a desk that is not there.

import { expect } from 'vitest';
import { router } from '../src/state/router.svelte';
import { type Opened, openWindow, waitFor } from './open';
import type { FakeOptions } from './fake/desk';
import { type FakeReview, fakeReview } from './fake/review';

/** The window at a route, and the desk's side of what is reviewed. */
export async function openReviewing(
  route: string,
  desk: Parameters<typeof fakeReview>[0] = {},
  options: FakeOptions = {},
): Promise<Opened & { fake: FakeReview }> {
  const fake = fakeReview(desk);
  const opened = await openWindow(route, { handlers: fake.handlers, ...options });
  fake.attach(opened.desk);
  await waitFor(() => expect(router.path.startsWith(route.slice(0, 8))).toBe(true));
  return { ...opened, fake };
}
