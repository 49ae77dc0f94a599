import { AnnotationsPreview, BroughtInAnnotations, type NewAnnotations } from "../../../../../lib/annotations/model.ts";
import { MAX_FILE_BYTES } from "../../../../../lib/extraction/model.ts";
import { fail, ok, type Result } from "../../../../../lib/result.ts";
import { call } from "../../../../_client/api.ts";
import { formOf } from "../../../../_client/form-of.ts";

/** Asks what a file holds and where it belongs. The reason of a failure is a sentence for the person. */
export async function preview(documentId: string, file: File): Promise<Result<AnnotationsPreview, string>> {
  if (file.size > MAX_FILE_BYTES)
    return fail("The file is larger than 20 MB: save it without its pictures, and choose it again.");
  const body = formOf({}, file);
  const answer = await call(`/documents/${documentId}/annotations/preview`, AnnotationsPreview, {
    method: "POST",
    body,
  });
  return answer.ok ? ok(answer.value) : fail(answer.reason.detail);
}

/** Brings in what was picked. The same key is the same import, however often it is sent. */
export async function bringIn(
  documentId: string,
  file: File,
  picks: NonNullable<NewAnnotations["picks"]>,
  key: string,
): Promise<Result<BroughtInAnnotations, string>> {
  const body = formOf({ picks }, file);
  const answer = await call(`/documents/${documentId}/annotations`, BroughtInAnnotations, {
    method: "POST",
    body,
    key,
  });
  return answer.ok ? ok(answer.value) : fail(answer.reason.detail);
}
