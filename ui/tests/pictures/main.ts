// Address: ?language=en&theme=dark&text=200&first=1#/route

import { fakeDesk } from '../fake/desk';
import { aReview } from '../fake/review-came';
import type { Language, Theme } from '../../src/ipc/bindings';

const asked = new URLSearchParams(location.search);
const desk = fakeDesk({
  configured: !asked.has('first'),
  settings: {
    language: (asked.get('language') ?? 'ka') as Language,
    theme: (asked.get('theme') ?? 'light') as Theme,
    textSize: Number(asked.get('text') ?? 100),
    role: 'designer',
  },
});
if (asked.has('reviewed')) desk.documents.get('d-gis')?.reviews.push(aReview);
Object.assign(window, { desk });
await import('../../src/main');
