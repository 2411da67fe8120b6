import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { childrenAt, workingCalendar } from "#modules/organisation/index.ts";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { forgetFile } from "#platform/files/index.ts";
import type { DemoPart } from "#platform/http/module-wiring.ts";
import { newId } from "#platform/ids/ids.ts";
import { setDeskContact } from "../commands/desk/set-desk-contact.ts";
import { findRulesOn } from "../domain/life/rules.ts";
import { versionsReceivedAt } from "../queries/catalogue/versions.ts";
import { oneStopRules } from "../reference/one-stop-rules.ts";
import { mergeDossiers } from "../store/intake/merge-dossiers.ts";
import { addSource } from "../store/intake/sources.ts";
import type { DossiersTables } from "../tables.ts";
import { clockAt, lastWorkingDay } from "./demo-days.ts";
import { commune, deskBody, from, people, province } from "./demo-places.ts";
import { deskCases } from "./desk-cases.ts";
import { type EarlierPlace, earlierDossiers, workedDays } from "./earlier-dossiers.ts";
import { castOn, playCase } from "./play-desk.ts";

const earlierSystem = "he-thong-cu-minh-hoa";
const earlierDays = 300;

/** A desk on an ordinary day, and a year of dossiers as an earlier system told them: everything invented, at real units. */
export const oneStopStories: DemoPart = {
	name: "dossiers/one-stop",
	load: async (trx, { clock, services }) => {
		const today = clock.today();
		// the bodies of the desk began with the reform
		if (Temporal.PlainDate.compare(today.subtract({ days: 60 }), "2025-07-01") < 0) return;
		const calendar = await workingCalendar(trx, {
			from: today.subtract({ days: earlierDays + 60 }),
			to: today.add({ days: 90 }),
		});
		const lastDay = lastWorkingDay(calendar, today);
		await layEarlier(
			trx,
			clock.now().toString(),
			(place) => {
				const first = Temporal.PlainDate.from("2025-07-01");
				const days = workedDays(calendar, lastDay, earlierDays).filter(
					(day) => Temporal.PlainDate.compare(day, first) >= 0,
				);
				return earlierDossiers(place, calendar, days, findRulesOn(oneStopRules, lastDay)?.id ?? "");
			},
			today,
		);
		const versions = await versionsReceivedAt(trx, { unitId: commune, day: lastDay });
		const stage = { trx, services, calendar, lastDay, versions };
		await tellContact(trx, lastDay);
		for (const [at, given] of deskCases.entries()) await playCase(stage, given, 901 + at);
	},
	remove: async (trx) => {
		const { rows } = await sql<{ id: string }>`SELECT signed_file_id AS id FROM dossiers.apology_letter
			WHERE illustrative AND signed_file_id IS NOT NULL`.execute(writes(trx));
		for (const { id } of rows) await forgetFile(trx, id);
		await sql`SELECT dossiers.remove_illustrative()`.execute(writes<DossiersTables>(trx));
	},
};

/** Whom the receipt names; nobody has this number. */
async function tellContact(trx: WriteTransaction, day: Temporal.PlainDate): Promise<void> {
	const clerk = await castOn(trx, people.desk, day);
	const contact = { bodyId: deskBody, phone: "0900 000 000", email: null, resultAt: null };
	await setDeskContact(trx, clerk, contact, { clock: clockAt(day, "07:05"), from });
}

/** Six communes beside the one of the story, each with its own way of working. */
async function layEarlier(
	trx: WriteTransaction,
	at: string,
	dossiersOf: (place: EarlierPlace) => ReturnType<typeof earlierDossiers>,
	today: Temporal.PlainDate,
): Promise<void> {
	await addSource(trx, { id: earlierSystem, name: "Hệ thống cũ (minh họa)", unit_id: province, made_at: at });
	const others = ((await childrenAt(trx, [province], today)).get(province) ?? [])
		.filter(({ id }) => id !== commune)
		.slice(0, 5);
	const places = [commune, ...others.map(({ id }) => id)].map(
		(unitId, number): EarlierPlace => ({
			...{ unitId, provinceId: province, bodyId: `${unitId}/xa.ubnd` },
			...{ perDay: 1, lateShare: 0.03 + 0.025 * number, onlineShare: 0.75 - 0.08 * number },
		}),
	);
	for (const place of places) {
		const rows = dossiersOf(place).map((row) => ({ id: newId(Date.parse(row.filed_at)), ...row }));
		await mergeDossiers(trx, earlierSystem, rows, { at, illustrative: true });
	}
}
