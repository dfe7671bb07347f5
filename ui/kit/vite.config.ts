// Makes assets/kit/qr.js: one script that needs nothing else, in the language of the kit, with the license of what is
// in it. A test holds the committed file to what comes out here.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The license without addresses: the page of the kit names no server. */
const license = readFileSync(here('../node_modules/uqr/LICENSE'), 'utf8').trim().replace(/ <[^>]*>/g, '');
const { version } = JSON.parse(readFileSync(here('../node_modules/uqr/package.json'), 'utf8')) as { version: string };

export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: 'es2020',
    outDir: here('../../assets/kit'),
    emptyOutDir: false,
    lib: { entry: here('./qr.ts'), formats: ['iife'], name: 'Qr', fileName: () => 'qr.js' },
    rolldownOptions: { output: { postBanner: `/*! Made by \`npm run kit\` in ui from ui/kit/qr.ts and uqr ${version}.\n\n${license} */` } },
  },
});
