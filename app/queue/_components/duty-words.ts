import type { Duty } from "../../../lib/overview/queue/model.ts";

/** What a group of the queue is called, and what is to be done with what is in it. */
export const DUTY_WORDS: Readonly<Record<Duty, { readonly title: string; readonly todo: string }>> = {
  assigned: { title: "Yours to check", todo: "File a verdict, or set the sentence aside." },
  "second-verdict": {
    title: "Waiting for a second verdict",
    todo: "Somebody has judged these. You see what they found once you have filed your own.",
  },
  contested: { title: "Contested", todo: "Reviewers differ, and you are no party to it: decide, with a reason." },
  "sign-off": { title: "Ready for sign-off", todo: "Look at what is still missing, then sign off." },
  question: { title: "Asked of you as the author", todo: "Answer, or say that it rests on your word." },
  answer: {
    title: "Answered by the author",
    todo: "You asked: go on with the answer. It leaves this list when you do.",
  },
  mention: { title: "Comments that call you", todo: "Answer in the thread, or resolve it." },
};
