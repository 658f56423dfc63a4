import { createFeatures } from "../../bot/features";
import type { LocalJob } from "../../bot/schedule/local-job";
import { createRegister, type Feature } from "../../bot/turn/feature";

const job = (name: string): LocalJob => ({
  name,
  late: { type: "skip", within: 60_000 },
  occurrences: async () => [],
  run: async () => undefined,
});
const base: Feature = {
  name: "base",
  words: [],
  onLog: async () => [],
  onPlan: async () => null,
  onIdentityCode: () => [],
  onInstalled: async () => [],
};

test("the register holds every feature's jobs", () => {
  const { jobs } = createRegister([
    { ...base, jobs: [job("morning"), job("digest")] },
    { name: "feedback", words: [], jobs: [job("survey")] },
  ]);
  expect(jobs.map((one) => one.name)).toEqual(["morning", "digest", "survey"]);
});

test("two features with a job of the same name are a mistake, found at start", () => {
  const features = [
    { ...base, jobs: [job("morning")] },
    { name: "feedback", words: [], jobs: [job("morning")] },
  ];
  expect(() => createRegister(features)).toThrow("morning");
});

test("no job's name holds what parts it from the rest of its keys", () => {
  for (const { name } of createFeatures().register.jobs) expect(name).toMatch(/^[a-z][a-z_]*$/);
});
