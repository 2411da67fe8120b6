CREATE TABLE organisation.body_kind (
	code text PRIMARY KEY,
	level text NOT NULL,
	kind text NOT NULL,
	name_vi text NOT NULL,
	name_en text NOT NULL,
	abbreviation text,
	scope text NOT NULL,
	unit_types text[] NOT NULL,
	parent text,
	valid daterange NOT NULL,
	predecessors text[] NOT NULL,
	successors text[] NOT NULL,
	legal_basis text,
	verified boolean NOT NULL,
	note text,
	place smallint NOT NULL
);
COMMENT ON TABLE organisation.body_kind IS 'Catalogue of agencies and organisations by level of unit, with the days on which such bodies exist.';
COMMENT ON COLUMN organisation.body_kind.code IS 'permanent, for example xa.ubnd';
COMMENT ON COLUMN organisation.body_kind.level IS 'central, province, district, commune or village';
COMMENT ON COLUMN organisation.body_kind.kind IS 'committee, council, so, phong, unit, front, party, position …';
COMMENT ON COLUMN organisation.body_kind.name_vi IS 'name, with the word for its level where the unit''s own name goes';
COMMENT ON COLUMN organisation.body_kind.name_en IS 'English name, ours where no official one exists';
COMMENT ON COLUMN organisation.body_kind.abbreviation IS 'as written in documents';
COMMENT ON COLUMN organisation.body_kind.scope IS 'which units have one, as the source says it';
COMMENT ON COLUMN organisation.body_kind.unit_types IS 'kinds of unit that all have one; empty: only where an administrator enters it';
COMMENT ON COLUMN organisation.body_kind.parent IS 'the kind it belongs to';
COMMENT ON COLUMN organisation.body_kind.valid IS 'days on which such bodies exist, half open';
COMMENT ON COLUMN organisation.body_kind.predecessors IS 'kinds whose work it took over';
COMMENT ON COLUMN organisation.body_kind.successors IS 'kinds that took over its work';
COMMENT ON COLUMN organisation.body_kind.legal_basis IS 'acts';
COMMENT ON COLUMN organisation.body_kind.verified IS 'False: from memory, not checked against a source.';
COMMENT ON COLUMN organisation.body_kind.note IS 'what differs from place to place';
COMMENT ON COLUMN organisation.body_kind.place IS 'order in lists';

CREATE TABLE organisation.body (
	id text PRIMARY KEY,
	unit_id text NOT NULL REFERENCES organisation.unit,
	kind_code text REFERENCES organisation.body_kind,
	valid daterange NOT NULL CHECK (NOT isempty(valid)),
	origin text NOT NULL CHECK (origin IN ('law', 'entered')),
	legal_basis text,
	entered_at timestamptz
);
CREATE INDEX body_unit ON organisation.body (unit_id);
CREATE INDEX body_kind_code ON organisation.body (kind_code);
COMMENT ON TABLE organisation.body IS 'A body of a unit. Those the law gives to every unit of a kind are laid in for today''s units; for older units they follow from the catalogue, with the same ids, until somebody refers to them.';
COMMENT ON COLUMN organisation.body.id IS 'Permanent: unit and kind (vn34:06436/xa.ubnd), or a UUID for those entered by hand.';
COMMENT ON COLUMN organisation.body.unit_id IS 'the unit it belongs to';
COMMENT ON COLUMN organisation.body.kind_code IS 'what it is; empty for one of its own kind';
COMMENT ON COLUMN organisation.body.valid IS 'days on which it exists, half open';
COMMENT ON COLUMN organisation.body.origin IS 'law: follows from the catalogue; entered: by an administrator';
COMMENT ON COLUMN organisation.body.legal_basis IS 'act that made or ended it, when entered';
COMMENT ON COLUMN organisation.body.entered_at IS 'when it was entered by hand';

CREATE TABLE organisation.body_name (
	body_id text NOT NULL REFERENCES organisation.body,
	valid_from date,
	name_vi text NOT NULL CHECK (name_vi = btrim(name_vi) AND char_length(name_vi) BETWEEN 2 AND 200),
	name_en text,
	legal_basis text,
	entered_at timestamptz NOT NULL
);
CREATE INDEX body_name_body ON organisation.body_name (body_id);
COMMENT ON TABLE organisation.body_name IS 'Names that differ from the catalogue, each from a day; the last entered for a day holds.';
COMMENT ON COLUMN organisation.body_name.body_id IS 'the body';
COMMENT ON COLUMN organisation.body_name.valid_from IS 'first day of the name; empty: from its beginning';
COMMENT ON COLUMN organisation.body_name.name_vi IS 'the name, without its unit';
COMMENT ON COLUMN organisation.body_name.name_en IS 'English name, if there is one';
COMMENT ON COLUMN organisation.body_name.legal_basis IS 'the act';
COMMENT ON COLUMN organisation.body_name.entered_at IS 'when it was entered';

GRANT SELECT ON organisation.body_kind TO guong_app;
GRANT SELECT, INSERT ON organisation.body, organisation.body_name TO guong_app;
GRANT UPDATE (valid, legal_basis) ON organisation.body TO guong_app;
GRANT SELECT (code, level, kind, name_vi, name_en, abbreviation, scope, unit_types, parent, valid, predecessors, successors,
	legal_basis, verified, note, place) ON organisation.body_kind TO guong_public;
GRANT SELECT (id, unit_id, kind_code, valid, origin, legal_basis) ON organisation.body TO guong_public;
GRANT SELECT (body_id, valid_from, name_vi, name_en, legal_basis, entered_at) ON organisation.body_name TO guong_public;
