/** Numerals as coaches write and say them: nominative, genitive, spoken, vague («parikyt»), English. */
const UNITS: Record<string, number> = {
  yksi: 1,
  yks: 1,
  yhden: 1,
  yhtä: 1,
  kaksi: 2,
  kaks: 2,
  kahden: 2,
  kahta: 2,
  kolme: 3,
  kolmen: 3,
  kolmea: 3,
  neljä: 4,
  neljän: 4,
  neljää: 4,
  viisi: 5,
  viis: 5,
  viiden: 5,
  viittä: 5,
  kuusi: 6,
  kuus: 6,
  kuuden: 6,
  kuutta: 6,
  seitsemän: 7,
  seittemän: 7,
  seitsemää: 7,
  kahdeksan: 8,
  kaheksan: 8,
  kahdeksaa: 8,
  yhdeksän: 9,
  yheksän: 9,
  yhdeksää: 9,
  kymmenen: 10,
  kymppi: 10,
  kymmentä: 10,
  pari: 2,
  parin: 2,
  paria: 2,
  parisen: 2,
  muutama: 3,
  muutaman: 3,
  muutamia: 3,
  kolmisen: 3,
  nelisen: 4,
  viitisen: 5,
  kuutisen: 6,
  kymmenisen: 10,
  viitisentoista: 15,
  puolisen: 0.5,
  puoli: 0.5,
  puolen: 0.5,
  puol: 0.5,
  puolta: 0.5,
  puolitoista: 1.5,
  puoltoist: 1.5,
  puolitoist: 1.5,
  puoltoista: 1.5,
  puolentoista: 1.5,
  puoltatoista: 1.5,
  varttia: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  "forty-five": 45,
  fifty: 50,
  ninety: 90,
  couple: 2,
  few: 3,
};
delete UNITS.varttia;

const ONES: [string, number][] = [
  ["yksi", 1],
  ["yks", 1],
  ["yhden", 1],
  ["kaksi", 2],
  ["kaks", 2],
  ["kahden", 2],
  ["kolme", 3],
  ["kolmen", 3],
  ["kol", 3],
  ["neljä", 4],
  ["neljän", 4],
  ["nel", 4],
  ["viisi", 5],
  ["viis", 5],
  ["viiden", 5],
  ["kuusi", 6],
  ["kuus", 6],
  ["kuuden", 6],
  ["seitsemän", 7],
  ["seittemän", 7],
  ["seitkyt", 7],
  ["kahdeksan", 8],
  ["kaheksan", 8],
  ["yhdeksän", 9],
  ["yheksän", 9],
  ["pari", 2],
  ["parin", 2],
];
const TENS = ["kymmentä", "kymmenen", "kyt", "kytä", "kymment"];

const WORDS = buildWords();

/** The number that one word says, or null. */
export function numberOfWord(lower: string): number | null {
  return WORDS.get(lower) ?? null;
}

function buildWords(): Map<string, number> {
  const words = new Map(Object.entries(UNITS));
  for (const [one, value] of ONES) {
    words.set(`${one}toista`, value + 10);
    for (const ten of TENS) {
      words.set(one + ten, value * 10);
      for (const [last, more] of ONES)
        if (!last.startsWith("pari") && last.length > 3) words.set(one + ten + last, value * 10 + more);
    }
  }
  words.delete("paritoista");
  words.delete("parintoista");
  return words;
}

/** «1,5» and «1.5» → 1.5; «20» → 20; otherwise null. */
export function numberOfDigits(text: string): number | null {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(text);
  return match === null ? null : Number(`${match[1]}.${match[2] ?? 0}`);
}

/** Hours in the forms that tell a clock time: «yhdeksältä», «kahdesta kolmeen». */
export const HOUR_STEMS: [nominative: string, oblique: string, illative: string, hour: number][] = [
  ["yksi", "yhde", "yhteen", 1],
  ["kaksi", "kahde", "kahteen", 2],
  ["kolme", "kolme", "kolmeen", 3],
  ["neljä", "neljä", "neljään", 4],
  ["viisi", "viide", "viiteen", 5],
  ["kuusi", "kuude", "kuuteen", 6],
  ["seitsemän", "seitsemä", "seitsemään", 7],
  ["kahdeksan", "kahdeksa", "kahdeksaan", 8],
  ["yhdeksän", "yhdeksä", "yhdeksään", 9],
  ["kymmenen", "kymmene", "kymmeneen", 10],
  ["yksitoista", "yhde~toista", "yhteentoista", 11],
  ["kaksitoista", "kahde~toista", "kahteentoista", 12],
];
