import type { Case } from "../../surveys/finnish/inflect";
import { casesByEnding } from "./case-endings";
import { contactOf } from "./lexicon/contact-words";
import { contextOf } from "./lexicon/context-words";
import { partyOf } from "./lexicon/people-words";
import type { Scene } from "./scene";

export type PartyKind = "client" | "workplace" | "network" | "relative" | "place";

/** Somebody that a contact may have been with. `place`: a workplace named as where or with whom. */
export interface Party {
  at: number;
  to: number;
  kind: PartyKind;
  cases: ReadonlySet<Case>;
}

/** Everyone in the scene who is not the coach, in order. */
export function partiesOf(scene: Scene): Party[] {
  const known = partiesOfScene.get(scene);
  if (known !== undefined) return known;
  const parties = findParties(scene);
  partiesOfScene.set(scene, parties);
  return parties;
}

/** A scene never changes and is asked about many times. */
const partiesOfScene = new WeakMap<Scene, Party[]>();

function findParties(scene: Scene): Party[] {
  const parties: Party[] = [];
  const taken = new Set<number>();
  const add = (item: { from: number; to: number; cases: ReadonlySet<Case> }, kind: PartyKind) => {
    parties.push({ at: item.from, to: item.to, kind, cases: item.cases });
    for (let i = item.from; i < item.to; i += 1) taken.add(i);
  };
  for (const person of [...scene.people, ...scene.unknown]) add(person, "client");
  for (const employer of scene.employers) add(employer, "place");
  for (const outsider of scene.outsiders)
    add(
      outsider,
      outsider.employer !== null ? "workplace" : outsider.isNetwork ? "network" : kindByTitle(scene, outsider.from),
    );
  for (let i = scene.from; i < scene.to; i += 1) {
    const token = scene.tokens[i]!;
    if (taken.has(i) || token.type !== "word") continue;
    const tags = partyOf(titleOf(scene, i));
    // «ei tullut työpaikalle»: a place gone to; «soitin työpaikalle»: whom one called.
    if (/^työpaikal[lt]/.test(token.lower) && !scene.clauseWords(i).some((word) => isCall(word))) continue;
    const isNone = /^(?:yhtään|yhtäkään|nothing|no)$/.test(scene.tokens[i - 1]?.lower ?? "");
    if (contextOf(token.lower).has("clientWord") && scene.tokens[i - 1]?.type !== "number" && !isNone)
      parties.push({ at: i, to: i + 1, kind: "client", cases: casesByEnding(token.lower) });
    if (isHusband(scene, i)) {
      parties.push({ at: i, to: i + 1, kind: "relative", cases: casesByEnding(token.lower) });
      continue;
    }
    if (tags.size === 0 || tags.has("companion") || tags.has("peer")) continue;
    // «the Kela form»: a paper, nobody.
    if (
      /^(?:form|forms|application|decision|paper|papers|paperwork|letter|benefit)$/.test(
        scene.tokens[i + 1]?.lower ?? "",
      )
    )
      continue;
    // «aikuissosiaalityön edustaja»
    const isTheirs = /^edustaj/.test(token.lower) && partyOf(scene.tokens[i - 1]?.lower ?? "").has("network");
    const kind: PartyKind = isTheirs
      ? "network"
      : tags.has("place") && tags.size === 1
        ? "place"
        : (tags.has("network") && !isOfWorkplace(scene, i)) || tags.has("network_meeting")
          ? "network"
          : tags.has("relative")
            ? "relative"
            : "workplace";
    parties.push({ at: i, to: i + 1, kind, cases: casesByEnding(token.lower) });
  }
  return parties.sort((a, b) => a.at - b.at);
}

/** «terv.hoitaja», «sair.hoitaja»: one title in two pieces. */
function titleOf(scene: Scene, at: number): string {
  const word = scene.tokens[at]!.lower;
  if (!/^worker|^hoit|(?:pääll|esim|vast|joht)$/.test(word)) return word;
  // «her case worker»
  if (/^workers?$/.test(word) && /^(?:case|social|youth|support)$/.test(scene.tokens[at - 1]?.lower ?? ""))
    return "caseworker";
  // «osastopääll.», «vuoroesim.»
  if (/^\p{L}{4,}(?:pääll|esim|vast|joht)$/u.test(word)) return "esimies";
  const isCut = /^hoit/.test(word) && /^(?:terv|sair)$/.test(scene.tokens[at - 2]?.lower ?? "");
  return isCut && scene.tokens[at - 1]?.text === "." ? `sairaan${word}` : word;
}

/** «Hilkan mies soitti» */
function isHusband(scene: Scene, at: number): boolean {
  return (
    /^mie(?:s|hen|helle|heltä|stä|hensä)$/.test(scene.tokens[at]!.lower) &&
    scene.people.some((person) => person.to === at && person.cases.has("gen"))
  );
}

/** «Hoivakoti Mäntylän vastaava sairaanhoitaja»: whatever the title, it is the workplace's. */
function isOfWorkplace(scene: Scene, at: number): boolean {
  const from = /^vastaav/.test(scene.tokens[at - 1]?.lower ?? "") ? at - 1 : at;
  return scene.employers.some(({ to, cases }) => to === from && cases.has("gen"));
}

function isCall(word: string): boolean {
  const tags = contactOf(word);
  return (
    (tags.has("phone") || tags.has("message") || tags.has("email") || tags.has("talk")) &&
    !/^(?:vasta|puhelim)/.test(word)
  );
}

const AUTHORITY_TITLE =
  /(?:neuvoja|asiantuntija|virkailija|käsittelijä|opettaja|lääkäri|hoitaja|psykologi|terapeutti|kuraattori|koordinaattori|sihteeri)$/;

function kindByTitle(scene: Scene, at: number): PartyKind {
  const title = scene.tokens[at - 1]?.lower ?? "";
  const tags = partyOf(title);
  if (tags.has("workplace")) return "workplace";
  return tags.has("network") || AUTHORITY_TITLE.test(title) ? "network" : "workplace";
}
