// What leaves with the package of a draft, and what stays.

import type { Both, FieldValue, Leaving } from '../../src/ipc/bindings';
import { both } from './assets';

/** The answer for a draft with these fields; `label` names a field. */
export function leavingOf(fields: Record<string, FieldValue>, earlier: number, label: (path: string) => Both): Leaving {
  const title = both(fields, 'identification/title');
  return {
    title,
    text: [
      {
        id: 'identity',
        title: { ka: 'დასახელება და დაწესებულება', en: 'Title and institution' },
        items: [{ path: 'identification/title', label: label('identification/title'), position: null, html: title, text: title, quotable: true }],
      },
    ],
    named: [{ path: 'provider/email', label: label('provider/email'), text: 'gis@example.ge' }],
    earlier,
    stays: { changes: 214, comments: 2, people: ['ნინო', 'დავითი'] },
  };
}
