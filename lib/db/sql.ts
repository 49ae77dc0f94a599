import { Prisma } from "./generated/sqlite/client.ts";

/** A piece of a query written by hand, with its values as parameters; the client numbers them for its engine. */
export const sql = Prisma.sql;
export type Sql = Prisma.Sql;

/** Pieces with commas between them: the rows of an insert. */
export const sqlList = Prisma.join;
