CREATE SCHEMA indices;
COMMENT ON SCHEMA indices IS 'Indices of governance as versioned trees, and their published results.';
GRANT USAGE ON SCHEMA indices TO guong_app, guong_public;

CREATE TABLE indices.index (
	code text PRIMARY KEY,
	slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]+$'),
	label_vi text NOT NULL,
	label_en text NOT NULL,
	publisher text NOT NULL,
	site text NOT NULL,
	unit_vi text NOT NULL,
	unit_en text NOT NULL,
	level text NOT NULL CHECK (level IN ('province', 'district', 'commune'))
);
COMMENT ON TABLE indices.index IS 'Measurements of how a place is governed, each with its publisher.';
COMMENT ON COLUMN indices.index.code IS 'PAPI, PCI, PAR, SIPAS, DTI, DVC766';
COMMENT ON COLUMN indices.index.slug IS 'its word in addresses';
COMMENT ON COLUMN indices.index.label_vi IS 'name in Vietnamese';
COMMENT ON COLUMN indices.index.label_en IS 'name in English';
COMMENT ON COLUMN indices.index.publisher IS 'who publishes it';
COMMENT ON COLUMN indices.index.site IS 'where it is published';
COMMENT ON COLUMN indices.index.unit_vi IS 'what its scores are counted in: điểm, phần trăm';
COMMENT ON COLUMN indices.index.unit_en IS 'the same in English';
COMMENT ON COLUMN indices.index.level IS 'the lowest level of units for which there are figures';

CREATE TABLE indices.version (
	index_code text NOT NULL REFERENCES indices.index,
	version text NOT NULL,
	from_year smallint NOT NULL,
	to_year smallint CHECK (to_year >= from_year),
	PRIMARY KEY (index_code, version)
);
COMMENT ON TABLE indices.version IS 'Years in which an index had one and the same structure.';
COMMENT ON COLUMN indices.version.index_code IS 'the index';
COMMENT ON COLUMN indices.version.version IS 'its name among us: P21 is PAPI from 2021';
COMMENT ON COLUMN indices.version.from_year IS 'first year measured so';
COMMENT ON COLUMN indices.version.to_year IS 'last year known to be measured so; empty: still in force';

CREATE TABLE indices.node (
	index_code text NOT NULL,
	version text NOT NULL,
	code text NOT NULL,
	concept text NOT NULL,
	parent_code text,
	place smallint NOT NULL,
	level smallint NOT NULL CHECK (level >= 0),
	label_vi text NOT NULL,
	label_en text NOT NULL,
	weight numeric,
	minimum numeric,
	maximum numeric,
	direction text NOT NULL CHECK (direction IN ('higher-is-better', 'lower-is-better')),
	aggregation jsonb NOT NULL,
	when_missing jsonb NOT NULL,
	verified boolean NOT NULL,
	source text NOT NULL,
	PRIMARY KEY (index_code, version, code),
	UNIQUE (index_code, version, concept),
	FOREIGN KEY (index_code, version) REFERENCES indices.version
);
COMMENT ON TABLE indices.node IS 'Places in the tree of one version of an index.';
COMMENT ON COLUMN indices.node.index_code IS 'the index';
COMMENT ON COLUMN indices.node.version IS 'the version; the same code means another thing in another version';
COMMENT ON COLUMN indices.node.code IS 'as the publisher numbers it';
COMMENT ON COLUMN indices.node.concept IS 'what it measures, the same in all versions: years are joined on it';
COMMENT ON COLUMN indices.node.parent_code IS 'the node above; none above the total';
COMMENT ON COLUMN indices.node.place IS 'order in the tree, parents before their children';
COMMENT ON COLUMN indices.node.level IS '0 total, 1 dimension, 2 sub-dimension, 3 indicator';
COMMENT ON COLUMN indices.node.label_vi IS 'name in Vietnamese';
COMMENT ON COLUMN indices.node.label_en IS 'name in English';
COMMENT ON COLUMN indices.node.weight IS 'within its parent; empty where the parent does not weigh';
COMMENT ON COLUMN indices.node.minimum IS 'lowest score in principle; empty: not known';
COMMENT ON COLUMN indices.node.maximum IS 'highest score in principle; empty: not known';
COMMENT ON COLUMN indices.node.direction IS 'which end is the better one';
COMMENT ON COLUMN indices.node.aggregation IS 'how its score comes about (libs/index-math/src/tree.ts)';
COMMENT ON COLUMN indices.node.when_missing IS 'what happens when children are missing';
COMMENT ON COLUMN indices.node.verified IS 'False: from memory, not checked against the publisher''s own list.';
COMMENT ON COLUMN indices.node.source IS 'where this row comes from';

CREATE TABLE indices.comparability (
	index_code text NOT NULL REFERENCES indices.index,
	concept text NOT NULL,
	from_version text NOT NULL,
	to_version text NOT NULL,
	verdict text NOT NULL CHECK (verdict IN ('comparable', 'rebased', 'not-comparable')),
	reason_vi text NOT NULL,
	reason_en text NOT NULL,
	stated boolean NOT NULL,
	source text NOT NULL,
	PRIMARY KEY (index_code, concept, from_version, to_version)
);
COMMENT ON TABLE indices.comparability IS 'Whether a concept may be compared from one version to the next. A pair without a row may not.';
COMMENT ON COLUMN indices.comparability.index_code IS 'the index';
COMMENT ON COLUMN indices.comparability.concept IS 'what is measured';
COMMENT ON COLUMN indices.comparability.from_version IS 'the earlier version';
COMMENT ON COLUMN indices.comparability.to_version IS 'the version right after it';
COMMENT ON COLUMN indices.comparability.verdict IS 'comparable; rebased: same name, other questions or scale; not-comparable';
COMMENT ON COLUMN indices.comparability.reason_vi IS 'why, in Vietnamese';
COMMENT ON COLUMN indices.comparability.reason_en IS 'why, in English';
COMMENT ON COLUMN indices.comparability.stated IS 'False: inferred from the structure, not said by the publisher.';
COMMENT ON COLUMN indices.comparability.source IS 'where it is said';

CREATE TABLE indices.source (
	id text PRIMARY KEY,
	publisher text NOT NULL,
	title text NOT NULL,
	published_on date,
	file text NOT NULL,
	licence text NOT NULL
);
COMMENT ON TABLE indices.source IS 'Publications from which results were taken.';
COMMENT ON COLUMN indices.source.id IS 'our name for it';
COMMENT ON COLUMN indices.source.publisher IS 'who published it';
COMMENT ON COLUMN indices.source.title IS 'what it is called';
COMMENT ON COLUMN indices.source.published_on IS 'when; empty: not known, or several years in one';
COMMENT ON COLUMN indices.source.file IS 'the file read';
COMMENT ON COLUMN indices.source.licence IS 'on what terms it may be passed on';

CREATE TABLE indices.edition (
	index_code text NOT NULL,
	year smallint NOT NULL,
	version text NOT NULL,
	published_on date,
	published_on_source text,
	as_of date,
	unit_system text NOT NULL CHECK (unit_system IN ('vn63', 'vn34')),
	units_on date NOT NULL,
	ranks_published boolean NOT NULL,
	group_source text,
	source_id text NOT NULL REFERENCES indices.source,
	note_vi text,
	note_en text,
	PRIMARY KEY (index_code, year),
	FOREIGN KEY (index_code, version) REFERENCES indices.version,
	CHECK ((published_on IS NULL) = (published_on_source IS NULL))
);
CREATE INDEX edition_version ON indices.edition (index_code, version);
CREATE INDEX edition_source ON indices.edition (source_id);
COMMENT ON TABLE indices.edition IS 'An index in one year, as it was published.';
COMMENT ON COLUMN indices.edition.index_code IS 'the index';
COMMENT ON COLUMN indices.edition.year IS 'the year measured, not the year of publication';
COMMENT ON COLUMN indices.edition.version IS 'the structure of that year';
COMMENT ON COLUMN indices.edition.published_on IS 'day of publication; empty: not known here';
COMMENT ON COLUMN indices.edition.published_on_source IS 'who says so';
COMMENT ON COLUMN indices.edition.as_of IS 'last day covered, for an index measured while the year runs; empty: the whole year';
COMMENT ON COLUMN indices.edition.unit_system IS 'codes of units in the publication';
COMMENT ON COLUMN indices.edition.units_on IS 'day on which its codes and borders are read';
COMMENT ON COLUMN indices.edition.ranks_published IS 'False: the publisher gives no ranks; those shown are computed here.';
COMMENT ON COLUMN indices.edition.group_source IS 'where the groups of units were published; empty: not known, groups are computed';
COMMENT ON COLUMN indices.edition.source_id IS 'the publication';
COMMENT ON COLUMN indices.edition.note_vi IS 'what a reader of this year must know, in Vietnamese';
COMMENT ON COLUMN indices.edition.note_en IS 'the same in English';

CREATE TABLE indices.result (
	index_code text NOT NULL,
	year smallint NOT NULL,
	unit_id text NOT NULL,
	concept text NOT NULL,
	code text NOT NULL,
	level smallint NOT NULL,
	published text,
	value numeric,
	origin text NOT NULL CHECK (origin IN ('published', 'summed', 'averaged')),
	missing_reason text,
	missing_note_vi text,
	missing_note_en text,
	standard_error numeric CHECK (standard_error >= 0),
	interval_low numeric,
	interval_high numeric,
	interval_level numeric,
	interval_multiplier numeric,
	error_source_id text REFERENCES indices.source,
	published_rank smallint,
	published_of smallint,
	published_group smallint CHECK (published_group BETWEEN 1 AND 4),
	computed_rank smallint,
	computed_of smallint,
	computed_tied smallint,
	computed_group smallint CHECK (computed_group BETWEEN 1 AND 4),
	source_id text NOT NULL REFERENCES indices.source,
	PRIMARY KEY (index_code, year, unit_id, concept),
	FOREIGN KEY (index_code, year) REFERENCES indices.edition,
	CHECK ((value IS NULL) = (missing_reason IS NOT NULL)),
	CHECK ((published_rank IS NULL) = (published_of IS NULL)),
	CHECK ((computed_rank IS NULL) = (computed_of IS NULL))
);
CREATE INDEX result_unit ON indices.result (unit_id, index_code);
CREATE INDEX result_source ON indices.result (source_id);
CREATE INDEX result_error_source ON indices.result (error_source_id);
COMMENT ON TABLE indices.result IS 'What was published for a unit in a year, node by node. A figure that is missing has a row that says why.';
COMMENT ON COLUMN indices.result.index_code IS 'the index';
COMMENT ON COLUMN indices.result.year IS 'the year measured';
COMMENT ON COLUMN indices.result.unit_id IS 'the unit (organisation.unit) that bore the published code on the edition''s day; figures are never passed on to a successor';
COMMENT ON COLUMN indices.result.concept IS 'what is measured';
COMMENT ON COLUMN indices.result.code IS 'its code in the version of that year';
COMMENT ON COLUMN indices.result.level IS 'of the node: 0 total, 1 dimension, 2 sub-dimension';
COMMENT ON COLUMN indices.result.published IS 'the figure as the source writes it';
COMMENT ON COLUMN indices.result.value IS 'the figure; empty: missing, and missing_reason says why';
COMMENT ON COLUMN indices.result.origin IS 'published; summed here from published parts; averaged by the publisher over merged units';
COMMENT ON COLUMN indices.result.missing_reason IS 'withdrawn, not-published, not-asked, too-few, unknown';
COMMENT ON COLUMN indices.result.missing_note_vi IS 'what is known about it, in Vietnamese';
COMMENT ON COLUMN indices.result.missing_note_en IS 'the same in English';
COMMENT ON COLUMN indices.result.standard_error IS 'as published; empty: not published';
COMMENT ON COLUMN indices.result.interval_low IS 'lower end as published';
COMMENT ON COLUMN indices.result.interval_high IS 'upper end as published';
COMMENT ON COLUMN indices.result.interval_level IS 'the level printed beside the interval';
COMMENT ON COLUMN indices.result.interval_multiplier IS 'how many standard errors the interval really spans to each side';
COMMENT ON COLUMN indices.result.error_source_id IS 'where the error was published';
COMMENT ON COLUMN indices.result.published_rank IS 'rank that the publisher gives';
COMMENT ON COLUMN indices.result.published_of IS 'among how many, by the publisher';
COMMENT ON COLUMN indices.result.published_group IS 'quarter by the publisher, 4 the highest';
COMMENT ON COLUMN indices.result.computed_rank IS 'rank among the units that have a value, equal values share the better one; computed when the data is loaded';
COMMENT ON COLUMN indices.result.computed_of IS 'how many units have a value';
COMMENT ON COLUMN indices.result.computed_tied IS 'how many have this very value';
COMMENT ON COLUMN indices.result.computed_group IS 'quarter by quartiles of the values (type 7), 4 the highest';
COMMENT ON COLUMN indices.result.source_id IS 'the publication';

CREATE TABLE indices.spread (
	index_code text NOT NULL,
	year smallint NOT NULL,
	concept text NOT NULL,
	units smallint NOT NULL,
	absent smallint NOT NULL,
	mean numeric NOT NULL,
	lowest numeric NOT NULL,
	q1 numeric NOT NULL,
	median numeric NOT NULL,
	q3 numeric NOT NULL,
	highest numeric NOT NULL,
	lowest_unit_ids text[] NOT NULL,
	highest_unit_ids text[] NOT NULL,
	PRIMARY KEY (index_code, year, concept),
	FOREIGN KEY (index_code, year) REFERENCES indices.edition
);
COMMENT ON TABLE indices.spread IS 'How the units of a year lie on one node; computed when the data is loaded.';
COMMENT ON COLUMN indices.spread.index_code IS 'the index';
COMMENT ON COLUMN indices.spread.year IS 'the year measured';
COMMENT ON COLUMN indices.spread.concept IS 'what is measured';
COMMENT ON COLUMN indices.spread.units IS 'how many have a value';
COMMENT ON COLUMN indices.spread.absent IS 'how many have none';
COMMENT ON COLUMN indices.spread.mean IS 'simple mean of the units, not weighted by people';
COMMENT ON COLUMN indices.spread.lowest IS 'lowest value';
COMMENT ON COLUMN indices.spread.q1 IS 'a quarter lies below it (type 7)';
COMMENT ON COLUMN indices.spread.median IS 'half lies below it';
COMMENT ON COLUMN indices.spread.q3 IS 'a quarter lies above it';
COMMENT ON COLUMN indices.spread.highest IS 'highest value';
COMMENT ON COLUMN indices.spread.lowest_unit_ids IS 'who has the lowest value';
COMMENT ON COLUMN indices.spread.highest_unit_ids IS 'who has the highest value';

CREATE TABLE indices.published_figure (
	index_code text NOT NULL,
	year smallint NOT NULL,
	concept text NOT NULL,
	statistic text NOT NULL CHECK (statistic IN ('mean', 'median')),
	value numeric NOT NULL,
	source text NOT NULL,
	PRIMARY KEY (index_code, year, concept, statistic),
	FOREIGN KEY (index_code, year) REFERENCES indices.edition
);
COMMENT ON TABLE indices.published_figure IS 'Figures of the whole country as others published them; shown beside our own, which may differ.';
COMMENT ON COLUMN indices.published_figure.index_code IS 'the index';
COMMENT ON COLUMN indices.published_figure.year IS 'the year measured';
COMMENT ON COLUMN indices.published_figure.concept IS 'what is measured';
COMMENT ON COLUMN indices.published_figure.statistic IS 'mean or median, in their word';
COMMENT ON COLUMN indices.published_figure.value IS 'the figure';
COMMENT ON COLUMN indices.published_figure.source IS 'who published it';

-- Results come from reference data: the application only reads them, and all of it is published already.
GRANT SELECT ON ALL TABLES IN SCHEMA indices TO guong_app;
GRANT SELECT (code, slug, label_vi, label_en, publisher, site, unit_vi, unit_en, level) ON indices.index TO guong_public;
GRANT SELECT (index_code, version, from_year, to_year) ON indices.version TO guong_public;
GRANT SELECT (index_code, version, code, concept, parent_code, place, level, label_vi, label_en, weight, minimum, maximum,
	direction, aggregation, when_missing, verified, source) ON indices.node TO guong_public;
GRANT SELECT (index_code, concept, from_version, to_version, verdict, reason_vi, reason_en, stated, source)
	ON indices.comparability TO guong_public;
GRANT SELECT (id, publisher, title, published_on, file, licence) ON indices.source TO guong_public;
GRANT SELECT (index_code, year, version, published_on, published_on_source, as_of, unit_system, units_on, ranks_published,
	group_source, source_id, note_vi, note_en) ON indices.edition TO guong_public;
GRANT SELECT (index_code, year, unit_id, concept, code, level, published, value, origin, missing_reason, missing_note_vi,
	missing_note_en, standard_error, interval_low, interval_high, interval_level, interval_multiplier, error_source_id,
	published_rank, published_of, published_group, computed_rank, computed_of, computed_tied, computed_group, source_id)
	ON indices.result TO guong_public;
GRANT SELECT (index_code, year, concept, units, absent, mean, lowest, q1, median, q3, highest, lowest_unit_ids, highest_unit_ids)
	ON indices.spread TO guong_public;
GRANT SELECT (index_code, year, concept, statistic, value, source) ON indices.published_figure TO guong_public;
