import { own } from '../../contracts/own.ts';

/** Where a SIP call says whom it is for: to begin with, then what those wrote who passed it on to the vendor's address. */
const HEADERS = ['to', 'p-called-party-id', 'diversion', 'history-info'];
const ADDRESS = /sips?:([^@;>,\s]+)@([^;>,:\s]+)/i;
const NUMBER = /^\+?\d{7,15}$/;

/** The numbers (E.164) and addresses (`sip:name@host`) that a call may have been made to, the likeliest first; strangers write them. */
export function dialledIn(headers: Readonly<Record<string, string>>): string[] {
  return HEADERS.flatMap((name) => {
    const [, user = '', host = ''] = ADDRESS.exec(own(headers, name) ?? '') ?? [];
    if (user === '') return [];
    const address = `sip:${user}@${host}`;
    return NUMBER.test(user) ? [`+${user.replace('+', '')}`, address] : [address];
  });
}
