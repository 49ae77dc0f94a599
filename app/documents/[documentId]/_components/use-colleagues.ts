import { useEffect, useState } from "react";
import { z } from "zod";
import { Colleague } from "../../../../lib/auth/model.ts";
import { call } from "../../../_client/api.ts";

const People = z.object({ people: z.array(Colleague) });

/** Asked for once a page: who works here changes more seldom than a page is loaded. */
let asked: Promise<readonly Colleague[] | null> | null = null;

/** The people who can be named; empty until they have come in. */
export function useColleagues(): readonly Colleague[] {
  const [people, setPeople] = useState<readonly Colleague[]>([]);
  useEffect(() => {
    let isHere = true;
    asked ??= call("/people", People).then((answer) => (answer.ok ? answer.value.people : null));
    void asked.then((found) => {
      if (found === null) asked = null;
      else if (isHere) setPeople(found);
    });
    return () => {
      isHere = false;
    };
  }, []);
  return people;
}
