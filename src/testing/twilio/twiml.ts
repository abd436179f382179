import { ELEMENTS } from './twiml-schema.ts';
import { elementsIn, parseXml, type XmlElement } from './xml.ts';

/** A TwiML document, ready to be carried out. */
export interface Twiml {
  readonly verbs: readonly XmlElement[];
  /** What does not keep the schema, each a sentence; it is left out of the verbs. */
  readonly warnings: readonly string[];
}

/** Reads a document. Throws XmlError (a SyntaxError) for what is no TwiML at all. */
export function parseTwiml(source: string): Twiml {
  const root = parseXml(source);
  if (root.name !== 'Response') throw new SyntaxError(`The root element is <${root.name}>, not <Response>`);
  const warnings: string[] = [];
  return { verbs: elementsIn(conforming(root, warnings)), warnings };
}

function conforming(element: XmlElement, warnings: string[]): XmlElement {
  const rule = ELEMENTS[element.name];
  // Markup of speech (SSML) is not carried out: only its words are said.
  if (rule === undefined) return element;
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(element.attributes)) {
    if (rule.attributes.includes(name)) attributes[name] = value;
    else warnings.push(`Attribute '${name}' is not allowed to appear in element '${element.name}'.`);
  }
  const children: (XmlElement | string)[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') children.push(child);
    else if (rule.children.includes(child.name)) children.push(conforming(child, warnings));
    else warnings.push(`Element '${child.name}' is not allowed in element '${element.name}'.`);
  }
  return { name: element.name, attributes, children };
}
