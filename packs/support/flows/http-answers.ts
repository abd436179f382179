const MEANING = new Map([
  ['none', 'no answer at all within 10 seconds'],
  ['401', '401 (not authorized)'],
  ['403', '403 (forbidden)'],
  ['404', '404 (not found)'],
  ['429', '429 (too many requests)'],
  ['500', '500 (an error in your server)'],
  ['502', '502 (bad gateway: your proxy got nothing from the server behind it)'],
  ['503', '503 (your server was not available)'],
  ['504', '504 (your proxy waited too long for the server behind it)'],
]);

/** What a receiver's HTTP answer means, in plain words (RFC 9110, section 15). */
export function meaningOfAnswer(answer: string): string {
  return MEANING.get(answer) ?? answer;
}
