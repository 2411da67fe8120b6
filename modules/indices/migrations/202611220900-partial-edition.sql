-- Of PAR INDEX, SIPAS and PCI since 2017 the press names some provinces only; SIPAS has a figure of the country as one.
ALTER TABLE indices.edition ADD COLUMN partial boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN indices.edition.partial IS 'True: the source names some units only; the others are not known here, nothing is ranked or averaged by us.';

ALTER TABLE indices.published_figure DROP CONSTRAINT published_figure_statistic_check;
ALTER TABLE indices.published_figure ADD CONSTRAINT published_figure_statistic_check
	CHECK (statistic IN ('mean', 'median', 'national'));
COMMENT ON COLUMN indices.published_figure.statistic IS 'mean or median of the units; national: measured over the country as one';

GRANT SELECT (partial) ON indices.edition TO guong_public;
