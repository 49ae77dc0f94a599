import { z } from "zod";
import { Report } from "../model.ts";
import type { FixedSlot } from "../sealing/slot.ts";
import type { ReportFormat } from "./format.ts";
import { jsonList, jsonValue } from "./json-text.ts";

/** Everything, exactly: `Report.parse(JSON.parse(file))` is the report again. Its last field is the signature over it. */
export const json: ReportFormat<"json", FixedSlot> = {
  format: "json",
  mediaType: "application/json; charset=utf-8",
  extension: "json",
  label: "JSON, everything",
  slot: { kind: "text", before: '"signature": "', after: '"\n}\n' },
  *render(report) {
    let opening = "{\n";
    for (const [key, value] of Object.entries(report)) {
      yield `${opening}  ${JSON.stringify(key)}: `;
      // The list of claims is nearly the whole file.
      if (Array.isArray(value)) yield* jsonList(value, "  ");
      else yield jsonValue(value, "  ");
      opening = ",\n";
    }
    yield ',\n  "signature": ""\n}\n';
  },
};

/** The JSON Schema (2020-12) of the `json` export. It lets fields pass that later releases may add. */
export function reportJsonSchema(): Record<string, unknown> {
  const { properties, ...schema } = z.toJSONSchema(Report, { io: "input" });
  const signature = { type: "string", description: "The signature over the file as it is while this is empty: a JWS." };
  return {
    ...schema,
    properties: { ...properties, signature },
    $id: "urn:linecheck:report:1",
    title: "Linecheck report",
  };
}
