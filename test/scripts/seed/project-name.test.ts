import { nameOfProject } from "../../../scripts/seed/project-name";

const asked = { clients: 50, entries: 1000, seed: 7, project: null };

test("a name is made of the numbers, or is the one that was given", () => {
  expect(nameOfProject(asked, "development", ["TEHOA (demo)"])).toBe("Keksitty hanke 7 (50 asiakasta)");
  expect(nameOfProject(asked, "production", [])).toBe("Keksitty hanke 7 (50 asiakasta)");
  expect(nameOfProject({ ...asked, project: "Koe" }, "production", ["TEHOA"])).toBe("Koe");
});

test.each([
  ["beside real projects without being asked to", asked, "production", ["TEHOA"], "name it: --project NAME"],
  ["the same again", asked, "development", ["Keksitty hanke 7 (50 asiakasta)"], "Give the new one another name"],
  ["under the name of a real one", { ...asked, project: "TEHOA" }, "production", ["TEHOA"], "«TEHOA» already"],
] as const)("%s: refused, with what to do", (_what, arguments_, mode, present, words) => {
  expect(() => nameOfProject(arguments_, mode, present)).toThrow(words);
});
