import type { EventKind } from "../../provenance/events.ts";

type Data = Readonly<Record<string, unknown>>;

/**
 * What an event discloses to somebody from whom the words of some evidence are kept: neither its quote nor its place.
 * `isKept` tells of which evidence, by id. What the event holds beside them stays, and so does the event.
 */
export function withoutConfidential(kind: EventKind, data: Data, isKept: (evidenceId: string) => boolean): Data {
  const { evidence, pin } = data;
  switch (kind) {
    case "evidence.attached":
    case "evidence.carried":
      return isFields(evidence) && isAbout(evidence.id, isKept)
        ? { ...data, evidence: { ...evidence, quote: "", locator: null } }
        : data;
    case "evidence.pinned":
      return isFields(pin) && isAbout(pin.evidenceId, isKept) ? { ...data, pin: null } : data;
    default:
      return data;
  }
}

function isAbout(id: unknown, isKept: (evidenceId: string) => boolean): boolean {
  return typeof id === "string" && isKept(id);
}

function isFields(value: unknown): value is Data {
  return typeof value === "object" && value !== null;
}
