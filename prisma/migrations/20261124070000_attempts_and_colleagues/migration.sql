-- AlterTable
ALTER TABLE "LogEntry" ADD COLUMN "isAttempt" BOOLEAN NOT NULL DEFAULT false;

-- «montako kontaktia Pekka teki»: colleagues are names that a message may mention, so a change among them is a change of the roster.
CREATE TRIGGER "ProjectRole_roster_insert" AFTER INSERT ON "ProjectRole" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "roster_grew"();
CREATE TRIGGER "ProjectRole_roster_update" AFTER UPDATE ON "ProjectRole" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "roster_grew"();
CREATE TRIGGER "ProjectRole_roster_delete" AFTER DELETE ON "ProjectRole" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "roster_grew"();

-- Not on every «suomeksi» or «suora tallennus päälle»: only where a name or the place in the team changed.
CREATE FUNCTION "roster_staff_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Project" SET "rosterVersion" = "rosterVersion" + 1 WHERE "id" IN (
    SELECT role."projectId" FROM before_change o JOIN after_change n USING ("id") JOIN "ProjectRole" role ON role."staffId" = n."id"
    WHERE (o."displayName", o."active") IS DISTINCT FROM (n."displayName", n."active"));
  RETURN NULL;
END
$$;
CREATE TRIGGER "StaffMember_roster_update" AFTER UPDATE ON "StaffMember" REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change
  FOR EACH STATEMENT EXECUTE FUNCTION "roster_staff_changed"();
