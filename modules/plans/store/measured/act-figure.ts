import { Temporal } from "temporal-polyfill";
import type { Amount, Missing } from "#modules/measures/index.ts";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { SystemFigure } from "../../domain/system-figure.ts";
import type { MeasuredTables } from "../../measured/tables.ts";

/** The figure of a bound measure as it was shown when somebody acted. */
export interface KeptFigure {
	readonly code: string;
	readonly amount: Amount;
	readonly asOf: Temporal.Instant;
}

/** Distributions are no value of a task and are not kept. */
export async function insertActFigure(
	trx: WriteTransaction,
	act: { readonly occurrenceId: string; readonly number: number },
	{ code, fact }: SystemFigure,
): Promise<void> {
	if (fact.adds === "distribution") return;
	const { amount, place, asOf } = fact;
	const [from, to] = fact.adds === "stock" ? [fact.on, fact.on] : [fact.days.from, fact.days.to];
	await writes<MeasuredTables>(trx)
		.insertInto("plans.act_figure")
		.values({
			occurrence_id: act.occurrenceId,
			act_number: act.number,
			measure_code: code,
			place_level: place.level,
			place_id: place.id,
			period: `[${from},${to.add({ days: 1 })})`,
			numerator: amount.is === "known" ? amount.numerator.toString() : null,
			denominator: amount.is === "known" ? (amount.denominator?.toString() ?? null) : null,
			missing: amount.is === "missing" ? amount.why : null,
			as_of: asOf.toString(),
		})
		.execute();
}

/** By number of the act. */
export async function actFiguresOf(
	db: ReadDb,
	occurrenceId: string,
): Promise<ReadonlyMap<number, KeptFigure>> {
	const rows = await reads<MeasuredTables>(db)
		.selectFrom("plans.act_figure")
		.select(["act_number", "measure_code", "numerator", "denominator", "missing", "as_of"])
		.where("occurrence_id", "=", occurrenceId)
		.execute();
	return new Map(
		rows.map((row) => [
			row.act_number,
			{ code: row.measure_code, amount: amountOf(row), asOf: Temporal.Instant.from(row.as_of) },
		]),
	);
}

interface Columns {
	readonly numerator: string | null;
	readonly denominator: string | null;
	readonly missing: string | null;
}

function amountOf({ numerator, denominator, missing }: Columns): Amount {
	if (numerator === null) return { is: "missing", why: missing as Missing };
	return {
		is: "known",
		numerator: BigInt(numerator),
		denominator: denominator === null ? null : BigInt(denominator),
	};
}
