import { z } from "zod";
import { Imported, NewDocument } from "../../../../lib/documents/model.ts";
import { MAX_FILE_BYTES } from "../../../../lib/extraction/model.ts";
import { fail, ok, type Result } from "../../../../lib/result.ts";
import { call, freshKey } from "../../../_client/api.ts";

/** The import form as it is being filled in. */
export const Letter = z.object({
  text: z.string(),
  title: z.string(),
  lang: z.string(),
  originUrl: z.string(),
  ownText: z.boolean(),
});
export type Letter = z.infer<typeof Letter>;

export const EMPTY_LETTER: Letter = { text: "", title: "", lang: "", originUrl: "", ownText: false };

/** What to call a field when something is wrong with it. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  lang: "The language",
  originUrl: "Where it was published",
  title: "The title",
  text: "The text",
};

/** Sends the text or the file. The reason of a failure is a sentence for the person. */
export async function send(letter: Letter, file: File | null): Promise<Result<Imported, string>> {
  const told = toldOf(letter);
  const checked = NewDocument.safeParse({ ...told, text: letter.text });
  if (!checked.success) return fail(reasonOf(checked.error));
  if (file && file.size > MAX_FILE_BYTES) return fail("The file is larger than 20 MB: split it and import the parts.");
  const body = file ? formOf(told, file) : { ...told, text: letter.text };
  const answer = await call("/documents", Imported, { method: "POST", body, key: freshKey() });
  return answer.ok ? ok(answer.value) : fail(answer.reason.detail);
}

/** What was said about the text; fields left empty are left out. */
function toldOf({ title, lang, originUrl, ownText }: Letter) {
  return {
    ...(title.trim() !== "" && { title: title.trim() }),
    ...(lang.trim() !== "" && { lang: lang.trim() }),
    ...(originUrl.trim() !== "" && { originUrl: originUrl.trim() }),
    ...(ownText && { ownText }),
  };
}

function formOf(told: ReturnType<typeof toldOf>, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(told)) form.set(name, String(value));
  form.set("file", file);
  return form;
}

function reasonOf(error: z.ZodError): string {
  const [first] = error.issues;
  const field = FIELD_NAMES[String(first?.path[0])] ?? "A field";
  return `${field} ${first?.message ?? "is not as it should be"}.`;
}
