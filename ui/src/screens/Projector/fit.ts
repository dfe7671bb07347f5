// Everything of a scene is seen: where it would not fit, all of it is written smaller.

/** The smallest share of its size that is still read from the last row. */
const LEAST = 0.44;
const STEP = 0.04;

/** Keeps what stands in `node` within it, by its custom property `--fit`. */
export function fit(node: HTMLElement): () => void {
  const measure = () => {
    let share = 1;
    node.style.setProperty('--fit', '1');
    while (share > LEAST && node.scrollHeight > node.clientHeight + 1) {
      share -= STEP;
      node.style.setProperty('--fit', share.toFixed(2));
    }
  };
  const sizes = new ResizeObserver(measure);
  const words = new MutationObserver(measure);
  sizes.observe(node);
  words.observe(node, { childList: true, subtree: true, characterData: true });
  measure();
  void document.fonts?.ready.then(measure);
  return () => {
    sizes.disconnect();
    words.disconnect();
  };
}
