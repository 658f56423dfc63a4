/**
 * Other spellings of a name that came through another alphabet, in lower case, without itself: «shevchenko» → «shevtshenko», «ševtšenko» …,
 * «yusuf» → «jusuf», «mohammed» → «mohamed». Finnish names have none.
 */
export function transliterationsOf(name: string): string[] {
  if (!/sh|ch|^y[aeiou]|^m[uo]ham/.test(name)) return [];
  const spellings = new Set<string>();
  if (MUHAMMAD.test(name)) for (const spelling of MUHAMMADS) spellings.add(spelling);
  for (const sh of ["sh", "s", "š"])
    for (const ch of ["ch", "tsh", "ts", "tš"])
      spellings.add(name.replace(/sh/g, sh).replace(/(?<![sš])ch(?=[aeiouy])/g, ch));
  if (/^y[aeiou]/.test(name)) spellings.add(`j${name.slice(1)}`);
  spellings.delete(name);
  return [...spellings];
}

const MUHAMMAD = /^m[uo]hamm?[ae]d$/;
const MUHAMMADS = ["mohammed", "mohamed", "mohammad", "mohamad", "muhammed", "muhammad", "muhamed"];
