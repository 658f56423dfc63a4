import { z } from "zod";

/** What a project can set. Stored as JSON in Project.settings; every field has a default, so an older row stays readable. */
export const projectSettings = z.object({
  /** `team`: everyone in the project sees its clients. `own`: a coach sees own clients only; managers see all. */
  visibility: z.enum(["team", "own"]).default("team"),
});
export type ProjectSettings = z.infer<typeof projectSettings>;

/** The project's targets. Stored as JSON in Project.targets. Defaults are TEHOA's (funding decision). */
export const projectTargets = z.object({
  /** Share of leavers placed in the open labour market or in vocational studies. */
  placementShare: z.number().min(0).max(1).default(0.45),
  clientsPerYear: z.number().int().positive().default(40),
  clientsInAll: z.number().int().positive().default(120),
});
export type ProjectTargets = z.infer<typeof projectTargets>;
