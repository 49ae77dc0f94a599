import { getDocumentProxy } from "unpdf";

/** A PDF as a reader's program reads it. */
export type ReadPdf = {
  /** The text of each page, its lines joined by spaces. */
  readonly pages: readonly string[];
  /** The addresses that its links lead to. */
  readonly links: readonly string[];
  /** What it says of itself: title, author, language, … */
  readonly properties: Readonly<Record<string, unknown>>;
  /** How often each kind of tag is in its tree. */
  readonly tags: ReadonlyMap<string, number>;
  /** The languages that parts of it are in. */
  readonly languages: ReadonlySet<string>;
  readonly attachments: readonly { readonly name: string; readonly description: string; readonly bytes: Uint8Array }[];
};

export async function readPdf(file: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(Uint8Array.from(file), { verbosity: 0 });
  const pages: string[] = [];
  const links: string[] = [];
  const tags = new Map<string, number>();
  const languages = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join("");
    pages.push(text.replace(/\s+/g, " "));
    for (const { url } of await page.getAnnotations()) if (url) links.push(url);
    count(await page.getStructTree(), tags, languages);
  }
  const { info } = await pdf.getMetadata();
  const attached: Record<string, { filename: string; description: string; content: Uint8Array }> =
    (await pdf.getAttachments()) ?? {};
  await pdf.destroy();
  return {
    pages,
    links,
    properties: { ...info },
    tags,
    languages,
    attachments: Object.values(attached).map(({ filename, description, content }) => ({
      name: filename,
      description,
      bytes: content,
    })),
  };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;
type Tagged = (Awaited<ReturnType<Page["getStructTree"]>> & { readonly lang?: string }) | { readonly id: string };

function count(node: Tagged | null, tags: Map<string, number>, languages: Set<string>): void {
  if (!node || !("role" in node)) return;
  tags.set(node.role, (tags.get(node.role) ?? 0) + 1);
  if (node.lang) languages.add(node.lang);
  for (const child of node.children) count(child as Tagged, tags, languages);
}
