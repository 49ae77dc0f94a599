import type { Attributes } from "./read-xml.ts";

/** BCP 47 tags for the three sorts of writing Word tells apart (ISO/IEC 29500-1, 17.3.2.20). */
export type Languages = {
  readonly latin: string | null;
  readonly eastAsian: string | null;
  readonly bidi: string | null;
};

/** What is told of the letters in a run, a style or the whole document; null where nothing is. */
export type RunFormat = {
  readonly raised: boolean | null;
  readonly hidden: boolean | null;
  readonly languages: Languages;
};

export const UNTOLD: RunFormat = {
  raised: null,
  hidden: null,
  languages: { latin: null, eastAsian: null, bidi: null },
};

/** A format with one more property told by the element of that name. */
export function withProperty(format: RunFormat, name: string, attributes: Attributes): RunFormat {
  switch (name) {
    case "w:vertAlign":
      return { ...format, raised: attributes.get("w:val") === "superscript" };
    case "w:position":
      // LibreOffice lifts letters by half points instead; less than two points is a matter of looks.
      return /^[0-9]{1,4}$/.test(attributes.get("w:val") ?? "") && Number(attributes.get("w:val")) >= 4
        ? { ...format, raised: true }
        : format;
    case "w:vanish":
      return { ...format, hidden: isOn(attributes) };
    case "w:lang":
      return {
        ...format,
        languages: {
          latin: attributes.get("w:val"),
          eastAsian: attributes.get("w:eastAsia"),
          bidi: attributes.get("w:bidi"),
        },
      };
    default:
      return format;
  }
}

/** The nearer format, and where it tells nothing the farther one. */
export function layered(near: RunFormat, far: RunFormat): RunFormat {
  return {
    raised: near.raised ?? far.raised,
    hidden: near.hidden ?? far.hidden,
    languages: {
      latin: near.languages.latin ?? far.languages.latin,
      eastAsian: near.languages.eastAsian ?? far.languages.eastAsian,
      bidi: near.languages.bidi ?? far.languages.bidi,
    },
  };
}

/** Whether a property that is on or off is on: it is where no value is given (ISO/IEC 29500-1, 17.17.4). */
export function isOn(attributes: Attributes): boolean {
  return !["0", "false", "off"].includes(attributes.get("w:val") ?? "1");
}
