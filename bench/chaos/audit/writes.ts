import type { Evidence } from './evidence.ts';
import type { Finding } from './findings.ts';

/** Every order is carried out once; one that is carried out again is a finding each time. */
export function writeFindings({ writes }: Evidence): Finding[] {
  return [...writes].flatMap(([order, times]) => {
    const [conversation = '', reference = ''] = order.split(' ');
    return Array.from({ length: times - 1 }, () => ({
      ...({ count: 'duplicateWrites', conversation } as const),
      what: `${reference} was carried out ${times} times`,
    }));
  });
}
