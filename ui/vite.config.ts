/// <reference types="vitest/config" />
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The window embeds ui/dist: relative addresses, no inline script or style, fonts as files of their own.
export default defineConfig({
  base: './',
  plugins: [svelte(), svelteTesting()],
  publicDir: false,
  // The editor of long texts writes style elements, which the page's policy forbids: its styles go another way.
  resolve: {
    alias: [
      { find: /^style-mod$/, replacement: here('./src/parts/long/style-mod.ts') },
      { find: 'style-mod-as-published', replacement: here('./node_modules/style-mod/src/style-mod.js') },
    ],
  },
  server: { fs: { allow: ['..'] } },
  build: {
    target: ['chrome125', 'safari18'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    // The projector's page has none of the code that asks the desk.
    rolldownOptions: { input: { main: here('./index.html'), projector: here('./projector.html') } },
  },
  test: {
    environment: 'happy-dom',
    globals: true,
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 30_000,
  },
});
