const SVG = 'http://www.w3.org/2000/svg';

type Child = Node | string | false | undefined;

/** Makes an element; attributes that are undefined are left out. Nothing is parsed as HTML, so that no text can become code. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  set(made, attributes);
  made.append(...children.filter((child): child is Node | string => child !== false && child !== undefined));
  return made;
}

/** Makes a button; `press` is called when it is pressed. */
export function button(
  attributes: Readonly<Record<string, string | undefined>>,
  press: () => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', press);
  return made;
}

/** Draws a picture that says nothing by itself: parts by name, with their attributes. */
export function drawing(
  box: readonly [width: number, height: number],
  ...parts: readonly (readonly [name: string, attributes: Readonly<Record<string, string>>])[]
): SVGElement {
  const [width, height] = box;
  const svg = document.createElementNS(SVG, 'svg');
  set(svg, {
    viewBox: `0 0 ${width} ${height}`,
    width: `${width}`,
    height: `${height}`,
    'aria-hidden': 'true',
  });
  for (const [name, attributes] of parts) {
    const part = document.createElementNS(SVG, name);
    set(part, attributes);
    svg.append(part);
  }
  return svg;
}

/** Sets a custom property of CSS; a `style` attribute would be refused by a strict content security policy. */
export function paint(node: HTMLElement | SVGElement, colors: Readonly<Record<`--${string}`, string>>): void {
  for (const [name, color] of Object.entries(colors)) node.style.setProperty(name, color);
}

function set(node: Element, attributes: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) node.setAttribute(name, value);
}
