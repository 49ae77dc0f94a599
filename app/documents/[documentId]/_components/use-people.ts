import { useEffect, useState } from "react";
import { z } from "zod";
import { Colleague } from "../../../../lib/auth/model.ts";
import { call } from "../../../_client/api.ts";

const People = z.object({ people: z.array(Colleague) });

/** Asked once for the page: people come and go by the week. */
let asked: Promise<readonly Colleague[]> | null = null;

/** Everybody who can be named, by name; empty until they have come in. */
export function usePeople(): readonly Colleague[] {
  const [people, setPeople] = useState<readonly Colleague[]>([]);
  useEffect(() => {
    let isHere = true;
    asked ??= call("/people", People).then((answer) => {
      // What could not be asked is asked again by whoever needs it next.
      if (!answer.ok) asked = null;
      return answer.ok ? answer.value.people : [];
    });
    void asked.then((found) => {
      if (isHere) setPeople(found);
    });
    return () => {
      isHere = false;
    };
  }, []);
  return people;
}
