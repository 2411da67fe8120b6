-- Only the loader of reference data writes these tables, thousands of rows at a time: an exclusion constraint costs
-- more than all the rest of the loading. The loader checks for overlaps once, at its end.
ALTER TABLE organisation.unit_version DROP CONSTRAINT unit_version_unit_id_valid_excl;
CREATE UNIQUE INDEX unit_version_once ON organisation.unit_version (unit_id, lower(valid)) NULLS NOT DISTINCT;
DROP INDEX organisation.unit_version_unit;
ALTER TABLE organisation.unit_code DROP CONSTRAINT unit_code_system_code_valid_excl;
CREATE UNIQUE INDEX unit_code_once ON organisation.unit_code (code, system, lower(valid)) NULLS NOT DISTINCT;
DROP INDEX organisation.unit_code_code;

-- Bodies the law gives to every unit of a kind follow from the catalogue (64,710 for today's units alone).
COMMENT ON TABLE organisation.body IS 'A body of a unit that was entered, or about which something was said. All others follow from unit and catalogue, with the same ids as they would have here.';
