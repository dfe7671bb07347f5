// The page before a desk that is not there, to be looked at while drawing; nothing of it is ever shipped.

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [svelte({ configFile: fileURLToPath(new URL('../../svelte.config.js', import.meta.url)) })],
  build: { outDir: process.env['NISHANI_PICTURES'] ?? fileURLToPath(new URL('../../../target/pictures', import.meta.url)), emptyOutDir: true, target: ['chrome125'], assetsInlineLimit: 0 },
});
