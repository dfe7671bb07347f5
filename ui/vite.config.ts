/// <reference types="vitest/config" />
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vite';

// The window embeds ui/dist: relative addresses, no inline script or style, fonts as files of their own.
export default defineConfig({
  base: './',
  plugins: [svelte(), svelteTesting()],
  publicDir: false,
  server: { fs: { allow: ['..'] } },
  build: {
    target: ['chrome125', 'safari18'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  test: {
    environment: 'happy-dom',
    globals: true,
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 30_000,
  },
});
