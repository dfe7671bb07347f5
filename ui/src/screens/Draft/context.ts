// The draft that all pieces of the drafting screens speak of.

import { getContext, setContext } from 'svelte';
import type { DraftState } from '../../state/draft.svelte';

const KEY = Symbol('draft');

export const giveDraft = (draft: DraftState): DraftState => setContext(KEY, draft);
export const theDraft = (): DraftState => getContext<DraftState>(KEY);
