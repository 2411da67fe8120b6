-- Results that people bring in: read from a file, doubted, answered, proposed by one person and published by another.
CREATE TABLE indices.import (
	id uuid PRIMARY KEY,
	index_code text NOT NULL REFERENCES indices.index,
	year smallint NOT NULL,
	number smallint NOT NULL CHECK (number > 0),
	kind text NOT NULL CHECK (kind IN ('edition', 'correction')),
	state text NOT NULL CHECK (state IN ('draft', 'proposed', 'published', 'sent-back', 'dropped')),
	changes integer NOT NULL DEFAULT 1,
	version text NOT NULL,
	unit_system text NOT NULL CHECK (unit_system IN ('vn63', 'vn34')),
	units_on date NOT NULL,
	published_on date,
	published_on_source text,
	source_publisher text NOT NULL,
	source_title text NOT NULL,
	partial boolean NOT NULL,
	ranks_published boolean NOT NULL,
	file_id uuid,
	file_name text NOT NULL,
	sheet text,
	mapping jsonb NOT NULL,
	answers jsonb NOT NULL,
	doubts jsonb NOT NULL,
	base_import_id uuid,
	reason text,
	made_by uuid NOT NULL,
	made_at timestamptz NOT NULL,
	proposed_by uuid,
	proposed_at timestamptz,
	decided_by uuid,
	decided_at timestamptz,
	decision_reason text,
	FOREIGN KEY (index_code, version) REFERENCES indices.version DEFERRABLE,
	FOREIGN KEY (base_import_id) REFERENCES indices.import,
	UNIQUE (index_code, year, number),
	CHECK ((published_on IS NULL) = (published_on_source IS NULL)),
	CHECK ((proposed_by IS NULL) = (proposed_at IS NULL)),
	CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
	CHECK (state NOT IN ('proposed', 'published', 'sent-back') OR proposed_by IS NOT NULL),
	CHECK (state NOT IN ('published', 'sent-back') OR decided_by IS NOT NULL),
	CHECK (decided_by <> made_by AND decided_by <> proposed_by),
	CHECK (state <> 'sent-back' OR decision_reason IS NOT NULL),
	CHECK (kind = 'edition' OR reason IS NOT NULL)
);
CREATE INDEX import_version ON indices.import (index_code, version);
CREATE INDEX import_base ON indices.import (base_import_id);
COMMENT ON TABLE indices.import IS 'Results brought in by people: a whole year from a file, or the correction of single figures.';
COMMENT ON COLUMN indices.import.id IS 'its name in addresses';
COMMENT ON COLUMN indices.import.index_code IS 'the index';
COMMENT ON COLUMN indices.import.year IS 'the year measured';
COMMENT ON COLUMN indices.import.number IS 'which import of this year, from 1';
COMMENT ON COLUMN indices.import.kind IS 'edition: a year from a file; correction: single figures of a year that is there';
COMMENT ON COLUMN indices.import.state IS 'draft, proposed, published, sent-back (may be mended and proposed again), dropped';
COMMENT ON COLUMN indices.import.changes IS 'counts up with every change, so that nobody decides about what was not seen';
COMMENT ON COLUMN indices.import.version IS 'the structure of that year';
COMMENT ON COLUMN indices.import.unit_system IS 'codes of units in the file';
COMMENT ON COLUMN indices.import.units_on IS 'day on which its codes, names and borders are read';
COMMENT ON COLUMN indices.import.published_on IS 'day on which the publisher published; empty: not known';
COMMENT ON COLUMN indices.import.published_on_source IS 'who says so';
COMMENT ON COLUMN indices.import.source_publisher IS 'who published the results';
COMMENT ON COLUMN indices.import.source_title IS 'what the publication is called';
COMMENT ON COLUMN indices.import.partial IS 'True: the source names some units only; nothing is ranked by us.';
COMMENT ON COLUMN indices.import.ranks_published IS 'False: the publisher gives no ranks.';
COMMENT ON COLUMN indices.import.file_id IS 'the file as it came (files.file); empty: typed by hand';
COMMENT ON COLUMN indices.import.file_name IS 'what it was called; empty: typed by hand';
COMMENT ON COLUMN indices.import.sheet IS 'the sheet read; empty: the first one that fits';
COMMENT ON COLUMN indices.import.mapping IS 'layout, statistic, and which label stands for which concept';
COMMENT ON COLUMN indices.import.answers IS 'what a person answered to doubts: units of lines, why figures are missing';
COMMENT ON COLUMN indices.import.doubts IS 'doubts about the file or the year as a whole; those about figures stand with the figures';
COMMENT ON COLUMN indices.import.base_import_id IS 'the import that the year rested on when this one was made; empty: on what came with the program, or on nothing';
COMMENT ON COLUMN indices.import.reason IS 'why figures that were published already are changed';
COMMENT ON COLUMN indices.import.made_by IS 'who brought it in';
COMMENT ON COLUMN indices.import.made_at IS 'when';
COMMENT ON COLUMN indices.import.proposed_by IS 'who proposed it last';
COMMENT ON COLUMN indices.import.proposed_at IS 'when';
COMMENT ON COLUMN indices.import.decided_by IS 'who published it or sent it back: never one of the two before';
COMMENT ON COLUMN indices.import.decided_at IS 'when';
COMMENT ON COLUMN indices.import.decision_reason IS 'why it was sent back, or a remark at publication';

CREATE TABLE indices.import_cell (
	import_id uuid NOT NULL REFERENCES indices.import,
	number integer NOT NULL,
	line text NOT NULL,
	address text NOT NULL,
	unit_text text NOT NULL,
	unit_id text,
	concept text NOT NULL,
	written text NOT NULL,
	value numeric,
	missing_reason text,
	missing_note text,
	standard_error numeric CHECK (standard_error >= 0),
	interval_low numeric,
	interval_high numeric,
	interval_level numeric,
	interval_multiplier numeric,
	doubts jsonb NOT NULL,
	PRIMARY KEY (import_id, number),
	CHECK (value IS NULL OR missing_reason IS NULL)
);
COMMENT ON TABLE indices.import_cell IS 'Figures of an import, as read and answered; written anew whenever the mapping or an answer changes.';
COMMENT ON COLUMN indices.import_cell.import_id IS 'the import';
COMMENT ON COLUMN indices.import_cell.number IS 'order in the file';
COMMENT ON COLUMN indices.import_cell.line IS 'row, column or unit of the file that it belongs to: what answers are given for; empty: a unit that the file does not have';
COMMENT ON COLUMN indices.import_cell.address IS 'cell as the spreadsheet program calls it';
COMMENT ON COLUMN indices.import_cell.unit_text IS 'name or code of the unit as the file writes it';
COMMENT ON COLUMN indices.import_cell.unit_id IS 'the unit (organisation.unit) on the edition''s day; empty: not recognised';
COMMENT ON COLUMN indices.import_cell.concept IS 'what is measured';
COMMENT ON COLUMN indices.import_cell.written IS 'the figure as the file writes it';
COMMENT ON COLUMN indices.import_cell.value IS 'the figure; empty: missing, or not readable yet';
COMMENT ON COLUMN indices.import_cell.missing_reason IS 'withdrawn, not-published, not-asked, too-few, unknown: answered by a person';
COMMENT ON COLUMN indices.import_cell.missing_note IS 'what is known about it';
COMMENT ON COLUMN indices.import_cell.standard_error IS 'as published; empty: not published';
COMMENT ON COLUMN indices.import_cell.interval_low IS 'lower end as published';
COMMENT ON COLUMN indices.import_cell.interval_high IS 'upper end as published';
COMMENT ON COLUMN indices.import_cell.interval_level IS 'the level printed beside the interval';
COMMENT ON COLUMN indices.import_cell.interval_multiplier IS 'how many standard errors the interval really spans to each side';
COMMENT ON COLUMN indices.import_cell.doubts IS 'what a person should look at, each with its kind and facts';

CREATE TABLE indices.import_mapping (
	index_code text NOT NULL REFERENCES indices.index,
	layout text NOT NULL CHECK (layout IN ('wide', 'long', 'columns')),
	name text NOT NULL,
	mapping jsonb NOT NULL,
	remembered_at timestamptz NOT NULL,
	last_used_at timestamptz NOT NULL,
	PRIMARY KEY (index_code, layout)
);
COMMENT ON TABLE indices.import_mapping IS 'Which label stood for which concept in files proposed before; proposed again the next time.';
COMMENT ON COLUMN indices.import_mapping.index_code IS 'the index';
COMMENT ON COLUMN indices.import_mapping.layout IS 'wide: units in rows; long: one figure a row; columns: units in columns';
COMMENT ON COLUMN indices.import_mapping.name IS 'the publication that it was last used for';
COMMENT ON COLUMN indices.import_mapping.mapping IS 'folded label to concept, empty for what is not read';
COMMENT ON COLUMN indices.import_mapping.remembered_at IS 'when first';
COMMENT ON COLUMN indices.import_mapping.last_used_at IS 'when last';

ALTER TABLE indices.edition ADD COLUMN import_id uuid REFERENCES indices.import;
CREATE INDEX edition_import ON indices.edition (import_id);
COMMENT ON COLUMN indices.edition.import_id IS 'the last import published into this year; from then on the year is kept here, and reference data that comes with the program leaves it alone';
ALTER TABLE indices.result ADD COLUMN import_id uuid REFERENCES indices.import;
CREATE INDEX result_import ON indices.result (import_id);
COMMENT ON COLUMN indices.result.import_id IS 'the import that this figure came with; empty: it came with the program';
-- the loader lays trees in anew while imported years rest on them
ALTER TABLE indices.edition ALTER CONSTRAINT edition_index_code_version_fkey DEFERRABLE;

CREATE TABLE indices.result_history (
	import_id uuid NOT NULL REFERENCES indices.import,
	index_code text NOT NULL,
	year smallint NOT NULL,
	unit_id text NOT NULL,
	concept text NOT NULL,
	before_published text,
	before_value numeric,
	before_missing_reason text,
	before_import_id uuid REFERENCES indices.import,
	after_published text,
	after_missing_reason text,
	changed_at timestamptz NOT NULL,
	reason text NOT NULL,
	PRIMARY KEY (import_id, unit_id, concept),
	FOREIGN KEY (index_code) REFERENCES indices.index
);
CREATE INDEX result_history_year ON indices.result_history (index_code, year, unit_id);
CREATE INDEX result_history_before ON indices.result_history (before_import_id);
COMMENT ON TABLE indices.result_history IS 'What a published figure was before it was corrected. Nothing is taken away from it.';
COMMENT ON COLUMN indices.result_history.import_id IS 'the import that corrected it';
COMMENT ON COLUMN indices.result_history.index_code IS 'the index';
COMMENT ON COLUMN indices.result_history.year IS 'the year measured';
COMMENT ON COLUMN indices.result_history.unit_id IS 'the unit';
COMMENT ON COLUMN indices.result_history.concept IS 'what is measured';
COMMENT ON COLUMN indices.result_history.before_published IS 'the figure before, as its source wrote it; empty: it was missing';
COMMENT ON COLUMN indices.result_history.before_value IS 'the figure before';
COMMENT ON COLUMN indices.result_history.before_missing_reason IS 'why it was missing before';
COMMENT ON COLUMN indices.result_history.before_import_id IS 'the import that the figure before came with; empty: with the program';
COMMENT ON COLUMN indices.result_history.after_published IS 'the figure since; empty: it is missing since';
COMMENT ON COLUMN indices.result_history.after_missing_reason IS 'why it is missing since';
COMMENT ON COLUMN indices.result_history.changed_at IS 'when the correction was published';
COMMENT ON COLUMN indices.result_history.reason IS 'why, in the words of who proposed it';

GRANT SELECT, INSERT, UPDATE ON indices.import, indices.import_mapping TO guong_app;
GRANT SELECT, INSERT, DELETE ON indices.import_cell TO guong_app;
GRANT SELECT, INSERT ON indices.result_history TO guong_app;
GRANT INSERT, UPDATE ON indices.edition, indices.result TO guong_app;
GRANT INSERT, DELETE ON indices.spread TO guong_app;
GRANT INSERT ON indices.source TO guong_app;
GRANT UPDATE (loading) ON indices.index TO guong_app;
GRANT SELECT (import_id) ON indices.edition TO guong_public;
GRANT SELECT (import_id) ON indices.result TO guong_public;
GRANT SELECT (import_id, index_code, year, unit_id, concept, before_published, before_value, before_missing_reason,
	after_published, after_missing_reason, changed_at, reason) ON indices.result_history TO guong_public;
