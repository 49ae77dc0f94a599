import { z } from "zod";
import { Imported, type Mended, NewDocument, Preview } from "../../../../lib/documents/model.ts";
import { MAX_FILE_BYTES } from "../../../../lib/extraction/model.ts";
import { fail, ok, type Result } from "../../../../lib/result.ts";
import { call } from "../../../_client/api.ts";
import { formOf } from "../../../_client/form-of.ts";
import type { Mending } from "./mending.ts";

/** The import form as it is being filled in. */
export const Letter = z.object({
  text: z.string(),
  // Letters kept by an earlier release have none.
  url: z.string().default(""),
  title: z.string(),
  lang: z.string(),
  originUrl: z.string(),
  ownText: z.boolean(),
});
export type Letter = z.infer<typeof Letter>;

export const EMPTY_LETTER: Letter = { text: "", url: "", title: "", lang: "", originUrl: "", ownText: false };

/** What to call a field when something is wrong with it. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  lang: "The language",
  originUrl: "Where it was published",
  title: "The title",
  text: "The text",
  url: "The address of the article",
};

/** Asks how the text, the file or the page would be split. The reason of a failure is a sentence for the person. */
export async function preview(letter: Letter, file: File | null): Promise<Result<Preview, string>> {
  const isText = letter.text.trim() !== "";
  const isPage = letter.url.trim() !== "";
  if (!file && !isText && !isPage)
    return fail("There is no text yet: paste the article, choose its file, or give its address.");
  if (isPage && (file || isText))
    return fail("There is a text and an address: clear the one that is not meant, for they may differ.");
  const told = { ...toldOf(letter), ...(isPage ? { url: addressOf(letter.url) } : !file && { text: letter.text }) };
  const checked = NewDocument.safeParse(told);
  if (!checked.success) return fail(reasonOf(checked.error));
  if (file && !(await isStillThere(file))) return fail(CHANGED);
  if (file && file.size > MAX_FILE_BYTES) return fail("The file is larger than 20 MB: split it and import the parts.");
  const body = file ? formOf(told, file) : told;
  const answer = await call("/documents/preview", Preview, { method: "POST", body });
  return answer.ok ? ok(answer.value) : fail(answer.reason.detail);
}

/** Imports what was previewed, split as it was mended. The same key is the same import, however often it is sent. */
export async function send(
  letter: Letter,
  file: File | null,
  previewed: Preview,
  mending: Mending,
  key: string,
): Promise<Result<Imported, string>> {
  if (file && !(await isStillThere(file))) return fail(CHANGED);
  const mended = mending.before.length > 0 ? { mended: mendedOf(mending) } : {};
  const told = { ...toldOf(letter), previewed: previewed.sha256, ...mended };
  const answer = await call("/documents", Imported, {
    method: "POST",
    body: bodyOf(told, letter, file, previewed),
    key,
  });
  return answer.ok ? ok(answer.value) : fail(answer.reason.detail);
}

const CHANGED = "The file has changed since you chose it: choose it again, and look at its preview.";

/** A browser hands out no byte of a file that was written to, moved or deleted after it was chosen. */
async function isStillThere(file: File): Promise<boolean> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
}

/** A text as JSON, a file as a form, and a page as the file it was fetched as. */
function bodyOf(told: object, { text }: Letter, file: File | null, { fetched }: Preview): unknown {
  if (file) return formOf(told, file);
  if (!fetched) return { ...told, text };
  const { bytes, ...from } = fetched;
  return formOf({ ...told, fetched: from }, new File([bytesOf(bytes)], "page"));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < characters.length; at += 1) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

function mendedOf({ segments }: Mending): Mended {
  return { segments: segments.map(({ start, end, role }) => ({ start, end, role })) };
}

/** What was said about the text; fields left empty are left out. */
function toldOf({ title, lang, originUrl, ownText }: Letter) {
  return {
    ...(title.trim() !== "" && { title: title.trim() }),
    ...(lang.trim() !== "" && { lang: lang.trim() }),
    ...(originUrl.trim() !== "" && { originUrl: addressOf(originUrl) }),
    ...(ownText && { ownText }),
  };
}

/** An address as somebody types it, with the scheme they leave away. */
function addressOf(typed: string): string {
  const address = typed.trim();
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
}

function reasonOf(error: z.ZodError): string {
  const [first] = error.issues;
  const field = FIELD_NAMES[String(first?.path[0])] ?? "A field";
  return `${field} ${first?.message ?? "is not as it should be"}.`;
}
