import { z } from "zod";
import { SITUATION_GROUPS } from "./starting-situation";

/** What is written down of a client at intake. Days `YYYY-MM-DD`. */

export const REFERRAL_SOURCES = [
  "self",
  "employment_services",
  "wellbeing_area",
  "school",
  "association",
  "other",
] as const;
export type ReferralSource = (typeof REFERRAL_SOURCES)[number];

export const REFERRAL_CHANNELS = ["phone", "face_to_face", "video", "message", "email"] as const;
export type ReferralChannel = (typeof REFERRAL_CHANNELS)[number];

export const GOALS = ["open_job", "vocational_studies"] as const;

/** Languages that the form offers; a list may bring another ISO 639-1 code. «und» (ISO 639-2: undetermined): some other. */
export const LANGUAGES = ["fi", "sv", "en", "uk", "und"] as const;

export const MOST_ALIASES = 10;

export const referral = z.object({
  source: z.enum(REFERRAL_SOURCES),
  referredBy: z.string().max(200).nullable(),
  referredOn: z.iso.date(),
  channel: z.enum(REFERRAL_CHANNELS).nullable(),
});
export type Referral = z.infer<typeof referral>;

export const clientDetails = z.object({
  givenName: z.string(),
  familyName: z.string(),
  aliases: z.array(z.string()).max(MOST_ALIASES),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  preferredLanguage: z.string().nullable(),
  goal: z.enum(GOALS).nullable(),
  situation: z.array(z.enum(SITUATION_GROUPS.map((group) => group.key))),
  /** null: nothing is known of it (a client of an older list). */
  referral: referral.nullable(),
  euraStartOn: z.iso.date().nullable(),
  euraExitOn: z.iso.date().nullable(),
});
export type ClientDetails = z.infer<typeof clientDetails>;

/** Before anything is known. */
export function emptyDetails(): ClientDetails {
  return {
    givenName: "",
    familyName: "",
    aliases: [],
    phone: null,
    email: null,
    preferredLanguage: null,
    goal: null,
    situation: [],
    referral: null,
    euraStartOn: null,
    euraExitOn: null,
  };
}

/** «24.11.2026», as the form holds a day. */
export function dayInput(day: string | null): string {
  if (day === null) return "";
  const [year, month, number] = day.split("-").map(Number);
  return `${number}.${month}.${year}`;
}
