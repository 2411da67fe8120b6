-- What opens a dossier for who handed it in: a code of 75 bits on the receipt, typed or scanned. Only its digest is kept.
CREATE TABLE dossiers.lookup_secret (
	dossier_id uuid PRIMARY KEY REFERENCES dossiers.dossier ON DELETE CASCADE,
	digest bytea NOT NULL UNIQUE CHECK (length(digest) = 32),
	issue integer NOT NULL DEFAULT 1 CHECK (issue > 0),
	issued_at timestamptz NOT NULL,
	issued_by uuid,
	identity text CHECK (identity IN ('id-card', 'vneid', 'authorised', 'known'))
);
COMMENT ON TABLE dossiers.lookup_secret IS 'The one lookup code of a dossier that holds now; a new one at the desk puts the old one out of use.';
COMMENT ON COLUMN dossiers.lookup_secret.dossier_id IS 'the dossier';
COMMENT ON COLUMN dossiers.lookup_secret.digest IS 'SHA-256 of the code; the code itself is on the receipt and nowhere else';
COMMENT ON COLUMN dossiers.lookup_secret.issue IS 'how many were made for this dossier, this one included';
COMMENT ON COLUMN dossiers.lookup_secret.issued_at IS 'when this one was made';
COMMENT ON COLUMN dossiers.lookup_secret.issued_by IS 'who gave a new one at the desk (accounts.person); null: made with the receipt';
COMMENT ON COLUMN dossiers.lookup_secret.identity IS 'how who asked for a new one showed to be entitled: id-card: identity card; vneid: VNeID; authorised: letter of authority; known: known to the officer in person; null: made with the receipt';
GRANT SELECT, INSERT, UPDATE ON dossiers.lookup_secret TO guong_app;
