import { z } from "zod";
import type { Anchor, Remark } from "../remark.ts";
import { SOMEBODY } from "../remark.ts";
import { instantOf, keepable, nameOf } from "../said-words.ts";
import { type Body, bodiesOf } from "./bodies.ts";
import { stanceIn } from "./cited.ts";
import { passageInWords, withTags } from "./said.ts";
import { anchorOf } from "./selectors.ts";

/** An annotation as the W3C's model has it; what it holds is looked at part by part. Source: Web Annotation Data Model, 3. */
export const WebAnnotation = z.looseObject({
  id: z.string().max(2_000).optional(),
  target: z.unknown().refine((target) => target !== undefined && target !== null, "has no target"),
});
export type WebAnnotation = z.infer<typeof WebAnnotation>;

/** What our own exports put in the record of a claim, under names that tell what each is (reports/formats/graph). */
const RECORD = /^urn:linecheck:(verdict|decision|evidence|question|answer):/;

/** The remarks in one annotation: one, and one for each reply that is kept in it. `name` is for one without an id. */
export function remarksInAnnotation(annotation: WebAnnotation, name: string): Remark[] {
  const { motivation, creator, created, modified, body, bodyValue, target } = annotation;
  const id = annotation.id ?? name;
  const bodies = bodiesOf(body ?? bodyValue);
  const said = bodies.filter(({ reply }) => reply === null);
  const tags = [...said.flatMap((each) => each.tags), ...namesIn(motivation)];
  const cited = said.map((each) => each.cited).find((each) => each !== null) ?? null;
  // Whoever may not attach it reads it in the note.
  const words = [...said.flatMap((each) => each.words), ...(cited ? [passageInWords(cited)] : [])].join("\n\n");
  const about = aboutOf(target);
  const opening: Remark = {
    id,
    by: creatorOf(creator),
    at: momentOf(created) ?? momentOf(modified),
    text: keepable(
      withTags(
        words,
        said.flatMap(({ tags: own }) => own),
      ),
    ),
    headless: null,
    parent: about.answers,
    isResolved: typeof annotation["linecheck:resolvedAt"] === "string",
    anchor: about.anchor,
    cited: cited && { ...cited, stance: stanceIn(tags) },
    isRecord: RECORD.test(id) || said.some((each) => each.isVerdict),
  };
  return [opening, ...bodies.flatMap((each, at) => replyOf(each, opening, at))];
}

/** A reply that is kept as a body of what it answers, as Recogito does. */
function replyOf({ reply, words }: Body, { id }: Remark, at: number): Remark[] {
  if (!reply) return [];
  return [
    {
      id: `${id} reply ${at}`,
      by: creatorOf(reply.creator),
      at: momentOf(reply.created),
      text: keepable(words.join("\n\n")),
      headless: null,
      parent: id,
      isResolved: false,
      anchor: null,
      cited: null,
      isRecord: false,
    },
  ];
}

const Agent = z.union([
  z.string().transform((name) => ({ name })),
  z.looseObject({ name: z.string() }),
  z.looseObject({ nickname: z.string() }).transform(({ nickname }) => ({ name: nickname })),
  z.looseObject({ id: z.string() }).transform(({ id }) => ({ name: id })),
]);

function creatorOf(creator: unknown): string {
  const [first] = [creator].flat();
  const agent = Agent.safeParse(first);
  return agent.success ? nameOf(agent.data.name) : SOMEBODY;
}

function momentOf(moment: unknown): string | null {
  return typeof moment === "string" ? instantOf(moment) : null;
}

function namesIn(motivation: unknown): string[] {
  return [motivation].flat().filter((name) => typeof name === "string");
}

const Specific = z.looseObject({ source: z.unknown().optional(), selector: z.unknown().optional() });
const Numbered = z.looseObject({ "linecheck:claim": z.looseObject({ "linecheck:sentence": z.int().positive() }) });

/** The words an annotation is about, the first of several; or the annotation that it answers. */
function aboutOf(target: unknown): { readonly anchor: Anchor | null; readonly answers: string | null } {
  const targets = [target].flat();
  for (const each of targets) {
    const numbered = Numbered.safeParse(each);
    const specific = Specific.safeParse(each);
    const sentence = numbered.success ? numbered.data["linecheck:claim"]["linecheck:sentence"] : null;
    const anchor = specific.success ? anchorOf(specific.data.selector, sentence) : null;
    if (anchor) return { anchor, answers: null };
  }
  const [first] = targets;
  const named = typeof first === "string" ? first : z.looseObject({ id: z.string() }).safeParse(first).data?.id;
  return { anchor: null, answers: named ?? null };
}
