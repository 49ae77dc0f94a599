import { type SaxesAttributeNS, SaxesParser } from "saxes";

/** An element of XML, by its local name. */
export type XmlElement = {
  readonly name: string;
  readonly namespace: string;
  /** By their names as they are written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

/** Reads XML as the standard has it, namespaces and all; throws at the first fault. */
export function readXml(source: string): XmlElement {
  type Open = XmlElement & { readonly children: (XmlElement | string)[] };
  const open: Open[] = [];
  let root: XmlElement | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const named = Object.values(attributes).map(({ name, value }: SaxesAttributeNS) => [name, value]);
    const element: Open = { name: local, namespace: uri, attributes: Object.fromEntries(named), children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (text) => void open.at(-1)?.children.push(text));
  parser.on("closetag", () => void open.pop());
  parser.write(source).close();
  if (root === null) throw new Error("there is no element");
  return root;
}

/** All elements of this local name in an element, itself among them, in the order of the text. */
export function elementsIn(element: XmlElement, name: string): XmlElement[] {
  const inside = element.children.flatMap((child) => (typeof child === "string" ? [] : elementsIn(child, name)));
  return element.name === name ? [element, ...inside] : inside;
}

/** The text of an element and of what is in it. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
