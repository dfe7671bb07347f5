// The time that is left of a round, in whole seconds. The desk says when it ends and what time it is; from there the
// page only counts how long ago it was told, and never looks at a clock of its own.

/** Two moments that the desk named. */
export interface Span {
  now: string;
  ends: string;
}

/** Counts for as long as the component that calls this stands; `null` while there is nothing to count. */
export function countdown(span: () => Span | null): { readonly seconds: number | null } {
  let seconds = $state<number | null>(null);
  $effect.pre(() => {
    const given = span();
    if (!given) {
      seconds = null;
      return;
    }
    const whole = Date.parse(given.ends) - Date.parse(given.now);
    const told = performance.now();
    const count = () => (seconds = Math.max(0, Math.ceil((whole - (performance.now() - told)) / 1000)));
    count();
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  });
  return {
    get seconds() {
      return seconds;
    },
  };
}

/** Minutes and seconds as a clock shows them: `14:05`. */
export const minutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
