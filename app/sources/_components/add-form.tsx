"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { NewSource, Source } from "../../../lib/sources/model.ts";
import { sourceTyped } from "../../../lib/sources/typed.ts";
import { useSending } from "../../_client/use-sending.ts";
import { Button } from "../../_ui/button.tsx";
import { TextField } from "../../_ui/field.tsx";
import styles from "../sources.module.css";

/** A source by a single line; what it names is described by whoever knows it, and its page is opened. */
export function AddForm() {
  const router = useRouter();
  const [where, setWhere] = useState("");
  const { send, isSending, trouble, setTrouble } = useSending();

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const source = NewSource.safeParse(sourceTyped(where));
    if (!source.success) return setTrouble("Say what it is: its address, its DOI, its ISBN, or its title.");
    const answer = await send("/sources", Source, { method: "POST", body: source.data });
    if (answer.ok) router.push(`/sources/${answer.value.id}`);
  };

  return (
    <form className={styles.import} onSubmit={add}>
      <TextField
        label="Source: address or title"
        hint="A DOI or an ISBN will do: it is looked up. A source that is known already is opened."
        autoComplete="off"
        placeholder="https://…, a DOI, an ISBN, or its title"
        value={where}
        error={trouble ?? undefined}
        onChange={(event) => setWhere(event.target.value)}
      />
      <div>
        <Button type="submit" kind="primary" disabled={isSending}>
          {isSending ? "Adding" : "Add"}
        </Button>
      </div>
    </form>
  );
}
