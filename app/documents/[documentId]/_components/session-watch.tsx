"use client";

import { lazy, useEffect, useState } from "react";
import { callAs, onSignedOut } from "../../../_client/api.ts";
import type { Who } from "../../../_shell/account-menu.tsx";
import { useWorkbench } from "./board-context.tsx";
import { focusArticle } from "./focus.ts";
import { LatePart } from "./late-part.tsx";

const SignInAgain = lazy(() => import("./sign-in-again.tsx"));

// Closed without signing in, it comes back no sooner than this: whoever reads on is left in peace.
const PEACE_MS = 60_000;

/** Sees to it that a session that ends under somebody's hands is begun again where they are. */
export function SessionWatch({ person }: { person: Who }) {
  const { desk, drafts } = useWorkbench();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    callAs(person.id);
    let quietUntil = 0;
    const stop = onSignedOut(() => {
      if (Date.now() >= quietUntil) setOver(true);
      quietUntil = Date.now() + PEACE_MS;
    });
    return stop;
  }, [person.id]);
  if (!isOver) return null;
  const close = () => {
    setOver(false);
    focusArticle();
  };
  const goOn = () => {
    close();
    desk.retryAll();
    drafts.flush();
  };
  return (
    <LatePart>
      <SignInAgain email={person.email} onBack={goOn} onClose={close} />
    </LatePart>
  );
}
