import { createHash } from "node:crypto";
import type { Transaction } from "../../../../prisma/client";
import { Refusal } from "../../../drafts/message-part";
import { unlessRefused } from "../../../drafts/refusal";
import { recordAudit } from "../../../staff/audit";
import { sayDate } from "../../../texts/dates";
import { button, card, privateLine, text } from "../../../turn/card-elements";
import type { RosterClientEntry, TurnContext } from "../../../turn/context";
import type { ActionHandler, Asked, FormHandler } from "../../../turn/feature";
import type { Card, Reply } from "../../../turn/reply";
import { inPlace } from "../../../turn/reply";
import { problemWithReferral } from "../path/plan-step";
import { pathSettings } from "../path/settle-step";
import { loadFacts, redrawPath } from "../path/store";
import type { ClientDetails } from "./client-details";
import { sayPhone } from "./contact-details";
import { asTyped, euraInputs, personInputs, referralInputs, situationInputs } from "./details-inputs";
import { readDetails } from "./read-details";
import { situationTexts } from "./starting-situation";
import { loadDetails, saveDetails } from "./store";
import { intakeTexts } from "./texts";

/** «Jaanan tiedot»: the only place that shows a client's phone and mail, and where the details are changed. */

export async function answerDetails(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const client = asked.client!;
  const details = await loadDetails(context.db, client.id);
  return details ? [shown(context, detailsCard(context, client, details))] : unknown(context);
}

/** [Muokkaa] */
export const editDetails: ActionHandler = async (context, data) => {
  const client = clientOf(context, data);
  if (!client) return unknown(context);
  const details = await loadDetails(context.db, client.id);
  if (!details) return unknown(context);
  await audit(context, client, "clients.edit_details");
  return inPlace([shown(context, detailsForm(context, client, details))]);
};

/** [Takaisin] */
export const showDetails: ActionHandler = async (context, data) => {
  const client = clientOf(context, data);
  if (!client) return unknown(context);
  const details = await loadDetails(context.db, client.id);
  if (!details) return unknown(context);
  await audit(context, client, "clients.show_details");
  return inPlace([shown(context, detailsCard(context, client, details))]);
};

/** [Tallenna] of the form. */
export const saveDetailsByButton: ActionHandler = async (context, data) => {
  const client = clientOf(context, data);
  if (!client) return unknown(context);
  const texts = intakeTexts[context.actor.language];
  const before = await loadDetails(context.db, client.id);
  if (!before) return unknown(context);
  const { language } = context.actor;
  const roster = context.roster.roster;
  const { details, problems } = readDetails(data, before, { now: context.now, language, roster });
  if (problems.length > 0) {
    await audit(context, client, "clients.edit_details");
    return inPlace([shown(context, detailsForm(context, client, before, problems.join("\n"), data))]);
  }
  const saved = await unlessRefused(context, async (tx) => {
    const { referredOn, facts } = await loadFacts(tx, client.id);
    // No day was written of a client who has begun: the referral was not today.
    const first = facts[0]?.day;
    if (
      details.referral &&
      before.referral === null &&
      isBlank(data.referredOn) &&
      first &&
      first < details.referral.referredOn
    )
      details.referral.referredOn = first;
    const done = await saveDetails(tx, client.id, (now) => fingerprint(now) === data.seen, details);
    if (done) await followReferral(context, tx, client, referredOn);
    if (done)
      await recordAudit(tx, {
        actorId: context.actor.staffId,
        projectId: client.projectId,
        command: "clients.save_details",
        subject: "Client",
        subjectIds: [client.id],
      });
    return done;
  });
  if (saved instanceof Refusal) {
    await audit(context, client, "clients.edit_details");
    return inPlace([shown(context, detailsForm(context, client, before, saved.say, data))]);
  }
  if (saved) return inPlace([shown(context, detailsCard(context, client, details, `✓ ${texts.saved}`))]);
  await audit(context, client, "clients.edit_details");
  // A second tap of the same card finds what the first one saved.
  const isSame = fingerprint(before) === fingerprint(details);
  return isSame
    ? inPlace([shown(context, detailsCard(context, client, before, `✓ ${texts.saved}`))])
    : inPlace([shown(context, detailsForm(context, client, before, texts.detailsChanged))]);
};

function isBlank(written: unknown): boolean {
  return typeof written !== "string" || written.trim() === "";
}

/** The path begins with the referral: it is drawn anew from the new day. @throws Refusal when something told would lie before it. */
async function followReferral(
  context: TurnContext,
  tx: Transaction,
  client: RosterClientEntry,
  before: string | null,
): Promise<void> {
  const { today } = pathSettings(context, client.projectId);
  const { facts, referredOn } = await loadFacts(tx, client.id);
  if (facts.length === 0 || referredOn === before) return;
  const problem = problemWithReferral(facts, { before, after: referredOn }, today);
  if (problem) {
    const first = facts.find(({ id }) => id === problem.factId)?.day ?? today;
    const said = sayDate(first, context.now.toPlainDate(), context.actor.language);
    throw new Refusal(intakeTexts[context.actor.language].referralAfterStart(said));
  }
  await redrawPath(tx, client.id, today);
}

/** The form once more, as it was typed. */
export const showDetailsForm: FormHandler = async (context, typed, problem) => {
  const client = clientOf(context, typed);
  const details = client ? await loadDetails(context.db, client.id) : null;
  if (!client || !details) return null;
  await audit(context, client, "clients.edit_details");
  return inPlace([shown(context, detailsForm(context, client, details, problem, typed))]);
};

function detailsCard(context: TurnContext, client: RosterClientEntry, details: ClientDetails, note?: string): Card {
  const { language } = context.actor;
  const texts = intakeTexts[language];
  const { referral } = details;
  const channel = referral?.channel && texts.channels[referral.channel];
  const day = (date: string) => sayDate(date, context.now.toPlainDate(), language);
  const groups = details.situation.map((key) => situationTexts[language].groups[key]);
  const eura = [
    details.euraStartOn ? texts.euraStarted(day(details.euraStartOn)) : null,
    details.euraExitOn ? texts.euraLeft(day(details.euraExitOn)) : null,
  ].filter(Boolean);
  const language_ = details.preferredLanguage;
  const lines = [
    [texts.fields.phone, details.phone ? sayPhone(details.phone) : null],
    [texts.fields.email, details.email],
    [
      texts.fields.preferredLanguage,
      language_ && (texts.languages[language_ as keyof typeof texts.languages] ?? language_),
    ],
    [texts.fields.goal, details.goal ? texts.goals[details.goal] : texts.goals.unknown],
    [
      texts.referral,
      referral &&
        [texts.sources[referral.source], referral.referredBy, day(referral.referredOn), channel]
          .filter(Boolean)
          .join(" · "),
    ],
    [texts.situation, groups.join(", ") || null],
    ["EURA", eura.join(" · ") || texts.euraNothing],
  ];
  return card(
    [
      note ? text(note, { bold: true, color: "Good" }) : null,
      text(`${details.givenName} ${details.familyName}`, { bold: true, large: true }),
      text([client.caseCode, details.aliases.join(", ")].filter(Boolean).join(" · "), {
        subtle: true,
        spacing: "None",
      }),
      ...lines.map(([label, value]) => text(`${label}: ${value ?? "–"}`, { spacing: "Small" })),
    ],
    [button(texts.edit, "clients.edit_details", { client: client.id })],
  );
}

function detailsForm(
  context: TurnContext,
  client: RosterClientEntry,
  details: ClientDetails,
  problem?: string,
  typed: Record<string, unknown> = {},
): Card {
  const { language } = context.actor;
  const texts = intakeTexts[language];
  const inputs = [
    ...personInputs(details, language),
    ...referralInputs(details, language),
    ...situationInputs(details, language),
    ...euraInputs(details, language),
  ];
  // What was shown when the typing began: a save after somebody else's change must not undo it.
  const seen = typeof typed.seen === "string" && problem !== texts.detailsChanged ? typed.seen : fingerprint(details);
  return card(
    [
      text(texts.editTitle(client.caseCode), { bold: true, large: true }),
      ...(problem ?? "").split("\n").map((line) => (line ? text(line, { color: "Attention", bold: true }) : null)),
      ...inputs.map((input) => asTyped(input, typed)),
      text(texts.noIdentityCode, { small: true, subtle: true }),
    ],
    [
      button(texts.save, "clients.save_details", { client: client.id, seen }, { style: "positive" }),
      button(texts.back, "clients.show_details", { client: client.id }, { inputs: "none" }),
    ],
  );
}

function fingerprint(details: ClientDetails): string {
  const inOrder = Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1));
  const { referral } = details;
  const told = referral && [referral.source, referral.referredBy, referral.referredOn, referral.channel];
  const rest = inOrder.filter(([field]) => field !== "referral");
  return createHash("sha256")
    .update(JSON.stringify([rest, told]))
    .digest("base64url")
    .slice(0, 16);
}

function clientOf(context: TurnContext, data: Record<string, unknown>): RosterClientEntry | undefined {
  return typeof data.client === "string" ? context.roster.client(data.client) : undefined;
}

function shown(context: TurnContext, content: Card): Reply {
  return { type: "card", preview: intakeTexts[context.actor.language].previewDetails, card: content };
}

function unknown(context: TurnContext): Reply[] {
  const texts = intakeTexts[context.actor.language];
  return [privateLine(texts.unknownClient, texts.previewDetails)];
}

async function audit(context: TurnContext, client: RosterClientEntry, command: string): Promise<void> {
  await recordAudit(context.db, {
    actorId: context.actor.staffId,
    projectId: client.projectId,
    command,
    subject: "Client",
    subjectIds: [client.id],
  });
}
