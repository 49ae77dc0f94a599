import type { getResolvedPDFJS } from "unpdf";
import { type Page, type Painted, placeOf, uprightPage } from "./run.ts";
import { type Tag, tagsIn } from "./tags.ts";

type Pdfjs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
type PageProxy = Awaited<ReturnType<Awaited<ReturnType<Pdfjs["getDocument"]>["promise"]>["getPage"]>>;
type TextContent = Awaited<ReturnType<PageProxy["getTextContent"]>>;

// Nearly every file has shown all its fonts by then; later ones count as not bold.
const MOST_FONTS = 200;

/** What may yet be read of a file, in UTF-16 code units and in pieces as the file paints them. */
type Allowance = { characters: number; pieces: number };

/** What is known and counted while the pages of a file are read. */
export type Reading = {
  readonly fonts: Map<string, Font>;
  /** Names of fonts whose characters nobody can tell; what is set in them is left out. */
  readonly unmappedFonts: ReadonlySet<string>;
  /** Characters left out for that. */
  unmapped: number;
  readonly allowance: Allowance;
};

type Font = { readonly bold: boolean; readonly unmapped: boolean };

/** Reads the words of one page and takes them off the allowance; null when it is used up. Rejects for a broken page. */
export async function readPage(page: PageProxy, reading: Reading, isTagged: boolean): Promise<Page | null> {
  const content = await readContent(page, reading.allowance);
  if (content === null) return null;
  // A broken tree costs what it would have said; where the letters stand says most of it again.
  const tags = tagsIn(isTagged ? await page.getStructTree().catch(() => null) : null, page.pageNumber);
  await learnFonts(page, Object.keys(content.styles), reading);
  const viewport = page.getViewport({ scale: 1 });
  const painted = paintedIn(content, viewport.transform, reading, tags);
  page.cleanup();
  return uprightPage(page.pageNumber, viewport.width, viewport.height, painted);
}

async function readContent(page: PageProxy, allowance: Allowance): Promise<TextContent | null> {
  const whole: TextContent = { items: [], styles: {}, lang: null };
  // Ligatures and presentation forms are mended and counted by us.
  const reader = page.streamTextContent({ disableNormalization: true, includeMarkedContent: true }).getReader();
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: TextContent };
    if (done || !value) return whole;
    Object.assign(whole.styles, value.styles);
    for (const piece of value.items) {
      whole.items.push(piece);
      allowance.pieces -= 1;
      if ("str" in piece) allowance.characters -= piece.str.length;
    }
    if (allowance.characters < 0 || allowance.pieces < 0) {
      await reader.cancel(new Error("more text than is read"));
      return null;
    }
  }
}

/**
 * Learns what the fonts are by their names. Text carries but the handle of its font; the font's name comes with the list
 * of drawing steps.
 */
async function learnFonts(page: PageProxy, handles: readonly string[], { fonts, unmappedFonts }: Reading) {
  if (fonts.size > MOST_FONTS || handles.every((handle) => fonts.has(handle))) return;
  // Without the list the text is still whole, only less is known of its headings.
  await page.getOperatorList().catch(() => undefined);
  for (const handle of handles) {
    const name = nameOf(page, handle);
    fonts.set(handle, { bold: /bold|black|heavy|demi/i.test(name), unmapped: unmappedFonts.has(name) });
  }
}

function nameOf(page: PageProxy, handle: string): string {
  if (!page.commonObjs.has(handle)) return "";
  const font: unknown = page.commonObjs.get(handle);
  const name = typeof font === "object" && font !== null && "name" in font ? font.name : null;
  return typeof name === "string" ? name : "";
}

function paintedIn(
  content: TextContent,
  transform: number[],
  reading: Reading,
  tags: ReadonlyMap<string, Tag>,
): Painted[] {
  const marks: (Tag | null)[] = [];
  const painted: Painted[] = [];
  let spaced = false;
  for (const piece of content.items) {
    if (!("str" in piece)) {
      if (piece.type === "endMarkedContent") marks.pop();
      else marks.push(tags.get(piece.id ?? "") ?? marks.at(-1) ?? null);
      continue;
    }
    if (piece.str.trim() === "") {
      spaced = true;
      continue;
    }
    const font = reading.fonts.get(piece.fontName);
    if (font?.unmapped) {
      reading.unmapped += piece.str.length;
      continue;
    }
    const own = piece.transform as number[];
    const place = placeOf(transform, own);
    const vertical = content.styles[piece.fontName]?.vertical === true;
    // A page may be set in units other than points, and its frame is scaled for that.
    const scale = place.size / (Math.hypot(own[2] ?? 0, own[3] ?? 0) || 1);
    const width = piece.width * scale;
    if ([place.x, place.y, width].every(Number.isFinite) && place.size > 0 && Number.isFinite(place.size))
      painted.push({
        ...place,
        turn: vertical ? null : place.turn,
        text: piece.str,
        width,
        bold: font?.bold ?? false,
        rightToLeft: piece.dir === "rtl",
        spaced,
        tag: marks.at(-1) ?? null,
      });
    spaced = piece.hasEOL || /\s$/.test(piece.str);
  }
  return painted;
}
