import { endsWithEStem, endsWithSiStem } from "./stems";

/** The cases of a noun in the singular; `acc` of a name looks like `gen` or `nom`. */
export type Case = "nom" | "gen" | "part" | "ine" | "ela" | "ill" | "ade" | "abl" | "all" | "ess" | "tra" | "abe";
export type NameKind = "given" | "family" | "company";
/** `rare`: made so as to miss nothing («Mattin», «Heikkillä»); gives way to any regular form that looks the same. */
export type Form = readonly [form: string, of: Case, rare?: boolean];

/** A stem in its two grades («weak» before -n, -lla, -lle …; «strong» before -na) and the two cases that do not follow from them. */
interface Stem {
  weak: string[];
  strong: string;
  part: string[];
  ill: string[];
}

const VOWELS = "aeiouyäöåéáíóúèëüï";
const BACK = "aouáóú";
const FRONT = "äöyü";

/**
 * All singular forms of a name in lower case. Generates a form too many rather than one too few:
 * «Sampon» beside «Sammon», since people write both.
 */
export function inflect(name: string, kind: NameKind): Form[] {
  const lower = name.toLowerCase().normalize("NFC");
  const cut = Math.max(lower.lastIndexOf(" "), lower.lastIndexOf("-")) + 1;
  const head = lower.slice(0, cut);
  const last = lower.slice(cut);
  const forms: Form[] = [[lower, "nom"]];
  if (last === "") return forms;
  const isPlural = kind === "company" && last.length > 4 && last.endsWith("t") && isVowel(last.at(-2)!);
  for (const a of harmonies(last)) {
    if (isPlural) addPlural(forms, head, last, a);
    for (const stem of stemsOf(last, kind)) addStem(forms, head, stem, a);
  }
  return forms;
}

function addStem(forms: Form[], head: string, stem: Stem, a: string): void {
  for (const [i, weak] of stem.weak.entries()) {
    const w = head + weak;
    const rare = i > 0;
    forms.push(
      [`${w}n`, "gen", rare],
      [`${w}ss${a}`, "ine", rare],
      [`${w}st${a}`, "ela", rare],
      [`${w}ll${a}`, "ade", rare],
    );
    forms.push(
      [`${w}lt${a}`, "abl", rare],
      [`${w}lle`, "all", rare],
      [`${w}ksi`, "tra", rare],
      [`${w}tt${a}`, "abe", rare],
    );
  }
  forms.push([`${head}${stem.strong}n${a}`, "ess"]);
  for (const part of stem.part) forms.push([head + part.replaceAll("A", a), "part"]);
  for (const ill of stem.ill) forms.push([head + ill.replaceAll("A", a), "ill"]);
}

/** «Rinteet», «Palvelut»: companies whose name is a plural. */
function addPlural(forms: Form[], head: string, last: string, a: string): void {
  const stem = last.slice(0, -1);
  const body = stem.slice(0, -1);
  const vowel = stem.at(-1)!;
  const plurals =
    vowel === "a"
      ? [`${body}i`, `${body}oi`]
      : vowel === "i"
        ? [`${body}ei`]
        : "eä".includes(vowel)
          ? [`${body}i`]
          : [`${stem}i`];
  for (const plural of plurals) {
    const p = head + plural;
    forms.push([`${p}den`, "gen"], [`${p}tten`, "gen"], [`${p}t${a}`, "part"], [`${p}${a}`, "part"]);
    forms.push([`${p}ss${a}`, "ine"], [`${p}st${a}`, "ela"], [`${p}hin`, "ill"], [`${p}siin`, "ill"]);
    forms.push(
      [`${p}ll${a}`, "ade"],
      [`${p}lt${a}`, "abl"],
      [`${p}lle`, "all"],
      [`${p}n${a}`, "ess"],
      [`${p}ksi`, "tra"],
    );
  }
  forms.push([`${head}${stem}jen`, "gen"], [`${head}${stem}j${a}`, "part"], [`${head}${stem}en`, "gen"]);
}

/** The stems that a nominative can have. The shape decides; family names of nature words keep the word's own bending. */
function stemsOf(word: string, kind: NameKind): Stem[] {
  const end = word.at(-1)!;
  if (kind !== "given" && endsWithSiStem(word)) return [siStem(word)];
  // Some bear the word as a mere name: «Lampin» beside «Lammen».
  if (kind === "family" && word === "lampi") return [withRare(eStem(word), simpleStem(word, kind))];
  if (kind !== "given" && endsWithEStem(word)) return [eStem(word)];
  if (word.length > 4 && word.endsWith("nen")) {
    const body = word.slice(0, -3);
    return [{ weak: [`${body}se`], strong: `${body}se`, part: [`${body}stA`], ill: [`${body}seen`] }];
  }
  if (!isVowel(end)) return consonantStems(word);
  if (end === "e" && kind !== "given" && !isVowel(word.at(-2) ?? "a")) return [simpleStem(word, kind), longEStem(word)];
  return [simpleStem(word, kind)];
}

/** Pekka, Satu, Kalle, Maria, Sillanpää, Kai. */
function simpleStem(word: string, kind: NameKind): Stem {
  const v = word.at(-1)!;
  const closes = isVowel(word.at(-2) ?? "");
  const isShort = countVowels(word) === 1;
  const isLong = closes && (word.at(-2) === v || (v !== "a" && v !== "ä" && v !== "e" && !/[iy][oöuy]$/.test(word)));
  if (isLong || isShort) {
    return {
      weak: [word],
      strong: word,
      part: [`${word}tA`, `${word}A`],
      ill: [`${word}h${v}n`, `${word}${v}n`, `${word}seen`],
    };
  }
  // «Mikkoo», «Mattii»: the spoken partitive
  const part = "oui".includes(v) && kind !== "company" ? [`${word}A`, `${word}${v}`] : [`${word}A`];
  return { weak: weakenings(word, kind), strong: word, part, ill: [`${word}${v}n`] };
}

/** Laine → Laineen, Rinne → Rinteen. */
function longEStem(word: string): Stem {
  const stems = strengthenings(word.slice(0, -1)).map((body) => `${body}ee`);
  return { weak: stems, strong: stems[0]!, part: [`${word}ttA`], ill: stems.map((stem) => `${stem}seen`) };
}

/** Lahti → Lahden, Koski → Kosken, Saari → Saaren and Saarta. */
function eStem(word: string): Stem {
  const strong = `${word.slice(0, -1)}e`;
  const part = [`${strong}A`];
  if (/[lnr]i$|usi$/.test(word)) part.push(`${word.slice(0, -1)}tA`);
  return { weak: weakenings(strong, "family"), strong, part, ill: [`${strong}en`] };
}

function withRare(stem: Stem, other: Stem): Stem {
  return { ...stem, weak: [...stem.weak, ...other.weak.filter((weak) => !stem.weak.includes(weak))] };
}

/** Susi → Suden, Sutta, Suteen; Orsi → Orren. */
function siStem(word: string): Stem {
  const body = word.slice(0, -2);
  const strong = `${body}te`;
  return { weak: weakenings(strong, "family"), strong, part: [`${body}ttA`, `${body}tA`], ill: [`${strong}en`] };
}

function consonantStems(word: string): Stem[] {
  const body = word.slice(0, -1);
  const stems: Stem[] = [];
  if (/[aeiouyäö]s$/.test(word)) {
    stems.push({ weak: [`${body}kse`], strong: `${body}kse`, part: [`${word}tA`], ill: [`${body}kseen`] });
  }
  if (/[^aeiouyäö][aäi]s$/.test(word)) {
    const v = body.at(-1)!;
    for (const base of strengthenings(body.slice(0, -1))) {
      const long = base + v + v;
      stems.push({ weak: [long], strong: long, part: [`${word}tA`], ill: [`${long}seen`] });
    }
  }
  if (/(?:uu|yy|ey)s$/.test(word)) {
    stems.push({ weak: [`${body}de`], strong: `${body}te`, part: [`${body}ttA`], ill: [`${body}teen`] });
  }
  const loan = `${word}i`;
  stems.push({ weak: [loan], strong: loan, part: [`${loan}A`, `${loan}i`], ill: [`${loan}in`] });
  return stems;
}

const PAIRS: Record<string, string[]> = {
  kk: ["k"],
  pp: ["p"],
  tt: ["t"],
  nk: ["ng"],
  nt: ["nn"],
  mp: ["mm"],
  lt: ["ll"],
  rt: ["rr"],
  ht: ["hd"],
  rk: ["rj", "r"],
  lk: ["lj", "l"],
  hk: ["h"],
  lp: ["lv"],
  rp: ["rv"],
};
const SINGLES: Record<string, string> = { k: "", t: "d", p: "v" };
/** Given names that grade a single consonant; most do not (Kati, Mika, Riku), and «Mian» must not mean Mika. */
const GRADING_GIVEN = new Set(["satu", "rauta", "tahto", "lempi", "sade"]);

/** Weak grades of a vowel-final stem, the ungraded stem with them. */
function weakenings(word: string, kind: NameKind): string[] {
  const v = word.at(-1)!;
  const body = word.slice(0, -1);
  const pair = PAIRS[body.slice(-2)];
  if (pair !== undefined) return [...pair.map((weak) => body.slice(0, -2) + weak + v), word];
  const single = SINGLES[body.at(-1) ?? ""];
  const grades = single !== undefined && isVowel(body.at(-2) ?? "") && (kind !== "given" || GRADING_GIVEN.has(word));
  return grades ? [body.slice(0, -1) + single + v, word] : [word];
}

const INVERSE: [weak: string, strong: string][] = [
  ["ng", "nk"],
  ["nn", "nt"],
  ["mm", "mp"],
  ["ll", "lt"],
  ["rr", "rt"],
  ["hd", "ht"],
  ["rj", "rk"],
  ["lj", "lk"],
];
const INVERSE_SINGLE: Record<string, string> = { k: "kk", p: "pp", t: "tt", d: "t", v: "p" };

/** Inverse gradation (Kangas → Kankaa-, Kirkas → Kirkkaa-, Rinne → Rintee-); likeliest first. */
function strengthenings(body: string): string[] {
  for (const [weak, strong] of INVERSE) if (body.endsWith(weak)) return [body.slice(0, -2) + strong, body];
  const single = INVERSE_SINGLE[body.at(-1) ?? ""];
  const before = body.at(-2) ?? "";
  if (single !== undefined && (isVowel(before) || "lrn".includes(before))) return [body.slice(0, -1) + single, body];
  return [body];
}

/** Which of a and ä the endings take; both when the word leaves it open (Nguyen, Olympia, a foreign name without either). */
function harmonies(word: string): string[] {
  let last = "";
  let back = false;
  let front = false;
  for (const ch of word) {
    if (BACK.includes(ch)) back = true;
    else if (FRONT.includes(ch)) front = true;
    else continue;
    last = BACK.includes(ch) ? "a" : "ä";
  }
  if (back && front) return last === "a" ? ["a", "ä"] : ["ä", "a"];
  if (back) return ["a"];
  return front || isVowel(word.at(-1)!) ? ["ä"] : ["ä", "a"];
}

function countVowels(word: string): number {
  let count = 0;
  for (const ch of word) if (isVowel(ch)) count += 1;
  return count;
}

function isVowel(ch: string): boolean {
  return ch !== "" && VOWELS.includes(ch);
}
