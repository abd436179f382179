import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const server = 'http://127.0.0.1:4100';

export default defineConfig({
  // Absolute, because the page is also served at /c/<id>.
  base: '/',
  plugins: [react(), tailwindcss()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Not `index.html`: what is at `/` is for customers.
    rolldownOptions: {
      input: {
        console: file('console.html'),
        'service-worker': file('src/service-worker/service-worker.ts'),
      },
      // Browsers know the worker by its address, and look there whether it has changed.
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { fs: { allow: ['..'] }, proxy: { '/v1': server, '/healthz': server } },
});
