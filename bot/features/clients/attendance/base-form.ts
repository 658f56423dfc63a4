import type { Mention, UnknownName } from "../../../understanding/understanding";

interface Named {
  givenName: string;
  familyName: string;
  aliases?: string[];
}

/** True if a name stands in its nominative («Satu», «Heikkinen Satu», «Satu H.»): then the sentence tells of that person, not of somebody's mother. */
export function isBaseForm(mention: Mention | UnknownName, named: (id: string) => Named | undefined): boolean {
  const words = mention.mention
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((word) => word.length > 1);
  const last = words.at(-1);
  if (last === undefined) return false;
  if (!("candidates" in mention)) return mention.name === null || mention.name.toLowerCase() === last;
  return mention.candidates.slice(0, 500).some((id) => {
    const client = named(id);
    if (!client) return false;
    const own = [client.givenName, client.familyName, ...(client.aliases ?? [])];
    return [...own, ...own.flatMap((name) => name.split("-"))].some((name) => name.toLowerCase() === last);
  });
}
