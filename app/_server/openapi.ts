import "server-only";
import { z } from "zod";
import { APP } from "../../lib/provenance/app.ts";
import { OPERATIONS, type Operation } from "./operations.ts";
import { PROBLEMS } from "./problems.ts";

/** The OpenAPI 3.1 document of `/api/v1`. Its schemas are JSON Schema 2020-12, which 3.1 takes as it is. */
export function openapi() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, operation] of Object.entries<Operation>(OPERATIONS)) {
    paths[operation.path] ??= {};
    Object.assign(paths[operation.path] ?? {}, { [operation.method]: described(name, operation) });
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Linecheck",
      version: APP.split("/")[1],
      description:
        "Every sentence of an article as a claim; sources, verdicts and notes on each; an annotated report at the end. Times are RFC 3339 UTC, offsets UTF-16 code units.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "linecheck token create" } },
      schemas: { Problem: problemSchema() },
    },
  };
}

function described(name: string, operation: Operation) {
  return {
    operationId: name,
    summary: operation.summary,
    parameters: [...pathParameters(operation), ...queryParameters(operation), ...headerParameters(operation)],
    ...(operation.body && { requestBody: { required: true, content: requestContent(operation, operation.body) } }),
    responses: {
      [operation.status]: { description: operation.summary, content: answerContent(operation) },
      default: {
        description: "Refused, with the reason and the remedy",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function pathParameters({ path }: Operation) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters({ query }: Operation) {
  if (!query) return [];
  const schema = jsonSchema(query, "input") as { properties?: Record<string, unknown>; required?: string[] };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: "query",
    required: schema.required?.includes(name) ?? false,
    schema: property,
  }));
}

function headerParameters({ method, changes, stream }: Operation) {
  const header = (name: string, description: string) => ({
    name,
    in: "header",
    description,
    schema: { type: "string" },
  });
  return [
    ...(method === "get" ? [] : [header("Idempotency-Key", "The same key with the same request is done once.")]),
    ...(stream ? [header("Last-Event-ID", "The id of the last event that was read: what came after it follows.")] : []),
    ...(changes ? [header("If-Match", "The ETag that was read; 412 with the present row when it changed since.")] : []),
  ];
}

function requestContent({ upload }: Operation, body: z.ZodType) {
  const form = {
    type: "object",
    required: ["file"],
    properties: {
      file: { type: "string", format: "binary" },
      type: { type: "string", enum: ["text", "markdown"] },
      ownText: { type: "string", enum: ["true", "false"] },
      title: { type: "string" },
      originUrl: { type: "string" },
      lang: { type: "string" },
    },
  };
  return {
    "application/json": { schema: jsonSchema(body, "input") },
    ...(upload && { "multipart/form-data": { schema: form } }),
  };
}

function answerContent({ answer, download, stream }: Operation) {
  if (stream) return { "text/event-stream": { schema: { type: "string" }, "x-events": eventSchemas(stream) } };
  if (download) return Object.fromEntries(download.map((mediaType) => [mediaType, { schema: { type: "string" } }]));
  return answer && { "application/json": { schema: jsonSchema(answer, "output") } };
}

/** What the data of each event holds: OpenAPI has no word of its own for server-sent events. */
function eventSchemas(stream: NonNullable<Operation["stream"]>) {
  return Object.fromEntries(Object.entries(stream).map(([name, schema]) => [name, jsonSchema(schema, "output")]));
}

function problemSchema() {
  return {
    type: "object",
    description: "RFC 9457 problem details",
    required: ["type", "title", "status", "detail"],
    properties: {
      type: { type: "string", enum: Object.keys(PROBLEMS).map((name) => `urn:linecheck:problem:${name}`) },
      title: { type: "string" },
      status: { type: "integer" },
      detail: { type: "string" },
    },
  };
}

function jsonSchema(schema: z.ZodType, io: "input" | "output") {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
