/**
 * The prefixes under which this folder speaks of elements, whatever prefix a file gives them. Most have two addresses:
 * the transitional form every word processor writes, and the strict form of ISO/IEC 29500.
 */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"],
  ["http://purl.oclc.org/ooxml/drawingml/picture", "pic"],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "c"],
  ["http://purl.oclc.org/ooxml/drawingml/chart", "c"],
  ["http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"],
  ["http://purl.oclc.org/ooxml/drawingml/diagram", "dgm"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["http://schemas.microsoft.com/office/word/2015/wordml/symex", "w16se"],
  // Where Word keeps of a comment what the standard has no place for: which it answers, and whether it is resolved.
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
  ["http://schemas.microsoft.com/office/word/2012/wordml", "w15"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
]);

// Names in use are some hundreds; a file that makes up a million of them is not to fill the memory.
const MOST_KNOWN = 2_000;

/** The namespaces declared by one element, and the names looked up under them. */
export class Scope {
  readonly declared = new Map<string, string>();
  private readonly known = new Map<string, string>();
  readonly depth: number;

  constructor(private readonly outer: Scope | null) {
    this.depth = outer ? outer.depth + 1 : 0;
  }

  /** A name as the file writes it, under our prefix. */
  nameOf(written: string, isAttribute: boolean): string {
    const colon = written.indexOf(":");
    // An attribute without a prefix is in no namespace: Namespaces in XML 1.0, 6.2.
    if (colon === -1 && isAttribute) return written;
    const known = this.known.get(written);
    if (known !== undefined) return known;
    const prefix = PREFIXES.get(this.uriOf(colon === -1 ? "" : written.slice(0, colon))) ?? "?";
    const name = `${prefix}:${written.slice(colon + 1)}`;
    if (this.known.size < MOST_KNOWN) this.known.set(written, name);
    return name;
  }

  private uriOf(prefix: string): string {
    if (prefix === "xml") return "http://www.w3.org/XML/1998/namespace";
    let scope: Scope | null = this;
    while (scope) {
      const uri = scope.declared.get(prefix);
      if (uri !== undefined) return uri;
      scope = scope.outer;
    }
    return "";
  }
}
