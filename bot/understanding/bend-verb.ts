/** The forms of a verb in which notes tell what happened. Spoken shapes («soitettii», «soittanu») are understood by the lexicon. */
export interface VerbForms {
  /** What the coach did, alone or with others: «soitin», «soitimme», «soitettiin», «soitettu», «soittanut». */
  own: string[];
  /** What somebody else did: «soitti», «soittivat». */
  third: string[];
  /** «soittaa», «soittamaan», «soittamassa», «soittamasta». */
  infinitive: string[];
  /** «soitan», «soittaa», «soitetaan»: now or still to come. */
  present: string[];
}

const IRREGULAR: Record<string, [first: string, third: string, passive: string, participle: string, active: string]> = {
  nähdä: ["näin", "näki", "nähtiin", "nähty", "nähnyt"],
  tehdä: ["tein", "teki", "tehtiin", "tehty", "tehnyt"],
  käydä: ["kävin", "kävi", "käytiin", "käyty", "käynyt"],
  pyytää: ["pyysin", "pyysi", "pyydettiin", "pyydetty", "pyytänyt"],
  löytää: ["löysin", "löysi", "löydettiin", "löydetty", "löytänyt"],
  tietää: ["tiesin", "tiesi", "tiedettiin", "tiedetty", "tiennyt"],
};

/**
 * Bends a verb given as its infinitive: «soittaa», «jutella», «tavata», «viedä», «käväistä». Consonant gradation is by rule;
 * where it would go wrong, «lemma:strong» names the strong stem («tavata:tapa»).
 */
export function bendVerb(entry: string): VerbForms {
  const [lemma, strong] = entry.split(":") as [string, string | undefined];
  const back = /[aou]/.test(lemma);
  const a = back ? "a" : "ä";
  const irregular = IRREGULAR[lemma];
  if (irregular !== undefined) {
    const [first, third, passive, participle, active] = irregular;
    return {
      own: [first, `${first.slice(0, -1)}mme`, passive, participle, active, active.replace(/[uy]t$/, "eet")],
      third: [third, `${third}v${a}t`],
      infinitive: [lemma, ...["ssa", "an", "sta"].map((end) => `${lemma.replace(/d[aä]$/, "")}m${a}${soft(end, a)}`)],
      present: [`${lemma.replace(/d?[aä]$/, "")}n`],
    };
  }
  if (/[lnrs][tlnr][aä]$/.test(lemma)) return bendThird(lemma, strong, a);
  if (/it[aä]$/.test(lemma)) return bendFifth(lemma, a);
  if (/[aeiouyäö]t[aä]$/.test(lemma)) return bendFourth(lemma, strong, a);
  if (/[aeiouyäö]d[aä]$/.test(lemma)) return bendSecond(lemma, a);
  return bendFirst(lemma, a);
}

/** The endings «ssa», «an», «sta» with the verb's own vowel. */
function soft(ending: string, a: string): string {
  return ending.replace("a", a);
}

function nonFinite(stem: string, a: string): string[] {
  return [`${stem}m${a}ss${a}`, `${stem}m${a}${a}n`, `${stem}m${a}st${a}`, `${stem}minen`];
}

/** «soittaa», «puhua», «piipahtaa». */
function bendFirst(lemma: string, a: string): VerbForms {
  const stem = lemma.slice(0, -1);
  const weak = weaken(stem);
  const last = stem.at(-1)!;
  const past = (of: string) => {
    if (last !== "a" && last !== "ä") return last === "e" || last === "i" ? of.slice(0, -1) : of;
    // «auttaa → autoin», «antaa → annoin», but «soittaa → soitin», «pirauttaa → pirautin».
    const isShort = /^[^aeiouyäö]*a[aeiouyäö]?[^aeiouyäö]+a$/.test(stem);
    return isShort ? `${of.slice(0, -1)}o` : of.slice(0, -1);
  };
  const passive = last === "a" || last === "ä" ? `${weak.slice(0, -1)}e` : weak;
  const u = a === "a" ? "u" : "y";
  return {
    own: [
      `${past(weak)}in`,
      `${past(weak)}imme`,
      `${passive}ttiin`,
      `${passive}tt${u}`,
      `${stem}n${u}t`,
      `${stem}neet`,
    ],
    third: [`${past(stem)}i`, `${past(stem)}iv${a}t`],
    infinitive: [lemma, ...nonFinite(stem, a)],
    present: [`${weak}n`, `${stem}${last}`, `${passive}t${a}${a}n`],
  };
}

/** «viedä», «imuroida». */
function bendSecond(lemma: string, a: string): VerbForms {
  const stem = lemma.slice(0, -2);
  const past = /ie$/.test(stem)
    ? `${stem.slice(0, -2)}ei`
    : /uo$/.test(stem)
      ? `${stem.slice(0, -2)}oi`
      : /yö$/.test(stem)
        ? `${stem.slice(0, -2)}öi`
        : /i$/.test(stem)
          ? stem
          : `${stem.slice(0, -1)}i`;
  const u = a === "a" ? "u" : "y";
  return {
    own: [`${past}n`, `${past}mme`, `${stem}tiin`, `${stem}t${u}`, `${stem}n${u}t`, `${stem}neet`],
    third: [past, `${past}v${a}t`],
    infinitive: [lemma, ...nonFinite(stem, a)],
    present: [`${stem}n`, `${stem}d${a}${a}n`],
  };
}

/** «jutella», «keskustella», «käväistä». */
function bendThird(lemma: string, strong: string | undefined, a: string): VerbForms {
  const base = lemma.slice(0, -2);
  const stem =
    strong ?? base.replace(/([aeiouyäö])([tpkd])([aeiouyäö][ln])$/, (_, v, c, end) => `${v}${strengthen(c)}${end}`);
  const u = a === "a" ? "u" : "y";
  return {
    own: [
      `${stem}in`,
      `${stem}imme`,
      `${base}tiin`,
      `${base}t${u}`,
      `${base}${base.at(-1)}${u}t`,
      `${base}${base.at(-1)}eet`,
    ],
    third: [`${stem}i`, `${stem}iv${a}t`],
    infinitive: [lemma, ...nonFinite(`${stem}e`, a)],
    present: [`${stem}en`, `${stem}ee`, `${base}t${a}${a}n`.replace(/lta/, "lla").replace(/ltä/, "llä")],
  };
}

/** «tavata», «tekstata», «poiketa», «törmätä». */
function bendFourth(lemma: string, strong: string | undefined, a: string): VerbForms {
  const weak = lemma.slice(0, -2);
  const vowel = weak.at(-1)!;
  const stem =
    strong ?? weak.replace(/([aeiouyäöhlmnr])([tpkdv])([aeiouyäö])$/, (_, v, c, end) => `${v}${strengthen(c)}${end}`);
  const u = a === "a" ? "u" : "y";
  return {
    own: [`${stem}sin`, `${stem}simme`, `${weak}ttiin`, `${weak}tt${u}`, `${weak}nn${u}t`, `${weak}nneet`],
    third: [`${stem}si`, `${stem}siv${a}t`],
    infinitive: [lemma, ...nonFinite(`${stem}${vowel === "e" ? "" : a}`, a)],
    present: [`${stem}${vowel === "e" ? "ne" : a}n`, `${stem}${vowel === "e" ? "nee" : a}`, `${weak}t${a}${a}n`],
  };
}

/** «kyyditä», «merkitä»: kyyditsin, kyydittiin. */
function bendFifth(lemma: string, a: string): VerbForms {
  const stem = lemma.slice(0, -2);
  const u = a === "a" ? "u" : "y";
  return {
    own: [`${stem}tsin`, `${stem}tsimme`, `${stem}ttiin`, `${stem}tt${u}`, `${stem}nn${u}t`, `${stem}nneet`],
    third: [`${stem}tsi`, `${stem}tsiv${a}t`],
    infinitive: [lemma, ...nonFinite(`${stem}tse`, a)],
    present: [`${stem}tsen`, `${stem}tsee`, `${stem}t${a}${a}n`],
  };
}

function strengthen(weak: string): string {
  return weak === "d" ? "t" : weak === "v" ? "p" : weak + weak;
}

const WEAKER: [strong: RegExp, weak: string][] = [
  [/tt(.)$/, "t$1"],
  [/pp(.)$/, "p$1"],
  [/kk(.)$/, "k$1"],
  [/ht(.)$/, "hd$1"],
  [/nt(.)$/, "nn$1"],
  [/lt(.)$/, "ll$1"],
  [/rt(.)$/, "rr$1"],
  [/nk(.)$/, "ng$1"],
  [/([aeiouyäö])t(.)$/, "$1d$2"],
  [/([aeiouyäö])p(.)$/, "$1v$2"],
];

function weaken(stem: string): string {
  for (const [strong, weak] of WEAKER) if (strong.test(stem)) return stem.replace(strong, weak);
  return stem;
}
