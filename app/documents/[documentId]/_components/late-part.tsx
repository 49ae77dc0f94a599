"use client";

import { Component, type ReactNode, Suspense } from "react";
import { Button } from "../../../_ui/button.tsx";
import { Callout } from "../../../_ui/callout.tsx";

/**
 * A part of the page that is loaded after the rest. Where it cannot be (Linecheck was updated meanwhile, or the connection
 * is gone), the rest goes on working and says what to do; what was typed is kept.
 */
export class LatePart extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return <Suspense fallback={null}>{this.props.children}</Suspense>;
    return (
      <Callout tone="alert">
        <p>
          A part of this page could not be loaded: Linecheck was updated, or the connection is gone. What you typed is
          kept.
        </p>
        <Button onClick={() => location.reload()}>Load the page again</Button>
      </Callout>
    );
  }
}
