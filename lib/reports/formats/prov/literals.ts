/** A value of an attribute: JSON's own kinds, or one with its type. Source: PROV-JSON, section 2.3. */
export type Literal = string | number | boolean | { readonly $: string; readonly type: string };

/** The attributes of a record. One that is undefined is not written. */
export type Attributes = { readonly [name: string]: Literal | readonly Literal[] | undefined };

/** A named record: an entity, an activity or an agent. */
export type Named = readonly [name: string, attributes: Attributes];

export function qualified(name: string): Literal {
  return { $: name, type: "prov:QUALIFIED_NAME" };
}

export function dateTime(instant: string): Literal {
  return { $: instant, type: "xsd:dateTime" };
}

/** An address on the web; undefined where there is none. */
export function anyUri(address: string | null): Literal | undefined {
  return address === null ? undefined : { $: address, type: "xsd:anyURI" };
}
