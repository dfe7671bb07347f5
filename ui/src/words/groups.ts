// A text that is read, by what belongs together: the fields of one list item make one group.

import type { TextItem } from '../ipc/bindings';

/** Fields that stand together; the first text is what the item says, the rest are its particulars. */
export interface Group {
  key: string;
  position: number | null;
  texts: TextItem[];
  facts: TextItem[];
}

/** The items of a section in their groups, in their order. */
export function groups(items: readonly TextItem[]): Group[] {
  const made: Group[] = [];
  for (const item of items) {
    const key = item.position === null ? item.path : `${item.path.split('/').slice(0, 2).join('/')}:${item.position}`;
    let group = made.at(-1);
    if (group?.key !== key) made.push((group = { key, position: item.position, texts: [], facts: [] }));
    (item.quotable ? group.texts : group.facts).push(item);
  }
  return made;
}
