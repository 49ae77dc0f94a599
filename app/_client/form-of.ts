/** A file with what is told beside it, as a form in which every field that is no text is JSON. */
export function formOf(told: object, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(told))
    form.set(name, typeof value === "string" ? value : JSON.stringify(value));
  form.set("file", file);
  return form;
}
