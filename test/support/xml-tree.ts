/** Reads the XML of an office file into a tree; throws where it is not well-formed. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<>]+)/gy;
const ATTRIBUTE = /([\w:]+)="([^"<]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function xmlTree(xml: string): XmlElement {
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [top];
  let end = 0;
  for (const match of xml.matchAll(TOKEN)) {
    const [whole, close, name = '', attributes = '', empty, text] = match;
    end = match.index + whole.length;
    const parent = open.at(-1) ?? top;
    if (text !== undefined) parent.text += decode(text);
    else if (close === '/') closeElement(open, name);
    else if (name !== '') {
      open.push({ name, attributes: attributesOf(attributes), children: [], text: '' });
      if (empty === '/') closeElement(open, name);
    }
  }
  if (end !== xml.length) throw new Error(`not well-formed at ${xml.slice(end, end + 60)}`);
  const [root] = top.children;
  if (open.length !== 1 || root === undefined) throw new Error('not well-formed: an element is not closed');
  return root;
}

/** All elements of that name below this one, in order. */
export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);
}

function closeElement(open: Open[], name: string): void {
  const closed = open.pop();
  const parent = open.at(-1);
  if (closed?.name !== name || parent === undefined)
    throw new Error(`not well-formed: </${name}> closes ${closed?.name}`);
  parent.children.push(closed);
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, decode(value)]));
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) => {
    const character = code === undefined ? ENTITIES[name ?? ''] : String.fromCodePoint(Number(code));
    if (character === undefined) throw new Error(`not well-formed: ${whole}`);
    return character;
  });
}
