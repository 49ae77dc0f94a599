"use client";

import { type ReactNode, useRef } from "react";
import type { Audience, ReportQuery, Scope } from "../../../../../lib/reports/selection.ts";
import { Button } from "../../../../_ui/button.tsx";
import styles from "../report.module.css";
import { LANGUAGE_NAMES } from "./language-names.ts";

type Words = { readonly label: string; readonly use: string };

const SCOPES: Readonly<Record<Scope, Words>> = {
  all: { label: "Every sentence", use: "The whole article with everything on it" },
  disputed: { label: "Only the disputed", use: "What somebody found something against" },
  person: { label: "One person’s", use: "What they filed a verdict on" },
};

const AUDIENCES: Readonly<Record<Audience, Words>> = {
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
  return (
    <form ref={form} className={styles.form} onChange={() => form.current?.requestSubmit()}>
      <Choice legend="Which sentences" name="scope" options={SCOPES} chosen={query.scope}>
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
      </Choice>
      <Choice legend="For whom" name="audience" options={AUDIENCES} chosen={query.audience} />
      <fieldset>
        <legend>In which language</legend>
        <label className={styles.language}>
          <span>
            Labels <small>What people wrote stays as they wrote it</small>
          </span>
          <select name="labels" defaultValue={query.labels}>
            {Object.entries(LANGUAGE_NAMES).map(([code, name]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      <noscript>
        <Button type="submit">Show</Button>
      </noscript>
    </form>
  );
}

type ChoiceProps = {
  readonly legend: string;
  readonly name: string;
  readonly options: Readonly<Record<string, Words>>;
  readonly chosen: string;
  readonly children?: ReactNode;
};

/** One of several, each with what it is good for. */
function Choice({ legend, name, options, chosen, children }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {Object.entries(options).map(([value, { label, use }]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={chosen === value} />
          <span>
            {label} <small>{use}</small>
          </span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}
