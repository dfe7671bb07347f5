// Keys of the window by their physical place. A letter alone is a shortcut only where nobody is typing.

import { onDestroy } from 'svelte';

interface Chord {
  /** Physical key: `KeyM`, `F1`, `Digit1`. */
  code: string;
  ctrl?: boolean;
  shift?: boolean;
  alt?: boolean;
  /** Message id that says what it does. */
  title: string;
}

/** A key that the part which has the focus handles itself: here it is only told, for the sheet of keys. */
interface Told extends Chord {
  told: true;
}

interface Handled extends Chord {
  told?: never;
  run: (event: KeyboardEvent) => void;
  /** Another way to type the same key, such as the digits at the side; not told. */
  twin?: boolean;
  /** Also while typing in a field; for keys that write nothing there. */
  typing?: boolean;
  /** Only when this holds; otherwise the key keeps its own meaning. */
  when?: (event: KeyboardEvent) => boolean;
}

export type Shortcut = Handled | Told;

class Shortcuts {
  /**
   * In force now: those of the window first, then those of the screen. A plain list: while a screen is taken down,
   * reactive state still shows what it was before, and a screen that came meanwhile would be forgotten.
   */
  active: readonly Shortcut[] = [];

  /** Those that the sheet of keys tells: each chord once, as it is in force. */
  get told(): readonly Shortcut[] {
    const chord = (one: Shortcut) => keysOf(one).join();
    return this.active.filter((one, at) => !('twin' in one && one.twin) && !this.active.slice(at + 1).some((later) => chord(later) === chord(one)));
  }

  add(shortcuts: readonly Shortcut[]): () => void {
    this.active = [...this.active, ...shortcuts];
    return () => {
      this.active = this.active.filter((one) => !shortcuts.includes(one));
    };
  }

  /** Runs the shortcut of this key, the latest added first. */
  handle(event: KeyboardEvent): void {
    if (event.isComposing || event.defaultPrevented) return;
    const floating = document.querySelector('dialog[open]') !== null;
    const found = this.active.findLast(
      (one): one is Handled =>
        !one.told &&
        one.code === event.code &&
        Boolean(one.ctrl) === (event.ctrlKey || event.metaKey) &&
        Boolean(one.shift) === event.shiftKey &&
        Boolean(one.alt) === event.altKey,
    );
    if (!found || floating) return;
    const writes = !(found.ctrl || found.alt || found.code.startsWith('F') || found.typing);
    if (writes && isTyping(event.target)) return;
    if (found.when && !found.when(event)) return;
    event.preventDefault();
    found.run(event);
  }
}

export const shortcuts = new Shortcuts();

/** Shortcuts for as long as the component that calls this stands. */
export function useShortcuts(list: readonly Shortcut[]): void {
  onDestroy(shortcuts.add(list));
}

/** True where keys write text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

/** How the keys of a shortcut are written. */
export function keysOf(shortcut: Pick<Chord, 'code' | 'ctrl' | 'shift' | 'alt'>): string[] {
  const names: Record<string, string> = {
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    Escape: 'Esc',
    Equal: '+',
    Minus: '−',
    Comma: ',',
    Slash: '/',
    Arrows: '←↑↓→',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
  };
  const key = names[shortcut.code] ?? shortcut.code.replace(/^(Key|Digit)/, '');
  return [shortcut.ctrl && 'Ctrl', shortcut.alt && 'Alt', shortcut.shift && 'Shift', key].filter((part) => part !== false && part !== undefined) as string[];
}
