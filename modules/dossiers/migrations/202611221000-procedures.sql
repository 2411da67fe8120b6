-- Procedures as law and decisions set them: each version with its days, so that a dossier keeps the one it was received under.
CREATE SCHEMA dossiers;
COMMENT ON SCHEMA dossiers IS 'One-stop shop: procedures, dossiers, their clocks, letters, ratings and figures (module dossiers)';
GRANT USAGE ON SCHEMA dossiers TO guong_app, guong_public;

CREATE TABLE dossiers.procedure (
	id uuid PRIMARY KEY,
	slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]+$'),
	illustrative boolean NOT NULL DEFAULT false,
	made_at timestamptz NOT NULL
);
COMMENT ON TABLE dossiers.procedure IS 'An administrative procedure as a thing that lasts; what it demands on a day stands in its versions.';
COMMENT ON COLUMN dossiers.procedure.id IS 'its name inside the system';
COMMENT ON COLUMN dossiers.procedure.slug IS 'its name in addresses';
COMMENT ON COLUMN dossiers.procedure.illustrative IS 'invented for the demo';
COMMENT ON COLUMN dossiers.procedure.made_at IS 'when it was entered';
GRANT SELECT, INSERT ON dossiers.procedure TO guong_app;
GRANT SELECT (id, slug, illustrative) ON dossiers.procedure TO guong_public;

CREATE TABLE dossiers.procedure_version (
	id uuid PRIMARY KEY,
	procedure_id uuid NOT NULL REFERENCES dossiers.procedure,
	unit_id text,
	valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
	state text NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
	code text NOT NULL CHECK (code = btrim(code) AND char_length(code) BETWEEN 1 AND 60),
	name_vi text NOT NULL CHECK (char_length(name_vi) BETWEEN 3 AND 500),
	name_en text,
	field text NOT NULL CHECK (char_length(field) BETWEEN 1 AND 120),
	level text NOT NULL CHECK (level IN ('province', 'district', 'commune', 'central')),
	owner text NOT NULL CHECK (char_length(owner) BETWEEN 1 AND 200),
	kind text NOT NULL CHECK (kind IN ('one-stop', 'inter-agency')),
	limit_amount integer CHECK (limit_amount BETWEEN 0 AND 3650),
	limit_unit text CHECK (limit_unit IN ('working-day', 'working-hour', 'day')),
	limit_note text,
	online_law text CHECK (online_law IN ('43/2011', '42/2022', '224/2026')),
	online_level text CHECK (online_level IN ('1', '2', '3', '4', 'whole', 'part', 'information')),
	proactive_level text CHECK (proactive_level IN ('1', '2', '3', '4')),
	online_reason text,
	portal_url text CHECK (portal_url ~ '^https://'),
	online_payment boolean,
	about text,
	who_for text,
	result text,
	conditions text,
	announced_on date,
	announced_by text,
	published_on date,
	review_on date,
	source text NOT NULL,
	illustrative boolean NOT NULL DEFAULT false,
	made_by uuid,
	made_at timestamptz NOT NULL,
	CHECK ((limit_amount IS NULL) = (limit_unit IS NULL)),
	CHECK ((online_law IS NULL) = (online_level IS NULL)),
	CONSTRAINT procedure_version_days EXCLUDE USING gist (procedure_id WITH =, (coalesce(unit_id, '')) WITH =, valid WITH &&) WHERE (state = 'published')
);
CREATE INDEX procedure_version_procedure ON dossiers.procedure_version (procedure_id);
CREATE INDEX procedure_version_code ON dossiers.procedure_version (code);
COMMENT ON TABLE dossiers.procedure_version IS 'What a procedure demands and promises from a day to a day, for the country or for one unit that decided its own.';
COMMENT ON COLUMN dossiers.procedure_version.id IS 'its name inside the system';
COMMENT ON COLUMN dossiers.procedure_version.procedure_id IS 'the procedure';
COMMENT ON COLUMN dossiers.procedure_version.unit_id IS 'unit (organisation.unit) whose own version it is; null: the whole country';
COMMENT ON COLUMN dossiers.procedure_version.valid IS 'days on which it holds, half-open';
COMMENT ON COLUMN dossiers.procedure_version.state IS 'draft: being entered; published: holds and is public; withdrawn: entered in error, never held';
COMMENT ON COLUMN dossiers.procedure_version.code IS 'code in the national database of procedures on these days';
COMMENT ON COLUMN dossiers.procedure_version.name_vi IS 'name';
COMMENT ON COLUMN dossiers.procedure_version.name_en IS 'name in English';
COMMENT ON COLUMN dossiers.procedure_version.field IS 'field (lĩnh vực)';
COMMENT ON COLUMN dossiers.procedure_version.level IS 'level of the body that settles it';
COMMENT ON COLUMN dossiers.procedure_version.owner IS 'who answers for the procedure; police, tax and insurance too, when it is received at the desk';
COMMENT ON COLUMN dossiers.procedure_version.kind IS 'one-stop: one body settles; inter-agency: several in turn';
COMMENT ON COLUMN dossiers.procedure_version.limit_amount IS 'time limit for the whole; null: at once, or not limited by law (see limit_note)';
COMMENT ON COLUMN dossiers.procedure_version.limit_unit IS 'unit of the time limit';
COMMENT ON COLUMN dossiers.procedure_version.limit_note IS 'what the law says where a number does not say it all';
COMMENT ON COLUMN dossiers.procedure_version.online_law IS 'decree whose scale the online level is on; the scales are never mixed';
COMMENT ON COLUMN dossiers.procedure_version.online_level IS 'online level on that scale';
COMMENT ON COLUMN dossiers.procedure_version.proactive_level IS 'level of proactive service, another scale (Decree 224/2026/NĐ-CP)';
COMMENT ON COLUMN dossiers.procedure_version.online_reason IS 'why only in part; public (Decree 224/2026/NĐ-CP)';
COMMENT ON COLUMN dossiers.procedure_version.portal_url IS 'page on the National Public Service Portal';
COMMENT ON COLUMN dossiers.procedure_version.online_payment IS 'fee can be paid online; null: not known';
COMMENT ON COLUMN dossiers.procedure_version.about IS 'what it is for, in plain words';
COMMENT ON COLUMN dossiers.procedure_version.who_for IS 'who may ask for it';
COMMENT ON COLUMN dossiers.procedure_version.result IS 'what one gets';
COMMENT ON COLUMN dossiers.procedure_version.conditions IS 'conditions, where there are any';
COMMENT ON COLUMN dossiers.procedure_version.announced_on IS 'day of the decision that announced it';
COMMENT ON COLUMN dossiers.procedure_version.announced_by IS 'number and sign of that decision';
COMMENT ON COLUMN dossiers.procedure_version.published_on IS 'day on which it was made public here';
COMMENT ON COLUMN dossiers.procedure_version.review_on IS 'when it is to be looked at again';
COMMENT ON COLUMN dossiers.procedure_version.source IS 'where this version was read';
COMMENT ON COLUMN dossiers.procedure_version.illustrative IS 'invented for the demo';
COMMENT ON COLUMN dossiers.procedure_version.made_by IS 'who entered it (accounts.person)';
COMMENT ON COLUMN dossiers.procedure_version.made_at IS 'when';
GRANT SELECT, INSERT, UPDATE ON dossiers.procedure_version TO guong_app;

CREATE TABLE dossiers.procedure_step (
	version_id uuid NOT NULL REFERENCES dossiers.procedure_version ON DELETE CASCADE,
	position smallint NOT NULL CHECK (position > 0),
	name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 300),
	body_kind text,
	body_name text,
	limit_amount integer CHECK (limit_amount BETWEEN 0 AND 3650),
	limit_unit text CHECK (limit_unit IN ('working-day', 'working-hour', 'day')),
	PRIMARY KEY (version_id, position)
);
COMMENT ON TABLE dossiers.procedure_step IS 'Steps of a version in order, each with the body that does it and its time.';
COMMENT ON COLUMN dossiers.procedure_step.version_id IS 'the version';
COMMENT ON COLUMN dossiers.procedure_step.position IS 'place in the list';
COMMENT ON COLUMN dossiers.procedure_step.name IS 'what is done';
COMMENT ON COLUMN dossiers.procedure_step.body_kind IS 'kind of body that does it, as the catalogue of bodies names kinds; null: the body that settles';
COMMENT ON COLUMN dossiers.procedure_step.body_name IS 'body as the decision writes it';
COMMENT ON COLUMN dossiers.procedure_step.limit_amount IS 'time of this step';
COMMENT ON COLUMN dossiers.procedure_step.limit_unit IS 'its unit';
GRANT SELECT, INSERT, UPDATE, DELETE ON dossiers.procedure_step TO guong_app;

CREATE TABLE dossiers.procedure_document (
	version_id uuid NOT NULL REFERENCES dossiers.procedure_version ON DELETE CASCADE,
	position smallint NOT NULL CHECK (position > 0),
	name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 500),
	copies smallint NOT NULL DEFAULT 1 CHECK (copies BETWEEN 0 AND 20),
	original boolean NOT NULL DEFAULT false,
	required boolean NOT NULL DEFAULT true,
	form text,
	note text,
	PRIMARY KEY (version_id, position)
);
COMMENT ON TABLE dossiers.procedure_document IS 'Papers that a dossier must hold.';
COMMENT ON COLUMN dossiers.procedure_document.version_id IS 'the version';
COMMENT ON COLUMN dossiers.procedure_document.position IS 'place in the list';
COMMENT ON COLUMN dossiers.procedure_document.name IS 'the paper';
COMMENT ON COLUMN dossiers.procedure_document.copies IS 'how many';
COMMENT ON COLUMN dossiers.procedure_document.original IS 'original wanted';
COMMENT ON COLUMN dossiers.procedure_document.required IS 'false: only in some cases, see note';
COMMENT ON COLUMN dossiers.procedure_document.form IS 'number of the form, where it has one';
COMMENT ON COLUMN dossiers.procedure_document.note IS 'in which case, or what may stand in its place';
GRANT SELECT, INSERT, UPDATE, DELETE ON dossiers.procedure_document TO guong_app;

CREATE TABLE dossiers.procedure_fee (
	version_id uuid NOT NULL REFERENCES dossiers.procedure_version ON DELETE CASCADE,
	position smallint NOT NULL CHECK (position > 0),
	name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 300),
	amount numeric CHECK (amount >= 0),
	note text,
	law text,
	PRIMARY KEY (version_id, position)
);
COMMENT ON TABLE dossiers.procedure_fee IS 'Fees and charges of a version.';
COMMENT ON COLUMN dossiers.procedure_fee.version_id IS 'the version';
COMMENT ON COLUMN dossiers.procedure_fee.position IS 'place in the list';
COMMENT ON COLUMN dossiers.procedure_fee.name IS 'what is paid for';
COMMENT ON COLUMN dossiers.procedure_fee.amount IS 'dong; null: not a fixed amount, see note';
COMMENT ON COLUMN dossiers.procedure_fee.note IS 'how it is reckoned, who is free of it';
COMMENT ON COLUMN dossiers.procedure_fee.law IS 'paper that sets it';
GRANT SELECT, INSERT, UPDATE, DELETE ON dossiers.procedure_fee TO guong_app;

CREATE TABLE dossiers.procedure_law (
	version_id uuid NOT NULL REFERENCES dossiers.procedure_version ON DELETE CASCADE,
	position smallint NOT NULL CHECK (position > 0),
	reference text NOT NULL CHECK (char_length(reference) BETWEEN 1 AND 300),
	article text,
	PRIMARY KEY (version_id, position)
);
COMMENT ON TABLE dossiers.procedure_law IS 'Papers on which a version rests.';
COMMENT ON COLUMN dossiers.procedure_law.version_id IS 'the version';
COMMENT ON COLUMN dossiers.procedure_law.position IS 'place in the list';
COMMENT ON COLUMN dossiers.procedure_law.reference IS 'number, sign and name';
COMMENT ON COLUMN dossiers.procedure_law.article IS 'articles that matter';
GRANT SELECT, INSERT, UPDATE, DELETE ON dossiers.procedure_law TO guong_app;
