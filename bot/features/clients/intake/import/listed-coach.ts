import { foldName } from "../similar-names";

/** «Maija Valmentaja», «Valmentaja Maija», «maija.valmentaja@kumppaniksi.fi», or a given name that only one has. */
export function readCoach(said: string, staff: { id: string; name: string }[]): string | null | "unknown" {
  if (said === "" || said === "-") return null;
  const words = said
    .replace(/@.*$/, "")
    .split(/[\s.,_]+/)
    .map(foldName)
    .filter(Boolean);
  const fitting = staff.filter(({ name }) => {
    const own = name.split(/\s+/).map(foldName);
    return words.length === 1
      ? own[0] === words[0] || own.join("") === words[0]
      : words.every((word) => own.includes(word));
  });
  return fitting.length === 1 ? fitting[0]!.id : "unknown";
}
