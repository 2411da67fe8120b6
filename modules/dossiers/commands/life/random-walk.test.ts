import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { Problem } from "#platform/problem/problem.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { afterAct, type UnopenedDossier } from "../../domain/life/after-act.ts";
import type { DossierChanges, StoredAct, StoredDossier } from "../../domain/life/dossier.ts";
import {
	actionsIn,
	type DossierAction,
	dossierAction,
	dossierActionNames,
	endedStates,
} from "../../domain/life/states.ts";
import { actsOf, findDossier } from "../../store/life/dossiers.ts";
import { act, aNewDossier, aVersion, contextAt, people } from "../../testing/a-dossier.ts";
import type { DossierActInput } from "./act-on-dossier.ts";
import { type FirstAct, takeInDossier } from "./take-in-dossier.ts";

const { chiLan, chiSau, anhHung, chiMai, quanTri } = people;
/** Sits at the desk and heads the body that settles, as in a small commune. */
const twoHats: Person = { ...chiLan, posts: [...chiLan.posts, ...anhHung.posts] };

interface Step {
	readonly who: Person;
	readonly action: DossierAction;
	readonly said: Partial<Omit<DossierActInput, "action" | "dossierId">>;
	/** hours that pass before it */
	readonly hours: number;
}

const step: fc.Arbitrary<Step> = fc.record({
	who: fc.constantFrom(chiLan, chiSau, chiMai, quanTri, twoHats, twoHats, twoHats),
	action: fc.constantFrom(...dossierActionNames),
	said: fc.record({
		reason: fc.constantFrom("Vì …", "Vì …", null),
		dueAt: fc
			.integer({ min: -5, max: 90 })
			.map((days) => Temporal.Instant.from("2026-03-10T10:00:00Z").add({ hours: days * 24 })),
		deliveredHow: fc.constantFrom("desk" as const, "post" as const),
		costBorneBy: fc.constantFrom("Cơ quan giải quyết", null),
		officerPersonId: fc.constantFrom(null, chiSau.personId),
		late: fc.boolean(),
	}),
	hours: fc.integer({ min: 0, max: 60 }),
});

/** Walks that get somewhere: chance alone would hardly ever come to a result. */
const go = (who: Person, action: DossierAction, said: Step["said"] = {}): Step => ({
	...{ who, action, hours: 3 },
	said: { reason: "Vì …", late: true, ...said },
});
const stretch: fc.Arbitrary<readonly Step[]> = fc.constantFrom<readonly Step[]>(
	[go(chiLan, "receive"), go(chiLan, "hand-over")],
	[go(chiLan, "hand-over"), go(chiSau, "return"), go(chiLan, "complete")],
	[
		go(chiLan, "receive"),
		go(chiLan, "hand-over"),
		go(chiSau, "grant"),
		go(chiLan, "deliver", { deliveredHow: "post" }),
	],
	[go(chiSau, "return"), go(chiLan, "complete")],
	[go(chiSau, "grant"), go(chiLan, "deliver", { deliveredHow: "desk" })],
	[go(chiSau, "find-ineligible"), go(chiSau, "correct"), go(chiSau, "end-correction")],
	[go(twoHats, "extend", { dueAt: Temporal.Instant.from("2026-06-10T10:00:00Z") })],
);

const walks = fc.record({
	first: fc.constantFrom<FirstAct["action"]>("file", "receive", "receive", "ask-supplement", "refuse"),
	limit: fc.constantFrom(
		null,
		{ amount: 5, unit: "working-day" as const },
		{ amount: 4, unit: "working-hour" as const },
	),
	steps: fc
		.array(fc.oneof({ weight: 4, arbitrary: stretch }, { weight: 3, arbitrary: step.map((one) => [one]) }), {
			minLength: 1,
			maxLength: 9,
		})
		.map((stretches) => stretches.flat()),
});

test("no walk leads where the table does not, versions count acts, and acts give the row again", async () => {
	let done = 0;
	const reached = new Set<string>();
	await fc.assert(
		fc.asyncProperty(walks, ({ first, limit, steps }) =>
			inUndoneTransaction(async (trx) => {
				let now = Temporal.Instant.from("2026-03-02T02:00:00Z");
				const input = aNewDossier({ versionId: await aVersion(trx, { limit }), channel: "portal" });
				const said = { action: first, reason: "Vì …" };
				let before = await takeInDossier(trx, chiLan, input, said, contextAt(now.toString()));
				for (const { who, action, said, hours } of steps) {
					now = now.add({ hours });
					const after = await tried(() => act(trx, who, before.id, action, said, now.toString()));
					if (after) {
						const { from, to } = dossierAction(action);
						assert.ok(from.includes(before.state), `${action} from ${before.state}`);
						assert.equal(after.state, to === "same" ? before.state : to);
						done++;
					}
					before = await holds(trx, before.id);
					reached.add(before.state);
				}
			}),
		),
		{ numRuns: 60, seed: 20261122 },
	);
	// the walks did something, and came to most states
	assert.ok(done > 100, `${done} acts`);
	assert.ok(reached.size >= 9, [...reached].join(", "));
});

async function tried(doing: () => Promise<StoredDossier>): Promise<StoredDossier | null> {
	try {
		return await doing();
	} catch (error) {
		if (error instanceof Problem) return null;
		throw error;
	}
}

/** The row says what its acts say. */
async function holds(trx: WriteTransaction, id: string): Promise<StoredDossier> {
	const row = await findDossier(trx, id);
	assert.ok(row);
	const acts = await actsOf(trx, id);
	assert.deepEqual(
		acts.map(({ number }) => number),
		acts.map((_, index) => index + 1),
	);
	assert.equal(row.version, acts.length);
	assert.deepEqual(plain(replayed(row, acts)), plain(row));
	assert.equal(row.endedAt !== null, endedStates.includes(row.state));
	assert.equal(row.supplements, acts.filter(({ action }) => action === "ask-supplement").length);
	assert.equal(row.returns, acts.filter(({ action }) => action === "return").length);
	assert.ok(row.extensions <= 1 && row.supplements <= 1);
	assert.equal(row.dueAt === null, row.firstDueAt === null);
	assert.ok(acts.every((each, index) => index === 0 || actionsIn(each.from).includes(each.action)));
	return row;
}

function replayed(row: StoredDossier, acts: readonly StoredAct[]): StoredDossier {
	const clean = {
		receivedAt: null,
		clockStartedAt: null,
		firstDueAt: null,
		dueAt: null,
		dueUncertain: false,
	};
	const unsettled = { settledAt: null, outcome: null, endedAt: null, lateDays: null, earlyDays: null };
	const undelivered = { deliveredAt: null, deliveredHow: null, paidAt: null, paidOnline: null };
	const counted = { supplements: 0, returns: 0, extensions: 0, officerPersonId: null };
	const nothing: UnopenedDossier = {
		...{ ...row, ...clean, ...unsettled, ...undelivered, ...counted },
		state: null,
		version: 0,
	};
	let now: StoredDossier | UnopenedDossier = nothing;
	for (const each of acts)
		now = afterAct(now, { ...each, changes: (each.details.changes ?? {}) as DossierChanges });
	assert.ok(now.state);
	return now;
}

const plain = (dossier: StoredDossier): unknown => JSON.parse(JSON.stringify(dossier));
