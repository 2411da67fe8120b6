-- Dates that moved without anybody acting: the calendar or the office hours changed. One run for each change, one row for
-- each date moved, one line for each body that is told.
CREATE TABLE dossiers.clock_run (
	id uuid PRIMARY KEY,
	cause text NOT NULL CHECK (cause IN ('calendar', 'office-hours', 'check')),
	first_day date NOT NULL,
	last_day date NOT NULL CHECK (last_day >= first_day),
	unit_id text,
	event_id text UNIQUE,
	started_at timestamptz NOT NULL,
	finished_at timestamptz,
	looked_at integer NOT NULL DEFAULT 0,
	moved integer NOT NULL DEFAULT 0,
	cursor_unit text,
	cursor_start timestamptz,
	cursor_id uuid
);
COMMENT ON TABLE dossiers.clock_run IS 'A recomputation of open clocks, and how far it has come.';
COMMENT ON COLUMN dossiers.clock_run.id IS 'UUID version 7';
COMMENT ON COLUMN dossiers.clock_run.cause IS 'what changed; check: the nightly look at all open clocks';
COMMENT ON COLUMN dossiers.clock_run.first_day IS 'first day that changed';
COMMENT ON COLUMN dossiers.clock_run.last_day IS 'last day that changed';
COMMENT ON COLUMN dossiers.clock_run.unit_id IS 'unit whose office hours changed (with those under it); null: everywhere';
COMMENT ON COLUMN dossiers.clock_run.event_id IS 'the event that caused it, so that one event causes one run';
COMMENT ON COLUMN dossiers.clock_run.started_at IS 'when it began';
COMMENT ON COLUMN dossiers.clock_run.finished_at IS 'when it was through; null: on its way';
COMMENT ON COLUMN dossiers.clock_run.looked_at IS 'open clocks looked at so far';
COMMENT ON COLUMN dossiers.clock_run.moved IS 'dates moved so far';
COMMENT ON COLUMN dossiers.clock_run.cursor_unit IS 'last clock looked at: its unit';
COMMENT ON COLUMN dossiers.clock_run.cursor_start IS 'its start';
COMMENT ON COLUMN dossiers.clock_run.cursor_id IS 'its dossier';
GRANT SELECT, INSERT, UPDATE ON dossiers.clock_run TO guong_app;

CREATE TABLE dossiers.clock_change (
	dossier_id uuid NOT NULL REFERENCES dossiers.dossier,
	run_id uuid NOT NULL REFERENCES dossiers.clock_run,
	at timestamptz NOT NULL,
	first_due_before timestamptz,
	first_due_after timestamptz,
	due_before timestamptz,
	due_after timestamptz,
	PRIMARY KEY (dossier_id, run_id)
);
CREATE INDEX clock_change_run ON dossiers.clock_change (run_id);
COMMENT ON TABLE dossiers.clock_change IS 'Dates that a run moved. Nothing in it is ever changed.';
COMMENT ON COLUMN dossiers.clock_change.dossier_id IS 'the dossier';
COMMENT ON COLUMN dossiers.clock_change.run_id IS 'the run';
COMMENT ON COLUMN dossiers.clock_change.at IS 'when';
COMMENT ON COLUMN dossiers.clock_change.first_due_before IS 'date on the receipt before';
COMMENT ON COLUMN dossiers.clock_change.first_due_after IS 'date on the receipt after';
COMMENT ON COLUMN dossiers.clock_change.due_before IS 'date that held before';
COMMENT ON COLUMN dossiers.clock_change.due_after IS 'date that holds after';
GRANT SELECT, INSERT ON dossiers.clock_change TO guong_app;

CREATE TABLE dossiers.clock_run_body (
	run_id uuid NOT NULL REFERENCES dossiers.clock_run,
	body_id text NOT NULL,
	moved integer NOT NULL,
	later integer NOT NULL,
	earlier integer NOT NULL,
	first_date_after date NOT NULL,
	last_date_after date NOT NULL,
	told_at timestamptz NOT NULL,
	PRIMARY KEY (run_id, body_id)
);
COMMENT ON TABLE dossiers.clock_run_body IS 'What a body is told of a run: how many of its dates moved and to where.';
COMMENT ON COLUMN dossiers.clock_run_body.run_id IS 'the run';
COMMENT ON COLUMN dossiers.clock_run_body.body_id IS 'body at whose desk the dossiers lie, or that settles them';
COMMENT ON COLUMN dossiers.clock_run_body.moved IS 'dates moved';
COMMENT ON COLUMN dossiers.clock_run_body.later IS 'of these, to a later moment';
COMMENT ON COLUMN dossiers.clock_run_body.earlier IS 'of these, to an earlier moment';
COMMENT ON COLUMN dossiers.clock_run_body.first_date_after IS 'earliest day they moved to';
COMMENT ON COLUMN dossiers.clock_run_body.last_date_after IS 'latest day they moved to';
COMMENT ON COLUMN dossiers.clock_run_body.told_at IS 'when it was told';
GRANT SELECT, INSERT ON dossiers.clock_run_body TO guong_app;

CREATE INDEX dossier_clock ON dossiers.dossier (unit_id, clock_started_at, id)
	WHERE ended_at IS NULL AND clock_started_at IS NOT NULL AND source_id = 'guong';
CREATE INDEX dossier_waits ON dossiers.dossier (state, id)
	WHERE state IN ('filed', 'awaiting-supplement', 'returned') AND source_id = 'guong';
