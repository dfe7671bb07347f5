// A mark that stands beside the name of every screen below it: a screen knows nothing of what is marked.

import { getContext, setContext } from 'svelte';

const KEY = Symbol('mark');

/** Gives a mark to all screens below; `null` is none. */
export const giveMark = (mark: () => string | null): void => void setContext(KEY, mark);

/** The mark given above, to be asked whenever it is shown. */
export const theMark = (): (() => string | null) => getContext<(() => string | null) | undefined>(KEY) ?? (() => null);
