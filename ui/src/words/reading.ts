// What of a text is read: in which of its languages, and where in it a criterion usually shows.

import type { CriterionView, TextItem } from '../ipc/bindings';

/** Which languages of the text are read. */
export type Sides = 'ka' | 'en' | 'both';

const SIDES = ['ka', 'en'] as const;

/** The sides of an item that are shown: what is asked for, else what there is. */
export function sidesOf(item: TextItem, sides: Sides): ('ka' | 'en')[] {
  const there = SIDES.filter((side) => item.text[side]);
  if (sides === 'both') return there;
  const wanted = there.filter((side) => side === sides);
  return wanted.length > 0 ? wanted : there.slice(0, 1);
}

/** True when a criterion usually shows in a field. */
export function showsIn(criterion: CriterionView, path: string): boolean {
  const given = path.split('/');
  return criterion.fields.some((prefix) => prefix.split('/').every((part, at) => part === '*' || part === given[at]));
}
