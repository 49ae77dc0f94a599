import { redo } from "../../../../../../lib/undo/write.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { answerTurn } from "../../../../../_server/turn.ts";

export const POST = documentRoute("redo", "triage", async ({ ctx, grant }) =>
  answerTurn(ctx, grant, await redo(ctx, grant)),
);
