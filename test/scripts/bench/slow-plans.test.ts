import { collectPlans } from "../../../scripts/bench/path/slow-plans";

const LOG = `2026-11-24 08:30:00.001 UTC [41] LOG:  duration: 0.250 ms  plan:
	Query Text: SELECT id
	  FROM "Draft"
	 WHERE state = 'open'
	Limit  (cost=11.02..11.03 rows=1 width=764) (actual time=0.240..0.241 rows=3.00 loops=1)
	  Buffers: shared hit=50
2026-11-24 08:30:00.002 UTC [41] LOG:  checkpoint starting: time
2026-11-24 08:30:00.003 UTC [41] LOG:  duration: 0.750 ms  plan:
	Query Text: SELECT id FROM "Draft" WHERE state = 'open'
	Limit  (cost=11.02..11.03 rows=1 width=764) (actual time=0.740..0.741 rows=3.00 loops=1)
2026-11-24 08:30:00.004 UTC [42] LOG:  duration: 4.500 ms  plan:
	Query Text: SELECT count(*) FROM "LogEntry"
	Aggregate  (cost=1.00..2.00 rows=1 width=8) (actual time=4.400..4.400 rows=1.00 loops=1)
	  ->  Seq Scan on "LogEntry"  (cost=0.00..1.00 rows=200000 width=0) (actual time=0.010..3.000 rows=200000.00 loops=1)
`;

test("a statement stands once, however it was broken into lines, with its slowest plan; the costliest comes first", () => {
  expect(collectPlans(LOG)).toMatchObject([
    {
      query: 'SELECT count(*) FROM "LogEntry"',
      runs: 1,
      medianMs: 4.5,
      plan: expect.stringContaining("\n  ->  Seq Scan"),
    },
    { query: `SELECT id FROM "Draft" WHERE state = 'open'`, runs: 2, medianMs: 0.25, worstMs: 0.75 },
  ]);
});

test("other lines of the server's log are no plans", () => {
  expect(collectPlans("2026-11-24 LOG:  database system is ready\n\tQuery Text: SELECT 1\n")).toEqual([]);
});
