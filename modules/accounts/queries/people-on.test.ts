import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { aPerson, aPost } from "../testing/cast.ts";
import { peopleOn, peopleWithMailAfter } from "./people-on.ts";

const day = Temporal.PlainDate.from("2026-11-22");
const office = "vn34:06436/xa.van-phong";

test("a person is found with the posts of the day; who is locked is not", async () => {
	const found = await inUndoneTransaction(async (trx) => {
		const lan = await aPerson(trx, { signInName: "lan@xa.example", name: "Chị Lan" });
		const locked = await aPerson(trx, { signInName: "khoa@xa.example", state: "locked" });
		await aPost(trx, lan, { role: "officer", bodyId: office, unitId: "vn34:06436" });
		await aPost(trx, lan, {
			role: "head",
			bodyId: office,
			unitId: "vn34:06436",
			valid: "[2025-01-01,2026-01-01)",
		});
		return peopleOn(trx, [lan, locked], day);
	});
	assert.deepEqual(
		found.map(({ name, email, posts }) => [name, email, posts.map(({ role, bodyId }) => [role, bodyId])]),
		[["Chị Lan", "lan@xa.example", [["officer", office]]]],
	);
});

test("going through all who have an address meets everybody once and nobody without one", async () => {
	await inUndoneTransaction(async (trx) => {
		const made: string[] = [];
		for (const name of ["a@xa.example", "b@xa.example", "khong-thu", "c@xa.example"])
			made.push(await aPerson(trx, { signInName: name }));
		const met: string[] = [];
		for (let after: string | null = null; ; ) {
			const next = await peopleWithMailAfter(trx, after, 2, day);
			if (next.length === 0) break;
			met.push(...next.map(({ personId }) => personId));
			after = next.at(-1)?.personId ?? null;
		}
		const ours = met.filter((id) => made.includes(id));
		assert.deepEqual(ours.sort(), made.filter((_, index) => index !== 2).sort());
	});
});
