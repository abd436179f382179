import type { OnCall } from '../playing.ts';
import type { TwimlSource } from '../twiml-source.ts';
import type { XmlElement } from '../xml.ts';

/** What a verb is carried out on. */
export interface VerbContext extends OnCall {
  /** Where the document came from: relative addresses start here. */
  readonly documentUrl: string | undefined;
}

/** Carries out a verb; returns the document it leads to, if it does. Throws CallInterrupted when its signal aborts. */
export type Verb = (context: VerbContext, element: XmlElement) => Promise<TwimlSource | undefined>;
