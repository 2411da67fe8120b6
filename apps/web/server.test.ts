import assert from "node:assert/strict";
import { createServer } from "node:net";
import { test } from "node:test";
import { Problem } from "#platform/problem/problem.ts";
import { refuseTakenPlace } from "./server.ts";

test("a port that another program has is told with the next one to try", async () => {
	const other = createServer();
	const port = await new Promise<number>((resolve) =>
		other.listen(0, "127.0.0.1", () => resolve((other.address() as { port: number }).port)),
	);
	await assert.rejects(refuseTakenPlace({ host: "127.0.0.1", port }), (error: unknown) => {
		assert.ok(error instanceof Problem);
		assert.match(error.sentence("vi"), new RegExp(`Cổng ${port} .* PORT=${port + 1}`));
		return true;
	});
	await new Promise((done) => other.close(done));
	await refuseTakenPlace({ host: "127.0.0.1", port });
});

test("an address that is not this machine's is told", async () => {
	await assert.rejects(
		refuseTakenPlace({ host: "203.0.113.7", port: 0 }),
		(error: unknown) => error instanceof Problem && error.code === "apps/no-such-address",
	);
});
