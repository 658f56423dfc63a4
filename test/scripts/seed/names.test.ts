import { streamOf } from "../../../scripts/seed/chance";
import { inventBusinessIds, inventEmployer, inventPerson } from "../../../scripts/seed/names";

test("no two employers of the largest project have the same name", () => {
  const random = streamOf(1, "employers");
  const names = Array.from({ length: 2500 }, (_, number) => inventEmployer(random, 3999, number).name);
  expect(new Set(names).size).toBe(2500);
  expect(names[0]).toMatch(/^\p{Lu}\p{Ll}+n \p{Ll}+$/u);
});

test("a person is a given and a family name with capitals", () => {
  const random = streamOf(2, "people");
  for (let number = 0; number < 500; number += 1) {
    const { givenName, familyName } = inventPerson(random);
    expect(`${givenName} ${familyName}`).toMatch(/^\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)? \p{Lu}\p{Ll}+$/u);
  }
});

test("business ids have a right check digit, are all different, and are nobody's", () => {
  const ids = inventBusinessIds();
  const some = Array.from({ length: 2500 }, () => ids.next().value as string);
  expect(new Set(some).size).toBe(2500);
  for (const id of some) {
    expect(id).toMatch(/^9\d{6}-\d$/);
    const weights = [7, 9, 10, 5, 8, 4, 2];
    const sum = weights.reduce((total, weight, at) => total + weight * Number(id[at]), 0) + Number(id[8]);
    expect(sum % 11).toBe(0);
  }
});
