import { SOURCE_KIND_LABELS, SOURCE_KINDS, TIERS } from "../../lib/sources/model.ts";

/** The kinds of sources, to choose from. */
export const KIND_OPTIONS = SOURCE_KINDS.map((value) => ({ value, label: SOURCE_KIND_LABELS[value] }));

/** How close a source may stand to the fact, to choose from. */
export const TIER_OPTIONS = TIERS.map((value) => ({ value, label: value.slice(0, 1).toUpperCase() + value.slice(1) }));
