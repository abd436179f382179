import type twilio from 'twilio';
import { vendorLibrary } from '../../lines/phone/vendor-library.ts';

/**
 * The vendor's own HTTP client, pointed at a local Twilio: give it to the vendor's client as `httpClient`.
 * @param url the local Twilio's `url`.
 */
export function localHttpClient(url: string): InstanceType<typeof twilio.RequestClient> {
  const client = new (vendorLibrary().RequestClient)();
  const request = client.request.bind(client);
  client.request = (options) =>
    request({ ...options, uri: options.uri.replace(/^https:\/\/api\.[\w.-]*twilio\.com(:443)?/, url) });
  return client;
}
