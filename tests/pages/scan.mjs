// A scanner: reads the QR picture that stands on a page, from the pixels that the browser drew.

import decodeQR from 'qr/decode.js';

/** What a scanner reads in an element of a page. */
export async function scanned(element) {
  const page = element.page();
  const drawn = [...(await element.screenshot())];
  const blank = await page.context().newPage();
  const { width, height, data } = await blank.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    return { width: image.width, height: image.height, data: [...pen.getImageData(0, 0, image.width, image.height).data] };
  }, drawn);
  await blank.close();
  return decodeQR({ width, height, data: new Uint8ClampedArray(data) });
}

/** What a scanner reads in a drawing of squares, each drawn so many pixels wide. */
export function scannedDrawing({ size, path }, pixels = 4) {
  const side = size * pixels;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let at = 0; at < pixels * pixels; at += 1) {
      const [left, top] = [Number(x) * pixels + (at % pixels), Number(y) * pixels + Math.floor(at / pixels)];
      data.fill(0, 4 * (top * side + left), 4 * (top * side + left) + 3);
    }
  }
  return decodeQR({ width: side, height: side, data });
}
