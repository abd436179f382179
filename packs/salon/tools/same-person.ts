/** A telephone number as stored, `+14165550101`; ten digits are taken for a number in North America. */
export function phoneNumber(given: string): string {
  const digits = given.replace(/\D/g, '');
  return digits.length === 10 ? `+1${digits}` : `+${digits}`;
}

/** A booking reference as stored, `GB-20261121-004`, however it was spaced. */
export function bookingReference(given: string): string {
  const [, day, number] = /(\d{8})\D*(\d{1,4})\D*$/.exec(given) ?? [];
  return day && number ? `GB-${day}-${number.padStart(3, '0')}` : given.trim().toUpperCase();
}

/** Whether a given name is the stored one: its family name, and nothing that is not in it. */
export function isSameName(given: string, stored: string): boolean {
  const [words, own] = [wordsOf(given), wordsOf(stored)];
  return words.every((word) => own.includes(word)) && words.includes(own.at(-1) ?? '');
}

function wordsOf(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}
