CREATE SCHEMA demo;
COMMENT ON SCHEMA demo IS 'Which parts of the illustrative data are loaded, so that they can be taken out again.';
GRANT USAGE ON SCHEMA demo TO guong_app;

CREATE TABLE demo.part (
	name text PRIMARY KEY,
	at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE demo.part IS 'A part of the illustrative data that is in the database';
COMMENT ON COLUMN demo.part.name IS 'Name of the part, module first';
COMMENT ON COLUMN demo.part.at IS 'When it was loaded';
GRANT SELECT, INSERT, DELETE ON demo.part TO guong_app;
