"use client";

import { lazy, useEffect, useState, useSyncExternalStore } from "react";
import { callAs, isSessionOver, onSession } from "../../../_client/api.ts";
import type { Who } from "../../../_shell/account-menu.tsx";
import { Button } from "../../../_ui/button.tsx";
import { useWorkbench } from "./board-context.tsx";
import { focusArticle } from "./focus.ts";
import { LatePart } from "./late-part.tsx";
import styles from "./workbench.module.css";

const SignInAgain = lazy(() => import("./sign-in-again.tsx"));

/**
 * Says that the session is over, and begins it again where one is. It takes nobody's focus: whoever types goes on
 * typing, and what they type is kept.
 */
export function SessionWatch({ person }: { person: Who }) {
  const { desk, drafts } = useWorkbench();
  const isOver = useSyncExternalStore(onSession, isSessionOver, () => false);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => callAs(person.id), [person.id]);
  const close = () => {
    setAsking(false);
    focusArticle();
  };
  const goOn = () => {
    close();
    desk.retryAll();
    drafts.flush();
  };
  return (
    <div role="status" aria-label="Session">
      {isOver ? (
        <p className={styles.standing}>
          Your session is over. What you write is kept here.
          <Button onClick={() => setAsking(true)}>Sign in again</Button>
        </p>
      ) : null}
      {isAsking ? (
        <LatePart>
          <SignInAgain email={person.email} onBack={goOn} onClose={close} />
        </LatePart>
      ) : null}
    </div>
  );
}
