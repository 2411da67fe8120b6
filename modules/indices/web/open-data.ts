import { z } from "zod";
import { type UnitView, unitsAt } from "#modules/organisation/index.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { page, type Route } from "#platform/http/route.ts";
import { writeCsv } from "#platform/spreadsheet/index.ts";
import type { EditionView, IndexView } from "../domain/edition.ts";
import type { ResultView } from "../domain/result.ts";
import { allIndices, editionsOf } from "../queries/editions.ts";
import { resultsOfYear } from "../queries/results.ts";
import { comparabilityTable, indexTrees } from "../queries/trees.ts";
import { indicesAddress } from "./indices-page.tsx";

/** Every figure on a line of its own; programs join years on `concept`, never on `ma`. */
const heads = [
	"chi_so",
	"nam",
	"phien_ban",
	"don_vi",
	"ten_don_vi",
	"ma",
	"concept",
	"diem",
	"goc",
	"ly_do_thieu",
	"sai_so_chuan",
	"khoang_duoi",
	"khoang_tren",
	"hang",
	"trong_so",
	"hang_cong_bo",
	"nhom_cong_bo",
	"nhom_tinh",
	"nguon",
];

interface YearOfResults {
	readonly edition: EditionView;
	readonly results: readonly ResultView[];
	readonly units: ReadonlyMap<string, UnitView>;
}

async function yearOfResults(db: PublicDb, edition: EditionView): Promise<YearOfResults> {
	const results = await resultsOfYear(db, edition.index, edition.year, 9);
	const ids = [...new Set(results.map((result) => result.unitId))];
	return { edition, results, units: await unitsAt(db, ids, edition.unitsOn) };
}

function csvOf({ edition, results, units }: YearOfResults): Uint8Array {
	const rows = results.map((result) => [
		result.index,
		result.year,
		edition.version,
		result.unitId,
		units.get(result.unitId)?.name ?? null,
		result.code,
		result.concept,
		result.published,
		result.origin,
		result.missing?.reason ?? null,
		result.error?.standardError ?? null,
		result.error?.low ?? null,
		result.error?.high ?? null,
		result.computedRank?.rank ?? null,
		result.computedRank?.of ?? null,
		result.publishedRank?.rank ?? null,
		result.publishedGroup,
		result.computedGroup,
		result.sourceId,
	]);
	return writeCsv(
		{ name: "ket-qua", columns: heads.map((heading) => ({ heading })), rows },
		{ separator: "," },
	);
}

const jsonOf = ({ edition, results, units }: YearOfResults) => ({
	year: edition.year,
	version: edition.version,
	publishedOn: edition.publishedOn?.toString() ?? null,
	source: edition.source,
	results: results.map(({ index: _index, year: _year, sourceId: _source, ...result }) => ({
		unitName: units.get(result.unitId)?.name ?? null,
		...result,
	})),
});

/** Written year by year while it is read: never more than one year in memory. */
function stream(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
	return new ReadableStream({
		async pull(controller) {
			const { value, done } = await parts.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		async cancel() {
			await parts.return(undefined);
		},
	});
}

async function* wholeCsv(db: PublicDb, editions: readonly EditionView[]): AsyncGenerator<Uint8Array> {
	for (const [place, edition] of editions.entries()) {
		const bytes = csvOf(await yearOfResults(db, edition));
		// a sheet ends without a line break: the one (\r\n) that ends its head begins what follows
		yield place === 0 ? bytes : bytes.subarray(bytes.indexOf(10) - 1);
	}
}

async function* wholeJson(
	db: PublicDb,
	index: IndexView,
	editions: readonly EditionView[],
): AsyncGenerator<Uint8Array> {
	const bytes = new TextEncoder();
	const [trees, comparability] = await Promise.all([
		indexTrees(db, index.code),
		comparabilityTable(db, index.code),
	]);
	const head = JSON.stringify({ index, trees, comparability });
	yield bytes.encode(`${head.slice(0, -1)},"years":[`);
	for (const [place, edition] of editions.entries())
		yield bytes.encode(
			`${place === 0 ? "" : ","}${JSON.stringify(jsonOf(await yearOfResults(db, edition)))}`,
		);
	yield bytes.encode("]}");
}

const slug = z.string().regex(/^[a-z0-9-]{1,40}$/);
const contentTypes = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" } as const;
type Format = keyof typeof contentTypes;

async function indexOf(db: PublicDb, wanted: string): Promise<IndexView> {
	const index = (await allIndices(db)).find((each) => each.slug === wanted);
	if (!index) throw httpProblem("not-found", {});
	return index;
}

const ofYear = (format: Format): Route =>
	page({
		address: `${indicesAddress}/:index/:year/du-lieu.${format}`,
		who: "everyone",
		params: z.object({ index: slug, year: z.string().regex(/^\d{4}$/) }),
		show: async ({ params }, { db }) => {
			const index = await indexOf(db, params.index);
			const editions = await editionsOf(db, index.code);
			const edition = editions.find(({ year }) => year === Number(params.year));
			if (!edition) throw httpProblem("not-found", {});
			const data = await yearOfResults(db, edition);
			return {
				contentType: contentTypes[format],
				filename: `${index.slug}-${edition.year}.${format}`,
				content: format === "csv" ? csvOf(data) : JSON.stringify(jsonOf(data), null, "\t"),
			};
		},
	});

const whole = (format: Format): Route =>
	page({
		address: `/du-lieu/chi-so/:index/tat-ca.${format}`,
		who: "everyone",
		params: z.object({ index: slug }),
		show: async ({ params }, { db }) => {
			const index = await indexOf(db, params.index);
			const editions = await editionsOf(db, index.code);
			return {
				contentType: contentTypes[format],
				filename: `${index.slug}.${format}`,
				content: stream(format === "csv" ? wholeCsv(db, editions) : wholeJson(db, index, editions)),
			};
		},
	});

export const openDataRoutes: readonly Route[] = [ofYear("csv"), ofYear("json"), whole("csv"), whole("json")];
