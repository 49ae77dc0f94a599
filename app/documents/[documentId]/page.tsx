import type { Metadata } from "next";
import { titleOf } from "../_components/title-of.ts";
import { Workbench } from "./_components/workbench.tsx";
import { load } from "./load.ts";

type Props = { params: Promise<{ documentId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await load((await params).documentId);
  return { title: titleOf(document) };
}

export default async function DocumentPage({ params }: Props) {
  const shown = await load((await params).documentId);
  // A new version, claims split and merged, a document sealed or opened again are a new bench: nothing of the old one's
  // state may stay on it.
  const { shape, ...bench } = shown;
  return <Workbench key={`${shape} ${bench.document.signedOff?.at}`} {...bench} />;
}
