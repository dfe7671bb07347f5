// How much room there is, in lines of text rather than pixels: large text on a small screen is narrow too.

class View {
  /** Panes stand one under the other. */
  narrow = $state(false);

  /** Follows the width of an element; gives what ends it. */
  follow = (element: HTMLElement): (() => void) => {
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      this.narrow = element.clientWidth > 0 && element.clientWidth / rem < 60;
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // The size of text changes without the element's.
    const style = new MutationObserver(measure);
    style.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
    measure();
    return () => {
      observer.disconnect();
      style.disconnect();
    };
  };
}

export const view = new View();
