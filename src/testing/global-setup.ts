import type { TestProject } from 'vitest/node';
import { startShortLived } from './short-lived-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL server that all test files share, and the database there to copy. */
    testDatabases: { readonly server: string; readonly template: string };
  }
}

/** For vitest's `globalSetup`: one embedded PostgreSQL for all test files, with a migrated template database. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { server, template, stop } = await startShortLived();
  project.provide('testDatabases', { server, template });
  return stop;
}
