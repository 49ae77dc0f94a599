import type { LabelLanguage } from "../../../../../lib/reports/selection.ts";

/** Each language of labels by the name its readers know it by. */
export const LANGUAGE_NAMES: Readonly<Record<LabelLanguage, string>> = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
};
