import type { XmlElement } from '../xml.ts';

/** A number of an element; `without` when it is not there or is none. */
export function numberOf(element: XmlElement, name: string, without: number): number {
  const value = Number.parseFloat(element.attributes[name] ?? '');
  return Number.isFinite(value) ? value : without;
}

/** A yes or no of an element. */
export function flagOf(element: XmlElement, name: string, without: boolean): boolean {
  const value = element.attributes[name];
  return value === undefined ? without : value === 'true';
}

/** GET or POST; POST without. */
export function methodOf(element: XmlElement, name = 'method'): string {
  return (element.attributes[name] ?? 'POST').toUpperCase();
}

/** The words of an attribute such as `statusCallbackEvent`. */
export function listOf(element: XmlElement, name: string, without: readonly string[]): readonly string[] {
  return element.attributes[name]?.split(/[\s,]+/).filter((word) => word !== '') ?? without;
}
