-- Every province issues trees of its own; country-wide ones get new versions. A draft is written, published once, and never changes.
CREATE TABLE indices.tree_draft (
	id uuid PRIMARY KEY,
	index_code text NOT NULL REFERENCES indices.index,
	version text NOT NULL CHECK (version ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,19}$'),
	from_year smallint NOT NULL CHECK (from_year BETWEEN 2000 AND 2100),
	to_year smallint CHECK (to_year >= from_year),
	basis text NOT NULL,
	copied_from_index text,
	copied_from_version text,
	nodes jsonb NOT NULL,
	verdicts jsonb NOT NULL,
	revision integer NOT NULL CHECK (revision > 0),
	state text NOT NULL CHECK (state IN ('draft', 'published', 'dropped')),
	made_by uuid NOT NULL,
	made_at timestamptz NOT NULL,
	changed_at timestamptz NOT NULL,
	ended_by uuid,
	ended_at timestamptz,
	CHECK ((copied_from_index IS NULL) = (copied_from_version IS NULL)),
	CHECK ((ended_by IS NULL) = (state = 'draft')),
	CHECK ((ended_at IS NULL) = (state = 'draft'))
);
CREATE INDEX tree_draft_index ON indices.tree_draft (index_code);
COMMENT ON TABLE indices.tree_draft IS 'Trees that people write: a version of an index until it is published or dropped.';
COMMENT ON COLUMN indices.tree_draft.id IS 'its name in addresses';
COMMENT ON COLUMN indices.tree_draft.index_code IS 'the index';
COMMENT ON COLUMN indices.tree_draft.version IS 'what the version will be called';
COMMENT ON COLUMN indices.tree_draft.from_year IS 'first year measured so';
COMMENT ON COLUMN indices.tree_draft.to_year IS 'last year measured so; empty: until another version follows';
COMMENT ON COLUMN indices.tree_draft.basis IS 'the decision or paper that it follows';
COMMENT ON COLUMN indices.tree_draft.copied_from_index IS 'index of the version it began as; empty: begun with nothing. By name: what comes with the program is laid in anew';
COMMENT ON COLUMN indices.tree_draft.copied_from_version IS 'the version it began as, also what it is compared with';
COMMENT ON COLUMN indices.tree_draft.nodes IS 'its nodes in their order (libs/index-math/src/tree.ts)';
COMMENT ON COLUMN indices.tree_draft.verdicts IS 'what a person confirmed about comparing with the version before, by concept';
COMMENT ON COLUMN indices.tree_draft.revision IS 'counts up with every change, so that nobody overwrites what was not seen';
COMMENT ON COLUMN indices.tree_draft.state IS 'draft; published: its version stands beside; dropped';
COMMENT ON COLUMN indices.tree_draft.made_by IS 'who began it';
COMMENT ON COLUMN indices.tree_draft.made_at IS 'when';
COMMENT ON COLUMN indices.tree_draft.changed_at IS 'when it was changed last';
COMMENT ON COLUMN indices.tree_draft.ended_by IS 'who published or dropped it';
COMMENT ON COLUMN indices.tree_draft.ended_at IS 'when';

ALTER TABLE indices.index ADD COLUMN owner_unit_id text;
COMMENT ON COLUMN indices.index.owner_unit_id IS 'the unit (organisation.unit) that issues it for itself; empty: of the whole country';

ALTER TABLE indices.version ADD COLUMN draft_id uuid REFERENCES indices.tree_draft;
ALTER TABLE indices.version ADD COLUMN published_on date;
CREATE UNIQUE INDEX version_draft ON indices.version (draft_id);
COMMENT ON COLUMN indices.version.draft_id IS 'the draft that it was published from; empty: it comes with the program, which lays it in anew';
COMMENT ON COLUMN indices.version.published_on IS 'when it was published here; empty: it comes with the program';
ALTER TABLE indices.version ADD CHECK ((draft_id IS NULL) = (published_on IS NULL));

-- A version that was published is never changed: the application adds and takes nothing away.
GRANT INSERT ON indices.index, indices.version, indices.node, indices.comparability TO guong_app;
GRANT SELECT, INSERT, UPDATE ON indices.tree_draft TO guong_app;
GRANT SELECT (owner_unit_id) ON indices.index TO guong_public;
GRANT SELECT (draft_id, published_on) ON indices.version TO guong_public;

CREATE FUNCTION indices.refuse_late_node() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (
		SELECT FROM indices.version v JOIN indices.tree_draft d ON d.id = v.draft_id
		WHERE v.index_code = NEW.index_code AND v.version = NEW.version AND d.state <> 'draft'
	) THEN
		RAISE EXCEPTION 'version % of % is published and does not change', NEW.version, NEW.index_code
			USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
COMMENT ON FUNCTION indices.refuse_late_node() IS 'No node joins a version after its draft was published.';
CREATE TRIGGER node_in_time BEFORE INSERT ON indices.node FOR EACH ROW EXECUTE FUNCTION indices.refuse_late_node();
