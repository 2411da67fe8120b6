import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { AwsV4Signer } from "aws4fetch";
import { Temporal } from "temporal-polyfill";
import { checkedStream, countedBytes } from "./counted-bytes.ts";
import { problemOfDisk } from "./disk-problem.ts";
import { problem } from "./errors.ts";
import { type Bytes, checkedId, type FileStore, type PutLimits, type StoredBytes } from "./file-store.ts";

export interface S3Access {
	/** without bucket: `https://s3.example.vn` */
	readonly endpoint: string;
	readonly bucket: string;
	readonly region: string;
	readonly accessKey: string;
	readonly secretKey: string;
	readonly patience?: { readonly milliseconds: number; readonly tries: number };
}

interface Call {
	readonly method: "GET" | "HEAD" | "PUT" | "DELETE";
	readonly path: string;
	readonly headers?: Readonly<Record<string, string>>;
	/** made anew for each try */
	readonly body?: () => ReadableStream<Uint8Array>;
}

/**
 * Files in any store that speaks S3 with path-style addresses: `bucket/ab/cd/abcd…`. Written in one
 * request (up to 5 GB) whose signature covers the SHA-256 of the content, so that the store itself refuses
 * what was damaged on the way; a request cut off leaves nothing.
 */
export function s3Store(access: S3Access): FileStore {
	const ask = (call: Call) => askPatiently(access, call);
	const pathOf = (id: string) => `/${checkedId(id).slice(0, 2)}/${id.slice(2, 4)}/${id}`;

	async function head(id: string): Promise<Response | null> {
		const response = await ask({ method: "HEAD", path: pathOf(id) });
		if (response.status === 404) return null;
		return accepted(response);
	}

	return {
		put: (bytes, limits) => putSpooled(ask, pathOf, bytes, limits),
		async open(id) {
			const response = await ask({ method: "GET", path: pathOf(id) });
			if (response.status === 404) throw problem("bytes-missing", {});
			const { body } = await accepted(response);
			return checkedStream(id, body as unknown as AsyncIterable<Uint8Array>);
		},
		has: async (id) => (await head(id)) !== null,
		async remove(id) {
			const response = await ask({ method: "DELETE", path: pathOf(id) });
			if (response.status !== 404) await accepted(response);
		},
		async storedAt(id) {
			const modified = (await head(id))?.headers.get("last-modified");
			return modified ? Temporal.Instant.fromEpochMilliseconds(Date.parse(modified)) : null;
		},
		list: () => listed(ask),
		// an upload that was cut off is never seen, so there is nothing to tidy
		tidy: async () => undefined,
	};
}

type Ask = (call: Call) => Promise<Response>;

/** The address is the hash of the content, so the content must be known before the first byte is sent. */
async function putSpooled(
	ask: Ask,
	pathOf: (id: string) => string,
	bytes: Bytes,
	limits: PutLimits,
): Promise<StoredBytes> {
	let folder = "";
	try {
		folder = await mkdtemp(join(tmpdir(), "guong-s3-"));
		const file = join(folder, "spool");
		const stored = await spool(file, bytes, limits);
		const response = await ask({
			method: "PUT",
			path: pathOf(stored.id),
			headers: { "content-length": String(stored.size), "x-amz-content-sha256": stored.id },
			body: () => Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>,
		});
		if (response.status === 507) throw problem("disk-full", {});
		await accepted(response);
		return stored;
	} catch (error) {
		throw problemOfDisk(error) ?? error;
	} finally {
		if (folder !== "") await rm(folder, { recursive: true, force: true });
	}
}

async function spool(file: string, bytes: Bytes, limits: PutLimits): Promise<StoredBytes> {
	const handle = await open(file, "wx", 0o600);
	try {
		const counted = countedBytes(bytes, limits);
		for await (const chunk of counted) await handle.writeFile(chunk);
		return counted.result();
	} finally {
		await handle.close();
	}
}

async function* listed(ask: Ask): AsyncGenerator<StoredBytes & { at: Temporal.Instant }> {
	let token: string | null = null;
	do {
		const next: string = token === null ? "" : `&continuation-token=${encodeURIComponent(token)}`;
		const response = await accepted(await ask({ method: "GET", path: `/?list-type=2${next}` }));
		const xml = await response.text();
		for (const [, entry = ""] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
			const id = /^[0-9a-f]{2}\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(element(entry, "Key"))?.[1];
			if (!id) continue;
			yield {
				id,
				size: Number(element(entry, "Size")),
				at: Temporal.Instant.from(element(entry, "LastModified")),
			};
		}
		token = element(xml, "IsTruncated") === "true" ? element(xml, "NextContinuationToken") : null;
	} while (token);
}

function element(xml: string, name: string): string {
	return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.replace(/&amp;/g, "&") ?? "";
}

/** Every one of our requests may be made twice; a store that restarts is waited for a little. */
async function askPatiently(access: S3Access, call: Call): Promise<Response> {
	const { milliseconds, tries } = access.patience ?? { milliseconds: 60_000, tries: 3 };
	for (let n = 1; ; n++) {
		const response = await send(access, call, milliseconds).catch(() => null);
		if (response && response.status < 500) return response;
		if (response?.status === 507) return response;
		await response?.body?.cancel();
		if (n >= tries) throw problem("store-away", {});
		await new Promise((resolve) => setTimeout(resolve, 100 * 4 ** n));
	}
}

async function send(access: S3Access, call: Call, milliseconds: number): Promise<Response> {
	const signer = new AwsV4Signer({
		method: call.method,
		url: `${access.endpoint.replace(/\/+$/, "")}/${access.bucket}${call.path}`,
		headers: { ...call.headers },
		accessKeyId: access.accessKey,
		secretAccessKey: access.secretKey,
		region: access.region,
		service: "s3",
	});
	const { url, headers } = await signer.sign();
	// patience is for the answer to begin; a long upload or download may take its time
	const giveUp = new AbortController();
	const uploading = Number(call.headers?.["content-length"] ?? 0) / slowestBytesPerMillisecond;
	const timer = setTimeout(() => giveUp.abort(), milliseconds + uploading);
	try {
		return await fetch(url, {
			method: call.method,
			headers,
			redirect: "error",
			signal: giveUp.signal,
			...(call.body ? { body: call.body(), duplex: "half" as const } : {}),
		} as RequestInit);
	} finally {
		clearTimeout(timer);
	}
}

const slowestBytesPerMillisecond = 100;

async function accepted(response: Response): Promise<Response> {
	if (response.ok) return response;
	await response.body?.cancel();
	throw problem("store-refused", { status: response.status });
}
