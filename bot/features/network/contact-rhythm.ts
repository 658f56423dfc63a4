import { Temporal } from "temporal-polyfill";

/** When an employer is to be contacted next. Pure. */

export interface Rhythm {
  everyDays: number;
  /** `YYYY-MM-DD` */
  nextOn: string;
}

interface AgreementOf {
  startsOn: string;
  endsOn: string;
  endedOn: string | null;
  contactEveryDays: number | null;
}

/** Whether an agreement is going on. Days `YYYY-MM-DD`, both ends included. */
export function isOn(agreement: Pick<AgreementOf, "startsOn" | "endsOn" | "endedOn">, today: string): boolean {
  return agreement.startsOn <= today && today <= (agreement.endedOn ?? agreement.endsOn);
}

/**
 * The densest rhythm that is agreed, with the employer or in an agreement that is going on; counted from the last contact, or from the
 * agreement's first day. null: nothing is agreed, or there is nothing to count from.
 */
export function rhythmOf(
  everyDays: number | null,
  agreements: readonly AgreementOf[],
  lastContactOn: string | null,
  today: string,
): Rhythm | null {
  const going = agreements.filter((agreement) => isOn(agreement, today) && agreement.contactEveryDays !== null);
  const rhythms = [...(everyDays === null ? [] : [everyDays]), ...going.map((one) => one.contactEveryDays!)];
  if (rhythms.length === 0) return null;
  const densest = Math.min(...rhythms);
  const starts = going.map(({ startsOn }) => startsOn).sort();
  const from = lastContactOn ?? starts[0] ?? null;
  // Agreed, but never in contact: it is due now.
  const nextOn = from === null ? today : Temporal.PlainDate.from(from).add({ days: densest }).toString();
  return { everyDays: densest, nextOn };
}
