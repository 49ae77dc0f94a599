/** What a property has to be: true when the value is so. */
export type Demand = (value: unknown, node: Readonly<Record<string, unknown>>) => boolean;

/** By type, the properties a node must have. */
export type Shapes = Readonly<Record<string, Readonly<Record<string, Demand>>>>;

/** What does not hold in a tree of nodes, one sentence each; `typeKey` is where a node says its type. */
export function faultsIn(tree: unknown, typeKey: string, shapes: Shapes): string[] {
  const faults: string[] = [];
  for (const node of nodesIn(tree)) {
    const type = node[typeKey];
    const shape = typeof type === "string" && Object.hasOwn(shapes, type) ? shapes[type] : undefined;
    for (const [name, demand] of Object.entries(shape ?? {}))
      if (!demand(node[name], node)) faults.push(`${type}.${name} is ${JSON.stringify(node[name])}`);
  }
  return faults;
}

/** Every object in a tree, outermost first. */
export function* nodesIn(tree: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof tree !== "object" || tree === null) return;
  if (!Array.isArray(tree)) yield tree as Readonly<Record<string, unknown>>;
  for (const member of Object.values(tree)) yield* nodesIn(member);
}

/** RFC 3986, with a scheme and nothing that has to be percent-encoded. */
export const isIri: Demand = (value) =>
  typeof value === "string" && /^[a-z]+:(?:[\w\-.~:/?#@!$&'()*+,;=[\]]|%[\dA-F]{2})+$/i.test(value);
export const isText: Demand = (value) => typeof value === "string" && value !== "";
export const isCount: Demand = (value) => Number.isInteger(value) && Number(value) >= 0;
/** RFC 3339 in UTC. */
export const isTime: Demand = (value) =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
export const isDay: Demand = (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
export const isOneOf =
  (...allowed: readonly unknown[]): Demand =>
  (value) =>
    allowed.includes(value);
export const isNode: Demand = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
export const isList: Demand = (value) => Array.isArray(value) && value.length > 0;
/** Either this or not there at all. */
export const ifThere =
  (demand: Demand): Demand =>
  (value, node) =>
    value === undefined || demand(value, node);
