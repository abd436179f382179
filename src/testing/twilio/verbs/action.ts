import type { Callback } from '../call.ts';
import { callParams } from '../call-params.ts';
import type { WebhookParams } from '../signature.ts';
import type { TwimlSource } from '../twiml-source.ts';
import type { XmlElement } from '../xml.ts';
import { methodOf } from './attributes.ts';
import type { VerbContext } from './context.ts';

/** A callback that an element names, e.g. by `statusCallback` and `statusCallbackMethod`. */
export function callbackOf(
  { exchange, call, documentUrl }: Omit<VerbContext, 'signal'>,
  element: XmlElement,
  name: string,
): Callback | undefined {
  const written = element.attributes[name];
  if (written === undefined || written === '') return undefined;
  const url = exchange.resolve(written, documentUrl, call);
  return url === undefined ? undefined : { url, method: methodOf(element, `${name}Method`) };
}

/** The document that an element's `action` leads to. */
export function actionOf(
  context: VerbContext,
  element: XmlElement,
  params: WebhookParams,
  { orDocument = false }: { orDocument?: boolean } = {},
): TwimlSource | undefined {
  const { exchange, call, documentUrl } = context;
  const written = element.attributes.action || (orDocument ? documentUrl : undefined);
  const url = written === undefined ? undefined : exchange.resolve(written, documentUrl, call);
  return url === undefined ? undefined : { kind: 'action', url, method: methodOf(element), params };
}

/** Tells an element's `action` how it ended when the caller is gone: nobody carries out the answer. */
export function reportAction(context: VerbContext, element: XmlElement, params: WebhookParams): void {
  const action = actionOf(context, element, params);
  if (action === undefined || 'twiml' in action) return;
  const { exchange, call } = context;
  exchange.notify(action, 'action', { ...callParams(exchange, call), ...params });
}
