import { z } from "zod";
import { type Made, nameOfFile } from "../../../../surveys/catalogue/bring";
import { AUDIENCES, type Audience, PRIVACIES, type Privacy } from "../../../../surveys/catalogue/metadata";
import { unpack } from "./packed";

/** What stands in the form, and the questionnaire in it. Pure. */

export interface Typed {
  name: string;
  /** Empty: not chosen yet. */
  audience: Audience | "";
  privacy: Privacy;
  json: string;
}

export const EMPTY: Typed = { name: "", audience: "", privacy: "confidential", json: "" };

/** The field takes no more: what fills it was cut, and what is cut is no JSON. */
export const MOST_TYPED = 100_000;
export const MOST_NAME = 80;

const fields = z.object({
  name: z.string().max(MOST_NAME).catch(""),
  audience: z.enum(AUDIENCES).or(z.literal("")).catch(""),
  privacy: z.enum(PRIVACIES).catch("confidential"),
  json: z.string().catch(""),
  /** In the place of `json` once it was checked. */
  packed: z.string().nullable().catch(null),
});

export function readTyped(data: Record<string, unknown>): Typed {
  const { packed, json, ...rest } = fields.parse(data);
  return { ...rest, json: packed === null ? json : (unpack(packed) ?? "") };
}

export type ReadMade =
  | { type: "made"; made: Made; audience: Audience; privacy: Privacy; json: string }
  | { type: "unreadable"; why: "noAudience" | "empty" | "broken" | "tooBig" };

/** `json` of what was made: without the spaces that an editor puts in. */
export function readMade({ name, audience, privacy, json }: Typed): ReadMade {
  if (audience === "") return { type: "unreadable", why: "noAudience" };
  if (json.trim() === "") return { type: "unreadable", why: "empty" };
  if (json.length >= MOST_TYPED) return { type: "unreadable", why: "tooBig" };
  const definition = parse(json);
  if (definition === undefined) return { type: "unreadable", why: "broken" };
  const meta = { audience, privacy, onCard: audience === "staff" };
  return {
    ...{ type: "made", audience, privacy },
    made: { name: nameOf(name) ?? nameOf(titleOf(definition)) ?? audience.replaceAll("_", "-"), definition, meta },
    json: JSON.stringify(definition),
  };
}

/** undefined: no JSON object. */
function parse(json: string): object | undefined {
  try {
    const read: unknown = JSON.parse(json.trim());
    return typeof read === "object" && read !== null && !Array.isArray(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(said: string): string | null {
  return nameOfFile(said.replaceAll("/", " ").replaceAll("\\", " "));
}

/** Where no name was typed, the title gives one. */
function titleOf(definition: object): string {
  const { title } = definition as { title?: unknown };
  if (typeof title === "string") return title;
  const { fi } = (title ?? {}) as { fi?: unknown };
  return typeof fi === "string" ? fi : "";
}
