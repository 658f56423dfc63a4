import { z } from "zod";
import { recordAudit } from "../../staff/audit";
import { bendName } from "../../texts/bend-name";
import { privateLine } from "../../turn/card-elements";
import type { ActionHandler } from "../../turn/feature";
import { unknownButton } from "./show-list";
import { reminderTexts } from "./texts";

const about = z.union([z.object({ client: z.uuid() }), z.object({ employer: z.uuid() })]);

/** «Kirjaa»: a contact is logged by writing it, so the answer shows how, with the name in its form. */
export const writeIt: ActionHandler = async (context, data) => {
  const read = about.safeParse(data);
  if (!read.success) return unknownButton(context);
  const { language, staffId } = context.actor;
  const texts = reminderTexts[language];
  if ("employer" in read.data) {
    const employer = context.roster.employer(read.data.employer);
    if (!employer) return unknownButton(context);
    return [privateLine(texts.write(texts.exampleEmployer(employer.name)), texts.preview)];
  }
  const client = context.roster.client(read.data.client);
  if (!client) return unknownButton(context);
  await recordAudit(context.db, {
    actorId: staffId,
    projectId: client.projectId,
    command: "reminders.log",
    subject: "Client",
    subjectIds: [client.id],
  });
  const name = `${client.givenName} ${client.familyName}`;
  const said = texts.exampleClient(language === "fi" ? bendName(name, "all") : name);
  return [privateLine(texts.write(said), texts.preview)];
};
