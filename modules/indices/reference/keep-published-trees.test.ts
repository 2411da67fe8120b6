import assert from "node:assert/strict";
import { before, test } from "node:test";
import { loadReference } from "#platform/db/index.ts";
import { testAccess, testDatabase } from "#platform/testing/database.ts";
import { beginTree } from "../commands/trees/begin-tree.ts";
import { confirmVerdicts } from "../commands/trees/change-tree.ts";
import { publishTree } from "../commands/trees/end-tree.ts";
import { comparabilityTable, indexTrees } from "../queries/trees.ts";
import { databaseWithResults } from "../testing/published-results.ts";
import { at, writers } from "../testing/tree-writers.ts";
import { indexReference } from "./load-index.ts";

before(databaseWithResults);

test("a version published here, with what was confirmed about it, stays when PAPI is loaded anew", async () => {
	const database = await testDatabase();
	await database.inTransaction(async (trx) => {
		const draftId = await beginTree(
			trx,
			writers.quanTri,
			{
				index: { code: "PAPI" },
				head: { version: "P25", fromYear: 2025, toYear: null, basis: "papi.org.vn" },
				copy: { index: "PAPI", version: "P21" },
			},
			at(),
		);
		const reason = { vi: "Câu hỏi giữ nguyên", en: "The questions are the same" };
		const verdicts = [{ concept: "participation", verdict: "comparable", reason }] as const;
		await confirmVerdicts(trx, writers.quanTri, { draftId, seen: 1, verdicts }, at());
		await publishTree(trx, writers.quanTri, { draftId, seen: 2 }, at());
	});
	const seen = async () => ({
		trees: await indexTrees(database.read, "PAPI"),
		table: (await comparabilityTable(database.read, "PAPI")).length,
	});
	const before = await seen();
	const papi = indexReference.filter(({ name }) => name === "indices/papi");
	assert.equal(papi.length, 1);
	const lines: string[] = [];
	const again = papi.map((loader) => ({ ...loader, digest: async () => "loaded anew" }));
	await loadReference(await testAccess(), again, (line) => void lines.push(line));
	assert.ok(
		lines.some((line) => /results/.test(line)),
		"it was loaded",
	);
	assert.deepEqual(await seen(), before);
	assert.equal(before.trees.at(-1)?.version, "P25");
});
