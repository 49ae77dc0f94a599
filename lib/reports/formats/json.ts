import { z } from "zod";
import { Report } from "../model.ts";
import type { ReportFormat } from "./format.ts";
import { jsonList, jsonValue } from "./json-text.ts";

/** Everything, exactly: `Report.parse(JSON.parse(file))` is the report again. */
export const json: ReportFormat<"json"> = {
  format: "json",
  mediaType: "application/json; charset=utf-8",
  extension: "json",
  label: "JSON, everything",
  *render(report) {
    let opening = "{\n";
    for (const [key, value] of Object.entries(report)) {
      yield `${opening}  ${JSON.stringify(key)}: `;
      // The list of claims is nearly the whole file.
      if (Array.isArray(value)) yield* jsonList(value, "  ");
      else yield jsonValue(value, "  ");
      opening = ",\n";
    }
    yield "\n}\n";
  },
};

/** The JSON Schema (2020-12) of the `json` export. It lets fields pass that later releases may add. */
export function reportJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(Report, { io: "input" }), $id: "urn:linecheck:report:1", title: "Linecheck report" };
}
