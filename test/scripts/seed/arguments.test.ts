import { readSeedArguments } from "../../../scripts/seed/arguments";

const said = (line: string) => line.split(" ");

test("the numbers are read, in any order, with a project's name of several words", () => {
  expect(
    readSeedArguments(["--seed", "7", "--entries", "1000", "--project", " Iso hanke ", "--clients", "50"]),
  ).toEqual({
    clients: 50,
    entries: 1000,
    seed: 7,
    project: "Iso hanke",
  });
  expect(readSeedArguments(said("--clients 1 --entries 1 --seed 0")).project).toBeNull();
});

test.each([
  ["--clients 0 --entries 10 --seed 1", '--clients is "0", but it must be a whole number from 1 to 50,000'],
  ["--clients -5 --entries 10 --seed 1", "--clients is"],
  ["--clients 99999999 --entries 10 --seed 1", "from 1 to 50,000"],
  ["--clients 1e3 --entries 10 --seed 1", '"1e3"'],
  ["--clients 2.5 --entries 10 --seed 1", '"2.5"'],
  ["--clients kymmenen --entries 10 --seed 1", "whole number"],
  ["--clients 10 --entries 0 --seed 1", '--entries is "0", but it must be a whole number from 1 to 5,000,000'],
  ["--clients 10 --entries 99999999999999999999 --seed 1", "from 1 to 5,000,000"],
  ["--clients 10 --entries 10 --seed 2147483648", "--seed is"],
  ["--clients 10 --entries 10", "--seed is missing"],
  ["--entries 10 --seed 1", "--clients is missing"],
  ["--clients --entries 10 --seed 1", "--clients needs a value"],
  ["--clients 10 --entries 10 --seed 1 --clear", "«--clear» is not known here"],
  ["--clients 10 --entries 10 --seed 1 kaikki", "«kaikki» is not known here"],
  ["--help", "npm run seed -- --clients N"],
])("«%s» is refused in words", (line, words) => {
  expect(() => readSeedArguments(said(line))).toThrow(words);
});

test("a project's name must be a name", () => {
  const numbers = said("--clients 1 --entries 1 --seed 1");
  expect(() => readSeedArguments([...numbers, "--project", "  "])).toThrow("--project must be a name");
  expect(() => readSeedArguments([...numbers, "--project", "x".repeat(101)])).toThrow("at most 100 characters");
});
