import type { Localized } from "../../../../surveys/catalogue/languages";

/** What a question in chat is about, and which questions of a questionnaire speak of it. By the beginnings of words: Finnish bends their ends. Pure. */

/** Words in «-sta» that name no topic: the service itself, the asking, its words, a time. */
const NO_TOPIC = new RegExp(
  `^(?:${[
    "meistä|minusta|musta|sinusta|susta|heistä|hankkeesta|projektista",
    "palautteesta|palautteista|palautusta|kyselyistä|kyselystä|vastauksista|vastauksesta|vastausta|kysymystä|kysymyksistä|tuloksista|tulosta|luvuista|arvioista|arvioinnista|arvioinneista",
    "millaista|minkälaista|millaisesta|minkälaisesta|tällaista|sellaista|monesta|mielestä",
    "kaikesta|kaikista|tästä|siitä|tuosta|niistä|näistä|muista|toisesta|toisista|jokaisesta|useista|uusimmista|viimeisimmistä|viimeisestä|edellisestä",
    "syksystä|keväästä|kesästä|talvesta|vuodesta|\\p{L}*kuusta|kuukaudesta|viikosta|puolivuodesta|alusta|lopusta",
    "työnantajista|työnantajasta|asiakkaista|kumppaneista|vasta",
  ].join("|")})$`,
  "u",
);
/** Finnish «on» is «is»: only what was asked in English has an English topic. */
const IN_ENGLISH =
  /(?:^|\s)(?:what|how|who|which|do|does|did|have|has|say|said|think|clients?|employers?|about|show)(?=\s|$)/u;
const ENGLISH = /(?:^|\s)(?:about|on)\s+(?:the\s+|our\s+)?(\p{L}{3,})/u;
const NO_TOPIC_ENGLISH =
  /^(?:us|this|that|it|the|our|project|last|this|monday|january|spring|autumn|survey|feedback)$/u;

export interface Topic {
  /** As it was written. */
  said: string;
  /** What a word has to begin with or hold. */
  stems: string[];
}

/** null: no topic was named. `names`: of workplaces and people that were, which «-sta» may end too. */
export function topicOf(said: string, names: readonly string[] = []): Topic | null {
  const words = said.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const beginnings = names.flatMap((name) =>
    (name.toLowerCase().match(/[\p{L}-]{3,}/gu) ?? []).map((one) => one.slice(0, 3)),
  );
  const word = words.find(
    (one) => /.{3}st[aä]$/u.test(one) && !NO_TOPIC.test(one) && !beginnings.some((begin) => one.startsWith(begin)),
  );
  if (word) return { said: word, stems: stemsOf(word.replace(/i?st[aä]$/u, "")) };
  const english = IN_ENGLISH.test(said.toLowerCase()) ? ENGLISH.exec(said.toLowerCase())?.[1] : undefined;
  return english && !NO_TOPIC_ENGLISH.test(english) ? { said: english, stems: stemsOf(english) } : null;
}

/** «ketkä eivät ole vastanneet», «who has answered». */
export function asksWhoAnswered(said: string): boolean {
  const words = said.toLowerCase();
  return (
    /(?<!\p{L})(?:kuka|ketkä|kukaan|keneltä|keiltä|kenen|keitä)(?!\p{L}).*(?<!\p{L})(?:vastann|vastaa|vastaus|vastauks|puuttu)/u.test(
      words,
    ) || /\bwho\b.*\b(?:answer|respon|repl)/u.test(words)
  );
}

/** What respondents are asked in other words than the team uses: our proposal, to be widened by what is asked in vain. */
const RELATED: readonly (readonly [RegExp, string[]])[] = [
  [
    /^(?:ohja|valmen|tue|tuke|avu|guidan|coach|support)/u,
    ["ohja", "valmen", "neuvo", "tuke", "tuki", "tuen", "apu", "autta", "autto", "guid", "coach", "support", "help"],
  ],
  [/^(?:yhtey|contact)/u, ["yhtey", "contact", "touch"]],
  [/^(?:viestin|tiedo|communic)/u, ["viesti", "tieto", "tiedo", "kerro", "inform"]],
  [/^(?:tavoit|goal)/u, ["tavoit", "goal"]],
  [/^(?:hyvinvoin|jaksami|voinni|wellbeing)/u, ["hyvinvoin", "jaksa", "voi", "mieli", "uni", "wellbeing"]],
  [/^(?:yhteistyö|cooperat)/u, ["yhteistyö", "cooperat", "work together"]],
];

function stemsOf(base: string): string[] {
  const own = base.slice(0, Math.max(3, Math.ceil(base.length * 0.6), Math.min(4, base.length)));
  return [own, ...RELATED.filter(([topic]) => topic.test(base)).flatMap(([, stems]) => stems)];
}

/** A short stem has to begin a word, a longer one may stand inside («tehtävistä», «työtehtävät»). The topic's own word first, then its relatives. */
export function speaksOf(topic: Topic, title: Localized): "itself" | "related" | null {
  const words =
    [title.fi, title.en ?? ""]
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}-]+/gu) ?? [];
  const holds = (stem: string) => words.some((word) => (stem.length > 3 ? word.includes(stem) : word.startsWith(stem)));
  if (holds(topic.stems[0]!)) return "itself";
  return topic.stems.slice(1).some(holds) ? "related" : null;
}
