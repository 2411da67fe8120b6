import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { Problem } from "#platform/problem/problem.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { foldActs } from "../../domain/fold.ts";
import type { MeasuredValue, TaskText } from "../../domain/task.ts";
import { isOpen, type TaskActionName, taskAction, taskActionNames } from "../../domain/task-state.ts";
import { actsOf } from "../../queries/task/occurrence-view.ts";
import { declaredBy } from "../../queries/task/places-of-task.ts";
import { act, givenTasks, summaryNow } from "../../testing/given.ts";
import { aTask, bodies, day, people } from "../../testing/house.ts";
import type { TaskActInput } from "./act-on-task.ts";

const { chiMai, bacBay, coNam, anhTam, anhDung, chiSau, quanTri, coHoa } = people;
/** Wears two hats: decides for the Department of Health and for the People's Committee that gave the task. */
const twoHats: Person = { ...coNam, personId: anhTam.personId, posts: [...coNam.posts, ...bacBay.posts] };
const actors = [chiMai, bacBay, coNam, anhTam, anhDung, chiSau, quanTri, coHoa, twoHats];

interface Step {
	readonly who: Person;
	readonly action: TaskActionName;
	readonly said: Partial<Omit<TaskActInput, "action" | "occurrenceId">>;
}

const value: fc.Arbitrary<MeasuredValue> = fc
	.tuple(fc.integer({ min: -1, max: 40 }), fc.integer({ min: 0, max: 40 }))
	.map(([numerator, denominator]) => ({ as: "rate", numerator, denominator }));

const step: fc.Arbitrary<Step> = fc.record({
	who: fc.constantFrom(...actors),
	action: fc.constantFrom(...taskActionNames),
	said: fc.record({
		done: fc.constantFrom("Đã làm", ""),
		reason: fc.constantFrom("Vì …", null),
		value: fc.option(value, { nil: null }),
		dueOn: fc.option(
			fc.integer({ min: 0, max: 200 }).map((days) => day("2026-03-20").add({ days })),
			{ nil: null },
		),
		toBodyId: fc.option(fc.constantFrom(bodies.health, bodies.wardCommittee, bodies.provinceCommittee), {
			nil: null,
		}),
		corrects: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
		officerPersonId: fc.constantFrom(null, anhTam.personId),
	}),
});

const done: Step = {
	who: anhTam,
	action: "report-done",
	said: { done: "Xong", value: { as: "rate", numerator: 3, denominator: 4 } },
};
const signed: readonly Step[] = [done, { who: coNam, action: "sign", said: {} }];

/** Walks that get somewhere: chance alone would hardly ever sign and accept. */
const stretch: fc.Arbitrary<readonly Step[]> = fc.constantFrom<readonly Step[]>(
	[{ who: anhTam, action: "report-progress", said: { done: "Một phần" } }],
	[...signed, { who: chiMai, action: "accept", said: {} }],
	[...signed, { who: bacBay, action: "return", said: { reason: "Thiếu" } }],
	[done, { who: twoHats, action: "sign", said: {} }, { who: twoHats, action: "accept", said: {} }],
	[{ who: chiMai, action: "stop", said: { reason: "Không còn cần" } }],
	[
		...signed,
		{ who: chiMai, action: "accept", said: {} },
		{ who: bacBay, action: "reopen", said: { reason: "Kiểm tra lại" } },
	],
	[
		{ who: coNam, action: "ask-extension", said: { reason: "Chờ", dueOn: day("2026-09-01") } },
		{ who: chiMai, action: "grant-extension", said: {} },
	],
	[{ who: chiMai, action: "pass-on", said: { reason: "Đúng thẩm quyền", toBodyId: bodies.wardCommittee } }],
);

const walks = fc
	.array(fc.oneof({ weight: 2, arbitrary: stretch }, { weight: 3, arbitrary: step.map((one) => [one]) }), {
		minLength: 2,
		maxLength: 10,
	})
	.map((stretches) => stretches.flat());

const measured: Partial<TaskText> = {
	measure: { label: "Hồ sơ đúng hạn", unit: "hồ sơ", as: "rate", target: 98, code: null },
};
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

/** Tries the step; a refusal leaves everything as it was. Anything but a refusal is a defect. */
async function attempt(trx: WriteTransaction, id: string, { who, action, said }: Step): Promise<boolean> {
	try {
		await act(trx, who, id, action, said);
		return true;
	} catch (error) {
		if (error instanceof Problem) return false;
		throw error;
	}
}

test("whatever people try: the stored sum equals the fold of the acts, and the promises hold", async () => {
	const reached = new Set<string>();
	await inUndoneTransaction(async (trx) => {
		// one task for each walk, and some for making a failing walk shorter
		const texts = Array.from({ length: 80 }, () => aTask(measured));
		const unused = [...(await givenTasks(trx, texts)).occurrences];
		const property = fc.asyncProperty(walks, async (walk) => {
			const next = unused.pop();
			if (!next) throw new Error("no task left to walk with");
			const { id, summary: given } = next;
			for (const one of walk) {
				const before = await summaryNow(trx, id);
				const heldBy = declaredBy(await actsOf(trx, id));
				const recorded = await attempt(trx, id, one);
				const summary = await summaryNow(trx, id);
				const acts = await actsOf(trx, id);
				const { bodyId, firstDueOn, waitsFor } = given;
				assert.deepEqual(plain(summary), plain(foldActs({ bodyId, firstDueOn, waitsFor }, acts)));
				assert.equal(acts.length, before.acts + (recorded ? 1 : 0));
				if (!recorded) continue;
				reached.add(one.action);
				assert.equal(summary.firstDueOn?.toString(), "2026-06-30", "the first date never changes");
				assert.equal(summary.acceptedAt !== null, summary.state === "accepted", "nothing unaccepted is done");
				assert.equal(acts.at(-1)?.from, before.state);
				assert.ok(taskAction(one.action).from.includes(before.state));
				if (one.action === "accept") {
					assert.equal(before.state, "signed");
					assert.ok(!heldBy.includes(one.who.personId), "nobody accepts what they declared");
				}
				if (!isOpen(summary.state)) assert.equal(summary.askedDueOn, null);
				assert.notEqual(one.who, quanTri);
				assert.notEqual(one.who, coHoa);
			}
		});
		await fc.assert(property, { seed: 20261122, numRuns: 16 });
	});
	for (const action of ["accept", "return", "reopen", "grant-extension", "pass-on", "stop"])
		assert.ok(reached.has(action), `no walk ever came to ${action}: the property shows nothing about it`);
});
