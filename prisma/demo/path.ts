import type { PathFact } from "../../bot/features/clients/path/path-fact";
import { DEMO_CLIENTS, DEMO_EMPLOYERS, demoClientId, demoEmployerId, demoStaffId } from "./people";

/** The demo clients' paths, the same for the same day (pure): referred, a month at the workshop, then a work trial; some paused, some out. */

export interface DemoPathEvent {
  clientId: string;
  authorId: string;
  day: string;
  fact: PathFact;
  text: string;
}

export interface DemoReferral {
  clientId: string;
  source: "employment_services" | "self" | "wellbeing_area";
  referredBy: string | null;
  channel: "phone" | "email";
  referredOn: string;
}

/** How long before the start a client is referred, and how long the workshop phase lasts, in days. */
const REFERRED_BEFORE = 10;
const WORKSHOP_DAYS = 28;

export function demoPath(today: string): { referrals: DemoReferral[]; events: DemoPathEvent[] } {
  const referrals: DemoReferral[] = [];
  const events: DemoPathEvent[] = [];
  for (const [index, [given, family, coach, status, weeks]] of DEMO_CLIENTS.entries()) {
    const clientId = demoClientId(index + 1);
    const started = shift(today, weeks === null ? 5 : -7 * weeks);
    referrals.push({
      clientId,
      source: (["employment_services", "employment_services", "self", "wellbeing_area"] as const)[index % 4]!,
      referredBy: index % 4 === 2 ? null : "Kajaanin työllisyyspalvelut",
      channel: index % 2 === 0 ? "phone" : "email",
      referredOn: shift(started, -REFERRED_BEFORE),
    });
    if (weeks === null) continue;
    const tell = (day: string, text: string, fact: PathFact) =>
      events.push({ clientId, authorId: demoStaffId(coach), day, fact, text: `${given} ${family} ${text}` });
    tell(started, "aloitti hankkeessa", { kind: "introduction" });
    const workshop = shift(started, 2);
    tell(workshop, "aloitti työpajalla", {
      kind: "workshop",
      terms: termsUntil(shift(workshop, WORKSHOP_DAYS - 1), null),
      reason: null,
      accepted: [],
    });
    const placement = shift(workshop, WORKSHOP_DAYS);
    if (placement <= today) {
      const employer = index % DEMO_EMPLOYERS.length;
      const [name, , supervisor] = DEMO_EMPLOYERS[employer]!;
      tell(placement, `aloitti työkokeilun, ${name}`, {
        kind: "placement",
        employerId: demoEmployerId(employer + 1),
        terms: termsUntil(shift(placement, 83), supervisor),
        reason: null,
        accepted: [],
      });
    }
    if (status === "paused") tell(shift(today, -10), "jäi tauolle", { kind: "pause", reason: null });
    if (status === "ended")
      tell(shift(today, -14), index % 2 === 0 ? "aloitti opinnot" : "sai töitä", {
        kind: "exit",
        code: index % 2 === 0 ? "vocational_study" : "open_job",
        whereTo: index % 2 === 0 ? "ammattiopisto" : DEMO_EMPLOYERS[index % DEMO_EMPLOYERS.length]![0],
        beginsOn: shift(today, -13),
        reason: null,
      });
  }
  return { referrals, events };
}

function termsUntil(endsOn: string, supervisor: string | null) {
  return {
    endsOn,
    tasks: supervisor ? "hyllytys ja varastotyöt" : "työpajan työt",
    daysPerWeek: 5,
    hoursPerDay: 6,
    supervisor,
    contactEveryDays: supervisor ? 14 : null,
    specialNeeds: null,
  };
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
