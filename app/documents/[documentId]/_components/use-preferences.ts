import { useMemo, useState } from "react";
import { Preferences } from "../../../../lib/preferences/model.ts";
import { call, freshKey } from "../../../_client/api.ts";
import { personalKeys } from "../../../_keys/personal.ts";
import type { Say } from "./notice.tsx";
import type { Keyboard } from "./use-keys.ts";

/** How the person works at the bench, and the switch that turns single keys off and on, here and everywhere. */
export function usePreferences(stored: Preferences, say: Say): Keyboard & { readonly turn: (on: boolean) => void } {
  const [preferences, setPreferences] = useState(stored);
  const bindings = useMemo(() => personalKeys(preferences.keys), [preferences.keys]);
  const turn = async (singleKeys: boolean) => {
    const { revision, ...others } = preferences;
    // It is so at once, and on this page also where it cannot be kept.
    setPreferences({ ...preferences, singleKeys });
    const body = { ...others, singleKeys };
    const answer = await call("/preferences", Preferences, { method: "PUT", body, revision, key: freshKey() });
    if (answer.ok) setPreferences(answer.value);
    else say(`The switch is set for this page only. ${answer.reason.detail}`);
  };
  return { bindings, singleKeys: preferences.singleKeys, turn: (on) => void turn(on) };
}
