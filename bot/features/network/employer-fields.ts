import { createHash } from "node:crypto";
import { cutText, tidyText } from "../../../surveys/finnish/tidy-text";
import { type BusinessIdReading, readBusinessId } from "./business-id";

/** What the employer's form holds, read from what a person typed. Pure. */

export interface ContactFields {
  /** The row that is shown in the form; null: none yet. */
  id: string | null;
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
}

export interface EmployerFields {
  name: string;
  businessId: string | null;
  municipality: string | null;
  branch: string | null;
  offers: string[];
  notes: string | null;
  contactEveryDays: number | null;
  contact: ContactFields | null;
}

/** The form's inputs: name → most characters. */
export const EMPLOYER_INPUTS = {
  name: 100,
  businessId: 20,
  municipality: 60,
  branch: 100,
  offers: 400,
  contactName: 100,
  contactTitle: 100,
  contactPhone: 40,
  contactEmail: 120,
  everyDays: 12,
  notes: 1500,
} as const;
export type EmployerInput = keyof typeof EMPLOYER_INPUTS;
export type TypedEmployer = Record<EmployerInput, string>;

export type FormProblem =
  | "no_name"
  | Exclude<BusinessIdReading["type"], "none" | "valid">
  | "bad_email"
  | "bad_phone"
  | "bad_rhythm"
  | "contact_without_name";

const MOST_OFFERS = 20;
const LONGEST_RHYTHM = 730;

export function readEmployerForm(
  typed: TypedEmployer,
  contactId: string | null,
): { type: "read"; fields: EmployerFields } | { type: "wrong"; problem: FormProblem } {
  const name = line(typed.name);
  if (!/\p{L}/u.test(name)) return { type: "wrong", problem: "no_name" };
  const id = readBusinessId(typed.businessId);
  if (id.type === "wrong_digit" || id.type === "wrong_form") return { type: "wrong", problem: id.type };
  const everyDays = readDays(typed.everyDays);
  if (everyDays === "wrong") return { type: "wrong", problem: "bad_rhythm" };
  const contact = {
    id: contactId,
    name: line(typed.contactName),
    title: line(typed.contactTitle) || null,
    phone: line(typed.contactPhone) || null,
    email: line(typed.contactEmail) || null,
  };
  if (contact.email && !isEmail(contact.email)) return { type: "wrong", problem: "bad_email" };
  if (contact.phone && !isPhone(contact.phone)) return { type: "wrong", problem: "bad_phone" };
  if (contact.name === "" && (contact.title || contact.phone || contact.email))
    return { type: "wrong", problem: "contact_without_name" };
  return {
    type: "read",
    fields: {
      name,
      businessId: id.type === "valid" ? id.id : null,
      municipality: line(typed.municipality) || null,
      branch: line(typed.branch) || null,
      offers: readOffers(typed.offers),
      notes: tidyText(typed.notes) || null,
      contactEveryDays: everyDays,
      contact: contact.name === "" ? null : contact,
    },
  };
}

/** «varastotyö, hyllytys; kesätyö» → each once. */
export function readOffers(written: string): string[] {
  const offers = new Map<string, string>();
  for (const part of written.split(/[,;\n]+/)) {
    const offer = cutText(line(part), 80);
    if (offer !== "" && !offers.has(offer.toLowerCase())) offers.set(offer.toLowerCase(), offer);
  }
  return [...offers.values()].slice(0, MOST_OFFERS);
}

/** What stands in the form of an employer that is known. */
export function typedOf(fields: EmployerFields): TypedEmployer {
  return {
    name: fields.name,
    businessId: fields.businessId ?? "",
    municipality: fields.municipality ?? "",
    branch: fields.branch ?? "",
    offers: fields.offers.join(", "),
    contactName: fields.contact?.name ?? "",
    contactTitle: fields.contact?.title ?? "",
    contactPhone: fields.contact?.phone ?? "",
    contactEmail: fields.contact?.email ?? "",
    everyDays: fields.contactEveryDays === null ? "" : String(fields.contactEveryDays),
    notes: fields.notes ?? "",
  };
}

/** Tells whether somebody else changed the row while the form was open: a card carries the mark of what it showed. */
export function markOf(fields: EmployerFields): string {
  const { contact, ...rest } = fields;
  const said = [rest.name, rest.businessId, rest.municipality, rest.branch, rest.offers, rest.notes];
  return createHash("sha256")
    .update(JSON.stringify([...said, rest.contactEveryDays, contact && Object.values({ ...contact, id: null })]))
    .digest("base64url")
    .slice(0, 16);
}

export function isEmail(written: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(written);
}

/** Digits as people write them: «040 123 4567», «+358 (0)40-1234567», «08 615 5000 / vaihde». */
export function isPhone(written: string): boolean {
  const digits = written.replace(/\D/g, "");
  return digits.length >= 3 && digits.length <= 20 && !/[@<>]/.test(written);
}

function readDays(written: string): number | null | "wrong" {
  const plain = line(written);
  if (plain === "") return null;
  const days = Number(/^(\d{1,3})\s*(?:pv|päivää|days?|d)?\.?$/i.exec(plain)?.[1] ?? Number.NaN);
  return Number.isInteger(days) && days >= 1 && days <= LONGEST_RHYTHM ? days : "wrong";
}

function line(written: string): string {
  return tidyText(written).replace(/\s+/g, " ");
}
