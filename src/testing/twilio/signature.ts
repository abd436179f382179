import { createHmac } from 'node:crypto';

/** Parameters of a webhook, by name. */
export type WebhookParams = Readonly<Record<string, string>>;

/**
 * `X-Twilio-Signature`: HMAC-SHA1 of the URL with every POST parameter behind it, name and value, sorted by name.
 * Source: the vendor's "Webhooks security".
 */
export function signatureOf(authToken: string, url: string, params: WebhookParams): string {
  const signed = Object.keys(params)
    .sort()
    .reduce((text, name) => `${text}${name}${params[name]}`, url);
  return createHmac('sha1', authToken).update(signed, 'utf8').digest('base64');
}
