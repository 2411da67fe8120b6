-- What officers ask to be made shorter or dropped, with the answer; and files of procedures that were read and wait for a yes.
CREATE TABLE dossiers.procedure_proposal (
	id uuid PRIMARY KEY,
	procedure_id uuid NOT NULL REFERENCES dossiers.procedure ON DELETE CASCADE,
	version_id uuid NOT NULL REFERENCES dossiers.procedure_version ON DELETE CASCADE,
	unit_id text NOT NULL,
	body_id text NOT NULL,
	kind text NOT NULL CHECK (kind IN ('shorten', 'simplify', 'drop')),
	limit_amount integer CHECK (limit_amount BETWEEN 0 AND 3650),
	limit_unit text CHECK (limit_unit IN ('working-day', 'working-hour', 'day')),
	text text NOT NULL CHECK (char_length(text) BETWEEN 10 AND 2000),
	reason text NOT NULL CHECK (char_length(reason) BETWEEN 10 AND 2000),
	state text NOT NULL CHECK (state IN ('waiting', 'accepted', 'declined', 'taken-back')),
	made_by uuid NOT NULL,
	made_at timestamptz NOT NULL,
	answer text CHECK (char_length(answer) BETWEEN 1 AND 2000),
	answered_by uuid,
	answered_at timestamptz,
	result_version_id uuid REFERENCES dossiers.procedure_version ON DELETE SET NULL,
	CHECK ((limit_amount IS NULL) = (limit_unit IS NULL)),
	CHECK (kind <> 'shorten' OR limit_amount IS NOT NULL),
	CHECK ((state IN ('accepted', 'declined')) = (answered_at IS NOT NULL)),
	CHECK ((answered_at IS NULL) = (answer IS NULL))
);
CREATE INDEX procedure_proposal_procedure ON dossiers.procedure_proposal (procedure_id);
CREATE INDEX procedure_proposal_version ON dossiers.procedure_proposal (version_id);
CREATE INDEX procedure_proposal_result ON dossiers.procedure_proposal (result_version_id);
CREATE INDEX procedure_proposal_waiting ON dossiers.procedure_proposal (unit_id, made_at) WHERE state = 'waiting';
COMMENT ON TABLE dossiers.procedure_proposal IS 'Proposals of officers to shorten, simplify or drop a procedure, with their answers.';
COMMENT ON COLUMN dossiers.procedure_proposal.id IS 'UUID version 7';
COMMENT ON COLUMN dossiers.procedure_proposal.procedure_id IS 'the procedure';
COMMENT ON COLUMN dossiers.procedure_proposal.version_id IS 'the version it was made about';
COMMENT ON COLUMN dossiers.procedure_proposal.unit_id IS 'unit (organisation.unit) of the body that proposes';
COMMENT ON COLUMN dossiers.procedure_proposal.body_id IS 'body that proposes';
COMMENT ON COLUMN dossiers.procedure_proposal.kind IS 'shorten: less time; simplify: fewer papers or steps; drop: no such procedure any more';
COMMENT ON COLUMN dossiers.procedure_proposal.limit_amount IS 'time limit proposed';
COMMENT ON COLUMN dossiers.procedure_proposal.limit_unit IS 'its unit';
COMMENT ON COLUMN dossiers.procedure_proposal.text IS 'what is proposed; public once accepted';
COMMENT ON COLUMN dossiers.procedure_proposal.reason IS 'why; public once accepted';
COMMENT ON COLUMN dossiers.procedure_proposal.state IS 'waiting, accepted, declined, or taken back by who made it';
COMMENT ON COLUMN dossiers.procedure_proposal.made_by IS 'who (accounts.person)';
COMMENT ON COLUMN dossiers.procedure_proposal.made_at IS 'when';
COMMENT ON COLUMN dossiers.procedure_proposal.answer IS 'answer in words; public once accepted';
COMMENT ON COLUMN dossiers.procedure_proposal.answered_by IS 'who answered (accounts.person)';
COMMENT ON COLUMN dossiers.procedure_proposal.answered_at IS 'when';
COMMENT ON COLUMN dossiers.procedure_proposal.result_version_id IS 'version in which it came true';
GRANT SELECT, INSERT, UPDATE ON dossiers.procedure_proposal TO guong_app;

CREATE VIEW dossiers.public_procedure_proposal WITH (security_barrier) AS
SELECT q.id, q.procedure_id, q.unit_id, q.body_id, q.kind, q.limit_amount, q.limit_unit, q.text, q.reason, q.answer,
	(q.made_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS made_on,
	(q.answered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS answered_on, r.id AS result_version_id, lower(r.valid) AS result_from
FROM dossiers.procedure_proposal q
LEFT JOIN dossiers.procedure_version r ON r.id = q.result_version_id AND r.state = 'published'
WHERE q.state = 'accepted'
	AND EXISTS (SELECT FROM dossiers.procedure_version v WHERE v.procedure_id = q.procedure_id AND v.state = 'published');
COMMENT ON VIEW dossiers.public_procedure_proposal IS 'Proposals that were accepted.';
COMMENT ON COLUMN dossiers.public_procedure_proposal.id IS 'see dossiers.procedure_proposal';
COMMENT ON COLUMN dossiers.public_procedure_proposal.procedure_id IS 'see dossiers.procedure_proposal';
COMMENT ON COLUMN dossiers.public_procedure_proposal.unit_id IS 'see dossiers.procedure_proposal';
COMMENT ON COLUMN dossiers.public_procedure_proposal.body_id IS 'see dossiers.procedure_proposal';
COMMENT ON COLUMN dossiers.public_procedure_proposal.kind IS 'see dossiers.procedure_proposal';
COMMENT ON COLUMN dossiers.public_procedure_proposal.limit_amount IS 'see dossiers.procedure_proposal';
COMMENT ON COLUMN dossiers.public_procedure_proposal.limit_unit IS 'see dossiers.procedure_proposal';
COMMENT ON COLUMN dossiers.public_procedure_proposal.text IS 'see dossiers.procedure_proposal';
COMMENT ON COLUMN dossiers.public_procedure_proposal.reason IS 'see dossiers.procedure_proposal';
COMMENT ON COLUMN dossiers.public_procedure_proposal.answer IS 'see dossiers.procedure_proposal';
COMMENT ON COLUMN dossiers.public_procedure_proposal.made_on IS 'day on which it was made';
COMMENT ON COLUMN dossiers.public_procedure_proposal.answered_on IS 'day of the answer';
COMMENT ON COLUMN dossiers.public_procedure_proposal.result_version_id IS 'version in which it came true, where that is public';
COMMENT ON COLUMN dossiers.public_procedure_proposal.result_from IS 'from which day';
GRANT SELECT ON dossiers.public_procedure_proposal TO guong_app;
GRANT SELECT (id, procedure_id, unit_id, body_id, kind, limit_amount, limit_unit, text, reason, answer, made_on, answered_on,
	result_version_id, result_from) ON dossiers.public_procedure_proposal TO guong_public;

CREATE TABLE dossiers.procedure_import (
	id uuid PRIMARY KEY,
	unit_id text,
	file_name text NOT NULL CHECK (char_length(file_name) BETWEEN 1 AND 255),
	content jsonb NOT NULL,
	made_by uuid NOT NULL,
	made_at timestamptz NOT NULL,
	applied_at timestamptz
);
COMMENT ON TABLE dossiers.procedure_import IS 'Files of procedures that were read without a fault; nothing of them is in the catalogue until somebody says so.';
COMMENT ON COLUMN dossiers.procedure_import.id IS 'UUID version 7';
COMMENT ON COLUMN dossiers.procedure_import.unit_id IS 'unit (organisation.unit) whose own versions they are; null: the whole country';
COMMENT ON COLUMN dossiers.procedure_import.file_name IS 'name of the file';
COMMENT ON COLUMN dossiers.procedure_import.content IS 'what was read, ready to be entered';
COMMENT ON COLUMN dossiers.procedure_import.made_by IS 'who sent it (accounts.person)';
COMMENT ON COLUMN dossiers.procedure_import.made_at IS 'when';
COMMENT ON COLUMN dossiers.procedure_import.applied_at IS 'when it was entered; null: not yet, and perhaps never';
GRANT SELECT, INSERT, UPDATE ON dossiers.procedure_import TO guong_app;
