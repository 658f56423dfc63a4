-- «Which appointments have to be confirmed»: asked for every morning card and digest of a project. Partial, so that the thousands of
-- kept ones cost it nothing: with 200,000 entries the question read the whole table.
CREATE INDEX "Appointment_agreed_idx" ON "Appointment" ("projectId", "startsAt") WHERE "state" = 'agreed';
