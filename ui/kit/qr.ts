// The picture of a code for the page of the kit: dark squares in one path, one unit a square, as `export::qr` draws it.
// Bundled into assets/kit/qr.js, because that page is one file without modules: `npm run kit`.

import { encode } from 'uqr';

/** Squares of light around a picture, without which a camera does not find it (ISO/IEC 18004 §9.1 asks for four). */
const MARGIN = 4;

/** Draws a text that is short enough: how many squares it is wide and high with its margin, and the `d` of a path. */
export function draw(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: MARGIN });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return { size, path };
}
