import type { RosterClientEntry } from "../../../turn/context";
import type { Roster } from "../../../understanding/understanding";
import type { IntakePayload } from "./intake-payload";
import { foldName, isSimilarName } from "./similar-names";

/** What makes one stop before a new client is saved. Pure; none of it forbids anything. */
export type Doubt =
  | { type: "similar"; key: string; client: RosterClientEntry }
  | { type: "employer"; key: string; employer: string }
  | { type: "contact_person"; key: string; employer: string }
  | { type: "old_referral"; key: string; day: string };

/** So many similar names are shown at most: of a common name more would not help. */
const MOST_SIMILAR = 3;
/** A referral older than this is more likely a slip in the year. */
const OLD_YEARS = 3;

/** What is doubtful and not accepted yet. `clients`: those whom the person may see. `today`: `YYYY-MM-DD`. */
export function doubtsAbout(
  { details, projectId, accepted, clientId }: IntakePayload,
  clients: RosterClientEntry[],
  roster: Roster,
  today: string,
): Doubt[] {
  if (details.givenName === "" || details.familyName === "") return [];
  const similar = clients
    .filter((client) => client.projectId === projectId && client.id !== clientId && isSimilarName(details, client))
    .slice(0, MOST_SIMILAR)
    .map((client): Doubt => ({ type: "similar", key: `similar:${client.id}`, client }));
  const whole = foldName(`${details.givenName}${details.familyName}`);
  const names = [whole, foldName(details.givenName), foldName(details.familyName)];
  const employers = roster.employers.flatMap((employer): Doubt[] => {
    const isEmployer = [employer.name, ...(employer.aliases ?? [])].some((name) => names.includes(foldName(name)));
    if (isEmployer) return [{ type: "employer", key: `employer:${employer.id}`, employer: employer.name }];
    const isContact = (employer.people ?? []).some((person) => foldName(person) === whole);
    return isContact ? [{ type: "contact_person", key: `contact:${employer.id}`, employer: employer.name }] : [];
  });
  const referredOn = details.referral?.referredOn ?? today;
  const isOld = referredOn < `${Number(today.slice(0, 4)) - OLD_YEARS}${today.slice(4)}`;
  const old: Doubt[] = isOld ? [{ type: "old_referral", key: `old:${referredOn}`, day: referredOn }] : [];
  return [...similar, ...employers.slice(0, 2), ...old].filter((doubt) => !accepted.includes(doubt.key));
}
