/** What a sentence means. The words of this file are the contract of the room: the bot, the cards and `npm run understand` read it. */

export type Intent = "log" | "ask" | "command" | "other";
export type EntryKind = "observation" | "client_contact" | "employer_contact" | "network_contact" | "note";
export type Channel = "phone" | "face_to_face" | "video" | "message" | "email";

/** Where in the message something was read: [start, end) in UTF-16 units of the text as given. */
export type Span = readonly [start: number, end: number];

/** A client as the words name them. `candidates` holds every roster id that fits; ranking them belongs to the caller. */
export interface Mention {
  mention: string;
  span: Span;
  candidates: string[];
}

/** Words that look like a person's name but fit nobody on the roster; `near` holds ids of similar names, nearest first. */
export interface UnknownName {
  mention: string;
  span: Span;
  near: string[];
  /** The name in its nominative, if it is a common one («Jormalla» → «Jorma»). */
  name: string | null;
}

/** An ICF code (../shared domain table: d155, b152, e310 …) and whether it was told as a strength or a difficulty. */
export interface TopicReading {
  code: string;
  direction: "+" | "-";
}

/** A field of an entry that the reader is not sure of. */
export type UncertainField = "kind" | "clients" | "employer" | "channel" | "date" | "time" | "duration" | "topics";

/** One thing that happened. `null` = not said; the caller fills in today, the coach's last client and so on. Dates `YYYY-MM-DD`, times `HH:MM`, local. */
export interface EntryReading {
  kind: EntryKind;
  /** The part of the message that tells it. */
  span: Span;
  clients: Mention[];
  employer: string | null;
  channel: Channel | null;
  date: string | null;
  dateEnd: string | null;
  startTime: string | null;
  endTime: string | null;
  durationMinutes: number | null;
  topics: TopicReading[];
  /** Tried, but nobody was reached: «ei vastannut». A contact all the same, though not one in which anybody was met. */
  attempt: boolean;
  /** Fields that rest on a guess. */
  unsure: UncertainField[];
  /** The words that each field came from; absent where no word said it. */
  because: Partial<Record<"kind" | "channel" | "employer" | "date" | "time" | "duration", Span>>;
}

/** A question, command or event by the name its feature registered, with what was said about it. */
export interface NamedReading {
  name: string;
  /** First and last day that the words name («viime viikolla» → Monday and Sunday), or null. */
  from: string | null;
  to: string | null;
  /** Employer ids named in the message, in order. */
  employers: string[];
  /** What the phrase captured by name ({text:…}), as written. */
  values: Record<string, string>;
}

/** A step on the path, an appointment, an absence: what a clause tells has happened or will. */
export interface EventReading extends NamedReading {
  /** From its clause to the next event's. */
  span: Span;
  /** Whom it is about. */
  clients: Mention[];
  /** `HH:MM`, where a clock time was said with it. */
  startTime: string | null;
  endTime: string | null;
}

export interface Understanding {
  intent: Intent;
  /** Every client mentioned, whatever the intent, in order of first mention, without repeats. */
  clients: Mention[];
  unknownNames: UnknownName[];
  /** Words that fit a client but are more likely just words («Toivon», «onni»): worth asking about where nobody else is named. */
  suggested: Mention[];
  /** Ids of the staff members who are named. */
  staff: string[];
  /** Why there is nothing to log, where the words say: something still to come or left undone, a greeting, thanks. */
  other: "plan" | "greeting" | "thanks" | null;
  /** Empty unless the intent is `log`. */
  entries: EntryReading[];
  /** Everything that is told beside the entries, in order; also of a message about something still to come. */
  events: EventReading[];
  /** The first of them. */
  event: NamedReading | null;
  question: NamedReading | null;
  command: NamedReading | null;
  /** The fields that any entry is unsure of; of a question or command, «clients» when several fit. */
  uncertain: UncertainField[];
}

export interface RosterClient {
  id: string;
  /** «A-017» */
  caseCode?: string;
  givenName: string;
  familyName: string;
  aliases?: string[];
}

export interface RosterEmployer {
  id: string;
  name: string;
  aliases?: string[];
  /** Full names of its contact persons: they are no clients. */
  people?: string[];
}

/** A colleague: whose figures a question may be about. */
export interface RosterStaff {
  id: string;
  name: string;
}

export interface Roster {
  clients: RosterClient[];
  employers: RosterEmployer[];
  staff?: RosterStaff[];
}

/**
 * What people call one thing, written by the feature that answers it (its words.ts).
 * Phrase notation, matched against the whole message in lower case, word by word:
 * `a|b` either · `[x]` may be missing · `stem~` any word that begins so · `{client}` a mention of a client in any form ·
 * `{employer}` · `{time}` any expression of time · `{what:text}` any words, captured · `{what:name}` one word that could be a name,
 * captured · `{who:staff}` one word of a colleague's name, captured · `{what:capital}` one
 * with a capital inside the message, or a known name, captured · `…` any words · `$` nothing more (of an event: in its clause).
 * A time that is read as one thing may also be named itself, its words joined by `_` (`tänään`, `tällä_viikolla`).
 * @example { name: "client_status", intent: "ask", phrases: ["miten|kuinka {client} menee|sujuu|voi", "how is {client} doing"] }
 */
export interface Words {
  name: string;
  intent: "ask" | "command" | "event";
  phrases: string[];
}
