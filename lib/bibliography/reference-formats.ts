import { parseBibtex } from "./bibtex/parse-bibtex.ts";
import { renderBibtex } from "./bibtex/render-bibtex.ts";
import type { KeyedReference } from "./csl.ts";
import { parseCslFile, renderCslFile } from "./csl-file.ts";
import type { ReadReferences } from "./reference-file.ts";
import { parseRis } from "./ris/parse-ris.ts";
import { renderRis } from "./ris/render-ris.ts";

export const REFERENCE_FORMAT_NAMES = ["bibtex", "ris", "csl"] as const;
export type ReferenceFormatName = (typeof REFERENCE_FORMAT_NAMES)[number];

type ReferenceFormat = {
  readonly mediaType: string;
  /** Of a file's name, without the full stop. */
  readonly extension: string;
  readonly render: (entries: readonly KeyedReference[]) => string;
};

/** The formats that references are exchanged in. */
export const REFERENCE_FORMATS: Readonly<Record<ReferenceFormatName, ReferenceFormat>> = {
  bibtex: { mediaType: "application/x-bibtex; charset=utf-8", extension: "bib", render: renderBibtex },
  ris: { mediaType: "application/x-research-info-systems; charset=utf-8", extension: "ris", render: renderRis },
  csl: { mediaType: "application/vnd.citationstyles.csl+json", extension: "json", render: renderCslFile },
};

/** The references in a file of any of the formats; which one it is shows where it begins. Never throws. Linear. */
export function readReferences(text: string): ReadReferences {
  const bare = text.replace(/^\uFEFF/, "");
  if (/^\s*[[{]/.test(bare)) return parseCslFile(bare);
  return /^\s*TY {1,3}-/m.test(bare) ? parseRis(bare) : parseBibtex(bare);
}
