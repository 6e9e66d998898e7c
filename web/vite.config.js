import {defineConfig} from 'vite';

// Everything is a file of its own, nothing inline: the page runs under a policy that allows no inline script, style or data.
export default defineConfig({
  base: '/',
  build: {target: 'es2022', assetsInlineLimit: 0, modulePreload: {polyfill: false}, cssCodeSplit: false, sourcemap: false,
    chunkSizeWarningLimit: 800},
  esbuild: {legalComments: 'none'},
  json: {stringify: true},
});
