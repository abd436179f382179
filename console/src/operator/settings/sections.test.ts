import { expect, test } from 'vitest';
import { sectionAt, sectionsFor } from './sections.ts';

const READS = ['conversations:read', 'desk:read'] as const;
const OPERATOR = { scopes: [...READS, 'inbox:work' as const] };
const AUDITOR = { scopes: [...READS, 'audit:read' as const] };
const OWNER = {
  scopes: [...OPERATOR.scopes, 'audit:read' as const, 'identity:manage' as const, 'desk:publish' as const],
};

test('everybody sees the parts of the settings that they may read', () => {
  expect(sectionsFor(OPERATOR)).toEqual(['account', 'reach', 'desks', 'models']);
  expect(sectionsFor(AUDITOR)).toEqual(['account', 'desks', 'models', 'audit']);
  expect(sectionsFor(OWNER)).toHaveLength(10);
});

test('an address that names a part one may not see shows one’s account', () => {
  expect(sectionAt('/settings/keys', OWNER)).toBe('keys');
  expect(sectionAt('/settings/keys', OPERATOR)).toBe('account');
  expect(sectionAt('/settings', OWNER)).toBe('account');
});
