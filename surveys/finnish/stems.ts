/** Last parts of family and company names that bend like old nature words: Lahti → Lahden (never Lahdin). */
const E_STEMS = (
  "lahti koski mäki järvi niemi saari vuori lampi salmi kurki kivi joki lehti tuomi hanhi hirvi kuusi nurmi nummi tammi " +
  "talvi polvi lumi meri kieli suuri pieni hauki kärki hanki onki sormi tähti reki arki henki kaari jousi kanki ruuhi lohi " +
  "sieni veri niini lovi ovi sampi sarvi savi hiili nuoli tuli pilvi hiiri tuuli suomi lumi jälki"
).split(" ");
const SI_STEMS = "susi vesi käsi uusi tosi orsi hirsi varsi kansi länsi köysi liesi reisi".split(" ");

const E_BY_TAIL = byTail(E_STEMS);
const SI_BY_TAIL = byTail(SI_STEMS);

export function endsWithEStem(word: string): boolean {
  return word.endsWith("i") && endsWithOne(E_BY_TAIL, word);
}

export function endsWithSiStem(word: string): boolean {
  return word.endsWith("si") && endsWithOne(SI_BY_TAIL, word);
}

function byTail(stems: string[]): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const stem of stems) {
    const tail = stem.slice(-3);
    table.set(tail, [...(table.get(tail) ?? []), stem]);
  }
  return table;
}

function endsWithOne(table: Map<string, string[]>, word: string): boolean {
  return table.get(word.slice(-3))?.some((stem) => word.endsWith(stem)) ?? false;
}
