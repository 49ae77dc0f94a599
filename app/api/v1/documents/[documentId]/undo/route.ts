import { undo } from "../../../../../../lib/undo/write.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { answerTurn } from "../../../../../_server/turn.ts";

export const POST = documentRoute("undo", "triage", async ({ ctx, grant }) =>
  answerTurn(ctx, grant, await undo(ctx, grant)),
);
