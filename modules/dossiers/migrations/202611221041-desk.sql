-- What the desk keeps beside a dossier: files of papers handed in, and how long dossiers really take from each point of their way.
CREATE TABLE dossiers.paper_file (
	file_id uuid PRIMARY KEY,
	dossier_id uuid NOT NULL REFERENCES dossiers.dossier,
	name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 500),
	kind text NOT NULL CHECK (kind IN ('handed-in', 'result')),
	added_at timestamptz NOT NULL,
	added_by uuid
);
CREATE INDEX paper_file_dossier ON dossiers.paper_file (dossier_id);
COMMENT ON TABLE dossiers.paper_file IS 'Digitised papers of a dossier and its electronic result. Only those who read the dossier read them; never public.';
COMMENT ON COLUMN dossiers.paper_file.file_id IS 'the file (files.file)';
COMMENT ON COLUMN dossiers.paper_file.dossier_id IS 'the dossier';
COMMENT ON COLUMN dossiers.paper_file.name IS 'paper that it is a picture of';
COMMENT ON COLUMN dossiers.paper_file.kind IS 'handed in by the person, or the result';
COMMENT ON COLUMN dossiers.paper_file.added_at IS 'when';
COMMENT ON COLUMN dossiers.paper_file.added_by IS 'who (accounts.person)';
GRANT SELECT, INSERT, DELETE ON dossiers.paper_file TO guong_app;

CREATE TABLE dossiers.pace (
	handling_body_id text NOT NULL,
	procedure_id uuid NOT NULL REFERENCES dossiers.procedure,
	stage smallint NOT NULL,
	cases integer NOT NULL CHECK (cases > 0),
	median_hours numeric NOT NULL,
	p80_hours numeric NOT NULL,
	reckoned_at timestamptz NOT NULL,
	PRIMARY KEY (handling_body_id, procedure_id, stage)
);
CREATE INDEX pace_procedure ON dossiers.pace (procedure_id);
COMMENT ON TABLE dossiers.pace IS 'How long dossiers of a procedure at a body took from a point of their way to the result, over the last twelve months; reckoned anew each night.';
COMMENT ON COLUMN dossiers.pace.handling_body_id IS 'body that settles (organisation body)';
COMMENT ON COLUMN dossiers.pace.procedure_id IS 'the procedure';
COMMENT ON COLUMN dossiers.pace.stage IS 'point of the way: 0 received and not handed over, else the step that it entered';
COMMENT ON COLUMN dossiers.pace.cases IS 'dossiers that passed this point and were settled';
COMMENT ON COLUMN dossiers.pace.median_hours IS 'half of them were settled within so many hours, nights and holidays included';
COMMENT ON COLUMN dossiers.pace.p80_hours IS 'four fifths of them';
COMMENT ON COLUMN dossiers.pace.reckoned_at IS 'when it was reckoned';
GRANT SELECT, INSERT, UPDATE, DELETE ON dossiers.pace TO guong_app;

-- The board asks for what is under way at a desk or a body; what has ended never slows it down.
CREATE INDEX dossier_desk_board ON dossiers.dossier (desk_body_id, state, due_at)
	WHERE source_id = 'guong' AND state IN ('filed', 'awaiting-supplement', 'received', 'in-handling', 'returned', 'settled', 'correcting');
CREATE INDEX dossier_handling_board ON dossiers.dossier (handling_body_id, state, due_at)
	WHERE source_id = 'guong' AND state IN ('filed', 'awaiting-supplement', 'received', 'in-handling', 'returned', 'settled', 'correcting');
-- form 07 of a day
CREATE INDEX dossier_desk_day ON dossiers.dossier (desk_body_id, filed_on, code) WHERE source_id = 'guong';
