import type { Feature } from "../../../turn/feature";
import { attendanceWords } from "./words";

/** Who was at the workshop, and who was away. */
export function createAttendance(): Feature {
  return { name: "attendance", words: attendanceWords };
}
