import assert from "node:assert/strict";
import { test } from "node:test";
import { Problem } from "../problem/problem.ts";
import { runInWorker } from "./in-worker.ts";

const limits = { milliseconds: 20_000, megabytes: 64 };

/** Modules made of text, so that the hostile functions live in no file of the product. */
function moduleOf(code: string): string {
	return `data:text/javascript,${encodeURIComponent(code)}`;
}

test("a function of another module answers from its own thread", async () => {
	const url = moduleOf("export const twice = async (n) => ({ twice: n * 2 });");
	assert.deepEqual(await runInWorker(url, "twice", 21, limits), { twice: 42 });
});

test("a function that never ends is stopped with a refusal that names the limit", async () => {
	const url = moduleOf("export function spin() { for (;;) {} }");
	await assert.rejects(runInWorker(url, "spin", null, { ...limits, milliseconds: 1_500 }), (error) => {
		assert.ok(error instanceof Problem);
		assert.equal(error.code, "files/too-slow");
		assert.match(error.sentence("vi"), /2 giây/);
		return true;
	});
});

test("a function that eats the memory ends its thread, and the program lives on", async () => {
	const url = moduleOf(
		"export function eat() { const all = []; for (;;) all.push({ a: all.length, b: [1, 2, 3] }); }",
	);
	await assert.rejects(runInWorker(url, "eat", null, limits), {
		code: "files/too-much-memory",
	});
	const next = moduleOf("export const one = () => 1;");
	assert.equal(await runInWorker(next, "one", null, limits), 1);
});

test("few threads run at once, all that wait get their turn, and a crowd is turned away", async () => {
	const url = moduleOf(`export async function time(wait) {
		const from = performance.timeOrigin + performance.now();
		await new Promise((resolve) => setTimeout(resolve, wait));
		return [from, performance.timeOrigin + performance.now()];
	}`);
	const crowd = Array.from({ length: 30 }, () =>
		runInWorker<number, [number, number]>(url, "time", 5, limits),
	);
	const answers = await Promise.allSettled(crowd);
	const spans = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
	assert.equal(spans.length, 22);
	for (const answer of answers.slice(22)) {
		assert.equal(answer.status === "rejected" && (answer.reason as Problem).code, "files/busy");
	}
	for (const [from] of spans) {
		const atOnce = spans.filter(([start, end]) => start <= from && from < end);
		assert.ok(atOnce.length <= 2, `${atOnce.length} at once`);
	}
});

test("a defect in the function is a defect here, not a refusal", async () => {
	const url = moduleOf("export function fail() { throw new TypeError('not expected'); }");
	await assert.rejects(runInWorker(url, "fail", null, limits), (error) => {
		assert.ok(error instanceof Error && !(error instanceof Problem));
		assert.match(error.message, /not expected/);
		return true;
	});
});

test("the thread sees none of the program's secrets", async () => {
	process.env["GUONG_TEST_SECRET"] = "x";
	const url = moduleOf("export const look = () => process.env.GUONG_TEST_SECRET ?? 'nothing';");
	assert.equal(await runInWorker(url, "look", null, limits), "nothing");
});
