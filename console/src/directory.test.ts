import { describe, expect, it } from 'vitest';
import type { StaffDesk } from './api.ts';
import { directoryOf, endsOf } from './directory.ts';

function agent(id: string, ...to: string[]): StaffDesk['agents'][number] {
  const edges = to.map((target) => ({ to: target, toolName: `transfer_to_${target}` }));
  return { id, name: id.toUpperCase(), handoffDescription: '', tools: [], edges };
}

const agents = [
  agent('triage', 'billing', 'tech'),
  agent('billing', 'triage', 'person'),
  agent('tech'),
  agent('ghost', 'tech'),
];
const desk = { id: 'd', name: 'D', entry: 'triage', models: [], examples: [], agents };

describe('directory', () => {
  it('counts a person among the ends only where an edge leads to one', () => {
    expect(endsOf(desk)).toEqual(['triage', 'billing', 'tech', 'ghost', 'person']);
    expect(endsOf({ ...desk, agents: [agent('triage')] })).toEqual(['triage']);
  });

  it('keeps the id of an agent it does not know as its name', () => {
    expect(directoryOf(desk).name('billing')).toBe('BILLING');
    expect(directoryOf(desk).name('retired')).toBe('retired');
  });
});
