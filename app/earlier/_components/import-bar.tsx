"use client";

import { useState } from "react";
import { Button } from "../../_ui/button.tsx";
import { Dialog } from "../../_ui/dialog.tsx";
import { ImportForm } from "./import-form.tsx";

/** The way to bring in a feed. */
export function ImportBar() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Import</Button>
      <Dialog title="Import fact-checks" size="small" open={isOpen} onClose={() => setOpen(false)}>
        <ImportForm />
      </Dialog>
    </>
  );
}
