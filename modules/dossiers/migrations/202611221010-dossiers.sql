-- Dossiers: what was handed in, how it stands, every act that made it so. Who handed it in lies apart.
CREATE TABLE dossiers.source (
	id text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]{2,60}$'),
	name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
	unit_id text,
	made_at timestamptz NOT NULL
);
COMMENT ON TABLE dossiers.source IS 'Systems that dossiers come from by import or API; what they say is measured, not run.';
COMMENT ON COLUMN dossiers.source.id IS 'its name: guong is this system itself';
COMMENT ON COLUMN dossiers.source.name IS 'what people call it';
COMMENT ON COLUMN dossiers.source.unit_id IS 'unit whose system it is; null: of the country';
COMMENT ON COLUMN dossiers.source.made_at IS 'when it was entered';
GRANT SELECT, INSERT ON dossiers.source TO guong_app;

INSERT INTO dossiers.source (id, name, unit_id, made_at) VALUES ('guong', 'Gương', NULL, '2026-11-22T00:00:00Z');

CREATE TABLE dossiers.dossier (
	id uuid PRIMARY KEY,
	source_id text NOT NULL DEFAULT 'guong' REFERENCES dossiers.source,
	code text NOT NULL CHECK (char_length(code) BETWEEN 3 AND 80),
	province_id text NOT NULL,
	unit_id text NOT NULL,
	handling_body_id text NOT NULL,
	desk_body_id text,
	procedure_id uuid REFERENCES dossiers.procedure,
	version_id uuid REFERENCES dossiers.procedure_version,
	procedure_code text,
	procedure_name text,
	field text,
	rules text NOT NULL,
	channel text NOT NULL CHECK (channel IN ('desk', 'post', 'portal', 'unknown')),
	proxy boolean,
	state text NOT NULL CHECK (state IN ('filed', 'awaiting-supplement', 'refused', 'received', 'in-handling', 'returned', 'settled', 'correcting', 'delivered', 'closed', 'stopped')),
	version integer NOT NULL DEFAULT 1,
	filed_at timestamptz NOT NULL,
	received_at timestamptz,
	clock_started_at timestamptz,
	limit_amount integer CHECK (limit_amount >= 0),
	limit_unit text CHECK (limit_unit IN ('working-day', 'working-hour', 'day')),
	first_due_at timestamptz,
	due_at timestamptz,
	due_uncertain boolean NOT NULL DEFAULT false,
	settled_at timestamptz,
	outcome text CHECK (outcome IN ('granted', 'ineligible')),
	ended_at timestamptz,
	delivered_at timestamptz,
	delivered_how text CHECK (delivered_how IN ('desk', 'post', 'electronic')),
	late_days integer CHECK (late_days >= 0),
	early_days integer CHECK (early_days >= 0),
	supplements smallint NOT NULL DEFAULT 0,
	returns smallint NOT NULL DEFAULT 0,
	extensions smallint NOT NULL DEFAULT 0,
	fee numeric CHECK (fee >= 0),
	paid_at timestamptz,
	paid_online boolean,
	wants_post boolean,
	digitised boolean,
	electronic_result boolean,
	step smallint,
	officer_person_id uuid,
	illustrative boolean NOT NULL DEFAULT false,
	changed_at timestamptz NOT NULL,
	filed_on date GENERATED ALWAYS AS ((filed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) STORED,
	received_on date GENERATED ALWAYS AS ((received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) STORED,
	first_due_on date GENERATED ALWAYS AS ((first_due_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) STORED,
	due_on date GENERATED ALWAYS AS ((due_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) STORED,
	settled_on date GENERATED ALWAYS AS ((settled_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) STORED,
	ended_on date GENERATED ALWAYS AS ((ended_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) STORED,
	UNIQUE (source_id, code),
	CHECK ((limit_amount IS NULL) = (limit_unit IS NULL)),
	CHECK ((outcome IS NULL) = (settled_at IS NULL)),
	CHECK (settled_at IS NULL OR ended_at = settled_at)
);
CREATE INDEX dossier_procedure ON dossiers.dossier (procedure_id);
CREATE INDEX dossier_version ON dossiers.dossier (version_id);
CREATE INDEX dossier_open ON dossiers.dossier (handling_body_id, due_at) WHERE ended_at IS NULL;
CREATE INDEX dossier_open_desk ON dossiers.dossier (desk_body_id, due_at) WHERE delivered_at IS NULL AND source_id = 'guong';
CREATE INDEX dossier_code ON dossiers.dossier (code);
COMMENT ON TABLE dossiers.dossier IS 'A dossier and how it stands now. Nothing here tells who handed it in (dossiers.applicant).';
COMMENT ON COLUMN dossiers.dossier.id IS 'UUID version 7';
COMMENT ON COLUMN dossiers.dossier.source_id IS 'system that runs it';
COMMENT ON COLUMN dossiers.dossier.code IS 'code on the receipt: identifier of the body, day, number of the day (Decree 118/2025/NĐ-CP art. 28); older ones by their own shape';
COMMENT ON COLUMN dossiers.dossier.province_id IS 'province (organisation.unit) of the body that settles, on the day of receipt';
COMMENT ON COLUMN dossiers.dossier.unit_id IS 'unit of the body that settles, on the day of receipt';
COMMENT ON COLUMN dossiers.dossier.handling_body_id IS 'body that settles it (organisation body); the clock is its clock';
COMMENT ON COLUMN dossiers.dossier.desk_body_id IS 'body at whose desk it was handed in; null: not known';
COMMENT ON COLUMN dossiers.dossier.procedure_id IS 'procedure; null: not known here, see procedure_code';
COMMENT ON COLUMN dossiers.dossier.version_id IS 'version in force when it was received';
COMMENT ON COLUMN dossiers.dossier.procedure_code IS 'code as the source told it';
COMMENT ON COLUMN dossiers.dossier.procedure_name IS 'name as the source told it';
COMMENT ON COLUMN dossiers.dossier.field IS 'field (lĩnh vực)';
COMMENT ON COLUMN dossiers.dossier.rules IS 'version of the one-stop rules it lives under (domain/life/rules.ts)';
COMMENT ON COLUMN dossiers.dossier.channel IS 'how it came';
COMMENT ON COLUMN dossiers.dossier.proxy IS 'filed by an officer in the person''s stead; null: not known';
COMMENT ON COLUMN dossiers.dossier.state IS 'state of its life (domain/life/states.ts)';
COMMENT ON COLUMN dossiers.dossier.version IS 'counts changes, so that two people do not overwrite each other';
COMMENT ON COLUMN dossiers.dossier.filed_at IS 'when it came in';
COMMENT ON COLUMN dossiers.dossier.received_at IS 'when it was taken as full and valid for the first time';
COMMENT ON COLUMN dossiers.dossier.clock_started_at IS 'when the running clock began: the last full and valid receipt; null: the clock stands';
COMMENT ON COLUMN dossiers.dossier.limit_amount IS 'time limit it was received with';
COMMENT ON COLUMN dossiers.dossier.limit_unit IS 'unit of the limit';
COMMENT ON COLUMN dossiers.dossier.first_due_at IS 'date on the receipt; anew after a return';
COMMENT ON COLUMN dossiers.dossier.due_at IS 'date that holds now: the first, or the one of the apology letter';
COMMENT ON COLUMN dossiers.dossier.due_uncertain IS 'the date passes through days of the calendar that are not settled';
COMMENT ON COLUMN dossiers.dossier.settled_at IS 'when the result was recorded';
COMMENT ON COLUMN dossiers.dossier.outcome IS 'granted, or refused with reason within the handling (art. 19(3)); null: none yet';
COMMENT ON COLUMN dossiers.dossier.ended_at IS 'when the clock ended for good: settled, closed, stopped, refused';
COMMENT ON COLUMN dossiers.dossier.delivered_at IS 'when the person got the result';
COMMENT ON COLUMN dossiers.dossier.delivered_how IS 'how';
COMMENT ON COLUMN dossiers.dossier.late_days IS 'working days after due_at at the end; null: not ended, or no date';
COMMENT ON COLUMN dossiers.dossier.early_days IS 'working days before due_at at the end';
COMMENT ON COLUMN dossiers.dossier.supplements IS 'times a supplement was asked at reception';
COMMENT ON COLUMN dossiers.dossier.returns IS 'times it was returned while handled';
COMMENT ON COLUMN dossiers.dossier.extensions IS 'times the date was moved';
COMMENT ON COLUMN dossiers.dossier.fee IS 'dong to pay; null: not known; 0: free';
COMMENT ON COLUMN dossiers.dossier.paid_at IS 'when it was paid';
COMMENT ON COLUMN dossiers.dossier.paid_online IS 'paid online; null: not paid or not known';
COMMENT ON COLUMN dossiers.dossier.wants_post IS 'result by post wanted; null: not known';
COMMENT ON COLUMN dossiers.dossier.digitised IS 'papers digitised on receipt; null: not known';
COMMENT ON COLUMN dossiers.dossier.electronic_result IS 'result is an electronic original; null: not known';
COMMENT ON COLUMN dossiers.dossier.step IS 'step of the version it stands at';
COMMENT ON COLUMN dossiers.dossier.officer_person_id IS 'officer who has it in hand (accounts.person)';
COMMENT ON COLUMN dossiers.dossier.illustrative IS 'invented for the demo';
COMMENT ON COLUMN dossiers.dossier.changed_at IS 'when anything of it was last changed';
COMMENT ON COLUMN dossiers.dossier.filed_on IS 'day of filed_at';
COMMENT ON COLUMN dossiers.dossier.received_on IS 'day of received_at';
COMMENT ON COLUMN dossiers.dossier.first_due_on IS 'day of first_due_at';
COMMENT ON COLUMN dossiers.dossier.due_on IS 'day of due_at';
COMMENT ON COLUMN dossiers.dossier.settled_on IS 'day of settled_at';
COMMENT ON COLUMN dossiers.dossier.ended_on IS 'day of ended_at';
GRANT SELECT, INSERT, UPDATE ON dossiers.dossier TO guong_app;

CREATE TABLE dossiers.applicant (
	dossier_id uuid PRIMARY KEY REFERENCES dossiers.dossier,
	kind text NOT NULL CHECK (kind IN ('person', 'organisation')),
	name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
	name_folded text NOT NULL,
	phone text CHECK (phone ~ '^[0-9]{8,15}$'),
	email text,
	address text,
	represented_by text
);
CREATE INDEX applicant_phone ON dossiers.applicant (phone);
CREATE INDEX applicant_name ON dossiers.applicant (name_folded text_pattern_ops);
COMMENT ON TABLE dossiers.applicant IS 'Who handed a dossier in. Only those who act for the desk or the handling body may read it; never public.';
COMMENT ON COLUMN dossiers.applicant.dossier_id IS 'the dossier';
COMMENT ON COLUMN dossiers.applicant.kind IS 'a person or an organisation';
COMMENT ON COLUMN dossiers.applicant.name IS 'name';
COMMENT ON COLUMN dossiers.applicant.name_folded IS 'name without tone marks, for the search of the desk';
COMMENT ON COLUMN dossiers.applicant.phone IS 'phone, digits only';
COMMENT ON COLUMN dossiers.applicant.email IS 'mail';
COMMENT ON COLUMN dossiers.applicant.address IS 'address';
COMMENT ON COLUMN dossiers.applicant.represented_by IS 'who came in the person''s stead';
GRANT SELECT, INSERT, UPDATE, DELETE ON dossiers.applicant TO guong_app;

CREATE TABLE dossiers.act (
	id uuid PRIMARY KEY,
	dossier_id uuid NOT NULL REFERENCES dossiers.dossier,
	number integer NOT NULL CHECK (number > 0),
	action text NOT NULL,
	from_state text,
	to_state text NOT NULL CHECK (to_state IN ('filed', 'awaiting-supplement', 'refused', 'received', 'in-handling', 'returned', 'settled', 'correcting', 'delivered', 'closed', 'stopped')),
	at timestamptz NOT NULL,
	happened_at timestamptz NOT NULL,
	by_person_id uuid,
	by_body_id text,
	to_body_id text,
	reason_code text,
	reason text CHECK (char_length(reason) BETWEEN 1 AND 2000),
	due_before timestamptz,
	due_after timestamptz,
	details jsonb NOT NULL DEFAULT '{}',
	form_key uuid UNIQUE,
	UNIQUE (dossier_id, number)
);
COMMENT ON TABLE dossiers.act IS 'Everything done about a dossier. Nothing in it is ever changed; a correction is one more act.';
COMMENT ON COLUMN dossiers.act.id IS 'UUID version 7';
COMMENT ON COLUMN dossiers.act.dossier_id IS 'the dossier';
COMMENT ON COLUMN dossiers.act.number IS 'its number within the dossier';
COMMENT ON COLUMN dossiers.act.action IS 'what was done (domain/life/states.ts)';
COMMENT ON COLUMN dossiers.act.from_state IS 'state before; null: the first act';
COMMENT ON COLUMN dossiers.act.to_state IS 'state after';
COMMENT ON COLUMN dossiers.act.at IS 'when it was recorded';
COMMENT ON COLUMN dossiers.act.happened_at IS 'when it happened, as the one who recorded it says; the same unless told';
COMMENT ON COLUMN dossiers.act.by_person_id IS 'who (accounts.person); null: the system itself';
COMMENT ON COLUMN dossiers.act.by_body_id IS 'for which body';
COMMENT ON COLUMN dossiers.act.to_body_id IS 'body that took it over, on a hand-over';
COMMENT ON COLUMN dossiers.act.reason_code IS 'reason from the list (domain/life/reasons.ts)';
COMMENT ON COLUMN dossiers.act.reason IS 'reason in words';
COMMENT ON COLUMN dossiers.act.due_before IS 'date before';
COMMENT ON COLUMN dossiers.act.due_after IS 'date after';
COMMENT ON COLUMN dossiers.act.details IS 'what else belongs to the act: papers, amounts, file';
COMMENT ON COLUMN dossiers.act.form_key IS 'made in the browser, so that a form sent twice acts once';
GRANT SELECT, INSERT ON dossiers.act TO guong_app;

CREATE TABLE dossiers.office_hours (
	id uuid PRIMARY KEY,
	unit_id text NOT NULL,
	valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
	hours jsonb NOT NULL,
	source text NOT NULL,
	made_by uuid,
	made_at timestamptz NOT NULL,
	CONSTRAINT office_hours_days EXCLUDE USING gist (unit_id WITH =, valid WITH &&)
);
COMMENT ON TABLE dossiers.office_hours IS 'Office hours that a unit announced, by days and seasons; the nearest unit above that has some holds.';
COMMENT ON COLUMN dossiers.office_hours.id IS 'its name';
COMMENT ON COLUMN dossiers.office_hours.unit_id IS 'unit (organisation.unit)';
COMMENT ON COLUMN dossiers.office_hours.valid IS 'days on which they hold';
COMMENT ON COLUMN dossiers.office_hours.hours IS 'name, source, seasons and sessions, as libs/working-calendar takes them';
COMMENT ON COLUMN dossiers.office_hours.source IS 'paper that set them';
COMMENT ON COLUMN dossiers.office_hours.made_by IS 'who entered them (accounts.person)';
COMMENT ON COLUMN dossiers.office_hours.made_at IS 'when';
GRANT SELECT, INSERT, UPDATE ON dossiers.office_hours TO guong_app;
GRANT SELECT (unit_id, valid, hours, source) ON dossiers.office_hours TO guong_public;
