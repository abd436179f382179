import type { TestProject } from 'vitest/node';
import { createTemplate } from './test-database.ts';

/** For vitest's `globalSetup`: the server of `DATABASE_URL` for all test files, with a migrated template database. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.DATABASE_URL ?? '';
  const template = await createTemplate(server);
  project.provide('testDatabases', { server, template: template.name });
  return () => template.drop();
}
