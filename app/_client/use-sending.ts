import { useRouter } from "next/navigation";
import { useState } from "react";
import type { z } from "zod";
import { type Answer, call, freshKey } from "./api.ts";

type Request = Omit<NonNullable<Parameters<typeof call>[2]>, "key">;

/** Sends what a form says, tells what went wrong, and has the page drawn anew from what it changed. */
export function useSending() {
  const router = useRouter();
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const send = async <T>(path: string, schema: z.ZodType<T>, request: Request): Promise<Answer<T>> => {
    setSending(true);
    const answer = await call(path, schema, { ...request, key: freshKey() });
    setSending(false);
    setTrouble(answer.ok ? null : answer.reason.detail);
    if (answer.ok) router.refresh();
    return answer;
  };
  return { send, isSending, trouble, setTrouble };
}
