import { buildReport, type ReportParts } from "../../lib/reports/build.ts";
import type { Report } from "../../lib/reports/model.ts";
import { anEvidence, aVerdict, reportParts } from "./report-fixture.ts";

const erin = { id: "erin", name: "Erin Proof" };
const at = (minute: number) => `2026-05-13T09:${String(minute).padStart(2, "0")}:00.000Z`;

/** An article on which editors have decided all that can be decided: signed off, overridden, waived, left open. */
export function decidedReport(): Report {
  return buildReport(decidedParts());
}

export function decidedParts(): ReportParts {
  return reportParts(
    [
      [
        {
          text: "The tunnel is 4 km long.",
          verdicts: [aVerdict({ rationale: "The plan has it.", evidenceIds: ["plan"] })],
          evidence: [anEvidence({ id: "plan", quote: "Length: 4.0 km" })],
          state: "corrected",
          signOff: { code: "supported", editor: erin, signedAt: at(3), holds: true },
          exceptions: [
            { gate: "two-origins", reason: "There is one plan.", editor: erin, writtenAt: at(2) },
            { gate: "primary-source", reason: "The plan was drawn from an older one.", editor: erin, writtenAt: at(2) },
          ],
          corrections: [
            {
              id: "correction-1",
              kind: "clarification",
              note: "Without its ramps.",
              replacement: null,
              editor: erin,
              correctedAt: at(9),
            },
          ],
        },
        {
          text: "It was dug by hand.",
          // What it cites was taken away since.
          verdicts: [aVerdict({ rationale: "There are pictures.", evidenceIds: ["pictures"] })],
          state: "adjudicated",
          adjudication: {
            outcome: "override",
            verdictId: null,
            code: "misleading",
            reason: "The pictures show the ramps only.",
            editor: erin,
            decidedAt: at(4),
            holds: true,
          },
        },
        {
          text: "Nobody was hurt.",
          verdicts: [
            aVerdict({ code: "refuted", detail: "Two were.", rationale: "The register has two." }),
            aVerdict({ rationale: "No report names anybody.", reviewer: { id: "ben", name: "Ben Ledger" } }),
          ],
          state: "contested",
          adjudication: {
            outcome: "leave-open",
            verdictId: null,
            code: null,
            reason: "We ask the register.",
            editor: erin,
            decidedAt: at(5),
            holds: true,
          },
        },
        {
          text: "It smells of 1911.",
          verdicts: [aVerdict({ rationale: "So it does." })],
          state: "waived",
          waiver: { reason: "A line of a poem.", editor: erin, waivedAt: at(6) },
        },
      ],
    ],
    { final: true },
  );
}
