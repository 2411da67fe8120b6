import assert from "node:assert/strict";
import { test } from "node:test";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { givenTasks } from "../../testing/given.ts";
import { aDraft, aTask, province, ward } from "../../testing/house.ts";
import { tasksNaming } from "./tasks-naming.ts";

const naming = (concept: string, text: string) =>
	aTask({ text, nodes: [{ index: "PAPI", concept, basis: "stated" }] });

test("tasks of issued plans that name a place of the index are found, with their page; drafts and other places are not", () =>
	inUndoneTransaction(async (trx) => {
		await aDraft(trx, { tasks: [naming("dimension-7", "Chỉ có trong dự thảo")] });
		await givenTasks(trx, [naming("dimension-7", "Thu gom rác"), naming("dimension-8", "Mở mạng")], {
			number: 733,
		});
		const find = (concepts: readonly string[], index = "PAPI", provinceIds = [province, ward]) =>
			tasksNaming(trx, { provinceIds, index, concepts }, "vi");
		const [task, ...others] = await find(["dimension-7"]);
		assert.deepEqual(others, []);
		assert.deepEqual([task?.text, task?.concepts], ["Thu gom rác", ["dimension-7"]]);
		assert.match(task?.plan ?? "", /^Kế hoạch số 733\//);
		assert.match(task?.address ?? "", /^\/ke-hoach\/.*733.*\/viec\/1$/);
		assert.equal((await find(["dimension-7", "dimension-8"])).length, 2);
		assert.deepEqual(await find(["dimension-7"], "PAR"), []);
		assert.deepEqual(await find(["dimension-7"], "PAPI", ["vn34:20"]), []);
		assert.deepEqual(await find([]), []);
	}));
