-- Files that people gave, and the cleaned copies of them that may be published. The bytes lie in the file
-- store under their SHA-256; several rows may name the same bytes.

CREATE SCHEMA files;
COMMENT ON SCHEMA files IS 'Whose a stored file is, what it is called and what it is for';
GRANT USAGE ON SCHEMA files TO guong_app, guong_public;

CREATE TABLE files.file (
	id uuid PRIMARY KEY,
	sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
	size bigint NOT NULL CHECK (size > 0),
	kind text NOT NULL,
	type text NOT NULL,
	name text NOT NULL CHECK (name <> ''),
	purpose text NOT NULL,
	owner_module text NOT NULL,
	subject_kind text NOT NULL,
	subject_id text NOT NULL,
	uploaded_by text,
	at timestamptz NOT NULL
);
COMMENT ON TABLE files.file IS 'A file that somebody gave for a purpose. The module that owns it decides who may read it.';
COMMENT ON COLUMN files.file.id IS 'UUID of version 7; what other modules keep';
COMMENT ON COLUMN files.file.sha256 IS 'Where the bytes lie in the store';
COMMENT ON COLUMN files.file.size IS 'Bytes';
COMMENT ON COLUMN files.file.kind IS 'What the bytes are, told by their signature: jpeg, pdf, docx …';
COMMENT ON COLUMN files.file.type IS 'Media type with which it is served';
COMMENT ON COLUMN files.file.name IS 'Cleaned name, as it is offered for saving';
COMMENT ON COLUMN files.file.purpose IS 'What it was given for: evidence, import, letter …';
COMMENT ON COLUMN files.file.owner_module IS 'Module that decides who may read it';
COMMENT ON COLUMN files.file.subject_kind IS 'Kind of thing it belongs to';
COMMENT ON COLUMN files.file.subject_id IS 'Id of the thing it belongs to';
COMMENT ON COLUMN files.file.uploaded_by IS 'Person who gave it; empty for visitors and for the system itself';
COMMENT ON COLUMN files.file.at IS 'When it was given';
CREATE INDEX file_sha256 ON files.file (sha256);
CREATE INDEX file_subject ON files.file (owner_module, subject_kind, subject_id);
GRANT SELECT, INSERT, DELETE ON files.file TO guong_app;

CREATE TABLE files.published_copy (
	file_id uuid PRIMARY KEY REFERENCES files.file (id) ON DELETE CASCADE,
	sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
	size bigint NOT NULL CHECK (size > 0),
	type text NOT NULL,
	name text NOT NULL CHECK (name <> ''),
	removed text[] NOT NULL,
	signed boolean NOT NULL,
	at timestamptz NOT NULL
);
COMMENT ON TABLE files.published_copy IS 'What the public gets of a file: a copy without places, authors and devices. The original stays with those who may read it.';
COMMENT ON COLUMN files.published_copy.file_id IS 'File it was made of';
COMMENT ON COLUMN files.published_copy.sha256 IS 'Where the copy lies in the store';
COMMENT ON COLUMN files.published_copy.size IS 'Bytes of the copy';
COMMENT ON COLUMN files.published_copy.type IS 'Media type with which it is served';
COMMENT ON COLUMN files.published_copy.name IS 'Name offered for saving';
COMMENT ON COLUMN files.published_copy.removed IS 'What was taken out: gps, author, device …';
COMMENT ON COLUMN files.published_copy.signed IS 'A digitally signed document, published as it was signed: taking anything out would break the signature';
COMMENT ON COLUMN files.published_copy.at IS 'When it was published';
CREATE INDEX published_copy_sha256 ON files.published_copy (sha256);
GRANT SELECT, INSERT, DELETE ON files.published_copy TO guong_app;
GRANT SELECT (file_id, sha256, size, type, name, signed) ON files.published_copy TO guong_public;
