import { parseAddress } from "../reference.ts";

/** A piece of a citation: plain words, which whoever renders it escapes; in italics, or a link, where it says so. */
export type Run = {
  readonly text: string;
  readonly italic?: true;
  /** http or https. */
  readonly href?: string;
};

/** Never empty runs; none at all for nothing. */
export type Runs = readonly Run[];

/** The words of a citation without their form. */
export function plainText(runs: Runs): string {
  return runs.map(({ text }) => text).join("");
}

/** Plain words; no run for none. */
export function words(text: string | null | undefined): Runs {
  return text ? [{ text }] : [];
}

/** Words in italics; no run for none. */
export function italic(text: string | null | undefined): Runs {
  return text ? [{ text, italic: true }] : [];
}

/** An address that is shown as it is; one that no reader may follow is shown and does not lead anywhere. */
export function link(address: string | null | undefined): Runs {
  if (!address) return [];
  const href = parseAddress(address);
  return href === null ? [{ text: address }] : [{ text: address, href }];
}

/** The words in quotation marks, a sign of the sentence inside them as American English has it. */
export function quoted(text: string | null | undefined, sign: "," | "."): Runs {
  if (!text) return [];
  const inner = text.replace(/[“”]/g, (mark) => (mark === "“" ? "‘" : "’")).replace(/"([^"]{0,1000})"/g, "‘$1’");
  return [{ text: `“${inner}${sign === "." && /[.?!]$/.test(inner) ? "" : sign}”` }];
}

/** The parts that say something, one behind the other with nothing between them. */
export function together(...parts: readonly Runs[]): Runs {
  return parts.flat();
}

/** The words around runs, where there are runs. */
export function around(before: string, runs: Runs, after = ""): Runs {
  return runs.length === 0 ? [] : [...words(before), ...runs, ...words(after)];
}

/** Words in parentheses behind a part, or by themselves where there is none. */
export function withParentheses(part: Runs, inner: Runs): Runs {
  return together(part, around(part.length > 0 ? " (" : "(", inner, ")"));
}

/** With its first letter large, as a sentence begins. */
export function capitalised(runs: Runs): Runs {
  const [first, ...rest] = runs;
  // An address is not a word.
  if (first === undefined || first.href !== undefined) return runs;
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

/** The parts that say something, apart by a separator. */
export function apart(separator: string, parts: readonly Runs[]): Runs {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [...words(separator), ...part]));
}

/** One sentence of parts with commas between them; a comma that stands inside quotation marks is not set again. */
export function commaSeparated(parts: readonly Runs[]): Runs {
  const said = parts.filter((part) => part.length > 0);
  return closed(
    said.flatMap((part, index) => {
      const before = said[index - 1];
      if (before === undefined) return part;
      return [...words(plainText(before).endsWith(",”") ? " " : ", "), ...part];
    }),
  );
}

/** Each part that says something as a sentence of its own. */
export function sentences(parts: readonly Runs[]): Runs {
  return apart(" ", parts.map(closed));
}

/** With a full stop at the end, unless what ends it stands there already. */
function closed(runs: Runs): Runs {
  const text = plainText(runs);
  const last = runs.at(-1);
  if (last === undefined || /[.?!…]["”’]?$/.test(text)) return runs;
  if (text.endsWith(",”")) {
    const inner = last.text.slice(0, -2);
    return [...runs.slice(0, -1), { ...last, text: /[.?!]$/.test(inner) ? `${inner}”` : `${inner}.”` }];
  }
  return [...runs, { text: "." }];
}
