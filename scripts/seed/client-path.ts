import type { ToldFact } from "../../bot/features/clients/path/fold-path";
import { type OutcomeCode, type PathFact, pathFact } from "../../bot/features/clients/path/path-fact";
import { type Day, isoOf, workingDayFrom } from "./calendar";
import { between, happens, pick, type Random, weighted } from "./chance";

/** One client's invented path, from the referral to today (or the follow-up half a year after the exit). Pure, the same for the same generator. */
export interface InventedPath {
  referredOn: Day;
  events: (ToldFact & { text: string })[];
}

export interface PathWorld {
  today: Day;
  /** Clients came over so many days, more of them lately: over half of them are still on their way. */
  days: number;
  name: string;
  employers: readonly { id: string; name: string }[];
  /** When a day's event was told, ms; never later than now. */
  toldAt(day: Day): number;
  newId(toldAt: number): string;
}

/** Half a year of work trials in all (funding decision). */
const MOST_TRIAL_DAYS = 182;
/** So much of what is still to come may be known today. */
const KNOWN_AHEAD = 10;

const WHY_BACK = ["allergia", "työ loppui", "matka oli liian pitkä", "haki vielä suuntaa", "esimies vaihtui"];
const WHY_PAUSED = ["sairausloma", "kuntoutusjakso", "perhesyy", "hoitojakso"];
const TASKS = ["hyllytys ja varasto", "pakkaaminen", "keittiötyö", "siivous", "pihatyöt", "asiakaspalvelu"];
const SCHOOLS = ["Kainuun ammattiopisto", "aikuislukio", "ammattiopiston valmentava koulutus"];

export function inventPath(random: Random, world: PathWorld): InventedPath {
  const { name } = world;
  const referredOn = workingDayFrom(world.today - 7 - Math.floor(random() ** 2 * (world.days - 10)));
  const events: InventedPath["events"] = [];
  let at = referredOn;
  let trialDays = 0;
  /** On that day, or on the first one after what was told before. */
  const tell = (day: Day, text: string, fact: (from: Day) => PathFact): string => {
    at = workingDayFrom(Math.max(day, at + 1));
    const toldAt = world.toldAt(at);
    const id = world.newId(toldAt);
    events.push({ id, day: isoOf(at), toldAt, text, fact: pathFact.parse(fact(at)) });
    return id;
  };
  const terms = (from: Day, days: number) => ({
    endsOn: isoOf(from + days - 1),
    tasks: pick(random, TASKS),
    daysPerWeek: between(random, 3, 5),
    hoursPerDay: between(random, 8, 14) / 2,
    supervisor: null,
    contactEveryDays: pick(random, [7, 14, 14, 30]),
    specialNeeds: null,
  });

  /** @returns the agreed last day. */
  const beginWorkshop = (day: Day, days: number, reason: string | null): { id: string; last: Day } => {
    const text = reason ? `${name} palasi pajalle, ${reason}` : `${name} aloitti työpajalla`;
    const id = tell(day, text, (from) => ({
      kind: "workshop",
      terms: { ...terms(from, days), contactEveryDays: null },
      reason,
      accepted: [],
    }));
    trialDays += days;
    return { id, last: at + days - 1 };
  };
  const lengthen = (agreement: { id: string; last: Day }, days: number) => {
    if (at + 3 >= agreement.last || trialDays + days > MOST_TRIAL_DAYS) return;
    tell(agreement.last - 3, `Jatkettiin sopimusta (${name})`, () => ({
      kind: "terms",
      agreementId: agreement.id,
      terms: terms(agreement.last + 1, days),
      accepted: [],
    }));
    trialDays += days;
    agreement.last += days;
  };
  const pause = (day: Day) => {
    const reason = pick(random, WHY_PAUSED);
    tell(day, `${name} on tauolla, ${reason}`, () => ({ kind: "pause", reason }));
    tell(at + between(random, 7, 50), `${name} jatkaa taas`, () => ({ kind: "resume" }));
  };

  const stay = () => {
    tell(at + between(random, 4, 15), `${name} kävi tutustumassa, tavoitteista sovittu`, () => ({
      kind: "introduction",
    }));
    let place = beginWorkshop(at + between(random, 2, 9), 30, null);
    if (happens(random, 0.05))
      return leave(at + between(random, 3, 20), pick(random, ["dropped_out", "moved", "health"]));
    if (happens(random, 0.3)) tell(at + between(random, 7, 14), `${name} etsii paikkaa`, () => ({ kind: "search" }));
    if (happens(random, 0.12)) pause(at + between(random, 3, 12));
    if (happens(random, 0.4)) lengthen(place, between(random, 14, 45));

    let before: { id: string } | null = null;
    const placements = Number(weighted(random, { 0: 0.15, 1: 0.5, 2: 0.25, 3: 0.1 }));
    for (let number = 0; number < placements && trialDays + 30 <= MOST_TRIAL_DAYS; number += 1) {
      const employer = pick(random, world.employers);
      // The same workplace again is a new agreement only when the one before has ended.
      const start = place.last + between(random, employer === before ? 1 : -4, 14);
      before = employer;
      if (start > place.last + 3 && happens(random, 0.6))
        tell(place.last + 1, `${name} etsii paikkaa`, () => ({ kind: "search" }));
      const days = Math.min(between(random, 30, 75), MOST_TRIAL_DAYS - trialDays);
      const id = tell(start, `${name} siirtyi työkokeiluun: ${employer.name}`, (from) => ({
        kind: "placement",
        employerId: employer.id,
        terms: terms(from, days),
        reason: null,
        accepted: [],
      }));
      trialDays += days;
      place = { id, last: at + days - 1 };
      if (happens(random, 0.1)) pause(at + between(random, 5, 15));
      const early = at + between(random, 8, 25);
      const change = weighted(random, { asAgreed: 0.55, lengthened: 0.2, back: 0.15, ended: 0.1 });
      if (change === "lengthened") lengthen(place, between(random, 14, 45));
      if (change === "back" && early < place.last - 2) place = beginWorkshop(early, 20, pick(random, WHY_BACK));
      if (change === "ended" && early < place.last - 2) {
        const reason = pick(random, WHY_BACK);
        tell(early, `${name} lopetti paikassa ${employer.name}, ${reason}`, () => ({ kind: "agreement_end", reason }));
        place = { id, last: at };
      }
    }
    leave(place.last + between(random, 0, 20));
  };

  const leave = (day: Day, early?: OutcomeCode) => {
    const usual = weighted<OutcomeCode>(random, {
      open_job: 0.22,
      subsidised_job: 0.1,
      self_employed: 0.02,
      vocational_study: 0.2,
      other_study: 0.05,
      other_service: 0.1,
      job_seeking: 0.15,
      health: 0.07,
      moved: 0.03,
      dropped_out: 0.05,
      unknown: 0.01,
    });
    const code = early ?? usual;
    const isJob = code === "open_job" || code === "subsidised_job";
    const whereTo = isJob
      ? pick(random, world.employers).name
      : code === "vocational_study" || code === "other_study"
        ? pick(random, SCHOOLS)
        : null;
    tell(day, whereTo ? `${name} lopetti: ${whereTo}` : `${name} lopetti`, (from) => ({
      kind: "exit",
      code,
      whereTo,
      beginsOn: whereTo ? isoOf(from + between(random, 1, 20)) : null,
      reason: null,
    }));
    const exit = at;
    const followUp = (which: "day28" | "month6", after: number, share: number) => {
      const now = happens(random, 0.75) ? code : "job_seeking";
      if (happens(random, share))
        tell(exit + after, `Seuranta: ${name}`, () => ({ kind: "follow_up", at: which, code: now }));
    };
    followUp("day28", between(random, 28, 36), 0.85);
    const returns = trialDays < 120 && happens(random, 0.06);
    if (!returns) return followUp("month6", between(random, 182, 200), 0.75);
    at = Math.max(at, exit + between(random, 40, 120));
    trialDays = Math.max(trialDays, 1);
    stay();
  };

  stay();
  return { referredOn, events: cutAt(random, events, world.today) };
}

/** What has happened by today; of what is still to come the next place alone may be known. */
function cutAt(random: Random, events: InventedPath["events"], today: Day): InventedPath["events"] {
  const knowsAhead = happens(random, 0.5);
  const limit = isoOf(today);
  const happened = events.filter((event) => event.day <= limit);
  const next = events[happened.length];
  const isKnown = knowsAhead && next?.fact.kind === "placement" && next.day <= isoOf(today + KNOWN_AHEAD);
  return isKnown && next ? [...happened, next] : happened;
}
