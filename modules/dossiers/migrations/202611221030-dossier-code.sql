-- Numbers of the day for dossier codes (Decree 118/2025/NĐ-CP art. 28): taken in the transaction that receives the dossier,
-- so that one undone gives its number back and twenty desks at once get no number twice.
CREATE TABLE dossiers.code_counter (
	identifier text NOT NULL CHECK (char_length(identifier) BETWEEN 1 AND 60),
	day date NOT NULL,
	last_number integer NOT NULL CHECK (last_number > 0),
	PRIMARY KEY (identifier, day)
);
COMMENT ON TABLE dossiers.code_counter IS 'The last number of a day for each identifier; two bodies under one identifier share the numbers.';
COMMENT ON COLUMN dossiers.code_counter.identifier IS 'identifier of the body as it stands in the code';
COMMENT ON COLUMN dossiers.code_counter.day IS 'day';
COMMENT ON COLUMN dossiers.code_counter.last_number IS 'last number given';
GRANT SELECT, INSERT, UPDATE ON dossiers.code_counter TO guong_app;

CREATE TABLE dossiers.body_identifier (
	body_id text PRIMARY KEY,
	identifier text NOT NULL CHECK (identifier ~ '^[A-Z0-9][A-Z0-9.]{0,38}[A-Z0-9]$'),
	source text NOT NULL,
	made_by uuid,
	made_at timestamptz NOT NULL
);
COMMENT ON TABLE dossiers.body_identifier IS 'Identifiers of bodies in dossier codes, as announced to them. Without one the code of the unit stands there.';
COMMENT ON COLUMN dossiers.body_identifier.body_id IS 'the body at whose desk dossiers are handed in';
COMMENT ON COLUMN dossiers.body_identifier.identifier IS 'capital letters, digits, dots, such as 000.00.12.H17';
COMMENT ON COLUMN dossiers.body_identifier.source IS 'paper that gave it';
COMMENT ON COLUMN dossiers.body_identifier.made_by IS 'who entered it (accounts.person)';
COMMENT ON COLUMN dossiers.body_identifier.made_at IS 'when';
GRANT SELECT, INSERT, UPDATE ON dossiers.body_identifier TO guong_app;
