import type { Twilio } from 'twilio';
import type { PhoneAccount } from './parts.ts';
import { vendorLibrary } from './vendor-library.ts';

const VENDOR = /^https:\/\/api\.[\w.-]*twilio\.com(:443)?/;

/** The vendor's own client of the network's REST API, for the account, where the account says it is. */
export function vendorClient({ accountSid, authToken, apiUrl }: PhoneAccount): Twilio {
  const twilio = vendorLibrary();
  if (apiUrl === undefined) return twilio(accountSid, authToken);
  const httpClient = new twilio.RequestClient();
  const request = httpClient.request.bind(httpClient);
  const base = apiUrl.replace(/\/+$/, '');
  httpClient.request = (options) => request({ ...options, uri: options.uri.replace(VENDOR, base) });
  return twilio(accountSid, authToken, { httpClient });
}
