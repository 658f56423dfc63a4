/** HTML whose every inserted text is escaped: there is no other way to make a Markup, and markup in a definition or an answer stays text. */

export class Markup {
  private constructor(readonly text: string) {}

  static of(strings: TemplateStringsArray, parts: readonly Part[]): Markup {
    return new Markup(strings.reduce((all, text, at) => all + drawn(parts[at - 1]) + text));
  }

  /** Of our own making alone, never of anything read. */
  static trusted(text: string): Markup {
    return new Markup(text);
  }

  toString(): string {
    return this.text;
  }
}

/** Null, undefined and false draw nothing. */
export type Part = string | number | Markup | null | undefined | false | readonly Part[];

/** @example html`<p class="${name}">${text}</p>`: attributes always in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return Markup.of(strings, parts);
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function drawn(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Markup) return part.text;
  return Array.isArray(part) ? part.map(drawn).join("") : escapeText(String(part));
}
