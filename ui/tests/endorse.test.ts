// The employer's side: the page of plain words opens by what the tray says, whatever the digest is made of.

import { expect, test } from 'vitest';
import type { EndorseView } from '../src/ipc/bindings';
import { audit, called, openWindow, screen } from './open';
import { aKey } from './fake/desk';

const PACKAGE = 'sha384-Zm9v/b29m+';
const view: EndorseView = {
  package: PACKAGE,
  title: { ka: 'გის ტექნოლოგიები ტურიზმისთვის', en: 'GIS for Tourism' },
  institution: { ka: 'საპილოტე უნივერსიტეტი (ნიმუში)', en: 'Pilot University (sample)' },
  version: 1,
  credits: '5',
  hours: '125',
  purpose: { ka: 'მსმენელი რუკას ქმნის.', en: 'Learners make a map.' },
  audience: { ka: 'გიდები', en: 'Guides' },
  outcomes: [{ ka: 'ადარებს წყაროებს.', en: 'Compares sources.' }],
  tasks: [{ ka: 'საველე მუშაობა', en: 'Field work' }],
  assessments: [{ ka: 'რუკის დაცვა', en: 'Defense of the map' }],
  keys: [aKey],
  own: [],
  signer: { did: 'did:key:z6Mk', fingerprint: '7c0e 6b52', claimed: { ka: 'ნინო', en: 'Nino' }, signed: 'package', created: '2026-03-04T05:00:00Z', trusted: null, listName: {} },
};

test.each(['ka', 'en'] as const)('a package is endorsed whose digest holds a slash, in %s', async (language) => {
  const { desk } = await openWindow(`/endorse/${PACKAGE}`, { settings: { language, role: 'employer' }, handlers: { endorse_view: () => view } });
  expect(await screen.findByText(language === 'ka' ? 'ადარებს წყაროებს.' : 'Compares sources.')).toBeTruthy();
  expect(await called(desk, 'endorse_view')).toEqual({ package: PACKAGE });
  expect(await audit()).toEqual([]);
});
