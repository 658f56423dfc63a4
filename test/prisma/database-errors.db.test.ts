import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { type Database, openDatabase, withRetries } from "../../prisma/client";
import { isDatabaseGone, isDiskFull, isUniqueViolation, isWriteConflict } from "../../prisma/database-errors";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "../support/database";

/** Each kind of failure, made to happen for real, through every way that a store asks. */

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
afterEach(() => emptyDatabase(test.db));

const project = {
  name: "Kainuu",
  startsOn: new Date("2026-01-01"),
  midpointOn: new Date("2027-01-01"),
  endsOn: new Date("2028-01-01"),
};

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => Promise.reject(new Error("it worked")),
    (error) => error,
  );

/** The three ways in: a model, raw SQL, inside a transaction. */
const WAYS: [string, (db: Database) => Promise<unknown>][] = [
  ["a model", (db) => db.project.create({ data: project })],
  [
    "raw SQL",
    (db) =>
      db.$executeRaw`INSERT INTO "Project" (id, name, "startsOn", "midpointOn", "endsOn") VALUES (gen_random_uuid(), 'x', now(), now(), now())`,
  ],
  ["a transaction", (db) => db.$transaction((tx) => tx.project.create({ data: project }))],
];

function kinds(error: unknown): string[] {
  const all = { gone: isDatabaseGone, diskFull: isDiskFull, unique: isUniqueViolation, conflict: isWriteConflict };
  return Object.entries(all)
    .filter(([, is]) => is(error))
    .map(([name]) => name);
}

async function asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: test.url, application_name: "owner" });
  await client.connect();
  return work(client).finally(() => client.end());
}

describe.each(WAYS)("through %s", (_way, ask) => {
  it.each([
    ["53100", ["diskFull"]],
    ["57P01", ["gone"]],
    ["57P03", ["gone"]],
    ["08006", ["gone"]],
    ["53300", ["gone"]],
    ["40001", ["conflict"]],
    ["40P01", ["conflict"]],
    ["23505", ["unique"]],
    ["57014", []],
    ["23514", []],
    ["P0001", []],
  ])("SQLSTATE %s is told apart", async (state, expected) => {
    await asOwner((owner) =>
      owner.query(`CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'made to fail' USING ERRCODE = '${state}'; END $$;
        CREATE OR REPLACE TRIGGER fail BEFORE INSERT ON "Project" EXECUTE FUNCTION fail()`),
    );
    try {
      expect(kinds(await failure(ask(test.db)))).toEqual(expected);
    } finally {
      await asOwner((owner) => owner.query("DROP FUNCTION fail CASCADE"));
    }
  });

  it("a closed port is a database that is gone", async () => {
    await withDatabaseAt(1, async (db) => expect(kinds(await failure(ask(db)))).toEqual(["gone"]));
  });

  it("a server that hangs up is a database that is gone", async () => {
    await withFalseServer(
      (socket) => socket.destroy(),
      async (db) => expect(kinds(await failure(ask(db)))).toEqual(["gone"]),
    );
  });

  it("a server that says nothing is a database that is gone, when its time is up", async () => {
    await withFalseServer(
      () => undefined,
      async (db) => {
        expect(kinds(await failure(ask(db)))).toEqual(["gone"]);
      },
    );
  });

  it("a pool that stays busy is a database that is gone, and works again by itself", async () => {
    const db = openDatabase({ url: test.url, poolSize: 1, connectMs: 500 });
    const busy = db.$queryRaw`SELECT pg_sleep(1.5)::text`.then(() => "done");
    await pause(100);
    expect(kinds(await failure(ask(db)))).toEqual(["gone"]);
    expect(await busy).toBe("done");
    await expect(ask(db)).resolves.toBeTruthy();
    await db.close();
  });
});

describe("a connection that is cut", () => {
  const cut = () =>
    asOwner((owner) =>
      owner.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'teho' AND datname = current_database()",
      ),
    );

  it("while a query runs", async () => {
    const running = failure(test.db.$queryRaw`SELECT pg_sleep(10)::text`.then());
    await pause(200);
    await cut();
    expect(kinds(await running)).toEqual(["gone"]);
    await expect(test.db.project.count()).resolves.toBe(0);
  });

  it("inside a transaction: nothing of it is stored", async () => {
    const error = await failure(
      test.db.$transaction(async (tx) => {
        await tx.project.create({ data: project });
        await cut();
        await pause(100);
        await tx.project.create({ data: project });
      }),
    );
    expect(kinds(error)).toEqual(["gone"]);
    await expect(test.db.project.count()).resolves.toBe(0);
  });

  it("before the commit: nothing of it is stored", async () => {
    const error = await failure(
      test.db.$transaction(async (tx) => {
        await tx.project.create({ data: project });
        await cut();
        await pause(100);
      }),
    );
    expect(kinds(error)).toEqual(["gone"]);
    await expect(test.db.project.count()).resolves.toBe(0);
  });

  it("while idle: the process lives, and the next query works", async () => {
    await test.db.project.count();
    await cut();
    await pause(100);
    await expect(test.db.project.count()).resolves.toBe(0);
  });
});

describe("withRetries", () => {
  const rename = (db: Database, id: string) =>
    withRetries(() =>
      db.$transaction(
        async (tx) => {
          const { name } = await tx.project.findUniqueOrThrow({ where: { id } });
          await pause(100);
          await tx.project.update({ where: { id }, data: { name: `${name}x` } });
        },
        { isolationLevel: "Serializable" },
      ),
    );

  it("two transactions that meet both get through", async () => {
    const { id } = await test.db.project.create({ data: project });
    await Promise.all([rename(test.db, id), rename(test.db, id)]);
    expect(await test.db.project.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: "Kainuuxx" });
  });

  it("tries once more, no oftener, and leaves other errors alone", async () => {
    const conflict = Object.assign(new Error("conflict"), { code: "P2034" });
    const always = jest.fn().mockRejectedValue(conflict);
    await expect(withRetries(always)).rejects.toBe(conflict);
    expect(always).toHaveBeenCalledTimes(2);
    const other = jest.fn().mockRejectedValue(new Error("a mistake of ours"));
    await expect(withRetries(other)).rejects.toThrow("a mistake of ours");
    expect(other).toHaveBeenCalledTimes(1);
  });
});

async function withDatabaseAt(port: number, work: (db: Database) => Promise<void>): Promise<void> {
  const db = openDatabase({ url: `postgresql://teho:x@127.0.0.1:${port}/teho`, poolSize: 2, connectMs: 500 });
  await work(db).finally(() => db.close());
}

async function withFalseServer(answer: (socket: Socket) => void, work: (db: Database) => Promise<void>): Promise<void> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    answer(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await withDatabaseAt((server.address() as AddressInfo).port, work);
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}
