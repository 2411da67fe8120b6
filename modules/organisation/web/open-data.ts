import { z } from "zod";
import type { PublicDb } from "#platform/db/connections.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { page, type Route } from "#platform/http/route.ts";
import { writeCsv } from "#platform/spreadsheet/index.ts";
import { allVersions, type VersionLine } from "../queries/all-versions.ts";
import { findAddress } from "../queries/unit-details.ts";
import type { UnitView } from "../queries/units.ts";
import { type UnitFacts, unitFacts } from "./unit-facts.ts";

const heads = [
	"id",
	"ma",
	"loai",
	"ten",
	"ten_day_du",
	"thuoc",
	"tinh",
	"tu_ngay",
	"biet_ngay_dau",
	"den_truoc_ngay",
	"can_cu",
	"dia_chi",
];

const line = (unit: VersionLine) => [
	unit.unitId,
	unit.codes,
	unit.type,
	unit.name,
	unit.fullName,
	unit.parentId,
	unit.provinceId,
	unit.from,
	unit.fromKnown,
	unit.to,
	unit.legalBasis,
	unit.address,
];

/** Comma and decimal point: this file is for programs; people have the pages. */
const csv = (
	columns: readonly string[],
	rows: readonly (readonly (string | number | boolean | null)[])[],
): Uint8Array =>
	writeCsv({ name: "don-vi", columns: columns.map((heading) => ({ heading })), rows }, { separator: "," });

/** All units and their versions, written while they are read: never more than one portion in memory. */
const allUnits = page({
	address: "/du-lieu/don-vi.csv",
	who: "everyone",
	show: (_, { db }) => ({
		contentType: "text/csv; charset=utf-8",
		filename: "don-vi.csv",
		content: streamOf(db),
	}),
});

function streamOf(db: PublicDb): ReadableStream<Uint8Array> {
	const portions = allVersions(db);
	let first = true;
	return new ReadableStream({
		async pull(controller) {
			const { value, done } = await portions.next();
			if (done) return controller.close();
			const bytes = csv(heads, value.map(line));
			controller.enqueue(first ? bytes : withoutHead(bytes));
			first = false;
		},
		async cancel() {
			await portions.return(undefined);
		},
	});
}

/** A portion ends without a line break, so the one behind the head (`\r\n`) parts it from the portion before. */
const withoutHead = (bytes: Uint8Array): Uint8Array => bytes.subarray(bytes.indexOf(10) - 1);

const slug = z.string().regex(/^[a-z0-9-]{1,120}$/);
const formats = ["csv", "json"] as const;

const ofUnit = (
	format: (typeof formats)[number],
	pattern: string,
	params: z.ZodType<Record<string, string>>,
): Route =>
	page({
		address: `${pattern}/du-lieu.${format}`,
		who: "everyone",
		params,
		async show({ params }, { db, today }) {
			const address = Object.entries(params).reduce(
				(path, [name, value]) => path.replace(`:${name}`, value),
				pattern,
			);
			const found = await findAddress(db, address);
			if (found && !found.isCurrent)
				return { redirect: `${found.current}/du-lieu.${format}`, permanent: true };
			const facts = found ? await unitFacts(db, found, today) : null;
			if (!facts) throw httpProblem("not-found", {});
			const filename = `${address.slice(1).replaceAll("/", "-")}.${format}`;
			return format === "csv"
				? { contentType: "text/csv; charset=utf-8", filename, content: csvOf(facts) }
				: {
						contentType: "application/json; charset=utf-8",
						filename,
						content: JSON.stringify(jsonOf(facts), null, "\t"),
					};
		},
	});

const plain = (unit: UnitView) => ({
	id: unit.id,
	code: unit.code,
	type: unit.type,
	name: unit.name,
	fullName: unit.fullName,
	from: unit.from,
	until: unit.to,
	address: unit.address,
});

function csvOf(facts: UnitFacts): Uint8Array {
	const row = (relation: string, unit: UnitView, share: string | null) =>
		[relation, unit.id, unit.code, unit.fullName, unit.from, unit.to, share, unit.address] as const;
	const other = (relation: string, id: string, share: string) => {
		const unit = facts.others.get(id);
		return unit ? [row(relation, unit, share)] : [];
	};
	const heirs = facts.became.kind === "one" || facts.became.kind === "several" ? facts.became.heirs : [];
	return csv(
		["quan_he", "id", "ma", "ten", "tu_ngay", "den_truoc_ngay", "phan", "dia_chi"],
		[
			row("don_vi", facts.unit, null),
			...facts.above.map((unit) => row("cap_tren", unit, null)),
			...facts.below.map((unit) => row("truc_thuoc", unit, null)),
			...facts.origins.flatMap((edge) => other("tien_than", edge.predecessorId, edge.relation)),
			...heirs.flatMap((heir) => other("ke_tuc", heir.unitId, heir.share)),
		],
	);
}

function jsonOf(facts: UnitFacts) {
	return {
		unit: plain(facts.unit),
		areaKm2: facts.details.areaKm2,
		population: facts.details.population,
		versions: facts.details.versions,
		codes: facts.details.codes,
		above: facts.above.map(plain),
		below: facts.below.map(plain),
		origins: facts.origins.map(({ askedId: _, ...edge }) => edge),
		became: facts.became,
		bodies: facts.bodies.map(({ id, name, fullName, from, to, legalBasis, verified }) => ({
			id,
			name,
			fullName,
			from,
			until: to,
			legalBasis,
			verified,
		})),
	};
}

export const openDataRoutes: readonly Route[] = [
	allUnits,
	...formats.flatMap((format) => [
		ofUnit(format, "/tinh/:slug", z.object({ slug })),
		ofUnit(format, "/huyen/:province/:slug", z.object({ province: slug, slug })),
		ofUnit(format, "/xa/:province/:slug", z.object({ province: slug, slug })),
	]),
];
