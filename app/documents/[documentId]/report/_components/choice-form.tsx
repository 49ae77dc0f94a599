"use client";

import { useRef } from "react";
import type { Audience, ReportQuery, Scope } from "../../../../../lib/reports/selection.ts";
import { Button } from "../../../../_ui/button.tsx";
import styles from "../report.module.css";

const SCOPES: Readonly<Record<Scope, { readonly label: string; readonly use: string }>> = {
  all: { label: "Every sentence", use: "The whole article with everything on it" },
  disputed: { label: "Only the disputed", use: "What somebody found something against" },
  person: { label: "One person’s", use: "What they filed a verdict on" },
};

const AUDIENCES: Readonly<Record<Audience, { readonly label: string; readonly use: string }>> = {
  internal: { label: "The desk", use: "With names and notes" },
  public: { label: "Readers", use: "Without the desk’s names, notes and questions" },
  legal: { label: "Legal review", use: "With everything, and the history of the document" },
};

type Props = {
  readonly query: ReportQuery;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly me: string;
};

/** Which sentences and for whom. A choice is shown at once where scripts run, and by the button where none do. */
export function ChoiceForm({ query, people, me }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const show = () => form.current?.requestSubmit();
  return (
    <form ref={form} className={styles.form} onChange={show}>
      <fieldset>
        <legend>Which sentences</legend>
        {Object.entries(SCOPES).map(([scope, { label, use }]) => (
          <label key={scope}>
            <input type="radio" name="scope" value={scope} defaultChecked={query.scope === scope} />
            <span>
              {label} <small>{use}</small>
            </span>
          </label>
        ))}
        <label className={styles.whose}>
          Whose
          <select name="person" defaultValue={query.person ?? me} disabled={query.scope !== "person"}>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      <fieldset>
        <legend>For whom</legend>
        {Object.entries(AUDIENCES).map(([audience, { label, use }]) => (
          <label key={audience}>
            <input type="radio" name="audience" value={audience} defaultChecked={query.audience === audience} />
            <span>
              {label} <small>{use}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <noscript>
        <Button type="submit">Show</Button>
      </noscript>
    </form>
  );
}
