import type { Attachment } from "../typesetter.ts";
import { wordsOf } from "../words/languages.ts";
import type { TypesetFormat } from "./format.ts";
import { json } from "./json.ts";
import { contentsOf } from "./pdf/contents.ts";

/** Pages to print and to file, with the whole report attached. They are set by the typesetter, from words alone. */
export const pdf: TypesetFormat<"pdf"> = {
  format: "pdf",
  mediaType: "application/pdf",
  extension: "pdf",
  label: "PDF, to print and to file",
  slot: { kind: "pdf" },
  typesetting: (report) => {
    const whole: Attachment = {
      name: "report.json",
      mediaType: "application/json",
      description: wordsOf(report).attached,
      text: [...json.render(report)].join(""),
    };
    return { contents: contentsOf(report), attachments: [whole] };
  },
};
