import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
// @ts-expect-error plain Node without types: it runs before anything is installed
import { explainNpmFailure } from "./explain-npm-failure.mjs";
// @ts-expect-error the same
import { withInstallLock } from "./install-lock.mjs";
// @ts-expect-error the same
import { installedExtent, missingPackages } from "./missing-packages.mjs";

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "guong cài đặt "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: unknown): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), JSON.stringify(content));
}

function installed(packages: Record<string, object>): void {
	write("node_modules/.package-lock.json", { packages });
	for (const path of Object.keys(packages)) mkdirSync(join(folder, path), { recursive: true });
}

const missing = (everything: boolean) =>
	missingPackages(folder, { everything }).map(({ path }: { path: string }) =>
		path.replace("node_modules/", ""),
	);

describe("what is missing", () => {
	const here = { os: [process.platform], cpu: [process.arch] };

	beforeEach(() =>
		write("package-lock.json", {
			packages: {
				"": {},
				"libs/a": { version: "1.0.0" },
				"node_modules/run": { version: "1.0.0" },
				"node_modules/check": { version: "1.0.0", dev: true },
				"node_modules/server-here": { version: "1.0.0", optional: true, ...here },
				"node_modules/server-there": { version: "1.0.0", optional: true, os: ["plan9"], cpu: ["pdp11"] },
			},
		}),
	);

	it("is all that running needs, when there is nothing", () => {
		assert.deepEqual(missing(false), ["run", "server-here"]);
		assert.equal(installedExtent(folder), "nothing");
	});
	it("is what testing needs too, when asked for everything", () => {
		installed({ "node_modules/run": { version: "1.0.0" }, "node_modules/server-here": { version: "1.0.0" } });
		assert.deepEqual(missing(false), []);
		assert.deepEqual(missing(true), ["check"]);
		assert.equal(installedExtent(folder), "running");
	});
	it("is what has another version, and what was removed by hand", () => {
		installed({ "node_modules/run": { version: "0.9.0" }, "node_modules/server-here": { version: "1.0.0" } });
		rmSync(join(folder, "node_modules/server-here"), { recursive: true });
		assert.deepEqual(missing(false), ["run", "server-here"]);
	});
});

describe("the installation lock", () => {
	const held = () => existsSync(join(folder, ".install-lock"));

	it("lets one wait for the other", async () => {
		const order: string[] = [];
		const first = withInstallLock(folder, { onWait: () => {} }, async () => {
			order.push("first begins");
			await sleep(300);
			order.push("first ends");
		});
		const second = withInstallLock(folder, { onWait: () => order.push("second waits") }, async () => {
			order.push("second begins");
		});
		await Promise.all([first, second]);
		assert.deepEqual(order, ["first begins", "second waits", "first ends", "second begins"]);
		assert.equal(held(), false);
	});
	it("is free again after a failure", async () => {
		const failing = withInstallLock(folder, { onWait: () => {} }, async () => {
			throw new Error("no network");
		});
		await assert.rejects(failing, /no network/);
		assert.equal(held(), false);
	});
	it("is taken from an owner that died", async () => {
		mkdirSync(join(folder, ".install-lock"));
		writeFileSync(join(folder, ".install-lock", "pid"), "999999999");
		const before = new Date(Date.now() - 5_000);
		utimesSync(join(folder, ".install-lock"), before, before);
		assert.equal(
			await withInstallLock(folder, { onWait: () => assert.fail("waited") }, async () => "done"),
			"done",
		);
	});
});

describe("a failed installation", () => {
	for (const [npm, words] of [
		[
			"npm error code ENOTFOUND\nnpm error network request failed",
			/không kết nối|Không kết nối.*\n.*cannot be reached/,
		],
		["npm error code ENOSPC", /Ổ đĩa đã đầy/],
		["npm error code EACCES\nnpm error syscall mkdir", /Không có quyền ghi/],
		["npm error code EUSAGE\nnpm error can only install when in sync", /không khớp/],
		["something new", /npm's own words/],
	] as const) {
		it(`says what happened and what to do: ${npm.split("\n")[0]}`, () => {
			const told = explainNpmFailure(npm, folder);
			assert.match(told, words);
			assert.ok(told.includes(npm.split("\n")[0] ?? ""), "npm's own words are kept");
		});
	}
});
