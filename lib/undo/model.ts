import { z } from "zod";
import type { Ability } from "../auth/ability.ts";
import { ClaimCommand } from "../claims/commands.ts";
import { VerdictCommand } from "../reviews/commands.ts";
import { TickCommand } from "../ticks/model.ts";

/** Everything that can be undone, as the command that makes it so. */
export const Command = z.discriminatedUnion("do", [...ClaimCommand.options, TickCommand, VerdictCommand]);
export type Command = z.infer<typeof Command>;

/** What it takes to do a command: to undo something is to do it the other way, with the same permission. */
export const NEEDS = {
  triage: "triage",
  role: "triage",
  tags: "triage",
  accuse: "triage",
  assign: "assign",
  tick: "tick",
  verdict: "review",
} as const satisfies Record<Command["do"], Ability>;

/** The steps of an act as its row holds them. */
export const Steps = z.array(z.object({ before: Command, after: Command }));
export type Steps = z.infer<typeof Steps>;

/** A change to make: what a claim must be like now, and what it is to become. */
export type Turn = { readonly from: Command; readonly to: Command };

/** The turns that undo an act: the other way round, and the last first. */
export function turnsBack(steps: Steps): Turn[] {
  return steps.toReversed().map(({ before, after }) => ({ from: after, to: before }));
}

/** The turns that redo it. */
export function turnsForth(steps: Steps): Turn[] {
  return steps.map(({ before, after }) => ({ from: before, to: after }));
}

/** The claims that steps are about, each once, in their order. */
export function claimsOf(steps: Steps): string[] {
  return [...new Set(steps.map(({ after }) => after.claimId))];
}
