CREATE SCHEMA organisation;
COMMENT ON SCHEMA organisation IS 'Units, their tree over time, bodies, hamlets.';
GRANT USAGE ON SCHEMA organisation TO guong_app, guong_public;

CREATE TABLE organisation.unit (
	id text PRIMARY KEY,
	level text NOT NULL CHECK (level IN ('province', 'district', 'commune')),
	existence daterange NOT NULL CHECK (NOT isempty(existence)),
	end_known boolean NOT NULL,
	ended_by text,
	area_km2 numeric,
	population integer,
	longitude numeric,
	latitude numeric,
	note text
);
COMMENT ON TABLE organisation.unit IS 'An administrative unit. It stays the same unit when it is renamed, retyped or moved under another; a merger or split makes new ones.';
COMMENT ON COLUMN organisation.unit.id IS 'Permanent. Looks like code system and code of its first loading, but is not to be read: codes pass from one unit to another.';
COMMENT ON COLUMN organisation.unit.level IS 'province, district (until 30/6/2025) or commune';
COMMENT ON COLUMN organisation.unit.existence IS 'Days on which it exists; an open start means before anything we hold.';
COMMENT ON COLUMN organisation.unit.end_known IS 'False: the unit was gone between two snapshots and neither the day nor its successors are known.';
COMMENT ON COLUMN organisation.unit.ended_by IS 'The act that ended it.';
COMMENT ON COLUMN organisation.unit.area_km2 IS 'Provinces as published; communes computed from the boundary. Empty: not known.';
COMMENT ON COLUMN organisation.unit.population IS 'Provinces only, as published for the reform of 2025.';
COMMENT ON COLUMN organisation.unit.longitude IS 'A point inside the unit, degrees east.';
COMMENT ON COLUMN organisation.unit.latitude IS 'A point inside the unit, degrees north.';
COMMENT ON COLUMN organisation.unit.note IS 'What a reader of its figures must know.';

CREATE TABLE organisation.unit_version (
	unit_id text NOT NULL REFERENCES organisation.unit,
	valid daterange NOT NULL CHECK (NOT isempty(valid)),
	from_known boolean NOT NULL,
	type text NOT NULL CHECK (type IN
		('tinh', 'tp_tw', 'huyen', 'quan', 'thi_xa', 'tp_tinh', 'tp_tp', 'xa', 'phuong', 'thi_tran', 'dac_khu')),
	name text NOT NULL,
	parent_id text REFERENCES organisation.unit,
	province_id text NOT NULL REFERENCES organisation.unit,
	legal_basis text,
	other_spellings text[] NOT NULL DEFAULT '{}',
	EXCLUDE USING gist (unit_id WITH =, valid WITH &&)
);
CREATE INDEX unit_version_unit ON organisation.unit_version (unit_id);
CREATE INDEX unit_version_parent ON organisation.unit_version (parent_id);
CREATE INDEX unit_version_province ON organisation.unit_version (province_id);
COMMENT ON TABLE organisation.unit_version IS 'Kind, name and place in the tree of a unit, by days.';
COMMENT ON COLUMN organisation.unit_version.unit_id IS 'the unit';
COMMENT ON COLUMN organisation.unit_version.valid IS 'Days on which this holds, half open.';
COMMENT ON COLUMN organisation.unit_version.from_known IS 'False: the first day is the end of the snapshot of April 2023, not the day of the change.';
COMMENT ON COLUMN organisation.unit_version.type IS 'Kind of unit, as in the catalogue of administrative units.';
COMMENT ON COLUMN organisation.unit_version.name IS 'Name without its kind, classic tone marks.';
COMMENT ON COLUMN organisation.unit_version.parent_id IS 'The unit above; none for a province.';
COMMENT ON COLUMN organisation.unit_version.province_id IS 'The province above, or itself.';
COMMENT ON COLUMN organisation.unit_version.legal_basis IS 'The act that made it so.';
COMMENT ON COLUMN organisation.unit_version.other_spellings IS 'Full names as other lists spell them.';

CREATE TABLE organisation.unit_code (
	unit_id text NOT NULL REFERENCES organisation.unit,
	system text NOT NULL,
	code text NOT NULL,
	valid daterange NOT NULL CHECK (NOT isempty(valid)),
	EXCLUDE USING gist (system WITH =,
		code WITH =, valid WITH &&)
);
CREATE INDEX unit_code_unit ON organisation.unit_code (unit_id);
CREATE INDEX unit_code_code ON organisation.unit_code (code, system);
COMMENT ON TABLE organisation.unit_code IS 'Codes units bore. A code says which unit only together with system and day.';
COMMENT ON COLUMN organisation.unit_code.unit_id IS 'who bore it';
COMMENT ON COLUMN organisation.unit_code.system IS 'vn63: three levels, until 30/6/2025; vn34: two levels, since 1/7/2025';
COMMENT ON COLUMN organisation.unit_code.code IS 'Digits with leading noughts.';
COMMENT ON COLUMN organisation.unit_code.valid IS 'Days on which the unit bore it, half open.';

CREATE TABLE organisation.unit_succession (
	predecessor_id text NOT NULL REFERENCES organisation.unit,
	successor_id text NOT NULL REFERENCES organisation.unit,
	on_day date NOT NULL,
	relation text NOT NULL,
	is_primary boolean,
	resolution text,
	clause text,
	note text,
	PRIMARY KEY (predecessor_id, successor_id, on_day)
);
CREATE INDEX unit_succession_successor ON organisation.unit_succession (successor_id);
COMMENT ON TABLE organisation.unit_succession IS 'What went where in a merger or split. Districts have no edges unless they became one commune: derive from their communes.';
COMMENT ON COLUMN organisation.unit_succession.predecessor_id IS 'the unit that ended';
COMMENT ON COLUMN organisation.unit_succession.successor_id IS 'the unit that took it or a part of it';
COMMENT ON COLUMN organisation.unit_succession.on_day IS 'first day of the successor';
COMMENT ON COLUMN organisation.unit_succession.relation IS 'whole, merged, part, part_area, part_population, part_area_whole_population, whole_area';
COMMENT ON COLUMN organisation.unit_succession.is_primary IS 'True: takes the unit for certain; false: certainly not; empty: split, weights unknown, so no successor may be picked.';
COMMENT ON COLUMN organisation.unit_succession.resolution IS 'number of the resolution';
COMMENT ON COLUMN organisation.unit_succession.clause IS 'article and clause';
COMMENT ON COLUMN organisation.unit_succession.note IS 'corrections and doubts';

CREATE TABLE organisation.unit_address (
	address text PRIMARY KEY CHECK (address ~ '^/(tinh|huyen|xa)/[a-z0-9-]+(/[a-z0-9-]+)?$'),
	unit_id text NOT NULL REFERENCES organisation.unit,
	is_current boolean NOT NULL
);
CREATE INDEX unit_address_unit ON organisation.unit_address (unit_id);
CREATE UNIQUE INDEX unit_address_one_current ON organisation.unit_address (unit_id) WHERE is_current;
COMMENT ON TABLE organisation.unit_address IS 'Addresses of unit pages. Never deleted, never given to another unit.';
COMMENT ON COLUMN organisation.unit_address.address IS 'path on this site';
COMMENT ON COLUMN organisation.unit_address.unit_id IS 'whose page it is';
COMMENT ON COLUMN organisation.unit_address.is_current IS 'False: leads to the current one.';

CREATE TABLE organisation.search_entry (
	unit_id text NOT NULL REFERENCES organisation.unit,
	full_name text NOT NULL,
	name text NOT NULL,
	type text NOT NULL,
	is_last_name boolean NOT NULL,
	existence daterange NOT NULL,
	level_rank smallint NOT NULL,
	key text NOT NULL,
	folded text NOT NULL,
	place text NOT NULL,
	own_words text[] NOT NULL,
	near_words text[] NOT NULL,
	slips text[] NOT NULL
);
CREATE INDEX search_entry_key ON organisation.search_entry (key text_pattern_ops);
CREATE INDEX search_entry_unit ON organisation.search_entry (unit_id);
CREATE INDEX search_entry_slips ON organisation.search_entry USING gin (slips);
CREATE INDEX search_entry_folded ON organisation.search_entry USING gin (folded extensions.gin_trgm_ops);
COMMENT ON TABLE organisation.search_entry IS 'One row a name a unit has borne, prepared for search; remade by every loading.';
COMMENT ON COLUMN organisation.search_entry.unit_id IS 'the unit';
COMMENT ON COLUMN organisation.search_entry.full_name IS 'kind and name, as shown';
COMMENT ON COLUMN organisation.search_entry.name IS 'name without its kind';
COMMENT ON COLUMN organisation.search_entry.type IS 'kind of unit under this name';
COMMENT ON COLUMN organisation.search_entry.is_last_name IS 'False: an earlier name of the same unit, or another spelling.';
COMMENT ON COLUMN organisation.search_entry.existence IS 'days on which the unit exists';
COMMENT ON COLUMN organisation.search_entry.level_rank IS '1 province, 2 district, 3 commune';
COMMENT ON COLUMN organisation.search_entry.key IS 'the name folded until all its spellings are one, without blanks';
COMMENT ON COLUMN organisation.search_entry.folded IS 'the name without marks, for likeness';
COMMENT ON COLUMN organisation.search_entry.place IS 'the units above it, as shown';
COMMENT ON COLUMN organisation.search_entry.own_words IS 'folded words of its kinds and of the units above it';
COMMENT ON COLUMN organisation.search_entry.near_words IS 'folded words of places its predecessors or successors belong to';
COMMENT ON COLUMN organisation.search_entry.slips IS 'the key, and the key with each one letter left out, for slips of the finger';

CREATE TABLE organisation.reference_state (
	loading uuid PRIMARY KEY
);
COMMENT ON TABLE organisation.reference_state IS 'One row: which loading the reference data of this module comes from. What a program remembers of that data holds for this loading only.';
COMMENT ON COLUMN organisation.reference_state.loading IS 'another with every loading of units or kinds of bodies';

-- Units come from reference data: the application only reads them, and all of it is public.
GRANT SELECT ON organisation.unit, organisation.unit_version, organisation.unit_code, organisation.unit_succession,
	organisation.unit_address, organisation.search_entry, organisation.reference_state TO guong_app;
GRANT SELECT (id, level, existence, end_known, ended_by, area_km2, population, longitude, latitude, note)
	ON organisation.unit TO guong_public;
GRANT SELECT (unit_id, valid, from_known, type, name, parent_id, province_id, legal_basis, other_spellings)
	ON organisation.unit_version TO guong_public;
GRANT SELECT (unit_id, system, code, valid) ON organisation.unit_code TO guong_public;
GRANT SELECT (predecessor_id, successor_id, on_day, relation, is_primary, resolution, clause, note)
	ON organisation.unit_succession TO guong_public;
GRANT SELECT (loading) ON organisation.reference_state TO guong_public;
GRANT SELECT (address, unit_id, is_current) ON organisation.unit_address TO guong_public;
GRANT SELECT (unit_id, full_name, name, type, is_last_name, existence, level_rank, key, folded, place, own_words, near_words, slips)
	ON organisation.search_entry TO guong_public;
