import { cuesOf } from "./channel";
import type { Told } from "./entries";
import { speechOf } from "./lexicon/people-words";
import { isSame } from "./mentions";
import { partiesOf } from "./parties";
import type { Scene } from "./scene";
import type { EntryReading } from "./understanding";

/** What one entry of a message takes from the others: the day at the front, the teller who goes on, «samana päivänä», «kumpikin eilen». */
export function inheritFromBefore(told: Told, scenes: Scene[], entries: EntryReading[]): EntryReading[] {
  const header = entries[0];
  if (header !== undefined && opensWithDay(told)) {
    for (const entry of entries.slice(1))
      if (entry.date === null) Object.assign(entry, { date: header.date, dateEnd: header.dateEnd });
  }
  for (const [n, entry] of entries.entries()) {
    const before = entries[n - 1];
    const [scene, sceneBefore] = [scenes[n]!, scenes[n - 1]];
    if (header === undefined || before === undefined || sceneBefore === undefined) continue;
    // «Saw Erkki and Pekka this morning. Erkki's mood is better, Pekka …»: the day that they were named with
    const isSeenAlone = entry.date === null && entry.kind === "observation" && header.clients.length > 1;
    if (isSeenAlone && entry.clients.some(({ candidates }) => isNamedIn(header, candidates)))
      Object.assign(entry, { date: header.date, dateEnd: header.dateEnd });
    // «Timon klo 9–10 ja Eetun 11–12»: the second is what the first was.
    if (tellsOn(before, sceneBefore, scene))
      Object.assign(entry, {
        kind: before.kind,
        channel: before.channel,
        employer: entry.employer ?? before.employer,
        date: entry.date ?? before.date,
        dateEnd: entry.dateEnd ?? before.dateEnd,
      });
    if (scene.goesOn)
      Object.assign(entry, {
        kind: kindOfNext(before, scene),
        channel: before.channel,
        unsure: before.unsure,
        durationMinutes: entry.durationMinutes ?? scene.times.lengths[0]?.minutes ?? null,
      });
    // «…. natalia taas ei tullut»: set against the one before, on the same day
    const isContrast = scene.tokens[scene.people[0]?.to ?? scene.to]?.lower === "taas";
    if (isContrast && entry.date === null && entry.kind === before.kind)
      Object.assign(entry, { date: before.date, dateEnd: before.dateEnd });
    // «Liisa stayed calm today. Jukka panicked»: seen on the same day
    const areBothSeen = entry.kind === "observation" && before.kind === "observation";
    if (areBothSeen && entry.date === null) Object.assign(entry, { date: before.date, dateEnd: before.dateEnd });
    // One sentence has one day, and «esimies» said after a workplace is that workplace's.
    const isSameDay = scene.tokens
      .slice(scene.from, scene.to)
      .some(
        (token, i, all) =>
          (i <= 1 && /^(?:afterwards|later)$/.test(token.lower)) ||
          ((token.lower === "samana" || token.lower === "same") &&
            /^(?:päivänä|iltana|aamuna|iltapäivänä|day|morning|evening|afternoon)$/.test(all[i + 1]?.lower ?? "")),
      );
    if (isSameDay && entry.date === null) Object.assign(entry, { date: before.date, dateEnd: before.dateEnd });
    const isSameSentence = told.tokens[scene.from]!.sentence === told.tokens[sceneBefore.from]!.sentence;
    if (isSameSentence && entry.date === null) Object.assign(entry, { date: before.date, dateEnd: before.dateEnd });
    const isThere = scene.tokens
      .slice(scene.from, scene.to)
      .some((token) => /^(?:there|siellä|siel|sieltä|sielt)$/.test(token.lower));
    if (isThere && entry.employer === null) entry.employer = before.employer;
    // «At Entrinki yesterday: Satu …, Anna-Maija …»
    const isHeader =
      sceneBefore.employers[0] !== undefined &&
      sceneBefore.people[0] !== undefined &&
      sceneBefore.employers[0].from < sceneBefore.people[0].from;
    const isColon =
      isHeader &&
      scene.tokens.slice(sceneBefore.employers[0]!.to, sceneBefore.people[0]!.from).some((token) => token.text === ":");
    const areSeen = isSameSentence && before.kind === "observation" && scene.employers.length === 0;
    if (areSeen && entry.kind === "observation" && entry.employer === null) entry.employer = before.employer;
    if ((isSameSentence || isColon) && isHeader && entry.kind === "observation" && entry.employer === null)
      entry.employer = before.employer;
    if (entry.employer === null && entry.kind === "employer_contact" && scene.employers.length === 0)
      entry.employer = before.employer;
  }
  const of = dayOfAll(told);
  if (of !== null) for (const entry of entries) if (entry.date === null) Object.assign(entry, of);
  return isIntroduction(scenes, entries) ? entries.slice(1) : entries;
}

/** «soitin Matille 25 min ja Korhoselle 10 min»: the same way of contact, with whomever is named. */
function kindOfNext(before: EntryReading, scene: Scene): EntryReading["kind"] {
  const party = partiesOf(scene)[0];
  if (before.kind === "observation" || before.kind === "note" || party === undefined) return before.kind;
  const isTimed = scene.times.lengths.length + scene.times.clocks.length > 0;
  if (party.kind === "client") return isTimed ? "client_contact" : before.kind;
  return party.kind === "workplace" || party.kind === "place" ? "employer_contact" : "network_contact";
}

/** «Työnjohtaja ilmoitti, että Toivo … . Väinön osalta …»: the same teller goes on about another. */
function tellsOn(before: EntryReading, sceneBefore: Scene, scene: Scene): boolean {
  if (before.kind !== "employer_contact" && before.kind !== "network_contact") return false;
  const says = (of: Scene) => of.tokens.slice(of.from, of.to).some((token) => speechOf(token.lower).has("says"));
  return says(sceneBefore) && cuesOf(scene).length === 0 && partiesOf(scene).every((party) => party.kind === "client");
}

/** «Liisa ja Teemu eka päivä Tokmannilla eilen. Liisa hoiti …, Teemu jännitti …»: only who, where and when; what follows has it all. */
function isIntroduction(scenes: Scene[], entries: EntryReading[]): boolean {
  const [first, ...rest] = entries;
  if (first === undefined || rest.length < 2 || first.clients.length < 2 || first.topics.length > 0) return false;
  const isMet = cuesOf(scenes[0]!).some((cue) => !cue.weak);
  if (isMet && rest.some((entry) => entry.kind !== "observation")) return false;
  const later = rest.flatMap((entry) => entry.clients.map((client) => client.candidates));
  if (!first.clients.every((client) => later.some((ids) => isSame(client.candidates, ids)))) return false;
  for (const entry of rest)
    Object.assign(entry, {
      employer: entry.employer ?? first.employer,
      date: entry.date ?? first.date,
      dateEnd: entry.dateEnd ?? first.dateEnd,
      // «Saw Erkki and Pekka this morning. Erkki's mood is better, Pekka looked wrecked»
      ...(isMet ? { kind: first.kind, channel: first.channel } : {}),
    });
  return true;
}

function isNamedIn(entry: EntryReading, ids: string[]): boolean {
  return entry.clients.some(({ candidates }) => isSame(candidates, ids));
}

/** «… kumpikin eilen», «molemmat tänään» */
function dayOfAll(told: Told): Pick<EntryReading, "date" | "dateEnd"> | null {
  const day = told.times.days.find(
    (one) =>
      one.when &&
      !one.future &&
      one.edge === null &&
      /^(?:kumpikin|molemmat|kumpiki|kaikki|both|all)$/.test(told.tokens[one.from - 1]?.lower ?? ""),
  );
  if (day === undefined) return null;
  const [first, last] = [day.days.first.toString(), day.days.last.toString()];
  return { date: first, dateEnd: last === first ? null : last };
}

/** «Eilen: soitin Matille. Tapasin Liisan.»: a day at the very front is the day of all. */
function opensWithDay(told: Told): boolean {
  const first = told.times.days[0];
  if (first === undefined || !first.when || first.future || first.edge !== null) return false;
  // «paja tänään: Seppo …, Hannu …»
  const colon = told.tokens.findIndex((token) => token.text === ":");
  return (
    first.from === 0 || (colon >= first.to && colon <= 8 && told.names.people.every((person) => person.from > colon))
  );
}
