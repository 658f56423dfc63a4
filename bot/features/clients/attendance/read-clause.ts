import type { Presence, Reason } from "./model";
import * as say from "./vocabulary";

/** What the words of one clause say, its names and times taken out. */
export interface ClauseWords {
  presence: Presence | null;
  reason: Reason | null;
  /** Every word is one that a roll is written in. */
  isClosed: boolean;
  everyone: boolean;
  except: boolean;
  tense: "past" | "present" | null;
  /** Only said to be unwell: whoever is, may have come all the same. */
  onlyUnwell: boolean;
  /** Where the word stands that tells the presence, among the words; -1: none. */
  statusAt: number;
}

/** Reads a clause's words, in lower case. */
export function readClauseWords(words: readonly string[]): ClauseWords {
  const { presence, statusAt } = presenceOf(words);
  const everyone = say.hasAny(words, say.EVERYONE);
  return {
    presence,
    reason: reasonOf(words),
    isClosed: words.every((word) => say.isKnown(word)),
    everyone,
    except:
      say.hasAny(words, say.EXCEPT) ||
      words.join(" ").includes("lukuun ottamatta") ||
      (everyone && words.includes("but")),
    // «were there on Friday», «on ollut poissa»: the past is what was said of.
    tense: say.hasAny(words, say.WAS) ? "past" : say.hasAny(words, say.IS) ? "present" : null,
    onlyUnwell: presence === "absent" && say.UNWELL.has(words[statusAt] ?? ""),
    statusAt,
  };
}

function presenceOf(words: readonly string[]): { presence: Presence | null; statusAt: number } {
  const has = (set: ReadonlySet<string>) => say.hasAny(words, set);
  const at = (...sets: ReadonlySet<string>[]) => words.findIndex((word) => sets.some((set) => set.has(word)));
  // Somebody else's illness, or a child's, is a reason at most.
  if (has(say.OTHERS) || has(say.CHILD)) return { presence: null, statusAt: -1 };
  const denied = has(say.NEGATIONS);
  const cameOrHere = has(say.NOT_COME) || has(say.HERE) || has(say.AT_WORK);
  if (denied) {
    // «ei ollut poissa» tells nothing sure; «eikä ilmoittanut» is a reason.
    if (has(say.AWAY) || has(say.UNWELL) || has(say.OUT)) return { presence: null, statusAt: -1 };
    const told = words.filter((word) => say.NOT_COME.has(word) && !/^(?:ollut|ollu|olleet|up)$/.test(word));
    const isAway = told.length > 0 || (cameOrHere && (has(say.HERE) || has(say.AT_WORK)));
    const isNoShow = words.includes("no") && words.includes("show");
    return isAway || isNoShow ? { presence: "absent", statusAt: at(say.NEGATIONS) } : { presence: null, statusAt: -1 };
  }
  if (has(say.AWAY)) return { presence: "absent", statusAt: at(say.AWAY) };
  if (has(say.STAYED) && has(say.STAYED_WHERE)) return { presence: "absent", statusAt: at(say.STAYED) };
  if (has(say.OUT)) return { presence: "absent", statusAt: at(say.OUT) };
  if (has(say.UNWELL) || has(say.SICK_LEAVE)) return { presence: "absent", statusAt: at(say.UNWELL, say.SICK_LEAVE) };
  if (has(say.CAME) && (has(say.CAME_WHERE) || has(say.HERE))) return { presence: "present", statusAt: at(say.CAME) };
  if (has(say.HERE)) return { presence: "present", statusAt: at(say.HERE) };
  if (has(say.AT_WORK) && has(say.WAS)) return { presence: "present", statusAt: at(say.WAS) };
  return { presence: null, statusAt: -1 };
}

function reasonOf(words: readonly string[]): Reason | null {
  const has = (set: ReadonlySet<string>) => say.hasAny(words, set);
  const denied = has(say.NEGATIONS) || words.includes("ilman") || words.includes("without");
  if (has(say.UNEXCUSED) || (denied && has(say.NOT_TOLD))) return "unexcused";
  if (has(say.CHILD)) return "agreed";
  if (has(say.OTHERS)) return "other";
  if (has(say.SICK)) return "sick";
  if (has(say.AGREED)) return "agreed";
  return words.includes("muu") || words.includes("other") ? "other" : null;
}
