"use client";

import { useId, useState } from "react";
import { isOpenQuery, type Query } from "../../../../lib/queries/model.ts";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import type { ClaimDetail } from "../../../../lib/reviews/model.ts";
import { Button } from "../../../_ui/button.tsx";
import { CheckBox } from "../../../_ui/field.tsx";
import { useWorkbench } from "./board-context.tsx";
import styles from "./panel.module.css";
import { SavingLine } from "./saving-line.tsx";
import { SayForm } from "./say-form.tsx";

/** What the author of the text was asked about the sentence, and what they said. */
export function QuerySection({ detail }: { detail: ClaimDetail }) {
  const { may } = useWorkbench();
  const [isAsking, setAsking] = useState(false);
  const titleId = useId();
  const { id, queries } = detail;
  if (queries.length === 0 && !may.ask) return null;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <div className={styles.title}>
        <h3 id={titleId}>
          Author <span className={styles.count}>{countInWords(queries)}</span>
        </h3>
        {may.ask && !isAsking ? (
          <Button kind="quiet" onClick={() => setAsking(true)}>
            Ask the author
          </Button>
        ) : null}
      </div>
      {queries.length > 0 ? (
        <ol className={styles.notes}>
          {queries.map((query) => (
            <Asked key={query.id} id={id} query={query} />
          ))}
        </ol>
      ) : null}
      <SavingLine matter="answer" id={id} />
      {isAsking ? <AskForm id={id} onDone={() => setAsking(false)} /> : null}
    </section>
  );
}

function countInWords(queries: readonly Query[]): string {
  const open = queries.filter(isOpenQuery).length;
  if (open > 0) return open === 1 ? "1 question waits" : `${open} questions wait`;
  return queries.length > 0 ? "answered" : "";
}

function AskForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { desk } = useWorkbench();
  return (
    <SayForm
      id={id}
      matter="query"
      name="query"
      label={<span className="unseen">Your question</span>}
      placeholder="Who says so, and where?"
      submit="Ask"
      autoFocus
      onCancel={onDone}
      send={(question, done) =>
        desk.errands.send("query", id, { path: `/claims/${id}/queries`, body: { question } }, done)
      }
    />
  );
}

function Asked({ id, query }: { id: string; query: Query }) {
  const { desk, may, personId } = useWorkbench();
  const [isAnswering, setAnswering] = useState(false);
  const { askedBy, askedAt, answer, answeredBy, answeredAt, withdrawnAt, onAuthor } = query;
  const mayTakeBack = isOpenQuery(query) && may.ask && (askedBy.id === personId || may.decide);
  const mayAnswer = may.answer && withdrawnAt === null;
  return (
    <li data-open={isOpenQuery(query) || undefined}>
      <p dir="auto">{revealHidden(query.question)}</p>
      <p className={styles.by}>
        {askedBy.name}, <time dateTime={askedAt}>{dayInWords(askedAt)}</time>
        {withdrawnAt ? " · taken back" : isOpenQuery(query) ? " · waits for the author" : ""}
      </p>
      {answer !== null && answeredBy && answeredAt ? (
        <div className={styles.answer}>
          {onAuthor ? <p className={styles.by}>On author: it rests on the author’s word alone</p> : null}
          <p dir="auto">{revealHidden(answer)}</p>
          <p className={styles.by}>
            {answeredBy.name}, <time dateTime={answeredAt}>{dayInWords(answeredAt)}</time>
          </p>
        </div>
      ) : null}
      {(mayAnswer || mayTakeBack) && !isAnswering ? (
        <div className={styles.actions}>
          {mayAnswer ? (
            <Button kind="quiet" onClick={() => setAnswering(true)}>
              {answer === null ? "Answer" : "Change the answer"}
            </Button>
          ) : null}
          {mayTakeBack ? (
            <Button
              kind="quiet"
              onClick={() =>
                desk.errands.send("answer", id, {
                  path: `/queries/${query.id}`,
                  method: "DELETE",
                  revision: query.revision,
                  about: query.id,
                })
              }
            >
              Take it back
            </Button>
          ) : null}
        </div>
      ) : null}
      {isAnswering ? <AnswerForm id={id} query={query} onDone={() => setAnswering(false)} /> : null}
    </li>
  );
}

function AnswerForm({ id, query, onDone }: { id: string; query: Query; onDone: () => void }) {
  const { desk } = useWorkbench();
  const [onAuthor, setOnAuthor] = useState(query.onAuthor);
  return (
    <SayForm
      id={id}
      matter="answer"
      name="answer"
      about={query.id}
      label={<span className="unseen">Your answer</span>}
      placeholder="Where it can be looked up, or who said it"
      submit="Answer"
      autoFocus
      onCancel={onDone}
      send={(answer, done) =>
        desk.errands.send(
          "answer",
          id,
          {
            path: `/queries/${query.id}/answer`,
            method: "PUT",
            body: { answer, onAuthor },
            revision: query.revision,
          },
          done,
        )
      }
    >
      <CheckBox
        label="It rests on my word alone"
        hint="Counted and printed apart, as “on author”."
        checked={onAuthor}
        onChange={(event) => setOnAuthor(event.target.checked)}
      />
    </SayForm>
  );
}
