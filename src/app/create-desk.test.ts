import { expect, test } from 'vitest';
import { defineAgent } from '../desk/define-agent.ts';
import { defineDesk } from '../desk/define-desk.ts';
import { defineEdge } from '../desk/define-edge.ts';
import { definePack } from '../desk/define-pack.ts';
import { connect } from '../stores/postgres/connect.ts';
import { createDesk } from './create-desk.ts';

test('a desk with errors does not start, and all of them are told', () => {
  const lost = defineAgent({ id: 'lost', name: 'Lost', handoffDescription: '-', instructions: '-' });
  const edges = [defineEdge({ to: 'front' })];
  const front = defineAgent({
    id: 'front',
    name: 'Front',
    handoffDescription: '-',
    instructions: '-',
    edges,
  });
  const desk = defineDesk({ id: 'd', name: 'D', entry: 'front', agents: [front, lost] });
  const pool = connect('postgres://nobody@127.0.0.1:1/none');
  const start = () => createDesk({ pack: definePack({ name: 'p', desk }), models: [], pool });
  expect(start).toThrow(expect.objectContaining({ code: 'desk-invalid' }));
  expect(start).toThrow(/edge-to-self: .* agent-unreachable: /);
});
