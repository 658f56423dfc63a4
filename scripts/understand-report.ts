import "./set-up-first";
import { contactOf } from "../bot/understanding/lexicon/contact-words";
import { contextOf } from "../bot/understanding/lexicon/context-words";
import { workOf } from "../bot/understanding/lexicon/own-work-words";
import { partyOf } from "../bot/understanding/lexicon/people-words";
import { tenseOf } from "../bot/understanding/lexicon/tense-words";
import type { Database } from "../prisma/client";
import { option, printTable, refuseStrayWords, runCommand, UsageError } from "./command-line";

const USAGE = "npm run understand:report [-- --days 30]";

/**
 * `npm run understand:report`: the words behind what coaches set right, as lines ready for the lexicon, and how long an entry takes.
 * No client, no person, no text: the rows hold none.
 */
runCommand(async (db, argv) => {
  refuseStrayWords(argv, { values: ["days"] }, USAGE);
  const days = Number(option(argv, "days") ?? 30);
  if (!Number.isInteger(days) || days < 1 || days > 3660) throw new UsageError(`--days is 1–3660.\n${USAGE}`);
  const since = new Date(Date.now() - days * 24 * 3600 * 1000);
  await reportTimeToLog(db, since, days);
  await reportCorrections(db, since);
});

/** Seconds from the coach's message to the saved entry, and taps. An entry left open over a weekend says nothing of effort: medians. */
async function reportTimeToLog(db: Database, since: Date, days: number): Promise<void> {
  const [row] = await db.$queryRaw<
    { saved: number; seconds: number | null; slow: number | null; one: number; none: number; taps: number | null }[]
  >`
    SELECT count(*)::int AS saved,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM "storedAt" - "createdAt"))::float AS seconds,
           percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM "storedAt" - "createdAt"))::float AS slow,
           (count(*) FILTER (WHERE taps = 1))::int AS one,
           (count(*) FILTER (WHERE taps = 0))::int AS none,
           avg(taps)::float AS taps
      FROM "Draft" WHERE "storedAt" >= ${since}::timestamptz`;
  const { saved, seconds, slow, one, none, taps } = row!;
  process.stdout.write(`Time to log, ${days} days: ${saved} entries saved\n`);
  if (saved === 0) return;
  const share = (part: number) => `${Math.round((100 * part) / saved)} %`;
  printTable([
    ["median", `${seconds!.toFixed(1)} s`, "9 of 10 within", `${slow!.toFixed(1)} s`],
    ["saved at once", share(none), "with one tap", share(one)],
    ["taps on average", taps!.toFixed(2)],
  ]);
}

/** A word that the lexicon has was not missing: the rule that weighed it was wrong, and no line mends that. */
function isKnown(word: string): boolean {
  return [contactOf, contextOf, partyOf, workOf, tenseOf].some((tagsOf) => tagsOf(word).size > 0);
}

/** Where each kind of word is kept. */
const FILES: Record<string, string> = {
  phone: "contact-words.ts",
  face_to_face: "contact-words.ts",
  video: "contact-words.ts",
  message: "contact-words.ts",
  email: "contact-words.ts",
  employer_contact: "people-words.ts (workplace)",
  network_contact: "people-words.ts (network)",
  client_contact: "contact-words.ts (talk)",
  note: "own-work-words.ts",
  observation: "context-words.ts (human)",
};

async function reportCorrections(db: Database, since: Date): Promise<void> {
  const rows = await db.$queryRaw<
    { field: string; readAs: string | null; correctedTo: string | null; word: string; times: number }[]
  >`
    SELECT field, "readAs", "correctedTo", coalesce(word, '') AS word, count(*)::int AS times
      FROM "ReadingCorrection" LEFT JOIN LATERAL unnest(words) AS word ON true
     WHERE at >= ${since}::timestamptz
     GROUP BY 1, 2, 3, 4
     ORDER BY count(*) DESC, 1, 4`;
  process.stdout.write(`\nSet right on cards\n`);
  if (rows.length === 0) {
    process.stdout.write("Nothing.\n");
    return;
  }
  printTable([
    ["TIMES", "FIELD", "READ AS", "MEANT", "WORD", "LINE FOR lexicon/"],
    ...rows.map(({ field, readAs, correctedTo, word, times }) => [
      String(times),
      field,
      readAs ?? "–",
      correctedTo ?? "–",
      word || "–",
      word && correctedTo && FILES[correctedTo] && !isKnown(word)
        ? `${FILES[correctedTo]}: ${correctedTo} += ${word}`
        : "",
    ]),
  ]);
}
