import { Temporal } from "temporal-polyfill";
import { unitAt, unitsAbove } from "#modules/organisation/index.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { hoursFromTold, type ToldSeason } from "../../domain/clock/told-hours.ts";
import { lifeProblem } from "../../life/errors.ts";
import { keepsCatalogue } from "../../policy.ts";
import { hoursFrom, keepOfficeHours } from "../../store/life/office-hours.ts";
import type { LifeContext } from "./record-act.ts";

interface OfficeHoursInput {
	readonly unitId: string;
	readonly from: Temporal.PlainDate;
	/** the paper that sets them */
	readonly source: string;
	readonly seasons: readonly ToldSeason[];
}

/**
 * A unit announces its hours from a day on; those of units under it that have none of their own follow. Days gone by keep the
 * hours by which dates were promised, unless none had been announced.
 */
export async function enterOfficeHours(
	trx: WriteTransaction,
	actor: Person,
	{ unitId, from, source, seasons }: OfficeHoursInput,
	context: LifeContext,
): Promise<void> {
	const today = context.clock.today();
	const unit = await unitAt(trx, unitId, today);
	const above = (await unitsAbove(trx, [unitId], today)).get(unitId) ?? [];
	if (!unit || !keepsCatalogue(actor, [unitId, ...above.map(({ id }) => id)]))
		throw lifeProblem("hours-forbidden", {});
	const made = hoursFromTold(seasons, source.trim());
	if ("fault" in made) throw lifeProblem(`hours-${made.fault}`, { place: made.place });
	const earliest = new Temporal.PlainDate(1900, 1, 1);
	const announced = await hoursFrom(trx, earliest, unitId);
	if (announced.length > 0 && Temporal.PlainDate.compare(from, today) < 0)
		throw lifeProblem("hours-from-past", {});
	const next = announced.find((each) => Temporal.PlainDate.compare(each.from, from) > 0);
	const at = context.clock.now();
	const to = next?.from ?? null;
	await keepOfficeHours(trx, {
		...{ id: newId(at.epochMilliseconds), unitId, from, to, hours: made.hours, source: source.trim() },
		...{ madeBy: actor.personId, madeAt: at.toString() },
	});
	await recordEvent(trx, {
		name: "dossiers/office-hours-entered",
		subject: { kind: "unit", id: unitId },
		actor,
		from: context.from,
		at: at.toString(),
		data: { unitId, from: from.toString(), to: to?.toString() ?? null, hours: made.hours.name, source },
	});
}
