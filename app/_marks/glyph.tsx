import styles from "./glyph.module.css";
import { MARK_LOOKS, type ScreenMark } from "./mark.ts";

type Drawn = Exclude<ScreenMark, "set-aside" | "untriaged" | "open">;

/**
 * The glyphs as line drawings on a 16-unit grid, so that they have one weight on every machine. They draw the
 * characters of `VERDICTS`; print and plain text use those.
 */
const DRAWINGS: Readonly<Record<Drawn, string>> = {
  supported: "M3 8.6 6.4 12 13 4.6",
  "mostly-supported": "M2.8 6.6c1.7-2 3.4-2 5.2-.4s3.5 1.6 5.2-.4M2.8 10.8c1.7-2 3.4-2 5.2-.4s3.5 1.6 5.2-.4",
  mixed: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 2.5v11M8 5.2h4.4M8 8h5.3M8 10.8h4.4",
  "mostly-refuted": "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2",
  refuted: "M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4",
  misleading:
    "M6.8 2.7a5.5 5.5 0 0 1 2.4 0M11.9 4.1a5.5 5.5 0 0 1 1.4 2.1M13.4 9.2a5.5 5.5 0 0 1-1.3 2.4M9.4 13.4a5.5 5.5 0 0 1-2.6 0M4 11.8a5.5 5.5 0 0 1-1.3-2.4M2.7 6.5a5.5 5.5 0 0 1 1.3-2.3",
  misattributed: "M6.6 5v2.6c0 2-1 3.2-3 3.7M6.6 5H3.4v3h3.2M13 5v2.6c0 2-1 3.2-3 3.7M13 5H9.8v3H13",
  outdated: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5v3.2l2.3 1.5",
  disputed: "M3 6h10M3 10h10M10.6 3l-5.2 10",
  unproven: "M5.5 6a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 1.9M8 12.8v.1",
  contested: "M2.8 5.5h10M10.3 3l2.5 2.5L10.3 8M13.2 10.5h-10M5.7 8l-2.5 2.5L5.7 13",
  stale: "M13 8a5 5 0 1 1-1.7-3.8M13.2 2.3v2.8h-2.8",
  withheld: "M3.5 7.3h9v6h-9ZM5.4 7.3V5.4a2.6 2.6 0 0 1 5.2 0v1.9",
};

/** The drawings, once a page; each glyph refers to its own by name. */
export function GlyphSprite() {
  return (
    <svg className="unseen" aria-hidden="true" focusable="false" width="0" height="0">
      {Object.entries(DRAWINGS).map(([name, path]) => (
        <symbol key={name} id={`glyph-${name}`} viewBox="0 0 16 16">
          <path
            d={path}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.7"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </symbol>
      ))}
    </svg>
  );
}

/** True where a mark has a glyph: what nobody has judged yet has none. */
export function hasGlyph(mark: ScreenMark): mark is Drawn {
  return mark in DRAWINGS;
}

/** One mark's glyph in its hue. With `told` a screen reader hears its name; else the words stand beside it. */
export function Glyph({ mark, told = false }: { mark: ScreenMark; told?: boolean }) {
  if (!hasGlyph(mark)) return null;
  const { label, hue } = MARK_LOOKS[mark];
  const drawing = <use href={`#glyph-${mark}`} />;
  return told ? (
    <svg className={styles.glyph} data-hue={hue} role="img" aria-label={label}>
      {drawing}
    </svg>
  ) : (
    <svg className={styles.glyph} data-hue={hue} aria-hidden="true">
      {drawing}
    </svg>
  );
}
