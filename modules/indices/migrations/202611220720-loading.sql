ALTER TABLE indices.index ADD COLUMN loading uuid NOT NULL DEFAULT gen_random_uuid();
COMMENT ON COLUMN indices.index.loading IS 'Another with every loading of its trees and results. What a program remembers of them holds for this loading only.';
GRANT SELECT (loading) ON indices.index TO guong_public;
