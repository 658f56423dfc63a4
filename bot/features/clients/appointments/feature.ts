import type { Drafts } from "../../../drafts/drafts";
import type { Feature } from "../../../turn/feature";
import { appointmentWords } from "./words";

/** Appointments: agreed, moved, kept. */
export function createAppointments(_drafts: Drafts): Feature {
  return { name: "appointments", words: appointmentWords };
}
