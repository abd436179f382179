/** Whether the digits of a text pass the Luhn check (ISO/IEC 7812), as card numbers do. */
export function passesLuhn(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, place) => {
    const counted = place % 2 === 0 ? digit : digit * 2;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return digits.length > 0 && sum % 10 === 0;
}

/** Whether letters and digits pass the modulo 97 check of an IBAN (ISO 13616); spaces do not matter. */
export function passesIban(text: string): boolean {
  const plain = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) return false;
  const rearranged = plain.slice(4) + plain.slice(0, 4);
  let rest = 0;
  for (const sign of rearranged) rest = Number(`${rest}${Number.parseInt(sign, 36)}`) % 97;
  return rest === 1;
}
