/**
 * The elements that are open at a place in a page, as htmlparser2 keeps them, whose tree is measured by this: which start
 * tags close which, and which elements are void. It nests all others, formatting ones as well, where browsers adopt them.
 */
export class OpenElements {
  private readonly names: string[] = [];
  private readonly counts = new Map<string, number>();
  /** Whether `<a/>` closes itself, which it does in SVG and MathML; the last one holds. */
  private readonly foreign: boolean[] = [false];

  get depth(): number {
    return this.names.length;
  }

  /** Opens an element, `closesItself` for a tag that ends in "/>"; gives how deep it nests, 0 for a void one. */
  open(name: string, closesItself: boolean): number {
    this.closeImplied(name);
    if (VOID.has(name)) return 0;
    this.names.push(name);
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    if (FOREIGN.has(name)) this.foreign.push(true);
    else if (BACK_IN_HTML.has(name)) this.foreign.push(false);
    const { depth } = this;
    if (closesItself && this.foreign.at(-1) === true) this.pop();
    return depth;
  }

  /** Closes the nearest of that name and all inside it; nothing when none is open. */
  close(name: string): void {
    if (FOREIGN.has(name) || BACK_IN_HTML.has(name)) this.foreign.pop();
    if ((this.counts.get(name) ?? 0) > 0) while (this.pop() !== name);
  }

  private closeImplied(name: string): void {
    const closes = CLOSED_BY.get(name);
    if (!closes) return;
    for (let top = this.names.at(-1); top !== undefined && closes.has(top); top = this.names.at(-1)) this.pop();
  }

  private pop(): string | undefined {
    const name = this.names.pop();
    if (name !== undefined) this.counts.set(name, (this.counts.get(name) ?? 1) - 1);
    return name;
  }
}

const FOREIGN: ReadonlySet<string> = new Set(["math", "svg"]);

const BACK_IN_HTML: ReadonlySet<string> = new Set(
  "mi mo mn ms mtext annotation-xml foreignobject desc title".split(" "),
);

const VOID: ReadonlySet<string> = new Set(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr".split(
    " ",
  ),
);

const FORM_PARTS: ReadonlySet<string> = new Set("input option optgroup select button datalist textarea".split(" "));

/** Which elements at the top of the stack a start tag closes. */
const CLOSED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...(
    "p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr " +
    "main nav ol pre section table ul"
  )
    .split(" ")
    .map((name) => [name, new Set(["p"])] as const),
  ...["select", "input", "output", "button", "datalist", "textarea"].map((name) => [name, FORM_PARTS] as const),
  ["tr", new Set(["tr", "th", "td"])],
  ["th", new Set(["th"])],
  ["td", new Set(["thead", "th", "td"])],
  ["body", new Set(["head", "link", "script"])],
  ["li", new Set(["li"])],
  ["option", new Set(["option"])],
  ["optgroup", new Set(["optgroup", "option"])],
  ["dd", new Set(["dd", "dt"])],
  ["dt", new Set(["dd", "dt"])],
  ["rt", new Set(["rt", "rp"])],
  ["rp", new Set(["rt", "rp"])],
  ["tbody", new Set(["thead", "tbody"])],
  ["tfoot", new Set(["thead", "tbody"])],
]);
