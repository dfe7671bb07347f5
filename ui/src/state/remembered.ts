// Keeps the field that has the hand, and the caret in it, so that a crash loses neither.

import { on } from 'svelte/events';
import { router } from './router.svelte';

function remember({ target }: Event): void {
  const field = target instanceof HTMLElement ? target.dataset['field'] : undefined;
  router.remember(field ?? null, target instanceof HTMLTextAreaElement ? target.selectionEnd : null);
}

/** Follows the hand within an element; gives what ends it. */
export function remembered(element: HTMLElement): () => void {
  // Heard as events of the framework: a dialog that moves the focus while it opens must not come to depend on this.
  const stops = ['focusin', 'keyup', 'input', 'pointerup'].map((way) => on(element, way, remember));
  return () => {
    for (const stop of stops) stop();
  };
}

/** Lays the hand into the field where it was, if that is on the screen; says whether it did. */
export function takeUp(): boolean {
  // The focus tells the caret anew: where it was is read before.
  const { focus, caret } = router;
  const field = focus ? document.querySelector<HTMLElement>(`[data-field="${CSS.escape(focus)}"]`) : null;
  field?.focus();
  if (caret !== null && field instanceof HTMLTextAreaElement) field.setSelectionRange(caret, caret);
  return field !== null;
}
