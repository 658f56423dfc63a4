import { DEMO_PROJECT_ID, demoClientId, demoEmployerId } from "../../../prisma/demo/people";
import { printCard, valuesOf } from "../../../scripts/print-card";
import { createVersions } from "../../../surveys/catalogue/store";
import { openLink } from "../../../surveys/links/open-link";
import { NOW, openStory, type Story } from "../../support/story";

/** A coach asks somebody for feedback. */

let story: Story;
beforeEach(async () => {
  story = await openStory();
});
afterEach(() => story.close());

const MATTI = demoClientId(1);
const asked = () =>
  story.test.db.invitation.findMany({
    include: { questionnaire: { select: { key: true } }, deliveries: true, links: true },
    orderBy: { askedAt: "asc" },
  });

describe("«palautekysely Matille»", () => {
  beforeEach(() => story.says("maija", "palautekysely Matille"));

  test("one card asks which, in what language, to what address", () => {
    expect(story.sees("maija")).toMatch(/^Kysely: Matti Virtanen/);
    // Nine weeks on the path: halfway is the likely one.
    expect(story.sees("maija")).toContain("questionnaire (Kysely): client-mid");
  });

  test("by mail: told when it goes, to whom and until when it can be answered", async () => {
    await story.taps("maija", "Lähetä sähköpostilla", { email: "matti@example.org" });
    expect(story.sees("maija")).toContain("Lähtee nyt: Matti Virtanen, matti@example.org");
    expect(story.sees("maija")).toContain("Vastausaikaa on ti 22.12. asti.");
    const [invitation, ...more] = await asked();
    expect(more).toEqual([]);
    expect(invitation).toMatchObject({
      ...{ clientId: MATTI, privacy: "confidential", email: "matti@example.org", language: "fi", state: "open" },
      questionnaire: { key: "client-mid" },
      deliveries: [{ step: 0, channel: "mail", state: "queued" }],
      links: [],
    });
  });

  test("the address that the register lacked stays there, and a later slip changes nothing", async () => {
    await story.taps("maija", "Lähetä sähköpostilla", { email: "matti@example.org" });
    await story.says("maija", "loppukysely Matille");
    await story.taps("maija", "Lähetä sähköpostilla", { email: "muu@example.org" });
    expect(await story.test.db.client.findUnique({ where: { id: MATTI } })).toMatchObject({
      email: "matti@example.org",
    });
    expect((await asked()).map(({ email }) => email)).toEqual(["matti@example.org", "muu@example.org"]);
  });

  test("tapped twice, and by a process that was started anew: asked once", async () => {
    const first = { ...story.last("maija") };
    await story.tapsOn(first, "maija", "Lähetä sähköpostilla", { email: "matti@example.org" });
    story.restarts();
    await story.tapsOn(first, "maija", "Lähetä sähköpostilla", { email: "matti@example.org" });
    const all = await asked();
    expect(all).toHaveLength(1);
    expect(all[0]!.deliveries).toHaveLength(1);
  });

  it.each(["", "matti", "matti@", "matti@example.org\nBcc: muu@example.org", "a@b@example.org"])(
    "«%s» is no address: told, what was chosen stays, nothing goes out",
    async (email) => {
      await story.taps("maija", "Lähetä sähköpostilla", { email, questionnaire: "client-end", language: "uk" });
      expect(story.sees("maija")).toContain("Sähköpostiosoite puuttuu tai on väärin.");
      expect(story.sees("maija")).toContain("questionnaire (Kysely): client-end");
      expect(story.sees("maija")).toContain("language (Kieli): uk");
      expect(await asked()).toEqual([]);
    },
  );

  const settle = (state: "handed_over" | "unreachable") =>
    story.test.db.surveyDelivery.updateMany({ data: { state, settledAt: NOW } });

  test("the address was wrong: the right one gets the mail, and it is the same asking", async () => {
    await story.taps("maija", "Lähetä sähköpostilla", { email: "vaara@example.org" });
    await settle("unreachable");
    await story.taps("maija", "Anna toisella tavalla");
    await story.taps("maija", "Lähetä sähköpostilla", { email: "oikea@example.org" });
    expect(story.sees("maija")).toContain("Lähtee nyt: Matti Virtanen, oikea@example.org");
    expect(await asked()).toMatchObject([
      { email: "oikea@example.org", deliveries: [{ step: 0, state: "queued", attempts: 0 }] },
    ]);
  });

  test("sent once more to where it went: told so, and nothing leaves again", async () => {
    await story.taps("maija", "Lähetä sähköpostilla", { email: "matti@example.org" });
    await settle("handed_over");
    await story.taps("maija", "Anna toisella tavalla");
    await story.taps("maija", "Lähetä sähköpostilla", { email: "matti@example.org" });
    expect(story.sees("maija")).toContain("Lähti jo");
    expect(await asked()).toMatchObject([{ deliveries: [{ state: "handed_over" }] }]);
  });

  test("a third one in a week to the same address waits, and says what to do", async () => {
    for (const order of ["alkukysely Matille", "loppukysely Matille", "välikysely Matille"]) {
      await story.says("maija", order);
      await story.taps("maija", "Lähetä sähköpostilla", { email: "matti@example.org" });
    }
    expect(story.sees("maija")).toContain("on tällä viikolla jo mennyt 2");
    expect(await asked()).toHaveLength(2);
    await story.taps("maija", "QR-koodi");
    expect(await asked()).toHaveLength(3);
  });

  test("«kyselyt» shows what is out; it is reminded of no more, taken back; a confidential one never tells whether it was answered", async () => {
    await story.taps("maija", "Lähetä sähköpostilla", { email: "matti@example.org" });
    await story.says("maija", "kyselyt");
    expect(story.sees("maija")).toContain("Kysely «Miten valmennus sujuu?» annettu ti 24.11.");
    await story.taps("maija", "Älä muistuta");
    expect(await asked()).toMatchObject([{ noReminders: true, state: "open" }]);
    await story.says("maija", "onko Matti Virtanen vastannut kyselyyn");
    expect(story.sees("maija")).toContain("ei näytetä, onko siihen vastattu");
    await story.taps("maija", "Peru kysely");
    expect(story.sees("maija")).toContain("Matti Virtanen");
    expect(await asked()).toMatchObject([{ state: "withdrawn" }]);
  });

  test("in the language and by the way that the order names", async () => {
    await story.says("maija", "loppukysely Matille tabletilla ukrainaksi");
    expect(story.sees("maija")).toContain("language (Kieli): uk");
    expect(story.sees("maija")).toContain("[1] Vastaa tällä laitteella");
  });

  test("as a QR code, then on this device: two ways to the same answer, and no token is kept", async () => {
    await story.taps("maija", "QR-koodi");
    const link = /http:\S+\/k\/\S+/.exec(story.sees("maija"))![0];
    expect(link.length).toBeLessThanOrEqual(60);
    expect(JSON.stringify(story.last("maija").card)).toContain("data:image/png;base64,");
    await story.taps("maija", "Anna toisella tavalla");
    await story.taps("maija", "Vastaa tällä laitteella");
    const all = await asked();
    expect(all).toHaveLength(1);
    expect(all[0]!.links.map(({ channel }) => channel).sort()).toEqual(["qr", "tablet"]);
    const token = link.slice(link.lastIndexOf("/") + 1);
    for (const { name } of await story.test.db.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`) {
      const rows = await story.test.db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t`);
      expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
    }
  });

  test("the same call delivered again by Teams: no link is in the answer that was kept, and a new one is a tap away", async () => {
    const tap = printCard(story.last("maija").card!, 1).taps.find(({ title }) => title === "Linkki")!;
    const values = valuesOf(story.last("maija").card!);
    const act = {
      type: "action",
      verb: tap.verb,
      data: { ...values, ...tap.data },
      cardId: null,
      answered: "inline",
    } as const;
    const first = await story.does("maija", act, { activityId: "f:linkki" });
    const second = await story.does("maija", act, { activityId: "f:linkki" });
    expect(JSON.stringify(first.body)).toContain("/k/");
    expect(JSON.stringify(second.body)).not.toContain("/k/");
    expect(JSON.stringify(second.body)).toContain("Linkki näytettiin jo.");
    expect(await asked()).toHaveLength(1);
  });

  test("withdrawn: the link says so, nothing goes out", async () => {
    await story.taps("maija", "Linkki");
    const token = /\/k\/(\S+)/.exec(story.sees("maija"))![1]!;
    const open = () => openLink(story.test.db, createVersions(story.test.db), token, NOW);
    expect((await open()).type).toBe("open");
    await story.taps("maija", "Peru kysely");
    expect(story.sees("maija")).toContain("Kysely on peruttu.");
    expect((await open()).type).toBe("closed");
  });

  test("a look at it first stores nothing", async () => {
    await story.taps("maija", "Esikatsele");
    expect(story.sees("maija")).toContain("Esikatselu ei tallenna vastauksia.");
    expect(await asked()).toEqual([]);
  });
});

describe("whom it is about", () => {
  test("two of that name: one is chosen", async () => {
    await story.says("maija", "palautekysely Liisalle");
    expect(story.sees("maija")).toContain("Ketä tarkoitat?");
    await story.taps("maija", "Liisa Mäki");
    expect(story.sees("maija")).toContain("Kysely: Liisa Mäki");
  });

  test("nobody of that name: told, nothing is guessed", async () => {
    await story.says("maija", "palautekysely Kustaalle");
    expect(story.sees("maija")).not.toContain("Lähetä sähköpostilla");
  });

  test("an employer: about which trainee is asked, and the answer is the client's case", async () => {
    await story.says("maija", "lähetä työnantajakysely K-Raudalle");
    await story.taps("maija", "Lähetä sähköpostilla", { email: "ilkka@example.org" });
    const [invitation] = await asked();
    expect(invitation).toMatchObject({
      ...{ clientId: MATTI, employerId: demoEmployerId(1), privacy: "named", recipientName: "Ilkka Korhonen" },
      questionnaire: { key: "employer-two-weeks" },
    });
    expect(invitation!.agreementId).not.toBeNull();
  });

  test("first to one person of the workplace, then to another: two askings, each with its own name", async () => {
    await story.test.db.contactPerson.create({
      data: { employerId: demoEmployerId(1), name: "Bertta Toinen", email: "bertta@example.org" },
    });
    await story.says("maija", "lähetä työnantajakysely K-Raudalle");
    const people = (await story.test.db.contactPerson.findMany({ where: { employerId: demoEmployerId(1) } })).map(
      ({ id, name }) => [name, id] as const,
    );
    const idOf = (name: string) => people.find(([one]) => one === name)![1];
    const first = { ...story.last("maija") };
    await story.tapsOn(first, "maija", "Lähetä sähköpostilla", {
      person: idOf("Ilkka Korhonen"),
      email: "ilkka@example.org",
    });
    await story.tapsOn(first, "maija", "Lähetä sähköpostilla", {
      person: idOf("Bertta Toinen"),
      email: "bertta@example.org",
    });
    expect((await asked()).map(({ recipientName, email }) => [recipientName, email])).toEqual([
      ["Ilkka Korhonen", "ilkka@example.org"],
      ["Bertta Toinen", "bertta@example.org"],
    ]);
  });

  test("the opinion of our service speaks of nobody", async () => {
    await story.says("maija", "lähetä työnantajakysely K-Raudalle");
    await story.taps("maija", "Lähetä sähköpostilla", {
      email: "ilkka@example.org",
      questionnaire: "employer-opinion",
    });
    expect(await asked()).toMatchObject([{ clientId: null, agreementId: null, privacy: "confidential" }]);
  });

  test("a forged button of another project's client: refused", async () => {
    const { id: projectId } = await story.test.db.project.create({
      data: {
        ...{ name: "Toinen hanke", timeZone: "Europe/Helsinki", targets: {}, settings: {} },
        ...{ startsOn: NOW, midpointOn: NOW, endsOn: NOW },
      },
    });
    const { id: client } = await story.test.db.client.create({
      data: { projectId, caseCode: "B-001", givenName: "Vieras", familyName: "Asiakas" },
    });
    for (const verb of ["feedback.open", "feedback.ask"]) {
      const nonce = "11111111-1111-4111-8111-111111111111";
      const data = { client, nonce, how: "link", questionnaire: "client-mid" };
      await story.does("maija", { type: "action", verb, data, cardId: null, answered: "inline" } as never);
      expect(story.sees("maija")).not.toContain("Vieras");
    }
    expect(await asked()).toEqual([]);
  });
});

describe("many at once", () => {
  const guests = async (group: "school" | "association", count: number) =>
    story.test.db.stakeholder.createMany({
      data: Array.from({ length: count }, (_, n) => ({
        ...{ projectId: DEMO_PROJECT_ID, group, organisation: `${group} ${n}` },
        ...{ name: `Vastaaja ${n}`, email: `${group}${n}@example.org` },
      })),
    });

  test("a coach is told who can", async () => {
    await story.says("maija", "lähetä sidosryhmäkysely");
    expect(story.sees("maija")).toContain("kyselyn lähettää projektipäällikkö");
  });

  test("groups, how many, sent; twice tapped, one round; stopped, what has not left stays", async () => {
    await guests("school", 5);
    await guests("association", 4);
    await story.test.db.stakeholder.create({
      data: { projectId: DEMO_PROJECT_ID, group: "school", organisation: "Osoitteeton opisto" },
    });
    await story.says("sari", "lähetä sidosryhmäkysely");
    expect(story.sees("sari")).toContain("Oppilaitokset: 5 (osoite puuttuu: 1)");
    await story.taps("sari", "Jatka");
    expect(story.sees("sari")).toContain("9 ihmistä saa tämän kyselyn.");
    // Four cannot be promised what five can.
    expect(story.sees("sari")).toContain("kysely on luottamuksellinen, ei nimetön");
    const confirm = { ...story.last("sari") };
    await story.tapsOn(confirm, "sari", "Lähetä (9)");
    await story.tapsOn(confirm, "sari", "Lähetä (9)");
    expect(story.sees("sari")).toContain("Kysytty 5 · lähetetty 0 · vastannut alle 5");
    expect(
      (await story.test.db.surveyRound.findMany({ select: { privacy: true, state: true } }))
        .map(({ privacy }) => privacy)
        .sort(),
    ).toEqual(["anonymous", "confidential"]);
    expect(await story.test.db.surveyDelivery.count({ where: { state: "queued" } })).toBe(9);
    await story.taps("sari", "Keskeytä lähetys");
    expect(story.sees("sari")).toContain("Mitään ei ehtinyt lähteä.");
    await story.taps("sari", "Jatka lähetystä");
    expect(await story.test.db.surveyDelivery.count({ where: { state: "queued" } })).toBe(9);
    await story.taps("sari", "Keskeytä lähetys");
    expect(await story.test.db.surveyDelivery.count({ where: { state: "cancelled" } })).toBeGreaterThanOrEqual(4);
    await story.says("sari", "lähetä sidosryhmäkysely");
    await story.taps("sari", "Jatka");
    expect(story.sees("sari")).toContain("«Oppilaitokset 11/2026» on vielä auki");
  });

  test("nobody chosen: told; cancelled: nothing is written", async () => {
    await guests("school", 5);
    await story.says("sari", "lähetä sidosryhmäkysely");
    await story.taps("sari", "Jatka", { groups: "" });
    expect(story.sees("sari")).toContain("Valitse ainakin yksi ryhmä");
    await story.taps("sari", "Peru");
    expect(story.sees("sari")).toContain("mitään ei lähetetty");
    expect(await asked()).toEqual([]);
  });

  test("an event's guests: one link for all, the same round when opened again", async () => {
    await story.says("sari", "työnantajailta eilen, 14 osallistujaa");
    await story.taps("sari", "Tallenna");
    for (let time = 0; time < 2; time += 1) {
      await story.says("sari", "palautekysely tilaisuudesta");
      await story.taps("sari", "Työnantajatilaisuus");
      expect(story.sees("sari")).toContain("Sama linkki käy kaikille.");
    }
    expect(await asked()).toMatchObject([{ mostAnswers: 24, privacy: "anonymous", channel: "qr" }]);
    expect(await story.test.db.surveyRound.count()).toBe(1);
  });

  test("a coach who was there may ask the guests too", async () => {
    await story.says("maija", "työnantajailta eilen, 14 osallistujaa");
    await story.taps("maija", "Tallenna");
    await story.says("maija", "tapahtumapalaute");
    await story.taps("maija", "Työnantajatilaisuus");
    expect(await asked()).toMatchObject([{ mostAnswers: 24, privacy: "anonymous" }]);
  });

  test("a small event cannot be anonymous", async () => {
    await story.says("sari", "työnantajailta eilen, 4 osallistujaa");
    await story.taps("sari", "Tallenna");
    await story.says("sari", "palautekysely tilaisuudesta");
    await story.taps("sari", "Työnantajatilaisuus");
    expect(await asked()).toMatchObject([{ privacy: "confidential" }]);
  });
});
