import type { Transaction } from "../../prisma/client";
import type { Prisma } from "../../prisma/generated/client";

/** The rows of each table, as Prisma would take them. In the order in which the tables lean on each other. */
export interface Rows {
  Project: Prisma.ProjectCreateManyInput;
  StaffMember: Prisma.StaffMemberCreateManyInput;
  ProjectRole: Prisma.ProjectRoleCreateManyInput;
  Absence: Prisma.AbsenceCreateManyInput;
  Employer: Prisma.EmployerCreateManyInput;
  ContactPerson: Prisma.ContactPersonCreateManyInput;
  Stakeholder: Prisma.StakeholderCreateManyInput;
  Client: Prisma.ClientCreateManyInput;
  Referral: Prisma.ReferralCreateManyInput;
  PathEvent: Prisma.PathEventCreateManyInput;
  Agreement: Prisma.AgreementCreateManyInput;
  PathStep: Prisma.PathStepCreateManyInput;
  Outcome: Prisma.OutcomeCreateManyInput;
  AttendanceDay: Prisma.AttendanceDayCreateManyInput;
  Appointment: Prisma.AppointmentCreateManyInput;
  Event: Prisma.EventCreateManyInput;
  EventClient: Prisma.EventClientCreateManyInput;
  EventEmployer: Prisma.EventEmployerCreateManyInput;
  LogEntry: Prisma.LogEntryCreateManyInput;
  LogEntryClient: Prisma.LogEntryClientCreateManyInput;
  LogEntryTopic: Prisma.LogEntryTopicCreateManyInput;
  Draft: Prisma.DraftCreateManyInput;
}
type Table = keyof Rows;

/** So many rows of one table go in one statement: more is no faster, and memory stays as it is. */
const BATCH = 1000;

export interface RowWriter {
  put<T extends Table>(table: T, row: Rows[T]): void;
  /** A table has a batch together: time to await `flush`. */
  isFull(): boolean;
  /** Starts writing all that was put, when the batch before is written; meanwhile the next one can be made. */
  flush(): Promise<void>;
  /** Writes what is left and waits for it. */
  end(): Promise<void>;
}

/**
 * Writes rows in batches, a statement for each table: the database makes the rows out of one JSON array. Columns that a row does not
 * name keep their default, so all rows of a table name the same.
 */
export function createRowWriter(tx: Transaction): RowWriter {
  const waiting = new Map<Table, object[]>();
  let full = false;
  let writing: Promise<void> = Promise.resolve();

  const write = async (batches: [Table, object[]][]) => {
    for (const [table, rows] of batches) await tx.$executeRawUnsafe(insertion(table, rows), JSON.stringify(rows));
  };
  const writer: RowWriter = {
    put(table, row) {
      let rows = waiting.get(table);
      if (!rows) {
        rows = [];
        waiting.set(table, rows);
      }
      rows.push(row);
      if (rows.length >= BATCH) full = true;
    },
    isFull: () => full,
    async flush() {
      await writing;
      const batches = ORDER.flatMap((table): [Table, object[]][] => {
        const rows = waiting.get(table);
        return rows ? [[table, rows]] : [];
      });
      waiting.clear();
      full = false;
      writing = write(batches);
      writing.catch(() => {}); // told by the next flush
    },
    async end() {
      await writer.flush();
      await writing;
    },
  };
  return writer;
}

function insertion(table: Table, rows: object[]): string {
  const columns = Object.keys(rows[0]!);
  const stray = rows.find((row) => Object.keys(row).length !== columns.length);
  if (stray) throw new Error(`Rows of ${table} name different columns: ${columns} and ${Object.keys(stray)}.`);
  const list = columns.map((column) => `"${column}"`).join(", ");
  return `INSERT INTO "${table}" (${list}) SELECT ${list} FROM json_populate_recordset(NULL::"${table}", $1::json)`;
}

const ORDER: Table[] = [
  "Project",
  "StaffMember",
  "ProjectRole",
  "Absence",
  "Employer",
  "ContactPerson",
  "Stakeholder",
  "Client",
  "Referral",
  "PathEvent",
  "Agreement",
  "PathStep",
  "Outcome",
  "AttendanceDay",
  "Appointment",
  "Event",
  "EventClient",
  "EventEmployer",
  "LogEntry",
  "LogEntryClient",
  "LogEntryTopic",
  "Draft",
];
