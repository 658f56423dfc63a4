/** What a page route takes and gives, whatever server stands in front of it. */

export interface PageRequest {
  params: Readonly<Record<string, string | undefined>>;
  query: URLSearchParams;
  /** Null: nothing was sent. */
  body: SentBody | null;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** For the limits of the intake only. */
  address: string;
}

/** A form that the browser posts by itself, or what the page's script sends. */
export type SentBody =
  | { type: "form"; fields: URLSearchParams }
  | { type: "json"; value: unknown }
  /** Too large (413), broken (400) or of another kind (415). */
  | { type: "refused"; status: 400 | 413 | 415 };

export interface PageAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** `path` as restify writes it; never the path that was asked for, which holds a token. */
export interface PageRoute {
  method: "get" | "post";
  path: string;
  handler(req: PageRequest): Promise<PageAnswer>;
}
