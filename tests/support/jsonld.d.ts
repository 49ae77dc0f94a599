/** What the tests use of the package, which comes without types. */
declare module "jsonld" {
  /** What the loader of contexts gives back. */
  export type Loaded = { readonly contextUrl: null; readonly documentUrl: string; readonly document: object };

  const jsonld: {
    /** In `safe` mode it throws where a term, an IRI or a value would be lost. */
    readonly expand: (
      document: unknown,
      options: {
        readonly documentLoader: (url: string) => Promise<Loaded>;
        readonly safe: boolean;
        readonly base?: string;
      },
    ) => Promise<readonly Record<string, unknown>[]>;
  };
  export default jsonld;
}
