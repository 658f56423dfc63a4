import type { Day, WallClock } from "./calendar";
import type { RowWriter } from "./write-rows";

/** What is asked for. */
export interface SeedPlan {
  name: string;
  clients: number;
  entries: number;
  seed: number;
  now: Date;
  timeZone: string;
}

/** What the parts of an invented project are made with. */
export interface SeedWorld extends SeedPlan {
  projectId: string;
  today: Day;
  /** How long the project has been taking clients. */
  days: number;
  clock: WallClock;
  writer: RowWriter;
  coaches: { id: string; name: string; aadObjectId: string }[];
  employers: { id: string; name: string }[];
}
