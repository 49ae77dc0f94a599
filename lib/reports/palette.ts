import type { Hue } from "./marks.ts";

/**
 * The colours a report is drawn in, each a `#rrggbb`. `ink`, `soft`, `accent` and all hues read on `paper` at 4.5:1 or
 * better; on `ground` only the first three do, so verdicts are never set there.
 */
export type Palette = Readonly<Record<"paper" | "ground" | "ink" | "soft" | "line" | "accent" | "here", string>> & {
  readonly hues: Readonly<Record<Hue, string>>;
};

/** The colours of the workbench: a warm paper by day, and a night that is designed, not inverted. */
export const PALETTES: Readonly<Record<"light" | "dark", Palette>> = {
  light: {
    paper: "#fbf8f1",
    ground: "#f3eee2",
    ink: "#1f1c17",
    soft: "#6d665a",
    line: "#e2dac8",
    accent: "#2f5d8a",
    here: "#f4e9c8",
    hues: {
      supported: "#0b7a6f",
      refuted: "#c2410c",
      disputed: "#7a3fa0",
      mixed: "#9a6700",
      unproven: "#6b6b6b",
      stale: "#b45309",
      contested: "#2f5d8a",
      quiet: "#6d665a",
    },
  },
  dark: {
    paper: "#191a1c",
    ground: "#121314",
    ink: "#e9e4d8",
    soft: "#a09a8c",
    line: "#2d2e30",
    accent: "#8fb8e0",
    here: "#3a3420",
    hues: {
      supported: "#4cc2b3",
      refuted: "#f08a5d",
      disputed: "#c39ae0",
      mixed: "#dcb14a",
      unproven: "#a5a5a5",
      stale: "#f0a44b",
      contested: "#8fb8e0",
      quiet: "#a09a8c",
    },
  },
};

/** The line under a sentence, one style for each hue, so that a report printed in black still tells them apart. */
export const LINES: Readonly<Record<Hue, { readonly style: string; readonly thickness: string }>> = {
  supported: { style: "solid", thickness: "1.5px" },
  refuted: { style: "double", thickness: "1.5px" },
  disputed: { style: "wavy", thickness: "1px" },
  mixed: { style: "dashed", thickness: "1.5px" },
  unproven: { style: "dotted", thickness: "2px" },
  contested: { style: "solid", thickness: "3px" },
  stale: { style: "dashed", thickness: "3px" },
  quiet: { style: "solid", thickness: "1px" },
};
