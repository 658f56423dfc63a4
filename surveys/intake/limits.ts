/** What a respondent may send, and how often. Every number has its reason here and nowhere else. */

export interface Rate {
  /** So many at once … */
  burst: number;
  /** … and so many a minute from then on. */
  perMinute: number;
  /** How many keys are remembered; beyond that the one that was quiet longest is forgotten, in its own favour. */
  mostKeys: number;
}

export interface Limits {
  bodyBytes: number;
  jsonDepth: number;
  jsonValues: number;
  largestNumber: number;
  submissionId: RegExp;
  perLink: Rate;
  perAddress: Rate;
  draftsPerLink: Rate;
}

export const LIMITS: Limits = {
  /** The longest of our questionnaires, every text filled to its limit in four bytes a letter, is under 50 KB. */
  bodyBytes: 64 * 1024,
  /** { question: { row: column } } is two deep, { question: [choice] } too. One more, so that the guard can name the question. */
  jsonDepth: 3,
  /** 100 items at most (read-definition.ts), a matrix of 50 rows the largest of them: 100 × 50. */
  jsonValues: 5000,
  /** No question of ours asks for more; beyond 2^53 numbers are no longer kept exactly. */
  largestNumber: 1_000_000_000,
  /** A UUID or 128 bits in base64url, with room for another page's habit; printable and short enough for an index. */
  submissionId: /^[A-Za-z0-9_-]{16,64}$/,
  /** 60 guests of an event press «Lähetä» at once on one open link, some of them twice. A link for one person never comes near. */
  perLink: { burst: 150, perMinute: 60, mostKeys: 20_000 },
  /**
   * A school or a workshop is one address: a class of 30, a draft a page, an answer each, all in a quarter of an hour, is 15 a minute; an event's hall is 60 at once.
   * Kept in memory, per process and a few minutes at most: with two processes an address gets twice as much, which harms nobody. 20,000 addresses are 4 MB.
   */
  perAddress: { burst: 300, perMinute: 120, mostKeys: 20_000 },
  /** A draft is sent when a page is turned: ten pages back and forth, at the pace of a thumb. */
  draftsPerLink: { burst: 40, perMinute: 20, mostKeys: 20_000 },
};
