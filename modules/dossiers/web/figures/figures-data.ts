import type { Temporal } from "temporal-polyfill";
import { childrenAt, provincesAt, type UnitView, unitAt } from "#modules/organisation/index.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { type DownloadAnswer, page } from "#platform/http/route.ts";
import { writeCsv } from "#platform/spreadsheet/index.ts";
import type { ChosenSpan } from "../../domain/figures/period-choice.ts";
import { columnOf, tallyCounts } from "../../domain/figures/tally-counts.ts";
import type { TallyPlace } from "../../queries/figures/sum-counts.ts";
import { tallies } from "../../queries/figures/tallies.ts";
import { ofUnit, settlingAddress, spanQuery } from "./addresses.ts";
import { spanOf } from "./period-form.tsx";
import { placeOf } from "./unit-page.tsx";

const heads = ["don_vi", "ten", "cap", "thang", "tu_ngay", "den_ngay", ...tallyCounts.map(columnOf)];

interface Line {
	readonly unit: UnitView;
	readonly place: TallyPlace;
}

/** A line for each place and month: raw counts under the names that `docs/database` explains, so that anybody can compute again. */
async function monthsAsCsv(
	db: PublicDb,
	filename: string,
	lines: readonly Line[],
	{ from, counted }: ChosenSpan,
): Promise<DownloadAnswer> {
	const found = await tallies(db, {
		places: lines.map(({ place }) => place),
		from,
		to: counted,
		by: "month",
	});
	const of = new Map(lines.map((line) => [`${line.place.level} ${line.place.id}`, line.unit]));
	const rows = found.map(({ place, month, sums }) => {
		const unit = of.get(`${place.level} ${place.id}`);
		const days = [month, from.toString(), counted.toString()];
		return [place.id, unit?.fullName ?? "", place.level, ...days, ...tallyCounts.map((count) => sums[count])];
	});
	return {
		contentType: "text/csv; charset=utf-8",
		filename: `${filename}.csv`,
		content: writeCsv(
			{ name: filename, columns: heads.map((heading) => ({ heading })), rows },
			{ separator: "," },
		),
	};
}

const provinceLines = async (db: PublicDb, today: Temporal.PlainDate): Promise<readonly Line[]> =>
	(await provincesAt(db, today)).map((unit) => ({ unit, place: placeOf(unit) }));

const countryData = page({
	address: `${settlingAddress}/du-lieu.csv`,
	who: "everyone",
	query: spanQuery,
	show: async ({ query }, context) =>
		monthsAsCsv(
			context.db,
			"giai-quyet-ho-so",
			await provinceLines(context.db, context.today),
			spanOf(query, context),
		),
});

async function unitOf(db: PublicDb, id: string, today: Temporal.PlainDate): Promise<UnitView> {
	const unit = await unitAt(db, id, today);
	if (!unit) throw httpProblem("not-found", {});
	return unit;
}

const unitData = page({
	address: `${settlingAddress}/:unit/du-lieu.csv`,
	who: "everyone",
	params: ofUnit,
	query: spanQuery,
	show: async ({ params, query }, context) => {
		const unit = await unitOf(context.db, params.unit, context.today);
		const name = `giai-quyet-ho-so-${unit.id.replace(":", "-")}`;
		return monthsAsCsv(context.db, name, [{ unit, place: placeOf(unit) }], spanOf(query, context));
	},
});

const unitsData = page({
	address: `${settlingAddress}/:unit/don-vi.csv`,
	who: "everyone",
	params: ofUnit,
	query: spanQuery,
	show: async ({ params, query }, context) => {
		const unit = await unitOf(context.db, params.unit, context.today);
		const children = (await childrenAt(context.db, [unit.id], context.today)).get(unit.id) ?? [];
		const lines = [unit, ...children].map((each) => ({
			unit: each,
			place: { level: "unit" as const, id: each.id },
		}));
		return monthsAsCsv(context.db, `don-vi-${unit.id.replace(":", "-")}`, lines, spanOf(query, context));
	},
});

export const figuresDataRoutes = [countryData, unitData, unitsData];
