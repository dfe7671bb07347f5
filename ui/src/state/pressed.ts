// Whether a button of the pointer is down: what would move the page under a click waits until it is up again.

let down = false;

if (typeof addEventListener === 'function') {
  addEventListener('pointerdown', () => (down = true), true);
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (down = false), true);
}

/** Runs at once, or after the click that is under way. */
export function whenReleased(work: () => void): void {
  if (!down) {
    work();
    return;
  }
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    setTimeout(work);
  };
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, once, { once: true });
}
