import type { AnnotationsPreview, NewAnnotations, PreviewedRemark } from "../../../../../lib/annotations/model.ts";

/** What a person made of one remark: whether it is wanted, and the sentence they chose for it. */
export type Choice = { readonly isWanted: boolean; readonly claimId: string | null };
export type Choices = ReadonlyMap<string, Choice>;

/** What is wanted before anybody says otherwise: all that is new and has a place. What looks like a note of ours is not. */
export function firstChoices({ remarks }: AnnotationsPreview): Choices {
  return new Map(
    remarks
      .filter(isOffered)
      .map(
        ({ mark, standing, place }) =>
          [mark, { isWanted: standing === "new" && place.claimId !== null, claimId: null }] as const,
      ),
  );
}

/** Whether a remark can be brought in at all. */
export function isOffered({ standing }: PreviewedRemark): boolean {
  return standing === "new" || standing === "altered";
}

/** Where a remark goes, as things are chosen; null while that is open. What answers another goes where that goes. */
export function claimFor(
  remark: PreviewedRemark,
  choices: Choices,
  remarks: readonly PreviewedRemark[],
): string | null {
  const opener = remark.thread === null ? undefined : remarks.find(({ mark }) => mark === remark.thread);
  const opened = opener && choices.get(opener.mark)?.isWanted ? claimFor(opener, choices, remarks) : null;
  return opened ?? choices.get(remark.mark)?.claimId ?? remark.place.claimId;
}

/** What goes to the server: every remark that is wanted and has a sentence. */
export function picksOf({ remarks }: AnnotationsPreview, choices: Choices): NonNullable<NewAnnotations["picks"]> {
  return remarks.flatMap((remark) => {
    const claimId = claimFor(remark, choices, remarks);
    if (!choices.get(remark.mark)?.isWanted || claimId === null) return [];
    return [{ mark: remark.mark, ...(claimId !== remark.place.claimId && { claimId }) }];
  });
}
