/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** What is no well-formed XML, with the place. */
export class XmlError extends SyntaxError {
  constructor(problem: string, source: string, at: number) {
    const line = source.slice(0, at).split('\n').length;
    super(`${problem} (line ${line})`);
    this.name = 'XmlError';
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const NAME = /[\p{L}_:][\p{L}\p{N}_:.-]*/uy;
const SPACE = /\s*/y;
const ATTRIBUTE = /\s+([\p{L}_:][\p{L}\p{N}_:.-]*)\s*=\s*("([^"<]*)"|'([^'<]*)')/uy;
const SKIPPED = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>/y;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/y;

/** The root element of a document. Throws XmlError for what is not well-formed. */
export function parseXml(source: string): XmlElement {
  const reader = new Reader(source.replace(/^\uFEFF/, ''));
  reader.skip();
  const root = reader.element();
  reader.skip();
  reader.end();
  return root;
}

/** All text of an element and of those within. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** The elements directly within. */
export function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** One pass over the text. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** White space, comments, declarations. */
  skip(): void {
    do this.#take(SPACE);
    while (this.#take(SKIPPED) !== undefined);
  }

  end(): void {
    if (this.#at < this.#source.length) throw this.#error('There is something behind the root element');
  }

  element(): XmlElement {
    if (!this.#source.startsWith('<', this.#at)) throw this.#error('An element is missing');
    this.#at += 1;
    const name = this.#take(NAME)?.[0];
    if (name === undefined) throw this.#error('The name of an element is missing');
    const attributes = this.#attributes();
    this.#take(SPACE);
    if (this.#source.startsWith('/>', this.#at)) {
      this.#at += 2;
      return { name, attributes, children: [] };
    }
    if (!this.#source.startsWith('>', this.#at)) throw this.#error(`<${name}> does not end`);
    this.#at += 1;
    return { name, attributes, children: this.#children(name) };
  }

  #attributes(): Record<string, string> {
    const attributes: Record<string, string> = {};
    for (let found = this.#take(ATTRIBUTE); found !== undefined; found = this.#take(ATTRIBUTE)) {
      const name = found[1] ?? '';
      if (name in attributes) throw this.#error(`The attribute ${name} is there twice`);
      attributes[name] = this.#decoded(found[3] ?? found[4] ?? '');
    }
    return attributes;
  }

  #children(parent: string): (XmlElement | string)[] {
    const children: (XmlElement | string)[] = [];
    while (this.#at < this.#source.length) {
      const close = `</${parent}`;
      if (this.#source.startsWith(close, this.#at)) {
        this.#at += close.length;
        this.#take(SPACE);
        if (!this.#source.startsWith('>', this.#at)) throw this.#error(`</${parent}> is expected`);
        this.#at += 1;
        return children;
      }
      const child = this.#child(parent);
      if (child !== undefined) children.push(child);
    }
    throw this.#error(`<${parent}> is not closed`);
  }

  #child(parent: string): XmlElement | string | undefined {
    const verbatim = this.#take(CDATA);
    if (verbatim !== undefined) return verbatim[1] ?? '';
    if (this.#take(SKIPPED) !== undefined) return undefined;
    if (this.#source.startsWith('</', this.#at)) throw this.#error(`<${parent}> is not closed`);
    if (this.#source.startsWith('<', this.#at)) return this.element();
    const next = this.#source.indexOf('<', this.#at);
    const text = this.#source.slice(this.#at, next === -1 ? undefined : next);
    const decoded = this.#decoded(text);
    this.#at += text.length;
    return decoded;
  }

  #decoded(text: string): string {
    return text.replace(/&([^;&\s]*);?/g, (whole, name: string) => {
      const character = ENTITIES[name] ?? numbered(name);
      if (character === undefined || !whole.endsWith(';')) throw this.#error(`${whole} is no entity`);
      return character;
    });
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found === null) return undefined;
    this.#at += found[0].length;
    return found;
  }

  #error(problem: string): XmlError {
    return new XmlError(problem, this.#source, this.#at);
  }
}

function numbered(name: string): string | undefined {
  const hex = /^#x([0-9a-f]{1,6})$/i.exec(name)?.[1];
  const decimal = /^#([0-9]{1,7})$/.exec(name)?.[1];
  const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
