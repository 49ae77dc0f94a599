import type { Attributes, Visitor } from "./read-xml.ts";
import { layered, type RunFormat, UNTOLD, withProperty } from "./run-format.ts";
import { isMarkStyle, kindOfStyle, type StyleKind } from "./style-kinds.ts";

/** What a style amounts to, with all it is based on. */
export type Style = {
  readonly kind: StyleKind | null;
  /** 0 to 8, 9 for body text; null when nothing is said. */
  readonly outline: number | null;
  /** The list it belongs to; `0` for none. */
  readonly list: string | null;
  readonly isMark: boolean;
  readonly format: RunFormat;
};

export type Styles = {
  /** The style of an id; that of an unknown id means nothing. */
  readonly of: (id: string | null) => Style;
  readonly defaults: RunFormat;
};

const PLAIN: Style = { kind: null, outline: null, list: null, isMark: false, format: UNTOLD };

// Styles are based on one another ten deep at most; a ring of them ends here as well.
const LONGEST_CHAIN = 20;

type Entry = {
  name: string;
  basedOn: string | null;
  outline: number | null;
  list: string | null;
  format: RunFormat;
};

/** Reads `styles.xml` (ISO/IEC 29500-1, 17.7): hand `visitor` to the walk, then ask `styles`. */
export function stylesReader(): { readonly visitor: Visitor; readonly styles: () => Styles } {
  const entries = new Map<string, Entry>();
  let style: Entry | null = null;
  let isDefaults = false;
  let defaults = UNTOLD;
  // Old properties are kept within the new ones where a change is tracked.
  let changes = 0;
  const open = (name: string, attributes: Attributes) => {
    if (name.startsWith("w:") && name.endsWith("Change")) changes += 1;
    if (changes > 0) return;
    if (name === "w:rPrDefault") isDefaults = true;
    else if (name === "w:style") style = startStyle(entries, attributes);
    else if (style) tell(style, name, attributes);
    else if (isDefaults) defaults = withProperty(defaults, name, attributes);
  };
  const close = (name: string) => {
    if (name.startsWith("w:") && name.endsWith("Change")) changes -= 1;
    if (name === "w:rPrDefault") isDefaults = false;
    if (name === "w:style") style = null;
  };
  return { visitor: { open, close, text: () => {} }, styles: () => resolved(entries, defaults) };
}

function startStyle(entries: Map<string, Entry>, attributes: Attributes): Entry {
  const entry: Entry = { name: "", basedOn: null, outline: null, list: null, format: UNTOLD };
  const id = attributes.get("w:styleId") ?? "";
  // Of two styles with the same id the first counts: ISO/IEC 29500-1, 17.7.4.17.
  if (!entries.has(id)) entries.set(id, entry);
  return entry;
}

function tell(style: Entry, name: string, attributes: Attributes): void {
  const value = attributes.get("w:val");
  if (name === "w:name") style.name = value ?? "";
  else if (name === "w:basedOn") style.basedOn = value;
  else if (name === "w:outlineLvl") style.outline = outlineOf(value);
  else if (name === "w:numId") style.list = value;
  else style.format = withProperty(style.format, name, attributes);
}

/** An outline level as written, 0 to 9; null for anything else. */
export function outlineOf(value: string | null): number | null {
  return value !== null && /^[0-9]$/.test(value) ? Number(value) : null;
}

function resolved(entries: ReadonlyMap<string, Entry>, defaults: RunFormat): Styles {
  const known = new Map<string, Style>();
  const resolve = (id: string, rest: number): Style => {
    const done = known.get(id);
    if (done) return done;
    const entry = entries.get(id);
    if (!entry || rest === 0) return PLAIN;
    const base = entry.basedOn === null ? PLAIN : resolve(entry.basedOn, rest - 1);
    const style: Style = {
      kind: kindOfStyle(entry.name) ?? kindOfStyle(id) ?? base.kind,
      outline: entry.outline ?? base.outline,
      list: entry.list ?? base.list,
      isMark: isMarkStyle(entry.name) || base.isMark,
      format: layered(entry.format, base.format),
    };
    known.set(id, style);
    return style;
  };
  return { of: (id) => (id === null ? PLAIN : resolve(id, LONGEST_CHAIN)), defaults };
}
