import { defineConfig } from 'switchroom';
import { bikes } from './bikes/pack.ts';

export default defineConfig({
  pack: bikes,
  // Besides this machine's own names, HOST and the name of PUBLIC_URL.
  hosts: ['desk.internal', '10.0.0.7'],
  origins: ['https://shop.example.com'],
  // What is left out has its default: docs/http-api.md, limits.
  http: { connections: 1_000, requestMs: 10_000 },
});
