import { z } from "zod";
import type { LogEvent } from "../provenance/events.ts";
import type { Subject } from "../provenance/model.ts";
import {
  CHECKABILITY_LABELS,
  Checkability,
  type ClaimChange,
  ClaimRole,
  type ClaimsChange,
  initialCheckability,
  ROLE_LABELS,
  SET_BY_HAND,
} from "./model.ts";
import { ClaimTag, columnOfTags, inTagOrder } from "./tags.ts";

const on = { claimId: z.string() };

/**
 * Each way to change a claim, with all it takes to make the claim so. `said` tells whether a person has said if it can be
 * checked: until then its role says it.
 */
export const ClaimCommand = z.discriminatedUnion("do", [
  z.object({ do: z.literal("triage"), ...on, checkability: Checkability, said: z.boolean() }),
  z.object({ do: z.literal("role"), ...on, role: ClaimRole, roleReason: z.string(), checkability: Checkability }),
  z.object({ do: z.literal("assign"), ...on, assigneeId: z.string().nullable() }),
  z.object({ do: z.literal("tags"), ...on, tags: z.array(ClaimTag) }),
  z.object({ do: z.literal("accuse"), ...on, accuses: z.string().nullable() }),
]);
export type ClaimCommand = z.infer<typeof ClaimCommand>;

/** A claim as far as commands change it. */
export type Changeable = {
  readonly id: string;
  readonly role: ClaimRole;
  readonly roleReason: string;
  readonly checkability: Checkability;
  /** Whether a person has said if it can be checked. */
  readonly said: boolean;
  readonly assigneeId: string | null;
  readonly tags: readonly ClaimTag[];
  readonly accuses: string | null;
  readonly revision: number;
};

/** The commands that a change of one claim comes to, in the order in which they are done. */
export function commandsFor(claim: Changeable, change: ClaimChange): ClaimCommand[] {
  const { checkability, role, assigneeId, tags, accuses } = change;
  const claimId = claim.id;
  const commands: ClaimCommand[] = [];
  if (role !== undefined) {
    // With a new role a claim is as checkable as that role begins, until a person says themselves.
    const following = claim.said ? claim.checkability : initialCheckability(role);
    const roleReason = SET_BY_HAND;
    commands.push({ do: "role", claimId, role, roleReason, checkability: checkability ?? following });
  }
  if (checkability !== undefined) commands.push({ do: "triage", claimId, checkability, said: true });
  if (assigneeId !== undefined) commands.push({ do: "assign", claimId, assigneeId });
  if (tags !== undefined) commands.push({ do: "tags", claimId, tags: inTagOrder(tags) });
  if (accuses !== undefined) commands.push({ do: "accuse", claimId, accuses });
  return commands;
}

/** What a change of many claims means for one of them. */
export function changeOf({ tags }: Changeable, change: ClaimsChange): ClaimChange {
  if (!("addTags" in change)) return change;
  return { tags: [...tags.filter((tag) => !change.removeTags.includes(tag)), ...change.addTags] };
}

/** The command of the same kind that makes a claim as it is now. */
export function undoing(claim: Changeable, command: ClaimCommand): ClaimCommand {
  const { id: claimId, role, roleReason, checkability, said, assigneeId, tags, accuses } = claim;
  switch (command.do) {
    case "triage":
      return { do: "triage", claimId, checkability, said };
    case "role":
      return { do: "role", claimId, role, roleReason, checkability };
    case "assign":
      return { do: "assign", claimId, assigneeId };
    case "tags":
      return { do: "tags", claimId, tags: [...tags] };
    case "accuse":
      return { do: "accuse", claimId, accuses };
  }
}

/** The claim after a command; its revision is the writer's to count. */
export function obeyed(claim: Changeable, { do: _, claimId: __, ...columns }: ClaimCommand): Changeable {
  return { ...claim, ...columns };
}

/** What the log says of a command that was done. */
export function eventOf(command: ClaimCommand, subject: Subject): LogEvent {
  switch (command.do) {
    case "triage": {
      const { checkability, said } = command;
      return { kind: said ? "claim.triaged" : "claim.untriaged", ...subject, data: { checkability } };
    }
    case "role": {
      const { role, roleReason, checkability } = command;
      return { kind: "claim.role-set", ...subject, data: { role, roleReason, checkability } };
    }
    case "assign":
      return { kind: "claim.assigned", ...subject, data: { assigneeId: command.assigneeId } };
    case "tags":
      return { kind: "claim.tagged", ...subject, data: { tags: columnOfTags(command.tags) } };
    case "accuse":
      return { kind: "claim.accusation-set", ...subject, data: { accuses: command.accuses } };
  }
}

/** What a person reads of a command that is done to so many claims: "Triage 14 claims as opinion". */
export function labelOf(command: ClaimCommand, count: number): string {
  const claims = count === 1 ? "" : ` ${count} claims`;
  switch (command.do) {
    case "triage":
      return `Triage${claims} as ${CHECKABILITY_LABELS[command.checkability].toLowerCase()}`;
    case "role":
      return `Set${claims} as ${ROLE_LABELS[command.role].toLowerCase()}`;
    case "assign":
      return `${command.assigneeId === null ? "Unassign" : "Assign"}${claims}`;
    case "tags":
      return `Tag${claims}`;
    case "accuse":
      return command.accuses === null ? "Take back who is accused" : "Name who is accused";
  }
}
