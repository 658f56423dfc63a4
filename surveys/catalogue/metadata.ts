import { z } from "zod";

/** What stands beside a definition: whom it asks, why, and how. One JSON file, «client-end.meta.json» beside «client-end.json». */

export const AUDIENCES = [
  "client",
  "employer",
  "employment_services",
  "wellbeing_area",
  "school",
  "association",
  "steering_group",
  "event",
  "staff",
] as const;
export type Audience = (typeof AUDIENCES)[number];

export const PRIVACIES = ["named", "confidential", "anonymous"] as const;
export type Privacy = (typeof PRIVACIES)[number];

const localized = z.object({
  fi: z.string().min(1),
  sv: z.string().min(1).optional(),
  en: z.string().min(1).optional(),
  uk: z.string().min(1).optional(),
});

const after = { days: z.number().int().min(0).max(366).default(0), months: z.number().int().min(0).max(24).default(0) };

/** When it is asked by itself. `days` and `months` count from the event's day. Null: only when somebody asks. */
const trigger = z.discriminatedUnion("event", [
  z.object({ event: z.literal("client_started"), ...after }),
  /** Halfway between the start and the end of the agreements made so far. */
  z.object({ event: z.literal("client_midway"), ...after }),
  z.object({ event: z.literal("client_exited"), ...after }),
  /** An agreement with an employer began. */
  z.object({ event: z.literal("placement_started"), ...after }),
  z.object({ event: z.literal("placement_ended"), ...after }),
  /** Told to the manager, who sends the round. */
  z.object({
    event: z.literal("yearly"),
    month: z.number().int().min(1).max(12),
    day: z.number().int().min(1).max(28).default(1),
  }),
]);
export type Trigger = z.infer<typeof trigger>;

export const metadata = z.strictObject({
  audience: z.enum(AUDIENCES),
  /** What it is for, in one word: figures of the same purpose are compared over time. */
  purpose: z.enum([
    "start",
    "mid",
    "end",
    "three_months",
    "two_weeks",
    "assessment",
    "opinion",
    "yearly",
    "event",
    "own",
  ]),
  privacy: z.enum(PRIVACIES),
  /** Holds answers about health: then no half answer is kept on the server. */
  health: z.boolean(),
  /** How long it takes, told to the respondent. */
  minutes: z.number().int().min(1).max(15),
  /** Why we ask, one or two plain sentences, shown before the first question. */
  why: localized,
  trigger: trigger.nullable().default(null),
  /** Days after the asking on which those who have not answered are reminded; two at most. */
  remindAfterDays: z.array(z.number().int().min(1).max(60)).max(2).default([5, 12]),
  /** How many days the link works. */
  openDays: z.number().int().min(1).max(120).default(28),
  /** Short enough to be answered on a card in Teams (staff only). */
  onCard: z.boolean().default(false),
});
export type Metadata = z.infer<typeof metadata>;
