import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { aPerson } from "../testing/cast.ts";
import { peopleAt } from "./people-at.ts";

const office = "vn34:06436/xa.van-phong";
const day = Temporal.PlainDate.from("2026-11-22");

async function post(
	trx: WriteTransaction,
	personId: string,
	role: string,
	bodyId: string | null,
	days: string,
) {
	const { rows } = await sql<{ id: string }>`insert into accounts.post
		(id, person_id, role, body_id, unit_id, fields, valid, given_at)
		values (gen_random_uuid(), ${personId}, ${role}, ${bodyId}, 'vn34:06436', '{}', ${days}::daterange, now())
		returning id`.execute(writes(trx));
	return (rows[0] as { id: string }).id;
}

test("people are found by the body they work at and the unit they coordinate, on a day, with who stands in for them", async () => {
	const found = await inUndoneTransaction(async (trx) => {
		const lan = await aPerson(trx, { signInName: "lan-o-xa", name: "Chị Lan" });
		const mai = await aPerson(trx, { signInName: "mai-o-xa", name: "Chị Mai" });
		const gone = await aPerson(trx, { signInName: "da-nghi", name: "Anh Nam" });
		const locked = await aPerson(trx, { signInName: "bi-khoa", name: "Anh Khoa", state: "locked" });
		const lans = await post(trx, lan, "officer", office, "[2026-01-01,)");
		await post(trx, mai, "coordinator", null, "[2026-01-01,)");
		await post(trx, gone, "officer", office, "[2025-07-01,2026-01-01)");
		await post(trx, locked, "officer", office, "[2026-01-01,)");
		await sql`insert into accounts.stand_in (id, post_id, person_id, valid, decided_at)
			values (gen_random_uuid(), ${lans}, ${mai}, '[2026-11-01,2026-12-01)', now())`.execute(writes(trx));
		const people = await peopleAt(trx, { bodyIds: [office], unitIds: ["vn34:06436"] }, day);
		return people.map(({ name, role, standsInFor }) => [name, role, standsInFor === lan]);
	});
	assert.deepEqual(found, [
		["Chị Mai", "coordinator", false],
		["Chị Lan", "officer", false],
		["Chị Mai", "officer", true],
	]);
});
