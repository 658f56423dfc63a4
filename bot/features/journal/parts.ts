import { type MessagePart, type PartSource, type PartTap, Refusal } from "../../drafts/message-part";
import type { Draft, Revision } from "../../drafts/payload-kind";
import { membershipIn } from "../../staff/actor";
import { text } from "../../turn/card-elements";
import type { TurnContext } from "../../turn/context";
import type { Told } from "../../turn/feature";
import type { Block } from "../../turn/fit-card";
import type { CardElement } from "../../turn/reply";
import type { Fact, JournalPayload, ToldPart } from "./model";

/** What other features found in a told message: carried on the journal's card, stored and withdrawn with its entries. */
export type PartKinds = ReadonlyMap<string, MessagePart>;

/** Reads the parts of a message; the entries that they say in full step aside, and come back if the part is dropped. */
export async function readParts(
  context: TurnContext,
  kinds: PartKinds,
  told: Told,
  facts: Fact[],
): Promise<Pick<JournalPayload, "facts" | "parts">> {
  const parts: ToldPart[] = [];
  const covered = new Set<number>();
  let dayIsTaken = false;
  for (const kind of kinds.values()) {
    for (const { part, covers, takesComingDay } of await kind.read(context, told)) {
      dayIsTaken ||= takesComingDay === true;
      const instead = covers.filter((index) => !covered.has(index)).flatMap((index) => facts[index] ?? []);
      for (const index of covers) covered.add(index);
      parts.push({ kind: kind.kind, data: part, instead });
    }
  }
  const settled = facts.map((one, index) =>
    dayIsTaken && told.understanding.entries[index]?.date === null
      ? { ...one, doubts: one.doubts.filter((doubt) => doubt !== "date") }
      : one,
  );
  return { facts: settled.filter((_, index) => !covered.has(index)), parts };
}

/** Of an edited message: each part learns from the one that stood in its place what was settled of it. */
export function resumeParts(kinds: PartKinds, before: JournalPayload, parts: ToldPart[]): ToldPart[] {
  return parts.map((told, place) => {
    const kind = kinds.get(told.kind);
    const was = before.parts[place];
    if (!kind?.resume || was?.kind !== told.kind) return told;
    return { ...told, data: kind.resume(kind.parse(was.data), kind.parse(told.data)) };
  });
}

/** What storing the parts found out, as parts to keep with the draft. */
export async function learnParts(
  kinds: PartKinds,
  tx: Parameters<MessagePart["store"]>[1],
  draft: Draft<JournalPayload>,
): Promise<ToldPart[]> {
  const parts: ToldPart[] = [];
  for (const [place, told] of draft.payload.parts.entries()) {
    const kind = kinds.get(told.kind);
    parts.push(
      kind?.learn ? { ...told, data: await kind.learn(tx, { draftId: draft.id, place }, kind.parse(told.data)) } : told,
    );
  }
  return parts;
}

export function subjectsOfParts(kinds: PartKinds, payload: JournalPayload): string[] {
  return payload.parts.flatMap((told) => {
    const kind = kinds.get(told.kind);
    return kind ? kind.subjects(kind.parse(told.data)) : [];
  });
}

/** The first thing that keeps a part from being stored, or null. */
export function missingFromParts(context: TurnContext, kinds: PartKinds, payload: JournalPayload): string | null {
  for (const told of payload.parts) {
    const kind = kinds.get(told.kind);
    const missing = kind?.missing(context, kind.parse(told.data)) ?? null;
    if (missing !== null) return missing;
  }
  return null;
}

const partInput = (place: number, field: string) => `p${place}.${field}`;

/** Each part as it stands on the draft's card. */
export function partBlocks(
  context: TurnContext,
  kinds: PartKinds,
  draft: Draft<JournalPayload>,
  drop: string,
): Block[] {
  return draft.payload.parts.flatMap((told, place) => {
    const kind = kinds.get(told.kind);
    if (!kind) return [];
    const part = kind.parse(told.data);
    const data = { draftId: draft.id, version: draft.version, part: place };
    const tap: PartTap = (title, chosen, change) => ({ title, chosen, data: { ...data, ...change } });
    const dropTap = {
      type: "Action.Execute",
      title: drop,
      verb: "draft.revise",
      data: { ...data, drop: true },
      associatedInputs: "none",
    };
    const elements = [
      ...kind.elements(context, part, tap),
      // Alone on the card it is discarded as a whole; beside others, or in the place of an entry, it can go by itself.
      ...(draft.payload.parts.length + draft.payload.facts.length > 1 || told.instead.length > 0
        ? [{ ...text(`✕ ${drop}`, { small: true, color: "Accent", spacing: "None" }), selectAction: undefined }].map(
            (line): CardElement => ({
              type: "Container",
              spacing: "Small",
              selectAction: dropTap,
              items: [line],
            }),
          )
        : []),
    ];
    return [{ elements, isOpen: kind.missing(context, part) !== null }];
  });
}

/** Each part as it stands on the form. */
export function partInputs(context: TurnContext, kinds: PartKinds, payload: JournalPayload): Block[] {
  return payload.parts.flatMap((told, place) => {
    const kind = kinds.get(told.kind);
    if (!kind) return [];
    const part = kind.parse(told.data);
    const elements = kind.inputs(context, part, (field) => partInput(place, field));
    return [{ elements, isOpen: kind.missing(context, part) !== null }];
  });
}

export function partLines(context: TurnContext, kinds: PartKinds, payload: JournalPayload): Block[] {
  return payload.parts.flatMap((told) => {
    const kind = kinds.get(told.kind);
    if (!kind) return [];
    const { title, line } = kind.line(context, kind.parse(told.data));
    const elements = [
      ...(title ? [text(title, { bold: true, spacing: "Small" })] : []),
      text(line, { small: true, spacing: title ? "None" : "Small" }),
    ];
    return [{ elements, isOpen: false }];
  });
}

/** A tap names its part; the form's inputs are named after theirs. */
export async function reviseParts(
  context: TurnContext,
  kinds: PartKinds,
  payload: JournalPayload,
  data: Record<string, unknown>,
): Promise<Revision<JournalPayload>> {
  if (data.drop === true && typeof data.part === "number") {
    const dropped = payload.parts[data.part];
    if (!dropped) return { type: "revised", payload };
    return {
      type: "revised",
      payload: {
        ...payload,
        facts: [...payload.facts, ...dropped.instead],
        parts: payload.parts.filter((told) => told !== dropped),
      },
    };
  }
  const parts: ToldPart[] = [];
  for (const [place, told] of payload.parts.entries()) {
    const kind = kinds.get(told.kind);
    const change = changeOf(data, place);
    if (!kind || change === null) {
      parts.push(told);
      continue;
    }
    const revision = await kind.revise(context, kind.parse(told.data), change);
    if (revision.type === "refused") return revision;
    parts.push({ ...told, data: revision.payload });
  }
  return { type: "revised", payload: { ...payload, parts } };
}

function changeOf(data: Record<string, unknown>, place: number): Record<string, unknown> | null {
  if (data.part === place) return data;
  const prefix = partInput(place, "");
  const typed = Object.entries(data).filter(([name]) => name.startsWith(prefix));
  return typed.length === 0
    ? null
    : Object.fromEntries(typed.map(([name, value]) => [name.slice(prefix.length), value]));
}

/** Each part goes to its feature; one that cannot be stored stops them all (the transaction is rolled back). */
export async function storeParts(
  context: TurnContext,
  kinds: PartKinds,
  tx: Parameters<MessagePart["store"]>[1],
  draft: Draft<JournalPayload>,
  reason: PartSource["reason"],
): Promise<void> {
  const withdraws = reason === "undone" || reason === "message_deleted";
  const parts = [...draft.payload.parts.entries()];
  // What was said last rests on what was said first.
  for (const [place, told] of withdraws ? parts.reverse() : parts) {
    const kind = kinds.get(told.kind);
    if (!kind) continue;
    const part = kind.parse(told.data);
    const subjects = kind.subjects(part);
    const projectId = subjects.map((id) => context.roster.client(id)?.projectId).find((id) => id) ?? draft.projectId;
    if (!membershipIn(context.actor, projectId)) throw new Refusal("");
    const source = { ...sourceOf(draft, projectId, reason), place };
    if (withdraws) await kind.withdraw(context, tx, source, part);
    else await kind.store(context, tx, source, part);
  }
}

function sourceOf(
  draft: Draft<JournalPayload>,
  projectId: string,
  reason: PartSource["reason"],
): Omit<PartSource, "place"> {
  return { draftId: draft.id, projectId, text: draft.payload.text, sentAt: draft.sentAt, reason };
}

/** An edited message may tell less than before: what it says no more, or says in another place, is taken back. */
export async function withdrawGoneParts(
  context: TurnContext,
  kinds: PartKinds,
  tx: Parameters<MessagePart["store"]>[1],
  draft: Draft<JournalPayload>,
  was: JournalPayload,
): Promise<void> {
  for (const [place, told] of [...was.parts.entries()].reverse()) {
    const kind = kinds.get(told.kind);
    if (!kind || draft.payload.parts[place]?.kind === told.kind) continue;
    const part = kind.parse(told.data);
    const projectId =
      kind
        .subjects(part)
        .map((id) => context.roster.client(id)?.projectId)
        .find((id) => id) ?? draft.projectId;
    const source = { ...sourceOf({ ...draft, payload: was }, projectId, "edited"), place };
    await kind.withdraw(context, tx, source, part);
  }
}
