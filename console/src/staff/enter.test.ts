import { describe, expect, it } from 'vitest';
import { Problem } from '../problem.ts';
import { enter } from './enter.ts';
import type { Who } from './staff-api.ts';

const ANA: Who = {
  kind: 'staff',
  id: 'st_1',
  name: 'Ana',
  roles: ['operator'],
  scopes: [],
  desks: null,
  session: { id: 'se_1', via: 'link', expiresAt: '2025-06-01T10:00:00.000Z' },
};
const desk = { id: 'd', name: 'D', entry: 'triage', examples: [], agents: [], voice: true };
const asCustomer = () => Promise.resolve(desk);
const asStaff = () => Promise.resolve({ ...desk, models: [] });
const used = new Problem('credentials-invalid', 401, 'Used');

/** A server that knows Ana by her link, once, and by nothing else. */
function server() {
  let links = 1;
  const asked: string[] = [];
  const staff = {
    who: async () => {
      asked.push('who');
      return ANA;
    },
    byLink: async () => {
      asked.push('link');
      if (links-- > 0) return ANA;
      throw used;
    },
  };
  return { staff, asked };
}

describe('who uses the page', () => {
  it('is a customer where the desk is told as to everybody, and then nobody is asked for', async () => {
    const { staff, asked } = server();
    expect(await enter(staff, asCustomer, null)).toEqual({ who: null, refused: null });
    expect(asked).toEqual([]);
  });

  it('is who is signed in where all of the desk is told', async () => {
    expect(await enter(server().staff, asStaff, null)).toEqual({ who: ANA, refused: null });
  });

  it('is let in by a link once; the second time it says why not', async () => {
    const { staff } = server();
    expect(await enter(staff, asCustomer, 'link')).toEqual({ who: ANA, refused: null });
    expect(await enter(staff, asCustomer, 'link')).toEqual({ who: null, refused: used });
  });

  it('does not mind a used link where somebody is signed in', async () => {
    const { staff } = server();
    await enter(staff, asCustomer, 'link');
    expect(await enter(staff, asStaff, 'link')).toEqual({ who: ANA, refused: null });
  });
});
