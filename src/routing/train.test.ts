import { describe, expect, test } from 'vitest';
import { trainClassifier } from './train.ts';

const EXAMPLES = [
  { text: 'my invoice is wrong', label: 'billing' },
  { text: 'I was charged twice this month', label: 'billing' },
  { text: 'please refund my last payment', label: 'billing' },
  { text: 'the webhook returns 502', label: 'tech' },
  { text: 'calls drop after a few seconds', label: 'tech' },
  { text: "I can't log in to the dashboard", label: 'tech' },
  { text: 'how much does the pro plan cost', label: 'sales' },
  { text: 'can I get a demo', label: 'sales' },
  { text: 'do you give a discount for nonprofits', label: 'sales' },
];

describe('trainClassifier', () => {
  const classifier = trainClassifier(EXAMPLES);
  const best = (text: string) => classifier.rank(text)[0]?.label;

  test('sentences like the examples get their label', () => {
    expect(best('you charged me two times')).toBe('billing');
    expect(best('webhooks answer with 503')).toBe('tech');
    expect(best('is there a discount for schools?')).toBe('sales');
  });

  test('a typo does not throw it off', () => {
    expect(best('refnud my paymnet')).toBe('billing');
  });

  test('all labels are ranked and their probabilities sum to one', () => {
    const ranking = classifier.rank('hello');
    expect(ranking).toHaveLength(3);
    expect(ranking.reduce((sum, one) => sum + one.probability, 0)).toBeCloseTo(1, 6);
  });

  test('the same examples give the same probabilities', () => {
    const again = trainClassifier(EXAMPLES);
    expect(again.rank('invoice and webhook')).toEqual(classifier.rank('invoice and webhook'));
  });

  test('a text of unknown words is far from sure', () => {
    expect(classifier.rank('xqz vvv jjj')[0]?.probability).toBeLessThan(0.6);
  });

  test('no examples give an empty ranking', () => {
    expect(trainClassifier([]).rank('anything')).toEqual([]);
  });

  test('empty and odd texts are ranked too', () => {
    for (const text of ['', '   ', '💥💥', '\u0000', 'a'.repeat(10_000)]) {
      expect(classifier.rank(text)).toHaveLength(3);
    }
  });
});
