-- The migrator's own records; made before the first migration, hence not one itself.
CREATE SCHEMA IF NOT EXISTS platform;
COMMENT ON SCHEMA platform IS 'What the platform keeps for itself';

CREATE TABLE IF NOT EXISTS platform.migration (
	name text PRIMARY KEY,
	sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
	applied_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE platform.migration IS 'Migrations that this database has run; a file that was run may not change any more';
COMMENT ON COLUMN platform.migration.name IS 'Path of the file in the repository';
COMMENT ON COLUMN platform.migration.sha256 IS 'SHA-256 of the file as it was run';
COMMENT ON COLUMN platform.migration.applied_at IS 'When it was run';

CREATE TABLE IF NOT EXISTS platform.reference_load (
	name text PRIMARY KEY,
	digest text NOT NULL,
	loaded_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE platform.reference_load IS 'Reference data that this database has loaded, so that they are loaded again only after a change';
COMMENT ON COLUMN platform.reference_load.name IS 'Name of the loader';
COMMENT ON COLUMN platform.reference_load.digest IS 'Digest of files and loader as they were loaded';
COMMENT ON COLUMN platform.reference_load.loaded_at IS 'When they were loaded';

GRANT USAGE ON SCHEMA platform TO guong_app;
GRANT SELECT ON platform.migration, platform.reference_load TO guong_app;
