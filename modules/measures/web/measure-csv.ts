import { z } from "zod";
import type { PublicDb } from "#platform/db/connections.ts";
import { type DownloadAnswer, page, type RequestContext } from "#platform/http/route.ts";
import { writeCsv } from "#platform/spreadsheet/index.ts";
import { measuresAddress } from "../addresses.ts";
import { measureCatalogue } from "../catalogue/all-measures.ts";
import type { Fact } from "../domain/fact.ts";
import type { MeasureView } from "../domain/measure.ts";
import { facts } from "../queries/facts.ts";
import { country } from "../queries/places-in-time.ts";
import { provincesOfYear } from "../queries/provinces-of-year.ts";
import { measureAt, measureSlug, yearSpan } from "./measure-page.tsx";

const heads = [
	"so_do",
	"cap",
	"noi",
	"ten",
	"tu_ngay",
	"den_ngay",
	"tu_so",
	"mau_so",
	"theo_khoang",
	"ly_do_thieu",
	"minh_hoa",
	"tinh_den",
] as const;

const query = z.object({ nam: z.coerce.number().int().min(2015).max(2100).optional().catch(undefined) });

type Context = RequestContext & { readonly db: PublicDb };

/** The country and every province by month; numerator and denominator, so that whoever goes on counting adds rightly. */
async function csvOf(
	measures: readonly MeasureView[],
	name: string,
	year: number,
	{ db, clock }: Context,
): Promise<DownloadAnswer> {
	const units = await provincesOfYear(db, year);
	const told = await facts(db, {
		measures: measures.map(({ code }) => code),
		places: [country, ...units.map(({ id }) => ({ level: "province" as const, id }))],
		...yearSpan(year),
		by: "month",
		now: clock.now(),
	});
	const columns = heads.map((heading) => ({ heading }));
	const content = writeCsv({ name, columns, rows: told.map(lineOf) }, { separator: "," });
	return { contentType: "text/csv; charset=utf-8", filename: `${name}.csv`, content };
}

export const measureCsv = page({
	address: `${measuresAddress}/:slug/du-lieu.csv`,
	who: "everyone",
	params: measureSlug,
	query,
	show({ params, query }, context) {
		const measure = measureAt(params.slug);
		const year = query.nam ?? context.today.year;
		return csvOf([measure], `${measure.slug}-${year}`, year, context);
	},
});

export const allMeasuresAddress = "/du-lieu/so-do.csv";

/** Every measure of a year in one file. */
export const allMeasuresCsv = page({
	address: allMeasuresAddress,
	who: "everyone",
	query,
	show({ query }, context) {
		const year = query.nam ?? context.today.year;
		return csvOf(measureCatalogue(context.today), `so-do-${year}`, year, context);
	},
});

function lineOf(fact: Fact): readonly (string | number | null)[] {
	const { place, measure, asOf } = fact;
	const amount = fact.adds === "distribution" ? null : fact.amount;
	const [from, to] = fact.adds === "stock" ? [fact.on, fact.on] : [fact.days.from, fact.days.to];
	return [
		measure,
		place.level,
		place.id,
		place.name.vi,
		from.toString(),
		to.toString(),
		amount?.is === "known" ? amount.numerator.toString() : null,
		amount?.is === "known" ? (amount.denominator?.toString() ?? null) : null,
		countsOf(fact),
		fact.adds === "distribution" ? fact.why : amount?.is === "missing" ? amount.why : null,
		fact.illustrative ? "x" : null,
		asOf.toString(),
	];
}

/** First value of each class and how many lie in it: `0:12 5:3 10:0` */
const countsOf = (fact: Fact): string | null =>
	fact.adds === "distribution" && fact.counts !== null
		? fact.classes.map((from, index) => `${from}:${fact.counts?.[index] ?? 0n}`).join(" ")
		: null;
