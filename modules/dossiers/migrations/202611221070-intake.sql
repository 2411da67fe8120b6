-- Dossiers of other systems: what was brought in, what of it was refused, what words of a source mean, keys of its interface.
ALTER TABLE dossiers.dossier ADD COLUMN synchronised boolean;
COMMENT ON COLUMN dossiers.dossier.synchronised IS 'sent to the National Public Service Portal, as the source tells; null: not known';

CREATE TABLE dossiers.intake (
	id uuid PRIMARY KEY,
	source_id text NOT NULL REFERENCES dossiers.source CHECK (source_id <> 'guong'),
	way text NOT NULL CHECK (way IN ('page', 'command', 'interface')),
	day date,
	state text NOT NULL CHECK (state IN ('draft', 'running', 'done', 'failed', 'dropped')),
	changes integer NOT NULL DEFAULT 1,
	digest text CHECK (digest ~ '^[0-9a-f]{64}$'),
	file_id uuid,
	file_name text NOT NULL DEFAULT '',
	header_row integer NOT NULL DEFAULT 0,
	columns jsonb NOT NULL DEFAULT '[]',
	position integer NOT NULL DEFAULT 0 CHECK (position >= 0),
	rows_total integer CHECK (rows_total >= 0),
	added integer NOT NULL DEFAULT 0,
	changed integer NOT NULL DEFAULT 0,
	same integer NOT NULL DEFAULT 0,
	refused integer NOT NULL DEFAULT 0,
	doubts jsonb NOT NULL DEFAULT '{}',
	illustrative boolean NOT NULL DEFAULT false,
	made_by uuid,
	made_at timestamptz NOT NULL,
	started_at timestamptz,
	ended_at timestamptz,
	CHECK ((way = 'interface') = (day IS NOT NULL)),
	CHECK ((way = 'interface') = (digest IS NULL))
);
CREATE INDEX intake_source ON dossiers.intake (source_id, made_at DESC);
CREATE UNIQUE INDEX intake_day ON dossiers.intake (source_id, day) WHERE way = 'interface';
CREATE INDEX intake_file ON dossiers.intake (ended_at) WHERE file_id IS NOT NULL;
COMMENT ON TABLE dossiers.intake IS 'One bringing in of dossiers of another system: a file, or all calls of its interface on one day.';
COMMENT ON COLUMN dossiers.intake.id IS 'UUID version 7';
COMMENT ON COLUMN dossiers.intake.source_id IS 'system the dossiers come from';
COMMENT ON COLUMN dossiers.intake.way IS 'page: a file sent on the page; command: a file read on the server; interface: calls with a key';
COMMENT ON COLUMN dossiers.intake.day IS 'day of the calls; null: a file';
COMMENT ON COLUMN dossiers.intake.state IS 'draft: looked at, nothing written; running; done; failed: given up midway, goes on where it stopped; dropped: nothing was written';
COMMENT ON COLUMN dossiers.intake.changes IS 'counts changes, so that two people do not overwrite each other';
COMMENT ON COLUMN dossiers.intake.digest IS 'SHA-256 of the file: the same file goes on where it stopped';
COMMENT ON COLUMN dossiers.intake.file_id IS 'the file as it came (files.file), until it is forgotten';
COMMENT ON COLUMN dossiers.intake.file_name IS 'what its sender called it';
COMMENT ON COLUMN dossiers.intake.header_row IS 'row of the headings; rows are counted as the spreadsheet program shows them';
COMMENT ON COLUMN dossiers.intake.columns IS 'for each column from the left: heading and what it is read as';
COMMENT ON COLUMN dossiers.intake.position IS 'last row that is dealt with; written with the dossiers of its portion';
COMMENT ON COLUMN dossiers.intake.rows_total IS 'rows below the headings; null: not counted yet';
COMMENT ON COLUMN dossiers.intake.added IS 'dossiers that were not there';
COMMENT ON COLUMN dossiers.intake.changed IS 'dossiers that were there and say something else now';
COMMENT ON COLUMN dossiers.intake.same IS 'dossiers that were there and say the same';
COMMENT ON COLUMN dossiers.intake.refused IS 'rows that were not taken';
COMMENT ON COLUMN dossiers.intake.doubts IS 'what was taken and should be looked at: by kind how many, and the first rows';
COMMENT ON COLUMN dossiers.intake.illustrative IS 'invented for the demo';
COMMENT ON COLUMN dossiers.intake.made_by IS 'who brought it in (accounts.person); null: the interface or the command line';
COMMENT ON COLUMN dossiers.intake.made_at IS 'when it was begun';
COMMENT ON COLUMN dossiers.intake.started_at IS 'when the first portion was begun';
COMMENT ON COLUMN dossiers.intake.ended_at IS 'when the last portion was done';
GRANT SELECT, INSERT, UPDATE ON dossiers.intake TO guong_app;

CREATE TABLE dossiers.intake_refusal (
	intake_id uuid NOT NULL REFERENCES dossiers.intake ON DELETE CASCADE,
	row_number integer NOT NULL CHECK (row_number > 0),
	cells jsonb NOT NULL,
	faults jsonb NOT NULL,
	PRIMARY KEY (intake_id, row_number)
);
COMMENT ON TABLE dossiers.intake_refusal IS 'Rows that were not taken, to be mended and sent again.';
COMMENT ON COLUMN dossiers.intake_refusal.intake_id IS 'the bringing in';
COMMENT ON COLUMN dossiers.intake_refusal.row_number IS 'row of the file';
COMMENT ON COLUMN dossiers.intake_refusal.cells IS 'what stood in the columns that are read; other columns may hold names of people and are not kept';
COMMENT ON COLUMN dossiers.intake_refusal.faults IS 'what was wrong: kind, column, what stood there';
GRANT SELECT, INSERT, DELETE ON dossiers.intake_refusal TO guong_app;

CREATE TABLE dossiers.intake_memory (
	source_id text NOT NULL REFERENCES dossiers.source,
	kind text NOT NULL CHECK (kind IN ('heading', 'state', 'body')),
	words text NOT NULL CHECK (char_length(words) BETWEEN 1 AND 300),
	written text NOT NULL,
	means text NOT NULL,
	remembered_by uuid,
	remembered_at timestamptz NOT NULL,
	PRIMARY KEY (source_id, kind, words)
);
COMMENT ON TABLE dossiers.intake_memory IS 'What a person said once about words of a source: headings, words for states, names of bodies.';
COMMENT ON COLUMN dossiers.intake_memory.source_id IS 'the source';
COMMENT ON COLUMN dossiers.intake_memory.kind IS 'heading: of a column; state: how a dossier stands; body: who settles it';
COMMENT ON COLUMN dossiers.intake_memory.words IS 'the words without tone marks, in small letters';
COMMENT ON COLUMN dossiers.intake_memory.written IS 'the words as they were written';
COMMENT ON COLUMN dossiers.intake_memory.means IS 'field, state or body; empty: not read';
COMMENT ON COLUMN dossiers.intake_memory.remembered_by IS 'who said so (accounts.person); null: the command line';
COMMENT ON COLUMN dossiers.intake_memory.remembered_at IS 'when';
GRANT SELECT, INSERT, UPDATE, DELETE ON dossiers.intake_memory TO guong_app;

CREATE TABLE dossiers.source_token (
	id uuid PRIMARY KEY,
	source_id text NOT NULL REFERENCES dossiers.source CHECK (source_id <> 'guong'),
	digest bytea NOT NULL UNIQUE CHECK (octet_length(digest) = 32),
	name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
	made_by uuid NOT NULL,
	made_at timestamptz NOT NULL,
	revoked_by uuid,
	revoked_at timestamptz,
	used_on date,
	CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
);
CREATE INDEX source_token_source ON dossiers.source_token (source_id);
COMMENT ON TABLE dossiers.source_token IS 'Keys with which a system sends its dossiers; only their digest is kept.';
COMMENT ON COLUMN dossiers.source_token.id IS 'its name';
COMMENT ON COLUMN dossiers.source_token.source_id IS 'system that may send with it, its own dossiers only';
COMMENT ON COLUMN dossiers.source_token.digest IS 'SHA-256 of the key';
COMMENT ON COLUMN dossiers.source_token.name IS 'what it is for, as its maker called it';
COMMENT ON COLUMN dossiers.source_token.made_by IS 'administrator who made it (accounts.person)';
COMMENT ON COLUMN dossiers.source_token.made_at IS 'when';
COMMENT ON COLUMN dossiers.source_token.revoked_by IS 'who revoked it (accounts.person)';
COMMENT ON COLUMN dossiers.source_token.revoked_at IS 'when; null: it is valid';
COMMENT ON COLUMN dossiers.source_token.used_on IS 'last day on which it was used';
GRANT SELECT, INSERT, UPDATE ON dossiers.source_token TO guong_app;
