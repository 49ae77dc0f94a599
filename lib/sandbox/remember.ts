/**
 * Asks until there is an answer, and keeps that one: null is no answer, and neither is a failure. Whoever asks while it
 * is being found out waits for the same.
 */
export function remembering<T>(ask: () => Promise<T | null>): () => Promise<T | null> {
  let found: Promise<T | null> | null = null;
  return () => {
    const asked = found ?? ask();
    found = asked;
    const forget = () => {
      if (found === asked) found = null;
    };
    return asked.then(
      (answer) => {
        if (answer === null) forget();
        return answer;
      },
      (error: unknown) => {
        forget();
        throw error;
      },
    );
  };
}
