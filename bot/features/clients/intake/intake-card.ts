import type { Draft } from "../../../drafts/payload-kind";
import { membershipIn } from "../../../staff/actor";
import { sayDate } from "../../../texts/dates";
import { button, card, choiceInput, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { Card, CardElement } from "../../../turn/reply";
import { dayInput } from "./client-details";
import { asTyped, personInputs, referralInputs, situationInputs } from "./details-inputs";
import { type Doubt, doubtsAbout } from "./doubts";
import type { IntakePayload } from "./intake-payload";
import { intakeTexts } from "./texts";

type IntakeDraft = Draft<IntakePayload>;

export function doubtsOf(context: TurnContext, payload: IntakePayload): Doubt[] {
  const today = context.now.toPlainDate().toString();
  return doubtsAbout(payload, context.roster.clients(), context.roster.roster, today);
}

/** The form itself: an open draft is always shown as it, with whatever makes one stop on top. */
export function intakeForm(
  context: TurnContext,
  draft: IntakeDraft,
  note?: string,
  typed: Record<string, unknown> = {},
): Card {
  const { language } = context.actor;
  const texts = intakeTexts[language];
  const { details } = draft.payload;
  const id = { draftId: draft.id, version: draft.version };
  const doubts = doubtsOf(context, draft.payload);
  const accept = [...draft.payload.accepted, ...doubts.map((doubt) => doubt.key)];
  const similar = doubts.flatMap((doubt) => (doubt.type === "similar" ? [doubt.client] : []));
  return card(
    [
      text(texts.title, { bold: true, large: true }),
      ...(note ?? "").split("\n").map((line) => (line ? text(line, { color: "Attention", bold: true }) : null)),
      ...doubts.map((doubt) => text(sayDoubt(context, doubt), { color: "Attention" })),
      ...[
        ...personInputs(details, language),
        ...referralInputs(details, language),
        ...placeInputs(context, draft.payload),
        ...situationInputs(details, language),
      ].map((input) => asTyped(input, typed)),
      text(texts.noIdentityCode, { small: true, subtle: true }),
    ],
    [
      doubts.length === 0
        ? button(texts.save, "draft.confirm", { ...id, accept: draft.payload.accepted }, { style: "positive" })
        : button(similar.length > 0 ? texts.otherPerson : texts.saveAnyway, "draft.confirm", { ...id, accept }),
      ...similar.map((client) =>
        button(
          similar.length === 1 ? texts.samePerson : texts.samePersonAs(client.caseCode),
          "clients.same_person",
          { draftId: draft.id, client: client.id },
          { inputs: "none" },
        ),
      ),
      button(texts.discard, "draft.discard", id, { inputs: "none" }),
    ],
  );
}

function sayDoubt(context: TurnContext, doubt: Doubt): string {
  const texts = intakeTexts[context.actor.language];
  switch (doubt.type) {
    case "similar": {
      const { givenName, familyName, caseCode, status } = doubt.client;
      const name = `${givenName} ${familyName}`;
      return status === "ended" ? texts.comesBack(name, caseCode) : texts.similar(name, caseCode);
    }
    case "employer":
      return texts.isEmployer(doubt.employer);
    case "contact_person":
      return texts.isContactPerson(doubt.employer);
    case "old_referral":
      return texts.oldReferral(dayInput(doubt.day));
  }
}

/** Whose client, and in which project where there are several. A card may weigh 25 KB: the person's own and the colleagues of these projects. */
function placeInputs(context: TurnContext, payload: IntakePayload): CardElement[] {
  const texts = intakeTexts[context.actor.language];
  const projects = context.actor.memberships.map(({ projectId }) => projectId);
  const several = projects.length > 1;
  const coaches = context.roster
    .staff()
    .filter((staff) => staff.projectIds.some((id) => (several ? projects.includes(id) : id === payload.projectId)))
    .slice(0, 60);
  return [
    ...(several
      ? [
          choiceInput(
            "project",
            texts.fields.project,
            payload.projectId,
            projects.map((id): [string, string] => [id, projectName(context, id)]),
          ),
        ]
      : []),
    choiceInput("coach", texts.fields.coach, payload.coachId ?? "none", [
      ...coaches.map((staff): [string, string] => [staff.id, staff.name]),
      ["none", texts.noCoach],
    ]),
  ];
}

/** A membership does not carry the project's name: the clients of a project tell it apart by their codes. */
function projectName(context: TurnContext, projectId: string): string {
  const texts = intakeTexts[context.actor.language];
  const example = context.roster.clients().find((client) => client.projectId === projectId)?.caseCode;
  const place = context.actor.memberships.indexOf(membershipIn(context.actor, projectId)!) + 1;
  return example ? texts.projectOf(place, example) : texts.projectNumber(place);
}

export function intakeReceipt(context: TurnContext, draft: IntakeDraft): Card {
  const { language } = context.actor;
  const texts = intakeTexts[language];
  const { details, caseCode, coachId } = draft.payload;
  const name = `${details.givenName} ${details.familyName}`;
  const coach = context.roster.staff().find((staff) => staff.id === coachId)?.name;
  return card(
    [
      text(`✓ ${texts.added}`, { bold: true, color: "Good" }),
      text([name, caseCode].filter(Boolean).join(" · "), { bold: true, spacing: "Small" }),
      text(
        [
          coach ? texts.coachIs(coach) : texts.noCoach,
          details.referral &&
            texts.referredOn(sayDate(details.referral.referredOn, context.now.toPlainDate(), language)),
        ]
          .filter(Boolean)
          .join(" · "),
        { small: true, spacing: "None" },
      ),
      text(texts.next(details.givenName.split(" ")[0]!), { subtle: true }),
    ],
    [button(texts.undo, "draft.undo", { draftId: draft.id, version: draft.version })],
  );
}

export function intakeClosed(context: TurnContext, draft: IntakeDraft): Card {
  const texts = intakeTexts[context.actor.language];
  const { givenName, familyName } = draft.payload.details;
  const undone = draft.state === "undone";
  const name = `${givenName} ${familyName}`.trim();
  return card(
    [
      text(undone ? texts.undone : texts.discarded, { bold: true }),
      name ? text(name, { small: true, spacing: "None" }) : null,
    ],
    undone ? [button(texts.restore, "draft.restore", { draftId: draft.id, version: draft.version })] : [],
  );
}
