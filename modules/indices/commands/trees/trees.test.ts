import assert from "node:assert/strict";
import { before, test } from "node:test";
import { faultsOfTree } from "@guong/index-math";
import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { Problem } from "#platform/problem/problem.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { treeOfDraft } from "../../domain/trees/draft.ts";
import type { NodeText } from "../../domain/trees/edit-tree.ts";
import { allIndices } from "../../queries/editions.ts";
import { draftById } from "../../queries/tree-drafts.ts";
import { comparabilityTable, indexTrees } from "../../queries/trees.ts";
import { databaseWithResults } from "../../testing/published-results.ts";
import { at, ownTree, writers } from "../../testing/tree-writers.ts";
import { beginTree } from "./begin-tree.ts";
import { changeTree, confirmVerdicts } from "./change-tree.ts";
import { dropTree, publishTree } from "./end-tree.ts";

before(databaseWithResults);

const { chiMai, chiThu, anhDung, quanTri, coHoa } = writers;
const context = at();
const refused = (code: string) => (error: unknown) =>
	error instanceof Problem && error.code === `indices/${code}`;

const text = (code: string, maximum: number, over: Partial<NodeText> = {}): NodeText => ({
	code,
	concept: "",
	label: { vi: `Nội dung ${code}`, en: `Part ${code}` },
	weight: null,
	minimum: 0,
	maximum,
	direction: "higher-is-better",
	whenMissing: { rule: "strict" },
	verified: true,
	source: "Quyết định 12/QĐ-UBND",
	...over,
});

async function seen(trx: WriteTransaction, draftId: string) {
	const draft = await draftById(trx, draftId);
	assert.ok(draft);
	return { draftId, seen: draft.revision };
}

async function add(trx: WriteTransaction, draftId: string, parent: string | null, node: NodeText) {
	const edit = { kind: "add", parent, node } as const;
	await changeTree(trx, chiMai, { ...(await seen(trx, draftId)), edit }, context);
}

/** A total of 10 in two parts, as somebody would type it. */
async function aWholeTree(trx: WriteTransaction): Promise<string> {
	const id = await beginTree(trx, chiMai, ownTree(), context);
	await add(trx, id, null, text("TONG", 10));
	await add(trx, id, "TONG", text("1", 6));
	await add(trx, id, "TONG", text("2", 4));
	return id;
}

test("a province writes the tree of its own index and publishes it; its communes find it among the versions", async () => {
	await inUndoneTransaction(async (trx) => {
		const id = await aWholeTree(trx);
		const draft = await draftById(trx, id);
		assert.ok(draft);
		assert.deepEqual(faultsOfTree(treeOfDraft(draft)), []);
		await publishTree(trx, chiThu, await seen(trx, id), context);
		const [tree] = await indexTrees(trx, "PAR-DT");
		assert.deepEqual(
			tree?.nodes.map(({ code, parent, maximum, concept }) => [code, parent, maximum, concept]),
			[
				["TONG", null, 10, "noi_dung_tong"],
				["1", "TONG", 6, "noi_dung_1"],
				["2", "TONG", 4, "noi_dung_2"],
			],
		);
		assert.ok(!(await allIndices(trx)).some(({ code }) => code === "PAR-DT"), "an index without results");
	});
});

test("what was published never changes: neither the draft, nor its rows, nor a late node", async () => {
	await inUndoneTransaction(async (trx) => {
		const id = await aWholeTree(trx);
		await publishTree(trx, chiMai, await seen(trx, id), context);
		await assert.rejects(
			publishTree(trx, chiMai, { draftId: id, seen: 4 }, context),
			refused("tree-draft-ended"),
		);
		const rows = writes(trx);
		for (const change of [
			sql`UPDATE indices.node SET maximum = 99 WHERE index_code = 'PAR-DT'`,
			sql`DELETE FROM indices.node WHERE index_code = 'PAR-DT'`,
			sql`UPDATE indices.version SET to_year = 2030 WHERE index_code = 'PAR-DT'`,
			sql`DELETE FROM indices.version WHERE index_code = 'PAR-DT'`,
			sql`UPDATE indices.comparability SET verdict = 'comparable'`,
		]) {
			await sql`SAVEPOINT before_change`.execute(rows);
			await assert.rejects(change.execute(rows), /permission denied/);
			await sql`ROLLBACK TO before_change`.execute(rows);
		}
		const late = sql`INSERT INTO indices.node SELECT index_code, version, '9', 'late', 'TONG', 9, 1, label_vi, label_en,
			weight, minimum, maximum, direction, aggregation, when_missing, verified, source
			FROM indices.node WHERE index_code = 'PAR-DT' AND code = '1'`;
		await assert.rejects(late.execute(rows), /published and does not change/);
	});
});

test("points that do not add up keep a tree from being published, and are told", async () => {
	await inUndoneTransaction(async (trx) => {
		const id = await aWholeTree(trx);
		await add(trx, id, "TONG", text("3", 1));
		await assert.rejects(publishTree(trx, chiMai, await seen(trx, id), context), refused("tree-has-faults"));
		const edit = { kind: "remove", code: "3" } as const;
		await changeTree(trx, chiMai, { ...(await seen(trx, id)), edit }, context);
		await publishTree(trx, chiMai, await seen(trx, id), context);
	});
});

test("two people who saw the same tree do not overwrite each other", async () => {
	await inUndoneTransaction(async (trx) => {
		const id = await aWholeTree(trx);
		const before = await seen(trx, id);
		const edit = { kind: "remove", code: "2" } as const;
		await changeTree(trx, chiMai, { ...before, edit }, context);
		await assert.rejects(
			changeTree(trx, chiThu, { ...before, edit }, context),
			refused("tree-changed-meanwhile"),
		);
	});
});

test("a ward, a supervisor and an administrator do not write the province's tree, nor the province the country's", async () => {
	await inUndoneTransaction(async (trx) => {
		const id = await aWholeTree(trx);
		for (const stranger of [anhDung, coHoa, quanTri]) {
			await assert.rejects(beginTree(trx, stranger, ownTree(), context), refused("tree-forbidden"));
			await assert.rejects(dropTree(trx, stranger, await seen(trx, id), context), refused("tree-forbidden"));
		}
		const papi = ownTree({ index: { code: "PAPI" } });
		await assert.rejects(beginTree(trx, chiMai, papi, context), refused("tree-forbidden"));
	});
});

test("a new version of PAPI keeps the concepts of the one it was copied from, with what was confirmed about comparing", async () => {
	await inUndoneTransaction(async (trx) => {
		const head = { version: "P25", fromYear: 2025, toYear: null, basis: "papi.org.vn" };
		const copy = { index: "PAPI", version: "P21" };
		const early = { ...head, fromYear: 2024 };
		const begin = (said: typeof head) =>
			beginTree(trx, quanTri, { index: { code: "PAPI" }, head: said, copy }, context);
		await assert.rejects(begin(early), refused("tree-years-taken"));
		const id = await begin(head);
		const reason = { vi: "Câu hỏi giữ nguyên", en: "The questions are the same" };
		const verdicts = [{ concept: "participation", verdict: "comparable", reason }] as const;
		await confirmVerdicts(trx, quanTri, { ...(await seen(trx, id)), verdicts }, context);
		const invented = [{ ...verdicts[0], concept: "khong_co" }];
		await assert.rejects(
			confirmVerdicts(trx, quanTri, { ...(await seen(trx, id)), verdicts: invented }, context),
			refused("tree-nothing-to-confirm"),
		);
		await publishTree(trx, quanTri, await seen(trx, id), context);
		const trees = await indexTrees(trx, "PAPI");
		const [before, now] = trees.slice(-2);
		assert.deepEqual(
			now?.nodes.map(({ concept }) => concept),
			before?.nodes.map(({ concept }) => concept),
		);
		const table = await comparabilityTable(trx, "PAPI", ["participation"]);
		assert.equal(table.find(({ toVersion }) => toVersion === "P25")?.fromVersion, "P21");
		assert.equal(table.find(({ toVersion }) => toVersion === "P25")?.stated, false);
	});
});

test("a version without a last year ends where the next begins", async () => {
	await inUndoneTransaction(async (trx) => {
		const id = await aWholeTree(trx);
		await publishTree(trx, chiMai, await seen(trx, id), context);
		const head = { version: "DT-2028", fromYear: 2028, toYear: null, basis: "Quyết định 3/QĐ-UBND" };
		const copy = { index: "PAR-DT", version: "DT-2026" };
		const next = await beginTree(trx, chiMai, { index: { code: "PAR-DT" }, head, copy }, context);
		await publishTree(trx, chiMai, await seen(trx, next), context);
		assert.deepEqual(
			(await indexTrees(trx, "PAR-DT")).map(({ version, from, to }) => [version, from, to]),
			[
				["DT-2026", 2026, 2027],
				["DT-2028", 2028, null],
			],
		);
	});
});
