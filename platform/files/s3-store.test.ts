import assert from "node:assert/strict";
import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { type S3Access, s3Store } from "./s3-store.ts";

const limits = { bytes: 10_000_000 };
const servers: Server[] = [];
after(() => {
	for (const server of servers) {
		server.close();
		server.closeAllConnections();
	}
});

/** A server that does with each request what it is told; `status` may be decided from request and body. */
async function server(status: (request: IncomingMessage, body: Buffer) => number): Promise<S3Access> {
	const made = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => response.writeHead(status(request, Buffer.concat(chunks))).end());
	});
	servers.push(made);
	await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
	return {
		endpoint: `http://127.0.0.1:${(made.address() as AddressInfo).port}/`,
		bucket: "guong",
		region: "hn-1",
		accessKey: "AKIDEXAMPLE",
		secretKey: "right",
		patience: { milliseconds: 5_000, tries: 2 },
	};
}

/** Signature version 4 as its specification describes it, written here a second time. */
function signatureOf(request: IncomingMessage, secret: string): { given: string; computed: string } {
	const parts = /Credential=[^/]+\/(\S+?), SignedHeaders=(\S+?), Signature=(\w+)/.exec(
		request.headers.authorization ?? "",
	);
	const [, scope = "", signed = "", given = ""] = parts ?? [];
	const [path = "", query = ""] = (request.url ?? "").split("?");
	const headers = signed.split(";").map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
	const canonical = [
		request.method,
		path,
		query.split("&").sort().join("&"),
		headers.join(""),
		signed,
		request.headers["x-amz-content-sha256"],
	].join("\n");
	const text = ["AWS4-HMAC-SHA256", request.headers["x-amz-date"], scope, sha256(canonical)].join("\n");
	const key = scope
		.split("/")
		.reduce<string | Buffer>(
			(made, word) => createHmac("sha256", made).update(word).digest(),
			`AWS4${secret}`,
		);
	return { given, computed: createHmac("sha256", key).update(text).digest("hex") };
}

function sha256(bytes: string | Buffer): string {
	return createHash("sha256").update(bytes).digest("hex");
}

test("every request is signed, and the signature covers the content that is sent", async () => {
	const seen: string[] = [];
	const access = await server((request, body) => {
		const { given, computed } = signatureOf(request, "right");
		seen.push(`${request.method} ${request.url?.slice(0, 20)}`);
		if (given !== computed) return 403;
		return request.method === "PUT" && request.headers["x-amz-content-sha256"] !== sha256(body) ? 400 : 200;
	});
	const store = s3Store(access);
	const bytes = Buffer.alloc(3_000_000, "biên bản");
	const { id } = await store.put(bytes, limits);
	assert.equal(id, sha256(bytes));
	assert.equal(await store.has(id), true);
	await store.remove(id);
	for await (const _ of store.list()) assert.fail("nothing is listed");
	assert.deepEqual(
		seen.map((line) => line.split(" ")[0]),
		["PUT", "HEAD", "DELETE", "GET"],
	);
	const wrong = s3Store({ ...access, secretKey: "wrong" });
	await assert.rejects(wrong.put(bytes, limits), { code: "files/store-refused", details: { status: 403 } });
});

test("a store that is away is asked again and then told as such", async () => {
	const access = {
		...(await server(() => 200)),
		endpoint: "http://127.0.0.1:9",
		patience: { milliseconds: 500, tries: 2 },
	};
	await assert.rejects(s3Store(access).put(Buffer.from("x"), limits), { code: "files/store-away" });
});

test("a store that does not answer is not waited for without end", async () => {
	const access = await server(() => 200);
	const silent = createServer(() => undefined);
	servers.push(silent);
	await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
	const endpoint = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
	const store = s3Store({ ...access, endpoint, patience: { milliseconds: 50, tries: 1 } });
	await assert.rejects(store.has("a".repeat(64)), { code: "files/store-away" });
	silent.closeAllConnections();
});

test("a store that is full says so at once, one that stumbles is asked again", async () => {
	const answers = [507, 503, 200];
	const asked: string[] = [];
	const access = await server((request) => {
		const { "content-length": length, "transfer-encoding": encoding } = request.headers;
		asked.push(`${request.method} ${length} ${encoding ?? "whole"}`);
		return answers.shift() as number;
	});
	const store = s3Store(access);
	await assert.rejects(store.put(Buffer.from("x"), limits), { code: "files/disk-full" });
	assert.equal((await store.put(Buffer.from("four"), limits)).size, 4);
	assert.deepEqual(asked, ["PUT 1 whole", "PUT 4 whole", "PUT 4 whole"]);
});
