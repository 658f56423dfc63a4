import type { Case } from "../../surveys/finnish/inflect";
import { lookUpForm, type NameForm, type RosterIndex } from "./roster-index";
import type { Token } from "./tokens";

/** A client in the message: tokens [from, to). */
export interface PersonAt {
  from: number;
  to: number;
  candidates: string[];
  cases: ReadonlySet<Case>;
  /** Found only by forgiving a slip of the finger. */
  slip: boolean;
}

/** The longest run of words that is a form in the index. */
export function longestForm(tokens: Token[], at: number, index: RosterIndex): { to: number; forms: NameForm[] } | null {
  const token = tokens[at]!;
  const words = index.longest.get(token.lower) ?? 1;
  for (let count = Math.min(words, tokens.length - at); count > 1; count -= 1) {
    const run = tokens.slice(at, at + count);
    if (run.some((piece, i) => piece.type === "mark" || (i > 0 && !piece.spaceBefore))) continue;
    const forms = lookUpForm(index, run.map((piece) => piece.lower).join(" "));
    if (forms.length > 0) return { to: at + count, forms };
  }
  const forms = formsOf(token, index);
  return forms.length > 0 ? { to: at + 1, forms } : null;
}

/** Forms of one word; a colon ending («DHL:ltä») or an English 's is set apart. */
export function formsOf(token: Token, index: RosterIndex): NameForm[] {
  if (token.ending !== null || token.lower.endsWith("'s")) {
    const base = token.lower.replace(/'s$/, "");
    const of = caseOfEnding(token.ending ?? "n");
    return lookUpForm(index, base)
      .filter((form) => form.case === "nom")
      .map((form) => ({ ...form, case: of }));
  }
  return lookUpForm(index, token.lower);
}

export function caseOfEnding(ending: string): Case {
  if (/lle$/.test(ending)) return "all";
  if (/ll[aä]$/.test(ending)) return "ade";
  if (/lt[aä]$/.test(ending)) return "abl";
  if (/ss[aä]$/.test(ending)) return "ine";
  if (/st[aä]$/.test(ending)) return "ela";
  if (/n[aä]$/.test(ending)) return "ess";
  if (/ksi$/.test(ending)) return "tra";
  if (/(?:h.n|een|iin)$/.test(ending)) return "ill";
  return ending === "n" || ending === "in" || ending === "s" ? "gen" : "part";
}

export function casesOf(forms: NameForm[]): Set<Case> {
  return new Set(forms.map((form) => form.case));
}

/** Everyone who bears one of the names. The list is the index's own where one name is meant: nobody writes to it. */
export function idsOf(forms: NameForm[]): string[] {
  const entries = new Set(forms.map((form) => form.entry));
  if (entries.size === 1) return forms[0]!.entry.ids;
  return unite([...entries].flatMap((entry) => entry.ids));
}

export function unite(ids: string[]): string[] {
  return [...new Set(ids)];
}
