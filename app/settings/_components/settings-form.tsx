"use client";

import { useState } from "react";
import { Preferences } from "../../../lib/preferences/model.ts";
import { call, freshKey } from "../../_client/api.ts";
import { personalKeys } from "../../_keys/personal.ts";
import { Button } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { CheckBox } from "../../_ui/field.tsx";
import styles from "../settings.module.css";
import { KeyRow } from "./key-row.tsx";

type Saying = { readonly words: string; readonly isWrong: boolean };

/** What a person can set; each change is saved as it is made. */
export function SettingsForm({ stored }: { stored: Preferences }) {
  const [preferences, setPreferences] = useState(stored);
  const [saying, setSaying] = useState<Saying | null>(null);
  const bindings = personalKeys(preferences.keys);

  const save = async (change: Partial<Preferences>) => {
    const { revision, ...next } = { ...preferences, ...change };
    // It is so at once, and taken back where it is refused.
    setPreferences({ revision, ...next });
    setSaying({ words: "Saving", isWrong: false });
    const answer = await call("/preferences", Preferences, { method: "PUT", body: next, revision, key: freshKey() });
    if (answer.ok) {
      setPreferences(answer.value);
      setSaying({ words: "Saved", isWrong: false });
      return;
    }
    setPreferences(preferences);
    setSaying({ words: answer.reason.detail, isWrong: true });
    if (answer.reason.kind !== "lost") return;
    // Set in another tab meanwhile: what stands now is shown, and the change can be made again on top of it.
    const present = await call("/preferences", Preferences);
    if (present.ok) setPreferences(present.value);
  };

  const setKey = (id: string, keys: readonly string[] | null) => {
    const { [id]: _, ...others } = preferences.keys;
    void save({ keys: keys ? { ...others, [id]: [...keys] } : others });
  };

  const groups = [...new Set(bindings.map(({ group }) => group))];
  return (
    <>
      <section className={styles.section} aria-labelledby="mail">
        <h2 id="mail">Mail</h2>
        <CheckBox
          label="Mail me what I am told while I do not look"
          hint="Only where this installation sends mail."
          checked={preferences.mail}
          onChange={(event) => void save({ mail: event.target.checked })}
        />
      </section>
      <section className={styles.section} aria-labelledby="keys">
        <div className={styles.title}>
          <h2 id="keys">Keys</h2>
          {Object.keys(preferences.keys).length > 0 ? (
            <Button onClick={() => void save({ keys: {} })}>Give all their own keys back</Button>
          ) : null}
        </div>
        <CheckBox
          label="Single-letter keys"
          hint="Switch them off where you dictate, or where another tool uses the same keys."
          checked={preferences.singleKeys}
          onChange={(event) => void save({ singleKeys: event.target.checked })}
        />
        {groups.map((group) => (
          <table key={group} className={styles.table}>
            <caption>{group}</caption>
            <tbody>
              {bindings
                .filter((binding) => binding.group === group)
                .map((binding) => (
                  <KeyRow
                    key={`${binding.action} ${binding.inFields}`}
                    binding={binding}
                    bindings={bindings}
                    own={preferences.keys}
                    onSet={setKey}
                  />
                ))}
            </tbody>
          </table>
        ))}
      </section>
      <div className={styles.said} role="status">
        {saying ? saying.isWrong ? <Callout tone="alert">{saying.words}</Callout> : <p>{saying.words}</p> : null}
      </div>
    </>
  );
}
