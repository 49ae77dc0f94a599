import { Readability } from "@mozilla/readability";

/**
 * What Readability finds in a tree, which it changes: its article, null when there is none, "stumbled" when the tree is of
 * a shape it does not know.
 */
export function runReadability(tree: Document): ReturnType<Readability<Element>["parse"]> | "stumbled" {
  const readability = new Readability<Element>(tree, {
    keepClasses: true,
    disableJSONLD: true,
    // Its type asks for a Node, what it hands over is the element around the article.
    serializer: (article) => article as Element,
  });
  try {
    return readability.parse();
  } catch (error) {
    // TypeError is how it stumbles over a tree that no browser would build; anything else is ours to hear about.
    if (error instanceof TypeError) return "stumbled";
    throw error;
  }
}
