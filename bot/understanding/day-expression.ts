import type { Temporal } from "temporal-polyfill";
import type { Days } from "./calendar";

/** Days named in the message: tokens [from, to). */
export interface DayExpression {
  from: number;
  to: number;
  days: Days;
  /** Belongs to the future whatever the verb («huomenna», «ensi viikolla»). */
  future: boolean;
  /** Tied to now («tänään», «eilen»): no verb moves it into the future. */
  certain: boolean;
  /** Only a part of a day («aamulla»): gives way to any real day. */
  vague: boolean;
  /** Says when. A genitive («viime viikon») or an abbreviation in a doubtful place only does in a question. */
  when: boolean;
  /** «15.12. asti», «maanantaista lähtien»: the edge of something told. */
  edge: "until" | "since" | null;
  /** The number is a convention («muutama» = 3). */
  guessed: boolean;
  /** A day that a note hardly means: long gone though the same day is near ahead, more than a year ago, or still to come. */
  strange: boolean;
  /** Long gone, and the same day without a year is near ahead: «aika 2.12.» in November. */
  coming: boolean;
}

export type Today = Temporal.PlainDate;
export type Found = Pick<DayExpression, "to" | "days"> & Partial<DayExpression>;
