import fc from "fast-check";
import { meanOf, npsOf } from "../../../surveys/results/figures";
import { openAnswers } from "../../../surveys/results/open-answers";
import { EVERYTHING } from "../../../surveys/results/query";
import { resultsOf } from "../../../surveys/results/results";
import { wellbeingChange } from "../../../surveys/results/wellbeing";
import { asked, collected, comment, nps, questionnaire, response, round, scale } from "./made";

/** What answers come to: tables of small cases, and what holds of all. */

const named = questionnaire([scale("goes"), nps("recommend"), comment("words")], {
  key: "employer-two-weeks",
  audience: "employer",
  purpose: "two_weeks",
  privacy: "named",
});
const confidential = questionnaire([scale("goes"), comment("words")]);

describe("figures", () => {
  test.each([
    [[9, 10, 10, 7, 6], { n: 5, promoters: 3, passives: 1, detractors: 1, score: 40 }],
    [[0, 6], { n: 2, promoters: 0, passives: 0, detractors: 2, score: -100 }],
    [[7, 8], { n: 2, promoters: 0, passives: 2, detractors: 0, score: 0 }],
    [[9], { n: 1, promoters: 1, passives: 0, detractors: 0, score: 100 }],
  ])("NPS of %j", (numbers, expected) => {
    expect(npsOf(numbers)).toEqual(expected);
  });

  test("«en osaa sanoa» stands in the distribution and enters no figure", () => {
    const [results] = resultsOf(
      collected(
        [named],
        [5, 4, "dk"].map((goes) => response(named, { goes, recommend: 9 })),
      ),
    );
    const [goes] = results!.questions;
    expect(goes!.figures).toMatchObject({ n: 3, scale: { n: 2, mean: 4.5 } });
    expect(goes!.figures!.distribution.map(({ value, count }) => [value, count])).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 1],
      [5, 1],
      ["dk", 1],
    ]);
  });

  test("the mean is between the least and the most; the counts come to n", () => {
    const answers = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant("dk")), { minLength: 1 });
    fc.assert(
      fc.property(answers, (values) => {
        const rows = values.map((goes) => response(named, { goes }));
        const { figures } = resultsOf(collected([named], rows))[0]!.questions[0]!;
        const numbers = values.filter((value) => typeof value === "number");
        expect(figures!.distribution.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        if (numbers.length === 0) expect(figures!.scale).toBeNull();
        else expect(figures!.scale).toEqual({ n: numbers.length, mean: meanOf(numbers) });
      }),
    );
  });
});

describe("what is hidden, and why", () => {
  const five = Array.from({ length: 5 }, () => response(confidential, { goes: 4 }));
  test.each([
    ["four in confidence", five.slice(0, 4), "under_five", 0],
    ["none in confidence: the same words", [], "under_five", 0],
    ["five", five, null, 5],
    ["nine: five of them", [...five, ...five.slice(0, 4).map((row) => ({ ...row, id: `${row.id}x` }))], null, 5],
  ])("%s", (_, rows, hidden, n) => {
    const [results] = resultsOf(collected([confidential], rows));
    expect(results).toMatchObject({ hidden, n });
  });

  test("an open round, a small one, one that is large enough", () => {
    const rounds = [
      round(confidential, { name: "avoin", isClosed: false }),
      round(confidential, { name: "pieni" }),
      round(confidential, { name: "iso" }),
    ];
    const rows = rounds.flatMap((one, at) =>
      Array.from({ length: [8, 4, 6][at]! }, () =>
        response(confidential, { goes: at + 1 }, { privacy: "anonymous", round: one }),
      ),
    );
    const [results] = resultsOf(collected([confidential], rows, { rounds }));
    expect(results!.n).toBe(6);
    expect(results!.mean).toBe(3);
    expect(results!.hiddenRounds.map(({ wave, why }) => [wave.name, why]).sort()).toEqual([
      ["avoin", "round_open"],
      ["pieni", "under_five"],
    ]);
  });

  test("of one client or workplace: only what was given by name", () => {
    const of = { clientId: "c1", employerId: "e1" };
    const rows = Array.from({ length: 6 }, () => response(confidential, { goes: 4 }, of));
    expect(resultsOf(collected([confidential], rows), { ...EVERYTHING, employerId: "e1" })[0]).toMatchObject({
      n: 0,
      hidden: "not_by_person",
    });
    expect(
      resultsOf(collected([named], [response(named, { goes: 2 }, of), response(named, { goes: 5 })]), {
        ...EVERYTHING,
        employerId: "e1",
      })[0],
    ).toMatchObject({ n: 1, mean: 2 });
  });

  test("own words: not of fewer than five, and in the same order however the answers came", () => {
    const rows = Array.from({ length: 5 }, (_, at) => response(confidential, { goes: 1, words: `sana ${at}` }));
    const query = { ...EVERYTHING, keys: ["client-mid"] as const };
    const asWritten = (words: string) => words;
    const [four] = openAnswers(collected([confidential], rows.slice(0, 4)), query, asWritten);
    expect(four).toMatchObject({ texts: null, hidden: "under_five" });
    // One of five wrote: it may be any of them.
    const silent = Array.from({ length: 4 }, () => response(confidential, { goes: 1 }));
    const [one] = openAnswers(collected([confidential], [...rows.slice(0, 1), ...silent]), query, asWritten);
    expect(one).toMatchObject({ texts: ["sana 0"], hidden: null });
    const [all] = openAnswers(collected([confidential], rows), query, asWritten);
    expect([...all!.texts!].sort()).toEqual(rows.map(({ answers }) => answers.words));
    const [turned] = openAnswers(collected([confidential], [...rows].reverse()), query, asWritten);
    expect(turned!.texts).toEqual(all!.texts);
  });

  test("own words are masked where they were not given by name", () => {
    const words = (privacy: "named" | "confidential") => {
      const of = questionnaire([scale("goes"), comment("words")], { privacy });
      const rows = Array.from({ length: 5 }, () => response(of, { goes: 1, words: "Liisa" }));
      const query = { ...EVERYTHING, keys: ["client-mid"] as const };
      return openAnswers(collected([of], rows), query, () => "[nimi]")[0]!.texts;
    };
    expect(new Set(words("confidential"))).toEqual(new Set(["[nimi]"]));
    expect(new Set(words("named"))).toEqual(new Set(["Liisa"]));
  });
});

describe("versions", () => {
  test("the same points are counted together; points that mean something else are not", () => {
    const second = questionnaire([scale("goes", undefined, "Miten menee nyt?"), scale("fits")], {
      key: named.key,
      version: 2,
      audience: "employer",
      purpose: "two_weeks",
      privacy: "named",
    });
    const third = questionnaire(
      [scale("goes", ["Hyvin", "Melko hyvin", "Siltä väliltä", "Melko huonosti", "Huonosti"])],
      {
        key: named.key,
        version: 3,
        audience: "employer",
        purpose: "two_weeks",
        privacy: "named",
      },
    );
    const [results] = resultsOf(
      collected(
        [named, second, third],
        [response(named, { goes: 5 }), response(second, { goes: 4 }), response(third, { goes: 1 })],
      ),
    );
    expect(results!.versions).toEqual([1, 2, 3]);
    expect(
      results!.questions
        .filter(({ name }) => name === "goes")
        .map(({ versions, figures }) => [versions, figures!.scale]),
    ).toEqual([
      [[3], { n: 1, mean: 1 }],
      [[1, 2], { n: 2, mean: 4.5 }],
    ]);
  });
});

describe("change", () => {
  test("the last wave of the period against the one before it", () => {
    const rows = [
      response(named, { goes: 2, recommend: 6 }, { day: "2025-03-01" }),
      response(named, { goes: 3, recommend: 6 }, { day: "2026-02-01" }),
      response(named, { goes: 5, recommend: 10 }, { day: "2026-08-01" }),
    ];
    const change = (from: string | null, to: string | null) =>
      resultsOf(collected([named], rows), { ...EVERYTHING, from, to })[0]!
        .questions.slice(0, 2)
        .map((one) => one.change);
    expect(change(null, null)).toMatchObject([
      { from: { id: "2026-1" }, to: { id: "2026-2" }, difference: 2 },
      { difference: 200 },
    ]);
    expect(change("2026-01-01", "2026-06-30")).toMatchObject([
      { from: { id: "2025-1" }, to: { id: "2026-1" }, difference: 1 },
      { difference: 0 },
    ]);
    expect(change("2025-01-01", "2025-12-31")).toEqual([null, null]);
  });
});

describe("response rate", () => {
  const of = (more: Parameters<typeof asked>[1][], privacy: "named" | "confidential" = "named") =>
    resultsOf(
      collected([privacy === "named" ? named : confidential], [], {
        invitations: more.map((one) => asked(privacy === "named" ? named : confidential, one)),
      }),
    )[0]!.participation;

  test.each([
    ["answered ÷ handed over", [{ answered: 1 }, {}, {}], { answered: 1, handedOver: 3, isAtLeast: false }],
    [
      "a mail that has not left is not handed over",
      [{ answered: 1 }, { handedOver: 0 }],
      { answered: 1, handedOver: 1 },
    ],
    ["what was answered had arrived", [{ answered: 1, handedOver: 0 }, {}], { answered: 1, handedOver: 2 }],
    ["nobody counted the guests", [{ answered: 7, handedOver: null }], null],
  ])("by name: %s", (_, invitations, expected) => {
    const found = of(invitations);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  test.each([
    ["to four: not told", 4, 4, false, "under_five"],
    [
      "seven of eight while it can be answered: at least five",
      8,
      7,
      false,
      { answered: 5, handedOver: 8, isAtLeast: true },
    ],
    ["seven of eight when its time is over", 8, 7, true, { answered: 7, handedOver: 8, isAtLeast: false }],
  ])("in confidence: %s", (_, handed, answered, isSettled, expected) => {
    const invitations = Array.from({ length: handed }, (_, at) => ({ answered: at < answered ? 1 : 0, isSettled }));
    expect(of(invitations, "confidential")).toEqual(expected);
  });
});

describe("the client's own items at two times", () => {
  const start = questionnaire([scale("mood"), scale("sleep")], { key: "client-start", purpose: "start" });
  const end = questionnaire([scale("mood"), scale("helped")], { key: "client-end", purpose: "end" });
  const both = (client: number, before: number | string, after: number | string) => [
    response(start, { mood: before, sleep: 3 }, { clientId: `c${client}`, day: "2026-02-01" }),
    response(end, { mood: after, helped: 5 }, { clientId: `c${client}`, day: "2026-08-01" }),
  ];
  const pairs = [both(1, 2, 4), both(2, 3, 3), both(3, 5, 1), both(4, 1, 2), both(5, 2, 5)];

  test("better, same, worse of the same client; only what was asked both times", () => {
    expect(wellbeingChange(collected([start, end], pairs.flat()))).toMatchObject([
      { name: "mood", from: "start", to: "end", change: { n: 5, better: 3, same: 1, worse: 1 } },
    ]);
  });

  test("four clients, or a fifth who could not say: not told", () => {
    expect(wellbeingChange(collected([start, end], pairs.slice(1).flat()))).toMatchObject([{ change: null }]);
    const unsure = [...pairs.slice(1), both(6, "dk", 4)].flat();
    expect(wellbeingChange(collected([start, end], unsure))).toMatchObject([{ change: null }]);
  });

  test("an end without a start, and a second end, change nothing", () => {
    const more = [
      response(end, { mood: 5 }, { clientId: "c9" }),
      response(end, { mood: 1 }, { clientId: "c1", day: "2026-10-01" }),
    ];
    expect(wellbeingChange(collected([start, end], [...pairs.flat(), ...more]))).toEqual(
      wellbeingChange(collected([start, end], pairs.flat())),
    );
  });
});
